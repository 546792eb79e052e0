#include <math.h>

#include "deployment-model-solve.h"
#include "mix-deployment-alternatives.h"
#include "mix-deployment-anew.h"
#include "mix-deployment-relaxation.h"
#include "mix-deployment-text.h"
#include "mix-deployment-training.h"
#include "mix-deployment-worth.h"

#define N_SEEDS 5
#define N_PEOPLE 5
#define N_PRACTICES 3
#define N_LINES 12
#define N_SETTLED 12
#define N_ITERATIONS 4000

/* Prices are within this part of a true difference that is not small. */
#define WITHIN 0.15

/* True differences are small below this part of the objective, and below so many times what the prices leave open. */
#define SMALL 0.02
#define GAPS 3

/* What HiGHS may be away from the best, twice, in cost units. */
#define ROOM 20

/* The same, of those planned anew, as a part of the objective. */
#define ANEW 0.0005

static MixDeployment *
load_network (void)
{
  g_autofree char *path = NULL;
  MixDeployment *problem;
  g_autoptr (GError) error = NULL;

  if (g_getenv ("MIX_SHARED_DIR") == NULL)
    {
      g_test_skip ("The example network is not here");
      return NULL;
    }
  path = g_build_filename (g_getenv ("MIX_SHARED_DIR"), "planning", "example-network.txt", NULL);
  problem = mix_deployment_text_load_instance (path, &error);
  g_assert_no_error (error);
  return problem;
}

/* The prices at which the bound is highest; @upper is what some deployment costs. */
static MixDeploymentPrices *
find_prices (const MixDeployment *problem, double upper)
{
  g_autoptr (MixDeploymentSpace) space = mix_deployment_space_new (problem);
  g_autoptr (MixDeploymentRelaxation) relaxation = mix_deployment_relaxation_new (space);
  const MixDeploymentRelaxationRule rule
      = { .iterations = N_ITERATIONS, .first_step = 1, .last_step = 0.003, .latest = 0.4, .upper = upper };

  mix_deployment_relaxation_run (relaxation, &rule, NULL, NULL);
  return mix_deployment_relaxation_dup_prices (relaxation);
}

/* The truth: the compact model with linking rows, solved to the end. */
static double
find_best (const MixDeployment *problem, MixDeploymentAnswer **answer)
{
  g_autoptr (MixDeploymentModel) model = mix_deployment_model_new (problem, TRUE);
  double objective = 0;
  g_autoptr (MixDeploymentAnswer) best = deployment_model_solve (model, problem, &objective);

  g_assert_nonnull (best);
  if (answer != NULL)
    {
      *answer = mix_deployment_answer_copy (best);
      mix_deployment_answer_make_exact (*answer, problem);
    }
  return objective;
}

static gboolean
has_answer (const MixDeployment *problem)
{
  g_autoptr (MixDeploymentModel) model = mix_deployment_model_new (problem, TRUE);
  double objective;
  g_autoptr (MixDeploymentAnswer) best = deployment_model_solve (model, problem, &objective);

  return best != NULL;
}

static double
find_worth (const GArray *all, MixDeploymentThing thing, int number)
{
  for (guint i = 0; i < all->len; i++)
    {
      const MixDeploymentWorth *worth = &g_array_index (all, MixDeploymentWorth, i);

      if (worth->thing == thing && worth->number == number)
        return worth->worth;
    }
  g_assert_not_reached ();
}

/* True differences of the example network, each by an exact re-solve; the optimum is 906,900. */
static const struct
{
  MixDeploymentThing thing;
  int number;
  double truth;
} true_worths[] = {
  { MIX_DEPLOYMENT_HOUR, 0, 12900 },
  { MIX_DEPLOYMENT_HOUR, 2, 12200 },
  { MIX_DEPLOYMENT_HOUR, 3, 9600 },
  { MIX_DEPLOYMENT_HOUR, 5, 0 },
  { MIX_DEPLOYMENT_HOUR, 7, 0 },
  { MIX_DEPLOYMENT_SUPERVISION, 0, 37200 },
  { MIX_DEPLOYMENT_SUPERVISION, 2, 48900 },
  { MIX_DEPLOYMENT_DESK, 0, 0 },
  { MIX_DEPLOYMENT_DESK, 3, 0 },
};

static const struct
{
  int person;
  int line;
  double truth;
} true_trainings[] = {
  { 4, 8, 298350 }, { 1, 8, 241450 }, { 5, 8, 280475 }, { 6, 8, 247000 }, { 7, 8, 102875 },  { 6, 6, 110975 },
  { 1, 6, 114275 }, { 4, 6, 114275 }, { 5, 6, 108550 }, { 7, 6, 81700 },  { 1, 22, 114150 }, { 1, 20, 109425 },
};

#define NETWORK_OPTIMUM 906900

