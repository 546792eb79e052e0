#pragma once

#include "mix-overload.h"
#include "mix-plan-overload.h"

G_BEGIN_DECLS

/* A plan as an overload problem: its work units stand in the order of the problem's. */
typedef struct
{
  MixOverloadProblem *problem;
  GPtrArray *work; /* of MixOverbookedWork */
} MixOverloadPose;

MixOverloadPose _mix_plan_overload_pose (MixPlan *plan, MixTeamLoad *load);
void _mix_overbooked_work_free (MixOverbookedWork *work);

G_END_DECLS
