#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MixXlsxFormat:
 * @MIX_XLSX_NUMBER: shown as a number
 * @MIX_XLSX_DATE: shown as a date, a time of day, or both
 * @MIX_XLSX_DURATION: shown as hours and minutes that may exceed a day
 *
 * How a cell's number is shown.
 */
typedef enum
{
  MIX_XLSX_NUMBER,
  MIX_XLSX_DATE,
  MIX_XLSX_DURATION,
} MixXlsxFormat;

MixXlsxFormat mix_xlsx_get_built_in_format (guint64 id);
MixXlsxFormat mix_xlsx_parse_format (const char *code);
char *mix_xlsx_name_column (guint column) G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_xlsx_parse_column (const char *address, gsize length, guint *column);
guint mix_xlsx_parse_digits (const char *text, gsize length);
gboolean mix_xlsx_format_number (GString *text, gsize from, MixXlsxFormat format, gboolean from_1904);

G_END_DECLS
