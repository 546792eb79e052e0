#include "mix-overload-private.h"

/*
 * Drops what is not needed for a set to be overbooked. Units that lie where there is too much go at once, those first
 * that most people may do, so that work of few people is left. Then people with all they may do are tried, then groups,
 * then units. What was needed once stays needed, so each is tried once. Whether the rest is overbooked is asked of a
 * network of its own, which keeps the answer so far and moves only what the drop made room for.
 */

typedef struct
{
  guint unit;
  guint group; /* in the network of the set */
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

/* Those first that most people may do. */
static void
list_members (const MixOverloadWeek *week, const GArray *units, GArray *members)
{
  g_autofree guint64 *wanted = g_new0 (guint64, MIX_BITS_N_WORDS (week->n_units));
  guint n_members = 0;

  g_array_set_size (members, units->len);
  for (guint i = 0; i < units->len; i++)
    mix_bits_add (wanted, g_array_index (units, guint, i));
  for (guint k = 0; k < week->n_groups; k++)
    {
      guint group = week->groups_by_reach[k];

      for (guint i = week->first_in_group[group]; i < week->first_in_group[group + 1]; i++)
        {
          guint unit = g_array_index (week->units_by_group, guint, i);
          Member member = { .unit = unit, .group = group, .minutes = week->minutes[unit] };

          if (member.minutes > 0 && mix_bits_has (wanted, unit))
            g_array_index (members, Member, n_members++) = member;
        }
    }
  g_array_set_size (members, n_members);
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

static int
count_minutes (const MixOverloadWeek *week, guint group)
{
  int minutes = 0;

  for (guint i = week->first_in_group[group]; i < week->first_in_group[group + 1]; i++)
    minutes += week->minutes[g_array_index (week->units_by_group, guint, i)];
  return minutes;
}

/* Takes off the work of units that are in the groups but not in the set. */
static void
take_other_units (Set *self, const MixOverloadWeek *week, const GArray *groups)
{
  g_autofree int *minutes = g_new0 (int, groups->len);

  for (guint i = 0; i < self->members->len; i++)
    minutes[g_array_index (self->members, Member, i).group] += g_array_index (self->members, Member, i).minutes;
  for (guint i = 0; i < groups->len; i++)
    {
      int others = count_minutes (week, g_array_index (groups, guint, i)) - minutes[i];

      if (others > 0)
        _mix_overload_network_take (self->network, i, others);
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

/* Leaves out what is surplus where it lies, as long as there is surplus. */
static void
leave_out_spare (Set *self, gint64 surplus)
{
  guint n_in = 0;

  for (guint i = 0; i < self->members->len; i++)
    {
      Member member = *get_member (self, i);

      if (member.minutes < surplus && _mix_overload_network_take_surplus (self->network, member.group, member.minutes))
        surplus -= member.minutes;
      else
        *get_member (self, n_in++) = member;
    }
  g_array_set_size (self->members, n_in);
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

/* Drops what is on trial for good if the others are overbooked without it, and tells whether they are. */
static gboolean
end_trial (Set *self, guint n_on_trial)
{
  if (n_on_trial == 0 || n_on_trial == self->members->len)
    return FALSE;
  move_trial (self, _mix_overload_network_take);
  if (_mix_overload_network_settle (self->network) > 0)
    {
      shrink (self);
      return TRUE;
    }
  move_trial (self, _mix_overload_network_place);
  return FALSE;
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

static gboolean
try_unit (Set *self, guint position)
{
  guint n_on_trial = 0;

  for (guint i = 0; i < self->members->len; i++)
    set_on_trial (self, i, i == position, &n_on_trial);
  return end_trial (self, n_on_trial);
}

static void
try_person (Set *self, guint person)
{
  guint n_on_trial = 0;

  for (guint i = 0; i < self->members->len; i++)
    {
      const guint64 *allowed = mix_overload_network_get_allowed (self->network, get_member (self, i)->group);

      set_on_trial (self, i, mix_bits_has (allowed, person), &n_on_trial);
    }
  end_trial (self, n_on_trial);
}

static gboolean
find_member_of (const Set *self, guint person, guint *position)
{
  for (guint i = 0; i < self->members->len; i++)
    if (mix_bits_has (mix_overload_network_get_allowed (self->network, get_member (self, i)->group), person))
      {
        *position = i;
        return TRUE;
      }
  return FALSE;
}

/* Whether one unit that the person may do is needed: then so is everybody who may do it, which is soon known. */
static gboolean
prove_needed (Set *self, guint position, guint64 *needed)
{
  guint group = get_member (self, position)->group;

  if (try_unit (self, position))
    return FALSE;
  get_member (self, position)->needed = TRUE;
  for (guint i = 0; i < self->network->person_words; i++)
    needed[i] |= mix_overload_network_get_allowed (self->network, group)[i];
  return TRUE;
}

static void
try_people (Set *self, guint64 *needed)
{
  for (guint person = 0; person < self->network->n_people; person++)
    {
      guint position;

      if (!mix_bits_has (needed, person) && find_member_of (self, person, &position)
          && !prove_needed (self, position, needed))
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

static void
list_units (const Set *self, guint n_units, GArray *units)
{
  g_autofree guint64 *in = g_new0 (guint64, MIX_BITS_N_WORDS (n_units));

  for (guint i = 0; i < self->members->len; i++)
    mix_bits_add (in, get_member (self, i)->unit);
  g_array_set_size (units, 0);
  for (guint i = 0; i < MIX_BITS_N_WORDS (n_units); i++)
    for (guint64 word = in[i]; word != 0; word &= word - 1)
      {
        guint unit = mix_bits_get_lowest (word, i);

        g_array_append_val (units, unit);
      }
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
  number_groups (self, set.members, groups);
  set.network = network = _mix_overload_week_make_part (self, groups);
  set.n_members = g_new0 (guint, network->n_groups);
  take_other_units (&set, self, groups);
  leave_out_spare (&set, _mix_overload_network_settle (network));
  _mix_overload_network_settle (network);
  shrink (&set);
  drop_what_is_spare (&set);
  drop_what_is_left (&set);

  list_units (&set, self->n_units, units);
  g_array_unref (set.members);
  g_free (set.n_members);
}
