#include "mix-deployment-relaxation-private.h"

#include <math.h>
#include <string.h>

static void
set_first_prices (MixDeploymentRelaxation *self)
{
  const MixDeployment *problem = self->space->problem;

  for (int i = 0; i < self->space->n_cells; i++)
    self->price[i] = 0.3 * problem->lines[i % problem->n_lines].weight;
  for (int i = self->first_capacity; i < self->first_remote; i++)
    self->price[i] = 50;
}

/**
 * mix_deployment_relaxation_new:
 * @space: a space, which must outlive the result
 *
 * Returns: (transfer full): its relaxation, with prices to begin with and no bound
 */
MixDeploymentRelaxation *
mix_deployment_relaxation_new (const MixDeploymentSpace *space)
{
  MixDeploymentRelaxation *self = g_new0 (MixDeploymentRelaxation, 1);
  const MixDeployment *problem = space->problem;

  self->space = space;
  self->first_desk = space->n_cells;
  self->first_fair = self->first_desk + problem->n_practices;
  self->first_supervision = self->first_fair + problem->n_practices;
  self->first_capacity = self->first_supervision + problem->n_people;
  self->first_remote = self->first_capacity + problem->n_people;
  self->first_low = self->first_remote + problem->n_people;
  self->first_high = self->first_low + problem->n_networks;
  self->n_rows = mix_deployment_space_count_rows (space);
  self->price = g_new0 (double, self->n_rows + 1);
  self->best_price = g_new0 (double, self->n_rows + 1);
  self->scale = g_new0 (double, self->n_rows + 1);
  self->slope = g_new0 (double, self->n_rows + 1);
  self->direction = g_new0 (double, self->n_rows + 1);
  self->worth = g_new0 (double, space->n_cells + 1);
  self->done = g_new0 (double, space->n_cells + 1);
  self->average = g_new0 (double, space->n_cells + 1);
  self->visits = g_new0 (guint, space->n_pairs + 1);
  self->share = g_new0 (double, space->n_pairs + 1);
  self->week = mix_deployment_best_week_new (space);
  self->bound = -INFINITY;
  set_first_prices (self);
  memcpy (self->best_price, self->price, sizeof (double) * self->n_rows);
  return self;
}

/**
 * mix_deployment_relaxation_free:
 * @self: a relaxation
 *
 * Frees it.
 */
void
mix_deployment_relaxation_free (MixDeploymentRelaxation *self)
{
  g_free (self->price);
  g_free (self->best_price);
  g_free (self->scale);
  g_free (self->slope);
  g_free (self->direction);
  g_free (self->worth);
  g_free (self->done);
  g_free (self->average);
  g_free (self->visits);
  g_free (self->share);
  mix_deployment_best_week_free (self->week);
  g_free (self);
}

static void
take_prices (double *to, const gint64 *from, int n)
{
  for (int i = 0; i < n; i++)
    to[i] = (double) from[i] / MIX_DEPLOYMENT_PRICE_UNIT;
}

/**
 * mix_deployment_relaxation_set_prices:
 * @self: a relaxation
 * @prices: prices of a problem of the same size
 *
 * Begins from these prices instead of the usual ones.
 */
void
mix_deployment_relaxation_set_prices (MixDeploymentRelaxation *self, const MixDeploymentPrices *prices)
{
  const MixDeployment *problem = self->space->problem;

  take_prices (self->price, prices->demand, self->space->n_cells);
  take_prices (self->price + self->first_desk, prices->desk, problem->n_practices);
  take_prices (self->price + self->first_fair, prices->fair, problem->n_practices);
  take_prices (self->price + self->first_supervision, prices->supervision, problem->n_people);
  take_prices (self->price + self->first_capacity, prices->capacity, problem->n_people);
  take_prices (self->price + self->first_remote, prices->remote, problem->n_people);
  take_prices (self->price + self->first_low, prices->band_low, problem->n_networks);
  take_prices (self->price + self->first_high, prices->band_high, problem->n_networks);
  memcpy (self->best_price, self->price, sizeof (double) * self->n_rows);
}

static void
take_shares (MixDeploymentRelaxation *self, int n)
{
  for (int i = 0; i < self->space->n_pairs; i++)
    self->share[i] = n > 0 ? (double) self->visits[i] / n : 0;
}

/**
 * mix_deployment_relaxation_run:
 * @self: a relaxation
 * @rule: how
 * @stop: (nullable): asked after each iteration
 * @stop_data: for @stop
 *
 * Raises the bound, from the prices in hand, by steps along an average of slopes whose length falls geometrically
 * (skillmix-deployment(7)). The same numbers give the same prices.
 */
void
mix_deployment_relaxation_run (MixDeploymentRelaxation *self,
                               const MixDeploymentRelaxationRule *rule,
                               MixDeploymentRelaxationStop stop,
                               gpointer stop_data)
{
  const int n = rule->iterations;
  const double fall = n > 1 ? pow (rule->last_step / rule->first_step, 1.0 / (n - 1)) : 1;
  double length = rule->first_step;
  int counted = 0;

  memset (self->visits, 0, sizeof (guint) * self->space->n_pairs);
  _mix_deployment_relaxation_set_scales (self, rule->by_demand);
  _mix_deployment_relaxation_clip_demand (self);
  for (int i = 0; i < n; i++)
    {
      const gboolean count = i >= n / 2;
      const double latest = i == 0 ? 1 : rule->latest;
      const double bound = _mix_deployment_relaxation_evaluate (self, latest, count);

      counted += count;
      if (bound > self->bound)
        {
          self->bound = bound;
          memcpy (self->best_price, self->price, sizeof (double) * self->n_rows);
        }
      if (stop != NULL && stop (self, i + 1, stop_data))
        break;
      _mix_deployment_relaxation_step (self, length * MAX (0, rule->upper - self->bound), latest, rule->by_demand);
      length *= fall;
    }
  if (counted > 0)
    take_shares (self, counted);
}

static void
round_prices (gint64 *to, const double *from, int n)
{
  for (int i = 0; i < n; i++)
    to[i] = llround (from[i] * MIX_DEPLOYMENT_PRICE_UNIT);
}

/**
 * mix_deployment_relaxation_dup_prices:
 * @self: a relaxation
 *
 * Returns: (transfer full): the best prices, rounded, within their limits
 */
MixDeploymentPrices *
mix_deployment_relaxation_dup_prices (const MixDeploymentRelaxation *self)
{
  const MixDeployment *problem = self->space->problem;
  MixDeploymentPrices *prices = mix_deployment_prices_new (problem);
  const double *best = self->best_price;

  round_prices (prices->demand, best, self->space->n_cells);
  round_prices (prices->desk, best + self->first_desk, problem->n_practices);
  round_prices (prices->fair, best + self->first_fair, problem->n_practices);
  round_prices (prices->supervision, best + self->first_supervision, problem->n_people);
  round_prices (prices->capacity, best + self->first_capacity, problem->n_people);
  round_prices (prices->remote, best + self->first_remote, problem->n_people);
  round_prices (prices->band_low, best + self->first_low, problem->n_networks);
  round_prices (prices->band_high, best + self->first_high, problem->n_networks);
  mix_deployment_prices_clip (prices, problem);
  return prices;
}
