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
  int place;
} Trial;

static void
free_trial (gpointer data)
{
  Trial *trial = data;

  mix_deploy_picture_unref (trial->picture);
  mix_deployment_answer_free (trial->answer);
  mix_deployment_prices_free (trial->prices);
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
dup_words (const Trial *trial, double before, double after)
{
  const char *place = mix_deploy_picture_get_place_name (trial->picture, trial->place);
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

static void
try_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Trial *trial = data;
  g_autoptr (MixDeployment) problem = mix_deployment_copy (trial->picture->problem);
  const MixDeploymentOptions options = { .seconds = SECONDS,
                                         .gap = GAP,
                                         .start_answer = trial->answer,
                                         .start_prices = trial->prices,
                                         .poll = cancellable != NULL ? is_cancelled : NULL,
                                         .poll_data = cancellable };
  g_autoptr (MixDeploymentResult) result = NULL;
  GError *error = NULL;

  problem->practices[trial->place].desks++;
  if (mix_deployment_finish (problem, &error))
    result = mix_deployment_solve (problem, &options, &error);
  if (result == NULL)
    g_task_return_error (task, error);
  else if (!g_task_return_error_if_cancelled (task))
    g_task_return_pointer (task,
                           dup_words (trial, add_up_undone (trial->picture->problem, trial->answer),
                                      add_up_undone (problem, result->answer)),
                           g_free);
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
 * Plans again with one desk more at the practice, from the answer and the prices at hand, off the main thread and for
 * some seconds. Nothing of the plan changes.
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
  int place = mix_deploy_picture_find_place (picture, place_id);
  Trial *trial;

  if (place < 0)
    {
      g_task_return_new_error (task, MIX_ERROR, MIX_ERROR_NOT_FOUND,
                               _ ("The practice is no part of the proposal any more. Propose again."));
      return;
    }
  trial = g_new0 (Trial, 1);
  trial->picture = mix_deploy_picture_ref (picture);
  trial->answer = mix_deployment_answer_copy (result->answer);
  trial->prices = mix_deployment_prices_copy (result->prices);
  trial->place = place;
  g_task_set_task_data (task, trial, free_trial);
  g_task_run_in_thread (task, try_in_thread);
}

/**
 * mix_deploy_try_desk_finish:
 * @result: what the callback got
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): what the desk does to the work that is left undone, in words
 */
char *
mix_deploy_try_desk_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
