#pragma once

#include "mix-table-reader.h"

G_BEGIN_DECLS

/**
 * MixCsvCell:
 * @offset: where its text starts, from the record's start; the buffer may still move
 * @length: its bytes, without the quotation marks around it
 * @high: whether it has bytes outside ASCII
 * @doubled: whether it has doubled quotation marks
 */
typedef struct
{
  guint32 offset;
  guint32 length;
  gboolean high;
  gboolean doubled;
} MixCsvCell;

/**
 * MixCsvState:
 *
 * Where in a record the scan stands.
 */
typedef enum
{
  MIX_CSV_CELL_START,
  MIX_CSV_PLAIN,
  MIX_CSV_QUOTED,
  MIX_CSV_AFTER_QUOTE,
} MixCsvState;

/**
 * MixCsvScanner:
 * @reader: whose errors it makes
 * @record: where the present record starts in @buffer, whose cells are @cells
 *
 * Finds records and their cells in a stream, without changing a byte. The stream goes through one buffer:
 * 0 <= record <= scan <= end < capacity, so that a zero byte always fits behind the last cell.
 */
typedef struct
{
  MixTableReader *reader;
  GInputStream *stream;
  goffset consumed;
  gboolean at_end;
  gboolean started;
  gboolean has_byte_order_mark;

  char *buffer;
  gsize capacity;
  gsize record;
  gsize scan;
  gsize end;

  char delimiter;
  guint8 byte_class[256];
  MixCsvState state;
  MixCsvCell cell;

  guint row_number;
  MixCsvCell *cells;
  guint n_cells;
  guint max_cells;
} MixCsvScanner;

void mix_csv_scanner_init (MixCsvScanner *self, MixTableReader *reader, GInputStream *stream);
void mix_csv_scanner_clear (MixCsvScanner *self);
gboolean mix_csv_scanner_next (MixCsvScanner *self, GError **error);
void mix_csv_scanner_refuse (MixCsvScanner *self, guint column, const char *reason, GError **error);

G_END_DECLS
