#pragma once

#include "mix-deploy-proposal.h"
#include "mix-deployment-rota.h"
#include "mix-store.h"

G_BEGIN_DECLS

gboolean *mix_deploy_half_days_list_people (MixDeployProposal *proposal, GPtrArray *changes) G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_deploy_half_days_write (
    MixStore *store, MixDeployPicture *picture, const MixDeploymentRota *rota, const gboolean *people, GError **error);

G_END_DECLS
