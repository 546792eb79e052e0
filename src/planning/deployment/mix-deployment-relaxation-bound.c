#include "mix-deployment-relaxation-private.h"

#include <string.h>

/* What a minute undone does to a network's band, per cent. */
static double
get_band_share (const MixDeployment *problem, MixDeploymentSide side, gboolean high)
{
  if (side == MIX_DEPLOYMENT_BOTH)
    return 0;
  if (side == MIX_DEPLOYMENT_NETWORK)
    return high ? -(100 - problem->band_high) / 100.0 : (100 - problem->band_low) / 100.0;
  return high ? problem->band_high / 100.0 : -problem->band_low / 100.0;
}

/*
 * _mix_deployment_relaxation_work_out_worth:
 *
 * W of the notes: what leaving a minute undone costs at these prices.
 */
void
_mix_deployment_relaxation_work_out_worth (MixDeploymentRelaxation *self)
{
  const MixDeployment *problem = self->space->problem;

  for (int r = 0; r < problem->n_practices; r++)
    for (int t = 0; t < problem->n_lines; t++)
      {
        const int g = problem->practices[r].network;
        const MixDeploymentSide side = problem->lines[t].side;

        self->worth[r * problem->n_lines + t]
            = problem->lines[t].weight + self->price[self->first_fair + r]
              + get_band_share (problem, side, FALSE) * self->price[self->first_low + g]
              + get_band_share (problem, side, TRUE) * self->price[self->first_high + g];
      }
}

/* The right-hand side of each row and its price's part in the bound. */
static double
add_constants (MixDeploymentRelaxation *self)
{
  const MixDeploymentSpace *space = self->space;
  const MixDeployment *problem = space->problem;
  double sum = space->change_of_nothing + space->pin_gain;

  for (int i = 0; i < space->n_cells; i++)
    {
      self->slope[i] = problem->demand[i];
      sum += MIN (0, self->worth[i] - self->price[i]) * problem->demand[i];
    }
  for (int r = 0; r < problem->n_practices; r++)
    {
      self->slope[self->first_desk + r] = -problem->practices[r].desks * MIX_DEPLOYMENT_HALF_DAYS;
      self->slope[self->first_fair + r] = -(space->practice_demand[r] - problem->practices[r].fair_share);
    }
  for (int p = 0; p < problem->n_people; p++)
    {
      const MixDeploymentPerson *person = &problem->people[p];

      self->slope[self->first_supervision + p] = person->is_supervisor ? -person->supervision_limit : 0;
      self->slope[self->first_capacity + p] = -person->capacity;
    }
  for (int g = 0; g < problem->n_networks; g++)
    for (int side = MIX_DEPLOYMENT_NETWORK; side <= MIX_DEPLOYMENT_PRACTICE; side++)
      {
        const double demand = space->side_demand[g * 3 + side];

        self->slope[self->first_low + g] -= get_band_share (problem, side, FALSE) * demand;
        self->slope[self->first_high + g] -= get_band_share (problem, side, TRUE) * demand;
      }
  for (int i = 0; i < self->n_rows; i++)
    sum += self->slope[i] * self->price[i];
  return sum;
}

/* The week's part in the slopes, without that of its sessions at desks. */
static void
add_work_slopes (MixDeploymentRelaxation *self, int person)
{
  const MixDeployment *problem = self->space->problem;
  const int supervisor = problem->people[person].supervisor;
  double all = 0;
  double stretched = 0;
  double remote = 0;

  for (guint i = 0; i < self->week->work->len; i++)
    {
      const MixDeploymentWeekWork *work = &g_array_index (self->week->work, MixDeploymentWeekWork, i);
      const MixDeploymentPart *part = &self->space->parts[work->part];
      const double minutes = work->on_site + work->remote;

      self->done[part->cell] += minutes;
      all += minutes;
      remote += work->remote;
      if (part->stretched)
        stretched += minutes;
    }
  self->slope[self->first_capacity + person] += all;
  self->slope[self->first_remote + person]
      += remote - (problem->people[person].sessions - self->week->sessions_on_site) * (double) problem->session_minutes;
  if (supervisor >= 0 && problem->people[supervisor].is_supervisor)
    self->slope[self->first_supervision + supervisor] += stretched * problem->supervision_percent / 100;
}

static double
add_week (MixDeploymentRelaxation *self, int person, gboolean count)
{
  const MixDeploymentWeekPrices prices = mix_deployment_space_get_week_prices (self->space, self->price, person);
  const double value = mix_deployment_best_week_find (self->week, person, &prices);

  mix_deployment_best_week_list_work (self->week);
  add_work_slopes (self, person);
  for (int i = 0; i < self->week->n_sites; i++)
    {
      const int pair = self->week->site_pairs[i];

      self->slope[self->first_desk + self->space->pairs[pair].practice] += self->week->site_sessions[i];
      if (count)
        self->visits[pair]++;
    }
  return value;
}

/* Undone work moves fair shares and bands where it costs nothing more to leave it. */
static void
add_undone_slopes (MixDeploymentRelaxation *self)
{
  const MixDeployment *problem = self->space->problem;

  for (int i = 0; i < self->space->n_cells; i++)
    {
      const int r = i / problem->n_lines;
      const int g = problem->practices[r].network;
      const MixDeploymentSide side = problem->lines[i % problem->n_lines].side;
      const double undone
          = _mix_deployment_relaxation_is_at_worth (self, i) ? MAX (0, problem->demand[i] - self->average[i]) : 0;

      self->slope[self->first_fair + r] += undone;
      self->slope[self->first_low + g] += get_band_share (problem, side, FALSE) * undone;
      self->slope[self->first_high + g] += get_band_share (problem, side, TRUE) * undone;
    }
}

/*
 * _mix_deployment_relaxation_evaluate:
 *
 * Fills in the slopes, and the average with so much of the latest; counts visits if asked. Returns the bound at the
 * prices in hand.
 */
double
_mix_deployment_relaxation_evaluate (MixDeploymentRelaxation *self, double latest, gboolean count)
{
  const MixDeployment *problem = self->space->problem;
  double bound;

  memset (self->done, 0, sizeof (double) * self->space->n_cells);
  memset (self->slope, 0, sizeof (double) * self->n_rows);
  bound = add_constants (self);
  for (int p = 0; p < problem->n_people; p++)
    bound -= add_week (self, p, count);
  for (int i = 0; i < self->space->n_cells; i++)
    {
      self->slope[i] -= self->done[i];
      self->average[i] = latest * self->done[i] + (1 - latest) * self->average[i];
    }
  add_undone_slopes (self);
  return bound;
}
