#include "mix-paper-lists.h"

#include "mix-board.h"
#include "mix-config.h"
#include "mix-fit-words.h"
#include "mix-post-list.h"
#include "mix-role.h"
#include "mix-team-load.h"

#include <glib/gi18n-lib.h>

/* Lists for others: what is to be claimed, and who works here. */

#define HUNDREDTHS 100

static const MixDataColumn claim_columns[] = {
  { "network_code", NULL, N_ ("Network code"), MIX_CELL_TEXT, NULL },
  { "network", NULL, N_ ("Network"), MIX_CELL_TEXT, NULL },
  { "month", NULL, N_ ("Month from"), MIX_CELL_DATE, NULL },
  { "post", NULL, N_ ("Post"), MIX_CELL_TEXT, NULL },
  { "person", NULL, N_ ("Person"), MIX_CELL_TEXT, NULL },
  { "role", NULL, N_ ("Role of the scheme"), MIX_CELL_TEXT, NULL },
  { "days", NULL, N_ ("Days"), MIX_CELL_COUNT, NULL },
  { "cost", NULL, N_ ("Cost"), MIX_CELL_MONEY, NULL },
  { "maximum", NULL, N_ ("Maximum"), MIX_CELL_MONEY, NULL },
  { "claim", NULL, N_ ("Can be claimed"), MIX_CELL_MONEY, NULL },
  { "claimed", NULL, N_ ("Claimed"), MIX_CELL_MONEY, NULL },
  { "paid", NULL, N_ ("Paid"), MIX_CELL_MONEY, NULL },
  { "to_claim", NULL, N_ ("To claim, or pay back"), MIX_CELL_MONEY, NULL },
};

static const MixDataColumn people_columns[] = {
  { "network", NULL, N_ ("Network"), MIX_CELL_TEXT, NULL },
  { "practice_code", NULL, N_ ("Practice code"), MIX_CELL_TEXT, NULL },
  { "person", NULL, N_ ("Person"), MIX_CELL_TEXT, NULL },
  { "role", NULL, N_ ("Role"), MIX_CELL_TEXT, NULL },
  { "band", NULL, N_ ("Band"), MIX_CELL_TEXT, NULL },
  { "pay_point", NULL, N_ ("Pay point"), MIX_CELL_TEXT, NULL },
  { "hours", NULL, N_ ("Contracted hours"), MIX_CELL_MINUTES, NULL },
  { "wte", NULL, N_ ("WTE"), MIX_CELL_WTE, NULL },
  { "prescriber", NULL, N_ ("Prescriber"), MIX_CELL_TEXT, NULL },
  { "registration", NULL, N_ ("Registration"), MIX_CELL_TEXT, NULL },
  { "employer", NULL, N_ ("Employer"), MIX_CELL_TEXT, NULL },
  { "start", NULL, N_ ("Start"), MIX_CELL_DATE, NULL },
  { "leaving", NULL, N_ ("Leaving"), MIX_CELL_DATE, NULL },
};

static MixDataTable *
make_table (const char *name, const MixDataColumn *columns, guint n_columns)
{
  MixDataTable *table = mix_data_table_new (name);

  for (guint i = 0; i < n_columns; i++)
    {
      MixDataColumn column = columns[i];

      column.title = _ (column.title);
      mix_data_table_add_column (table, &column);
    }
  return table;
}

static void
add_amount (MixDataTable *table, MixLedgerAmount amount)
{
  if (amount.known)
    mix_data_table_add_number (table, amount.pence);
  else
    mix_data_table_add_unknown (table);
}

/* The scheme's name of the role that somebody has. */
static const char *
find_role_line (const MixFunding *funding, GPtrArray *posts, const MixLedgerLine *line)
{
  const MixPost *post;
  MixRole role;

  if (line->is_role)
    return mix_funding_get_role (funding, line->item)->title;
  post = mix_post_list_find (posts, mix_funding_get_job (funding, line->item)->id);
  return post != NULL && post->row->role != NULL && mix_role_parse (post->row->role, &role)
             ? mix_role_get_reimbursement_line (role)
             : NULL;
}

static void
add_claim (MixDataTable *table, const MixFunding *funding, GPtrArray *posts, const MixLedgerLine *line)
{
  MixNetwork *network = mix_funding_get_network (funding, line->network);
  const MixFundingJob *job = line->is_role ? NULL : mix_funding_get_job (funding, line->item);
  MixDate april = mix_financial_year_get_first_day (mix_funding_get_year (funding));

  mix_data_table_begin_row (table);
  mix_data_table_add_text (table, mix_network_get_row (network)->code);
  mix_data_table_add_text (table, mix_network_get_name (network));
  mix_data_table_add_date (table, mix_date_add_months (april, (int) line->month));
  mix_data_table_add_text (table, job != NULL ? job->title : NULL);
  mix_data_table_add_text (table, job != NULL ? job->person : NULL);
  mix_data_table_add_text (table, find_role_line (funding, posts, line));
  mix_data_table_add_number (table, line->days);
  add_amount (table, line->cost);
  add_amount (table, line->maximum);
  add_amount (table, line->claimable);
  add_amount (table, (MixLedgerAmount) { line->claimed, line->has_claim });
  mix_data_table_add_number (table, line->paid);
  add_amount (table, line->difference);
}

