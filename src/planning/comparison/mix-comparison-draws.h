#pragma once

#include "mix-comparison.h"

G_BEGIN_DECLS

/**
 * MixComparisonPoll:
 * @data: of the caller
 *
 * Asked some hundred times a run.
 *
 * Returns: %TRUE to stop
 */
typedef gboolean (*MixComparisonPoll) (gpointer data);

/**
 * MixComparisonDraws:
 * @n_options: options
 * @n_criteria: criteria
 * @n_draws: how often everything was drawn; less than asked where it was stopped
 * @ranks: how often an option came in at a rank, first is 0, at [option × n_options + rank]
 * @wins: how often an option was worth more than another, at [option × n_options + other]
 * @central_weights: the mean of the weights by which an option comes first, at [option × n_criteria + criterion]; no
 *   number where it never does
 * @mean_worth: (array length=n_options): mean weighted value
 * @mean_regret: (array length=n_options): mean of what the option of each draw that comes first is worth more
 *
 * What came out of drawing scores, money and weights together: Stochastic multicriteria acceptability analysis
 * (Lahdelma, Hokkanen and Salminen 1998).
 */
typedef struct
{
  guint n_options;
  guint n_criteria;
  guint64 n_draws;
  guint64 *ranks;
  guint64 *wins;
  double *central_weights;
  double *mean_worth;
  double *mean_regret;
} MixComparisonDraws;

MixComparisonDraws *mix_comparison_draw (const MixComparison *comparison,
                                         guint64 n_draws,
                                         guint64 seed,
                                         MixComparisonPoll poll,
                                         gpointer poll_data) G_GNUC_WARN_UNUSED_RESULT;
void mix_comparison_draws_free (MixComparisonDraws *self);
double mix_comparison_draws_get_share (const MixComparisonDraws *self, guint option, guint rank);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixComparisonDraws, mix_comparison_draws_free)

G_END_DECLS
