#include "mix-overload-private.h"

/**
 * mix_overload_problem_new:
 * @n_people: how many people
 * @n_weeks: how many weeks
 *
 * Returns: (transfer full): a problem in which nobody has time and nothing is to be done
 */
MixOverloadProblem *
mix_overload_problem_new (guint n_people, guint n_weeks)
{
  MixOverloadProblem *self = g_new0 (MixOverloadProblem, 1);

  self->n_people = n_people;
  self->n_weeks = n_weeks;
  self->person_words = MIX_BITS_N_WORDS (n_people);
  self->time = g_new0 (int, (gsize) n_weeks *n_people + 1);
  self->on_site_time = g_new0 (int, (gsize) n_weeks *n_people + 1);
  self->allowed = g_array_new (FALSE, TRUE, sizeof (guint64));
  self->on_site = g_array_new (FALSE, FALSE, sizeof (gboolean));
  self->work = g_array_new (FALSE, FALSE, sizeof (MixOverloadWork));
  return self;
}

/**
 * mix_overload_problem_free:
 * @self: (transfer full): a problem
 */
void
mix_overload_problem_free (MixOverloadProblem *self)
{
  g_free (self->time);
  g_free (self->on_site_time);
  g_array_unref (self->allowed);
  g_array_unref (self->on_site);
  g_array_unref (self->work);
  g_free (self);
}

/**
 * mix_overload_problem_set_capacity:
 * @self: a problem
 * @person: somebody
 * @week: a week
 * @minutes: they have for work in it; below zero when that is not known
 * @on_site: how many of these they are on site; more than @minutes counts as all
 *
 * Somebody whose time is not known is left out in that week: they can take nothing, and what is with them, or what
 * nobody else may do, is not asked for.
 */
void
mix_overload_problem_set_capacity (MixOverloadProblem *self, guint person, guint week, int minutes, int on_site)
{
  gsize position = (gsize) week * self->n_people + person;

  g_return_if_fail (person < self->n_people && week < self->n_weeks);

  self->time[position] = minutes;
  self->on_site_time[position] = CLAMP (on_site, 0, MAX (minutes, 0));
}

/**
 * mix_overload_problem_add_unit:
 * @self: a problem
 * @on_site: whether it takes time on site
 *
 * Adds a kind of work, such as a service line at a practice, that nobody may do yet.
 *
 * Returns: its number
 */
guint
mix_overload_problem_add_unit (MixOverloadProblem *self, gboolean on_site)
{
  g_array_append_val (self->on_site, on_site);
  g_array_set_size (self->allowed, self->on_site->len * self->person_words);
  return self->on_site->len - 1;
}

/**
 * mix_overload_problem_allow:
 * @self: a problem
 * @unit: a work unit
 * @person: who may do it
 */
void
mix_overload_problem_allow (MixOverloadProblem *self, guint unit, guint person)
{
  g_return_if_fail (unit < self->on_site->len && person < self->n_people);

  mix_bits_add (&g_array_index (self->allowed, guint64, (gsize) unit * self->person_words), person);
}

/**
 * mix_overload_problem_add_work:
 * @self: a problem
 * @unit: a work unit
 * @person: who has it, whether they may do it or not
 * @first_week: the first week of it
 * @n_weeks: for how long
 * @minutes: of it in each of these weeks, not below zero
 */
void
mix_overload_problem_add_work (
    MixOverloadProblem *self, guint unit, guint person, guint first_week, guint n_weeks, int minutes)
{
  MixOverloadWork work = { unit, person, first_week, first_week + n_weeks, minutes };

  g_return_if_fail (unit < self->on_site->len && person < self->n_people);
  g_return_if_fail (first_week <= self->n_weeks && n_weeks <= self->n_weeks - first_week && minutes >= 0);

  if (minutes > 0 && n_weeks > 0)
    g_array_append_val (self->work, work);
}
