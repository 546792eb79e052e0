#pragma once

#include "mix-employment-job.h"
#include "mix-page.h"

G_BEGIN_DECLS

#define MIX_TYPE_COMPARISONS_DIALOG (mix_comparisons_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MixComparisonsDialog, mix_comparisons_dialog, MIX, COMPARISONS_DIALOG, AdwDialog)

AdwDialog *mix_comparisons_dialog_new (MixPage *page,
                                       MixEmploymentStudy *study,
                                       const char *comparison_id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
