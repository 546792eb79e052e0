#include "mix-comparison-private.h"

#include <string.h>

/**
 * mix_comparison_new:
 * @n_options: options, numbered from 0
 * @n_criteria: criteria, numbered from 0
 *
 * Every scale goes from 0 to 1, weights are free.
 *
 * Returns: (transfer full): a comparison with nothing known
 */
MixComparison *
mix_comparison_new (guint n_options, guint n_criteria)
{
  MixComparison *self = g_new0 (MixComparison, 1);

  self->n_options = n_options;
  self->n_criteria = n_criteria;
  self->unknowns = g_array_new (FALSE, FALSE, sizeof (MixSpread));
  self->derived = g_array_new (FALSE, FALSE, sizeof (MixComparisonDerived));
  self->terms = g_array_new (FALSE, FALSE, sizeof (MixComparisonTerm));
  self->scales = g_new0 (MixComparisonScale, n_criteria);
  self->swings = g_new0 (MixSpread, n_criteria);
  for (guint c = 0; c < n_criteria; c++)
    {
      self->scales[c].best = 1;
      self->swings[c].likely = 1;
    }
  return self;
}

/**
 * mix_comparison_free:
 *
 * Frees it.
 */
void
mix_comparison_free (MixComparison *self)
{
  g_array_unref (self->unknowns);
  g_array_unref (self->derived);
  g_array_unref (self->terms);
  g_free (self->scales);
  g_free (self->swings);
  g_free (self);
}

/**
 * mix_comparison_add_unknown:
 * @spread: what it may be
 *
 * Returns: its number
 */
guint
mix_comparison_add_unknown (MixComparison *self, const MixSpread *spread)
{
  g_array_append_val (self->unknowns, *spread);
  return self->unknowns->len - 1;
}

/* Whether there is an unknown, or a figure that follows from unknowns, of the number. */
gboolean
_mix_comparison_has (const MixComparison *self, guint number)
{
  return number < self->unknowns->len
         || (number >= MIX_COMPARISON_DERIVED && number - MIX_COMPARISON_DERIVED < self->derived->len);
}

static guint
add_derived (MixComparison *self, const MixComparisonDerived *figure)
{
  for (guint i = 0; i < self->derived->len; i++)
    {
      const MixComparisonDerived *old = &g_array_index (self->derived, MixComparisonDerived, i);

      if (old->one == figure->one && old->other == figure->other && old->above == figure->above)
        return MIX_COMPARISON_DERIVED + i;
    }
  g_array_append_val (self->derived, *figure);
  return MIX_COMPARISON_DERIVED + self->derived->len - 1;
}

/**
 * mix_comparison_add_product:
 * @one: an unknown, or a figure that follows from unknowns
 * @other: another, of other unknowns
 *
 * For terms in more than two unknowns.
 *
 * Returns: the number of @one × @other, to be used in terms in place of an unknown
 */
guint
mix_comparison_add_product (MixComparison *self, guint one, guint other)
{
  g_return_val_if_fail (_mix_comparison_has (self, one) && _mix_comparison_has (self, other) && one != other,
                        MIX_COMPARISON_NOTHING);

  return add_derived (self, &(MixComparisonDerived) { MIN (one, other), MAX (one, other), 0 });
}

/**
 * mix_comparison_add_excess:
 * @unknown: an unknown
 * @above: a limit
 *
 * For what is paid only beyond a limit. Worth is then made of straight lines in the unknown that meet at the limit.
 *
 * Returns: the number of the greater of @unknown − @above and 0, to be used in terms in place of an unknown
 */
guint
mix_comparison_add_excess (MixComparison *self, guint unknown, double above)
{
  g_return_val_if_fail (unknown < self->unknowns->len, MIX_COMPARISON_NOTHING);

  return add_derived (self, &(MixComparisonDerived) { unknown, MIX_COMPARISON_NOTHING, above });
}

/**
 * mix_comparison_add_term:
 * @term: to add to a measure; no unknown comes twice in it, in a figure that follows from it either
 *
 * A measure is the sum of its terms.
 */
void
mix_comparison_add_term (MixComparison *self, const MixComparisonTerm *term)
{
  g_return_if_fail (term->option < self->n_options && term->criterion < self->n_criteria);
  for (guint i = 0; i < G_N_ELEMENTS (term->unknowns); i++)
    g_return_if_fail (term->unknowns[i] == MIX_COMPARISON_NOTHING || _mix_comparison_has (self, term->unknowns[i]));
  g_return_if_fail (term->unknowns[0] == MIX_COMPARISON_NOTHING || term->unknowns[0] != term->unknowns[1]);

  g_array_append_val (self->terms, *term);
}

/**
 * mix_comparison_set_scale:
 * @criterion: whose
 * @worst: the measure that is worth 0
 * @best: the measure that is worth 1; below @worst where less is better
 */
void
mix_comparison_set_scale (MixComparison *self, guint criterion, double worst, double best)
{
  g_return_if_fail (criterion < self->n_criteria && worst != best);

  self->scales[criterion] = (MixComparisonScale) { worst, best };
}

/**
 * mix_comparison_set_weighting:
 * @weighting: how weights are drawn
 */
void
mix_comparison_set_weighting (MixComparison *self, MixWeighting weighting)
{
  self->weighting = weighting;
}

/**
 * mix_comparison_set_weight:
 * @criterion: whose
 * @swing: with %MIX_WEIGHTING_SWINGS what its swing is worth, on any scale that all criteria share; with
 *   %MIX_WEIGHTING_LIMITS the least and the most share
 */
