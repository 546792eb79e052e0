#pragma once

#include "mix-scenario-figures.h"

G_BEGIN_DECLS

/**
 * MixScenarioAnswer:
 * @figures: what a plan or scenario comes to, where it could be read
 * @error: (nullable): why it could not
 */
typedef struct
{
  MixScenarioFigures figures;
  GError *error;
} MixScenarioAnswer;

GArray *mix_scenario_answers_new (const char *plan_path, MixPlan *plan, GPtrArray *scenarios, GCancellable *cancellable)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
