#include "mix-deployment-moves.h"
#include "mix-deployment-wishes.h"

#include <math.h>

#define SEED 11
#define N_CASES 40
#define UNIT 100
#define MOST_UNITS 2

static const int WANTED[] = { 0, 1, 2, 3, 5, MIX_DEPLOYMENT_ALL_MOVES };

/* Everything in whole units of minutes, so that every best deployment is too: its minutes are a flow. */
typedef struct
{
  const MixDeployment *problem;
  int *units;
  int *today;
  double best[G_N_ELEMENTS (WANTED)];
} Trial;

static int
get_arc (const MixDeployment *problem, int p, int r, int t)
{
  return (p * problem->n_practices + r) * problem->n_lines + t;
}

static int
count_moves (const Trial *self)
{
  const MixDeployment *problem = self->problem;
  int moves = 0;

  for (int r = 0; r < problem->n_practices; r++)
    for (int t = 0; t < problem->n_lines; t++)
      {
        int begins = 0, ends = 0;

        for (int p = 0; p < problem->n_people; p++)
          {
            int arc = get_arc (problem, p, r, t), now = self->units[arc], then = self->today[arc];

            begins += then == 0 && now > 0;
            ends += then > 0 && now == 0;
            moves += then > 0 && now > 0 && then != now;
          }
        moves += MAX (begins, ends);
      }
  return moves;
}

/* The least sessions of a person, or FALSE if their limits do not allow the work. */
static gboolean
place_person (const Trial *self, int p, MixDeploymentAnswer *answer)
{
  const MixDeployment *problem = self->problem;
  int minutes = 0, sessions = 0, sites = 0, remote = 0;

  for (int r = 0; r < problem->n_practices; r++)
    {
      int there = 0, either = 0, n, spare;

      for (int t = 0; t < problem->n_lines; t++)
        *(problem->lines[t].remote_capable ? &either : &there) += self->units[get_arc (problem, p, r, t)] * UNIT;
      n = (there + problem->session_minutes - 1) / problem->session_minutes;
      spare = n * problem->session_minutes - there;
      answer->sessions[p * problem->n_practices + r] = (guint8) n;
      sessions += n;
      sites += n > 0;
      remote += MAX (0, either - spare);
      minutes += there + either;
    }
  answer->remote_sessions[p] = (guint8) ((remote + problem->session_minutes - 1) / problem->session_minutes);
  return minutes <= problem->people[p].capacity && sites <= problem->people[p].most_sites
         && sessions + answer->remote_sessions[p] <= problem->people[p].sessions;
}

static gboolean
is_possible (const Trial *self, MixDeploymentAnswer *answer)
{
  const MixDeployment *problem = self->problem;

  for (int p = 0; p < problem->n_people; p++)
    if (!place_person (self, p, answer))
      return FALSE;
  for (int r = 0; r < problem->n_practices; r++)
    {
      int sessions = 0;

      for (int p = 0; p < problem->n_people; p++)
        sessions += answer->sessions[p * problem->n_practices + r];
      if (sessions > problem->practices[r].desks * MIX_DEPLOYMENT_HALF_DAYS)
        return FALSE;
      for (int t = 0; t < problem->n_lines; t++)
        {
          int done = 0;

          for (int p = 0; p < problem->n_people; p++)
            done += self->units[get_arc (problem, p, r, t)] * UNIT;
          if (done > mix_deployment_get_demand (problem, r, t))
            return FALSE;
        }
    }
  return TRUE;
}

static void
judge (Trial *self)
{
  const MixDeployment *problem = self->problem;
  g_autoptr (MixDeploymentAnswer) answer = mix_deployment_answer_new (problem);
  int moves = count_moves (self);
  double cost;

  if (!is_possible (self, answer))
    return;
  for (int p = 0; p < problem->n_people; p++)
    for (int r = 0; r < problem->n_practices; r++)
      for (int t = 0; t < problem->n_lines; t++)
        mix_deployment_answer_add (answer, p, r, t, self->units[get_arc (problem, p, r, t)] * UNIT, 0);
  mix_deployment_answer_finish (answer);
  cost = mix_deployment_answer_get_cost (answer, problem).total;
  for (guint i = 0; i < G_N_ELEMENTS (WANTED); i++)
    if (moves <= WANTED[i])
      self->best[i] = MIN (self->best[i], cost);
}

static void
try_arc (Trial *self, int arc)
{
  const MixDeployment *problem = self->problem;
  int n_arcs = problem->n_people * problem->n_practices * problem->n_lines;
  int t, r, p;

  if (arc == n_arcs)
    {
      judge (self);
      return;
    }
  t = arc % problem->n_lines;
  r = arc / problem->n_lines % problem->n_practices;
  p = arc / problem->n_lines / problem->n_practices;
  for (int units = 0; units <= MOST_UNITS; units++)
    {
      if (units > 0 && !mix_deployment_can_do (problem, p, r, t))
        break;
      self->units[arc] = units;
      try_arc (self, arc + 1);
    }
  self->units[arc] = 0;
}

