#pragma once

#include "mix-deployment-answer.h"
#include "mix-deployment-prices.h"

G_BEGIN_DECLS

/**
 * MixDeploymentProgress:
 * @objective: cost of the best answer so far, in 1/100 weighted minute; infinite while there is none
 * @bound: no answer costs less than this
 * @seconds: since the start
 * @first_answer_seconds: when the first answer was there; negative while there is none
 * @iterations: steps of the search so far
 *
 * How far the solver has come. Both @objective and @bound only ever improve.
 */
typedef struct
{
  double objective;
  double bound;
  double seconds;
  double first_answer_seconds;
  gint64 iterations;
} MixDeploymentProgress;

/**
 * MixDeploymentPoll:
 * @progress: how far it has come
 * @data: of the caller
 *
 * Asked in the thread that called mix_deployment_solve(), some ten times a second.
 *
 * Returns: %TRUE to stop; the best answer is kept
 */
typedef gboolean (*MixDeploymentPoll) (const MixDeploymentProgress *progress, gpointer data);

/**
 * MixDeploymentOptions:
 * @seconds: how long to try, where @iterations is 0
 * @iterations: steps of the search, counted instead of seconds so that the same seed gives the same answer; 0: by time
 * @seed: of the random choices
 * @gap: stop when the gap is at most this: 0.01 is 1%
 * @start_answer: (nullable): an answer to begin with; it may break limits, which is mended
 * @start_prices: (nullable): prices of a like problem to begin with
 * @poll: (nullable): told of progress, and asked whether to stop
 * @poll_data: for @poll
 *
 * How to solve.
 */
typedef struct
{
  double seconds;
  gint64 iterations;
  guint64 seed;
  double gap;
  const MixDeploymentAnswer *start_answer;
  const MixDeploymentPrices *start_prices;
  MixDeploymentPoll poll;
  gpointer poll_data;
} MixDeploymentOptions;

/**
 * MixDeploymentResult:
 * @answer: the best found
 * @prices: the prices from which @bound follows
 * @cost: of @answer
 * @bound: no deployment costs less: @price_bound, or more where a search that left nothing out proved more
 * @price_bound: mix_deployment_prices_get_bound() of @prices, which anybody can check
 * @seconds: the whole run
 * @first_answer_seconds: until the first answer
 * @iterations: steps of the search done
 *
 * What the solver found.
 */
typedef struct
{
  MixDeploymentAnswer *answer;
  MixDeploymentPrices *prices;
  MixDeploymentCost cost;
  double bound;
  double price_bound;
  double seconds;
  double first_answer_seconds;
  gint64 iterations;
} MixDeploymentResult;

MixDeploymentResult *mix_deployment_solve (const MixDeployment *problem,
                                           const MixDeploymentOptions *options,
                                           GError **error) G_GNUC_WARN_UNUSED_RESULT;
double mix_deployment_result_get_gap (const MixDeploymentResult *self);
void mix_deployment_result_free (MixDeploymentResult *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixDeploymentResult, mix_deployment_result_free)

G_END_DECLS
