#include "mix-database.h"

#include "mix-config.h"
#include "mix-files.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

/* What only appends columns leaves the changesets before it valid; after anything else the history begins anew. */
static gboolean
end_undo_range (sqlite3 *db, const char *path, GError **error)
{
  const char *text = _ ("Moved up for a newer Skillmix; what lies before is in the backup");
  char *insert;
  gboolean done;

  insert = sqlite3_mprintf (
      "DELETE FROM change WHERE sequence > (SELECT sequence FROM undo_position);"
      "INSERT INTO change SELECT sequence + 1, %Q, 'Skillmix', strftime ('%%Y-%%m-%%dT%%H:%%M:%%SZ', 'now'), x''"
      "  FROM undo_position;"
      "UPDATE undo_position SET sequence = sequence + 1, floor = sequence + 1;",
      text);
  done = _mix_database_execute (db, path, insert, error);
  sqlite3_free (insert);
  return done;
}

static gboolean
run_step (sqlite3 *db, const char *path, const MixSchemaStep *step, guint version, GError **error)
{
  g_autofree char *mark
      = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %u;", MIX_SCHEMA_APPLICATION_ID, version);

  if (_mix_database_execute (db, path, "BEGIN IMMEDIATE", error) && _mix_database_execute (db, path, step->sql, error)
      && (version == 1 || step->keeps_undo || end_undo_range (db, path, error))
      && _mix_database_execute (db, path, mark, error) && _mix_database_execute (db, path, "COMMIT", error))
    return TRUE;
  if (sqlite3_get_autocommit (db) == 0)
    sqlite3_exec (db, "ROLLBACK", NULL, NULL, NULL);
  return FALSE;
}

/*
 * _mix_database_migrate:
 * @db: a connection that may write
 * @path: its file
 * @steps: the schema's steps, the first one leading to version 1
 * @n_steps: how many there are
 *
 * Moves the plan up to the last step, each step in a transaction of its own.
 *
 * Returns: whether it is there
 */
gboolean
_mix_database_migrate (sqlite3 *db, const char *path, const MixSchemaStep *steps, guint n_steps, GError **error)
{
  gint64 version;

  if (!_mix_database_query_integer (db, path, "PRAGMA user_version", &version, error))
    return FALSE;
  for (guint i = (guint) version; i < n_steps; i++)
    if (!run_step (db, path, &steps[i], i + 1, error))
      return FALSE;
  return TRUE;
}

static gboolean
fill (const char *path, const MixSchemaStep *steps, guint n_steps, const char *vfs, GError **error)
{
  g_autoptr (sqlite3) db = NULL;

  if (!mix_file_create_private (path, error))
    return FALSE;
  db = _mix_database_open (path, SQLITE_OPEN_READWRITE, vfs, error);
  return db != NULL && _mix_database_migrate (db, path, steps, n_steps, error);
}

/*
 * _mix_database_create:
 * @path: where a plan file is wanted; only the holder of the writer's place may call this
 * @steps: the schema's steps
 * @n_steps: how many there are
 * @vfs: (nullable): the file layer
 *
 * Makes the file beside its place and moves it there when it is whole: a half-made plan is never seen. Only its owner
 * may read it.
 *
 * Returns: whether it was made; %MIX_ERROR_REFUSED where there is a file
 */
gboolean
_mix_database_create (const char *path, const MixSchemaStep *steps, guint n_steps, const char *vfs, GError **error)
{
  g_autofree char *unfinished = g_strconcat (path, ".new", NULL);

  g_unlink (unfinished);
  if (fill (unfinished, steps, n_steps, vfs, error) && mix_file_move_to_free_name (unfinished, path, error))
    return TRUE;
  g_unlink (unfinished);
  return FALSE;
}
