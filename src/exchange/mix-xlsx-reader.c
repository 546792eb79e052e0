#include "mix-xlsx-reader.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mix-error.h"
#include "mix-xlsx-book.h"
#include "mix-xlsx-strings.h"
#include "mix-xml-stream.h"

#define MAX_ROWS 1048576
#define MAX_ROW_TEXT (16 * 1024 * 1024)

typedef enum
{
  CELL_NUMBER,
  CELL_SHARED,
  CELL_INLINE,
  CELL_TEXT,
  CELL_BOOLEAN,
} CellType;

/* A cell with text. Shared strings are pointed at; other text lies in the reader's text block, at an offset. */
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
} ParsedRow;

/* XML comes in pieces of 16 KiB; each gives some finished rows, which wait in `rows` and `cells`, sparse, until they
 * are asked for. What belongs to a row not yet finished moves to the front before the next piece is parsed. */
struct _MixXlsxReader
{
  MixTableReader parent_instance;

  MixContainer *container;
  MixXlsxBook *book;
  MixXmlStream *xml;
  gboolean more;
  goffset sheet_size;

  GArray *rows;
  guint next_row;
  GArray *cells;
  GString *text;
  guint finished_cells;

  guint row_number;
  guint column;
  guint width;
  CellType type;
  guint64 style;
  gsize cell_start;
  gboolean in_row;
  gboolean in_cell;
  gboolean in_value;
  gboolean in_phonetic;

  GArray *fields;
};

G_DEFINE_FINAL_TYPE (MixXlsxReader, mix_xlsx_reader, MIX_TYPE_TABLE_READER)

static void
refuse_cell (MixXlsxReader *self, const char *reason)
{
  g_autofree char *column = mix_xlsx_name_column (self->column);
  GError *error = NULL;

  mix_table_reader_refuse (MIX_TABLE_READER (self), &error, self->row_number, column, "%s", reason);
  mix_xml_stream_fail (self->xml, error);
}

static gboolean
attribute_equals (const MixXmlAttribute *attribute, const char *text)
{
  return attribute->length == strlen (text) && memcmp (attribute->value, text, attribute->length) == 0;
}

static void
start_row (MixXlsxReader *self, const MixXmlAttribute *attributes, guint n_attributes)
{
  const MixXmlAttribute *r = mix_xml_attribute_find (attributes, n_attributes, "r");
  guint number = r != NULL ? mix_xlsx_parse_digits (r->value, r->length) : self->row_number + 1;

  self->column = 0;
  if (number <= self->row_number || number > MAX_ROWS)
    {
      self->row_number++;
      refuse_cell (self, _ ("The workbook's rows are not in order, or too many."));
      return;
    }
  self->row_number = number;
  self->in_row = TRUE;
}

static CellType
parse_type (const MixXmlAttribute *type)
{
  if (attribute_equals (type, "s"))
    return CELL_SHARED;
  if (attribute_equals (type, "n"))
    return CELL_NUMBER;
  if (attribute_equals (type, "inlineStr"))
    return CELL_INLINE;
  if (attribute_equals (type, "b"))
    return CELL_BOOLEAN;
  return CELL_TEXT;
}

static void
start_cell (MixXlsxReader *self, const MixXmlAttribute *attributes, guint n_attributes)
{
  gboolean valid = TRUE;
  guint column = self->column;

  self->type = CELL_NUMBER;
  self->style = 0;
  for (guint i = 0; i < n_attributes; i++)
    {
      if (g_str_equal (attributes[i].name, "r"))
        valid = mix_xlsx_parse_column (attributes[i].value, attributes[i].length, &column);
      else if (g_str_equal (attributes[i].name, "t"))
        self->type = parse_type (&attributes[i]);
      else if (g_str_equal (attributes[i].name, "s"))
        self->style = mix_xlsx_parse_digits (attributes[i].value, attributes[i].length);
    }
  if (!valid || column >= MIX_TABLE_MAX_COLUMNS || column < self->column)
    {
      refuse_cell (self, _ ("The workbook's columns are not in order, or more than 16,384."));
      return;
    }
  self->column = column;
  self->cell_start = self->text->len;
  self->in_cell = TRUE;
}

static void
start_cb (const char *name, const MixXmlAttribute *attributes, guint n_attributes, gpointer user_data)
{
  MixXlsxReader *self = user_data;

  if (self->in_cell)
    {
      self->in_phonetic = self->in_phonetic || g_str_equal (name, "rPh");
      self->in_value
          = self->type == CELL_INLINE ? g_str_equal (name, "t") && !self->in_phonetic : g_str_equal (name, "v");
    }
  else if (self->in_row && g_str_equal (name, "c"))
    start_cell (self, attributes, n_attributes);
  else if (g_str_equal (name, "row"))
    start_row (self, attributes, n_attributes);
}

