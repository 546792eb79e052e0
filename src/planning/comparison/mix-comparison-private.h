#pragma once

#include "mix-comparison.h"

G_BEGIN_DECLS

typedef struct
{
  double worst;
  double best;
} MixComparisonScale;

struct _MixComparison
{
  guint n_options;
  guint n_criteria;
  GArray *unknowns; /* of MixSpread */
  GArray *terms;    /* of MixComparisonTerm */
  MixComparisonScale *scales;
  MixWeighting weighting;
  MixSpread *swings;
};

double *_mix_comparison_dup_likely_unknowns (const MixComparison *self);
void _mix_comparison_get_values (const MixComparison *self, const double *unknowns, double *values);

G_END_DECLS
