#include "mix-vacancies.h"

#include "mix-config.h"
#include "mix-deed-private.h"
#include "mix-error.h"
#include "mix-plan-entries.h"
#include "mix-row-type.h"
#include "mix-stage-condition.h"
#include "mix-stage-template.h"
#include "mix-store-read.h"
#include "mix-store-rows.h"
#include "mix-vacancies-private.h"

#include <glib/gi18n-lib.h>

static const char *const offers[] = { "conditional", "unconditional", NULL };

/* One change of a vacancy: its row as it is to be, and where it goes. */
typedef struct
{
  MixVacancyRow row;
  const MixVacancy *vacancy; /* nullable: a new one */
  MixPlan *plan;
  MixRecruitmentStage stage;
  const char *outcome;
  MixDate date;
} VacancyChange;

/* A vacancy without visits, as one has that is about to be opened. */
static MixVacancy
make_new (const MixVacancyRow *row, const MixPostRow *post, GPtrArray *empty)
{
  return (MixVacancy) { .row = row, .post = post, .role = post->role, .visits = empty, .tasks = empty };
}

static gboolean
put_new (MixStore *store, gpointer data, GError **error)
{
  const VacancyChange *change = data;

  return _mix_vacancy_put (store, &change->row, error)
         && _mix_vacancy_enter_stage (store, change->plan, change->vacancy, change->stage, NULL, change->date, error);
}

static gboolean
check_draft (MixStore *store, const MixVacancyDraft *draft, MixVacancyRow *row, GError **error)
{
  if (row->lead != NULL && !_mix_deed_check_text (row->lead, NULL, _ ("The name of who takes care of it"), error))
    return FALSE;
  if (!_mix_deed_check_listed (row->notice_from, offers, _ ("an offer"), error)
      || !_mix_deed_choose_date (store, &row->opened_on, error)
      || !_mix_deed_check_dates (row->opened_on, draft->closing_on, NULL, error)
      || !_mix_deed_check_dates (draft->closing_on, draft->interview_on, NULL, error))
    return FALSE;
  row->closing_on = draft->closing_on;
  row->interview_on = draft->interview_on;
  row->usual_notice_days = draft->usual_notice_days;
  row->anonymous = !draft->shows_names;
  return TRUE;
}

static gboolean
check_post_is_free (MixStore *store, const MixPostRow *post, GError **error)
{
  g_autoptr (GPtrArray) vacancies = mix_store_read_recruitment_of (store, MIX_PLAN_VACANCY, post->id, error);

  for (guint i = 0; vacancies != NULL && i < vacancies->len; i++)
    if (((const MixVacancyRow *) vacancies->pdata[i])->closed_on == MIX_DATE_NONE)
      {
        mix_set_error (error, MIX_ERROR_REFUSED, post->name, _ ("A vacancy of “%s” is open already."), post->name);
        return FALSE;
      }
  if (vacancies != NULL && post->closed_on != MIX_DATE_NONE)
    mix_set_error (error, MIX_ERROR_REFUSED, post->name, _ ("The post “%s” is closed. Open one that stays."),
                   post->name);
  return vacancies != NULL && post->closed_on == MIX_DATE_NONE;
}

static MixVacancyRow
make_row (const MixVacancyDraft *draft)
{
  return (MixVacancyRow) { .post_id = draft->post_id,
                           .lead = draft->lead,
                           .notice_from = draft->notice_from != NULL ? draft->notice_from : "unconditional",
                           .opened_on = draft->opened_on,
                           .criteria_agreed_on = MIX_DATE_NONE,
                           .criteria_frozen_on = MIX_DATE_NONE,
                           .start_on = MIX_DATE_NONE,
                           .closed_on = MIX_DATE_NONE };
}

/**
 * mix_vacancies_open:
 * @store: an open plan
 * @draft: the vacancy
 *
 * Opens a vacancy of a post at its first stage. A post has one open vacancy at most.
 *
 * Returns: (transfer full) (nullable): its id; %NULL with %MIX_ERROR_REFUSED where something is not right
 */
char *
mix_vacancies_open (MixStore *store, const MixVacancyDraft *draft, GError **error)
{
  g_autoptr (MixPostRow) post = mix_store_read_post (store, draft->post_id, error);
  g_autoptr (MixPlan) plan = post != NULL ? mix_store_load (store, MIX_DATE_NONE, NULL, error) : NULL;
  g_autoptr (GPtrArray) empty = g_ptr_array_new ();
  g_autofree char *id = NULL, *day = NULL, *name = NULL;
  VacancyChange change = { .row = make_row (draft), .plan = plan, .stage = MIX_STAGE_APPROVAL };
  MixVacancy vacancy;

  if (plan == NULL || !check_post_is_free (store, post, error) || !check_draft (store, draft, &change.row, error))
    return NULL;
  day = mix_date_format_iso (change.row.opened_on);
  change.row.id = id = _mix_deed_make_id ("vacancy", post->id, day, NULL);
  change.date = change.row.opened_on;
  vacancy = make_new (&change.row, post, empty);
  change.vacancy = &vacancy;
  if (!mix_stage_template_is_used (plan, post->role, change.stage))
    mix_stage_template_next (plan, post->role, change.stage, &change.stage);
  name = g_strdup_printf (C_ ("change", "Open a vacancy: %s"), post->name);
  return mix_store_change (store, name, put_new, &change, error) ? g_steal_pointer (&id) : NULL;
}

