#include "mix-store-private.h"

#include "mix-config.h"
#include "mix-error.h"
#include "mix-files.h"
#include "mix-id.h"
#include "mix-table.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

/**
 * mix_store_dup_data_folder:
 *
 * Returns: (transfer full): the folder where live plans are kept; it need not be there yet
 */
char *
mix_store_dup_data_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "skillmix", NULL);
}

/* Errors of GIO keep their words, which name the trouble but not always the file. */
static void
take_gio_error (GError *failure, GFile *file, GError **error)
{
  g_autofree char *name = g_file_get_parse_name (file);
  int code = MIX_ERROR_FAILED;

  if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    code = MIX_ERROR_FULL;
  else if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    code = MIX_ERROR_CANCELLED;
  else if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    code = MIX_ERROR_NOT_FOUND;
  else if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED)
           || g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_READ_ONLY))
    code = MIX_ERROR_READ_ONLY;
  mix_set_error (error, code, name, _ ("“%s” could not be read or written: %s"), name, failure->message);
  g_error_free (failure);
}

static gboolean
pour (GFileInputStream *input, GFileOutputStream *output, GCancellable *cancellable, GError **error)
{
  GOutputStreamSpliceFlags flags = G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET | G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE;

  return g_output_stream_splice (G_OUTPUT_STREAM (output), G_INPUT_STREAM (input), flags, cancellable, error) >= 0;
}

/* Leaves what was in the target's place there until the last byte is written. */
static gboolean
send_file (const char *path, GFile *target, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) source = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) input = NULL;
  g_autoptr (GFileOutputStream) output = NULL;
  GError *failure = NULL;

  input = g_file_read (source, cancellable, &failure);
  if (input != NULL)
    output = g_file_replace (target, NULL, FALSE, G_FILE_CREATE_NONE, cancellable, &failure);
  if (output != NULL && pour (input, output, cancellable, &failure))
    return TRUE;
  take_gio_error (failure, target, error);
  return FALSE;
}

/* What a program left that was ended while it saved a copy; another may be at work here. */
static void
remove_abandoned (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  gint64 yesterday = g_get_real_time () / G_USEC_PER_SEC - 24 * 60 * 60;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      GStatBuf status;

      if (g_stat (path, &status) == 0 && status.st_mtime < yesterday)
        g_unlink (path);
    }
}

static char *
make_work_path (GError **error)
{
  g_autofree char *data_folder = mix_store_dup_data_folder ();
  g_autofree char *folder = g_build_filename (data_folder, "copies", NULL);
  g_autofree char *id = mix_id_new ();

  if (!mix_file_make_folder (folder, error))
    return NULL;
  remove_abandoned (folder);
  return g_build_filename (folder, id, NULL);
}

/* Whoever is left out stays as a number; counts by group go, since few people may stand behind them. */
static gboolean
leave_candidates_out (MixStore *self, const char *path, GError **error)
{
  g_autoptr (sqlite3) db = mix_database_open (path, SQLITE_OPEN_READWRITE, self->vfs, error);

  if (db == NULL
      || !mix_database_execute (db, path,
                                "INSERT INTO funnel_count (id, vacancy_id, stage, outcome, reason, people)"
                                " SELECT id, vacancy_id, stage, outcome, reason, 1 FROM candidate",
                                error))
    return FALSE;
  for (const MixTable *const *table = mix_table_list_apart (); *table != NULL; table++)
    {
      g_autofree char *sql = g_strdup_printf ("DELETE FROM %s", (*table)->name);

      if (*table != &mix_table_funnel_count && !mix_database_execute (db, path, sql, error))
        return FALSE;
    }
  return mix_database_execute (db, path, "VACUUM", error);
}

/* The copy is made and checked in our own data folder. */
static gboolean
save_copy (MixStore *self, GFile *target, gboolean with_candidates, GCancellable *cancellable, GError **error)
{
  g_autofree char *path = make_work_path (error);
  gboolean done;

  if (path == NULL || !mix_database_copy (self->path, path, self->vfs, cancellable, error))
    return FALSE;
  done = (with_candidates || leave_candidates_out (self, path, error)) && send_file (path, target, cancellable, error);
  mix_file_remove_plan (path);
  return done;
}

