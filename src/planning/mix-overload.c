#include "mix-overload-private.h"

/*
 * Each week is a flow of its own: work of one week cannot wait for the next. Weeks with the same time and the same work
 * are solved once. A week that does not work out gives overbooked sets: each is minimal, and no two of a week share a
 * person or a work unit. Sets of one week are looked for in the next ones first, so that a trouble of many weeks is
 * told once.
 */

/* Larger sets are hardly ever the same in two weeks. */
#define MOST_UNITS_LOOKED_FOR_AGAIN 64

typedef struct
{
  MixOverload *answer;
  MixOverloadWeek *week;
  guint64 *people;      /* room for one set's */
  guint64 *stuck;       /* people from whom no surplus of the week can move on */
  gint64 surplus;       /* of the week, as it lies */
  GArray *week_sets;    /* of guint: sets of each week, one after the other */
  guint *n_sets_before; /* by week: position in @week_sets */
} Run;

/* Takes the set's people out of the week, and all work that any of them may do: what else is overbooked shares none. */
static void
close_people (Run *run)
{
  MixOverloadWeek *week = run->week;
  MixOverloadNetwork *network = week->network;
  guint n_words = network->person_words;

  for (guint group = 0; group < week->n_groups; group++)
    {
      int minutes = 0;

      if (!mix_bits_overlap (mix_overload_network_get_allowed (network, group), run->people, n_words))
        continue;
      for (guint i = week->first_in_group[group]; i < week->first_in_group[group + 1]; i++)
        {
          guint unit = g_array_index (week->units_by_group, guint, i);

          minutes += week->minutes[unit];
          week->minutes[unit] = 0;
        }
      _mix_overload_network_take (network, group, minutes);
    }
  for (guint i = 0; i < n_words; i++)
    network->absent[i] |= run->people[i];
}

static void
note_surplus (Run *run, gint64 surplus)
{
  run->surplus = surplus;
  _mix_overload_network_get_stuck (run->week->network, run->stuck);
}

/* Whether the set's people are all that any surplus of the week can reach: then it is all theirs. */
static gboolean
has_all_surplus (const Run *run)
{
  for (guint i = 0; i < run->week->problem->person_words; i++)
    if ((run->stuck[i] & ~run->people[i]) != 0)
      return FALSE;
  return TRUE;
}

static int
get_minutes_over (const Run *run, guint n_people, const MixOverbookedWeek *sum)
{
  if (n_people == 0)
    return sum->minutes_wanted;
  return (int) (has_all_surplus (run) ? run->surplus : _mix_overload_week_get_shortage (run->week, run->people));
}

static void
record_set (Run *run, const GArray *units)
{
  MixOverbookedWeek sum;
  guint n_people = _mix_overload_week_get_people (run->week, (const guint *) (gpointer) units->data, units->len,
                                                  run->people, &sum);
  guint position = _mix_overload_find_set (run->answer, run->people, n_people, run->week->problem->person_words, units);

  g_assert (sum.minutes_wanted > sum.minutes_there);
  sum.minutes_over = get_minutes_over (run, n_people, &sum);
  _mix_overbooked_set_add_week (run->answer->sets->pdata[position], &sum);
  g_array_append_val (run->week_sets, position);
}

/* Tells whether something else may be overbooked in the week. */
static gboolean
go_on (Run *run)
{
  if (has_all_surplus (run))
    return FALSE;
  close_people (run);
  note_surplus (run, _mix_overload_network_settle (run->week->network));
  return run->surplus > 0;
}

static gboolean
is_overbooked_again (Run *run, const MixOverbookedSet *set)
{
  MixOverbookedWeek sum;

  if (set->n_people == 0 || set->n_units > MOST_UNITS_LOOKED_FOR_AGAIN)
    return FALSE;
  _mix_overload_week_get_people (run->week, set->units, set->n_units, run->people, &sum);
  return sum.minutes_wanted > sum.minutes_there;
}

static gboolean
find_known_sets (Run *run)
{
  guint n_known = run->answer->sets->len;

  for (guint i = n_known; i > 0; i--)
    {
      const MixOverbookedSet *set = run->answer->sets->pdata[i - 1];
      g_autoptr (GArray) units = NULL;

      if (!is_overbooked_again (run, set))
        continue;
      units = g_array_sized_new (FALSE, FALSE, sizeof (guint), set->n_units);
      g_array_append_vals (units, set->units, set->n_units);
      _mix_overload_week_make_minimal (run->week, units);
      record_set (run, units);
      if (!go_on (run))
        return FALSE;
    }
  return TRUE;
}

static GArray *
list_units_reached (const MixOverloadWeek *week)
{
  GArray *units = g_array_new (FALSE, FALSE, sizeof (guint));
  const MixOverloadNetwork *network = week->network;

  for (guint i = 0; i < network->group_words; i++)
    for (guint64 word = network->seen_groups[i]; word != 0; word &= word - 1)
      {
        guint group = mix_bits_get_lowest (word, i);

        g_array_append_vals (units, &g_array_index (week->units_by_group, guint, week->first_in_group[group]),
                             week->first_in_group[group + 1] - week->first_in_group[group]);
      }
  return units;
}