static void
end_number (MixXlsxReader *self)
{
  MixXlsxFormat format = mix_xlsx_book_get_format (self->book, self->style);

  if (!mix_xlsx_format_number (self->text, self->cell_start, format, mix_xlsx_book_counts_from_1904 (self->book)))
    refuse_cell (self, _ ("The workbook says that the cell holds a number, but it does not."));
}

static void
end_shared (MixXlsxReader *self, Cell *cell)
{
  guint position = mix_xlsx_parse_digits (self->text->str + self->cell_start, self->text->len - self->cell_start);

  if (position == G_MAXUINT || !mix_xlsx_book_get_string (self->book, position, &cell->shared, &cell->length))
    refuse_cell (self, _ ("The cell points to a text that the workbook does not have."));
  g_string_truncate (self->text, self->cell_start);
}

static void
end_cell (MixXlsxReader *self)
{
  Cell cell = { .column = self->column, .offset = self->cell_start };

  self->in_cell = self->in_value = FALSE;
  if (self->text->len > self->cell_start)
    {
      if (self->type == CELL_SHARED)
        end_shared (self, &cell);
      else if (self->type == CELL_NUMBER)
        end_number (self);
      else if (self->type == CELL_BOOLEAN)
        {
          gboolean value = self->text->str[self->cell_start] == '1';

          g_string_truncate (self->text, self->cell_start);
          g_string_append (self->text, value ? "TRUE" : "FALSE");
        }
      else
        mix_xlsx_unescape (self->text, self->cell_start);
    }

  if (cell.shared == NULL)
    cell.length = self->text->len - self->cell_start;
  if (cell.length > 0)
    {
      if (cell.shared == NULL)
        g_string_append_c (self->text, '\0');
      g_array_append_val (self->cells, cell);
    }
  self->column++;
}

static void
end_row (MixXlsxReader *self)
{
  ParsedRow row = { .number = self->row_number, .first_cell = self->finished_cells };

  row.n_cells = self->cells->len - self->finished_cells;
  self->finished_cells = self->cells->len;
  self->in_row = FALSE;
  if (row.n_cells > 0)
    g_array_append_val (self->rows, row);
}

static void
end_cb (const char *name, gpointer user_data)
{
  MixXlsxReader *self = user_data;

  self->in_value = FALSE;
  if (g_str_equal (name, "c") && self->in_cell)
    end_cell (self);
  else if (g_str_equal (name, "row") && self->in_row)
    end_row (self);
  else if (g_str_equal (name, "rPh"))
    self->in_phonetic = FALSE;
}

static void
text_cb (const char *text, gsize length, gpointer user_data)
{
  MixXlsxReader *self = user_data;

  if (!self->in_value)
    return;
  if (self->text->len - self->cell_start + length > MIX_TABLE_MAX_FIELD)
    refuse_cell (self, _ ("The cell is longer than 1 MB."));
  else if (self->text->len > MAX_ROW_TEXT)
    refuse_cell (self, _ ("The row is longer than 16 MB."));
  else
    g_string_append_len (self->text, text, (gssize) length);
}

static const MixXmlHandler handler = { start_cb, end_cb, text_cb };

/* Moves what belongs to the unfinished row to the front; everything before it has been given out. */
static void
drop_given_rows (MixXlsxReader *self)
{
  g_autoptr (GString) kept = g_string_new (NULL);

  g_array_remove_range (self->cells, 0, self->finished_cells);
  for (guint i = 0; i < self->cells->len; i++)
    {
      Cell *cell = &g_array_index (self->cells, Cell, i);

      if (cell->shared != NULL)
        continue;
      g_string_append_len (kept, self->text->str + cell->offset, (gssize) cell->length + 1);
      cell->offset = kept->len - cell->length - 1;
    }
  if (self->in_cell)
    g_string_append_len (kept, self->text->str + self->cell_start, (gssize) (self->text->len - self->cell_start));
  self->cell_start = kept->len - (self->in_cell ? self->text->len - self->cell_start : 0);

  g_string_free (self->text, TRUE);
  self->text = g_steal_pointer (&kept);
  self->finished_cells = 0;
  g_array_set_size (self->rows, 0);
  self->next_row = 0;
}

/* Spreads a sparse row over as many fields as the widest row before it, or more. */
static void
spread (MixXlsxReader *self, const ParsedRow *row)
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

static gboolean
mix_xlsx_reader_read_row (MixTableReader *reader, MixRow *row, GError **error)
{
  MixXlsxReader *self = MIX_XLSX_READER (reader);
  const ParsedRow *parsed;

  while (self->next_row == self->rows->len)
    {
      if (!self->more)
        return FALSE;
      drop_given_rows (self);
      if (!mix_xml_stream_feed (self->xml, &self->more, error))
        return FALSE;
    }

  parsed = &g_array_index (self->rows, ParsedRow, self->next_row++);
  spread (self, parsed);
  row->number = parsed->number;
  row->n_fields = self->fields->len;
  row->fields = (const MixField *) self->fields->data;
  return TRUE;
}

