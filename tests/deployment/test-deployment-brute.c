#include "deployment-brute.h"
#include "deployment-model-solve.h"
#include "mix-deployment-neighbourhood.h"
#include "mix-deployment-solve.h"

#include <math.h>

/* All ways of laying everybody's sessions against the compact model and the solver. */
#define N_CASES 2000
#define N_PARTS 4
#define SEED 20261122
#define MOST_WAYS 150

/* Minutes that are not whole lose up to two thousandths of a minute each, so an answer may cost this much more. */
#define ROUNDING 30

/* What floating point may be off, in cost units of 1/100 weighted minute. */
#define SLACK 0.05

static void
check_model (const MixDeployment *problem, guint number, gboolean possible, double optimum)
{
  g_autoptr (MixDeploymentModel) model = mix_deployment_model_new (problem, number / N_PARTS % 2 == 0);
  double found = 0;
  g_autoptr (MixDeploymentAnswer) answer = deployment_model_solve (model, problem, &found);

  if ((answer != NULL) != possible || (possible && ABS (found - optimum) > 1 + SLACK))
    g_error ("case %u: the model says %g (%d), trying all %g (%d)", number, found, answer != NULL, optimum, possible);
}

static void
pick_prices (GRand *chance, gint64 *prices, int n, double most)
{
  for (int i = 0; i < n; i++)
    prices[i] = g_rand_boolean (chance) ? 0 : (gint64) (g_rand_double (chance) * most * MIX_DEPLOYMENT_PRICE_UNIT);
}

/* Whatever the prices, the bound that follows from them holds. */
static void
check_prices (const MixDeployment *problem, guint number, double optimum)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (number);
  g_autoptr (MixDeploymentPrices) prices = mix_deployment_prices_new (problem);

  for (int i = 0; i < 5; i++)
    {
      pick_prices (chance, prices->demand, problem->n_practices * problem->n_lines, 500);
      pick_prices (chance, prices->desk, problem->n_practices, 1000);
      pick_prices (chance, prices->fair, problem->n_practices, 150);
      pick_prices (chance, prices->supervision, problem->n_people, 1000);
      pick_prices (chance, prices->capacity, problem->n_people, 300);
      pick_prices (chance, prices->remote, problem->n_people, 100);
      pick_prices (chance, prices->band_low, problem->n_networks, 150);
      pick_prices (chance, prices->band_high, problem->n_networks, 150);
      g_assert_cmpfloat (mix_deployment_prices_get_bound (prices, problem), <=, optimum + SLACK);
    }
}

static void
check_solver (const MixDeployment *problem, guint number, gboolean possible, double optimum)
{
  MixDeploymentOptions options = { .seconds = 5, .seed = number };
  g_autoptr (GError) error = NULL;
  g_autoptr (MixDeploymentResult) result = mix_deployment_solve (problem, &options, &error);

  if ((result != NULL) != possible)
    g_error ("case %u: the solver says %s, trying all %d", number, error != NULL ? error->message : "yes", possible);
  if (!possible)
    return;
  mix_deployment_answer_check (result->answer, problem, 0, &error);
  g_assert_no_error (error);
  if (result->cost.total < optimum - SLACK || result->cost.total > optimum + ROUNDING + SLACK)
    g_error ("case %u: the solver found %g, trying all %g", number, result->cost.total, optimum);
  if (result->bound > optimum + SLACK || result->price_bound > optimum + SLACK)
    g_error ("case %u: the solver's bounds are %g and %g, trying all %g", number, result->bound, result->price_bound,
             optimum);
}

/* The search by branching alone comes to its end, and to the same, from nothing at all. */
static void
check_tree (const MixDeployment *problem, guint number, gboolean possible, double optimum)
{
  g_autoptr (MixDeploymentSpace) space = mix_deployment_space_new (problem);
  g_autoptr (MixDeploymentDraft) draft = mix_deployment_draft_new (space);
  g_autofree int *people = g_new (int, problem->n_people + 1);
  const MixDeploymentOffer offer = { .people = people, .n_people = problem->n_people };
  const MixDeploymentEffort effort = { .tree_nodes = G_MAXINT, .only_tree = TRUE };
  MixDeploymentOutcome outcome;
  double cost;

  for (int p = 0; p < problem->n_people; p++)
    people[p] = p;
  outcome = mix_deployment_neighbourhood_improve (draft, &offer, &effort);
  cost = mix_deployment_draft_get_cost (draft);
  if (!outcome.finished || (outcome.bound < INFINITY) != possible)
    g_error ("case %u: branching ended (%d) with %g, trying all %d", number, outcome.finished, outcome.bound, possible);
  if (possible && (ABS (cost - optimum) > SLACK || ABS (outcome.bound - optimum) > SLACK))
    g_error ("case %u: branching found %g, at least %g, trying all %g", number, cost, outcome.bound, optimum);
}

/* Every fourth case, so that parts can run beside each other. */
static void
test_part (gconstpointer data)
{
  guint n_impossible = 0;

  for (guint i = GPOINTER_TO_UINT (data); i < N_CASES; i += N_PARTS)
    {
      g_autoptr (MixDeployment) problem = deployment_brute_make_case (SEED + i, MOST_WAYS);
      double optimum;
      gboolean possible = deployment_brute_solve (problem, &optimum);

      n_impossible += !possible;
      check_model (problem, i, possible, optimum);
      if (possible)
        check_prices (problem, i, optimum);
      check_solver (problem, i, possible, optimum);
      check_tree (problem, i, possible, optimum);
    }
  g_test_message ("%u cases, of %u the pins cannot hold", N_CASES / N_PARTS, n_impossible);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint part = 0; part < N_PARTS; part++)
    {
      g_autofree char *path = g_strdup_printf ("/deployment-brute/%u", part);

      g_test_add_data_func (path, GUINT_TO_POINTER (part), test_part);
    }

  return g_test_run ();
}
