#include "mix-heat-table.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const char *text;
  MixHeatTrend trend;
} FootCell;

typedef struct
{
  const char *title;
  const char *total;
  gboolean strong;
  FootCell *cells;
} Foot;

/*
 * What a heat map shows: heads, the cells that have a figure, and what stands at the edges. It is filled once and does
 * not change while it is shown. Its texts are kept in one chunk.
 */
struct _MixHeatTable
{
  GObject parent_instance;

  GStringChunk *texts;
  guint n_rows;
  guint n_columns;
  const char *corner;
  MixHeatHead edge_head;
  MixHeatHead *rows;
  MixHeatHead *columns;
  MixHeatCell **cells; /* row by row, NULL where there is nothing */
  MixHeatEdge *edges;
  GArray *feet; /* of Foot */
  double longest;
};

G_DEFINE_FINAL_TYPE (MixHeatTable, mix_heat_table, G_TYPE_OBJECT)

static void
clear_foot (gpointer data)
{
  g_free (((Foot *) data)->cells);
}

static void
mix_heat_table_finalize (GObject *object)
{
  MixHeatTable *self = MIX_HEAT_TABLE (object);

  for (gsize i = 0; i < (gsize) self->n_rows * self->n_columns; i++)
    g_free (self->cells[i]);
  g_free (self->cells);
  g_free (self->rows);
  g_free (self->columns);
  g_free (self->edges);
  g_array_unref (self->feet);
  g_string_chunk_free (self->texts);
  G_OBJECT_CLASS (mix_heat_table_parent_class)->finalize (object);
}

static void
mix_heat_table_class_init (MixHeatTableClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mix_heat_table_finalize;
}

static void
mix_heat_table_init (MixHeatTable *self)
{
  self->texts = g_string_chunk_new (4096);
  self->feet = g_array_new (FALSE, TRUE, sizeof (Foot));
  g_array_set_clear_func (self->feet, clear_foot);
}

static const char *
keep (MixHeatTable *self, const char *text)
{
  return text != NULL ? g_string_chunk_insert_const (self->texts, text) : NULL;
}

static MixHeatHead
keep_head (MixHeatTable *self, const MixHeatHead *head)
{
  return (MixHeatHead) { keep (self, head->title), keep (self, head->subtitle) };
}

static MixHeatCell **
find_cell (MixHeatTable *self, guint row, guint column)
{
  return &self->cells[(gsize) row * self->n_columns + column];
}

/**
 * mix_heat_table_new:
 * @n_rows: how many rows
 * @n_columns: how many columns
 *
 * Returns: (transfer full): an empty table
 */
MixHeatTable *
mix_heat_table_new (guint n_rows, guint n_columns)
{
  MixHeatTable *self = g_object_new (MIX_TYPE_HEAT_TABLE, NULL);

  self->n_rows = n_rows;
  self->n_columns = n_columns;
  self->rows = g_new0 (MixHeatHead, n_rows);
  self->columns = g_new0 (MixHeatHead, n_columns);
  self->cells = g_new0 (MixHeatCell *, (gsize) n_rows * n_columns);
  self->edges = g_new0 (MixHeatEdge, n_rows);
  return self;
}

/**
 * mix_heat_table_set_corner:
 * @self: a table
 * @text: what the figures are, where the heads of rows and columns meet
 * @edge: what stands above the ends of rows
 */
void
mix_heat_table_set_corner (MixHeatTable *self, const char *text, const MixHeatHead *edge)
{
  self->corner = keep (self, text);
  self->edge_head = keep_head (self, edge);
}

/**
 * mix_heat_table_set_row:
 * @self: a table
 * @row: position of a row
 * @head: its head, copied
 */
void
mix_heat_table_set_row (MixHeatTable *self, guint row, const MixHeatHead *head)
{
  g_return_if_fail (row < self->n_rows);
  self->rows[row] = keep_head (self, head);
}

/**
 * mix_heat_table_set_column:
 * @self: a table
 * @column: position of a column
 * @head: its head, copied
 */
void
mix_heat_table_set_column (MixHeatTable *self, guint column, const MixHeatHead *head)
{
  g_return_if_fail (column < self->n_columns);
  self->columns[column] = keep_head (self, head);
}

/**
 * mix_heat_table_set_cell:
 * @self: a table
 * @row: position of a row
 * @column: position of a column
 * @cell: what is there, copied
 */
void
mix_heat_table_set_cell (MixHeatTable *self, guint row, guint column, const MixHeatCell *cell)
{
  MixHeatCell **place = find_cell (self, row, column);

  g_return_if_fail (row < self->n_rows && column < self->n_columns);
  if (*place == NULL)
    *place = g_new0 (MixHeatCell, 1);
  **place = *cell;
  (*place)->text = keep (self, cell->text);
  (*place)->words = keep (self, cell->words);
}

/**
 * mix_heat_table_set_edge:
 * @self: a table
 * @row: position of a row
 * @edge: what stands at its end, copied
 */
void
mix_heat_table_set_edge (MixHeatTable *self, guint row, const MixHeatEdge *edge)
{
  MixHeatEdge *place = &self->edges[row];

  g_return_if_fail (row < self->n_rows);
  *place = *edge;
  place->figure = keep (self, edge->figure);
  place->rest = keep (self, edge->rest);
  place->percent = keep (self, edge->percent);
  self->longest = MAX (self->longest, MAX (edge->value, edge->limit));
}

