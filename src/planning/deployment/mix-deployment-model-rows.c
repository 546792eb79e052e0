#include "mix-deployment-model-private.h"

static void
add_demand_rows (MixDeploymentModelBuilder *self)
{
  const MixDeployment *problem = self->problem;

  for (int r = 0; r < problem->n_practices; r++)
    for (int t = 0; t < problem->n_lines; t++)
      {
        guint undone = self->undone[(gsize) r * problem->n_lines + t];

        if (undone == MIX_DEPLOYMENT_NO_COLUMN)
          continue;
        _mix_deployment_model_begin_row (self, MIX_DEPLOYMENT_ROW_DEMAND, MIX_DEPLOYMENT_OF_TWO (r, t),
                                         MIX_DEPLOYMENT_EQUAL, mix_deployment_get_demand (problem, r, t));
        for (int p = 0; p < problem->n_people; p++)
          {
            _mix_deployment_model_add_term (self, self->on_site[_mix_deployment_model_get_arc (self, p, r, t)], 1);
            _mix_deployment_model_add_term (self, self->remote[_mix_deployment_model_get_arc (self, p, r, t)], 1);
          }
        _mix_deployment_model_add_term (self, undone, 1);
        _mix_deployment_model_end_row (self);
      }
}

static void
add_capacity_rows (MixDeploymentModelBuilder *self, int person)
{
  const MixDeployment *problem = self->problem;
  gsize first = _mix_deployment_model_get_arc (self, person, 0, 0);
  gsize n_arcs = (gsize) problem->n_practices * problem->n_lines;

  _mix_deployment_model_begin_row (self, MIX_DEPLOYMENT_ROW_CAPACITY, MIX_DEPLOYMENT_OF_ONE (person),
                                   MIX_DEPLOYMENT_AT_MOST, problem->people[person].capacity);
  for (gsize arc = first; arc < first + n_arcs; arc++)
    {
      _mix_deployment_model_add_term (self, self->on_site[arc], 1);
      _mix_deployment_model_add_term (self, self->remote[arc], 1);
    }
  _mix_deployment_model_end_row (self);
  _mix_deployment_model_begin_row (self, MIX_DEPLOYMENT_ROW_REMOTE, MIX_DEPLOYMENT_OF_ONE (person),
                                   MIX_DEPLOYMENT_AT_MOST, 0);
  for (gsize arc = first; arc < first + n_arcs; arc++)
    _mix_deployment_model_add_term (self, self->remote[arc], 1);
  _mix_deployment_model_add_term (self, self->remote_sessions[person], -problem->session_minutes);
  _mix_deployment_model_end_row (self);
}

static void
add_session_rows (MixDeploymentModelBuilder *self, int person)
{
  const MixDeployment *problem = self->problem;

  _mix_deployment_model_begin_row (self, MIX_DEPLOYMENT_ROW_SESSIONS, MIX_DEPLOYMENT_OF_ONE (person),
                                   MIX_DEPLOYMENT_AT_MOST, problem->people[person].sessions);
  for (int r = 0; r < problem->n_practices; r++)
    _mix_deployment_model_add_term (self, self->sessions[_mix_deployment_model_get_pair (self, person, r)], 1);
  _mix_deployment_model_add_term (self, self->remote_sessions[person], 1);
  _mix_deployment_model_end_row (self);
  _mix_deployment_model_begin_row (self, MIX_DEPLOYMENT_ROW_SITES, MIX_DEPLOYMENT_OF_ONE (person),
                                   MIX_DEPLOYMENT_AT_MOST, problem->people[person].most_sites);
  for (int r = 0; r < problem->n_practices; r++)
    _mix_deployment_model_add_term (self, self->sites[_mix_deployment_model_get_pair (self, person, r)], 1);
  _mix_deployment_model_end_row (self);
}

