#include "mix-ledger-private.h"

MixDate
_mix_ledger_get_month (const MixLedger *self, guint month)
{
  return mix_date_add_months (mix_financial_year_get_first_day (self->problem.financial_year), (int) month);
}

/* Adds what of the terms lies on some days. */
static void
keep_days (GArray *kept, const GArray *terms, MixDate from, MixDate until)
{
  for (guint i = 0; i < terms->len; i++)
    {
      MixJobTerms part = g_array_index (terms, MixJobTerms, i);

      part.from = MAX (part.from, from);
      part.until = MIN (part.until, until);
      if (part.from <= part.until)
        g_array_append_val (kept, part);
    }
}

/* Adds what of the terms is spent in the network; before the first place a job is in none. */
static void
keep_place (GArray *kept, const GArray *terms, const MixLedgerJob *job, guint network, MixDate last_day)
{
  if (network == MIX_LEDGER_NO_NETWORK)
    keep_days (kept, terms, G_MININT32, job->n_places > 0 ? MIN (job->places[0].from - 1, last_day) : last_day);
  for (guint p = 0; p < job->n_places; p++)
    if (job->places[p].network == network)
      keep_days (kept, terms, job->places[p].from,
                 p + 1 < job->n_places ? MIN (job->places[p + 1].from - 1, last_day) : last_day);
}

/* The monthly line of the days until @until that a job spends in a network. */
static MixJobMonth
find_month_until (const MixLedger *self,
                  const MixJobRates *rates,
                  guint job,
                  guint network,
                  guint month,
                  MixDate until,
                  MixDate as_known_on)
{
  MixDate first = _mix_ledger_get_month (self, month), last = MIN (_mix_ledger_get_month (self, month + 1) - 1, until);
  g_autoptr (GArray) terms = last >= first ? mix_job_rates_list_terms (rates, first, last, as_known_on) : NULL;
  g_autoptr (GArray) kept = g_array_new (FALSE, FALSE, sizeof (MixJobTerms));

  if (terms != NULL)
    keep_place (kept, terms, &self->problem.jobs[job], network, last);
  return mix_job_get_month ((const MixJobTerms *) (const void *) kept->data, kept->len, first);
}

/* The monthly line of the days that a job spends in a network. */
MixJobMonth
_mix_ledger_find_month (
    const MixLedger *self, const MixJobRates *rates, guint job, guint network, guint month, MixDate as_known_on)
{
  return find_month_until (self, rates, job, network, month, G_MAXINT32, as_known_on);
}

/* What will have been claimed: what is claimable, or at least what was claimed where that is not known. */
static MixLedgerAmount
find_forecast (MixLedgerAmount claimable, MixPence claimed)
{
  return (MixLedgerAmount) { claimable.known ? claimable.pence : MAX (claimable.pence, claimed), claimable.known };
}

/**
 * mix_ledger_find_forecast_until:
 * @line: a line of a job
 * @until: a last day
 *
 * Returns: what the line's forecast would be if the job ended with that day
 */
MixLedgerAmount
mix_ledger_find_forecast_until (const MixLedger *self, const MixLedgerLine *line, MixDate until)
{
  MixJobMonth found = find_month_until (self, &self->problem.jobs[line->item].rates, line->item, line->network,
                                        line->month, until, self->problem.as_known_on);

  return find_forecast ((MixLedgerAmount) { found.reimbursed, found.reimbursed_known }, line->claimed);
}

static void
add_claims (MixLedger *self, MixLedgerLine *line)
{
  for (guint i = 0; i < self->problem.n_claims; i++)
    {
      const MixLedgerClaim *claim = &self->problem.claims[i];

      if (claim->is_role != line->is_role || claim->item != line->item || claim->network != line->network
          || claim->month != line->month)
        continue;
      line->has_claim = TRUE;
      line->claimed += claim->claimed;
      if (claim->is_paid)
        line->paid += claim->paid;
    }
}

