#include "mix-overload-private.h"

#include <stdlib.h>

/* Drops what is not needed for a set to be overbooked: first people with all they may do, then groups, then units. What
 * was needed once stays needed, so each is tried once. Whether the rest is overbooked is asked of a network of its own,
 * which keeps the answer so far and moves only what the drop made room for. */

typedef struct
{
  guint unit;
  guint group; /* in the network of the set */
  int minutes;
} Member;

typedef struct
{
  MixOverloadNetwork *network;
  GArray *members; /* of Member: those still in */
  GArray *dropped; /* of Member: the trial */
  GArray *kept;    /* of Member: the others, while a trial runs */
} Set;

static int
compare_members (gconstpointer a, gconstpointer b)
{
  const Member *left = a;
  const Member *right = b;

  if (left->minutes != right->minutes)
    return left->minutes < right->minutes ? -1 : 1;
  return left->unit < right->unit ? -1 : left->unit > right->unit;
}

/* Numbers for the groups and people of @units in a network of their own. */
static void
number_members (const MixOverloadWeek *week, GArray *units, GArray *members, GArray *groups)
{
  g_autofree guint *numbers = g_new (guint, week->n_groups);

  memset (numbers, 0xff, week->n_groups * sizeof *numbers);
  for (guint i = 0; i < units->len; i++)
    {
      guint unit = g_array_index (units, guint, i);
      guint group = week->group_of_unit[unit];
      Member member = { .unit = unit, .minutes = week->minutes[unit] };

      if (member.minutes == 0)
        continue;
      if (numbers[group] == MIX_NODE_NONE)
        {
          numbers[group] = groups->len;
          g_array_append_val (groups, group);
        }
      member.group = numbers[group];
      g_array_append_val (members, member);
    }
  g_array_sort (members, compare_members);
}

static GArray *
list_people (const MixOverloadWeek *week, const GArray *groups)
{
  GArray *people = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < week->problem->person_words; i++)
    {
      guint64 word = 0;

      for (guint k = 0; k < groups->len; k++)
        word |= mix_overload_network_get_allowed (week->network, g_array_index (groups, guint, k))[i];
      for (word &= ~week->unknown[i]; word != 0; word &= word - 1)
        {
          guint person = mix_bits_get_lowest (word, i);

          g_array_append_val (people, person);
        }
    }
  return people;
}

static MixOverloadNetwork *
make_network (const MixOverloadWeek *week, const GArray *groups)
{
  const MixOverloadProblem *problem = week->problem;
  g_autoptr (GArray) people = list_people (week, groups);
  MixOverloadNetwork *network = _mix_overload_network_new (people->len, groups->len);
  gsize first = (gsize) week->week * problem->n_people;

  for (guint i = 0; i < people->len; i++)
    {
      guint person = g_array_index (people, guint, i);

      _mix_overload_network_set_time (network, i, problem->time[first + person],
                                      problem->on_site_time[first + person]);
      for (guint k = 0; k < groups->len; k++)
        if (mix_bits_has (mix_overload_network_get_allowed (week->network, g_array_index (groups, guint, k)), person))
          mix_bits_add (mix_overload_network_get_allowed (network, k), i);
    }
  for (guint k = 0; k < groups->len; k++)
    mix_bits_put (network->on_site, k, mix_bits_has (week->network->on_site, g_array_index (groups, guint, k)));
  return network;
}

/* Leaves in only what the first surplus reaches: that alone is overbooked. */
static void
shrink (Set *self)
{
  guint n_in = 0;

  if (!_mix_overload_network_reach_surplus (self->network))
    g_assert_not_reached ();
  for (guint i = 0; i < self->members->len; i++)
    {
      Member member = g_array_index (self->members, Member, i);

      if (mix_bits_has (self->network->seen_groups, member.group))
        g_array_index (self->members, Member, n_in++) = member;
      else
        _mix_overload_network_take (self->network, member.group, member.minutes);
    }
  g_array_set_size (self->members, n_in);
}

static void
swap_arrays (GArray **a, GArray **b)
{
  GArray *kept = *a;

  *a = *b;
  *b = kept;
}

