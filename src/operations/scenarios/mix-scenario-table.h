#pragma once

#include "mix-data-table.h"
#include "mix-scenario-figures.h"

G_BEGIN_DECLS

/**
 * MixScenarioColumn:
 *
 * What is put side by side of a plan and its scenarios, in the order of the table.
 */
typedef enum
{
  MIX_SCENARIO_NAME,
  MIX_SCENARIO_WTE,
  MIX_SCENARIO_COST,
  MIX_SCENARIO_FORECAST,
  MIX_SCENARIO_LAPSES,
  MIX_SCENARIO_UNDONE,
  MIX_SCENARIO_UNDONE_UNTIL,
  MIX_SCENARIO_UNSAFE,
  MIX_SCENARIO_STRETCHED,
  MIX_SCENARIO_UNDER_USED,
  MIX_SCENARIO_OVER_CAPACITY,
  MIX_SCENARIO_SHORT,
  MIX_SCENARIO_N_COLUMNS,
} MixScenarioColumn;

MixDataTable *mix_scenario_table_new (void) G_GNUC_WARN_UNUSED_RESULT;
void mix_scenario_table_add (MixDataTable *table, const char *name, const MixScenarioFigures *figures);
MixDataTable *mix_scenario_table_load (const char *plan_path,
                                       GPtrArray *scenarios,
                                       MixDate as_at,
                                       GCancellable *cancellable,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;
char *mix_scenario_table_dup_difference (MixDataTable *table, guint row, guint column) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
