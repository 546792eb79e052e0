#include "mix-deployment.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mix-error.h"

/**
 * mix_deployment_new:
 * @n_people: people
 * @n_practices: practices
 * @n_lines: service lines
 * @n_networks: networks
 *
 * Everything begins at 0: no demand, everybody blocked from every line but in reach of every
 * practice, nobody supervised, lines of no competence. A session is 225 minutes, the band is 0 to 100 per cent.
 *
 * Returns: (transfer full): a problem to be filled
 */
MixDeployment *
mix_deployment_new (int n_people, int n_practices, int n_lines, int n_networks)
{
  MixDeployment *self = g_new0 (MixDeployment, 1);

  self->n_people = n_people;
  self->n_practices = n_practices;
  self->n_lines = n_lines;
  self->n_networks = n_networks;
  self->session_minutes = 225;
  self->band_high = 100;
  self->lines = g_new0 (MixDeploymentLine, n_lines);
  self->practices = g_new0 (MixDeploymentPractice, n_practices);
  self->people = g_new0 (MixDeploymentPerson, n_people);
  self->demand = g_new0 (int, (gsize) n_practices *n_lines);
  self->fit = g_new0 (guint8, (gsize) n_people * n_lines);
  self->reach = g_new (guint8, MAX ((gsize) n_people * n_practices, 1));
  memset (self->reach, TRUE, (gsize) n_people * n_practices);
  self->today = g_array_new (FALSE, FALSE, sizeof (MixDeploymentWork));
  self->pins = g_array_new (FALSE, FALSE, sizeof (MixDeploymentWork));
  for (int p = 0; p < n_people; p++)
    self->people[p].supervisor = -1;
  for (int t = 0; t < n_lines; t++)
    self->lines[t].competence = -1;
  return self;
}

static void
copy_names (MixDeployment *self)
{
  for (int t = 0; t < self->n_lines; t++)
    self->lines[t].id = g_strdup (self->lines[t].id);
  for (int r = 0; r < self->n_practices; r++)
    self->practices[r].code = g_strdup (self->practices[r].code);
}

/**
 * mix_deployment_copy:
 * @self: a problem
 *
 * Returns: (transfer full): another like it, for changing one thing and asking again
 */
MixDeployment *
mix_deployment_copy (const MixDeployment *self)
{
  MixDeployment *copy = g_memdup2 (self, sizeof *self);

  copy->lines = g_memdup2 (self->lines, sizeof *self->lines * self->n_lines);
  copy->practices = g_memdup2 (self->practices, sizeof *self->practices * self->n_practices);
  copy->people = g_memdup2 (self->people, sizeof *self->people * self->n_people);
  copy->demand = g_memdup2 (self->demand, sizeof *self->demand * self->n_practices * self->n_lines);
  copy->fit = g_memdup2 (self->fit, (gsize) self->n_people * self->n_lines);
  copy->reach = g_memdup2 (self->reach, (gsize) self->n_people * self->n_practices);
  if (self->most_sessions != NULL)
    copy->most_sessions = g_memdup2 (self->most_sessions, (gsize) self->n_people * self->n_practices);
  if (self->surplus != NULL)
    copy->surplus = g_memdup2 (self->surplus, sizeof *self->surplus * self->n_practices * self->n_lines);
  copy->today = g_array_copy (self->today);
  copy->pins = g_array_copy (self->pins);
  copy_names (copy);
  return copy;
}

/**
 * mix_deployment_free:
 * @self: a problem
 *
 * Frees it.
 */
void
mix_deployment_free (MixDeployment *self)
{
  for (int t = 0; t < self->n_lines; t++)
    g_free (self->lines[t].id);
  for (int r = 0; r < self->n_practices; r++)
    g_free (self->practices[r].code);
  g_free (self->lines);
  g_free (self->practices);
  g_free (self->people);
  g_free (self->demand);
  g_free (self->fit);
  g_free (self->reach);
  g_free (self->most_sessions);
  g_free (self->surplus);
  g_array_unref (self->today);
  g_array_unref (self->pins);
  g_free (self);
}

/**
 * mix_deployment_add_today:
 * @self: a problem
 * @person: who
 * @practice: where
 * @line: what
 * @minutes: a week
 *
 * Says what a person does as things stand. What is said twice is added up by mix_deployment_finish().
 */
void
mix_deployment_add_today (MixDeployment *self, int person, int practice, int line, int minutes)
{
  MixDeploymentWork work = { person, practice, line, minutes };

  g_array_append_val (self->today, work);
}

