#pragma once

#include "mix-form-dialog.h"

G_BEGIN_DECLS

#define MIX_TYPE_CRITERION_DIALOG (mix_criterion_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MixCriterionDialog, mix_criterion_dialog, MIX, CRITERION_DIALOG, MixFormDialog)

AdwDialog *
mix_criterion_dialog_new (MixPage *page, const char *comparison_id, const char *criterion_id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
