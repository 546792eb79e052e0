#pragma once

#include "mix-ctl.h"
#include "mix-table-import.h"

G_BEGIN_DECLS

extern const MixCtlKey mix_ctl_table_import_keys[];

MixSheet *mix_ctl_read_sheet (MixCtl *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_ctl_check_any_row_taken (MixTableImport *import, const char *file_name, GError **error);
void mix_ctl_report_table_import (MixCtl *self, MixTableImport *import);

G_END_DECLS
