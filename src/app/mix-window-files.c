#include "mix-window-private.h"

#include "mix-config.h"
#include "mix-import-dialog.h"
#include "mix-table-file.h"

#include <glib/gi18n-lib.h>

/* Files that go out of the window and come in: copies of plans, tables, and what is dropped on it. */

static GListModel *
list_filters (const char *name, const char *suffix)
{
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  gtk_file_filter_add_suffix (filter, suffix);
  g_list_store_append (filters, filter);
  gtk_file_filter_set_name (all, _ ("All files"));
  gtk_file_filter_add_pattern (all, "*");
  g_list_store_append (filters, all);
  return G_LIST_MODEL (filters);
}

/* A question for a file of a kind. */
GtkFileDialog *
_mix_window_make_file_dialog (const char *title, const char *filter_name, const char *suffix)
{
  GtkFileDialog *dialog = gtk_file_dialog_new ();
  g_autoptr (GListModel) filters = list_filters (filter_name, suffix);

  gtk_file_dialog_set_title (dialog, title);
  gtk_file_dialog_set_filters (dialog, filters);
  return dialog;
}

/* A file name as a person would write it, with nothing in it that a file system refuses. */
char *
_mix_window_suggest_file_name (MixWindow *self, const char *subject, const char *suffix)
{
  MixPlan *plan = mix_document_get_plan (_mix_window_get_document (self));
  g_autofree char *date = mix_date_format_iso (mix_plan_get_as_at (plan));
  char *name = subject != NULL ? g_strdup_printf ("%s %s %s.%s", mix_plan_get_name (plan), subject, date, suffix)
                               : g_strdup_printf ("%s %s.%s", mix_plan_get_name (plan), date, suffix);

  return g_strdelimit (name, "/\\:*?\"<>|", '-');
}

gboolean
_mix_window_is_dismissed (const GError *error)
{
  return g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED)
         || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static gboolean
copy_plan (MixStore *store, gpointer file, GCancellable *cancellable, GError **error)
{
  return mix_store_copy (store, file, cancellable, error);
}

static gboolean
copy_without_candidates (MixStore *store, gpointer file, GCancellable *cancellable, GError **error)
{
  return mix_store_copy_without_candidates (store, file, cancellable, error);
}

static void
plan_copied_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MixWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  GFile *file = mix_document_run_finish (MIX_DOCUMENT (source), result, &error);
  g_autofree char *name = file != NULL ? g_file_get_basename (file) : NULL;
  g_autofree char *words = NULL;

  if (file == NULL)
    {
      _mix_window_say_error (self, _ ("The Copy Was Not Saved"), error);
      return;
    }
  words = g_strdup_printf (_ ("Copy saved as %s"), name);
  if (self->plan_view != NULL)
    mix_plan_view_say (self->plan_view, words, FALSE);
}

static void
take_chosen (MixWindow *self, GtkFileDialog *dialog, GAsyncResult *result, MixDocumentFunc copy)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (dialog, result, &error);

  if (file != NULL && _mix_window_get_document (self) != NULL)
    mix_document_run_async (_mix_window_get_document (self), copy, g_steal_pointer (&file), g_object_unref, NULL,
                            plan_copied_cb, g_object_ref (self));
  else if (error != NULL && !_mix_window_is_dismissed (error))
    _mix_window_say_error (self, _ ("The Copy Was Not Saved"), error);
}

static void
copy_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MixWindow) self = user_data;

  take_chosen (self, GTK_FILE_DIALOG (source), result, copy_plan);
}

static void
copy_to_share_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MixWindow) self = user_data;

  take_chosen (self, GTK_FILE_DIALOG (source), result, copy_without_candidates);
}

/**
 * _mix_window_save_copy:
 * @self: a window with an open plan
 * @with_candidates: whether candidates of vacancies are in it
 *
 * Asks where to save a copy of the plan, and saves it.
 */
void
_mix_window_save_copy (MixWindow *self, gboolean with_candidates)
{
  const char *title = with_candidates ? _ ("Save a Copy") : _ ("Save a Copy Without Candidates");
  g_autoptr (GtkFileDialog) dialog = _mix_window_make_file_dialog (title, _ ("Copies of plans"), "skillmix");
  g_autofree char *name = _mix_window_suggest_file_name (self, NULL, "skillmix");

  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (self), NULL, with_candidates ? copy_chosen_cb : copy_to_share_chosen_cb,
                        g_object_ref (self));
}

static void
files_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MixWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) files = gtk_file_dialog_open_multiple_finish (GTK_FILE_DIALOG (source), result, &error);

  if (files != NULL)
    mix_window_take_files (self, files);
  else if (!_mix_window_is_dismissed (error))
    _mix_window_say_error (self, _ ("No File Was Opened"), error);
}

/**
 * _mix_window_open_copy:
 * @self: a window
 *
 * Asks for a copy of a plan, adds it to the plans of this computer, and opens it.
 */
void
_mix_window_open_copy (MixWindow *self)
{
  g_autoptr (GtkFileDialog) dialog
      = _mix_window_make_file_dialog (_ ("Open a Copy"), _ ("Copies of plans"), "skillmix");

  gtk_file_dialog_open_multiple (dialog, GTK_WINDOW (self), NULL, files_chosen_cb, g_object_ref (self));
}

