#pragma once

#include <glib.h>

G_BEGIN_DECLS

void mix_csv_append_text (GString *csv, const char *text);
void mix_csv_append_figure (GString *csv, const char *figure);
void mix_csv_end_row (GString *csv);
void mix_csv_append_row (GString *csv, const char *const *cells);

G_END_DECLS
