#include "mix-overload-set.h"

/*
 * Drops what is not needed for a set to be overbooked. People with all they may do are tried, then groups, then
 * units. What was needed once stays needed, so each is tried once. Whether the rest is overbooked is asked of a
 * network of its own, which keeps the answer so far and moves only what the drop made room for.
 */

static void
count_members (MixOverloadSet *self)
{
  memset (self->n_members, 0, self->network->n_groups * sizeof *self->n_members);
  for (guint i = 0; i < self->members->len; i++)
    self->n_members[mix_overload_set_get_member (self, i)->group]++;
}

/**
 * _mix_overload_set_shrink:
 * @self: a set, settled
 *
 * Leaves in only what the first surplus reaches, without what is on trial: that alone is overbooked.
 */
void
_mix_overload_set_shrink (MixOverloadSet *self)
{
  guint n_in = 0;

  if (!_mix_overload_network_reach_surplus (self->network))
    g_assert_not_reached ();
  for (guint i = 0; i < self->members->len; i++)
    {
      MixOverloadMember member = *mix_overload_set_get_member (self, i);

      if (member.on_trial)
        continue;
      if (mix_bits_has (self->network->seen_groups, member.group))
        *mix_overload_set_get_member (self, n_in++) = member;
      else
        _mix_overload_network_take (self->network, member.group, member.minutes);
    }
  g_array_set_size (self->members, n_in);
  count_members (self);
}

/* Puts a member on trial, or not; returns whether it makes the trial idle, since without it nothing is overbooked. */
static gboolean
set_on_trial (MixOverloadSet *self, guint position, gboolean on_trial, guint *n_on_trial)
{
  MixOverloadMember *member = mix_overload_set_get_member (self, position);

  member->on_trial = on_trial;
  *n_on_trial += on_trial ? 1 : 0;
  return on_trial && member->needed;
}

/* By group and not by member: what a group has is one amount. */
static void
move_trial (MixOverloadSet *self, void (*move) (MixOverloadNetwork *network, guint group, int minutes))
{
  g_autofree int *minutes = g_new0 (int, self->network->n_groups);

  for (guint i = 0; i < self->members->len; i++)
    if (mix_overload_set_get_member (self, i)->on_trial)
      minutes[mix_overload_set_get_member (self, i)->group] += mix_overload_set_get_member (self, i)->minutes;
  for (guint group = 0; group < self->network->n_groups; group++)
    if (minutes[group] > 0)
      move (self->network, group, minutes[group]);
}

/* Drops what is on trial for good if the others are overbooked without it, and tells whether they are. */
static gboolean
end_trial (MixOverloadSet *self, guint n_on_trial)
{
  if (n_on_trial == 0 || n_on_trial == self->members->len)
    return FALSE;
  move_trial (self, _mix_overload_network_take);
  if (_mix_overload_network_settle (self->network) > 0)
    {
      _mix_overload_set_shrink (self);
      return TRUE;
    }
  move_trial (self, _mix_overload_network_place);
  return FALSE;
}

/* Drops the first members that are less than the surplus: without them there is still too much. */
static gboolean
drop_spare_members (MixOverloadSet *self)
{
  gint64 surplus = _mix_overload_network_settle (self->network);
  guint n_on_trial = 0;

  for (guint i = 0; i < self->members->len; i++)
    {
      const MixOverloadMember *member = mix_overload_set_get_member (self, i);
      gboolean drop = !member->needed && member->minutes < surplus;

      set_on_trial (self, i, drop, &n_on_trial);
      surplus -= drop ? member->minutes : 0;
    }
  end_trial (self, n_on_trial);
  return n_on_trial > 0;
}

/* Marks members without which all surplus would be gone, as many as one look can tell. */
static void
mark_needed (MixOverloadSet *self)
{
  g_autofree guint64 *groups = g_new (guint64, self->network->group_words);
  int surplus = (int) _mix_overload_network_settle (self->network);

  _mix_overload_network_reach_from_all (self->network, surplus, groups);
  for (guint i = 0; i < self->members->len; i++)
    {
      MixOverloadMember *member = &g_array_index (self->members, MixOverloadMember, i);

      member->needed = member->needed || (member->minutes >= surplus && mix_bits_has (groups, member->group));
    }
}

