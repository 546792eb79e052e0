#include "mix-store-private.h"

#include "mix-config.h"
#include "mix-error.h"
#include "mix-files.h"

#include <glib/gi18n-lib.h>

/* Only a program that is none of ours can hold SQLite's own locks for longer than an instant. */
#define BUSY_MILLISECONDS 2000

G_DEFINE_FINAL_TYPE (MixStore, mix_store, G_TYPE_OBJECT)

static void
finalize_statement (gpointer statement)
{
  sqlite3_finalize (statement);
}

static void
mix_store_finalize (GObject *object)
{
  MixStore *self = MIX_STORE (object);

  /* Closing can take a moment and belongs to a thread that may wait: it is never left to the last unref. */
  g_assert (self->db == NULL);

  g_hash_table_unref (self->statements);
  g_hash_table_unref (self->put_statements);
  g_hash_table_unref (self->touched.tables);
  g_hash_table_unref (self->touched.assignments);
  g_weak_ref_clear (&self->followed);
  g_free (self->path);
  g_free (self->vfs);
  g_free (self->author);
  g_free (self->holder);
  g_free (self->undo_name);
  g_free (self->redo_name);
  g_free (self->backup_problem);
  g_rec_mutex_clear (&self->lock);
  g_mutex_clear (&self->state_lock);
  G_OBJECT_CLASS (mix_store_parent_class)->finalize (object);
}

static void
mix_store_class_init (MixStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mix_store_finalize;
}

static void
mix_store_init (MixStore *self)
{
  const char *name = g_get_real_name ();

  g_rec_mutex_init (&self->lock);
  g_mutex_init (&self->state_lock);
  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, finalize_statement);
  self->put_statements = g_hash_table_new (NULL, NULL);
  self->touched.tables = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->touched.assignments = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_weak_ref_init (&self->followed, NULL);
  self->author = g_strdup (g_strcmp0 (name, "Unknown") == 0 ? g_get_user_name () : name);
}

/**
 * _mix_store_is_open:
 * @self: a store
 *
 * Returns: whether it has not been closed; %MIX_ERROR_FAILED otherwise
 */
gboolean
_mix_store_is_open (MixStore *self, GError **error)
{
  if (self->db != NULL)
    return TRUE;
  mix_set_error (error, MIX_ERROR_FAILED, self->path, _ ("The plan “%s” has been closed."), self->path);
  return FALSE;
}

/**
 * _mix_store_is_changing:
 * @self: a store
 *
 * Returns: whether a change runs on this thread; a write outside one is a programmer's error
 */
gboolean
_mix_store_is_changing (MixStore *self, GError **error)
{
  g_autoptr (GRecMutexLocker) locker = g_rec_mutex_locker_new (&self->lock);

  /* After some errors SQLite has rolled back, and what is written would be kept without its change. */
  if (self->changing && sqlite3_get_autocommit (self->db) != 0)
    {
      mix_set_error (error, MIX_ERROR_FAILED, self->path, _ ("The change could not be made; nothing has changed."));
      return FALSE;
    }
  if (self->changing)
    return TRUE;
  g_critical ("A plan was written outside mix_store_change()");
  mix_set_error (error, MIX_ERROR_FAILED, self->path, _ ("A plan is only written in a named change."));
  return FALSE;
}

/**
 * mix_store_dup_author:
 * @self: a store
 *
 * Returns: (transfer full): who makes its changes
 */
char *
mix_store_dup_author (MixStore *self)
{
  char *author;

  g_mutex_lock (&self->state_lock);
  author = g_strdup (self->author);
  g_mutex_unlock (&self->state_lock);
  return author;
}

/**
 * _mix_store_check_version:
 * @self: a store
 *
 * Whoever else writes the plan may be a newer program and may have moved it up.
 *
 * Returns: whether the file still has the schema that this program knows; %MIX_ERROR_NEWER otherwise
 */
gboolean
_mix_store_check_version (MixStore *self, GError **error)
{
  gint64 version;

  if (!_mix_store_query_integer (self, "PRAGMA user_version", &version, error))
    return FALSE;
  if (version == self->newest_version)
    return TRUE;
  mix_database_set_newer_error (self->path, version, self->newest_version, error);
  return FALSE;
}

