#include "mix-xlsx-rows.h"

#include <string.h>

/* A cell with text. Shared strings are pointed at; other text lies in the block, at an offset. */
typedef struct
{
  guint column;
  const char *shared;
  gsize offset;
  gsize length;
} Cell;

typedef struct
{
  guint number;
  guint first_cell;
  guint n_cells;
} Row;

struct _MixXlsxRows
{
  GArray *rows;
  guint next_row;
  GArray *cells;
  guint finished_cells;
  GString *text;
  gsize text_start; /* of the cell that is being read, or the end of the block */

  guint width;
  GArray *fields;
};

/**
 * mix_xlsx_rows_new:
 *
 * Returns: (transfer full): no rows yet
 */
MixXlsxRows *
mix_xlsx_rows_new (void)
{
  MixXlsxRows *self = g_new0 (MixXlsxRows, 1);

  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  self->cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  self->fields = g_array_new (FALSE, FALSE, sizeof (MixField));
  self->text = g_string_new (NULL);
  return self;
}

/**
 * mix_xlsx_rows_free:
 *
 * Frees the rows.
 */
void
mix_xlsx_rows_free (MixXlsxRows *self)
{
  g_array_unref (self->rows);
  g_array_unref (self->cells);
  g_array_unref (self->fields);
  g_string_free (self->text, TRUE);
  g_free (self);
}

/**
 * mix_xlsx_rows_clear:
 *
 * Forgets all rows, for another sheet.
 */
void
mix_xlsx_rows_clear (MixXlsxRows *self)
{
  g_array_set_size (self->rows, 0);
  g_array_set_size (self->cells, 0);
  g_string_truncate (self->text, 0);
  self->next_row = self->finished_cells = self->width = 0;
  self->text_start = 0;
}

/**
 * mix_xlsx_rows_begin_text:
 *
 * Begins the text of a cell. What was begun before and not ended is dropped.
 *
 * Returns: (transfer none): where to append it
 */
GString *
mix_xlsx_rows_begin_text (MixXlsxRows *self)
{
  g_string_truncate (self->text, self->text_start);
  return self->text;
}

/**
 * mix_xlsx_rows_get_text:
 *
 * Returns: (transfer none): where the text that was begun is appended
 */
GString *
mix_xlsx_rows_get_text (MixXlsxRows *self)
{
  return self->text;
}

/**
 * mix_xlsx_rows_get_text_start:
 *
 * Returns: where the text that was begun starts in its string
 */
gsize
mix_xlsx_rows_get_text_start (MixXlsxRows *self)
{
  return self->text_start;
}

/**
 * mix_xlsx_rows_end_text:
 * @column: from 0
 *
 * Makes what was appended since mix_xlsx_rows_begin_text() a cell of the present row, unless it is nothing.
 */
void
mix_xlsx_rows_end_text (MixXlsxRows *self, guint column)
{
  Cell cell = { .column = column, .offset = self->text_start, .length = self->text->len - self->text_start };

  if (cell.length == 0)
    return;
  g_string_append_c (self->text, '\0');
  self->text_start = self->text->len;
  g_array_append_val (self->cells, cell);
}

/**
 * mix_xlsx_rows_add_shared:
 * @column: from 0
 * @text: a text that outlives the rows
 * @length: its bytes
 *
 * Adds a cell to the present row, unless it is empty.
 */
void
mix_xlsx_rows_add_shared (MixXlsxRows *self, guint column, const char *text, gsize length)
{
  Cell cell = { .column = column, .shared = text, .length = length };

  if (length > 0)
    g_array_append_val (self->cells, cell);
}

/**
 * mix_xlsx_rows_end_row:
 * @number: the row's number, from 1
 *
 * Ends the present row. One without cells is passed over.
 */
void
mix_xlsx_rows_end_row (MixXlsxRows *self, guint number)
{
  Row row = { number, self->finished_cells, self->cells->len - self->finished_cells };

  self->finished_cells = self->cells->len;
  if (row.n_cells > 0)
    g_array_append_val (self->rows, row);
}

/* Spreads a sparse row over as many fields as the first row, or more. */
static void
spread (MixXlsxRows *self, const Row *row)
{
  const Cell *cells = &g_array_index (self->cells, Cell, row->first_cell);
  guint n_fields = MAX (self->width, cells[row->n_cells - 1].column + 1);
  static const MixField empty = { .text = "", .length = 0 };

  if (self->width == 0)
    self->width = n_fields;
  g_array_set_size (self->fields, n_fields);
  for (guint i = 0; i < n_fields; i++)
    g_array_index (self->fields, MixField, i) = empty;
  for (guint i = 0; i < row->n_cells; i++)
    {
      MixField *field = &g_array_index (self->fields, MixField, cells[i].column);

      field->text = cells[i].shared != NULL ? cells[i].shared : self->text->str + cells[i].offset;
      field->length = cells[i].length;
    }
}

/**
 * mix_xlsx_rows_next:
 * @row: (out caller-allocates): the next row that is whole, valid until the next call
 *
 * Returns: whether there is one
 */
gboolean
mix_xlsx_rows_next (MixXlsxRows *self, MixRow *row)
{
  const Row *next;

  if (self->next_row == self->rows->len)
    return FALSE;
  next = &g_array_index (self->rows, Row, self->next_row++);
  spread (self, next);
  row->number = next->number;
  row->n_fields = self->fields->len;
  row->fields = (const MixField *) self->fields->data;
  return TRUE;
}

/**
 * mix_xlsx_rows_drop_given:
 *
 * Forgets the rows that were given out, which must be all that are whole. What belongs to the present row moves to the
 * front.
 */
void
mix_xlsx_rows_drop_given (MixXlsxRows *self)
{
  gsize dropped = self->text_start;

  g_array_remove_range (self->cells, 0, self->finished_cells);
  for (guint i = self->cells->len; i-- > 0;)
    if (g_array_index (self->cells, Cell, i).shared == NULL)
      dropped = g_array_index (self->cells, Cell, i).offset;
  for (guint i = 0; i < self->cells->len; i++)
    g_array_index (self->cells, Cell, i).offset -= g_array_index (self->cells, Cell, i).shared == NULL ? dropped : 0;
  g_string_erase (self->text, 0, (gssize) dropped);
  self->text_start -= dropped;
  self->finished_cells = 0;
  g_array_set_size (self->rows, 0);
  self->next_row = 0;
}
