#include "mix-config.h"
#include "mix-ctl-commands.h"
#include "mix-ctl-recruitment.h"
#include "mix-error.h"
#include "mix-scores.h"
#include "mix-vacancy-candidates.h"

#include <glib/gi18n-lib.h>

static const MixCtlOption score_options[] = {
  MIX_CTL_CANDIDATE_OPTIONS,
  { "round", N_ ("ROUND"), N_ ("shortlist or interview"), MIX_CTL_REQUIRED },
  {
      "criterion",
      N_ ("WORDS"),
      N_ ("which criterion; without it, all of them"),
  },
  { "member", N_ ("NAME"), N_ ("who on the panel; without it, what all agreed together") },
  { "points", N_ ("POINTS"), N_ ("0 to 4"), MIX_CTL_REQUIRED },
  { NULL },
};

static const MixCtlOption answer_options[] = {
  MIX_CTL_CANDIDATE_OPTIONS,
  { "criterion", N_ ("WORDS"), N_ ("which criterion"), MIX_CTL_REQUIRED },
  { "words", N_ ("WORDS"), N_ ("what they wrote about it, without their name"), MIX_CTL_REQUIRED },
  { NULL },
};

static const MixCtlOption note_options[] = {
  MIX_CTL_CANDIDATE_OPTIONS,
  { "words", N_ ("WORDS"), N_ ("the note"), MIX_CTL_REQUIRED },
  { "by", N_ ("NAME"), N_ ("who writes it"), MIX_CTL_REQUIRED },
  { NULL },
};

static const MixCtlOption start_options[] = {
  MIX_CTL_CANDIDATE_OPTIONS,
  { "on", N_ ("DATE"), N_ ("the first day; without it, the one agreed") },
  { "supervisor", N_ ("PERSON"), N_ ("who supervises them: an id, or a name that only one person has") },
  { "home", N_ ("CODE"), N_ ("their home practice") },
  { "employer", N_ ("NAME"), N_ ("who employs them") },
  { "pattern", N_ ("PATTERN"), N_ ("ten characters, Monday morning first: W, R, S, E or -") },
  { "pathway", N_ ("WORD"), N_ ("training pathway: none, on_pathway or complete") },
  { NULL },
};

static const char *
find_member (const MixVacancy *vacancy, const char *name, GError **error)
{
  for (guint i = 0; i < vacancy->panel->len; i++)
    {
      const MixPanelMemberRow *member = g_ptr_array_index (vacancy->panel, i);

      if (g_str_equal (member->name, name) || g_str_equal (member->id, name))
        return member->id;
    }
  mix_set_error (error, MIX_ERROR_NOT_FOUND, name, _ ("“%s” is not on the panel of “%s”."), name, vacancy->title);
  return NULL;
}

static gboolean
is_meant (const MixVacancyCriterionRow *criterion, const char *words)
{
  return words == NULL || g_str_equal (criterion->name, words) || g_str_equal (criterion->id, words);
}

static const char *
find_criterion (const MixVacancy *vacancy, const char *words, GError **error)
{
  for (guint i = 0; i < vacancy->criteria->len; i++)
    if (is_meant (vacancy->criteria->pdata[i], words))
      return ((const MixVacancyCriterionRow *) vacancy->criteria->pdata[i])->id;
  mix_set_error (error, MIX_ERROR_NOT_FOUND, words, _ ("“%s” has no criterion “%s”."), vacancy->title,
                 words != NULL ? words : "");
  return NULL;
}

