#include "mix-deployment-worth.h"

#include <math.h>

#include "mix-deployment-relaxation.h"

#define HOUR 60

/* Iterations in which prices settle after one more of something, and the lengths of their first and last step. */
#define N_ITERATIONS 400
#define FIRST_STEP 0.3
#define LAST_STEP 0.003
#define LATEST 0.4

/* Nothing is settled that is worth less, in 1/100 weighted minute. */
#define LEAST_WORTH 100

#define SMALL_TEAM 12

static void
add_worth (GArray *all, MixDeploymentThing thing, int number, gint64 price, int amount)
{
  MixDeploymentWorth worth = { thing, number, (double) price * amount / MIX_DEPLOYMENT_PRICE_UNIT, FALSE };

  g_array_append_val (all, worth);
}

static int
compare_worths (gconstpointer one, gconstpointer other)
{
  const MixDeploymentWorth *a = one;
  const MixDeploymentWorth *b = other;

  if (a->worth != b->worth)
    return a->worth > b->worth ? -1 : 1;
  if (a->thing != b->thing)
    return a->thing < b->thing ? -1 : 1;
  return (a->number > b->number) - (a->number < b->number);
}

static GArray *
list_prices (const MixDeployment *problem, const MixDeploymentPrices *prices)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (MixDeploymentWorth));

  for (int p = 0; p < problem->n_people; p++)
    {
      if (problem->people[p].capacity > 0)
        add_worth (all, MIX_DEPLOYMENT_HOUR, p, prices->capacity[p], HOUR);
      if (problem->people[p].is_supervisor)
        add_worth (all, MIX_DEPLOYMENT_SUPERVISION, p, prices->supervision[p], HOUR);
    }
  for (int r = 0; r < problem->n_practices; r++)
    if (problem->practices[r].desks > 0)
      add_worth (all, MIX_DEPLOYMENT_DESK, r, prices->desk[r], MIX_DEPLOYMENT_HALF_DAYS);
  g_array_sort (all, compare_worths);
  return all;
}

static gboolean
is_cancelled_cb (const MixDeploymentRelaxation *relaxation, int iteration, gpointer cancellable)
{
  return g_cancellable_is_cancelled (cancellable);
}

/* An hour is little of a person's week in all but the smallest teams; a desk or an hour of supervision is much. */
static gboolean
needs_settling (const MixDeployment *problem, const MixDeploymentWorth *worth)
{
  return worth->worth >= LEAST_WORTH && (worth->thing != MIX_DEPLOYMENT_HOUR || problem->n_people <= SMALL_TEAM);
}

/* A price is right for the first bit. As a shortage fills, it falls: by how much the bound falls in all is closer. */
static void
settle (const MixDeployment *problem,
        const MixDeploymentPrices *prices,
        double objective,
        GCancellable *cancellable,
        MixDeploymentWorth *worth)
{
  g_autoptr (MixDeployment) more = mix_deployment_dup_with_more (problem, worth->thing, worth->number);
  g_autoptr (MixDeploymentSpace) space = mix_deployment_space_new (more);
  g_autoptr (MixDeploymentRelaxation) relaxation = mix_deployment_relaxation_new (space);
  g_autoptr (MixDeploymentPrices) settled = NULL;
  const MixDeploymentRelaxationRule rule = { N_ITERATIONS, FIRST_STEP, LAST_STEP, LATEST, objective };
  double fall;

  mix_deployment_relaxation_set_prices (relaxation, prices);
  mix_deployment_relaxation_run (relaxation, &rule, is_cancelled_cb, cancellable);
  settled = mix_deployment_relaxation_dup_prices (relaxation);
  fall = mix_deployment_prices_get_bound (prices, problem) - mix_deployment_prices_get_bound (settled, more);
  worth->worth = CLAMP (fall, 0, worth->worth);
  worth->settled = TRUE;
}

/**
 * mix_deployment_worth_list:
 * @problem: a finished problem
 * @prices: prices of it
 * @objective: what its deployment costs, in 1/100 weighted minute
 * @n_settled: so many of those worth most are worked out more closely
 * @cancellable: (nullable): to stop that
 *
 * What one more hour of each person and each supervisor, and one more desk at each practice where people go, would
 * bring: their prices (skillmix-deployment(7)). Where one more is much of what there is, its price falls while
 * it is used up: the first ones are settled, by letting all prices follow.
 *
 * Returns: (transfer full) (element-type MixDeploymentWorth): most first
 */
GArray *
mix_deployment_worth_list (const MixDeployment *problem,
                           const MixDeploymentPrices *prices,
                           double objective,
                           guint n_settled,
                           GCancellable *cancellable)
{
  g_autoptr (MixDeploymentPrices) clipped = mix_deployment_prices_copy (prices);
  GArray *all;

  mix_deployment_prices_clip (clipped, problem);
  all = list_prices (problem, clipped);
  for (guint i = 0; i < all->len && n_settled > 0 && !g_cancellable_is_cancelled (cancellable); i++)
    if (needs_settling (problem, &g_array_index (all, MixDeploymentWorth, i)))
      {
        settle (problem, clipped, objective, cancellable, &g_array_index (all, MixDeploymentWorth, i));
        n_settled--;
      }
  g_array_sort (all, compare_worths);
  return all;
}

/**
 * mix_deployment_dup_with_more:
 * @problem: a finished problem
 * @thing: what
 * @number: of the person or practice
 *
 * Returns: (transfer full): the problem with one more of it
 */
MixDeployment *
mix_deployment_dup_with_more (const MixDeployment *problem, MixDeploymentThing thing, int number)
{
  MixDeployment *copy = mix_deployment_copy (problem);

  switch (thing)
    {
    case MIX_DEPLOYMENT_HOUR:
      copy->people[number].capacity += HOUR;
      break;
    case MIX_DEPLOYMENT_DESK:
      copy->practices[number].desks++;
      break;
    case MIX_DEPLOYMENT_SUPERVISION:
    default:
      copy->people[number].supervision_limit += HOUR;
      break;
    }
  return copy;
}
