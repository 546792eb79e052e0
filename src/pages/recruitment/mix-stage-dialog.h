#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MIX_TYPE_STAGE_DIALOG (mix_stage_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MixStageDialog, mix_stage_dialog, MIX, STAGE_DIALOG, AdwDialog)

AdwDialog *mix_stage_dialog_new (const char *title) G_GNUC_WARN_UNUSED_RESULT;
void
mix_stage_dialog_add (MixStageDialog *self, const char *stage, const char *title, gboolean allowed, const char *words);

G_END_DECLS
