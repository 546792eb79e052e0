#include "mix-config.h"
#include "mix-ctl-commands.h"
#include "mix-ctl-recruitment.h"
#include "mix-error.h"
#include "mix-role.h"
#include "mix-stage-template.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
#define ROLE_OPTION { "role", N_ ("ROLE"), N_ ("role code, such as clinical_pharmacist"), MIX_CTL_REQUIRED }
#define STAGE_OPTION { "stage", N_ ("STAGE"), N_ ("stage code, such as advert"), MIX_CTL_REQUIRED }
/* clang-format on */

static const MixCtlOption role_options[] = {
  ROLE_OPTION,
  { NULL },
};

static const MixCtlOption set_options[] = {
  ROLE_OPTION,
  STAGE_OPTION,
  { "used", N_ ("WORD"), N_ ("yes or no: whether vacancies of the role go through the stage") },
  { "conditions", N_ ("CODES"),
    N_ ("what must be true to leave it, by comma, such as tasks_done,criteria_agreed; may be empty") },
  { NULL },
};

static const MixCtlOption task_options[] = {
  ROLE_OPTION,
  STAGE_OPTION,
  { "title", N_ ("WORDS"), N_ ("what is to be done; a task of that title is changed"), MIX_CTL_REQUIRED },
  { "owner", N_ ("NAME"), N_ ("who does it") },
  { "turn", N_ ("WORD"), N_ ("whose turn it is: us, candidate or others; without it, us") },
  { "days", N_ ("DAYS"), N_ ("after the stage begins; without it, 0") },
  { "remove", NULL, N_ ("take the task of that title out") },
  { NULL },
};

static const MixCtlKey list_keys[] = {
  { "own", N_ ("whether the plan has stages of its own for the role; else they are ours") },
  { "stages[].stage", N_ ("stage code, in the order in which a vacancy goes through them") },
  { "stages[].used", N_ ("whether vacancies of the role go through it") },
  { "stages[].conditions", N_ ("what must be true to leave it: codes, by comma") },
  { "tasks[].stage", N_ ("stage code") },
  { "tasks[].title", N_ ("what is to be done") },
  { "tasks[].owner", N_ ("who does it; null: whoever takes care of the vacancy") },
  { "tasks[].turn", N_ ("whose turn it is: us, candidate, others") },
  { "tasks[].days", N_ ("by when, in days after the stage begins") },
  { NULL },
};

static const MixDataColumn stage_columns[] = {
  { "stage", NULL, N_ ("Stage"), MIX_CELL_TEXT, NULL },
  { "used", NULL, N_ ("Used"), MIX_CELL_TRUTH, NULL },
  { "conditions", NULL, N_ ("To leave it"), MIX_CELL_TEXT, NULL },
};

static const MixDataColumn task_columns[] = {
  { "stage", NULL, N_ ("Stage"), MIX_CELL_TEXT, NULL },  { "title", NULL, N_ ("Task"), MIX_CELL_TEXT, NULL },
  { "owner", NULL, N_ ("Who"), MIX_CELL_TEXT, NULL },    { "turn", NULL, N_ ("Whose turn"), MIX_CELL_TEXT, NULL },
  { "days", NULL, N_ ("By day"), MIX_CELL_COUNT, NULL },
};

static void
add_stage (MixDataTable *stages, MixDataTable *tasks, const MixStageTemplateDraft *draft)
{
  const char *code = mix_recruitment_stage_get_code (draft->stage);

  mix_data_table_begin_row (stages);
  mix_data_table_add_text (stages, code);
  mix_data_table_add_number (stages, draft->used);
  mix_data_table_add_text (stages, draft->conditions);
  for (guint i = 0; i < draft->tasks->len; i++)
    {
      const MixTaskTemplateDraft *task = draft->tasks->pdata[i];

      mix_data_table_begin_row (tasks);
      mix_data_table_add_text (tasks, code);
      mix_data_table_add_text (tasks, task->title);
      mix_data_table_add_text (tasks, task->owner);
      mix_data_table_add_text (tasks, mix_turn_get_code (task->turn));
      mix_data_table_add_number (tasks, task->days);
    }
}

static gboolean
find_role (MixCtl *self, const char **role, GError **error)
{
  MixRole known;

  *role = mix_ctl_get (self, "role");
  if (mix_role_parse (*role, &known))
    return TRUE;
  mix_set_error (error, MIX_ERROR_REFUSED, *role, _ ("“%s” is not a role, such as clinical_pharmacist."), *role);
  return FALSE;
}

static gboolean
list_stages (MixCtl *self, GError **error)
{
  g_autoptr (MixPlan) plan = mix_ctl_load_plan (self, error);
  g_autoptr (MixDataTable) stages = mix_data_table_new ("stages");
  g_autoptr (MixDataTable) tasks = mix_data_table_new ("tasks");
  const char *role;

  if (plan == NULL || !find_role (self, &role, error))
    return FALSE;
  mix_ctl_add_columns (stages, stage_columns, G_N_ELEMENTS (stage_columns));
  mix_ctl_add_columns (tasks, task_columns, G_N_ELEMENTS (task_columns));
  for (guint stage = 0; stage < MIX_N_RECRUITMENT_STAGES; stage++)
    {
      g_autoptr (MixStageTemplateDraft) draft = mix_stage_template_draft (plan, role, stage);

      add_stage (stages, tasks, draft);
    }
  mix_ctl_add_truth (self, "own", mix_stage_template_is_own (plan, role));
  mix_ctl_print_table (self, stages);
  mix_ctl_print_table (self, tasks);
  return TRUE;
}

