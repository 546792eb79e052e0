#include "mix-deploy-desk.h"

#include "mix-config.h"
#include "mix-error.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Most seconds of planning with the desk, and good enough as a part of the cost. */
#define SECONDS 3
#define GAP 0.0005

typedef struct
{
  MixDeployPicture *picture;
  MixDeploymentAnswer *answer;
  MixDeploymentPrices *prices;
  char *place_id;
} Trial;

static void
free_trial (gpointer data)
{
  Trial *trial = data;

  mix_deploy_picture_unref (trial->picture);
  mix_deployment_answer_free (trial->answer);
  mix_deployment_prices_free (trial->prices);
  g_free (trial->place_id);
  g_free (trial);
}

static double
add_up_undone (const MixDeployment *problem, const MixDeploymentAnswer *answer)
{
  g_autofree double *undone = mix_deployment_answer_dup_undone (answer, problem);
  double minutes = 0;

  for (gsize i = 0; i < (gsize) problem->n_practices * problem->n_lines; i++)
    minutes += undone[i];
  return minutes;
}

static char *
dup_words (const char *place, double before, double after)
{
  double less = before - after;
  g_autofree char *undone = mix_text_format_hours (llround (after));
  g_autofree char *difference = mix_text_format_hours (llround (fabs (less)));

  if (less >= 1)
    return g_strdup_printf (_ ("With one more desk at %s: %s h nobody does, %s h less than proposed"), place, undone,
                            difference);
  if (less <= -1)
    return g_strdup_printf (
        _ ("With one more desk at %s: %s h nobody does, %s h more than proposed, but less that counts"), place, undone,
        difference);
  return g_strdup_printf (_ ("With one more desk at %s no less is left undone"), place);
}

static gboolean
is_cancelled (const MixDeploymentProgress *progress, gpointer data)
{
  return g_cancellable_is_cancelled (data);
}

static MixDeploymentResult *
solve_with_desk (const MixDeployment *problem,
                 const MixDeploymentAnswer *answer,
                 const MixDeploymentPrices *prices,
                 gint64 iterations,
                 GCancellable *cancellable,
                 GError **error)
{
  const MixDeploymentOptions options = { .seconds = SECONDS,
                                         .iterations = iterations,
                                         .gap = GAP,
                                         .start_answer = answer,
                                         .start_prices = prices,
                                         .poll = cancellable != NULL ? is_cancelled : NULL,
                                         .poll_data = cancellable };
  MixDeploymentResult *result = mix_deployment_solve (problem, &options, error);

  if (result != NULL && g_cancellable_set_error_if_cancelled (cancellable, error))
    g_clear_pointer (&result, mix_deployment_result_free);
  return result;
}

/**
 * mix_deploy_try_desk:
 * @picture: a plan as a deployment problem
 * @answer: what the solver found for it
 * @prices: the prices that it found
 * @place_id: a practice
 * @iterations: steps of the search, so that the same gives the same; 0: some seconds
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Plans again with one desk more at the practice, from the answer and the prices at hand. Nothing of the plan changes.
 *
 * Returns: (transfer full) (nullable): what the desk does to the work that is left undone
 */
MixDeployDeskTrial *
mix_deploy_try_desk (MixDeployPicture *picture,
                     const MixDeploymentAnswer *answer,
                     const MixDeploymentPrices *prices,
                     const char *place_id,
                     gint64 iterations,
                     GCancellable *cancellable,
                     GError **error)
{
  g_autoptr (MixDeployment) problem = mix_deployment_copy (picture->problem);
  g_autoptr (MixDeploymentResult) result = NULL;
  const int place = mix_deploy_picture_find_place (picture, place_id);
  MixDeployDeskTrial *trial;

  if (place < 0)
    {
      mix_set_error (error, MIX_ERROR_NOT_FOUND, place_id,
                     _ ("“%s” is no practice that the proposal is about. Choose one that is."), place_id);
      return NULL;
    }
  problem->practices[place].desks++;
  if (mix_deployment_finish (problem, error))
    result = solve_with_desk (problem, answer, prices, iterations, cancellable, error);
  if (result == NULL)
    return NULL;
  trial = g_new0 (MixDeployDeskTrial, 1);
  trial->undone_before = add_up_undone (picture->problem, answer);
  trial->undone_after = add_up_undone (problem, result->answer);
  trial->words
      = dup_words (mix_deploy_picture_get_place_name (picture, place), trial->undone_before, trial->undone_after);
  return trial;
}

/**
 * mix_deploy_desk_trial_free:
 * @self: what a desk does
 *
 * Frees it.
 */
void
mix_deploy_desk_trial_free (MixDeployDeskTrial *self)
{
  g_free (self->words);
  g_free (self);
}

static void
try_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Trial *trial = data;
  GError *error = NULL;
  MixDeployDeskTrial *found
      = mix_deploy_try_desk (trial->picture, trial->answer, trial->prices, trial->place_id, 0, cancellable, &error);

  if (found == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, found, (GDestroyNotify) mix_deploy_desk_trial_free);
}

/**
 * mix_deploy_try_desk_async:
 * @picture: a plan as a deployment problem
 * @result: what the solver found for it; it is copied
 * @place_id: a practice
 * @cancellable: (nullable): to stop it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * As mix_deploy_try_desk(), off the main thread and for some seconds.
 */
void
mix_deploy_try_desk_async (MixDeployPicture *picture,
                           const MixDeploymentResult *result,
                           const char *place_id,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Trial *trial = g_new0 (Trial, 1);

  trial->picture = mix_deploy_picture_ref (picture);
  trial->answer = mix_deployment_answer_copy (result->answer);
  trial->prices = mix_deployment_prices_copy (result->prices);
  trial->place_id = g_strdup (place_id);
  g_task_set_task_data (task, trial, free_trial);
  g_task_run_in_thread (task, try_in_thread);
}

/**
 * mix_deploy_try_desk_finish:
 * @result: what the callback got
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): what the desk does to the work that is left undone
 */
MixDeployDeskTrial *
mix_deploy_try_desk_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
