#pragma once

#include "mix-form-dialog.h"

G_BEGIN_DECLS

#define MIX_TYPE_STAGES_DIALOG (mix_stages_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MixStagesDialog, mix_stages_dialog, MIX, STAGES_DIALOG, MixFormDialog)

AdwDialog *mix_stages_dialog_new (MixPage *page, const char *role) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
