#include "mix-board-matrix-private.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

static void
add_columns (MixBoardMatrix *self, MixDataTable *table)
{
  gboolean people = mix_board_matrix_get_row_axis (self) == MIX_MATRIX_PEOPLE;

  mix_data_table_add_column (table, &(MixDataColumn) { "id", NULL, _ ("Id"), MIX_CELL_TEXT, NULL });
  mix_data_table_add_column (table, &(MixDataColumn) { "name", NULL, _ ("Name"), MIX_CELL_TEXT, NULL });
  for (guint i = 0; i < mix_board_matrix_get_n_columns (self); i++)
    {
      const MixMatrixHead *head = mix_board_matrix_get_column (self, i);

      mix_data_table_add_column (table, &(MixDataColumn) { head->id, "minutes", head->title, MIX_CELL_MINUTES, NULL });
    }
  mix_data_table_add_column (table, &(MixDataColumn) { "done", NULL, _ ("In all"), MIX_CELL_MINUTES, NULL });
  if (people)
    mix_data_table_add_column (table, &(MixDataColumn) { "net", NULL, _ ("Net hours"), MIX_CELL_MINUTES, NULL });
  else
    mix_data_table_add_column (table, &(MixDataColumn) { "nobody", NULL, _ ("Nobody yet"), MIX_CELL_MINUTES, NULL });
}

static void
add_net (MixDataTable *table, const MixPersonLoad *load)
{
  if (load != NULL && load->sheet.known)
    mix_data_table_add_number (table, MAX (load->sheet.net_minutes, 0));
  else
    mix_data_table_add_unknown (table);
}

static void
add_row (MixBoardMatrix *self, MixDataTable *table, guint row)
{
  const MixMatrixHead *head = mix_board_matrix_get_row (self, row);

  mix_data_table_begin_row (table);
  mix_data_table_add_text (table, head->id);
  mix_data_table_add_text (table, head->title);
  for (guint i = 0; i < mix_board_matrix_get_n_columns (self); i++)
    mix_data_table_add_number (table, mix_board_matrix_get_cell (self, row, i)->minutes);
  mix_data_table_add_number (table, head->minutes);
  if (head->load != NULL)
    add_net (table, head->load);
  else
    mix_data_table_add_number (table, head->nobody);
}

static void
add_foot (MixBoardMatrix *self, MixDataTable *table, const char *id, const char *title, gboolean nobody)
{
  const MixMatrixHead *total = mix_board_matrix_get_total (self);

  mix_data_table_begin_row (table);
  mix_data_table_add_text (table, id);
  mix_data_table_add_text (table, title);
  for (guint i = 0; i < mix_board_matrix_get_n_columns (self); i++)
    {
      const MixMatrixHead *head = mix_board_matrix_get_column (self, i);

      mix_data_table_add_number (table, nobody ? head->nobody : head->minutes);
    }
  mix_data_table_add_number (table, nobody ? total->nobody : total->minutes);
  mix_data_table_add_unknown (table);
}

/**
 * mix_board_matrix_create_table:
 * @self: a matrix
 *
 * Returns: (transfer full): its hours as a table for a file or the clipboard; the last two rows, of the ids "done" and
 *   "nobody", are the totals of the columns
 */
MixDataTable *
mix_board_matrix_create_table (MixBoardMatrix *self)
{
  MixDataTable *table = mix_data_table_new ("heat_map");

  add_columns (self, table);
  for (guint row = 0; row < mix_board_matrix_get_n_rows (self); row++)
    add_row (self, table, row);
  add_foot (self, table, "done", _ ("Done by somebody"), FALSE);
  add_foot (self, table, "nobody", _ ("Nobody yet"), TRUE);
  return table;
}
