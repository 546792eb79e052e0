#include "mix-store-private.h"

#include "mix-config.h"
#include "mix-error.h"

#include <glib/gi18n-lib.h>

/* SQLite's integrity_check does not look at foreign keys. */
static gboolean
check_references (sqlite3 *db, const char *path, GError **error)
{
  gint64 n_dangling;

  if (!mix_database_query_integer (db, path, "SELECT count (*) FROM pragma_foreign_key_check", &n_dangling, error))
    return FALSE;
  if (n_dangling == 0)
    return TRUE;
  mix_set_error (error, MIX_ERROR_DAMAGED, path,
                 _ ("The plan “%s” is damaged: %d rows refer to something that is not there. Recover what can be read, "
                    "or go back to a backup."),
                 path, (int) n_dangling);
  return FALSE;
}

/**
 * mix_database_verify:
 * @path: a plan file
 * @vfs: (nullable): the file layer
 * @newest_version: the schema that this program knows
 * @cancellable: (nullable): stops the check
 *
 * The full check, over a connection of its own.
 *
 * Returns: whether the file is a sound plan
 */
gboolean
mix_database_verify (const char *path, const char *vfs, guint newest_version, GCancellable *cancellable, GError **error)
{
  g_autoptr (sqlite3) db = mix_database_open (path, SQLITE_OPEN_READWRITE, vfs, error);
  gint64 version;

  if (db == NULL)
    return FALSE;
  mix_database_set_cancellable (db, cancellable);
  return !mix_database_is_stopped (cancellable, path, error)
         && mix_database_check_kind (db, path, newest_version, &version, error)
         && mix_database_check_pages (db, path, "PRAGMA integrity_check (1)", error)
         && check_references (db, path, error);
}

/**
 * mix_store_verify:
 * @self: a store
 * @cancellable: (nullable): stops the check
 *
 * Checks every page and every reference; the thorough form of what mix_store_open() does. It reads beside the store's
 * own work and holds up nobody, so call it on any thread.
 *
 * Returns: whether the file is sound; %MIX_ERROR_DAMAGED with the finding where it is not, %MIX_ERROR_CANCELLED
 */
gboolean
mix_store_verify (MixStore *self, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (MIX_IS_STORE (self), FALSE);
  return mix_database_verify (self->path, self->vfs, self->newest_version, cancellable, error);
}