static void
add_link_rows (MixDeploymentModelBuilder *self, int person, int practice)
{
  const MixDeployment *problem = self->problem;

  for (int t = 0; t < problem->n_lines; t++)
    {
      guint on_site = self->on_site[_mix_deployment_model_get_arc (self, person, practice, t)];
      int most = MIN (mix_deployment_get_demand (problem, practice, t), problem->people[person].capacity);

      if (on_site == MIX_DEPLOYMENT_NO_COLUMN)
        continue;
      _mix_deployment_model_begin_row (self, MIX_DEPLOYMENT_ROW_LINK, MIX_DEPLOYMENT_OF_THREE (person, practice, t),
                                       MIX_DEPLOYMENT_AT_MOST, 0);
      _mix_deployment_model_add_term (self, on_site, 1);
      _mix_deployment_model_add_term (self, self->sites[_mix_deployment_model_get_pair (self, person, practice)],
                                      -most);
      _mix_deployment_model_end_row (self);
    }
}

static void
add_site_rows (MixDeploymentModelBuilder *self, int person, int practice)
{
  const MixDeployment *problem = self->problem;
  gsize pair = _mix_deployment_model_get_pair (self, person, practice);

  if (self->sites[pair] == MIX_DEPLOYMENT_NO_COLUMN)
    return;
  _mix_deployment_model_begin_row (self, MIX_DEPLOYMENT_ROW_ON_SITE, MIX_DEPLOYMENT_OF_TWO (person, practice),
                                   MIX_DEPLOYMENT_AT_MOST, 0);
  for (int t = 0; t < problem->n_lines; t++)
    _mix_deployment_model_add_term (self, self->on_site[_mix_deployment_model_get_arc (self, person, practice, t)], 1);
  _mix_deployment_model_add_term (self, self->sessions[pair], -problem->session_minutes);
  _mix_deployment_model_end_row (self);
  _mix_deployment_model_begin_row (self, MIX_DEPLOYMENT_ROW_MOST, MIX_DEPLOYMENT_OF_TWO (person, practice),
                                   MIX_DEPLOYMENT_AT_MOST, 0);
  _mix_deployment_model_add_term (self, self->sessions[pair], 1);
  _mix_deployment_model_add_term (self, self->sites[pair],
                                  -mix_deployment_get_most_sessions (problem, person, practice));
  _mix_deployment_model_end_row (self);
  _mix_deployment_model_begin_row (self, MIX_DEPLOYMENT_ROW_LEAST, MIX_DEPLOYMENT_OF_TWO (person, practice),
                                   MIX_DEPLOYMENT_AT_LEAST, 0);
  _mix_deployment_model_add_term (self, self->sessions[pair], 1);
  _mix_deployment_model_add_term (self, self->sites[pair], -1);
  _mix_deployment_model_end_row (self);
  if (self->with_links)
    add_link_rows (self, person, practice);
}

static void
add_desk_rows (MixDeploymentModelBuilder *self)
{
  const MixDeployment *problem = self->problem;

  for (int r = 0; r < problem->n_practices; r++)
    {
      _mix_deployment_model_begin_row (self, MIX_DEPLOYMENT_ROW_DESKS, MIX_DEPLOYMENT_OF_ONE (r),
                                       MIX_DEPLOYMENT_AT_MOST, problem->practices[r].desks * MIX_DEPLOYMENT_HALF_DAYS);
      for (int p = 0; p < problem->n_people; p++)
        _mix_deployment_model_add_term (self, self->sessions[_mix_deployment_model_get_pair (self, p, r)], 1);
      _mix_deployment_model_end_row (self);
    }
}