/* Drops the trial's members for good if the others are overbooked without them. */
static void
end_trial (Set *self)
{
  if (self->dropped->len == 0 || self->kept->len == 0)
    return;
  for (guint i = 0; i < self->dropped->len; i++)
    {
      const Member *member = &g_array_index (self->dropped, Member, i);

      _mix_overload_network_take (self->network, member->group, member->minutes);
    }
  if (_mix_overload_network_settle (self->network) > 0)
    {
      swap_arrays (&self->members, &self->kept);
      shrink (self);
      return;
    }
  for (guint i = 0; i < self->dropped->len; i++)
    {
      const Member *member = &g_array_index (self->dropped, Member, i);

      _mix_overload_network_place (self->network, member->group, member->minutes);
    }
}

static void
begin_trial (Set *self)
{
  g_array_set_size (self->dropped, 0);
  g_array_set_size (self->kept, 0);
}

static void
add_to_trial (Set *self, guint position, gboolean drop)
{
  Member member = g_array_index (self->members, Member, position);

  if (drop)
    g_array_append_val (self->dropped, member);
  else
    g_array_append_val (self->kept, member);
}

static void
try_people (Set *self)
{
  for (guint person = 0; person < self->network->n_people; person++)
    {
      begin_trial (self);
      for (guint i = 0; i < self->members->len; i++)
        {
          guint group = g_array_index (self->members, Member, i).group;

          add_to_trial (self, i, mix_bits_has (mix_overload_network_get_allowed (self->network, group), person));
        }
      end_trial (self);
    }
}

static void
try_groups (Set *self)
{
  for (guint group = 0; group < self->network->n_groups; group++)
    {
      begin_trial (self);
      for (guint i = 0; i < self->members->len; i++)
        add_to_trial (self, i, g_array_index (self->members, Member, i).group == group);
      if (self->dropped->len > 1)
        end_trial (self);
    }
}

static gboolean
find_member (const Set *self, guint unit, guint *position)
{
  for (guint i = 0; i < self->members->len; i++)
    if (g_array_index (self->members, Member, i).unit == unit)
      {
        *position = i;
        return TRUE;
      }
  return FALSE;
}

/* The smallest first, so that few large ones are left. */
static void
try_units (Set *self)
{
  g_autoptr (GArray) candidates = g_array_copy (self->members);

  for (guint k = 0; k < candidates->len; k++)
    {
      guint position;

      if (!find_member (self, g_array_index (candidates, Member, k).unit, &position))
        continue;
      begin_trial (self);
      for (guint i = 0; i < self->members->len; i++)
        add_to_trial (self, i, i == position);
      end_trial (self);
    }
}

static int
compare_units (gconstpointer a, gconstpointer b)
{
  guint left = *(const guint *) a;
  guint right = *(const guint *) b;

  return left < right ? -1 : left > right;
}

/**
 * _mix_overload_week_make_minimal:
 * @self: a week
 * @units: (element-type guint) (inout): work units that are overbooked together in this week, each of which somebody
 *   may do; the answer keeps some of them, ascending
 *
 * Keeps units that are overbooked together, and are no more when any one of them is dropped, or any one person with all
 * that they may do.
 */
void
_mix_overload_week_make_minimal (MixOverloadWeek *self, GArray *units)
{
  g_autoptr (GArray) groups = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (MixOverloadNetwork) network = NULL;
  Set set = { .members = g_array_new (FALSE, FALSE, sizeof (Member)),
              .dropped = g_array_new (FALSE, FALSE, sizeof (Member)),
              .kept = g_array_new (FALSE, FALSE, sizeof (Member)) };

  number_members (self, units, set.members, groups);
  set.network = network = make_network (self, groups);
  for (guint i = 0; i < set.members->len; i++)
    {
      const Member *member = &g_array_index (set.members, Member, i);

      _mix_overload_network_place (network, member->group, member->minutes);
    }
  _mix_overload_network_settle (network);
  shrink (&set);
  try_people (&set);
  try_groups (&set);
  try_units (&set);

  g_array_set_size (units, 0);
  for (guint i = 0; i < set.members->len; i++)
    g_array_append_val (units, g_array_index (set.members, Member, i).unit);
  g_array_sort (units, compare_units);
  g_array_unref (set.members);
  g_array_unref (set.dropped);
  g_array_unref (set.kept);
}
