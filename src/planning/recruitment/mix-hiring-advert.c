#include "mix-hiring-advert.h"

/* Runs by which the answer is found roughly before all are made. */
#define N_ROUGH_RUNS 4000

/* The first step, days, away from the rough answer. */
#define FIRST_STEP 4

/**
 * mix_hiring_advert_get_chance:
 * @advert_in: days from today to the advert; less than zero for a day that is gone
 *
 * Every run has the same luck whatever the day, and work is done by the clock of the market: who is advertised for
 * later never starts earlier in any run, so that the chance never rises with @advert_in. A day that is gone is taken
 * for today, with a wanted day that is as much later.
 *
 * Returns: the share of runs in which somebody starts in time
 */
double
mix_hiring_advert_get_chance (const MixHiringAdvert *self, int advert_in)
{
  /* Without a limit the others change nothing. */
  guint n = self->interviews_a_week > 0 ? self->n_vacancies : 1;
  g_autofree MixHiringVacancy *vacancies
      = g_memdup2 (self->vacancies + self->n_vacancies - n, n * sizeof *self->vacancies);
  g_autoptr (MixHiringForecast) forecast = NULL;

  vacancies[n - 1].days_so_far = -MAX (advert_in, 0);
  forecast = mix_hiring_forecast_begin (vacancies, n, self->interviews_a_week, self->n_runs, self->seed);
  mix_hiring_forecast_add_runs (forecast, self->n_runs);
  return mix_hiring_forecast_get_chance (forecast, n - 1, self->wanted_in - MIN (advert_in, 0));
}

/* The latest day between one that is early enough and one that is too late. */
static int
halve (const MixHiringAdvert *self, int early, int late, double confidence)
{
  while (late - early > 1)
    {
      int middle = early + (late - early) / 2;

      if (mix_hiring_advert_get_chance (self, middle) >= confidence)
        early = middle;
      else
        late = middle;
    }
  return early;
}

/* From a day that is about right outwards, with longer and longer steps. */
static int
search (const MixHiringAdvert *self, int from, double confidence)
{
  int early = from, late = from + 1, step = FIRST_STEP;

  while (early > self->wanted_in - MIX_HIRING_MOST_DAYS && mix_hiring_advert_get_chance (self, early) < confidence)
    {
      late = early;
      early -= step;
      step *= 2;
    }
  for (step = FIRST_STEP; late > from && mix_hiring_advert_get_chance (self, late) >= confidence; step *= 2)
    {
      early = late;
      late += step;
    }
  return halve (self, early, late, confidence);
}

/**
 * mix_hiring_advert_find_latest:
 * @confidence: between 0 and 1
 *
 * The exact inverse of mix_hiring_advert_get_chance(), which never rises.
 *
 * Returns: days from today to the latest day on which to advertise so that somebody starts in time in that share of
 *   the runs; less than zero where it is gone
 */
int
mix_hiring_advert_find_latest (const MixHiringAdvert *self, double confidence)
{
  MixHiringAdvert rough = *self;
  int about;

  rough.n_runs = MIN (self->n_runs, N_ROUGH_RUNS);
  about = halve (&rough, self->wanted_in - MIX_HIRING_MOST_DAYS, self->wanted_in + 1, confidence);
  return search (self, about, confidence);
}
