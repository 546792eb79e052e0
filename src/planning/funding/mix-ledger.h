#pragma once

#include <glib.h>

#include "mix-job-rates.h"

G_BEGIN_DECLS

/**
 * MIX_LEDGER_MONTHS:
 *
 * Months of a financial year, numbered from 0 for April.
 */
#define MIX_LEDGER_MONTHS 12

/**
 * MIX_LEDGER_NO_NETWORK:
 *
 * In place of a network: in none on the day, or it is not known in which.
 */
#define MIX_LEDGER_NO_NETWORK G_MAXUINT

/**
 * MixLedgerPlace:
 * @from: first day
 * @network: number of the network from that day on, or %MIX_LEDGER_NO_NETWORK
 *
 * In which network a job is, until the next one.
 */
typedef struct
{
  MixDate from;
  guint network;
} MixLedgerPlace;

/**
 * MixLedgerJob:
 * @rates: what decides cost and maximum over time; minutes are held on the days on which the job is held, or is
 *   expected to be: a leaver's end with the last day, a vacant post's begin with the expected first day. Sick pay and
 *   maternity pay are pay; whoever covers has a job of their own
 * @planned_minutes: (nullable): the minutes as they were planned: of a vacant post from the day it was wanted; %NULL:
 * as in @rates
 * @places: (array length=n_places): in order of their days
 * @n_places: how many
 *
 * A post and who holds it.
 */
typedef struct
{
  MixJobRates rates;
  const MixRateSeries *planned_minutes;
  const MixLedgerPlace *places;
  guint n_places;
} MixLedgerJob;

/**
 * MixLedgerRole:
 * @network: whose
 * @planned: pence of each month; of a role of the scheme that the plan knows only as a line
 * @known: whether each is known
 *
 * Another role of the scheme, so that the whole pot is seen. What was claimed for a month takes the place of what was
 * planned of it.
 */
typedef struct
{
  guint network;
  MixPence planned[MIX_LEDGER_MONTHS];
  gboolean known[MIX_LEDGER_MONTHS];
} MixLedgerRole;

/**
 * MixLedgerClaim:
 * @is_role: whether it is of another role of the scheme, not of a job
 * @item: number of the job or role
 * @network: who claimed
 * @month: for which month, from 0
 * @claimed: pence
 * @claimed_on: the day of the claim
 * @is_paid: whether it was paid
 * @paid: pence
 *
 * A claim that was made. Several for the same month add up: a claim and what was claimed later.
 */
typedef struct
{
  gboolean is_role;
  guint item;
  guint network;
  guint month;
  MixPence claimed;
  MixDate claimed_on;
  gboolean is_paid;
  MixPence paid;
} MixLedgerClaim;

/**
 * MixLedgerProblem:
 * @financial_year: 2026 for 2026/27
 * @entitlements: (array length=n_networks): most that each network may claim in the year
 * @n_networks: how many
 * @jobs: (array length=n_jobs): posts
 * @n_jobs: how many
 * @roles: (array length=n_roles): other roles of the scheme
 * @n_roles: how many
 * @claims: (array length=n_claims): what was claimed
 * @n_claims: how many
 * @as_known_on: the day whose knowledge of rates counts, or %MIX_DATE_NONE for all that is known
 *
 * What is in the ledger.
 */
typedef struct
{
  int financial_year;
  const MixAnnualAmount *entitlements;
  guint n_networks;
  const MixLedgerJob *jobs;
  guint n_jobs;
  const MixLedgerRole *roles;
  guint n_roles;
  const MixLedgerClaim *claims;
  guint n_claims;
  MixDate as_known_on;
} MixLedgerProblem;

/**
 * MixLedgerAmount:
 * @pence: money; where it is not known a lower bound: "at least"
 * @known: whether all that it takes is known
 */
typedef struct
{
  MixPence pence;
  gboolean known;
} MixLedgerAmount;

