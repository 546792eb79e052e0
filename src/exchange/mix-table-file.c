#include "mix-table-file.h"

#include "mix-config.h"
#include "mix-output.h"
#include "mix-xlsx-writer.h"

#include <string.h>

static GBytes *
make_workbook (MixDataTable *table, MixDate made_on, GError **error)
{
  g_autoptr (MixXlsxWriter) writer = mix_xlsx_writer_new (mix_data_table_get_name (table), made_on);

  mix_xlsx_writer_add_table (writer, mix_data_table_get_name (table), table);
  return mix_xlsx_writer_finish (writer, error);
}

/**
 * mix_table_file_make:
 * @table: a table
 * @made_on: the day it tells of
 * @name: the name of its file
 *
 * Returns: (transfer full) (nullable): the bytes of the file: a workbook where its name ends in .xlsx, else CSV
 */
GBytes *
mix_table_file_make (MixDataTable *table, MixDate made_on, const char *name, GError **error)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);
  char *csv;

  if (g_str_has_suffix (lower, ".xlsx"))
    return make_workbook (table, made_on, error);
  csv = mix_data_table_to_csv (table);
  return g_bytes_new_take (csv, strlen (csv));
}

/**
 * mix_table_file_save:
 * @table: a table
 * @made_on: the day it tells of
 * @path: the file to write, which may exist: a workbook where it ends in .xlsx, else CSV
 *
 * Returns: whether it was written
 */
gboolean
mix_table_file_save (MixDataTable *table, MixDate made_on, const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = mix_table_file_make (table, made_on, path, error);

  return bytes != NULL && mix_output_save (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), error);
}
