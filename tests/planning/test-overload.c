#include "mix-overload.h"

#include "overload-oracle.h"

#define N_CASES 10000
#define SEED 20261122

static MixOverload *
solve (MixOverloadProblem *problem)
{
  MixOverload *answer = mix_overload_work_out (problem, NULL, NULL);

  g_assert_nonnull (answer);
  return answer;
}

static void
set_week (MixOverloadProblem *problem, guint week, const int *minutes, guint n_people)
{
  for (guint person = 0; person < n_people; person++)
    mix_overload_problem_set_capacity (problem, person, week, minutes[person], minutes[person]);
}

static void
check_numbers (const guint *numbers, guint n_numbers, const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n_numbers; i++)
    g_string_append_printf (text, "%s%u", i > 0 ? " " : "", numbers[i]);
  g_assert_cmpstr (text->str, ==, expected);
}

static void
check_set (const MixOverload *answer, guint position, const char *people, const char *units, int minutes_over)
{
  const MixOverbookedSet *set = mix_overload_get_set (answer, position);

  check_numbers (set->people, set->n_people, people);
  check_numbers (set->units, set->n_units, units);
  g_assert_cmpint (set->weeks[0].minutes_wanted - set->weeks[0].minutes_there, ==, minutes_over);
}

static void
test_nothing (void)
{
  g_autoptr (MixOverloadProblem) problem = mix_overload_problem_new (0, 0);
  g_autoptr (MixOverload) answer = solve (problem);
  g_autoptr (MixOverloadProblem) weeks = mix_overload_problem_new (0, 3);
  g_autoptr (MixOverload) second = NULL;

  g_assert_true (mix_overload_is_feasible (answer));
  mix_overload_problem_add_unit (weeks, FALSE);
  second = solve (weeks);
  g_assert_true (mix_overload_is_feasible (second));
  g_assert_cmpint (mix_overload_get_minutes_over (second, 2), ==, 0);
}

static void
test_no_minutes (void)
{
  g_autoptr (MixOverloadProblem) problem = mix_overload_problem_new (1, 1);
  guint unit = mix_overload_problem_add_unit (problem, TRUE);
  g_autoptr (MixOverload) answer = NULL;

  mix_overload_problem_allow (problem, unit, 0);
  mix_overload_problem_add_work (problem, unit, 0, 0, 1, 0);
  answer = solve (problem);
  g_assert_true (mix_overload_is_feasible (answer));
}

/* Two people who each look fine, 480 of 500 minutes, but the work that one of them has left only they can do. */
static void
test_overbooked_together (void)
{
  static const int minutes[] = { 500, 500, 2000 };
  g_autoptr (MixOverloadProblem) problem = mix_overload_problem_new (3, 2);
  guint anticoagulation = mix_overload_problem_add_unit (problem, FALSE);
  guint anything = mix_overload_problem_add_unit (problem, FALSE);
  g_autoptr (MixOverload) answer = NULL;

  set_week (problem, 0, minutes, 3);
  set_week (problem, 1, minutes, 3);
  for (guint person = 0; person < 3; person++)
    {
      if (person < 2)
        mix_overload_problem_allow (problem, anticoagulation, person);
      mix_overload_problem_allow (problem, anything, person);
    }
  mix_overload_problem_add_work (problem, anticoagulation, 0, 0, 2, 480);
  mix_overload_problem_add_work (problem, anticoagulation, 1, 0, 2, 480);
  mix_overload_problem_add_work (problem, anticoagulation, 2, 1, 1, 60);
  mix_overload_problem_add_work (problem, anything, 0, 0, 2, 300);
  answer = solve (problem);

  g_assert_cmpuint (mix_overload_get_n_sets (answer), ==, 1);
  check_set (answer, 0, "0 1", "0", 20);
  g_assert_cmpuint (mix_overload_get_set (answer, 0)->n_weeks, ==, 1);
  g_assert_cmpuint (mix_overload_get_set (answer, 0)->weeks[0].week, ==, 1);
  g_assert_cmpint (mix_overload_get_minutes_over (answer, 0), ==, 0);
  g_assert_cmpint (mix_overload_get_minutes_over (answer, 1), ==, 20);
}

