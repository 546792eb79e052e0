#include "mix-deploy-modes.h"

#include "mix-deploy-job.h"

/* Ways to deploy, side by side: each is a proposal of its own for the same plan. */

typedef struct
{
  MixPlan *plan;
  MixDeployOptions *options;
} Question;

static void
free_question (gpointer data)
{
  Question *question = data;

  g_object_unref (question->plan);
  mix_deploy_options_free (question->options);
  g_free (question);
}

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

static gboolean
poll_cb (const MixDeploymentProgress *progress, gpointer data)
{
  return g_cancellable_is_cancelled (data);
}

static void
compare_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Question *question = data;
  GError *error = NULL;
  GArray *list = mix_deploy_modes_compare (question->plan, question->options, cancellable != NULL ? poll_cb : NULL,
                                           cancellable, &error);

  if (list == NULL)
    g_task_return_error (task, error);
  else if (g_task_return_error_if_cancelled (task))
    g_array_unref (list);
  else
    g_task_return_pointer (task, list, (GDestroyNotify) g_array_unref);
}

/**
 * mix_deploy_modes_compare_async:
 * @plan: a plan
 * @options: how to ask for each; the way to deploy in it is not looked at; copied
 * @cancellable: (nullable): to stop it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * As mix_deploy_modes_compare(), off the main thread.
 */
void
mix_deploy_modes_compare_async (MixPlan *plan,
                                const MixDeployOptions *options,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Question *question = g_new0 (Question, 1);

  question->plan = g_object_ref (plan);
  question->options = mix_deploy_options_copy (options);
  g_task_set_task_data (task, question, free_question);
  g_task_run_in_thread (task, compare_in_thread);
}

/**
 * mix_deploy_modes_compare_finish:
 * @result: what the callback got
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type MixDeployModeFigures) (nullable): what each way comes to
 */
GArray *
mix_deploy_modes_compare_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
