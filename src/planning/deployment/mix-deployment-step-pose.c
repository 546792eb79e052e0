#include "mix-deployment-step-private.h"

#include <math.h>

/* Breaking a limit by a minute costs more than any work that it could make room for. */
#define EXCESS_COST 10000

static void
add_term (MixDeploymentStep *self, int column, double factor)
{
  if (column >= 0)
    mix_deployment_program_add_term (self->program, column, factor);
}

/* What others leave of a limit; rounding must not make it less than nothing where limits hold. */
static double
get_left (const MixDeploymentStep *self, double limit, double used)
{
  return self->elastic ? limit - used : fmax (0, limit - used);
}

/* A column for breaking a limit whose unit is worth so many minutes; −1 where limits hold. */
static int
add_excess (MixDeploymentStep *self, double minutes)
{
  if (!self->elastic)
    return -1;
  return mix_deployment_program_add_column (self->program, EXCESS_COST * minutes, 0, INFINITY, FALSE);
}

static void
add_minutes_columns (MixDeploymentStep *self, MixDeploymentStepArc *arc)
{
  const MixDeployment *problem = self->problem;
  double cost = mix_deployment_get_misfit (problem, _mix_deployment_step_get_person (self, arc->slot), arc->line)
                + problem->costs.change + (arc->forbidden ? EXCESS_COST : 0);

  arc->on_site = mix_deployment_program_add_column (self->program, cost, 0, arc->most, FALSE);
  arc->remote = arc->kept = -1;
  if (problem->lines[arc->line].remote_capable)
    arc->remote = mix_deployment_program_add_column (self->program, cost, 0, arc->most, FALSE);
  if (arc->today > 0)
    arc->kept = mix_deployment_program_add_column (self->program, -2 * problem->costs.change, 0, arc->today, FALSE);
}

static void
add_move_columns (MixDeploymentStep *self, MixDeploymentStepArc *arc)
{
  arc->begins = arc->ends = arc->changes = -1;
  if (arc->today == 0)
    {
      arc->begins = mix_deployment_program_add_column (self->program, 0, 0, 1, TRUE);
      return;
    }
  arc->ends = mix_deployment_program_add_column (self->program, 0, 0, 1, TRUE);
  arc->changes = mix_deployment_program_add_column (self->program, 0, 0, 1, TRUE);
}

static void
add_minutes_terms (MixDeploymentStep *self, const MixDeploymentStepArc *arc, double factor)
{
  add_term (self, arc->on_site, factor);
  add_term (self, arc->remote, factor);
}

/* Begun work has minutes only if it counts as begun; today's keeps its minutes unless it counts as ended or changed. */
static void
add_move_rows (MixDeploymentStep *self, const MixDeploymentStepArc *arc)
{
  if (arc->begins >= 0)
    {
      mix_deployment_program_add_row (self->program, -INFINITY, 0);
      add_minutes_terms (self, arc, 1);
      add_term (self, arc->begins, -arc->most);
      return;
    }
  mix_deployment_program_add_row (self->program, -INFINITY, arc->today);
  add_minutes_terms (self, arc, 1);
  add_term (self, arc->ends, arc->today);
  add_term (self, arc->changes, arc->today - arc->most);
  mix_deployment_program_add_row (self->program, arc->today, INFINITY);
  add_minutes_terms (self, arc, 1);
  add_term (self, arc->ends, arc->today);
  add_term (self, arc->changes, arc->today);
  mix_deployment_program_add_row (self->program, -INFINITY, 1);
  add_term (self, arc->ends, 1);
  add_term (self, arc->changes, 1);
}

static void
add_arc_rows (MixDeploymentStep *self, const MixDeploymentStepArc *arc)
{
  const MixDeploymentStepPair *pair = _mix_deployment_step_get_pair (self, (guint) arc->pair);

  add_move_rows (self, arc);
  mix_deployment_program_add_row (self->program, -INFINITY, 0);
  add_term (self, arc->on_site, 1);
  add_term (self, pair->visits, -arc->most);
  if (arc->kept >= 0)
    {
      mix_deployment_program_add_row (self->program, -INFINITY, 0);
      add_term (self, arc->kept, 1);
      add_minutes_terms (self, arc, -1);
    }
  if (arc->pin > 0)
    {
      int missing = add_excess (self, 1);

      mix_deployment_program_add_row (self->program, arc->pin, INFINITY);
      add_minutes_terms (self, arc, 1);
      add_term (self, missing, 1);
    }
}

