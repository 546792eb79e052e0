#pragma once

#include "mix-data-table.h"
#include "mix-scenario.h"

G_BEGIN_DECLS

#define MIX_TYPE_SCENARIO_ITEM (mix_scenario_item_get_type ())
G_DECLARE_FINAL_TYPE (MixScenarioItem, mix_scenario_item, MIX, SCENARIO_ITEM, GObject)

MixScenarioItem *
mix_scenario_item_new (const char *name, const char *path, MixDataTable *table, guint row) G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_scenario_item_is_plan (MixScenarioItem *self);
const char *mix_scenario_item_get_name (MixScenarioItem *self);
const char *mix_scenario_item_get_path (MixScenarioItem *self);
char *mix_scenario_item_dup_shown (MixScenarioItem *self, guint column) G_GNUC_WARN_UNUSED_RESULT;
char *mix_scenario_item_dup_difference (MixScenarioItem *self, guint column) G_GNUC_WARN_UNUSED_RESULT;
char *mix_scenario_item_dup_words (MixScenarioItem *self, guint column) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
