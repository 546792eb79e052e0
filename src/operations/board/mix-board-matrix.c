#include "mix-board-matrix-private.h"

/*
 * A board as a table of hours: people by practices, people by service lines, or practices by service lines. Cells and
 * totals count the cards that the view shows, at the places of its network. It is worked out at once in one pass over
 * the cards, and does not change: another one is made for another view.
 */

G_DEFINE_FINAL_TYPE (MixBoardMatrix, mix_board_matrix, G_TYPE_OBJECT)

static const char *const axis_names[] = {
  [MIX_MATRIX_PEOPLE] = "people",
  [MIX_MATRIX_PRACTICES] = "practices",
  [MIX_MATRIX_LINES] = "lines",
};

static void
clear_head (gpointer data)
{
  g_free (((MixMatrixHead *) data)->subtitle);
}

static void
mix_board_matrix_finalize (GObject *object)
{
  MixBoardMatrix *self = MIX_BOARD_MATRIX (object);

  for (guint i = 0; i < G_N_ELEMENTS (self->sides); i++)
    {
      g_array_unref (self->sides[i].heads);
      g_hash_table_unref (self->sides[i].positions);
    }
  g_ptr_array_unref (self->cards);
  g_free (self->cells);
  g_object_unref (self->board);
  G_OBJECT_CLASS (mix_board_matrix_parent_class)->finalize (object);
}

static void
mix_board_matrix_class_init (MixBoardMatrixClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mix_board_matrix_finalize;
}

static void
mix_board_matrix_init (MixBoardMatrix *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->sides); i++)
    {
      self->sides[i].heads = g_array_new (FALSE, TRUE, sizeof (MixMatrixHead));
      g_array_set_clear_func (self->sides[i].heads, clear_head);
      self->sides[i].positions = g_hash_table_new (g_str_hash, g_str_equal);
    }
  self->cards = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * mix_board_matrix_is_possible:
 * @rows: what rows would be
 * @columns: what columns would be
 *
 * Returns: whether there is such a matrix: people by practices, people by lines, practices by lines
 */
gboolean
mix_board_matrix_is_possible (MixMatrixAxis rows, MixMatrixAxis columns)
{
  return rows < columns;
}

/**
 * mix_board_matrix_new:
 * @view: a view with a plan
 * @rows: what its rows are
 * @columns: what its columns are; see mix_board_matrix_is_possible()
 *
 * Returns: (transfer full): the hours of what @view shows
 */
MixBoardMatrix *
mix_board_matrix_new (MixBoardView *view, MixMatrixAxis rows, MixMatrixAxis columns)
{
  MixBoardMatrix *self;

  g_return_val_if_fail (mix_board_view_get_board (view) != NULL, NULL);
  g_return_val_if_fail (mix_board_matrix_is_possible (rows, columns), NULL);

  self = g_object_new (MIX_TYPE_BOARD_MATRIX, NULL);
  self->board = g_object_ref (mix_board_view_get_board (view));
  self->sides[MIX_MATRIX_ROWS].axis = rows;
  self->sides[MIX_MATRIX_COLUMNS].axis = columns;
  _mix_board_matrix_fill (self, view);
  return self;
}

/**
 * mix_board_matrix_get_row_axis:
 * @self: a matrix
 *
 * Returns: what its rows are
 */
MixMatrixAxis
mix_board_matrix_get_row_axis (MixBoardMatrix *self)
{
  return self->sides[MIX_MATRIX_ROWS].axis;
}

/**
 * mix_board_matrix_get_column_axis:
 * @self: a matrix
 *
 * Returns: what its columns are
 */
MixMatrixAxis
mix_board_matrix_get_column_axis (MixBoardMatrix *self)
{
  return self->sides[MIX_MATRIX_COLUMNS].axis;
}

/**
 * mix_board_matrix_get_n_rows:
 * @self: a matrix
 *
 * Returns: how many rows it has
 */
guint
mix_board_matrix_get_n_rows (MixBoardMatrix *self)
{
  return self->sides[MIX_MATRIX_ROWS].heads->len;
}

