#pragma once

#include "mix-deployment-model.h"

MixDeploymentAnswer *deployment_model_solve (const MixDeploymentModel *model,
                                             const MixDeployment *problem,
                                             double *objective) G_GNUC_WARN_UNUSED_RESULT;