static void
add_pair_columns (MixDeploymentStep *self, MixDeploymentStepPair *pair)
{
  int person = _mix_deployment_step_get_person (self, pair->slot);
  int most = mix_deployment_get_most_sessions (self->problem, person, pair->practice);
  int there = mix_deployment_answer_get_sessions (self->answer, person, pair->practice);

  pair->sessions = mix_deployment_program_add_column (self->program, 0, 0, MAX (most, there), TRUE);
  pair->visits = mix_deployment_program_add_column (self->program, self->problem->costs.site, 0, 1, TRUE);
}

static void
add_pair_rows (MixDeploymentStep *self, guint number)
{
  const MixDeploymentStepPair *pair = _mix_deployment_step_get_pair (self, number);
  int person = _mix_deployment_step_get_person (self, pair->slot);
  int most = mix_deployment_get_most_sessions (self->problem, person, pair->practice);
  int there = mix_deployment_answer_get_sessions (self->answer, person, pair->practice);
  int over = there > most ? add_excess (self, self->problem->session_minutes) : -1;

  mix_deployment_program_add_row (self->program, -INFINITY, 0);
  for (guint i = 0; i < self->arcs->len; i++)
    if (_mix_deployment_step_get_arc (self, i)->pair == (int) number)
      add_term (self, _mix_deployment_step_get_arc (self, i)->on_site, 1);
  add_term (self, pair->sessions, -self->problem->session_minutes);
  mix_deployment_program_add_row (self->program, -INFINITY, 0);
  add_term (self, pair->sessions, 1);
  add_term (self, pair->visits, -MAX (most, there));
  mix_deployment_program_add_row (self->program, 0, INFINITY);
  add_term (self, pair->sessions, 1);
  add_term (self, pair->visits, -1);
  if (over < 0)
    return;
  mix_deployment_program_add_row (self->program, -INFINITY, most);
  add_term (self, pair->sessions, 1);
  add_term (self, over, -1);
}

static void
add_capacity_row (MixDeploymentStep *self, int slot)
{
  int excess = add_excess (self, 1);

  mix_deployment_program_add_row (self->program, -INFINITY,
                                  self->problem->people[_mix_deployment_step_get_person (self, slot)].capacity);
  for (guint i = 0; i < self->arcs->len; i++)
    if (_mix_deployment_step_get_arc (self, i)->slot == slot)
      add_minutes_terms (self, _mix_deployment_step_get_arc (self, i), 1);
  add_term (self, excess, -1);
}

static void
add_remote_row (MixDeploymentStep *self, int slot)
{
  mix_deployment_program_add_row (self->program, -INFINITY, 0);
  for (guint i = 0; i < self->arcs->len; i++)
    if (_mix_deployment_step_get_arc (self, i)->slot == slot)
      add_term (self, _mix_deployment_step_get_arc (self, i)->remote, 1);
  add_term (self, self->remote_sessions[slot], -self->problem->session_minutes);
}

static void
add_sessions_rows (MixDeploymentStep *self, int slot)
{
  const MixDeploymentPerson *person = &self->problem->people[_mix_deployment_step_get_person (self, slot)];
  int sessions_over = add_excess (self, self->problem->session_minutes);
  int sites_over = add_excess (self, self->problem->session_minutes);

  mix_deployment_program_add_row (self->program, -INFINITY, person->sessions);
  for (guint i = 0; i < self->pairs->len; i++)
    if (_mix_deployment_step_get_pair (self, i)->slot == slot)
      add_term (self, _mix_deployment_step_get_pair (self, i)->sessions, 1);
  add_term (self, self->remote_sessions[slot], 1);
  add_term (self, sessions_over, -1);
  mix_deployment_program_add_row (self->program, -INFINITY, person->most_sites);
  for (guint i = 0; i < self->pairs->len; i++)
    if (_mix_deployment_step_get_pair (self, i)->slot == slot)
      add_term (self, _mix_deployment_step_get_pair (self, i)->visits, 1);
  add_term (self, sites_over, -1);
}

static void
add_desk_row (MixDeploymentStep *self, int practice)
{
  int left = self->problem->practices[practice].desks * MIX_DEPLOYMENT_HALF_DAYS - self->sessions[practice];
  int over = -1;
  gboolean begun = FALSE;

  for (guint i = 0; i < self->pairs->len; i++)
    begun |= _mix_deployment_step_get_pair (self, i)->practice == practice;
  if (!begun)
    return;
  over = add_excess (self, self->problem->session_minutes);
  mix_deployment_program_add_row (self->program, -INFINITY, left);
  for (guint i = 0; i < self->pairs->len; i++)
    if (_mix_deployment_step_get_pair (self, i)->practice == practice)
      add_term (self, _mix_deployment_step_get_pair (self, i)->sessions, 1);
  add_term (self, over, -1);
}

