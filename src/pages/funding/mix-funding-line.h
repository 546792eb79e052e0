#pragma once

#include "mix-funding-months.h"
#include "mix-funding-outcome.h"

G_BEGIN_DECLS

/**
 * MixFundingFace:
 * @title: a month, a network, or who holds a post
 * @detail: (nullable): a second name: the network, the post
 * @cost: pay and on-costs
 * @planned: what could be claimed had all gone as planned
 * @expected: what will have been claimed
 * @claimed: pence
 * @paid: pence
 * @has_paid: whether anything is paid
 * @gap: planned less expected
 * @state: how far the claim is; %MIX_CLAIM_FORECAST where @words stand alone
 * @words: (nullable): how it stands
 *
 * What a row of the ledger says.
 */
typedef struct
{
  char *title;
  char *detail;
  MixLedgerAmount cost;
  MixLedgerAmount planned;
  MixLedgerAmount expected;
  MixPence claimed;
  MixPence paid;
  gboolean has_paid;
  MixLedgerAmount gap;
  MixClaimState state;
  char *words;
} MixFundingFace;

#define MIX_TYPE_FUNDING_LINE (mix_funding_line_get_type ())
G_DECLARE_FINAL_TYPE (MixFundingLine, mix_funding_line, MIX, FUNDING_LINE, GObject)

MixFundingLine *mix_funding_line_new (const char *key, const MixFundingFace *face) G_GNUC_WARN_UNUSED_RESULT;
const char *mix_funding_line_get_key (gpointer self);
const MixFundingFace *mix_funding_line_get_face (gpointer self);
gboolean mix_funding_line_equal (gpointer self, gpointer other);

GPtrArray *mix_funding_lines_by_month (const MixFunding *funding,
                                       const MixFundingOutcome *outcome,
                                       guint network) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *mix_funding_lines_by_network (const MixFunding *funding,
                                         const MixFundingOutcome *outcome) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *mix_funding_lines_by_person (const MixFunding *funding, guint network, int month) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
