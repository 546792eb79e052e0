#include "mix-vacancy-panel.h"

#include "mix-config.h"
#include "mix-deed-private.h"
#include "mix-id.h"
#include "mix-plan-entries.h"
#include "mix-row-type.h"
#include "mix-store-read.h"
#include "mix-store-rows.h"
#include "mix-vacancies-private.h"

#include <glib/gi18n-lib.h>

static gboolean
put_task (MixStore *store, gconstpointer row, GError **error)
{
  return mix_store_put_recruitment (store, MIX_PLAN_VACANCY_TASK, row, error);
}

static gboolean
remove_task (MixStore *store, const char *id, GError **error)
{
  return mix_store_remove_recruitment (store, MIX_PLAN_VACANCY_TASK, id, error);
}

static gboolean
check_draft (MixStore *store, const MixVacancyTaskDraft *draft, GError **error)
{
  g_autoptr (MixRecruitment) recruitment = mix_recruitment_load (store, error);

  return recruitment != NULL && _mix_deed_check_text (draft->title, NULL, _ ("The task"), error)
         && (draft->owner == NULL || _mix_deed_check_text (draft->owner, NULL, _ ("The name of who does it"), error))
         && _mix_recruitment_check_names_nobody (recruitment, draft->title, error);
}

static void
take_draft (MixVacancyTaskRow *row, const MixVacancyTaskDraft *draft)
{
  row->title = draft->title;
  row->owner = draft->owner;
  row->turn = mix_turn_get_code (draft->turn);
  row->due_on = draft->due_on;
}

/**
 * mix_vacancy_tasks_add:
 * @store: an open plan
 * @vacancy_id: a vacancy
 * @draft: the task, of the stage that the vacancy is in
 *
 * Returns: (transfer full) (nullable): the task's id
 */
char *
mix_vacancy_tasks_add (MixStore *store, const char *vacancy_id, const MixVacancyTaskDraft *draft, GError **error)
{
  g_autoptr (MixRecruitment) recruitment = mix_recruitment_load (store, error);
  MixVacancy *vacancy = recruitment != NULL ? _mix_vacancy_find (recruitment, vacancy_id, error) : NULL;
  g_autofree char *id = mix_id_new (), *name = NULL;
  MixVacancyTaskRow row = { .id = id, .vacancy_id = vacancy_id, .done_on = MIX_DATE_NONE };

  if (vacancy == NULL || !check_draft (store, draft, error))
    return NULL;
  take_draft (&row, draft);
  row.stage = mix_recruitment_stage_get_code (vacancy->stage);
  row.position = (int) vacancy->tasks->len;
  name = g_strdup_printf (C_ ("change", "Task for %s: %s"), vacancy->title, draft->title);
  return _mix_deed_put (store, name, put_task, &row, error) ? g_steal_pointer (&id) : NULL;
}

/**
 * mix_vacancy_tasks_finish:
 * @store: an open plan
 * @task_id: a task
 * @date: the day it was done, or %MIX_DATE_NONE for the planning date
 *
 * Returns: whether the change was made
 */
gboolean
mix_vacancy_tasks_finish (MixStore *store, const char *task_id, MixDate date, GError **error)
{
  g_autoptr (MixVacancyTaskRow) known = mix_store_read_recruitment (store, MIX_PLAN_VACANCY_TASK, task_id, error);
  g_autofree char *name = NULL;
  MixVacancyTaskRow row;

  if (known == NULL || !_mix_deed_choose_date (store, &date, error))
    return FALSE;
  row = *known;
  row.done_on = date;
  name = g_strdup_printf (C_ ("change", "Done: %s"), row.title);
  return _mix_deed_put (store, name, put_task, &row, error);
}

/**
 * mix_vacancy_tasks_remove:
 * @store: an open plan
 * @task_id: a task
 *
 * Returns: whether the change was made
 */
gboolean
mix_vacancy_tasks_remove (MixStore *store, const char *task_id, GError **error)
{
  g_autoptr (MixVacancyTaskRow) row = mix_store_read_recruitment (store, MIX_PLAN_VACANCY_TASK, task_id, error);
  g_autofree char *name = NULL;

  if (row == NULL)
    return FALSE;
  name = g_strdup_printf (C_ ("change", "Remove the task: %s"), row->title);
  return _mix_deed_remove (store, name, remove_task, task_id, error);
}
