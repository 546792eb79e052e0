#pragma once

#include <adwaita.h>

#include "mix-chart-table.h"
#include "mix-employment-study.h"
#include "mix-models-try.h"

G_BEGIN_DECLS

#define MIX_TYPE_MODELS_INSPECTOR (mix_models_inspector_get_type ())
G_DECLARE_FINAL_TYPE (MixModelsInspector, mix_models_inspector, MIX, MODELS_INSPECTOR, AdwBin)

void mix_models_inspector_set_study (MixModelsInspector *self, MixEmploymentStudy *study);
MixModelsTry *mix_models_inspector_get_try (MixModelsInspector *self);
void mix_models_inspector_open_try (MixModelsInspector *self);
MixChartTable *mix_models_inspector_create_table (MixModelsInspector *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