/**
 * MixLedgerLine:
 * @is_role: whether it is of another role of the scheme
 * @item: number of the job or role
 * @network: whose money, or %MIX_LEDGER_NO_NETWORK
 * @month: from 0
 * @days: on which the job is held in the network in the month
 * @cost: pay and on-costs
 * @maximum: the most that is reimbursed
 * @claimable: the lesser of the two
 * @top_up: what the practices pay: cost less claimable
 * @planned: what was claimable had all gone as planned
 * @has_claim: whether anything was claimed
 * @claimed: pence
 * @paid: pence
 * @forecast: what will have been claimed once everything is put right: the claimable amount, or what was claimed where
 *   that is not known
 * @difference: what is to be claimed, or paid back, still: claimable less claimed
 *
 * A job, or other role, in a network and month.
 */
typedef struct
{
  gboolean is_role;
  guint item;
  guint network;
  guint month;
  int days;
  MixLedgerAmount cost;
  MixLedgerAmount maximum;
  MixLedgerAmount claimable;
  MixLedgerAmount top_up;
  MixLedgerAmount planned;
  gboolean has_claim;
  MixPence claimed;
  MixPence paid;
  MixLedgerAmount forecast;
  MixLedgerAmount difference;
} MixLedgerLine;

/**
 * MixLedgerTotal:
 * @entitlement: most that may be claimed
 * @cost: pay and on-costs
 * @claimable: of jobs
 * @top_up: what the practices pay
 * @planned: as planned, with other roles
 * @claimed: pence
 * @paid: pence
 * @forecast: what will have been claimed, with other roles
 * @over: forecast beyond the entitlement: nobody pays it back; at least, where it is not known
 * @lapses: what of the entitlement is lost on 31 March; at most, where it is not known
 *
 * A network, or all of them, and some months or the year.
 */
typedef struct
{
  MixLedgerAmount entitlement;
  MixLedgerAmount cost;
  MixLedgerAmount claimable;
  MixLedgerAmount top_up;
  MixLedgerAmount planned;
  MixPence claimed;
  MixPence paid;
  MixLedgerAmount forecast;
  MixLedgerAmount over;
  MixLedgerAmount lapses;
} MixLedgerTotal;

/**
 * MixLedgerRevision:
 * @job: number of the job
 * @network: who claimed
 * @month: from 0
 * @claimed: pence, all claims together
 * @due_then: what was claimable as known on the day of the last claim
 * @due: what is claimable as known
 * @revised: @due less @due_then: what a rate that was revised since makes
 * @slip: @due_then less @claimed: what was not claimed, or too much, to begin with
 *
 * A month of a person that is to be claimed again, or paid back.
 */
typedef struct
{
  guint job;
  guint network;
  guint month;
  MixPence claimed;
  MixLedgerAmount due_then;
  MixLedgerAmount due;
  MixPence revised;
  MixPence slip;
} MixLedgerRevision;

/**
 * MixLedger:
 *
 * The money of a financial year.
 */
typedef struct _MixLedger MixLedger;

MixLedger *mix_ledger_new (const MixLedgerProblem *problem) G_GNUC_WARN_UNUSED_RESULT;
void mix_ledger_free (MixLedger *self);
const MixLedgerLine *mix_ledger_get_lines (const MixLedger *self, guint *n_lines);
const MixLedgerRevision *mix_ledger_get_revisions (const MixLedger *self, guint *n_revisions);
MixLedgerAmount
mix_ledger_find_claimable (const MixLedger *self, guint job, guint network, guint month, MixDate as_known_on);
MixLedgerAmount mix_ledger_find_forecast_until (const MixLedger *self, const MixLedgerLine *line, MixDate until);
MixLedgerTotal mix_ledger_get_total (const MixLedger *self, guint network);
MixLedgerTotal mix_ledger_get_months (const MixLedger *self, guint network, guint first_month, guint n_months);
MixLedgerTotal mix_ledger_get_all_months (const MixLedger *self, guint first_month, guint n_months);
MixLedgerTotal mix_ledger_add_up_networks (const MixLedger *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixLedger, mix_ledger_free)

G_END_DECLS
