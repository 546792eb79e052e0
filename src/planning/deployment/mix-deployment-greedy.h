#pragma once

#include "mix-deployment-best-week.h"
#include "mix-deployment-draft.h"

G_BEGIN_DECLS

/**
 * MixDeploymentGreedy:
 *
 * Plans people one after the other, each as well as what is left allows. One object for each thread.
 */
typedef struct _MixDeploymentGreedy MixDeploymentGreedy;

MixDeploymentGreedy *mix_deployment_greedy_new (const MixDeploymentSpace *space) G_GNUC_WARN_UNUSED_RESULT;
void mix_deployment_greedy_free (MixDeploymentGreedy *self);
void
mix_deployment_greedy_set_prices (MixDeploymentGreedy *self, const double *demand, double part, const guint8 *pairs);
gboolean mix_deployment_greedy_plan_person (MixDeploymentGreedy *self, MixDeploymentDraft *draft, int person);
int mix_deployment_greedy_pass (MixDeploymentGreedy *self, MixDeploymentDraft *draft);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixDeploymentGreedy, mix_deployment_greedy_free)

G_END_DECLS