/**
 * mix_store_copy:
 * @self: a store
 * @target: where the user wants the copy; what is there is replaced
 * @cancellable: (nullable): stops it
 *
 * Saves a copy of the plan, history included, to a file chosen by the user. The copy is made and checked in our own
 * data folder, since side files cannot be made beside a file that came through a portal. It holds up no other work on
 * the store.
 *
 * Returns: whether @target is a whole copy; otherwise it is as it was
 */
gboolean
mix_store_copy (MixStore *self, GFile *target, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (MIX_IS_STORE (self), FALSE);
  g_return_val_if_fail (G_IS_FILE (target), FALSE);

  return save_copy (self, target, TRUE, cancellable, error);
}

/**
 * mix_store_copy_without_candidates:
 * @self: a store
 * @target: where the user wants the copy; what is there is replaced
 * @cancellable: (nullable): stops it
 *
 * Like mix_store_copy(), for handing on: nothing in it tells of any candidate. How many came how far is kept.
 *
 * Returns: whether @target is a whole copy; otherwise it is as it was
 */
gboolean
mix_store_copy_without_candidates (MixStore *self, GFile *target, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (MIX_IS_STORE (self), FALSE);
  g_return_val_if_fail (G_IS_FILE (target), FALSE);

  return save_copy (self, target, FALSE, cancellable, error);
}

/* Unlike g_file_copy(), neither the copy's permissions nor a link come along. */
static gboolean
receive_file (GFile *source, const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) target = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) input = NULL;
  g_autoptr (GFileOutputStream) output = NULL;
  GError *failure = NULL;

  input = g_file_read (source, cancellable, &failure);
  if (input != NULL)
    output = g_file_create (target, G_FILE_CREATE_PRIVATE, cancellable, &failure);
  if (output != NULL && pour (input, output, cancellable, &failure))
    return TRUE;
  take_gio_error (failure, source, error);
  return FALSE;
}

static gboolean
check_received (const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (sqlite3) db = NULL;
  guint newest_version;
  gint64 version;

  mix_schema_get_steps (&newest_version);
  db = mix_database_open (path, SQLITE_OPEN_READWRITE, NULL, error);
  return db != NULL && mix_database_check_kind (db, path, newest_version, &version, error)
         && mix_database_check_schema (db, path, (guint) version, error)
         && mix_database_verify (path, NULL, newest_version, cancellable, error);
}

/* What was checked is our own file; the user knows the one it came from. */
static void
take_check_error (GError *failure, const char *path, GFile *copy, GError **error)
{
  g_autofree char *chosen = g_file_get_parse_name (copy);
  g_autoptr (GString) message = g_string_new (failure->message);

  g_string_replace (message, path, chosen, 0);
  mix_set_error (error, failure->code, chosen, "%s", message->str);
  g_error_free (failure);
}

/**
 * mix_store_import_copy:
 * @copy: a saved copy (`.skillmix`), wherever it is
 * @plan_path: where the live plan is wanted and no file is
 * @cancellable: (nullable): stops it
 *
 * Makes a live plan of a copy. It is checked in full before it gets its name; a copy from an older version is moved up
 * when it is opened.
 *
 * Returns: whether there is a plan at @plan_path; %MIX_ERROR_REFUSED where @copy is no plan or @plan_path is taken,
 * %MIX_ERROR_NEWER, %MIX_ERROR_DAMAGED
 */
gboolean
mix_store_import_copy (GFile *copy, const char *plan_path, GCancellable *cancellable, GError **error)
{
  g_autofree char *path = NULL, *unfinished = NULL;
  GError *failure = NULL;
  gboolean done;

  g_return_val_if_fail (G_IS_FILE (copy), FALSE);
  g_return_val_if_fail (plan_path != NULL, FALSE);

  path = mix_file_resolve (plan_path);
  unfinished = g_strconcat (path, ".part", NULL);
  mix_file_remove_plan (unfinished);
  done = receive_file (copy, unfinished, cancellable, error);
  if (done && !check_received (unfinished, cancellable, &failure))
    {
      take_check_error (failure, unfinished, copy, error);
      done = FALSE;
    }
  done = done && mix_database_install (unfinished, path, NULL, error);
  mix_file_remove_plan (unfinished);
  return done;
}
