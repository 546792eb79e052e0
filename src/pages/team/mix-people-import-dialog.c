#include "mix-people-import-dialog.h"

#include "mix-calendar.h"
#include "mix-config.h"
#include "mix-people-import-columns.h"
#include "mix-people-import-outcomes.h"
#include "mix-table-line.h"

#include <glib/gi18n-lib.h>

/* People and the present allocation from cells that are pasted or a file: enter, match columns, see, import. */
struct _MixPeopleImportDialog
{
  AdwDialog parent_instance;

  MixPage *page;
  MixPeopleImport *import; /* that is previewed, or NULL */
  gboolean showing;        /* controls are being set, nobody chose */
  guint refresh_id;

  GtkStack *stack;
  GtkButton *continue_button;
  GtkButton *apply_button;
  GtkRevealer *refusal_revealer;
  GtkLabel *refusal;
  GtkTextView *text;
  AdwToggleGroup *kinds;
  GtkDropDown *unit;
  GtkCheckButton *header;
  GtkMenuButton *from_button;
  GtkCalendar *calendar;
  AdwToggleGroup *outcomes;
  GtkCustomFilter *filter;
  GtkColumnView *table;
  GListStore *lines;
  GtkLabel *summary;
};

G_DEFINE_FINAL_TYPE (MixPeopleImportDialog, mix_people_import_dialog, ADW_TYPE_DIALOG)

static void
show_refusal (MixPeopleImportDialog *self, const GError *error)
{
  gtk_label_set_label (self->refusal, error != NULL ? error->message : "");
  gtk_revealer_set_reveal_child (self->refusal_revealer, error != NULL);
}

static MixPeopleImportRow *
find_row (GPtrArray *rows, guint number, guint *next)
{
  while (*next < rows->len && mix_people_import_row_get_number (rows->pdata[*next]) < number)
    (*next)++;
  return *next < rows->len && mix_people_import_row_get_number (rows->pdata[*next]) == number ? rows->pdata[*next]
                                                                                              : NULL;
}

/* The rows are in the order of the sheet. */
static void
show_lines (MixPeopleImportDialog *self)
{
  MixSheet *sheet = mix_people_import_get_sheet (self->import);
  GPtrArray *rows = mix_people_import_get_rows (self->import);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);
  guint next = 0;

  g_ptr_array_add (lines, mix_table_line_new_for_meanings ());
  for (guint i = 0; i < mix_sheet_get_n_rows (sheet); i++)
    g_ptr_array_add (lines,
                     mix_table_line_new (self->import, i, find_row (rows, mix_sheet_get_row_number (sheet, i), &next)));
  g_list_store_splice (self->lines, 0, g_list_model_get_n_items (G_LIST_MODEL (self->lines)), lines->pdata, lines->len);
}

static void
show_summary (MixPeopleImportDialog *self)
{
  g_autofree char *words = g_strdup_printf (
      _ ("%u rows added, %u changed, %u as they were, %u refused. Marked cells are left out; the rest is one step, "
         "which Undo takes back."),
      mix_people_import_count (self->import, MIX_PEOPLE_IMPORT_ADDED),
      mix_people_import_count (self->import, MIX_PEOPLE_IMPORT_CHANGED),
      mix_people_import_count (self->import, MIX_PEOPLE_IMPORT_UNCHANGED),
      mix_people_import_count (self->import, MIX_PEOPLE_IMPORT_REFUSED));

  gtk_label_set_label (self->summary, words);
  gtk_widget_set_sensitive (GTK_WIDGET (self->apply_button),
                            mix_page_is_editable (self->page) && !mix_people_import_is_empty (self->import));
}

static void
show_from_date (MixPeopleImportDialog *self)
{
  g_autofree char *day = mix_date_format_full (mix_people_import_get_from_date (self->import));
  /* Translators: the day from which what is imported holds: "From 21 November 2026" */
  g_autofree char *words = g_strdup_printf (_ ("From %s"), day);

  gtk_menu_button_set_label (self->from_button, words);
}

static void
show_controls (MixPeopleImportDialog *self)
{
  gboolean allocation = mix_people_import_get_kind (self->import) == MIX_PEOPLE_IMPORT_ALLOCATION;

  self->showing = TRUE;
  adw_toggle_group_set_active_name (self->kinds, allocation ? "allocation" : "people");
  gtk_widget_set_visible (GTK_WIDGET (self->unit), allocation);
  if (allocation)
    gtk_drop_down_set_selected (self->unit, (guint) mix_people_import_get_unit (self->import));
  gtk_check_button_set_active (self->header, mix_sheet_has_header (mix_people_import_get_sheet (self->import)));
  show_from_date (self);
  self->showing = FALSE;
}

