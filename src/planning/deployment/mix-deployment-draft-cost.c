#include "mix-deployment-draft.h"

#include <math.h>
#include <string.h>

static void
add_up_done (const MixDeploymentDraft *self, double *by_practice, double *by_side)
{
  const MixDeployment *problem = self->space->problem;

  memset (by_practice, 0, sizeof (double) * problem->n_practices);
  memset (by_side, 0, sizeof (double) * problem->n_networks * 3);
  for (int r = 0; r < problem->n_practices; r++)
    for (int t = 0; t < problem->n_lines; t++)
      {
        const double done = problem->demand[r * problem->n_lines + t] - self->left[r * problem->n_lines + t];

        by_practice[r] += done;
        by_side[problem->practices[r].network * 3 + problem->lines[t].side] += done;
      }
}

/* Minutes by which network-side work is below the band (negative) or above it. */
static double
get_outside (const MixDeployment *problem, const double *by_side, int network)
{
  const double network_side = by_side[network * 3 + MIX_DEPLOYMENT_NETWORK];
  const double all = network_side + by_side[network * 3 + MIX_DEPLOYMENT_PRACTICE];

  if (100 * network_side < problem->band_low * all)
    return network_side - problem->band_low * all / 100;
  return fmax (0, network_side - problem->band_high * all / 100);
}

/* What one more minute done saves or costs in a network's band. */
static double
get_band_worth (const MixDeployment *problem, double outside, MixDeploymentSide side)
{
  const double is_network = side == MIX_DEPLOYMENT_NETWORK ? 1 : 0;

  if (side == MIX_DEPLOYMENT_BOTH || outside == 0)
    return 0;
  if (outside < 0)
    return problem->costs.balance * (is_network - problem->band_low / 100.0);
  return -problem->costs.balance * (is_network - problem->band_high / 100.0);
}

/**
 * mix_deployment_draft_get_worth:
 * @self: a draft
 * @worth: (out caller-allocates): at [practice × n_lines + line]
 *
 * Works out what one more minute of each work would save as things stand: its weight, and what it does to fair shares
 * and bands.
 */
void
mix_deployment_draft_get_worth (const MixDeploymentDraft *self, double *worth)
{
  const MixDeployment *problem = self->space->problem;
  g_autofree double *by_practice = g_new (double, problem->n_practices + 1);
  g_autofree double *by_side = g_new (double, problem->n_networks * 3 + 1);

  add_up_done (self, by_practice, by_side);
  for (int r = 0; r < problem->n_practices; r++)
    {
      const double fair = by_practice[r] < problem->practices[r].fair_share ? problem->costs.fair : 0;
      const double outside = get_outside (problem, by_side, problem->practices[r].network);

      for (int t = 0; t < problem->n_lines; t++)
        worth[r * problem->n_lines + t]
            = problem->lines[t].weight + fair + get_band_worth (problem, outside, problem->lines[t].side);
    }
}

/**
 * mix_deployment_draft_get_person_cost:
 * @self: a draft
 * @person: who
 *
 * Returns: misfit, change and sites of one person; change counted from a person who does nothing
 */
double
mix_deployment_draft_get_person_cost (const MixDeploymentDraft *self, int person)
{
  const MixDeploymentSpace *space = self->space;
  const MixDeploymentCosts *costs = &space->problem->costs;
  double cost = 0;

  for (int i = space->first_pair[person]; i < space->first_pair[person + 1]; i++)
    {
      if (self->sessions[i] > 0)
        cost += costs->site;
      for (int number = space->pairs[i].first_arc; number < space->pairs[i].end_arc; number++)
        {
          const MixDeploymentArc *arc = &space->arcs[number];
          const double minutes = self->on_site[number] + self->remote[number];

          if (minutes > 0)
            cost += arc->misfit * minutes + costs->change * (fabs (minutes - arc->today) - arc->today);
        }
    }
  return cost;
}

/**
 * mix_deployment_draft_get_person_value:
 * @self: a draft
 * @person: who
 * @prices: what things are worth
 *
 * Returns: what the person's week is worth at prices, counted as mix_deployment_best_week_find() counts the best one
 */
double
mix_deployment_draft_get_person_value (const MixDeploymentDraft *self,
                                       int person,
                                       const MixDeploymentWeekPrices *prices)
{
  const MixDeploymentSpace *space = self->space;
  double value = -mix_deployment_draft_get_person_cost (self, person);
  int sessions = space->problem->people[person].sessions;

  for (int i = space->first_pair[person]; i < space->first_pair[person + 1]; i++)
    {
      value -= prices->desk[space->pairs[i].practice] * self->sessions[i];
      sessions -= self->sessions[i];
      for (int number = space->pairs[i].first_arc; number < space->pairs[i].end_arc; number++)
        {
          const MixDeploymentArc *arc = &space->arcs[number];
          const double minutes = self->on_site[number] + self->remote[number];
          const double supervision = arc->stretched ? prices->stretched : 0;

          value += minutes * (prices->demand[arc->cell] - supervision - prices->capacity);
          value += fmin (minutes, arc->pin) * MIX_DEPLOYMENT_PIN_GAIN - self->remote[number] * prices->remote;
        }
    }
  return value + (double) sessions * space->problem->session_minutes * prices->remote;
}

/**
 * mix_deployment_draft_get_undone_cost:
 * @self: a draft
 *
 * Returns: what work undone, fair shares and bands cost
 */
double
mix_deployment_draft_get_undone_cost (const MixDeploymentDraft *self)
{
  const MixDeployment *problem = self->space->problem;
  g_autofree double *by_practice = g_new (double, problem->n_practices + 1);
  g_autofree double *by_side = g_new (double, problem->n_networks * 3 + 1);
  double cost = 0;

  add_up_done (self, by_practice, by_side);
  for (int i = 0; i < self->space->n_cells; i++)
    cost += problem->lines[i % problem->n_lines].weight * self->left[i];
  for (int r = 0; r < problem->n_practices; r++)
    cost += problem->costs.fair * fmax (0, problem->practices[r].fair_share - by_practice[r]);
  for (int g = 0; g < problem->n_networks; g++)
    cost += problem->costs.balance * fabs (get_outside (problem, by_side, g));
  return cost;
}

/**
 * mix_deployment_draft_get_cost:
 * @self: a draft
 *
 * Returns: the objective, in 1/100 weighted minute
 */
double
mix_deployment_draft_get_cost (const MixDeploymentDraft *self)
{
  double cost = self->space->change_of_nothing + mix_deployment_draft_get_undone_cost (self);

  for (int p = 0; p < self->space->problem->n_people; p++)
    cost += mix_deployment_draft_get_person_cost (self, p);
  return cost;
}