static gboolean
score_each (
    MixCtl *self, MixStore *store, const MixVacancyCandidate *candidate, const char *member, int points, GError **error)
{
  GPtrArray *criteria = candidate->vacancy->criteria;

  if (find_criterion (candidate->vacancy, mix_ctl_get (self, "criterion"), error) == NULL)
    return FALSE;
  for (guint i = 0; i < criteria->len; i++)
    {
      const MixVacancyCriterionRow *criterion = g_ptr_array_index (criteria, i);

      if (is_meant (criterion, mix_ctl_get (self, "criterion"))
          && !mix_vacancy_candidates_score (store, candidate->row->id, mix_ctl_get (self, "round"), criterion->id,
                                            member, points, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
score_candidate (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  g_autoptr (MixRecruitment) recruitment = store != NULL ? mix_ctl_load_recruitment_names (self, error) : NULL;
  MixVacancyCandidate *candidate = recruitment != NULL ? mix_ctl_find_candidate (self, recruitment, error) : NULL;
  const char *member = NULL;
  int points = 0;

  if (candidate == NULL || !mix_ctl_get_whole (self, "points", MIX_MOST_POINTS, &points, error))
    return FALSE;
  if (mix_ctl_has (self, "member")
      && (candidate->vacancy == NULL
          || (member = find_member (candidate->vacancy, mix_ctl_get (self, "member"), error)) == NULL))
    return FALSE;
  return score_each (self, store, candidate, member, points, error) && mix_ctl_report_change (self, error);
}

static gboolean
take_answer (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  g_autoptr (MixRecruitment) recruitment = store != NULL ? mix_ctl_load_recruitment_names (self, error) : NULL;
  MixVacancyCandidate *candidate = recruitment != NULL ? mix_ctl_find_candidate (self, recruitment, error) : NULL;
  const char *criterion = NULL;

  if (candidate != NULL && candidate->vacancy != NULL)
    criterion = find_criterion (candidate->vacancy, mix_ctl_get (self, "criterion"), error);
  return criterion != NULL
         && mix_vacancy_candidates_set_answer (store, candidate->row->id, criterion, mix_ctl_get (self, "words"), error)
         && mix_ctl_report_change (self, error);
}

static gboolean
add_note (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  g_autofree char *id = store != NULL ? mix_ctl_dup_candidate_id (self, error) : NULL;
  g_autofree char *note = id != NULL ? mix_vacancy_candidates_add_note (store, id, mix_ctl_get (self, "by"),
                                                                        mix_ctl_get (self, "words"), error)
                                     : NULL;

  return mix_ctl_report_new (self, note, error);
}

static gboolean
start_candidate (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  g_autofree char *id = store != NULL ? mix_ctl_dup_candidate_id (self, error) : NULL;
  MixCandidateStart start = { .home_practice = mix_ctl_get (self, "home"),
                              .employer = mix_ctl_get (self, "employer"),
                              .pattern = mix_ctl_get (self, "pattern"),
                              .pathway = mix_ctl_get (self, "pathway") };
  g_autofree char *supervisor = NULL, *person = NULL;

  if (id == NULL || !mix_ctl_get_date (self, "on", &start.date, error))
    return FALSE;
  if (mix_ctl_has (self, "supervisor")
      && (start.supervisor_id = supervisor = mix_ctl_find_person (self, "supervisor", error)) == NULL)
    return FALSE;
  person = mix_vacancy_candidates_start (store, id, &start, error);
  return mix_ctl_report_new (self, person, error);
}

const MixCtlCommand mix_command_candidate_score = {
  .name = "candidate score",
  .summary = N_ ("give points: each member of the panel apart, then all together"),
  .run = score_candidate,
  .options = score_options,
  .keys = mix_ctl_change_keys,
};

const MixCtlCommand mix_command_candidate_wrote = {
  .name = "candidate wrote",
  .summary = N_ ("enter what a candidate wrote about a criterion"),
  .run = take_answer,
  .options = answer_options,
  .keys = mix_ctl_change_keys,
};

const MixCtlCommand mix_command_candidate_note = {
  .name = "candidate note",
  .summary = N_ ("add a note about a candidate, and print its id"),
  .run = add_note,
  .options = note_options,
  .keys = mix_ctl_new_keys,
};

const MixCtlCommand mix_command_candidate_start = {
  .name = "candidate start",
  .summary = N_ ("make a member of the team of a candidate, and print the person’s id"),
  .run = start_candidate,
  .options = start_options,
  .keys = mix_ctl_new_keys,
};
