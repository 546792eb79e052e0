#pragma once

#include "mix-form-dialog.h"
#include "mix-recruitment.h"

G_BEGIN_DECLS

#define MIX_TYPE_PANEL_SCORE_DIALOG (mix_panel_score_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MixPanelScoreDialog, mix_panel_score_dialog, MIX, PANEL_SCORE_DIALOG, MixFormDialog)

AdwDialog *mix_panel_score_dialog_new (MixPage *page, const MixVacancyCandidate *candidate) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
