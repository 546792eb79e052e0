#include "mix-comparison-draws.h"

#include <math.h>

#include "mix-comparison-sample.h"

#define BLOCK MIX_COMPARISON_BLOCK
#define BLOCKS_A_POLL 40

/* From here on the half of it takes longer than to find where it begins. */
#define BLOCKS_OF_MANY 1024

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

/* A part of the draws: so many blocks, one after the other. */
typedef struct
{
  MixComparisonSample sample;
  guint64 n_blocks;
  MixComparisonPoll poll; /* NULL: nobody is asked */
  gpointer poll_data;
  int *stopped; /* of both parts, atomic */
  MixComparisonDraws *draws;
} Part;

static gboolean
is_stopped (const Part *self)
{
  if (self->poll != NULL && self->poll (self->poll_data))
    g_atomic_int_set (self->stopped, TRUE);
  return g_atomic_int_get (self->stopped);
}

static gpointer
draw_part (gpointer data)
{
  Part *self = data;

  for (guint64 block = 0; block < self->n_blocks; block++)
    {
      if (block % BLOCKS_A_POLL == BLOCKS_A_POLL - 1 && is_stopped (self))
        break;
      _mix_comparison_sample_draw (&self->sample);
      for (guint i = 0; i < BLOCK; i++)
        count_ranks (self->draws, self->sample.worth, self->sample.weights, i);
      self->draws->n_draws += BLOCK;
    }
  return NULL;
}

static void
add_draws (MixComparisonDraws *self, const MixComparisonDraws *other)
{
  self->n_draws += other->n_draws;
  for (guint i = 0; i < self->n_options * self->n_options; i++)
    {
      self->ranks[i] += other->ranks[i];
      self->wins[i] += other->wins[i];
    }
  for (guint i = 0; i < self->n_options * self->n_criteria; i++)
    self->central_weights[i] += other->central_weights[i];
  for (guint o = 0; o < self->n_options; o++)
    {
      self->mean_worth[o] += other->mean_worth[o];
      self->mean_regret[o] += other->mean_regret[o];
    }
}

/* The second half of many draws is made beside the first, of the same numbers as if it came after it. Parts are the
 * same whatever the machine, so that sums are. */
static void
draw_second_half (Part *first, guint64 seed)
{
  Part second = { .n_blocks = first->n_blocks / 2, .stopped = first->stopped };
  GThread *thread;

  _mix_comparison_sample_init (&second.sample, first->sample.comparison, seed);
  if (_mix_comparison_sample_skip (&second.sample, first->n_blocks - second.n_blocks))
    {
      first->n_blocks -= second.n_blocks;
      second.draws = make_draws (first->sample.comparison);
      thread = g_thread_new ("draws", draw_part, &second);
      draw_part (first);
      g_thread_join (thread);
      add_draws (first->draws, second.draws);
      mix_comparison_draws_free (second.draws);
    }
  else
    draw_part (first);
  _mix_comparison_sample_clear (&second.sample);
}

/**
 * mix_comparison_draw:
 * @comparison: what is compared
 * @n_draws: how often; rounded up to whole blocks of 256
 * @seed: the same seed and comparison give the same answer
 * @poll: (nullable): asked whether to stop, on the thread of the caller
 * @poll_data: for @poll
 *
 * Draws all unknowns and weights together, again and again; where they are many, on two threads.
 *
 * Returns: (transfer full): what came out
 */
MixComparisonDraws *
mix_comparison_draw (
    const MixComparison *comparison, guint64 n_draws, guint64 seed, MixComparisonPoll poll, gpointer poll_data)
{
  int stopped = FALSE;
  Part all = { .n_blocks = (n_draws + BLOCK - 1) / BLOCK,
               .poll = poll,
               .poll_data = poll_data,
               .stopped = &stopped,
               .draws = make_draws (comparison) };

  _mix_comparison_sample_init (&all.sample, comparison, seed);
  if (all.n_blocks >= BLOCKS_OF_MANY)
    draw_second_half (&all, seed);
  else
    draw_part (&all);
  _mix_comparison_sample_clear (&all.sample);
  make_means (all.draws);
  return all.draws;
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
