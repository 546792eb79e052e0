#include "mix-stage-template.h"

#include "mix-config.h"
#include "mix-deed-private.h"
#include "mix-error.h"
#include "mix-fit-words.h"
#include "mix-plan-entries.h"
#include "mix-role.h"
#include "mix-stage-condition.h"
#include "mix-store-rows.h"
#include "mix-text.h"
#include "mix-vacancies-private.h"

#include <glib/gi18n-lib.h>

#define MOST_DAYS 366

/**
 * mix_task_template_draft_new:
 * @title: what is to be done
 * @owner: (nullable): who does it
 * @turn: whose turn it is
 * @days: after the stage begins
 *
 * Returns: (transfer full): a task that a stage is to have
 */
MixTaskTemplateDraft *
mix_task_template_draft_new (const char *title, const char *owner, MixTurn turn, int days)
{
  MixTaskTemplateDraft *self = g_new0 (MixTaskTemplateDraft, 1);

  self->title = g_strdup (title);
  self->owner = g_strdup (owner);
  self->turn = turn;
  self->days = days;
  return self;
}

/**
 * mix_task_template_draft_free:
 * @self: a task
 *
 * Frees the task.
 */
void
mix_task_template_draft_free (MixTaskTemplateDraft *self)
{
  g_free (self->title);
  g_free (self->owner);
  g_free (self);
}

/**
 * mix_stage_template_draft_free:
 * @self: a stage
 *
 * Frees the stage.
 */
void
mix_stage_template_draft_free (MixStageTemplateDraft *self)
{
  g_free (self->conditions);
  g_ptr_array_unref (self->tasks);
  g_free (self);
}

/**
 * mix_stage_template_draft:
 * @plan: a plan
 * @role: a role code
 * @stage: a stage
 *
 * Returns: (transfer full): the stage as it is for the role, to be changed
 */
MixStageTemplateDraft *
mix_stage_template_draft (MixPlan *plan, const char *role, MixRecruitmentStage stage)
{
  MixStageTemplateDraft *self = g_new0 (MixStageTemplateDraft, 1);
  g_autoptr (GPtrArray) tasks = mix_stage_template_list_tasks (plan, role, stage);

  self->stage = stage;
  self->used = mix_stage_template_is_used (plan, role, stage);
  self->conditions = g_strdup (mix_stage_template_get_conditions (plan, role, stage));
  self->tasks = g_ptr_array_new_with_free_func ((GDestroyNotify) mix_task_template_draft_free);
  for (guint i = 0; i < tasks->len; i++)
    {
      const MixTaskTemplateRow *row = tasks->pdata[i];
      MixTurn turn = MIX_TURN_US;

      mix_turn_parse (row->turn, &turn, NULL);
      g_ptr_array_add (self->tasks, mix_task_template_draft_new (row->title, row->owner, turn, row->days));
    }
  return self;
}

typedef struct
{
  const char *role;
  GPtrArray *stages; /* of MixStageTemplateDraft */
} Change;

