#include "mix-document-private.h"

#include "mix-error.h"

/* How often a document that another program holds asks whether it may write, in seconds. */
#define HOLDER_POLL_SECONDS 2

enum
{
  PROP_0,
  PROP_PLAN,
  PROP_WRITABLE,
  PROP_HOLDER,
  PROP_BACKUP_PROBLEM,
  PROP_UNDO_NAME,
  PROP_REDO_NAME,
  PROP_BUSY,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (MixDocument, mix_document, G_TYPE_OBJECT)

static void
take_name (MixDocument *self, char **field, char **value, guint property)
{
  if (g_strcmp0 (*field, *value) == 0)
    return;
  g_free (*field);
  *field = g_steal_pointer (value);
  g_object_notify_by_pspec (G_OBJECT (self), props[property]);
}

static void
take_writable (MixDocument *self, gboolean writable)
{
  if (self->writable == writable)
    return;
  self->writable = writable;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_WRITABLE]);
}

/* On the main thread: what a job left behind is what is shown. */
void
_mix_document_take (MixDocument *self, MixDocumentJob *job)
{
  take_name (self, &self->undo_name, &job->undo_name, PROP_UNDO_NAME);
  take_name (self, &self->redo_name, &job->redo_name, PROP_REDO_NAME);
  take_name (self, &self->holder, &job->holder, PROP_HOLDER);
  take_name (self, &self->backup_problem, &job->backup_problem, PROP_BACKUP_PROBLEM);
  take_writable (self, job->writable);
  g_set_object (&self->board, job->board);
  if (g_set_object (&self->plan, mix_board_get_plan (job->board)))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PLAN]);
}

void
_mix_document_count_running (MixDocument *self, int step)
{
  gboolean was_busy = self->n_running > 0;

  self->n_running = (guint) ((int) self->n_running + step);
  if (was_busy != (self->n_running > 0))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_BUSY]);
}

/* Where there is nothing new, the picture that is shown stays: the job ends without one. */
static gboolean
look_for_news (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  if (mix_store_try_become_writer (store, NULL) || mix_store_has_news (store))
    return TRUE;
  mix_set_error (error, MIX_ERROR_CANCELLED, NULL, "Nothing has changed");
  return FALSE;
}

static gboolean
poll_holder_cb (gpointer data)
{
  MixDocument *self = data;

  if (self->writable)
    {
      self->poll_id = 0;
      return G_SOURCE_REMOVE;
    }
  if (self->n_running == 0)
    mix_document_run_async (self, look_for_news, NULL, NULL, NULL, NULL, NULL);
  return G_SOURCE_CONTINUE;
}