static MixDeployment *
make_case (GRand *rand, int n_people, int n_practices, int n_lines)
{
  MixDeployment *problem = mix_deployment_new (n_people, n_practices, n_lines, 1);
  static const MixFitGrade grades[] = { MIX_FIT_FITS, MIX_FIT_STRETCHED, MIX_FIT_UNDER_USED, MIX_FIT_BLOCKED };

  problem->session_minutes = 2 * UNIT;
  problem->costs = (MixDeploymentCosts) { 40, 20, 5, 60, 50, 4000 };
  for (int t = 0; t < n_lines; t++)
    {
      problem->lines[t].weight = g_rand_int_range (rand, 50, 300);
      problem->lines[t].remote_capable = g_rand_boolean (rand);
    }
  for (int r = 0; r < n_practices; r++)
    {
      problem->practices[r].desks = 1;
      problem->practices[r].fair_share = g_rand_int_range (rand, 0, 3) * UNIT;
      for (int t = 0; t < n_lines; t++)
        problem->demand[r * n_lines + t] = g_rand_int_range (rand, 0, MOST_UNITS + 1) * UNIT;
    }
  for (int p = 0; p < n_people; p++)
    {
      problem->people[p].capacity = g_rand_int_range (rand, 1, 5) * UNIT;
      problem->people[p].sessions = g_rand_int_range (rand, 1, 4);
      problem->people[p].most_sites = g_rand_int_range (rand, 1, 3);
      for (int t = 0; t < n_lines; t++)
        problem->fit[p * n_lines + t] = grades[g_rand_int_range (rand, 0, 10) * g_rand_int_range (rand, 0, 5) / 10];
    }
  for (int i = 0; i < n_people * 2; i++)
    mix_deployment_add_today (problem, g_rand_int_range (rand, 0, n_people), g_rand_int_range (rand, 0, n_practices),
                              g_rand_int_range (rand, 0, n_lines), UNIT);
  g_assert_true (mix_deployment_finish (problem, NULL));
  return problem;
}

static void
check_point (const Trial *trial, const MixDeploymentMovesPoint *point, guint i)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (point->moves, <=, WANTED[i]);
  if (trial->best[i] == G_MAXDOUBLE)
    {
      g_assert_cmpfloat (point->excess, >, 0);
      return;
    }
  g_assert_cmpfloat (point->excess, ==, 0);
  g_assert_cmpfloat_with_epsilon (point->cost.total, trial->best[i], 0.6);
  g_assert_true (mix_deployment_answer_check (point->answer, trial->problem, 0, &error));
  g_assert_no_error (error);
}

/* Today breaks a limit exactly where pinning it does. */
static void
check_today (const MixDeployment *problem, const MixDeploymentMovesPoint *point)
{
  g_autoptr (MixDeployment) pinned = mix_deployment_pin_today (problem);
  g_autoptr (GPtrArray) conflicts = NULL;

  g_assert_true (mix_deployment_check_pins (pinned, 5, &conflicts, NULL));
  g_assert_cmpint (conflicts->len > 0, ==, point->excess > 0);
}

static void
check_case (GRand *rand, int n_people, int n_practices, int n_lines, guint *n_broken)
{
  g_autoptr (MixDeployment) problem = make_case (rand, n_people, n_practices, n_lines);
  int n_arcs = n_people * n_practices * n_lines;
  g_autofree int *units = g_new0 (int, n_arcs);
  g_autofree int *today = g_new0 (int, n_arcs);
  MixDeploymentMovesOptions options = { .wanted = WANTED, .n_wanted = G_N_ELEMENTS (WANTED) };
  Trial trial = { .problem = problem, .units = units, .today = today };
  g_autoptr (GPtrArray) points = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (WANTED); i++)
    trial.best[i] = G_MAXDOUBLE;
  for (guint i = 0; i < problem->today->len; i++)
    {
      const MixDeploymentWork *work = &g_array_index (problem->today, MixDeploymentWork, i);

      today[get_arc (problem, work->person, work->practice, work->line)] = work->minutes / UNIT;
    }
  try_arc (&trial, 0);
  points = mix_deployment_find_moves (problem, &options, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (points->len, ==, G_N_ELEMENTS (WANTED));
  for (guint i = 0; i < points->len; i++)
    check_point (&trial, g_ptr_array_index (points, i), i);
  check_today (problem, g_ptr_array_index (points, 0));
  *n_broken += trial.best[0] == G_MAXDOUBLE;
}

static void
test_small (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  guint n_broken = 0;

  for (int i = 0; i < N_CASES; i++)
    {
      check_case (rand, 2, 2, 2, &n_broken);
      check_case (rand, 3, 2, 1, &n_broken);
    }
  g_test_message ("today breaks a limit in %u of %d", n_broken, 2 * N_CASES);
  g_assert_cmpuint (n_broken, >, 5);
  g_assert_cmpuint (n_broken, <, 2 * N_CASES - 5);
}

