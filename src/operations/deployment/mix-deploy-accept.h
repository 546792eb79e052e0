#pragma once

#include "mix-deploy-proposal.h"
#include "mix-store.h"

G_BEGIN_DECLS

gboolean mix_deploy_accept (MixStore *store, MixDeployProposal *proposal, GPtrArray *changes, GError **error);

G_END_DECLS