/**
 * mix_heat_table_add_foot:
 * @self: a table
 * @title: what stands at its start
 * @total: (nullable): what stands at its end
 * @strong: whether it stands out
 *
 * Returns: position of another row of totals below the columns
 */
guint
mix_heat_table_add_foot (MixHeatTable *self, const char *title, const char *total, gboolean strong)
{
  Foot foot = { keep (self, title), keep (self, total), strong, g_new0 (FootCell, self->n_columns) };

  g_array_append_val (self->feet, foot);
  return self->feet->len - 1;
}

/**
 * mix_heat_table_set_foot:
 * @self: a table
 * @foot: position of a row of totals
 * @column: position of a column
 * @text: the figure
 * @trend: what stands beside it
 */
void
mix_heat_table_set_foot (MixHeatTable *self, guint foot, guint column, const char *text, MixHeatTrend trend)
{
  g_return_if_fail (foot < self->feet->len && column < self->n_columns);
  g_array_index (self->feet, Foot, foot).cells[column] = (FootCell) { keep (self, text), trend };
}

/**
 * mix_heat_table_get_n_rows:
 * @self: a table
 *
 * Returns: how many rows it has
 */
guint
mix_heat_table_get_n_rows (MixHeatTable *self)
{
  return self->n_rows;
}

/**
 * mix_heat_table_get_n_columns:
 * @self: a table
 *
 * Returns: how many columns it has
 */
guint
mix_heat_table_get_n_columns (MixHeatTable *self)
{
  return self->n_columns;
}

/**
 * mix_heat_table_get_n_feet:
 * @self: a table
 *
 * Returns: how many rows of totals it has
 */
guint
mix_heat_table_get_n_feet (MixHeatTable *self)
{
  return self->feet->len;
}

/**
 * mix_heat_table_get_corner:
 * @self: a table
 *
 * Returns: (transfer none) (nullable): what the figures are
 */
const char *
mix_heat_table_get_corner (MixHeatTable *self)
{
  return self->corner;
}

/**
 * mix_heat_table_get_edge_head:
 * @self: a table
 *
 * Returns: (transfer none): what stands above the ends of rows; without a title where they have no end
 */
const MixHeatHead *
mix_heat_table_get_edge_head (MixHeatTable *self)
{
  return &self->edge_head;
}

/**
 * mix_heat_table_get_row:
 * @self: a table
 * @row: position of a row
 *
 * Returns: (transfer none): its head
 */
const MixHeatHead *
mix_heat_table_get_row (MixHeatTable *self, guint row)
{
  return &self->rows[row];
}

/**
 * mix_heat_table_get_column:
 * @self: a table
 * @column: position of a column
 *
 * Returns: (transfer none): its head
 */
const MixHeatHead *
mix_heat_table_get_column (MixHeatTable *self, guint column)
{
  return &self->columns[column];
}

/**
 * mix_heat_table_get_cell:
 * @self: a table
 * @row: position of a row
 * @column: position of a column
 *
 * Returns: (transfer none) (nullable): what is there
 */
const MixHeatCell *
mix_heat_table_get_cell (MixHeatTable *self, guint row, guint column)
{
  return *find_cell (self, row, column);
}

/**
 * mix_heat_table_get_edge:
 * @self: a table
 * @row: position of a row
 *
 * Returns: (transfer none): what stands at its end
 */
const MixHeatEdge *
mix_heat_table_get_edge (MixHeatTable *self, guint row)
{
  return &self->edges[row];
}

/**
 * mix_heat_table_get_longest:
 * @self: a table
 *
 * Returns: the longest of all bars: none is scaled against another
 */
double
mix_heat_table_get_longest (MixHeatTable *self)
{
  return self->longest;
}

/**
 * mix_heat_table_get_foot:
 * @self: a table
 * @foot: position of a row of totals
 * @column: position of a column
 * @trend: (out): what stands beside the figure
 *
 * Returns: (transfer none) (nullable): the figure
 */
const char *
mix_heat_table_get_foot (MixHeatTable *self, guint foot, guint column, MixHeatTrend *trend)
{
  const FootCell *cell = &g_array_index (self->feet, Foot, foot).cells[column];

  *trend = cell->trend;
  return cell->text;
}

/**
 * mix_heat_table_get_foot_title:
 * @self: a table
 * @foot: position of a row of totals
 * @total: (out): what stands at its end
 * @strong: (out): whether it stands out
 *
 * Returns: (transfer none): what stands at its start
 */
const char *
mix_heat_table_get_foot_title (MixHeatTable *self, guint foot, const char **total, gboolean *strong)
{
  const Foot *row = &g_array_index (self->feet, Foot, foot);

  *total = row->total;
  *strong = row->strong;
  return row->title;
}

/**
 * mix_heat_table_dup_name:
 * @self: a table
 * @row: position of a row
 * @column: position of a column
 *
 * Returns: (transfer full): the cell in words: "Pharmacist 14, Deerness Park: 15.7 hours a week, Blocked"
 */
char *
mix_heat_table_dup_name (MixHeatTable *self, guint row, guint column)
{
  const MixHeatCell *cell = mix_heat_table_get_cell (self, row, column);

  /* Translators: the names of a row and of a column, and what the cell says. */
  return g_strdup_printf (_ ("%s, %s: %s"), self->rows[row].title, self->columns[column].title,
                          cell != NULL && cell->words != NULL ? cell->words : _ ("nothing"));
}
