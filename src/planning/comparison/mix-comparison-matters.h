#pragma once

#include "mix-comparison-draws.h"

G_BEGIN_DECLS

/**
 * MixComparisonMatter:
 * @low: the figure that 1 in 20 is below: the middle of its lowest tenth
 * @high: the figure that 1 in 20 is above
 * @share_low: how often the option comes first where the figure is in its lowest tenth
 * @share_high: the same in its highest tenth
 *
 * What one figure does to how often an option comes first, all others drawn as ever.
 */
typedef struct
{
  double low;
  double high;
  double share_low;
  double share_high;
} MixComparisonMatter;

/**
 * MixComparisonMatters:
 * @unknowns: by unknown
 * @weights: by criterion: of its weight as a share of all
 */
typedef struct
{
  MixComparisonMatter *unknowns;
  MixComparisonMatter *weights;
} MixComparisonMatters;

MixComparisonMatters *mix_comparison_find_matters (const MixComparison *comparison,
                                                   guint option,
                                                   guint64 n_draws,
                                                   guint64 seed,
                                                   MixComparisonPoll poll,
                                                   gpointer poll_data) G_GNUC_WARN_UNUSED_RESULT;
void mix_comparison_matters_free (MixComparisonMatters *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixComparisonMatters, mix_comparison_matters_free)

G_END_DECLS
