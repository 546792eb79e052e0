#include "mix-table-import-columns.h"

#include "mix-config.h"
#include "mix-table-line.h"

#include <glib/gi18n-lib.h>

#define COLUMN_WIDTH 170
#define WORDS_WIDTH 240

/* What the cells of one column of the sheet need. */
typedef struct
{
  MixTableImport *import; /* it outlives the columns */
  guint column;
  MixMeaningChosenFunc chosen;
  gpointer user_data;
} Column;

static void
selected_cb (GtkDropDown *choice, GParamSpec *pspec, Column *column)
{
  guint meaning = gtk_drop_down_get_selected (choice);

  if (meaning != mix_table_import_get_meaning (column->import, column->column))
    column->chosen (column->column, meaning, column->user_data);
}

static GtkWidget *
make_choice (Column *column)
{
  GtkStringList *titles = gtk_string_list_new (NULL);
  const char *title = mix_sheet_get_title (mix_table_import_get_sheet (column->import), column->column);
  g_autofree char *label = g_strdup_printf (_ ("What column “%s” holds"), title);
  GtkWidget *choice;

  for (guint i = 0; i < mix_table_import_get_n_meanings (column->import); i++)
    gtk_string_list_append (titles, mix_table_import_get_meaning_title (column->import, i));
  choice = gtk_drop_down_new (G_LIST_MODEL (titles), NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), mix_table_import_get_meaning (column->import, column->column));
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect (choice, "notify::selected", G_CALLBACK (selected_cb), column);
  return choice;
}

static GtkWidget *
make_label (const char *text, const char *style_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (style_class != NULL)
    gtk_widget_add_css_class (label, style_class);
  return label;
}

/* A refused cell has a mark as well as a colour, and says why. */
static GtkWidget *
make_cell (MixTableLine *line, guint column)
{
  const char *refusal = mix_table_line_get_refusal (line, column);
  GtkWidget *label = make_label (mix_table_line_get_cell (line, column), refusal != NULL ? "mix-blocked" : NULL);
  GtkWidget *box;

  if (refusal == NULL)
    return label;
  box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("mix-fit-blocked-symbolic"));
  gtk_widget_add_css_class (gtk_widget_get_first_child (box), "mix-blocked");
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_set_tooltip_text (box, refusal);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, refusal, -1);
  return box;
}

static void
bind_cell_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, Column *column)
{
  MixTableLine *line = gtk_list_item_get_item (list_item);

  gtk_list_item_set_child (list_item, mix_table_line_is_for_meanings (line) ? make_choice (column)
                                                                            : make_cell (line, column->column));
}

static void
unbind_cell_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  gtk_list_item_set_child (list_item, NULL);
}

static void
bind_outcome_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  MixTableLine *line = gtk_list_item_get_item (list_item);
  MixTableImportRow *row = mix_table_line_get_row (line);
  MixTableImportOutcome outcome = row != NULL ? mix_table_import_row_get_outcome (row) : MIX_TABLE_IMPORT_UNCHANGED;

  gtk_list_item_set_child (list_item,
                           make_label (row != NULL ? mix_table_import_outcome_get_title (outcome) : NULL,
                                       outcome == MIX_TABLE_IMPORT_REFUSED ? "mix-blocked" : "mix-secondary"));
}

static void
bind_words_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  MixTableLine *line = gtk_list_item_get_item (list_item);
  g_autofree char *words
      = mix_table_line_is_for_meanings (line) ? g_strdup (_ ("Each column holds:")) : mix_table_line_dup_words (line);
  GtkWidget *label = make_label (words, "caption");

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_NONE);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_list_item_set_child (list_item, label);
}

static void
append_column (GtkColumnView *view, const char *title, GtkListItemFactory *factory, int width)
{
  g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new (title, factory);

  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_column_set_fixed_width (column, width);
  gtk_column_view_append_column (view, column);
}

static void
append_sheet_column (GtkColumnView *view, const Column *draft)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  Column *column = g_memdup2 (draft, sizeof *draft);

  g_object_set_data_full (G_OBJECT (factory), "column", column, g_free);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cell_cb), column);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cell_cb), NULL);
  append_column (view, mix_sheet_get_title (mix_table_import_get_sheet (draft->import), draft->column), factory,
                 COLUMN_WIDTH);
}

static void
append_our_column (GtkColumnView *view, const char *title, GCallback bind, int width)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "bind", bind, NULL);
  append_column (view, title, factory, width);
}

/**
 * mix_table_import_columns_set:
 * @view: a table of #MixTableLine
 * @import: whose table it is; must outlive the columns
 * @chosen: called when the user says what a column holds
 * @user_data: for @chosen
 *
 * Gives the table a column for each of the sheet's, after two that say what becomes of a row.
 */
void
mix_table_import_columns_set (GtkColumnView *view,
                              MixTableImport *import,
                              MixMeaningChosenFunc chosen,
                              gpointer user_data)
{
  GListModel *columns = gtk_column_view_get_columns (view);
  guint n = mix_sheet_get_n_columns (mix_table_import_get_sheet (import));

  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (view, column);
    }
  append_our_column (view, _ ("Row"), G_CALLBACK (bind_outcome_cb), 100);
  append_our_column (view, _ ("What it does"), G_CALLBACK (bind_words_cb), WORDS_WIDTH);
  for (guint i = 0; i < n; i++)
    append_sheet_column (view, &(Column) { import, i, chosen, user_data });
}
