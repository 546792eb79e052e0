#include "mix-database.h"

#include "mix-config.h"
#include "mix-error.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

/* How many steps of SQLite's machine pass between two looks at the cancellable: well under a millisecond. */
#define STEPS_BETWEEN_LOOKS 500

static gboolean
disk_is_full (sqlite3 *db, int result)
{
  int number = db != NULL ? sqlite3_system_errno (db) : 0;

  return (result & 0xff) == SQLITE_FULL || ((result & 0xff) == SQLITE_IOERR && (number == ENOSPC || number == EDQUOT));
}

static void
set_constraint_error (int result, const char *message, GError **error)
{
  if (result == SQLITE_CONSTRAINT_FOREIGNKEY)
    mix_set_error (error, MIX_ERROR_REFUSED, NULL,
                   _ ("This is tied to something that is not in the plan, or something in the plan still needs it. "
                      "Add the other first, or remove it first."));
  else if (result == SQLITE_CONSTRAINT_UNIQUE || result == SQLITE_CONSTRAINT_PRIMARYKEY)
    mix_set_error (error, MIX_ERROR_REFUSED, NULL, _ ("The plan already holds this (%s). Change that one instead."),
                   message);
  else
    mix_set_error (error, MIX_ERROR_REFUSED, NULL, _ ("The plan does not allow this value (%s)."), message);
}

/**
 * mix_database_set_error:
 * @db: (nullable): the connection that failed
 * @result: SQLite's extended result code
 * @path: the plan file, for the message
 *
 * The one place where SQLite's result codes become errors of Skillmix.
 */
void
mix_database_set_error (sqlite3 *db, int result, const char *path, GError **error)
{
  const char *message = db != NULL ? sqlite3_errmsg (db) : sqlite3_errstr (result);

  if (disk_is_full (db, result))
    {
      mix_set_error (error, MIX_ERROR_FULL, path,
                     _ ("The disk that holds “%s” is full. The plan is as it was; free some space and try again."),
                     path);
      return;
    }
  switch (result & 0xff)
    {
    case SQLITE_CONSTRAINT:
      set_constraint_error (result, message, error);
      break;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      mix_set_error (error, MIX_ERROR_DAMAGED, path,
                     _ ("The plan “%s” is damaged (%s). Recover what can be read, or go back to a backup."), path,
                     message);
      break;
    case SQLITE_READONLY:
    case SQLITE_PERM:
      mix_set_error (error, MIX_ERROR_READ_ONLY, path, _ ("The plan “%s” may not be written."), path);
      break;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      mix_set_error (error, MIX_ERROR_READ_ONLY, path,
                     _ ("Another program is using the plan “%s”. Close it there and try again."), path);
      break;
    case SQLITE_INTERRUPT:
      mix_set_error (error, MIX_ERROR_CANCELLED, path, _ ("Stopped before the end; nothing has changed."));
      break;
    default:
      mix_set_error (error, MIX_ERROR_FAILED, path, _ ("The plan “%s” could not be read or written: %s."), path,
                     message);
    }
}

/**
 * mix_database_execute:
 * @db: a connection
 * @path: its file, for the message
 * @sql: statements
 *
 * Returns: whether all of them ran
 */
gboolean
mix_database_execute (sqlite3 *db, const char *path, const char *sql, GError **error)
{
  if (sqlite3_exec (db, sql, NULL, NULL, NULL) == SQLITE_OK)
    return TRUE;
  mix_database_set_error (db, sqlite3_extended_errcode (db), path, error);
  return FALSE;
}

/**
 * mix_database_query_integer:
 * @db: a connection
 * @path: its file, for the message
 * @sql: a query for one integer
 * @value: (out): the integer
 *
 * Returns: whether it could be read
 */
gboolean
mix_database_query_integer (sqlite3 *db, const char *path, const char *sql, gint64 *value, GError **error)
{
  sqlite3_stmt *statement = NULL;
  int result = sqlite3_prepare_v2 (db, sql, -1, &statement, NULL);

  if (result == SQLITE_OK)
    result = sqlite3_step (statement);
  if (result == SQLITE_ROW)
    *value = sqlite3_column_int64 (statement, 0);
  else
    mix_database_set_error (db, sqlite3_extended_errcode (db), path, error);
  sqlite3_finalize (statement);
  return result == SQLITE_ROW;
}

/**
 * mix_database_open:
 * @path: a plan file, absolute: SQLite gives other names meanings of their own
 * @flags: SQLite's flags
 * @vfs: (nullable): the file layer, or %NULL for SQLite's own
 *
 * Returns: (transfer full) (nullable): a connection with extended result codes, which trusts nothing that the file's
 * schema says
 */
