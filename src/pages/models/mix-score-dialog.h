#pragma once

#include "mix-form-dialog.h"

G_BEGIN_DECLS

#define MIX_TYPE_SCORE_DIALOG (mix_score_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MixScoreDialog, mix_score_dialog, MIX, SCORE_DIALOG, MixFormDialog)

AdwDialog *mix_score_dialog_new (MixPage *page,
                                 const MixComparisonOptionRow *option,
                                 const char *criterion) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