static double
mix_xlsx_reader_get_progress (MixTableReader *reader)
{
  MixXlsxReader *self = MIX_XLSX_READER (reader);

  return mix_xml_stream_get_consumed (self->xml) / MAX (1.0, (double) self->sheet_size);
}

static guint
mix_xlsx_reader_get_n_sheets (MixTableReader *reader)
{
  return mix_xlsx_book_get_n_sheets (MIX_XLSX_READER (reader)->book);
}

static const char *
mix_xlsx_reader_get_sheet_name (MixTableReader *reader, guint sheet)
{
  return mix_xlsx_book_get_sheet_name (MIX_XLSX_READER (reader)->book, sheet);
}

static gboolean
mix_xlsx_reader_select_sheet (MixTableReader *reader, guint sheet, GError **error)
{
  MixXlsxReader *self = MIX_XLSX_READER (reader);
  guint member = mix_xlsx_book_get_sheet_member (self->book, sheet);
  g_autoptr (GInputStream) stream = mix_container_open_member (self->container, member, error);

  if (stream == NULL)
    return FALSE;

  g_clear_pointer (&self->xml, mix_xml_stream_free);
  self->xml = mix_xml_stream_new (stream, mix_container_get_name (self->container), &handler, self);
  self->sheet_size = mix_container_get_member_size (self->container, member);
  self->more = TRUE;
  g_array_set_size (self->rows, 0);
  g_array_set_size (self->cells, 0);
  g_string_truncate (self->text, 0);
  self->next_row = self->finished_cells = self->row_number = self->width = 0;
  self->in_row = self->in_cell = self->in_value = self->in_phonetic = FALSE;
  return TRUE;
}

static void
mix_xlsx_reader_finalize (GObject *object)
{
  MixXlsxReader *self = MIX_XLSX_READER (object);

  g_clear_pointer (&self->xml, mix_xml_stream_free);
  g_clear_pointer (&self->book, mix_xlsx_book_free);
  g_clear_object (&self->container);
  g_clear_pointer (&self->rows, g_array_unref);
  g_clear_pointer (&self->cells, g_array_unref);
  g_clear_pointer (&self->fields, g_array_unref);
  g_string_free (self->text, TRUE);
  G_OBJECT_CLASS (mix_xlsx_reader_parent_class)->finalize (object);
}

static void
mix_xlsx_reader_class_init (MixXlsxReaderClass *class)
{
  MixTableReaderClass *reader_class = MIX_TABLE_READER_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = mix_xlsx_reader_finalize;
  reader_class->read_row = mix_xlsx_reader_read_row;
  reader_class->get_progress = mix_xlsx_reader_get_progress;
  reader_class->get_n_sheets = mix_xlsx_reader_get_n_sheets;
  reader_class->get_sheet_name = mix_xlsx_reader_get_sheet_name;
  reader_class->select_sheet = mix_xlsx_reader_select_sheet;
}

static void
mix_xlsx_reader_init (MixXlsxReader *self)
{
  self->rows = g_array_new (FALSE, FALSE, sizeof (ParsedRow));
  self->cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  self->fields = g_array_new (FALSE, FALSE, sizeof (MixField));
  self->text = g_string_new (NULL);
}

/**
 * mix_xlsx_reader_new:
 * @container: a workbook
 *
 * Reads the sheets of an XLSX workbook as they are shown, but hidden rows and columns and rows that a filter hides
 * too. Numbers come as plain decimals, dates and times as 2026-11-30 14:05, durations as 37:30, truth as TRUE or FALSE,
 * formulas as their last value. Rows are as wide as the first one, or wider. Memory holds the shared strings (at most
 * 128 MB) and some rows.
 *
 * Returns: (transfer full) (nullable): a reader at the first row of the first sheet; %NULL with an error
 */
MixTableReader *
mix_xlsx_reader_new (MixContainer *container, GError **error)
{
  g_autoptr (MixXlsxReader) self = NULL;

  g_return_val_if_fail (mix_container_get_kind (container) == MIX_CONTAINER_WORKBOOK, NULL);

  self = g_object_new (MIX_TYPE_XLSX_READER, "name", mix_container_get_name (container), NULL);
  self->container = g_object_ref (container);
  self->book = mix_xlsx_book_open (container, error);
  if (self->book == NULL || !mix_xlsx_reader_select_sheet (MIX_TABLE_READER (self), 0, error))
    return NULL;
  mix_table_reader_set_ragged (MIX_TABLE_READER (self), TRUE);
  return MIX_TABLE_READER (g_steal_pointer (&self));
}

/**
 * mix_xlsx_reader_get_saved_date:
 *
 * Returns: the day on which the workbook was last saved, or %MIX_DATE_NONE
 */
MixDate
mix_xlsx_reader_get_saved_date (MixXlsxReader *self)
{
  g_return_val_if_fail (MIX_IS_XLSX_READER (self), MIX_DATE_NONE);

  return mix_xlsx_book_get_saved_date (self->book);
}
