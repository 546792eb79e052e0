#pragma once

#include "mix-form-dialog.h"

G_BEGIN_DECLS

#define MIX_TYPE_TALLY_DIALOG (mix_tally_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MixTallyDialog, mix_tally_dialog, MIX, TALLY_DIALOG, MixFormDialog)

AdwDialog *mix_tally_dialog_new (MixPage *page, MixServiceLine *line) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
