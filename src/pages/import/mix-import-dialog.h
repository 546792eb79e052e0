#pragma once

#include "mix-page.h"

G_BEGIN_DECLS

#define MIX_TYPE_IMPORT_DIALOG (mix_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MixImportDialog, mix_import_dialog, MIX, IMPORT_DIALOG, AdwDialog)

AdwDialog *mix_import_dialog_new (MixDocument *document) G_GNUC_WARN_UNUSED_RESULT;
void mix_import_dialog_read_files (MixImportDialog *self, GListModel *files);

G_END_DECLS
