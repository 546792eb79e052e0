#include "mix-deployment-program.h"

#include <math.h>

/* Knapsacks: many columns of nearly the same worth under several limits, which no solver settles in a moment. */
#define N_COLUMNS 60
#define N_ROWS 6
#define CASES 10

typedef struct
{
  int n_asked;
  int n_answers;
  double cost;
  double bound;
  gboolean stop_at_once;
  gboolean stop_at_answer;
} Watch;

static MixDeploymentProgram *
make_program (guint32 seed, int n_columns)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  MixDeploymentProgram *program = mix_deployment_program_new ();

  for (int c = 0; c < n_columns; c++)
    mix_deployment_program_add_column (program, -g_rand_int_range (random, 500, 600), 0, 1, TRUE);
  for (int r = 0; r < N_ROWS; r++)
    {
      mix_deployment_program_add_row (program, -INFINITY, 250 * n_columns + 0.5);
      for (int c = 0; c < n_columns; c++)
        mix_deployment_program_add_term (program, c, g_rand_int_range (random, 400, 700));
    }
  return program;
}

/* Each answer is better than the last, and none costs less than the bound. */
static gboolean
watch_cb (const MixDeploymentProgram *program, gboolean has_answer, gpointer data)
{
  Watch *watch = data;

  watch->n_asked++;
  g_assert_cmpfloat (mix_deployment_program_get_bound (program), >=, watch->bound);
  watch->bound = mix_deployment_program_get_bound (program);
  if (has_answer)
    {
      g_assert_true (watch->n_answers == 0 || mix_deployment_program_get_cost (program) < watch->cost);
      watch->cost = mix_deployment_program_get_cost (program);
      watch->n_answers++;
      g_assert_cmpfloat (watch->bound, <=, watch->cost + 1e-6);
    }
  return watch->stop_at_once || (watch->stop_at_answer && has_answer);
}

static double
solve (MixDeploymentProgram *program, int nodes, MixDeploymentProgramStatus *status)
{
  const MixDeploymentProgramLimits limits = { .nodes = nodes };
  g_autoptr (GError) error = NULL;

  g_assert_true (mix_deployment_program_run (program, &limits, status, &error));
  g_assert_no_error (error);
  return mix_deployment_program_get_cost (program);
}

/* Who watches changes nothing about what is found. */
static void
test_watched (void)
{
  for (guint32 seed = 1; seed <= CASES; seed++)
    {
      g_autoptr (MixDeploymentProgram) alone = make_program (seed, 20);
      g_autoptr (MixDeploymentProgram) watched = make_program (seed, 20);
      Watch watch = { .bound = -INFINITY };
      MixDeploymentProgramStatus status;
      double cost = solve (alone, 0, &status);

      mix_deployment_program_set_watch (watched, watch_cb, &watch);
      g_assert_cmpfloat_with_epsilon (solve (watched, 0, &status), cost, 1e-6);
      g_assert_cmpint (status, ==, MIX_DEPLOYMENT_PROGRAM_SOLVED);
      g_assert_cmpint (mix_deployment_program_get_n_nodes (watched), ==, mix_deployment_program_get_n_nodes (alone));
      g_assert_cmpfloat (mix_deployment_program_get_bound (watched), ==, mix_deployment_program_get_bound (alone));
    }
}

static gboolean
keeps_limits (const MixDeploymentProgram *program, guint32 seed)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  double cost = 0;

  for (int c = 0; c < N_COLUMNS; c++)
    cost -= g_rand_int_range (random, 500, 600) * mix_deployment_program_get_value (program, c);
  if (fabs (cost - mix_deployment_program_get_cost (program)) > 1e-6)
    return FALSE;
  for (int r = 0; r < N_ROWS; r++)
    {
      double sum = 0;

      for (int c = 0; c < N_COLUMNS; c++)
        sum += g_rand_int_range (random, 400, 700) * mix_deployment_program_get_value (program, c);
      if (sum > 250 * N_COLUMNS + 0.5 + 1e-6)
        return FALSE;
    }
  return TRUE;
}

