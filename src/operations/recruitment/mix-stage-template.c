#include "mix-stage-template.h"

#include "mix-config.h"
#include "mix-deed-private.h"
#include "mix-error.h"
#include "mix-plan-entries.h"
#include "mix-role.h"
#include "mix-row-type.h"
#include "mix-stage-condition.h"
#include "mix-store-rows.h"

#include <glib/gi18n-lib.h>

static const MixStageTemplateRow *
find_stage (MixPlan *plan, const char *role, MixRecruitmentStage stage)
{
  GPtrArray *rows = mix_plan_get_entries (plan, MIX_PLAN_STAGE_TEMPLATE);

  for (guint i = 0; i < rows->len; i++)
    {
      const MixStageTemplateRow *row = g_ptr_array_index (rows, i);

      if (g_strcmp0 (row->role, role) == 0 && g_str_equal (row->stage, mix_recruitment_stage_get_code (stage)))
        return row;
    }
  return NULL;
}

/**
 * mix_stage_template_get_conditions:
 * @plan: a plan
 * @role: a role code
 * @stage: a stage
 *
 * Returns: what must be true before a vacancy of the role leaves the stage: codes, by comma; the plan's own words where
 *   it has a copy for the role, else ours
 */
const char *
mix_stage_template_get_conditions (MixPlan *plan, const char *role, MixRecruitmentStage stage)
{
  const MixStageTemplateRow *row = find_stage (plan, role, stage);

  return row != NULL ? row->conditions : mix_recruitment_stage_get_conditions (stage);
}

/**
 * mix_stage_template_is_used:
 * @plan: a plan
 * @role: a role code
 * @stage: a stage
 *
 * Returns: whether vacancies of the role go through the stage
 */
gboolean
mix_stage_template_is_used (MixPlan *plan, const char *role, MixRecruitmentStage stage)
{
  const MixStageTemplateRow *row = find_stage (plan, role, stage);

  return row == NULL || row->used;
}

/**
 * mix_stage_template_next:
 * @plan: a plan
 * @role: a role code
 * @stage: a stage
 * @next: (out): the one that follows it
 *
 * Returns: whether there is one
 */
gboolean
mix_stage_template_next (MixPlan *plan, const char *role, MixRecruitmentStage stage, MixRecruitmentStage *next)
{
  for (*next = stage + 1; *next < MIX_N_RECRUITMENT_STAGES; (*next)++)
    if (mix_stage_template_is_used (plan, role, *next))
      return TRUE;
  return FALSE;
}

static MixTaskTemplateRow *
copy_own_task (const char *role, MixRecruitmentStage stage, guint position)
{
  MixStageTask task = mix_recruitment_stage_get_task (stage, position);
  const char *code = mix_recruitment_stage_get_code (stage);
  g_autofree char *id = _mix_deed_make_id ("task_template", role, code, task.title, NULL);
  MixTaskTemplateRow row = { .id = id,
                             .role = role,
                             .stage = code,
                             .title = task.title,
                             .turn = mix_turn_get_code (task.turn),
                             .days = task.days,
                             .position = (int) position };

  return mix_row_copy (&mix_row_type_task_template, &row);
}

/**
 * mix_stage_template_list_tasks:
 * @plan: a plan
 * @role: a role code
 * @stage: a stage
 *
 * Returns: (transfer full) (element-type MixTaskTemplateRow): the tasks that a vacancy of the role gets there, in
 * order: the plan's own where it has a copy for the role, else ours
 */
GPtrArray *
mix_stage_template_list_tasks (MixPlan *plan, const char *role, MixRecruitmentStage stage)
{
  GPtrArray *tasks = g_ptr_array_new_with_free_func ((GDestroyNotify) mix_free_task_template_row);
  GPtrArray *rows = mix_plan_get_entries (plan, MIX_PLAN_TASK_TEMPLATE);

  if (find_stage (plan, role, stage) == NULL)
    for (guint i = 0; i < mix_recruitment_stage_get_n_tasks (stage); i++)
      g_ptr_array_add (tasks, copy_own_task (role, stage, i));
  for (guint i = 0; i < rows->len; i++)
    {
      const MixTaskTemplateRow *row = g_ptr_array_index (rows, i);

      if (g_strcmp0 (row->role, role) == 0 && g_str_equal (row->stage, mix_recruitment_stage_get_code (stage)))
        g_ptr_array_add (tasks, mix_row_copy (&mix_row_type_task_template, row));
    }
  return tasks;
}

