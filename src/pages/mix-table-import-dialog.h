#pragma once

#include "mix-page.h"
#include "mix-table-import.h"

G_BEGIN_DECLS

#define MIX_TYPE_TABLE_IMPORT_DIALOG (mix_table_import_dialog_get_type ())
G_DECLARE_DERIVABLE_TYPE (MixTableImportDialog, mix_table_import_dialog, MIX, TABLE_IMPORT_DIALOG, AdwDialog)

/**
 * MixTableImportDialogClass:
 * @create_import: (transfer full): what importing a table would do
 * @import_shown: (nullable): an import is going to be previewed: sets the controls to it
 */
struct _MixTableImportDialogClass
{
  AdwDialogClass parent_class;

  MixTableImport *(*create_import) (MixTableImportDialog *self, MixSheet *sheet);
  void (*import_shown) (MixTableImportDialog *self, MixTableImport *import);
};

void mix_table_import_dialog_set_page (MixTableImportDialog *self, MixPage *page);
MixPage *mix_table_import_dialog_get_page (MixTableImportDialog *self);
MixTableImport *mix_table_import_dialog_get_import (MixTableImportDialog *self);
void mix_table_import_dialog_show_import (MixTableImportDialog *self, MixTableImport *import);
void mix_table_import_dialog_refresh (MixTableImportDialog *self);

G_END_DECLS