static gboolean
refresh_cb (gpointer user_data)
{
  MixPeopleImportDialog *self = user_data;

  self->refresh_id = 0;
  show_lines (self);
  mix_people_import_outcomes_show (self->outcomes, self->import);
  show_summary (self);
  return G_SOURCE_REMOVE;
}

/* Later: the choice that was made is itself in a line that is shown anew. */
static void
refresh_soon (MixPeopleImportDialog *self)
{
  if (self->refresh_id == 0)
    self->refresh_id = g_idle_add (refresh_cb, self);
}

static void
meaning_chosen_cb (guint column, guint meaning, gpointer user_data)
{
  MixPeopleImportDialog *self = user_data;

  mix_people_import_set_meaning (self->import, column, meaning);
  refresh_soon (self);
}

/* The columns hold the import before: they go first. */
static void
show_import (MixPeopleImportDialog *self, MixSheet *sheet, MixPeopleImportKind kind)
{
  MixPeopleImport *import = mix_people_import_new (mix_page_get_plan (self->page), sheet, kind);

  if (self->import != NULL)
    mix_people_import_set_from_date (import, mix_people_import_get_from_date (self->import));
  g_list_store_remove_all (self->lines);
  mix_people_import_columns_set (self->table, import, meaning_chosen_cb, self);
  g_set_object (&self->import, import);
  g_object_unref (import);
  show_refusal (self, NULL);
  show_controls (self);
  refresh_cb (self);
  gtk_stack_set_visible_child_name (self->stack, "preview");
  gtk_widget_set_visible (GTK_WIDGET (self->continue_button), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->apply_button), TRUE);
}

static void
take_sheet (MixPeopleImportDialog *self, MixSheet *sheet, const GError *error)
{
  if (sheet != NULL)
    show_import (self, sheet, mix_people_import_guess_kind (mix_page_get_plan (self->page), sheet));
  else
    show_refusal (self, error);
}

static void
continue_cb (MixPeopleImportDialog *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  g_autoptr (GError) error = NULL;
  g_autoptr (MixSheet) sheet = NULL;
  g_autofree char *text = NULL;
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  sheet = mix_sheet_new_from_text (text, -1, &error);
  take_sheet (self, sheet, error);
}

static void
text_changed_cb (GtkTextBuffer *buffer, MixPeopleImportDialog *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->continue_button), gtk_text_buffer_get_char_count (buffer) > 0);
}

static void
pasted_cb (GtkTextBuffer *buffer, GdkClipboard *clipboard, MixPeopleImportDialog *self)
{
  if (gtk_text_buffer_get_line_count (buffer) > 1)
    continue_cb (self);
}

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
sheet_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MixSheet) sheet = g_task_propagate_pointer (G_TASK (result), &error);

  take_sheet (MIX_PEOPLE_IMPORT_DIALOG (source), sheet, error);
}

static void
file_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MixPeopleImportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, &error);
  g_autoptr (GTask) task = NULL;

  if (file != NULL)
    {
      task = g_task_new (self, NULL, sheet_read_cb, NULL);
      g_task_set_task_data (task, g_steal_pointer (&file), g_object_unref);
      g_task_run_in_thread (task, read_in_thread);
    }
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    show_refusal (self, error);
}

static void
open_cb (MixPeopleImportDialog *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  gtk_file_dialog_set_title (dialog, _ ("Open a Table"));
  gtk_file_dialog_open (dialog, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL, file_chosen_cb,
                        g_object_ref (self));
}

static void
kind_changed_cb (MixPeopleImportDialog *self)
{
  gboolean allocation = g_strcmp0 (adw_toggle_group_get_active_name (self->kinds), "allocation") == 0;
  g_autoptr (MixSheet) sheet = NULL;

  if (self->showing || self->import == NULL)
    return;
  sheet = g_object_ref (mix_people_import_get_sheet (self->import));
  show_import (self, sheet, allocation ? MIX_PEOPLE_IMPORT_ALLOCATION : MIX_PEOPLE_IMPORT_PEOPLE);
}

static void
unit_changed_cb (MixPeopleImportDialog *self)
{
  if (self->showing || self->import == NULL)
    return;
  mix_people_import_set_unit (self->import, (MixAllocationUnit) gtk_drop_down_get_selected (self->unit));
  refresh_soon (self);
}

static void
header_changed_cb (MixPeopleImportDialog *self)
{
  if (self->showing || self->import == NULL)
    return;
  mix_people_import_set_has_header (self->import, gtk_check_button_get_active (self->header));
  refresh_soon (self);
}

/* The calendar opens on the day that is said. */
static void
calendar_shown_cb (MixPeopleImportDialog *self)
{
  self->showing = TRUE;
  mix_calendar_set_day (self->calendar, mix_people_import_get_from_date (self->import));
  self->showing = FALSE;
}

