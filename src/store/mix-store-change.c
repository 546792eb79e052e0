#include "mix-store-private.h"

#include "mix-config.h"
#include "mix-error.h"
#include "mix-table.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

/* The history is not part of itself, and holds nothing of what lies apart from it. */
static int
is_recorded_cb (gpointer data, const char *table)
{
  return !g_str_equal (table, "change") && !g_str_equal (table, "undo_position") && !mix_table_is_apart (table);
}

/**
 * _mix_store_is_recorded_table:
 * @table: a table of plans
 *
 * Returns: whether what is written to it is kept in the history
 */
gboolean
_mix_store_is_recorded_table (const char *table)
{
  return is_recorded_cb (NULL, table);
}

/**
 * _mix_store_check_writable:
 * @self: a store
 *
 * Returns: whether it is open and the writer; %MIX_ERROR_READ_ONLY where it is not the writer
 */
gboolean
_mix_store_check_writable (MixStore *self, GError **error)
{
  g_autofree char *holder = mix_store_dup_holder (self);

  if (!_mix_store_is_open (self, error))
    return FALSE;
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

static void
roll_back (MixStore *self)
{
  /* After some errors SQLite has rolled back already. */
  if (sqlite3_get_autocommit (self->db) == 0)
    _mix_store_execute (self, "ROLLBACK", NULL);
}

/**
 * _mix_store_begin:
 * @self: a store
 *
 * Begins the one transaction of a change, an undo or a redo, after the backup of the day.
 *
 * Returns: whether it was begun; %MIX_ERROR_READ_ONLY where the store is not the writer
 */
gboolean
_mix_store_begin (MixStore *self, GError **error)
{
  return _mix_store_check_writable (self, error) && _mix_store_back_up_daily (self, error)
         && _mix_store_execute (self, "BEGIN IMMEDIATE", error);
}

/**
 * _mix_store_finish:
 * @self: a store
 * @done: whether the transaction's work succeeded
 *
 * Commits it, or rolls it back where it did not succeed.
 *
 * Returns: whether it was committed
 */
gboolean
_mix_store_finish (MixStore *self, gboolean done, GError **error)
{
  if (done && _mix_store_execute (self, "COMMIT", error))
    return TRUE;
  roll_back (self);
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
  g_autofree char *author = mix_store_dup_author (self);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, sequence);
  sqlite3_bind_text (statement, 2, name, -1, SQLITE_TRANSIENT);
  sqlite3_bind_text (statement, 3, author, -1, SQLITE_TRANSIENT);
  sqlite3_bind_text (statement, 4, made_at, -1, SQLITE_TRANSIENT);
  sqlite3_bind_blob (statement, 5, bytes, n_bytes, SQLITE_TRANSIENT);
  return _mix_store_run (self, statement, error);
}

static gboolean
drop_undone (MixStore *self, GError **error)
{
  return _mix_store_execute (self, "DELETE FROM change WHERE sequence > (SELECT sequence FROM undo_position)", error);
}

/* The change takes the place of whatever was undone. */
static gboolean
record (MixStore *self, const char *name, const void *bytes, int n_bytes, GError **error)
{
  MixStorePosition position;

  return _mix_store_read_position (self, &position, error) && drop_undone (self, error)
         && insert_change (self, position.current + 1, name, bytes, n_bytes, error)
         && _mix_store_write_position (self, position.current + 1, error);
}

static gboolean
call_func (MixStore *self, MixChangeFunc func, gpointer data, GError **error)
{
  g_autoptr (GError) failure = NULL;
  gboolean done;

  self->wrote_apart = FALSE;
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
    _mix_store_note_touched (self, bytes, *n_bytes);
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
 * Called by the function of a change that runs, it adds to that change, which keeps its name: so several deeds can be
 * made one. The outer function has to fail where an inner one did.
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
  if (self->changing)
    return func (self, data, error);
  if (!mix_text_check_no_patient (name, NULL, error) || !_mix_store_begin (self, error))
    return FALSE;

  done = run_recorded (self, name, func, data, &n_bytes, error);
  if (done && n_bytes == 0 && !self->wrote_apart)
    {
      roll_back (self);
      return TRUE;
    }
  if (!_mix_store_finish (self, done, error))
    return FALSE;
  _mix_store_refresh_undo_names (self, NULL);
  return TRUE;
}

/**
 * mix_store_change_apart:
 * @self: a store
 * @func: does the writing, to tables apart from the history only
 * @data: passed to @func
 *
 * Writes what must leave no trace: the personal data of candidates. It is one transaction like any change, and on disk
 * when this returns, but it has no name, is in no history and cannot be undone. Called by the function of a change that
 * runs, it adds to that change.
 *
 * Returns: whether @func succeeded and what it wrote is kept; if not, the plan is as it was
 */
gboolean
mix_store_change_apart (MixStore *self, MixChangeFunc func, gpointer data, GError **error)
{
  g_autoptr (GRecMutexLocker) locker = NULL;
  gboolean done;

  g_return_val_if_fail (MIX_IS_STORE (self), FALSE);
  g_return_val_if_fail (func != NULL, FALSE);

  locker = g_rec_mutex_locker_new (&self->lock);
  if (self->changing)
    return func (self, data, error);
  if (!_mix_store_begin (self, error))
    return FALSE;

  self->apart = TRUE;
  done = call_func (self, func, data, error);
  self->apart = FALSE;
  if (!_mix_store_finish (self, done, error))
    return FALSE;
  _mix_store_refresh_undo_names (self, NULL);
  return TRUE;
}

/**
 * mix_store_drop_undone:
 * @self: a store
 * @error: return location for an error
 *
 * Called by the function of a change that runs: what was undone can no longer be redone, as when it spoke of somebody
 * of whom something else is said now.
 *
 * Returns: whether it is dropped
 */
gboolean
mix_store_drop_undone (MixStore *self, GError **error)
{
  g_return_val_if_fail (MIX_IS_STORE (self) && self->changing, FALSE);

  return drop_undone (self, error);
}

/**
 * mix_store_wrote_apart:
 * @self: a store
 *
 * Returns: whether the last change of this store wrote anything apart from the history
 */
gboolean
mix_store_wrote_apart (MixStore *self)
{
  g_autoptr (GRecMutexLocker) locker = NULL;

  g_return_val_if_fail (MIX_IS_STORE (self), FALSE);

  locker = g_rec_mutex_locker_new (&self->lock);
  return self->wrote_apart;
}

/**
 * _mix_store_note_apart:
 * @self: a store whose change runs
 * @table: the name of a table apart from the history that was written
 *
 * Keeps in mind that the change wrote something that no changeset tells of.
 */
void
_mix_store_note_apart (MixStore *self, const char *table)
{
  self->wrote_apart = TRUE;
  g_hash_table_add (self->touched.tables, g_strdup (table));
}
