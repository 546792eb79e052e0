#include "mix-deployment-relaxation.h"

#include <math.h>
#include <string.h>

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

/* How far a step goes in each kind of row: found by trial. */
static void
set_scales (MixDeploymentRelaxation *self, gboolean by_demand)
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

static void
set_first_prices (MixDeploymentRelaxation *self)
{
  const MixDeployment *problem = self->space->problem;

  fill (self->price, 0, self->n_rows, 0);
  for (int i = 0; i < self->space->n_cells; i++)
    self->price[i] = 0.3 * problem->lines[i % problem->n_lines].weight;
  fill (self->price, self->first_capacity, self->first_remote, 50);
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

/* W of the notes: what leaving a minute undone costs at these prices. */
static void
work_out_worth (MixDeploymentRelaxation *self)
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

static gboolean
is_at_worth (const MixDeploymentRelaxation *self, int cell)
{
  return self->price[cell] >= self->worth[cell] - 1e-9;
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
      const double undone = is_at_worth (self, i) ? MAX (0, problem->demand[i] - self->average[i]) : 0;

      self->slope[self->first_fair + r] += undone;
      self->slope[self->first_low + g] += get_band_share (problem, side, FALSE) * undone;
      self->slope[self->first_high + g] += get_band_share (problem, side, TRUE) * undone;
    }
}

/* Returns the bound at the prices in hand, and fills in the slopes. */
static double
evaluate (MixDeploymentRelaxation *self, double latest, gboolean count)
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

/* One step from the prices in hand. A price that stands at its limit and would go beyond does not count. */
static void
step (MixDeploymentRelaxation *self, double length, double latest, gboolean by_demand)
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
      const gboolean stays = is_at_worth (self, i) && self->slope[i] >= 0;

      self->price[i] = stays ? INFINITY : self->price[i] + length * self->scale[i] * self->direction[i];
    }
  work_out_worth (self);
  for (int i = 0; i < self->first_desk; i++)
    self->price[i] = CLAMP (self->price[i], 0, get_highest (self, i));
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
  set_scales (self, rule->by_demand);
  work_out_worth (self);
  for (int i = 0; i < self->first_desk; i++)
    self->price[i] = CLAMP (self->price[i], 0, get_highest (self, i));
  for (int i = 0; i < n; i++)
    {
      const gboolean count = i >= n / 2;
      const double latest = i == 0 ? 1 : rule->latest;
      const double bound = evaluate (self, latest, count);

      counted += count;
      if (bound > self->bound)
        {
          self->bound = bound;
          memcpy (self->best_price, self->price, sizeof (double) * self->n_rows);
        }
      if (stop != NULL && stop (self, i + 1, stop_data))
        break;
      step (self, length * MAX (0, rule->upper - self->bound), latest, rule->by_demand);
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