static gboolean
copy_stages (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);

  return store != NULL && mix_stage_template_copy (store, mix_ctl_get (self, "role"), error)
         && mix_ctl_report_change (self, error);
}

static gboolean
reset_stages (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);

  return store != NULL && mix_stage_template_reset (store, mix_ctl_get (self, "role"), error)
         && mix_ctl_report_change (self, error);
}

static gboolean
get_used (MixCtl *self, gboolean *used, GError **error)
{
  const char *word = mix_ctl_get (self, "used");

  if (word == NULL)
    return TRUE;
  *used = g_str_equal (word, "yes");
  if (*used || g_str_equal (word, "no"))
    return TRUE;
  mix_set_error (error, MIX_ERROR_USAGE, word, _ ("--used “%s” is not yes or no."), word);
  return FALSE;
}

static gboolean
set_stage (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  g_autoptr (MixPlan) plan = store != NULL ? mix_ctl_load_plan (self, error) : NULL;
  MixRecruitmentStage stage;
  const char *role;
  gboolean used;

  if (plan == NULL || !find_role (self, &role, error) || !mix_ctl_find_stage (self, "stage", &stage, error))
    return FALSE;
  used = mix_stage_template_is_used (plan, role, stage);
  return get_used (self, &used, error)
         && mix_stage_template_set_stage (store, role, stage, used, mix_ctl_get (self, "conditions"), error)
         && mix_ctl_report_change (self, error);
}

static gboolean
find_task (GPtrArray *tasks, const char *title, guint *position)
{
  for (*position = 0; *position < tasks->len; (*position)++)
    if (g_str_equal (((MixTaskTemplateDraft *) tasks->pdata[*position])->title, title))
      return TRUE;
  return FALSE;
}

/* Takes what was given; the rest stays as it is. */
static gboolean
read_task (MixCtl *self, MixTaskTemplateDraft *task, GError **error)
{
  if (mix_ctl_has (self, "owner"))
    g_set_str (&task->owner, mix_ctl_get (self, "owner"));
  return (!mix_ctl_has (self, "turn") || mix_turn_parse (mix_ctl_get (self, "turn"), &task->turn, error))
         && (!mix_ctl_has (self, "days") || mix_ctl_get_days (self, "days", &task->days, error));
}

static gboolean
change_tasks (MixCtl *self, GPtrArray *tasks, GError **error)
{
  const char *title = mix_ctl_get (self, "title");
  guint position;
  gboolean is_known = find_task (tasks, title, &position);

  if (mix_ctl_has (self, "remove") && !is_known)
    {
      mix_set_error (error, MIX_ERROR_NOT_FOUND, title, _ ("The stage has no task “%s”."), title);
      return FALSE;
    }
  if (mix_ctl_has (self, "remove"))
    {
      g_ptr_array_remove_index (tasks, position);
      return TRUE;
    }
  if (!is_known)
    g_ptr_array_add (tasks, mix_task_template_draft_new (title, NULL, MIX_TURN_US, 0));
  return read_task (self, tasks->pdata[position], error);
}

static gboolean
set_task (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  g_autoptr (MixPlan) plan = store != NULL ? mix_ctl_load_plan (self, error) : NULL;
  g_autoptr (GPtrArray) stages = g_ptr_array_new_with_free_func ((GDestroyNotify) mix_stage_template_draft_free);
  MixStageTemplateDraft *draft;
  MixRecruitmentStage stage;
  const char *role;

  if (plan == NULL || !find_role (self, &role, error) || !mix_ctl_find_stage (self, "stage", &stage, error))
    return FALSE;
  draft = mix_stage_template_draft (plan, role, stage);
  g_ptr_array_add (stages, draft);
  return change_tasks (self, draft->tasks, error) && mix_stage_template_put (store, role, stages, error)
         && mix_ctl_report_change (self, error);
}

const MixCtlCommand mix_command_stage_template_list = {
  .name = "stage-template list",
  .summary = N_ ("list the stages that vacancies of a role go through, and their tasks"),
  .run = list_stages,
  .options = role_options,
  .keys = list_keys,
};

const MixCtlCommand mix_command_stage_template_copy = {
  .name = "stage-template copy",
  .summary = N_ ("give the plan stages of its own for a role, as copies of ours"),
  .run = copy_stages,
  .options = role_options,
  .keys = mix_ctl_change_keys,
};

const MixCtlCommand mix_command_stage_template_set = {
  .name = "stage-template set",
  .summary = N_ ("say whether vacancies of a role go through a stage, and what must be true to leave it"),
  .run = set_stage,
  .options = set_options,
  .keys = mix_ctl_change_keys,
};

const MixCtlCommand mix_command_stage_template_task = {
  .name = "stage-template task",
  .summary = N_ ("add, change or take out a task that vacancies of a role get in a stage"),
  .run = set_task,
  .options = task_options,
  .keys = mix_ctl_change_keys,
};

const MixCtlCommand mix_command_stage_template_reset = {
  .name = "stage-template reset",
  .summary = N_ ("take the plan’s own stages for a role out, so that ours hold again"),
  .run = reset_stages,
  .options = role_options,
  .keys = mix_ctl_change_keys,
};
