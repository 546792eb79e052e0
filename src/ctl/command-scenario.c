#include "mix-config.h"
#include "mix-ctl-commands.h"
#include "mix-ctl-funding.h"
#include "mix-scenario-answers.h"
#include "mix-scenario-table.h"
#include "mix-scenario-words.h"
#include "mix-scenario.h"

#include <glib/gi18n-lib.h>

#define NAME_OPTION { "name", N_ ("NAME"), N_ ("what the scenario is called"), MIX_CTL_REQUIRED }

static const MixCtlOption name_options[] = {
  NAME_OPTION,
  { NULL },
};

static const MixCtlOption compare_options[] = {
  { "name", N_ ("NAME"), N_ ("a scenario; without it, all of them (may be given more than once)"), MIX_CTL_REPEATED },
  { NULL },
};

static const MixCtlOption take_options[] = {
  NAME_OPTION,
  { "row", N_ ("ID"),
    N_ ("take over only this, as “scenario changes” says, with what it needs and what belongs to it; without it, "
        "everything"),
    MIX_CTL_REPEATED },
  { NULL },
};

static const MixCtlKey new_keys[] = {
  { "name", N_ ("what the scenario is called") },
  { "plan", N_ ("the plan that it is: --plan takes it") },
  { NULL },
};

static const MixCtlKey list_keys[] = {
  { "scenarios[].name", N_ ("what the scenario is called") },
  { "scenarios[].plan", N_ ("the plan that it is: --plan takes it") },
  { NULL },
};

static const MixDataColumn list_columns[] = {
  { "name", NULL, N_ ("Scenario"), MIX_CELL_TEXT, NULL },
  { "plan", NULL, N_ ("Plan"), MIX_CELL_TEXT, NULL },
};

static const MixCtlKey compare_keys[] = {
  { "scenarios[].name", N_ ("what the scenario is called; null for the plan itself, which comes first") },
  { "scenarios[].people", N_ ("people in post") },
  { "scenarios[].contracted_minutes", N_ ("minutes a week of everybody in post whose hours are known") },
  { "scenarios[].year", N_ ("the financial year of the money: that of the planning date") },
  { "scenarios[].cost", N_ ("pay and on-costs of the year, pence") },
  { "scenarios[].cost_known", N_ ("whether all is known; if not, at least this") },
  { "scenarios[].claims_low", N_ ("what will have been claimed for the year: what one run of the forecast in ten stays "
                                  "below, pence") },
  { "scenarios[].claims_expected", N_ ("the mean of the runs, pence") },
  { "scenarios[].claims_high", N_ ("what nine runs in ten stay below, pence") },
  { "scenarios[].claims_known", N_ ("whether all is known; if not, at least this") },
  { "scenarios[].top_up", N_ ("what practices pay above what can be claimed, pence") },
  { "scenarios[].top_up_known", N_ ("whether all is known; if not, at least this") },
  { "scenarios[].lapse_low",
    N_ ("what of the entitlement is lost on 31 March: what one run in ten stays below, pence") },
  { "scenarios[].lapse_expected", N_ ("the mean of the runs, pence") },
  { "scenarios[].lapse_high", N_ ("what nine runs in ten stay below, pence") },
  { "scenarios[].lapse_known", N_ ("whether the entitlement and all claims are known; if not, at most this") },
  { "scenarios[].unsafe", N_ ("pieces of work that are blocked for whoever has them") },
  { "scenarios[].undone_minutes", N_ ("minutes a week that nobody does, of demand that is known") },
  { "scenarios[].undone_until_year_end",
    N_ ("minutes in all until 31 March that nobody does, mean of the runs, as “options” counts them") },
  { "scenarios[].stretched_minutes", N_ ("minutes a week above the skill of whoever does them") },
  { "scenarios[].under_used_minutes", N_ ("minutes a week below it") },
  { "scenarios[].over_capacity", N_ ("people whose work takes more than they have") },
  { "scenarios[].short_of_fair_share", N_ ("practices with much less than their fair share of the work") },
  { NULL },
};

static const MixCtlKey changes_keys[] = {
  { "changes[].id", N_ ("of the row: --row of “scenario take” takes it") },
  { "changes[].table", N_ ("what it is") },
  { "changes[].kind", N_ ("added, changed or removed") },
  { "changes[].words", N_ ("the same in words") },
  { NULL },
};

static const MixDataColumn changes_columns[] = {
  { "id", NULL, N_ ("Row"), MIX_CELL_TEXT, NULL },
  { "table", NULL, N_ ("What"), MIX_CELL_TEXT, NULL },
  { "kind", NULL, N_ ("Became"), MIX_CELL_TEXT, NULL },
  { "words", NULL, N_ ("In words"), MIX_CELL_TEXT, NULL },
};

