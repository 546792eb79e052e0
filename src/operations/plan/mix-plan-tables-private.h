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

/**
 * MixPlanCell:
 * @kind: what is made of the field; person, place and line make two cells: id or code, and name
 * @field: offset of the field in its row: a text, a date, an int, or for thousandths of a minute a gint64
 *
 * One field of a row in a table. Minutes and thousandths below zero are not known.
 */
typedef struct
{
  enum
  {
    MIX_PLAN_CELL_END,
    MIX_PLAN_CELL_TEXT,
    MIX_PLAN_CELL_DATE,
    MIX_PLAN_CELL_COUNT,
    MIX_PLAN_CELL_MINUTES,
    MIX_PLAN_CELL_MILLIS,
    MIX_PLAN_CELL_SESSION,
    MIX_PLAN_CELL_PERSON,
    MIX_PLAN_CELL_PLACE,
    MIX_PLAN_CELL_LINE,
  } kind;
  gsize field;
} MixPlanCell;

#define MIX_PLAN_CELL(kind, type, field) { MIX_PLAN_CELL_##kind, G_STRUCT_OFFSET (type, field) }
#define MIX_PLAN_LAST_CELL { MIX_PLAN_CELL_END, 0 }

void _mix_plan_table_add_row (MixDataTable *table, MixPlan *plan, gconstpointer row, const MixPlanCell *cells);
void _mix_plan_table_add_rows (MixDataTable *table, MixPlan *plan, GPtrArray *rows, const MixPlanCell *cells);

/* Cells that several tables have. */
void _mix_plan_table_add_line (MixDataTable *table, MixPlan *plan, const char *service_line_id);
void _mix_plan_table_add_figure (MixDataTable *table, MixFigures *figures, const char *kind);
void _mix_plan_table_add_sum (MixDataTable *table, MixFigures *figures, const char *driver);
void _mix_plan_table_add_person (MixDataTable *table, MixPlan *plan, const char *person_id);
void _mix_plan_table_add_place (MixDataTable *table, MixPlan *plan, const char *organisation_id);

G_END_DECLS
