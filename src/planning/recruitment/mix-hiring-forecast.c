#include "mix-hiring-forecast.h"

#include <math.h>

#include "mix-hiring-run.h"
#include "mix-ranked-score.h"

#define LEAST_DAYS 1e-9

/* What random numbers of a run are for. */
enum
{
  MARKET,
  NETWORK,
  FIRST_VACANCY,
};

/* What is had of a record once and used in every run. */
typedef struct
{
  const MixHiringRecord *record;
  MixHiringOdds *odds;
  MixHiringTruth truth;
} Role;

struct _MixHiringForecast
{
  guint n_vacancies;
  guint n_runs;
  guint n_done;
  guint interviews_a_week;
  guint64 seed;
  MixHiringVacancy *vacancies;
  float *logs_so_far; /* to base 2, of the days each has stood */
  guint *roles;       /* of each vacancy: its place in @records */
  GArray *records;    /* (element-type Role) */
  guint16 *days;      /* to the start, at [vacancy × n_runs + run] */
  guint32 *bins;      /* runs in which it starts on a day, at [vacancy × MIX_HIRING_MOST_DAYS + day] */
};

static void
clear_role (Role *role)
{
  g_free (role->odds);
}

/* The place of a record: vacancies of one role share what is drawn. */
static guint
find_role (MixHiringForecast *self, guint vacancy)
{
  const MixHiringRecord *record = self->vacancies[vacancy].record;
  Role role = { record, NULL };

  for (guint i = 0; i < self->records->len; i++)
    if (g_array_index (self->records, Role, i).record == record)
      return i;
  role.odds = _mix_hiring_odds_new (record);
  g_array_append_val (self->records, role);
  return self->records->len - 1;
}

static void
count_runs (MixHiringForecast *self, guint from)
{
  for (guint v = 0; v < self->n_vacancies; v++)
    {
      const guint16 *days = mix_hiring_forecast_get_starts (self, v);
      guint32 *bins = self->bins + (gsize) v * MIX_HIRING_MOST_DAYS;

      for (guint run = from; run < self->n_done; run++)
        bins[days[run]]++;
    }
}

static void
make_run (MixHiringForecast *self, MixHiringWorld *world, guint run)
{
  guint64 key = _mix_hiring_make_key (self->seed, run);

  _mix_hiring_market_draw (&world->market, _mix_hiring_make_key (key, MARKET));
  if (self->interviews_a_week > 0)
    memset (world->booked, 0, sizeof world->booked);
  for (guint i = 0; i < self->records->len; i++)
    {
      Role *role = &g_array_index (self->records, Role, i);

      _mix_hiring_truth_draw (&role->truth, role->odds, _mix_hiring_make_key (key, NETWORK));
    }
  for (guint v = 0; v < self->n_vacancies; v++)
    {
      const Role *role = &g_array_index (self->records, Role, self->roles[v]);
      float days = _mix_hiring_run (&role->truth, world, &self->vacancies[v], self->logs_so_far[v],
                                    _mix_hiring_make_key (key, FIRST_VACANCY + v));

      self->days[(gsize) v * self->n_runs + run] = (guint16) MIN ((gint32) (days + 0.5f), MIX_HIRING_MOST_DAYS - 1);
    }
}

/**
 * mix_hiring_forecast_begin:
 * @vacancies: (array length=n_vacancies): as they stand; their records must live as long as the forecast
 * @n_vacancies: how many
 * @interviews_a_week: how many interviews can be held, or 0 where nothing limits them; vacancies book in their order
 * @n_runs: how often everything will be run
 * @seed: the same seed and vacancies give the same answer
 *
 * A forecast of which nothing has been run, for somebody who wants to be able to stop.
 *
 * Returns: (transfer full): use mix_hiring_forecast_add_runs()
 */
MixHiringForecast *
mix_hiring_forecast_begin (
    const MixHiringVacancy *vacancies, guint n_vacancies, guint interviews_a_week, guint n_runs, guint64 seed)
{
  MixHiringForecast *self = g_new0 (MixHiringForecast, 1);

  self->n_vacancies = n_vacancies;
  self->n_runs = n_runs;
  self->interviews_a_week = interviews_a_week;
  self->seed = seed;
  self->vacancies = g_memdup2 (vacancies, n_vacancies * sizeof *vacancies);
  self->logs_so_far = g_new (float, n_vacancies);
  self->roles = g_new (guint, n_vacancies);
  self->records = g_array_new (FALSE, FALSE, sizeof (Role));
  g_array_set_clear_func (self->records, (GDestroyNotify) clear_role);
  self->days = g_new (guint16, (gsize) n_runs * n_vacancies);
  self->bins = g_new0 (guint32, (gsize) n_vacancies * MIX_HIRING_MOST_DAYS);
  for (guint v = 0; v < n_vacancies; v++)
    {
      self->logs_so_far[v] = (float) log2 (fmax (vacancies[v].days_so_far, LEAST_DAYS));
      self->roles[v] = find_role (self, v);
    }
  return self;
}

