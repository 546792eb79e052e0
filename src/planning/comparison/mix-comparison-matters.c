#include "mix-comparison-matters.h"

#include <math.h>

#include "mix-comparison-ranges.h"
#include "mix-comparison-sample.h"

#define BLOCK MIX_COMPARISON_BLOCK
#define BLOCKS_A_POLL 40

/* A figure is low in its lowest tenth and high in its highest. */
#define TENTH 0.1

/* How many draws tell where the tenths of the weights begin: an error of half a percent of a tenth. */
#define DRAWS_FOR_WEIGHTS 16384

/* Draws in a tenth, and those of them in which the option came first. */
typedef struct
{
  guint64 n_low;
  guint64 first_low;
  guint64 n_high;
  guint64 first_high;
} Count;

typedef struct
{
  const MixComparison *comparison;
  guint option;
  MixComparisonRange *tenths; /* of weights */
  Count *unknowns;
  Count *weights;
  gboolean is_first[BLOCK];
} Tally;

static void
mark_first (Tally *self, const double *worth)
{
  for (guint i = 0; i < BLOCK; i++)
    {
      double own = worth[self->option * BLOCK + i];
      gboolean first = TRUE;

      for (guint o = 0; o < self->comparison->n_options; o++)
        first
            = first
              && (worth[o * BLOCK + i] < own || o == self->option || (worth[o * BLOCK + i] == own && o > self->option));
      self->is_first[i] = first;
    }
}

static void
count (const Tally *self, Count *counts, const double *values, double low, double high)
{
  for (guint i = 0; i < BLOCK; i++)
    {
      counts->n_low += values[i] < low;
      counts->first_low += values[i] < low && self->is_first[i];
      counts->n_high += values[i] > high;
      counts->first_high += values[i] > high && self->is_first[i];
    }
}

static void
count_block (Tally *self, const MixComparisonSample *sample)
{
  mark_first (self, sample->worth);
  for (guint u = 0; u < self->comparison->unknowns->len; u++)
    count (self, &self->unknowns[u], sample->shares + (gsize) u * BLOCK, TENTH, 1 - TENTH);
  for (guint c = 0; c < self->comparison->n_criteria; c++)
    count (self, &self->weights[c], sample->weights + (gsize) c * BLOCK, self->tenths[c].low, self->tenths[c].high);
}

/* A figure that is always the same has no tenths, and does nothing. */
static MixComparisonMatter
make_matter (const Count *counts, double low, double high, double otherwise)
{
  return (MixComparisonMatter) {
    low,
    high,
    counts->n_low > 0 ? (double) counts->first_low / counts->n_low : otherwise,
    counts->n_high > 0 ? (double) counts->first_high / counts->n_high : otherwise,
  };
}

static MixComparisonMatters *
make_matters (const Tally *tally, guint64 seed, double otherwise)
{
  const MixComparison *comparison = tally->comparison;
  MixComparisonMatters *self = g_new0 (MixComparisonMatters, 1);
  g_autofree MixComparisonRange *middles
      = mix_comparison_find_weight_ranges (comparison, TENTH / 2, DRAWS_FOR_WEIGHTS, seed);

  self->unknowns = g_new0 (MixComparisonMatter, comparison->unknowns->len);
  self->weights = g_new0 (MixComparisonMatter, comparison->n_criteria);
  for (guint u = 0; u < comparison->unknowns->len; u++)
    {
      const MixSpread *spread = &g_array_index (comparison->unknowns, MixSpread, u);

      self->unknowns[u] = make_matter (&tally->unknowns[u], mix_spread_get_quantile (spread, TENTH / 2),
                                       mix_spread_get_quantile (spread, 1 - TENTH / 2), otherwise);
    }
  for (guint c = 0; c < comparison->n_criteria; c++)
    self->weights[c] = make_matter (&tally->weights[c], middles[c].low, middles[c].high, otherwise);
  return self;
}

static double
run_draws (Tally *tally, guint64 n_draws, guint64 seed, MixComparisonPoll poll, gpointer poll_data)
{
  MixComparisonSample sample;
  guint64 n_drawn = 0, n_first = 0;

  _mix_comparison_sample_init (&sample, tally->comparison, seed);
  for (guint64 block = 0; n_drawn < n_draws; block++)
    {
      if (block % BLOCKS_A_POLL == BLOCKS_A_POLL - 1 && poll != NULL && poll (poll_data))
        break;
      _mix_comparison_sample_draw (&sample);
      count_block (tally, &sample);
      for (guint i = 0; i < BLOCK; i++)
        n_first += tally->is_first[i];
      n_drawn += BLOCK;
    }
  _mix_comparison_sample_clear (&sample);
  return n_drawn > 0 ? (double) n_first / n_drawn : 0;
}

/**
 * mix_comparison_find_matters:
 * @comparison: what is compared
 * @option: which option
 * @n_draws: how often everything is drawn; rounded up to whole blocks of 256
 * @seed: the same seed and comparison give the same answer
 * @poll: (nullable): asked whether to stop
 * @poll_data: for @poll
 *
 * How often the option comes first where one figure is low, and where it is high: the shares of draws within the
 * lowest and the highest tenth of the figure.
 *
 * Returns: (transfer full): what each figure does
 */
MixComparisonMatters *
mix_comparison_find_matters (const MixComparison *comparison,
                             guint option,
                             guint64 n_draws,
                             guint64 seed,
                             MixComparisonPoll poll,
                             gpointer poll_data)
{
  Tally tally = { .comparison = comparison, .option = option };
  MixComparisonMatters *matters;
  double share;

  tally.tenths = mix_comparison_find_weight_ranges (comparison, TENTH, DRAWS_FOR_WEIGHTS, seed);
  tally.unknowns = g_new0 (Count, comparison->unknowns->len);
  tally.weights = g_new0 (Count, comparison->n_criteria);
  share = run_draws (&tally, n_draws, seed, poll, poll_data);
  matters = make_matters (&tally, seed, share);
  g_free (tally.tenths);
  g_free (tally.unknowns);
  g_free (tally.weights);
  return matters;
}

/**
 * mix_comparison_matters_free:
 *
 * Frees it.
 */
void
mix_comparison_matters_free (MixComparisonMatters *self)
{
  g_free (self->unknowns);
  g_free (self->weights);
  g_free (self);
}