static gboolean
make_scenario (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_READ_ONLY, error);
  g_autoptr (MixScenario) scenario
      = store != NULL ? mix_scenario_new (store, mix_ctl_get (self, "name"), NULL, error) : NULL;

  if (scenario == NULL)
    return FALSE;
  mix_ctl_add_text (self, "name", scenario->name);
  mix_ctl_add_text (self, "plan", scenario->path);
  mix_ctl_print (self, "%s\n", scenario->path);
  return TRUE;
}

static gboolean
list_scenarios (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_READ_ONLY, error);
  g_autoptr (MixDataTable) table = mix_data_table_new ("scenarios");
  g_autoptr (GPtrArray) scenarios = NULL;

  if (store == NULL)
    return FALSE;
  scenarios = mix_scenario_list (mix_store_get_path (store));
  mix_ctl_add_columns (table, list_columns, G_N_ELEMENTS (list_columns));
  for (guint i = 0; i < scenarios->len; i++)
    {
      const MixScenario *scenario = scenarios->pdata[i];

      mix_data_table_begin_row (table);
      mix_data_table_add_text (table, scenario->name);
      mix_data_table_add_text (table, scenario->path);
    }
  mix_ctl_print_table (self, table);
  return TRUE;
}

static gboolean
remove_scenario (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_READ_ONLY, error);

  return store != NULL && mix_scenario_remove (mix_store_get_path (store), mix_ctl_get (self, "name"), error);
}

static void
add_money (MixCtl *self, const MixScenarioFigures *figures)
{
  g_autofree char *year = mix_financial_year_format (figures->financial_year);
  const MixLedgerTotal *money = &figures->money;

  mix_ctl_add_text (self, "year", year);
  mix_ctl_add_amount (self, "cost", "cost_known", money->cost);
  mix_ctl_add_funding_range (self, "claims", figures->claims);
  mix_ctl_add_amount (self, "top_up", "top_up_known", money->top_up);
  mix_ctl_add_funding_range (self, "lapse", figures->lapse);
}

static void
add_figures (MixCtl *self, const char *name, const MixScenarioFigures *figures)
{
  const MixOverviewFigures *overview = &figures->overview;

  json_builder_begin_object (mix_ctl_get_json (self));
  mix_ctl_add_text (self, "name", name);
  mix_ctl_add_number (self, "people", overview->n_people);
  mix_ctl_add_number (self, "contracted_minutes", overview->contracted_minutes);
  add_money (self, figures);
  mix_ctl_add_number (self, "unsafe", overview->n_unsafe);
  mix_ctl_add_number (self, "undone_minutes", overview->nobody_minutes);
  mix_ctl_add_number (self, "undone_until_year_end", figures->undone_until_year_end);
  mix_ctl_add_number (self, "stretched_minutes", figures->stretched_minutes);
  mix_ctl_add_number (self, "under_used_minutes", overview->under_used_minutes);
  mix_ctl_add_number (self, "over_capacity", overview->n_over);
  mix_ctl_add_number (self, "short_of_fair_share", overview->n_short);
  json_builder_end_object (mix_ctl_get_json (self));
}

/* The scenarios that were asked for, or all. */
static GPtrArray *
list_chosen (MixCtl *self, const char *path, GError **error)
{
  const char *const *names = mix_ctl_get_all (self, "name");
  GPtrArray *chosen = mix_scenario_list (path);

  if (names == NULL || names[0] == NULL)
    return chosen;
  g_ptr_array_set_size (chosen, 0);
  for (guint i = 0; names[i] != NULL; i++)
    {
      MixScenario *scenario = mix_scenario_find (path, names[i], error);

      if (scenario == NULL)
        {
          g_ptr_array_unref (chosen);
          return NULL;
        }
      g_ptr_array_add (chosen, scenario);
    }
  return chosen;
}

static gboolean
compare_with (MixCtl *self, const char *path, MixPlan *plan, GPtrArray *chosen, GError **error)
{
  g_autoptr (GArray) answers = mix_scenario_answers_new (path, plan, chosen, NULL);
  g_autoptr (MixDataTable) table = mix_scenario_table_new ();
  g_autofree char *text = NULL;

  json_builder_set_member_name (mix_ctl_get_json (self), "scenarios");
  json_builder_begin_array (mix_ctl_get_json (self));
  for (guint i = 0; i < answers->len; i++)
    {
      MixScenarioAnswer *answer = &g_array_index (answers, MixScenarioAnswer, i);
      const char *name = i > 0 ? ((const MixScenario *) chosen->pdata[i - 1])->name : NULL;

      if (answer->error != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&answer->error));
          return FALSE;
        }
      add_figures (self, name, &answer->figures);
      mix_scenario_table_add (table, name != NULL ? name : _ ("The plan"), &answer->figures);
    }
  json_builder_end_array (mix_ctl_get_json (self));
  text = mix_data_table_to_text (table);
  mix_ctl_print (self, "%s", text);
  return TRUE;
}

