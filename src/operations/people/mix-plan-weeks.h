#pragma once

#include "mix-capacity-week.h"
#include "mix-team-load.h"

G_BEGIN_DECLS

/* How far ahead a plan looks. */
#define MIX_PLAN_N_WEEKS 52

/**
 * MixPlanWeek:
 * @sheet: how contracted minutes become minutes for work in that week
 * @on_site_minutes: of the net minutes, not below zero
 *
 * What somebody has for work in one week.
 */
typedef struct
{
  MixCapacitySheet sheet;
  int on_site_minutes;
} MixPlanWeek;

/**
 * MixPlanWeeks:
 *
 * What everybody in a plan has week by week. Immutable once made.
 */
typedef struct _MixPlanWeeks MixPlanWeeks;

MixPlanWeeks *mix_plan_weeks_new (MixPlan *plan, MixTeamLoad *load) G_GNUC_WARN_UNUSED_RESULT;
void mix_plan_weeks_free (MixPlanWeeks *self);
MixDate mix_plan_weeks_get_week (const MixPlanWeeks *self, guint position);
MixPlanWeek mix_plan_weeks_work_out (const MixPlanWeeks *self, guint person_position, MixDate week);
int mix_plan_weeks_get_used (const MixPlanWeeks *self, guint person_position, MixDate week);
int mix_plan_weeks_get_minutes (const MixAssignmentRow *row, MixDate week);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixPlanWeeks, mix_plan_weeks_free)

G_END_DECLS
