#include "mix-database.h"

#include "mix-config.h"
#include "mix-error.h"
#include "mix-files.h"

#include <glib/gi18n-lib.h>

/* A database without a file; its name only tells it from others in messages. */
#define MEMORY_FLAGS (SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY)

/**
 * mix_database_begin_history:
 * @db: a connection in a transaction
 * @path: its file
 * @name: what the history says happened here
 *
 * Ends what can be undone at this point, and drops what could be redone.
 *
 * Returns: whether that was written
 */
gboolean
mix_database_begin_history (sqlite3 *db, const char *path, const char *name, GError **error)
{
  char *sql = sqlite3_mprintf (
      "DELETE FROM change WHERE sequence > (SELECT sequence FROM undo_position);"
      "INSERT INTO change SELECT sequence + 1, %Q, 'Skillmix', strftime ('%%Y-%%m-%%dT%%H:%%M:%%SZ', 'now'), x''"
      "  FROM undo_position;"
      "UPDATE undo_position SET sequence = sequence + 1, floor = sequence + 1;",
      name);
  gboolean done = mix_database_execute (db, path, sql, error);

  sqlite3_free (sql);
  return done;
}

/* What only appends columns leaves the changesets before it valid. In a plan without changes there is none to end. */
static gboolean
end_undo_range (sqlite3 *db, const char *path, const MixSchemaStep *step, GError **error)
{
  gint64 n_changes;

  if (step->keeps_undo)
    return TRUE;
  return mix_database_query_integer (db, path, "SELECT count (*) FROM change", &n_changes, error)
         && (n_changes == 0
             || mix_database_begin_history (
                 db, path, _ ("Moved up for a newer Skillmix; what was before can only be had from the backup"),
                 error));
}

static gboolean
run_step (sqlite3 *db, const char *path, const MixSchemaStep *step, guint version, GError **error)
{
  g_autofree char *mark
      = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %u;", MIX_SCHEMA_APPLICATION_ID, version);

  if (mix_database_execute (db, path, "BEGIN IMMEDIATE", error) && mix_database_execute (db, path, step->sql, error)
      && end_undo_range (db, path, step, error) && mix_database_execute (db, path, mark, error)
      && mix_database_execute (db, path, "COMMIT", error))
    return TRUE;
  if (sqlite3_get_autocommit (db) == 0)
    sqlite3_exec (db, "ROLLBACK", NULL, NULL, NULL);
  return FALSE;
}

/**
 * mix_database_migrate:
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
mix_database_migrate (sqlite3 *db, const char *path, const MixSchemaStep *steps, guint n_steps, GError **error)
{
  gint64 version;

  if (!mix_database_query_integer (db, path, "PRAGMA user_version", &version, error))
    return FALSE;
  for (guint i = (guint) version; i < n_steps; i++)
    if (!run_step (db, path, &steps[i], i + 1, error))
      return FALSE;
  return TRUE;
}

/**
 * mix_database_install:
 * @from: a whole plan file without side files, open nowhere, in the folder of @to
 * @to: where the plan is wanted and no file is
 * @vfs: (nullable): the file layer
 *
 * Makes a plan live. The write-ahead log is turned on first: that takes a rollback journal for an instant, and under
 * the plan's final name one that came back after a power cut would be taken for its undo.
 *
 * Returns: whether the plan is there for good; %MIX_ERROR_REFUSED where @to is taken
 */
gboolean
mix_database_install (const char *from, const char *to, const char *vfs, GError **error)
{
  sqlite3 *db = mix_database_open (from, SQLITE_OPEN_READWRITE, vfs, error);
  gboolean done = db != NULL && mix_database_execute (db, from, "PRAGMA journal_mode = WAL", error);

  sqlite3_close (db);
  return done && mix_file_sync (from, error) && mix_file_move_plan (from, to, error);
}

static gboolean
fill (const char *path, const MixSchemaStep *steps, guint n_steps, const char *vfs, GError **error)
{
  g_autoptr (sqlite3) db = NULL;

  if (!mix_file_create_private (path, error))
    return FALSE;
  db = mix_database_open (path, SQLITE_OPEN_READWRITE, vfs, error);
  return db != NULL && mix_database_migrate (db, path, steps, n_steps, error);
}

/**
 * mix_database_create:
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
mix_database_create (const char *path, const MixSchemaStep *steps, guint n_steps, const char *vfs, GError **error)
{
  g_autofree char *unfinished = g_strconcat (path, ".new", NULL);

  mix_file_remove_plan (unfinished);
  if (fill (unfinished, steps, n_steps, vfs, error) && mix_database_install (unfinished, path, vfs, error))
    return TRUE;
  mix_file_remove_plan (unfinished);
  return FALSE;
}

static char *
describe_schema (sqlite3 *db)
{
  GString *description = g_string_new (NULL);
  sqlite3_stmt *statement = NULL;

  if (sqlite3_prepare_v2 (db, "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name", -1, &statement,
                          NULL)
      == SQLITE_OK)
    while (sqlite3_step (statement) == SQLITE_ROW)
      for (int i = 0; i < sqlite3_column_count (statement); i++)
        g_string_append_printf (description, "%s\n", (const char *) sqlite3_column_text (statement, i));
  sqlite3_finalize (statement);
  return g_string_free_and_steal (description);
}

/**
 * mix_database_check_schema:
 * @db: a connection
 * @path: its file
 * @version: the version that the file claims
 *
 * A file that came from elsewhere holds our tables and nothing else: no trigger or view may do something of its own.
 *
 * Returns: whether that is so; %MIX_ERROR_REFUSED otherwise
 */
gboolean
mix_database_check_schema (sqlite3 *db, const char *path, guint version, GError **error)
{
  guint n_steps;
  const MixSchemaStep *steps = mix_schema_get_steps (&n_steps);
  g_autoptr (sqlite3) pattern = mix_database_open ("/:memory:", MEMORY_FLAGS, NULL, error);
  g_autofree char *expected = NULL, *found = NULL;

  if (pattern == NULL || !mix_database_migrate (pattern, path, steps, MIN (version, n_steps), error))
    return FALSE;
  expected = describe_schema (pattern);
  found = describe_schema (db);
  if (g_str_equal (expected, found))
    return TRUE;
  mix_set_error (error, MIX_ERROR_REFUSED, path, _ ("The file “%s” is not a Skillmix plan."), path);
  return FALSE;
}
