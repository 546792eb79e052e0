#include "mix-ctl-recruitment.h"

#include "mix-config.h"
#include "mix-error.h"

#include <glib/gi18n-lib.h>

#define MOST_DAYS 3650

/**
 * mix_ctl_load_recruitment:
 * @self: a command
 *
 * Returns: (transfer full) (nullable): the recruitment of its plan, with the data packs
 */
MixRecruitment *
mix_ctl_load_recruitment (MixCtl *self, GError **error)
{
  g_autoptr (MixPlan) plan = mix_ctl_load_plan (self, error);
  g_autoptr (MixPackSet) packs = mix_pack_set_new (NULL, NULL);

  return plan != NULL ? mix_recruitment_new (plan, packs) : NULL;
}

/**
 * mix_ctl_load_recruitment_names:
 * @self: a command
 *
 * Returns: (transfer full) (nullable): the recruitment of its plan, without the data packs: enough to find things in
 */
MixRecruitment *
mix_ctl_load_recruitment_names (MixCtl *self, GError **error)
{
  g_autoptr (MixPlan) plan = mix_ctl_load_plan (self, error);

  return plan != NULL ? mix_recruitment_new (plan, NULL) : NULL;
}

static gboolean
is_called (const MixVacancy *vacancy, const char *text)
{
  return g_str_equal (vacancy->row->post_id, text) || g_str_equal (vacancy->title, text);
}

/**
 * mix_ctl_find_vacancy:
 * @self: a command
 * @recruitment: its plan's recruitment
 *
 * Returns: (transfer none) (nullable): the vacancy that `--vacancy` names by its id, or by its post where that has an
 *   open one
 */
MixVacancy *
mix_ctl_find_vacancy (MixCtl *self, MixRecruitment *recruitment, GError **error)
{
  const char *text = mix_ctl_get (self, "vacancy");
  GPtrArray *vacancies = mix_recruitment_get_vacancies (recruitment);
  MixVacancy *found = mix_recruitment_find_vacancy (recruitment, text);

  if (found != NULL)
    return found;
  for (guint i = 0; text != NULL && i < vacancies->len; i++)
    {
      MixVacancy *vacancy = g_ptr_array_index (vacancies, i);

      if (!vacancy->is_open || !is_called (vacancy, text))
        continue;
      if (found != NULL)
        {
          mix_set_error (error, MIX_ERROR_REFUSED, text,
                         _ ("Several open vacancies are called “%s”. Give the id instead."), text);
          return NULL;
        }
      found = vacancy;
    }
  if (found == NULL)
    mix_set_error (error, MIX_ERROR_NOT_FOUND, text, _ ("No open vacancy of this plan is called “%s” or has that id."),
                   text != NULL ? text : "");
  return found;
}

/**
 * mix_ctl_find_candidate:
 * @self: a command
 * @recruitment: its plan's recruitment
 *
 * Returns: (transfer none) (nullable): the candidate that `--candidate` names by their id, or by their letter with
 *   `--vacancy`. They cannot be asked for by name: names are not known to everybody
 */
MixVacancyCandidate *
mix_ctl_find_candidate (MixCtl *self, MixRecruitment *recruitment, GError **error)
{
  const char *text = mix_ctl_get (self, "candidate");
  MixVacancyCandidate *candidate = mix_recruitment_find_candidate (recruitment, text);
  MixVacancy *vacancy;

  if (candidate != NULL)
    return candidate;
  vacancy = mix_ctl_has (self, "vacancy") ? mix_ctl_find_vacancy (self, recruitment, error) : NULL;
  if (mix_ctl_has (self, "vacancy") && vacancy == NULL)
    return NULL;
  for (guint i = 0; vacancy != NULL && i < vacancy->candidates->len; i++)
    {
      candidate = g_ptr_array_index (vacancy->candidates, i);
      if (g_str_equal (candidate->row->letter, text))
        return candidate;
    }
  mix_set_error (error, MIX_ERROR_NOT_FOUND, text,
                 _ ("There is no candidate “%s”. Give an id, or a letter together with --vacancy."), text);
  return NULL;
}

/**
 * mix_ctl_dup_vacancy_id:
 * @self: a command
 *
 * Returns: (transfer full) (nullable): the id of the vacancy that `--vacancy` names
 */
char *
mix_ctl_dup_vacancy_id (MixCtl *self, GError **error)
{
  g_autoptr (MixRecruitment) recruitment = mix_ctl_load_recruitment_names (self, error);
  MixVacancy *vacancy = recruitment != NULL ? mix_ctl_find_vacancy (self, recruitment, error) : NULL;

  return vacancy != NULL ? g_strdup (vacancy->row->id) : NULL;
}

/**
 * mix_ctl_dup_candidate_id:
 * @self: a command
 *
 * Returns: (transfer full) (nullable): the id of the candidate that `--candidate` names
 */
char *
mix_ctl_dup_candidate_id (MixCtl *self, GError **error)
{
  g_autoptr (MixRecruitment) recruitment = mix_ctl_load_recruitment_names (self, error);
  MixVacancyCandidate *candidate = recruitment != NULL ? mix_ctl_find_candidate (self, recruitment, error) : NULL;

  return candidate != NULL ? g_strdup (candidate->row->id) : NULL;
}

/**
 * mix_ctl_find_stage:
 * @self: a command
 * @option: an option's name
 * @stage: (out): the stage it names
 *
 * Returns: whether there is such a stage
 */
gboolean
mix_ctl_find_stage (MixCtl *self, const char *option, MixRecruitmentStage *stage, GError **error)
{
  return mix_recruitment_stage_parse (mix_ctl_get (self, option), stage, error);
}

/**
 * mix_ctl_get_days:
 * @self: a command
 * @option: an option's name
 * @days: (out): whole days; -1 where the option was not given
 *
 * Returns: whether it is a number of days, or was not given
 */
gboolean
mix_ctl_get_days (MixCtl *self, const char *option, int *days, GError **error)
{
  *days = -1;
  return mix_ctl_get_whole (self, option, MOST_DAYS, days, error);
}
