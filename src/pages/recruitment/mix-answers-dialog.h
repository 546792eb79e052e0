#pragma once

#include "mix-form-dialog.h"
#include "mix-recruitment.h"

G_BEGIN_DECLS

#define MIX_TYPE_ANSWERS_DIALOG (mix_answers_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MixAnswersDialog, mix_answers_dialog, MIX, ANSWERS_DIALOG, MixFormDialog)

AdwDialog *mix_answers_dialog_new (MixPage *page, const MixVacancyCandidate *candidate) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
