#include "mix-vacancies-private.h"

#include "mix-config.h"
#include "mix-deed-private.h"
#include "mix-error.h"
#include "mix-plan-entries.h"
#include "mix-stage-template.h"
#include "mix-store-rows.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Shorter names are too likely to be words. */
#define LEAST_NAME 4

/*
 * _mix_vacancy_put:
 * @store: a store whose change runs
 * @row: a vacancy
 *
 * Returns: whether it is in the plan
 */
gboolean
_mix_vacancy_put (MixStore *store, const MixVacancyRow *row, GError **error)
{
  return mix_store_put_recruitment (store, MIX_PLAN_VACANCY, row, error);
}

/*
 * _mix_candidate_put:
 * @store: a store whose change runs
 * @row: a candidate
 *
 * Returns: whether they are in the plan, apart from its history
 */
gboolean
_mix_candidate_put (MixStore *store, const MixCandidateRow *row, GError **error)
{
  return mix_store_put_recruitment (store, MIX_PLAN_CANDIDATE, row, error);
}

/*
 * _mix_vacancy_find:
 * @recruitment: a plan's recruitment
 * @id: (nullable): a vacancy
 *
 * Returns: (transfer none) (nullable): it; %MIX_ERROR_NOT_FOUND where there is none
 */
MixVacancy *
_mix_vacancy_find (MixRecruitment *recruitment, const char *id, GError **error)
{
  MixVacancy *vacancy = mix_recruitment_find_vacancy (recruitment, id);

  if (vacancy == NULL)
    mix_set_error (error, MIX_ERROR_NOT_FOUND, id, _ ("There is no vacancy “%s”."), id != NULL ? id : "");
  return vacancy;
}

/*
 * _mix_candidate_find:
 * @recruitment: a plan's recruitment
 * @id: (nullable): a candidate
 *
 * Returns: (transfer none) (nullable): them; %MIX_ERROR_NOT_FOUND where there is nobody
 */
MixVacancyCandidate *
_mix_candidate_find (MixRecruitment *recruitment, const char *id, GError **error)
{
  MixVacancyCandidate *candidate = mix_recruitment_find_candidate (recruitment, id);

  if (candidate == NULL)
    mix_set_error (error, MIX_ERROR_NOT_FOUND, id, _ ("There is no candidate “%s”."), id != NULL ? id : "");
  return candidate;
}

/*
 * _mix_recruitment_check_names_nobody:
 * @recruitment: a plan's recruitment
 * @text: (nullable): what goes into the history
 *
 * Returns: whether it holds the name of no candidate, who could not be erased from there; %MIX_ERROR_REFUSED otherwise
 */
gboolean
_mix_recruitment_check_names_nobody (MixRecruitment *recruitment, const char *text, GError **error)
{
  GPtrArray *candidates = mix_recruitment_get_candidates (recruitment);
  g_autofree char *folded = text != NULL ? mix_text_fold (text) : NULL;

  for (guint i = 0; folded != NULL && i < candidates->len; i++)
    {
      const MixVacancyCandidate *candidate = g_ptr_array_index (candidates, i);
      g_autofree char *name = mix_text_fold (candidate->row->name);

      if (strlen (name) < LEAST_NAME || strstr (folded, name) == NULL)
        continue;
      mix_set_error (error, MIX_ERROR_REFUSED, NULL,
                     _ ("This is kept in the history, from which nobody can be erased, and it names a candidate. Write "
                        "“Letter %s” instead, or put it into a note about them."),
                     candidate->row->letter);
      return FALSE;
    }
  return TRUE;
}

static const MixStageVisitRow *
find_open_visit (const MixVacancy *vacancy)
{
  for (guint i = vacancy->visits->len; i > 0; i--)
    {
      const MixStageVisitRow *visit = g_ptr_array_index (vacancy->visits, i - 1);

      if (visit->until == MIX_DATE_NONE)
        return visit;
    }
  return NULL;
}