static void
import_said_cb (MixImportDialog *dialog, const char *words, gboolean can_undo, MixWindow *self)
{
  if (self->plan_view != NULL)
    mix_plan_view_say (self->plan_view, words, can_undo);
}

static MixImportDialog *
present_import (MixWindow *self)
{
  AdwDialog *dialog = mix_import_dialog_new (_mix_window_get_document (self));

  g_signal_connect_object (dialog, "said", G_CALLBACK (import_said_cb), self, G_CONNECT_DEFAULT);
  adw_dialog_present (dialog, GTK_WIDGET (self));
  return MIX_IMPORT_DIALOG (dialog);
}

/**
 * _mix_window_import:
 * @self: a window with an open plan
 *
 * Asks for official files and imports them.
 */
void
_mix_window_import (MixWindow *self)
{
  present_import (self);
}

/**
 * _mix_window_import_files:
 * @self: a window
 * @files: (element-type GFile): files that are no copies of plans
 *
 * Offers to import files into the plan that is open, or into the one that is being opened once it is there.
 */
void
_mix_window_import_files (MixWindow *self, GListModel *files)
{
  g_autoptr (GFile) file = g_list_model_get_item (files, 0);
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GError) error = NULL;

  if (_mix_window_get_document (self) != NULL)
    {
      mix_import_dialog_read_files (present_import (self), files);
      return;
    }
  if (self->opening != NULL)
    {
      g_set_object (&self->waiting, files);
      return;
    }
  error = g_error_new (G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                       _ ("“%s” is no copy of a plan. Open a plan first to import it there."), name);
  _mix_window_say_error (self, _ ("The File Was Not Opened"), error);
}

static void
table_written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MixWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_file_get_basename (G_FILE (source));
  g_autofree char *words = g_strdup_printf (_ ("Table saved as %s"), name);

  if (!g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    _mix_window_say_error (self, _ ("The Table Was Not Saved"), error);
  else if (self->plan_view != NULL)
    mix_plan_view_say (self->plan_view, words, FALSE);
}

/* The plan may be closed by then: a table stands for itself. */
static GBytes *
make_table (MixWindow *self, MixDataTable *table, GFile *file, GError **error)
{
  MixDocument *document = _mix_window_get_document (self);
  MixDate as_at = document != NULL ? mix_plan_get_as_at (mix_document_get_plan (document)) : mix_date_today ();
  g_autofree char *name = g_file_get_basename (file);

  return mix_table_file_make (table, as_at, name, error);
}

static void
table_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MixWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);
  MixDataTable *table = g_object_get_data (source, "table");
  g_autoptr (GBytes) bytes = NULL;

  bytes = file != NULL ? make_table (self, table, file, &error) : NULL;
  if (bytes != NULL)
    g_file_replace_contents_bytes_async (file, bytes, NULL, FALSE, G_FILE_CREATE_REPLACE_DESTINATION, NULL,
                                         table_written_cb, g_object_ref (self));
  else if (!_mix_window_is_dismissed (error))
    _mix_window_say_error (self, _ ("The Table Was Not Saved"), error);
}

/**
 * _mix_window_save_table:
 * @self: a window whose page has a table
 *
 * Asks where to save the table of the page as CSV or a workbook, as it is filtered and sorted.
 */
void
_mix_window_save_table (MixWindow *self)
{
  g_autoptr (GtkFileDialog) dialog = _mix_window_make_file_dialog (_ ("Save Table"), _ ("Tables (CSV, XLSX)"), "csv");
  g_autoptr (GtkFileFilter) tables = g_list_model_get_item (gtk_file_dialog_get_filters (dialog), 0);
  MixDataTable *table = mix_page_create_table (mix_plan_view_get_page (self->plan_view));
  g_autofree char *name = _mix_window_suggest_file_name (self, mix_data_table_get_name (table), "csv");

  gtk_file_filter_add_suffix (tables, "xlsx");
  g_object_set_data_full (G_OBJECT (dialog), "table", table, g_object_unref);
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (self), NULL, table_chosen_cb, g_object_ref (self));
}

/**
 * _mix_window_copy_table:
 * @self: a window whose page has a table
 *
 * Puts the table of the page on the clipboard as spreadsheets take it.
 */
void
_mix_window_copy_table (MixWindow *self)
{
  g_autoptr (MixDataTable) table = mix_page_create_table (mix_plan_view_get_page (self->plan_view));
  g_autofree char *text = mix_data_table_to_clipboard (table);
  guint n = mix_data_table_get_n_rows (table);
  g_autofree char *words = g_strdup_printf (ngettext ("%u row copied", "%u rows copied", n), n);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  mix_plan_view_say (self->plan_view, words, FALSE);
}

static gboolean
dropped_cb (GtkDropTarget *target, const GValue *value, double x, double y, gpointer user_data)
{
  GdkFileList *list = g_value_get_boxed (value);
  g_autoptr (GSList) files = gdk_file_list_get_files (list);
  g_autoptr (GListStore) store = g_list_store_new (G_TYPE_FILE);

  for (GSList *file = files; file != NULL; file = file->next)
    g_list_store_append (store, file->data);
  mix_window_take_files (user_data, G_LIST_MODEL (store));
  return files != NULL;
}

/**
 * _mix_window_init_files:
 * @self: a window that is being made
 *
 * Lets files be dropped on it.
 */
void
_mix_window_init_files (MixWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect (target, "drop", G_CALLBACK (dropped_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}
