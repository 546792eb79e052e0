#include "mix-overload-private.h"

#include <stdlib.h>

/*
 * Drops what is not needed for a set to be overbooked. Units that are less together than what is too much go at once,
 * those first that most people may do, so that work of few people is left. Then people with all they may do are tried,
 * then groups, then units. What was needed once stays needed, so each is tried once. Whether the rest is overbooked is
 * asked of a network of its own, which keeps the answer so far and moves only what the drop made room for.
 */

typedef struct
{
  guint unit;
  guint group; /* in the network of the set */
  guint n_people;
  int minutes;
  gboolean needed;
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

  if (left->n_people != right->n_people)
    return left->n_people > right->n_people ? -1 : 1;
  if (left->minutes != right->minutes)
    return left->minutes < right->minutes ? -1 : 1;
  return left->unit < right->unit ? -1 : left->unit > right->unit;
}

static guint
count_people (const MixOverloadWeek *week, guint group)
{
  const guint64 *allowed = mix_overload_network_get_allowed (week->network, group);
  guint n_people = 0;

  for (guint i = 0; i < week->problem->person_words; i++)
    n_people += (guint) __builtin_popcountll (allowed[i] & ~week->unknown[i]);
  return n_people;
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
      Member member = { .unit = unit, .n_people = count_people (week, group), .minutes = week->minutes[unit] };

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

/* Takes off the work of units that are in the groups but not in the set. */
static void
take_other_units (Set *self)
{
  g_autofree int *minutes = g_new0 (int, self->network->n_groups);

  for (guint i = 0; i < self->members->len; i++)
    minutes[g_array_index (self->members, Member, i).group] += g_array_index (self->members, Member, i).minutes;
  for (guint group = 0; group < self->network->n_groups; group++)
    {
      int there = 0;

      for (guint person = 0; person < self->network->n_people; person++)
        there += self->network->flow[(gsize) group * self->network->n_people + person];
      _mix_overload_network_take (self->network, group, there - minutes[group]);
    }
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

static gboolean
has_needed (const GArray *members)
{
  for (guint i = 0; i < members->len; i++)
    if (g_array_index (members, Member, i).needed)
      return TRUE;
  return FALSE;
}

/* Drops the trial's members for good if the others are overbooked without them. */
static void
end_trial (Set *self)
{
  if (self->dropped->len == 0 || self->kept->len == 0 || has_needed (self->dropped))
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

/* Drops the first members that are less than the surplus: without them there is still too much. */
static gboolean
drop_spare_members (Set *self)
{
  gint64 surplus = _mix_overload_network_settle (self->network);

  begin_trial (self);
  for (guint i = 0; i < self->members->len; i++)
    {
      const Member *member = &g_array_index (self->members, Member, i);
      gboolean drop = !member->needed && member->minutes < surplus;

      add_to_trial (self, i, drop);
      surplus -= drop ? member->minutes : 0;
    }
  if (self->dropped->len == 0)
    return FALSE;
  end_trial (self);
  return TRUE;
}

/* Marks members without which all surplus would be gone, as many as one look can tell. */
static void
mark_needed (Set *self)
{
  g_autofree guint64 *groups = g_new (guint64, self->network->group_words);
  int surplus = (int) _mix_overload_network_settle (self->network);

  _mix_overload_network_reach_from_all (self->network, surplus, groups);
  for (guint i = 0; i < self->members->len; i++)
    {
      Member *member = &g_array_index (self->members, Member, i);

      member->needed = member->needed || (member->minutes >= surplus && mix_bits_has (groups, member->group));
    }
}

static void
drop_what_is_spare (Set *self)
{
  while (drop_spare_members (self))
    ;
  mark_needed (self);
}

/* People and groups that a needed unit is of: without them, too, all surplus would be gone. */
static void
find_needed (const Set *self, guint64 *people, guint64 *groups)
{
  mix_bits_clear (people, self->network->person_words);
  mix_bits_clear (groups, self->network->group_words);
  for (guint i = 0; i < self->members->len; i++)
    {
      const Member *member = &g_array_index (self->members, Member, i);

      if (!member->needed || mix_bits_has (groups, member->group))
        continue;
      mix_bits_add (groups, member->group);
      for (guint k = 0; k < self->network->person_words; k++)
        people[k] |= mix_overload_network_get_allowed (self->network, member->group)[k];
    }
}

static void
try_people (Set *self, const guint64 *needed)
{
  for (guint person = 0; person < self->network->n_people; person++)
    {
      if (mix_bits_has (needed, person))
        continue;
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
try_groups (Set *self, const guint64 *needed)
{
  for (guint group = 0; group < self->network->n_groups; group++)
    {
      if (mix_bits_has (needed, group))
        continue;
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

static void
try_units (Set *self)
{
  g_autoptr (GArray) candidates = g_array_copy (self->members);

  for (guint k = 0; k < candidates->len; k++)
    {
      const Member *candidate = &g_array_index (candidates, Member, k);
      guint position;

      if (candidate->needed || !find_member (self, candidate->unit, &position))
        continue;
      begin_trial (self);
      for (guint i = 0; i < self->members->len; i++)
        add_to_trial (self, i, i == position);
      end_trial (self);
    }
}

static void
drop_what_is_left (Set *self)
{
  g_autofree guint64 *people = g_new (guint64, self->network->person_words);
  g_autofree guint64 *groups = g_new (guint64, self->network->group_words);

  find_needed (self, people, groups);
  try_people (self, people);
  mark_needed (self);
  find_needed (self, people, groups);
  try_groups (self, groups);
  try_units (self);
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
  set.network = network = _mix_overload_week_make_part (self, groups);
  take_other_units (&set);
  _mix_overload_network_settle (network);
  shrink (&set);
  drop_what_is_spare (&set);
  drop_what_is_left (&set);

  g_array_set_size (units, 0);
  for (guint i = 0; i < set.members->len; i++)
    g_array_append_val (units, g_array_index (set.members, Member, i).unit);
  g_array_sort (units, compare_units);
  g_array_unref (set.members);
  g_array_unref (set.dropped);
  g_array_unref (set.kept);
}