static void
add_stretched_terms (MixDeploymentModelBuilder *self, int person)
{
  const MixDeployment *problem = self->problem;

  for (int r = 0; r < problem->n_practices; r++)
    for (int t = 0; t < problem->n_lines; t++)
      if (mix_deployment_get_fit (problem, person, t) == MIX_FIT_STRETCHED)
        {
          _mix_deployment_model_add_term (self, self->on_site[_mix_deployment_model_get_arc (self, person, r, t)],
                                          problem->supervision_percent);
          _mix_deployment_model_add_term (self, self->remote[_mix_deployment_model_get_arc (self, person, r, t)],
                                          problem->supervision_percent);
        }
}

static void
add_supervision_rows (MixDeploymentModelBuilder *self)
{
  const MixDeployment *problem = self->problem;

  for (int s = 0; s < problem->n_people; s++)
    {
      if (!problem->people[s].is_supervisor)
        continue;
      _mix_deployment_model_begin_row (self, MIX_DEPLOYMENT_ROW_SUPERVISION, MIX_DEPLOYMENT_OF_ONE (s),
                                       MIX_DEPLOYMENT_AT_MOST, 100 * (gint64) problem->people[s].supervision_limit);
      for (int p = 0; p < problem->n_people; p++)
        if (problem->people[p].supervisor == s)
          add_stretched_terms (self, p);
      _mix_deployment_model_end_row (self);
    }
}

/* What is kept of today's work takes back what it costs to take all of it away and bring it anew. */
static void
add_kept (MixDeploymentModelBuilder *self)
{
  const GArray *today = self->problem->today;
  gint64 change = self->problem->costs.change;

  for (guint i = 0; i < today->len; i++)
    {
      const MixDeploymentWork *work = &g_array_index (today, MixDeploymentWork, i);
      gsize arc = _mix_deployment_model_get_arc (self, work->person, work->practice, work->line);
      const int *index = MIX_DEPLOYMENT_OF_THREE (work->person, work->practice, work->line);
      guint kept;

      g_array_index (self->model->columns, MixDeploymentColumn, 0).cost += change * work->minutes;
      if (self->on_site[arc] == MIX_DEPLOYMENT_NO_COLUMN && self->remote[arc] == MIX_DEPLOYMENT_NO_COLUMN)
        continue;
      kept = _mix_deployment_model_add_column (self, MIX_DEPLOYMENT_COLUMN_KEPT, index, -2 * change, work->minutes,
                                               FALSE);
      _mix_deployment_model_begin_row (self, MIX_DEPLOYMENT_ROW_KEPT, index, MIX_DEPLOYMENT_AT_MOST, 0);
      _mix_deployment_model_add_term (self, kept, 1);
      _mix_deployment_model_add_term (self, self->on_site[arc], -1);
      _mix_deployment_model_add_term (self, self->remote[arc], -1);
      _mix_deployment_model_end_row (self);
    }
}

static void
add_pin_rows (MixDeploymentModelBuilder *self)
{
  const GArray *pins = self->problem->pins;

  for (guint i = 0; i < pins->len; i++)
    {
      const MixDeploymentWork *pin = &g_array_index (pins, MixDeploymentWork, i);
      gsize arc = _mix_deployment_model_get_arc (self, pin->person, pin->practice, pin->line);

      _mix_deployment_model_begin_row (self, MIX_DEPLOYMENT_ROW_PIN,
                                       MIX_DEPLOYMENT_OF_THREE (pin->person, pin->practice, pin->line),
                                       MIX_DEPLOYMENT_AT_LEAST, pin->minutes);
      _mix_deployment_model_add_term (self, self->on_site[arc], 1);
      _mix_deployment_model_add_term (self, self->remote[arc], 1);
      _mix_deployment_model_end_row (self);
    }
}

