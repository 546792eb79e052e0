#include "mix-store-private.h"

#include "mix-config.h"
#include "mix-error.h"

#include <glib/gi18n-lib.h>

/**
 * _mix_store_read_position:
 * @self: a store
 * @position: (out): where its history stands
 *
 * Returns: whether it could be read
 */
gboolean
_mix_store_read_position (MixStore *self, MixStorePosition *position, GError **error)
{
  return _mix_store_query_integer (self, "SELECT sequence FROM undo_position", &position->current, error)
         && _mix_store_query_integer (self, "SELECT floor FROM undo_position", &position->floor, error)
         && _mix_store_query_integer (self, "SELECT max (sequence) FROM change", &position->last, error);
}

/**
 * _mix_store_write_position:
 * @self: a store in a transaction
 * @sequence: the change up to which the plan is made
 *
 * Returns: whether it was written
 */
gboolean
_mix_store_write_position (MixStore *self, gint64 sequence, GError **error)
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

/**
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
  MixStorePosition position;
  char *undo_name, *redo_name;

  if (!_mix_store_read_position (self, &position, error))
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
  MixStorePosition position;
  gboolean done = _mix_store_read_position (self, &position, error);

  if (done && n_changes > position.current - position.floor)
    {
      mix_set_error (error, MIX_ERROR_REFUSED, self->path, _ ("There are only %d changes to undo."),
                     (int) (position.current - position.floor));
      return FALSE;
    }
  for (guint i = 0; done && i < n_changes; i++)
    done = apply (self, position.current--, SQLITE_CHANGESETAPPLY_INVERT, error);
  return done && _mix_store_write_position (self, position.current, error);
}

static gboolean
redo_changes (MixStore *self, guint n_changes, GError **error)
{
  MixStorePosition position;
  gboolean done = _mix_store_read_position (self, &position, error);

  if (done && n_changes > position.last - position.current)
    {
      mix_set_error (error, MIX_ERROR_REFUSED, self->path, _ ("There are only %d changes to redo."),
                     (int) MAX (position.last - position.current, 0));
      return FALSE;
    }
  for (guint i = 0; done && i < n_changes; i++)
    done = apply (self, ++position.current, 0, error);
  return done && _mix_store_write_position (self, position.current, error);
}

static gboolean
move (MixStore *self,
      guint n_changes,
      gboolean (*move_changes) (MixStore *self, guint n_changes, GError **error),
      GError **error)
{
  g_autoptr (GRecMutexLocker) locker = g_rec_mutex_locker_new (&self->lock);

  if (!_mix_store_begin (self, error) || !_mix_store_finish (self, move_changes (self, n_changes, error), error))
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
  MixStorePosition position;
  gboolean has_row;

  g_return_val_if_fail (MIX_IS_STORE (self), NULL);

  locker = g_rec_mutex_locker_new (&self->lock);
  if (!_mix_store_is_open (self, error) || !_mix_store_read_position (self, &position, error))
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
