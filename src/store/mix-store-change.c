#include "mix-store-private.h"

#include "mix-config.h"
#include "mix-error.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

/* Where the history stands. Changes up to @floor cannot be undone, those after @current are undone. */
typedef struct
{
  gint64 current, floor, last;
} Position;

/* The history is not part of itself. */
static int
is_recorded_cb (gpointer data, const char *table)
{
  return !g_str_equal (table, "change") && !g_str_equal (table, "undo_position");
}

static gboolean
begin (MixStore *self, GError **error)
{
  return _mix_store_execute (self, "BEGIN IMMEDIATE", error);
}

static void
roll_back (MixStore *self)
{
  /* After some errors SQLite has rolled back already. */
  if (sqlite3_get_autocommit (self->db) == 0)
    _mix_store_execute (self, "ROLLBACK", NULL);
}

static gboolean
finish (MixStore *self, gboolean done, GError **error)
{
  if (done && _mix_store_execute (self, "COMMIT", error))
    return TRUE;
  roll_back (self);
  return FALSE;
}

static gboolean
read_position (MixStore *self, Position *position, GError **error)
{
  return _mix_store_query_integer (self, "SELECT sequence FROM undo_position", &position->current, error)
         && _mix_store_query_integer (self, "SELECT floor FROM undo_position", &position->floor, error)
         && _mix_store_query_integer (self, "SELECT max (sequence) FROM change", &position->last, error);
}

static gboolean
write_position (MixStore *self, gint64 sequence, GError **error)
{
  sqlite3_stmt *statement = _mix_store_prepare (self, "UPDATE undo_position SET sequence = ?", error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, sequence);
  return _mix_store_run (self, statement, error);
}

static char *
read_change_name (MixStore *self, gint64 sequence)
{
  sqlite3_stmt *statement = _mix_store_prepare (self, "SELECT name FROM change WHERE sequence = ?", NULL);
  gboolean has_row = FALSE;
  char *name = NULL;

  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, sequence);
  if (_mix_store_step (self, statement, &has_row, NULL) && has_row)
    name = g_strdup ((const char *) sqlite3_column_text (statement, 0));
  sqlite3_reset (statement);
  return name;
}

/*
 * _mix_store_refresh_undo_names:
 * @self: a store
 *
 * Reads what undo and redo would do, so that a screen can ask without waiting for SQLite.
 *
 * Returns: whether it could be read
 */
gboolean
_mix_store_refresh_undo_names (MixStore *self, GError **error)
{
  Position position;
  char *undo_name, *redo_name;

  if (!read_position (self, &position, error))
    return FALSE;
  undo_name = position.current > position.floor ? read_change_name (self, position.current) : NULL;
  redo_name = read_change_name (self, position.current + 1);

  g_mutex_lock (&self->state_lock);
  g_free (self->undo_name);
  g_free (self->redo_name);
  self->undo_name = undo_name;
  self->redo_name = redo_name;
  g_mutex_unlock (&self->state_lock);
  return TRUE;
}

static gboolean
check_writable (MixStore *self, GError **error)
{
  g_autofree char *holder = mix_store_dup_holder (self);

  if (!_mix_store_is_open (self, error))
    return FALSE;
  if (self->changing)
    {
      g_critical ("A change of a plan was begun inside another one");
      mix_set_error (error, MIX_ERROR_FAILED, self->path, _ ("A change cannot be made inside another one."));
      return FALSE;
    }
  if (self->place != NULL)
    return TRUE;
  if (holder != NULL)
    mix_set_error (error, MIX_ERROR_READ_ONLY, self->path,
                   _ ("The plan “%s” is held by %s, so it is open for reading only. Close it there first."), self->path,
                   holder);
  else
    mix_set_error (error, MIX_ERROR_READ_ONLY, self->path, _ ("The plan “%s” is open for reading only."), self->path);
  return FALSE;
}

static sqlite3_session *
start_recording (MixStore *self, GError **error)
{
  sqlite3_session *session = NULL;
  int result = sqlite3session_create (self->db, "main", &session);

  if (result == SQLITE_OK)
    {
      sqlite3session_table_filter (session, is_recorded_cb, NULL);
      result = sqlite3session_attach (session, NULL);
    }
  if (result == SQLITE_OK)
    return session;
  _mix_store_set_error (self, result, error);
  g_clear_pointer (&session, sqlite3session_delete);
  return NULL;
}

static gboolean
insert_change (MixStore *self, gint64 sequence, const char *name, const void *bytes, int n_bytes, GError **error)
{
  sqlite3_stmt *statement = _mix_store_prepare (
      self, "INSERT INTO change (sequence, name, author, made_at, changeset) VALUES (?, ?, ?, ?, ?)", error);
  g_autoptr (GDateTime) time = g_date_time_new_now_utc ();
  g_autofree char *made_at = g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ");
  g_autofree char *author = _mix_store_dup_author (self);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, sequence);
  sqlite3_bind_text (statement, 2, name, -1, SQLITE_TRANSIENT);
  sqlite3_bind_text (statement, 3, author, -1, SQLITE_TRANSIENT);
  sqlite3_bind_text (statement, 4, made_at, -1, SQLITE_TRANSIENT);
  sqlite3_bind_blob (statement, 5, bytes, n_bytes, SQLITE_TRANSIENT);
  return _mix_store_run (self, statement, error);
}

