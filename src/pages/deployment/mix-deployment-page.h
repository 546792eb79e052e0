#pragma once

#include "mix-deploy-proposal.h"
#include "mix-page.h"

G_BEGIN_DECLS

#define MIX_TYPE_DEPLOYMENT_PAGE (mix_deployment_page_get_type ())
G_DECLARE_FINAL_TYPE (MixDeploymentPage, mix_deployment_page, MIX, DEPLOYMENT_PAGE, MixPage)

gboolean mix_deployment_page_is_running (MixDeploymentPage *self);
MixDeployProposal *mix_deployment_page_get_proposal (MixDeploymentPage *self);

G_END_DECLS
