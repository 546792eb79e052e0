#include "mix-config.h"
#include "mix-ctl-commands.h"
#include "mix-ctl-recruitment.h"
#include "mix-error.h"
#include "mix-vacancies.h"
#include "mix-vacancy-panel.h"

#include <glib/gi18n-lib.h>

static const MixCtlOption criterion_options[] = {
  MIX_CTL_VACANCY_OPTION,
  { "name", N_ ("WORDS"), N_ ("what candidates are judged by"), MIX_CTL_REQUIRED },
  { "nice", NULL, N_ ("nice to have; without it, a must") },
  { "remove", NULL, N_ ("take the criterion out again") },
  { NULL },
};

static const MixCtlOption agree_options[] = {
  MIX_CTL_VACANCY_OPTION,
  { "on", N_ ("DATE"), N_ ("the day; without it, the planning date") },
  { NULL },
};

static const MixCtlOption panel_options[] = {
  MIX_CTL_VACANCY_OPTION,
  { "name", N_ ("NAME"), N_ ("who is on the panel"), MIX_CTL_REQUIRED },
  { "remove", NULL, N_ ("they leave the panel") },
  { NULL },
};

static const MixCtlOption task_options[] = {
  MIX_CTL_VACANCY_OPTION,
  { "title", N_ ("WORDS"), N_ ("what is to be done"), MIX_CTL_REQUIRED },
  { "owner", N_ ("NAME"), N_ ("who does it") },
  { "turn", N_ ("WORD"), N_ ("whose turn it is: us, candidate or others; without it, us") },
  { "due", N_ ("DATE"), N_ ("by when") },
  { "done", NULL, N_ ("the task of that title is done, on the day in --on") },
  { "on", N_ ("DATE"), N_ ("the day; without it, the planning date") },
  { "remove", NULL, N_ ("take the task out") },
  { NULL },
};

static const MixCtlOption fill_options[] = {
  MIX_CTL_VACANCY_OPTION,
  { "person", N_ ("PERSON"), N_ ("who: an id, or a name that only one person has"), MIX_CTL_REQUIRED },
  { "on", N_ ("DATE"), N_ ("their first day in the post; without it, the planning date") },
  { NULL },
};

/* Rows with an id and, at @offset, the words they are called by. */
static const char *
find_row (GPtrArray *rows, gsize offset, const char *words, GError **error)
{
  for (guint i = rows->len; i > 0; i--)
    if (g_str_equal (G_STRUCT_MEMBER (const char *, rows->pdata[i - 1], offset), words))
      return *(const char *const *) rows->pdata[i - 1];
  mix_set_error (error, MIX_ERROR_NOT_FOUND, words, _ ("The vacancy has no “%s”."), words);
  return NULL;
}

static gboolean
change_criterion (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  g_autoptr (MixRecruitment) recruitment = store != NULL ? mix_ctl_load_recruitment_names (self, error) : NULL;
  MixVacancy *vacancy = recruitment != NULL ? mix_ctl_find_vacancy (self, recruitment, error) : NULL;
  const char *name = mix_ctl_get (self, "name"), *known;
  g_autofree char *id = NULL;

  if (vacancy == NULL)
    return FALSE;
  if (mix_ctl_has (self, "remove"))
    {
      known = find_row (vacancy->criteria, G_STRUCT_OFFSET (MixVacancyCriterionRow, name), name, error);
      return known != NULL && mix_vacancy_criteria_remove (store, known, error) && mix_ctl_report_change (self, error);
    }
  id = mix_vacancy_criteria_add (store, vacancy->row->id, name, !mix_ctl_has (self, "nice"), error);
  return mix_ctl_report_new (self, id, error);
}

static gboolean
agree_criteria (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  g_autofree char *id = store != NULL ? mix_ctl_dup_vacancy_id (self, error) : NULL;
  MixDate date;

  return id != NULL && mix_ctl_get_date (self, "on", &date, error)
         && mix_vacancy_criteria_agree (store, id, date, error) && mix_ctl_report_change (self, error);
}

