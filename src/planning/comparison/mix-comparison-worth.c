#include "mix-comparison-worth.h"

#include <math.h>

#include "mix-comparison-sample.h"

#define BLOCK MIX_COMPARISON_BLOCK
#define BLOCKS_A_POLL 40

/* Pieces of equal chance into which the range of each unknown is cut. Within a piece the mean worth of each option is
 * taken as that of the whole piece: exact but where the leader changes inside it. */
#define PIECES 64

typedef struct
{
  const MixComparison *comparison;
  guint64 n_draws;
  double *sums;     /* worth, at [option] */
  double *products; /* worth × worth, at [option × n_options + other] */
  double sum_of_most;
  double *piece_sums; /* worth, at [(unknown × PIECES + piece) × n_options + option] */
  guint64 *piece_draws;
} Tally;

static void
init_tally (Tally *self, const MixComparison *comparison)
{
  gsize n_pieces = (gsize) comparison->unknowns->len * PIECES;

  *self = (Tally) { .comparison = comparison };
  self->sums = g_new0 (double, comparison->n_options);
  self->products = g_new0 (double, comparison->n_options * comparison->n_options);
  self->piece_sums = g_new0 (double, n_pieces * comparison->n_options);
  self->piece_draws = g_new0 (guint64, n_pieces);
}

static void
clear_tally (Tally *self)
{
  g_free (self->sums);
  g_free (self->products);
  g_free (self->piece_sums);
  g_free (self->piece_draws);
}

static void
count_worth (Tally *self, const double *worth)
{
  guint n_options = self->comparison->n_options;

  for (guint i = 0; i < BLOCK; i++)
    {
      double most = -G_MAXDOUBLE;

      for (guint o = 0; o < n_options; o++)
        {
          double value = worth[o * BLOCK + i];

          most = MAX (most, value);
          self->sums[o] += value;
          for (guint other = 0; other <= o; other++)
            self->products[o * n_options + other] += value * worth[other * BLOCK + i];
        }
      self->sum_of_most += most;
    }
}

static void
count_pieces (Tally *self, guint unknown, const double *shares, const double *worth)
{
  guint n_options = self->comparison->n_options;

  for (guint i = 0; i < BLOCK; i++)
    {
      gsize piece = (gsize) unknown * PIECES + (guint) (shares[i] * PIECES);
      double *sums = self->piece_sums + piece * n_options;

      self->piece_draws[piece]++;
      for (guint o = 0; o < n_options; o++)
        sums[o] += worth[o * BLOCK + i];
    }
}

static void
count_block (Tally *self, const MixComparisonSample *sample)
{
  self->n_draws += BLOCK;
  count_worth (self, sample->worth);
  for (guint u = 0; u < self->comparison->unknowns->len; u++)
    count_pieces (self, u, sample->shares + (gsize) u * BLOCK, sample->worth);
}

/* The greatest and, but for it, the next of @worth. */
static void
find_first_two (const double *worth, guint n_options, guint *first, guint *second)
{
  *first = *second = 0;
  for (guint o = 1; o < n_options; o++)
    if (worth[o] > worth[*first])
      *first = o;
  *second = *first == 0 && n_options > 1 ? 1 : 0;
  for (guint o = 0; o < n_options; o++)
    if (o != *first && worth[o] > worth[*second])
      *second = o;
}

static double
get_product (const Tally *self, guint one, guint other)
{
  return self->products[MAX (one, other) * self->comparison->n_options + MIN (one, other)];
}

static double
get_variance_of_lead (const Tally *self, guint first, guint second)
{
  double mean = (self->sums[first] - self->sums[second]) / self->n_draws;
  double square
      = (get_product (self, first, first) + get_product (self, second, second) - 2 * get_product (self, first, second))
        / self->n_draws;

  return MAX (square - mean * mean, 0);
}

/* The variance of the means of the pieces, less what chance alone would give them. */
static double
get_explained_variance (const Tally *self, guint unknown, guint first, guint second, double variance)
{
  guint n_options = self->comparison->n_options;
  double mean = (self->sums[first] - self->sums[second]) / self->n_draws;
  double explained = 0;
  guint n_pieces = 0;

  for (guint piece = 0; piece < PIECES; piece++)
    {
      gsize at = (gsize) unknown * PIECES + piece;
      const double *sums = self->piece_sums + at * n_options;
      double lead;

      if (self->piece_draws[at] == 0)
        continue;
      lead = (sums[first] - sums[second]) / self->piece_draws[at] - mean;
      explained += lead * lead * self->piece_draws[at];
      n_pieces++;
    }
  explained /= self->n_draws;
  return CLAMP ((explained - n_pieces * variance / self->n_draws) / (1 - (double) n_pieces / self->n_draws), 0,
                variance);
}

