#include "mix-window-private.h"

#include "mix-config.h"
#include "mix-new-plan-page.h"
#include "mix-plan-library.h"
#include "mix-plan-settings.h"
#include "mix-settings.h"

#include <glib/gi18n-lib.h>

/* Plans that come to be: new ones, the sample, and copies that somebody sent. */

static void
plan_created_cb (MixWindow *self, const char *path)
{
  mix_window_open_plan (self, path, "board");
}

/**
 * mix_window_begin_plan:
 * @self: a window
 *
 * Shows the page on which a new plan is made, over what is there.
 */
void
mix_window_begin_plan (MixWindow *self)
{
  g_autofree char *author = mix_settings_dup_author ();
  MixNewPlanPage *page;

  if (adw_navigation_view_find_page (self->navigation, "new-plan") != NULL)
    return;
  if (!self->started)
    mix_window_show_welcome (self);
  page = mix_new_plan_page_new (author);
  g_signal_connect_object (page, "created", G_CALLBACK (plan_created_cb), self, G_CONNECT_SWAPPED);
  adw_navigation_view_push (self->navigation, ADW_NAVIGATION_PAGE (page));
}

/* A plan that is put into the library before it is opened. */
typedef struct
{
  GFile *copy; /* NULL: the sample */
  char *page;
} Taking;

static void
free_taking (gpointer data)
{
  Taking *taking = data;

  g_clear_object (&taking->copy);
  g_free (taking->page);
  g_free (taking);
}

static void
take_in_thread (GTask *task, gpointer source_object, gpointer task_data, GCancellable *cancellable)
{
  Taking *taking = task_data;
  GError *error = NULL;
  char *path = taking->copy != NULL ? mix_plan_library_import (taking->copy, cancellable, &error)
                                    : mix_plan_library_take_sample (cancellable, &error);

  if (path != NULL)
    g_task_return_pointer (task, path, g_free);
  else
    g_task_return_error (task, error);
}

static void
taken_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  MixWindow *self = MIX_WINDOW (source);
  Taking *taking = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_task_propagate_pointer (G_TASK (result), &error);
  GListModel *waiting;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  waiting = g_steal_pointer (&self->waiting);
  g_clear_object (&self->opening);
  if (path != NULL)
    {
      mix_window_open_plan (self, path, taking->page);
      self->waiting = waiting;
      return;
    }
  g_clear_object (&waiting);
  if (!self->started)
    mix_window_show_welcome (self);
  _mix_window_say_error (
      self, taking->copy != NULL ? _ ("The Copy Could Not Be Opened") : _ ("The Sample Could Not Be Opened"), error);
}

static void
take_plan (MixWindow *self, GFile *copy, const char *page)
{
  Taking *taking = g_new0 (Taking, 1);
  g_autoptr (GTask) task = NULL;

  _mix_window_begin_opening (self);
  task = g_task_new (self, self->opening, taken_cb, NULL);

  taking->copy = copy != NULL ? g_object_ref (copy) : NULL;
  taking->page = g_strdup (page);
  g_task_set_task_data (task, taking, free_taking);
  g_task_run_in_thread (task, take_in_thread);
}

/**
 * mix_window_open_sample:
 * @self: a window
 * @page: (nullable): name of the page to show
 *
 * Opens the sample plan, as it was left or, the first time, as it comes with the program.
 */
void
mix_window_open_sample (MixWindow *self, const char *page)
{
  g_autofree char *path = mix_plan_library_find_sample ();

  if (path != NULL)
    mix_window_open_plan (self, path, page);
  else
    take_plan (self, NULL, page);
}

static gboolean
is_copy (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return name != NULL && g_str_has_suffix (name, ".skillmix");
}

/**
 * mix_window_take_files:
 * @self: a window
 * @files: (element-type GFile): files that were opened with the program, chosen, or dropped on it
 *
 * Opens a copy of a plan; offers to import anything else into the plan that is open.
 */
void
mix_window_take_files (MixWindow *self, GListModel *files)
{
  g_autoptr (GListStore) others = g_list_store_new (G_TYPE_FILE);

  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      if (is_copy (file))
        take_plan (self, file, NULL);
      else
        g_list_store_append (others, file);
    }
  if (g_list_model_get_n_items (G_LIST_MODEL (others)) > 0)
    _mix_window_import_files (self, G_LIST_MODEL (others));
}

static gboolean
rename_plan (MixStore *store, gpointer name, GCancellable *cancellable, GError **error)
{
  return mix_plan_rename (store, name, error);
}

static void
plan_renamed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MixWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (mix_document_run_finish (MIX_DOCUMENT (source), result, &error) == NULL)
    _mix_window_say_error (self, _ ("The Plan Was Not Renamed"), error);
}

static void
rename_answered_cb (AdwAlertDialog *dialog, const char *response, MixWindow *self)
{
  GtkEditable *entry = GTK_EDITABLE (adw_alert_dialog_get_extra_child (dialog));
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (entry)));
  MixDocument *document = _mix_window_get_document (self);

  if (document == NULL || !g_str_equal (response, "rename")
      || g_str_equal (name, mix_plan_get_name (mix_document_get_plan (document))))
    return;
  mix_document_run_async (document, rename_plan, g_steal_pointer (&name), g_free, NULL, plan_renamed_cb,
                          g_object_ref (self));
}

static void
name_changed_cb (GtkEditable *entry, AdwAlertDialog *dialog)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  adw_alert_dialog_set_response_enabled (dialog, "rename", *name != '\0');
}

/**
 * _mix_window_rename:
 * @self: a window with an open plan
 *
 * Asks for another name for the plan.
 */
void
_mix_window_rename (MixWindow *self)
{
  AdwDialog *dialog = adw_alert_dialog_new (_ ("Rename the Plan"), NULL);
  AdwAlertDialog *alert = ADW_ALERT_DIALOG (dialog);
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_max_length (GTK_ENTRY (entry), 120);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_editable_set_text (GTK_EDITABLE (entry),
                         mix_plan_get_name (mix_document_get_plan (_mix_window_get_document (self))));
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Name of the plan"), -1);
  adw_alert_dialog_set_extra_child (alert, entry);
  adw_alert_dialog_add_responses (alert, "cancel", _ ("_Cancel"), "rename", _ ("_Rename"), NULL);
  adw_alert_dialog_set_response_appearance (alert, "rename", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (alert, "rename");
  adw_alert_dialog_set_close_response (alert, "cancel");
  g_signal_connect_object (entry, "changed", G_CALLBACK (name_changed_cb), dialog, G_CONNECT_DEFAULT);
  g_signal_connect_object (dialog, "response", G_CALLBACK (rename_answered_cb), self, G_CONNECT_DEFAULT);
  adw_dialog_present (dialog, GTK_WIDGET (self));
  gtk_widget_grab_focus (entry);
}
