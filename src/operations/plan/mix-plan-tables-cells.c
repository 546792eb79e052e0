#include "mix-plan-tables-private.h"

#include "mix-half-day.h"

/* Rows of the plan as rows of a table, by a list that says which field makes which cell. */

static void
add_known (MixDataTable *table, gint64 value, gint64 factor)
{
  if (value < 0)
    mix_data_table_add_unknown (table);
  else
    mix_data_table_add_number (table, value * factor);
}

static void
add_cell (MixDataTable *table, MixPlan *plan, gconstpointer row, const MixPlanCell *cell)
{
#define FIELD(type) G_STRUCT_MEMBER (type, row, cell->field)
  switch (cell->kind)
    {
    case MIX_PLAN_CELL_TEXT:
      mix_data_table_add_text (table, FIELD (const char *));
      break;
    case MIX_PLAN_CELL_DATE:
      mix_data_table_add_date (table, FIELD (MixDate));
      break;
    case MIX_PLAN_CELL_COUNT:
      mix_data_table_add_number (table, FIELD (int));
      break;
    case MIX_PLAN_CELL_MINUTES:
      add_known (table, FIELD (int), 1);
      break;
    case MIX_PLAN_CELL_MILLIS:
      add_known (table, FIELD (gint64), 1000);
      break;
    case MIX_PLAN_CELL_SESSION:
      mix_data_table_add_text (table, mix_half_day_get_code ((guint) FIELD (int)));
      break;
    case MIX_PLAN_CELL_PERSON:
      _mix_plan_table_add_person (table, plan, FIELD (const char *));
      break;
    case MIX_PLAN_CELL_PLACE:
      _mix_plan_table_add_place (table, plan, FIELD (const char *));
      break;
    case MIX_PLAN_CELL_LINE:
      _mix_plan_table_add_line (table, plan, FIELD (const char *));
      break;
    case MIX_PLAN_CELL_END:
    default:
      break;
    }
#undef FIELD
}

/*
 * _mix_plan_table_add_row:
 * @table: a table whose columns are those of @cells
 * @plan: the plan
 * @row: one of its rows
 * @cells: what each cell is made from, ended by %MIX_PLAN_CELL_END
 */
void
_mix_plan_table_add_row (MixDataTable *table, MixPlan *plan, gconstpointer row, const MixPlanCell *cells)
{
  mix_data_table_begin_row (table);
  for (; cells->kind != MIX_PLAN_CELL_END; cells++)
    add_cell (table, plan, row, cells);
}

/*
 * _mix_plan_table_add_rows:
 * @table: a table whose columns are those of @cells
 * @plan: the plan
 * @rows: some of its rows, all of a kind
 * @cells: what each cell is made from, ended by %MIX_PLAN_CELL_END
 */
void
_mix_plan_table_add_rows (MixDataTable *table, MixPlan *plan, GPtrArray *rows, const MixPlanCell *cells)
{
  for (guint i = 0; i < rows->len; i++)
    _mix_plan_table_add_row (table, plan, rows->pdata[i], cells);
}

/* Two cells: code and name. */
void
_mix_plan_table_add_line (MixDataTable *table, MixPlan *plan, const char *service_line_id)
{
  MixServiceLine *line = mix_plan_find_service_line (plan, service_line_id);

  mix_data_table_add_text (table, line != NULL ? mix_service_line_get_row (line)->code : NULL);
  mix_data_table_add_text (table, line != NULL ? mix_service_line_get_row (line)->name : NULL);
}
