#include "mix-config.h"
#include "mix-ctl-commands.h"
#include "mix-ctl-funding.h"

#include <glib/gi18n-lib.h>

static const MixCtlOption options[] = {
  { "year", N_ ("YEAR"), N_ ("financial year, such as 2026/27; without it, that of the planning date") },
  { NULL },
};

static const MixCtlKey keys[] = {
  { "year", N_ ("the financial year") },
  { "rates_held", N_ ("whether no rate of the year is known, so that the last known ones stand for them") },
  { "networks[].network_id", N_ ("id of the network") },
  { "networks[].network", N_ ("its name") },
  { "networks[].entitlement",
    N_ ("most that it may claim in the year, pence: pounds for each weighted patient × them") },
  { "networks[].entitlement_known", N_ ("whether that is known") },
  { "networks[].cost", N_ ("pay and on-costs of its people, pence") },
  { "networks[].cost_known", N_ ("whether all is known; if not, at least this") },
  { "networks[].planned", N_ ("what could be claimed if every post were filled from the day it is wanted, pence") },
  { "networks[].planned_known", N_ ("whether all is known; if not, at least this") },
  { "networks[].claimed", N_ ("what was claimed, pence") },
  { "networks[].paid", N_ ("what was paid, pence") },
  { "networks[].forecast", N_ ("what will have been claimed, pence; nothing for vacant posts") },
  { "networks[].forecast_known", N_ ("whether all is known; if not, at least this") },
  { "networks[].lapses", N_ ("what of the entitlement is lost on 31 March, pence") },
  { "networks[].lapses_known", N_ ("whether all is known; if not, at most this") },
  { "networks[].over", N_ ("forecast beyond the entitlement, pence") },
  { "networks[].over_known", N_ ("whether all is known; if not, at least this") },
  { "networks[].top_up", N_ ("what practices pay above what can be claimed, pence") },
  { "networks[].top_up_known", N_ ("whether all is known; if not, at least this") },
  { "lines[].network", N_ ("name of the network; null for a post in none") },
  { "lines[].month", N_ ("first day of the month") },
  { "lines[].post_id",
    N_ ("id of the post, or of the person whom no post names; null for another role of the scheme") },
  { "lines[].post", N_ ("its name") },
  { "lines[].person", N_ ("who holds it; null for a vacant post") },
  { "lines[].days", N_ ("days of the month in the network") },
  { "lines[].cost", N_ ("pay and on-costs, pence") },
  { "lines[].maximum", N_ ("most that is reimbursed, pence") },
  { "lines[].claim", N_ ("the lesser of the two, pence") },
  { "lines[].known", N_ ("whether the claim is known; if not, at least this") },
  { "lines[].planned", N_ ("what could be claimed had all gone as planned, pence") },
  { "lines[].claimed", N_ ("what was claimed, pence; null where nothing was") },
  { "lines[].paid", N_ ("what was paid, pence") },
  { "again[].post", N_ ("post whose claim for a month is due otherwise by what is known") },
  { "again[].network", N_ ("name of the network") },
  { "again[].month", N_ ("first day of the month") },
  { "again[].claimed", N_ ("what was claimed, pence") },
  { "again[].due", N_ ("what is due, pence") },
  { "again[].revised", N_ ("how much of the difference comes of rates that were revised since, pence") },
  { "without_hours[]", N_ ("who has no known hours: their money is missing in every sum") },
  { NULL },
};

static const char *
get_network_name (const MixFunding *funding, guint network)
{
  return network != MIX_LEDGER_NO_NETWORK ? mix_network_get_name (mix_funding_get_network (funding, network)) : NULL;
}

static void
begin_array (MixCtl *self, const char *key)
{
  json_builder_set_member_name (mix_ctl_get_json (self), key);
  json_builder_begin_array (mix_ctl_get_json (self));
}

static void
add_total (MixCtl *self, const MixLedgerTotal *total)
{
  mix_ctl_add_amount (self, "entitlement", "entitlement_known", total->entitlement);
  mix_ctl_add_amount (self, "cost", "cost_known", total->cost);
  mix_ctl_add_amount (self, "planned", "planned_known", total->planned);
  mix_ctl_add_number (self, "claimed", total->claimed);
  mix_ctl_add_number (self, "paid", total->paid);
  mix_ctl_add_amount (self, "forecast", "forecast_known", total->forecast);
  mix_ctl_add_amount (self, "lapses", "lapses_known", total->lapses);
  mix_ctl_add_amount (self, "over", "over_known", total->over);
  mix_ctl_add_amount (self, "top_up", "top_up_known", total->top_up);
}

static void
print_total (MixCtl *self, const char *name, const MixLedgerTotal *total)
{
  g_autofree char *forecast = mix_ctl_dup_amount (total->forecast, FALSE);
  g_autofree char *lapses = mix_ctl_dup_amount (total->lapses, TRUE);
  g_autofree char *claimed = mix_money_format_pounds (total->claimed);
  g_autofree char *entitlement = mix_money_format_pounds (total->entitlement.pence);

  mix_ctl_print (self, _ ("%s\n  Entitlement: %s\n  Claimed: %s\n  Forecast: %s\n  Lapses on 31 March: %s\n"), name,
                 total->entitlement.known ? entitlement : _ ("not known"), claimed, forecast,
                 total->entitlement.known ? lapses : _ ("not known"));
}