static void
test_worth_of_the_network (void)
{
  g_autoptr (MixDeployment) problem = load_network ();
  g_autoptr (MixDeploymentPrices) prices = NULL;
  g_autoptr (GArray) worths = NULL;

  if (problem == NULL)
    return;
  prices = find_prices (problem, NETWORK_OPTIMUM);
  worths = mix_deployment_worth_list (problem, prices, NETWORK_OPTIMUM, N_SETTLED, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (true_worths); i++)
    {
      double worth = find_worth (worths, true_worths[i].thing, true_worths[i].number);

      g_test_message ("%d %d: %.0f, truly %.0f", true_worths[i].thing, true_worths[i].number, worth,
                      true_worths[i].truth);
      g_assert_cmpfloat_with_epsilon (worth, true_worths[i].truth,
                                      fmax (NETWORK_OPTIMUM / 2000.0, WITHIN * true_worths[i].truth));
    }
}

static void
test_training_of_the_network (void)
{
  g_autoptr (MixDeployment) problem = load_network ();
  g_autoptr (MixDeploymentPrices) prices = NULL;
  g_autoptr (GArray) trainings = NULL;

  if (problem == NULL)
    return;
  prices = find_prices (problem, NETWORK_OPTIMUM);
  trainings = mix_deployment_training_estimate (problem, prices, NETWORK_OPTIMUM, NULL, 20, NULL, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (true_trainings); i++)
    {
      const MixDeploymentTraining *training = NULL;

      for (guint j = 0; j < trainings->len; j++)
        if (g_array_index (trainings, MixDeploymentTraining, j).person == true_trainings[i].person
            && g_array_index (trainings, MixDeploymentTraining, j).subject == true_trainings[i].line)
          training = &g_array_index (trainings, MixDeploymentTraining, j);
      g_assert_nonnull (training);
      g_test_message ("person %d line %d: %.0f, truly %.0f", true_trainings[i].person, true_trainings[i].line,
                      training->estimate, true_trainings[i].truth);
      g_assert_cmpfloat (training->estimate, >=, true_trainings[i].truth);
    }
  g_assert_cmpint (g_array_index (trainings, MixDeploymentTraining, 0).person, ==, true_trainings[0].person);
  g_assert_cmpint (g_array_index (trainings, MixDeploymentTraining, 0).subject, ==, true_trainings[0].line);
}

/* One of those figures is worked out here, so that the table cannot be wrong about the problem as it is read today. */
static void
test_network_is_the_one_of_the_tables (void)
{
  g_autoptr (MixDeployment) problem = load_network ();
  g_autoptr (MixDeployment) trained = NULL;

  if (problem == NULL)
    return;
  trained = mix_deployment_dup_trained (problem, NULL, 4, 8);
  g_assert_cmpfloat_with_epsilon (NETWORK_OPTIMUM - find_best (trained, NULL), 298350, ROOM);
}

static int
pick (GRand *rand, gboolean *taken, int n)
{
  int chosen;

  do
    chosen = g_rand_int_range (rand, 0, n);
  while (taken[chosen]);
  taken[chosen] = TRUE;
  return chosen;
}

static void
fill_small (MixDeployment *small, const MixDeployment *full, GRand *rand, const int *lines)
{
  double ratio = g_rand_double_range (rand, 1.0, 1.4);
  double demand = 0;
  double capacity = 0;

  for (int p = 0; p < N_PEOPLE; p++)
    capacity += small->people[p].capacity;
  for (int r = 0; r < N_PRACTICES; r++)
    for (int t = 0; t < N_LINES; t++)
      {
        small->demand[r * N_LINES + t] = g_rand_int_range (rand, 1, 12) * mix_deployment_get_demand (full, r, lines[t]);
        demand += small->demand[r * N_LINES + t];
      }
  for (int i = 0; i < N_PRACTICES * N_LINES; i++)
    small->demand[i] = (int) (small->demand[i] * ratio * capacity / demand / 5) * 5;
}

/* Some of the example network: the two supervisors and three others, and demand above capacity. */
static MixDeployment *
make_small (const MixDeployment *full, guint32 seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  MixDeployment *small = mix_deployment_new (N_PEOPLE, N_PRACTICES, N_LINES, 1);
  gboolean people_taken[8] = { [0] = TRUE, [2] = TRUE };
  gboolean lines_taken[30] = { FALSE };
  int lines[N_LINES];

  small->session_minutes = full->session_minutes;
  small->band_low = full->band_low;
  small->band_high = full->band_high;
  small->supervision_percent = full->supervision_percent;
  small->costs = full->costs;
  for (int t = 0; t < N_LINES; t++)
    {
      lines[t] = pick (rand, lines_taken, full->n_lines);
      small->lines[t] = full->lines[lines[t]];
      small->lines[t].id = NULL;
    }
  for (int r = 0; r < N_PRACTICES; r++)
    small->practices[r] = (MixDeploymentPractice) { .desks = 1, .fair_share = 600 };
  for (int p = 0; p < N_PEOPLE; p++)
    {
      int from = p == 0 ? 0 : p == 1 ? 2 : pick (rand, people_taken, full->n_people);

      small->people[p] = full->people[from];
      small->people[p].supervisor = p == 0 ? -1 : p == 1 ? 0 : g_rand_int_range (rand, 0, 2);
      for (int t = 0; t < N_LINES; t++)
        small->fit[p * N_LINES + t] = mix_deployment_get_fit (full, from, lines[t]);
    }
  fill_small (small, full, rand, lines);
  g_assert_true (mix_deployment_finish (small, NULL));
  return small;
}

