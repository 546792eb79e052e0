#pragma once

#include "mix-comparison.h"

G_BEGIN_DECLS

/**
 * MixComparisonRange:
 * @low: the value that the lower share of draws is below
 * @high: the value that the upper share is above
 *
 * Where most draws lie.
 */
typedef struct
{
  double low;
  double high;
} MixComparisonRange;

MixComparisonRange *mix_comparison_find_measure_ranges (const MixComparison *comparison,
                                                        double tail,
                                                        guint n_draws,
                                                        guint64 seed) G_GNUC_WARN_UNUSED_RESULT;
MixComparisonRange *mix_comparison_find_weight_ranges (const MixComparison *comparison,
                                                       double tail,
                                                       guint n_draws,
                                                       guint64 seed) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