static gboolean
remove_tasks (MixStore *store, MixPlan *plan, const char *role, const char *stage, GError **error)
{
  GPtrArray *rows = mix_plan_get_entries (plan, MIX_PLAN_TASK_TEMPLATE);

  for (guint i = 0; i < rows->len; i++)
    {
      const MixTaskTemplateRow *row = rows->pdata[i];

      if (g_strcmp0 (row->role, role) == 0 && g_str_equal (row->stage, stage)
          && !mix_store_remove_recruitment (store, MIX_PLAN_TASK_TEMPLATE, row->id, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
put_tasks (MixStore *store, const char *role, const MixStageTemplateDraft *draft, GError **error)
{
  const char *stage = mix_recruitment_stage_get_code (draft->stage);

  for (guint i = 0; i < draft->tasks->len; i++)
    {
      const MixTaskTemplateDraft *task = draft->tasks->pdata[i];
      g_autofree char *id = _mix_deed_make_id ("task_template", role, stage, task->title, NULL);
      MixTaskTemplateRow row = { .id = id,
                                 .role = role,
                                 .stage = stage,
                                 .title = task->title,
                                 .owner = task->owner,
                                 .turn = mix_turn_get_code (task->turn),
                                 .days = task->days,
                                 .position = (int) i };

      if (!mix_store_put_recruitment (store, MIX_PLAN_TASK_TEMPLATE, &row, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
put_stage (MixStore *store, MixPlan *plan, const char *role, const MixStageTemplateDraft *draft, GError **error)
{
  const char *stage = mix_recruitment_stage_get_code (draft->stage);
  g_autofree char *id = _mix_deed_make_id ("stage_template", role, stage, NULL);
  MixStageTemplateRow row
      = { .id = id, .role = role, .stage = stage, .conditions = draft->conditions, .used = draft->used };

  return mix_store_put_recruitment (store, MIX_PLAN_STAGE_TEMPLATE, &row, error)
         && remove_tasks (store, plan, role, stage, error) && put_tasks (store, role, draft, error);
}

static gboolean
put_stages (MixStore *store, gpointer data, GError **error)
{
  const Change *change = data;
  g_autoptr (MixPlan) plan = mix_store_load (store, MIX_DATE_NONE, NULL, error);

  for (guint i = 0; plan != NULL && i < change->stages->len; i++)
    if (!put_stage (store, plan, change->role, change->stages->pdata[i], error))
      return FALSE;
  return plan != NULL;
}

static gboolean
has_earlier (GPtrArray *tasks, guint position)
{
  const MixTaskTemplateDraft *task = tasks->pdata[position];
  g_autofree char *title = mix_text_fold (task->title);

  for (guint i = 0; i < position; i++)
    {
      g_autofree char *other = mix_text_fold (((MixTaskTemplateDraft *) tasks->pdata[i])->title);

      if (g_str_equal (title, other))
        return TRUE;
    }
  return FALSE;
}

static gboolean
check_task (MixRecruitment *recruitment, GPtrArray *tasks, guint position, GError **error)
{
  const MixTaskTemplateDraft *task = tasks->pdata[position];

  if (!_mix_deed_check_text (task->title, NULL, _ ("The task"), error)
      || (task->owner != NULL && !_mix_deed_check_text (task->owner, NULL, _ ("The name of who does it"), error))
      || !_mix_recruitment_check_names_nobody (recruitment, task->title, error))
    return FALSE;
  if (task->days < 0 || task->days > MOST_DAYS)
    mix_set_error (error, MIX_ERROR_REFUSED, task->title, _ ("“%s”: %d days is not 0 to %d."), task->title, task->days,
                   MOST_DAYS);
  else if (has_earlier (tasks, position))
    mix_set_error (error, MIX_ERROR_REFUSED, task->title, _ ("The stage has the task “%s” twice. Tell them apart."),
                   task->title);
  else
    return TRUE;
  return FALSE;
}

static gboolean
check_stages (MixStore *store, GPtrArray *stages, GError **error)
{
  g_autoptr (MixRecruitment) recruitment = mix_recruitment_load (store, error);
  gboolean is_right = recruitment != NULL;

  for (guint i = 0; is_right && i < stages->len; i++)
    {
      const MixStageTemplateDraft *draft = stages->pdata[i];

      is_right = mix_stage_conditions_are_known (draft->conditions, error);
      for (guint task = 0; is_right && task < draft->tasks->len; task++)
        is_right = check_task (recruitment, draft->tasks, task, error);
    }
  return is_right;
}

static gboolean
check_role (const char *role, MixRole *known, GError **error)
{
  if (mix_role_parse (role, known))
    return TRUE;
  mix_set_error (error, MIX_ERROR_REFUSED, role, _ ("“%s” is not a role, such as clinical_pharmacist."), role);
  return FALSE;
}

/**
 * mix_stage_template_put:
 * @store: an open plan
 * @role: a role code
 * @stages: (element-type MixStageTemplateDraft): stages as they are to be; the others stay as they are
 *
 * Gives the plan stages and tasks of its own for a role. Vacancies get them as they come to a stage; those that are in
 * one keep what they have.
 *
 * Returns: whether the change was made
 */
gboolean
mix_stage_template_put (MixStore *store, const char *role, GPtrArray *stages, GError **error)
{
  Change change = { role, stages };
  g_autofree char *name = NULL;
  MixRole known;

  if (!check_role (role, &known, error) || !check_stages (store, stages, error))
    return FALSE;
  name = g_strdup_printf (C_ ("change", "Stages of recruitment: %s"), mix_role_get_words (known));
  return mix_store_change (store, name, put_stages, &change, error);
}

static gboolean
remove_stages (MixStore *store, gpointer role, GError **error)
{
  g_autoptr (MixPlan) plan = mix_store_load (store, MIX_DATE_NONE, NULL, error);
  GPtrArray *rows = plan != NULL ? mix_plan_get_entries (plan, MIX_PLAN_STAGE_TEMPLATE) : NULL;

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const MixStageTemplateRow *row = rows->pdata[i];

      if (g_strcmp0 (row->role, role) == 0
          && (!remove_tasks (store, plan, role, row->stage, error)
              || !mix_store_remove_recruitment (store, MIX_PLAN_STAGE_TEMPLATE, row->id, error)))
        return FALSE;
    }
  return plan != NULL;
}

/**
 * mix_stage_template_reset:
 * @store: an open plan
 * @role: a role code
 *
 * Takes the plan's own stages for a role out, so that ours hold again.
 *
 * Returns: whether the change was made
 */
gboolean
mix_stage_template_reset (MixStore *store, const char *role, GError **error)
{
  g_autofree char *name = NULL;
  MixRole known;

  if (!check_role (role, &known, error))
    return FALSE;
  name = g_strdup_printf (C_ ("change", "Usual stages of recruitment: %s"), mix_role_get_words (known));
  return mix_store_change (store, name, remove_stages, (gpointer) role, error);
}