static gboolean
put_stage (
    MixStore *store, const char *role, MixRecruitmentStage stage, gboolean used, const char *conditions, GError **error)
{
  const char *code = mix_recruitment_stage_get_code (stage);
  g_autofree char *id = _mix_deed_make_id ("stage_template", role, code, NULL);
  MixStageTemplateRow row = { .id = id, .role = role, .stage = code, .conditions = conditions, .used = used };

  return mix_store_put_recruitment (store, MIX_PLAN_STAGE_TEMPLATE, &row, error);
}

/* Stages that the plan has for the role stay as they are. */
static gboolean
copy_stage (MixStore *store, MixPlan *plan, const char *role, MixRecruitmentStage stage, GError **error)
{
  g_autoptr (GPtrArray) tasks = NULL;

  if (find_stage (plan, role, stage) != NULL)
    return TRUE;
  tasks = mix_stage_template_list_tasks (plan, role, stage);
  for (guint i = 0; i < tasks->len; i++)
    if (!mix_store_put_recruitment (store, MIX_PLAN_TASK_TEMPLATE, tasks->pdata[i], error))
      return FALSE;
  return put_stage (store, role, stage, TRUE, mix_recruitment_stage_get_conditions (stage), error);
}

static gboolean
copy_stages (MixStore *store, gpointer role, GError **error)
{
  g_autoptr (MixPlan) plan = mix_store_load (store, MIX_DATE_NONE, NULL, error);

  for (guint stage = 0; plan != NULL && stage < MIX_N_RECRUITMENT_STAGES; stage++)
    if (!copy_stage (store, plan, role, stage, error))
      return FALSE;
  return plan != NULL;
}

/**
 * mix_stage_template_copy:
 * @store: an open plan
 * @role: a role code
 *
 * Gives the plan stages and tasks of its own for a role, as copies of ours that it may change.
 *
 * Returns: whether it has them
 */
gboolean
mix_stage_template_copy (MixStore *store, const char *role, GError **error)
{
  g_autofree char *name = NULL;
  MixRole known;

  if (!mix_role_parse (role, &known))
    {
      mix_set_error (error, MIX_ERROR_REFUSED, role, _ ("“%s” is not a role, such as clinical_pharmacist."), role);
      return FALSE;
    }
  name = g_strdup_printf (C_ ("change", "Stages of recruitment for %s"), role);
  return mix_store_change (store, name, copy_stages, (gpointer) role, error);
}

/**
 * mix_stage_template_is_own:
 * @plan: a plan
 * @role: a role code
 *
 * Returns: whether the plan has stages of its own for the role
 */
gboolean
mix_stage_template_is_own (MixPlan *plan, const char *role)
{
  for (guint stage = 0; stage < MIX_N_RECRUITMENT_STAGES; stage++)
    if (find_stage (plan, role, stage) != NULL)
      return TRUE;
  return FALSE;
}

typedef struct
{
  const char *role;
  MixRecruitmentStage stage;
  gboolean used;
  const char *conditions; /* nullable: as they are */
} StageChange;

static gboolean
set_stage (MixStore *store, gpointer data, GError **error)
{
  const StageChange *change = data;
  g_autoptr (MixPlan) plan = NULL;

  if (!copy_stages (store, (gpointer) change->role, error))
    return FALSE;
  plan = mix_store_load (store, MIX_DATE_NONE, NULL, error);
  return plan != NULL
         && put_stage (store, change->role, change->stage, change->used,
                       change->conditions != NULL
                           ? change->conditions
                           : mix_stage_template_get_conditions (plan, change->role, change->stage),
                       error);
}

/**
 * mix_stage_template_set_stage:
 * @store: an open plan
 * @role: a role code
 * @stage: a stage
 * @used: whether vacancies of the role go through it
 * @conditions: (nullable): what must be true to leave it: codes, by comma; %NULL leaves that as it is
 *
 * Returns: whether the change was made
 */
gboolean
mix_stage_template_set_stage (
    MixStore *store, const char *role, MixRecruitmentStage stage, gboolean used, const char *conditions, GError **error)
{
  StageChange change = { role, stage, used, conditions };
  g_autofree char *name = NULL;

  if (conditions != NULL && !mix_stage_conditions_are_known (conditions, error))
    return FALSE;
  name = g_strdup_printf (C_ ("change", "Stage “%s” for %s"), mix_recruitment_stage_get_name (stage), role);
  return mix_store_change (store, name, set_stage, &change, error);
}
