#pragma once

#include "mix-page.h"

G_BEGIN_DECLS

#define MIX_TYPE_CRITERIA_DIALOG (mix_criteria_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MixCriteriaDialog, mix_criteria_dialog, MIX, CRITERIA_DIALOG, AdwDialog)

AdwDialog *mix_criteria_dialog_new (MixPage *page, const char *comparison_id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
