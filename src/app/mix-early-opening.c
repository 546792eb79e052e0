#include "mix-early-opening.h"

/*
 * The first plan is opened on a thread while GTK starts: by the time there is a window to show it in, it is there. One
 * plan at most, begun once and taken once.
 */
static struct
{
  char *path; /* NULL: none was begun, or it was taken */
  MixDocument *document;
  GError *error;
  gboolean done;
  GTask *waiting; /* who took it before it was done, or NULL */
} early;

static void
hand_over (GTask *task)
{
  g_clear_pointer (&early.path, g_free);
  if (early.document != NULL)
    g_task_return_pointer (task, g_steal_pointer (&early.document), g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&early.error));
}

static void
early_opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) waiting = g_steal_pointer (&early.waiting);

  early.document = mix_document_open_finish (result, &early.error);
  early.done = TRUE;
  if (waiting != NULL)
    hand_over (waiting);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  MixDocument *document = mix_document_open_finish (result, &error);

  if (document != NULL)
    g_task_return_pointer (task, document, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * mix_early_opening_begin:
 * @path: the plan that the first window will show
 *
 * Begins to open a plan. To be called once, by the program's first instance, before anything else.
 */
void
mix_early_opening_begin (const char *path)
{
  g_return_if_fail (early.path == NULL);

  early.path = g_strdup (path);
  mix_document_open_async (path, NULL, early_opened_cb, NULL);
}

/**
 * mix_early_opening_take_async:
 * @path: a plan
 * @cancellable: (nullable): stops it
 * @callback: called on the main thread
 * @user_data: for @callback
 *
 * Opens a plan, or takes the one that was begun early.
 */
void
mix_early_opening_take_async (const char *path,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  if (g_strcmp0 (path, early.path) != 0 || early.waiting != NULL)
    mix_document_open_async (path, cancellable, opened_cb, g_steal_pointer (&task));
  else if (early.done)
    hand_over (task);
  else
    early.waiting = g_steal_pointer (&task);
}

/**
 * mix_early_opening_take_finish:
 * @result: what the callback got
 * @error: why it could not be opened
 *
 * Returns: (transfer full) (nullable): the open plan
 */
MixDocument *
mix_early_opening_take_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