/* The change takes the place of whatever was undone. */
static gboolean
record (MixStore *self, const char *name, const void *bytes, int n_bytes, GError **error)
{
  Position position;

  return read_position (self, &position, error)
         && _mix_store_execute (self, "DELETE FROM change WHERE sequence > (SELECT sequence FROM undo_position)", error)
         && insert_change (self, position.current + 1, name, bytes, n_bytes, error)
         && write_position (self, position.current + 1, error);
}

static gboolean
call_func (MixStore *self, MixChangeFunc func, gpointer data, GError **error)
{
  g_autoptr (GError) failure = NULL;
  gboolean done;

  self->changing = TRUE;
  done = func (self, data, &failure);
  self->changing = FALSE;
  if (!done && failure == NULL)
    mix_set_error (&failure, MIX_ERROR_FAILED, self->path, _ ("The change could not be made; nothing has changed."));
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  return done;
}

/* Inside a transaction. @n_bytes is left at zero where the function changed nothing. */
static gboolean
run_recorded (MixStore *self, const char *name, MixChangeFunc func, gpointer data, int *n_bytes, GError **error)
{
  sqlite3_session *session = start_recording (self, error);
  void *bytes = NULL;
  gboolean done;
  int result;

  if (session == NULL)
    return FALSE;

  done = call_func (self, func, data, error);
  if (done)
    {
      result = sqlite3session_changeset (session, n_bytes, &bytes);
      done = result == SQLITE_OK;
      if (!done)
        _mix_store_set_error (self, result, error);
    }
  sqlite3session_delete (session);
  if (done && *n_bytes > 0)
    done = record (self, name, bytes, *n_bytes, error);
  sqlite3_free (bytes);
  return done;
}

/**
 * mix_store_change:
 * @self: a store
 * @name: what the change is called in the history and beside Undo, such as "Add Pharmacist 07"
 * @func: does the writing
 * @data: passed to @func
 *
 * The one way to write. All that @func writes is one transaction; it is kept as one named change, with who made it and
 * when, which can be undone. What was undone before is dropped. A change that changes nothing leaves no trace. When
 * this returns %TRUE the change is on disk.
 *
 * Returns: whether @func succeeded and the change is kept; if not, the plan is as it was
 */
gboolean
mix_store_change (MixStore *self, const char *name, MixChangeFunc func, gpointer data, GError **error)
{
  g_autoptr (GRecMutexLocker) locker = NULL;
  gboolean done;
  int n_bytes = 0;

  g_return_val_if_fail (MIX_IS_STORE (self), FALSE);
  g_return_val_if_fail (name != NULL && func != NULL, FALSE);

  locker = g_rec_mutex_locker_new (&self->lock);
  if (!check_writable (self, error) || !mix_text_check_no_patient (name, NULL, error) || !begin (self, error))
    return FALSE;

  done = run_recorded (self, name, func, data, &n_bytes, error);
  if (done && n_bytes == 0)
    {
      roll_back (self);
      return TRUE;
    }
  if (!finish (self, done, error))
    return FALSE;
  _mix_store_refresh_undo_names (self, NULL);
  return TRUE;
}

static int
abort_on_conflict_cb (gpointer data, int conflict, sqlite3_changeset_iter *changes)
{
  return SQLITE_CHANGESET_ABORT;
}

static gboolean
apply (MixStore *self, gint64 sequence, int flags, GError **error)
{
  sqlite3_stmt *statement = _mix_store_prepare (self, "SELECT changeset FROM change WHERE sequence = ?", error);
  g_autoptr (GBytes) changeset = NULL;
  gboolean has_row;
  int result;

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, sequence);
  if (!_mix_store_step (self, statement, &has_row, error))
    return FALSE;
  changeset = g_bytes_new (sqlite3_column_blob (statement, 0), (gsize) sqlite3_column_bytes (statement, 0));
  sqlite3_reset (statement);

  result
      = sqlite3changeset_apply_v2 (self->db, (int) g_bytes_get_size (changeset),
                                   (void *) g_bytes_get_data (changeset, NULL), NULL, abort_on_conflict_cb, NULL, NULL,
                                   NULL, flags | SQLITE_CHANGESETAPPLY_FKNOACTION | SQLITE_CHANGESETAPPLY_NOSAVEPOINT);
  if (result == SQLITE_OK)
    return TRUE;
  if (result == SQLITE_ABORT)
    mix_set_error (error, MIX_ERROR_FAILED, self->path,
                   _ ("The history of the plan “%s” does not fit what it holds. Nothing has changed; check the plan."),
                   self->path);
  else
    _mix_store_set_error (self, result, error);
  return FALSE;
}

