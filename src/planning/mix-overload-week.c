#include "mix-overload-private.h"

/* Units that the same people may do, on site or not, are one group: the key is the people, then that. */
typedef struct
{
  const guint64 *allowed;
  guint n_words;
  gboolean on_site;
} GroupKey;

static guint
hash_key (gconstpointer data)
{
  const GroupKey *key = data;
  guint64 hash = key->on_site ? 1 : 2;

  for (guint i = 0; i < key->n_words; i++)
    hash = (hash ^ key->allowed[i]) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15) ^ (hash >> 29);
  return (guint) (hash >> 32);
}

static gboolean
equal_key (gconstpointer a, gconstpointer b)
{
  const GroupKey *left = a;
  const GroupKey *right = b;

  return left->on_site == right->on_site
         && memcmp (left->allowed, right->allowed, left->n_words * sizeof (guint64)) == 0;
}

static void
find_groups (MixOverloadWeek *self)
{
  const MixOverloadProblem *problem = self->problem;
  g_autofree GroupKey *keys = g_new (GroupKey, self->n_units);
  g_autoptr (GHashTable) groups = g_hash_table_new (hash_key, equal_key);

  for (guint unit = 0; unit < self->n_units; unit++)
    {
      gpointer known;

      keys[unit] = (GroupKey) { mix_overload_problem_get_allowed (problem, unit), problem->person_words,
                                g_array_index (problem->on_site, gboolean, unit) };
      if (!g_hash_table_lookup_extended (groups, &keys[unit], NULL, &known))
        {
          known = GUINT_TO_POINTER (self->n_groups);
          self->first_unit_of_group[self->n_groups++] = unit;
          g_hash_table_insert (groups, &keys[unit], known);
        }
      self->group_of_unit[unit] = GPOINTER_TO_UINT (known);
    }
}

/* Units in the order of their groups, by counting. */
static void
list_units_by_group (MixOverloadWeek *self)
{
  g_autofree guint *next = g_new0 (guint, self->n_groups + 1);

  self->first_in_group = g_new0 (guint, self->n_groups + 1);
  for (guint unit = 0; unit < self->n_units; unit++)
    self->first_in_group[self->group_of_unit[unit] + 1]++;
  for (guint group = 0; group < self->n_groups; group++)
    self->first_in_group[group + 1] += self->first_in_group[group];
  memcpy (next, self->first_in_group, (self->n_groups + 1) * sizeof *next);
  g_array_set_size (self->units_by_group, self->n_units);
  for (guint unit = 0; unit < self->n_units; unit++)
    g_array_index (self->units_by_group, guint, next[self->group_of_unit[unit]]++) = unit;
}

static int
compare_reach (gconstpointer a, gconstpointer b, gpointer data)
{
  const guint *n_people = data;
  guint left = *(const guint *) a;
  guint right = *(const guint *) b;

  if (n_people[left] != n_people[right])
    return n_people[left] > n_people[right] ? -1 : 1;
  return left < right ? -1 : left > right;
}

static void
sort_groups_by_reach (MixOverloadWeek *self)
{
  g_autofree guint *n_people = g_new0 (guint, self->n_groups + 1);

  self->groups_by_reach = g_new (guint, self->n_groups + 1);
  for (guint group = 0; group < self->n_groups; group++)
    {
      const guint64 *allowed = mix_overload_network_get_allowed (self->network, group);

      self->groups_by_reach[group] = group;
      for (guint i = 0; i < self->problem->person_words; i++)
        n_people[group] += (guint) __builtin_popcountll (allowed[i]);
    }
  g_sort_array (self->groups_by_reach, self->n_groups, sizeof (guint), compare_reach, n_people);
}

static void
make_network (MixOverloadWeek *self)
{
  const MixOverloadProblem *problem = self->problem;

  self->network = _mix_overload_network_new (problem->n_people, self->n_groups);
  for (guint group = 0; group < self->n_groups; group++)
    {
      guint unit = self->first_unit_of_group[group];

      mix_bits_copy (mix_overload_network_get_allowed (self->network, group),
                     mix_overload_problem_get_allowed (problem, unit), problem->person_words);
      mix_bits_put (self->network->on_site, group, g_array_index (problem->on_site, gboolean, unit));
    }
}

