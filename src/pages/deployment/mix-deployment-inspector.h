#pragma once

#include <adwaita.h>

#include "mix-deploy-pins.h"
#include "mix-deploy-proposal.h"

G_BEGIN_DECLS

#define MIX_TYPE_DEPLOYMENT_INSPECTOR (mix_deployment_inspector_get_type ())
G_DECLARE_FINAL_TYPE (MixDeploymentInspector, mix_deployment_inspector, MIX, DEPLOYMENT_INSPECTOR, AdwBin)

void mix_deployment_inspector_show_nothing (MixDeploymentInspector *self);
void mix_deployment_inspector_show_change (MixDeploymentInspector *self,
                                           MixDeployProposal *proposal,
                                           MixDeployChange *change,
                                           GPtrArray *pins);
void mix_deployment_inspector_begin_proposal (MixDeploymentInspector *self, MixDeployProposal *proposal);
GtkBox *mix_deployment_inspector_get_content (MixDeploymentInspector *self);
void mix_deployment_inspector_set_accept (MixDeploymentInspector *self, guint n_chosen, guint n_all);

G_END_DECLS
