#include "mix-forecast-private.h"

#include <math.h>

#include "mix-forecast-words.h"

/* Outcomes of a wait, for the curve of those who still wait: whoever left in mid-stage was last seen then. */
#define CAME_THROUGH 1

static GArray *
estimate_waiting (const MixForecastPicture *picture, MixHiringStage stage)
{
  g_autoptr (GArray) waits = g_array_new (FALSE, FALSE, sizeof (MixWait));

  for (guint i = 0; i < picture->visits->len; i++)
    {
      const MixHiringVisit *visit = &g_array_index (picture->visits, MixForecastVisit, i).visit;
      gboolean ended = visit->outcome == MIX_HIRING_PASSED || (visit->outcome == MIX_HIRING_LEFT && visit->at_end);
      MixWait wait = { visit->days, ended ? CAME_THROUGH : MIX_SURVIVAL_STILL_WAITING };

      if (visit->stage == stage && visit->days >= 0)
        g_array_append_val (waits, wait);
    }
  return mix_survival_estimate ((const MixWait *) (const void *) waits->data, waits->len, MIX_SURVIVAL_LOG_LOG);
}

/* Of the bands that most is asked of: those of the first vacancy. */
static MixForecastBands
choose_bands (const MixForecastPicture *picture)
{
  return picture->vacancies->len > 0 ? ((const MixForecastVacancy *) picture->vacancies->pdata[0])->bands
                                     : MIX_FORECAST_BANDS_7_AND_8;
}

static double
get_typical_days (const MixHiringRecord *record, MixHiringStage stage)
{
  double days;

  if (stage == MIX_HIRING_NOTICE)
    return record->notice_reference.p50;
  days = mix_hiring_record_get_typical_days (record, stage);
  return days < 0.01 ? NAN : days;
}

/* Those in a stage of which nothing is known count for nothing. */
static void
count_waiting (MixForecast *self, const MixForecastPicture *picture)
{
  for (guint i = 0; i < picture->visits->len; i++)
    {
      const MixForecastVisit *own = &g_array_index (picture->visits, MixForecastVisit, i);

      self->n_waiting
          += own->visit.outcome == MIX_HIRING_STANDING && picture->references[own->bands][own->visit.stage].p50 > 0;
    }
}

/* What is thought of each stage, from the own record and the reference. */
void
_mix_forecast_add_stages (MixForecast *self, const MixForecastPicture *picture)
{
  MixForecastBands bands = choose_bands (picture);
  g_autoptr (MixHiringRecord) record = mix_forecast_picture_make_record (picture, bands, MIX_FORECAST_EVERY_VISIT);

  count_waiting (self, picture);
  for (guint s = 0; s < MIX_HIRING_N_STAGES; s++)
    {
      MixForecastStage *stage = g_new0 (MixForecastStage, 1);
      const MixHiringEstimate *estimate = &record->stages[s];

      stage->stage = s;
      stage->name = mix_forecast_get_stage_name (s);
      stage->reference = picture->references[bands][s];
      stage->grade = picture->grades[s];
      stage->n_own = estimate->n_own;
      stage->own_weight = estimate->own_weight;
      stage->typical_days = get_typical_days (record, s);
      stage->exit_share
          = estimate->exits + estimate->stays > 0 ? estimate->exits / (estimate->exits + estimate->stays) : 0;
      stage->words = mix_forecast_dup_weight_words (picture->settings.reference_hires, estimate->n_own);
      stage->steps = estimate_waiting (picture, s);
      g_ptr_array_add (self->stages, stage);
    }
}
