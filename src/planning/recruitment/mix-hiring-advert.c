#include "mix-hiring-advert.h"

#include "mix-hiring-run.h"

/* Runs of an advert today, from which the answer is guessed. */
#define N_ROUGH_RUNS 2000

/* The first step, days, away from the guess. */
#define FIRST_STEP 2

/* Without a limit the other vacancies change nothing. */
static MixHiringForecast *
begin (const MixHiringAdvert *self)
{
  guint n = self->interviews_a_week > 0 ? self->n_vacancies : 1;

  return mix_hiring_forecast_begin (self->vacancies + self->n_vacancies - n, n, self->interviews_a_week, self->n_runs,
                                    self->seed);
}

/* A day that is gone is taken for today, with a wanted day that is as much later. */
static double
find_chance (const MixHiringAdvert *self, MixHiringForecast *forecast, int advert_in)
{
  guint vacancy = mix_hiring_forecast_get_n_vacancies (forecast) - 1;

  _mix_hiring_forecast_run_again (forecast, vacancy, -MAX (advert_in, 0), self->n_runs);
  return mix_hiring_forecast_get_chance (forecast, vacancy, self->wanted_in - MIN (advert_in, 0));
}

/**
 * mix_hiring_advert_get_chance:
 * @advert_in: days from today to the advert; less than zero for a day that is gone
 *
 * Every run has the same luck whatever the day, and work is done by the clock of the market: who is advertised for
 * later never starts earlier in any run, so that the chance never rises with @advert_in.
 *
 * Returns: the share of runs in which somebody starts in time
 */
double
mix_hiring_advert_get_chance (const MixHiringAdvert *self, int advert_in)
{
  g_autoptr (MixHiringForecast) forecast = begin (self);

  return find_chance (self, forecast, advert_in);
}

/* What is looked for, and where. */
typedef struct
{
  const MixHiringAdvert *advert;
  MixHiringForecast *forecast;
  double confidence;
} Search;

static gboolean
is_enough (const Search *search, int advert_in)
{
  return find_chance (search->advert, search->forecast, advert_in) >= search->confidence;
}

/* The latest day between one that is early enough and one that is too late. */
static int
halve (const Search *search, int early, int late)
{
  while (late - early > 1)
    {
      int middle = early + (late - early) / 2;

      if (is_enough (search, middle))
        early = middle;
      else
        late = middle;
    }
  return early;
}

/* From a day that is about right outwards, with longer and longer steps. */
static int
search_from (const Search *search, int from)
{
  int early = from, late = from + 1, step = FIRST_STEP;

  while (early > search->advert->wanted_in - MIX_HIRING_MOST_DAYS && !is_enough (search, early))
    {
      late = early;
      early -= step;
      step *= 2;
    }
  for (step = FIRST_STEP; late > from && is_enough (search, late); step *= 2)
    {
      early = late;
      late += step;
    }
  return halve (search, early, late);
}

/**
 * mix_hiring_advert_find_latest:
 * @confidence: between 0 and 1
 *
 * The exact inverse of mix_hiring_advert_get_chance(), which never rises. If the market stood still, the answer would
 * be the wanted day less the days that an advert today takes: from there on it is searched for.
 *
 * Returns: days from today to the latest day on which to advertise so that somebody starts in time in that share of
 *   the runs; less than zero where it is gone
 */
int
mix_hiring_advert_find_latest (const MixHiringAdvert *self, double confidence)
{
  g_autoptr (MixHiringForecast) forecast = begin (self);
  Search search = { self, forecast, confidence };
  guint vacancy = mix_hiring_forecast_get_n_vacancies (forecast) - 1;

  _mix_hiring_forecast_run_again (forecast, vacancy, 0, MIN (self->n_runs, N_ROUGH_RUNS));
  return search_from (&search, self->wanted_in - mix_hiring_forecast_get_quantile (forecast, vacancy, confidence));
}
