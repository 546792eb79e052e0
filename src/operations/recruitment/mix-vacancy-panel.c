#include "mix-vacancy-panel.h"

#include "mix-config.h"
#include "mix-deed-private.h"
#include "mix-error.h"
#include "mix-plan-entries.h"
#include "mix-row-type.h"
#include "mix-store-read.h"
#include "mix-store-rows.h"
#include "mix-vacancies-private.h"

#include <glib/gi18n-lib.h>

/* A row to put or to remove, and the vacancy as it is with it: criteria that change are not agreed any more. */
typedef struct
{
  MixPlanEntryKind kind;
  gconstpointer row; /* nullable */
  const char *id;    /* to remove, where there is no row */
  MixVacancyRow vacancy;
  gboolean puts_vacancy;
} PanelChange;

static gboolean
change_panel (MixStore *store, gpointer data, GError **error)
{
  const PanelChange *change = data;

  if (change->row != NULL && !mix_store_put_recruitment (store, change->kind, change->row, error))
    return FALSE;
  if (change->id != NULL && !mix_store_remove_recruitment (store, change->kind, change->id, error))
    return FALSE;
  return !change->puts_vacancy || _mix_vacancy_put (store, &change->vacancy, error);
}

static gboolean
check_not_frozen (const MixVacancy *vacancy, GError **error)
{
  if (vacancy->row->criteria_frozen_on == MIX_DATE_NONE)
    return TRUE;
  mix_set_error (
      error, MIX_ERROR_REFUSED, vacancy->title,
      _ ("The criteria for “%s” are frozen since the advert went live: everybody is judged by the same ones."),
      vacancy->title);
  return FALSE;
}

static gboolean
check_line (MixRecruitment *recruitment, const char *text, const char *what, GError **error)
{
  return _mix_deed_check_text (text, NULL, what, error)
         && _mix_recruitment_check_names_nobody (recruitment, text, error);
}

/**
 * mix_vacancy_criteria_add:
 * @store: an open plan
 * @vacancy_id: a vacancy that is not advertised yet
 * @name: what candidates are judged by
 * @is_must: whether nobody is taken without it
 *
 * Returns: (transfer full) (nullable): the criterion's id; %NULL with %MIX_ERROR_REFUSED once they are frozen
 */
char *
mix_vacancy_criteria_add (MixStore *store, const char *vacancy_id, const char *name, gboolean is_must, GError **error)
{
  g_autoptr (MixRecruitment) recruitment = mix_recruitment_load (store, error);
  MixVacancy *vacancy = recruitment != NULL ? _mix_vacancy_find (recruitment, vacancy_id, error) : NULL;
  MixVacancyCriterionRow row = { .vacancy_id = vacancy_id, .name = name, .need = is_must ? "must" : "nice" };
  PanelChange change = { .kind = MIX_PLAN_VACANCY_CRITERION, .row = &row, .puts_vacancy = TRUE };
  g_autofree char *id = NULL, *change_name = NULL;

  if (vacancy == NULL || !check_not_frozen (vacancy, error)
      || !check_line (recruitment, name, _ ("The criterion"), error))
    return NULL;
  row.id = id = _mix_deed_make_id ("vacancy_criterion", vacancy_id, name, NULL);
  row.position = (int) vacancy->criteria->len;
  change.vacancy = *vacancy->row;
  change.vacancy.criteria_agreed_on = MIX_DATE_NONE;
  change_name = g_strdup_printf (C_ ("change", "Criterion for %s: %s"), vacancy->title, name);
  return mix_store_change (store, change_name, change_panel, &change, error) ? g_steal_pointer (&id) : NULL;
}

/**
 * mix_vacancy_criteria_remove:
 * @store: an open plan
 * @criterion_id: a criterion of a vacancy that is not advertised yet
 *
 * Returns: whether the change was made
 */
