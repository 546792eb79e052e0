#include "mix-comparison-draws.h"

#include <math.h>

#include "mix-comparison-sample.h"

#define BLOCK MIX_COMPARISON_BLOCK
#define BLOCKS_A_POLL 40

static MixComparisonDraws *
make_draws (const MixComparison *comparison)
{
  MixComparisonDraws *self = g_new0 (MixComparisonDraws, 1);

  self->n_options = comparison->n_options;
  self->n_criteria = comparison->n_criteria;
  self->ranks = g_new0 (guint64, (gsize) self->n_options * self->n_options);
  self->wins = g_new0 (guint64, (gsize) self->n_options * self->n_options);
  self->central_weights = g_new0 (double, (gsize) self->n_options * self->n_criteria);
  self->mean_worth = g_new0 (double, self->n_options);
  self->mean_regret = g_new0 (double, self->n_options);
  return self;
}

/**
 * mix_comparison_draws_free:
 *
 * Frees it.
 */
void
mix_comparison_draws_free (MixComparisonDraws *self)
{
  g_free (self->ranks);
  g_free (self->wins);
  g_free (self->central_weights);
  g_free (self->mean_worth);
  g_free (self->mean_regret);
  g_free (self);
}

/* Of options that are worth the same the first comes first. */
static void
count_ranks (MixComparisonDraws *self, const double *worth, const double *weights, guint draw)
{
  guint first = 0;

  for (guint o = 0; o < self->n_options; o++)
    {
      guint rank = 0;

      for (guint other = 0; other < self->n_options; other++)
        {
          double difference = worth[other * BLOCK + draw] - worth[o * BLOCK + draw];

          rank += difference > 0 || (difference == 0 && other < o);
          self->wins[o * self->n_options + other] += difference < 0;
        }
      self->ranks[o * self->n_options + rank]++;
      if (rank == 0)
        first = o;
    }
  for (guint c = 0; c < self->n_criteria; c++)
    self->central_weights[first * self->n_criteria + c] += weights[c * BLOCK + draw];
  for (guint o = 0; o < self->n_options; o++)
    {
      self->mean_worth[o] += worth[o * BLOCK + draw];
      self->mean_regret[o] += worth[first * BLOCK + draw] - worth[o * BLOCK + draw];
    }
}

static void
make_means (MixComparisonDraws *self)
{
  for (guint o = 0; o < self->n_options; o++)
    {
      guint64 n_first = self->ranks[o * self->n_options];

      self->mean_worth[o] /= self->n_draws;
      self->mean_regret[o] /= self->n_draws;
      for (guint c = 0; c < self->n_criteria; c++)
        self->central_weights[o * self->n_criteria + c] /= n_first > 0 ? n_first : NAN;
    }
}

/**
 * mix_comparison_draw:
 * @comparison: what is compared
 * @n_draws: how often; rounded up to whole blocks of 256
 * @seed: the same seed and comparison give the same answer
 * @poll: (nullable): asked whether to stop
 * @poll_data: for @poll
 *
 * Draws all unknowns and weights together, again and again.
 *
 * Returns: (transfer full): what came out
 */
MixComparisonDraws *
mix_comparison_draw (
    const MixComparison *comparison, guint64 n_draws, guint64 seed, MixComparisonPoll poll, gpointer poll_data)
{
  MixComparisonDraws *self = make_draws (comparison);
  MixComparisonSample sample;

  _mix_comparison_sample_init (&sample, comparison, seed);
  for (guint64 block = 0; self->n_draws < n_draws; block++)
    {
      if (block % BLOCKS_A_POLL == BLOCKS_A_POLL - 1 && poll != NULL && poll (poll_data))
        break;
      _mix_comparison_sample_draw (&sample);
      for (guint i = 0; i < BLOCK; i++)
        count_ranks (self, sample.worth, sample.weights, i);
      self->n_draws += BLOCK;
    }
  _mix_comparison_sample_clear (&sample);
  make_means (self);
  return self;
}

/**
 * mix_comparison_draws_get_share:
 *
 * Returns: the share of draws in which the option came in at the rank; first is 0
 */
double
mix_comparison_draws_get_share (const MixComparisonDraws *self, guint option, guint rank)
{
  return (double) self->ranks[option * self->n_options + rank] / self->n_draws;
}