static void
day_selected_cb (MixPeopleImportDialog *self)
{
  if (self->showing || self->import == NULL)
    return;
  mix_people_import_set_from_date (self->import, mix_calendar_get_day (self->calendar));
  show_from_date (self);
  refresh_soon (self);
}

static void
outcome_chosen_cb (MixPeopleImportDialog *self)
{
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
}

static gboolean
is_wanted (gpointer line, gpointer user_data)
{
  MixPeopleImportDialog *self = user_data;

  return mix_people_import_outcomes_want (self->outcomes, line);
}

static gboolean
apply_import (MixStore *store, gpointer import, GCancellable *cancellable, GError **error)
{
  return mix_people_import_apply (import, store, error);
}

static void
applied_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MixPeopleImportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  MixPeopleImport *import = mix_document_run_finish (MIX_DOCUMENT (source), result, &error);
  g_autofree char *words = NULL;

  if (import == NULL)
    {
      show_refusal (self, error);
      gtk_widget_set_sensitive (GTK_WIDGET (self->apply_button), TRUE);
      return;
    }
  words = mix_people_import_dup_change_name (import);
  mix_page_say (self->page, words, TRUE);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
apply_cb (MixPeopleImportDialog *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->apply_button), FALSE);
  mix_document_run_async (mix_page_get_document (self->page), apply_import, g_object_ref (self->import), g_object_unref,
                          NULL, applied_cb, g_object_ref (self));
}

static void
mix_people_import_dialog_dispose (GObject *object)
{
  MixPeopleImportDialog *self = MIX_PEOPLE_IMPORT_DIALOG (object);

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  if (self->filter != NULL)
    gtk_custom_filter_set_filter_func (self->filter, NULL, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), MIX_TYPE_PEOPLE_IMPORT_DIALOG);
  g_clear_object (&self->import);
  g_clear_object (&self->page);
  G_OBJECT_CLASS (mix_people_import_dialog_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, MixPeopleImportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, MixPeopleImportDialog, continue_button);
  gtk_widget_class_bind_template_child (widget_class, MixPeopleImportDialog, apply_button);
  gtk_widget_class_bind_template_child (widget_class, MixPeopleImportDialog, refusal_revealer);
  gtk_widget_class_bind_template_child (widget_class, MixPeopleImportDialog, refusal);
  gtk_widget_class_bind_template_child (widget_class, MixPeopleImportDialog, text);
  gtk_widget_class_bind_template_child (widget_class, MixPeopleImportDialog, kinds);
  gtk_widget_class_bind_template_child (widget_class, MixPeopleImportDialog, unit);
  gtk_widget_class_bind_template_child (widget_class, MixPeopleImportDialog, header);
  gtk_widget_class_bind_template_child (widget_class, MixPeopleImportDialog, from_button);
  gtk_widget_class_bind_template_child (widget_class, MixPeopleImportDialog, calendar);
  gtk_widget_class_bind_template_child (widget_class, MixPeopleImportDialog, outcomes);
  gtk_widget_class_bind_template_child (widget_class, MixPeopleImportDialog, filter);
  gtk_widget_class_bind_template_child (widget_class, MixPeopleImportDialog, table);
  gtk_widget_class_bind_template_child (widget_class, MixPeopleImportDialog, lines);
  gtk_widget_class_bind_template_child (widget_class, MixPeopleImportDialog, summary);
}

static void
mix_people_import_dialog_class_init (MixPeopleImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mix_people_import_dialog_dispose;

  g_type_ensure (MIX_TYPE_TABLE_LINE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/team/mix-people-import-dialog.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, adw_dialog_close);
  gtk_widget_class_bind_template_callback (widget_class, continue_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, apply_cb);
  gtk_widget_class_bind_template_callback (widget_class, kind_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, unit_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, header_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, calendar_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, outcome_chosen_cb);
}

static void
mix_people_import_dialog_init (MixPeopleImportDialog *self)
{
  GtkTextBuffer *buffer;

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_custom_filter_set_filter_func (self->filter, is_wanted, self, NULL);
  buffer = gtk_text_view_get_buffer (self->text);
  g_signal_connect_object (buffer, "changed", G_CALLBACK (text_changed_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (buffer, "paste-done", G_CALLBACK (pasted_cb), self, G_CONNECT_DEFAULT);
}

/**
 * mix_people_import_dialog_new:
 * @page: the page of the plan that the table goes into
 *
 * Returns: (transfer floating): a dialogue that asks for a table of people or of the present allocation
 */
AdwDialog *
mix_people_import_dialog_new (MixPage *page)
{
  MixPeopleImportDialog *self = g_object_new (MIX_TYPE_PEOPLE_IMPORT_DIALOG, NULL);

  self->page = g_object_ref (page);
  return ADW_DIALOG (self);
}