static double
get_worth_of_one (const Tally *self, guint unknown, double most_of_means)
{
  guint n_options = self->comparison->n_options;
  double sum_of_most = 0;

  for (guint piece = 0; piece < PIECES; piece++)
    {
      const double *sums = self->piece_sums + ((gsize) unknown * PIECES + piece) * n_options;
      guint first, second;

      find_first_two (sums, n_options, &first, &second);
      sum_of_most += sums[first];
    }
  return sum_of_most / self->n_draws - most_of_means;
}

static MixComparisonWorth *
make_worth (const Tally *tally)
{
  MixComparisonWorth *self = g_new0 (MixComparisonWorth, 1);
  double most_of_means, variance;
  guint first, second;

  self->n_unknowns = tally->comparison->unknowns->len;
  self->n_draws = tally->n_draws;
  self->each = g_new0 (double, self->n_unknowns);
  self->variance_share = g_new0 (double, self->n_unknowns);
  if (tally->n_draws == 0)
    return self;

  find_first_two (tally->sums, tally->comparison->n_options, &first, &second);
  variance = get_variance_of_lead (tally, first, second);
  most_of_means = tally->sums[first] / tally->n_draws;
  self->all = MAX (tally->sum_of_most / tally->n_draws - most_of_means, 0);
  for (guint u = 0; u < self->n_unknowns; u++)
    {
      self->each[u] = CLAMP (get_worth_of_one (tally, u, most_of_means), 0, self->all);
      if (variance > 0)
        self->variance_share[u] = get_explained_variance (tally, u, first, second, variance) / variance;
    }
  return self;
}

/* Weights say what people want, which nobody can find out for them: they stay as likely. */
static MixComparison *
copy_with_likely_weights (const MixComparison *comparison)
{
  MixComparison *copy = mix_comparison_new (comparison->n_options, comparison->n_criteria);

  g_array_append_vals (copy->unknowns, comparison->unknowns->data, comparison->unknowns->len);
  g_array_append_vals (copy->derived, comparison->derived->data, comparison->derived->len);
  g_array_append_vals (copy->terms, comparison->terms->data, comparison->terms->len);
  copy->weighting = MIX_WEIGHTING_SWINGS;
  for (guint c = 0; c < comparison->n_criteria; c++)
    {
      copy->scales[c] = comparison->scales[c];
      copy->swings[c]
          = (MixSpread) { .kind = MIX_SPREAD_FIXED, .likely = mix_comparison_get_likely_weight (comparison, c) };
    }
  return copy;
}

/**
 * mix_comparison_find_worth:
 * @comparison: what is compared
 * @n_draws: how often all unknowns are drawn; rounded up to whole blocks of 256
 * @seed: the same seed and comparison give the same answer
 * @poll: (nullable): asked whether to stop
 * @poll_data: for @poll
 *
 * What all unknowns are worth is the mean of the greatest worth less the greatest of the mean worths; what one is worth
 * is the same with the means taken over all others (Raiffa and Schlaifer 1961), by pieces of its range (Strong and
 * Oakley 2013, Medical Decision Making 33:755).
 *
 * Returns: (transfer full): what finding out is worth
 */
MixComparisonWorth *
mix_comparison_find_worth (
    const MixComparison *comparison, guint64 n_draws, guint64 seed, MixComparisonPoll poll, gpointer poll_data)
{
  g_autoptr (MixComparison) at_likely_weights = copy_with_likely_weights (comparison);
  MixComparisonSample sample;
  MixComparisonWorth *worth;
  Tally tally;

  init_tally (&tally, at_likely_weights);
  _mix_comparison_sample_init (&sample, at_likely_weights, seed);
  for (guint64 block = 0; tally.n_draws < n_draws; block++)
    {
      if (block % BLOCKS_A_POLL == BLOCKS_A_POLL - 1 && poll != NULL && poll (poll_data))
        break;
      _mix_comparison_sample_draw (&sample);
      count_block (&tally, &sample);
    }
  worth = make_worth (&tally);
  _mix_comparison_sample_clear (&sample);
  clear_tally (&tally);
  return worth;
}

/**
 * mix_comparison_worth_free:
 *
 * Frees it.
 */
void
mix_comparison_worth_free (MixComparisonWorth *self)
{
  g_free (self->each);
  g_free (self->variance_share);
  g_free (self);
}