static gboolean
change_panel (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  g_autoptr (MixRecruitment) recruitment = store != NULL ? mix_ctl_load_recruitment_names (self, error) : NULL;
  MixVacancy *vacancy = recruitment != NULL ? mix_ctl_find_vacancy (self, recruitment, error) : NULL;
  const char *name = mix_ctl_get (self, "name"), *known;
  g_autofree char *id = NULL;

  if (vacancy == NULL)
    return FALSE;
  if (mix_ctl_has (self, "remove"))
    {
      known = find_row (vacancy->panel, G_STRUCT_OFFSET (MixPanelMemberRow, name), name, error);
      return known != NULL && mix_vacancy_panel_remove (store, known, error) && mix_ctl_report_change (self, error);
    }
  id = mix_vacancy_panel_add (store, vacancy->row->id, name, error);
  return mix_ctl_report_new (self, id, error);
}

static gboolean
add_task (MixCtl *self, MixStore *store, const MixVacancy *vacancy, GError **error)
{
  MixVacancyTaskDraft draft = { .title = mix_ctl_get (self, "title"), .owner = mix_ctl_get (self, "owner") };
  g_autofree char *id = NULL;

  if ((mix_ctl_has (self, "turn") && !mix_turn_parse (mix_ctl_get (self, "turn"), &draft.turn, error))
      || !mix_ctl_get_date (self, "due", &draft.due_on, error))
    return FALSE;
  id = mix_vacancy_tasks_add (store, vacancy->row->id, &draft, error);
  return mix_ctl_report_new (self, id, error);
}

static gboolean
change_task (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  g_autoptr (MixRecruitment) recruitment = store != NULL ? mix_ctl_load_recruitment_names (self, error) : NULL;
  MixVacancy *vacancy = recruitment != NULL ? mix_ctl_find_vacancy (self, recruitment, error) : NULL;
  gboolean removes = mix_ctl_has (self, "remove");
  const char *id;
  MixDate date;

  if (vacancy == NULL)
    return FALSE;
  if (!removes && !mix_ctl_has (self, "done"))
    return add_task (self, store, vacancy, error);
  id = find_row (vacancy->tasks, G_STRUCT_OFFSET (MixVacancyTaskRow, title), mix_ctl_get (self, "title"), error);
  return id != NULL && mix_ctl_get_date (self, "on", &date, error)
         && (removes ? mix_vacancy_tasks_remove (store, id, error) : mix_vacancy_tasks_finish (store, id, date, error))
         && mix_ctl_report_change (self, error);
}

static gboolean
fill_vacancy (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  g_autofree char *id = store != NULL ? mix_ctl_dup_vacancy_id (self, error) : NULL;
  g_autofree char *person = id != NULL ? mix_ctl_find_person (self, "person", error) : NULL;
  MixDate date;

  return person != NULL && mix_ctl_get_date (self, "on", &date, error)
         && mix_vacancies_fill (store, id, person, date, error) && mix_ctl_report_change (self, error);
}

const MixCtlCommand mix_command_vacancy_criterion = {
  .name = "vacancy criterion",
  .summary = N_ ("say what candidates of a vacancy are judged by, until its advert is live"),
  .run = change_criterion,
  .options = criterion_options,
  .keys = mix_ctl_new_keys,
};

const MixCtlCommand mix_command_vacancy_agree = {
  .name = "vacancy agree",
  .summary = N_ ("say that the criteria of a vacancy are agreed"),
  .run = agree_criteria,
  .options = agree_options,
  .keys = mix_ctl_change_keys,
};

const MixCtlCommand mix_command_vacancy_panel = {
  .name = "vacancy panel",
  .summary = N_ ("say who is on the panel of a vacancy"),
  .run = change_panel,
  .options = panel_options,
  .keys = mix_ctl_new_keys,
};

const MixCtlCommand mix_command_vacancy_task = {
  .name = "vacancy task",
  .summary = N_ ("add a task of a vacancy, say that it is done, or take it out"),
  .run = change_task,
  .options = task_options,
  .keys = mix_ctl_new_keys,
};

const MixCtlCommand mix_command_vacancy_fill = {
  .name = "vacancy fill",
  .summary = N_ ("give the post of a vacancy to somebody of the team"),
  .run = fill_vacancy,
  .options = fill_options,
  .keys = mix_ctl_change_keys,
};
