#include "mix-config.h"
#include "mix-deploy-wishes.h"
#include "mix-error.h"

/* As many as one can read; those of all wishes take seconds each. */
#define MOST_CONFLICTS 3
#define MOST_OF_ALL_WISHES 2

/* A board's wishes may take minutes: then they are not waited for. */
#define MOST_SECONDS 30

/**
 * mix_deploy_check_pins:
 * @picture: a plan as a problem
 * @error: return location for an error
 *
 * Names pins that cannot hold, before anything runs.
 *
 * Returns: whether all can; %MIX_ERROR_REFUSED where not, with up to three sentences
 */
gboolean
mix_deploy_check_pins (const MixDeployPicture *picture, GError **error)
{
  g_autoptr (GPtrArray) conflicts = NULL;
  g_autoptr (GString) words = g_string_new (NULL);

  if (!mix_deployment_check_pins (picture->problem, MOST_CONFLICTS, &conflicts, error))
    return FALSE;
  if (conflicts->len == 0)
    return TRUE;
  for (guint i = 0; i < conflicts->len; i++)
    {
      g_autofree char *sentence = mix_deploy_conflict_dup_words (picture, g_ptr_array_index (conflicts, i));

      g_string_append_printf (words, "%s%s", i > 0 ? "\n" : "", sentence);
    }
  mix_set_error (error, MIX_ERROR_REFUSED, "pin", "%s", words->str);
  return FALSE;
}

/**
 * mix_deploy_list_conflicts:
 * @picture: a plan as a problem
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Asks whether all pins, fair shares and network/practice bands can hold together within the limits. On any thread; it
 * takes some seconds for a federation.
 *
 * Returns: (transfer full) (element-type utf8): a sentence for each set of wishes that cannot all hold, at most two,
 *   and one that says so if the search for them was stopped; empty where all can, as far as can be shown
 */
GPtrArray *
mix_deploy_list_conflicts (MixDeployPicture *picture, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) conflicts = NULL;

  if (!mix_deployment_check_wishes (picture->problem, MOST_OF_ALL_WISHES, MOST_SECONDS, cancellable, &conflicts, error))
    return NULL;
  for (guint i = 0; i < conflicts->len; i++)
    g_ptr_array_add (sentences, mix_deploy_conflict_dup_words (picture, g_ptr_array_index (conflicts, i)));
  return g_steal_pointer (&sentences);
}

static void
list_conflicts (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  GPtrArray *sentences = mix_deploy_list_conflicts (data, cancellable, &error);

  if (sentences != NULL)
    g_task_return_pointer (task, sentences, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

/**
 * mix_deploy_list_conflicts_async:
 * @picture: a plan as a problem
 * @cancellable: (nullable): to stop it
 * @callback: called with the sentences
 * @user_data: for @callback
 *
 * mix_deploy_list_conflicts() on a thread of its own.
 */
void
mix_deploy_list_conflicts_async (MixDeployPicture *picture,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_task_data (task, mix_deploy_picture_ref (picture), (GDestroyNotify) mix_deploy_picture_unref);
  g_task_run_in_thread (task, list_conflicts);
}

/**
 * mix_deploy_list_conflicts_finish:
 * @result: of mix_deploy_list_conflicts_async()
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type utf8): the sentences
 */
GPtrArray *
mix_deploy_list_conflicts_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
