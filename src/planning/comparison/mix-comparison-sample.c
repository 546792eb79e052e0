#include "mix-comparison-sample.h"

#include <math.h>
#include <string.h>

#define BLOCK MIX_COMPARISON_BLOCK

/* Limits that leave nothing, or next to nothing, are given up after so many tries; weights are then cut to them. */
#define MOST_TRIES 10000

void
_mix_comparison_sample_init (MixComparisonSample *self, const MixComparison *comparison, guint64 seed)
{
  gsize n_values = (gsize) comparison->n_options * comparison->n_criteria;

  self->comparison = comparison;
  mix_random_init (&self->random, seed);
  self->shares = g_new (double, (gsize) comparison->unknowns->len *BLOCK);
  self->unknowns = g_new (double, (gsize) comparison->unknowns->len *BLOCK);
  self->derived = g_new (double, (gsize) comparison->derived->len *BLOCK);
  self->values = g_new (double, n_values *BLOCK);
  self->weights = g_new (double, (gsize) comparison->n_criteria *BLOCK);
  self->worth = g_new (double, (gsize) comparison->n_options *BLOCK);
}

void
_mix_comparison_sample_clear (MixComparisonSample *self)
{
  g_free (self->shares);
  g_free (self->unknowns);
  g_free (self->derived);
  g_free (self->values);
  g_free (self->weights);
  g_free (self->worth);
}

static void
draw_unknowns (MixComparisonSample *self)
{
  const GArray *unknowns = self->comparison->unknowns;

  if (unknowns->len == 0)
    return;
  mix_random_fill (&self->random, self->shares, unknowns->len * BLOCK);
  memcpy (self->unknowns, self->shares, sizeof (double) * unknowns->len * BLOCK);
  for (guint i = 0; i < unknowns->len; i++)
    mix_spread_map (&g_array_index (unknowns, MixSpread, i), self->unknowns + (gsize) i * BLOCK, BLOCK);
}

static const double *
get_figures (const MixComparisonSample *self, guint number)
{
  return number >= MIX_COMPARISON_DERIVED ? self->derived + (gsize) (number - MIX_COMPARISON_DERIVED) * BLOCK
                                          : self->unknowns + (gsize) number * BLOCK;
}

/* What follows from the unknowns; each figure from those before it. */
static void
derive (MixComparisonSample *self)
{
  for (guint f = 0; f < self->comparison->derived->len; f++)
    {
      const MixComparisonDerived *figure = &g_array_index (self->comparison->derived, MixComparisonDerived, f);
      const double *one = get_figures (self, figure->one);
      double *derived = self->derived + (gsize) f * BLOCK;

      if (figure->other == MIX_COMPARISON_NOTHING)
        for (guint i = 0; i < BLOCK; i++)
          derived[i] = MAX (one[i] - figure->above, 0);
      else
        {
          const double *other = get_figures (self, figure->other);

          for (guint i = 0; i < BLOCK; i++)
            derived[i] = one[i] * other[i];
        }
    }
}

static void
add_term (MixComparisonSample *self, const MixComparisonTerm *term)
{
  double *values = self->values + (gsize) (term->option * self->comparison->n_criteria + term->criterion) * BLOCK;
  double amounts[BLOCK];

  for (guint i = 0; i < BLOCK; i++)
    amounts[i] = term->coefficient;
  for (guint j = 0; j < G_N_ELEMENTS (term->unknowns); j++)
    if (term->unknowns[j] != MIX_COMPARISON_NOTHING)
      {
        const double *unknown = get_figures (self, term->unknowns[j]);

        for (guint i = 0; i < BLOCK; i++)
          amounts[i] *= unknown[i];
      }
  for (guint i = 0; i < BLOCK; i++)
    values[i] += amounts[i];
}

static void
work_out_values (MixComparisonSample *self)
{
  const MixComparison *comparison = self->comparison;
  guint n_values = comparison->n_options * comparison->n_criteria;

  if (n_values > 0)
    memset (self->values, 0, sizeof (double) * n_values * BLOCK);
  for (guint i = 0; i < comparison->terms->len; i++)
    add_term (self, &g_array_index (comparison->terms, MixComparisonTerm, i));
  for (guint v = 0; v < n_values; v++)
    {
      const MixComparisonScale *scale = &comparison->scales[v % comparison->n_criteria];
      double *values = self->values + (gsize) v * BLOCK;
      double worst = scale->worst, by = 1 / (scale->best - scale->worst);

      for (guint i = 0; i < BLOCK; i++)
        values[i] = (values[i] - worst) * by;
    }
}

/* Divides every draw's weights by their sum. */
static void
make_sums_one (double *weights, guint n_criteria)
{
  double sums[BLOCK] = { 0 };

  for (guint c = 0; c < n_criteria; c++)
    for (guint i = 0; i < BLOCK; i++)
      sums[i] += weights[c * BLOCK + i];
  for (guint c = 0; c < n_criteria; c++)
    for (guint i = 0; i < BLOCK; i++)
      weights[c * BLOCK + i] /= sums[i];
}