static void
finish_line (MixLedger *self, MixLedgerLine *line)
{
  line->forecast = find_forecast (line->claimable, line->claimed);
  line->difference = (MixLedgerAmount) { line->claimable.pence - line->claimed, line->claimable.known };
  if (line->days > 0 || line->has_claim || line->planned.pence != 0 || !line->planned.known)
    g_array_append_val (self->lines, *line);
}

static MixLedgerAmount
find_planned (const MixLedger *self, guint job, guint network, guint month)
{
  MixJobRates rates = self->problem.jobs[job].rates;
  MixJobMonth planned;

  if (self->problem.jobs[job].planned_minutes != NULL)
    rates.minutes_a_week = self->problem.jobs[job].planned_minutes;
  planned = _mix_ledger_find_month (self, &rates, job, network, month, self->problem.as_known_on);
  return (MixLedgerAmount) { planned.reimbursed, planned.reimbursed_known };
}

/* Where the claimable amount is not known, a lower bound of what the practices pay is what passes all that may be known
 * of it: nothing, unless the cost alone is not known. */
static MixLedgerAmount
find_top_up (const MixJobMonth *month)
{
  if (month->reimbursed_known)
    return (MixLedgerAmount) { month->cost - month->reimbursed, TRUE };
  return (MixLedgerAmount) { month->maximum_known ? MAX (month->cost - month->maximum, 0) : 0, FALSE };
}

static void
add_line (MixLedger *self, guint job, guint network, guint month)
{
  MixJobMonth found
      = _mix_ledger_find_month (self, &self->problem.jobs[job].rates, job, network, month, self->problem.as_known_on);
  MixLedgerLine line = { .item = job,
                         .network = network,
                         .month = month,
                         .days = found.days,
                         .cost = { found.cost, found.cost_known },
                         .maximum = { found.maximum, found.maximum_known },
                         .claimable = { found.reimbursed, found.reimbursed_known },
                         .top_up = find_top_up (&found),
                         .planned = find_planned (self, job, network, month) };

  add_claims (self, &line);
  finish_line (self, &line);
}

/* Whether the job was ever in the network, or anything was claimed for it there. */
static gboolean
is_concerned (const MixLedger *self, guint job, guint network)
{
  const MixLedgerJob *of = &self->problem.jobs[job];

  for (guint p = 0; p < of->n_places; p++)
    if (of->places[p].network == network)
      return TRUE;
  for (guint i = 0; i < self->problem.n_claims; i++)
    if (!self->problem.claims[i].is_role && self->problem.claims[i].item == job
        && self->problem.claims[i].network == network)
      return TRUE;
  return FALSE;
}

/* Months of a job in every network, then in none. A move inside a month makes two lines. */
void
_mix_ledger_add_job (MixLedger *self, guint job)
{
  g_autofree gboolean *concerned = g_new (gboolean, self->problem.n_networks);

  for (guint network = 0; network < self->problem.n_networks; network++)
    concerned[network] = is_concerned (self, job, network);
  for (guint month = 0; month < MIX_LEDGER_MONTHS; month++)
    {
      for (guint network = 0; network < self->problem.n_networks; network++)
        if (concerned[network])
          add_line (self, job, network, month);
      add_line (self, job, MIX_LEDGER_NO_NETWORK, month);
    }
}

/* Nothing is known of another role but what was planned; once it was claimed that is what it came to. */
void
_mix_ledger_add_role (MixLedger *self, guint role)
{
  const MixLedgerRole *of = &self->problem.roles[role];

  for (guint month = 0; month < MIX_LEDGER_MONTHS; month++)
    {
      MixLedgerAmount amount = { of->planned[month], of->known[month] };
      MixLedgerLine line = { .is_role = TRUE,
                             .item = role,
                             .network = of->network,
                             .month = month,
                             .cost = amount,
                             .maximum = amount,
                             .claimable = amount,
                             .top_up = { 0, TRUE },
                             .planned = amount };

      add_claims (self, &line);
      if (line.has_claim)
        line.cost = line.maximum = line.claimable = (MixLedgerAmount) { line.claimed, TRUE };
      finish_line (self, &line);
    }
}
