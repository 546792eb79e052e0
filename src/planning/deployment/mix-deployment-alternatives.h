#pragma once

#include "mix-deployment-prices.h"

G_BEGIN_DECLS

/**
 * MixDeploymentAlternative:
 * @person: who would do it instead
 * @price: what the whole deployment would cost more by, in 1/100 weighted
 * minute: by the prices, so rather too little
 * @possible: whether the person's week, and the time of their supervisor, can take it at all
 *
 * Somebody else instead of whoever does a piece of work.
 */
typedef struct
{
  int person;
  double price;
  gboolean possible;
} MixDeploymentAlternative;

GArray *mix_deployment_alternatives_find (const MixDeployment *problem,
                                          const MixDeploymentPrices *prices,
                                          int person,
                                          int practice,
                                          int line,
                                          int minutes) G_GNUC_WARN_UNUSED_RESULT;
MixDeployment *mix_deployment_dup_with_other (
    const MixDeployment *problem, int person, int practice, int line, int minutes, int other) G_GNUC_WARN_UNUSED_RESULT;
MixDeploymentPrices *mix_deployment_prices_dup_split (const MixDeploymentPrices *self,
                                                      const MixDeployment *problem,
                                                      int practice,
                                                      int line) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
