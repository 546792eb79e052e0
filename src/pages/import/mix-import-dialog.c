#include "mix-import-dialog.h"

#include "mix-config.h"
#include "mix-error.h"
#include "mix-import-job.h"
#include "mix-import-outcomes.h"
#include "mix-import-row.h"
#include "mix-import-summary.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

/* A wait shorter than this is not worth a progress bar. */
#define PATIENCE_MILLISECONDS 300
#define PROGRESS_MILLISECONDS 100

/*
 * Official files into the plan: choose, see what would change, apply. The list of lines, with the item type of each
 * model: GtkNoSelection → GtkFilterListModel → the import's GListStore of MixImportEntry.
 */
struct _MixImportDialog
{
  AdwDialog parent_instance;

  MixDocument *document;
  MixImport *import;         /* that is previewed, or NULL */
  MixImportJob *job;         /* that runs, or NULL */
  GCancellable *cancellable; /* of what runs */
  guint progress_id;
  char *search; /* folded */
  gboolean narrow;

  GtkFilterListModel *shown;
  GtkCustomFilter *filter;
  GtkStack *stack;
  GtkStack *lines_stack;
  GtkButton *apply_button;
  AdwBanner *banner;
  AdwStatusPage *refusal;
  GtkProgressBar *progress;
  AdwWrapBox *files;
  GtkBox *outcome_bar;
  AdwToggleGroup *outcomes;
  GtkEditable *search_entry;
  GtkListView *lines;
  GtkLabel *summary;
};

enum
{
  SAID,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MixImportDialog, mix_import_dialog, ADW_TYPE_DIALOG)

static gboolean
is_shown (gpointer item, gpointer user_data)
{
  MixImportDialog *self = user_data;

  if (!mix_import_outcomes_want (self->outcomes, item))
    return FALSE;
  return self->search == NULL || *self->search == '\0' || mix_import_entry_matches (item, self->search);
}

static void
filter_changed_cb (MixImportDialog *self)
{
  g_free (self->search);
  self->search = mix_text_fold (gtk_editable_get_text (self->search_entry));
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  gtk_stack_set_visible_child_name (self->lines_stack,
                                    g_list_model_get_n_items (G_LIST_MODEL (self->shown)) > 0 ? "lines" : "none");
}

static void
clear_filters_cb (MixImportDialog *self)
{
  gtk_editable_set_text (self->search_entry, "");
  mix_import_outcomes_choose_all (self->outcomes);
  filter_changed_cb (self);
}

static void
row_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  gtk_list_item_set_activatable (list_item, FALSE);
  gtk_list_item_set_child (list_item, mix_import_row_new ());
}

static void
row_bound_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  MixImportEntry *entry = gtk_list_item_get_item (list_item);
  g_autofree char *words = mix_import_entry_dup_words (entry);
  g_autofree char *label
      = g_strdup_printf ("%s: %s", mix_import_outcome_get_title (mix_import_entry_get_outcome (entry)), words);

  mix_import_row_set_entry (MIX_IMPORT_ROW (gtk_list_item_get_child (list_item)), entry);
  gtk_list_item_set_accessible_label (list_item, label);
}

static void
show_page (MixImportDialog *self, const char *name)
{
  gtk_stack_set_visible_child_name (self->stack, name);
  gtk_widget_set_visible (GTK_WIDGET (self->apply_button), g_str_equal (name, "preview"));
}

static void
set_narrow (MixImportDialog *self, gboolean narrow)
{
  self->narrow = narrow;
  if (self->import != NULL)
    mix_import_outcomes_show (self->outcomes, self->import, narrow);
}

static void
narrow_cb (MixImportDialog *self)
{
  set_narrow (self, TRUE);
}

static void
wide_cb (MixImportDialog *self)
{
  set_narrow (self, FALSE);
}

static void
update_apply_button (MixImportDialog *self)
{
  gboolean writable = mix_document_is_writable (self->document);

  gtk_widget_set_sensitive (GTK_WIDGET (self->apply_button), writable && self->job == NULL && self->import != NULL
                                                                 && !mix_import_is_empty (self->import));
  adw_banner_set_title (self->banner, _ ("Another program is writing this plan. You can look, but not import."));
  adw_banner_set_revealed (self->banner, !writable);
}

