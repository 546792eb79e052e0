#pragma once

#include "mix-plan.h"

G_BEGIN_DECLS

/**
 * MixPlanParts:
 * @MIX_PLAN_PART_DAY: the day of the picture
 * @MIX_PLAN_PART_SETTINGS: the plan's settings
 * @MIX_PLAN_PART_SOURCES: where figures come from
 * @MIX_PLAN_PART_PLACES: networks and practices, with their figures
 * @MIX_PLAN_PART_PEOPLE: people, with all that is known of them
 * @MIX_PLAN_PART_SERVICE_LINES: the catalogue
 * @MIX_PLAN_PART_ASSIGNMENTS: assignments that run on the day
 * @MIX_PLAN_PART_OTHER_ASSIGNMENTS: those that do not
 * @MIX_PLAN_PART_ALLOCATIONS: who is where
 * @MIX_PLAN_PART_FIT_OVERRIDES: work that is kept though it is blocked
 * @MIX_PLAN_PART_DEMAND: overrides of demand, cohorts and tallies
 * @MIX_PLAN_PART_ENTRIES: session places, pins and saved views
 * @MIX_PLAN_PART_POSTS: posts and where they work
 * @MIX_PLAN_PART_MODELS: employment models, their figures, and comparisons of them
 * @MIX_PLAN_PART_RECRUITMENT: vacancies, their stages, tasks, criteria and panels
 * @MIX_PLAN_PART_CANDIDATES: what lies apart from the history: candidates, and counts of them
 * @MIX_PLAN_PART_FUNDING: claims, entitlements, other roles of the scheme, and who pays top-up
 *
 * In what two pictures of a plan may differ.
 */
typedef enum
{
  MIX_PLAN_PART_DAY = 1 << 0,
  MIX_PLAN_PART_SETTINGS = 1 << 1,
  MIX_PLAN_PART_SOURCES = 1 << 2,
  MIX_PLAN_PART_PLACES = 1 << 3,
  MIX_PLAN_PART_PEOPLE = 1 << 4,
  MIX_PLAN_PART_SERVICE_LINES = 1 << 5,
  MIX_PLAN_PART_ASSIGNMENTS = 1 << 6,
  MIX_PLAN_PART_OTHER_ASSIGNMENTS = 1 << 7,
  MIX_PLAN_PART_ALLOCATIONS = 1 << 8,
  MIX_PLAN_PART_FIT_OVERRIDES = 1 << 9,
  MIX_PLAN_PART_DEMAND = 1 << 10,
  MIX_PLAN_PART_ENTRIES = 1 << 11,
  MIX_PLAN_PART_POSTS = 1 << 12,
  MIX_PLAN_PART_MODELS = 1 << 13,
  MIX_PLAN_PART_RECRUITMENT = 1 << 14,
  MIX_PLAN_PART_CANDIDATES = 1 << 15,
  MIX_PLAN_PART_FUNDING = 1 << 16,
} MixPlanParts;

#define MIX_PLAN_ALL_PARTS ((MixPlanParts) ((1 << 17) - 1))

/**
 * MixPlanAssignmentFunc:
 * @before: (nullable): an assignment of the picture before; %NULL where it is a new one
 * @after: (nullable): what it is in the picture after; %NULL where it is gone
 * @data: what the caller passes on
 *
 * Gets an assignment that two pictures do not share.
 */
typedef void (*MixPlanAssignmentFunc) (MixAssignment *before, MixAssignment *after, gpointer data);

MixPlan *mix_plan_new_after (MixPlan *before, const MixPlanRow *row, MixPlanParts fresh) G_GNUC_WARN_UNUSED_RESULT;
void mix_plan_forget_assignment (MixPlan *self, const char *id);
void mix_plan_end_after (MixPlan *self);

MixPlanParts mix_plan_get_changed_parts (MixPlan *before, MixPlan *after);
void mix_plan_for_each_changed_assignment (MixPlan *before, MixPlan *after, MixPlanAssignmentFunc func, gpointer data);

G_END_DECLS
