#pragma once

#include "mix-board.h"
#include "mix-deploy-change.h"
#include "mix-deployment-rota.h"
#include "mix-deployment-solve.h"

G_BEGIN_DECLS

/**
 * MixDeployFigures:
 * @n_unsafe: pieces of work that are blocked for whoever has them
 * @nobody_minutes: minutes a week that nobody does: "at least", since demand that is not known is not in it
 * @n_over: people whose work takes more than they have
 * @stretched_minutes: minutes a week of work above the skill of whoever does it
 * @under_used_minutes: minutes a week of work below it
 *
 * What a plan comes to, as the board counts it.
 */
typedef struct
{
  guint n_unsafe;
  gint64 nobody_minutes;
  guint n_over;
  gint64 stretched_minutes;
  gint64 under_used_minutes;
} MixDeployFigures;

#define MIX_TYPE_DEPLOY_PROPOSAL (mix_deploy_proposal_get_type ())
G_DECLARE_FINAL_TYPE (MixDeployProposal, mix_deploy_proposal, MIX, DEPLOY_PROPOSAL, GObject)

MixDeployProposal *mix_deploy_proposal_new (MixDeployPicture *picture,
                                            MixDeploymentResult *result) G_GNUC_WARN_UNUSED_RESULT;
void mix_deploy_proposal_set_week (MixDeployProposal *self, MixDeploymentRota *rota, GPtrArray *clashes);
const MixDeploymentRota *mix_deploy_proposal_get_week (MixDeployProposal *self);
GPtrArray *mix_deploy_proposal_get_clashes (MixDeployProposal *self);
MixDeployPicture *mix_deploy_proposal_get_picture (MixDeployProposal *self);
const MixDeploymentResult *mix_deploy_proposal_get_result (MixDeployProposal *self);
GListModel *mix_deploy_proposal_get_changes (MixDeployProposal *self);
const MixDeployFigures *mix_deploy_proposal_get_before (MixDeployProposal *self);
const MixDeployFigures *mix_deploy_proposal_get_after (MixDeployProposal *self);
gboolean mix_deploy_proposal_get_place_undone (MixDeployProposal *self, const char *place_id, int *before, int *after);
int mix_deploy_proposal_get_undone_minutes (MixDeployProposal *self);
int mix_deploy_proposal_get_sites_per_mille (MixDeployProposal *self);
gboolean mix_deploy_proposal_get_network_percent (MixDeployProposal *self, guint *percent);
char *mix_deploy_proposal_dup_gap_words (MixDeployProposal *self) G_GNUC_WARN_UNUSED_RESULT;
char *mix_deploy_gap_dup_words (double gap) G_GNUC_WARN_UNUSED_RESULT;

guint mix_deploy_proposal_update (MixDeployProposal *self, MixPlan *plan);
guint mix_deploy_proposal_count (MixDeployProposal *self, MixDeployChangeState state);
GPtrArray *mix_deploy_proposal_list (MixDeployProposal *self) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *mix_deploy_proposal_list_of_person (MixDeployProposal *self,
                                               const char *person_id) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *mix_deploy_proposal_list_of_place (MixDeployProposal *self, const char *place_id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
