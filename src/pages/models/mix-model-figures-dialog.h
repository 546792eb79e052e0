#pragma once

#include "mix-employment-catalogue.h"
#include "mix-page.h"

G_BEGIN_DECLS

#define MIX_TYPE_MODEL_FIGURES_DIALOG (mix_model_figures_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MixModelFiguresDialog, mix_model_figures_dialog, MIX, MODEL_FIGURES_DIALOG, AdwDialog)

AdwDialog *
mix_model_figures_dialog_new (MixPage *page, MixEmploymentPack *pack, const char *code) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
