#pragma once

#include "mix-deployment-search.h"

G_BEGIN_DECLS

/**
 * MIX_DEPLOYMENT_OFFERED_SHARE:
 *
 * A practice that the relaxation has somebody visit more often than this is offered to them.
 */
#define MIX_DEPLOYMENT_OFFERED_SHARE 0.02

gboolean mix_deployment_search_is_near (const MixDeploymentSearch *self, int pair);

G_END_DECLS
