#include "mix-xlsx-sheet.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mix-error.h"
#include "mix-xlsx-plain.h"
#include "mix-xlsx-strings.h"

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

struct _MixXlsxSheet
{
  MixTableReader *reader; /* who owns the sheet */
  MixXlsxBook *book;
  MixXlsxRows *rows;
  MixXmlStream *xml;
  goffset size;

  guint row_number;
  guint column;
  CellType type;
  guint style;
  gboolean in_row;
  gboolean in_cell;
  gboolean in_value;
  gboolean in_phonetic;

  /* Plain rows and cells are seen by the parser only until it took one of their form. */
  MixXlsxPlainRow known_row;
  guint data_depth; /* 0 outside the sheet's rows */
  gboolean is_plain_row;
};

static void
refuse_cell (MixXlsxSheet *self, const char *reason)
{
  g_autofree char *column = mix_xlsx_name_column (self->column);
  GError *error = NULL;

  mix_table_reader_refuse (self->reader, &error, self->row_number, column, "%s", reason);
  mix_xml_stream_fail (self->xml, error);
}

static gboolean
attribute_equals (const MixXmlAttribute *attribute, const char *text)
{
  return attribute->length == strlen (text) && memcmp (attribute->value, text, attribute->length) == 0;
}

static void
begin_row (MixXlsxSheet *self, guint number)
{
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

static void
end_row (MixXlsxSheet *self)
{
  mix_xlsx_rows_end_row (self->rows, self->row_number);
  self->in_row = self->is_plain_row = FALSE;
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

static gboolean
begin_cell (MixXlsxSheet *self, gboolean is_valid, guint column)
{
  if (!is_valid || column >= MIX_TABLE_MAX_COLUMNS || column < self->column)
    {
      refuse_cell (self, _ ("The workbook's columns are not in order, or more than 16,384."));
      return FALSE;
    }
  self->column = column;
  mix_xlsx_rows_begin_text (self->rows);
  return TRUE;
}

static void
start_cell (MixXlsxSheet *self, const MixXmlAttribute *attributes, guint n_attributes)
{
  gboolean is_valid = TRUE;
  guint column = self->column;

  self->type = CELL_NUMBER;
  self->style = 0;
  for (guint i = 0; i < n_attributes; i++)
    {
      if (g_str_equal (attributes[i].name, "r"))
        is_valid = mix_xlsx_parse_column (attributes[i].value, attributes[i].length, &column);
      else if (g_str_equal (attributes[i].name, "t"))
        self->type = parse_type (&attributes[i]);
      else if (g_str_equal (attributes[i].name, "s"))
        self->style = mix_xlsx_parse_digits (attributes[i].value, attributes[i].length);
    }
  self->in_cell = begin_cell (self, is_valid, column);
}

static void
start_row (MixXlsxSheet *self, const MixXmlAttribute *attributes, guint n_attributes)
{
  const MixXmlAttribute *r = mix_xml_attribute_find (attributes, n_attributes, "r");

  self->known_row.is_known = TRUE;
  begin_row (self, r != NULL ? mix_xlsx_parse_digits (r->value, r->length) : self->row_number + 1);
}

static void
start_cb (const char *name, const MixXmlAttribute *attributes, guint n_attributes, gpointer user_data)
{
  MixXlsxSheet *self = user_data;

  if (self->is_plain_row)
    self->is_plain_row = FALSE; /* its start tag, which was taken before */
  else if (self->in_cell)
    {
      self->in_phonetic = self->in_phonetic || g_str_equal (name, "rPh");
      self->in_value
          = self->type == CELL_INLINE ? g_str_equal (name, "t") && !self->in_phonetic : g_str_equal (name, "v");
    }
  else if (self->in_row && g_str_equal (name, "c"))
    start_cell (self, attributes, n_attributes);
  else if (g_str_equal (name, "row"))
    start_row (self, attributes, n_attributes);
  else if (g_str_equal (name, "sheetData"))
    {
      self->data_depth = mix_xml_stream_get_depth (self->xml);
      self->known_row.is_known = FALSE;
    }
}

static void
add_number (MixXlsxSheet *self, GString *text)
{
  MixXlsxFormat format = mix_xlsx_book_get_format (self->book, self->style);
  gsize start = mix_xlsx_rows_get_text_start (self->rows);

  if (mix_xlsx_format_number (text, start, format, mix_xlsx_book_counts_from_1904 (self->book)))
    mix_xlsx_rows_end_text (self->rows, self->column);
  else
    refuse_cell (self, _ ("The workbook says that the cell holds a number, but it does not."));
}

static void
add_shared (MixXlsxSheet *self, const char *digits, gsize n_digits)
{
  guint position = mix_xlsx_parse_digits (digits, n_digits);
  const char *text;
  gsize length;

  if (position != G_MAXUINT && mix_xlsx_book_get_string (self->book, position, &text, &length))
    mix_xlsx_rows_add_shared (self->rows, self->column, text, length);
  else
    refuse_cell (self, _ ("The cell points to a text that the workbook does not have."));
}

static void
add_boolean (MixXlsxSheet *self, gboolean value)
{
  g_string_append (mix_xlsx_rows_begin_text (self->rows), value ? "TRUE" : "FALSE");
  mix_xlsx_rows_end_text (self->rows, self->column);
}

/* Makes the text that was gathered a cell, as its type says. */
static void
add_cell (MixXlsxSheet *self, GString *text)
{
  gsize start = mix_xlsx_rows_get_text_start (self->rows);

  if (text->len == start)
    return;
  switch (self->type)
    {
    case CELL_NUMBER:
      add_number (self, text);
      break;
    case CELL_SHARED:
      add_shared (self, text->str + start, text->len - start);
      break;
    case CELL_BOOLEAN:
      add_boolean (self, text->str[start] == '1');
      break;
    default:
      mix_xlsx_unescape (text, start);
      mix_xlsx_rows_end_text (self->rows, self->column);
      break;
    }
}

static void
end_cb (const char *name, gpointer user_data)
{
  MixXlsxSheet *self = user_data;

  self->in_value = FALSE;
  if (g_str_equal (name, "c") && self->in_cell)
    {
      self->in_cell = FALSE;
      add_cell (self, mix_xlsx_rows_get_text (self->rows));
      self->column++;
    }
  else if (g_str_equal (name, "row") && self->in_row)
    end_row (self);
  else if (g_str_equal (name, "rPh"))
    self->in_phonetic = FALSE;
  else if (g_str_equal (name, "sheetData"))
    self->data_depth = 0;
}

static void
text_cb (const char *text, gsize length, gpointer user_data)
{
  MixXlsxSheet *self = user_data;
  GString *gathered = mix_xlsx_rows_get_text (self->rows);

  if (!self->in_value)
    return;
  if (gathered->len - mix_xlsx_rows_get_text_start (self->rows) + length > MIX_TABLE_MAX_FIELD)
    refuse_cell (self, _ ("The cell is longer than 1 MB."));
  else if (gathered->len > MAX_ROW_TEXT)
    refuse_cell (self, _ ("The row is longer than 16 MB."));
  else
    g_string_append_len (gathered, text, (gssize) length);
}

static const CellType plain_types[] = {
  [MIX_XLSX_PLAIN_EMPTY] = CELL_TEXT,      [MIX_XLSX_PLAIN_SHARED] = CELL_SHARED, [MIX_XLSX_PLAIN_NUMBER] = CELL_NUMBER,
  [MIX_XLSX_PLAIN_BOOLEAN] = CELL_BOOLEAN, [MIX_XLSX_PLAIN_TEXT] = CELL_TEXT,
};

static gssize
take_cell (MixXlsxSheet *self, const char *bytes, gsize length)
{
  MixXlsxPlainCell cell;
  gssize taken = mix_xlsx_plain_read_cell (bytes, length, &cell);
  guint column;
  gboolean is_valid;

  if (taken <= 0)
    return taken;
  is_valid = mix_xlsx_parse_column (cell.address, cell.address_length, &column);
  if (!begin_cell (self, is_valid, column))
    return taken;
  self->type = plain_types[cell.type];
  self->style = cell.style_length > 0 ? mix_xlsx_parse_digits (cell.style, cell.style_length) : 0;
  if (cell.type == MIX_XLSX_PLAIN_SHARED && cell.value_length > 0)
    add_shared (self, cell.value, cell.value_length);
  else if (cell.type != MIX_XLSX_PLAIN_EMPTY)
    {
      GString *text = mix_xlsx_rows_begin_text (self->rows);

      g_string_append_len (text, cell.value, (gssize) cell.value_length);
      add_cell (self, text);
    }
  self->column++;
  return taken;
}

static gssize
take_row (MixXlsxSheet *self, const char *bytes, gsize length)
{
  guint number;
  gssize taken = mix_xlsx_plain_read_row (&self->known_row, bytes, length, &number);

  if (taken > 0)
    {
      begin_row (self, number);
      self->is_plain_row = TRUE;
    }
  return taken;
}

static gssize
plain_cb (const char *bytes, gsize length, gpointer user_data)
{
  static const char row_end[] = "</row>";
  MixXlsxSheet *self = user_data;
  guint depth = mix_xml_stream_get_depth (self->xml);

  if (self->in_cell || self->data_depth == 0)
    return 0;
  if (!self->in_row)
    return depth == self->data_depth ? take_row (self, bytes, length) : 0;
  if (depth != self->data_depth + (self->is_plain_row ? 0 : 1))
    return 0;
  if (bytes[1] != '/' || !self->is_plain_row)
    return take_cell (self, bytes, length);
  if (memcmp (bytes, row_end, strlen (row_end)) != 0)
    return length < strlen (row_end) ? -1 : 0;
  end_row (self);
  return (gssize) strlen (row_end);
}

static const char *
reopen_cb (gpointer user_data)
{
  return ((MixXlsxSheet *) user_data)->is_plain_row ? "<row>" : NULL;
}

static const MixXmlHandler handler = { start_cb, end_cb, text_cb, plain_cb, reopen_cb };

/**
 * mix_xlsx_sheet_open:
 * @reader: who reads the sheet and outlives it: its name is in messages
 * @container: a workbook
 * @book: what its sheets share; must outlive the sheet
 * @sheet: from 0
 * @rows: where its rows go; must outlive the sheet
 *
 * Returns: (transfer full) (nullable): the sheet with nothing read yet; %NULL with an error
 */
MixXlsxSheet *
mix_xlsx_sheet_open (
    MixTableReader *reader, MixContainer *container, MixXlsxBook *book, guint sheet, MixXlsxRows *rows, GError **error)
{
  guint member = mix_xlsx_book_get_sheet_member (book, sheet);
  g_autoptr (GInputStream) stream = mix_container_open_member (container, member, error);
  MixXlsxSheet *self;

  if (stream == NULL)
    return NULL;
  self = g_new0 (MixXlsxSheet, 1);
  self->reader = reader;
  self->book = book;
  self->rows = rows;
  self->size = mix_container_get_member_size (container, member);
  self->xml = mix_xml_stream_new (stream, mix_container_get_name (container), &handler, self);
  return self;
}

/**
 * mix_xlsx_sheet_free:
 *
 * Frees the parser.
 */
void
mix_xlsx_sheet_free (MixXlsxSheet *self)
{
  mix_xml_stream_free (self->xml);
  g_free (self);
}

/**
 * mix_xlsx_sheet_feed:
 * @more: (out): whether the sheet goes on
 *
 * Parses the next piece. Rows may or may not have come of it.
 *
 * Returns: %FALSE with %MIX_ERROR_REFUSED, which names row and column where it can
 */
gboolean
mix_xlsx_sheet_feed (MixXlsxSheet *self, gboolean *more, GError **error)
{
  return mix_xml_stream_feed (self->xml, more, error);
}

/**
 * mix_xlsx_sheet_get_progress:
 *
 * Returns: how much of the sheet has been parsed, from 0 to 1
 */
double
mix_xlsx_sheet_get_progress (MixXlsxSheet *self)
{
  return mix_xml_stream_get_consumed (self->xml) / MAX (1.0, (double) self->size);
}
