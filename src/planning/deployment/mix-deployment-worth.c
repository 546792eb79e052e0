#include "mix-deployment-worth.h"

#define HOUR 60

static void
add_worth (GArray *all, MixDeploymentThing thing, int number, gint64 price, int amount)
{
  MixDeploymentWorth worth = { thing, number, (double) price * amount / MIX_DEPLOYMENT_PRICE_UNIT };

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

/**
 * mix_deployment_worth_list:
 * @problem: a finished problem
 * @prices: prices of it
 *
 * What one more hour of each person and each supervisor, and one more desk at each practice where people go, would
 * bring: their prices (deployment-notes.md, section 7).
 *
 * Returns: (transfer full) (element-type MixDeploymentWorth): most first
 */
GArray *
mix_deployment_worth_list (const MixDeployment *problem, const MixDeploymentPrices *prices)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (MixDeploymentWorth));
  g_autoptr (MixDeploymentPrices) clipped = mix_deployment_prices_copy (prices);

  mix_deployment_prices_clip (clipped, problem);
  for (int p = 0; p < problem->n_people; p++)
    {
      if (problem->people[p].capacity > 0)
        add_worth (all, MIX_DEPLOYMENT_HOUR, p, clipped->capacity[p], HOUR);
      if (problem->people[p].is_supervisor)
        add_worth (all, MIX_DEPLOYMENT_SUPERVISION, p, clipped->supervision[p], HOUR);
    }
  for (int r = 0; r < problem->n_practices; r++)
    if (problem->practices[r].desks > 0)
      add_worth (all, MIX_DEPLOYMENT_DESK, r, clipped->desk[r], MIX_DEPLOYMENT_HALF_DAYS);
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
