#pragma once

#include "mix-comparison-draws.h"

G_BEGIN_DECLS

/**
 * MixComparisonWorth:
 * @n_unknowns: unknowns
 * @n_draws: how often they were drawn
 * @all: what knowing all of them is worth: the expected value of perfect information
 * @each: (array length=n_unknowns): what knowing one is worth
 * @variance_share: (array length=n_unknowns): the share of the variance of the lead of the leader over the next that
 * the unknown explains by itself; the shares add up to one at most, but for chance
 *
 * What finding out is worth, in value from 0 to 1 at likely weights. None is below zero, none of @each above @all.
 */
typedef struct
{
  guint n_unknowns;
  guint64 n_draws;
  double all;
  double *each;
  double *variance_share;
} MixComparisonWorth;

MixComparisonWorth *mix_comparison_find_worth (const MixComparison *comparison,
                                               guint64 n_draws,
                                               guint64 seed,
                                               MixComparisonPoll poll,
                                               gpointer poll_data) G_GNUC_WARN_UNUSED_RESULT;
void mix_comparison_worth_free (MixComparisonWorth *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixComparisonWorth, mix_comparison_worth_free)

G_END_DECLS
