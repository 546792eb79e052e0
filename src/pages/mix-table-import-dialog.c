#include "mix-table-import-dialog.h"

#include "mix-config.h"
#include "mix-sheet-open.h"
#include "mix-table-import-columns.h"
#include "mix-table-import-outcomes.h"
#include "mix-table-line.h"

#include <glib/gi18n-lib.h>

/*
 * A table from cells that are pasted or a file: enter, match columns, see, import. A template fills in "advice", which
 * says what to paste, and "controls", which stand above the preview.
 */
typedef struct
{
  MixPage *page;
  MixTableImport *import; /* that is previewed, or NULL */
  gboolean showing;       /* controls are being set, nobody chose */
  guint refresh_id;
  char *advice;

  GtkStack *stack;
  GtkButton *continue_button;
  GtkButton *apply_button;
  GtkRevealer *refusal_revealer;
  GtkLabel *refusal;
  GtkTextView *text;
  AdwBin *controls_bin;
  GtkCheckButton *header;
  AdwToggleGroup *outcomes;
  GtkCustomFilter *filter;
  GtkColumnView *table;
  GListStore *lines;
  GtkLabel *summary;
} MixTableImportDialogPrivate;

enum
{
  PROP_0,
  PROP_ADVICE,
  PROP_CONTROLS,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (MixTableImportDialog, mix_table_import_dialog, ADW_TYPE_DIALOG)

static MixTableImportDialogPrivate *
get_private (MixTableImportDialog *self)
{
  return mix_table_import_dialog_get_instance_private (self);
}

static void
show_refusal (MixTableImportDialog *self, const GError *error)
{
  MixTableImportDialogPrivate *private = get_private (self);

  gtk_label_set_label (private->refusal, error != NULL ? error->message : "");
  gtk_revealer_set_reveal_child (private->refusal_revealer, error != NULL);
}

static MixTableImportRow *
find_row (GPtrArray *rows, guint number, guint *next)
{
  while (*next < rows->len && mix_table_import_row_get_number (rows->pdata[*next]) < number)
    (*next)++;
  return *next < rows->len && mix_table_import_row_get_number (rows->pdata[*next]) == number ? rows->pdata[*next]
                                                                                             : NULL;
}

/* The rows are in the order of the sheet. */
static void
show_lines (MixTableImportDialogPrivate *private)
{
  MixSheet *sheet = mix_table_import_get_sheet (private->import);
  GPtrArray *rows = mix_table_import_get_rows (private->import);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);
  guint next = 0;

  g_ptr_array_add (lines, mix_table_line_new_for_meanings ());
  for (guint i = 0; i < mix_sheet_get_n_rows (sheet); i++)
    g_ptr_array_add (
        lines, mix_table_line_new (private->import, i, find_row (rows, mix_sheet_get_row_number (sheet, i), &next)));
  g_list_store_splice (private->lines, 0, g_list_model_get_n_items (G_LIST_MODEL (private->lines)), lines->pdata,
                       lines->len);
}

static void
show_summary (MixTableImportDialogPrivate *private)
{
  g_autofree char *counts = g_strdup_printf (_ ("%u rows added, %u changed, %u as they were, %u refused."),
                                             mix_table_import_count (private->import, MIX_TABLE_IMPORT_ADDED),
                                             mix_table_import_count (private->import, MIX_TABLE_IMPORT_CHANGED),
                                             mix_table_import_count (private->import, MIX_TABLE_IMPORT_UNCHANGED),
                                             mix_table_import_count (private->import, MIX_TABLE_IMPORT_REFUSED));
  g_autofree char *words
      = g_strdup_printf ("%s %s", counts,
                         mix_table_import_is_apart (private->import)
                             ? _ ("Marked cells are left out. What is imported is kept apart from the history: Undo "
                                  "does not take it back.")
                             : _ ("Marked cells are left out; the rest is one step, which Undo takes back."));

  gtk_label_set_label (private->summary, words);
  gtk_widget_set_sensitive (GTK_WIDGET (private->apply_button),
                            mix_page_is_editable (private->page) && !mix_table_import_is_empty (private->import));
}

static gboolean
refresh_cb (gpointer user_data)
{
  MixTableImportDialogPrivate *private = get_private (user_data);

  private->refresh_id = 0;
  show_lines (private);
  mix_table_import_outcomes_show (private->outcomes, private->import);
  show_summary (private);
  return G_SOURCE_REMOVE;
}

static void
meaning_chosen_cb (guint column, guint meaning, gpointer user_data)
{
  MixTableImportDialog *self = user_data;

  mix_table_import_set_meaning (get_private (self)->import, column, meaning);
  mix_table_import_dialog_refresh (self);
}

