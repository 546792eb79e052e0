#include "mix-config.h"
#include "mix-ctl-commands.h"
#include "mix-ctl-find.h"
#include "mix-plan-balance.h"
#include "mix-plan-fairness.h"
#include "mix-plan-mop-up.h"
#include "mix-plan-options.h"

#include <glib/gi18n-lib.h>

/* Whose priorities work serves, and how evenly it is spread. */

#define PER_MILLE_TO_MICROS 1000

static const MixDataColumn balance_columns[] = {
  { "subject", NULL, N_ ("Of"), MIX_CELL_TEXT, NULL },
  { "id", NULL, N_ ("Id"), MIX_CELL_TEXT, NULL },
  { "name", NULL, N_ ("Name"), MIX_CELL_TEXT, NULL },
  { "network_minutes", NULL, N_ ("Network"), MIX_CELL_MINUTES, NULL },
  { "practice_minutes", NULL, N_ ("Practice"), MIX_CELL_MINUTES, NULL },
  { "both_minutes", NULL, N_ ("Both"), MIX_CELL_MINUTES, NULL },
  { "network_share", NULL, N_ ("Network’s share"), MIX_CELL_PERCENT, NULL },
  { "verdict", NULL, N_ ("Balance"), MIX_CELL_TEXT, NULL },
  { "over_network_minutes", NULL, N_ ("Over, network"), MIX_CELL_MINUTES, NULL },
  { "over_practice_minutes", NULL, N_ ("Over, practice"), MIX_CELL_MINUTES, NULL },
  { "over_both_minutes", NULL, N_ ("Over, both"), MIX_CELL_MINUTES, NULL },
  { "under_network_minutes", NULL, N_ ("Under, network"), MIX_CELL_MINUTES, NULL },
  { "under_practice_minutes", NULL, N_ ("Under, practice"), MIX_CELL_MINUTES, NULL },
  { "under_both_minutes", NULL, N_ ("Under, both"), MIX_CELL_MINUTES, NULL },
  { "mop_up_share", NULL, N_ ("Mop-up share"), MIX_CELL_PERCENT, NULL },
  { "mop_up_rising", NULL, N_ ("Rising"), MIX_CELL_TRUTH, NULL },
};

static const MixCtlOption balance_options[] = {
  { "mop-up", NULL, N_ ("everybody’s share of mop-up work, month by month, instead") },
  { NULL },
};

static const MixDataColumn mop_up_columns[] = {
  { "person_id", NULL, N_ ("Id"), MIX_CELL_TEXT, NULL },
  { "person", NULL, N_ ("Person"), MIX_CELL_TEXT, NULL },
  { "month", NULL, N_ ("Month from"), MIX_CELL_DATE, NULL },
  { "share", NULL, N_ ("Mop-up share"), MIX_CELL_PERCENT, NULL },
};

static const MixCtlKey balance_keys[] = {
  { "as_at", N_ ("the day that was looked at") },
  { "low_percent", N_ ("the least share of the network’s work that is meant") },
  { "high_percent", N_ ("the most") },
  { "balance[].subject", N_ ("plan, network, practice or person") },
  { "balance[].id", N_ ("its id; null for the plan") },
  { "balance[].name", N_ ("what it is called") },
  { "balance[].network_minutes", N_ ("minutes a week that serve the network’s priorities") },
  { "balance[].practice_minutes", N_ ("minutes a week that serve a practice’s") },
  { "balance[].both_minutes", N_ ("minutes a week that serve both") },
  { "balance[].network_share",
    N_ ("share of the network’s work, from 0 to 1; work for both counts half; null without work") },
  { "balance[].verdict", N_ ("no_work, too_little_network, within or too_much_network") },
  { "balance[].over_network_minutes",
    N_ ("minutes a week for the network that are blocked or stretched for whoever has them") },
  { "balance[].over_practice_minutes", N_ ("the same for practices") },
  { "balance[].over_both_minutes", N_ ("the same for both") },
  { "balance[].under_network_minutes", N_ ("minutes a week for the network that under-use whoever has them") },
  { "balance[].under_practice_minutes", N_ ("the same for practices") },
  { "balance[].under_both_minutes", N_ ("the same for both") },
  { "balance[].mop_up_share",
    N_ ("a person’s share of administration and work two levels beneath them this month, from 0 to 1; else null") },
  { "balance[].mop_up_rising", N_ ("whether that share rose in each of the last three months; null but for people") },
  { "mop_up[].person_id", N_ ("with --mop-up, in place of the balance: a person, once for each of twelve months") },
  { "mop_up[].person", N_ ("their name") },
  { "mop_up[].month", N_ ("the month’s first day") },
  { "mop_up[].share",
    N_ ("their share of administration and work two levels beneath them, from 0 to 1; null without work") },
  { NULL },
};

