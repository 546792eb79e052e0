#include "mix-overload-network.h"

/**
 * _mix_overload_network_new:
 * @n_people: how many people
 * @n_groups: how many groups of work
 *
 * Returns: (transfer full): a network without time, work, or anybody allowed to do it
 */
MixOverloadNetwork *
_mix_overload_network_new (guint n_people, guint n_groups)
{
  MixOverloadNetwork *self = g_new0 (MixOverloadNetwork, 1);
  gsize n_nodes = (gsize) n_people * MIX_N_NODE_KINDS;

  self->n_people = n_people;
  self->n_groups = n_groups;
  self->person_words = MIX_BITS_N_WORDS (n_people);
  self->group_words = MIX_BITS_N_WORDS (n_groups);
  self->allowed = g_new0 (guint64, (gsize) n_groups * self->person_words);
  self->on_site = g_new0 (guint64, self->group_words);
  self->absent = g_new0 (guint64, self->person_words);
  self->time = g_new0 (int, n_nodes);
  self->load = g_new0 (int, n_nodes + 1);
  self->flow = g_new0 (int, (gsize) n_groups *n_people);
  self->carried = g_new0 (guint64, (gsize) n_people * self->group_words);
  self->free = g_new0 (guint64, (gsize) MIX_N_NODE_KINDS * self->person_words);
  self->over = g_new0 (guint64, (gsize) MIX_N_NODE_KINDS * self->person_words);
  self->seen = g_new0 (guint64, (gsize) MIX_N_NODE_KINDS * self->person_words);
  self->stuck = g_new0 (guint64, (gsize) MIX_N_NODE_KINDS * self->person_words);
  self->seen_groups = g_new0 (guint64, self->group_words);
  self->stuck_groups = g_new0 (guint64, self->group_words);
  self->group_before = g_new0 (guint, n_nodes);
  self->node_before = g_new0 (guint, n_groups);
  self->queue = g_new0 (guint, n_nodes);
  return self;
}

/**
 * _mix_overload_network_free:
 * @self: (transfer full): a network
 */
void
_mix_overload_network_free (MixOverloadNetwork *self)
{
  g_free (self->allowed);
  g_free (self->on_site);
  g_free (self->absent);
  g_free (self->time);
  g_free (self->load);
  g_free (self->flow);
  g_free (self->carried);
  g_free (self->free);
  g_free (self->over);
  g_free (self->kept_flow);
  g_free (self->kept_load);
  g_free (self->kept_carried);
  g_free (self->seen);
  g_free (self->stuck);
  g_free (self->seen_groups);
  g_free (self->stuck_groups);
  g_free (self->group_before);
  g_free (self->node_before);
  g_free (self->queue);
  g_free (self);
}

/* On-site work that a person has time for on site; the rest of it is surplus there and uses none of their other time.
 */
static int
get_passed_on (const MixOverloadNetwork *self, guint person)
{
  guint node = MIX_NODE (person, MIX_NODE_ON_SITE_TIME);

  return MIN (self->load[node], self->time[node]);
}

static int
get_time_left (const MixOverloadNetwork *self, guint person, MixNodeKind kind)
{
  guint node = MIX_NODE (person, kind);
  int left = self->time[node] - self->load[node];

  return kind == MIX_NODE_ALL_TIME ? left - get_passed_on (self, person) : left;
}

static void
update_free (MixOverloadNetwork *self, guint person)
{
  for (MixNodeKind kind = MIX_NODE_ALL_TIME; kind < MIX_N_NODE_KINDS; kind++)
    {
      int left = get_time_left (self, person, kind);

      mix_bits_put (mix_overload_network_get_people (self, self->free, kind), person, left > 0);
      mix_bits_put (mix_overload_network_get_people (self, self->over, kind), person, left < 0);
    }
}

/**
 * _mix_overload_network_set_time:
 * @person: somebody
 * @minutes: that they have, not below zero
 * @on_site: how many of these are on site
 */
void
_mix_overload_network_set_time (MixOverloadNetwork *self, guint person, int minutes, int on_site)
{
  self->time[MIX_NODE (person, MIX_NODE_ALL_TIME)] = minutes;
  self->time[MIX_NODE (person, MIX_NODE_ON_SITE_TIME)] = MIN (on_site, minutes);
  self->settled = FALSE;
  update_free (self, person);
}

