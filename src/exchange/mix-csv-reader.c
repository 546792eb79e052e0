#include "mix-csv-reader.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mix-csv-scanner.h"
#include "mix-windows-1252.h"

typedef enum
{
  ENCODING_OPEN, /* nothing but ASCII so far */
  ENCODING_UTF8,
  ENCODING_WINDOWS_1252,
} Encoding;

/* The rows of a CSV file, one after the other. */
struct _MixCsvReader
{
  MixTableReader parent_instance;

  MixCsvScanner scanner;
  goffset size;
  MixField *fields;
  guint max_fields;
  Encoding encoding;
  GStringChunk *converted;
};

G_DEFINE_FINAL_TYPE (MixCsvReader, mix_csv_reader, MIX_TYPE_TABLE_READER)

static gsize
collapse_doubled_quotes (char *text, gsize length)
{
  gsize written = 0;

  for (gsize i = 0; i < length; i++)
    {
      text[written++] = text[i];
      if (text[i] == '"')
        i++;
    }
  return written;
}

/* Makes a cell with bytes outside ASCII into UTF-8. The first such cell of a file settles what the file is in. */
static gboolean
decode (MixCsvReader *self, guint column, MixField *field, GError **error)
{
  gboolean valid = g_utf8_validate (field->text, (gssize) field->length, NULL);
  g_autofree char *text = NULL;

  if (self->encoding == ENCODING_OPEN)
    self->encoding = valid ? ENCODING_UTF8 : ENCODING_WINDOWS_1252;
  if (self->encoding == ENCODING_UTF8 && valid)
    return TRUE;
  if (self->encoding == ENCODING_UTF8)
    {
      mix_csv_scanner_refuse (&self->scanner, column,
                              _ ("The text is not valid UTF-8. Save the file as “CSV UTF-8” and try again."), error);
      return FALSE;
    }

  text = mix_windows_1252_to_utf8 (field->text, field->length, &field->length);
  if (text == NULL)
    {
      mix_csv_scanner_refuse (&self->scanner, column,
                              _ ("The text is neither UTF-8 nor Windows-1252. Save the file as “CSV UTF-8”."), error);
      return FALSE;
    }
  field->text = g_string_chunk_insert_len (self->converted, text, (gssize) field->length);
  return TRUE;
}

/* Cuts the scanned record into cells in place, each ended by a zero byte instead of what ended it. */
static gboolean
cut_record (MixCsvReader *self, GError **error)
{
  const MixCsvScanner *scanner = &self->scanner;

  if (scanner->n_cells > self->max_fields)
    {
      self->max_fields = scanner->max_cells;
      self->fields = g_renew (MixField, self->fields, self->max_fields);
    }
  if (self->encoding == ENCODING_WINDOWS_1252)
    g_string_chunk_clear (self->converted);
  if (self->encoding == ENCODING_OPEN && scanner->has_byte_order_mark)
    self->encoding = ENCODING_UTF8;

  for (guint i = 0; i < scanner->n_cells; i++)
    {
      const MixCsvCell *cell = &scanner->cells[i];
      MixField *field = &self->fields[i];
      char *text = scanner->buffer + scanner->record + cell->offset;

      field->length = cell->doubled ? collapse_doubled_quotes (text, cell->length) : cell->length;
      text[field->length] = '\0';
      field->text = text;
      if (cell->high && !decode (self, i, field, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
row_has_text (MixCsvReader *self)
{
  for (guint i = 0; i < self->scanner.n_cells; i++)
    if (self->fields[i].length > 0)
      return TRUE;
  return FALSE;
}

static gboolean
mix_csv_reader_read_row (MixTableReader *reader, MixRow *row, GError **error)
{
  MixCsvReader *self = MIX_CSV_READER (reader);

  do
    {
      if (!mix_csv_scanner_next (&self->scanner, error) || !cut_record (self, error))
        return FALSE;
    }
  while (!row_has_text (self));

  row->number = self->scanner.row_number;
  row->n_fields = self->scanner.n_cells;
  row->fields = self->fields;
  return TRUE;
}

static double
mix_csv_reader_get_progress (MixTableReader *reader)
{
  MixCsvReader *self = MIX_CSV_READER (reader);

  return self->size > 0 ? (double) self->scanner.consumed / (double) self->size : self->scanner.at_end;
}

static void
mix_csv_reader_finalize (GObject *object)
{
  MixCsvReader *self = MIX_CSV_READER (object);

  mix_csv_scanner_clear (&self->scanner);
  g_clear_pointer (&self->fields, g_free);
  g_clear_pointer (&self->converted, g_string_chunk_free);
  G_OBJECT_CLASS (mix_csv_reader_parent_class)->finalize (object);
}

static void
mix_csv_reader_class_init (MixCsvReaderClass *class)
{
  MixTableReaderClass *reader_class = MIX_TABLE_READER_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = mix_csv_reader_finalize;
  reader_class->read_row = mix_csv_reader_read_row;
  reader_class->get_progress = mix_csv_reader_get_progress;
}

static void
mix_csv_reader_init (MixCsvReader *self)
{
  self->converted = g_string_chunk_new (1024);
}

/**
 * mix_csv_reader_new:
 * @stream: the text
 * @name: the file's name for messages
 * @size: how many bytes @stream gives, for the progress; -1 where not known
 *
 * Reads comma-separated text as RFC 4180 has it, also with tabs or semicolons when the first line has those instead,
 * with LF, CR or CRLF, with or without a last line end, in UTF-8 with or without byte order mark, or Windows-1252.
 * At most 16,384 columns, 1 MB a cell and 16 MB a row; memory does not grow with the file.
 *
 * Returns: (transfer full): a reader at the first row
 */
MixTableReader *
mix_csv_reader_new (GInputStream *stream, const char *name, goffset size)
{
  MixCsvReader *self;

  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), NULL);

  self = g_object_new (MIX_TYPE_CSV_READER, "name", name, NULL);
  mix_csv_scanner_init (&self->scanner, MIX_TABLE_READER (self), stream);
  self->size = size;
  return MIX_TABLE_READER (self);
}
