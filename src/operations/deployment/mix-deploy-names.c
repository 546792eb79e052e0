#include "mix-deploy-names.h"

#include "mix-config.h"
#include "mix-plan-fit.h"

#include <glib/gi18n-lib.h>

static MixDeployNames *
begin_names (const MixDeployment *problem)
{
  MixDeployNames *self = g_new0 (MixDeployNames, 1);

  self->problem = problem;
  self->people = g_new0 (char *, problem->n_people + 1);
  self->people_ids = g_new0 (char *, problem->n_people + 1);
  self->places = g_new0 (char *, problem->n_practices + 1);
  self->places_ids = g_new0 (char *, problem->n_practices + 1);
  self->lines = g_new0 (char *, problem->n_lines + 1);
  self->lines_ids = g_new0 (char *, problem->n_lines + 1);
  self->competences = g_new0 (char *, problem->n_lines + 1);
  return self;
}

static void
name_everything (MixDeployNames *self)
{
  for (int p = 0; p < self->problem->n_people; p++)
    {
      MixPerson *person = mix_deploy_picture_get_person (self->picture, p);

      self->people[p] = g_strdup (mix_person_get_name (person));
      self->people_ids[p] = g_strdup (mix_person_get_id (person));
    }
  for (int r = 0; r < self->problem->n_practices; r++)
    {
      self->places[r] = g_strdup (mix_deploy_picture_get_place_name (self->picture, r));
      self->places_ids[r] = g_strdup (mix_deploy_picture_get_place_id (self->picture, r));
    }
  for (int t = 0; t < self->problem->n_lines; t++)
    {
      const MixServiceLineRow *row = mix_service_line_get_row (mix_deploy_picture_get_line (self->picture, t));

      self->lines[t] = g_strdup (row->short_name);
      self->lines_ids[t] = g_strdup (row->id);
      self->competences[t] = g_strdup (row->competence);
    }
}

/* All lines that ask sign-off for the same competence are one subject, numbered by the first of them. */
static void
number_subjects (MixDeployNames *self)
{
  self->subjects = g_new (int, MAX (1, self->problem->n_lines));
  for (int t = 0; t < self->problem->n_lines; t++)
    {
      self->subjects[t] = self->competences[t] != NULL ? t : -1;
      for (int before = 0; before < t && self->competences[t] != NULL; before++)
        if (g_strcmp0 (self->competences[before], self->competences[t]) == 0)
          {
            self->subjects[t] = self->subjects[before];
            break;
          }
    }
}

static MixFitGrade
find_fit (const MixDeployNames *self, int person, int line, gboolean signed_off, MixFit *fit)
{
  MixServiceLine *service_line = mix_deploy_picture_get_line (self->picture, line);
  MixDate as_at = mix_plan_get_as_at (self->picture->plan);
  MixFitLine fit_line;
  MixFitPerson fit_person;

  mix_plan_fit_get_line (service_line, &fit_line);
  mix_plan_fit_get_person (mix_deploy_picture_get_person (self->picture, person), self->competences[line], &fit_person);
  if (signed_off)
    {
      fit_person.competence = MIX_COMPETENCE_SIGNED_OFF;
      fit_person.competence_from = as_at;
      fit_person.competence_until = MIX_DATE_NONE;
    }
  *fit = mix_fit_work_out (&fit_line, &fit_person, as_at);
  return fit->grade;
}

/* Whether the problem blocks what the rules would let the person do: a wish does. */
static gboolean
is_against_wish (const MixDeployNames *self, int person, int line)
{
  MixFit fit;

  return mix_deployment_get_fit (self->problem, person, line) == MIX_FIT_BLOCKED
         && find_fit (self, person, line, FALSE, &fit) != MIX_FIT_BLOCKED;
}

static void
work_out_training (MixDeployNames *self)
{
  const MixDeployment *problem = self->problem;

  self->trained = g_memdup2 (problem->fit, (gsize) problem->n_people * problem->n_lines);
  for (int p = 0; p < problem->n_people; p++)
    for (int t = 0; t < problem->n_lines; t++)
      {
        MixFitGrade fit = mix_deployment_get_fit (problem, p, t);
        MixFit trained;

        if ((fit == MIX_FIT_BLOCKED || fit == MIX_FIT_STRETCHED) && self->competences[t] != NULL
            && !is_against_wish (self, p, t))
          self->trained[(gsize) p * problem->n_lines + t] = find_fit (self, p, t, TRUE, &trained);
      }
  self->rules = (MixDeploymentTrainingRules) { self->subjects, self->trained };
}

/**
 * mix_deploy_names_new:
 * @picture: a plan as a deployment problem
 *
 * Returns: (transfer full): names of what is in it
 */
MixDeployNames *
mix_deploy_names_new (MixDeployPicture *picture)
{
  MixDeployNames *self = begin_names (picture->problem);

  self->picture = mix_deploy_picture_ref (picture);
  name_everything (self);
  number_subjects (self);
  work_out_training (self);
  return self;
}

static void
name_by_number (char **names, char **ids, int n, const char *format)
{
  for (int i = 0; i < n; i++)
    {
      ids[i] = g_strdup_printf ("%d", i);
      if (names[i] == NULL)
        names[i] = g_strdup_printf ("%s %d", format, i);
    }
}

