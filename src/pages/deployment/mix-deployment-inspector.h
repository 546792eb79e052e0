#pragma once

#include <adwaita.h>

#include "mix-deploy-pins.h"
#include "mix-deploy-proposal.h"

G_BEGIN_DECLS

#define MIX_TYPE_DEPLOYMENT_INSPECTOR (mix_deployment_inspector_get_type ())
G_DECLARE_FINAL_TYPE (MixDeploymentInspector, mix_deployment_inspector, MIX, DEPLOYMENT_INSPECTOR, AdwBin)

/**
 * MixDeploymentSection:
 *
 * What is said of a proposal as a whole, from the top. Each part is found out by itself and shown when it is there.
 */
typedef enum
{
  MIX_DEPLOYMENT_SECTION_REASONS,
  MIX_DEPLOYMENT_SECTION_CONFLICTS,
  MIX_DEPLOYMENT_SECTION_WEEK,
  MIX_DEPLOYMENT_SECTION_FEWER_CHANGES,
  MIX_DEPLOYMENT_SECTION_TRAININGS,
  MIX_DEPLOYMENT_SECTION_WORTHS,
  MIX_DEPLOYMENT_N_SECTIONS,
} MixDeploymentSection;

void mix_deployment_inspector_show_nothing (MixDeploymentInspector *self);
void mix_deployment_inspector_show_change (MixDeploymentInspector *self,
                                           MixDeployProposal *proposal,
                                           MixDeployChange *change,
                                           GPtrArray *pins);
void mix_deployment_inspector_begin_proposal (MixDeploymentInspector *self, MixDeployProposal *proposal);
GtkBox *mix_deployment_inspector_clear_section (MixDeploymentInspector *self, MixDeploymentSection section);
GtkBox *mix_deployment_inspector_get_content (MixDeploymentInspector *self);
void mix_deployment_inspector_set_accept (MixDeploymentInspector *self, guint n_chosen, guint n_all);

G_END_DECLS
