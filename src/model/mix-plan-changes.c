#include "mix-plan-changes.h"

#include "mix-plan-private.h"

/* A picture shares with the one before it what no change touched, so comparing pointers says what did change. */

MixPlanParts
_mix_plan_get_part_of_entry (MixPlanEntryKind kind)
{
  static const MixPlanParts parts[MIX_N_PLAN_ENTRIES] = {
    [MIX_PLAN_ALLOCATION] = MIX_PLAN_PART_ALLOCATIONS,
    [MIX_PLAN_FIT_OVERRIDE] = MIX_PLAN_PART_FIT_OVERRIDES,
    [MIX_PLAN_DEMAND_OVERRIDE] = MIX_PLAN_PART_DEMAND,
    [MIX_PLAN_COHORT] = MIX_PLAN_PART_DEMAND,
    [MIX_PLAN_TALLY] = MIX_PLAN_PART_DEMAND,
    [MIX_PLAN_SESSION_PLACE] = MIX_PLAN_PART_ENTRIES,
    [MIX_PLAN_PIN] = MIX_PLAN_PART_ENTRIES,
    [MIX_PLAN_SAVED_VIEW] = MIX_PLAN_PART_ENTRIES,
    [MIX_PLAN_POST] = MIX_PLAN_PART_POSTS,
    [MIX_PLAN_POST_PLACE] = MIX_PLAN_PART_POSTS,
    [MIX_PLAN_EMPLOYMENT_MODEL] = MIX_PLAN_PART_MODELS,
    [MIX_PLAN_EMPLOYMENT_FIGURE] = MIX_PLAN_PART_MODELS,
    [MIX_PLAN_COMPARISON] = MIX_PLAN_PART_MODELS,
    [MIX_PLAN_COMPARISON_OPTION] = MIX_PLAN_PART_MODELS,
    [MIX_PLAN_CRITERION] = MIX_PLAN_PART_MODELS,
    [MIX_PLAN_SCORE] = MIX_PLAN_PART_MODELS,
    [MIX_PLAN_SWING] = MIX_PLAN_PART_MODELS,
    [MIX_PLAN_COMPARISON_POST] = MIX_PLAN_PART_MODELS,
    [MIX_PLAN_VACANCY] = MIX_PLAN_PART_RECRUITMENT,
    [MIX_PLAN_STAGE_VISIT] = MIX_PLAN_PART_RECRUITMENT,
    [MIX_PLAN_VACANCY_TASK] = MIX_PLAN_PART_RECRUITMENT,
    [MIX_PLAN_VACANCY_CRITERION] = MIX_PLAN_PART_RECRUITMENT,
    [MIX_PLAN_PANEL_MEMBER] = MIX_PLAN_PART_RECRUITMENT,
    [MIX_PLAN_STAGE_TEMPLATE] = MIX_PLAN_PART_RECRUITMENT,
    [MIX_PLAN_TASK_TEMPLATE] = MIX_PLAN_PART_RECRUITMENT,
    [MIX_PLAN_CANDIDATE] = MIX_PLAN_PART_CANDIDATES,
    [MIX_PLAN_CANDIDATE_CHECK] = MIX_PLAN_PART_CANDIDATES,
    [MIX_PLAN_CANDIDATE_OFFER] = MIX_PLAN_PART_CANDIDATES,
    [MIX_PLAN_CANDIDATE_SCORE] = MIX_PLAN_PART_CANDIDATES,
    [MIX_PLAN_CANDIDATE_ANSWER] = MIX_PLAN_PART_CANDIDATES,
    [MIX_PLAN_CANDIDATE_NOTE] = MIX_PLAN_PART_CANDIDATES,
    [MIX_PLAN_FUNNEL_COUNT] = MIX_PLAN_PART_CANDIDATES,
    [MIX_PLAN_EQUALITY_COUNT] = MIX_PLAN_PART_CANDIDATES,
    [MIX_PLAN_CLAIM] = MIX_PLAN_PART_FUNDING,
    [MIX_PLAN_ENTITLEMENT] = MIX_PLAN_PART_FUNDING,
    [MIX_PLAN_OTHER_ROLE] = MIX_PLAN_PART_FUNDING,
    [MIX_PLAN_OTHER_ROLE_MONTH] = MIX_PLAN_PART_FUNDING,
    [MIX_PLAN_TOP_UP_PAYER] = MIX_PLAN_PART_FUNDING,
  };

  return parts[kind];
}

static MixPlanParts
compare_entries (MixPlan *before, MixPlan *after)
{
  MixPlanParts changed = 0;

  for (guint i = 0; i < MIX_N_PLAN_ENTRIES; i++)
    if (before->entries[i] != after->entries[i])
      changed |= _mix_plan_get_part_of_entry (i);
  return changed;
}

/**
 * mix_plan_get_changed_parts:
 * @before: a picture of a plan
 * @after: another one, loaded after it
 *
 * Returns: the parts that they do not share; what is in none of these is the same object in both
 */
MixPlanParts
mix_plan_get_changed_parts (MixPlan *before, MixPlan *after)
{
  MixPlanParts changed = compare_entries (before, after);

  if (before->as_at != after->as_at)
    changed |= MIX_PLAN_PART_DAY;
  if (before->settings != after->settings)
    changed |= MIX_PLAN_PART_SETTINGS;
  if (before->sources != after->sources)
    changed |= MIX_PLAN_PART_SOURCES;
  if (before->networks != after->networks || before->practices != after->practices)
    changed |= MIX_PLAN_PART_PLACES;
  if (before->people != after->people)
    changed |= MIX_PLAN_PART_PEOPLE;
  if (before->service_lines != after->service_lines)
    changed |= MIX_PLAN_PART_SERVICE_LINES;
  if (before->assignments != after->assignments)
    changed |= MIX_PLAN_PART_ASSIGNMENTS;
  if (before->other_assignments != after->other_assignments)
    changed |= MIX_PLAN_PART_OTHER_ASSIGNMENTS;
  return changed;
}

/**
 * mix_plan_for_each_changed_assignment:
 * @before: (nullable): a picture of a plan; %NULL for none: then every assignment of @after is new
 * @after: a picture loaded after it
 * @func: gets each assignment that runs on the day and is not the same object in both, by id
 * @data: for @func
 */
void
mix_plan_for_each_changed_assignment (MixPlan *before, MixPlan *after, MixPlanAssignmentFunc func, gpointer data)
{
  guint n_old = before != NULL && before->assignments != after->assignments ? before->assignments->len : 0;
  guint n_new = before == NULL || before->assignments != after->assignments ? after->assignments->len : 0;

  for (guint i = 0, j = 0; i < n_old || j < n_new;)
    {
      MixAssignment *old = i < n_old ? g_ptr_array_index (before->assignments, i) : NULL;
      MixAssignment *new = j < n_new ? g_ptr_array_index (after->assignments, j) : NULL;
      int order = old == NULL ? 1 : new == NULL ? -1 : 0;

      if (order == 0 && old != new)
        order = strcmp (mix_assignment_get_id (old), mix_assignment_get_id (new));
      if (order != 0 || old != new)
        func (order <= 0 ? old : NULL, order >= 0 ? new : NULL, data);
      i += order <= 0;
      j += order >= 0;
    }
}
