#include "mix-csv-reader.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mix-input.h"
#include "mix-windows-1252.h"

#define FIRST_CAPACITY (64 * 1024)
#define MAX_RECORD (16 * 1024 * 1024)

/* What a byte means inside an unquoted cell. */
enum
{
  BYTE_HIGH = 1 << 0,
  BYTE_END = 1 << 1,
};

typedef enum
{
  ENCODING_OPEN, /* nothing but ASCII so far */
  ENCODING_UTF8,
  ENCODING_WINDOWS_1252,
} Encoding;

typedef enum
{
  STATE_CELL_START,
  STATE_PLAIN,
  STATE_QUOTED,
  STATE_AFTER_QUOTE,
} State;

/* A cell of the record being read, as an offset from the record's start: the buffer may still move. */
typedef struct
{
  guint32 offset;
  guint32 length;
  gboolean high;
  gboolean doubled;
} Cell;

/* The file goes through one buffer. A record is first scanned to its end without a change, in as many pieces as the
 * stream gives, and only then cut into cells in place: 0 <= record <= scan <= end < capacity, so that a zero byte
 * always fits behind the last cell. */
struct _MixCsvReader
{
  MixTableReader parent_instance;

  GInputStream *stream;
  goffset size;
  goffset consumed;
  gboolean at_end;
  gboolean started;

  char *buffer;
  gsize capacity;
  gsize record;
  gsize scan;
  gsize end;

  guint row_number;
  char delimiter;
  guint8 byte_class[256];
  State state;
  Cell cell;
  Cell *cells;
  MixField *fields;
  guint n_cells;
  guint max_cells;

  Encoding encoding;
  GStringChunk *converted;
};

G_DEFINE_FINAL_TYPE (MixCsvReader, mix_csv_reader, MIX_TYPE_TABLE_READER)

static void
refuse_cell (MixCsvReader *self, guint column, const char *reason, GError **error)
{
  g_autofree char *name = g_strdup_printf ("%u", column + 1);

  mix_table_reader_refuse (MIX_TABLE_READER (self), error, self->row_number, name, "%s", reason);
}

static void
set_delimiter (MixCsvReader *self, char delimiter)
{
  self->delimiter = delimiter;
  for (guint byte = 0; byte < 256; byte++)
    self->byte_class[byte] = byte >= 0x80 ? BYTE_HIGH : 0;
  self->byte_class[(guint8) delimiter] = BYTE_END;
  self->byte_class['\n'] = BYTE_END;
  self->byte_class['\r'] = BYTE_END;
  self->byte_class[0] = BYTE_END;
}

/* Moves the unfinished record to the front, makes room and reads on. */
static gboolean
fill (MixCsvReader *self, GError **error)
{
  const char *name = mix_table_reader_get_name (MIX_TABLE_READER (self));
  gssize n_read;

  if (self->record > 0)
    {
      memmove (self->buffer, self->buffer + self->record, self->end - self->record);
      self->scan -= self->record;
      self->end -= self->record;
      self->record = 0;
    }
  if (self->end + 1 >= self->capacity)
    {
      if (self->capacity >= MAX_RECORD)
        {
          refuse_cell (self, self->n_cells, _ ("The row is longer than 16 MB. Is this the right file?"), error);
          return FALSE;
        }
      self->capacity *= 2;
      self->buffer = g_realloc (self->buffer, self->capacity);
    }

  n_read = mix_input_read (self->stream, name, self->buffer + self->end, self->capacity - 1 - self->end, error);
  if (n_read < 0)
    return FALSE;
  self->at_end = n_read == 0;
  self->end += (gsize) n_read;
  self->consumed += n_read;
  return TRUE;
}

/* Takes the delimiter that the first line uses outside quotes: tab before semicolon before comma. */
static void
find_delimiter (MixCsvReader *self)
{
  guint n_semicolons = 0;
  guint n_commas = 0;
  gboolean quoted = FALSE;

  set_delimiter (self, ',');
  for (gsize i = self->scan; i < self->end; i++)
    {
      char byte = self->buffer[i];

      if (byte == '"')
        quoted = !quoted;
      if (quoted)
        continue;
      if (byte == '\n' || byte == '\r')
        break;
      if (byte == '\t')
        {
          set_delimiter (self, '\t');
          return;
        }
      n_semicolons += byte == ';';
      n_commas += byte == ',';
    }
  if (n_semicolons > n_commas)
    set_delimiter (self, ';');
}