static gboolean
put_vacancy (MixStore *store, gpointer data, GError **error)
{
  return _mix_vacancy_put (store, &((const VacancyChange *) data)->row, error);
}

/**
 * mix_vacancies_set:
 * @store: an open plan
 * @vacancy_id: which
 * @draft: what it is to be; the post and the day it was opened stay
 *
 * Returns: whether the change was made
 */
gboolean
mix_vacancies_set (MixStore *store, const char *vacancy_id, const MixVacancyDraft *draft, GError **error)
{
  g_autoptr (MixRecruitment) recruitment = mix_recruitment_load (store, error);
  MixVacancy *vacancy = recruitment != NULL ? _mix_vacancy_find (recruitment, vacancy_id, error) : NULL;
  VacancyChange change = { 0 };
  g_autofree char *name = NULL;

  if (vacancy == NULL)
    return FALSE;
  change.row = *vacancy->row;
  change.row.lead = draft->lead;
  if (draft->notice_from != NULL)
    change.row.notice_from = draft->notice_from;
  if (!check_draft (store, draft, &change.row, error))
    return FALSE;
  name = g_strdup_printf (C_ ("change", "Change the vacancy: %s"), vacancy->title);
  return mix_store_change (store, name, put_vacancy, &change, error);
}

static gboolean
put_move (MixStore *store, gpointer data, GError **error)
{
  const VacancyChange *change = data;

  return _mix_vacancy_enter_stage (store, change->plan, change->vacancy, change->stage, change->outcome, change->date,
                                   error);
}

/* Criteria come before the advert, whoever says otherwise. */
static gboolean
check_criteria (const MixVacancy *vacancy, MixRecruitmentStage stage, GError **error)
{
  if (stage < MIX_STAGE_ADVERT || (vacancy->criteria->len > 0 && vacancy->row->criteria_agreed_on != MIX_DATE_NONE))
    return TRUE;
  mix_set_error (error, MIX_ERROR_REFUSED, vacancy->title,
                 _ ("The criteria for “%s” are not agreed. Agree them before the advert: they are frozen once it is "
                    "live."),
                 vacancy->title);
  return FALSE;
}

static gboolean
check_move (MixRecruitment *recruitment,
            const MixVacancy *vacancy,
            MixRecruitmentStage stage,
            MixDate date,
            const char *anyway,
            GError **error)
{
  if (!vacancy->is_open || stage == vacancy->stage)
    {
      mix_set_error (error, MIX_ERROR_REFUSED, vacancy->title,
                     vacancy->is_open ? _ ("“%s” is at that stage already.") : _ ("The vacancy “%s” is closed."),
                     vacancy->title);
      return FALSE;
    }
  if (!_mix_deed_check_dates (vacancy->stage_from, date, vacancy->title, error)
      || !check_criteria (vacancy, stage, error))
    return FALSE;
  if (anyway != NULL)
    return _mix_deed_check_text (anyway, vacancy->title, _ ("The reason"), error)
           && _mix_recruitment_check_names_nobody (recruitment, anyway, error);
  return stage < vacancy->stage || mix_stage_conditions_check (recruitment, vacancy, error);
}

/**
 * mix_vacancies_move:
 * @store: an open plan
 * @vacancy_id: which
 * @stage: where it goes: on, or back, as when nobody suited
 * @date: the day, or %MIX_DATE_NONE for the planning date
 * @anyway: (nullable): why it goes on though not all is so that its stage asks for; the history has it
 *
 * It gets the tasks of the stage; entering the advert freezes the criteria.
 *
 * Returns: whether the change was made; %MIX_ERROR_REFUSED with what is missing
 */
