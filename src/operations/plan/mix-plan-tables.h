#pragma once

#include "mix-data-table.h"
#include "mix-plan.h"
#include "mix-store.h"

G_BEGIN_DECLS

/**
 * MixPlanTable:
 *
 * The tables that a plan can be shown, copied and saved as.
 */
typedef enum
{
  MIX_PLAN_TABLE_PRACTICES,
  MIX_PLAN_TABLE_NETWORKS,
  MIX_PLAN_TABLE_PEOPLE,
  MIX_PLAN_TABLE_COMPETENCES,
  MIX_PLAN_TABLE_SUPERVISION,
  MIX_PLAN_TABLE_SERVICE_LINES,
  MIX_PLAN_TABLE_ASSIGNMENTS,
  MIX_PLAN_TABLE_ALLOCATIONS,
  MIX_PLAN_TABLE_LEAVE,
  MIX_PLAN_TABLE_COHORTS,
  MIX_PLAN_TABLE_TALLIES,
  MIX_PLAN_TABLE_OVERRIDES,
  MIX_PLAN_TABLE_DEMAND_OVERRIDES,
  MIX_PLAN_TABLE_PINS,
  MIX_PLAN_TABLE_SESSIONS,
  MIX_PLAN_TABLE_VIEWS,
  MIX_PLAN_TABLE_SOURCES,
  MIX_PLAN_TABLE_HISTORY,
} MixPlanTable;

#define MIX_N_PLAN_TABLES (MIX_PLAN_TABLE_HISTORY + 1)

const char *mix_plan_table_get_name (MixPlanTable table);
const MixDataColumn *mix_plan_table_get_columns (MixPlanTable table, guint *n_columns);
MixDataTable *mix_plan_table_fill (MixPlanTable table, MixPlan *plan) G_GNUC_WARN_UNUSED_RESULT;
MixDataTable *mix_plan_table_read (MixPlanTable table,
                                   MixStore *store,
                                   MixDate as_at,
                                   guint limit,
                                   GCancellable *cancellable,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
