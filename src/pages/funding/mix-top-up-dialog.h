#pragma once

#include "mix-form-dialog.h"
#include "mix-funding-rows.h"

G_BEGIN_DECLS

#define MIX_TYPE_TOP_UP_DIALOG (mix_top_up_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MixTopUpDialog, mix_top_up_dialog, MIX, TOP_UP_DIALOG, MixFormDialog)

AdwDialog *mix_top_up_dialog_new (MixPage *page, const MixTopUpPayerRow *begin) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
