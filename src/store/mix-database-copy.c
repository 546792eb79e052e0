#include "mix-database.h"

#include "mix-config.h"
#include "mix-error.h"
#include "mix-files.h"

#include <glib/gi18n-lib.h>

/* Pages copied between two looks at the cancellable. */
#define PAGES_AT_A_TIME 1024

static gboolean
copy_pages (sqlite3 *from, sqlite3 *to, const char *to_path, GCancellable *cancellable, GError **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (to, "main", from, "main");
  int result = SQLITE_OK;

  while (backup != NULL && result == SQLITE_OK && !g_cancellable_is_cancelled (cancellable))
    result = sqlite3_backup_step (backup, PAGES_AT_A_TIME);
  sqlite3_backup_finish (backup);
  if (result == SQLITE_DONE)
    return TRUE;
  if (g_cancellable_is_cancelled (cancellable))
    result = SQLITE_INTERRUPT;
  mix_database_set_error (to, result == SQLITE_OK ? sqlite3_extended_errcode (to) : result, to_path, error);
  return FALSE;
}

/* A read transaction keeps what is copied one picture, whatever is written meanwhile. */
static sqlite3 *
open_snapshot (const char *path, const char *vfs, GError **error)
{
  g_autoptr (sqlite3) db = mix_database_open (path, SQLITE_OPEN_READWRITE, vfs, error);
  gint64 n_tables;

  if (db == NULL)
    return NULL;
  if (!mix_database_execute (db, path, "BEGIN", error)
      || !mix_database_query_integer (db, path, "SELECT count (*) FROM sqlite_schema", &n_tables, error))
    return NULL;
  return g_steal_pointer (&db);
}

static gboolean
copy_and_check (const char *from, const char *to, const char *vfs, GCancellable *cancellable, GError **error)
{
  g_autoptr (sqlite3) source = open_snapshot (from, vfs, error);
  g_autoptr (sqlite3) copy = NULL;

  if (source == NULL || !mix_file_create_private (to, error))
    return FALSE;
  copy = mix_database_open (to, SQLITE_OPEN_READWRITE, vfs, error);
  if (copy == NULL || !copy_pages (source, copy, to, cancellable, error))
    return FALSE;
  mix_database_set_cancellable (copy, cancellable);
  return mix_database_execute (copy, to, "PRAGMA journal_mode = DELETE", error)
         && mix_database_check_pages (copy, from, "PRAGMA integrity_check (1)", error);
}

/**
 * mix_database_copy:
 * @from: a plan file, open or not
 * @to: where no file is
 * @vfs: (nullable): the file layer
 * @cancellable: (nullable): stops it
 *
 * Copies a plan as it is at this moment into one file of its own, without side files, and checks the copy in full.
 *
 * Returns: whether there is a sound copy; otherwise there is none
 */
gboolean
mix_database_copy (const char *from, const char *to, const char *vfs, GCancellable *cancellable, GError **error)
{
  if (copy_and_check (from, to, vfs, cancellable, error))
    return TRUE;
  mix_file_remove_plan (to);
  return FALSE;
}