/**
 * mix_deploy_names_new_for_problem:
 * @problem: a problem without a plan, which must outlive this
 *
 * Returns: (transfer full): names by number, and by the codes that the problem has; each line is a subject of its own
 */
MixDeployNames *
mix_deploy_names_new_for_problem (const MixDeployment *problem)
{
  MixDeployNames *self = begin_names (problem);

  for (int r = 0; r < problem->n_practices; r++)
    self->places[r] = g_strdup (problem->practices[r].code);
  for (int t = 0; t < problem->n_lines; t++)
    self->lines[t] = g_strdup (problem->lines[t].id);
  /* Translators: somebody in a file without names: "Person 3". */
  name_by_number (self->people, self->people_ids, problem->n_people, _ ("Person"));
  /* Translators: a practice in a file without names: "Practice 3". */
  name_by_number (self->places, self->places_ids, problem->n_practices, _ ("Practice"));
  /* Translators: a service line in a file without names: "Line 3". */
  name_by_number (self->lines, self->lines_ids, problem->n_lines, _ ("Line"));
  return self;
}

/**
 * mix_deploy_names_free:
 * @self: names
 *
 * Frees them.
 */
void
mix_deploy_names_free (MixDeployNames *self)
{
  g_clear_pointer (&self->picture, mix_deploy_picture_unref);
  g_strfreev (self->people);
  g_strfreev (self->people_ids);
  g_strfreev (self->places);
  g_strfreev (self->places_ids);
  g_strfreev (self->lines);
  g_strfreev (self->lines_ids);
  /* Lines without a competence leave holes, at which g_strfreev() would stop. */
  for (int t = 0; t < self->problem->n_lines; t++)
    g_free (self->competences[t]);
  g_free (self->competences);
  g_free (self->subjects);
  g_free (self->trained);
  g_free (self);
}

static MixDeployNeed
get_need (MixFitCode code)
{
  switch (code)
    {
    case MIX_FIT_CODE_ROLE_BELOW_LEAST:
      return MIX_DEPLOY_NEED_ROLE;
    case MIX_FIT_CODE_REGISTRATION_MISSING:
    case MIX_FIT_CODE_REGISTRATION_LAPSED:
      return MIX_DEPLOY_NEED_REGISTRATION;
    case MIX_FIT_CODE_PRESCRIBER_NEEDED:
    case MIX_FIT_CODE_PRESCRIBER_PATHWAY_COMPLETE:
      return MIX_DEPLOY_NEED_PRESCRIBER;
    default:
      return MIX_DEPLOY_NEED_SIGN_OFF;
    }
}

/**
 * mix_deploy_names_find_need:
 * @self: names
 * @line: number of a line
 *
 * Returns: what whoever is blocked from the line needs: of all people, what is easiest to get
 */
MixDeployNeed
mix_deploy_names_find_need (const MixDeployNames *self, int line)
{
  MixDeployNeed need = MIX_DEPLOY_NEED_NOT_KNOWN;

  for (int p = 0; self->picture != NULL && p < self->problem->n_people; p++)
    {
      MixDeployNeed own;
      MixFit fit;

      if (mix_deployment_get_fit (self->problem, p, line) != MIX_FIT_BLOCKED)
        continue;
      own = find_fit (self, p, line, FALSE, &fit) == MIX_FIT_BLOCKED ? get_need (fit.reasons[0].code)
                                                                     : MIX_DEPLOY_NEED_WISH;
      if (need == MIX_DEPLOY_NEED_NOT_KNOWN || own < need)
        need = own;
    }
  return need;
}

/**
 * mix_deploy_names_count_in_training:
 * @self: names
 * @line: number of a line
 *
 * Returns: how many people are in training for what the line asks sign-off for
 */
guint
mix_deploy_names_count_in_training (const MixDeployNames *self, int line)
{
  guint n = 0;

  for (int p = 0; self->picture != NULL && self->competences[line] != NULL && p < self->problem->n_people; p++)
    {
      const MixCompetenceRow *row
          = mix_person_find_competence (mix_deploy_picture_get_person (self->picture, p), self->competences[line]);

      n += row != NULL && g_strcmp0 (row->level, mix_competence_level_get_name (MIX_COMPETENCE_IN_TRAINING)) == 0;
    }
  return n;
}

/**
 * mix_deploy_names_dup_line:
 * @self: names
 * @line: number of a line
 *
 * Returns: (transfer full): its name inside a sentence: "outpatient letters", but "DMARD monitoring recall"
 */
char *
mix_deploy_names_dup_line (const MixDeployNames *self, int line)
{
  const char *name = self->lines[line];
  const char *rest = *name != '\0' ? g_utf8_next_char (name) : name;
  char first[8] = "";

  for (const char *at = rest; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isupper (g_utf8_get_char (at)) || g_unichar_isdigit (g_utf8_get_char (at)))
      return g_strdup (name);
  if (rest == name)
    return g_strdup (name);
  g_unichar_to_utf8 (g_unichar_tolower (g_utf8_get_char (name)), first);
  return g_strconcat (first, rest, NULL);
}
