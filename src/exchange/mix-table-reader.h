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

struct _MixTableReaderClass
{
  GObjectClass parent_class;

  gboolean (*read_row) (MixTableReader *self, MixRow *row, GError **error);
  double (*get_progress) (MixTableReader *self);
  guint (*get_n_sheets) (MixTableReader *self);
  const char *(*get_sheet_name) (MixTableReader *self, guint sheet);
  gboolean (*select_sheet) (MixTableReader *self, guint sheet, GError **error);
};

/* Any table, by its content: CSV, tab-separated, XLSX, or the first such file in a ZIP. */
MixTableReader *mix_table_reader_open (GFile *file, GError **error) G_GNUC_WARN_UNUSED_RESULT;
MixTableReader *mix_table_reader_open_bytes (GBytes *bytes, const char *name, GError **error) G_GNUC_WARN_UNUSED_RESULT;

gboolean mix_table_reader_next (MixTableReader *self, const MixRow **row, GError **error);
const char *mix_table_reader_get_name (MixTableReader *self);
void mix_table_reader_set_ragged (MixTableReader *self, gboolean ragged);
double mix_table_reader_get_progress (MixTableReader *self);

guint mix_table_reader_get_n_sheets (MixTableReader *self);
const char *mix_table_reader_get_sheet_name (MixTableReader *self, guint sheet);
gboolean mix_table_reader_select_sheet (MixTableReader *self, guint sheet, GError **error);

void mix_table_reader_refuse (MixTableReader *self, GError **error, guint row, const char *column, const char *format, ...)
    G_GNUC_PRINTF (5, 6);

G_END_DECLS
