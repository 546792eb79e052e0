#pragma once

#include <adwaita.h>

#include "mix-chart-table.h"
#include "mix-employment-study.h"

G_BEGIN_DECLS

#define MIX_TYPE_MODELS_GRID (mix_models_grid_get_type ())
G_DECLARE_FINAL_TYPE (MixModelsGrid, mix_models_grid, MIX, MODELS_GRID, AdwBin)

void mix_models_grid_set_study (MixModelsGrid *self, MixEmploymentStudy *study);
void mix_models_grid_set_narrow (MixModelsGrid *self, gboolean narrow);
void mix_models_grid_turn (MixModelsGrid *self, int by);
guint mix_models_grid_get_first (MixModelsGrid *self);
guint mix_models_grid_get_folded (MixModelsGrid *self);
void mix_models_grid_set_folded (MixModelsGrid *self, guint folded);
MixChartTable *mix_models_grid_create_cost_table (MixModelsGrid *self) G_GNUC_WARN_UNUSED_RESULT;
MixChartTable *mix_models_grid_create_rank_table (MixModelsGrid *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
