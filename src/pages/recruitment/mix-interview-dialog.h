#pragma once

#include "mix-form-dialog.h"
#include "mix-recruitment.h"

G_BEGIN_DECLS

#define MIX_TYPE_INTERVIEW_DIALOG (mix_interview_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MixInterviewDialog, mix_interview_dialog, MIX, INTERVIEW_DIALOG, MixFormDialog)

AdwDialog *mix_interview_dialog_new (MixPage *page, const MixVacancyCandidate *candidate) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