/**
 * mix_hiring_forecast_add_runs:
 * @n_runs: how many more
 *
 * In each run the market is drawn once, and once with the same luck for every record what the network may be; every
 * vacancy then goes its way from where it stands, stage by stage.
 *
 * Returns: whether there is more to do
 */
gboolean
mix_hiring_forecast_add_runs (MixHiringForecast *self, guint n_runs)
{
  guint from = self->n_done, until = MIN (self->n_done + n_runs, self->n_runs);
  MixHiringWorld world = { .normals = _mix_hiring_get_normals (), .interviews_a_week = self->interviews_a_week };

  for (; self->n_done < until; self->n_done++)
    make_run (self, &world, self->n_done);
  count_runs (self, from);
  return self->n_done < self->n_runs;
}

/*
 * _mix_hiring_forecast_run_again:
 * @vacancy: one of its vacancies
 * @days_so_far: that it has stood now
 * @n_runs: how many runs to make, at most as many as it was begun for
 *
 * Runs everything once more with the same luck and one vacancy changed.
 */
void
_mix_hiring_forecast_run_again (MixHiringForecast *self, guint vacancy, double days_so_far, guint n_runs)
{
  self->vacancies[vacancy].days_so_far = days_so_far;
  self->logs_so_far[vacancy] = (float) log2 (fmax (days_so_far, LEAST_DAYS));
  memset (self->bins, 0, (gsize) self->n_vacancies * MIX_HIRING_MOST_DAYS * sizeof *self->bins);
  self->n_done = 0;
  mix_hiring_forecast_add_runs (self, n_runs);
}

/**
 * mix_hiring_forecast_new:
 * @vacancies: (array length=n_vacancies): as they stand
 * @n_vacancies: how many
 * @n_runs: how often everything is run
 * @seed: the same seed and vacancies give the same answer
 *
 * Returns: (transfer full): when they are filled, with as many interviews a week as it takes
 */
MixHiringForecast *
mix_hiring_forecast_new (const MixHiringVacancy *vacancies, guint n_vacancies, guint n_runs, guint64 seed)
{
  MixHiringForecast *self = mix_hiring_forecast_begin (vacancies, n_vacancies, 0, n_runs, seed);

  mix_hiring_forecast_add_runs (self, n_runs);
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
  g_array_unref (self->records);
  g_free (self->vacancies);
  g_free (self->logs_so_far);
  g_free (self->roles);
  g_free (self->days);
  g_free (self->bins);
  g_free (self);
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
  const guint32 *bins = self->bins + (gsize) vacancy * MIX_HIRING_MOST_DAYS;
  double wanted = share * self->n_done;
  guint64 sum = 0;

  for (int day = 0; day < MIX_HIRING_MOST_DAYS; day++)
    {
      sum += bins[day];
      if (sum >= wanted && sum > 0)
        return day;
    }
  return MIX_HIRING_MOST_DAYS - 1;
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
  return (double) sum / self->n_done;
}

/**
 * mix_hiring_forecast_get_score:
 * @vacancy: its number
 * @days: from today to its start as it happened
 *
 * Returns: how far off the forecast was, in days: see mix_ranked_score()
 */
double
mix_hiring_forecast_get_score (const MixHiringForecast *self, guint vacancy, int days)
{
  return mix_ranked_score (self->bins + (gsize) vacancy * MIX_HIRING_MOST_DAYS, MIX_HIRING_MOST_DAYS, days);
}

/**
 * mix_hiring_forecast_get_n_vacancies:
 *
 * Returns: of how many it is
 */
guint
mix_hiring_forecast_get_n_vacancies (const MixHiringForecast *self)
{
  return self->n_vacancies;
}

/**
 * mix_hiring_forecast_get_n_runs:
 *
 * Returns: how many have been made
 */
guint
mix_hiring_forecast_get_n_runs (const MixHiringForecast *self)
{
  return self->n_done;
}

/**
 * mix_hiring_forecast_get_work:
 * @vacancy: its number
 *
 * Returns: what it brings, in hundredths of a whole-time equivalent
 */
int
mix_hiring_forecast_get_work (const MixHiringForecast *self, guint vacancy)
{
  return self->vacancies[vacancy].work;
}

/**
 * mix_hiring_forecast_get_starts:
 * @vacancy: its number
 *
 * Returns: (array): days from today to its start in each run
 */
const guint16 *
mix_hiring_forecast_get_starts (const MixHiringForecast *self, guint vacancy)
{
  return self->days + (gsize) vacancy * self->n_runs;
}
