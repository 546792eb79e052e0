#include "mix-plan-forecast-private.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#define MINUTES_A_WTE 2250

/* Whoever is furthest is who is expected. */
static const MixCandidateRow *
find_furthest (const MixVacancy *vacancy)
{
  const MixVacancyCandidate *furthest = NULL;

  for (guint i = 0; i < vacancy->candidates->len; i++)
    {
      const MixVacancyCandidate *candidate = g_ptr_array_index (vacancy->candidates, i);

      if (candidate->is_in && candidate->stage >= MIX_STAGE_OFFER
          && (furthest == NULL || candidate->stage > furthest->stage))
        furthest = candidate;
    }
  return furthest != NULL ? furthest->row : NULL;
}

/* Days until the stage ends, where its last day is set. */
static int
find_end (const MixVacancy *vacancy, MixHiringStage stage, MixDate as_at)
{
  MixDate end = MIX_DATE_NONE;

  if (stage == MIX_HIRING_ADVERT)
    end = vacancy->row->closing_on;
  else if (stage == MIX_HIRING_INTERVIEW)
    end = vacancy->row->interview_on;
  else if (stage == MIX_HIRING_NOTICE && vacancy->start.is_agreed)
    end = vacancy->start.likely;
  return end > as_at ? end - as_at : 0;
}

/* A notice that is given already began on its own day, not on that of an offer. */
static void
read_notice (MixHiringVacancy *hiring, const MixVacancy *vacancy, MixDate as_at)
{
  const MixCandidateRow *candidate = find_furthest (vacancy);
  int own = candidate != NULL ? candidate->notice_days : -1;

  hiring->notice_from_conditional = g_strcmp0 (vacancy->row->notice_from, "conditional") == 0;
  hiring->notice_days = own >= 0 ? own : vacancy->row->usual_notice_days;
  if (candidate == NULL || candidate->notice_given_on == MIX_DATE_NONE || hiring->notice_days < 0
      || hiring->stage == MIX_HIRING_NOTICE)
    return;
  hiring->notice_from_conditional = TRUE;
  hiring->notice_days = MAX (candidate->notice_given_on - as_at + (int) hiring->days_so_far + hiring->notice_days, 0);
}

static int
count_days_before_advert (const MixVacancy *vacancy, MixDate as_at)
{
  return MAX (as_at - vacancy->row->opened_on, 0);
}

static char *
dup_title (const MixVacancy *vacancy)
{
  if (vacancy->place == NULL || strstr (vacancy->title, vacancy->place) != NULL)
    return g_strdup (vacancy->title);
  /* Translators: a post, and where it is. */
  return g_strdup_printf (_ ("%s, %s"), vacancy->title, vacancy->place);
}

/*
 * _mix_forecast_add_vacancy:
 * @picture: being filled
 * @vacancy: of a plan
 *
 * Adds a vacancy that is open and that nobody has started on.
 */
void
_mix_forecast_add_vacancy (MixForecastPicture *picture, const MixVacancy *vacancy)
{
  g_autofree char *title = dup_title (vacancy);
  MixForecastVacancy *added;
  MixHiringStage stage;

  if (!vacancy->is_open || vacancy->row->person_id != NULL || !_mix_forecast_find_hiring_stage (vacancy->stage, &stage))
    return;
  added = mix_forecast_picture_add_vacancy (picture, vacancy->row->id, title);
  added->post_id = g_strdup (vacancy->row->post_id);
  added->stage = mix_recruitment_stage_get_code (vacancy->stage);
  added->stage_name = g_strdup (mix_recruitment_stage_get_name (vacancy->stage));
  added->bands = mix_forecast_bands_of (vacancy->post != NULL ? vacancy->post->band : NULL);
  added->wanted_on = vacancy->post != NULL ? vacancy->post->wanted_from : MIX_DATE_NONE;
  added->hiring.stage = stage;
  added->hiring.days_so_far
      = stage == MIX_HIRING_PREPARE ? count_days_before_advert (vacancy, picture->as_at) : vacancy->days_in_stage;
  added->hiring.ends_in = find_end (vacancy, stage, picture->as_at);
  added->hiring.work = vacancy->post != NULL ? (vacancy->post->minutes * 100 + MINUTES_A_WTE / 2) / MINUTES_A_WTE : 0;
  read_notice (&added->hiring, vacancy, picture->as_at);
}
