#include "mix-deploy-summary.h"

/**
 * mix_deploy_summary_new:
 * @proposal: a proposal, on its own thread
 *
 * Returns: (transfer full): what it comes to
 */
MixDeploySummary *
mix_deploy_summary_new (MixDeployProposal *proposal)
{
  MixDeploySummary *self = g_new0 (MixDeploySummary, 1);

  self->as_at = mix_plan_get_as_at (mix_deploy_proposal_get_picture (proposal)->plan);
  self->gap_words = mix_deploy_proposal_dup_gap_words (proposal);
  self->n_changes = g_list_model_get_n_items (mix_deploy_proposal_get_changes (proposal));
  self->before = *mix_deploy_proposal_get_before (proposal);
  self->after = *mix_deploy_proposal_get_after (proposal);
  return self;
}

/**
 * mix_deploy_summary_free:
 * @self: (transfer full): what a proposal comes to
 *
 * Frees it.
 */
void
mix_deploy_summary_free (MixDeploySummary *self)
{
  g_free (self->gap_words);
  g_free (self);
}
