#include "mix-data-table.h"

typedef struct
{
  char *text;
  gint64 number;
  gboolean known;
  gboolean meant; /* else nothing could be known */
  MixCellBound bound;
} Cell;

/*
 * A table as people read it, copy it and save it: titled columns of one type each, and rows. Made once and read from
 * then on.
 */
struct _MixDataTable
{
  GObject parent_instance;

  const char *name;   /* interned: the key of its rows in JSON */
  char *heading;      /* what stands over it on paper, or NULL */
  gboolean has_total; /* in its last row */
  GArray *columns;    /* of MixDataColumn with interned strings */
  GArray *cells;      /* of Cell, row after row; the last row may be unfinished while it is filled */
};

G_DEFINE_FINAL_TYPE (MixDataTable, mix_data_table, G_TYPE_OBJECT)

static void
clear_cell (gpointer data)
{
  g_free (((Cell *) data)->text);
}

static const Cell *
get_cell (MixDataTable *self, guint row, guint column)
{
  guint position = row * self->columns->len + column;

  g_assert (column < self->columns->len && position < self->cells->len);
  return &g_array_index (self->cells, Cell, position);
}

static void
add_cell (MixDataTable *self, const char *text, gint64 number, gboolean known)
{
  Cell cell = { g_strdup (text), number, known, TRUE, MIX_CELL_EXACT };

  g_array_append_val (self->cells, cell);
}

static void
mix_data_table_finalize (GObject *object)
{
  MixDataTable *self = MIX_DATA_TABLE (object);

  g_array_unref (self->cells);
  g_array_unref (self->columns);
  g_free (self->heading);
  G_OBJECT_CLASS (mix_data_table_parent_class)->finalize (object);
}

static void
mix_data_table_class_init (MixDataTableClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mix_data_table_finalize;
}

static void
mix_data_table_init (MixDataTable *self)
{
  self->columns = g_array_new (FALSE, FALSE, sizeof (MixDataColumn));
  self->cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  g_array_set_clear_func (self->cells, clear_cell);
}

/**
 * mix_data_table_new:
 * @name: what its rows are: "practices"
 *
 * Returns: (transfer full): a table without columns or rows
 */
MixDataTable *
mix_data_table_new (const char *name)
{
  MixDataTable *self = g_object_new (MIX_TYPE_DATA_TABLE, NULL);

  self->name = g_intern_string (name);
  return self;
}

/**
 * mix_data_table_add_column:
 * @self: a table without rows
 * @column: the next column; copied
 */
void
mix_data_table_add_column (MixDataTable *self, const MixDataColumn *column)
{
  MixDataColumn copy = { g_intern_string (column->key), g_intern_string (column->group),
                         g_intern_string (column->title), column->type, g_intern_string (column->meaning) };

  g_return_if_fail (self->cells->len == 0);
  g_array_append_val (self->columns, copy);
}

/**
 * mix_data_table_begin_row:
 * @self: a table whose rows are complete
 *
 * The cells that follow, one for each column, are a row.
 */
void
mix_data_table_begin_row (MixDataTable *self)
{
  g_return_if_fail (self->cells->len % self->columns->len == 0);
}

/**
 * mix_data_table_add_text:
 * @self: a table with an unfinished row
 * @text: (nullable): the next cell; %NULL is not known
 */
void
mix_data_table_add_text (MixDataTable *self, const char *text)
{
  add_cell (self, text, 0, text != NULL);
}

/**
 * mix_data_table_add_number:
 * @self: a table with an unfinished row
 * @number: the next cell, in the unit of its column's type
 */
void
mix_data_table_add_number (MixDataTable *self, gint64 number)
{
  add_cell (self, NULL, number, TRUE);
}

/**
 * mix_data_table_add_bound:
 * @self: a table with an unfinished row
 * @number: the next cell, in the unit of its column's type
 * @bound: what the number says of the sum
 */
void
mix_data_table_add_bound (MixDataTable *self, gint64 number, MixCellBound bound)
{
  Cell cell = { NULL, number, TRUE, TRUE, bound };

  g_array_append_val (self->cells, cell);
}

/**
 * mix_data_table_add_date:
 * @self: a table with an unfinished row
 * @date: the next cell; %MIX_DATE_NONE is not known
 */
void
mix_data_table_add_date (MixDataTable *self, MixDate date)
{
  add_cell (self, NULL, date, date != MIX_DATE_NONE);
}

