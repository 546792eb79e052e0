#pragma once

#include "mix-form-dialog.h"

G_BEGIN_DECLS

#define MIX_TYPE_LEAVING_DIALOG (mix_leaving_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MixLeavingDialog, mix_leaving_dialog, MIX, LEAVING_DIALOG, MixFormDialog)

AdwDialog *mix_leaving_dialog_new (MixPage *page, MixPerson *person);

G_END_DECLS
