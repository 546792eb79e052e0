#pragma once

#include "mix-form-dialog.h"

G_BEGIN_DECLS

#define MIX_TYPE_EQUALITY_DIALOG (mix_equality_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MixEqualityDialog, mix_equality_dialog, MIX, EQUALITY_DIALOG, MixFormDialog)

AdwDialog *mix_equality_dialog_new (MixPage *page) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
