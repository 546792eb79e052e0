#include "mix-overload-network.h"

/*
 * Moves surplus along shortest paths of the residual network (Edmonds and Karp, "Theoretical improvements in
 * algorithmic efficiency for network flow problems", 1972), starting from work that is with somebody, so that only
 * surplus moves. Nodes that surplus got stuck at are closed: nothing free can be reached from them, whatever moves
 * elsewhere.
 */

static void
visit (MixOverloadNetwork *self, guint node, guint group, guint *n_queued)
{
  guint64 *seen = mix_overload_network_get_people (self, self->seen, node % MIX_N_NODE_KINDS);

  mix_bits_add (seen, node / MIX_N_NODE_KINDS);
  self->group_before[node] = group;
  self->queue[(*n_queued)++] = node;
}

static gboolean
is_seen (MixOverloadNetwork *self, guint node)
{
  return mix_bits_has (mix_overload_network_get_people (self, self->seen, node % MIX_N_NODE_KINDS),
                       node / MIX_N_NODE_KINDS);
}

/* Minutes that can pass between a person's two nodes, out of @node. */
static int
get_passage (const MixOverloadNetwork *self, guint node)
{
  guint on_site = MIX_NODE (node / MIX_N_NODE_KINDS, MIX_NODE_ON_SITE_TIME);

  if (node == on_site)
    return self->time[on_site] - self->load[on_site];
  return MIN (self->load[on_site], self->time[on_site]);
}

/* Reaches everybody who may do the work of @group; tells whom of them has time for it. */
static guint
visit_group (MixOverloadNetwork *self, guint group, guint node, guint *n_queued)
{
  MixNodeKind kind = mix_bits_has (self->on_site, group) ? MIX_NODE_ON_SITE_TIME : MIX_NODE_ALL_TIME;
  const guint64 *allowed = mix_overload_network_get_allowed (self, group);
  const guint64 *seen = mix_overload_network_get_people (self, self->seen, kind);
  const guint64 *free = mix_overload_network_get_people (self, self->free, kind);
  const guint64 *all_free = mix_overload_network_get_people (self, self->free, MIX_NODE_ALL_TIME);

  mix_bits_add (self->seen_groups, group);
  self->node_before[group] = node;
  for (guint i = 0; i < self->person_words; i++)
    {
      guint64 word = allowed[i] & ~seen[i] & free[i] & all_free[i];

      if (word != 0)
        {
          guint end = MIX_NODE (mix_bits_get_lowest (word, i), kind);

          self->group_before[end] = group;
          return end;
        }
    }
  for (guint i = 0; i < self->person_words; i++)
    for (guint64 word = allowed[i] & ~seen[i]; word != 0; word &= word - 1)
      visit (self, MIX_NODE (mix_bits_get_lowest (word, i), kind), group, n_queued);
  return MIX_NODE_NONE;
}

static guint
visit_groups_of (MixOverloadNetwork *self, guint node, int least, guint *n_queued)
{
  const guint64 *carried = self->carried + (gsize) (node / MIX_N_NODE_KINDS) * self->group_words;
  gboolean on_site = node % MIX_N_NODE_KINDS == MIX_NODE_ON_SITE_TIME;

  for (guint i = 0; i < self->group_words; i++)
    {
      guint64 word = carried[i] & ~self->seen_groups[i] & (on_site ? self->on_site[i] : ~self->on_site[i]);

      for (; word != 0; word &= word - 1)
        {
          guint group = mix_bits_get_lowest (word, i);
          guint end;

          /* Whatever is carried is at least a minute. */
          if (least > 1 && self->flow[(gsize) group * self->n_people + node / MIX_N_NODE_KINDS] < least)
            continue;
          end = visit_group (self, group, node, n_queued);
          if (end != MIX_NODE_NONE)
            return end;
        }
    }
  return MIX_NODE_NONE;
}

/* The nearest node that @start's surplus could move to and be done, or MIX_NODE_NONE; what it reaches is marked seen.
 * Only what can move @least minutes, at least 1, is a way. Whoever is among @goals (by node kind) ends it, too. */