gboolean
mix_vacancies_move (MixStore *store,
                    const char *vacancy_id,
                    MixRecruitmentStage stage,
                    MixDate date,
                    const char *anyway,
                    GError **error)
{
  g_autoptr (MixRecruitment) recruitment = mix_recruitment_load (store, error);
  MixVacancy *vacancy = recruitment != NULL ? _mix_vacancy_find (recruitment, vacancy_id, error) : NULL;
  VacancyChange change = { .vacancy = vacancy, .stage = stage, .date = date };
  g_autofree char *name = NULL;

  if (vacancy == NULL || !_mix_deed_choose_date (store, &change.date, error)
      || !check_move (recruitment, vacancy, stage, change.date, anyway, error))
    return FALSE;
  change.plan = mix_recruitment_get_plan (recruitment);
  change.outcome = stage < vacancy->stage ? "left" : anyway != NULL ? "skipped" : "passed";
  if (anyway != NULL)
    name = g_strdup_printf (C_ ("change", "%s: on to “%s” anyway: %s"), vacancy->title,
                            mix_recruitment_stage_get_name (stage), anyway);
  else
    name
        = g_strdup_printf (stage < vacancy->stage ? C_ ("change", "%s: back to “%s”") : C_ ("change", "%s: on to “%s”"),
                           vacancy->title, mix_recruitment_stage_get_name (stage));
  return mix_store_change (store, name, put_move, &change, error);
}

static gboolean
end_candidate (MixStore *store, const MixVacancyCandidate *candidate, MixDate date, GError **error)
{
  MixCandidateRow row = *candidate->row;

  if (!candidate->is_in)
    return TRUE;
  row.outcome = "not_selected";
  row.outcome_on = date;
  return _mix_candidate_put (store, &row, error);
}

static gboolean
put_closed (MixStore *store, gpointer data, GError **error)
{
  const VacancyChange *change = data;
  const MixVacancy *vacancy = change->vacancy;

  for (guint i = 0; i < vacancy->candidates->len; i++)
    if (!end_candidate (store, g_ptr_array_index (vacancy->candidates, i), change->date, error))
      return FALSE;
  return _mix_vacancy_enter_stage (store, change->plan, vacancy, MIX_N_RECRUITMENT_STAGES, change->outcome,
                                   change->date, error)
         && _mix_vacancy_put (store, &change->row, error);
}

/**
 * mix_vacancies_close:
 * @store: an open plan
 * @vacancy_id: which
 * @reason: (nullable): why nobody is wanted any more; of one that is filled, nothing
 * @date: the day, or %MIX_DATE_NONE for the planning date
 *
 * Closes a vacancy: as filled where somebody started, otherwise as cancelled. Whoever is still in was not selected,
 * from that day on.
 *
 * Returns: whether the change was made
 */
gboolean
mix_vacancies_close (MixStore *store, const char *vacancy_id, const char *reason, MixDate date, GError **error)
{
  g_autoptr (MixRecruitment) recruitment = mix_recruitment_load (store, error);
  MixVacancy *vacancy = recruitment != NULL ? _mix_vacancy_find (recruitment, vacancy_id, error) : NULL;
  VacancyChange change = { .vacancy = vacancy, .date = date };
  gboolean filled = vacancy != NULL && vacancy->row->person_id != NULL;
  g_autofree char *name = NULL;

  if (vacancy == NULL || !_mix_deed_choose_date (store, &change.date, error)
      || !_mix_deed_check_dates (vacancy->stage_from, change.date, vacancy->title, error)
      || (!filled && !_mix_deed_check_text (reason, vacancy->title, _ ("The reason"), error))
      || !_mix_recruitment_check_names_nobody (recruitment, reason, error))
    return FALSE;
  change.plan = mix_recruitment_get_plan (recruitment);
  change.outcome = filled ? "passed" : "left";
  change.row = *vacancy->row;
  change.row.outcome = filled ? "filled" : "cancelled";
  change.row.reason = filled ? NULL : reason;
  change.row.closed_on = change.date;
  name = g_strdup_printf (filled ? C_ ("change", "Vacancy filled: %s") : C_ ("change", "Vacancy cancelled: %s"),
                          vacancy->title);
  return mix_store_change (store, name, put_closed, &change, error);
}

static gboolean
remove_vacancy (MixStore *store, gpointer id, GError **error)
{
  return mix_store_remove_recruitment (store, MIX_PLAN_VACANCY, id, error);
}

/**
 * mix_vacancies_remove:
 * @store: an open plan
 * @vacancy_id: one without candidates
 *
 * Returns: whether it was removed
 */
gboolean
mix_vacancies_remove (MixStore *store, const char *vacancy_id, GError **error)
{
  g_autoptr (MixRecruitment) recruitment = mix_recruitment_load (store, error);
  MixVacancy *vacancy = recruitment != NULL ? _mix_vacancy_find (recruitment, vacancy_id, error) : NULL;
  g_autofree char *name = NULL;

  if (vacancy == NULL)
    return FALSE;
  if (vacancy->candidates->len > 0)
    {
      mix_set_error (error, MIX_ERROR_REFUSED, vacancy->title,
                     _ ("“%s” has candidates. Close it, and erase them when their time is over."), vacancy->title);
      return FALSE;
    }
  name = g_strdup_printf (C_ ("change", "Remove the vacancy: %s"), vacancy->title);
  return mix_store_change (store, name, remove_vacancy, (gpointer) vacancy_id, error);
}