typedef struct
{
  MixDeployment *problem;
  MixDeploymentPrices *prices;
  MixDeploymentAnswer *answer;
  double best;
  double slack;
} Small;

static gboolean
set_up_small (Small *small, guint32 seed)
{
  g_autoptr (MixDeployment) full = load_network ();

  if (full == NULL)
    return FALSE;
  small->problem = make_small (full, seed);
  small->best = find_best (small->problem, &small->answer);
  small->prices = find_prices (small->problem, small->best);
  small->slack = small->best - mix_deployment_prices_get_bound (small->prices, small->problem);
  g_assert_cmpfloat (small->slack, >=, -ROOM);
  return TRUE;
}

static void
tear_down_small (Small *small)
{
  mix_deployment_free (small->problem);
  mix_deployment_prices_free (small->prices);
  mix_deployment_answer_free (small->answer);
}

/* Returns: whether the true difference was large enough to compare with. */
static gboolean
compare_worth (const Small *small, const MixDeploymentWorth *worth)
{
  g_autoptr (MixDeployment) more = mix_deployment_dup_with_more (small->problem, worth->thing, worth->number);
  double truth = small->best - find_best (more, NULL);

  g_test_message ("%d %d: %.0f, truly %.0f of %.0f, gap %.0f", worth->thing, worth->number, worth->worth, truth,
                  small->best, small->slack);
  if (truth < fmax (SMALL * small->best, GAPS * small->slack))
    return FALSE;
  g_assert_cmpfloat_with_epsilon (worth->worth, truth, WITHIN * truth);
  return TRUE;
}

static void
test_worth_of_small (void)
{
  guint n_compared = 0;

  for (guint32 seed = 1; seed <= N_SEEDS; seed++)
    {
      g_autoptr (GArray) worths = NULL;
      Small small;

      if (!set_up_small (&small, seed))
        return;
      worths = mix_deployment_worth_list (small.problem, small.prices, small.best, N_SETTLED, NULL);
      for (guint i = 0; i < worths->len; i++)
        if (g_array_index (worths, MixDeploymentWorth, i).thing != MIX_DEPLOYMENT_DESK)
          n_compared += compare_worth (&small, &g_array_index (worths, MixDeploymentWorth, i));
      tear_down_small (&small);
    }
  g_test_message ("%u compared", n_compared);
  g_assert_cmpuint (n_compared, >=, N_SEEDS);
}

/* Three people, all of whose work is at one practice with one desk, and more of it than fits there. */
static MixDeployment *
make_crowded (void)
{
  MixDeployment *problem = mix_deployment_new (3, 2, 3, 1);

  problem->costs = (MixDeploymentCosts) { .stretched = 40, .under_used = 20, .change = 5, .site = 4000 };
  for (int t = 0; t < 3; t++)
    problem->lines[t] = (MixDeploymentLine) { .weight = 100 + 50 * t, .side = MIX_DEPLOYMENT_BOTH, .competence = -1 };
  for (int p = 0; p < 3; p++)
    {
      problem->people[p]
          = (MixDeploymentPerson) { .capacity = 1800, .sessions = 10, .most_sites = 2, .supervisor = -1 };
      for (int t = 0; t < 3; t++)
        problem->fit[p * 3 + t] = MIX_FIT_FITS;
      problem->demand[p] = 2000;
      problem->demand[3 + p] = 300;
    }
  problem->practices[0].desks = problem->practices[1].desks = 1;
  g_assert_true (mix_deployment_finish (problem, NULL));
  return problem;
}

static void
test_worth_of_a_desk (void)
{
  g_autoptr (MixDeployment) problem = make_crowded ();
  double best = find_best (problem, NULL);
  g_autoptr (MixDeploymentPrices) prices = find_prices (problem, best);
  g_autoptr (GArray) worths = mix_deployment_worth_list (problem, prices, best, N_SETTLED, NULL);
  g_autoptr (MixDeployment) more = mix_deployment_dup_with_more (problem, MIX_DEPLOYMENT_DESK, 0);
  double truth = best - find_best (more, NULL);
  double worth = find_worth (worths, MIX_DEPLOYMENT_DESK, 0);

  g_test_message ("a desk: %.0f, truly %.0f of %.0f", worth, truth, best);
  g_assert_cmpfloat (truth, >, SMALL * best);
  g_assert_cmpfloat_with_epsilon (worth, truth, WITHIN * truth);
}

