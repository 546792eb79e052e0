#include "mix-deployment-relaxation-private.h"

#include <math.h>

static void
fill (double *values, int first, int end, double value)
{
  for (int i = first; i < end; i++)
    values[i] = value;
}

/* Demands below this many minutes count as so many, when steps go by demand. */
#define LEAST_DEMAND 10

/* When steps go by demand, how many times as far as one price those of all demand and people go together. */
#define TOGETHER 2

/* How much shorter the steps of people's prices are when those of demand go by demand. */
#define PEOPLE_BY_DEMAND 0.3

/* Rows of small demand have small slopes: their steps are as much longer as the demand is below the mean. */
static void
scale_by_demand (MixDeploymentRelaxation *self)
{
  const int *demand = self->space->problem->demand;
  double sum = 0;
  int n = 0;

  for (int i = 0; i < self->space->n_cells; i++)
    {
      sum += demand[i];
      n += demand[i] > 0;
    }
  for (int i = 0; i < self->space->n_cells; i++)
    self->scale[i] = sum / MAX (n, 1) / MAX (demand[i], LEAST_DEMAND);
}

/*
 * _mix_deployment_relaxation_set_scales:
 *
 * How far a step goes in each kind of row: found by trial.
 */
void
_mix_deployment_relaxation_set_scales (MixDeploymentRelaxation *self, gboolean by_demand)
{
  const double session = self->space->problem->session_minutes;
  const double people = by_demand ? PEOPLE_BY_DEMAND : 1;

  fill (self->scale, 0, self->first_desk, 1);
  fill (self->scale, self->first_desk, self->first_fair, session * session);
  fill (self->scale, self->first_fair, self->first_supervision, 0.1);
  fill (self->scale, self->first_supervision, self->first_capacity, 10);
  fill (self->scale, self->first_capacity, self->first_remote, 0.2 * people);
  fill (self->scale, self->first_remote, self->first_low, 0.05 * people);
  fill (self->scale, self->first_low, self->n_rows, 0.02);
  if (by_demand)
    scale_by_demand (self);
}

static double
get_highest (const MixDeploymentRelaxation *self, int row)
{
  if (row < self->first_desk)
    return MAX (0, self->worth[row]);
  if (row < self->first_fair)
    return INFINITY;
  if (row < self->first_supervision)
    return self->space->problem->costs.fair;
  if (row < self->first_low)
    return INFINITY;
  return self->space->problem->costs.balance;
}

/* Whether a price stands at its limit and would go beyond. */
static gboolean
is_held (const MixDeploymentRelaxation *self, int row)
{
  return (self->price[row] <= 0 && self->direction[row] < 0)
         || (self->price[row] >= get_highest (self, row) && self->direction[row] > 0);
}

/* Prices of demand and of people's capacity: that of all rises where people are short, which each alone hardly shows.
 */
static gboolean
goes_together (const MixDeploymentRelaxation *self, int row)
{
  return row < self->first_desk || (row >= self->first_capacity && row < self->first_remote);
}

/* How far those that go together go beyond their own steps, for a step of length 1; adds to the norm. */
static double
find_step_together (const MixDeploymentRelaxation *self, double *norm)
{
  double sum = 0;
  int n = 0;

  for (int i = 0; i < self->n_rows; i++)
    if (goes_together (self, i) && !is_held (self, i))
      {
        sum += self->direction[i];
        n++;
      }
  *norm += TOGETHER * sum * sum / MAX (n, 1);
  return TOGETHER * sum / MAX (n, 1);
}

static void
move_together (MixDeploymentRelaxation *self, double by)
{
  for (int i = 0; i < self->n_rows; i++)
    if (goes_together (self, i) && !is_held (self, i))
      self->price[i] += by;
}

/*
 * _mix_deployment_relaxation_clip_demand:
 *
 * Puts prices of demand within their limits, which the other prices set.
 */
void
_mix_deployment_relaxation_clip_demand (MixDeploymentRelaxation *self)
{
  _mix_deployment_relaxation_work_out_worth (self);
  for (int i = 0; i < self->first_desk; i++)
    self->price[i] = CLAMP (self->price[i], 0, get_highest (self, i));
}

/*
 * _mix_deployment_relaxation_step:
 *
 * One step from the prices in hand. A price that stands at its limit and would go beyond does not count.
 */
void
_mix_deployment_relaxation_step (MixDeploymentRelaxation *self, double length, double latest, gboolean by_demand)
{
  double norm = 0;
  double together;

  for (int i = 0; i < self->n_rows; i++)
    {
      self->direction[i] = latest * self->slope[i] + (1 - latest) * self->direction[i];
      if (!is_held (self, i))
        norm += self->scale[i] * self->direction[i] * self->direction[i];
    }
  together = by_demand ? find_step_together (self, &norm) : 0;
  if (norm <= 0)
    return;
  length /= norm;
  if (by_demand)
    move_together (self, length * together);
  for (int i = self->first_desk; i < self->n_rows; i++)
    self->price[i] = CLAMP (self->price[i] + length * self->scale[i] * self->direction[i], 0, get_highest (self, i));
  for (int i = 0; i < self->first_desk; i++)
    {
      const gboolean stays = _mix_deployment_relaxation_is_at_worth (self, i) && self->slope[i] >= 0;

      self->price[i] = stays ? INFINITY : self->price[i] + length * self->scale[i] * self->direction[i];
    }
  _mix_deployment_relaxation_clip_demand (self);
}
