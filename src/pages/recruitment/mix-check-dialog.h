#pragma once

#include "mix-form-dialog.h"
#include "mix-recruitment.h"

G_BEGIN_DECLS

#define MIX_TYPE_CHECK_DIALOG (mix_check_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MixCheckDialog, mix_check_dialog, MIX, CHECK_DIALOG, MixFormDialog)

AdwDialog *
mix_check_dialog_new (MixPage *page, const MixVacancyCandidate *candidate, const char *kind) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