static void
show_preview (MixImportDialog *self, MixImport *import)
{
  g_autofree char *words = mix_import_summary_dup_words (import);

  g_set_object (&self->import, import);
  gtk_filter_list_model_set_model (self->shown, mix_import_get_entries (import));
  mix_import_summary_show_files (self->files, import);
  mix_import_outcomes_show (self->outcomes, import, self->narrow);
  clear_filters_cb (self);
  gtk_label_set_label (self->summary, words);
  update_apply_button (self);
  show_page (self, "preview");
  if (gtk_widget_get_sensitive (GTK_WIDGET (self->apply_button)))
    gtk_widget_grab_focus (GTK_WIDGET (self->apply_button));
}

static void
show_refusal (MixImportDialog *self, const GError *error)
{
  g_autofree char *words = g_markup_escape_text (error->message, -1);

  adw_status_page_set_description (self->refusal, words);
  show_page (self, "refused");
}

static void
stop_watching (MixImportDialog *self)
{
  g_clear_handle_id (&self->progress_id, g_source_remove);
  g_clear_pointer (&self->job, mix_import_job_unref);
  g_clear_object (&self->cancellable);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MixImportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  MixImportJob *job = mix_document_run_finish (MIX_DOCUMENT (source), result, &error);
  g_autoptr (MixImport) import = job != NULL ? mix_import_job_steal_import (job) : NULL;

  stop_watching (self);
  if (import != NULL)
    show_preview (self, import);
  else if (g_error_matches (error, MIX_ERROR, MIX_ERROR_CANCELLED))
    show_page (self, self->import != NULL ? "preview" : "choose");
  else
    show_refusal (self, error);
}

static gboolean
show_progress_cb (gpointer user_data)
{
  MixImportDialog *self = user_data;

  gtk_progress_bar_set_fraction (self->progress, mix_import_job_get_fraction (self->job));
  return G_SOURCE_CONTINUE;
}

static gboolean
patience_over_cb (gpointer user_data)
{
  MixImportDialog *self = user_data;

  show_page (self, "reading");
  show_progress_cb (self);
  self->progress_id = g_timeout_add (PROGRESS_MILLISECONDS, show_progress_cb, self);
  return G_SOURCE_REMOVE;
}

static void
unref_job (gpointer job)
{
  mix_import_job_unref (job);
}

static GPtrArray *
list_files (GListModel *files)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    g_ptr_array_add (list, g_list_model_get_item (files, i));
  return list;
}

static void
files_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MixImportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) files = gtk_file_dialog_open_multiple_finish (GTK_FILE_DIALOG (source), result, &error);

  if (files != NULL)
    mix_import_dialog_read_files (self, files);
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    show_refusal (self, error);
}

static void
choose_cb (MixImportDialog *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  gtk_file_filter_set_name (filter, _ ("CSV, XLSX and ZIP files"));
  gtk_file_filter_add_suffix (filter, "csv");
  gtk_file_filter_add_suffix (filter, "xlsx");
  gtk_file_filter_add_suffix (filter, "zip");
  g_list_store_append (filters, filter);
  gtk_file_dialog_set_title (dialog, _ ("Choose NHS Files"));
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_open_multiple (dialog, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL, files_chosen_cb,
                                 g_object_ref (self));
}

static void
stop_cb (MixImportDialog *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
}

static gboolean
apply_import (MixStore *store, gpointer import, GCancellable *cancellable, GError **error)
{
  return mix_import_apply (import, store, error);
}

static void
applied_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MixImportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  if (mix_document_run_finish (MIX_DOCUMENT (source), result, &error) == NULL)
    {
      show_refusal (self, error);
      return;
    }
  words = g_strdup_printf (_ ("%u added, %u changed from NHS files"), mix_import_count (self->import, MIX_IMPORT_ADDED),
                           mix_import_count (self->import, MIX_IMPORT_CHANGED));
  g_signal_emit (self, signals[SAID], 0, words, TRUE);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
apply_cb (MixImportDialog *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->apply_button), FALSE);
  mix_document_run_async (self->document, apply_import, g_object_ref (self->import), g_object_unref, NULL, applied_cb,
                          g_object_ref (self));
}

static gboolean
dropped_cb (GtkDropTarget *target, const GValue *value, double x, double y, gpointer user_data)
{
  g_autoptr (GSList) list = gdk_file_list_get_files (g_value_get_boxed (value));
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

  for (GSList *file = list; file != NULL; file = file->next)
    g_list_store_append (files, file->data);
  mix_import_dialog_read_files (user_data, G_LIST_MODEL (files));
  return list != NULL;
}