/**
 * mix_deployment_add_pin:
 * @self: a problem
 * @person: who
 * @practice: where
 * @line: what
 * @minutes: a week
 *
 * Says what a person must keep at least. What is said twice is added up by mix_deployment_finish().
 */
void
mix_deployment_add_pin (MixDeployment *self, int person, int practice, int line, int minutes)
{
  MixDeploymentWork work = { person, practice, line, minutes };

  g_array_append_val (self->pins, work);
}

/**
 * mix_deployment_limit_sessions:
 * @self: a problem
 * @person: who
 * @practice: where
 * @most: sessions at most
 *
 * Says that a person cannot spend more than so many sessions at a practice.
 */
void
mix_deployment_limit_sessions (MixDeployment *self, int person, int practice, int most)
{
  gsize n = (gsize) self->n_people * self->n_practices;
  gsize at = (gsize) person * self->n_practices + practice;

  if (self->most_sessions == NULL)
    {
      self->most_sessions = g_malloc (n);
      memset (self->most_sessions, G_MAXUINT8, n);
    }
  self->most_sessions[at] = (guint8) CLAMP (most, 0, self->most_sessions[at]);
}

static int
compare_work (gconstpointer one, gconstpointer other)
{
  const MixDeploymentWork *a = one;
  const MixDeploymentWork *b = other;

  if (a->person != b->person)
    return a->person < b->person ? -1 : 1;
  if (a->practice != b->practice)
    return a->practice < b->practice ? -1 : 1;
  return (a->line > b->line) - (a->line < b->line);
}

static gboolean
check_work (const MixDeployment *self, const MixDeploymentWork *work, GError **error)
{
  if (work->person >= 0 && work->person < self->n_people && work->practice >= 0 && work->practice < self->n_practices
      && work->line >= 0 && work->line < self->n_lines && work->minutes >= 0)
    return TRUE;
  mix_set_error (
      error, MIX_ERROR_REFUSED, "deployment",
      _ ("Work of person %d at practice %d in line %d is of nobody or nothing in this deployment. Check the numbers."),
      work->person, work->practice, work->line);
  return FALSE;
}

/* Work in order, each person, practice and line once, no more than the demand, and none that may not be done. */
static gboolean
tidy_work (const MixDeployment *self, GArray *all, GError **error)
{
  guint n = 0;

  for (guint i = 0; i < all->len; i++)
    if (!check_work (self, &g_array_index (all, MixDeploymentWork, i), error))
      return FALSE;

  g_array_sort (all, compare_work);
  for (guint i = 0; i < all->len; i++)
    {
      MixDeploymentWork work = g_array_index (all, MixDeploymentWork, i);
      MixDeploymentWork *last = n > 0 ? &g_array_index (all, MixDeploymentWork, n - 1) : NULL;

      if (last != NULL && compare_work (last, &work) == 0)
        last->minutes += work.minutes;
      else
        g_array_index (all, MixDeploymentWork, n++) = work;
    }
  g_array_set_size (all, n);
  for (guint i = 0; i < n; i++)
    {
      MixDeploymentWork *work = &g_array_index (all, MixDeploymentWork, i);

      work->minutes = MIN (work->minutes, mix_deployment_get_demand (self, work->practice, work->line));
    }
  return TRUE;
}

static gboolean
check_people (const MixDeployment *self, GError **error)
{
  for (int p = 0; p < self->n_people; p++)
    {
      const MixDeploymentPerson *person = &self->people[p];

      if (person->capacity >= 0 && person->sessions >= 0 && person->most_sites >= 0 && person->supervisor >= -1
          && person->supervisor < self->n_people)
        continue;
      mix_set_error (error, MIX_ERROR_REFUSED, "deployment",
                     _ ("Person %d has less than no time, or a supervisor who is not there. Check the numbers."), p);
      return FALSE;
    }
  return TRUE;
}

static gboolean
check_practices (const MixDeployment *self, GError **error)
{
  for (int r = 0; r < self->n_practices; r++)
    {
      const MixDeploymentPractice *practice = &self->practices[r];

      if (practice->network >= 0 && practice->network < self->n_networks && practice->desks >= 0)
        continue;
      mix_set_error (error, MIX_ERROR_REFUSED, "deployment",
                     _ ("Practice %d is in a network that is not there, or has less than no desks. Check the numbers."),
                     r);
      return FALSE;
    }
  for (gsize i = 0; i < (gsize) self->n_practices * self->n_lines; i++)
    if (self->demand[i] < 0)
      {
        mix_set_error (error, MIX_ERROR_REFUSED, "deployment",
                       _ ("Practice %d has less than no demand for line %d. Check the numbers."),
                       (int) (i / self->n_lines), (int) (i % self->n_lines));
        return FALSE;
      }
  return TRUE;
}

