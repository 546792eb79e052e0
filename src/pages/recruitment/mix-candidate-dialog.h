#pragma once

#include "mix-form-dialog.h"
#include "mix-recruitment.h"

G_BEGIN_DECLS

#define MIX_TYPE_CANDIDATE_DIALOG (mix_candidate_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MixCandidateDialog, mix_candidate_dialog, MIX, CANDIDATE_DIALOG, MixFormDialog)

AdwDialog *mix_candidate_dialog_new (MixPage *page, const MixVacancy *vacancy) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
