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
  gboolean on_trial; /* whether the rest is overbooked without it */
} Member;

typedef struct
{
  MixOverloadNetwork *network;
  GArray *members;  /* of Member: those still in */
  guint *n_members; /* by group: those still in */
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

static void
list_members (const MixOverloadWeek *week, const GArray *units, GArray *members)
{
  for (guint i = 0; i < units->len; i++)
    {
      guint unit = g_array_index (units, guint, i);
      guint group = week->group_of_unit[unit];
      Member member = { .unit = unit, .group = group, .minutes = week->minutes[unit] };

      member.n_people = count_people (week, group);
      if (member.minutes > 0)
        g_array_append_val (members, member);
    }
  g_array_sort (members, compare_members);
}

/* What is less together than the work is beyond the time of all who may do any of it can go unseen. */
static void
leave_out_spare (const MixOverloadWeek *week, const GArray *units, GArray *members)
{
  g_autofree guint64 *people = g_new (guint64, week->problem->person_words);
  guint n_in = 0;
  MixOverbookedWeek sum;
  int surplus;

  _mix_overload_week_get_people (week, (const guint *) (gpointer) units->data, units->len, people, &sum);
  surplus = sum.minutes_wanted - sum.minutes_there;
  for (guint i = 0; i < members->len; i++)
    {
      Member member = g_array_index (members, Member, i);

      if (member.minutes < surplus)
        surplus -= member.minutes;
      else
        g_array_index (members, Member, n_in++) = member;
    }
  g_array_set_size (members, n_in);
}

/* Numbers for the groups of the members in a network of their own. */
static void
number_groups (const MixOverloadWeek *week, GArray *members, GArray *groups)
{
  g_autofree guint *numbers = g_new (guint, week->n_groups);

  memset (numbers, 0xff, week->n_groups * sizeof *numbers);
  for (guint i = 0; i < members->len; i++)
    {
      Member *member = &g_array_index (members, Member, i);
      guint group = member->group;

      if (numbers[group] == MIX_NODE_NONE)
        {
          numbers[group] = groups->len;
          g_array_append_val (groups, group);
        }
      member->group = numbers[group];
    }
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

static Member *
get_member (const Set *self, guint position)
{
  return &g_array_index (self->members, Member, position);
}

static void
count_members (Set *self)
{
  memset (self->n_members, 0, self->network->n_groups * sizeof *self->n_members);
  for (guint i = 0; i < self->members->len; i++)
    self->n_members[get_member (self, i)->group]++;
}

/* Leaves in only what the first surplus reaches, without what is on trial: that alone is overbooked. */
static void
shrink (Set *self)
{
  guint n_in = 0;

  if (!_mix_overload_network_reach_surplus (self->network))
    g_assert_not_reached ();
  for (guint i = 0; i < self->members->len; i++)
    {
      Member member = *get_member (self, i);

      if (member.on_trial)
        continue;
      if (mix_bits_has (self->network->seen_groups, member.group))
        *get_member (self, n_in++) = member;
      else
        _mix_overload_network_take (self->network, member.group, member.minutes);
    }
  g_array_set_size (self->members, n_in);
  count_members (self);
}

/* Puts a member on trial, or not; returns whether it makes the trial idle, since without it nothing is overbooked. */
static gboolean
set_on_trial (Set *self, guint position, gboolean on_trial, guint *n_on_trial)
{
  Member *member = get_member (self, position);

  member->on_trial = on_trial;
  *n_on_trial += on_trial ? 1 : 0;
  return on_trial && member->needed;
}

/* By group and not by member: what a group has is one amount. */
static void
move_trial (Set *self, void (*move) (MixOverloadNetwork *network, guint group, int minutes))
{
  g_autofree int *minutes = g_new0 (int, self->network->n_groups);

  for (guint i = 0; i < self->members->len; i++)
    if (get_member (self, i)->on_trial)
      minutes[get_member (self, i)->group] += get_member (self, i)->minutes;
  for (guint group = 0; group < self->network->n_groups; group++)
    if (minutes[group] > 0)
      move (self->network, group, minutes[group]);
}

/* Drops what is on trial for good if the others are overbooked without it. */
static void
end_trial (Set *self, guint n_on_trial)
{
  if (n_on_trial == 0 || n_on_trial == self->members->len)
    return;
  move_trial (self, _mix_overload_network_take);
  if (_mix_overload_network_settle (self->network) > 0)
    shrink (self);
  else
    move_trial (self, _mix_overload_network_place);
}

/* Drops the first members that are less than the surplus: without them there is still too much. */
static gboolean
drop_spare_members (Set *self)
{
  gint64 surplus = _mix_overload_network_settle (self->network);
  guint n_on_trial = 0;

  for (guint i = 0; i < self->members->len; i++)
    {
      const Member *member = get_member (self, i);
      gboolean drop = !member->needed && member->minutes < surplus;

      set_on_trial (self, i, drop, &n_on_trial);
      surplus -= drop ? member->minutes : 0;
    }
  end_trial (self, n_on_trial);
  return n_on_trial > 0;
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

/* People who may do any of what is left. */
static void
find_people (const Set *self, guint64 *people)
{
  mix_bits_clear (people, self->network->person_words);
  for (guint group = 0; group < self->network->n_groups; group++)
    for (guint i = 0; i < self->network->person_words && self->n_members[group] > 0; i++)
      people[i] |= mix_overload_network_get_allowed (self->network, group)[i];
}

static void
try_person (Set *self, guint person)
{
  guint n_on_trial = 0;
  gboolean idle = FALSE;

  for (guint i = 0; i < self->members->len && !idle; i++)
    {
      const guint64 *allowed = mix_overload_network_get_allowed (self->network, get_member (self, i)->group);

      idle = set_on_trial (self, i, mix_bits_has (allowed, person), &n_on_trial);
    }
  if (!idle)
    end_trial (self, n_on_trial);
}

static void
try_people (Set *self, const guint64 *needed)
{
  g_autofree guint64 *people = g_new (guint64, self->network->person_words);
  guint n_members = 0;

  for (guint person = 0; person < self->network->n_people; person++)
    {
      if (n_members != self->members->len)
        find_people (self, people);
      n_members = self->members->len;
      if (mix_bits_has (people, person) && !mix_bits_has (needed, person))
        try_person (self, person);
    }
}

static void
try_group (Set *self, guint group)
{
  guint n_on_trial = 0;
  gboolean idle = FALSE;

  for (guint i = 0; i < self->members->len && !idle; i++)
    idle = set_on_trial (self, i, get_member (self, i)->group == group, &n_on_trial);
  if (!idle)
    end_trial (self, n_on_trial);
}

static void
try_groups (Set *self, const guint64 *needed)
{
  for (guint group = 0; group < self->network->n_groups; group++)
    if (self->n_members[group] > 1 && !mix_bits_has (needed, group))
      try_group (self, group);
}

static gboolean
find_member (const Set *self, guint unit, guint *position)
{
  for (guint i = 0; i < self->members->len; i++)
    if (get_member (self, i)->unit == unit)
      {
        *position = i;
        return TRUE;
      }
  return FALSE;
}

static void
try_unit (Set *self, guint position)
{
  guint n_on_trial = 0;

  for (guint i = 0; i < self->members->len; i++)
    set_on_trial (self, i, i == position, &n_on_trial);
  end_trial (self, n_on_trial);
}

static void
try_units (Set *self)
{
  g_autoptr (GArray) candidates = g_array_copy (self->members);

  for (guint k = 0; k < candidates->len; k++)
    {
      const Member *candidate = &g_array_index (candidates, Member, k);
      guint position;

      if (!candidate->needed && find_member (self, candidate->unit, &position))
        try_unit (self, position);
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
  Set set = { .members = g_array_new (FALSE, FALSE, sizeof (Member)) };

  list_members (self, units, set.members);
  leave_out_spare (self, units, set.members);
  number_groups (self, set.members, groups);
  set.network = network = _mix_overload_week_make_part (self, groups);
  set.n_members = g_new0 (guint, network->n_groups);
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
  g_free (set.n_members);
}