static gboolean
take_place (MixStore *self, MixStoreFlags flags, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autofree char *holder = NULL;
  MixWriterPlace *place;

  if ((flags & MIX_STORE_READ_ONLY) != 0)
    return TRUE;

  place = mix_writer_place_take (self->path, self->author, &holder, &failure);
  if (place == NULL && (flags & MIX_STORE_CREATE) != 0)
    {
      if (failure != NULL)
        g_propagate_error (error, g_steal_pointer (&failure));
      else
        mix_set_error (error, MIX_ERROR_READ_ONLY, self->path, _ ("The plan “%s” is held by %s."), self->path, holder);
      return FALSE;
    }
  _mix_store_set_place (self, place, g_steal_pointer (&holder));
  return TRUE;
}

static gboolean
check_exists (MixStore *self, MixStoreFlags flags, GError **error)
{
  gboolean exists = g_file_test (self->path, G_FILE_TEST_EXISTS);

  if ((flags & MIX_STORE_CREATE) != 0 && exists)
    mix_set_error (error, MIX_ERROR_REFUSED, self->path, _ ("There is already a file “%s”. Choose another name."),
                   self->path);
  else if ((flags & MIX_STORE_CREATE) == 0 && !exists)
    mix_set_error (error, MIX_ERROR_NOT_FOUND, self->path, _ ("There is no plan “%s”."), self->path);
  else
    return TRUE;
  return FALSE;
}

/* Nothing is written before the file has been found sound, so that a damaged one stays as it is. */
static gboolean
check_file (MixStore *self, GError **error)
{
  if (!mix_database_check_kind (self->db, self->path, self->newest_version, &self->schema_version, error)
      || !mix_database_check_pages (self->db, self->path, "PRAGMA quick_check (1)", error))
    return FALSE;
  if (self->schema_version == self->newest_version || self->place != NULL)
    return TRUE;
  mix_set_error (error, MIX_ERROR_READ_ONLY, self->path,
                 _ ("The plan “%s” is from an older Skillmix and must be moved up first, but it cannot be written "
                    "at present. Close it in the other program and open it again."),
                 self->path);
  return FALSE;
}

/* A store that only reads may become the writer later, so it has all the writer's settings. */
static gboolean
set_up_connection (MixStore *self, const MixStoreOptions *options, GError **error)
{
  return mix_database_execute (self->db, self->path, "PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON", error)
         && mix_database_execute (self->db, self->path,
                                  options->no_sync ? "PRAGMA synchronous = OFF" : "PRAGMA synchronous = FULL", error);
}

static gboolean
start_reading (MixStore *self, const MixStoreOptions *options, GError **error)
{
  g_clear_pointer (&self->place, mix_writer_place_leave);
  _mix_store_set_place (self, NULL, mix_store_dup_holder (self));
  return set_up_connection (self, options, error)
         && mix_database_execute (self->db, self->path, "PRAGMA query_only = ON", error);
}

static gboolean
start_writing (MixStore *self, const MixStoreOptions *options, GError **error)
{
  if (self->schema_version < self->newest_version
      && !mix_backup_make (self->path, MIX_BACKUP_MIGRATION, self->vfs, error))
    return FALSE;
  return mix_database_execute (self->db, self->path, "PRAGMA journal_mode = WAL", error)
         && set_up_connection (self, options, error)
         && mix_database_migrate (self->db, self->path, options->steps, options->n_steps, error);
}

static gboolean
start_working (MixStore *self, const MixStoreOptions *options, GError **error)
{
  gboolean writes = self->place != NULL && sqlite3_db_readonly (self->db, "main") == 0;

  return writes ? start_writing (self, options, error) : start_reading (self, options, error);
}

static gboolean
connect_to_file (MixStore *self, const MixStoreOptions *options, GError **error)
{
  self->db = mix_database_open (self->path, SQLITE_OPEN_READWRITE, self->vfs, error);
  if (self->db == NULL)
    return FALSE;
  sqlite3_busy_timeout (self->db, BUSY_MILLISECONDS);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
  if (!check_file (self, error) || !start_working (self, options, error))
    return FALSE;
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, NULL);
  return _mix_store_refresh_undo_names (self, error);
}

