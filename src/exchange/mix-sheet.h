#pragma once

#include "mix-cell-text.h"
#include "mix-table-reader.h"

G_BEGIN_DECLS

#define MIX_SHEET_MAX_ROWS 20000
#define MIX_SHEET_MAX_COLUMNS 512

#define MIX_TYPE_SHEET (mix_sheet_get_type ())
G_DECLARE_FINAL_TYPE (MixSheet, mix_sheet, MIX, SHEET, GObject)

MixSheet *mix_sheet_new_from_file (GFile *file, GError **error) G_GNUC_WARN_UNUSED_RESULT;
MixSheet *mix_sheet_new_from_text (const char *text, gssize length, GError **error) G_GNUC_WARN_UNUSED_RESULT;
MixSheet *mix_sheet_new_from_reader (MixTableReader *reader, GError **error) G_GNUC_WARN_UNUSED_RESULT;

guint mix_sheet_get_n_columns (MixSheet *self);
const char *mix_sheet_get_title (MixSheet *self, guint column);
guint mix_sheet_get_n_rows (MixSheet *self);
guint mix_sheet_get_row_number (MixSheet *self, guint row);
const char *mix_sheet_get_cell (MixSheet *self, guint row, guint column);
void mix_sheet_set_has_header (MixSheet *self, gboolean has_header);
gboolean mix_sheet_has_header (MixSheet *self);

G_END_DECLS
