#pragma once

#include "mix-form-dialog.h"

G_BEGIN_DECLS

#define MIX_TYPE_SUPERVISION_DIALOG (mix_supervision_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MixSupervisionDialog, mix_supervision_dialog, MIX, SUPERVISION_DIALOG, MixFormDialog)

AdwDialog *mix_supervision_dialog_new (MixPage *page, MixPerson *person);
const char *mix_supervision_kind_get_words (const char *kind);
AdwDialog *mix_supervision_dialog_new_change (MixPage *page, MixPerson *person, const MixSupervisionRow *row);
char *mix_supervision_dup_words (const MixSupervisionRow *row) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
