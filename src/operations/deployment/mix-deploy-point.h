#pragma once

#include "mix-deploy-proposal.h"
#include "mix-deployment-moves.h"

G_BEGIN_DECLS

MixDeployProposal *mix_deploy_propose_point (MixDeployProposal *whole,
                                             const MixDeploymentMovesPoint *point,
                                             GError **error) G_GNUC_WARN_UNUSED_RESULT;
void mix_deploy_propose_point_async (MixDeployProposal *whole,
                                     const MixDeploymentMovesPoint *point,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);
MixDeployProposal *mix_deploy_propose_point_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