/**
 * _mix_overload_week_new:
 * @problem: outlives the week
 *
 * Returns: (transfer full): a week of no week yet
 */
MixOverloadWeek *
_mix_overload_week_new (const MixOverloadProblem *problem)
{
  MixOverloadWeek *self = g_new0 (MixOverloadWeek, 1);

  self->problem = problem;
  self->n_units = problem->on_site->len;
  self->group_of_unit = g_new0 (guint, self->n_units);
  self->first_unit_of_group = g_new0 (guint, self->n_units);
  self->units_by_group = g_array_new (FALSE, FALSE, sizeof (guint));
  self->minutes = g_new0 (int, self->n_units + 1);
  self->unknown = g_new0 (guint64, problem->person_words);
  find_groups (self);
  self->group_minutes = g_new0 (int, self->n_groups + 1);
  self->placed = g_new0 (int, self->n_groups + 1);
  list_units_by_group (self);
  make_network (self);
  sort_groups_by_reach (self);
  return self;
}

/**
 * _mix_overload_week_free:
 * @self: (transfer full): a week
 */
void
_mix_overload_week_free (MixOverloadWeek *self)
{
  _mix_overload_network_free (self->network);
  g_free (self->group_of_unit);
  g_free (self->first_unit_of_group);
  g_free (self->groups_by_reach);
  g_array_unref (self->units_by_group);
  g_free (self->first_in_group);
  g_free (self->minutes);
  g_free (self->group_minutes);
  g_free (self->unknown);
  g_free (self->placed);
  g_free (self);
}

static void
set_times (MixOverloadWeek *self)
{
  const MixOverloadProblem *problem = self->problem;
  gsize first = (gsize) self->week * problem->n_people;

  for (guint person = 0; person < problem->n_people; person++)
    {
      int minutes = problem->time[first + person];

      mix_bits_put (self->unknown, person, minutes < 0);
      _mix_overload_network_set_time (self->network, person, MAX (minutes, 0), problem->on_site_time[first + person]);
    }
  mix_bits_copy (self->network->absent, self->unknown, problem->person_words);
}

static gboolean
somebody_is_there (const MixOverloadWeek *self, guint group)
{
  const guint64 *allowed = mix_overload_network_get_allowed (self->network, group);

  for (guint i = 0; i < self->problem->person_words; i++)
    if ((allowed[i] & ~self->unknown[i]) != 0)
      return TRUE;
  return FALSE;
}

/**
 * _mix_overload_week_nobody_may:
 * @group: of work
 *
 * Returns: whether nobody at all may do it
 */
gboolean
_mix_overload_week_nobody_may (const MixOverloadWeek *self, guint group)
{
  const guint64 *allowed = mix_overload_network_get_allowed (self->network, group);

  return !mix_bits_overlap (allowed, allowed, self->problem->person_words);
}

/* Minutes of work that count in this week: not those of somebody whose time is not known, nor what is for nobody else.
 */
static void
count_minutes (MixOverloadWeek *self)
{
  const GArray *work = self->problem->work;

  memset (self->minutes, 0, self->n_units * sizeof *self->minutes);
  memset (self->group_minutes, 0, self->n_groups * sizeof *self->group_minutes);
  for (guint i = 0; i < work->len; i++)
    {
      const MixOverloadWork *each = &g_array_index (work, MixOverloadWork, i);

      if (each->first_week > self->week || self->week >= each->end_week || mix_bits_has (self->unknown, each->person))
        continue;
      self->minutes[each->unit] += each->minutes;
      self->group_minutes[self->group_of_unit[each->unit]] += each->minutes;
    }
}

/* Work that nobody may do stays wanted; what only people may do whose time is not known does not. */
static void
leave_out_unknown (MixOverloadWeek *self)
{
  for (guint group = 0; group < self->n_groups; group++)
    if (self->group_minutes[group] > 0 && !somebody_is_there (self, group))
      {
        self->group_minutes[group] = 0;
        for (guint i = self->first_in_group[group];
             i < self->first_in_group[group + 1] && !_mix_overload_week_nobody_may (self, group); i++)
          self->minutes[g_array_index (self->units_by_group, guint, i)] = 0;
      }
}

