#pragma once

#include "mix-document.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MIX_TYPE_HISTORY_DIALOG (mix_history_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MixHistoryDialog, mix_history_dialog, MIX, HISTORY_DIALOG, AdwDialog)

AdwDialog *mix_history_dialog_new (MixDocument *document) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
