#include "mix-window-private.h"

#include "mix-backup.h"
#include "mix-config.h"
#include "mix-error.h"
#include "mix-recovery.h"

#include <glib/gi18n-lib.h>

/* What the window says when something could not be done, and what can be done about it. */

/* A damaged plan: where it lies, and what there is to go back to. */
typedef struct
{
  char *path;
  char *reason;
  MixBackup *backup; /* the last good one, or NULL */
  gboolean use_backup;
  MixRecovery report;
} Damage;

static void
free_damage (gpointer data)
{
  Damage *damage = data;

  g_free (damage->path);
  g_free (damage->reason);
  g_clear_pointer (&damage->backup, mix_backup_free);
  g_free (damage);
}

static char *
name_plan (const char *path)
{
  g_autofree char *base = g_path_get_basename (path);

  return g_str_has_suffix (base, ".skillmix") ? g_strndup (base, strlen (base) - strlen (".skillmix"))
                                              : g_steal_pointer (&base);
}

/* The damaged file takes another name, so that a sound plan can take its place; without one it gets its name back. */
static gboolean
put_in_place (Damage *damage, GCancellable *cancellable, GError **error)
{
  g_autofree char *aside = mix_recovery_set_aside (damage->path, error);

  if (aside == NULL)
    return FALSE;
  return damage->use_backup ? mix_backup_restore (damage->backup, damage->path, cancellable, error)
                            : mix_recovery_run (aside, damage->path, &damage->report, cancellable, error);
}

static void
recover_in_thread (GTask *task, gpointer source_object, gpointer task_data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (put_in_place (task_data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static char *
describe_recovery (const Damage *damage)
{
  if (damage->use_backup)
    return g_strdup (_ ("The backup is open. The damaged plan lies beside it, untouched."));
  if (damage->report.complete && damage->report.n_left_out == 0)
    return g_strdup (_ ("Everything could be read. The damaged plan lies beside it, untouched."));
  return g_strdup_printf (ngettext ("%u row could be read, %u made no sense. Compare with a backup.",
                                    "%u rows could be read, %u made no sense. Compare with a backup.",
                                    damage->report.n_rows),
                          damage->report.n_rows, damage->report.n_left_out);
}

static void
recovered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  MixWindow *self = MIX_WINDOW (source);
  Damage *damage = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      _mix_window_say_error (self, _ ("The Plan Could Not Be Recovered"), error);
      return;
    }
  words = describe_recovery (damage);
  mix_window_open_plan (self, damage->path, NULL);
  adw_toast_overlay_add_toast (self->toast_overlay, adw_toast_new (words));
}

static void
damage_answered_cb (AdwAlertDialog *dialog, const char *response, MixWindow *self)
{
  Damage *damage = g_object_steal_data (G_OBJECT (dialog), "damage");
  g_autoptr (GTask) task = NULL;

  if (g_str_equal (response, "close"))
    {
      free_damage (damage);
      return;
    }
  damage->use_backup = g_str_equal (response, "backup");
  task = g_task_new (self, NULL, recovered_cb, NULL);
  g_task_set_task_data (task, damage, free_damage);
  g_task_run_in_thread (task, recover_in_thread);
}

static char *
label_backup (const MixBackup *backup)
{
  g_autoptr (GDateTime) made_at = g_date_time_new_from_unix_local (backup->made_at);

  /* Translators: a button; day, short month and time of day of a backup: Open Backup of 12 Nov, 09:14 */
  return g_date_time_format (made_at, _ ("Open _Backup of %-d %b, %H:%M"));
}

static void
offer_recovery (MixWindow *self, Damage *damage)
{
  g_autofree char *name = name_plan (damage->path);
  g_autofree char *heading = g_strdup_printf (_ ("“%s” Is Damaged"), name);
  AdwDialog *dialog = adw_alert_dialog_new (heading, damage->reason);
  AdwAlertDialog *alert = ADW_ALERT_DIALOG (dialog);

  adw_alert_dialog_add_response (alert, "close", _ ("_Close"));
  adw_alert_dialog_add_response (alert, "recover", _ ("Open What Can Be _Read"));
  if (damage->backup != NULL)
    {
      g_autofree char *label = label_backup (damage->backup);

      adw_alert_dialog_add_response (alert, "backup", label);
    }
  adw_alert_dialog_set_prefer_wide_layout (alert, FALSE);
  adw_alert_dialog_set_default_response (alert, damage->backup != NULL ? "backup" : "recover");
  adw_alert_dialog_set_close_response (alert, "close");
  g_object_set_data_full (G_OBJECT (dialog), "damage", damage, free_damage);
  g_signal_connect_object (dialog, "response", G_CALLBACK (damage_answered_cb), self, G_CONNECT_DEFAULT);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

/* Each backup is checked before it is offered, which takes a while. */
static void
find_backup_in_thread (GTask *task, gpointer source_object, gpointer task_data, GCancellable *cancellable)
{
  Damage *damage = task_data;

  damage->backup = mix_backup_find_good (damage->path, cancellable);
  g_task_return_boolean (task, TRUE);
}

static void
backup_found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_task_propagate_boolean (G_TASK (result), NULL);
  offer_recovery (MIX_WINDOW (source), user_data);
}

static void
look_for_backup (MixWindow *self, const char *path, const GError *error)
{
  Damage *damage = g_new0 (Damage, 1);
  g_autoptr (GTask) task = g_task_new (self, NULL, backup_found_cb, damage);

  damage->path = g_strdup (path);
  damage->reason = g_strdup (error->message);
  g_task_set_task_data (task, damage, NULL);
  g_task_run_in_thread (task, find_backup_in_thread);
}

/**
 * _mix_window_say_error:
 * @self: a window
 * @heading: what was not done
 * @error: why
 */
void
_mix_window_say_error (MixWindow *self, const char *heading, const GError *error)
{
  AdwDialog *dialog = adw_alert_dialog_new (heading, error->message);

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

/**
 * _mix_window_say_open_error:
 * @self: a window
 * @path: the plan that was to be opened
 * @error: why it could not be
 *
 * Says why a plan could not be opened; of a damaged one it offers what can be read and the last good backup.
 */
void
_mix_window_say_open_error (MixWindow *self, const char *path, const GError *error)
{
  if (g_error_matches (error, MIX_ERROR, MIX_ERROR_DAMAGED))
    look_for_backup (self, path, error);
  else if (g_error_matches (error, MIX_ERROR, MIX_ERROR_NEWER))
    _mix_window_say_error (self, _ ("The Plan Needs a Newer Skillmix"), error);
  else
    _mix_window_say_error (self, _ ("The Plan Could Not Be Opened"), error);
}
