#pragma once

#include <adwaita.h>

#include "mix-employment-study.h"

G_BEGIN_DECLS

#define MIX_TYPE_MODELS_CELL (mix_models_cell_get_type ())
G_DECLARE_FINAL_TYPE (MixModelsCell, mix_models_cell, MIX, MODELS_CELL, AdwBin)

GtkWidget *mix_models_cell_new (void) G_GNUC_WARN_UNUSED_RESULT;
void mix_models_cell_show (MixModelsCell *self,
                           const char *subject,
                           const char *target,
                           const MixEmploymentRow *row,
                           const MixEmploymentCell *cell);

G_END_DECLS
