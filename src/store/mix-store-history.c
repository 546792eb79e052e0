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

static int
add_changeset (sqlite3_changegroup *group, sqlite3_stmt *statement, gboolean invert)
{
  int n_bytes = sqlite3_column_bytes (statement, 0), result;
  void *bytes = (void *) sqlite3_column_blob (statement, 0), *inverse = NULL;

  if (!invert)
    return sqlite3changegroup_add (group, n_bytes, bytes);
  result = sqlite3changeset_invert (n_bytes, bytes, &n_bytes, &inverse);
  if (result == SQLITE_OK)
    result = sqlite3changegroup_add (group, n_bytes, inverse);
  sqlite3_free (inverse);
  return result;
}

/* Gathers the changes that the query gives, in its order. */
static gboolean
gather (MixStore *self, sqlite3_changegroup *group, sqlite3_stmt *query, gboolean invert, GError **error)
{
  gboolean has_row;
  int result;

  while (_mix_store_step (self, query, &has_row, error))
    {
      if (!has_row)
        return TRUE;
      result = add_changeset (group, query, invert);
      if (result != SQLITE_OK)
        {
          _mix_store_set_error (self, result, error);
          return FALSE;
        }
    }
  return FALSE;
}

/* Any conflict means that the plan is not what the history says: then nothing is applied. */
static gboolean
apply (MixStore *self, sqlite3_changegroup *group, GError **error)
{
  void *bytes = NULL;
  int n_bytes = 0, result = sqlite3changegroup_output (group, &n_bytes, &bytes);

  if (result == SQLITE_OK)
    _mix_store_note_touched (self, bytes, n_bytes);
  if (result == SQLITE_OK)
    result = sqlite3changeset_apply_v2 (self->db, n_bytes, bytes, NULL, abort_on_conflict_cb, NULL, NULL, NULL,
                                        SQLITE_CHANGESETAPPLY_FKNOACTION | SQLITE_CHANGESETAPPLY_NOSAVEPOINT);
  sqlite3_free (bytes);
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

/*
 * Several changes are applied as one: each application has SQLite read its schema anew, which takes longer than the
 * change itself. Changesets from before columns were appended are brought up to the schema as it is.
 */
static gboolean
apply_changes (MixStore *self, const char *sql, gint64 first, gint64 last, gboolean invert, GError **error)
{
  sqlite3_stmt *query = _mix_store_prepare (self, sql, error);
  sqlite3_changegroup *group = NULL;
  gboolean done;
  int result;

  if (query == NULL)
    return FALSE;
  result = sqlite3changegroup_new (&group);
  if (result == SQLITE_OK)
    result = sqlite3changegroup_schema (group, self->db, "main");
  if (result != SQLITE_OK)
    _mix_store_set_error (self, result, error);

  sqlite3_bind_int64 (query, 1, first);
  sqlite3_bind_int64 (query, 2, last);
  done = result == SQLITE_OK && gather (self, group, query, invert, error);
  sqlite3_reset (query);
  done = done && apply (self, group, error);
  sqlite3changegroup_delete (group);
  return done;
}

static gboolean
undo_changes (MixStore *self, guint n_changes, GError **error)
{
  static const char newest_first[]
      = "SELECT changeset FROM change WHERE sequence BETWEEN ? AND ? ORDER BY sequence DESC";
  MixStorePosition position;
  gint64 target;

  if (!_mix_store_read_position (self, &position, error))
    return FALSE;
  target = position.current - n_changes;
  if (target >= position.floor)
    return apply_changes (self, newest_first, target + 1, position.current, TRUE, error)
           && _mix_store_write_position (self, target, error);
  mix_set_error (error, MIX_ERROR_REFUSED, self->path,
                 g_dngettext (GETTEXT_PACKAGE, "There is only %d change to undo.", "There are only %d changes to undo.",
                              (gulong) (position.current - position.floor)),
                 (int) (position.current - position.floor));
  return FALSE;
}

static gboolean
redo_changes (MixStore *self, guint n_changes, GError **error)
{
  static const char oldest_first[] = "SELECT changeset FROM change WHERE sequence BETWEEN ? AND ? ORDER BY sequence";
  MixStorePosition position;
  gint64 target;

  if (!_mix_store_read_position (self, &position, error))
    return FALSE;
  target = position.current + n_changes;
  if (target <= MAX (position.last, position.current))
    return apply_changes (self, oldest_first, position.current + 1, target, FALSE, error)
           && _mix_store_write_position (self, target, error);
  mix_set_error (error, MIX_ERROR_REFUSED, self->path,
                 g_dngettext (GETTEXT_PACKAGE, "There is only %d change to redo.", "There are only %d changes to redo.",
                              (gulong) (position.last - position.current)),
                 (int) MAX (position.last - position.current, 0));
  return FALSE;
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
read_change (sqlite3_stmt *statement)
{
  return mix_change_new (sqlite3_column_int64 (statement, 0), (const char *) sqlite3_column_text (statement, 1),
                         (const char *) sqlite3_column_text (statement, 2),
                         (const char *) sqlite3_column_text (statement, 3), sqlite3_column_int (statement, 4) != 0);
}

/* What the query gives: @limit is its first parameter, @id (nullable) its second one. */
static GPtrArray *
read_changes (MixStore *self, const char *sql, const char *id, guint limit, GError **error)
{
  g_autoptr (GRecMutexLocker) locker = g_rec_mutex_locker_new (&self->lock);
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func (g_object_unref);
  sqlite3_stmt *statement = _mix_store_is_open (self, error) ? _mix_store_prepare (self, sql, error) : NULL;
  gboolean has_row;

  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, limit > 0 ? (gint64) limit : -1);
  if (id != NULL)
    sqlite3_bind_text (statement, 2, id, -1, SQLITE_TRANSIENT);
  while (_mix_store_step (self, statement, &has_row, error))
    {
      if (!has_row)
        return g_steal_pointer (&changes);
      g_ptr_array_add (changes, read_change (statement));
    }
  return NULL;
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
  static const char newest_first[]
      = "SELECT sequence, name, author, made_at, sequence > (SELECT sequence FROM undo_position)"
        " FROM change ORDER BY sequence DESC LIMIT ?1";

  g_return_val_if_fail (MIX_IS_STORE (self), NULL);
  return read_changes (self, newest_first, NULL, limit, error);
}

/**
 * mix_store_get_history_of:
 * @self: a store
 * @id: id of a recorded row
 * @limit: how many changes at most, or 0 for all
 *
 * A changeset holds the values of the rows that it changed as they are: those that hold the id changed the row itself,
 * or one that refers to it.
 *
 * Returns: (transfer full) (element-type MixChange) (nullable): the changes that touched it, newest first, without
 * those that are undone; %NULL on an error
 */
GPtrArray *
mix_store_get_history_of (MixStore *self, const char *id, guint limit, GError **error)
{
  static const char newest_first[]
      = "SELECT sequence, name, author, made_at, 0 FROM change"
        " WHERE sequence <= (SELECT sequence FROM undo_position) AND instr (changeset, CAST (?2 AS BLOB)) > 0"
        " ORDER BY sequence DESC LIMIT ?1";

  g_return_val_if_fail (MIX_IS_STORE (self) && id != NULL, NULL);
  return read_changes (self, newest_first, id, limit, error);
}
