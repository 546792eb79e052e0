#include "mix-item-choice.h"

static void
append (GListStore *items, GPtrArray *more)
{
  if (more != NULL)
    g_list_store_splice (items, g_list_model_get_n_items (G_LIST_MODEL (items)), 0, more->pdata, more->len);
}

/**
 * mix_item_choice_fill:
 * @row: a row to choose an object in, by typing part of its name
 * @first: (nullable) (element-type GObject): what to choose from
 * @second: (nullable) (element-type GObject): what to choose from after that
 * @dup_name: (type gpointer): gives the name of an object, transfer full, or an empty text for %NULL
 */
void
mix_item_choice_fill (AdwComboRow *row, GPtrArray *first, GPtrArray *second, GCallback dup_name)
{
  g_autoptr (GListStore) items = g_list_store_new (G_TYPE_OBJECT);
  g_autoptr (GtkExpression) name = gtk_cclosure_expression_new (G_TYPE_STRING, NULL, 0, NULL, dup_name, NULL, NULL);

  append (items, first);
  append (items, second);
  adw_combo_row_set_expression (row, name);
  adw_combo_row_set_enable_search (row, TRUE);
  adw_combo_row_set_search_match_mode (row, GTK_STRING_FILTER_MATCH_MODE_SUBSTRING);
  adw_combo_row_set_model (row, G_LIST_MODEL (items));
}

/**
 * mix_item_choice_select:
 * @row: a row filled with objects
 * @item: (nullable): one of them; any other leaves the choice
 */
void
mix_item_choice_select (AdwComboRow *row, gpointer item)
{
  GListModel *items = adw_combo_row_get_model (row);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (GObject) present = g_list_model_get_item (items, i);

      if (present == item)
        adw_combo_row_set_selected (row, i);
    }
}