static gboolean
is_of_network (MixNetwork *network, const char *wanted)
{
  return wanted == NULL
         || (network != NULL
             && (g_str_equal (mix_network_get_id (network), wanted)
                 || g_str_equal (mix_network_get_row (network)->code, wanted)));
}

/* Somebody in a network, a month that has begun, and something to claim or claimed. Vacant posts draw nothing. */
static gboolean
is_claim (const MixFunding *funding, const MixLedgerLine *line, const char *network)
{
  MixDate april = mix_financial_year_get_first_day (mix_funding_get_year (funding));

  if (line->network >= mix_funding_get_n_networks (funding)
      || !is_of_network (mix_funding_get_network (funding, line->network), network))
    return FALSE;
  if (line->has_claim)
    return TRUE;
  return (line->is_role || mix_funding_get_job (funding, line->item)->person != NULL)
         && mix_date_add_months (april, (int) line->month) <= mix_plan_get_as_at (mix_funding_get_plan (funding));
}

/**
 * mix_claims_list_new:
 * @funding: the money of a year
 * @network: (nullable): id or code of a network, or %NULL for all of them
 *
 * Returns: (transfer full): for each person, or other role of the scheme, and month until the plan's day: what can be
 *   claimed, what was, and the difference. Money that is not known is not known
 */
MixDataTable *
mix_claims_list_new (const MixFunding *funding, const char *network)
{
  MixDataTable *table = make_table ("claims", claim_columns, G_N_ELEMENTS (claim_columns));
  g_autoptr (GPtrArray) posts = mix_post_list_new (mix_funding_get_plan (funding));
  guint n_lines;
  const MixLedgerLine *lines = mix_ledger_get_lines (mix_funding_get_ledger (funding), &n_lines);

  for (guint i = 0; i < n_lines; i++)
    if (is_claim (funding, &lines[i], network))
      add_claim (table, funding, posts, &lines[i]);
  return table;
}

static void
add_hours (MixDataTable *table, MixPerson *person)
{
  int minutes;

  if (mix_person_get_contracted_minutes (person, &minutes))
    {
      mix_data_table_add_number (table, minutes);
      mix_data_table_add_number (table, (minutes * HUNDREDTHS + MIX_MINUTES_A_WTE / 2) / MIX_MINUTES_A_WTE);
      return;
    }
  mix_data_table_add_unknown (table);
  mix_data_table_add_unknown (table);
}

static void
add_person (MixDataTable *table, MixPlan *plan, const MixPersonLoad *load)
{
  MixPerson *person = load->person;
  const char *home = mix_person_get_fact (person, MIX_FACT_HOME_PRACTICE);
  const char *role_code = mix_person_get_fact (person, MIX_FACT_ROLE);
  MixPractice *practice = home != NULL ? mix_plan_find_practice (plan, home) : NULL;
  MixRole role;

  mix_data_table_begin_row (table);
  mix_data_table_add_text (table, load->network != NULL ? mix_network_get_name (load->network) : NULL);
  mix_data_table_add_text (table, practice != NULL ? mix_practice_get_code (practice) : NULL);
  mix_data_table_add_text (table, mix_person_get_name (person));
  mix_data_table_add_text (table,
                           role_code != NULL && mix_role_parse (role_code, &role) ? mix_role_get_words (role) : NULL);
  mix_data_table_add_text (table, mix_person_get_fact (person, MIX_FACT_BAND));
  mix_data_table_add_text (table, mix_person_get_fact (person, MIX_FACT_PAY_POINT));
  add_hours (table, person);
  mix_data_table_add_text (table, mix_person_get_fact (person, MIX_FACT_PRESCRIBER));
  mix_data_table_add_text (table, mix_person_get_fact (person, MIX_FACT_REGISTRATION));
  mix_data_table_add_text (table, mix_person_get_fact (person, MIX_FACT_EMPLOYER));
  mix_data_table_add_date (table, mix_person_get_row (person)->start_date);
  mix_data_table_add_date (table, mix_person_get_row (person)->leaving_date);
}

/**
 * mix_workforce_list_new:
 * @plan: a picture of a plan
 * @network: (nullable): id or code of a network, or %NULL for all people
 *
 * Returns: (transfer full): who is in post on the plan's day, or has yet to start, with what a workforce return asks
 */
MixDataTable *
mix_workforce_list_new (MixPlan *plan, const char *network)
{
  MixDataTable *table = make_table ("workforce", people_columns, G_N_ELEMENTS (people_columns));
  g_autoptr (MixTeamLoad) load = mix_team_load_new (plan);

  for (guint i = 0; i < mix_team_load_get_n_people (load); i++)
    if (is_of_network (mix_team_load_get_person (load, i)->network, network))
      add_person (table, plan, mix_team_load_get_person (load, i));
  return table;
}