/* 300 minutes at home do not help with 200 minutes on site where 150 are there. */
static void
test_on_site (void)
{
  g_autoptr (MixOverloadProblem) problem = mix_overload_problem_new (1, 1);
  guint on_site = mix_overload_problem_add_unit (problem, TRUE);
  guint remote = mix_overload_problem_add_unit (problem, FALSE);
  g_autoptr (MixOverload) answer = NULL;

  mix_overload_problem_set_capacity (problem, 0, 0, 450, 150);
  mix_overload_problem_allow (problem, on_site, 0);
  mix_overload_problem_allow (problem, remote, 0);
  mix_overload_problem_add_work (problem, on_site, 0, 0, 1, 200);
  mix_overload_problem_add_work (problem, remote, 0, 0, 1, 100);
  answer = solve (problem);
  check_set (answer, 0, "0", "0", 50);
  g_assert_cmpint (mix_overload_get_set (answer, 0)->weeks[0].minutes_there, ==, 150);
}

static void
test_unknown_time (void)
{
  g_autoptr (MixOverloadProblem) problem = mix_overload_problem_new (2, 2);
  guint both = mix_overload_problem_add_unit (problem, FALSE);
  guint only_unknown = mix_overload_problem_add_unit (problem, FALSE);
  g_autoptr (MixOverload) answer = NULL;

  mix_overload_problem_set_capacity (problem, 0, 0, -1, 0);
  mix_overload_problem_set_capacity (problem, 1, 0, 100, 100);
  mix_overload_problem_set_capacity (problem, 0, 1, -1, -1);
  mix_overload_problem_set_capacity (problem, 1, 1, 99, 99);
  mix_overload_problem_allow (problem, both, 0);
  mix_overload_problem_allow (problem, both, 1);
  mix_overload_problem_allow (problem, only_unknown, 0);
  mix_overload_problem_add_work (problem, both, 0, 0, 2, 1000);
  mix_overload_problem_add_work (problem, both, 1, 0, 2, 100);
  mix_overload_problem_add_work (problem, only_unknown, 1, 0, 2, 1000);
  answer = solve (problem);
  g_assert_cmpuint (mix_overload_get_n_sets (answer), ==, 1);
  check_set (answer, 0, "1", "0", 1);
  g_assert_cmpint (mix_overload_get_minutes_over (answer, 0), ==, 0);
}

static void
test_nobody_may (void)
{
  g_autoptr (MixOverloadProblem) problem = mix_overload_problem_new (1, 1);
  guint unit = mix_overload_problem_add_unit (problem, FALSE);
  g_autoptr (MixOverload) answer = NULL;

  mix_overload_problem_set_capacity (problem, 0, 0, 100, 100);
  mix_overload_problem_add_work (problem, unit, 0, 0, 1, 30);
  answer = solve (problem);
  check_set (answer, 0, "", "0", 30);
  g_assert_cmpint (mix_overload_get_minutes_over (answer, 0), ==, 30);
}

/* The same trouble over weeks of different time is one set with each of its weeks. */
static void
test_weeks_of_a_set (void)
{
  g_autoptr (MixOverloadProblem) problem = mix_overload_problem_new (1, 5);
  guint unit = mix_overload_problem_add_unit (problem, FALSE);
  g_autoptr (MixOverload) answer = NULL;
  static const int time[] = { 300, 100, 300, 50, 100 };

  for (guint week = 0; week < 5; week++)
    set_week (problem, week, &time[week], 1);
  mix_overload_problem_allow (problem, unit, 0);
  mix_overload_problem_add_work (problem, unit, 0, 0, 5, 200);
  answer = solve (problem);
  g_assert_cmpuint (mix_overload_get_n_sets (answer), ==, 1);
  g_assert_cmpuint (mix_overload_get_set (answer, 0)->n_weeks, ==, 3);
  g_assert_cmpuint (mix_overload_get_set (answer, 0)->weeks[1].week, ==, 3);
  g_assert_cmpint (mix_overload_get_set (answer, 0)->weeks[1].minutes_there, ==, 50);
  g_assert_cmpint (mix_overload_get_minutes_over (answer, 4), ==, 100);
}

static gboolean
stop_cb (gpointer data)
{
  return --*(int *) data < 0;
}

static void
test_stopped (void)
{
  g_autoptr (MixOverloadProblem) problem = mix_overload_problem_new (1, 5);
  int n_weeks = 3;

  g_assert_null (mix_overload_work_out (problem, stop_cb, &n_weeks));
  g_assert_cmpint (n_weeks, ==, -1);
}

