#pragma once

#include "mix-table-import-dialog.h"

G_BEGIN_DECLS

#define MIX_TYPE_PEOPLE_IMPORT_DIALOG (mix_people_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MixPeopleImportDialog, mix_people_import_dialog, MIX, PEOPLE_IMPORT_DIALOG, MixTableImportDialog)

AdwDialog *mix_people_import_dialog_new (MixPage *page) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
