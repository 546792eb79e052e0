#pragma once

#include "mix-form-dialog.h"

G_BEGIN_DECLS

#define MIX_TYPE_SWINGS_DIALOG (mix_swings_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MixSwingsDialog, mix_swings_dialog, MIX, SWINGS_DIALOG, MixFormDialog)

AdwDialog *mix_swings_dialog_new (MixPage *page, const char *comparison_id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
