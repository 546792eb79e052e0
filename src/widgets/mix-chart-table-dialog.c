#include "mix-chart-table-dialog.h"

#include "mix-text-column.h"

#define WIDE 880
#define MOST_COLUMNS_NARROW 5

/* Names are not cut where there are many figures beside them. */
#define FIRST_WIDTH 170
#define MANY_COLUMNS 4

/* The numbers behind a chart, which can be copied into a spreadsheet. */
struct _MixChartTableDialog
{
  AdwDialog parent_instance;

  MixChartTable *table;
  GtkColumnView *view;
};

G_DEFINE_FINAL_TYPE (MixChartTableDialog, mix_chart_table_dialog, ADW_TYPE_DIALOG)

static char *
dup_cell (gpointer item, gpointer user_data)
{
  const char *text = gtk_string_list_get_string (item, GPOINTER_TO_UINT (user_data));

  return text == NULL || *text == '\0' ? NULL : g_strdup (text);
}

/* The last column of words takes what the others leave: in most tables the first. */
static guint
find_last_words (MixChartTable *table)
{
  guint last = 0;

  for (guint i = 1; i < mix_chart_table_get_n_columns (table); i++)
    if (!mix_chart_table_is_numeric (table, i))
      last = i;
  return last;
}

static void
add_column (MixChartTableDialog *self, guint position, guint last_words)
{
  MixTextColumnFlags flags = position == last_words ? MIX_TEXT_COLUMN_EXPAND : MIX_TEXT_COLUMN_DEFAULT;
  g_autoptr (GtkColumnViewColumn) column = NULL;

  if (mix_chart_table_is_numeric (self->table, position))
    flags |= MIX_TEXT_COLUMN_NUMERIC;
  column = mix_text_column_new (mix_chart_table_get_heading (self->table, position), flags, dup_cell, NULL,
                                GUINT_TO_POINTER (position));
  if (position == 0 && mix_chart_table_get_n_columns (self->table) >= MANY_COLUMNS)
    gtk_column_view_column_set_fixed_width (column, FIRST_WIDTH);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_append_column (self->view, column);
}

static void
add_columns (MixChartTableDialog *self)
{
  guint last_words = find_last_words (self->table);
  guint n = mix_chart_table_get_n_columns (self->table);

  for (guint i = 0; i < n; i++)
    add_column (self, i, last_words);
  mix_text_columns_align_headings (self->view);
  if (n > MOST_COLUMNS_NARROW || last_words > 0)
    adw_dialog_set_content_width (ADW_DIALOG (self), WIDE);
}

static void
copy_cb (MixChartTableDialog *self)
{
  g_autofree char *text = mix_chart_table_to_text (self->table);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
}

static void
mix_chart_table_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MIX_TYPE_CHART_TABLE_DIALOG);
  g_clear_object (&MIX_CHART_TABLE_DIALOG (object)->table);
  G_OBJECT_CLASS (mix_chart_table_dialog_parent_class)->dispose (object);
}

static void
mix_chart_table_dialog_class_init (MixChartTableDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mix_chart_table_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/widgets/mix-chart-table-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MixChartTableDialog, view);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
}

static void
mix_chart_table_dialog_init (MixChartTableDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mix_chart_table_dialog_new:
 * @table: the numbers of a chart
 *
 * Returns: (transfer floating): a dialogue with the table, to be presented
 */
AdwDialog *
mix_chart_table_dialog_new (MixChartTable *table)
{
  MixChartTableDialog *self = g_object_new (MIX_TYPE_CHART_TABLE_DIALOG, NULL);
  GtkNoSelection *selection = gtk_no_selection_new (g_object_ref (mix_chart_table_get_rows (table)));

  self->table = g_object_ref (table);
  adw_dialog_set_title (ADW_DIALOG (self), mix_chart_table_get_title (table));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  mix_chart_table_get_title (table), -1);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (selection));
  g_object_unref (selection);
  add_columns (self);
  return ADW_DIALOG (self);
}
