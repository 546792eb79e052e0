#pragma once

#include "mix-funding-outcome.h"
#include "mix-outlook.h"

G_BEGIN_DECLS

/**
 * MixFundingPoint:
 * @date: the last day of a month
 * @claimed: what will have been claimed for the year's months until then, over all runs, pence
 * @claimed_expected: the same on average, as mix_funding_outcome_get_month() has it: months add up
 * @lost: what of the entitlement can no longer be claimed by then, over all runs, pence
 * @lost_expected: the same on average, as mix_funding_outcome_get_lapse() has it
 * @known: whether all that it takes is known; if not, at least this was claimed, and at most this is lost
 *
 * A year's money on a day, as it may turn out.
 */
typedef struct
{
  MixDate date;
  MixOutlookFan claimed;
  MixPence claimed_expected;
  MixOutlookFan lost;
  MixPence lost_expected;
  gboolean known;
} MixFundingPoint;

GArray *mix_funding_outcome_list_points (const MixFundingOutcome *self, guint network) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