static guint
search (MixOverloadNetwork *self, guint start, int least, guint64 *goals)
{
  guint n_queued = 0;

  visit (self, start, MIX_NODE_NONE, &n_queued);
  for (guint i = 0; i < n_queued; i++)
    {
      guint node = self->queue[i];
      guint other = node ^ 1;
      guint end;

      if (goals != NULL
          && mix_bits_has (mix_overload_network_get_people (self, goals, node % MIX_N_NODE_KINDS),
                           node / MIX_N_NODE_KINDS))
        return node;
      end = visit_groups_of (self, node, least, &n_queued);
      if (end != MIX_NODE_NONE)
        return end;
      if (get_passage (self, node) >= least && !is_seen (self, other))
        {
          visit (self, other, MIX_NODE_NONE, &n_queued);
          if (other % MIX_N_NODE_KINDS == MIX_NODE_ALL_TIME
              && mix_bits_has (mix_overload_network_get_people (self, self->free, MIX_NODE_ALL_TIME),
                               other / MIX_N_NODE_KINDS))
            return other;
        }
    }
  return MIX_NODE_NONE;
}

/* Minutes that the end of a path can take: its person's time, on site too where the path ends with on-site work. */
static int
get_room_at (const MixOverloadNetwork *self, guint end)
{
  guint person = end / MIX_N_NODE_KINDS;
  guint on_site = MIX_NODE (person, MIX_NODE_ON_SITE_TIME);
  guint all = MIX_NODE (person, MIX_NODE_ALL_TIME);
  int left = self->time[all] - self->load[all] - MIN (self->load[on_site], self->time[on_site]);

  return end == on_site ? MIN (left, self->time[on_site] - self->load[on_site]) : left;
}

static guint
step_back (const MixOverloadNetwork *self, guint node, int *room)
{
  guint group = self->group_before[node];
  guint before = group != MIX_NODE_NONE ? self->node_before[group] : node ^ 1;
  int passage = group != MIX_NODE_NONE ? self->flow[(gsize) group * self->n_people + before / MIX_N_NODE_KINDS]
                                       : get_passage (self, before);

  *room = MIN (*room, passage);
  return before;
}

static void
move_surplus (MixOverloadNetwork *self, guint start, guint end)
{
  int minutes = MIN (_mix_overload_network_get_surplus (self, start / MIX_N_NODE_KINDS, start % MIX_N_NODE_KINDS),
                     get_room_at (self, end));

  for (guint node = end; node != start;)
    node = step_back (self, node, &minutes);
  g_assert (minutes > 0);
  for (guint node = end; node != start;)
    {
      guint group = self->group_before[node];
      guint before = group != MIX_NODE_NONE ? self->node_before[group] : node ^ 1;

      if (group != MIX_NODE_NONE)
        {
          _mix_overload_network_add_flow (self, group, before / MIX_N_NODE_KINDS, -minutes);
          _mix_overload_network_add_flow (self, group, node / MIX_N_NODE_KINDS, minutes);
        }
      node = before;
    }
}

static void
begin_search (MixOverloadNetwork *self)
{
  mix_bits_copy (self->seen, self->stuck, self->person_words * MIX_N_NODE_KINDS);
  mix_bits_copy (self->seen_groups, self->stuck_groups, self->group_words);
}

static void
keep_stuck (MixOverloadNetwork *self)
{
  mix_bits_copy (self->stuck, self->seen, self->person_words * MIX_N_NODE_KINDS);
  mix_bits_copy (self->stuck_groups, self->seen_groups, self->group_words);
}

static void
forget_stuck (MixOverloadNetwork *self)
{
  for (MixNodeKind kind = MIX_NODE_ALL_TIME; kind < MIX_N_NODE_KINDS; kind++)
    mix_bits_copy (mix_overload_network_get_people (self, self->stuck, kind), self->absent, self->person_words);
  mix_bits_clear (self->stuck_groups, self->group_words);
}

