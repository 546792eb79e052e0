#include "mix-config.h"
#include "mix-ctl-commands.h"
#include "mix-ctl-funding.h"
#include "mix-funding-months.h"
#include "mix-top-up.h"

#include <glib/gi18n-lib.h>

static const MixCtlOption options[] = { MIX_CTL_YEAR_OPTIONS, { NULL } };

/* Of a network, and of all of them. */
#define TOTAL_KEYS(of)                                                                                                 \
  { of "entitlement", N_ ("most that may be claimed in the year, pence") },                                            \
      { of "entitlement_known", N_ ("whether that is known") },                                                        \
      { of "cost", N_ ("pay and on-costs of those whom the scheme pays for, pence") },                                 \
      { of "cost_known", N_ ("whether all is known; if not, at least this") },                                         \
      { of "planned", N_ ("what could be claimed if every post were filled from the day it is wanted, pence") },       \
      { of "planned_known", N_ ("whether all is known; if not, at least this") },                                      \
      { of "claimed", N_ ("what was claimed, pence") }, { of "paid", N_ ("what was paid, pence") },                    \
      { of "forecast", N_ ("what will have been claimed if nobody starts, pence") },                                   \
      { of "forecast_known", N_ ("whether all is known; if not, at least this") },                                     \
      { of "lapses", N_ ("what of the entitlement is lost on 31 March if nobody starts, pence") },                     \
      { of "lapses_known", N_ ("whether all is known; if not, at most this") },                                        \
      { of "over", N_ ("forecast beyond the entitlement, pence") },                                                    \
      { of "over_known", N_ ("whether all is known; if not, at least this") },                                         \
      { of "top_up", N_ ("what is paid above what can be claimed, pence") },                                           \
      { of "top_up_known", N_ ("whether all is known; if not, at least this") },                                       \
      { of "claims_low", N_ ("with vacancies filled: what one run in ten claims less than, pence") },                  \
      { of "claims_expected", N_ ("the mean of the runs, pence: means of months and networks add up") },               \
      { of "claims_high", N_ ("what nine runs in ten claim less than, pence") },                                       \
      { of "claims_known", N_ ("whether all is known; if not, at least this") },                                       \
      { of "lapse_low", N_ ("with vacancies filled: what one run in ten loses less than, pence") },                    \
      { of "lapse_expected", N_ ("the mean of what lapses, pence") },                                                  \
      { of "lapse_high", N_ ("what nine runs in ten lose less than, pence") },                                         \
      { of "lapse_known", N_ ("whether all is known; if not, at most this") },                                         \
      { of "months[].month", N_ ("first day of the month") },                                                          \
      { of "months[].state", N_ ("forecast, paid, sent, queried, due or overdue") },                                   \
      { of "months[].due_on", N_ ("by when it is to be claimed") },                                                    \
      { of "months[].planned", N_ ("as planned, pence") },                                                             \
      { of "months[].forecast", N_ ("what will have been claimed for it if nobody starts, pence") },                   \
      { of "months[].claims_low", N_ ("with vacancies filled: what one run in ten claims less than, pence") },         \
      { of "months[].claims_expected", N_ ("the mean of the runs, pence") },                                           \
      { of "months[].claims_high", N_ ("what nine runs in ten claim less than, pence") },                              \
      { of "months[].claims_known", N_ ("whether all is known; if not, at least this") },                              \
      { of "months[].gap", N_ ("planned less expected, pence") },                                                      \
      { of "months[].claimed", N_ ("what was claimed for it, pence") },                                                \
      { of "months[].claimed_on", N_ ("the day of the last claim; null without one") },                                \
      { of "months[].paid", N_ ("what was paid, pence") },                                                             \
      { of "months[].paid_on", N_ ("the day of the last payment; null without one") },                                 \
      { of "months[].queried", N_ ("claimed less paid, of claims that were paid, pence") },                            \
      { of "months[].to_claim", N_ ("what is due and was not claimed, pence") },                                       \
      { of "months[].to_claim_known", N_ ("whether all is known; if not, at least this") },                            \
  {                                                                                                                    \
    of "months[].lines_to_claim", N_ ("for how many people and other roles")                                           \
  }

