#include "mix-text-column.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#define NUMERIC "mix-numeric"

typedef struct
{
  MixTextColumnFlags flags;
  MixTextColumnFunc func;
  gpointer user_data;
} Column;

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, Column *column)
{
  gboolean numeric = (column->flags & MIX_TEXT_COLUMN_NUMERIC) != 0;
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), numeric ? 1 : 0);
  if (numeric)
    gtk_widget_add_css_class (label, "numeric");
  else
    gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (list_item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, Column *column)
{
  GtkWidget *label = gtk_list_item_get_child (list_item);
  g_autofree char *text = column->func (gtk_list_item_get_item (list_item), column->user_data);

  gtk_label_set_label (GTK_LABEL (label), text != NULL ? text : _ ("Not known"));
  if (text == NULL)
    gtk_widget_add_css_class (label, "mix-not-known");
  else
    gtk_widget_remove_css_class (label, "mix-not-known");
}

/**
 * mix_text_column_new:
 * @title: the heading
 * @flags: how it looks
 * @func: gives the text of an item's cell
 * @compare: (nullable): order of two items, called with @user_data; %NULL: the column cannot be sorted by
 * @user_data: for both; must outlive the column
 *
 * Returns: (transfer full): a column of a table whose cells are text
 */
GtkColumnViewColumn *
mix_text_column_new (
    const char *title, MixTextColumnFlags flags, MixTextColumnFunc func, GCompareDataFunc compare, gpointer user_data)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *view_column;
  Column *column = g_new0 (Column, 1);

  *column = (Column) { flags, func, user_data };
  g_object_set_data_full (G_OBJECT (factory), "column", column, g_free);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), column);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), column);
  view_column = gtk_column_view_column_new (title, factory);
  if ((flags & MIX_TEXT_COLUMN_NUMERIC) != 0)
    mix_text_column_mark_numeric (view_column);
  gtk_column_view_column_set_expand (view_column, (flags & MIX_TEXT_COLUMN_EXPAND) != 0);
  if (compare != NULL)
    {
      g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (compare, user_data, NULL));

      gtk_column_view_column_set_sorter (view_column, sorter);
    }
  return view_column;
}

/**
 * mix_text_column_mark_numeric:
 * @column: a column of figures
 *
 * Says that the column's heading stands at the end, over its figures.
 */
void
mix_text_column_mark_numeric (GtkColumnViewColumn *column)
{
  g_object_set_data (G_OBJECT (column), NUMERIC, GINT_TO_POINTER (TRUE));
}

/* The box of title and sort mark inside a heading. The mark keeps its room also while it is not seen: over figures it
 * stands before the title. */
static void
align_heading (GtkWidget *heading, gboolean numeric)
{
  GtkWidget *box = gtk_widget_get_first_child (heading);

  if (box == NULL)
    return;
  gtk_widget_set_halign (box, numeric ? GTK_ALIGN_END : GTK_ALIGN_FILL);
  if (numeric && GTK_IS_BOX (box))
    gtk_box_reorder_child_after (GTK_BOX (box), gtk_widget_get_last_child (box), NULL);
}

/**
 * mix_text_columns_align_headings:
 * @view: a table whose columns are all there
 *
 * Puts the heading of each column of figures over its figures. GTK has no property for it.
 */
void
mix_text_columns_align_headings (GtkColumnView *view)
{
  GListModel *columns = gtk_column_view_get_columns (view);
  GtkWidget *heading = gtk_widget_get_first_child (gtk_widget_get_first_child (GTK_WIDGET (view)));

  for (guint i = 0; heading != NULL && i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      align_heading (heading, g_object_get_data (G_OBJECT (column), NUMERIC) != NULL);
      heading = gtk_widget_get_next_sibling (heading);
    }
}
