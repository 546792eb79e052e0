#include "mix-sheet-open.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

static void
read_in_thread (GTask *task, gpointer source, gpointer file, GCancellable *cancellable)
{
  GError *error = NULL;
  MixSheet *sheet = mix_sheet_new_from_file (file, &error);

  if (sheet != NULL)
    g_task_return_pointer (task, sheet, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
file_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  GFile *file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, &error);

  if (file == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  g_task_set_task_data (task, file, g_object_unref);
  g_task_run_in_thread (task, read_in_thread);
}

/**
 * mix_sheet_open_async:
 * @widget: what the question is about
 * @callback: called with @widget when a file was read, or none was chosen
 * @user_data: for @callback
 *
 * Asks for a file with a table, and reads it on another thread.
 */
void
mix_sheet_open_async (GtkWidget *widget, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  GtkRoot *root = gtk_widget_get_root (widget);
  GTask *task = g_task_new (widget, NULL, callback, user_data);

  gtk_file_dialog_set_title (dialog, _ ("Open a Table"));
  gtk_file_dialog_open (dialog, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL, file_chosen_cb, task);
}

/**
 * mix_sheet_open_finish:
 * @widget: what the question was about
 * @result: what the callback was given
 *
 * Returns: (transfer full) (nullable): the table; %GTK_DIALOG_ERROR_DISMISSED where none was chosen
 */
MixSheet *
mix_sheet_open_finish (GtkWidget *widget, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, widget), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
