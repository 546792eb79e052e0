#pragma once

#include <adwaita.h>

#include "mix-plan.h"

G_BEGIN_DECLS

#define MIX_TYPE_FIND_DIALOG (mix_find_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MixFindDialog, mix_find_dialog, MIX, FIND_DIALOG, AdwDialog)

AdwDialog *mix_find_dialog_new (MixPlan *plan);

G_END_DECLS
