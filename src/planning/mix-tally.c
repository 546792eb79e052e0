#include "mix-tally.h"

#include <math.h>

#include "mix-round.h"

#define WEEKS_A_YEAR 52
#define MICROS 1000000

/* Half of what lies outside a range of 95%. */
#define TAIL 0.025

#define MOST_ITEMS 1000000
#define MOST_WEEKS 520
#define MOST_DRIVERS 100000000
#define BISECTIONS 80

/* The chance of at most @count events where @mean are expected: terms from the largest downwards, so none is lost. */
static double
get_poisson_chance (gint64 count, double mean)
{
  double term, sum;

  if (count < 0)
    return 0;
  if (mean <= 0)
    return 1;
  term = exp ((double) count * log (mean) - mean - lgamma ((double) count + 1));
  sum = term;
  if (mean < (double) count)
    {
      /* Most of the mass lies below: add what lies above and take it from one. */
      double above = 0;

      for (gint64 i = count + 1; term > 0; i++)
        {
          term *= mean / (double) i;
          above += term;
          if (term < above * 1e-17)
            break;
        }
      return 1 - above;
    }
  for (gint64 i = count; i > 0 && term > sum * 1e-17; i--)
    {
      term *= (double) i / mean;
      sum += term;
    }
  return MIN (sum, 1);
}

/* The mean at which the chance of at most @count events is @chance; the chance falls as the mean grows. */
static double
find_mean (gint64 count, double chance)
{
  double low = 0, high = (double) count + 10 * sqrt ((double) count + 1) + 10;

  for (guint i = 0; i < BISECTIONS; i++)
    {
      double middle = (low + high) / 2;

      if (get_poisson_chance (count, middle) > chance)
        low = middle;
      else
        high = middle;
    }
  return (low + high) / 2;
}

static gint64
scale (double items, const MixTally *tally)
{
  return (gint64) floor (items * WEEKS_A_YEAR * MICROS / ((double) tally->weeks * (double) tally->driver_count) + 0.5);
}

/**
 * mix_tally_is_valid:
 *
 * Returns: whether the figures are within reason: up to a million items, up to ten years, up to 100 million drivers
 */
gboolean
mix_tally_is_valid (const MixTally *tally)
{
  return tally->items >= 0 && tally->items <= MOST_ITEMS && tally->weeks >= 1 && tally->weeks <= MOST_WEEKS
         && tally->driver_count >= 1 && tally->driver_count <= MOST_DRIVERS;
}

/**
 * mix_tally_get_rate:
 * @tally: a valid tally
 *
 * Scales a count by its driver to a year: items × 52 ÷ weeks ÷ drivers.
 *
 * Returns: items per driver and year, in millionths
 */
gint64
mix_tally_get_rate (const MixTally *tally)
{
  g_return_val_if_fail (mix_tally_is_valid (tally), 0);

  return mix_round_half_up ((MixWide) tally->items * WEEKS_A_YEAR * MICROS,
                            (MixWide) tally->weeks * tally->driver_count);
}

/**
 * mix_tally_work_out:
 * @tally: a valid tally
 *
 * The rate of mix_tally_get_rate() with its range, which takes some thousand times as long to find. The range is what
 * chance alone leaves open; it says nothing of a week that was not like others.
 *
 * Returns: the rate and its sampling range of 95%
 */
MixTallyRate
mix_tally_work_out (const MixTally *tally)
{
  MixTallyRate rate = { 0, 0, 0 };
  double low, high;

  g_return_val_if_fail (mix_tally_is_valid (tally), rate);

  mix_tally_get_poisson_range (tally->items, &low, &high);
  rate.rate_micros = mix_tally_get_rate (tally);
  rate.low_micros = scale (low, tally);
  rate.high_micros = scale (high, tally);
  return rate;
}

/**
 * mix_tally_get_poisson_range:
 * @count: a number of events
 * @low: (out): the lower end
 * @high: (out): the upper end
 *
 * The exact 95% range of the mean of a Poisson count (F. Garwood, Biometrika 1936;28:437–442).
 */
void
mix_tally_get_poisson_range (gint64 count, double *low, double *high)
{
  g_return_if_fail (count >= 0);

  *low = count > 0 ? find_mean (count - 1, 1 - TAIL) : 0;
  *high = find_mean (count, TAIL);
}