static gboolean
compare_scenarios (MixCtl *self, GError **error)
{
  g_autoptr (MixPlan) plan = mix_ctl_load_plan (self, error);
  MixStore *store = plan != NULL ? mix_ctl_open_plan (self, MIX_STORE_READ_ONLY, error) : NULL;
  const char *path = store != NULL ? mix_store_get_path (store) : NULL;
  g_autoptr (GPtrArray) chosen = path != NULL ? list_chosen (self, path, error) : NULL;

  return chosen != NULL && compare_with (self, path, plan, chosen, error);
}

static void
add_changes (MixDataTable *table, const MixDifference *difference, MixPlan *before, MixPlan *after)
{
  for (guint i = 0; i < mix_difference_get_n_changes (difference); i++)
    {
      const MixRowChange *change = mix_difference_get_change (difference, i);
      g_autofree char *words = mix_scenario_change_dup_words (change, before, after);

      mix_data_table_begin_row (table);
      mix_data_table_add_text (table, change->id);
      mix_data_table_add_text (table, change->table);
      mix_data_table_add_text (table, mix_row_change_kind_get_name (change->kind));
      mix_data_table_add_text (table, words);
    }
}

static gboolean
list_changes (MixCtl *self, GError **error)
{
  g_autoptr (MixPlan) before = mix_ctl_load_plan (self, error);
  MixStore *store = before != NULL ? mix_ctl_open_plan (self, MIX_STORE_READ_ONLY, error) : NULL;
  const char *path = store != NULL ? mix_store_get_path (store) : NULL;
  g_autoptr (MixScenario) scenario = path != NULL ? mix_scenario_find (path, mix_ctl_get (self, "name"), error) : NULL;
  g_autoptr (MixDifference) difference = scenario != NULL ? mix_scenario_compare (scenario, path, error) : NULL;
  g_autoptr (MixPlan) after
      = difference != NULL ? mix_scenario_load (scenario->path, mix_plan_get_as_at (before), error) : NULL;
  g_autoptr (MixDataTable) table = mix_data_table_new ("changes");

  if (after == NULL)
    return FALSE;
  mix_ctl_add_columns (table, changes_columns, G_N_ELEMENTS (changes_columns));
  add_changes (table, difference, before, after);
  mix_ctl_print_table (self, table);
  return TRUE;
}

static gboolean
take_scenario (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  g_autoptr (MixScenario) scenario
      = store != NULL ? mix_scenario_find (mix_store_get_path (store), mix_ctl_get (self, "name"), error) : NULL;
  const char *const *rows = mix_ctl_get_all (self, "row");

  if (rows != NULL && rows[0] == NULL)
    rows = NULL;
  return scenario != NULL && mix_scenario_take (scenario, store, rows, error) && mix_ctl_report_change (self, error);
}

const MixCtlCommand mix_command_scenario_new = {
  .name = "scenario new",
  .summary = N_ ("branch the plan under a name, to change anything there, and print the branch’s file"),
  .run = make_scenario,
  .options = name_options,
  .keys = new_keys,
  .not_in_batch = TRUE,
};

const MixCtlCommand mix_command_scenario_list = {
  .name = "scenario list",
  .summary = N_ ("list the scenarios of the plan"),
  .run = list_scenarios,
  .keys = list_keys,
};

const MixCtlCommand mix_command_scenario_remove = {
  .name = "scenario remove",
  .summary = N_ ("remove a scenario for good; the plan stays as it is"),
  .run = remove_scenario,
  .options = name_options,
  .not_in_batch = TRUE,
};

const MixCtlCommand mix_command_scenario_compare = {
  .name = "scenario compare",
  .summary = N_ ("put the plan and scenarios of it side by side"),
  .run = compare_scenarios,
  .options = compare_options,
  .keys = compare_keys,
  .not_in_batch = TRUE,
};

const MixCtlCommand mix_command_scenario_changes = {
  .name = "scenario changes",
  .summary = N_ ("list what differs between the plan and a scenario, row by row"),
  .run = list_changes,
  .options = name_options,
  .keys = changes_keys,
  .not_in_batch = TRUE,
};

const MixCtlCommand mix_command_scenario_take = {
  .name = "scenario take",
  .summary = N_ ("make changes of a scenario in the plan, as one change that can be undone"),
  .run = take_scenario,
  .options = take_options,
  .keys = mix_ctl_change_keys,
  .not_in_batch = TRUE,
};