static void
disconnect (MixStore *self)
{
  _mix_store_drop_statements (self);
  g_clear_pointer (&self->db, sqlite3_close);
}

static gboolean
open_file (MixStore *self, MixStoreFlags flags, const MixStoreOptions *options, GError **error)
{
  gboolean create = (flags & MIX_STORE_CREATE) != 0;

  if (!check_exists (self, flags, error) || !take_place (self, flags, error)
      || (create && !mix_database_create (self->path, options->steps, options->n_steps, self->vfs, error)))
    return FALSE;
  if (connect_to_file (self, options, error))
    return TRUE;

  disconnect (self);
  if (create)
    mix_file_remove_plan (self->path);
  return FALSE;
}

/**
 * _mix_store_open_with:
 * @path: a plan file
 * @flags: how to open it
 * @options: what a test or benchmark wants otherwise
 *
 * Like mix_store_open().
 */
MixStore *
_mix_store_open_with (const char *path, MixStoreFlags flags, const MixStoreOptions *options, GError **error)
{
  g_autoptr (MixStore) self = g_object_new (MIX_TYPE_STORE, NULL);
  MixStoreOptions used = *options;

  if (used.steps == NULL)
    used.steps = mix_schema_get_steps (&used.n_steps);
  self->path = mix_file_resolve (path);
  self->vfs = g_strdup (used.vfs);
  self->newest_version = used.n_steps;
  if (open_file (self, flags, &used, error))
    return g_steal_pointer (&self);
  mix_store_close (self);
  return NULL;
}

/**
 * mix_store_open:
 * @path: a plan file, in the file system's encoding
 * @flags: how to open it
 *
 * Opens a plan; blocking. It becomes the plan's writer where that place is free, and reads only where another program
 * has it: see mix_store_is_writable() and mix_store_dup_holder(). A plan of an older version is copied to its backups
 * and moved up first. Call mix_store_close() before the last reference goes.
 *
 * Returns: (transfer full) (nullable): the store. %NULL with %MIX_ERROR_NOT_FOUND, %MIX_ERROR_REFUSED (no plan, or with
 * %MIX_STORE_CREATE: there is a file), %MIX_ERROR_NEWER, %MIX_ERROR_DAMAGED, %MIX_ERROR_READ_ONLY, %MIX_ERROR_FULL or
 * %MIX_ERROR_FAILED; the file is then untouched
 */
MixStore *
mix_store_open (const char *path, MixStoreFlags flags, GError **error)
{
  g_return_val_if_fail (path != NULL, NULL);
  return _mix_store_open_with (path, flags, &(MixStoreOptions) { 0 }, error);
}

/**
 * mix_store_close:
 * @self: a store
 *
 * Waits for the call that runs on another thread, if any, closes the file and gives the writer's place free. Calls
 * that come later fail with %MIX_ERROR_FAILED. Closing twice is harmless.
 */
void
mix_store_close (MixStore *self)
{
  g_autoptr (GRecMutexLocker) locker = NULL;

  g_return_if_fail (MIX_IS_STORE (self));

  locker = g_rec_mutex_locker_new (&self->lock);
  g_return_if_fail (!self->changing);
  disconnect (self);
  g_clear_pointer (&self->place, mix_writer_place_leave);
  _mix_store_set_place (self, NULL, NULL);
}

/**
 * mix_store_get_path:
 * @self: a store
 *
 * Returns: (transfer none): the plan file, absolute and with links resolved
 */
const char *
mix_store_get_path (MixStore *self)
{
  g_return_val_if_fail (MIX_IS_STORE (self), NULL);
  return self->path;
}

/**
 * mix_store_set_author:
 * @self: a store
 * @author: who makes the changes that follow; at first the user's real name from the system
 */
void
mix_store_set_author (MixStore *self, const char *author)
{
  g_return_if_fail (MIX_IS_STORE (self));
  g_return_if_fail (author != NULL);

  g_mutex_lock (&self->state_lock);
  g_free (self->author);
  self->author = g_strdup (author);
  g_mutex_unlock (&self->state_lock);
}
