#pragma once

#include "mix-funding-months.h"
#include "mix-funding-outcome.h"

G_BEGIN_DECLS

char *mix_funding_dup_amount (MixLedgerAmount amount, gboolean at_most) G_GNUC_WARN_UNUSED_RESULT;
char *mix_funding_dup_figure (MixLedgerAmount amount) G_GNUC_WARN_UNUSED_RESULT;
char *mix_funding_dup_month_words (const MixFundingMonth *month) G_GNUC_WARN_UNUSED_RESULT;
char *mix_funding_dup_item_words (const MixFunding *funding,
                                  const MixLedgerLine *line,
                                  gboolean known) G_GNUC_WARN_UNUSED_RESULT;
MixFundingRange mix_funding_find_lapse (const MixFunding *funding, const MixFundingOutcome *outcome, guint network);
char *mix_funding_dup_network_lapse_words (const MixFunding *funding,
                                           const MixFundingOutcome *outcome,
                                           guint network) G_GNUC_WARN_UNUSED_RESULT;
char *mix_funding_dup_range (const MixFundingRange *range) G_GNUC_WARN_UNUSED_RESULT;
MixEntitlementBasis mix_funding_find_basis (const MixFunding *funding, guint network);
char *mix_funding_dup_basis_words (const MixFunding *funding, guint network) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