static void
drop_what_is_spare (MixOverloadSet *self)
{
  while (drop_spare_members (self))
    ;
  mark_needed (self);
}

/* People and groups that a needed unit is of: without them, too, all surplus would be gone. */
static void
find_needed (const MixOverloadSet *self, guint64 *people, guint64 *groups)
{
  mix_bits_clear (people, self->network->person_words);
  mix_bits_clear (groups, self->network->group_words);
  for (guint i = 0; i < self->members->len; i++)
    {
      const MixOverloadMember *member = &g_array_index (self->members, MixOverloadMember, i);

      if (!member->needed || mix_bits_has (groups, member->group))
        continue;
      mix_bits_add (groups, member->group);
      for (guint k = 0; k < self->network->person_words; k++)
        people[k] |= mix_overload_network_get_allowed (self->network, member->group)[k];
    }
}

static gboolean
try_unit (MixOverloadSet *self, guint position)
{
  guint n_on_trial = 0;

  for (guint i = 0; i < self->members->len; i++)
    set_on_trial (self, i, i == position, &n_on_trial);
  return end_trial (self, n_on_trial);
}

static void
try_person (MixOverloadSet *self, guint person)
{
  guint n_on_trial = 0;

  for (guint i = 0; i < self->members->len; i++)
    {
      const guint64 *allowed
          = mix_overload_network_get_allowed (self->network, mix_overload_set_get_member (self, i)->group);

      set_on_trial (self, i, mix_bits_has (allowed, person), &n_on_trial);
    }
  end_trial (self, n_on_trial);
}

static gboolean
find_member_of (const MixOverloadSet *self, guint person, guint *position)
{
  for (guint i = 0; i < self->members->len; i++)
    if (mix_bits_has (mix_overload_network_get_allowed (self->network, mix_overload_set_get_member (self, i)->group),
                      person))
      {
        *position = i;
        return TRUE;
      }
  return FALSE;
}

/* Whether one unit that the person may do is needed: then so is everybody who may do it, which is soon known. */
static gboolean
prove_needed (MixOverloadSet *self, guint position, guint64 *needed)
{
  guint group = mix_overload_set_get_member (self, position)->group;

  if (try_unit (self, position))
    return FALSE;
  mix_overload_set_get_member (self, position)->needed = TRUE;
  for (guint i = 0; i < self->network->person_words; i++)
    needed[i] |= mix_overload_network_get_allowed (self->network, group)[i];
  return TRUE;
}

static void
try_people (MixOverloadSet *self, guint64 *needed)
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
try_group (MixOverloadSet *self, guint group)
{
  guint n_on_trial = 0;
  gboolean idle = FALSE;

  for (guint i = 0; i < self->members->len && !idle; i++)
    idle = set_on_trial (self, i, mix_overload_set_get_member (self, i)->group == group, &n_on_trial);
  if (!idle)
    end_trial (self, n_on_trial);
}

static void
try_groups (MixOverloadSet *self, const guint64 *needed)
{
  for (guint group = 0; group < self->network->n_groups; group++)
    if (self->n_members[group] > 1 && !mix_bits_has (needed, group))
      try_group (self, group);
}

static gboolean
find_member (const MixOverloadSet *self, guint unit, guint *position)
{
  for (guint i = 0; i < self->members->len; i++)
    if (mix_overload_set_get_member (self, i)->unit == unit)
      {
        *position = i;
        return TRUE;
      }
  return FALSE;
}

static void
try_units (MixOverloadSet *self)
{
  g_autoptr (GArray) candidates = g_array_copy (self->members);

  for (guint k = 0; k < candidates->len; k++)
    {
      const MixOverloadMember *candidate = &g_array_index (candidates, MixOverloadMember, k);
      guint position;

      if (!candidate->needed && find_member (self, candidate->unit, &position))
        try_unit (self, position);
    }
}

static void
drop_what_is_left (MixOverloadSet *self)
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

/**
 * _mix_overload_set_drop_rest:
 * @self: a set that was shrunk
 *
 * Drops what it is overbooked without: what is left is no more overbooked without any one unit, or any one person and
 * what they may do.
 */
void
_mix_overload_set_drop_rest (MixOverloadSet *self)
{
  drop_what_is_spare (self);
  drop_what_is_left (self);
}