/**
 * mix_board_matrix_get_n_columns:
 * @self: a matrix
 *
 * Returns: how many columns it has
 */
guint
mix_board_matrix_get_n_columns (MixBoardMatrix *self)
{
  return self->sides[MIX_MATRIX_COLUMNS].heads->len;
}

/**
 * mix_board_matrix_get_row:
 * @self: a matrix
 * @row: position of a row
 *
 * Returns: (transfer none): what it is, and its total
 */
const MixMatrixHead *
mix_board_matrix_get_row (MixBoardMatrix *self, guint row)
{
  return &g_array_index (self->sides[MIX_MATRIX_ROWS].heads, MixMatrixHead, row);
}

/**
 * mix_board_matrix_get_column:
 * @self: a matrix
 * @column: position of a column
 *
 * Returns: (transfer none): what it is, and its total
 */
const MixMatrixHead *
mix_board_matrix_get_column (MixBoardMatrix *self, guint column)
{
  return &g_array_index (self->sides[MIX_MATRIX_COLUMNS].heads, MixMatrixHead, column);
}

/**
 * mix_board_matrix_get_cell:
 * @self: a matrix
 * @row: position of a row
 * @column: position of a column
 *
 * Returns: (transfer none): the hours there
 */
const MixMatrixCell *
mix_board_matrix_get_cell (MixBoardMatrix *self, guint row, guint column)
{
  return &self->cells[(gsize) row * mix_board_matrix_get_n_columns (self) + column];
}

/**
 * mix_board_matrix_get_total:
 * @self: a matrix
 *
 * Returns: (transfer none): all columns together; its patients are not counted
 */
const MixMatrixHead *
mix_board_matrix_get_total (MixBoardMatrix *self)
{
  return &self->total;
}

/**
 * mix_board_matrix_get_largest:
 * @self: a matrix
 *
 * Returns: minutes a week of the cell with the most
 */
gint64
mix_board_matrix_get_largest (MixBoardMatrix *self)
{
  return self->largest;
}

/**
 * mix_board_matrix_find_card:
 * @self: a matrix
 * @card: a card of its board
 * @row: (out): position of its row
 * @column: (out): position of its column
 *
 * Returns: whether the card belongs to a cell
 */
gboolean
mix_board_matrix_find_card (MixBoardMatrix *self, MixCard *card, guint *row, guint *column)
{
  return _mix_board_matrix_find (self, MIX_MATRIX_ROWS, card, row)
         && _mix_board_matrix_find (self, MIX_MATRIX_COLUMNS, card, column);
}

/**
 * mix_board_matrix_list_cards:
 * @self: a matrix
 * @row: position of a row
 * @column: position of a column
 *
 * Returns: (transfer full) (element-type MixCard): the cards of a cell, what is wrong first
 */
GPtrArray *
mix_board_matrix_list_cards (MixBoardMatrix *self, guint row, guint column)
{
  GPtrArray *cards = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->cards->len; i++)
    {
      MixCard *card = g_ptr_array_index (self->cards, i);
      guint card_row, card_column;

      if (mix_board_matrix_find_card (self, card, &card_row, &card_column) && card_row == row && card_column == column)
        g_ptr_array_add (cards, g_object_ref (card));
    }
  return cards;
}

/**
 * mix_matrix_axis_get_name:
 * @axis: what rows or columns are
 *
 * Returns: its name for `skillmixctl` and in files
 */
const char *
mix_matrix_axis_get_name (MixMatrixAxis axis)
{
  return axis_names[axis];
}

/**
 * mix_matrix_axis_parse:
 * @name: a name
 * @axis: (out): what it stands for
 *
 * Returns: whether it is a name of mix_matrix_axis_get_name()
 */
gboolean
mix_matrix_axis_parse (const char *name, MixMatrixAxis *axis)
{
  for (guint i = 0; i < G_N_ELEMENTS (axis_names); i++)
    if (g_str_equal (name, axis_names[i]))
      {
        *axis = (MixMatrixAxis) i;
        return TRUE;
      }
  return FALSE;
}
