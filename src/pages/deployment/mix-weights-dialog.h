#pragma once

#include "mix-options-dialog.h"

G_BEGIN_DECLS

#define MIX_TYPE_WEIGHTS_DIALOG (mix_weights_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MixWeightsDialog, mix_weights_dialog, MIX, WEIGHTS_DIALOG, MixOptionsDialog)

AdwDialog *mix_weights_dialog_new (MixPage *page);

G_END_DECLS
