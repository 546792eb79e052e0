#pragma once

#include "mix-form-dialog.h"

G_BEGIN_DECLS

#define MIX_TYPE_LEAVE_DIALOG (mix_leave_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MixLeaveDialog, mix_leave_dialog, MIX, LEAVE_DIALOG, MixFormDialog)

AdwDialog *mix_leave_dialog_new (MixPage *page, MixPerson *person, const MixLeaveRow *row);

G_END_DECLS
