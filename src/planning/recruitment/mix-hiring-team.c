#include "mix-hiring-team.h"

#include <math.h>

#include "mix-hiring-run.h"

/* Of the log of the rate at which people leave: nobody knows it better. One rate a run for everybody. */
#define LEAVING_DEVIATION 0.3

#define DAYS_A_YEAR 365.25

struct _MixHiringTeam
{
  const MixHiringForecast *forecast;
  guint n_runs;
  guint n_vacancies;
  guint n_members;
  int most_work;
  int *member_work;
  int *member_starts; /* days until each is at work */
  guint16 *leaves;    /* day on which somebody at work leaves, at [member × n_runs + run] */
  guint16 *stays;     /* days that somebody who starts stays, at [vacancy × n_runs + run]; NULL: for good */
};

/* Days until somebody leaves who may leave on any day alike. */
static guint16
draw_leaving (guint64 *key, double mean_days)
{
  double days = -log (_mix_hiring_make_unit (_mix_hiring_take_bits (key))) * mean_days;

  return (guint16) fmin (days, MIX_HIRING_MOST_DAYS);
}

static void
draw_run (MixHiringTeam *self, const MixHiringMember *members, guint run, double leavers_a_year, guint64 seed)
{
  guint64 key = _mix_hiring_make_key (seed, run);
  float rate = _mix_hiring_get_normals ()[_mix_hiring_take_bits (&key) & (MIX_HIRING_N_NORMALS - 1)];
  double mean_days = DAYS_A_YEAR / leavers_a_year * exp (LEAVING_DEVIATION * rate);

  for (guint i = 0; i < self->n_members; i++)
    {
      guint16 known = (guint16) CLAMP (members[i].leaves_in, 0, MIX_HIRING_MOST_DAYS);

      self->leaves[(gsize) i * self->n_runs + run]
          = leavers_a_year > 0 ? MIN (known, draw_leaving (&key, mean_days)) : known;
    }
  for (guint v = 0; v < self->n_vacancies && self->stays != NULL; v++)
    self->stays[(gsize) v * self->n_runs + run] = draw_leaving (&key, mean_days);
}

/**
 * mix_hiring_team_new:
 * @forecast: of the vacancies; must live as long as the team
 * @members: (array length=n_members): who is at work
 * @n_members: how many
 * @leavers_a_year: share of people who leave within a year and of whom it is not known; 0 to count with none
 * @seed: the same seed gives the same answer
 *
 * People leave on any day alike, those who start too. Nobody takes their place unless there is a vacancy.
 *
 * Returns: (transfer full): the team in each run of @forecast
 */
MixHiringTeam *
mix_hiring_team_new (const MixHiringForecast *forecast,
                     const MixHiringMember *members,
                     guint n_members,
                     double leavers_a_year,
                     guint64 seed)
{
  MixHiringTeam *self = g_new0 (MixHiringTeam, 1);

  self->forecast = forecast;
  self->n_runs = mix_hiring_forecast_get_n_runs (forecast);
  self->n_vacancies = mix_hiring_forecast_get_n_vacancies (forecast);
  self->n_members = n_members;
  self->member_work = g_new (int, n_members);
  self->member_starts = g_new (int, n_members);
  self->leaves = g_new (guint16, (gsize) self->n_runs * n_members);
  if (leavers_a_year > 0)
    self->stays = g_new (guint16, (gsize) self->n_runs * self->n_vacancies);
  for (guint i = 0; i < n_members; i++)
    {
      self->member_starts[i] = members[i].starts_in;
      self->most_work += self->member_work[i] = members[i].work;
    }
  for (guint v = 0; v < self->n_vacancies; v++)
    self->most_work += mix_hiring_forecast_get_work (forecast, v);
  for (guint run = 0; run < self->n_runs; run++)
    draw_run (self, members, run, leavers_a_year, seed);
  return self;
}

/**
 * mix_hiring_team_free:
 *
 * Frees it.
 */
void
mix_hiring_team_free (MixHiringTeam *self)
{
  g_free (self->member_work);
  g_free (self->member_starts);
  g_free (self->leaves);
  g_free (self->stays);
  g_free (self);
}

