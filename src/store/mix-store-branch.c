#include "mix-store-private.h"

#include "mix-config.h"
#include "mix-error.h"
#include "mix-files.h"
#include "mix-table.h"

#include <glib/gi18n-lib.h>

/* What lies apart from the history stays with the plan: erasing it there could not reach a branch. */
static gboolean
remove_apart (const char *path, const char *vfs, GError **error)
{
  g_autoptr (sqlite3) db = mix_database_open (path, SQLITE_OPEN_READWRITE, vfs, error);

  if (db == NULL)
    return FALSE;
  for (const MixTable *const *table = mix_table_list_apart (); *table != NULL; table++)
    {
      g_autofree char *sql = g_strdup_printf ("DELETE FROM %s", (*table)->name);

      if (!mix_database_execute (db, path, sql, error))
        return FALSE;
    }
  return mix_database_execute (db, path, "VACUUM", error);
}

/**
 * mix_store_branch:
 * @self: a store
 * @path: a file that is not there yet
 * @cancellable: (nullable): stops it
 * @error: return location for an error
 *
 * Makes another plan of all that is recorded of this one, with its history, to go its own way. What lies apart from the
 * history does not come along.
 *
 * Returns: whether it was made
 */
gboolean
mix_store_branch (MixStore *self, const char *path, GCancellable *cancellable, GError **error)
{
  g_autofree char *unfinished = g_strconcat (path, ".part", NULL);
  gboolean done;

  g_return_val_if_fail (MIX_IS_STORE (self), FALSE);

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      mix_set_error (error, MIX_ERROR_REFUSED, path, _ ("There is a plan “%s” already. Choose another name."), path);
      return FALSE;
    }
  mix_file_remove_plan (unfinished);
  done = mix_database_copy (self->path, unfinished, self->vfs, cancellable, error)
         && remove_apart (unfinished, self->vfs, error) && mix_database_install (unfinished, path, self->vfs, error);
  mix_file_remove_plan (unfinished);
  return done;
}
