#pragma once

#include "mix-form-dialog.h"
#include "mix-recruitment.h"

G_BEGIN_DECLS

#define MIX_TYPE_WITHDRAW_DIALOG (mix_withdraw_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MixWithdrawDialog, mix_withdraw_dialog, MIX, WITHDRAW_DIALOG, MixFormDialog)

AdwDialog *mix_withdraw_dialog_new (MixPage *page, const MixVacancyCandidate *candidate) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
