#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *mix_xlsx_name_column (guint column) G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_xlsx_parse_column (const char *address, gsize length, guint *column);
guint mix_xlsx_parse_digits (const char *text, gsize length);
gboolean mix_xlsx_format_number (GString *text, gsize from, gboolean is_date, gboolean from_1904);

G_END_DECLS
