#include "mix-forecast.h"
#include "mix-id.h"
#include "mix-pack-set.h"
#include "mix-plan-fixture.h"
#include "mix-plan-forecast.h"
#include "mix-plan-options.h"
#include "mix-posts.h"
#include "mix-store-rows.h"

#define TODAY mix_date_new (2026, 11, 21)

static char *
add_post (MixPlanFixture *fixture, const char *name, const char *band, MixDate wanted_from)
{
  MixPostDraft draft
      = { .name = name, .role = "clinical_pharmacist", .band = band, .minutes = 1800, .wanted_from = wanted_from };
  g_autoptr (GError) error = NULL;
  char *id = mix_posts_add (fixture->store, &draft, &error);

  g_assert_no_error (error);
  return id;
}

/* Stays one after the other, the last still going on unless somebody was found. */
typedef struct
{
  const char *post_id;
  const char *person_id;
  MixDate opened_on;
  guint n_stays;
  struct
  {
    const char *stage;
    int days;
  } stays[10];
} Story;

static gboolean
put_story (MixStore *store, gpointer data, GError **error)
{
  const Story *story = data;
  g_autofree char *vacancy_id = mix_id_new ();
  MixVacancyRow vacancy = {
    .id = vacancy_id,
    .post_id = story->post_id,
    .notice_from = "unconditional",
    .person_id = story->person_id,
    .outcome = story->person_id != NULL ? "filled" : NULL,
    .opened_on = story->opened_on,
    .closing_on = MIX_DATE_NONE,
    .interview_on = MIX_DATE_NONE,
    .criteria_agreed_on = MIX_DATE_NONE,
    .criteria_frozen_on = MIX_DATE_NONE,
    .start_on = MIX_DATE_NONE,
    .closed_on = MIX_DATE_NONE,
    .usual_notice_days = -1,
  };
  MixDate day = story->opened_on;

  if (!mix_store_put_recruitment (store, MIX_PLAN_VACANCY, &vacancy, error))
    return FALSE;
  for (guint i = 0; i < story->n_stays; i++)
    {
      g_autofree char *id = mix_id_new ();
      gboolean last = i + 1 == story->n_stays;
      MixStageVisitRow visit = { id,
                                 vacancy_id,
                                 story->stays[i].stage,
                                 last ? NULL : "passed",
                                 day,
                                 last ? MIX_DATE_NONE : day + story->stays[i].days };

      day += story->stays[i].days;
      if (!mix_store_put_recruitment (store, MIX_PLAN_STAGE_VISIT, &visit, error))
        return FALSE;
    }
  return TRUE;
}

static void
tell (MixPlanFixture *fixture, Story *story)
{
  g_autoptr (GError) error = NULL;

  mix_store_change (fixture->store, "Tell a story", put_story, story, &error);
  g_assert_no_error (error);
}

static MixForecastPicture *
make_picture (MixPlanFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MixPlan) plan = mix_store_load (fixture->store, TODAY, NULL, &error);
  g_autoptr (MixPackSet) packs = mix_pack_set_new (NULL, NULL);
  g_autoptr (MixRecruitment) recruitment = mix_recruitment_new (plan, packs);

  g_assert_no_error (error);
  return mix_forecast_picture_new (recruitment);
}

/* A vacancy stands where it was moved to, since then; the stays that are over are the own record. */
static void
test_vacancy (MixPlanFixture *fixture, gconstpointer data)
{
  g_autofree char *post = add_post (fixture, "Pharmacist", "8a", mix_date_new (2027, 4, 1));
  Story story = {
    post, NULL, TODAY - 60, 4, { { "approval", 5 }, { "job_description", 15 }, { "advert", 28 }, { "shortlist", 0 } }
  };
  g_autoptr (MixForecastPicture) picture = NULL;
  const MixForecastVacancy *found;
  const MixForecastVisit *visits;

  tell (fixture, &story);
  picture = make_picture (fixture);
  g_assert_cmpuint (picture->vacancies->len, ==, 1);
  found = mix_forecast_picture_find_vacancy (picture, post);
  g_assert_cmpstr (found->stage, ==, "shortlist");
  g_assert_cmpint (found->hiring.stage, ==, MIX_HIRING_SHORTLIST);
  g_assert_cmpfloat (found->hiring.days_so_far, ==, 12);
  g_assert_cmpint (found->hiring.work, ==, 80);
  g_assert_cmpint (found->wanted_on, ==, mix_date_new (2027, 4, 1));
  g_assert_cmpint (found->bands, ==, MIX_FORECAST_BANDS_7_AND_8);
  g_assert_cmpuint (picture->visits->len, ==, 3);
  visits = (const MixForecastVisit *) (const void *) picture->visits->data;
  g_assert_cmpint (visits[0].visit.stage, ==, MIX_HIRING_PREPARE);
  g_assert_cmpfloat (visits[0].visit.days, ==, 20);
  g_assert_cmpfloat (visits[1].visit.days, ==, 28);
  g_assert_cmpint (visits[1].visit.outcome, ==, MIX_HIRING_PASSED);
  g_assert_cmpint (visits[2].visit.outcome, ==, MIX_HIRING_STANDING);
  g_assert_cmpfloat (visits[2].visit.days, ==, 12);
  g_assert_cmpuint (picture->hires->len, ==, 0);
}