gboolean
mix_vacancy_criteria_remove (MixStore *store, const char *criterion_id, GError **error)
{
  g_autoptr (MixVacancyCriterionRow) row
      = mix_store_read_recruitment (store, MIX_PLAN_VACANCY_CRITERION, criterion_id, error);
  g_autoptr (MixRecruitment) recruitment = row != NULL ? mix_recruitment_load (store, error) : NULL;
  MixVacancy *vacancy = recruitment != NULL ? _mix_vacancy_find (recruitment, row->vacancy_id, error) : NULL;
  PanelChange change = { .kind = MIX_PLAN_VACANCY_CRITERION, .id = criterion_id, .puts_vacancy = TRUE };
  g_autofree char *name = NULL;

  if (vacancy == NULL || !check_not_frozen (vacancy, error))
    return FALSE;
  change.vacancy = *vacancy->row;
  change.vacancy.criteria_agreed_on = MIX_DATE_NONE;
  name = g_strdup_printf (C_ ("change", "Remove a criterion for %s: %s"), vacancy->title, row->name);
  return mix_store_change (store, name, change_panel, &change, error);
}

/**
 * mix_vacancy_criteria_agree:
 * @store: an open plan
 * @vacancy_id: a vacancy with criteria that is not advertised yet
 * @date: the day, or %MIX_DATE_NONE for the planning date
 *
 * Returns: whether the change was made
 */
gboolean
mix_vacancy_criteria_agree (MixStore *store, const char *vacancy_id, MixDate date, GError **error)
{
  g_autoptr (MixRecruitment) recruitment = mix_recruitment_load (store, error);
  MixVacancy *vacancy = recruitment != NULL ? _mix_vacancy_find (recruitment, vacancy_id, error) : NULL;
  PanelChange change = { .puts_vacancy = TRUE };
  g_autofree char *name = NULL;

  if (vacancy == NULL || !check_not_frozen (vacancy, error) || !_mix_deed_choose_date (store, &date, error))
    return FALSE;
  if (vacancy->criteria->len == 0)
    {
      mix_set_error (error, MIX_ERROR_REFUSED, vacancy->title, _ ("“%s” has no criteria to agree. Write some first."),
                     vacancy->title);
      return FALSE;
    }
  change.vacancy = *vacancy->row;
  change.vacancy.criteria_agreed_on = date;
  name = g_strdup_printf (C_ ("change", "Agree the criteria for %s"), vacancy->title);
  return mix_store_change (store, name, change_panel, &change, error);
}

/**
 * mix_vacancy_panel_add:
 * @store: an open plan
 * @vacancy_id: a vacancy
 * @name: who is on its panel
 *
 * Returns: (transfer full) (nullable): the member's id
 */
char *
mix_vacancy_panel_add (MixStore *store, const char *vacancy_id, const char *name, GError **error)
{
  g_autoptr (MixRecruitment) recruitment = mix_recruitment_load (store, error);
  MixVacancy *vacancy = recruitment != NULL ? _mix_vacancy_find (recruitment, vacancy_id, error) : NULL;
  MixPanelMemberRow row = { .vacancy_id = vacancy_id, .name = name };
  PanelChange change = { .kind = MIX_PLAN_PANEL_MEMBER, .row = &row };
  g_autofree char *id = NULL, *change_name = NULL;

  if (vacancy == NULL || !check_line (recruitment, name, _ ("The name"), error))
    return NULL;
  row.id = id = _mix_deed_make_id ("panel_member", vacancy_id, name, NULL);
  change_name = g_strdup_printf (C_ ("change", "%s joins the panel for %s"), name, vacancy->title);
  return mix_store_change (store, change_name, change_panel, &change, error) ? g_steal_pointer (&id) : NULL;
}

/**
 * mix_vacancy_panel_remove:
 * @store: an open plan
 * @member_id: a member of a panel; their scores stay, and count no more
 *
 * Returns: whether the change was made
 */
gboolean
mix_vacancy_panel_remove (MixStore *store, const char *member_id, GError **error)
{
  g_autoptr (MixPanelMemberRow) row = mix_store_read_recruitment (store, MIX_PLAN_PANEL_MEMBER, member_id, error);
  PanelChange change = { .kind = MIX_PLAN_PANEL_MEMBER, .id = member_id };
  g_autofree char *name = NULL;

  if (row == NULL)
    return FALSE;
  name = g_strdup_printf (C_ ("change", "%s leaves the panel"), row->name);
  return mix_store_change (store, name, change_panel, &change, error);
}
