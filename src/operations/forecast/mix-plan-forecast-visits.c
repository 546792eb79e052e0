#include "mix-plan-forecast-private.h"

/* The own record: what became of stays in stages, and of those who were found. */

/*
 * _mix_forecast_find_hiring_stage:
 * @stage: a stage of the plan
 * @hiring_stage: (out): the stage of the forecast it belongs to
 *
 * Returns: whether it is before the start
 */
gboolean
_mix_forecast_find_hiring_stage (MixRecruitmentStage stage, MixHiringStage *hiring_stage)
{
  static const MixHiringStage stages[] = {
    [MIX_STAGE_APPROVAL] = MIX_HIRING_PREPARE,    [MIX_STAGE_JOB_DESCRIPTION] = MIX_HIRING_PREPARE,
    [MIX_STAGE_ADVERT] = MIX_HIRING_ADVERT,       [MIX_STAGE_SHORTLIST] = MIX_HIRING_SHORTLIST,
    [MIX_STAGE_INTERVIEW] = MIX_HIRING_INTERVIEW, [MIX_STAGE_OFFER] = MIX_HIRING_OFFER,
    [MIX_STAGE_CHECKS] = MIX_HIRING_CHECKS,       [MIX_STAGE_UNCONDITIONAL_OFFER] = MIX_HIRING_UNCONDITIONAL_OFFER,
    [MIX_STAGE_NOTICE] = MIX_HIRING_NOTICE,
  };

  if ((guint) stage >= G_N_ELEMENTS (stages))
    return FALSE;
  *hiring_stage = stages[stage];
  return TRUE;
}

static gboolean
read_stage (const MixStageVisitRow *row, MixHiringStage *stage)
{
  MixRecruitmentStage of_plan;

  return mix_recruitment_stage_parse (row->stage, &of_plan, NULL) && _mix_forecast_find_hiring_stage (of_plan, stage);
}

static MixHiringOutcome
read_outcome (const MixStageVisitRow *row)
{
  if (row->until == MIX_DATE_NONE || row->outcome == NULL)
    return MIX_HIRING_STANDING;
  return g_str_equal (row->outcome, "left") ? MIX_HIRING_LEFT : MIX_HIRING_PASSED;
}

/* Stays before the advert count as one. Returns whether @visit went into the one before. */
static gboolean
join_visit (MixForecastPicture *picture, const MixForecastVisit *visit)
{
  MixForecastVisit *last
      = picture->visits->len > 0 ? &g_array_index (picture->visits, MixForecastVisit, picture->visits->len - 1) : NULL;

  if (last == NULL || last->vacancy != visit->vacancy || last->visit.stage != MIX_HIRING_PREPARE
      || visit->visit.stage != MIX_HIRING_PREPARE)
    return FALSE;
  last->visit.days = MAX (last->visit.days, 0) + visit->visit.days;
  last->visit.outcome = visit->visit.outcome;
  return TRUE;
}

/* Whether the stay says how long such stays are. What begins and ends on one day was passed over, but for the offer
 * that follows the checks; notice that was given on the conditional offer began before its stay. */
static gboolean
has_days (const MixForecastVisit *visit, const MixVacancy *vacancy)
{
  if (visit->visit.stage == MIX_HIRING_NOTICE && g_strcmp0 (vacancy->row->notice_from, "conditional") == 0)
    return FALSE;
  return visit->visit.days > 0 || visit->visit.outcome == MIX_HIRING_STANDING
         || visit->visit.stage == MIX_HIRING_UNCONDITIONAL_OFFER;
}

static void
add_visit (MixForecastPicture *picture, const MixVacancy *vacancy, const MixStageVisitRow *row, guint number)
{
  MixDate end = vacancy->is_open ? picture->as_at : vacancy->row->closed_on;
  MixForecastVisit visit = { .vacancy = number };

  if (!read_stage (row, &visit.visit.stage))
    return;
  visit.bands = mix_forecast_bands_of (vacancy->post != NULL ? vacancy->post->band : NULL);
  visit.visit.outcome = read_outcome (row);
  visit.visit.days = MAX ((row->until != MIX_DATE_NONE ? row->until : end) - row->from_date, 0);
  visit.visit.at_end = visit.visit.outcome == MIX_HIRING_LEFT && visit.visit.stage < MIX_HIRING_CHECKS;
  if (join_visit (picture, &visit))
    return;
  if (!has_days (&visit, vacancy))
    visit.visit.days = -1;
  g_array_append_val (picture->visits, visit);
}

/* The first day of the first stay in a stage. */
static MixDate
find_first_day (const MixVacancy *vacancy, const char *stage)
{
  for (guint i = 0; i < vacancy->visits->len; i++)
    {
      const MixStageVisitRow *row = g_ptr_array_index (vacancy->visits, i);

      if (g_str_equal (row->stage, stage))
        return row->from_date;
    }
  return MIX_DATE_NONE;
}

static void
add_hire (MixForecastPicture *picture, const MixVacancy *vacancy, guint number)
{
  MixDate advertised_on = find_first_day (vacancy, "advert");
  MixDate started_on
      = vacancy->row->start_on != MIX_DATE_NONE ? vacancy->row->start_on : find_first_day (vacancy, "start");
  MixForecastHire *hire;

  if (vacancy->row->person_id == NULL || advertised_on == MIX_DATE_NONE || started_on <= advertised_on
      || started_on > picture->as_at)
    return;
  hire = mix_forecast_picture_add_hire (picture, number, vacancy->title);
  hire->bands = mix_forecast_bands_of (vacancy->post != NULL ? vacancy->post->band : NULL);
  hire->notice_from_conditional = g_strcmp0 (vacancy->row->notice_from, "conditional") == 0;
  hire->advertised_on = advertised_on;
  hire->started_on = started_on;
}

/*
 * _mix_forecast_add_visits:
 * @picture: being filled
 * @vacancy: of a plan, open or closed
 * @number: by which it is known in the picture
 *
 * Adds its stays to the own record, and who was found.
 */
void
_mix_forecast_add_visits (MixForecastPicture *picture, const MixVacancy *vacancy, guint number)
{
  for (guint i = 0; i < vacancy->visits->len; i++)
    add_visit (picture, vacancy, g_ptr_array_index (vacancy->visits, i), number);
  add_hire (picture, vacancy, number);
}