static void
add_network (MixCtl *self, const MixFunding *funding, guint network)
{
  MixNetwork *of = mix_funding_get_network (funding, network);
  MixLedgerTotal total = mix_funding_get_total (funding, network);

  json_builder_begin_object (mix_ctl_get_json (self));
  mix_ctl_add_text (self, "network_id", mix_network_get_id (of));
  mix_ctl_add_text (self, "network", mix_network_get_name (of));
  add_total (self, &total);
  json_builder_end_object (mix_ctl_get_json (self));
  print_total (self, mix_network_get_name (of), &total);
}

static MixDate
get_month (int financial_year, guint month)
{
  return mix_date_add_months (mix_financial_year_get_first_day (financial_year), (int) month);
}

static void
add_line (MixCtl *self, const MixFunding *funding, int financial_year, const MixLedgerLine *line)
{
  const MixFundingJob *job = line->is_role ? NULL : mix_funding_get_job (funding, line->item);

  json_builder_begin_object (mix_ctl_get_json (self));
  mix_ctl_add_text (self, "network", get_network_name (funding, line->network));
  mix_ctl_add_date (self, "month", get_month (financial_year, line->month));
  mix_ctl_add_text (self, "post_id", job != NULL ? job->id : NULL);
  mix_ctl_add_text (self, "post", job != NULL ? job->title : NULL);
  mix_ctl_add_text (self, "person", job != NULL ? job->person : NULL);
  mix_ctl_add_number (self, "days", line->days);
  mix_ctl_add_number (self, "cost", line->cost.pence);
  mix_ctl_add_number (self, "maximum", line->maximum.pence);
  mix_ctl_add_number (self, "claim", line->claimable.pence);
  mix_ctl_add_truth (self, "known", line->claimable.known);
  mix_ctl_add_number (self, "planned", line->planned.pence);
  mix_ctl_add_known (self, "claimed", line->has_claim, line->claimed);
  mix_ctl_add_number (self, "paid", line->paid);
  json_builder_end_object (mix_ctl_get_json (self));
}

static void
add_again (MixCtl *self, const MixFunding *funding, int financial_year, const MixLedgerRevision *revision)
{
  const MixFundingJob *job = mix_funding_get_job (funding, revision->job);
  g_autofree char *month = mix_date_format_full (get_month (financial_year, revision->month));
  g_autofree char *difference = mix_money_format_pounds (revision->due.pence - revision->claimed);

  json_builder_begin_object (mix_ctl_get_json (self));
  mix_ctl_add_text (self, "post", job->title);
  mix_ctl_add_text (self, "network", get_network_name (funding, revision->network));
  mix_ctl_add_date (self, "month", get_month (financial_year, revision->month));
  mix_ctl_add_number (self, "claimed", revision->claimed);
  mix_ctl_add_number (self, "due", revision->due.pence);
  mix_ctl_add_number (self, "revised", revision->revised);
  json_builder_end_object (mix_ctl_get_json (self));
  mix_ctl_print (self, _ ("  %s, month from %s: %s more is due than was claimed\n"), job->title, month, difference);
}

static void
add_lines (MixCtl *self, const MixFunding *funding, int financial_year)
{
  guint n_lines, n_revisions;
  const MixLedgerLine *lines = mix_ledger_get_lines (mix_funding_get_ledger (funding), &n_lines);
  const MixLedgerRevision *revisions = mix_ledger_get_revisions (mix_funding_get_ledger (funding), &n_revisions);

  begin_array (self, "lines");
  for (guint i = 0; i < n_lines; i++)
    add_line (self, funding, financial_year, &lines[i]);
  json_builder_end_array (mix_ctl_get_json (self));
  if (n_revisions > 0)
    mix_ctl_print (self, _ ("\nTo be claimed again\n"));
  begin_array (self, "again");
  for (guint i = 0; i < n_revisions; i++)
    add_again (self, funding, financial_year, &revisions[i]);
  json_builder_end_array (mix_ctl_get_json (self));
}

static void
add_without_hours (MixCtl *self, const MixFunding *funding)
{
  begin_array (self, "without_hours");
  for (guint i = 0; i < mix_funding_get_n_jobs (funding); i++)
    {
      const MixFundingJob *job = mix_funding_get_job (funding, i);

      if (!job->has_hours && job->is_reimbursed)
        json_builder_add_string_value (mix_ctl_get_json (self), job->title);
    }
  json_builder_end_array (mix_ctl_get_json (self));
}

static gboolean
show_funding (MixCtl *self, GError **error)
{
  int financial_year;
  g_autoptr (MixPlan) plan = NULL;
  g_autoptr (MixFunding) funding = mix_ctl_load_funding (self, &financial_year, &plan, error);
  g_autofree char *year = NULL;

  if (funding == NULL)
    return FALSE;
  year = mix_financial_year_format (financial_year);
  mix_ctl_add_text (self, "year", year);
  mix_ctl_print (self, "%s\n", year);
  mix_ctl_add_held_rates (self, funding);
  begin_array (self, "networks");
  for (guint i = 0; i < mix_funding_get_n_networks (funding); i++)
    add_network (self, funding, i);
  json_builder_end_array (mix_ctl_get_json (self));
  add_lines (self, funding, financial_year);
  add_without_hours (self, funding);
  return TRUE;
}

const MixCtlCommand mix_command_funding = {
  .name = "funding",
  .summary = N_ ("show a financial year: entitlement, what can be claimed and was, and what lapses"),
  .run = show_funding,
  .options = options,
  .keys = keys,
};
