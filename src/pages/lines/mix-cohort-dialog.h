#pragma once

#include "mix-form-dialog.h"

G_BEGIN_DECLS

#define MIX_TYPE_COHORT_DIALOG (mix_cohort_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MixCohortDialog, mix_cohort_dialog, MIX, COHORT_DIALOG, MixFormDialog)

AdwDialog *
mix_cohort_dialog_new (MixPage *page, MixServiceLine *line, const MixCohortRow *cohort) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
