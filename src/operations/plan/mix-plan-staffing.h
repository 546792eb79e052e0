#pragma once

#include "mix-team-load.h"
#include "mix-wisn.h"

G_BEGIN_DECLS

/**
 * MixRoleStaffing:
 * @role: a role
 * @wisn: how many whole-time equivalents of it the work asks for, where that can be worked out
 * @n_not_known: demands for it of which nobody knows how much they are: @wisn is "at least" unless 0
 * @existing: whole-time equivalents in post
 * @n_hours_not_known: people in the role whose hours nobody knows; they are not in @existing
 *
 * A role's workload as the method "Workload indicators of staffing need" puts it, for all of a plan or one network.
 */
typedef struct
{
  MixRole role;
  MixWisn wisn;
  guint n_not_known;
  double existing;
  guint n_hours_not_known;
} MixRoleStaffing;

GArray *
mix_plan_staffing_work_out (MixPlan *plan, const MixTeamLoad *load, const char *network_id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
