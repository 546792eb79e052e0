#pragma once

#include "mix-form-dialog.h"
#include "mix-recruitment.h"

G_BEGIN_DECLS

#define MIX_TYPE_START_DIALOG (mix_start_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MixStartDialog, mix_start_dialog, MIX, START_DIALOG, MixFormDialog)

AdwDialog *mix_start_dialog_new (MixPage *page, const MixVacancyCandidate *candidate) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