/**
 * mix_deployment_finish:
 * @self: a problem, filled
 * @error: return location for an error
 *
 * Checks numbers against each other, and puts today's work and the pins in the order of person, practice and line, each
 * once and cut off at the demand.
 *
 * Returns: whether it is whole
 */
gboolean
mix_deployment_finish (MixDeployment *self, GError **error)
{
  return check_people (self, error) && check_practices (self, error) && tidy_work (self, self->today, error)
         && tidy_work (self, self->pins, error);
}

/**
 * mix_deployment_keep_surplus:
 * @self: a problem, finished
 * @today: (element-type MixDeploymentWork): all of today's work, each person, practice and line once
 *
 * Today's work is cut off at the demand, so that leaving it as it is would look like a change where people do more than
 * is asked for. Here it is not, and may stay.
 *
 * Returns: (transfer full): the problem with today's work uncut
 */
MixDeployment *
mix_deployment_keep_surplus (const MixDeployment *self, const GArray *today)
{
  MixDeployment *copy = mix_deployment_copy (self);
  gsize n_cells = (gsize) self->n_practices * self->n_lines;

  g_array_set_size (copy->today, 0);
  g_array_append_vals (copy->today, today->data, today->len);
  g_array_sort (copy->today, compare_work);
  g_free (copy->surplus);
  copy->surplus = g_new0 (int, MAX (n_cells, 1));
  for (guint i = 0; i < today->len; i++)
    {
      const MixDeploymentWork *work = &g_array_index (today, MixDeploymentWork, i);

      copy->surplus[(gsize) work->practice * self->n_lines + work->line] += work->minutes;
    }
  for (gsize cell = 0; cell < n_cells; cell++)
    copy->surplus[cell] = MAX (0, copy->surplus[cell] - self->demand[cell]);
  return copy;
}

/**
 * mix_deployment_get_demand:
 * @self: a problem
 * @practice: number of a practice
 * @line: number of a line
 *
 * Returns: demand in minutes a week
 */
int
mix_deployment_get_demand (const MixDeployment *self, int practice, int line)
{
  return self->demand[(gsize) practice * self->n_lines + line];
}

/**
 * mix_deployment_get_fit:
 * @self: a problem
 * @person: number of a person
 * @line: number of a line
 *
 * Returns: how the line suits the person
 */
MixFitGrade
mix_deployment_get_fit (const MixDeployment *self, int person, int line)
{
  return self->fit[(gsize) person * self->n_lines + line];
}

/**
 * mix_deployment_can_do:
 * @self: a problem
 * @person: number of a person
 * @practice: number of a practice
 * @line: number of a line
 *
 * Returns: whether the person may serve the practice, is not blocked from the line, and there is demand
 */
gboolean
mix_deployment_can_do (const MixDeployment *self, int person, int practice, int line)
{
  return self->reach[(gsize) person * self->n_practices + practice]
         && mix_deployment_get_fit (self, person, line) != MIX_FIT_BLOCKED
         && mix_deployment_get_demand (self, practice, line) > 0;
}

/**
 * mix_deployment_get_misfit:
 * @self: a problem
 * @person: number of a person
 * @line: number of a line, not blocked
 *
 * Returns: cost of a minute for misfit, in 1/100 weighted minute
 */
int
mix_deployment_get_misfit (const MixDeployment *self, int person, int line)
{
  switch (mix_deployment_get_fit (self, person, line))
    {
    case MIX_FIT_STRETCHED:
      return self->costs.stretched;
    case MIX_FIT_UNDER_USED:
      return self->costs.under_used;
    case MIX_FIT_BLOCKED:
    case MIX_FIT_FITS:
    default:
      return 0;
    }
}

/**
 * mix_deployment_get_most_sessions:
 * @self: a problem
 * @person: number of a person
 * @practice: number of a practice
 *
 * Returns: the most sessions that the person can spend at the practice: their own, its desks over the week, and what
 *   mix_deployment_limit_sessions() leaves
 */
int
mix_deployment_get_most_sessions (const MixDeployment *self, int person, int practice)
{
  gsize at = (gsize) person * self->n_practices + practice;
  int most = MIN (self->people[person].sessions, self->practices[practice].desks * MIX_DEPLOYMENT_HALF_DAYS);

  if (!self->reach[at])
    return 0;
  return self->most_sessions != NULL ? MIN (most, self->most_sessions[at]) : most;
}
