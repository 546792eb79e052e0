#pragma once

#include "mix-funding-outcome.h"
#include "mix-overview.h"
#include "mix-pack-set.h"

G_BEGIN_DECLS

/**
 * MixScenarioFigures:
 * @overview: of the whole plan
 * @undone_until_year_end: minutes in all from the plan's day to 31 March that nobody does, mean of the runs of its
 * outlook
 * @stretched_minutes: minutes a week above the skill of whoever does them
 * @financial_year: 2026 for 2026/27: that of the plan's day
 * @money: of all networks in that year, as it is known of people in post
 * @claims: what will have been claimed, vacant posts by the recruitment forecast
 * @lapse: what of the entitlement is lost on 31 March
 *
 * What a plan comes to, to be put beside another.
 */
typedef struct
{
  MixOverviewFigures overview;
  gint64 undone_until_year_end;
  gint64 stretched_minutes;
  int financial_year;
  MixLedgerTotal money;
  MixFundingRange claims;
  MixFundingRange lapse;
} MixScenarioFigures;

MixPlan *mix_scenario_load (const char *path, MixDate as_at, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_scenario_work_out (
    const char *path, MixPlan *plan, MixDate as_at, MixPackSet *packs, MixScenarioFigures *figures, GError **error);

G_END_DECLS