static gboolean
start (MixCsvReader *self, GError **error)
{
  const guint8 *bytes = (const guint8 *) self->buffer;

  while (self->end < 4096 && !self->at_end)
    if (!fill (self, error))
      return FALSE;

  if (self->end >= 2 && ((bytes[0] == 0xff && bytes[1] == 0xfe) || (bytes[0] == 0xfe && bytes[1] == 0xff)))
    {
      mix_table_reader_refuse (MIX_TABLE_READER (self), error, 0, NULL,
                               _ ("This is UTF-16 text. Save it as “CSV UTF-8” and try again."));
      return FALSE;
    }
  if (self->end >= 3 && memcmp (bytes, "\xef\xbb\xbf", 3) == 0)
    {
      self->record = self->scan = 3;
      self->encoding = ENCODING_UTF8;
    }
  find_delimiter (self);
  self->started = TRUE;
  return TRUE;
}

/* The record grows by the cell that ends at @end; %FALSE when it may not. */
static gboolean
add_cell (MixCsvReader *self, gsize end, GError **error)
{
  self->cell.length = (guint32) (end - self->record) - self->cell.offset;
  if (self->n_cells >= MIX_TABLE_MAX_COLUMNS)
    {
      refuse_cell (self, self->n_cells, _ ("The row has more than 16,384 columns. Is this the right file?"), error);
      return FALSE;
    }
  if (self->cell.length > MIX_TABLE_MAX_FIELD)
    {
      refuse_cell (self, self->n_cells, _ ("The cell is longer than 1 MB. Is a quotation mark missing?"), error);
      return FALSE;
    }
  if (self->n_cells == self->max_cells)
    {
      self->max_cells *= 2;
      self->cells = g_renew (Cell, self->cells, self->max_cells);
      self->fields = g_renew (MixField, self->fields, self->max_cells);
    }
  self->cells[self->n_cells++] = self->cell;
  return TRUE;
}

static gsize
scan_plain (MixCsvReader *self)
{
  const guint8 *class = self->byte_class;
  const guint8 *byte = (const guint8 *) self->buffer + self->scan;
  const guint8 *end = (const guint8 *) self->buffer + self->end;
  guint8 seen = 0;

  while (byte < end && (class[*byte] & BYTE_END) == 0)
    seen |= class[*byte++];
  self->cell.high |= seen & BYTE_HIGH;
  return (gsize) (byte - (const guint8 *) self->buffer);
}

static gsize
scan_quoted (MixCsvReader *self)
{
  const guint8 *byte = (const guint8 *) self->buffer + self->scan;
  const guint8 *end = (const guint8 *) self->buffer + self->end;
  guint8 seen = 0;

  while (byte < end && *byte != '"' && *byte != 0)
    seen |= *byte++;
  self->cell.high |= seen >= 0x80;
  return (gsize) (byte - (const guint8 *) self->buffer);
}

typedef enum
{
  STEP_ON,
  STEP_MORE,
  STEP_RECORD,
  STEP_FAILED,
} Step;

/* Ends a cell at the delimiter or line end at the scan position. */
static Step
end_cell (MixCsvReader *self, gsize end, GError **error)
{
  char byte = self->buffer[self->scan];

  if (byte != self->delimiter && byte != '\n' && byte != '\r')
    {
      refuse_cell (self, self->n_cells,
                   byte == 0 ? _ ("There is a zero byte. This is not a text file.")
                             : _ ("There is text after the closing quotation mark. Double a quotation mark inside a "
                                  "cell."),
                   error);
      return STEP_FAILED;
    }
  if (byte == '\r' && self->scan + 1 == self->end && !self->at_end)
    return STEP_MORE;
  if (!add_cell (self, end, error))
    return STEP_FAILED;

  self->scan += byte == '\r' && self->scan + 1 < self->end && self->buffer[self->scan + 1] == '\n' ? 2 : 1;
  self->state = STATE_CELL_START;
  return byte == self->delimiter ? STEP_ON : STEP_RECORD;
}

/* Goes on in the state it is in, as far as the buffer reaches. */
static Step
step (MixCsvReader *self, GError **error)
{
  if (self->scan == self->end)
    return STEP_MORE;

  switch (self->state)
    {
    case STATE_CELL_START:
      self->cell = (Cell){ .offset = (guint32) (self->scan - self->record) };
      self->state = STATE_PLAIN;
      if (self->buffer[self->scan] == '"')
        {
          self->scan++;
          self->cell.offset++;
          self->state = STATE_QUOTED;
        }
      return STEP_ON;

    case STATE_PLAIN:
      self->scan = scan_plain (self);
      return self->scan == self->end ? STEP_MORE : end_cell (self, self->scan, error);

    case STATE_QUOTED:
      self->scan = scan_quoted (self);
      if (self->scan == self->end)
        return STEP_MORE;
      if (self->buffer[self->scan] == 0)
        return end_cell (self, self->scan, error);
      self->scan++;
      self->state = STATE_AFTER_QUOTE;
      return STEP_ON;

    case STATE_AFTER_QUOTE:
    default:
      if (self->buffer[self->scan] != '"')
        return end_cell (self, self->scan - 1, error);
      self->scan++;
      self->cell.doubled = TRUE;
      self->state = STATE_QUOTED;
      return STEP_ON;
    }
}