static gboolean
undo_changes (MixStore *self, guint n_changes, GError **error)
{
  Position position;
  gboolean done = read_position (self, &position, error);

  if (done && n_changes > position.current - position.floor)
    {
      mix_set_error (error, MIX_ERROR_REFUSED, self->path, _ ("There are only %d changes to undo."),
                     (int) (position.current - position.floor));
      return FALSE;
    }
  for (guint i = 0; done && i < n_changes; i++)
    done = apply (self, position.current--, SQLITE_CHANGESETAPPLY_INVERT, error);
  return done && write_position (self, position.current, error);
}

static gboolean
redo_changes (MixStore *self, guint n_changes, GError **error)
{
  Position position;
  gboolean done = read_position (self, &position, error);

  if (done && n_changes > position.last - position.current)
    {
      mix_set_error (error, MIX_ERROR_REFUSED, self->path, _ ("There are only %d changes to redo."),
                     (int) MAX (position.last - position.current, 0));
      return FALSE;
    }
  for (guint i = 0; done && i < n_changes; i++)
    done = apply (self, ++position.current, 0, error);
  return done && write_position (self, position.current, error);
}

static gboolean
move (MixStore *self,
      guint n_changes,
      gboolean (*move_changes) (MixStore *self, guint n_changes, GError **error),
      GError **error)
{
  g_autoptr (GRecMutexLocker) locker = g_rec_mutex_locker_new (&self->lock);

  if (!check_writable (self, error) || !begin (self, error)
      || !finish (self, move_changes (self, n_changes, error), error))
    return FALSE;
  _mix_store_refresh_undo_names (self, NULL);
  return TRUE;
}

/**
 * mix_store_undo:
 * @self: a store
 * @n_changes: how many changes to go back
 *
 * Takes back the last changes, all of them or none, as far as to the first and over restarts.
 *
 * Returns: whether the plan is as it was before them; %MIX_ERROR_REFUSED where there are fewer changes than that
 */
gboolean
mix_store_undo (MixStore *self, guint n_changes, GError **error)
{
  g_return_val_if_fail (MIX_IS_STORE (self), FALSE);
  return move (self, n_changes, undo_changes, error);
}

/**
 * mix_store_redo:
 * @self: a store
 * @n_changes: how many undone changes to make again
 *
 * Makes changes again that were undone, all of them or none.
 *
 * Returns: whether they are made; %MIX_ERROR_REFUSED where fewer changes than that are undone
 */
gboolean
mix_store_redo (MixStore *self, guint n_changes, GError **error)
{
  g_return_val_if_fail (MIX_IS_STORE (self), FALSE);
  return move (self, n_changes, redo_changes, error);
}

/**
 * mix_store_dup_undo_name:
 * @self: a store
 *
 * Returns: (transfer full) (nullable): the name of the change that undo would take back; %NULL where there is none
 */
char *
mix_store_dup_undo_name (MixStore *self)
{
  char *name;

  g_return_val_if_fail (MIX_IS_STORE (self), NULL);

  g_mutex_lock (&self->state_lock);
  name = g_strdup (self->undo_name);
  g_mutex_unlock (&self->state_lock);
  return name;
}

/**
 * mix_store_dup_redo_name:
 * @self: a store
 *
 * Returns: (transfer full) (nullable): the name of the change that redo would make again; %NULL where there is none
 */
char *
mix_store_dup_redo_name (MixStore *self)
{
  char *name;

  g_return_val_if_fail (MIX_IS_STORE (self), NULL);

  g_mutex_lock (&self->state_lock);
  name = g_strdup (self->redo_name);
  g_mutex_unlock (&self->state_lock);
  return name;
}

static MixChange *
read_change (sqlite3_stmt *statement, gint64 current)
{
  gint64 sequence = sqlite3_column_int64 (statement, 0);

  return mix_change_new (sequence, (const char *) sqlite3_column_text (statement, 1),
                         (const char *) sqlite3_column_text (statement, 2),
                         (const char *) sqlite3_column_text (statement, 3), sequence > current);
}

/**
 * mix_store_get_history:
 * @self: a store
 * @limit: how many changes at most, or 0 for all
 *
 * Returns: (transfer full) (element-type MixChange) (nullable): the changes, newest first, those that are undone
 * included; %NULL on an error
 */
GPtrArray *
mix_store_get_history (MixStore *self, guint limit, GError **error)
{
  g_autoptr (GRecMutexLocker) locker = NULL;
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func (g_object_unref);
  sqlite3_stmt *statement;
  Position position;
  gboolean has_row;

  g_return_val_if_fail (MIX_IS_STORE (self), NULL);

  locker = g_rec_mutex_locker_new (&self->lock);
  if (!_mix_store_is_open (self, error) || !read_position (self, &position, error))
    return NULL;
  statement = _mix_store_prepare (
      self, "SELECT sequence, name, author, made_at FROM change ORDER BY sequence DESC LIMIT ?", error);
  if (statement == NULL)
    return NULL;

  sqlite3_bind_int64 (statement, 1, limit > 0 ? (gint64) limit : -1);
  while (_mix_store_step (self, statement, &has_row, error))
    {
      if (!has_row)
        return g_steal_pointer (&changes);
      g_ptr_array_add (changes, read_change (statement, position.current));
    }
  return NULL;
}
