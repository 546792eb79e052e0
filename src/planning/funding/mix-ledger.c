#include "mix-ledger.h"

#include "mix-ledger-private.h"

/* The day of the last claim of a job, network and month. */
static MixDate
find_last_claim (const MixLedger *self, const MixLedgerLine *line)
{
  MixDate last = MIX_DATE_NONE;

  for (guint i = 0; i < self->problem.n_claims; i++)
    {
      const MixLedgerClaim *claim = &self->problem.claims[i];

      if (!claim->is_role && claim->item == line->item && claim->network == line->network
          && claim->month == line->month)
        last = MAX (last, claim->claimed_on);
    }
  return last;
}

/* What was not known on the day of the claim counts as what was claimed then. */
static void
add_revision (MixLedger *self, const MixLedgerLine *line)
{
  MixJobMonth then = _mix_ledger_find_month (self, &self->problem.jobs[line->item].rates, line->item, line->network,
                                             line->month, find_last_claim (self, line));
  MixLedgerRevision revision = { .job = line->item,
                                 .network = line->network,
                                 .month = line->month,
                                 .claimed = line->claimed,
                                 .due_then = { then.reimbursed, then.reimbursed_known },
                                 .due = line->claimable };
  MixPence due_then = then.reimbursed_known ? then.reimbursed : line->claimed;

  revision.revised = line->claimable.pence - due_then;
  revision.slip = due_then - line->claimed;
  if (line->claimable.known && line->claimable.pence != line->claimed)
    g_array_append_val (self->revisions, revision);
}

/**
 * mix_ledger_new:
 * @problem: what is in it; must outlive the ledger
 *
 * Claims are for a person and month in a network: the lesser of the cost and of the maximum of the days spent there,
 * each rounded once (DESIGN, money rules).
 *
 * Returns: (transfer full): the money of the year
 */
MixLedger *
mix_ledger_new (const MixLedgerProblem *problem)
{
  MixLedger *self = g_new0 (MixLedger, 1);

  self->problem = *problem;
  self->lines = g_array_new (FALSE, FALSE, sizeof (MixLedgerLine));
  self->revisions = g_array_new (FALSE, FALSE, sizeof (MixLedgerRevision));
  for (guint i = 0; i < problem->n_jobs; i++)
    _mix_ledger_add_job (self, i);
  for (guint i = 0; i < problem->n_roles; i++)
    _mix_ledger_add_role (self, i);
  for (guint i = 0; i < self->lines->len; i++)
    {
      const MixLedgerLine *line = &g_array_index (self->lines, MixLedgerLine, i);

      if (!line->is_role && line->has_claim)
        add_revision (self, line);
    }
  return self;
}

/**
 * mix_ledger_free:
 *
 * Frees it.
 */
void
mix_ledger_free (MixLedger *self)
{
  g_array_unref (self->lines);
  g_array_unref (self->revisions);
  g_free (self);
}

/**
 * mix_ledger_get_lines:
 * @n_lines: (out): how many
 *
 * Returns: (transfer none) (array length=n_lines): every job and month in which there is anything, by job, month and
 *   network, then other roles
 */
const MixLedgerLine *
mix_ledger_get_lines (const MixLedger *self, guint *n_lines)
{
  *n_lines = self->lines->len;
  return (const MixLedgerLine *) (const void *) self->lines->data;
}

/**
 * mix_ledger_get_revisions:
 * @n_revisions: (out): how many
 *
 * Returns: (transfer none) (array length=n_revisions): months that were claimed and are now due otherwise
 */
const MixLedgerRevision *
mix_ledger_get_revisions (const MixLedger *self, guint *n_revisions)
{
  *n_revisions = self->revisions->len;
  return (const MixLedgerRevision *) (const void *) self->revisions->data;
}

/**
 * mix_ledger_find_claimable:
 * @job: its number
 * @network: who claims
 * @month: from 0
 * @as_known_on: the day whose knowledge of rates counts, or %MIX_DATE_NONE for all that is known
 *
 * Returns: what could be claimed for the month by what was known on a day
 */
MixLedgerAmount
mix_ledger_find_claimable (const MixLedger *self, guint job, guint network, guint month, MixDate as_known_on)
{
  MixJobMonth found = _mix_ledger_find_month (self, &self->problem.jobs[job].rates, job, network, month, as_known_on);

  return (MixLedgerAmount) { found.reimbursed, found.reimbursed_known };
}

