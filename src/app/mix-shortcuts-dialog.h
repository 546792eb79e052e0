#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MIX_TYPE_SHORTCUTS_DIALOG (mix_shortcuts_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MixShortcutsDialog, mix_shortcuts_dialog, MIX, SHORTCUTS_DIALOG, AdwDialog)

AdwDialog *mix_shortcuts_dialog_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