/**
 * mix_data_table_add_unknown:
 * @self: a table with an unfinished row
 */
void
mix_data_table_add_unknown (MixDataTable *self)
{
  add_cell (self, NULL, 0, FALSE);
}

/**
 * mix_data_table_add_nothing:
 * @self: a table with an unfinished row
 *
 * The next cell stays empty: what its column says is not meant for this row.
 */
void
mix_data_table_add_nothing (MixDataTable *self)
{
  Cell cell = { NULL, 0, FALSE, FALSE, MIX_CELL_EXACT };

  g_array_append_val (self->cells, cell);
}

/**
 * mix_data_table_get_name:
 * @self: a table
 *
 * Returns: (transfer none): what its rows are: "practices"
 */
const char *
mix_data_table_get_name (MixDataTable *self)
{
  return self->name;
}

/**
 * mix_data_table_set_heading:
 * @self: a table
 * @heading: (nullable): what stands over it on paper: "Week rota, 23–27 November 2026"
 */
void
mix_data_table_set_heading (MixDataTable *self, const char *heading)
{
  g_set_str (&self->heading, heading);
}

/**
 * mix_data_table_set_total:
 * @self: a table with rows
 *
 * Its last row is of all rows before it together.
 */
void
mix_data_table_set_total (MixDataTable *self)
{
  self->has_total = TRUE;
}

/**
 * mix_data_table_is_total:
 * @self: a table
 * @row: a row
 *
 * Returns: whether the row is of all rows before it together
 */
gboolean
mix_data_table_is_total (MixDataTable *self, guint row)
{
  return self->has_total && row + 1 == mix_data_table_get_n_rows (self);
}

/**
 * mix_data_table_get_heading:
 * @self: a table
 *
 * Returns: (transfer none) (nullable): what stands over it on paper
 */
const char *
mix_data_table_get_heading (MixDataTable *self)
{
  return self->heading;
}

/**
 * mix_data_table_get_n_columns:
 * @self: a table
 *
 * Returns: how many columns it has
 */
guint
mix_data_table_get_n_columns (MixDataTable *self)
{
  return self->columns->len;
}

/**
 * mix_data_table_get_column:
 * @self: a table
 * @column: less than mix_data_table_get_n_columns()
 *
 * Returns: (transfer none): what the column is
 */
const MixDataColumn *
mix_data_table_get_column (MixDataTable *self, guint column)
{
  g_return_val_if_fail (column < self->columns->len, NULL);
  return &g_array_index (self->columns, MixDataColumn, column);
}

/**
 * mix_data_table_get_n_rows:
 * @self: a table
 *
 * Returns: how many rows it has
 */
guint
mix_data_table_get_n_rows (MixDataTable *self)
{
  return self->columns->len > 0 ? self->cells->len / self->columns->len : 0;
}

/**
 * mix_data_table_is_known:
 * @self: a table
 * @row: a row
 * @column: a column
 *
 * Returns: whether the cell is known
 */
gboolean
mix_data_table_is_known (MixDataTable *self, guint row, guint column)
{
  return get_cell (self, row, column)->known;
}

/**
 * mix_data_table_is_meant:
 * @self: a table
 * @row: a row
 * @column: a column
 *
 * Returns: %FALSE where the cell is empty because the column does not speak of such rows
 */
gboolean
mix_data_table_is_meant (MixDataTable *self, guint row, guint column)
{
  return get_cell (self, row, column)->meant;
}

/**
 * mix_data_table_get_text:
 * @self: a table
 * @row: a row
 * @column: a column of words
 *
 * Returns: (transfer none) (nullable): the cell as it was given
 */
const char *
mix_data_table_get_text (MixDataTable *self, guint row, guint column)
{
  return get_cell (self, row, column)->text;
}

/**
 * mix_data_table_get_number:
 * @self: a table
 * @row: a row
 * @column: a column of numbers, days or truths
 *
 * Returns: the cell, in the unit of the column's type
 */
gint64
mix_data_table_get_number (MixDataTable *self, guint row, guint column)
{
  return get_cell (self, row, column)->number;
}

/**
 * mix_data_table_get_bound:
 * @self: a table
 * @row: a row
 * @column: a column of numbers
 *
 * Returns: what the number says of a sum in which something is not known
 */
MixCellBound
mix_data_table_get_bound (MixDataTable *self, guint row, guint column)
{
  return get_cell (self, row, column)->bound;
}
