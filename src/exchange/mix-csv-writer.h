#pragma once

#include <glib.h>

G_BEGIN_DECLS

void mix_csv_append_field (GString *csv, const char *text);
void mix_csv_append_row (GString *csv, const char *const *fields);

G_END_DECLS
