#include "mix-vacancies.h"

#include "mix-config.h"
#include "mix-deed-private.h"
#include "mix-error.h"
#include "mix-posts.h"
#include "mix-row-type.h"
#include "mix-store-read.h"
#include "mix-vacancies-private.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  MixRecruitment *recruitment;
  MixVacancy *vacancy;
  const char *person_id;
  MixDate date;
} Filling;

/* With the post filled, a start that was undone would look as if it had not been. */
static gboolean
keep_undone_starts (MixStore *store, const MixVacancy *vacancy, GError **error)
{
  for (guint i = 0; i < vacancy->candidates->len; i++)
    {
      const MixVacancyCandidate *candidate = g_ptr_array_index (vacancy->candidates, i);

      if (candidate->start_undone && !_mix_candidate_put (store, candidate->row, error))
        return FALSE;
    }
  return TRUE;
}

/*
 * _mix_vacancy_take_on:
 * @store: a store whose change runs
 * @recruitment: the plan's recruitment
 * @vacancy: an open vacancy of a post
 * @person_id: a member of the team
 * @date: their first day in the post
 *
 * Returns: whether they have the post, and the vacancy stands at their induction
 */
gboolean
_mix_vacancy_take_on (MixStore *store,
                      MixRecruitment *recruitment,
                      MixVacancy *vacancy,
                      const char *person_id,
                      MixDate date,
                      GError **error)
{
  MixVacancyRow row = *vacancy->row;

  row.person_id = person_id;
  row.start_on = date;
  return keep_undone_starts (store, vacancy, error) && mix_posts_fill (store, vacancy->post->id, person_id, error)
         && _mix_vacancy_put (store, &row, error)
         && _mix_vacancy_enter_stage (store, mix_recruitment_get_plan (recruitment), vacancy, MIX_STAGE_INDUCTION,
                                      "passed", MAX (date, vacancy->stage_from), error);
}

static gboolean
fill (MixStore *store, gpointer data, GError **error)
{
  const Filling *filling = data;

  return _mix_vacancy_take_on (store, filling->recruitment, filling->vacancy, filling->person_id, filling->date, error);
}

/**
 * mix_vacancies_fill:
 * @store: an open plan
 * @vacancy_id: an open vacancy
 * @person_id: somebody of the team who takes the post: moved from elsewhere, or hired before all this was written down
 * @date: their first day in it, or %MIX_DATE_NONE for the planning date
 *
 * Returns: whether the change was made
 */
gboolean
mix_vacancies_fill (MixStore *store, const char *vacancy_id, const char *person_id, MixDate date, GError **error)
{
  g_autoptr (MixRecruitment) recruitment = mix_recruitment_load (store, error);
  MixVacancy *vacancy = recruitment != NULL ? _mix_vacancy_find (recruitment, vacancy_id, error) : NULL;
  g_autoptr (MixPersonRow) person = vacancy != NULL ? mix_store_read_person (store, person_id, error) : NULL;
  Filling filling = { recruitment, vacancy, person_id, date };
  g_autofree char *name = NULL;

  if (person == NULL || !_mix_deed_choose_date (store, &filling.date, error))
    return FALSE;
  if (!vacancy->is_open || vacancy->row->person_id != NULL || vacancy->post == NULL)
    {
      mix_set_error (error, MIX_ERROR_REFUSED, vacancy->title, _ ("The vacancy “%s” is filled or closed."),
                     vacancy->title);
      return FALSE;
    }
  name = g_strdup_printf (C_ ("change", "%s takes the post %s"), person->name, vacancy->title);
  return mix_store_change (store, name, fill, &filling, error);
}
