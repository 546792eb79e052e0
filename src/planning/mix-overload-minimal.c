#include "mix-overload-set.h"

/*
 * Makes a set of what is overbooked in a week, and the set as small as can be. Units that lie where there is too much
 * go at once, those first that most people may do, so that work of few people is left.
 */

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
          MixOverloadMember member = { .unit = unit, .group = group, .minutes = week->minutes[unit] };

          if (member.minutes > 0 && mix_bits_has (wanted, unit))
            g_array_index (members, MixOverloadMember, n_members++) = member;
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
      MixOverloadMember *member = &g_array_index (members, MixOverloadMember, i);
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
take_other_units (MixOverloadSet *self, const MixOverloadWeek *week, const GArray *groups)
{
  g_autofree int *minutes = g_new0 (int, groups->len);

  for (guint i = 0; i < self->members->len; i++)
    minutes[g_array_index (self->members, MixOverloadMember, i).group]
        += g_array_index (self->members, MixOverloadMember, i).minutes;
  for (guint i = 0; i < groups->len; i++)
    {
      int others = count_minutes (week, g_array_index (groups, guint, i)) - minutes[i];

      if (others > 0)
        _mix_overload_network_take (self->network, i, others);
    }
}

/* Leaves out what is surplus where it lies, as long as there is surplus. */
static void
leave_out_spare (MixOverloadSet *self, gint64 surplus)
{
  guint n_in = 0;

  for (guint i = 0; i < self->members->len; i++)
    {
      MixOverloadMember member = *mix_overload_set_get_member (self, i);

      if (member.minutes < surplus && _mix_overload_network_take_surplus (self->network, member.group, member.minutes))
        surplus -= member.minutes;
      else
        *mix_overload_set_get_member (self, n_in++) = member;
    }
  g_array_set_size (self->members, n_in);
}

static void
list_units (const MixOverloadSet *self, guint n_units, GArray *units)
{
  g_autofree guint64 *in = g_new0 (guint64, MIX_BITS_N_WORDS (n_units));

  for (guint i = 0; i < self->members->len; i++)
    mix_bits_add (in, mix_overload_set_get_member (self, i)->unit);
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
  MixOverloadSet set = { .members = g_array_new (FALSE, FALSE, sizeof (MixOverloadMember)) };

  list_members (self, units, set.members);
  number_groups (self, set.members, groups);
  set.network = network = _mix_overload_week_make_part (self, groups);
  set.n_members = g_new0 (guint, network->n_groups);
  take_other_units (&set, self, groups);
  leave_out_spare (&set, _mix_overload_network_settle (network));
  _mix_overload_network_settle (network);
  _mix_overload_set_shrink (&set);
  _mix_overload_set_drop_rest (&set);

  list_units (&set, self->n_units, units);
  g_array_unref (set.members);
  g_free (set.n_members);
}
