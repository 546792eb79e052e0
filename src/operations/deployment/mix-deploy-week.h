#pragma once

#include "mix-deploy-picture.h"
#include "mix-deployment-rota.h"
#include "mix-deployment-solve.h"

G_BEGIN_DECLS

gboolean mix_deploy_week_place (MixDeployPicture *picture,
                                MixDeploymentResult *result,
                                const MixDeploymentOptions *again,
                                MixDeploymentRota **rota,
                                GPtrArray *clashes,
                                GError **error);

G_END_DECLS
