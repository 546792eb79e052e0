#include "mix-scenario-table.h"

#include "mix-config.h"
#include "mix-scenario-answers.h"
#include "mix-scenario.h"

#include <glib/gi18n-lib.h>

/* Of a whole-time equivalent. */
#define MINUTES_A_HUNDREDTH_WTE 22.5

static const MixDataColumn columns[] = {
  [MIX_SCENARIO_NAME] = { "name", NULL, N_ ("Scenario"), MIX_CELL_TEXT, NULL },
  [MIX_SCENARIO_WTE] = { "wte", NULL, N_ ("WTE in post"), MIX_CELL_WTE, NULL },
  [MIX_SCENARIO_COST] = { "cost", NULL, N_ ("Cost of the year"), MIX_CELL_MONEY, NULL },
  [MIX_SCENARIO_FORECAST] = { "forecast", NULL, N_ ("Claimed by 31 March"), MIX_CELL_MONEY, NULL },
  [MIX_SCENARIO_LAPSES] = { "lapses", NULL, N_ ("Lapses 31 March"), MIX_CELL_MONEY, NULL },
  [MIX_SCENARIO_UNDONE] = { "undone_minutes", NULL, N_ ("Nobody does"), MIX_CELL_MINUTES, NULL },
  [MIX_SCENARIO_UNDONE_UNTIL] = { "undone_until_year_end", NULL, N_ ("Undone to 31 March"), MIX_CELL_MINUTES, NULL },
  [MIX_SCENARIO_UNSAFE] = { "unsafe", NULL, N_ ("Unsafe"), MIX_CELL_COUNT, NULL },
  [MIX_SCENARIO_STRETCHED] = { "stretched_minutes", NULL, N_ ("Stretched"), MIX_CELL_MINUTES, NULL },
  [MIX_SCENARIO_UNDER_USED] = { "under_used_minutes", NULL, N_ ("Under-used"), MIX_CELL_MINUTES, NULL },
  [MIX_SCENARIO_OVER_CAPACITY] = { "over_capacity", NULL, N_ ("People over capacity"), MIX_CELL_COUNT, NULL },
  [MIX_SCENARIO_SHORT] = { "short_of_fair_share", NULL, N_ ("Short of a fair share"), MIX_CELL_COUNT, NULL },
};

/**
 * mix_scenario_table_new:
 *
 * Returns: (transfer full): a table of #MixScenarioColumn without rows; the plan itself is to be the first one
 */
MixDataTable *
mix_scenario_table_new (void)
{
  MixDataTable *table = mix_data_table_new ("scenarios");

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      MixDataColumn column = columns[i];

      column.title = _ (column.title);
      mix_data_table_add_column (table, &column);
    }
  return table;
}

static void
add_amount (MixDataTable *table, MixPence pence, gboolean known, MixCellBound bound)
{
  mix_data_table_add_bound (table, pence, known ? MIX_CELL_EXACT : bound);
}

static void
add_money (MixDataTable *table, const MixScenarioFigures *figures)
{
  add_amount (table, figures->money.cost.pence, figures->money.cost.known, MIX_CELL_AT_LEAST);
  add_amount (table, figures->claims.expected, figures->claims.known, MIX_CELL_AT_LEAST);
  if (figures->money.entitlement.known)
    add_amount (table, figures->lapse.expected, figures->lapse.known, MIX_CELL_AT_MOST);
  else
    mix_data_table_add_unknown (table);
}

/**
 * mix_scenario_table_add:
 * @table: a table of mix_scenario_table_new()
 * @name: what the plan or scenario is called
 * @figures: what it comes to
 *
 * Adds a row.
 */
