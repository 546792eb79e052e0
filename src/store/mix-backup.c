#include "mix-backup.h"

#include "mix-database.h"
#include "mix-date.h"
#include "mix-files.h"
#include "mix-store.h"

#include <glib/gstdio.h>
#include <string.h>

#define N_KEPT 10

/*
 * A backup is named after its plan: PLAN.20260724T101500.123456Z.daily. While it is being made its name ends in
 * ".part", so that every name without it stands for a whole copy that was checked.
 */
#define TIME_FORMAT "%Y%m%dT%H%M%S.%fZ"
#define TIME_LENGTH 23
#define UNFINISHED ".part"

static const char *const reasons[] = {
  [MIX_BACKUP_DAILY] = "daily",
  [MIX_BACKUP_MIGRATION] = "migration",
};

/**
 * mix_backup_free:
 * @self: (nullable) (transfer full): a backup's description; the file stays
 */
void
mix_backup_free (MixBackup *self)
{
  if (self == NULL)
    return;
  g_free (self->path);
  g_free (self);
}

static gboolean
is_in_data_folder (const char *folder)
{
  g_autofree char *data_folder = mix_store_dup_data_folder ();
  g_autofree char *resolved = mix_file_resolve (data_folder);

  return g_str_has_prefix (folder, resolved)
         && (folder[strlen (resolved)] == '\0' || folder[strlen (resolved)] == G_DIR_SEPARATOR);
}

/* The live plans share a folder; a plan elsewhere has one of its own. */
static char *
get_folder (const char *plan_path)
{
  g_autofree char *folder = g_path_get_dirname (plan_path);

  if (is_in_data_folder (folder))
    return g_build_filename (folder, "backups", NULL);
  return g_strconcat (plan_path, ".backups", NULL);
}

static char *
make_path (const char *folder, const char *plan_path, MixBackupReason reason)
{
  g_autoptr (GDateTime) time = g_date_time_new_now_utc ();
  g_autofree char *stamp = g_date_time_format (time, TIME_FORMAT);
  g_autofree char *plan_name = g_path_get_basename (plan_path);
  g_autofree char *name = g_strdup_printf ("%s.%s.%s", plan_name, stamp, reasons[reason]);

  return g_build_filename (folder, name, NULL);
}

/* Reads 20260724T101500.123456Z, which is ISO 8601's basic form. */
static gboolean
parse_time (const char *text, gint64 *seconds)
{
  g_autofree char *stamp = g_strndup (text, TIME_LENGTH);
  g_autoptr (GDateTime) time = strlen (stamp) == TIME_LENGTH ? g_date_time_new_from_iso8601 (stamp, NULL) : NULL;

  if (time == NULL)
    return FALSE;
  *seconds = g_date_time_to_unix (time);
  return TRUE;
}

static gboolean
parse_reason (const char *text, MixBackupReason *reason)
{
  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    if (text[0] == '.' && g_str_equal (text + 1, reasons[i]))
      {
        *reason = (MixBackupReason) i;
        return TRUE;
      }
  return FALSE;
}

static MixBackup *
parse_name (const char *folder, const char *name, const char *plan_name)
{
  gsize length = strlen (plan_name);
  MixBackupReason reason;
  MixBackup *self;
  gint64 made_at;

  if (strlen (name) <= length + 1 + TIME_LENGTH || !g_str_has_prefix (name, plan_name) || name[length] != '.'
      || !parse_time (name + length + 1, &made_at) || !parse_reason (name + length + 1 + TIME_LENGTH, &reason))
    return NULL;
  self = g_new0 (MixBackup, 1);
  self->path = g_build_filename (folder, name, NULL);
  self->made_at = made_at;
  self->reason = reason;
  return self;
}

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  const MixBackup *first = *(const MixBackup *const *) a, *second = *(const MixBackup *const *) b;

  return strcmp (second->path, first->path);
}

/**
 * mix_backup_list:
 * @plan_path: a plan file, there or not
 *
 * Returns: (transfer full) (element-type MixBackup): its backups, newest first
 */
GPtrArray *
mix_backup_list (const char *plan_path)
{
  GPtrArray *backups = g_ptr_array_new_with_free_func ((GDestroyNotify) mix_backup_free);
  g_autofree char *resolved = mix_file_resolve (plan_path);
  g_autofree char *folder = get_folder (resolved);
  g_autofree char *plan_name = g_path_get_basename (resolved);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      MixBackup *backup = parse_name (folder, name, plan_name);

      if (backup != NULL)
        g_ptr_array_add (backups, backup);
    }
  g_ptr_array_sort (backups, compare_newest_first);
  return backups;
}