/* Even on the simplex: exponential numbers divided by their sum. */
static void
draw_free (MixComparisonSample *self)
{
  guint n = self->comparison->n_criteria * BLOCK;

  mix_random_fill (&self->random, self->weights, n);
  for (guint i = 0; i < n; i++)
    self->weights[i] = -log (self->weights[i]);
  make_sums_one (self->weights, self->comparison->n_criteria);
}

static void
sort_falling (double *weights, guint n_criteria, guint draw)
{
  for (guint c = 1; c < n_criteria; c++)
    for (guint d = c; d > 0 && weights[d * BLOCK + draw] > weights[(d - 1) * BLOCK + draw]; d--)
      {
        double weight = weights[d * BLOCK + draw];

        weights[d * BLOCK + draw] = weights[(d - 1) * BLOCK + draw];
        weights[(d - 1) * BLOCK + draw] = weight;
      }
}

static gboolean
is_within_limits (const MixComparison *comparison, const double *weights)
{
  for (guint c = 0; c < comparison->n_criteria; c++)
    if (weights[c] < comparison->swings[c].low || weights[c] > comparison->swings[c].high)
      return FALSE;
  return TRUE;
}

static void
draw_one_free (MixRandom *random, double *weights, guint n_criteria)
{
  double sum = 0;

  for (guint c = 0; c < n_criteria; c++)
    sum += weights[c] = -log (mix_random_get_unit (random));
  for (guint c = 0; c < n_criteria; c++)
    weights[c] /= sum;
}

static void
draw_within_limits (MixComparisonSample *self)
{
  const MixComparison *comparison = self->comparison;
  g_autofree double *weights = g_new (double, comparison->n_criteria);

  for (guint i = 0; i < BLOCK; i++)
    {
      guint tries = 0;

      do
        draw_one_free (&self->random, weights, comparison->n_criteria);
      while (!is_within_limits (comparison, weights) && ++tries < MOST_TRIES);
      for (guint c = 0; c < comparison->n_criteria; c++)
        self->weights[c * BLOCK + i] = CLAMP (weights[c], comparison->swings[c].low, comparison->swings[c].high);
    }
  make_sums_one (self->weights, comparison->n_criteria);
}

static void
draw_swings (MixComparisonSample *self)
{
  const MixComparison *comparison = self->comparison;

  mix_random_fill (&self->random, self->weights, comparison->n_criteria * BLOCK);
  for (guint c = 0; c < comparison->n_criteria; c++)
    mix_spread_map (&comparison->swings[c], self->weights + (gsize) c * BLOCK, BLOCK);
  make_sums_one (self->weights, comparison->n_criteria);
}

static void
draw_weights (MixComparisonSample *self)
{
  switch (self->comparison->weighting)
    {
    case MIX_WEIGHTING_ORDER:
      draw_free (self);
      for (guint i = 0; i < BLOCK; i++)
        sort_falling (self->weights, self->comparison->n_criteria, i);
      break;
    case MIX_WEIGHTING_LIMITS:
      draw_within_limits (self);
      break;
    case MIX_WEIGHTING_SWINGS:
      draw_swings (self);
      break;
    case MIX_WEIGHTING_FREE:
    default:
      draw_free (self);
    }
}

static void
work_out_worth (MixComparisonSample *self)
{
  guint n_criteria = self->comparison->n_criteria;

  if (self->comparison->n_options > 0)
    memset (self->worth, 0, sizeof (double) * self->comparison->n_options * BLOCK);
  for (guint o = 0; o < self->comparison->n_options; o++)
    for (guint c = 0; c < n_criteria; c++)
      {
        const double *values = self->values + (gsize) (o * n_criteria + c) * BLOCK;
        const double *weights = self->weights + (gsize) c * BLOCK;
        double *worth = self->worth + (gsize) o * BLOCK;

        for (guint i = 0; i < BLOCK; i++)
          worth[i] += weights[i] * values[i];
      }
}

/* Passes over blocks as if they had been drawn. Returns FALSE, and stays where it is, where weights are tried until
 * they are within limits: how many numbers that takes nobody knows before. */
gboolean
_mix_comparison_sample_skip (MixComparisonSample *self, guint64 n_blocks)
{
  guint n_numbers = self->comparison->unknowns->len + self->comparison->n_criteria;

  if (self->comparison->weighting == MIX_WEIGHTING_LIMITS)
    return FALSE;
  mix_random_skip (&self->random, n_blocks * n_numbers * BLOCK);
  return TRUE;
}

/* Draws the next block. */
void
_mix_comparison_sample_draw (MixComparisonSample *self)
{
  draw_unknowns (self);
  derive (self);
  work_out_values (self);
  draw_weights (self);
  work_out_worth (self);
}