void
mix_scenario_table_add (MixDataTable *table, const char *name, const MixScenarioFigures *figures)
{
  const MixOverviewFigures *overview = &figures->overview;
  gint64 wte = (gint64) ((double) overview->contracted_minutes / MINUTES_A_HUNDREDTH_WTE + 0.5);

  mix_data_table_begin_row (table);
  mix_data_table_add_text (table, name);
  mix_data_table_add_bound (table, wte, overview->n_hours_not_known > 0 ? MIX_CELL_AT_LEAST : MIX_CELL_EXACT);
  add_money (table, figures);
  mix_data_table_add_bound (table, overview->nobody_minutes,
                            overview->n_lines_not_known > 0 ? MIX_CELL_AT_LEAST : MIX_CELL_EXACT);
  mix_data_table_add_bound (table, figures->undone_until_year_end,
                            overview->n_lines_not_known > 0 ? MIX_CELL_AT_LEAST : MIX_CELL_EXACT);
  mix_data_table_add_number (table, overview->n_unsafe);
  mix_data_table_add_number (table, figures->stretched_minutes);
  mix_data_table_add_number (table, overview->under_used_minutes);
  mix_data_table_add_number (table, overview->n_over);
  mix_data_table_add_number (table, overview->n_short);
}

static void
add_unreadable (MixDataTable *table, const char *name)
{
  mix_data_table_begin_row (table);
  mix_data_table_add_text (table, name);
  for (guint i = MIX_SCENARIO_NAME + 1; i < MIX_SCENARIO_N_COLUMNS; i++)
    mix_data_table_add_unknown (table);
}

static gboolean
check_plan (const MixScenarioAnswer *answer, GError **error)
{
  if (answer->error != NULL)
    g_propagate_error (error, g_error_copy (answer->error));
  return answer->error == NULL;
}

/**
 * mix_scenario_table_load:
 * @plan_path: a plan
 * @scenarios: (element-type MixScenario): scenarios of it
 * @as_at: the day, or %MIX_DATE_NONE for its planning date
 * @cancellable: (nullable): stops it
 * @error: return location for an error
 *
 * Works out the plan and its scenarios. On any thread.
 *
 * Returns: (transfer full) (nullable): a row each, the plan first; of a scenario that cannot be read nothing is known.
 *   %NULL where the plan cannot be read, or it was stopped
 */
MixDataTable *
mix_scenario_table_load (
    const char *plan_path, GPtrArray *scenarios, MixDate as_at, GCancellable *cancellable, GError **error)
{
  g_autoptr (MixPlan) plan = mix_scenario_load (plan_path, as_at, error);
  g_autoptr (GArray) answers = plan != NULL ? mix_scenario_answers_new (plan_path, plan, scenarios, cancellable) : NULL;
  MixDataTable *table;

  if (answers == NULL || g_cancellable_set_error_if_cancelled (cancellable, error)
      || !check_plan (&g_array_index (answers, MixScenarioAnswer, 0), error))
    return NULL;
  table = mix_scenario_table_new ();
  for (guint i = 0; i < answers->len; i++)
    {
      const MixScenarioAnswer *answer = &g_array_index (answers, MixScenarioAnswer, i);
      const char *name = i > 0 ? ((const MixScenario *) scenarios->pdata[i - 1])->name : _ ("The plan");

      if (answer->error == NULL)
        mix_scenario_table_add (table, name, &answer->figures);
      else
        add_unreadable (table, name);
    }
  return table;
}

/**
 * mix_scenario_table_dup_difference:
 * @table: a table with rows
 * @row: a scenario's row
 * @column: one of #MixScenarioColumn
 *
 * Returns: (transfer full) (nullable): how it differs from the plan in the first row: "+£1,200", "−3.0"; %NULL where
 *   it does not, or either is not known
 */
char *
mix_scenario_table_dup_difference (MixDataTable *table, guint row, guint column)
{
  gint64 difference;
  g_autoptr (MixDataTable) one = NULL;
  g_autofree char *shown = NULL;

  if (column == MIX_SCENARIO_NAME || !mix_data_table_is_known (table, 0, column)
      || !mix_data_table_is_known (table, row, column))
    return NULL;
  difference = mix_data_table_get_number (table, row, column) - mix_data_table_get_number (table, 0, column);
  if (difference == 0)
    return NULL;
  one = mix_data_table_new ("difference");
  mix_data_table_add_column (one, mix_data_table_get_column (table, column));
  mix_data_table_begin_row (one);
  mix_data_table_add_number (one, ABS (difference));
  shown = mix_data_table_dup_shown (one, 0, 0);
  return g_strconcat (difference > 0 ? "+" : "−", shown, NULL);
}