/**
 * _mix_overload_network_put_flow:
 *
 * Like _mix_overload_network_add_flow(), for many: _mix_overload_network_end_put() has to follow the last.
 */
void
_mix_overload_network_put_flow (MixOverloadNetwork *self, guint group, guint person, int minutes)
{
  MixNodeKind kind = mix_bits_has (self->on_site, group) ? MIX_NODE_ON_SITE_TIME : MIX_NODE_ALL_TIME;
  int *flow = &self->flow[(gsize) group * self->n_people + person];

  *flow += minutes;
  self->load[MIX_NODE (person, kind)] += minutes;
  mix_bits_put (self->carried + (gsize) person * self->group_words, group, *flow > 0);
}

/**
 * _mix_overload_network_end_put:
 *
 * Counts who has time left, once all flow was put.
 */
void
_mix_overload_network_end_put (MixOverloadNetwork *self)
{
  self->settled = FALSE;
  for (guint person = 0; person < self->n_people; person++)
    update_free (self, person);
}

/**
 * _mix_overload_network_add_flow:
 * @group: of work
 * @person: who may do it
 * @minutes: of it that they get; below zero takes it from them
 */
void
_mix_overload_network_add_flow (MixOverloadNetwork *self, guint group, guint person, int minutes)
{
  _mix_overload_network_put_flow (self, group, person, minutes);
  self->settled = FALSE;
  update_free (self, person);
}

static int
get_room (const MixOverloadNetwork *self, guint group, guint person)
{
  int left = get_time_left (self, person, MIX_NODE_ALL_TIME);

  if (mix_bits_has (self->on_site, group))
    left = MIN (left, get_time_left (self, person, MIX_NODE_ON_SITE_TIME));
  return MAX (left, 0);
}

/**
 * _mix_overload_network_place:
 * @group: of work that somebody who is there may do
 * @minutes: of it
 *
 * Gives the work to those who have time, and what is left of it to the first who may do it.
 */
void
_mix_overload_network_place (MixOverloadNetwork *self, guint group, int minutes)
{
  const guint64 *allowed = mix_overload_network_get_allowed (self, group);
  guint first = MIX_NODE_NONE;

  for (guint i = 0; i < self->person_words && minutes > 0; i++)
    for (guint64 word = allowed[i] & ~self->absent[i]; word != 0 && minutes > 0; word &= word - 1)
      {
        guint person = mix_bits_get_lowest (word, i);
        int placed = MIN (minutes, get_room (self, group, person));

        if (first == MIX_NODE_NONE)
          first = person;
        if (placed > 0)
          _mix_overload_network_add_flow (self, group, person, placed);
        minutes -= placed;
      }
  if (minutes > 0 && first != MIX_NODE_NONE)
    _mix_overload_network_add_flow (self, group, first, minutes);
}

/* Minutes of on-site or other work that a person has too much. What is too much of all is so of on-site work, too. */
static int
get_surplus_of (const MixOverloadNetwork *self, guint person, gboolean on_site)
{
  int surplus = _mix_overload_network_get_surplus (self, person, MIX_NODE_ALL_TIME);

  return on_site ? surplus + _mix_overload_network_get_surplus (self, person, MIX_NODE_ON_SITE_TIME) : surplus;
}

/* Those who have surplus of on-site or other work: 64 people from @position on. */
static guint64
get_over (const MixOverloadNetwork *self, guint position, gboolean on_site)
{
  const guint64 *over = self->over + position;

  return on_site ? over[0] | over[self->person_words] : over[0];
}

static int
take_from_all (MixOverloadNetwork *self, guint group, int minutes, gboolean surplus_only)
{
  gboolean on_site = mix_bits_has (self->on_site, group);
  const guint64 *allowed = mix_overload_network_get_allowed (self, group);

  for (guint i = 0; i < self->person_words && minutes > 0; i++)
    for (guint64 word = surplus_only ? allowed[i] & get_over (self, i, on_site) : allowed[i]; word != 0 && minutes > 0;
         word &= word - 1)
      {
        guint person = mix_bits_get_lowest (word, i);
        int taken = MIN (minutes, self->flow[(gsize) group * self->n_people + person]);

        if (surplus_only && taken > 0)
          taken = MIN (taken, get_surplus_of (self, person, on_site));
        if (taken > 0)
          _mix_overload_network_add_flow (self, group, person, -taken);
        minutes -= taken;
      }
  return minutes;
}

