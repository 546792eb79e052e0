#include "mix-document-private.h"

static void
free_job (gpointer data)
{
  MixDocumentJob *job = data;

  if (job->destroy != NULL)
    job->destroy (job->data);
  g_clear_object (&job->board);
  g_free (job->holder);
  g_free (job->backup_problem);
  g_free (job->undo_name);
  g_free (job->redo_name);
  g_free (job);
}

/* On the worker thread, or before there is one: loads what changed, and works out what that touches. */
gboolean
_mix_document_look (MixDocument *self, MixDocumentJob *job, GCancellable *cancellable, GError **error)
{
  MixPlan *before = self->newest != NULL ? mix_board_get_plan (self->newest) : NULL;
  g_autoptr (MixPlan) plan = mix_store_load_after (self->store, before, job->as_at, cancellable, error);

  if (plan == NULL)
    return FALSE;
  job->board = mix_board_new_after (self->newest, plan);
  g_set_object (&self->newest, job->board);
  job->writable = mix_store_is_writable (self->store);
  job->holder = job->writable ? NULL : mix_store_dup_holder (self->store);
  job->backup_problem = mix_store_dup_backup_problem (self->store);
  job->undo_name = mix_store_dup_undo_name (self->store);
  job->redo_name = mix_store_dup_redo_name (self->store);
  return TRUE;
}

void
_mix_document_run_job (gpointer data, gpointer pool_data)
{
  g_autoptr (GTask) task = data;
  MixDocumentJob *job = g_task_get_task_data (task);
  MixDocument *self = g_task_get_source_object (task);
  GCancellable *cancellable = g_task_get_cancellable (task);
  GError *error = NULL;

  if ((job->func == NULL || job->func (self->store, job->data, cancellable, &error))
      && _mix_document_look (self, job, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

typedef struct
{
  MixDocument *document;
  GAsyncReadyCallback callback;
  gpointer user_data;
} Finish;

/* On the main thread, before whoever asked hears of it: the new picture is in place by then. */
static void
job_done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  MixDocument *self = MIX_DOCUMENT (source);
  g_autofree Finish *finish = user_data;
  MixDocumentJob *job = g_task_get_task_data (G_TASK (result));

  if (job->board != NULL)
    _mix_document_take (self, job);
  _mix_document_count_running (self, -1);
  if (finish->callback != NULL)
    finish->callback (source, result, finish->user_data);
  else
    {
      g_autoptr (GError) error = NULL;

      if (!g_task_propagate_boolean (G_TASK (result), &error))
        g_debug ("A job nobody waits for: %s", error->message);
    }
}

/**
 * mix_document_run_async:
 * @self: a document
 * @func: (nullable): what to do, on the worker thread; %NULL only looks at the plan anew
 * @data: for @func
 * @destroy: (nullable): frees @data when the result is gone
 * @cancellable: (nullable): stops it
 * @callback: (nullable): called on the main thread, after "plan" was renewed
 * @user_data: for @callback
 *
 * Does a deed on the plan without holding up the screen. Jobs run in the order in which they were asked for.
 */
void
mix_document_run_async (MixDocument *self,
                        MixDocumentFunc func,
                        gpointer data,
                        GDestroyNotify destroy,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  Finish *finish = g_new0 (Finish, 1);
  MixDocumentJob *job = g_new0 (MixDocumentJob, 1);
  GTask *task;

  g_return_if_fail (MIX_IS_DOCUMENT (self) && self->worker != NULL);

  finish->callback = callback;
  finish->user_data = user_data;
  *job = (MixDocumentJob) { .func = func, .data = data, .destroy = destroy, .as_at = self->as_at };
  task = g_task_new (self, cancellable, job_done_cb, finish);
  g_task_set_static_name (task, "a deed on a plan");
  g_task_set_check_cancellable (task, FALSE); /* a change that was made is not unmade by a late stop */
  g_task_set_task_data (task, job, free_job);
  _mix_document_count_running (self, 1);
  g_thread_pool_push (self->worker, task, NULL);
}

/**
 * mix_document_run_finish:
 * @self: a document
 * @result: what the callback got
 * @error: why the plan is as it was before
 *
 * Returns: (transfer none) (nullable): the data that was given to mix_document_run_async(), which lives as long as
 *   @result; %NULL with @error set where it failed. A deed without data returns @self.
 */
gpointer
mix_document_run_finish (MixDocument *self, GAsyncResult *result, GError **error)
{
  MixDocumentJob *job = g_task_get_task_data (G_TASK (result));

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return NULL;
  return job->data != NULL ? job->data : self;
}

static gboolean
undo_last (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  return mix_store_undo (store, 1, error);
}

static gboolean
redo_next (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  return mix_store_redo (store, 1, error);
}

/**
 * mix_document_undo_async:
 * @self: a document
 * @callback: (nullable): called on the main thread; ends with mix_document_run_finish()
 * @user_data: for @callback
 *
 * Takes back the last change.
 */
void
mix_document_undo_async (MixDocument *self, GAsyncReadyCallback callback, gpointer user_data)
{
  mix_document_run_async (self, undo_last, NULL, NULL, NULL, callback, user_data);
}

/**
 * mix_document_redo_async:
 * @self: a document
 * @callback: (nullable): called on the main thread; ends with mix_document_run_finish()
 * @user_data: for @callback
 *
 * Brings back the change that was undone last.
 */
void
mix_document_redo_async (MixDocument *self, GAsyncReadyCallback callback, gpointer user_data)
{
  mix_document_run_async (self, redo_next, NULL, NULL, NULL, callback, user_data);
}
