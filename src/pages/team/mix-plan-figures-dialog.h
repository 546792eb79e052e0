#pragma once

#include "mix-options-dialog.h"

G_BEGIN_DECLS

#define MIX_TYPE_PLAN_FIGURES_DIALOG (mix_plan_figures_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MixPlanFiguresDialog, mix_plan_figures_dialog, MIX, PLAN_FIGURES_DIALOG, MixOptionsDialog)

AdwDialog *mix_plan_figures_dialog_new (MixPage *page);

G_END_DECLS