static const MixCtlOption fairness_options[] = {
  { "network", N_ ("CODE"), N_ ("only the practices of this network") },
  { NULL },
};

static const MixDataColumn fairness_columns[] = {
  { "practice_code", NULL, N_ ("Code"), MIX_CELL_TEXT, NULL },
  { "practice", NULL, N_ ("Practice"), MIX_CELL_TEXT, NULL },
  { "patients", NULL, N_ ("Patients"), MIX_CELL_COUNT, NULL },
  { "weighted", NULL, N_ ("Weighted"), MIX_CELL_TRUTH, NULL },
  { "minutes", NULL, N_ ("Hours a week"), MIX_CELL_MINUTES, NULL },
  { "hours_per_1000", NULL, N_ ("Hours for 1,000"), MIX_CELL_HUNDREDTHS, NULL },
  { "fair_minutes", NULL, N_ ("Fair share"), MIX_CELL_MINUTES, NULL },
  { "short", NULL, N_ ("Short"), MIX_CELL_TRUTH, NULL },
};

static const MixCtlKey fairness_keys[] = {
  { "as_at", N_ ("the day that was looked at") },
  { "shortfall_percent", N_ ("a practice with less than so many hundredths of its fair share is short") },
  { "practices_compared", N_ ("practices whose patients are known; all below is of these") },
  { "practices_short", N_ ("how many are short of their fair share") },
  { "hours_per_1000.least", N_ ("hours a week for 1,000 patients: the least of the practices; all null for none") },
  { "hours_per_1000.lower_quartile", N_ ("a quarter of the practices have less") },
  { "hours_per_1000.median", N_ ("half of them have less") },
  { "hours_per_1000.upper_quartile", N_ ("a quarter have more") },
  { "hours_per_1000.most", N_ ("the most") },
  { "hours_per_1000.all", N_ ("of all of them together") },
  { "practices[].practice_code", N_ ("a practice") },
  { "practices[].practice", N_ ("its name") },
  { "practices[].patients", N_ ("its patients, weighted where that is known; null where not known") },
  { "practices[].weighted", N_ ("whether they are weighted") },
  { "practices[].minutes", N_ ("minutes a week of work there") },
  { "practices[].hours_per_1000", N_ ("hours a week for 1,000 patients; null where not known") },
  { "practices[].fair_minutes", N_ ("minutes a week it would have if all had the same; null where not known") },
  { "practices[].short", N_ ("whether it is short of that") },
  { NULL },
};

static void
add_name (MixDataTable *table, const MixPlanBalance *row, MixPlan *plan)
{
  const char *subject = "plan", *id = NULL, *name = mix_plan_get_name (plan);

  if (row->person != NULL)
    {
      subject = "person";
      id = mix_person_get_id (row->person);
      name = mix_person_get_name (row->person);
    }
  else if (row->practice != NULL)
    {
      subject = "practice";
      id = mix_practice_get_id (row->practice);
      name = mix_practice_get_short_name (row->practice);
    }
  else if (row->network != NULL)
    {
      subject = "network";
      id = mix_network_get_id (row->network);
      name = mix_network_get_name (row->network);
    }
  mix_data_table_add_text (table, subject);
  mix_data_table_add_text (table, id);
  mix_data_table_add_text (table, name);
}

static void
add_share (MixDataTable *table, gboolean known, int per_mille)
{
  if (known)
    mix_data_table_add_number (table, (gint64) per_mille * PER_MILLE_TO_MICROS);
  else
    mix_data_table_add_unknown (table);
}

/* Mop-up work is a thing of people: places and the plan have nothing there. */
static void
add_mop_up (MixDataTable *table, const MixPlanMopUp *mop_up)
{
  int per_mille = 0;
  gboolean known;

  if (mop_up == NULL)
    {
      mix_data_table_add_nothing (table);
      mix_data_table_add_nothing (table);
      return;
    }
  known = mix_mop_up_get_per_mille (&mop_up->months[MIX_PLAN_N_MONTHS - 1], &per_mille);
  add_share (table, known, per_mille);
  mix_data_table_add_number (table, mop_up->rising);
}