static void
add_fair_rows (MixDeploymentModelBuilder *self)
{
  const MixDeployment *problem = self->problem;

  for (int r = 0; r < problem->n_practices; r++)
    {
      guint unfair = _mix_deployment_model_add_column (self, MIX_DEPLOYMENT_COLUMN_UNFAIR, MIX_DEPLOYMENT_OF_ONE (r),
                                                       problem->costs.fair, -1, FALSE);
      gint64 demand = 0;

      for (int t = 0; t < problem->n_lines; t++)
        demand += mix_deployment_get_demand (problem, r, t);
      _mix_deployment_model_begin_row (self, MIX_DEPLOYMENT_ROW_FAIR, MIX_DEPLOYMENT_OF_ONE (r), MIX_DEPLOYMENT_AT_MOST,
                                       demand - problem->practices[r].fair_share);
      for (int t = 0; t < problem->n_lines; t++)
        _mix_deployment_model_add_term (self, self->undone[(gsize) r * problem->n_lines + t], 1);
      _mix_deployment_model_add_term (self, unfair, -1);
      _mix_deployment_model_end_row (self);
    }
}

/* One side of the band of a network, in undone minutes and times 100: what is outside is at least
 * network_factor × network-side minutes + practice_factor × practice-side minutes. */
static void
add_band_row (MixDeploymentModelBuilder *self,
              int network,
              MixDeploymentRowKind kind,
              guint outside,
              int network_factor,
              int practice_factor)
{
  const MixDeployment *problem = self->problem;
  gint64 limit = 0;

  _mix_deployment_model_begin_row (self, kind, MIX_DEPLOYMENT_OF_ONE (network), MIX_DEPLOYMENT_AT_MOST, 0);
  for (int r = 0; r < problem->n_practices; r++)
    for (int t = 0; t < problem->n_lines && problem->practices[r].network == network; t++)
      {
        MixDeploymentSide side = problem->lines[t].side;
        int factor = side == MIX_DEPLOYMENT_NETWORK    ? network_factor
                     : side == MIX_DEPLOYMENT_PRACTICE ? practice_factor
                                                       : 0;

        limit -= (gint64) factor * mix_deployment_get_demand (problem, r, t);
        _mix_deployment_model_add_term (self, self->undone[(gsize) r * problem->n_lines + t], -factor);
      }
  _mix_deployment_model_add_term (self, outside, -100);
  g_array_index (self->model->rows, MixDeploymentRow, self->model->rows->len - 1).limit = limit;
  _mix_deployment_model_end_row (self);
}

static void
add_band_rows (MixDeploymentModelBuilder *self)
{
  const MixDeployment *problem = self->problem;

  for (int g = 0; g < problem->n_networks; g++)
    {
      gint64 cost = problem->costs.balance;
      guint below = _mix_deployment_model_add_column (self, MIX_DEPLOYMENT_COLUMN_BELOW, MIX_DEPLOYMENT_OF_ONE (g),
                                                      cost, -1, FALSE);
      guint above = _mix_deployment_model_add_column (self, MIX_DEPLOYMENT_COLUMN_ABOVE, MIX_DEPLOYMENT_OF_ONE (g),
                                                      cost, -1, FALSE);

      add_band_row (self, g, MIX_DEPLOYMENT_ROW_BAND_LOW, below, problem->band_low - 100, problem->band_low);
      add_band_row (self, g, MIX_DEPLOYMENT_ROW_BAND_HIGH, above, 100 - problem->band_high, -problem->band_high);
    }
}

/**
 * _mix_deployment_model_add_rows:
 * @self: a builder with the columns of people and of undone work
 *
 * Writes all rows, and the columns that belong to one row only: of what is kept, unfair, or outside the band.
 */
void
_mix_deployment_model_add_rows (MixDeploymentModelBuilder *self)
{
  add_demand_rows (self);
  for (int p = 0; p < self->problem->n_people; p++)
    {
      add_capacity_rows (self, p);
      add_session_rows (self, p);
      for (int r = 0; r < self->problem->n_practices; r++)
        add_site_rows (self, p, r);
    }
  add_desk_rows (self);
  add_supervision_rows (self);
  add_kept (self);
  add_pin_rows (self);
  add_fair_rows (self);
  add_band_rows (self);
}
