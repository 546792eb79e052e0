#pragma once

#include "mix-comparison-private.h"
#include "mix-random.h"

G_BEGIN_DECLS

/* How many draws are made together, so that each step runs over numbers that lie side by side. */
#define MIX_COMPARISON_BLOCK 256

/*
 * MixComparisonSample:
 * @shares: where in its range each unknown was drawn, at [unknown][draw]
 * @unknowns: what came of it
 * @derived: what follows from the unknowns, at [figure][draw]
 * @values: at [option × n_criteria + criterion][draw]
 * @weights: at [criterion][draw]
 * @worth: weighted values, at [option][draw]
 *
 * A block of draws, and room for it.
 */
typedef struct
{
  const MixComparison *comparison;
  MixRandom random;
  double *shares;
  double *unknowns;
  double *derived;
  double *values;
  double *weights;
  double *worth;
} MixComparisonSample;

void _mix_comparison_sample_init (MixComparisonSample *self, const MixComparison *comparison, guint64 seed);
void _mix_comparison_sample_clear (MixComparisonSample *self);
gboolean _mix_comparison_sample_skip (MixComparisonSample *self, guint64 n_blocks);
void _mix_comparison_sample_draw (MixComparisonSample *self);

G_END_DECLS