/* The stream ended inside a record: its last line has no end. */
static Step
end_stream (MixCsvReader *self, GError **error)
{
  State state = self->state;

  if (state == STATE_QUOTED)
    {
      refuse_cell (self, self->n_cells, _ ("The quotation mark at the cell's start is never closed."), error);
      return STEP_FAILED;
    }
  if (state == STATE_CELL_START && self->n_cells == 0)
    return STEP_MORE;
  if (state == STATE_CELL_START)
    self->cell = (Cell){ .offset = (guint32) (self->scan - self->record) };

  self->state = STATE_CELL_START;
  return add_cell (self, state == STATE_AFTER_QUOTE ? self->scan - 1 : self->scan, error) ? STEP_RECORD : STEP_FAILED;
}

/* Scans to the end of the next record: %STEP_RECORD, %STEP_MORE when there is none left, or %STEP_FAILED. */
static Step
scan_record (MixCsvReader *self, GError **error)
{
  self->n_cells = 0;
  self->row_number++;
  for (;;)
    {
      Step result = step (self, error);

      if (result == STEP_ON)
        continue;
      if (result != STEP_MORE)
        return result;
      if (self->at_end)
        return end_stream (self, error);
      if (self->state == STATE_QUOTED && self->scan - self->record - self->cell.offset > MIX_TABLE_MAX_FIELD)
        {
          refuse_cell (self, self->n_cells, _ ("The quotation mark at the cell's start is not closed within 1 MB."),
                       error);
          return STEP_FAILED;
        }
      if (!fill (self, error))
        return STEP_FAILED;
    }
}

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
      refuse_cell (self, column, _ ("The text is not valid UTF-8. Save the file as “CSV UTF-8” and try again."), error);
      return FALSE;
    }

  text = mix_windows_1252_to_utf8 (field->text, field->length, &field->length);
  if (text == NULL)
    {
      refuse_cell (self, column, _ ("The text is neither UTF-8 nor Windows-1252. Save the file as “CSV UTF-8”."),
                   error);
      return FALSE;
    }
  field->text = g_string_chunk_insert_len (self->converted, text, (gssize) field->length);
  return TRUE;
}

/* Cuts the scanned record into cells, each ended by a zero byte in place of what ended it. */
static gboolean
cut_record (MixCsvReader *self, GError **error)
{
  if (self->encoding == ENCODING_WINDOWS_1252)
    g_string_chunk_clear (self->converted);

  for (guint i = 0; i < self->n_cells; i++)
    {
      const Cell *cell = &self->cells[i];
      MixField *field = &self->fields[i];
      char *text = self->buffer + self->record + cell->offset;

      field->length = cell->doubled ? collapse_doubled_quotes (text, cell->length) : cell->length;
      text[field->length] = '\0';
      field->text = text;
      if (cell->high && !decode (self, i, field, error))
        return FALSE;
    }
  self->record = self->scan;
  return TRUE;
}

static gboolean
row_has_text (MixCsvReader *self)
{
  for (guint i = 0; i < self->n_cells; i++)
    if (self->fields[i].length > 0)
      return TRUE;
  return FALSE;
}

static gboolean
mix_csv_reader_read_row (MixTableReader *reader, MixRow *row, GError **error)
{
  MixCsvReader *self = MIX_CSV_READER (reader);

  if (!self->started && !start (self, error))
    return FALSE;

  do
    {
      if (scan_record (self, error) != STEP_RECORD || !cut_record (self, error))
        return FALSE;
    }
  while (!row_has_text (self));

  row->number = self->row_number;
  row->n_fields = self->n_cells;
  row->fields = self->fields;
  return TRUE;
}

static double
mix_csv_reader_get_progress (MixTableReader *reader)
{
  MixCsvReader *self = MIX_CSV_READER (reader);

  return self->size > 0 ? (double) self->consumed / (double) self->size : self->at_end;
}

static void
mix_csv_reader_finalize (GObject *object)
{
  MixCsvReader *self = MIX_CSV_READER (object);

  g_clear_object (&self->stream);
  g_clear_pointer (&self->buffer, g_free);
  g_clear_pointer (&self->cells, g_free);
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
  self->capacity = FIRST_CAPACITY;
  self->buffer = g_malloc (self->capacity);
  self->max_cells = 32;
  self->cells = g_new (Cell, self->max_cells);
  self->fields = g_new (MixField, self->max_cells);
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
  self->stream = g_object_ref (stream);
  self->size = size;
  return MIX_TABLE_READER (self);
}

/**
 * mix_csv_reader_is_windows_1252:
 *
 * Returns: whether the rows read so far had to be converted from Windows-1252
 */
gboolean
mix_csv_reader_is_windows_1252 (MixCsvReader *self)
{
  g_return_val_if_fail (MIX_IS_CSV_READER (self), FALSE);

  return self->encoding == ENCODING_WINDOWS_1252;
}
