#include "mix-deployment-market.h"

#include <math.h>

/* Steps of golden section for each of a person's two own prices: the last
 * interval is below 1/1000 of the first. */
#define N_STEPS 16

/* One person's week as a function of their two own prices. */
typedef struct
{
  MixDeploymentSpace *space;
  MixDeploymentBestWeek *finder;
  MixDeploymentWeekPrices prices;
  int person;
} Week;

static double
get_price (gint64 price)
{
  return (double) price / MIX_DEPLOYMENT_PRICE_UNIT;
}

static double *
scale_prices (const gint64 *prices, gsize n)
{
  double *scaled = g_new (double, MAX (1, n));

  for (gsize i = 0; i < n; i++)
    scaled[i] = get_price (prices[i]);
  return scaled;
}

/**
 * mix_deployment_market_new:
 * @problem: a finished problem
 * @prices: prices of it
 *
 * Returns: (transfer full): a market at these prices, clipped to their ranges
 */
MixDeploymentMarket *
mix_deployment_market_new (const MixDeployment *problem, const MixDeploymentPrices *prices)
{
  MixDeploymentMarket *self = g_new0 (MixDeploymentMarket, 1);
  gsize n_cells = (gsize) problem->n_practices * problem->n_lines;

  self->prices = mix_deployment_prices_copy (prices);
  mix_deployment_prices_clip (self->prices, problem);
  self->demand = scale_prices (self->prices->demand, n_cells);
  self->desk = scale_prices (self->prices->desk, problem->n_practices);
  self->most_price = 1;
  for (gsize i = 0; i < n_cells; i++)
    self->most_price = fmax (self->most_price, self->demand[i]);
  return self;
}

/**
 * mix_deployment_market_free:
 * @self: a market
 *
 * Frees it.
 */
void
mix_deployment_market_free (MixDeploymentMarket *self)
{
  mix_deployment_prices_free (self->prices);
  g_free (self->demand);
  g_free (self->desk);
  g_free (self);
}

static void
open_week (Week *week, const MixDeploymentMarket *market, const MixDeployment *problem, int person)
{
  int supervisor = problem->people[person].supervisor;

  week->person = person;
  week->space = mix_deployment_space_new_for_person (problem, person);
  week->finder = mix_deployment_best_week_new (week->space);
  week->prices = (MixDeploymentWeekPrices) {
    .demand = market->demand,
    .desk = market->desk,
    .stretched
    = supervisor < 0 ? 0 : get_price (market->prices->supervision[supervisor]) * problem->supervision_percent / 100,
    .capacity = get_price (market->prices->capacity[person]),
    .remote = get_price (market->prices->remote[person]),
  };
}

static void
close_week (Week *week)
{
  mix_deployment_best_week_free (week->finder);
  mix_deployment_space_free (week->space);
}

static double
value_week (Week *week, double capacity_price, double remote_price)
{
  MixDeploymentWeekPrices prices = week->prices;

  prices.capacity = capacity_price;
  prices.remote = remote_price;
  return mix_deployment_best_week_find (week->finder, week->person, &prices)
         + capacity_price * week->space->problem->people[week->person].capacity;
}

/**
 * mix_deployment_market_value_week:
 * @self: a market
 * @problem: a finished problem that differs from the market's in nothing but
 * what people may do, have time for, or keep
 * @person: number of a person
 *
 * What the person's best week is worth at the prices, their own time at its
 * price included: the bound has this as minus term, so the difference of two
 * such values is a difference of bounds.
 *
 * Returns: the value in 1/100 weighted minute
 */
double
mix_deployment_market_value_week (const MixDeploymentMarket *self, const MixDeployment *problem, int person)
{
  Week week;
  double value;

  open_week (&week, self, problem, person);
  value = value_week (&week, week.prices.capacity, week.prices.remote);
  close_week (&week);
  return value;
}

typedef double (*Curve) (Week *week, double at, double given);

/* The lowest value that golden section finds on a convex curve from 0 to @most.
 */
static double
find_lowest (Curve curve, Week *week, double given, double most)
{
  const double ratio = (sqrt (5) - 1) / 2;
  double low = 0;
  double high = most;
  double left = high - ratio * (high - low);
  double right = low + ratio * (high - low);
  double at_left = curve (week, left, given);
  double at_right = curve (week, right, given);
  double best = fmin (at_left, at_right);

  for (int i = 0; i < N_STEPS; i++)
    {
      if (at_left <= at_right)
        {
          high = right;
          right = left;
          at_right = at_left;
          left = high - ratio * (high - low);
          at_left = curve (week, left, given);
        }
      else
        {
          low = left;
          left = right;
          at_left = at_right;
          right = low + ratio * (high - low);
          at_right = curve (week, right, given);
        }
      best = fmin (best, fmin (at_left, at_right));
    }
  return best;
}

static double
value_remote_price (Week *week, double remote_price, double capacity_price)
{
  return value_week (week, capacity_price, remote_price);
}

static double
value_capacity_price (Week *week, double capacity_price, double most_price)
{
  return find_lowest (value_remote_price, week, capacity_price, most_price);
}

/**
 * mix_deployment_market_value_week_closely:
 * @self: a market
 * @problem: a finished problem, as for mix_deployment_market_value_week()
 * @person: number of a person
 *
 * As mix_deployment_market_value_week(), at the two prices of the person's own
 * time that make the bound highest, found by golden section.
 *
 * Returns: the value in 1/100 weighted minute, never above that at the prices
 * as they are
 */
double
mix_deployment_market_value_week_closely (const MixDeploymentMarket *self, const MixDeployment *problem, int person)
{
  Week week;
  double value;

  open_week (&week, self, problem, person);
  value = fmin (value_week (&week, week.prices.capacity, week.prices.remote),
                find_lowest (value_capacity_price, &week, self->most_price, self->most_price));
  close_week (&week);
  return value;
}
