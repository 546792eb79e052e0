#pragma once

#include "mix-comparison.h"

G_BEGIN_DECLS

/**
 * MixComparisonFlip:
 * @found: whether there is one
 * @at: where
 * @leader: the option that leads beyond it
 *
 * A point at which another option comes first.
 */
typedef struct
{
  gboolean found;
  double at;
  guint leader;
} MixComparisonFlip;

/**
 * MixComparisonFlips:
 * @likely: the likely figure
 * @below: the nearest flip below it
 * @above: the nearest above
 *
 * Between which figures the answer stays as it is.
 */
typedef struct
{
  double likely;
  MixComparisonFlip below;
  MixComparisonFlip above;
} MixComparisonFlips;

MixComparisonFlips mix_comparison_find_weight_flips (const MixComparison *comparison, guint criterion);
MixComparisonFlips
mix_comparison_find_unknown_flips (const MixComparison *comparison, guint unknown, double least, double most);

G_END_DECLS
