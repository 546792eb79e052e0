#pragma once

#include "mix-deployment-relaxation.h"

G_BEGIN_DECLS

int mix_deployment_fix_sites (
    const MixDeploymentSpace *space, const double *price, double bound, double upper, guint8 *rules);

G_END_DECLS