static void
make_work (OracleCase *self, GRand *random)
{
  for (guint unit = 0; unit < self->n_units; unit++)
    {
      self->on_site[unit] = g_rand_boolean (random);
      for (guint person = 0; person < self->n_people; person++)
        self->allowed[unit][person] = g_rand_int_range (random, 0, 100) < 45;
      for (guint k = 0; self->n_people > 0 && k < 2; k++)
        {
          guint person = (guint) g_rand_int_range (random, 0, (int) self->n_people);
          guint first = (guint) g_rand_int_range (random, 0, (int) self->n_weeks);
          int minutes = g_rand_int_range (random, 0, 30);

          for (guint week = first; week < self->n_weeks; week++)
            self->assigned[week][unit][person] += minutes;
        }
    }
}

static OracleCase
make_case (GRand *random)
{
  OracleCase self = { .n_people = (guint) g_rand_int_range (random, 0, ORACLE_MOST_PEOPLE + 1),
                      .n_units = (guint) g_rand_int_range (random, 0, ORACLE_MOST_UNITS + 1),
                      .n_weeks = (guint) g_rand_int_range (random, 1, ORACLE_MOST_WEEKS + 1) };

  for (guint week = 0; week < self.n_weeks; week++)
    for (guint person = 0; person < self.n_people; person++)
      {
        gboolean known = g_rand_int_range (random, 0, 12) > 0;

        self.time[week][person] = known ? g_rand_int_range (random, 0, 60) : -1;
        self.on_site_time[week][person] = known ? g_rand_int_range (random, 0, self.time[week][person] + 1) : -1;
        if (week > 0 && g_rand_boolean (random))
          {
            self.time[week][person] = self.time[week - 1][person];
            self.on_site_time[week][person] = self.on_site_time[week - 1][person];
          }
      }
  make_work (&self, random);
  return self;
}

static MixOverloadProblem *
pose (const OracleCase *self)
{
  MixOverloadProblem *problem = mix_overload_problem_new (self->n_people, self->n_weeks);

  for (guint week = 0; week < self->n_weeks; week++)
    for (guint person = 0; person < self->n_people; person++)
      mix_overload_problem_set_capacity (problem, person, week, self->time[week][person],
                                         self->on_site_time[week][person]);
  for (guint unit = 0; unit < self->n_units; unit++)
    {
      g_assert_cmpuint (mix_overload_problem_add_unit (problem, self->on_site[unit]), ==, unit);
      for (guint person = 0; person < self->n_people; person++)
        {
          if (self->allowed[unit][person])
            mix_overload_problem_allow (problem, unit, person);
          for (guint week = 0; week < self->n_weeks; week++)
            mix_overload_problem_add_work (problem, unit, person, week, 1, self->assigned[week][unit][person]);
        }
    }
  return problem;
}

static guint
get_units (const MixOverbookedSet *set)
{
  guint units = 0;

  for (guint i = 0; i < set->n_units; i++)
    units |= 1U << set->units[i];
  return units;
}

static guint
get_units_of (const OracleCase *self, guint week, guint units, guint person)
{
  guint of_person = 0;

  for (guint unit = 0; unit < self->n_units; unit++)
    if ((units >> unit & 1) && oracle_may_do (self, week, unit, person))
      of_person |= 1U << unit;
  return of_person;
}

/* Units that somebody whose time is known may do, and nobody but @people. */
static guint
get_units_only_for (const OracleCase *self, guint week, guint people)
{
  guint units = 0;

  for (guint unit = 0; unit < self->n_units; unit++)
    {
      guint may_do = 0;

      for (guint person = 0; person < self->n_people; person++)
        may_do |= oracle_may_do (self, week, unit, person) ? 1U << person : 0;
      if (may_do != 0 && (may_do & ~people) == 0)
        units |= 1U << unit;
    }
  return units;
}

static guint
get_people (const MixOverbookedSet *set)
{
  guint people = 0;

  for (guint i = 0; i < set->n_people; i++)
    people |= 1U << set->people[i];
  return people;
}

