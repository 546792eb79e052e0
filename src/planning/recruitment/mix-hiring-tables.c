/* Tables of quantiles: a number of a distribution is had by picking one of them with random bits. */

#include "mix-hiring-tables.h"

#include <math.h>

#include "mix-spread.h"

/* Steps in which a density is added up, and how far from its mode, in deviations and in lengths of its exponential
 * tail: further out is less than a hundred thousandth. */
#define N_STEPS 1024
#define MOST_DEVIATIONS 6
#define MOST_TAILS 12

/* The share above a point of the normal distribution is tabulated so far out and so finely; beyond it is asymptotic. */
#define TAIL_FROM -4
#define TAIL_TO 4
#define TAIL_STEPS 64
#define N_TAIL ((TAIL_TO - TAIL_FROM) * TAIL_STEPS + 1)

/* So much above a point is still had by interpolation between quantiles. */
#define LEAST_SHARE_ABOVE 0.002

/* The log of a density, but for a constant. */
typedef double (*LogDensity) (double at, double one, double other);

/*
 * _mix_hiring_get_normal:
 * @share: between 0 and 1
 *
 * Returns: what that share of the standard normal distribution is below
 */
double
_mix_hiring_get_normal (double share)
{
  static const MixSpread standard = { MIX_SPREAD_NORMAL, -1, 0, 1 };

  return mix_spread_get_quantile (&standard, share);
}

/*
 * _mix_hiring_get_normals:
 *
 * Returns: (array fixed-size=4096): quantiles of the standard normal distribution at the middles of equal pieces, so
 * that twelve random bits make a number
 */
const float *
_mix_hiring_get_normals (void)
{
  static float *normals = NULL;

  if (g_once_init_enter_pointer (&normals))
    {
      float *made = g_new (float, MIX_HIRING_N_NORMALS);

      for (guint i = 0; i < MIX_HIRING_N_NORMALS; i++)
        made[i] = (float) _mix_hiring_get_normal ((i + 0.5) / MIX_HIRING_N_NORMALS);
      g_once_init_leave_pointer (&normals, made);
    }
  return normals;
}

static const float *
get_tails (void)
{
  static float *tails = NULL;

  if (g_once_init_enter_pointer (&tails))
    {
      float *made = g_new (float, N_TAIL);

      for (guint i = 0; i < N_TAIL; i++)
        made[i] = (float) (erfc ((TAIL_FROM + (double) i / TAIL_STEPS) / G_SQRT2) / 2);
      g_once_init_leave_pointer (&tails, made);
    }
  return tails;
}

static double
get_share_above (double at)
{
  const float *tails = get_tails ();
  double place = (at - TAIL_FROM) * TAIL_STEPS;
  guint whole;

  if (place <= 0)
    return 1;
  if (place >= N_TAIL - 1)
    return 0;
  whole = (guint) place;
  return tails[whole] + (tails[whole + 1] - tails[whole]) * (place - whole);
}

/*
 * _mix_hiring_draw_normal_above:
 * @at: the least it may be
 * @share: a random share
 *
 * By the inverse of the distribution between @at and its end. Far out the tail is that of Rayleigh's distribution,
 * which the normal one comes close to there (Marsaglia 1964, Technometrics 6:101).
 *
 * Returns: a standard normal number above @at
 */
double
_mix_hiring_draw_normal_above (double at, double share)
{
  const float *normals = _mix_hiring_get_normals ();
  double all_above = get_share_above (at), above = all_above * share;
  double place;
  guint whole;

  if (all_above < LEAST_SHARE_ABOVE)
    return sqrt (at * at - 2 * log (share));
  if (above < LEAST_SHARE_ABOVE)
    return _mix_hiring_get_normal (1 - above);
  place = CLAMP ((1 - above) * MIX_HIRING_N_NORMALS - 0.5, 0, MIX_HIRING_N_NORMALS - 2);
  whole = (guint) place;
  return fmax (at, normals[whole] + (normals[whole + 1] - normals[whole]) * (place - whole));
}

static double
get_log_gamma_density (double at, double shape, double ignored)
{
  return shape * at - exp (at);
}

static double
get_log_odds_density (double at, double one, double other)
{
  return one * at - (one + other) * (at > 0 ? at + log1p (exp (-at)) : log1p (exp (at)));
}

/* Adds up a density that is smooth from @low to @high and takes from it the values at the middles of equal shares. */
static void
tabulate (double *table, LogDensity get_log_density, double one, double other, double low, double mode, double high)
{
  double sums[N_STEPS + 1] = { 0 }, step = (high - low) / N_STEPS, highest = get_log_density (mode, one, other);
  guint below = 0;

  for (guint i = 0; i < N_STEPS; i++)
    sums[i + 1] = sums[i] + exp (get_log_density (low + (i + 0.5) * step, one, other) - highest);
  for (guint i = 0; i < MIX_HIRING_N_TABLE; i++)
    {
      double wanted = (i + 0.5) / MIX_HIRING_N_TABLE * sums[N_STEPS];

      while (sums[below + 1] < wanted)
        below++;
      table[i] = low + step * (below + (wanted - sums[below]) / (sums[below + 1] - sums[below]));
    }
}

/*
 * _mix_hiring_tabulate_deviation:
 * @table: (out) (array fixed-size=1024): where the values go
 * @freedom: degrees of freedom
 *
 * Values of sqrt (freedom / chi-squared): what the estimate of a deviation is multiplied by.
 */
void
_mix_hiring_tabulate_deviation (float *table, double freedom)
{
  double logs[MIX_HIRING_N_TABLE], shape = freedom / 2, deviation = 1 / sqrt (shape), mode = log (shape);

  tabulate (logs, get_log_gamma_density, shape, 0, mode - MOST_DEVIATIONS * deviation - MOST_TAILS / shape, mode,
            mode + MOST_DEVIATIONS * deviation);
  for (guint i = 0; i < MIX_HIRING_N_TABLE; i++)
    table[i] = (float) sqrt (shape / exp (logs[i]));
}

/*
 * _mix_hiring_tabulate_share:
 * @table: (out) (array fixed-size=1024): where the values go
 * @one: first number of a Beta distribution
 * @other: second number of it
 *
 * Values of the distribution; all are 0 where @one is, all are 1 where @other is.
 */
void
_mix_hiring_tabulate_share (float *table, double one, double other)
{
  double odds[MIX_HIRING_N_TABLE], deviation, mode;

  if (one <= 0 || other <= 0)
    {
      for (guint i = 0; i < MIX_HIRING_N_TABLE; i++)
        table[i] = one <= 0 ? 0 : 1;
      return;
    }
  deviation = sqrt (1 / one + 1 / other);
  mode = log (one / other);
  tabulate (odds, get_log_odds_density, one, other, mode - MOST_DEVIATIONS * deviation - MOST_TAILS / one, mode,
            mode + MOST_DEVIATIONS * deviation + MOST_TAILS / other);
  for (guint i = 0; i < MIX_HIRING_N_TABLE; i++)
    table[i] = (float) (1 / (1 + exp (-odds[i])));
}
