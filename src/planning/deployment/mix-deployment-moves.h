#pragma once

#include "mix-deployment-answer.h"

G_BEGIN_DECLS

/**
 * MIX_DEPLOYMENT_ALL_MOVES:
 *
 * In place of a number of moves: as many as it takes.
 */
#define MIX_DEPLOYMENT_ALL_MOVES G_MAXINT

/**
 * MixDeploymentMovesPoint:
 * @most_moves: how many moves are allowed, or %MIX_DEPLOYMENT_ALL_MOVES
 * @moves: how many it has
 * @excess: minutes by which it breaks limits and pins, of any kind; 0 if it can be
 * @answer: the deployment
 * @cost: what it costs
 * @undone: minutes that nobody does
 *
 * The best deployment found that is so many moves away from today at most.
 */
typedef struct
{
  int most_moves;
  int moves;
  double excess;
  MixDeploymentAnswer *answer;
  MixDeploymentCost cost;
  double undone;
} MixDeploymentMovesPoint;

/**
 * MixDeploymentMovesPoll:
 * @n_points: points of the curve found so far
 * @data: of the caller
 *
 * Returns: %TRUE to stop; the points found are kept
 */
typedef gboolean (*MixDeploymentMovesPoll) (guint n_points, gpointer data);

/**
 * MixDeploymentMovesOptions:
 * @wanted: (array length=n_wanted): numbers of moves, rising; the last may be %MIX_DEPLOYMENT_ALL_MOVES
 * @n_wanted: how many
 * @best: (nullable): the best deployment there is, which is the point of all moves and shows where to look
 * @seed: of the random choices
 * @tries: groups of people looked at for each move; 0 for our default
 * @poll: (nullable): asked now and then
 * @poll_data: for @poll
 *
 * What to find. The same seed gives the same curve.
 */
typedef struct
{
  const int *wanted;
  guint n_wanted;
  const MixDeploymentAnswer *best;
  guint64 seed;
  int tries;
  MixDeploymentMovesPoll poll;
  gpointer poll_data;
} MixDeploymentMovesOptions;

GPtrArray *mix_deployment_find_moves (const MixDeployment *problem,
                                      const MixDeploymentMovesOptions *options,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;
void mix_deployment_moves_point_free (MixDeploymentMovesPoint *self);

int mix_deployment_count_moves (const MixDeployment *problem, const MixDeploymentAnswer *answer);
gboolean mix_deployment_is_forbidden (const MixDeployment *problem, int person, int practice, int line);
int mix_deployment_get_surplus (const MixDeployment *problem, int practice, int line);
double mix_deployment_get_excess (const MixDeployment *problem, const MixDeploymentAnswer *answer);
MixDeploymentAnswer *mix_deployment_make_today (const MixDeployment *problem) G_GNUC_WARN_UNUSED_RESULT;
MixDeployment *mix_deployment_pin_today (const MixDeployment *problem) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixDeploymentMovesPoint, mix_deployment_moves_point_free)

G_END_DECLS