static void
add_balance (MixDataTable *table, MixPlan *plan, const MixPlanBalance *row, const MixPlanMopUp *mop_up)
{
  int per_mille = 0;
  gboolean known = mix_balance_get_network_per_mille (&row->balance, &per_mille);

  mix_data_table_begin_row (table);
  add_name (table, row, plan);
  mix_data_table_add_number (table, row->balance.network_minutes);
  mix_data_table_add_number (table, row->balance.practice_minutes);
  mix_data_table_add_number (table, row->balance.both_minutes);
  add_share (table, known, per_mille);
  mix_data_table_add_text (table, mix_balance_verdict_get_name (row->verdict));
  for (MixCardSide side = MIX_CARD_SIDE_NETWORK; side < MIX_N_CARD_SIDES; side++)
    mix_data_table_add_number (table, mix_plan_balance_get_over (row, side));
  for (MixCardSide side = MIX_CARD_SIDE_NETWORK; side < MIX_N_CARD_SIDES; side++)
    mix_data_table_add_number (table, mix_plan_balance_get_under (row, side));
  add_mop_up (table, mop_up);
}

/* The plan's month last. */
static void
print_months (MixCtl *self, MixPlan *plan)
{
  g_autoptr (MixDataTable) table = mix_data_table_new ("mop_up");
  g_autoptr (GArray) rows = mix_plan_mop_up_work_out (plan);

  mix_ctl_add_columns (table, mop_up_columns, G_N_ELEMENTS (mop_up_columns));
  for (guint i = 0; i < rows->len * MIX_PLAN_N_MONTHS; i++)
    {
      const MixPlanMopUp *row = &g_array_index (rows, MixPlanMopUp, i / MIX_PLAN_N_MONTHS);
      guint month = i % MIX_PLAN_N_MONTHS;
      int per_mille = 0;
      gboolean known = mix_mop_up_get_per_mille (&row->months[month], &per_mille);

      mix_data_table_begin_row (table);
      mix_data_table_add_text (table, mix_person_get_id (row->person));
      mix_data_table_add_text (table, mix_person_get_name (row->person));
      mix_data_table_add_number (table, mix_plan_mop_up_get_month (plan, month));
      add_share (table, known, per_mille);
    }
  mix_ctl_print_table (self, table);
}

static gboolean
show_balance (MixCtl *self, GError **error)
{
  g_autoptr (MixPlan) plan = mix_ctl_load_plan (self, error);
  g_autoptr (MixDataTable) table = mix_data_table_new ("balance");
  g_autoptr (MixTeamLoad) load = NULL;
  g_autoptr (GArray) rows = NULL;
  g_autoptr (GArray) mop_up = NULL;
  guint n_before_people;

  if (plan == NULL)
    return FALSE;
  if (mix_ctl_has (self, "mop-up"))
    {
      mix_ctl_add_date (self, "as_at", mix_plan_get_as_at (plan));
      print_months (self, plan);
      return TRUE;
    }
  load = mix_team_load_new (plan);
  rows = mix_plan_balance_work_out (plan, load);
  mop_up = mix_plan_mop_up_work_out (plan);
  n_before_people = rows->len - mop_up->len;
  mix_ctl_add_columns (table, balance_columns, G_N_ELEMENTS (balance_columns));
  for (guint i = 0; i < rows->len; i++)
    add_balance (table, plan, &g_array_index (rows, MixPlanBalance, i),
                 i < n_before_people ? NULL : &g_array_index (mop_up, MixPlanMopUp, i - n_before_people));
  mix_ctl_add_date (self, "as_at", mix_plan_get_as_at (plan));
  mix_ctl_add_number (self, "low_percent", mix_plan_options_get (plan, MIX_OPTION_BALANCE_LOW));
  mix_ctl_add_number (self, "high_percent", mix_plan_options_get (plan, MIX_OPTION_BALANCE_HIGH));
  mix_ctl_print_table (self, table);
  return TRUE;
}

/* Thousandths of a minute for 1,000 patients become hours. */
static double
get_hours (gint64 minutes_per_1000)
{
  return (double) minutes_per_1000 / (60 * 1000);
}

