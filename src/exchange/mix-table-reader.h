#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * MixField:
 * @text: the cell's text: UTF-8, ends in a zero byte, never %NULL
 * @length: its length in bytes
 */
typedef struct
{
  const char *text;
  gsize length;
} MixField;

/**
 * MixRow:
 * @number: the row's number as a spreadsheet would show it, from 1
 * @n_fields: how many cells
 * @fields: the cells
 *
 * A row of a table. It belongs to its reader and is valid until the reader's next call.
 */
typedef struct
{
  guint number;
  guint n_fields;
  const MixField *fields;
} MixRow;

#define MIX_TABLE_MAX_COLUMNS 16384
#define MIX_TABLE_MAX_FIELD (1024 * 1024)

#define MIX_TYPE_TABLE_READER (mix_table_reader_get_type ())
G_DECLARE_DERIVABLE_TYPE (MixTableReader, mix_table_reader, MIX, TABLE_READER, GObject)

/**
 * MixTableReaderClass:
 * @read_row: fills the next row; %FALSE at the end, or with an error
 * @get_progress: how much of the table has been read, 0 to 1
 * @select_sheet: starts again at the first row of a sheet
 *
 * What a kind of file gives. The sheet functions are %NULL for a kind that has one sheet only.
 */
struct _MixTableReaderClass
{
  GObjectClass parent_class;

  gboolean (*read_row) (MixTableReader *self, MixRow *row, GError **error);
  double (*get_progress) (MixTableReader *self);
  guint (*get_n_sheets) (MixTableReader *self);
  const char *(*get_sheet_name) (MixTableReader *self, guint sheet);
  gboolean (*select_sheet) (MixTableReader *self, guint sheet, GError **error);
};

gboolean mix_table_reader_next (MixTableReader *self, const MixRow **row, GError **error);
void mix_table_reader_unread (MixTableReader *self);
const char *mix_table_reader_get_name (MixTableReader *self);
void mix_table_reader_set_ragged (MixTableReader *self, gboolean ragged);
double mix_table_reader_get_progress (MixTableReader *self);

guint mix_table_reader_get_n_sheets (MixTableReader *self);
const char *mix_table_reader_get_sheet_name (MixTableReader *self, guint sheet);
gboolean mix_table_reader_select_sheet (MixTableReader *self, guint sheet, GError **error);

void
mix_table_reader_refuse (MixTableReader *self, GError **error, guint row, const char *column, const char *format, ...)
    G_GNUC_PRINTF (5, 6);

G_END_DECLS
