#pragma once

#include "mix-form-dialog.h"

G_BEGIN_DECLS

#define MIX_TYPE_OTHER_ROLE_DIALOG (mix_other_role_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MixOtherRoleDialog, mix_other_role_dialog, MIX, OTHER_ROLE_DIALOG, MixFormDialog)

AdwDialog *mix_other_role_dialog_new (MixPage *page, int financial_year, const char *role_id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
