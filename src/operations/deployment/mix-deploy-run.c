#include "mix-deploy-job.h"

#include "mix-config.h"
#include "mix-deploy-moves.h"
#include "mix-deploy-settings.h"
#include "mix-deploy-week.h"
#include "mix-deploy-wishes.h"
#include "mix-plan-options.h"

/* A proposal from beginning to end, on the thread of the caller. */

/* Nobody could tell a better plan from this. */
#define GOOD_ENOUGH 0.0001

/* How long another answer is looked for where the first has no week. */
#define SECONDS_FOR_ANOTHER 3

static gboolean
have_same_ids (const MixDeployPicture *one, const MixDeployPicture *other)
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
are_alike (const MixDeployPicture *one, const MixDeployPicture *other)
{
  return one->people->len == other->people->len && one->places->len == other->places->len
         && one->lines->len == other->lines->len && have_same_ids (one, other);
}

static MixDeploymentOptions
make_options (MixPlan *plan, const MixDeployPicture *picture, const MixDeployOptions *options, MixDeployProposal *start)
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

/* The best that is so few changes from today; its bound is that of the best there is. */
static gboolean
limit_moves (MixDeployPicture *picture, MixDeploymentResult *result, const MixDeployOptions *options, GError **error)
{
  g_autoptr (MixDeploymentMovesPoint) point
      = mix_deploy_find_moves_to (picture, result->answer, options->most_moves, options->seed, error);

  if (point == NULL)
    return FALSE;
  g_clear_pointer (&result->answer, mix_deployment_answer_free);
  result->answer = mix_deployment_answer_copy (point->answer);
  result->cost = point->cost;
  return TRUE;
}

/* Where only a few changes are wanted, the week has to be made by hand if there is none for them. */
static gboolean
finish_answer (MixDeployPicture *picture,
               MixDeploymentResult *result,
               const MixDeployOptions *options,
               const MixDeploymentOptions *solve,
               MixDeployProposal **proposal,
               GError **error)
{
  gboolean limited = options->most_moves != MIX_DEPLOY_ALL_MOVES;
  g_autoptr (GPtrArray) clashes = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (MixDeploymentRota) rota = NULL;
  MixDeploymentOptions again = *solve;

  again.seconds = MIN (again.seconds, SECONDS_FOR_ANOTHER);
  if (limited && !limit_moves (picture, result, options, error))
    return FALSE;
  if (!mix_deploy_week_place (picture, result, limited ? NULL : &again, &rota, clashes, error))
    return FALSE;
  *proposal = mix_deploy_proposal_new (picture, result);
  mix_deploy_proposal_set_week (*proposal, g_steal_pointer (&rota), clashes);
  return TRUE;
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
  g_autoptr (MixDeployPicture) picture = mix_deploy_picture_new (plan, NULL, options, error);
  g_autoptr (MixDeploymentResult) result = NULL;
  MixDeployProposal *proposal = NULL;
  MixDeploymentOptions solve;

  if (picture == NULL || !mix_deploy_check_pins (picture, error))
    return NULL;
  solve = make_options (plan, picture, options, start);
  solve.poll = poll;
  solve.poll_data = poll_data;
  result = mix_deployment_solve (picture->problem, &solve, error);
  if (result == NULL || !finish_answer (picture, result, options, &solve, &proposal, error))
    return NULL;
  (void) g_steal_pointer (&result);
  return proposal;
}
