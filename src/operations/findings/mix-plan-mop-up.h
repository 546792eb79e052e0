#pragma once

#include "mix-mop-up.h"
#include "mix-plan.h"

G_BEGIN_DECLS

#define MIX_PLAN_N_MONTHS 12

/**
 * MixPlanMopUp:
 * @person: somebody
 * @months: the twelve months up to that of the plan's day, in fifths of a minute (a weekday's part of weekly minutes)
 * @rising: whether the share of mop-up work rose in each of the last three
 *
 * How much of somebody's work is administration, or two levels beneath them.
 */
typedef struct
{
  MixPerson *person;
  MixMopUpMonth months[MIX_PLAN_N_MONTHS];
  gboolean rising;
} MixPlanMopUp;

GArray *mix_plan_mop_up_work_out (MixPlan *plan) G_GNUC_WARN_UNUSED_RESULT;
MixPlanMopUp mix_plan_mop_up_get (MixPlan *plan, MixPerson *person);
MixDate mix_plan_mop_up_get_month (MixPlan *plan, guint position);

G_END_DECLS
