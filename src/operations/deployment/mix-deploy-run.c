#include "mix-deploy-job.h"

#include "mix-config.h"
#include "mix-deploy-settings.h"
#include "mix-plan-options.h"

/* A proposal from beginning to end, on the thread of the caller. */

/* Nobody could tell a better plan from this. */
#define GOOD_ENOUGH 0.0001

static gboolean
have_same_ids (const MixDeploymentPicture *one, const MixDeploymentPicture *other)
{
  for (guint i = 0; i < one->people->len; i++)
    if (g_strcmp0 (mix_person_get_id (one->people->pdata[i]), mix_person_get_id (other->people->pdata[i])) != 0)
      return FALSE;
  for (guint i = 0; i < one->places->len; i++)
    if (g_strcmp0 (one->places->pdata[i], other->places->pdata[i]) != 0)
      return FALSE;
  for (guint i = 0; i < one->lines->len; i++)
    if (g_strcmp0 (mix_service_line_get_id (one->lines->pdata[i]), mix_service_line_get_id (other->lines->pdata[i]))
        != 0)
      return FALSE;
  return TRUE;
}

/* Whether an answer for one speaks of the same people, places and lines in the other. */
static gboolean
are_alike (const MixDeploymentPicture *one, const MixDeploymentPicture *other)
{
  return one->people->len == other->people->len && one->places->len == other->places->len
         && one->lines->len == other->lines->len && have_same_ids (one, other);
}

static MixDeploymentOptions
make_options (MixPlan *plan,
              const MixDeploymentPicture *picture,
              const MixDeployOptions *options,
              MixDeployProposal *start)
{
  MixDeploymentOptions solve
      = { .seconds = options->seconds, .iterations = options->iterations, .seed = options->seed, .gap = GOOD_ENOUGH };

  if (solve.seconds <= 0)
    solve.seconds = mix_plan_options_get (plan, MIX_OPTION_DEPLOY_SECONDS);
  if (start != NULL && are_alike (mix_deploy_proposal_get_picture (start), picture))
    {
      solve.start_answer = mix_deploy_proposal_get_result (start)->answer;
      solve.start_prices = mix_deploy_proposal_get_result (start)->prices;
    }
  return solve;
}

/**
 * mix_deploy_run:
 * @plan: a plan
 * @options: how
 * @start: (nullable): a proposal to begin with, made before something changed
 * @poll: (nullable): told of progress, and asked whether to stop
 * @poll_data: for @poll
 * @error: return location for an error
 *
 * Asks for a proposal and waits for it. On any thread.
 *
 * Returns: (transfer full) (nullable): the proposal; %NULL with %MIX_ERROR_REFUSED where there is none
 */
MixDeployProposal *
mix_deploy_run (MixPlan *plan,
                const MixDeployOptions *options,
                MixDeployProposal *start,
                MixDeploymentPoll poll,
                gpointer poll_data,
                GError **error)
{
  g_autoptr (MixDeploymentPicture) picture = mix_deployment_picture_new (plan, NULL, options, error);
  MixDeploymentOptions solve;
  MixDeploymentResult *result;

  if (picture == NULL)
    return NULL;
  solve = make_options (plan, picture, options, start);
  solve.poll = poll;
  solve.poll_data = poll_data;
  result = mix_deployment_solve (picture->problem, &solve, error);
  return result != NULL ? mix_deploy_proposal_new (picture, result) : NULL;
}
