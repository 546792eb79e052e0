#pragma once

#include <gio/gio.h>

#include "mix-deployment-answer.h"
#include "mix-deployment-training.h"

G_BEGIN_DECLS

/**
 * MixDeploymentGain:
 * @gain: by how much the deployment gets better, in 1/100 weighted minute
 * @undone: by how many minutes less is then undone; negative for more
 * @exact: whether no better deployment of the people planned anew was left to find, before or after
 * @everybody: whether everybody was planned anew
 *
 * What a change brings, found by planning anew before and after it.
 */
typedef struct
{
  double gain;
  double undone;
  gboolean exact;
  gboolean everybody;
} MixDeploymentGain;

MixDeploymentAnswer *mix_deployment_plan_everybody_anew (const MixDeployment *problem,
                                                         const MixDeploymentAnswer *answer,
                                                         double bound,
                                                         GCancellable *cancellable) G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_deployment_training_plan_anew (const MixDeployment *problem,
                                            const MixDeploymentAnswer *answer,
                                            const MixDeploymentTrainingRules *rules,
                                            const MixDeploymentTraining *training,
                                            GCancellable *cancellable,
                                            MixDeploymentGain *gain);

G_END_DECLS