/* One line goes from one person to another; another's minutes change; a third is new, and one of two ends. */
static void
test_count (void)
{
  g_autoptr (MixDeployment) problem = mix_deployment_new (3, 1, 4, 1);
  g_autoptr (MixDeploymentAnswer) answer = mix_deployment_answer_new (problem);

  for (int t = 0; t < 4; t++)
    problem->demand[t] = 1000;
  mix_deployment_add_today (problem, 0, 0, 0, 100);
  mix_deployment_add_today (problem, 0, 0, 1, 100);
  mix_deployment_add_today (problem, 1, 0, 3, 100);
  mix_deployment_add_today (problem, 2, 0, 3, 100);
  g_assert_true (mix_deployment_finish (problem, NULL));
  g_assert_cmpint (mix_deployment_count_moves (problem, answer), ==, 4);
  mix_deployment_answer_add (answer, 1, 0, 0, 80, 0);
  mix_deployment_answer_add (answer, 0, 0, 1, 90, 20);
  mix_deployment_answer_add (answer, 0, 0, 2, 5, 0);
  mix_deployment_answer_add (answer, 1, 0, 3, 100.2, 0);
  mix_deployment_answer_finish (answer);
  g_assert_cmpint (mix_deployment_count_moves (problem, answer), ==, 4);
}

/* More is done than is asked for: that is no move, and the time can be taken for what nobody does. */
static void
test_surplus (void)
{
  g_autoptr (MixDeployment) problem = mix_deployment_new (1, 1, 2, 1);
  g_autoptr (GArray) today = g_array_new (FALSE, FALSE, sizeof (MixDeploymentWork));
  MixDeploymentWork work = { 0, 0, 0, 300 };
  int wanted[] = { 0, 2 };
  MixDeploymentMovesOptions options = { .wanted = wanted, .n_wanted = G_N_ELEMENTS (wanted) };
  g_autoptr (MixDeployment) uncut = NULL;
  g_autoptr (GPtrArray) points = NULL;
  const MixDeploymentMovesPoint *point;

  problem->lines[0].weight = problem->lines[1].weight = 100;
  problem->practices[0].desks = 1;
  problem->demand[0] = 200;
  problem->demand[1] = 150;
  problem->people[0] = (MixDeploymentPerson) { .capacity = 300, .sessions = 2, .most_sites = 1, .supervisor = -1 };
  problem->fit[0] = problem->fit[1] = MIX_FIT_FITS;
  g_assert_true (mix_deployment_finish (problem, NULL));
  g_array_append_val (today, work);
  uncut = mix_deployment_keep_surplus (problem, today);
  points = mix_deployment_find_moves (uncut, &options, NULL);
  point = g_ptr_array_index (points, 0);
  g_assert_cmpint (point->moves, ==, 0);
  g_assert_cmpfloat (point->excess, ==, 0);
  g_assert_cmpfloat (point->undone, ==, 150);
  point = g_ptr_array_index (points, 1);
  g_assert_cmpint (point->moves, ==, 2);
  g_assert_cmpfloat (point->undone, ==, 50);
}

/* More people than are looked at together: the curve falls, keeps to the moves allowed, and is the same each time. */
static void
test_network (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  g_autoptr (MixDeployment) problem = make_case (rand, 7, 3, 5);
  int wanted[] = { 0, 1, 2, 6 };
  MixDeploymentMovesOptions options = { .wanted = wanted, .n_wanted = G_N_ELEMENTS (wanted) };
  g_autoptr (GPtrArray) points = mix_deployment_find_moves (problem, &options, NULL);
  g_autoptr (GPtrArray) again = mix_deployment_find_moves (problem, &options, NULL);
  const MixDeploymentMovesPoint *before = NULL;

  for (guint i = 0; i < points->len; i++)
    {
      const MixDeploymentMovesPoint *point = g_ptr_array_index (points, i), *other = g_ptr_array_index (again, i);

      g_test_message ("%d moves: excess %.0f, cost %.0f, undone %.0f", point->moves, point->excess, point->cost.total,
                      point->undone);
      g_assert_cmpint (point->moves, <=, wanted[i]);
      g_assert_cmpfloat (point->cost.total, ==, other->cost.total);
      if (before != NULL)
        g_assert_true (point->excess < before->excess || point->cost.total <= before->cost.total);
      before = point;
    }
  g_assert_cmpfloat (before->excess, ==, 0);
  g_assert_true (mix_deployment_answer_check (before->answer, problem, 0, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/deployment-moves/count", test_count);
  g_test_add_func ("/deployment-moves/small-like-every-way-tried", test_small);
  g_test_add_func ("/deployment-moves/surplus", test_surplus);
  g_test_add_func ("/deployment-moves/network", test_network);
  return g_test_run ();
}
