#include "mix-csv-scanner.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mix-input.h"

#define FIRST_CAPACITY (64 * 1024)
#define MAX_RECORD (16 * 1024 * 1024)

/* What a byte means inside an unquoted cell. */
enum
{
  BYTE_HIGH = 1 << 0,
  BYTE_END = 1 << 1,
};

static void
set_delimiter (MixCsvScanner *self, char delimiter)
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
fill (MixCsvScanner *self, GError **error)
{
  const char *name = mix_table_reader_get_name (self->reader);
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
          mix_csv_scanner_refuse (self, self->n_cells, _ ("The row is longer than 16 MB. Is this the right file?"),
                                  error);
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
find_delimiter (MixCsvScanner *self)
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
start (MixCsvScanner *self, GError **error)
{
  const guint8 *bytes = (const guint8 *) self->buffer;

  while (self->end < 4096 && !self->at_end)
    if (!fill (self, error))
      return FALSE;

  if (self->end >= 2 && ((bytes[0] == 0xff && bytes[1] == 0xfe) || (bytes[0] == 0xfe && bytes[1] == 0xff)))
    {
      mix_table_reader_refuse (self->reader, error, 0, NULL,
                               _ ("This is UTF-16 text. Save it as “CSV UTF-8” and try again."));
      return FALSE;
    }
  if (self->end >= 3 && memcmp (bytes, "\xef\xbb\xbf", 3) == 0)
    {
      self->record = self->scan = 3;
      self->has_byte_order_mark = TRUE;
    }
  find_delimiter (self);
  self->started = TRUE;
  return TRUE;
}

/* The record grows by the cell that ends at @end; %FALSE when it may not. */
static gboolean
add_cell (MixCsvScanner *self, gsize end, GError **error)
{
  self->cell.length = (guint32) (end - self->record) - self->cell.offset;
  if (self->n_cells >= MIX_TABLE_MAX_COLUMNS)
    {
      mix_csv_scanner_refuse (self, self->n_cells, _ ("The row has more than 16,384 columns. Is this the right file?"),
                              error);
      return FALSE;
    }
  if (self->cell.length > MIX_TABLE_MAX_FIELD)
    {
      mix_csv_scanner_refuse (self, self->n_cells, _ ("The cell is longer than 1 MB. Is a quotation mark missing?"),
                              error);
      return FALSE;
    }
  if (self->n_cells == self->max_cells)
    {
      self->max_cells *= 2;
      self->cells = g_renew (MixCsvCell, self->cells, self->max_cells);
    }
  self->cells[self->n_cells++] = self->cell;
  return TRUE;
}

static gsize
scan_plain (MixCsvScanner *self)
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
scan_quoted (MixCsvScanner *self)
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
end_cell (MixCsvScanner *self, gsize end, GError **error)
{
  char byte = self->buffer[self->scan];

  if (byte != self->delimiter && byte != '\n' && byte != '\r')
    {
      mix_csv_scanner_refuse (
          self, self->n_cells,
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
  self->state = MIX_CSV_CELL_START;
  return byte == self->delimiter ? STEP_ON : STEP_RECORD;
}

/* Goes on in the state it is in, as far as the buffer reaches. */
static Step
step (MixCsvScanner *self, GError **error)
{
  if (self->scan == self->end)
    return STEP_MORE;

  switch (self->state)
    {
    case MIX_CSV_CELL_START:
      self->cell = (MixCsvCell) { .offset = (guint32) (self->scan - self->record) };
      self->state = MIX_CSV_PLAIN;
      if (self->buffer[self->scan] == '"')
        {
          self->scan++;
          self->cell.offset++;
          self->state = MIX_CSV_QUOTED;
        }
      return STEP_ON;

    case MIX_CSV_PLAIN:
      self->scan = scan_plain (self);
      return self->scan == self->end ? STEP_MORE : end_cell (self, self->scan, error);

    case MIX_CSV_QUOTED:
      self->scan = scan_quoted (self);
      if (self->scan == self->end)
        return STEP_MORE;
      if (self->buffer[self->scan] == 0)
        return end_cell (self, self->scan, error);
      self->scan++;
      self->state = MIX_CSV_AFTER_QUOTE;
      return STEP_ON;

    case MIX_CSV_AFTER_QUOTE:
    default:
      if (self->buffer[self->scan] != '"')
        return end_cell (self, self->scan - 1, error);
      self->scan++;
      self->cell.doubled = TRUE;
      self->state = MIX_CSV_QUOTED;
      return STEP_ON;
    }
}

/* The stream ended inside a record: its last line has no end. */
static Step
end_stream (MixCsvScanner *self, GError **error)
{
  MixCsvState state = self->state;

  if (state == MIX_CSV_QUOTED)
    {
      mix_csv_scanner_refuse (self, self->n_cells, _ ("The quotation mark at the cell's start is never closed."),
                              error);
      return STEP_FAILED;
    }
  if (state == MIX_CSV_CELL_START && self->n_cells == 0)
    return STEP_MORE;
  if (state == MIX_CSV_CELL_START)
    self->cell = (MixCsvCell) { .offset = (guint32) (self->scan - self->record) };

  self->state = MIX_CSV_CELL_START;
  return add_cell (self, state == MIX_CSV_AFTER_QUOTE ? self->scan - 1 : self->scan, error) ? STEP_RECORD : STEP_FAILED;
}

/* Scans to the end of the next record: %STEP_RECORD, %STEP_MORE when there is none left, or %STEP_FAILED. */
static Step
scan_record (MixCsvScanner *self, GError **error)
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
      if (self->state == MIX_CSV_QUOTED && self->scan - self->record - self->cell.offset > MIX_TABLE_MAX_FIELD)
        {
          mix_csv_scanner_refuse (self, self->n_cells,
                                  _ ("The quotation mark at the cell's start is not closed within 1 MB."), error);
          return STEP_FAILED;
        }
      if (!fill (self, error))
        return STEP_FAILED;
    }
}

/**
 * mix_csv_scanner_init:
 * @reader: whose errors it makes
 * @stream: the text
 *
 * Prepares to scan from the stream's present place.
 */
void
mix_csv_scanner_init (MixCsvScanner *self, MixTableReader *reader, GInputStream *stream)
{
  self->reader = reader;
  self->stream = g_object_ref (stream);
  self->capacity = FIRST_CAPACITY;
  self->buffer = g_malloc (self->capacity);
  self->max_cells = 32;
  self->cells = g_new (MixCsvCell, self->max_cells);
}

/**
 * mix_csv_scanner_clear:
 *
 * Frees what the scanner holds.
 */
void
mix_csv_scanner_clear (MixCsvScanner *self)
{
  g_clear_object (&self->stream);
  g_clear_pointer (&self->buffer, g_free);
  g_clear_pointer (&self->cells, g_free);
}

/**
 * mix_csv_scanner_next:
 *
 * Finds the next record: its bytes start at the buffer's record, its cells are listed. The caller may change the bytes
 * up to the place of the scan, where the next record starts.
 *
 * Returns: %FALSE at the end, and with @error set when the text is not as it should be
 */
gboolean
mix_csv_scanner_next (MixCsvScanner *self, GError **error)
{
  if (!self->started && !start (self, error))
    return FALSE;
  self->record = self->scan;
  return scan_record (self, error) == STEP_RECORD;
}

/**
 * mix_csv_scanner_refuse:
 * @column: from 0
 * @reason: a sentence or two
 *
 * Sets @error at the present row and @column.
 */
void
mix_csv_scanner_refuse (MixCsvScanner *self, guint column, const char *reason, GError **error)
{
  g_autofree char *name = g_strdup_printf ("%u", column + 1);

  mix_table_reader_refuse (self->reader, error, self->row_number, name, "%s", reason);
}