static void
add_member (const MixHiringTeam *self, guint member, int days, int *sums)
{
  const guint16 *leaves = self->leaves + (gsize) member * self->n_runs;
  int work = self->member_work[member];

  if (days < self->member_starts[member])
    return;
  for (guint run = 0; run < self->n_runs; run++)
    sums[run] += leaves[run] > days || leaves[run] == MIX_HIRING_MOST_DAYS ? work : 0;
}

static void
add_vacancy (const MixHiringTeam *self, guint vacancy, int days, int *sums)
{
  const guint16 *starts = mix_hiring_forecast_get_starts (self->forecast, vacancy);
  const guint16 *stays = self->stays != NULL ? self->stays + (gsize) vacancy * self->n_runs : NULL;
  int work = mix_hiring_forecast_get_work (self->forecast, vacancy);

  for (guint run = 0; run < self->n_runs; run++)
    sums[run] += starts[run] <= days && (stays == NULL || starts[run] + stays[run] > days) ? work : 0;
}

/* What is at work on a day in each run. */
static int *
add_up (const MixHiringTeam *self, int days)
{
  int *sums = g_new0 (int, self->n_runs);

  for (guint i = 0; i < self->n_members; i++)
    add_member (self, i, days, sums);
  for (guint v = 0; v < self->n_vacancies; v++)
    add_vacancy (self, v, days, sums);
  return sums;
}

/**
 * mix_hiring_team_get_quantiles:
 * @days: from today
 * @shares: (array length=n_shares): between 0 and 1
 * @n_shares: how many
 * @quantiles: (out) (array length=n_shares): where they go
 *
 * What is at work on a day, in hundredths of a whole-time equivalent, that this share of the runs stays below or
 * reaches.
 */
void
mix_hiring_team_get_quantiles (
    const MixHiringTeam *self, int days, const double *shares, guint n_shares, int *quantiles)
{
  g_autofree guint32 *bins = g_new0 (guint32, self->most_work + 1);
  g_autofree int *sums = add_up (self, days);

  for (guint run = 0; run < self->n_runs; run++)
    bins[sums[run]]++;
  for (guint i = 0; i < n_shares; i++)
    {
      guint64 sum = bins[0];
      int work = 0;

      while (work < self->most_work && (sum < shares[i] * self->n_runs || sum == 0))
        sum += bins[++work];
      quantiles[i] = work;
    }
}

/**
 * mix_hiring_team_get_chance:
 * @days: from today
 * @work: in hundredths of a whole-time equivalent
 *
 * Returns: the share of runs in which at least so much is at work then
 */
double
mix_hiring_team_get_chance (const MixHiringTeam *self, int days, int work)
{
  g_autofree int *sums = add_up (self, days);
  guint n = 0;

  for (guint run = 0; run < self->n_runs; run++)
    n += sums[run] >= work;
  return (double) n / self->n_runs;
}

/**
 * mix_hiring_team_get_day:
 * @work: in hundredths of a whole-time equivalent
 * @share: between 0 and 1
 *
 * Returns: the first day from today on which at least so much is at work in that share of the runs, or -1 where there
 *   is none
 */
int
mix_hiring_team_get_day (const MixHiringTeam *self, int work, double share)
{
  int from = 0, until = 1;

  while (until < MIX_HIRING_MOST_DAYS && mix_hiring_team_get_chance (self, until, work) < share)
    until *= 2;
  if (until >= MIX_HIRING_MOST_DAYS)
    return -1;
  while (from < until)
    {
      int middle = (from + until) / 2;

      if (mix_hiring_team_get_chance (self, middle, work) >= share)
        until = middle;
      else
        from = middle + 1;
    }
  return from;
}

/**
 * mix_hiring_team_get_leaves:
 * @member: number of a member
 *
 * Returns: (transfer none) (array): days until they are gone, in each run; %MIX_HIRING_MOST_DAYS: they stay
 */
const guint16 *
mix_hiring_team_get_leaves (const MixHiringTeam *self, guint member)
{
  return self->leaves + (gsize) member * self->n_runs;
}

/**
 * mix_hiring_team_get_stays:
 * @vacancy: number of a vacancy
 *
 * Returns: (transfer none) (array) (nullable): days that whoever starts stays, in each run; %NULL: for good
 */
const guint16 *
mix_hiring_team_get_stays (const MixHiringTeam *self, guint vacancy)
{
  return self->stays != NULL ? self->stays + (gsize) vacancy * self->n_runs : NULL;
}
