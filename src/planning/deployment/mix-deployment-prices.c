#include "mix-deployment-prices.h"

/**
 * mix_deployment_prices_new:
 * @problem: a finished problem
 *
 * Returns: (transfer full): prices of 0
 */
MixDeploymentPrices *
mix_deployment_prices_new (const MixDeployment *problem)
{
  MixDeploymentPrices *self = g_new0 (MixDeploymentPrices, 1);

  self->n_people = problem->n_people;
  self->n_practices = problem->n_practices;
  self->n_lines = problem->n_lines;
  self->n_networks = problem->n_networks;
  self->demand = g_new0 (gint64, (gsize) problem->n_practices * problem->n_lines);
  self->desk = g_new0 (gint64, problem->n_practices);
  self->fair = g_new0 (gint64, problem->n_practices);
  self->supervision = g_new0 (gint64, problem->n_people);
  self->capacity = g_new0 (gint64, problem->n_people);
  self->remote = g_new0 (gint64, problem->n_people);
  self->band_low = g_new0 (gint64, problem->n_networks);
  self->band_high = g_new0 (gint64, problem->n_networks);
  return self;
}

/**
 * mix_deployment_prices_copy:
 * @self: prices
 *
 * Returns: (transfer full): others like them
 */
MixDeploymentPrices *
mix_deployment_prices_copy (const MixDeploymentPrices *self)
{
  MixDeploymentPrices *copy = g_memdup2 (self, sizeof *self);

  copy->demand = g_memdup2 (self->demand, sizeof (gint64) * self->n_practices * self->n_lines);
  copy->desk = g_memdup2 (self->desk, sizeof (gint64) * self->n_practices);
  copy->fair = g_memdup2 (self->fair, sizeof (gint64) * self->n_practices);
  copy->supervision = g_memdup2 (self->supervision, sizeof (gint64) * self->n_people);
  copy->capacity = g_memdup2 (self->capacity, sizeof (gint64) * self->n_people);
  copy->remote = g_memdup2 (self->remote, sizeof (gint64) * self->n_people);
  copy->band_low = g_memdup2 (self->band_low, sizeof (gint64) * self->n_networks);
  copy->band_high = g_memdup2 (self->band_high, sizeof (gint64) * self->n_networks);
  return copy;
}

/**
 * mix_deployment_prices_free:
 * @self: prices
 *
 * Frees them.
 */
void
mix_deployment_prices_free (MixDeploymentPrices *self)
{
  g_free (self->demand);
  g_free (self->desk);
  g_free (self->fair);
  g_free (self->supervision);
  g_free (self->capacity);
  g_free (self->remote);
  g_free (self->band_low);
  g_free (self->band_high);
  g_free (self);
}

static void
clip (gint64 *prices, int n, gint64 low, gint64 high)
{
  for (int i = 0; i < n; i++)
    prices[i] = CLAMP (prices[i], low, high);
}

/**
 * mix_deployment_prices_clip:
 * @self: prices, rounded from whatever found them
 * @problem: their problem
 *
 * Brings prices into the ranges in which they make a valid bound: those of demand may be anything, those of fair shares
 * and of the bands lie between 0 and what a minute costs, all others are not negative.
 */
void
mix_deployment_prices_clip (MixDeploymentPrices *self, const MixDeployment *problem)
{
  const gint64 most = MIX_DEPLOYMENT_MOST_PRICE;
  gint64 fair = MIN (most, (gint64) problem->costs.fair * MIX_DEPLOYMENT_PRICE_UNIT);
  gint64 balance = MIN (most, (gint64) problem->costs.balance * MIX_DEPLOYMENT_PRICE_UNIT);

  clip (self->demand, self->n_practices * self->n_lines, -most, most);
  clip (self->desk, self->n_practices, 0, most);
  clip (self->fair, self->n_practices, 0, fair);
  clip (self->supervision, self->n_people, 0, most);
  clip (self->capacity, self->n_people, 0, most);
  clip (self->remote, self->n_people, 0, most);
  clip (self->band_low, self->n_networks, 0, balance);
  clip (self->band_high, self->n_networks, 0, balance);
  for (int p = 0; p < self->n_people; p++)
    if (!problem->people[p].is_supervisor)
      self->supervision[p] = 0;
}