/* What the week before left with people who are there stays with them, as far as there is as much of it. */
static void
place_as_before (MixOverloadWeek *self)
{
  for (guint person = 0; person < self->problem->n_people; person++)
    if (mix_bits_has (self->unknown, person))
      _mix_overload_network_leave (self->network, person, self->placed);
  for (guint group = 0; group < self->n_groups; group++)
    if (self->placed[group] > self->group_minutes[group])
      {
        _mix_overload_network_take (self->network, group, self->placed[group] - self->group_minutes[group]);
        self->placed[group] = self->group_minutes[group];
      }
}

static void
place_rest (MixOverloadWeek *self)
{
  for (guint group = 0; group < self->n_groups; group++)
    if (self->group_minutes[group] > self->placed[group] && somebody_is_there (self, group))
      {
        _mix_overload_network_place (self->network, group, self->group_minutes[group] - self->placed[group]);
        self->placed[group] = self->group_minutes[group];
      }
}

/**
 * _mix_overload_week_begin:
 * @self: a week
 * @week: which
 *
 * Fills the network with the week's time and work. Who had it when the week before was settled has it still, as far as
 * there is as much; the rest goes to those who may do it and have time. Who has it as assigned does not matter to what
 * can be done.
 */
void
_mix_overload_week_begin (MixOverloadWeek *self, guint week)
{
  self->week = week;
  if (self->changed)
    _mix_overload_network_go_back (self->network);
  self->changed = FALSE;
  set_times (self);
  count_minutes (self);
  leave_out_unknown (self);
  place_as_before (self);
  place_rest (self);
}

/**
 * _mix_overload_week_settle:
 * @self: a week that was begun
 *
 * Moves work to those who have time for it, and remembers who has it for the week after.
 *
 * Returns: minutes that nobody has time for, the least possible
 */
gint64
_mix_overload_week_settle (MixOverloadWeek *self)
{
  gint64 over = _mix_overload_network_settle (self->network);

  /* Only to find what is overbooked is work taken away. */
  self->changed = over > 0;
  if (self->changed)
    _mix_overload_network_keep (self->network);
  return over;
}

/**
 * _mix_overload_week_get_people:
 * @units: (array length=n_units): work units
 * @n_units: how many
 * @people: (out caller-allocates): everybody whose time is known and who may do any of them
 * @sum: (out): minutes of the units, and minutes that @people have for them
 *
 * Returns: how many people
 */
guint
_mix_overload_week_get_people (
    const MixOverloadWeek *self, const guint *units, guint n_units, guint64 *people, MixOverbookedWeek *sum)
{
  const MixOverloadProblem *problem = self->problem;
  gsize first = (gsize) self->week * problem->n_people;
  g_autofree guint64 *off_site = g_new0 (guint64, problem->person_words);
  guint n_people = 0;

  mix_bits_clear (people, problem->person_words);
  *sum = (MixOverbookedWeek) { .week = self->week };
  for (guint k = 0; k < n_units; k++)
    {
      const guint64 *allowed = mix_overload_problem_get_allowed (problem, units[k]);

      sum->minutes_wanted += self->minutes[units[k]];
      for (guint i = 0; i < problem->person_words; i++)
        {
          people[i] |= allowed[i] & ~self->unknown[i];
          if (self->minutes[units[k]] > 0 && !g_array_index (problem->on_site, gboolean, units[k]))
            off_site[i] |= allowed[i];
        }
    }
  for (guint i = 0; i < problem->person_words; i++)
    for (guint64 word = people[i]; word != 0; word &= word - 1, n_people++)
      {
        guint person = mix_bits_get_lowest (word, i);

        sum->minutes_there
            += mix_bits_has (off_site, person) ? problem->time[first + person] : problem->on_site_time[first + person];
      }
  return n_people;
}