static void
open_in_thread (GTask *task, gpointer source_object, gpointer task_data, GCancellable *cancellable)
{
  GError *error = NULL;
  MixStore *store = mix_store_open (task_data, MIX_STORE_DEFAULT, &error);
  MixDocument *self;
  MixDocumentJob job = { .as_at = MIX_DATE_NONE };

  if (store == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  self = g_object_new (MIX_TYPE_DOCUMENT, NULL);
  self->store = store;
  if (!_mix_document_look (self, &job, cancellable, &error))
    {
      mix_document_close (self);
      g_object_unref (self);
      g_task_return_error (task, error);
      return;
    }
  _mix_document_take (self, &job);
  g_clear_object (&job.board);
  g_clear_pointer (&job.holder, g_free);
  g_clear_pointer (&job.backup_problem, g_free);
  g_clear_pointer (&job.undo_name, g_free);
  g_clear_pointer (&job.redo_name, g_free);
  g_task_return_pointer (task, self, g_object_unref);
}

static void
mix_document_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  MixDocument *self = MIX_DOCUMENT (object);

  switch (property_id)
    {
    case PROP_PLAN:
      g_value_set_object (value, self->plan);
      break;
    case PROP_WRITABLE:
      g_value_set_boolean (value, self->writable);
      break;
    case PROP_HOLDER:
      g_value_set_string (value, self->holder);
      break;
    case PROP_BACKUP_PROBLEM:
      g_value_set_string (value, self->backup_problem);
      break;
    case PROP_UNDO_NAME:
      g_value_set_string (value, self->undo_name);
      break;
    case PROP_REDO_NAME:
      g_value_set_string (value, self->redo_name);
      break;
    case PROP_BUSY:
      g_value_set_boolean (value, self->n_running > 0);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mix_document_finalize (GObject *object)
{
  MixDocument *self = MIX_DOCUMENT (object);

  if (self->store != NULL)
    g_critical ("A document was dropped without mix_document_close()");
  g_clear_object (&self->plan);
  g_clear_object (&self->board);
  g_clear_object (&self->newest);
  g_free (self->holder);
  g_free (self->backup_problem);
  g_free (self->undo_name);
  g_free (self->redo_name);
  G_OBJECT_CLASS (mix_document_parent_class)->finalize (object);
}

static void
mix_document_class_init (MixDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = mix_document_get_property;
  object_class->finalize = mix_document_finalize;

  props[PROP_PLAN] = g_param_spec_object ("plan", NULL, NULL, MIX_TYPE_PLAN, flags);
  props[PROP_WRITABLE] = g_param_spec_boolean ("writable", NULL, NULL, FALSE, flags);
  props[PROP_HOLDER] = g_param_spec_string ("holder", NULL, NULL, NULL, flags);
  props[PROP_BACKUP_PROBLEM] = g_param_spec_string ("backup-problem", NULL, NULL, NULL, flags);
  props[PROP_UNDO_NAME] = g_param_spec_string ("undo-name", NULL, NULL, NULL, flags);
  props[PROP_REDO_NAME] = g_param_spec_string ("redo-name", NULL, NULL, NULL, flags);
  props[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
mix_document_init (MixDocument *self)
{
  self->as_at = MIX_DATE_NONE;
  self->worker = g_thread_pool_new (_mix_document_run_job, NULL, 1, FALSE, NULL);
}

/**
 * mix_document_open_async:
 * @path: a plan in the data folder
 * @cancellable: (nullable): stops it
 * @callback: called on the main thread
 * @user_data: for @callback
 *
 * Opens a plan and loads its picture. A plan that another program holds opens read-only and becomes writable by itself
 * when that program closes it.
 */
void
mix_document_open_async (const char *path, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_static_name (task, "open a plan");
  g_task_set_task_data (task, g_strdup (path), g_free);
  g_task_run_in_thread (task, open_in_thread);
}

/**
 * mix_document_open_finish:
 * @result: what the callback got
 * @error: why it could not be opened
 *
 * Returns: (transfer full) (nullable): the open plan
 */
MixDocument *
mix_document_open_finish (GAsyncResult *result, GError **error)
{
  MixDocument *self = g_task_propagate_pointer (G_TASK (result), error);

  if (self != NULL && !self->writable)
    self->poll_id = g_timeout_add_seconds (HOLDER_POLL_SECONDS, poll_holder_cb, self);
  return self;
}

/**
 * mix_document_close:
 * @self: a document
 *
 * Waits for the work that was begun and closes the plan. Call it before the last reference goes: until then the worker
 * thread may hold one, and it cannot wait for itself. Safe to call twice.
 */
void
mix_document_close (MixDocument *self)
{
  g_clear_handle_id (&self->poll_id, g_source_remove);
  if (self->worker != NULL)
    g_thread_pool_free (g_steal_pointer (&self->worker), FALSE, TRUE);
  if (self->store != NULL)
    mix_store_close (self->store);
  g_clear_object (&self->store);
}

/**
 * mix_document_get_path:
 * @self: a document
 *
 * Returns: (transfer none): where the plan lies
 */
const char *
mix_document_get_path (MixDocument *self)
{
  g_return_val_if_fail (self->store != NULL, NULL);
  return mix_store_get_path (self->store);
}

/**
 * mix_document_get_plan:
 * @self: a document
 *
 * Returns: (transfer none): the plan's picture on the day that is shown
 */
MixPlan *
mix_document_get_plan (MixDocument *self)
{
  return self->plan;
}

/**
 * mix_document_get_board:
 * @self: a document
 *
 * Returns: (transfer none): the board of that picture
 */
MixBoard *
mix_document_get_board (MixDocument *self)
{
  return self->board;
}

/**
 * mix_document_is_writable:
 * @self: a document
 *
 * Returns: whether it may be changed
 */
gboolean
mix_document_is_writable (MixDocument *self)
{
  return self->writable;
}

/**
 * mix_document_get_holder:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): who has it open for writing since when, in words; %NULL where that is us
 */
const char *
mix_document_get_holder (MixDocument *self)
{
  return self->holder;
}

/**
 * mix_document_get_backup_problem:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): why today's backup could not be made, in words; %NULL where nothing is wrong
 */
const char *
mix_document_get_backup_problem (MixDocument *self)
{
  return self->backup_problem;
}

/**
 * mix_document_get_undo_name:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): what undo would take back
 */
const char *
mix_document_get_undo_name (MixDocument *self)
{
  return self->undo_name;
}

/**
 * mix_document_get_redo_name:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): what redo would bring back
 */
const char *
mix_document_get_redo_name (MixDocument *self)
{
  return self->redo_name;
}

/**
 * mix_document_is_busy:
 * @self: a document
 *
 * Returns: whether a job is running or waiting
 */
gboolean
mix_document_is_busy (MixDocument *self)
{
  return self->n_running > 0;
}

/**
 * mix_document_set_author:
 * @self: a document
 * @author: whose name the changes from here on bear
 */
void
mix_document_set_author (MixDocument *self, const char *author)
{
  mix_store_set_author (self->store, author);
}

/**
 * mix_document_set_as_at:
 * @self: a document
 * @as_at: the day to show, or %MIX_DATE_NONE for the planning date
 *
 * "notify::plan" follows once the plan of that day is there.
 */
void
mix_document_set_as_at (MixDocument *self, MixDate as_at)
{
  if (self->as_at == as_at)
    return;
  self->as_at = as_at;
  mix_document_run_async (self, NULL, NULL, NULL, NULL, NULL, NULL);
}
