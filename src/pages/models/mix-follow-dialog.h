#pragma once

#include "mix-employment-catalogue.h"
#include "mix-form-dialog.h"

G_BEGIN_DECLS

#define MIX_TYPE_FOLLOW_DIALOG (mix_follow_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MixFollowDialog, mix_follow_dialog, MIX, FOLLOW_DIALOG, MixFormDialog)

AdwDialog *mix_follow_dialog_new (MixPage *page,
                                  MixEmploymentPack *pack,
                                  const MixComparisonOptionRow *option) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
