#include "mix-practice-table-private.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

/* The table of practices as data, to be copied and saved. */

static void
add_data_columns (MixPracticeTable *self, MixDataTable *data)
{
  mix_data_table_add_column (data, &(MixDataColumn) { "code", NULL, _ ("Code"), MIX_CELL_TEXT, NULL });
  mix_data_table_add_column (data, &(MixDataColumn) { "name", NULL, _ ("Practice"), MIX_CELL_NAME, NULL });
  mix_data_table_add_column (data, &(MixDataColumn) { "network", NULL, _ ("Network"), MIX_CELL_TEXT, NULL });
  for (guint i = 0; i < mix_practice_column_get_n (); i++)
    {
      const MixPracticeColumn *column = mix_practice_column_get_nth (i);
      MixCellType type = column->kinds[0] != NULL ? MIX_CELL_COUNT : MIX_CELL_TEXT;

      if (_mix_practice_table_wants_column (self, column))
        mix_data_table_add_column (data, &(MixDataColumn) { column->id, NULL, _ (column->name), type, NULL });
    }
}

static void
add_data_cell (MixDataTable *data, const MixPracticeColumn *column, MixPracticeItem *item)
{
  gint64 value;
  g_autofree char *text = NULL;

  if (!mix_practice_column_get_value (column, item, &value))
    {
      mix_data_table_add_unknown (data);
      return;
    }
  text = mix_practice_column_format (column, value);
  if (column->kinds[0] != NULL)
    mix_data_table_add_number (data, value);
  else
    mix_data_table_add_text (data, text);
}

/**
 * mix_practice_table_create_data:
 * @self: a table
 *
 * Returns: (transfer full): what it shows, in its order, with the columns the user chose
 */
MixDataTable *
mix_practice_table_create_data (MixPracticeTable *self)
{
  MixDataTable *data = mix_data_table_new (_ ("practices"));
  guint n = g_list_model_get_n_items (mix_item_table_get_shown (MIX_ITEM_TABLE (self)));

  add_data_columns (self, data);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (MixPracticeItem) item = g_list_model_get_item (mix_item_table_get_shown (MIX_ITEM_TABLE (self)), i);
      MixPractice *practice = mix_practice_item_get_practice (item);

      mix_data_table_begin_row (data);
      mix_data_table_add_text (data, mix_practice_get_code (practice));
      mix_data_table_add_text (data, mix_practice_get_name (practice));
      mix_data_table_add_text (data, mix_practice_item_get_network_name (item));
      for (guint c = 0; c < mix_practice_column_get_n (); c++)
        if (_mix_practice_table_wants_column (self, mix_practice_column_get_nth (c)))
          add_data_cell (data, mix_practice_column_get_nth (c), item);
    }
  return data;
}
