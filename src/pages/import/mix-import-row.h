#pragma once

#include <adwaita.h>

#include "mix-import-entry.h"

G_BEGIN_DECLS

#define MIX_TYPE_IMPORT_ROW (mix_import_row_get_type ())
G_DECLARE_FINAL_TYPE (MixImportRow, mix_import_row, MIX, IMPORT_ROW, AdwBin)

GtkWidget *mix_import_row_new (void) G_GNUC_WARN_UNUSED_RESULT;
const char *mix_import_row_get_icon_name (MixImportOutcome outcome);
void mix_import_row_set_entry (MixImportRow *self, MixImportEntry *entry);

G_END_DECLS
