#include "mix-hiring-forecast.h"

#include <math.h>

#include "mix-hiring-run.h"

struct _MixHiringForecast
{
  guint n_vacancies;
  guint n_runs;
  int *work;     /* hundredths of a whole-time equivalent of each vacancy */
  guint16 *days; /* to the start, at [run × n_vacancies + vacancy] */
  guint32 *bins; /* runs in which it starts on a day, at [vacancy × MIX_HIRING_MOST_DAYS + day] */
};

/* The place of a record among those that differ: vacancies of one role share what is drawn. */
static guint
find_record (const MixHiringVacancy *vacancies, guint vacancy)
{
  guint i = 0;

  while (vacancies[i].record != vacancies[vacancy].record)
    i++;
  return i;
}

static void
count_run (MixHiringForecast *self, guint run, guint vacancy, double days)
{
  guint day = (guint) fmin (floor (days + 0.5), MIX_HIRING_MOST_DAYS - 1);

  self->days[(gsize) run * self->n_vacancies + vacancy] = (guint16) day;
  self->bins[(gsize) vacancy * MIX_HIRING_MOST_DAYS + day]++;
}

static void
make_run (MixHiringForecast *self,
          const MixHiringVacancy *vacancies,
          const guint *records,
          MixHiringTruth *truths,
          guint run,
          guint64 seed)
{
  double market = _mix_hiring_draw_market (_mix_hiring_make_key (seed, run, 0));

  for (guint v = 0; v < self->n_vacancies; v++)
    {
      if (records[v] == v)
        _mix_hiring_truth_draw (&truths[v], vacancies[v].record, market, _mix_hiring_make_key (seed, run, 1 + v));
      count_run (self, run, v,
                 _mix_hiring_run (&truths[records[v]], &vacancies[v],
                                  _mix_hiring_make_key (seed, run, G_MAXUINT32 + (guint64) v)));
    }
}

/**
 * mix_hiring_forecast_new:
 * @vacancies: (array length=n_vacancies): as they stand
 * @n_vacancies: how many
 * @n_runs: how often everything is run
 * @seed: the same seed and vacancies give the same answer
 *
 * In each run the market is drawn once, and for each record once what the network may be; every vacancy then goes its
 * way from where it stands, stage by stage.
 *
 * Returns: (transfer full): when they are filled
 */
MixHiringForecast *
mix_hiring_forecast_new (const MixHiringVacancy *vacancies, guint n_vacancies, guint n_runs, guint64 seed)
{
  MixHiringForecast *self = g_new0 (MixHiringForecast, 1);
  g_autofree MixHiringTruth *truths = g_new (MixHiringTruth, n_vacancies);
  g_autofree guint *records = g_new (guint, n_vacancies);

  self->n_vacancies = n_vacancies;
  self->n_runs = n_runs;
  self->work = g_new (int, n_vacancies);
  self->days = g_new (guint16, (gsize) n_runs * n_vacancies);
  self->bins = g_new0 (guint32, (gsize) n_vacancies * MIX_HIRING_MOST_DAYS);
  for (guint v = 0; v < n_vacancies; v++)
    {
      self->work[v] = vacancies[v].work;
      records[v] = find_record (vacancies, v);
    }
  for (guint run = 0; run < n_runs; run++)
    make_run (self, vacancies, records, truths, run, seed);
  return self;
}

/**
 * mix_hiring_forecast_free:
 *
 * Frees it.
 */
void
mix_hiring_forecast_free (MixHiringForecast *self)
{
  g_free (self->work);
  g_free (self->days);
  g_free (self->bins);
  g_free (self);
}

static int
find_quantile (const guint32 *bins, guint n_bins, guint n_runs, double share)
{
  guint64 sum = 0;

  for (guint i = 0; i < n_bins; i++)
    {
      sum += bins[i];
      if (sum >= share * n_runs && sum > 0)
        return (int) i;
    }
  return (int) n_bins - 1;
}

/**
 * mix_hiring_forecast_get_quantile:
 * @vacancy: its number
 * @share: between 0 and 1
 *
 * Returns: days from today by which it has been filled in that share of the runs
 */
int
mix_hiring_forecast_get_quantile (const MixHiringForecast *self, guint vacancy, double share)
{
  return find_quantile (self->bins + (gsize) vacancy * MIX_HIRING_MOST_DAYS, MIX_HIRING_MOST_DAYS, self->n_runs, share);
}

/**
 * mix_hiring_forecast_get_chance:
 * @vacancy: its number
 * @days: from today
 *
 * Returns: the share of runs in which it has been filled by then
 */
double
mix_hiring_forecast_get_chance (const MixHiringForecast *self, guint vacancy, int days)
{
  const guint32 *bins = self->bins + (gsize) vacancy * MIX_HIRING_MOST_DAYS;
  guint64 sum = 0;

  for (int day = 0; day <= days && day < MIX_HIRING_MOST_DAYS; day++)
    sum += bins[day];
  return (double) sum / self->n_runs;
}

static int
add_work (const MixHiringForecast *self, guint run, int days)
{
  const guint16 *starts = self->days + (gsize) run * self->n_vacancies;
  int sum = 0;

  for (guint v = 0; v < self->n_vacancies; v++)
    sum += starts[v] <= days ? self->work[v] : 0;
  return sum;
}

/**
 * mix_hiring_forecast_get_work_quantile:
 * @days: from today
 * @share: between 0 and 1
 *
 * Returns: what has started by then, in hundredths of a whole-time equivalent, that this share of the runs stays below
 *   or reaches
 */
int
mix_hiring_forecast_get_work_quantile (const MixHiringForecast *self, int days, double share)
{
  g_autofree guint32 *bins = NULL;
  int most = 0;

  for (guint v = 0; v < self->n_vacancies; v++)
    most += self->work[v];
  bins = g_new0 (guint32, most + 1);
  for (guint run = 0; run < self->n_runs; run++)
    bins[add_work (self, run, days)]++;
  return find_quantile (bins, (guint) most + 1, self->n_runs, share);
}

/**
 * mix_hiring_forecast_get_work_chance:
 * @days: from today
 * @work: in hundredths of a whole-time equivalent
 *
 * Returns: the share of runs in which at least so much has started by then
 */
double
mix_hiring_forecast_get_work_chance (const MixHiringForecast *self, int days, int work)
{
  guint n = 0;

  for (guint run = 0; run < self->n_runs; run++)
    n += add_work (self, run, days) >= work;
  return (double) n / self->n_runs;
}