/* Exactly the people who may do the units; overbooked by what it says; not any more when any member is dropped. */
static void
check_week_of_set (const OracleCase *self, const MixOverbookedSet *set, const MixOverbookedWeek *sum)
{
  guint units = get_units (set), n_people = 0;
  int minutes = 0;

  for (guint i = 0; i < set->n_units; i++)
    minutes += oracle_get_minutes (self, sum->week, set->units[i]);
  g_assert_cmpint (sum->minutes_wanted, ==, minutes);
  g_assert_cmpint (sum->minutes_wanted - sum->minutes_there, >, 0);
  g_assert_cmpint (sum->minutes_wanted - sum->minutes_there, ==, oracle_get_over_by_subsets (self, sum->week, units));
  g_assert_cmpint (sum->minutes_over, ==,
                   set->n_people == 0 ? minutes
                                      : oracle_get_over_by_flow (
                                            self, sum->week, get_units_only_for (self, sum->week, get_people (set))));
  for (guint i = 0; i < set->n_units; i++)
    g_assert_cmpint (oracle_get_over_by_flow (self, sum->week, units & ~(1U << set->units[i])), ==, 0);
  for (guint person = 0; person < self->n_people; person++)
    {
      guint of_person = get_units_of (self, sum->week, units, person);

      if (of_person == 0)
        continue;
      g_assert_cmpuint (n_people, <, set->n_people);
      g_assert_cmpuint (set->people[n_people++], ==, person);
      g_assert_cmpint (oracle_get_over_by_flow (self, sum->week, units & ~of_person), ==, 0);
    }
  g_assert_cmpuint (n_people, ==, set->n_people);
}

/* No two sets of a week share anything, and what shares nothing with any of them is not overbooked. */
static void
check_week (const OracleCase *self, const MixOverload *answer, guint week, gint64 over)
{
  guint people_taken = 0, units_taken = 0, rest = 0;

  for (guint i = 0; i < mix_overload_get_n_sets (answer); i++)
    {
      const MixOverbookedSet *set = mix_overload_get_set (answer, i);

      for (guint k = 0; k < set->n_weeks; k++)
        {
          guint people = get_people (set);

          if (set->weeks[k].week != week)
            continue;
          check_week_of_set (self, set, &set->weeks[k]);
          g_assert_cmpuint (people & people_taken, ==, 0);
          g_assert_cmpuint (get_units (set) & units_taken, ==, 0);
          people_taken |= people;
          units_taken |= get_units (set);
        }
    }
  g_assert_true ((units_taken != 0) == (over > 0));
  for (guint unit = 0; unit < self->n_units; unit++)
    {
      gboolean shared = units_taken >> unit & 1;

      for (guint person = 0; person < self->n_people; person++)
        shared = shared || ((people_taken >> person & 1) && oracle_may_do (self, week, unit, person));
      rest |= shared ? 0 : 1U << unit;
    }
  g_assert_cmpint (oracle_get_over_by_flow (self, week, rest), ==, 0);
}

static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);
  guint n_overbooked = 0;

  for (guint i = 0; i < N_CASES; i++)
    {
      OracleCase drawn = make_case (random);
      g_autoptr (MixOverloadProblem) problem = pose (&drawn);
      g_autoptr (MixOverload) answer = solve (problem);
      guint all_units = (1U << drawn.n_units) - 1;

      for (guint week = 0; week < drawn.n_weeks; week++)
        {
          gint64 over = oracle_get_over_by_flow (&drawn, week, all_units);

          g_assert_cmpint (over, ==, oracle_get_over_by_subsets (&drawn, week, all_units));
          g_assert_cmpint (mix_overload_get_minutes_over (answer, week), ==, over);
          check_week (&drawn, answer, week, over);
        }
      n_overbooked += mix_overload_is_feasible (answer) ? 0 : 1;
    }
  g_test_message ("%u of %u cases overbooked", n_overbooked, N_CASES);
  g_assert_cmpuint (n_overbooked, >, N_CASES / 4);
  g_assert_cmpuint (n_overbooked, <, N_CASES * 3 / 4);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/overload/nothing", test_nothing);
  g_test_add_func ("/overload/no-minutes", test_no_minutes);
  g_test_add_func ("/overload/overbooked-together", test_overbooked_together);
  g_test_add_func ("/overload/on-site", test_on_site);
  g_test_add_func ("/overload/unknown-time", test_unknown_time);
  g_test_add_func ("/overload/nobody-may", test_nobody_may);
  g_test_add_func ("/overload/weeks-of-a-set", test_weeks_of_a_set);
  g_test_add_func ("/overload/stopped", test_stopped);
  g_test_add_func ("/overload/random", test_random);
  return g_test_run ();
}
