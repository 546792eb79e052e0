#include "mix-funding-months.h"

#include "mix-claim-timetable.h"
#include "mix-funding-private.h"

static const char *const states[] = {
  [MIX_CLAIM_FORECAST] = "forecast", [MIX_CLAIM_PAID] = "paid", [MIX_CLAIM_SENT] = "sent",
  [MIX_CLAIM_QUERIED] = "queried",   [MIX_CLAIM_DUE] = "due",   [MIX_CLAIM_OVERDUE] = "overdue",
};

/**
 * mix_claim_state_get_name:
 * @state: how far a claim is
 *
 * Returns: its name in files and commands
 */
const char *
mix_claim_state_get_name (MixClaimState state)
{
  return states[state];
}

static gboolean
is_in (guint asked, guint network)
{
  return network != MIX_LEDGER_NO_NETWORK && (asked == MIX_FUNDING_ALL_NETWORKS || asked == network);
}

/* Counts what is due and was not claimed. */
static void
add_due (MixFundingMonth *found, const MixLedgerLine *line)
{
  if (line->has_claim || (line->claimable.pence == 0 && line->claimable.known))
    return;
  found->n_to_claim++;
  found->to_claim.pence += line->claimable.pence;
  found->to_claim.known = found->to_claim.known && line->claimable.known;
}

static gboolean
add_claims (const MixFunding *self, guint network, MixFundingMonth *found)
{
  gboolean is_waiting = FALSE;

  for (guint i = 0; i < self->claims->len; i++)
    {
      const MixLedgerClaim *claim = &g_array_index (self->ledger_claims, MixLedgerClaim, i);
      const MixClaimRow *row = self->claims->pdata[i];

      if (claim->month != found->month || !is_in (network, claim->network))
        continue;
      found->claimed_on = MAX (found->claimed_on, row->claimed_on);
      found->paid_on = MAX (found->paid_on, row->paid_on);
      if (claim->is_paid)
        found->queried += claim->claimed - claim->paid;
      is_waiting = is_waiting || !claim->is_paid;
    }
  return is_waiting;
}

static MixClaimState
find_state (const MixFunding *self, const MixFundingMonth *found, gboolean is_waiting)
{
  MixDate today = mix_plan_get_as_at (self->plan), next = mix_date_add_months (found->first_day, 1);

  if (found->n_to_claim > 0 && today < next)
    return MIX_CLAIM_FORECAST;
  if (found->n_to_claim > 0)
    return today > found->due_on ? MIX_CLAIM_OVERDUE : MIX_CLAIM_DUE;
  if (found->queried != 0)
    return MIX_CLAIM_QUERIED;
  if (is_waiting)
    return MIX_CLAIM_SENT;
  return found->claimed_on == MIX_DATE_NONE && today < next ? MIX_CLAIM_FORECAST : MIX_CLAIM_PAID;
}

/**
 * mix_funding_get_month:
 * @network: its number in the ledger, or %MIX_FUNDING_ALL_NETWORKS
 * @month: from 0 for April
 *
 * Returns: the month’s sums and how far its claim is
 */
MixFundingMonth
mix_funding_get_month (const MixFunding *self, guint network, guint month)
{
  MixClaimTimetable timetable = mix_claim_timetable_read (self->plan);
  MixDate april = mix_financial_year_get_first_day (self->financial_year);
  MixFundingMonth found = { .month = month,
                            .first_day = mix_date_add_months (april, (int) month),
                            .claimed_on = MIX_DATE_NONE,
                            .paid_on = MIX_DATE_NONE,
                            .to_claim = { 0, TRUE },
                            .total = mix_funding_get_months (self, network, month, 1) };
  const MixLedgerLine *lines;
  guint n_lines;

  found.due_on = mix_claim_timetable_get_due_date (&timetable, found.first_day);
  lines = mix_ledger_get_lines (self->ledger, &n_lines);
  for (guint i = 0; i < n_lines; i++)
    if (lines[i].month == month && is_in (network, lines[i].network))
      add_due (&found, &lines[i]);
  found.state = find_state (self, &found, add_claims (self, network, &found));
  return found;
}

static int
compare_reminders (gconstpointer a, gconstpointer b)
{
  const MixClaimReminder *one = a, *other = b;

  if (one->month.month != other->month.month)
    return one->month.month < other->month.month ? -1 : 1;
  return (one->network > other->network) - (one->network < other->network);
}

/**
 * mix_funding_list_reminders:
 *
 * Returns: (transfer full) (element-type MixClaimReminder): claims that are overdue, or due within the days of a
 *   reminder, by month, then by network
 */
GArray *
mix_funding_list_reminders (const MixFunding *self)
{
  MixClaimTimetable timetable = mix_claim_timetable_read (self->plan);
  MixDate today = mix_plan_get_as_at (self->plan);
  GArray *reminders = g_array_new (FALSE, FALSE, sizeof (MixClaimReminder));

  for (guint network = 0; network < mix_funding_get_n_networks (self); network++)
    for (guint month = 0; month < MIX_LEDGER_MONTHS; month++)
      {
        MixClaimReminder reminder = { network, mix_funding_get_month (self, network, month) };

        if (reminder.month.state == MIX_CLAIM_OVERDUE
            || (reminder.month.state == MIX_CLAIM_DUE && reminder.month.due_on - today <= timetable.reminder_days))
          g_array_append_val (reminders, reminder);
      }
  g_array_sort (reminders, compare_reminders);
  return reminders;
}
