#include "mix-deploy-point.h"

#include "mix-deploy-week.h"

/* The proposal with fewer changes: a point of the curve of value against moves, laid into the week. */

typedef struct
{
  MixDeployProposal *whole;
  MixDeploymentMovesPoint point; /* its answer only, and what that costs */
} Job;

static void
free_job (gpointer data)
{
  Job *job = data;

  g_object_unref (job->whole);
  mix_deployment_answer_free (job->point.answer);
  g_free (job);
}

static void
run_job (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;
  MixDeployProposal *proposal = mix_deploy_propose_point (job->whole, &job->point, &error);

  if (proposal != NULL)
    g_task_return_pointer (task, proposal, g_object_unref);
  else
    g_task_return_error (task, error);
}

/* Its bound is that of the whole search. */
static MixDeploymentResult *
make_result (const MixDeploymentResult *whole, const MixDeploymentMovesPoint *point)
{
  MixDeploymentResult *result = g_memdup2 (whole, sizeof *whole);

  result->answer = mix_deployment_answer_copy (point->answer);
  result->prices = whole->prices != NULL ? mix_deployment_prices_copy (whole->prices) : NULL;
  result->cost = point->cost;
  return result;
}

/**
 * mix_deploy_propose_point:
 * @whole: a proposal of as many changes as it takes
 * @point: a point of its curve
 * @error: return location for an error
 *
 * Makes a proposal of the point and lays it into the week. Where there is no week for it, the clashes say why. On any
 * thread.
 *
 * Returns: (transfer full) (nullable): the proposal, or %NULL where its week could not be worked out
 */
MixDeployProposal *
mix_deploy_propose_point (MixDeployProposal *whole, const MixDeploymentMovesPoint *point, GError **error)
{
  MixDeployPicture *picture = mix_deploy_proposal_get_picture (whole);
  MixDeploymentResult *result = make_result (mix_deploy_proposal_get_result (whole), point);
  g_autoptr (GPtrArray) clashes = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (MixDeploymentRota) rota = NULL;
  MixDeployProposal *proposal;

  if (!mix_deploy_week_place (picture, result, NULL, &rota, clashes, error))
    {
      mix_deployment_result_free (result);
      return NULL;
    }
  proposal = mix_deploy_proposal_new (picture, result);
  mix_deploy_proposal_set_week (proposal, g_steal_pointer (&rota), clashes);
  return proposal;
}

/**
 * mix_deploy_propose_point_async:
 * @whole: a proposal of as many changes as it takes
 * @point: a point of its curve
 * @cancellable: (nullable): stops it
 * @callback: called with the proposal
 * @user_data: for @callback
 *
 * mix_deploy_propose_point() on a thread of its own.
 */
void
mix_deploy_propose_point_async (MixDeployProposal *whole,
                                const MixDeploymentMovesPoint *point,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->whole = g_object_ref (whole);
  job->point.answer = mix_deployment_answer_copy (point->answer);
  job->point.cost = point->cost;
  g_task_set_task_data (task, job, free_job);
  g_task_run_in_thread (task, run_job);
}

/**
 * mix_deploy_propose_point_finish:
 * @result: of mix_deploy_propose_point_async()
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the proposal
 */
MixDeployProposal *
mix_deploy_propose_point_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
