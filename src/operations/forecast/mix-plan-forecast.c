#include "mix-plan-forecast-private.h"

#include <math.h>

#include "mix-plan-entries.h"

#define MINUTES_A_WTE 2250

static double
get_days (int days)
{
  return days >= 0 ? days : NAN;
}

/* The stage of the plan that a stage of the forecast is read from; those before the advert have days of the plan only.
 */
static const MixRecruitmentStage stages[MIX_HIRING_N_STAGES] = {
  [MIX_HIRING_PREPARE] = MIX_STAGE_APPROVAL,
  [MIX_HIRING_ADVERT] = MIX_STAGE_ADVERT,
  [MIX_HIRING_SHORTLIST] = MIX_STAGE_SHORTLIST,
  [MIX_HIRING_INTERVIEW] = MIX_STAGE_INTERVIEW,
  [MIX_HIRING_OFFER] = MIX_STAGE_OFFER,
  [MIX_HIRING_CHECKS] = MIX_STAGE_CHECKS,
  [MIX_HIRING_UNCONDITIONAL_OFFER] = MIX_STAGE_UNCONDITIONAL_OFFER,
  [MIX_HIRING_NOTICE] = MIX_STAGE_NOTICE,
};

static void
add_references (MixForecastPicture *picture, MixRecruitment *recruitment)
{
  static const char *const bands[MIX_FORECAST_N_BANDS] = { "4", "6", "7" };

  for (guint b = 0; b < MIX_FORECAST_N_BANDS; b++)
    for (guint s = 0; s < MIX_HIRING_N_STAGES; s++)
      {
        MixPostRow post = { .band = bands[b] };
        MixUsualDays usual = mix_recruitment_get_usual_days (recruitment, stages[s], &post);

        picture->references[b][s]
            = (MixHiringReference) { get_days (usual.p10), get_days (usual.p50), get_days (usual.p90), 0 };
        if (s == MIX_HIRING_PREPARE)
          picture->references[b][s] = picture->settings.prepare;
        picture->references[b][s].exit_share = picture->settings.exit_shares[s];
        picture->grades[s] = s == MIX_HIRING_PREPARE ? 0 : usual.grade;
      }
}

static void
add_members (MixForecastPicture *picture, MixPlan *plan)
{
  GPtrArray *people = mix_plan_get_people (plan);

  for (guint i = 0; i < people->len; i++)
    {
      const MixPersonRow *row = mix_person_get_row (people->pdata[i]);
      MixHiringMember member = { 0, MIX_HIRING_STAYS, 0 };
      int minutes = 0;

      if ((row->leaving_date != MIX_DATE_NONE && row->leaving_date < picture->as_at)
          || !mix_person_get_contracted_minutes (people->pdata[i], &minutes))
        continue;
      member.work = (minutes * 100 + MINUTES_A_WTE / 2) / MINUTES_A_WTE;
      if (row->leaving_date != MIX_DATE_NONE)
        member.leaves_in = row->leaving_date + 1 - picture->as_at;
      if (row->start_date != MIX_DATE_NONE)
        member.starts_in = MAX (row->start_date - picture->as_at, 0);
      g_array_append_val (picture->members, member);
      g_ptr_array_add (picture->member_ids, g_strdup (row->id));
    }
}

static int
compare_steps (gconstpointer a, gconstpointer b)
{
  return ((const MixForecastStep *) a)->from - ((const MixForecastStep *) b)->from;
}

/* Posts that nobody fills; wanted from the plan's day at the earliest. */
static void
add_wanted_posts (MixForecastPicture *picture, MixPlan *plan)
{
  GPtrArray *posts = mix_plan_get_posts (plan);

  for (guint i = 0; i < posts->len; i++)
    {
      const MixPostRow *post = g_ptr_array_index (posts, i);
      MixForecastStep step
          = { MAX (post->wanted_from, picture->as_at), (post->minutes * 100 + MINUTES_A_WTE / 2) / MINUTES_A_WTE };

      if (post->person_id == NULL && (post->closed_on == MIX_DATE_NONE || post->closed_on > picture->as_at))
        g_array_append_val (picture->wanted, step);
    }
}

/* Those who are at work, and every post that nobody fills from the day it is wanted. */
static void
add_wanted (MixForecastPicture *picture, MixPlan *plan)
{
  MixForecastStep today = { picture->as_at, 0 };
  int sum = 0;

  for (guint i = 0; i < picture->members->len; i++)
    today.work += g_array_index (picture->members, MixHiringMember, i).work;
  g_array_append_val (picture->wanted, today);
  add_wanted_posts (picture, plan);
  g_array_sort (picture->wanted, compare_steps);
  for (guint i = 0; i < picture->wanted->len; i++)
    {
      MixForecastStep *step = &g_array_index (picture->wanted, MixForecastStep, i);

      step->work = sum += step->work;
    }
}

/**
 * mix_forecast_picture_new:
 * @recruitment: a plan's vacancies, with the data packs
 *
 * Returns: (transfer full): what a forecast of the plan is made of, as values that nothing changes
 */
MixForecastPicture *
mix_forecast_picture_new (MixRecruitment *recruitment)
{
  MixPlan *plan = mix_recruitment_get_plan (recruitment);
  MixForecastPicture *picture = mix_forecast_picture_new_empty (mix_plan_get_as_at (plan));
  GPtrArray *vacancies = mix_recruitment_get_vacancies (recruitment);

  picture->settings = mix_forecast_settings_read (plan);
  add_references (picture, recruitment);
  for (guint i = 0; i < vacancies->len; i++)
    {
      _mix_forecast_add_visits (picture, g_ptr_array_index (vacancies, i), i);
      _mix_forecast_add_vacancy (picture, g_ptr_array_index (vacancies, i));
    }
  add_members (picture, plan);
  add_wanted (picture, plan);
  return picture;
}