/* Minutes of a group that are with people who have that much too much. */
static int
count_surplus (const MixOverloadNetwork *self, guint group)
{
  gboolean on_site = mix_bits_has (self->on_site, group);
  const guint64 *allowed = mix_overload_network_get_allowed (self, group);
  int minutes = 0;

  for (guint i = 0; i < self->person_words; i++)
    for (guint64 word = allowed[i] & get_over (self, i, on_site); word != 0; word &= word - 1)
      {
        guint person = mix_bits_get_lowest (word, i);
        int flow = self->flow[(gsize) group * self->n_people + person];

        if (flow > 0)
          minutes += MIN (flow, get_surplus_of (self, person, on_site));
      }
  return minutes;
}

/**
 * _mix_overload_network_take:
 * @group: of work
 * @minutes: of it, at most what it has
 *
 * Takes work away, first from those who have too much.
 */
void
_mix_overload_network_take (MixOverloadNetwork *self, guint group, int minutes)
{
  minutes = take_from_all (self, group, minutes, TRUE);
  minutes = take_from_all (self, group, minutes, FALSE);
  g_assert (minutes == 0);
}

/**
 * _mix_overload_network_take_surplus:
 * @group: of work
 * @minutes: of it, at most what it has
 *
 * Takes work away if at least half of it is with people who have that much too much: little has to move then.
 *
 * Returns: whether it was taken
 */
gboolean
_mix_overload_network_take_surplus (MixOverloadNetwork *self, guint group, int minutes)
{
  if (count_surplus (self, group) * 2 < minutes)
    return FALSE;
  _mix_overload_network_take (self, group, minutes);
  return TRUE;
}

/**
 * _mix_overload_network_keep:
 *
 * Remembers who has which work.
 */
void
_mix_overload_network_keep (MixOverloadNetwork *self)
{
  gsize n_flows = (gsize) self->n_groups * self->n_people;
  gsize n_words = (gsize) self->n_people * self->group_words;

  if (self->kept_load == NULL)
    {
      self->kept_flow = g_new (int, n_flows + 1);
      self->kept_load = g_new (int, (gsize) self->n_people *MIX_N_NODE_KINDS + 1);
      self->kept_carried = g_new (guint64, n_words + 1);
    }
  memcpy (self->kept_flow, self->flow, n_flows * sizeof *self->flow);
  memcpy (self->kept_load, self->load, (gsize) self->n_people * MIX_N_NODE_KINDS * sizeof *self->load);
  memcpy (self->kept_carried, self->carried, n_words * sizeof *self->carried);
}

/**
 * _mix_overload_network_go_back:
 *
 * Gives all work to those who had it when it was remembered last. Their time is to be set then.
 */
void
_mix_overload_network_go_back (MixOverloadNetwork *self)
{
  memcpy (self->flow, self->kept_flow, (gsize) self->n_groups * self->n_people * sizeof *self->flow);
  memcpy (self->load, self->kept_load, (gsize) self->n_people * MIX_N_NODE_KINDS * sizeof *self->load);
  memcpy (self->carried, self->kept_carried, (gsize) self->n_people * self->group_words * sizeof *self->carried);
  self->settled = FALSE;
}

/**
 * _mix_overload_network_leave:
 * @person: somebody
 * @minutes: (inout): by group: less what they had
 *
 * Takes all their work from them.
 */
void
_mix_overload_network_leave (MixOverloadNetwork *self, guint person, int *minutes)
{
  const guint64 *carried = self->carried + (gsize) person * self->group_words;

  for (guint i = 0; i < self->group_words; i++)
    for (guint64 word = carried[i]; word != 0; word &= word - 1)
      {
        guint group = mix_bits_get_lowest (word, i);
        int flow = self->flow[(gsize) group * self->n_people + person];

        minutes[group] -= flow;
        _mix_overload_network_add_flow (self, group, person, -flow);
      }
}

/**
 * _mix_overload_network_get_surplus:
 * @person: somebody
 * @kind: of their nodes
 *
 * Returns: minutes of work there beyond the time
 */
int
_mix_overload_network_get_surplus (const MixOverloadNetwork *self, guint person, MixNodeKind kind)
{
  return MAX (-get_time_left (self, person, kind), 0);
}
