#pragma once

#include "mix-entries-dialog.h"

G_BEGIN_DECLS

#define MIX_TYPE_OTHER_ROLES_DIALOG (mix_other_roles_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MixOtherRolesDialog, mix_other_roles_dialog, MIX, OTHER_ROLES_DIALOG, MixEntriesDialog)

AdwDialog *mix_other_roles_dialog_new (MixPage *page, int financial_year) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