sqlite3 *
mix_database_open (const char *path, int flags, const char *vfs, GError **error)
{
  sqlite3 *db = NULL;
  int result = sqlite3_open_v2 (path, &db, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, vfs);

  g_assert (g_path_is_absolute (path));
  if (result != SQLITE_OK)
    {
      mix_database_set_error (db, result, path, error);
      sqlite3_close (db);
      return NULL;
    }
  sqlite3_db_config (db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  return db;
}

/**
 * mix_database_set_newer_error:
 * @path: a plan file
 * @version: its version
 * @newest_version: the version that this program knows
 *
 * Sets %MIX_ERROR_NEWER, naming both.
 */
void
mix_database_set_newer_error (const char *path, gint64 version, guint newest_version, GError **error)
{
  mix_set_error (error, MIX_ERROR_NEWER, path,
                 _ ("The plan “%s” has version %d, made by a newer Skillmix; this one (%s) reads up to version %u. "
                    "Open it with the newer Skillmix."),
                 path, (int) version, MIX_VERSION, newest_version);
}

/**
 * mix_database_check_kind:
 * @db: a connection
 * @path: its file
 * @newest_version: the schema that this program knows
 * @version: (out): the file's schema
 *
 * Returns: whether the file is a plan that this program can read: %MIX_ERROR_REFUSED where it is none, %MIX_ERROR_NEWER
 */
gboolean
mix_database_check_kind (sqlite3 *db, const char *path, guint newest_version, gint64 *version, GError **error)
{
  gint64 application_id;

  if (!mix_database_query_integer (db, path, "PRAGMA application_id", &application_id, error)
      || !mix_database_query_integer (db, path, "PRAGMA user_version", version, error))
    return FALSE;
  if (application_id != MIX_SCHEMA_APPLICATION_ID || *version < 1)
    {
      mix_set_error (error, MIX_ERROR_REFUSED, path, _ ("The file “%s” is not a Skillmix plan."), path);
      return FALSE;
    }
  if (*version <= newest_version)
    return TRUE;
  mix_database_set_newer_error (path, *version, newest_version, error);
  return FALSE;
}

/**
 * mix_database_check_pages:
 * @db: a connection
 * @path: its file
 * @check: "PRAGMA quick_check (1)" or "PRAGMA integrity_check (1)"
 *
 * Returns: whether the file is sound; %MIX_ERROR_DAMAGED with SQLite's finding otherwise
 */
gboolean
mix_database_check_pages (sqlite3 *db, const char *path, const char *check, GError **error)
{
  sqlite3_stmt *statement = NULL;
  const char *finding = NULL;
  int result = sqlite3_prepare_v2 (db, check, -1, &statement, NULL);
  gboolean sound;

  if (result == SQLITE_OK)
    result = sqlite3_step (statement);
  if (result == SQLITE_ROW)
    finding = (const char *) sqlite3_column_text (statement, 0);
  sound = g_strcmp0 (finding, "ok") == 0;
  if (finding == NULL)
    mix_database_set_error (db, sqlite3_extended_errcode (db), path, error);
  else if (!sound)
    mix_set_error (error, MIX_ERROR_DAMAGED, path,
                   _ ("The plan “%s” is damaged (%s). Recover what can be read, or go back to a backup."), path,
                   finding);
  sqlite3_finalize (statement);
  return sound;
}

static int
check_cancelled_cb (gpointer cancellable)
{
  return g_cancellable_is_cancelled (cancellable) ? 1 : 0;
}

/**
 * mix_database_is_stopped:
 * @cancellable: (nullable): what the user may have stopped
 * @path: the file, for the message
 *
 * Returns: whether the work is to end, with %MIX_ERROR_CANCELLED set
 */
gboolean
mix_database_is_stopped (GCancellable *cancellable, const char *path, GError **error)
{
  if (!g_cancellable_is_cancelled (cancellable))
    return FALSE;
  mix_database_set_error (NULL, SQLITE_INTERRUPT, path, error);
  return TRUE;
}

/**
 * mix_database_set_cancellable:
 * @db: a connection
 * @cancellable: (nullable): what stops the statements that follow, or %NULL for nothing
 */
void
mix_database_set_cancellable (sqlite3 *db, GCancellable *cancellable)
{
  sqlite3_progress_handler (db, cancellable != NULL ? STEPS_BETWEEN_LOOKS : 0,
                            cancellable != NULL ? check_cancelled_cb : NULL, cancellable);
}
