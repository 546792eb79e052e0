#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MIX_TYPE_PREFERENCES_DIALOG (mix_preferences_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MixPreferencesDialog, mix_preferences_dialog, MIX, PREFERENCES_DIALOG, AdwPreferencesDialog)

AdwDialog *mix_preferences_dialog_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
