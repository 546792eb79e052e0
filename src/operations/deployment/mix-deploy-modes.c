#include "mix-deploy-modes.h"

#include "mix-deploy-job.h"

/* Ways to deploy, side by side: each is a proposal of its own for the same plan. */

/**
 * mix_deploy_mode_get_figures:
 * @proposal: a proposal
 *
 * Returns: what its way to deploy comes to
 */
MixDeployModeFigures
mix_deploy_mode_get_figures (MixDeployProposal *proposal)
{
  const MixDeployFigures *after = mix_deploy_proposal_get_after (proposal);
  MixDeployModeFigures figures = {
    .mode = mix_deploy_proposal_get_picture (proposal)->mode,
    .gap = mix_deployment_result_get_gap (mix_deploy_proposal_get_result (proposal)),
    .undone_minutes = mix_deploy_proposal_get_undone_minutes (proposal),
    .stretched_minutes = after->stretched_minutes,
    .under_used_minutes = after->under_used_minutes,
    .sites_per_mille = mix_deploy_proposal_get_sites_per_mille (proposal),
    .network_percent = -1,
    .n_changes = g_list_model_get_n_items (mix_deploy_proposal_get_changes (proposal)),
  };
  guint percent;

  if (mix_deploy_proposal_get_network_percent (proposal, &percent))
    figures.network_percent = (int) percent;
  return figures;
}

/**
 * mix_deploy_modes_compare:
 * @plan: a plan
 * @options: how to ask for each; the way to deploy in it is not looked at
 * @poll: (nullable): told of progress, and asked whether to stop
 * @poll_data: for @poll
 * @error: return location for an error
 *
 * Asks for a proposal in each way to deploy, one after the other. On any thread.
 *
 * Returns: (transfer full) (element-type MixDeployModeFigures) (nullable): what each comes to
 */
GArray *
mix_deploy_modes_compare (
    MixPlan *plan, const MixDeployOptions *options, MixDeploymentPoll poll, gpointer poll_data, GError **error)
{
  g_autoptr (GArray) list = g_array_new (FALSE, FALSE, sizeof (MixDeployModeFigures));
  g_autoptr (MixDeployOptions) wanted = mix_deploy_options_copy (options);

  for (guint mode = 0; mode < MIX_DEPLOY_N_MODES; mode++)
    {
      g_autoptr (MixDeployProposal) proposal = NULL;
      MixDeployModeFigures figures;

      wanted->mode = mode;
      proposal = mix_deploy_run (plan, wanted, NULL, poll, poll_data, error);
      if (proposal == NULL)
        return NULL;
      figures = mix_deploy_mode_get_figures (proposal);
      g_array_append_val (list, figures);
    }
  return g_steal_pointer (&list);
}
