#pragma once

#include "mix-plan-tables.h"

G_BEGIN_DECLS

typedef struct
{
  const char *name;
  const MixDataColumn *columns;
  guint n_columns;
  void (*fill) (MixDataTable *table, MixPlan *plan);        /* nullable: not from the plan's picture */
  void (*add_columns) (MixDataTable *table, MixPlan *plan); /* nullable: columns that depend on the plan */
} MixPlanTableType;

extern const MixPlanTableType _mix_plan_table_practices;
extern const MixPlanTableType _mix_plan_table_networks;
extern const MixPlanTableType _mix_plan_table_people;
extern const MixPlanTableType _mix_plan_table_competences;
extern const MixPlanTableType _mix_plan_table_supervision;
extern const MixPlanTableType _mix_plan_table_service_lines;
extern const MixPlanTableType _mix_plan_table_assignments;
extern const MixPlanTableType _mix_plan_table_allocations;
extern const MixPlanTableType _mix_plan_table_leave;
extern const MixPlanTableType _mix_plan_table_cohorts;
extern const MixPlanTableType _mix_plan_table_tallies;
extern const MixPlanTableType _mix_plan_table_overrides;
extern const MixPlanTableType _mix_plan_table_demand_overrides;
extern const MixPlanTableType _mix_plan_table_pins;
extern const MixPlanTableType _mix_plan_table_sessions;
extern const MixPlanTableType _mix_plan_table_views;

/* Cells that several tables have. */
void _mix_plan_table_add_figure (MixDataTable *table, MixFigures *figures, const char *kind);
void _mix_plan_table_add_sum (MixDataTable *table, MixFigures *figures, const char *driver);
void _mix_plan_table_add_person (MixDataTable *table, MixPlan *plan, const char *person_id);
void _mix_plan_table_add_place (MixDataTable *table, MixPlan *plan, const char *organisation_id);

G_END_DECLS
