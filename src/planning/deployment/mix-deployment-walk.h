#pragma once

#include "mix-deployment-answer.h"

G_BEGIN_DECLS

/**
 * MixDeploymentWalk:
 * @work: who, where and what, with the minutes of the deployment, which may be 0
 * @today: minutes today, which may be 0
 * @data: of the caller
 *
 * Called for each person, practice and line with work today or in the deployment.
 */
typedef void (*MixDeploymentWalk) (const MixDeploymentMinutes *work, int today, gpointer data);

void mix_deployment_walk (const MixDeployment *problem,
                          const MixDeploymentAnswer *answer,
                          MixDeploymentWalk walk,
                          gpointer data);

G_END_DECLS
