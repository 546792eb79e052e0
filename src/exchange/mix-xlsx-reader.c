#include "mix-xlsx-reader.h"

#include "mix-xlsx-book.h"
#include "mix-xlsx-rows.h"
#include "mix-xlsx-sheet.h"

struct _MixXlsxReader
{
  MixTableReader parent_instance;

  MixContainer *container;
  MixXlsxBook *book; /* of the container */
  MixXlsxRows *rows;
  MixXlsxSheet *sheet;
  gboolean more;
};

G_DEFINE_FINAL_TYPE (MixXlsxReader, mix_xlsx_reader, MIX_TYPE_TABLE_READER)

static gboolean
mix_xlsx_reader_read_row (MixTableReader *reader, MixRow *row, GError **error)
{
  MixXlsxReader *self = MIX_XLSX_READER (reader);

  while (!mix_xlsx_rows_next (self->rows, row))
    {
      if (!self->more)
        return FALSE;
      mix_xlsx_rows_drop_given (self->rows);
      if (!mix_xlsx_sheet_feed (self->sheet, &self->more, error))
        return FALSE;
    }
  return TRUE;
}

static double
mix_xlsx_reader_get_progress (MixTableReader *reader)
{
  return mix_xlsx_sheet_get_progress (MIX_XLSX_READER (reader)->sheet);
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

  g_clear_pointer (&self->sheet, mix_xlsx_sheet_free);
  mix_xlsx_rows_clear (self->rows);
  self->sheet = mix_xlsx_sheet_open (reader, self->container, self->book, sheet, self->rows, error);
  self->more = self->sheet != NULL;
  return self->more;
}

static void
mix_xlsx_reader_finalize (GObject *object)
{
  MixXlsxReader *self = MIX_XLSX_READER (object);

  g_clear_pointer (&self->sheet, mix_xlsx_sheet_free);
  g_clear_pointer (&self->rows, mix_xlsx_rows_free);
  g_clear_object (&self->container);
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
  self->rows = mix_xlsx_rows_new ();
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
  self->book = mix_container_get_workbook (container, error);
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