static void
add_amount (MixLedgerAmount *sum, MixLedgerAmount amount)
{
  sum->pence += amount.pence;
  sum->known = sum->known && amount.known;
}

static const MixLedgerTotal nothing = { .entitlement = { 0, TRUE },
                                        .cost = { 0, TRUE },
                                        .claimable = { 0, TRUE },
                                        .top_up = { 0, TRUE },
                                        .planned = { 0, TRUE },
                                        .forecast = { 0, TRUE },
                                        .over = { 0, TRUE },
                                        .lapses = { 0, TRUE } };

static void
add_line (MixLedgerTotal *total, const MixLedgerLine *line)
{
  if (!line->is_role)
    {
      add_amount (&total->cost, line->cost);
      add_amount (&total->claimable, line->claimable);
      add_amount (&total->top_up, line->top_up);
    }
  add_amount (&total->planned, line->planned);
  add_amount (&total->forecast, line->forecast);
  total->claimed += line->claimed;
  total->paid += line->paid;
}

/**
 * mix_ledger_get_months:
 * @network: which, or %MIX_LEDGER_NO_NETWORK for jobs in none
 * @first_month: from 0
 * @n_months: how many
 *
 * Returns: the sums of the months; without the entitlement, which is of the year
 */
MixLedgerTotal
mix_ledger_get_months (const MixLedger *self, guint network, guint first_month, guint n_months)
{
  MixLedgerTotal total = nothing;

  for (guint i = 0; i < self->lines->len; i++)
    {
      const MixLedgerLine *line = &g_array_index (self->lines, MixLedgerLine, i);

      if (line->network == network && line->month >= first_month && line->month < first_month + n_months)
        add_line (&total, line);
    }
  return total;
}

/**
 * mix_ledger_get_all_months:
 * @first_month: from 0
 * @n_months: how many
 *
 * Returns: the same of all networks and of jobs in none
 */
MixLedgerTotal
mix_ledger_get_all_months (const MixLedger *self, guint first_month, guint n_months)
{
  MixLedgerTotal total = nothing;

  for (guint i = 0; i < self->lines->len; i++)
    {
      const MixLedgerLine *line = &g_array_index (self->lines, MixLedgerLine, i);

      if (line->month >= first_month && line->month < first_month + n_months)
        add_line (&total, line);
    }
  return total;
}

/**
 * mix_ledger_get_total:
 * @network: which
 *
 * What is not claimed by 31 March is lost: the entitlement less the forecast, never below zero. Where the forecast is
 * at least so much, at most so much lapses.
 *
 * Returns: the sums of the year
 */
MixLedgerTotal
mix_ledger_get_total (const MixLedger *self, guint network)
{
  MixLedgerTotal total = mix_ledger_get_months (self, network, 0, MIX_LEDGER_MONTHS);
  MixAnnualAmount entitlement = self->problem.entitlements[network];

  total.entitlement = (MixLedgerAmount) { entitlement.known ? entitlement.pence : 0, entitlement.known };
  total.over.known = total.lapses.known = entitlement.known && total.forecast.known;
  if (entitlement.known)
    {
      total.over.pence = MAX (total.forecast.pence - entitlement.pence, 0);
      total.lapses.pence = MAX (entitlement.pence - total.forecast.pence, 0);
    }
  if (entitlement.known && total.over.pence > 0)
    total.lapses.known = TRUE;
  return total;
}

/**
 * mix_ledger_add_up_networks:
 *
 * Returns: all networks together, with jobs in none; what lapses in one does not make up for what is over in another
 */
MixLedgerTotal
mix_ledger_add_up_networks (const MixLedger *self)
{
  MixLedgerTotal sum = mix_ledger_get_months (self, MIX_LEDGER_NO_NETWORK, 0, MIX_LEDGER_MONTHS);

  for (guint network = 0; network < self->problem.n_networks; network++)
    {
      MixLedgerTotal total = mix_ledger_get_total (self, network);

      add_amount (&sum.entitlement, total.entitlement);
      add_amount (&sum.cost, total.cost);
      add_amount (&sum.claimable, total.claimable);
      add_amount (&sum.top_up, total.top_up);
      add_amount (&sum.planned, total.planned);
      add_amount (&sum.forecast, total.forecast);
      add_amount (&sum.over, total.over);
      add_amount (&sum.lapses, total.lapses);
      sum.claimed += total.claimed;
      sum.paid += total.paid;
    }
  return sum;
}