/* What is planned anew is the truth, within what the search takes for good enough. */
static void
compare_anew (const Small *small, const MixDeploymentTraining *training, double truth)
{
  MixDeploymentGain gain;

  g_assert_true (mix_deployment_training_plan_anew (small->problem, small->answer, NULL, training, NULL, &gain));
  g_assert_true (gain.everybody && gain.exact);
  g_assert_cmpfloat_with_epsilon (gain.gain, truth, ANEW * small->best + ROOM);
  g_assert_cmpfloat (gain.gain, <=, training->estimate + ANEW * small->best + ROOM);
}

static void
test_training_of_small (void)
{
  for (guint32 seed = 1; seed <= N_SEEDS; seed++)
    {
      g_autoptr (GArray) trainings = NULL;
      Small small;

      if (!set_up_small (&small, seed))
        return;
      trainings = mix_deployment_training_estimate (small.problem, small.prices, small.best, NULL, 10, NULL, NULL);
      for (guint i = 0; i < trainings->len; i += 5)
        {
          const MixDeploymentTraining *training = &g_array_index (trainings, MixDeploymentTraining, i);
          g_autoptr (MixDeployment) trained
              = mix_deployment_dup_trained (small.problem, NULL, training->person, training->subject);
          double truth = small.best - find_best (trained, NULL);

          g_test_message ("seed %u, person %d line %d: %.0f, truly %.0f", seed, training->person, training->subject,
                          training->estimate, truth);
          g_assert_cmpfloat (training->estimate, >=, truth - ROOM);
          if (i == 0)
            compare_anew (&small, training, truth);
        }
      tear_down_small (&small);
    }
}

static void
test_alternatives_of_small (void)
{
  for (guint32 seed = 1; seed <= N_SEEDS; seed++)
    {
      Small small;

      if (!set_up_small (&small, seed))
        return;
      for (guint i = 0; i < small.answer->minutes->len; i += 7)
        {
          const MixDeploymentMinutes *work = &g_array_index (small.answer->minutes, MixDeploymentMinutes, i);
          int minutes = (int) (work->on_site + work->remote);
          g_autoptr (GArray) all = mix_deployment_alternatives_find (small.problem, small.prices, work->person,
                                                                     work->practice, work->line, minutes);

          for (guint j = 0; j < MIN (2, all->len); j++)
            {
              const MixDeploymentAlternative *alternative = &g_array_index (all, MixDeploymentAlternative, j);
              g_autoptr (MixDeployment) other = mix_deployment_dup_with_other (
                  small.problem, work->person, work->practice, work->line, minutes, alternative->person);
              double truth;

              g_assert_cmpint (has_answer (other), ==, alternative->possible);
              if (!alternative->possible)
                continue;
              truth = find_best (other, NULL) - small.best;
              g_test_message ("seed %u, %d not %d, %d min of line %d: %.0f, truly %.0f (gap %.0f)", seed,
                              alternative->person, work->person, minutes, work->line, alternative->price, truth,
                              small.slack);
              /* A price is by how much the bound rises, so never above the truth by more than the gap. */
              g_assert_cmpfloat (alternative->price, <=, truth + small.slack + ROOM);
            }
        }
      tear_down_small (&small);
    }
}

static void
test_cancelled (void)
{
  g_autoptr (MixDeployment) problem = load_network ();
  g_autoptr (MixDeploymentPrices) prices = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  if (problem == NULL)
    return;
  prices = mix_deployment_prices_new (problem);
  g_cancellable_cancel (cancellable);
  g_assert_null (mix_deployment_training_estimate (problem, prices, 0, NULL, 5, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/deployment-worth/worth-of-the-network", test_worth_of_the_network);
  g_test_add_func ("/deployment-worth/training-of-the-network", test_training_of_the_network);
  g_test_add_func ("/deployment-worth/network-is-the-one-of-the-tables", test_network_is_the_one_of_the_tables);
  g_test_add_func ("/deployment-worth/worth-of-small", test_worth_of_small);
  g_test_add_func ("/deployment-worth/worth-of-a-desk", test_worth_of_a_desk);
  g_test_add_func ("/deployment-worth/training-of-small", test_training_of_small);
  g_test_add_func ("/deployment-worth/alternatives-of-small", test_alternatives_of_small);
  g_test_add_func ("/deployment-worth/cancelled", test_cancelled);
  return g_test_run ();
}