static void
find_other_sets (Run *run)
{
  do
    {
      g_autoptr (GArray) units = NULL;

      if (!_mix_overload_network_reach_surplus (run->week->network))
        g_assert_not_reached ();
      units = list_units_reached (run->week);
      _mix_overload_week_make_minimal (run->week, units);
      record_set (run, units);
    }
  while (go_on (run));
}

/* Work that nobody may do is a set of its own, without people. */
static gint64
find_work_for_nobody (Run *run)
{
  gint64 minutes = 0;

  for (guint unit = 0; unit < run->week->n_units; unit++)
    if (run->week->minutes[unit] > 0 && _mix_overload_week_nobody_may (run->week, run->week->group_of_unit[unit]))
      {
        g_autoptr (GArray) units = g_array_new (FALSE, FALSE, sizeof (guint));

        g_array_append_val (units, unit);
        record_set (run, units);
        minutes += run->week->minutes[unit];
      }
  return minutes;
}

static void
solve_week (Run *run, guint week)
{
  gint64 over;

  _mix_overload_week_begin (run->week, week);
  over = _mix_overload_week_settle (run->week);
  run->answer->minutes_over[week] = over + find_work_for_nobody (run);
  if (over == 0)
    return;
  note_surplus (run, over);
  if (find_known_sets (run))
    find_other_sets (run);
}

static gboolean
is_same_work (const MixOverloadProblem *problem, guint week, guint other)
{
  for (guint i = 0; i < problem->work->len; i++)
    {
      const MixOverloadWork *work = &g_array_index (problem->work, MixOverloadWork, i);

      if ((work->first_week <= week && week < work->end_week) != (work->first_week <= other && other < work->end_week))
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_same_time (const MixOverloadProblem *problem, guint week, guint other)
{
  gsize size = problem->n_people * sizeof (int);
  gsize first = (gsize) week * problem->n_people;
  gsize other_first = (gsize) other * problem->n_people;

  return memcmp (problem->time + first, problem->time + other_first, size) == 0
         && memcmp (problem->on_site_time + first, problem->on_site_time + other_first, size) == 0;
}

static gboolean
find_same_week (const MixOverloadProblem *problem, guint week, guint *same)
{
  for (guint other = week; other > 0; other--)
    if (is_same_time (problem, week, other - 1) && is_same_work (problem, week, other - 1))
      {
        *same = other - 1;
        return TRUE;
      }
  return FALSE;
}

static void
copy_week (Run *run, guint week, guint same)
{
  run->answer->minutes_over[week] = run->answer->minutes_over[same];
  for (guint i = run->n_sets_before[same]; i < run->n_sets_before[same + 1]; i++)
    {
      guint position = g_array_index (run->week_sets, guint, i);
      MixOverbookedSet *set = run->answer->sets->pdata[position];

      for (guint k = 0; k < set->n_weeks; k++)
        if (set->weeks[k].week == same)
          {
            MixOverbookedWeek sum = set->weeks[k];

            sum.week = week;
            _mix_overbooked_set_add_week (set, &sum);
            break;
          }
      g_array_append_val (run->week_sets, position);
    }
}

static gboolean
run_weeks (Run *run, const MixOverloadProblem *problem, MixOverloadPoll poll, gpointer poll_data)
{
  for (guint week = 0; week < problem->n_weeks; week++)
    {
      guint same;

      if (poll != NULL && poll (poll_data))
        return FALSE;
      run->n_sets_before[week] = run->week_sets->len;
      if (find_same_week (problem, week, &same))
        copy_week (run, week, same);
      else
        solve_week (run, week);
      run->n_sets_before[week + 1] = run->week_sets->len;
    }
  return TRUE;
}

/**
 * mix_overload_work_out:
 * @problem: who has how much time, and what is to be done
 * @poll: (nullable) (scope call): asked before each week whether to stop
 * @poll_data: for @poll
 *
 * Answers exactly whether there is any way at all to do each week's work within the time of those who may do it: work
 * on site takes time on site, other work any time, and all of it may change hands. Who has the work does not matter to
 * whether it can be done, except that work of somebody whose time is not known is left out. By Hall's theorem (maximum
 * flow, minimum cut) a week that cannot be done has work units that are more than the time of all who may do them; each
 * set of the answer is made minimal, and those of one week share no person and no work unit. On any thread.
 *
 * Returns: (transfer full) (nullable): the answer; %NULL when stopped
 */
MixOverload *
mix_overload_work_out (MixOverloadProblem *problem, MixOverloadPoll poll, gpointer poll_data)
{
  g_autoptr (MixOverloadWeek) week = _mix_overload_week_new (problem);
  g_autoptr (MixOverload) answer = _mix_overload_new (problem->n_weeks);
  g_autoptr (GArray) week_sets = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree guint64 *people = g_new0 (guint64, problem->person_words);
  g_autofree guint64 *stuck = g_new0 (guint64, problem->person_words);
  g_autofree guint *n_sets_before = g_new0 (guint, problem->n_weeks + 1);
  Run run = { answer, week, people, stuck, 0, week_sets, n_sets_before };

  return run_weeks (&run, problem, poll, poll_data) ? g_steal_pointer (&answer) : NULL;
}
