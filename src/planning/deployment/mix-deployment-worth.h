#pragma once

#include <gio/gio.h>

#include "mix-deployment-prices.h"

G_BEGIN_DECLS

/**
 * MixDeploymentThing:
 * @MIX_DEPLOYMENT_HOUR: an hour a week of a person
 * @MIX_DEPLOYMENT_DESK: a desk at a practice, all week
 * @MIX_DEPLOYMENT_SUPERVISION: an hour a week of supervision that a supervisor gives
 *
 * What there could be one more of.
 */
typedef enum
{
  MIX_DEPLOYMENT_HOUR,
  MIX_DEPLOYMENT_DESK,
  MIX_DEPLOYMENT_SUPERVISION,
} MixDeploymentThing;

/**
 * MixDeploymentWorth:
 * @thing: what
 * @number: of the person or practice
 * @worth: what one more would bring, in 1/100 weighted minute a week
 * @settled: whether all prices were let follow the change, which brings @worth closer to the truth
 *
 * What one more of something would be worth.
 */
typedef struct
{
  MixDeploymentThing thing;
  int number;
  double worth;
  gboolean settled;
} MixDeploymentWorth;

GArray *mix_deployment_worth_list (const MixDeployment *problem,
                                   const MixDeploymentPrices *prices,
                                   double objective,
                                   guint n_settled,
                                   GCancellable *cancellable) G_GNUC_WARN_UNUSED_RESULT;
MixDeployment *mix_deployment_dup_with_more (const MixDeployment *problem,
                                             MixDeploymentThing thing,
                                             int number) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
