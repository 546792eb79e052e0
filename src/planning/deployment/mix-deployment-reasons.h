#pragma once

#include "mix-deployment-prices.h"
#include "mix-deployment-use.h"

G_BEGIN_DECLS

/**
 * MixDeploymentReason:
 * @practice: where
 * @line: what
 * @minutes: minutes a week that nobody does
 * @cost: what leaving them undone costs, in 1/100 weighted minute
 * @obstacle: what stands in the way
 * @n_able: people in reach who are not blocked from it
 * @person: who is nearest to doing it; the supervisor where supervision runs short; −1 for nobody
 * @relieved_practice: where that person would have to be relieved of work first, or −1
 * @relieved_line: of what
 * @way_minutes: minutes that the way out would do
 * @way_cost: how much the cost of the whole deployment changes by it, in 1/100 weighted minute, where the way out is a
 *   change of the deployment; else 0
 *
 * Why a demand is left undone, and the nearest way out.
 */
typedef struct
{
  int practice;
  int line;
  double minutes;
  double cost;
  MixDeploymentObstacle obstacle;
  int n_able;
  int person;
  int relieved_practice;
  int relieved_line;
  double way_minutes;
  double way_cost;
} MixDeploymentReason;

GArray *mix_deployment_reasons_find (const MixDeployment *problem,
                                     const MixDeploymentAnswer *answer,
                                     const MixDeploymentPrices *prices,
                                     const guint8 *trained) G_GNUC_WARN_UNUSED_RESULT;
MixDeploymentAnswer *mix_deployment_reason_dup_way_out (const MixDeploymentReason *self,
                                                        const MixDeployment *problem,
                                                        const MixDeploymentAnswer *answer) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
