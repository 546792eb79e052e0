#pragma once

#include <adwaita.h>

#include "mix-document.h"

G_BEGIN_DECLS

#define MIX_TYPE_SCENARIOS_DIALOG (mix_scenarios_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MixScenariosDialog, mix_scenarios_dialog, MIX, SCENARIOS_DIALOG, AdwDialog)

AdwDialog *mix_scenarios_dialog_new (MixDocument *document, const char *name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
