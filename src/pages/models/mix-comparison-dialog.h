#pragma once

#include "mix-employment-catalogue.h"
#include "mix-form-dialog.h"

G_BEGIN_DECLS

#define MIX_TYPE_COMPARISON_DIALOG (mix_comparison_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MixComparisonDialog, mix_comparison_dialog, MIX, COMPARISON_DIALOG, MixFormDialog)

AdwDialog *mix_comparison_dialog_new (MixPage *page,
                                      MixEmploymentPack *pack,
                                      const char *comparison_id,
                                      char **new_name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
