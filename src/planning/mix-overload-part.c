#include "mix-overload-private.h"

/* A part of a week: some of its groups of work, with the people who may do them and nobody else. */

/* The place of everybody who may do any of the groups in a network of their own. */
static guint
number_people (const MixOverloadWeek *week, const GArray *groups, guint *numbers)
{
  guint n_people = 0;

  for (guint i = 0; i < week->problem->person_words; i++)
    {
      guint64 word = 0;

      for (guint k = 0; k < groups->len; k++)
        word |= mix_overload_network_get_allowed (week->network, g_array_index (groups, guint, k))[i];
      for (word &= ~week->unknown[i]; word != 0; word &= word - 1)
        numbers[mix_bits_get_lowest (word, i)] = n_people++;
    }
  return n_people;
}

static void
set_times (const MixOverloadWeek *week, MixOverloadNetwork *network, const guint *numbers)
{
  const MixOverloadProblem *problem = week->problem;
  gsize first = (gsize) week->week * problem->n_people;

  for (guint person = 0; person < problem->n_people; person++)
    if (numbers[person] != MIX_NODE_NONE)
      _mix_overload_network_set_time (network, numbers[person], problem->time[first + person],
                                      problem->on_site_time[first + person]);
}

static void
copy_group (
    const MixOverloadWeek *week, MixOverloadNetwork *network, guint group, guint new_group, const guint *numbers)
{
  const guint64 *allowed = mix_overload_network_get_allowed (week->network, group);
  guint64 *new_allowed = mix_overload_network_get_allowed (network, new_group);
  const int *flow = week->network->flow + (gsize) group * week->network->n_people;

  mix_bits_put (network->on_site, new_group, mix_bits_has (week->network->on_site, group));
  for (guint i = 0; i < week->problem->person_words; i++)
    for (guint64 word = allowed[i] & ~week->unknown[i]; word != 0; word &= word - 1)
      {
        guint person = mix_bits_get_lowest (word, i);

        mix_bits_add (new_allowed, numbers[person]);
        if (flow[person] > 0)
          _mix_overload_network_put_flow (network, new_group, numbers[person], flow[person]);
      }
}

/* Whether the people of the part have all the work there that they have in the week: nobody has got time then. */
static gboolean
has_all_work (const MixOverloadWeek *week, const MixOverloadNetwork *network, const guint *numbers)
{
  for (guint person = 0; person < week->problem->n_people; person++)
    for (MixNodeKind kind = MIX_NODE_ALL_TIME; numbers[person] != MIX_NODE_NONE && kind < MIX_N_NODE_KINDS; kind++)
      if (network->load[MIX_NODE (numbers[person], kind)] != week->network->load[MIX_NODE (person, kind)])
        return FALSE;
  return TRUE;
}

/**
 * _mix_overload_week_make_part:
 * @week: a week
 * @groups: (element-type guint): some of its groups
 *
 * Returns: (transfer full): a network of these groups alone, numbered in their order, with everybody who may do any of
 *   them, and with all of their work as it lies in the week's
 */
MixOverloadNetwork *
_mix_overload_week_make_part (const MixOverloadWeek *week, const GArray *groups)
{
  g_autofree guint *numbers = g_new (guint, week->problem->n_people);
  MixOverloadNetwork *network;

  memset (numbers, 0xff, week->problem->n_people * sizeof *numbers);
  network = _mix_overload_network_new (number_people (week, groups, numbers), groups->len);
  set_times (week, network, numbers);
  for (guint k = 0; k < groups->len; k++)
    copy_group (week, network, g_array_index (groups, guint, k), k, numbers);
  _mix_overload_network_end_put (network);
  network->settled = week->network->settled && has_all_work (week, network, numbers);
  return network;
}

/* Whether somebody is there for the work of @group, and nobody but @people may do it. */
static gboolean
is_only_for (const MixOverloadWeek *week, guint group, const guint64 *people)
{
  const guint64 *allowed = mix_overload_network_get_allowed (week->network, group);
  gboolean somebody = FALSE;

  for (guint i = 0; i < week->problem->person_words; i++)
    {
      guint64 word = allowed[i] & ~week->unknown[i];

      if ((word & ~people[i]) != 0)
        return FALSE;
      somebody = somebody || word != 0;
    }
  return somebody;
}

/**
 * _mix_overload_week_get_shortage:
 * @week: a week
 * @people: some people
 *
 * Returns: minutes that cannot be done, the least possible, of all work that only @people may do
 */
gint64
_mix_overload_week_get_shortage (const MixOverloadWeek *week, const guint64 *people)
{
  g_autoptr (GArray) groups = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (MixOverloadNetwork) network = NULL;

  for (guint group = 0; group < week->n_groups; group++)
    if (is_only_for (week, group, people))
      g_array_append_val (groups, group);
  network = _mix_overload_week_make_part (week, groups);
  return _mix_overload_network_settle (network);
}
