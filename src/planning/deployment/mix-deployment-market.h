#pragma once

#include "mix-deployment-best-week.h"

G_BEGIN_DECLS

/**
 * MixDeploymentMarket:
 * @prices: the prices, clipped
 * @demand: of a minute of work in cost units, at [practice × n_lines + line]
 * @desk: (array length=n_practices): of a session at a desk, in cost units
 * @most_price: no minute of work is dearer
 *
 * Prices of everything at which people's weeks are asked for, in 1/100 weighted
 * minute.
 */
typedef struct
{
  MixDeploymentPrices *prices;
  double *demand;
  double *desk;
  double most_price;
} MixDeploymentMarket;

MixDeploymentMarket *mix_deployment_market_new (const MixDeployment *problem,
                                                const MixDeploymentPrices *prices) G_GNUC_WARN_UNUSED_RESULT;
void mix_deployment_market_free (MixDeploymentMarket *self);
double mix_deployment_market_value_week (const MixDeploymentMarket *self, const MixDeployment *problem, int person);
double
mix_deployment_market_value_week_closely (const MixDeploymentMarket *self, const MixDeployment *problem, int person);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixDeploymentMarket, mix_deployment_market_free)

G_END_DECLS
