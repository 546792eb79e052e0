#pragma once

#include "mix-table-import.h"

G_BEGIN_DECLS

#define MIX_TYPE_TABLE_LINE (mix_table_line_get_type ())
G_DECLARE_FINAL_TYPE (MixTableLine, mix_table_line, MIX, TABLE_LINE, GObject)

MixTableLine *
mix_table_line_new (MixTableImport *import, guint sheet_row, MixTableImportRow *row) G_GNUC_WARN_UNUSED_RESULT;
MixTableLine *mix_table_line_new_for_meanings (void) G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_table_line_is_for_meanings (MixTableLine *self);
MixTableImportRow *mix_table_line_get_row (MixTableLine *self);
const char *mix_table_line_get_cell (MixTableLine *self, guint column);
const char *mix_table_line_get_refusal (MixTableLine *self, guint column);
char *mix_table_line_dup_words (MixTableLine *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