static void
remove_old (const char *plan_path)
{
  g_autoptr (GPtrArray) backups = mix_backup_list (plan_path);

  for (guint i = N_KEPT; i < backups->len; i++)
    g_unlink (((const MixBackup *) g_ptr_array_index (backups, i))->path);
}

/* What a program left that was ended while it made a backup. Only the plan's one writer makes them. */
static void
remove_unfinished (const char *folder, const char *plan_path)
{
  g_autofree char *plan_name = g_path_get_basename (plan_path);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_str_has_prefix (name, plan_name) && strstr (name, UNFINISHED) != NULL)
        g_unlink (path);
    }
}

/**
 * mix_backup_make:
 * @plan_path: a plan of which the caller is the writer
 * @reason: why
 * @vfs: (nullable): the file layer
 *
 * Makes a backup and checks it in full; of the older ones, the last ten stay.
 *
 * Returns: whether there is a backup; %MIX_ERROR_DAMAGED where what was copied is damaged
 */
gboolean
mix_backup_make (const char *plan_path, MixBackupReason reason, const char *vfs, GError **error)
{
  g_autofree char *folder = get_folder (plan_path);
  g_autofree char *path = make_path (folder, plan_path, reason);
  g_autofree char *unfinished = g_strconcat (path, UNFINISHED, NULL);

  if (!mix_file_make_folder (folder, error))
    return FALSE;
  remove_unfinished (folder, plan_path);
  if (!mix_database_copy (plan_path, unfinished, vfs, NULL, error)
      || !mix_file_move_to_free_name (unfinished, path, error))
    return FALSE;
  remove_old (plan_path);
  return TRUE;
}

static MixDate
get_local_day (gint64 seconds)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (seconds);

  return mix_date_new (g_date_time_get_year (time), g_date_time_get_month (time), g_date_time_get_day_of_month (time));
}

/**
 * mix_backup_is_due:
 * @plan_path: a plan file
 *
 * Returns: whether no backup of it was made today
 */
gboolean
mix_backup_is_due (const char *plan_path)
{
  g_autoptr (GPtrArray) backups = mix_backup_list (plan_path);
  const MixBackup *newest = backups->len > 0 ? g_ptr_array_index (backups, 0) : NULL;

  return newest == NULL || get_local_day (newest->made_at) != mix_date_today ();
}

/**
 * mix_backup_find_good:
 * @plan_path: a plan file, there or not
 * @cancellable: (nullable): stops the search
 *
 * Checks the plan's backups in full, the newest first.
 *
 * Returns: (transfer full) (nullable): the newest one that is sound, or %NULL where there is none
 */
MixBackup *
mix_backup_find_good (const char *plan_path, GCancellable *cancellable)
{
  g_autoptr (GPtrArray) backups = mix_backup_list (plan_path);
  guint newest_version;

  mix_schema_get_steps (&newest_version);
  for (guint i = 0; i < backups->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      MixBackup *backup = g_ptr_array_index (backups, i);

      if (mix_database_verify (backup->path, NULL, newest_version, cancellable, NULL))
        return g_ptr_array_steal_index (backups, i);
    }
  return NULL;
}

/**
 * mix_backup_restore:
 * @self: a backup
 * @plan_path: where no file is: see mix_store_set_aside()
 * @cancellable: (nullable): stops it
 *
 * Makes a plan of a backup; the backup stays.
 *
 * Returns: whether there is a sound plan at @plan_path; %MIX_ERROR_REFUSED where there is a file,
 * %MIX_ERROR_DAMAGED where the backup has been damaged since
 */
gboolean
mix_backup_restore (const MixBackup *self, const char *plan_path, GCancellable *cancellable, GError **error)
{
  g_autofree char *path = mix_file_resolve (plan_path);
  g_autofree char *unfinished = g_strconcat (path, UNFINISHED, NULL);
  gboolean done;

  mix_file_remove_plan (unfinished);
  done = mix_database_copy (self->path, unfinished, NULL, cancellable, error)
         && mix_database_install (unfinished, path, NULL, error);
  mix_file_remove_plan (unfinished);
  return done;
}