/* The answer at which it is stopped is there, though the solver is not waited for. */
static void
test_stopped_at_an_answer (void)
{
  for (guint32 seed = 1; seed <= CASES; seed++)
    {
      g_autoptr (MixDeploymentProgram) program = make_program (seed, N_COLUMNS);
      Watch watch = { .bound = -INFINITY, .stop_at_answer = TRUE };
      MixDeploymentProgramStatus status;

      mix_deployment_program_set_watch (program, watch_cb, &watch);
      g_assert_cmpfloat_with_epsilon (solve (program, 0, &status), watch.cost, 1e-6);
      g_assert_cmpint (status, ==, MIX_DEPLOYMENT_PROGRAM_FOUND);
      g_assert_cmpint (watch.n_answers, ==, 1);
      g_assert_true (keeps_limits (program, seed));
    }
}

/* A program that was stopped can be run again, with what was changed meanwhile. */
static void
test_run_again (void)
{
  g_autoptr (MixDeploymentProgram) stopped = make_program (1, N_COLUMNS);
  g_autoptr (MixDeploymentProgram) other = make_program (1, N_COLUMNS);
  Watch watch = { .bound = -INFINITY, .stop_at_once = TRUE };
  MixDeploymentProgramStatus status;
  double cost;

  mix_deployment_program_set_watch (stopped, watch_cb, &watch);
  solve (stopped, 0, &status);
  g_assert_cmpint (watch.n_asked, ==, 1);
  g_assert_cmpint (status, !=, MIX_DEPLOYMENT_PROGRAM_SOLVED);
  watch = (Watch) { .bound = -INFINITY };
  for (int c = 12; c < N_COLUMNS; c++)
    {
      mix_deployment_program_set_column (stopped, c, 0, 0);
      mix_deployment_program_set_column (other, c, 0, 0);
    }
  cost = solve (other, 0, &status);
  g_assert_cmpfloat_with_epsilon (solve (stopped, 0, &status), cost, 1e-6);
  g_assert_cmpint (status, ==, MIX_DEPLOYMENT_PROGRAM_SOLVED);
}

static void
test_impossible (void)
{
  g_autoptr (MixDeploymentProgram) program = make_program (1, 5);
  Watch watch = { .bound = -INFINITY };
  MixDeploymentProgramStatus status;

  mix_deployment_program_add_row (program, 6, INFINITY);
  for (int c = 0; c < 5; c++)
    mix_deployment_program_add_term (program, c, 1);
  mix_deployment_program_set_watch (program, watch_cb, &watch);
  solve (program, 0, &status);
  g_assert_cmpint (status, ==, MIX_DEPLOYMENT_PROGRAM_IMPOSSIBLE);
}

/* With a limit of nodes, the same answer each time, watched or not. */
static void
test_limited (void)
{
  g_autoptr (MixDeploymentProgram) alone = make_program (3, N_COLUMNS);
  g_autoptr (MixDeploymentProgram) watched = make_program (3, N_COLUMNS);
  Watch watch = { .bound = -INFINITY };
  MixDeploymentProgramStatus status;
  double cost = solve (alone, 50, &status);

  g_assert_cmpint (status, ==, MIX_DEPLOYMENT_PROGRAM_FOUND);
  mix_deployment_program_set_watch (watched, watch_cb, &watch);
  g_assert_cmpfloat_with_epsilon (solve (watched, 50, &status), cost, 1e-6);
  g_assert_cmpint (status, ==, MIX_DEPLOYMENT_PROGRAM_FOUND);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/deployment-program/watched", test_watched);
  g_test_add_func ("/deployment-program/stopped-at-an-answer", test_stopped_at_an_answer);
  g_test_add_func ("/deployment-program/run-again", test_run_again);
  g_test_add_func ("/deployment-program/impossible", test_impossible);
  g_test_add_func ("/deployment-program/limited", test_limited);
  return g_test_run ();
}
