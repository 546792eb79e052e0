#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MixOverloadProblem:
 *
 * Who has how much time in each week, and what work is to be done by whom. People, weeks and work units are numbers
 * from 0, in the order in which the caller counts them.
 */
typedef struct _MixOverloadProblem MixOverloadProblem;

/**
 * MixOverbookedWeek:
 * @week: the week
 * @minutes_wanted: of the set's work units in that week
 * @minutes_there: of the set's people in that week, as far as these work units can use them
 * @minutes_over: of all the work of that week that only the set's people may do, in the set or not, what cannot be
 * done, the least possible
 *
 * A week in which a set is overbooked. As a minimal set it is so by little, @minutes_wanted − @minutes_there; how much
 * would have to go from its people is @minutes_over.
 */
typedef struct
{
  guint week;
  int minutes_wanted;
  int minutes_there;
  int minutes_over;
} MixOverbookedWeek;

/**
 * MixOverbookedSet:
 * @people: (array length=n_people): everybody who may do any of @units, ascending
 * @n_people: how many; 0 for work that nobody may do
 * @units: (array length=n_units): work units that only @people may do, ascending
 * @n_units: how many
 * @weeks: (array length=n_weeks): the weeks in which it is overbooked, ascending
 * @n_weeks: how many
 *
 * People and work that cannot go together, whoever does what. Each week is overbooked by itself. Drop one work unit, or
 * one of the people with all that they may do, and the rest of that week's work can be done by the rest of the people.
 */
typedef struct
{
  guint *people;
  guint n_people;
  guint *units;
  guint n_units;
  MixOverbookedWeek *weeks;
  guint n_weeks;
} MixOverbookedSet;

/**
 * MixOverload:
 *
 * The answer: overbooked sets, and how many minutes cannot be done in each week.
 */
typedef struct _MixOverload MixOverload;

/**
 * MixOverloadPoll:
 * @data: of the caller
 *
 * Asked once a week of the problem.
 *
 * Returns: %TRUE to stop
 */
typedef gboolean (*MixOverloadPoll) (gpointer data);

MixOverloadProblem *mix_overload_problem_new (guint n_people, guint n_weeks) G_GNUC_WARN_UNUSED_RESULT;
void mix_overload_problem_free (MixOverloadProblem *self);
void mix_overload_problem_set_capacity (MixOverloadProblem *self, guint person, guint week, int minutes, int on_site);
guint mix_overload_problem_add_unit (MixOverloadProblem *self, gboolean on_site);
void mix_overload_problem_allow (MixOverloadProblem *self, guint unit, guint person);
void mix_overload_problem_add_work (
    MixOverloadProblem *self, guint unit, guint person, guint first_week, guint n_weeks, int minutes);

MixOverload *
mix_overload_work_out (MixOverloadProblem *problem, MixOverloadPoll poll, gpointer poll_data) G_GNUC_WARN_UNUSED_RESULT;
void mix_overload_free (MixOverload *self);
gboolean mix_overload_is_feasible (const MixOverload *self);
guint mix_overload_get_n_sets (const MixOverload *self);
const MixOverbookedSet *mix_overload_get_set (const MixOverload *self, guint position);
gint64 mix_overload_get_minutes_over (const MixOverload *self, guint week);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixOverloadProblem, mix_overload_problem_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixOverload, mix_overload_free)

G_END_DECLS