void
mix_comparison_set_weight (MixComparison *self, guint criterion, const MixSpread *swing)
{
  g_return_if_fail (criterion < self->n_criteria);

  self->swings[criterion] = *swing;
}

/**
 * mix_comparison_get_n_options:
 *
 * Returns: how many options are compared
 */
guint
mix_comparison_get_n_options (const MixComparison *self)
{
  return self->n_options;
}

/**
 * mix_comparison_get_n_criteria:
 *
 * Returns: by how many criteria
 */
guint
mix_comparison_get_n_criteria (const MixComparison *self)
{
  return self->n_criteria;
}

/**
 * mix_comparison_get_n_unknowns:
 *
 * Returns: how many figures are drawn
 */
guint
mix_comparison_get_n_unknowns (const MixComparison *self)
{
  return self->unknowns->len;
}

/**
 * mix_comparison_get_likely_unknown:
 *
 * Returns: the likely value of the unknown
 */
double
mix_comparison_get_likely_unknown (const MixComparison *self, guint unknown)
{
  return mix_spread_get_likely (&g_array_index (self->unknowns, MixSpread, unknown));
}

/* Every unknown at its likely value. */
double *
_mix_comparison_dup_likely_unknowns (const MixComparison *self)
{
  double *likely = g_new (double, self->unknowns->len);

  for (guint i = 0; i < self->unknowns->len; i++)
    likely[i] = mix_spread_get_likely (&g_array_index (self->unknowns, MixSpread, i));
  return likely;
}

static double
get_figure (const double *unknowns, const double *derived, guint number)
{
  return number >= MIX_COMPARISON_DERIVED ? derived[number - MIX_COMPARISON_DERIVED] : unknowns[number];
}

/* What follows from unknowns; each figure from those before it. */
static double *
dup_derived (const MixComparison *self, const double *unknowns)
{
  double *derived = g_new (double, self->derived->len);

  for (guint i = 0; i < self->derived->len; i++)
    {
      const MixComparisonDerived *figure = &g_array_index (self->derived, MixComparisonDerived, i);
      double one = get_figure (unknowns, derived, figure->one);

      derived[i] = figure->other == MIX_COMPARISON_NOTHING ? MAX (one - figure->above, 0)
                                                           : one * get_figure (unknowns, derived, figure->other);
    }
  return derived;
}

/* Values at [option × n_criteria + criterion]. */
void
_mix_comparison_get_values (const MixComparison *self, const double *unknowns, double *values)
{
  g_autofree double *derived = dup_derived (self, unknowns);

  if (self->n_options > 0 && self->n_criteria > 0)
    memset (values, 0, sizeof *values * self->n_options * self->n_criteria);
  for (guint i = 0; i < self->terms->len; i++)
    {
      const MixComparisonTerm *term = &g_array_index (self->terms, MixComparisonTerm, i);
      double amount = term->coefficient;

      for (guint j = 0; j < G_N_ELEMENTS (term->unknowns); j++)
        if (term->unknowns[j] != MIX_COMPARISON_NOTHING)
          amount *= get_figure (unknowns, derived, term->unknowns[j]);
      values[term->option * self->n_criteria + term->criterion] += amount;
    }
  for (guint i = 0; i < self->n_options * self->n_criteria; i++)
    {
      const MixComparisonScale *scale = &self->scales[i % self->n_criteria];

      values[i] = (values[i] - scale->worst) / (scale->best - scale->worst);
    }
}

/**
 * mix_comparison_get_likely_value:
 *
 * Returns: what the option is worth by the criterion where every unknown is as likely: 0 worst, 1 best
 */
double
mix_comparison_get_likely_value (const MixComparison *self, guint option, guint criterion)
{
  g_autofree double *unknowns = _mix_comparison_dup_likely_unknowns (self);
  g_autofree double *values = g_new (double, self->n_options * self->n_criteria);

  _mix_comparison_get_values (self, unknowns, values);
  return values[option * self->n_criteria + criterion];
}

/**
 * mix_comparison_get_likely_weight:
 *
 * Returns: the likely weight of the criterion; all weights add up to one
 */
double
mix_comparison_get_likely_weight (const MixComparison *self, guint criterion)
{
  double sum = 0;

  if (self->weighting != MIX_WEIGHTING_SWINGS)
    return 1.0 / self->n_criteria;
  for (guint c = 0; c < self->n_criteria; c++)
    sum += mix_spread_get_likely (&self->swings[c]);
  return mix_spread_get_likely (&self->swings[criterion]) / sum;
}

/**
 * mix_comparison_get_leader:
 *
 * Returns: the option of the greatest weighted value where everything is as likely; of equal ones the first
 */
guint
mix_comparison_get_leader (const MixComparison *self)
{
  g_autofree double *unknowns = _mix_comparison_dup_likely_unknowns (self);
  g_autofree double *values = g_new (double, self->n_options * self->n_criteria);
  guint leader = 0;
  double most = -G_MAXDOUBLE;

  _mix_comparison_get_values (self, unknowns, values);
  for (guint o = 0; o < self->n_options; o++)
    {
      double worth = 0;

      for (guint c = 0; c < self->n_criteria; c++)
        worth += mix_comparison_get_likely_weight (self, c) * values[o * self->n_criteria + c];
      if (worth > most)
        {
          most = worth;
          leader = o;
        }
    }
  return leader;
}
