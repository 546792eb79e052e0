#include "mix-overload-private.h"

/* Overbooked sets, each of which is kept once, with the weeks in which it is so. */

static void
free_set (gpointer data)
{
  MixOverbookedSet *set = data;

  g_free (set->people);
  g_free (set->units);
  g_free (set->weeks);
  g_free (set);
}

/**
 * _mix_overload_new:
 * @n_weeks: how many weeks
 *
 * Returns: (transfer full): an answer in which nothing is overbooked
 */
MixOverload *
_mix_overload_new (guint n_weeks)
{
  MixOverload *self = g_new0 (MixOverload, 1);

  self->sets = g_ptr_array_new_with_free_func (free_set);
  self->n_weeks = n_weeks;
  self->minutes_over = g_new0 (gint64, n_weeks);
  return self;
}

/**
 * _mix_overbooked_set_add_week:
 *
 * Adds a week in which the set is overbooked.
 */
void
_mix_overbooked_set_add_week (MixOverbookedSet *set, const MixOverbookedWeek *sum)
{
  set->weeks = g_renew (MixOverbookedWeek, set->weeks, set->n_weeks + 1);
  set->weeks[set->n_weeks++] = *sum;
}

static gboolean
is_set_of (const MixOverbookedSet *set, const guint64 *people, guint n_people, const GArray *units)
{
  if (set->n_units != units->len || set->n_people != n_people
      || memcmp (set->units, units->data, units->len * sizeof (guint)) != 0)
    return FALSE;
  for (guint i = 0; i < n_people; i++)
    if (!mix_bits_has (people, set->people[i]))
      return FALSE;
  return TRUE;
}

/**
 * _mix_overload_find_set:
 *
 * Returns: position of the set of these people and units, which is added if need be
 */
guint
_mix_overload_find_set (
    MixOverload *self, const guint64 *people, guint n_people, guint person_words, const GArray *units)
{
  MixOverbookedSet *set;

  for (guint i = 0; i < self->sets->len; i++)
    if (is_set_of (self->sets->pdata[i], people, n_people, units))
      return i;

  set = g_new0 (MixOverbookedSet, 1);
  set->people = g_new (guint, n_people);
  for (guint i = 0; i < person_words; i++)
    for (guint64 word = people[i]; word != 0; word &= word - 1)
      set->people[set->n_people++] = mix_bits_get_lowest (word, i);
  set->units = g_memdup2 (units->data, units->len * sizeof (guint));
  set->n_units = units->len;
  g_ptr_array_add (self->sets, set);
  return self->sets->len - 1;
}

/**
 * mix_overload_free:
 * @self: (transfer full): an answer
 */
void
mix_overload_free (MixOverload *self)
{
  g_ptr_array_unref (self->sets);
  g_free (self->minutes_over);
  g_free (self);
}

/**
 * mix_overload_is_feasible:
 * @self: an answer
 *
 * Returns: whether all work of every week can be done
 */
gboolean
mix_overload_is_feasible (const MixOverload *self)
{
  return self->sets->len == 0;
}

/**
 * mix_overload_get_n_sets:
 * @self: an answer
 *
 * Returns: how many overbooked sets there are, over all weeks
 */
guint
mix_overload_get_n_sets (const MixOverload *self)
{
  return self->sets->len;
}

/**
 * mix_overload_get_set:
 * @self: an answer
 * @position: below mix_overload_get_n_sets()
 *
 * Returns: (transfer none): the set; earlier weeks come first
 */
const MixOverbookedSet *
mix_overload_get_set (const MixOverload *self, guint position)
{
  g_return_val_if_fail (position < self->sets->len, NULL);
  return self->sets->pdata[position];
}

/**
 * mix_overload_get_minutes_over:
 * @self: an answer
 * @week: a week
 *
 * Returns: minutes of that week's work that cannot be done whoever does what, the least possible
 */
gint64
mix_overload_get_minutes_over (const MixOverload *self, guint week)
{
  g_return_val_if_fail (week < self->n_weeks, 0);
  return self->minutes_over[week];
}
