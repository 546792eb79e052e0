#include "mix-deployment-fixing.h"

/* Rounding of prices, and of sums of them. */
#define SLACK 1

/* By how much the bound rises if the person must, or must not, go to a practice. */
static double
get_rise (MixDeploymentBestWeek *week,
          int person,
          int practice,
          MixDeploymentSiteRule rule,
          const MixDeploymentWeekPrices *prices,
          guint8 *sites,
          double best)
{
  double value;

  sites[practice] = rule;
  value = mix_deployment_best_week_find (week, person, prices);
  sites[practice] = MIX_DEPLOYMENT_SITE_FREE;
  return best - value;
}

/**
 * mix_deployment_fix_sites:
 * @space: a space
 * @price: prices of all rows of its relaxation
 * @bound: the bound at these prices
 * @upper: only answers that cost less are of interest
 * @rules: (out caller-allocates) (array length=n_pairs): a #MixDeploymentSiteRule for each pair
 *
 * Finds who must, and who cannot, go where in any answer that costs less than @upper: where going there, or not, would
 * raise the bound to it. This is fixing by reduced costs, with the exact loss of each person's best week in place of a
 * reduced cost.
 *
 * Returns: for how many pairs it stays open
 */
int
mix_deployment_fix_sites (
    const MixDeploymentSpace *space, const double *price, double bound, double upper, guint8 *rules)
{
  g_autoptr (MixDeploymentBestWeek) week = mix_deployment_best_week_new (space);
  g_autofree guint8 *sites = g_new0 (guint8, space->problem->n_practices + 1);
  int open = 0;

  for (int i = 0; i < space->n_pairs; i++)
    {
      const MixDeploymentPair *pair = &space->pairs[i];
      MixDeploymentWeekPrices prices = mix_deployment_space_get_week_prices (space, price, pair->person);
      const double best = mix_deployment_best_week_find (week, pair->person, &prices);
      const double least_rise = upper - bound + SLACK;

      prices.sites = sites;
      rules[i] = MIX_DEPLOYMENT_SITE_FREE;
      if (pair->most_sessions == 0
          || get_rise (week, pair->person, pair->practice, MIX_DEPLOYMENT_SITE_FORCED, &prices, sites, best)
                 > least_rise)
        rules[i] = MIX_DEPLOYMENT_SITE_FORBIDDEN;
      else if (get_rise (week, pair->person, pair->practice, MIX_DEPLOYMENT_SITE_FORBIDDEN, &prices, sites, best)
               > least_rise)
        rules[i] = MIX_DEPLOYMENT_SITE_FORCED;
      else
        open++;
    }
  return open;
}