static gboolean
is_supervised_by (const MixDeploymentStep *self, const MixDeploymentStepArc *arc, int supervisor)
{
  int person = _mix_deployment_step_get_person (self, arc->slot);

  return self->problem->people[person].supervisor == supervisor
         && mix_deployment_get_fit (self->problem, person, arc->line) == MIX_FIT_STRETCHED;
}

static void
add_supervision_row (MixDeploymentStep *self, int supervisor)
{
  int over;

  if (!self->problem->people[supervisor].is_supervisor)
    return;
  over = add_excess (self, 1);
  mix_deployment_program_add_row (
      self->program, -INFINITY,
      get_left (self, self->problem->people[supervisor].supervision_limit, self->supervision[supervisor]));
  for (guint i = 0; i < self->arcs->len; i++)
    if (is_supervised_by (self, _mix_deployment_step_get_arc (self, i), supervisor))
      add_minutes_terms (self, _mix_deployment_step_get_arc (self, i), self->problem->supervision_percent / 100.0);
  add_term (self, over, -1);
}

static void
add_cell_columns (MixDeploymentStep *self, MixDeploymentStepCell *cell)
{
  int weight = self->problem->lines[cell->cell % self->problem->n_lines].weight;

  cell->undone = mix_deployment_program_add_column (self->program, weight, 0, INFINITY, FALSE);
  cell->moves = mix_deployment_program_add_column (self->program, 0, 0, INFINITY, FALSE);
}

static int
get_surplus (const MixDeploymentStep *self, int cell)
{
  return self->problem->surplus != NULL ? self->problem->surplus[cell] : 0;
}

/* A column for doing more than is asked for, where that is so today. */
static int
add_surplus (MixDeploymentStep *self, int cell)
{
  if (get_surplus (self, cell) == 0)
    return -1;
  return mix_deployment_program_add_column (self->program, 0, 0, get_surplus (self, cell), FALSE);
}

static void
add_cell_rows (MixDeploymentStep *self, const MixDeploymentStepCell *cell)
{
  int over = add_excess (self, 1);
  int surplus = add_surplus (self, cell->cell);
  double left
      = get_left (self, self->problem->demand[cell->cell] + get_surplus (self, cell->cell), self->done[cell->cell])
        - get_surplus (self, cell->cell);

  mix_deployment_program_add_row (self->program, left, left);
  for (guint i = 0; i < self->arcs->len; i++)
    if (_mix_deployment_step_get_arc (self, i)->cell == cell->cell)
      add_minutes_terms (self, _mix_deployment_step_get_arc (self, i), 1);
  add_term (self, cell->undone, 1);
  add_term (self, over, -1);
  add_term (self, surplus, -1);
  mix_deployment_program_add_row (self->program, self->begins[cell->cell], INFINITY);
  add_term (self, cell->moves, 1);
  for (guint i = 0; i < self->arcs->len; i++)
    if (_mix_deployment_step_get_arc (self, i)->cell == cell->cell)
      add_term (self, _mix_deployment_step_get_arc (self, i)->begins, -1);
  mix_deployment_program_add_row (self->program, self->ends[cell->cell], INFINITY);
  add_term (self, cell->moves, 1);
  for (guint i = 0; i < self->arcs->len; i++)
    if (_mix_deployment_step_get_arc (self, i)->cell == cell->cell)
      add_term (self, _mix_deployment_step_get_arc (self, i)->ends, -1);
}

/* The moves of everybody: those of other people in other work are so many already. */
static void
add_count_row (MixDeploymentStep *self)
{
  int left = self->options->most_moves;

  if (left == G_MAXINT)
    return;
  left -= self->changes;
  for (int cell = 0; cell < self->n_cells; cell++)
    if (self->cell_at[cell] < 0)
      left -= MAX (self->begins[cell], self->ends[cell]);
  mix_deployment_program_add_row (self->program, -INFINITY, left);
  for (guint i = 0; i < self->cells->len; i++)
    add_term (self, _mix_deployment_step_get_cell (self, i)->moves, 1);
  for (guint i = 0; i < self->arcs->len; i++)
    add_term (self, _mix_deployment_step_get_arc (self, i)->changes, 1);
}

static double
get_fixed_undone (const MixDeploymentStep *self, int cell)
{
  return fmax (0, self->problem->demand[cell] - self->done[cell]);
}

