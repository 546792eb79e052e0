#pragma once

#include <adwaita.h>

#include "mix-document.h"

G_BEGIN_DECLS

#define MIX_TYPE_DIFFERENCES_DIALOG (mix_differences_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MixDifferencesDialog, mix_differences_dialog, MIX, DIFFERENCES_DIALOG, AdwDialog)

AdwDialog *
mix_differences_dialog_new (MixDocument *document, const char *plan_path, const char *name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
