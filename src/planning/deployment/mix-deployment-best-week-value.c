#include "mix-deployment-best-week.h"

static double *
scale_prices (const gint64 *prices, int n)
{
  double *scaled = g_new (double, n);

  for (int i = 0; i < n; i++)
    scaled[i] = (double) prices[i] / MIX_DEPLOYMENT_PRICE_UNIT;
  return scaled;
}

/**
 * mix_deployment_best_week_get_value:
 * @self: a finder
 * @person: whose week
 * @prices: what things are worth
 * @sites: (nullable) (array): #MixDeploymentSiteRule of each practice
 * @forbidden_lines: (nullable) (array): whether a line is not to be done
 *
 * The value of a person's best week with some of it prescribed: the difference of two such values is the price of an
 * alternative.
 *
 * Returns: the value in 1/100 weighted minute; −infinity if the forced sites do not fit into a week
 */
double
mix_deployment_best_week_get_value (MixDeploymentBestWeek *self,
                                    int person,
                                    const MixDeploymentPrices *prices,
                                    const guint8 *sites,
                                    const guint8 *forbidden_lines)
{
  const MixDeployment *problem = self->space->problem;
  const int supervisor = problem->people[person].supervisor;
  g_autofree double *demand = scale_prices (prices->demand, self->space->n_cells);
  g_autofree double *desk = scale_prices (prices->desk, problem->n_practices);
  const MixDeploymentWeekPrices week = {
    .demand = demand,
    .desk = desk,
    .stretched = supervisor < 0 ? 0
                                : (double) prices->supervision[supervisor] / MIX_DEPLOYMENT_PRICE_UNIT
                                      * problem->supervision_percent / 100,
    .capacity = (double) prices->capacity[person] / MIX_DEPLOYMENT_PRICE_UNIT,
    .remote = (double) prices->remote[person] / MIX_DEPLOYMENT_PRICE_UNIT,
    .sites = sites,
    .forbidden_lines = forbidden_lines,
  };

  return mix_deployment_best_week_find (self, person, &week);
}

/**
 * mix_deployment_space_get_week_prices:
 * @space: a space
 * @price: prices of all rows of its relaxation, in the order of #MixDeploymentRelaxation; kept by the caller
 * @person: who
 *
 * Returns: those that the person's week goes by
 */
MixDeploymentWeekPrices
mix_deployment_space_get_week_prices (const MixDeploymentSpace *space, const double *price, int person)
{
  const MixDeployment *problem = space->problem;
  const int supervisor = problem->people[person].supervisor;
  const double *desk = price + space->n_cells;
  const double *supervision = desk + 2 * problem->n_practices;
  const double *capacity = supervision + problem->n_people;
  const double *remote = capacity + problem->n_people;

  return (MixDeploymentWeekPrices) {
    .demand = price,
    .desk = desk,
    .stretched = supervisor < 0 ? 0 : supervision[supervisor] * problem->supervision_percent / 100,
    .capacity = capacity[person],
    .remote = remote[person],
  };
}