static void
add_hours (MixCtl *self, const char *key, gboolean known, gint64 minutes_per_1000)
{
  if (!known)
    {
      mix_ctl_add_text (self, key, NULL);
      return;
    }
  json_builder_set_member_name (mix_ctl_get_json (self), key);
  json_builder_add_double_value (mix_ctl_get_json (self), get_hours (minutes_per_1000));
}

static void
print_spread (MixCtl *self, const MixFairness *fairness)
{
  gboolean known = fairness->n_known > 0;

  mix_ctl_add_number (self, "practices_compared", fairness->n_known);
  mix_ctl_add_number (self, "practices_short", fairness->n_short);
  json_builder_set_member_name (mix_ctl_get_json (self), "hours_per_1000");
  json_builder_begin_object (mix_ctl_get_json (self));
  add_hours (self, "least", known, fairness->least);
  add_hours (self, "lower_quartile", known, fairness->lower_quartile);
  add_hours (self, "median", known, fairness->median);
  add_hours (self, "upper_quartile", known, fairness->upper_quartile);
  add_hours (self, "most", known, fairness->most);
  add_hours (self, "all", known, fairness->all);
  json_builder_end_object (mix_ctl_get_json (self));
  if (!known)
    return;
  /* Translators: numbers of hours. */
  mix_ctl_print (self,
                 _ ("Hours a week for 1,000 patients: %.2f to %.2f, half of the practices between %.2f and %.2f, "
                    "median %.2f.\n"),
                 get_hours (fairness->least), get_hours (fairness->most), get_hours (fairness->lower_quartile),
                 get_hours (fairness->upper_quartile), get_hours (fairness->median));
  mix_ctl_print (self, _ ("Practices short of their fair share: %u\n"), fairness->n_short);
}

static void
add_practice (MixDataTable *table, const MixPlanFairShare *row)
{
  mix_data_table_begin_row (table);
  mix_data_table_add_text (table, mix_practice_get_code (row->practice));
  mix_data_table_add_text (table, mix_practice_get_short_name (row->practice));
  if (row->share.known)
    mix_data_table_add_number (table, row->share.patients);
  else
    mix_data_table_add_unknown (table);
  mix_data_table_add_number (table, row->weighted);
  mix_data_table_add_number (table, row->share.minutes);
  if (row->share.known)
    {
      mix_data_table_add_number (table, (row->share.minutes_per_1000 * 100 + 3) / 6);
      mix_data_table_add_number (table, row->share.fair_minutes);
    }
  else
    {
      mix_data_table_add_unknown (table);
      mix_data_table_add_unknown (table);
    }
  mix_data_table_add_number (table, row->share.is_short);
}

static gboolean
show_fairness (MixCtl *self, GError **error)
{
  g_autoptr (MixPlan) plan = mix_ctl_load_plan (self, error);
  g_autoptr (MixDataTable) table = mix_data_table_new ("practices");
  g_autoptr (GArray) shares = NULL;
  MixNetwork *network = NULL;
  MixFairness fairness;

  if (plan == NULL || !mix_ctl_find_network (self, plan, &network, error))
    return FALSE;
  shares = mix_plan_fairness_work_out (plan, network != NULL ? mix_network_get_id (network) : NULL, &fairness);
  mix_ctl_add_date (self, "as_at", mix_plan_get_as_at (plan));
  mix_ctl_add_number (self, "shortfall_percent", mix_plan_options_get (plan, MIX_OPTION_FAIRNESS_SHORTFALL));
  print_spread (self, &fairness);
  mix_ctl_add_columns (table, fairness_columns, G_N_ELEMENTS (fairness_columns));
  for (guint i = 0; i < shares->len; i++)
    add_practice (table, &g_array_index (shares, MixPlanFairShare, i));
  mix_ctl_print_table (self, table);
  return TRUE;
}

const MixCtlCommand mix_command_balance = {
  .name = "balance",
  .summary = N_ ("say whose priorities work serves, and how much is over or under whoever has it"),
  .run = show_balance,
  .options = balance_options,
  .keys = balance_keys,
};

const MixCtlCommand mix_command_fairness = {
  .name = "fairness",
  .summary = N_ ("compare hours of work with patients, practice by practice"),
  .run = show_fairness,
  .options = fairness_options,
  .keys = fairness_keys,
};
