#include "mix-comparison-ranges.h"

#include <math.h>
#include <string.h>

#include "mix-comparison-sample.h"

#define BLOCK MIX_COMPARISON_BLOCK

static void
swap (double *values, guint one, guint other)
{
  double value = values[one];

  values[one] = values[other];
  values[other] = value;
}

/* Parts @values between @first and @last by the one in their middle. Gives where the upper part begins. */
static guint
part (double *values, guint first, guint last, guint *end_of_lower)
{
  double pivot = values[first + (last - first) / 2];
  gint64 low = first, high = last;

  while (low <= high)
    {
      while (values[low] < pivot)
        low++;
      while (values[high] > pivot)
        high--;
      if (low <= high)
        swap (values, (guint) low++, (guint) high--);
    }
  *end_of_lower = high < (gint64) first ? first : (guint) high;
  return (guint) MIN (low, (gint64) last);
}

/* The value that would stand at @rank if @values were sorted; puts them in another order (Hoare 1961). */
static double
select_rank (double *values, guint n_values, guint rank)
{
  guint first = 0, last = n_values - 1;

  while (first < last)
    {
      guint end_of_lower;
      guint start_of_upper = part (values, first, last, &end_of_lower);

      if (rank <= end_of_lower && end_of_lower < last)
        last = end_of_lower;
      else if (rank >= start_of_upper && start_of_upper > first)
        first = start_of_upper;
      else
        break;
    }
  return values[rank];
}

static MixComparisonRange
get_range (double *values, guint n_values, double tail)
{
  guint n_below = (guint) floor (tail * n_values);

  return (MixComparisonRange) { select_rank (values, n_values, n_below),
                                select_rank (values, n_values, n_values - 1 - n_below) };
}

static MixComparisonRange *
get_ranges (double *values, guint n_rows, guint n_draws, double tail)
{
  MixComparisonRange *ranges = g_new (MixComparisonRange, n_rows);

  for (guint i = 0; i < n_rows; i++)
    ranges[i] = get_range (values + (gsize) i * n_draws, n_draws, tail);
  return ranges;
}

static void
keep_block (double *kept, const double *rows, guint n_rows, guint n_draws, guint block)
{
  for (guint i = 0; i < n_rows; i++)
    memcpy (kept + (gsize) i * n_draws + (gsize) block * BLOCK, rows + (gsize) i * BLOCK, sizeof (double) * BLOCK);
}

static MixComparisonRange *
find_ranges (const MixComparison *comparison, gboolean of_weights, double tail, guint n_draws, guint64 seed)
{
  guint n_blocks = MAX ((n_draws + BLOCK - 1) / BLOCK, 1);
  guint n_rows = of_weights ? comparison->n_criteria : comparison->n_options * comparison->n_criteria;
  g_autofree double *kept = g_new (double, (gsize) n_rows *n_blocks *BLOCK);
  MixComparisonSample sample;

  _mix_comparison_sample_init (&sample, comparison, seed);
  for (guint block = 0; block < n_blocks; block++)
    {
      _mix_comparison_sample_draw (&sample);
      keep_block (kept, of_weights ? sample.weights : sample.values, n_rows, n_blocks * BLOCK, block);
    }
  _mix_comparison_sample_clear (&sample);
  return get_ranges (kept, n_rows, n_blocks * BLOCK, tail);
}

/* Weights depend on nothing else, so nothing else is drawn. */
static MixComparison *
copy_weights (const MixComparison *comparison)
{
  MixComparison *copy = mix_comparison_new (0, comparison->n_criteria);

  copy->weighting = comparison->weighting;
  memcpy (copy->swings, comparison->swings, sizeof (MixSpread) * comparison->n_criteria);
  return copy;
}

/**
 * mix_comparison_find_measure_ranges:
 * @comparison: what is compared
 * @tail: the share of draws that is left out at each end: 0.1 leaves 8 in 10
 * @n_draws: how often; rounded up to whole blocks of 256
 * @seed: the same seed and comparison give the same answer
 *
 * Returns: (transfer full): ranges of values on the scales, at [option × n_criteria + criterion]
 */
MixComparisonRange *
mix_comparison_find_measure_ranges (const MixComparison *comparison, double tail, guint n_draws, guint64 seed)
{
  return find_ranges (comparison, FALSE, tail, n_draws, seed);
}

/**
 * mix_comparison_find_weight_ranges:
 * @comparison: what is compared
 * @tail: the share of draws that is left out at each end
 * @n_draws: how often; rounded up to whole blocks of 256
 * @seed: the same seed and comparison give the same answer
 *
 * Returns: (transfer full) (array): ranges of weights, by criterion
 */
MixComparisonRange *
mix_comparison_find_weight_ranges (const MixComparison *comparison, double tail, guint n_draws, guint64 seed)
{
  g_autoptr (MixComparison) weights = copy_weights (comparison);

  return find_ranges (weights, TRUE, tail, n_draws, seed);
}
