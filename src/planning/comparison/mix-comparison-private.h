#pragma once

#include "mix-comparison.h"

G_BEGIN_DECLS

typedef struct
{
  double worst;
  double best;
} MixComparisonScale;

/*
 * MixComparisonDerived:
 * @one: an unknown, or a figure derived before
 * @other: of a product: another; else MIX_COMPARISON_NOTHING
 * @above: of an excess: what counts as nothing
 *
 * A figure that follows from unknowns: a product of two, or how far one passes a limit.
 */
typedef struct
{
  guint one;
  guint other;
  double above;
} MixComparisonDerived;

struct _MixComparison
{
  guint n_options;
  guint n_criteria;
  GArray *unknowns; /* of MixSpread */
  GArray *derived;  /* of MixComparisonDerived */
  GArray *terms;    /* of MixComparisonTerm */
  MixComparisonScale *scales;
  MixWeighting weighting;
  MixSpread *swings;
};

gboolean _mix_comparison_has (const MixComparison *self, guint number);
double *_mix_comparison_dup_likely_unknowns (const MixComparison *self);
void _mix_comparison_get_values (const MixComparison *self, const double *unknowns, double *values);

G_END_DECLS
