#include "mix-survival.h"

#include <math.h>
#include <stdlib.h>

/* Of the standard normal distribution, for 95%. */
#define STANDARD_ERRORS 1.959963984540054

/* Halves that differ by rounding alone are halves. */
#define ROUNDING 1e-9

static int
compare_waits (const void *one, const void *other)
{
  double a = ((const MixWait *) one)->days, b = ((const MixWait *) other)->days;

  return (a > b) - (a < b);
}

static MixWait *
sort_waits (const MixWait *waits, guint n_waits)
{
  MixWait *sorted = g_memdup2 (waits, sizeof *waits * n_waits);

  if (n_waits > 0)
    qsort (sorted, n_waits, sizeof *sorted, compare_waits);
  return sorted;
}

static void
set_limits (MixSurvivalStep *step, MixSurvivalScale scale)
{
  double share = step->share_waiting, error = step->standard_error;
  double width = STANDARD_ERRORS * error, by;

  switch (scale)
    {
    case MIX_SURVIVAL_LOG:
      step->lower = share * exp (-width / share);
      step->upper = share * exp (width / share);
      break;
    case MIX_SURVIVAL_LOG_LOG:
      by = width / (share * log (share));
      step->lower = pow (share, exp (-by));
      step->upper = pow (share, exp (by));
      break;
    case MIX_SURVIVAL_PLAIN:
    default:
      step->lower = share - width;
      step->upper = share + width;
    }
  step->lower = fmax (step->lower, 0);
  step->upper = fmin (step->upper, 1);
}

/* Those who end at the same time as others are last seen are taken to end first. */
static guint
count_ended (const MixWait *sorted, guint first, guint n_waits, guint *n_leaving)
{
  guint n_ended = 0, i;

  for (i = first; i < n_waits && sorted[i].days == sorted[first].days; i++)
    n_ended += sorted[i].outcome != MIX_SURVIVAL_STILL_WAITING;
  *n_leaving = i - first;
  return n_ended;
}

/**
 * mix_survival_estimate:
 * @waits: (array length=n_waits): how long each waited, and whether it came to an end
 * @n_waits: how many
 * @scale: on which limits are worked out
 *
 * Kaplan and Meier 1958, with Greenwood's standard error: those who are still waiting count as long as they waited.
 * Every end counts alike, whatever its outcome.
 *
 * Returns: (transfer full) (element-type MixSurvivalStep): a step for each time at which somebody came to an end
 */
GArray *
mix_survival_estimate (const MixWait *waits, guint n_waits, MixSurvivalScale scale)
{
  GArray *steps = g_array_new (FALSE, FALSE, sizeof (MixSurvivalStep));
  g_autofree MixWait *sorted = sort_waits (waits, n_waits);
  double share = 1, sum = 0;
  guint n_leaving;

  for (guint i = 0; i < n_waits; i += n_leaving)
    {
      guint n_waiting = n_waits - i, n_ended = count_ended (sorted, i, n_waits, &n_leaving);
      MixSurvivalStep step = { sorted[i].days, n_waiting, n_ended, 0, NAN, NAN, NAN };

      if (n_ended == 0)
        continue;
      share *= (double) (n_waiting - n_ended) / n_waiting;
      step.share_waiting = share;
      if (n_ended < n_waiting)
        {
          sum += n_ended / ((double) n_waiting * (n_waiting - n_ended));
          step.standard_error = share * sqrt (sum);
          set_limits (&step, scale);
        }
      g_array_append_val (steps, step);
    }
  return steps;
}

typedef double (*GetShare) (const MixSurvivalStep *step);

static double
get_share_waiting (const MixSurvivalStep *step)
{
  return step->share_waiting;
}

static double
get_lower (const MixSurvivalStep *step)
{
  return isnan (step->lower) ? 0 : step->lower;
}

static double
get_upper (const MixSurvivalStep *step)
{
  return isnan (step->upper) ? 1 : step->upper;
}

static const MixSurvivalStep *
get_step (const GArray *steps, guint position)
{
  return &g_array_index (steps, MixSurvivalStep, position);
}

/* The first time at which a curve is below a half; on a half exactly the middle until it is. */
static double
find_half (const GArray *steps, GetShare get_share)
{
  for (guint i = 0; i < steps->len; i++)
    {
      double share = get_share (get_step (steps, i));

      if (share < 0.5 - ROUNDING)
        return get_step (steps, i)->days;
      if (share <= 0.5 + ROUNDING)
        return i + 1 < steps->len ? (get_step (steps, i)->days + get_step (steps, i + 1)->days) / 2
                                  : get_step (steps, i)->days;
    }
  return NAN;
}

/**
 * mix_survival_get_median:
 * @steps: (element-type MixSurvivalStep): of mix_survival_estimate()
 *
 * The limits are where the limits of the curve pass a half (Brookmeyer and Crowley 1982).
 *
 * Returns: the median, with its interval
 */
MixSurvivalMedian
mix_survival_get_median (const GArray *steps)
{
  return (MixSurvivalMedian) { find_half (steps, get_share_waiting), find_half (steps, get_lower),
                               find_half (steps, get_upper) };
}

/**
 * mix_survival_get_incidence:
 * @waits: (array length=n_waits): how long each waited, and how it came to an end
 * @n_waits: how many
 * @outcome: an end
 * @days: a time
 *
 * The estimate of Aalen and Johansen 1978: other ends compete, and are not taken for waiting longer. The incidences of
 * all ends and the share that waits add up to one.
 *
 * Returns: the share of all that come to that end within the time
 */
double
mix_survival_get_incidence (const MixWait *waits, guint n_waits, int outcome, double days)
{
  g_autofree MixWait *sorted = sort_waits (waits, n_waits);
  double share = 1, incidence = 0;
  guint n_leaving;

  for (guint i = 0; i < n_waits && sorted[i].days <= days; i += n_leaving)
    {
      guint n_waiting = n_waits - i, n_ended = count_ended (sorted, i, n_waits, &n_leaving), n_so = 0;

      for (guint j = i; j < i + n_leaving; j++)
        n_so += sorted[j].outcome == outcome;
      incidence += share * n_so / n_waiting;
      share *= (double) (n_waiting - n_ended) / n_waiting;
    }
  return incidence;
}