static gboolean
end_visit (MixStore *store, const MixVacancy *vacancy, const char *outcome, MixDate date, GError **error)
{
  const MixStageVisitRow *open = find_open_visit (vacancy);
  MixStageVisitRow row;

  if (open == NULL)
    return TRUE;
  row = *open;
  row.until = date;
  row.outcome = outcome;
  return mix_store_put_recruitment (store, MIX_PLAN_STAGE_VISIT, &row, error);
}

static gboolean
put_visit (MixStore *store, const MixVacancy *vacancy, MixRecruitmentStage stage, MixDate date, GError **error)
{
  g_autofree char *number = g_strdup_printf ("%u", vacancy->visits->len);
  const char *code = mix_recruitment_stage_get_code (stage);
  g_autofree char *id = _mix_deed_make_id ("stage_visit", vacancy->row->id, code, number, NULL);
  MixStageVisitRow row
      = { .id = id, .vacancy_id = vacancy->row->id, .stage = code, .from_date = date, .until = MIX_DATE_NONE };

  return mix_store_put_recruitment (store, MIX_PLAN_STAGE_VISIT, &row, error);
}

static gboolean
put_task (MixStore *store, const MixVacancy *vacancy, const MixTaskTemplateRow *task, MixDate date, GError **error)
{
  g_autofree char *number = g_strdup_printf ("%u", vacancy->visits->len);
  g_autofree char *id = _mix_deed_make_id ("vacancy_task", vacancy->row->id, task->id, number, NULL);
  MixVacancyTaskRow row = { .id = id,
                            .vacancy_id = vacancy->row->id,
                            .stage = task->stage,
                            .title = task->title,
                            .owner = task->owner != NULL ? task->owner : vacancy->row->lead,
                            .turn = task->turn,
                            .due_on = date + task->days,
                            .done_on = MIX_DATE_NONE,
                            .position = task->position };

  return mix_store_put_recruitment (store, MIX_PLAN_VACANCY_TASK, &row, error);
}

static gboolean
put_tasks (
    MixStore *store, MixPlan *plan, const MixVacancy *vacancy, MixRecruitmentStage stage, MixDate date, GError **error)
{
  g_autoptr (GPtrArray) tasks = mix_stage_template_list_tasks (plan, vacancy->role, stage);

  for (guint i = 0; i < tasks->len; i++)
    if (!put_task (store, vacancy, tasks->pdata[i], date, error))
      return FALSE;
  return TRUE;
}

/* Once the advert is live the criteria are what they are, also when it is placed again. */
static gboolean
freeze_criteria (MixStore *store, const MixVacancy *vacancy, MixDate date, GError **error)
{
  MixVacancyRow row = *vacancy->row;

  if (row.criteria_frozen_on != MIX_DATE_NONE)
    return TRUE;
  row.criteria_frozen_on = date;
  return _mix_vacancy_put (store, &row, error);
}

/*
 * _mix_vacancy_enter_stage:
 * @store: a store whose change runs
 * @plan: the plan
 * @vacancy: a vacancy
 * @stage: where it goes, or %MIX_N_RECRUITMENT_STAGES where it only ends its stay
 * @outcome: (nullable): how the stay where it is ends
 * @date: the day
 *
 * Returns: whether it stands there
 */
gboolean
_mix_vacancy_enter_stage (MixStore *store,
                          MixPlan *plan,
                          const MixVacancy *vacancy,
                          MixRecruitmentStage stage,
                          const char *outcome,
                          MixDate date,
                          GError **error)
{
  if (!end_visit (store, vacancy, outcome, date, error))
    return FALSE;
  if (stage == MIX_N_RECRUITMENT_STAGES)
    return TRUE;
  return put_visit (store, vacancy, stage, date, error) && put_tasks (store, plan, vacancy, stage, date, error)
         && (stage < MIX_STAGE_ADVERT || freeze_criteria (store, vacancy, date, error));
}
