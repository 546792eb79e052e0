#include "mix-backup.h"
#include "mix-config.h"
#include "mix-ctl-commands.h"
#include "mix-error.h"
#include "mix-plan-library.h"
#include "mix-recovery.h"

#include <glib/gi18n-lib.h>

static const MixCtlOption open_copy_options[] = {
  { "to", N_ ("FILE"), N_ ("the plan to make; without it, one among the plans on this computer") },
  { NULL },
};

static const MixCtlKey open_copy_keys[] = {
  { "plan", N_ ("the plan that was made") },
  { NULL },
};

static const MixCtlKey backups_keys[] = {
  { "backups[].path", N_ ("the backup’s file") },
  { "backups[].made_at", N_ ("when it was made, as ISO 8601 in UTC") },
  { "backups[].reason",
    N_ ("daily: before the first change of a day; migration: before a newer Skillmix took it over") },
  { NULL },
};

static const MixDataColumn backup_columns[] = {
  { "path", NULL, N_ ("Backup"), MIX_CELL_TEXT, NULL },
  { "made_at", NULL, N_ ("Made"), MIX_CELL_TEXT, NULL },
  { "reason", NULL, N_ ("Why"), MIX_CELL_TEXT, NULL },
};

static const MixCtlOption recover_options[] = {
  { "to", N_ ("FILE"), N_ ("the plan to make; the damaged one stays as it is"), MIX_CTL_REQUIRED },
  { "backup", N_ ("FILE"),
    N_ ("make it of this backup, which “backups” lists, or of “newest”, the last that is sound") },
  { NULL },
};

static const MixCtlKey recover_keys[] = {
  { "plan", N_ ("the plan that was made") },
  { "backup", N_ ("the backup it was made of; null where the damaged plan was read") },
  { "rows", N_ ("rows that could be read; null for a backup") },
  { "left_out", N_ ("rows that could be read but make no sense; null for a backup") },
  { "complete", N_ ("whether no part of the damaged file was unreadable; null for a backup") },
  { NULL },
};

static gboolean
open_copy (MixCtl *self, GError **error)
{
  g_autoptr (GFile) copy = g_file_new_for_commandline_arg (mix_ctl_get_arguments (self)[0]);
  const char *to = mix_ctl_get (self, "to");
  g_autofree char *path = NULL;

  if (to == NULL)
    path = mix_plan_library_import (copy, NULL, error);
  else if (mix_ctl_check_plan_path (to, error) && mix_store_import_copy (copy, to, NULL, error))
    path = g_strdup (to);
  if (path == NULL)
    return FALSE;
  mix_ctl_add_text (self, "plan", path);
  mix_ctl_print (self, "%s\n", path);
  return TRUE;
}

static gboolean
list_backups (MixCtl *self, GError **error)
{
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (MixDataTable) table = mix_data_table_new ("backups");

  if (!mix_ctl_check_plan_path (mix_ctl_get (self, "plan"), error))
    return FALSE;
  backups = mix_backup_list (mix_ctl_get (self, "plan"));
  mix_ctl_add_columns (table, backup_columns, G_N_ELEMENTS (backup_columns));
  for (guint i = 0; i < backups->len; i++)
    {
      const MixBackup *backup = backups->pdata[i];
      g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (backup->made_at);
      g_autofree char *made_at = g_date_time_format_iso8601 (time);

      mix_data_table_begin_row (table);
      mix_data_table_add_text (table, backup->path);
      mix_data_table_add_text (table, made_at);
      mix_data_table_add_text (table, backup->reason == MIX_BACKUP_MIGRATION ? "migration" : "daily");
    }
  mix_ctl_print_table (self, table);
  return TRUE;
}

static MixBackup *
find_backup (const char *plan_path, const char *which, GError **error)
{
  g_autoptr (GPtrArray) backups = mix_backup_list (plan_path);
  MixBackup *found = NULL;

  if (g_str_equal (which, "newest"))
    found = mix_backup_find_good (plan_path, NULL);
  for (guint i = 0; found == NULL && i < backups->len; i++)
    if (g_str_equal (((const MixBackup *) backups->pdata[i])->path, which))
      found = g_ptr_array_steal_index (backups, i);
  if (found == NULL)
    mix_set_error (error, MIX_ERROR_NOT_FOUND, which, _ ("“%s” is not a sound backup of this plan. See “backups”."),
                   which);
  return found;
}

static gboolean
restore_backup (MixCtl *self, const char *to, GError **error)
{
  g_autoptr (MixBackup) backup = find_backup (mix_ctl_get (self, "plan"), mix_ctl_get (self, "backup"), error);

  if (backup == NULL || !mix_backup_restore (backup, to, NULL, error))
    return FALSE;
  mix_ctl_add_text (self, "backup", backup->path);
  mix_ctl_add_text (self, "rows", NULL);
  mix_ctl_add_text (self, "left_out", NULL);
  mix_ctl_add_text (self, "complete", NULL);
  mix_ctl_print (self, _ ("%s was made of the backup %s.\n"), to, backup->path);
  return TRUE;
}

static gboolean
read_damaged (MixCtl *self, const char *to, GError **error)
{
  MixRecovery report = { 0 };

  if (!mix_recovery_run (mix_ctl_get (self, "plan"), to, &report, NULL, error))
    return FALSE;
  mix_ctl_add_text (self, "backup", NULL);
  mix_ctl_add_number (self, "rows", report.n_rows);
  mix_ctl_add_number (self, "left_out", report.n_left_out);
  mix_ctl_add_truth (self, "complete", report.complete);
  mix_ctl_print (self, _ ("%s: rows %u, left out %u.\n"), to, report.n_rows, report.n_left_out);
  if (!report.complete)
    mix_ctl_print (self, _ ("Parts of the damaged plan could not be read. Compare with a backup.\n"));
  return TRUE;
}

static gboolean
recover (MixCtl *self, GError **error)
{
  const char *to = mix_ctl_get (self, "to");

  if (!mix_ctl_check_plan_path (mix_ctl_get (self, "plan"), error) || !mix_ctl_check_plan_path (to, error))
    return FALSE;
  mix_ctl_add_text (self, "plan", to);
  return mix_ctl_has (self, "backup") ? restore_backup (self, to, error) : read_damaged (self, to, error);
}

const MixCtlCommand mix_command_open_copy = {
  .name = "open-copy",
  .summary = N_ ("make a plan of a copy that somebody saved"),
  .run = open_copy,
  .options = open_copy_options,
  .keys = open_copy_keys,
  .arguments = N_ ("FILE"),
  .least_arguments = 1,
  .most_arguments = 1,
  .without_plan = TRUE,
};

const MixCtlCommand mix_command_backups = {
  .name = "backups",
  .summary = N_ ("list the backups of the plan, the newest first"),
  .run = list_backups,
  .keys = backups_keys,
  .not_in_batch = TRUE,
};

const MixCtlCommand mix_command_recover = {
  .name = "recover",
  .summary = N_ ("make a plan of what can be read of a damaged one, or of a backup"),
  .run = recover,
  .options = recover_options,
  .keys = recover_keys,
  .not_in_batch = TRUE,
};
