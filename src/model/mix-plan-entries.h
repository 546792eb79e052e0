#pragma once

#include "mix-plan.h"

G_BEGIN_DECLS

/**
 * MixPlanEntryKind:
 *
 * The kinds of rows that a plan holds as lists of their own. Which of them a picture has is said at the getter of each.
 */
typedef enum
{
  MIX_PLAN_ALLOCATION,
  MIX_PLAN_FIT_OVERRIDE,
  MIX_PLAN_DEMAND_OVERRIDE,
  MIX_PLAN_COHORT,
  MIX_PLAN_TALLY,
  MIX_PLAN_SESSION_PLACE,
  MIX_PLAN_PIN,
  MIX_PLAN_SAVED_VIEW,
  MIX_PLAN_POST,
  MIX_PLAN_POST_PLACE,
  MIX_PLAN_EMPLOYMENT_MODEL,
  MIX_PLAN_EMPLOYMENT_FIGURE,
  MIX_PLAN_COMPARISON,
  MIX_PLAN_COMPARISON_OPTION,
  MIX_PLAN_CRITERION,
  MIX_PLAN_SCORE,
  MIX_PLAN_SWING,
  MIX_PLAN_COMPARISON_POST,
  MIX_PLAN_VACANCY,
  MIX_PLAN_STAGE_VISIT,
  MIX_PLAN_VACANCY_TASK,
  MIX_PLAN_VACANCY_CRITERION,
  MIX_PLAN_PANEL_MEMBER,
  MIX_PLAN_STAGE_TEMPLATE,
  MIX_PLAN_TASK_TEMPLATE,
  MIX_PLAN_CANDIDATE,
  MIX_PLAN_CANDIDATE_CHECK,
  MIX_PLAN_CANDIDATE_OFFER,
  MIX_PLAN_CANDIDATE_SCORE,
  MIX_PLAN_CANDIDATE_ANSWER,
  MIX_PLAN_CANDIDATE_NOTE,
  MIX_PLAN_FUNNEL_COUNT,
  MIX_PLAN_EQUALITY_COUNT,
  MIX_PLAN_CLAIM,
  MIX_PLAN_ENTITLEMENT,
  MIX_PLAN_OTHER_ROLE,
  MIX_PLAN_OTHER_ROLE_MONTH,
  MIX_PLAN_TOP_UP_PAYER,
  MIX_N_PLAN_ENTRIES,
} MixPlanEntryKind;

void mix_plan_add_entry (MixPlan *self, MixPlanEntryKind kind, gconstpointer row);

GPtrArray *mix_plan_get_entries (MixPlan *self, MixPlanEntryKind kind);
GPtrArray *mix_plan_get_allocations (MixPlan *self);
GPtrArray *mix_plan_get_fit_overrides (MixPlan *self);
GPtrArray *mix_plan_get_demand_overrides (MixPlan *self);
GPtrArray *mix_plan_get_cohorts (MixPlan *self);
GPtrArray *mix_plan_get_tallies (MixPlan *self);
GPtrArray *mix_plan_get_session_places (MixPlan *self);
GPtrArray *mix_plan_get_pins (MixPlan *self);
GPtrArray *mix_plan_get_saved_views (MixPlan *self);
GPtrArray *mix_plan_get_posts (MixPlan *self);
GPtrArray *mix_plan_get_post_places (MixPlan *self);
GPtrArray *mix_plan_get_employment_models (MixPlan *self);
GPtrArray *mix_plan_get_employment_figures (MixPlan *self);
GPtrArray *mix_plan_get_comparisons (MixPlan *self);
GPtrArray *mix_plan_get_comparison_options (MixPlan *self);
GPtrArray *mix_plan_get_criteria (MixPlan *self);
GPtrArray *mix_plan_get_scores (MixPlan *self);
GPtrArray *mix_plan_get_swings (MixPlan *self);
GPtrArray *mix_plan_get_comparison_posts (MixPlan *self);

const MixFitOverrideRow *mix_plan_find_fit_override (MixPlan *self, const char *assignment_id);
const MixDemandOverrideRow *
mix_plan_find_demand_override (MixPlan *self, const char *organisation_id, const char *service_line_id);
const MixCohortRow *mix_plan_find_cohort (MixPlan *self, const char *organisation_id, const char *service_line_id);
const MixTallyRow *mix_plan_find_tally (MixPlan *self, const char *service_line_id);
const MixSessionPlaceRow *mix_plan_find_session_place (MixPlan *self, const char *person_id, int session, MixDate date);

G_END_DECLS
