#include "mix-forecast-private.h"

/* Enough for a range of whole days. */
#define N_RUNS 2000

/* What would have been said of a hire on the day of its advert, from the reference and all other hires. */
static MixForecastPast
look_back (const MixForecastPicture *picture, const MixForecastHire *hire, guint64 seed)
{
  g_autoptr (MixHiringRecord) record = mix_forecast_picture_make_record (picture, hire->bands, hire->vacancy);
  MixHiringVacancy vacancy = { record, MIX_HIRING_ADVERT, 0, -1, hire->notice_from_conditional, 100, 0 };
  g_autoptr (MixHiringForecast) forecast = mix_hiring_forecast_new (&vacancy, 1, N_RUNS, seed);
  MixForecastPast past = { .title = hire->title, .started_on = hire->started_on };

  past.p10 = hire->advertised_on + mix_hiring_forecast_get_quantile (forecast, 0, 0.1);
  past.p90 = hire->advertised_on + mix_hiring_forecast_get_quantile (forecast, 0, 0.9);
  past.is_inside = past.started_on >= past.p10 && past.started_on <= past.p90;
  return past;
}

/* How well forecasts would have done with what has happened, each hire left out of its own. */
void
_mix_forecast_add_pasts (MixForecast *self, const MixForecastPicture *picture)
{
  for (guint i = 0; i < picture->hires->len; i++)
    {
      MixForecastPast past = look_back (picture, g_ptr_array_index (picture->hires, i), self->seed);

      g_array_append_val (self->pasts, past);
      self->n_inside += past.is_inside;
    }
}