static void
add_fair_row (MixDeploymentStep *self, int practice)
{
  int first = practice * self->problem->n_lines, end = first + self->problem->n_lines, shortfall;
  double most = -self->problem->practices[practice].fair_share;
  gboolean touched = FALSE;

  for (int cell = first; cell < end; cell++)
    {
      touched |= self->cell_at[cell] >= 0;
      most += self->problem->demand[cell] - (self->cell_at[cell] < 0 ? get_fixed_undone (self, cell) : 0);
    }
  if (!touched || self->problem->costs.fair == 0)
    return;
  shortfall = mix_deployment_program_add_column (self->program, self->problem->costs.fair, 0, INFINITY, FALSE);
  mix_deployment_program_add_row (self->program, -INFINITY, most);
  for (int cell = first; cell < end; cell++)
    if (self->cell_at[cell] >= 0)
      add_term (self, _mix_deployment_step_get_cell (self, (guint) self->cell_at[cell])->undone, 1);
  add_term (self, shortfall, -1);
}

/* Network-side undone minutes times @network_side and practice-side ones times @practice_side are at most as if all of
   the demand were undone. */
static void
add_band_row (MixDeploymentStep *self, int network, double network_side, double practice_side)
{
  double factors[] = {
    [MIX_DEPLOYMENT_NETWORK] = network_side, [MIX_DEPLOYMENT_PRACTICE] = practice_side, [MIX_DEPLOYMENT_BOTH] = 0
  };
  double most = 0;
  int outside = mix_deployment_program_add_column (self->program, self->problem->costs.balance, 0, INFINITY, FALSE);

  for (int cell = 0; cell < self->n_cells; cell++)
    if (self->problem->practices[cell / self->problem->n_lines].network == network)
      most += factors[self->problem->lines[cell % self->problem->n_lines].side]
              * (self->problem->demand[cell] - (self->cell_at[cell] < 0 ? get_fixed_undone (self, cell) : 0));
  mix_deployment_program_add_row (self->program, -INFINITY, most);
  for (guint i = 0; i < self->cells->len; i++)
    {
      const MixDeploymentStepCell *cell = _mix_deployment_step_get_cell (self, i);
      double factor = factors[self->problem->lines[cell->cell % self->problem->n_lines].side];

      if (self->problem->practices[cell->cell / self->problem->n_lines].network == network && factor != 0)
        add_term (self, cell->undone, factor);
    }
  add_term (self, outside, -1);
}

static void
add_network_rows (MixDeploymentStep *self)
{
  double low = self->problem->band_low / 100.0, high = self->problem->band_high / 100.0;

  for (int r = 0; r < self->problem->n_practices; r++)
    add_fair_row (self, r);
  for (int n = 0; n < self->problem->n_networks && self->problem->costs.balance > 0; n++)
    {
      add_band_row (self, n, 1 - low, -low);
      add_band_row (self, n, high - 1, high);
    }
}

static void
add_columns (MixDeploymentStep *self)
{
  for (guint i = 0; i < self->arcs->len; i++)
    {
      add_minutes_columns (self, _mix_deployment_step_get_arc (self, i));
      add_move_columns (self, _mix_deployment_step_get_arc (self, i));
    }
  for (guint i = 0; i < self->pairs->len; i++)
    add_pair_columns (self, _mix_deployment_step_get_pair (self, i));
  for (guint i = 0; i < self->cells->len; i++)
    add_cell_columns (self, _mix_deployment_step_get_cell (self, i));
  for (int slot = 0; slot < self->options->n_people; slot++)
    self->remote_sessions[slot] = mix_deployment_program_add_column (self->program, 0, 0, G_MAXUINT8, TRUE);
}

/*
 * _mix_deployment_step_pose:
 *
 * Poses the model of the deployment for the free people, with the moves counted.
 */
void
_mix_deployment_step_pose (MixDeploymentStep *self)
{
  add_columns (self);
  for (guint i = 0; i < self->arcs->len; i++)
    add_arc_rows (self, _mix_deployment_step_get_arc (self, i));
  for (guint i = 0; i < self->pairs->len; i++)
    add_pair_rows (self, i);
  for (int slot = 0; slot < self->options->n_people; slot++)
    {
      add_capacity_row (self, slot);
      add_remote_row (self, slot);
      add_sessions_rows (self, slot);
    }
  for (int r = 0; r < self->problem->n_practices; r++)
    add_desk_row (self, r);
  for (int s = 0; s < self->problem->n_people; s++)
    add_supervision_row (self, s);
  for (guint i = 0; i < self->cells->len; i++)
    add_cell_rows (self, _mix_deployment_step_get_cell (self, i));
  add_count_row (self);
  add_network_rows (self);
}
