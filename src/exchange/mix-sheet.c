#include "mix-sheet.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mix-container.h"
#include "mix-csv-reader.h"
#include "mix-error.h"
#include "mix-text.h"

#define HEADER_SEARCH 10
#define MAX_SIZE (32 * 1024 * 1024)

typedef struct
{
  guint number;
  GStrv cells;
} Row;

/* A table that was read whole: its titles and its cells as text. */
struct _MixSheet
{
  GObject parent_instance;

  GArray *rows; /* of Row, the header among them */
  guint header; /* index of the header row */
  gboolean has_header;
  guint n_columns;
  gsize size; /* bytes of all texts */
  GPtrArray *titles;
};

G_DEFINE_FINAL_TYPE (MixSheet, mix_sheet, G_TYPE_OBJECT)

static void
clear_row (gpointer row)
{
  g_strfreev (((Row *) row)->cells);
}

static const Row *
get_row (MixSheet *self, guint index)
{
  return &g_array_index (self->rows, Row, index);
}

static const char *
get_text (MixSheet *self, guint index, guint column)
{
  const Row *row = get_row (self, index);

  return column < g_strv_length (row->cells) ? row->cells[column] : "";
}

static guint
count_filled (const Row *row)
{
  guint n_filled = 0;

  for (char **cell = row->cells; *cell != NULL; cell++)
    n_filled += **cell != '\0';
  return n_filled;
}

/* Lines above the header (a title, a date) mostly fill one cell. */
static guint
find_header (MixSheet *self)
{
  for (guint i = 0; i < MIN (self->rows->len, HEADER_SEARCH); i++)
    if (count_filled (get_row (self, i)) >= 2)
      return i;
  return 0;
}

static void
name_columns (MixSheet *self)
{
  g_ptr_array_set_size (self->titles, 0);
  for (guint column = 0; column < self->n_columns; column++)
    {
      const char *title = self->has_header && self->rows->len > 0 ? get_text (self, self->header, column) : "";

      g_ptr_array_add (self->titles,
                       title[0] != '\0' ? g_strdup (title) : g_strdup_printf (_ ("Column %u"), column + 1));
    }
}

static void
add_row (MixSheet *self, const MixRow *read)
{
  Row row = { .number = read->number };
  guint n_cells = read->n_fields;

  while (n_cells > 0 && read->fields[n_cells - 1].length == 0)
    n_cells--;
  row.cells = g_new0 (char *, n_cells + 1);
  for (guint i = 0; i < n_cells; i++)
    {
      row.cells[i] = mix_text_collapse (read->fields[i].text);
      self->size += read->fields[i].length;
    }
  self->n_columns = MAX (self->n_columns, n_cells);
  g_array_append_val (self->rows, row);
}

static gboolean
read_rows (MixSheet *self, MixTableReader *reader, GError **error)
{
  GError *failure = NULL;
  const MixRow *row;

  while (mix_table_reader_next (reader, &row, &failure))
    {
      add_row (self, row);
      if (self->rows->len > MIX_SHEET_MAX_ROWS || self->n_columns > MIX_SHEET_MAX_COLUMNS || self->size > MAX_SIZE)
        {
          mix_table_reader_refuse (reader, error, row->number, NULL,
                                   _ ("The table has more than %u rows, %u columns or 32 MB. Take out what is not "
                                      "needed."),
                                   MIX_SHEET_MAX_ROWS, MIX_SHEET_MAX_COLUMNS);
          return FALSE;
        }
    }
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }
  if (self->rows->len == 0)
    mix_table_reader_refuse (reader, error, 0, NULL, _ ("There is nothing in the table."));
  return self->rows->len > 0;
}

static void
mix_sheet_finalize (GObject *object)
{
  MixSheet *self = MIX_SHEET (object);

  g_clear_pointer (&self->rows, g_array_unref);
  g_clear_pointer (&self->titles, g_ptr_array_unref);
  G_OBJECT_CLASS (mix_sheet_parent_class)->finalize (object);
}

static void
mix_sheet_class_init (MixSheetClass *class)
{
  G_OBJECT_CLASS (class)->finalize = mix_sheet_finalize;
}

static void
mix_sheet_init (MixSheet *self)
{
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_array_set_clear_func (self->rows, clear_row);
  self->titles = g_ptr_array_new_with_free_func (g_free);
}

