#include "mix-store-private.h"

#include "mix-config.h"
#include "mix-error.h"
#include "mix-files.h"
#include "mix-table.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

/* Rows of a backup that the plan itself no longer has, so that they were erased since. ?1 are the ids it has, as JSON.
 */
#define ERASED " WHERE id NOT IN (SELECT value FROM json_each (?1))"

static char *
list_ids (MixStore *self, const MixTable *table, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT json_group_array (id) FROM %s", table->name);
  sqlite3_stmt *statement = _mix_store_prepare (self, sql, error);
  gboolean has_row;
  char *ids;

  if (statement == NULL || !_mix_store_step (self, statement, &has_row, error))
    return NULL;
  ids = g_strdup ((const char *) sqlite3_column_text (statement, 0));
  sqlite3_reset (statement);
  return ids;
}

static gboolean
has_table (sqlite3 *db, const char *path, const char *name, gboolean *found, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count (*) FROM sqlite_schema WHERE name = '%s'", name);
  gint64 n_tables;

  if (!mix_database_query_integer (db, path, sql, &n_tables, error))
    return FALSE;
  *found = n_tables > 0;
  return TRUE;
}

static gboolean
delete_erased (sqlite3 *db, const char *path, const char *table, const char *ids, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("DELETE FROM %s" ERASED, table);
  sqlite3_stmt *statement = NULL;
  int result = sqlite3_prepare_v2 (db, sql, -1, &statement, NULL);

  if (result == SQLITE_OK)
    result = sqlite3_bind_text (statement, 1, ids, -1, SQLITE_TRANSIENT);
  if (result == SQLITE_OK)
    result = sqlite3_step (statement);
  if (result != SQLITE_DONE)
    mix_database_set_error (db, result, path, error);
  sqlite3_finalize (statement);
  return result == SQLITE_DONE;
}

/* A backup from before there was recruitment has none of the tables. */
static gboolean
clear_copy (MixStore *self, const char *path, GError **error)
{
  g_autoptr (sqlite3) db = mix_database_open (path, SQLITE_OPEN_READWRITE, self->vfs, error);

  if (db == NULL)
    return FALSE;
  for (const MixTable *const *table = mix_table_list_apart (); *table != NULL; table++)
    {
      g_autofree char *ids = list_ids (self, *table, error);
      gboolean found = FALSE;

      if (ids == NULL || !has_table (db, path, (*table)->name, &found, error)
          || (found && !delete_erased (db, path, (*table)->name, ids, error)))
        return FALSE;
    }
  return mix_database_execute (db, path, "VACUUM", error);
}

/* What is erased stands in the whole backup's place only once the cleared one is safe. */
static gboolean
rewrite_backup (MixStore *self, const MixBackup *backup, GError **error)
{
  g_autofree char *unfinished = g_strconcat (backup->path, ".part", NULL);

  mix_file_remove_plan (unfinished);
  if (mix_database_copy (backup->path, unfinished, self->vfs, NULL, error) && clear_copy (self, unfinished, error)
      && mix_file_sync (unfinished, error))
    {
      if (g_rename (unfinished, backup->path) == 0)
        return mix_file_sync_folder_of (backup->path, error);
      mix_file_set_error (backup->path, errno, error);
    }
  mix_file_remove_plan (unfinished);
  return FALSE;
}

static gboolean
rewrite_backups (MixStore *self, GError **error)
{
  g_autoptr (GPtrArray) backups = mix_backup_list (self->path);

  for (guint i = 0; i < backups->len; i++)
    if (!rewrite_backup (self, backups->pdata[i], error))
      return FALSE;
  return TRUE;
}

/* Nothing of what was deleted is left in the file or in the log beside it. */
static gboolean
rewrite_plan (MixStore *self, GError **error)
{
  gint64 busy;

  _mix_store_drop_statements (self);
  if (!_mix_store_execute (self, "VACUUM", error)
      || !_mix_store_query_integer (self, "PRAGMA wal_checkpoint (TRUNCATE)", &busy, error))
    return FALSE;
  if (busy == 0)
    return TRUE;
  mix_set_error (error, MIX_ERROR_FAILED, self->path,
                 _ ("What was erased is out of the plan “%s”, but not out of its log while another program reads it. "
                    "Close it there and erase again."),
                 self->path);
  return FALSE;
}

/**
 * mix_store_purge:
 * @self: a store that is the writer, outside a change
 *
 * Makes what was removed apart from the history be gone: from the plan's file, from the log beside it, and from our own
 * backups, where every row apart that the plan no longer has is removed. Copies that were handed out cannot be reached.
 *
 * Returns: whether nothing of it is left; otherwise calling it again goes on with the rest
 */
gboolean
mix_store_purge (MixStore *self, GError **error)
{
  g_autoptr (GRecMutexLocker) locker = NULL;

  g_return_val_if_fail (MIX_IS_STORE (self), FALSE);

  locker = g_rec_mutex_locker_new (&self->lock);
  g_return_val_if_fail (!self->changing, FALSE);
  return _mix_store_check_writable (self, error) && rewrite_plan (self, error) && rewrite_backups (self, error);
}
