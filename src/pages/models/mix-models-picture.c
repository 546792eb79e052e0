#include "mix-models-picture.h"

#include "mix-employment-plan.h"

/* What a comparison is worked out from, put together off the main thread: posts are costed month by month. */

static void
unref_picture (gpointer data)
{
  mix_employment_picture_unref (data);
}

/* The plan is a picture that does not change; the data packs are read anew, so that nobody else reads them meanwhile.
 */
static void
make_picture (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autoptr (MixPackSet) packs = mix_pack_set_new (NULL, NULL);
  MixEmploymentRequest request = MIX_EMPLOYMENT_DEFAULT_REQUEST;
  MixEmploymentPicture *picture;
  GError *error = NULL;

  request.comparison = data;
  picture = mix_employment_picture_new_for_plan (source, packs, &request, &error);
  if (picture != NULL)
    g_task_return_pointer (task, picture, unref_picture);
  else
    g_task_return_error (task, error);
}

/**
 * mix_models_picture_new_async:
 * @plan: a plan
 * @comparison_id: a comparison that it keeps
 * @cancellable: (nullable): gives it up
 * @callback: called on the main thread
 * @user_data: for @callback
 *
 * Puts together all that the comparison is worked out from.
 */
void
mix_models_picture_new_async (MixPlan *plan,
                              const char *comparison_id,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (plan, cancellable, callback, user_data);

  g_task_set_task_data (task, g_strdup (comparison_id), g_free);
  g_task_run_in_thread (task, make_picture);
}

/**
 * mix_models_picture_new_finish:
 * @result: what the callback got
 * @error: why that was impossible, or that it was given up
 *
 * Returns: (transfer full) (nullable): the picture
 */
MixEmploymentPicture *
mix_models_picture_new_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