static void
mix_import_dialog_closed (AdwDialog *dialog)
{
  stop_cb (MIX_IMPORT_DIALOG (dialog));
}

static void
mix_import_dialog_dispose (GObject *object)
{
  MixImportDialog *self = MIX_IMPORT_DIALOG (object);

  stop_watching (self);
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  g_clear_object (&self->import);
  g_clear_object (&self->document);
  gtk_widget_dispose_template (GTK_WIDGET (object), MIX_TYPE_IMPORT_DIALOG);
  G_OBJECT_CLASS (mix_import_dialog_parent_class)->dispose (object);
}

static void
mix_import_dialog_finalize (GObject *object)
{
  g_free (MIX_IMPORT_DIALOG (object)->search);
  G_OBJECT_CLASS (mix_import_dialog_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, MixImportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, MixImportDialog, lines_stack);
  gtk_widget_class_bind_template_child (widget_class, MixImportDialog, apply_button);
  gtk_widget_class_bind_template_child (widget_class, MixImportDialog, banner);
  gtk_widget_class_bind_template_child (widget_class, MixImportDialog, refusal);
  gtk_widget_class_bind_template_child (widget_class, MixImportDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, MixImportDialog, files);
  gtk_widget_class_bind_template_child (widget_class, MixImportDialog, outcome_bar);
  gtk_widget_class_bind_template_child (widget_class, MixImportDialog, outcomes);
  gtk_widget_class_bind_template_child (widget_class, MixImportDialog, lines);
  gtk_widget_class_bind_template_child (widget_class, MixImportDialog, summary);
  gtk_widget_class_bind_template_child_full (widget_class, "search", FALSE,
                                             G_STRUCT_OFFSET (MixImportDialog, search_entry));
}

static void
mix_import_dialog_class_init (MixImportDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mix_import_dialog_dispose;
  object_class->finalize = mix_import_dialog_finalize;
  ADW_DIALOG_CLASS (klass)->closed = mix_import_dialog_closed;

  /**
   * MixImportDialog::said:
   * @words: what was done
   * @can_undo: whether the toast offers to take it back
   */
  signals[SAID] = g_signal_new ("said", MIX_TYPE_IMPORT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                G_TYPE_STRING, G_TYPE_BOOLEAN);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/import/mix-import-dialog.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, adw_dialog_close);
  gtk_widget_class_bind_template_callback (widget_class, narrow_cb);
  gtk_widget_class_bind_template_callback (widget_class, wide_cb);
  gtk_widget_class_bind_template_callback (widget_class, apply_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_filters_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_bound_cb);
}

static void
mix_import_dialog_init (MixImportDialog *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);
  GtkNoSelection *selection;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->filter = gtk_custom_filter_new (is_shown, self, NULL);
  self->shown = gtk_filter_list_model_new (NULL, GTK_FILTER (self->filter));
  selection = gtk_no_selection_new (G_LIST_MODEL (self->shown));
  gtk_list_view_set_model (self->lines, GTK_SELECTION_MODEL (selection));
  g_object_unref (selection);
  g_signal_connect (target, "drop", G_CALLBACK (dropped_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/**
 * mix_import_dialog_new:
 * @document: the plan to import into
 *
 * Returns: (transfer floating): a dialogue that asks for files
 */
AdwDialog *
mix_import_dialog_new (MixDocument *document)
{
  MixImportDialog *self = g_object_new (MIX_TYPE_IMPORT_DIALOG, NULL);

  self->document = g_object_ref (document);
  g_signal_connect_swapped (document, "notify::writable", G_CALLBACK (update_apply_button), self);
  update_apply_button (self);
  return ADW_DIALOG (self);
}

/**
 * mix_import_dialog_read_files:
 * @self: a dialogue
 * @files: (element-type GFile): files that were chosen or dropped
 *
 * Reads the files and shows what importing them would do. Does nothing while others are read.
 */
void
mix_import_dialog_read_files (MixImportDialog *self, GListModel *files)
{
  if (self->job != NULL || g_list_model_get_n_items (files) == 0)
    return;
  self->job = mix_import_job_new (list_files (files));
  self->cancellable = g_cancellable_new ();
  self->progress_id = g_timeout_add (PATIENCE_MILLISECONDS, patience_over_cb, self);
  update_apply_button (self);
  mix_document_run_async (self->document, mix_import_job_run, mix_import_job_ref (self->job), unref_job,
                          self->cancellable, read_cb, g_object_ref (self));
}