/**
 * mix_sheet_new_from_reader:
 * @reader: a reader at the first row
 *
 * Loads a small table that people made, whole: at most 20,000 rows, 512 columns and 32 MB, which may be ragged. White
 * space is collapsed. The first row with two filled cells is the header.
 *
 * Returns: (transfer full) (nullable): the table, or %NULL with %MIX_ERROR_REFUSED when it is empty, too large or
 * cannot be read
 */
MixSheet *
mix_sheet_new_from_reader (MixTableReader *reader, GError **error)
{
  g_autoptr (MixSheet) self = g_object_new (MIX_TYPE_SHEET, NULL);

  mix_table_reader_set_ragged (reader, TRUE);
  if (!read_rows (self, reader, error))
    return NULL;
  self->header = find_header (self);
  self->has_header = TRUE;
  name_columns (self);
  return g_steal_pointer (&self);
}

/**
 * mix_sheet_new_from_file:
 * @file: CSV, tab-separated text or XLSX (its first sheet), or a ZIP with one
 *
 * Returns: (transfer full) (nullable): the table, as mix_sheet_new_from_reader()
 */
MixSheet *
mix_sheet_new_from_file (GFile *file, GError **error)
{
  g_autoptr (MixContainer) container = mix_container_open (file, error);
  g_autoptr (MixTableReader) reader = container != NULL ? mix_container_open_table (container, error) : NULL;

  return reader != NULL ? mix_sheet_new_from_reader (reader, error) : NULL;
}

/**
 * mix_sheet_new_from_text:
 * @text: what was pasted: tab-separated as spreadsheets copy it, or CSV
 * @length: its bytes, or -1
 *
 * Returns: (transfer full) (nullable): the table, as mix_sheet_new_from_reader()
 */
MixSheet *
mix_sheet_new_from_text (const char *text, gssize length, GError **error)
{
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (MixTableReader) reader = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  length = length < 0 ? (gssize) strlen (text) : length;
  stream = g_memory_input_stream_new_from_data (text, length, NULL);
  /* Translators: stands where messages name a file */
  reader = mix_csv_reader_new (stream, _ ("Pasted text"), length);
  return mix_sheet_new_from_reader (reader, error);
}

/**
 * mix_sheet_get_n_columns:
 *
 * Returns: how many columns the widest row has
 */
guint
mix_sheet_get_n_columns (MixSheet *self)
{
  g_return_val_if_fail (MIX_IS_SHEET (self), 0);

  return self->n_columns;
}

/**
 * mix_sheet_get_title:
 * @column: from 0
 *
 * Returns: the column's heading, or "Column 3" where it has none
 */
const char *
mix_sheet_get_title (MixSheet *self, guint column)
{
  g_return_val_if_fail (column < mix_sheet_get_n_columns (self), NULL);

  return g_ptr_array_index (self->titles, column);
}

/**
 * mix_sheet_get_n_rows:
 *
 * Returns: how many rows there are below the header
 */
guint
mix_sheet_get_n_rows (MixSheet *self)
{
  g_return_val_if_fail (MIX_IS_SHEET (self), 0);

  return self->has_header ? self->rows->len - self->header - 1 : self->rows->len;
}

static guint
get_index (MixSheet *self, guint row)
{
  return self->has_header ? self->header + 1 + row : row;
}

/**
 * mix_sheet_get_row_number:
 * @row: from 0, below the header
 *
 * Returns: the row's number as a spreadsheet shows it, from 1
 */
guint
mix_sheet_get_row_number (MixSheet *self, guint row)
{
  g_return_val_if_fail (row < mix_sheet_get_n_rows (self), 0);

  return get_row (self, get_index (self, row))->number;
}

/**
 * mix_sheet_get_cell:
 * @row: from 0, below the header
 * @column: from 0
 *
 * Returns: the cell's text, "" where there is none
 */
const char *
mix_sheet_get_cell (MixSheet *self, guint row, guint column)
{
  g_return_val_if_fail (row < mix_sheet_get_n_rows (self), "");

  return get_text (self, get_index (self, row), column);
}

/**
 * mix_sheet_set_has_header:
 * @has_header: whether the table has a header row
 *
 * Says that what was taken for the header is data, or the other way round.
 */
void
mix_sheet_set_has_header (MixSheet *self, gboolean has_header)
{
  g_return_if_fail (MIX_IS_SHEET (self));

  self->has_header = has_header;
  name_columns (self);
}

/**
 * mix_sheet_has_header:
 *
 * Returns: whether the first row (or the first after some lines of title) is the header
 */
gboolean
mix_sheet_has_header (MixSheet *self)
{
  g_return_val_if_fail (MIX_IS_SHEET (self), FALSE);

  return self->has_header;
}
