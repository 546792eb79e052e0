#pragma once

#include "mix-funding.h"

G_BEGIN_DECLS

/**
 * MixClaimState:
 * @MIX_CLAIM_FORECAST: the month is not over
 * @MIX_CLAIM_PAID: everything was claimed and paid
 * @MIX_CLAIM_SENT: everything was claimed, and something is not paid yet
 * @MIX_CLAIM_QUERIED: less was paid than was claimed
 * @MIX_CLAIM_DUE: something is to be claimed still
 * @MIX_CLAIM_OVERDUE: something should have been claimed
 *
 * How far the claim for a month is; of several networks the worst.
 */
typedef enum
{
  MIX_CLAIM_FORECAST,
  MIX_CLAIM_PAID,
  MIX_CLAIM_SENT,
  MIX_CLAIM_QUERIED,
  MIX_CLAIM_DUE,
  MIX_CLAIM_OVERDUE,
} MixClaimState;

/**
 * MixFundingMonth:
 * @month: from 0 for April
 * @first_day: its first day
 * @state: how far its claim is
 * @due_on: by when it is to be claimed
 * @claimed_on: the last claim for it, or %MIX_DATE_NONE
 * @paid_on: the last payment, or %MIX_DATE_NONE
 * @n_to_claim: people and other roles for whom nothing was claimed yet though something is due
 * @to_claim: what is due for them
 * @queried: claimed less paid, of claims that were paid
 * @total: its sums
 *
 * A month of a network, or of all of them.
 */
typedef struct
{
  guint month;
  MixDate first_day;
  MixClaimState state;
  MixDate due_on;
  MixDate claimed_on;
  MixDate paid_on;
  guint n_to_claim;
  MixLedgerAmount to_claim;
  MixPence queried;
  MixLedgerTotal total;
} MixFundingMonth;

/**
 * MixClaimReminder:
 * @network: its number in the ledger
 * @month: what is to be claimed; %MIX_CLAIM_DUE or %MIX_CLAIM_OVERDUE
 *
 * A claim that is to be made soon, or should have been.
 */
typedef struct
{
  guint network;
  MixFundingMonth month;
} MixClaimReminder;

/**
 * MixFundingGapKind:
 * @MIX_FUNDING_GAP_ENTITLEMENT: what a network may claim in the year
 * @MIX_FUNDING_GAP_PATIENTS: weighted patients of a practice
 * @MIX_FUNDING_GAP_HOURS: somebody’s hours
 * @MIX_FUNDING_GAP_MAXIMUM: the maximum of a role, or the role
 * @MIX_FUNDING_GAP_PAY: somebody’s pay: band and point
 * @MIX_FUNDING_GAP_PLACE: in which network somebody is
 * @MIX_FUNDING_GAP_ROLE_MONTH: what another role costs in a month
 *
 * What is not known.
 */
typedef enum
{
  MIX_FUNDING_GAP_ENTITLEMENT,
  MIX_FUNDING_GAP_PATIENTS,
  MIX_FUNDING_GAP_HOURS,
  MIX_FUNDING_GAP_MAXIMUM,
  MIX_FUNDING_GAP_PAY,
  MIX_FUNDING_GAP_PLACE,
  MIX_FUNDING_GAP_ROLE_MONTH,
} MixFundingGapKind;

/**
 * MixFundingGap:
 * @kind: what is not known
 * @network: of which network, or %MIX_LEDGER_NO_NETWORK
 * @job: number of the job, or %MIX_FUNDING_NO_JOB
 * @organisation_id: (nullable): the practice or network whose figure it is
 * @words: “No maximum for Advanced pharmacist 02 in 2026/27: enter the role, or a figure.”
 *
 * Something that makes a total “at least”, and what to look up.
 */
typedef struct
{
  MixFundingGapKind kind;
  guint network;
  guint job;
  char *organisation_id;
  char *words;
} MixFundingGap;

const char *mix_claim_state_get_name (MixClaimState state);
MixFundingMonth mix_funding_get_month (const MixFunding *self, guint network, guint month);
GArray *mix_funding_list_reminders (const MixFunding *self) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *mix_funding_list_gaps (const MixFunding *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