/* Who was found is in the record of forecasts, from the first advert to the first day. */
static void
test_hire (MixPlanFixture *fixture, gconstpointer data)
{
  g_autofree char *person = mix_plan_fixture_add_person (fixture, "Pharmacist 02", "clinical_pharmacist");
  g_autofree char *post = add_post (fixture, "Pharmacist", "7", mix_date_new (2026, 4, 1));
  Story story = { post,
                  person,
                  TODAY - 300,
                  8,
                  { { "advert", 14 },
                    { "shortlist", 10 },
                    { "interview", 18 },
                    { "offer", 7 },
                    { "checks", 60 },
                    { "unconditional_offer", 2 },
                    { "notice", 90 },
                    { "start", 0 } } };
  g_autoptr (MixForecastPicture) picture = NULL;
  g_autoptr (MixForecast) forecast = NULL;
  const MixForecastHire *hire;

  tell (fixture, &story);
  picture = make_picture (fixture);
  g_assert_cmpuint (picture->vacancies->len, ==, 0);
  g_assert_cmpuint (picture->hires->len, ==, 1);
  hire = g_ptr_array_index (picture->hires, 0);
  g_assert_cmpint (hire->advertised_on, ==, TODAY - 300);
  g_assert_cmpint (hire->started_on, ==, TODAY - 99);
  forecast = mix_forecast_new (picture, &(MixForecastAsk) { .runs = 1000, .until = MIX_DATE_NONE }, NULL, NULL);
  g_assert_cmpuint (forecast->n_inside, ==, 1);
  g_assert_cmpuint (((const MixForecastStage *) forecast->stages->pdata[MIX_HIRING_NOTICE])->n_own, ==, 1);
}

/* Days come from the pack, exit rates and days before the advert from the plan. */
static void
test_reference (MixPlanFixture *fixture, gconstpointer data)
{
  g_autoptr (MixForecastPicture) before = make_picture (fixture);
  g_autoptr (MixForecastPicture) after = NULL;
  const MixHiringReference *pharmacists = before->references[MIX_FORECAST_BANDS_7_AND_8];

  g_assert_cmpfloat (pharmacists[MIX_HIRING_CHECKS].p50, ==, 60);
  g_assert_cmpfloat (pharmacists[MIX_HIRING_NOTICE].p50, ==, 90);
  g_assert_cmpfloat (before->references[MIX_FORECAST_BANDS_2_TO_4][MIX_HIRING_NOTICE].p50, ==, 30);
  g_assert_cmpfloat (pharmacists[MIX_HIRING_OFFER].exit_share, ==, 0.1);
  g_assert_false (pharmacists[MIX_HIRING_PREPARE].p50 > 0);
  g_assert_cmpint (before->grades[MIX_HIRING_CHECKS], ==, 'B');
  g_assert_true (mix_plan_options_set (fixture->store, MIX_OPTION_FORECAST_EXIT_OFFER, 25, NULL));
  g_assert_true (mix_plan_options_set (fixture->store, MIX_OPTION_FORECAST_PREPARE_P50, 30, NULL));
  after = make_picture (fixture);
  g_assert_cmpfloat (after->references[0][MIX_HIRING_OFFER].exit_share, ==, 0.25);
  g_assert_cmpfloat (after->references[0][MIX_HIRING_PREPARE].p50, ==, 30);
}

/* Who is at work, and what is wanted beside them from which day. */
static void
test_team (MixPlanFixture *fixture, gconstpointer data)
{
  g_autofree char *person = mix_plan_fixture_add_person (fixture, "Pharmacist 01", "clinical_pharmacist");
  g_autofree char *late = add_post (fixture, "Late", "7", mix_date_new (2027, 9, 1));
  g_autofree char *soon = add_post (fixture, "Soon", "7", mix_date_new (2026, 6, 1));
  g_autoptr (MixForecastPicture) picture = make_picture (fixture);
  const MixForecastStep *steps = (const MixForecastStep *) (const void *) picture->wanted->data;
  int now = 0;

  for (guint i = 0; i < picture->members->len; i++)
    now += g_array_index (picture->members, MixHiringMember, i).work;
  g_assert_cmpuint (picture->wanted->len, ==, 3);
  g_assert_cmpint (steps[1].from, ==, TODAY);
  g_assert_cmpint (steps[1].work, ==, now + 80);
  g_assert_cmpint (steps[2].from, ==, mix_date_new (2027, 9, 1));
  g_assert_cmpint (steps[2].work, ==, now + 160);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  MIX_PLAN_TEST ("/plan-forecast/vacancy", test_vacancy);
  MIX_PLAN_TEST ("/plan-forecast/hire", test_hire);
  MIX_PLAN_TEST ("/plan-forecast/reference", test_reference);
  MIX_PLAN_TEST ("/plan-forecast/team", test_team);
  return g_test_run ();
}