static void
take_sheet (MixTableImportDialog *self, MixSheet *sheet, const GError *error)
{
  g_autoptr (MixTableImport) import = NULL;

  if (sheet == NULL)
    {
      show_refusal (self, error);
      return;
    }
  import = MIX_TABLE_IMPORT_DIALOG_GET_CLASS (self)->create_import (self, sheet);
  mix_table_import_dialog_show_import (self, import);
}

static void
continue_cb (MixTableImportDialog *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (get_private (self)->text);
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
text_changed_cb (GtkTextBuffer *buffer, MixTableImportDialog *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (get_private (self)->continue_button),
                            gtk_text_buffer_get_char_count (buffer) > 0);
}

static void
pasted_cb (GtkTextBuffer *buffer, GdkClipboard *clipboard, MixTableImportDialog *self)
{
  if (gtk_text_buffer_get_line_count (buffer) > 1)
    continue_cb (self);
}

static void
sheet_opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MixSheet) sheet = mix_sheet_open_finish (GTK_WIDGET (source), result, &error);

  if (sheet != NULL || !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    take_sheet (MIX_TABLE_IMPORT_DIALOG (source), sheet, error);
}

static void
open_cb (MixTableImportDialog *self)
{
  mix_sheet_open_async (GTK_WIDGET (self), sheet_opened_cb, NULL);
}

static void
header_changed_cb (MixTableImportDialog *self)
{
  MixTableImportDialogPrivate *private = get_private (self);

  if (private->showing || private->import == NULL)
    return;
  mix_table_import_set_has_header (private->import, gtk_check_button_get_active (private->header));
  mix_table_import_dialog_refresh (self);
}

static void
outcome_chosen_cb (MixTableImportDialog *self)
{
  gtk_filter_changed (GTK_FILTER (get_private (self)->filter), GTK_FILTER_CHANGE_DIFFERENT);
}

static gboolean
is_wanted (gpointer line, gpointer user_data)
{
  return mix_table_import_outcomes_want (get_private (user_data)->outcomes, line);
}

static gboolean
apply_import (MixStore *store, gpointer import, GCancellable *cancellable, GError **error)
{
  return mix_table_import_apply (import, store, error);
}

static void
applied_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MixTableImportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  MixTableImport *import = mix_document_run_finish (MIX_DOCUMENT (source), result, &error);
  g_autofree char *words = NULL;

  if (import == NULL)
    {
      show_refusal (self, error);
      gtk_widget_set_sensitive (GTK_WIDGET (get_private (self)->apply_button), TRUE);
      return;
    }
  words = mix_table_import_dup_change_name (import);
  mix_page_say (get_private (self)->page, words, !mix_table_import_is_apart (import));
  adw_dialog_close (ADW_DIALOG (self));
}

static void
apply_cb (MixTableImportDialog *self)
{
  MixTableImportDialogPrivate *private = get_private (self);

  gtk_widget_set_sensitive (GTK_WIDGET (private->apply_button), FALSE);
  mix_document_run_async (mix_page_get_document (private->page), apply_import, g_object_ref (private->import),
                          g_object_unref, NULL, applied_cb, g_object_ref (self));
}