static const MixCtlKey keys[] = {
  { "year", N_ ("the financial year") },
  { "as_at", N_ ("the day that counts as today") },
  { "runs", N_ ("runs of the forecast") },
  { "rates_held", N_ ("whether no rate of the year is known, so that the last known ones stand for them") },
  TOTAL_KEYS ("all."),
  { "networks[].network_id", N_ ("id of the network") },
  { "networks[].network", N_ ("its name") },
  { "networks[].weighted_patients", N_ ("weighted patients of its practices; null where some are not known") },
  { "networks[].per_patient",
    N_ ("millionths of a pound for each; null where it is not known, or the user says the whole") },
  { "networks[].entitlement_grade", N_ ("A to C, or U: the user’s; null where nothing is known") },
  { "networks[].entitlement_source", N_ ("where the figure is from; null where nobody says") },
  TOTAL_KEYS ("networks[]."),
  { "lines[].network", N_ ("name of the network; null for a post in none") },
  { "lines[].month", N_ ("first day of the month") },
  { "lines[].post_id",
    N_ ("id of the post, or of the person whom no post names; null for another role of the scheme") },
  { "lines[].post", N_ ("its name; null for another role") },
  { "lines[].person", N_ ("who holds it; null for a vacant post") },
  { "lines[].role", N_ ("name of another role of the scheme; null for a post") },
  { "lines[].days", N_ ("days of the month in the network") },
  { "lines[].cost", N_ ("pay and on-costs, pence") },
  { "lines[].maximum", N_ ("most that is reimbursed, pence") },
  { "lines[].claim", N_ ("the lesser of the two, pence; of another role what is planned, or was claimed") },
  { "lines[].known", N_ ("whether the claim is known; if not, at least this") },
  { "lines[].planned", N_ ("what could be claimed had all gone as planned, pence") },
  { "lines[].top_up", N_ ("cost less claim, pence") },
  { "lines[].claimed", N_ ("what was claimed, pence; null where nothing was") },
  { "lines[].paid", N_ ("what was paid, pence") },
  { "lines[].difference", N_ ("claim less claimed, pence") },
  { "again[].post", N_ ("post whose claim for a month is due otherwise by what is known") },
  { "again[].person", N_ ("who holds it; null for a vacant post") },
  { "again[].network", N_ ("name of the network") },
  { "again[].month", N_ ("first day of the month") },
  { "again[].claimed", N_ ("what was claimed, pence") },
  { "again[].due", N_ ("what is due, pence") },
  { "again[].revised", N_ ("how much of the difference comes of rates that were revised since, pence") },
  { "again[].slip", N_ ("how much was wrong when it was claimed, or has changed of the person, pence") },
  { "reminders[].network", N_ ("who has to claim") },
  { "reminders[].month", N_ ("first day of the month") },
  { "reminders[].state", N_ ("due or overdue") },
  { "reminders[].due_on", N_ ("by when") },
  { "reminders[].to_claim", N_ ("what is due, pence") },
  { "reminders[].to_claim_known", N_ ("whether all is known; if not, at least this") },
  { "reminders[].lines_to_claim", N_ ("for how many people and other roles") },
  { "payers[].network", N_ ("whose top-up") },
  { "payers[].payer_id", N_ ("id of the practice or network that pays it; null where nobody says who") },
  { "payers[].payer", N_ ("its name") },
  { "payers[].top_up", N_ ("what it pays in the year, pence") },
  { "payers[].top_up_known", N_ ("whether all is known; if not, at least this") },
  { "missing[].words", N_ ("what is not known, and what to do about it") },
  { "missing[].network", N_ ("of which network; null of none") },
  { "missing[].post", N_ ("of which post; null of none") },
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
add_month (MixCtl *self, const MixCtlYear *year, guint network, guint month)
{
  MixFundingMonth found = mix_funding_get_month (year->funding, network, month);
  MixFundingRange claims = mix_funding_outcome_get_month (year->outcome, network, month);

  json_builder_begin_object (mix_ctl_get_json (self));
  mix_ctl_add_date (self, "month", found.first_day);
  mix_ctl_add_text (self, "state", mix_claim_state_get_name (found.state));
  mix_ctl_add_date (self, "due_on", found.due_on);
  mix_ctl_add_number (self, "planned", found.total.planned.pence);
  mix_ctl_add_number (self, "forecast", found.total.forecast.pence);
  mix_ctl_add_funding_range (self, "claims", claims);
  mix_ctl_add_number (self, "gap", found.total.planned.pence - claims.expected);
  mix_ctl_add_number (self, "claimed", found.total.claimed);
  mix_ctl_add_date (self, "claimed_on", found.claimed_on);
  mix_ctl_add_number (self, "paid", found.total.paid);
  mix_ctl_add_date (self, "paid_on", found.paid_on);
  mix_ctl_add_number (self, "queried", found.queried);
  mix_ctl_add_amount (self, "to_claim", "to_claim_known", found.to_claim);
  mix_ctl_add_number (self, "lines_to_claim", found.n_to_claim);
  json_builder_end_object (mix_ctl_get_json (self));
}

static char *
dup_range (MixFundingRange range)
{
  g_autofree char *expected = mix_ctl_dup_amount ((MixLedgerAmount) { range.expected, range.known }, TRUE);
  g_autofree char *low = mix_money_format_pounds (range.low), *high = mix_money_format_pounds (range.high);

  if (range.low == range.high)
    return g_steal_pointer (&expected);
  /* Translators: an amount, and two between which it lies eight times in ten. */
  return g_strdup_printf (_ ("%s (8 in 10 runs between %s and %s)"), expected, low, high);
}

static void
print_total (MixCtl *self, const char *name, const MixLedgerTotal *total, MixFundingRange lapse)
{
  g_autofree char *claimed = mix_money_format_pounds (total->claimed), *paid = mix_money_format_pounds (total->paid);
  g_autofree char *entitlement = mix_money_format_pounds (total->entitlement.pence);
  g_autofree char *forecast = mix_ctl_dup_amount (total->forecast, FALSE), *lapses = dup_range (lapse);

  mix_ctl_print (self,
                 _ ("%s\n  Entitlement: %s\n  Claimed: %s, paid: %s\n  Claims if nobody starts: %s\n"
                    "  Lapses on 31 March: %s\n"),
                 name, total->entitlement.known ? entitlement : _ ("not known"), claimed, paid, forecast,
                 total->entitlement.known ? lapses : _ ("not known"));
}

static void
add_sums (MixCtl *self, const MixCtlYear *year, guint network, const char *name)
{
  MixLedgerTotal total = mix_funding_get_total (year->funding, network);
  MixFundingRange lapse = mix_funding_outcome_get_lapse (year->outcome, network);

  add_total (self, &total);
  mix_ctl_add_funding_range (self, "claims", mix_funding_outcome_get_forecast (year->outcome, network));
  mix_ctl_add_funding_range (self, "lapse", lapse);
  begin_array (self, "months");
  for (guint month = 0; month < MIX_LEDGER_MONTHS; month++)
    add_month (self, year, network, month);
  json_builder_end_array (mix_ctl_get_json (self));
  print_total (self, name, &total, lapse);
}

static void
add_network (MixCtl *self, const MixCtlYear *year, guint network)
{
  MixNetwork *of = mix_funding_get_network (year->funding, network);
  MixEntitlementBasis basis = mix_funding_get_basis (year->funding, network);

  json_builder_begin_object (mix_ctl_get_json (self));
  mix_ctl_add_text (self, "network_id", mix_network_get_id (of));
  mix_ctl_add_text (self, "network", mix_network_get_name (of));
  mix_ctl_add_known (self, "weighted_patients", basis.weighted_patients >= 0, basis.weighted_patients);
  mix_ctl_add_known (self, "per_patient", basis.patient_millionths >= 0, basis.patient_millionths);
  mix_ctl_add_grade (self, "entitlement_grade", basis.grade);
  mix_ctl_add_text (self, "entitlement_source", basis.source);
  add_sums (self, year, network, mix_network_get_name (of));
  json_builder_end_object (mix_ctl_get_json (self));
}

static void
add_networks (MixCtl *self, const MixCtlYear *year)
{
  json_builder_set_member_name (mix_ctl_get_json (self), "all");
  json_builder_begin_object (mix_ctl_get_json (self));
  add_sums (self, year, MIX_FUNDING_ALL_NETWORKS, _ ("All networks"));
  json_builder_end_object (mix_ctl_get_json (self));
  begin_array (self, "networks");
  for (guint i = 0; i < mix_funding_get_n_networks (year->funding); i++)
    add_network (self, year, i);
  json_builder_end_array (mix_ctl_get_json (self));
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
  mix_ctl_add_text (self, "role", line->is_role ? mix_funding_get_role (funding, line->item)->title : NULL);
  mix_ctl_add_number (self, "days", line->days);
  mix_ctl_add_number (self, "cost", line->cost.pence);
  mix_ctl_add_number (self, "maximum", line->maximum.pence);
  mix_ctl_add_number (self, "claim", line->claimable.pence);
  mix_ctl_add_truth (self, "known", line->claimable.known);
  mix_ctl_add_number (self, "planned", line->planned.pence);
  mix_ctl_add_number (self, "top_up", line->top_up.pence);
  mix_ctl_add_known (self, "claimed", line->has_claim, line->claimed);
  mix_ctl_add_number (self, "paid", line->paid);
  mix_ctl_add_number (self, "difference", line->difference.pence);
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
  mix_ctl_add_text (self, "person", job->person);
  mix_ctl_add_text (self, "network", get_network_name (funding, revision->network));
  mix_ctl_add_date (self, "month", get_month (financial_year, revision->month));
  mix_ctl_add_number (self, "claimed", revision->claimed);
  mix_ctl_add_number (self, "due", revision->due.pence);
  mix_ctl_add_number (self, "revised", revision->revised);
  mix_ctl_add_number (self, "slip", revision->slip);
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

static void
add_reminder (MixCtl *self, const MixFunding *funding, const MixClaimReminder *reminder)
{
  const char *network = get_network_name (funding, reminder->network);
  g_autofree char *month = mix_date_format_month_year (reminder->month.first_day);
  g_autofree char *due_on = mix_date_format_short_year (reminder->month.due_on);
  g_autofree char *amount = mix_ctl_dup_amount (reminder->month.to_claim, FALSE);

  json_builder_begin_object (mix_ctl_get_json (self));
  mix_ctl_add_text (self, "network", network);
  mix_ctl_add_date (self, "month", reminder->month.first_day);
  mix_ctl_add_text (self, "state", mix_claim_state_get_name (reminder->month.state));
  mix_ctl_add_date (self, "due_on", reminder->month.due_on);
  mix_ctl_add_amount (self, "to_claim", "to_claim_known", reminder->month.to_claim);
  mix_ctl_add_number (self, "lines_to_claim", reminder->month.n_to_claim);
  json_builder_end_object (mix_ctl_get_json (self));
  /* Translators: a network, a month, an amount, a day. */
  mix_ctl_print (self, _ ("%s has to claim for %s: %s by %s\n"), network, month, amount, due_on);
}

static void
add_reminders (MixCtl *self, const MixFunding *funding)
{
  g_autoptr (GArray) reminders = mix_funding_list_reminders (funding);

  begin_array (self, "reminders");
  for (guint i = 0; i < reminders->len; i++)
    add_reminder (self, funding, &g_array_index (reminders, MixClaimReminder, i));
  json_builder_end_array (mix_ctl_get_json (self));
}

static void
add_payers (MixCtl *self, const MixFunding *funding)
{
  g_autoptr (GPtrArray) shares = mix_top_up_list_shares (funding);

  begin_array (self, "payers");
  for (guint i = 0; i < shares->len; i++)
    {
      const MixTopUpShare *share = shares->pdata[i];

      json_builder_begin_object (mix_ctl_get_json (self));
      mix_ctl_add_text (self, "network", get_network_name (funding, share->network));
      mix_ctl_add_text (self, "payer_id", share->organisation_id);
      mix_ctl_add_text (self, "payer", share->name);
      mix_ctl_add_amount (self, "top_up", "top_up_known", share->amount);
      json_builder_end_object (mix_ctl_get_json (self));
    }
  json_builder_end_array (mix_ctl_get_json (self));
}

static void
add_gaps (MixCtl *self, const MixFunding *funding)
{
  g_autoptr (GPtrArray) gaps = mix_funding_list_gaps (funding);

  begin_array (self, "missing");
  for (guint i = 0; i < gaps->len; i++)
    {
      const MixFundingGap *gap = gaps->pdata[i];

      json_builder_begin_object (mix_ctl_get_json (self));
      mix_ctl_add_text (self, "words", gap->words);
      mix_ctl_add_text (self, "network", get_network_name (funding, gap->network));
      mix_ctl_add_text (self, "post",
                        gap->job != MIX_FUNDING_NO_JOB ? mix_funding_get_job (funding, gap->job)->title : NULL);
      json_builder_end_object (mix_ctl_get_json (self));
      mix_ctl_print (self, "%s\n", gap->words);
    }
  json_builder_end_array (mix_ctl_get_json (self));
}

static gboolean
show_funding (MixCtl *self, GError **error)
{
  g_auto (MixCtlYear) year = { 0 };
  g_autofree char *name = NULL;

  if (!mix_ctl_load_year (self, &year, error))
    return FALSE;
  name = mix_financial_year_format (year.number);
  mix_ctl_add_text (self, "year", name);
  mix_ctl_add_date (self, "as_at", mix_plan_get_as_at (year.plan));
  mix_ctl_add_number (self, "runs", mix_funding_outcome_get_n_runs (year.outcome));
  mix_ctl_print (self, "%s\n", name);
  mix_ctl_add_held_rates (self, year.funding);
  add_networks (self, &year);
  add_lines (self, year.funding, year.number);
  add_reminders (self, year.funding);
  add_payers (self, year.funding);
  add_gaps (self, year.funding);
  add_without_hours (self, year.funding);
  return TRUE;
}

const MixCtlCommand mix_command_funding = {
  .name = "funding",
  .summary = N_ ("show a financial year: entitlement, what can be claimed and was, and what lapses"),
  .run = show_funding,
  .options = options,
  .keys = keys,
};
