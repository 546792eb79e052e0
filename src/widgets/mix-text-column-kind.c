#include "mix-text-column-kind.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

/**
 * mix_text_column_kind_create_column:
 * @self: a kind
 *
 * Returns: (transfer full): such a column for the screen
 */
GtkColumnViewColumn *
mix_text_column_kind_create_column (const MixTextColumnKind *self)
{
  return mix_text_column_new (_ (self->title), self->flags, self->func, self->compare, NULL);
}

static void
add_row (MixDataTable *data, const MixTextColumnKind *kinds, guint n_kinds, gpointer item)
{
  mix_data_table_begin_row (data);
  for (guint i = 0; i < n_kinds; i++)
    {
      g_autofree char *text = kinds[i].func (item, NULL);

      if (text != NULL)
        mix_data_table_add_text (data, text);
      else
        mix_data_table_add_unknown (data);
    }
}

/**
 * mix_text_column_kinds_create_data:
 * @kinds: (array length=n_kinds): the columns
 * @n_kinds: how many
 * @name: what the table is called
 * @items: its rows
 *
 * Returns: (transfer full): the same table for a file or the clipboard
 */
MixDataTable *
mix_text_column_kinds_create_data (const MixTextColumnKind *kinds, guint n_kinds, const char *name, GListModel *items)
{
  MixDataTable *data = mix_data_table_new (name);

  for (guint i = 0; i < n_kinds; i++)
    mix_data_table_add_column (
        data, &(MixDataColumn) { .key = kinds[i].key, .title = _ (kinds[i].title), .type = MIX_CELL_TEXT });
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (items, i);

      add_row (data, kinds, n_kinds, item);
    }
  return data;
}