static void
mix_table_import_dialog_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  MixTableImportDialogPrivate *private = get_private (MIX_TABLE_IMPORT_DIALOG (object));

  switch (property_id)
    {
    case PROP_ADVICE:
      g_value_set_string (value, private->advice);
      break;
    case PROP_CONTROLS:
      g_value_set_object (value, adw_bin_get_child (private->controls_bin));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mix_table_import_dialog_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  MixTableImportDialogPrivate *private = get_private (MIX_TABLE_IMPORT_DIALOG (object));

  switch (property_id)
    {
    case PROP_ADVICE:
      if (g_set_str (&private->advice, g_value_get_string (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_CONTROLS:
      adw_bin_set_child (private->controls_bin, g_value_get_object (value));
      gtk_widget_set_visible (GTK_WIDGET (private->controls_bin), g_value_get_object (value) != NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mix_table_import_dialog_dispose (GObject *object)
{
  MixTableImportDialogPrivate *private = get_private (MIX_TABLE_IMPORT_DIALOG (object));

  g_clear_handle_id (&private->refresh_id, g_source_remove);
  if (private->filter != NULL)
    gtk_custom_filter_set_filter_func (private->filter, NULL, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), MIX_TYPE_TABLE_IMPORT_DIALOG);
  g_clear_object (&private->import);
  g_clear_object (&private->page);
  G_OBJECT_CLASS (mix_table_import_dialog_parent_class)->dispose (object);
}

static void
mix_table_import_dialog_finalize (GObject *object)
{
  g_free (get_private (MIX_TABLE_IMPORT_DIALOG (object))->advice);
  G_OBJECT_CLASS (mix_table_import_dialog_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child_private (widget_class, MixTableImportDialog, stack);
  gtk_widget_class_bind_template_child_private (widget_class, MixTableImportDialog, continue_button);
  gtk_widget_class_bind_template_child_private (widget_class, MixTableImportDialog, apply_button);
  gtk_widget_class_bind_template_child_private (widget_class, MixTableImportDialog, refusal_revealer);
  gtk_widget_class_bind_template_child_private (widget_class, MixTableImportDialog, refusal);
  gtk_widget_class_bind_template_child_private (widget_class, MixTableImportDialog, text);
  gtk_widget_class_bind_template_child_private (widget_class, MixTableImportDialog, controls_bin);
  gtk_widget_class_bind_template_child_private (widget_class, MixTableImportDialog, header);
  gtk_widget_class_bind_template_child_private (widget_class, MixTableImportDialog, outcomes);
  gtk_widget_class_bind_template_child_private (widget_class, MixTableImportDialog, filter);
  gtk_widget_class_bind_template_child_private (widget_class, MixTableImportDialog, table);
  gtk_widget_class_bind_template_child_private (widget_class, MixTableImportDialog, lines);
  gtk_widget_class_bind_template_child_private (widget_class, MixTableImportDialog, summary);
}

static void
mix_table_import_dialog_class_init (MixTableImportDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = mix_table_import_dialog_get_property;
  object_class->set_property = mix_table_import_dialog_set_property;
  object_class->dispose = mix_table_import_dialog_dispose;
  object_class->finalize = mix_table_import_dialog_finalize;

  props[PROP_ADVICE] = g_param_spec_string ("advice", NULL, NULL, NULL, flags);
  props[PROP_CONTROLS] = g_param_spec_object ("controls", NULL, NULL, GTK_TYPE_WIDGET, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (MIX_TYPE_TABLE_LINE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/mix-table-import-dialog.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, adw_dialog_close);
  gtk_widget_class_bind_template_callback (widget_class, continue_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, apply_cb);
  gtk_widget_class_bind_template_callback (widget_class, header_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, outcome_chosen_cb);
}

static void
mix_table_import_dialog_init (MixTableImportDialog *self)
{
  MixTableImportDialogPrivate *private = get_private (self);
  GtkTextBuffer *buffer;

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_custom_filter_set_filter_func (private->filter, is_wanted, self, NULL);
  buffer = gtk_text_view_get_buffer (private->text);
  g_signal_connect_object (buffer, "changed", G_CALLBACK (text_changed_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (buffer, "paste-done", G_CALLBACK (pasted_cb), self, G_CONNECT_DEFAULT);
}

/**
 * mix_table_import_dialog_set_page:
 * @self: a dialogue that is being made
 * @page: the page of the plan that the table goes into
 */
void
mix_table_import_dialog_set_page (MixTableImportDialog *self, MixPage *page)
{
  g_set_object (&get_private (self)->page, page);
}

/**
 * mix_table_import_dialog_get_page:
 * @self: a dialogue
 *
 * Returns: (transfer none): the page of the plan that the table goes into
 */
MixPage *
mix_table_import_dialog_get_page (MixTableImportDialog *self)
{
  return get_private (self)->page;
}

/**
 * mix_table_import_dialog_get_import:
 * @self: a dialogue
 *
 * Returns: (transfer none) (nullable): what is previewed; %NULL while a table is asked for
 */
MixTableImport *
mix_table_import_dialog_get_import (MixTableImportDialog *self)
{
  return get_private (self)->import;
}

/**
 * mix_table_import_dialog_show_import:
 * @self: a dialogue
 * @import: what to preview
 */
void
mix_table_import_dialog_show_import (MixTableImportDialog *self, MixTableImport *import)
{
  MixTableImportDialogPrivate *private = get_private (self);

  /* The columns hold the import before: they go first. */
  g_list_store_remove_all (private->lines);
  mix_table_import_columns_set (private->table, import, meaning_chosen_cb, self);
  g_set_object (&private->import, import);
  show_refusal (self, NULL);
  private->showing = TRUE;
  gtk_check_button_set_active (private->header, mix_sheet_has_header (mix_table_import_get_sheet (import)));
  private->showing = FALSE;
  if (MIX_TABLE_IMPORT_DIALOG_GET_CLASS (self)->import_shown != NULL)
    MIX_TABLE_IMPORT_DIALOG_GET_CLASS (self)->import_shown (self, import);
  refresh_cb (self);
  gtk_stack_set_visible_child_name (private->stack, "preview");
  gtk_widget_set_visible (GTK_WIDGET (private->continue_button), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (private->apply_button), TRUE);
}

/**
 * mix_table_import_dialog_refresh:
 * @self: a dialogue whose import was changed
 *
 * Shows the rows anew, a little later: the choice that was made may itself be in one of them.
 */
void
mix_table_import_dialog_refresh (MixTableImportDialog *self)
{
  MixTableImportDialogPrivate *private = get_private (self);

  if (private->refresh_id == 0)
  private->refresh_id = g_idle_add (refresh_cb, self);
}
