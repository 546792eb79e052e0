#pragma once

#include "mix-comparison-ranges.h"

G_BEGIN_DECLS

/**
 * MixComparisonPair:
 * @found: whether there is one
 * @first: an unknown at the end of its range
 * @first_at: that end
 * @second: another unknown
 * @second_at: where, with the first at its end, the option comes to lead
 * @second_above: whether it leads above that, rather than below
 *
 * Two unknowns that make an option lead where neither does alone.
 */
typedef struct
{
  gboolean found;
  guint first;
  double first_at;
  guint second;
  double second_at;
  gboolean second_above;
} MixComparisonPair;

MixComparisonPair
mix_comparison_find_pair (const MixComparison *comparison, guint option, const MixComparisonRange *ranges);

G_END_DECLS
