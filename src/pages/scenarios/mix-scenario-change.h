#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define MIX_TYPE_SCENARIO_CHANGE (mix_scenario_change_get_type ())
G_DECLARE_FINAL_TYPE (MixScenarioChange, mix_scenario_change, MIX, SCENARIO_CHANGE, GObject)

MixScenarioChange *
mix_scenario_change_new (const char *row_id, const char *words, guint n_needed) G_GNUC_WARN_UNUSED_RESULT;
const char *mix_scenario_change_get_row_id (MixScenarioChange *self);
const char *mix_scenario_change_get_words (MixScenarioChange *self);
guint mix_scenario_change_get_n_needed (MixScenarioChange *self);

G_END_DECLS
