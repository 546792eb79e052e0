#pragma once

#include "mix-balance.h"
#include "mix-card.h"
#include "mix-team-load.h"

G_BEGIN_DECLS

#define MIX_N_CARD_SIDES (MIX_CARD_SIDE_BOTH + 1)

/**
 * MixPlanBalance:
 * @person: (nullable): whose work this is, or
 * @practice: (nullable): where it is, or
 * @network: (nullable): for which network's practices and itself; with neither it is all of the plan's
 * @minutes: a week, by whose priority asked for it and by how it suits whoever has it
 * @balance: the same by side only
 * @verdict: where that is in the plan's band
 *
 * Whose priorities somebody's, a practice's or a network's work serves, and how much of it is over or under the skill
 * of whoever does it.
 */
typedef struct
{
  MixPerson *person;
  MixPractice *practice;
  MixNetwork *network;
  gint64 minutes[MIX_N_CARD_SIDES][MIX_N_FIT_GRADES];
  MixBalance balance;
  MixBalanceVerdict verdict;
} MixPlanBalance;

GArray *mix_plan_balance_work_out (MixPlan *plan, const MixTeamLoad *load) G_GNUC_WARN_UNUSED_RESULT;
void mix_plan_balance_fill (MixPlanBalance *self, MixPlan *plan, const MixTeamLoad *load);
gint64 mix_plan_balance_get_minutes (const MixPlanBalance *self, MixFitGrade grade);
gint64 mix_plan_balance_get_over (const MixPlanBalance *self, MixCardSide side);
gint64 mix_plan_balance_get_under (const MixPlanBalance *self, MixCardSide side);

G_END_DECLS