static void
settle_node (MixOverloadNetwork *self, guint node)
{
  guint64 *stuck = mix_overload_network_get_people (self, self->stuck, node % MIX_N_NODE_KINDS);

  while (!mix_bits_has (stuck, node / MIX_N_NODE_KINDS)
         && _mix_overload_network_get_surplus (self, node / MIX_N_NODE_KINDS, node % MIX_N_NODE_KINDS) > 0)
    {
      guint end;

      begin_search (self);
      end = search (self, node, 1, NULL);
      if (end == MIX_NODE_NONE)
        keep_stuck (self);
      else
        move_surplus (self, node, end);
    }
}

static void
settle_nodes (MixOverloadNetwork *self)
{
  forget_stuck (self);
  for (guint person = 0; person < self->n_people; person++)
    settle_node (self, MIX_NODE (person, MIX_NODE_ON_SITE_TIME));
  for (guint person = 0; person < self->n_people; person++)
    settle_node (self, MIX_NODE (person, MIX_NODE_ALL_TIME));
  self->settled = TRUE;
}

/**
 * _mix_overload_network_settle:
 *
 * Moves surplus to those who have time for it until none is left that can move. On-site surplus goes first: what passes
 * from a person's on-site time to all of their time is then never more than there is.
 *
 * Returns: minutes that nobody has time for, the least possible
 */
gint64
_mix_overload_network_settle (MixOverloadNetwork *self)
{
  gint64 surplus = 0;

  if (!self->settled)
    settle_nodes (self);
  for (guint person = 0; person < self->n_people; person++)
    surplus += _mix_overload_network_get_surplus (self, person, MIX_NODE_ON_SITE_TIME)
               + _mix_overload_network_get_surplus (self, person, MIX_NODE_ALL_TIME);
  return surplus;
}

/**
 * _mix_overload_network_get_stuck:
 * @self: a network that was settled last
 * @people: (out caller-allocates): everybody whom surplus that is left can reach, none of whom has time
 */
void
_mix_overload_network_get_stuck (const MixOverloadNetwork *self, guint64 *people)
{
  for (guint i = 0; i < self->person_words; i++)
    people[i] = (self->stuck[i] | self->stuck[self->person_words + i]) & ~self->absent[i];
}

/**
 * _mix_overload_network_reach_surplus:
 *
 * Once settled: marks as seen all that the first surplus left can reach. The groups seen are more work than the people
 * who may do it have time for (Hall's condition does not hold for them).
 *
 * Returns: whether there is surplus
 */
gboolean
_mix_overload_network_reach_surplus (MixOverloadNetwork *self)
{
  for (guint person = 0; person < self->n_people; person++)
    for (MixNodeKind kind = MIX_NODE_ALL_TIME; kind < MIX_N_NODE_KINDS; kind++)
      if (_mix_overload_network_get_surplus (self, person, kind) > 0)
        {
          guint end;

          forget_stuck (self);
          begin_search (self);
          end = search (self, MIX_NODE (person, kind), 1, NULL);
          g_assert (end == MIX_NODE_NONE);
          return TRUE;
        }
  return FALSE;
}

/**
 * _mix_overload_network_reach_from_all:
 * @self: a settled network
 * @minutes: all the surplus there is
 * @groups: (out caller-allocates): groups of work
 *
 * Finds groups to which all surplus can move at once, each from a person who has @minutes of it: if @minutes less of
 * such a group were to be done, nothing would be too much. Not every such group need be found. Surplus that can move to
 * where another surplus is reaches all that the other does.
 */
void
_mix_overload_network_reach_from_all (MixOverloadNetwork *self, int minutes, guint64 *groups)
{
  g_autofree guint64 *done = g_new0 (guint64, (gsize) self->person_words * MIX_N_NODE_KINDS);

  memset (groups, 0xff, self->group_words * sizeof *groups);
  forget_stuck (self);
  for (guint node = 0; node < self->n_people * MIX_N_NODE_KINDS; node++)
    {
      guint person = node / MIX_N_NODE_KINDS;
      MixNodeKind kind = node % MIX_N_NODE_KINDS;

      if (_mix_overload_network_get_surplus (self, person, kind) == 0)
        continue;
      begin_search (self);
      if (search (self, node, minutes, done) == MIX_NODE_NONE)
        for (guint i = 0; i < self->group_words; i++)
          groups[i] &= self->seen_groups[i];
      mix_bits_add (mix_overload_network_get_people (self, done, kind), person);
    }
}
