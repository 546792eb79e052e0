#include "mix-deployment-space.h"

#include "mix-deployment-prices.h"

static void
add_part (MixDeploymentSpace *self, GArray *parts, int number, int minutes, int gain)
{
  const MixDeploymentArc *arc = &self->arcs[number];
  MixDeploymentPart part = { number, arc->cell, minutes, gain, arc->remote, arc->stretched };

  if (minutes > 0)
    g_array_append_val (parts, part);
}

/* Kept minutes gain what their loss would cost; others cost as much; pinned ones gain a great deal. */
static void
add_parts (MixDeploymentSpace *self, GArray *parts, int number)
{
  const MixDeploymentArc *arc = &self->arcs[number];
  const int change = self->problem->costs.change;
  const int both = MIN (arc->pin, arc->today);

  add_part (self, parts, number, both, MIX_DEPLOYMENT_PIN_GAIN + change - arc->misfit);
  add_part (self, parts, number, arc->pin - both, MIX_DEPLOYMENT_PIN_GAIN - change - arc->misfit);
  add_part (self, parts, number, arc->today - both, change - arc->misfit);
  add_part (self, parts, number, arc->demand - MAX (arc->pin, arc->today), -change - arc->misfit);
}

static void
add_arcs (MixDeploymentSpace *self, GArray *arcs, int number, const MixDeploymentPair *pair)
{
  const MixDeployment *problem = self->problem;

  for (int t = 0; t < problem->n_lines; t++)
    {
      MixDeploymentArc arc = { .pair = number, .person = pair->person, .practice = pair->practice, .line = t };

      if (!mix_deployment_can_do (problem, pair->person, pair->practice, t))
        continue;
      arc.cell = pair->practice * problem->n_lines + t;
      arc.demand = problem->demand[arc.cell];
      arc.misfit = mix_deployment_get_misfit (problem, pair->person, t);
      arc.stretched = mix_deployment_get_fit (problem, pair->person, t) == MIX_FIT_STRETCHED;
      arc.remote = problem->lines[t].remote_capable;
      g_array_append_val (arcs, arc);
    }
}

static void
add_pairs (MixDeploymentSpace *self, GArray *pairs, GArray *arcs, int person)
{
  const MixDeployment *problem = self->problem;

  for (int r = 0; r < problem->n_practices; r++)
    {
      MixDeploymentPair pair = { .person = person, .practice = r, .first_arc = arcs->len };

      add_arcs (self, arcs, pairs->len, &pair);
      pair.end_arc = arcs->len;
      pair.most_sessions = mix_deployment_get_most_sessions (problem, person, r);
      if (pair.end_arc > pair.first_arc)
        g_array_append_val (pairs, pair);
    }
}

static void
add_works (MixDeploymentSpace *self)
{
  const MixDeployment *problem = self->problem;

  for (guint i = 0; i < problem->today->len; i++)
    {
      const MixDeploymentWork *work = &g_array_index (problem->today, MixDeploymentWork, i);
      const int arc = mix_deployment_space_find_arc (self, work->person, work->practice, work->line);

      self->change_of_nothing += (double) problem->costs.change * work->minutes;
      if (arc >= 0)
        self->arcs[arc].today = work->minutes;
    }
  for (guint i = 0; i < problem->pins->len; i++)
    {
      const MixDeploymentWork *work = &g_array_index (problem->pins, MixDeploymentWork, i);
      const int arc = mix_deployment_space_find_arc (self, work->person, work->practice, work->line);

      self->pin_gain += (double) MIX_DEPLOYMENT_PIN_GAIN * work->minutes;
      if (arc >= 0)
        self->arcs[arc].pin = work->minutes;
    }
}

static void
add_demand (MixDeploymentSpace *self)
{
  const MixDeployment *problem = self->problem;

  self->practice_demand = g_new0 (int, problem->n_practices);
  self->side_demand = g_new0 (int, problem->n_networks * 3);
  for (int r = 0; r < problem->n_practices; r++)
    for (int t = 0; t < problem->n_lines; t++)
      {
        const int minutes = mix_deployment_get_demand (problem, r, t);

        self->practice_demand[r] += minutes;
        self->side_demand[problem->practices[r].network * 3 + problem->lines[t].side] += minutes;
      }
}

static MixDeploymentSpace *
make_space (const MixDeployment *problem, int first_person, int end_person)
{
  MixDeploymentSpace *self = g_new0 (MixDeploymentSpace, 1);
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (MixDeploymentPair));
  GArray *arcs = g_array_new (FALSE, FALSE, sizeof (MixDeploymentArc));
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (MixDeploymentPart));

  self->problem = problem;
  self->n_cells = problem->n_practices * problem->n_lines;
  self->first_pair = g_new0 (int, problem->n_people + 1);
  for (int p = 0; p < problem->n_people; p++)
    {
      self->first_pair[p] = pairs->len;
      if (p >= first_person && p < end_person)
        add_pairs (self, pairs, arcs, p);
    }
  self->first_pair[problem->n_people] = pairs->len;
  self->n_pairs = pairs->len;
  self->n_arcs = arcs->len;
  self->pairs = (MixDeploymentPair *) g_array_free (pairs, FALSE);
  self->arcs = (MixDeploymentArc *) g_array_free (arcs, FALSE);
  add_works (self);
  add_demand (self);
  for (int i = 0; i < self->n_pairs; i++)
    {
      self->pairs[i].first_part = parts->len;
      for (int arc = self->pairs[i].first_arc; arc < self->pairs[i].end_arc; arc++)
        add_parts (self, parts, arc);
      self->pairs[i].end_part = parts->len;
    }
  self->n_parts = parts->len;
  self->parts = (MixDeploymentPart *) g_array_free (parts, FALSE);
  return self;
}

/**
 * mix_deployment_space_new:
 * @problem: a finished problem, which must outlive the result
 *
 * Returns: (transfer full): all that can be done in it
 */
MixDeploymentSpace *
mix_deployment_space_new (const MixDeployment *problem)
{
  return make_space (problem, 0, problem->n_people);
}

/**
 * mix_deployment_space_new_for_person:
 * @problem: a finished problem, which must outlive the result
 * @person: number of a person
 *
 * Much quicker than mix_deployment_space_new(), for asking after one person's week.
 *
 * Returns: (transfer full): all that this person can do in it, and nothing of the others
 */
MixDeploymentSpace *
mix_deployment_space_new_for_person (const MixDeployment *problem, int person)
{
  return make_space (problem, person, person + 1);
}

/**
 * mix_deployment_space_free:
 * @self: a space
 *
 * Frees it.
 */
void
mix_deployment_space_free (MixDeploymentSpace *self)
{
  g_free (self->first_pair);
  g_free (self->pairs);
  g_free (self->arcs);
  g_free (self->parts);
  g_free (self->practice_demand);
  g_free (self->side_demand);
  g_free (self);
}

static int
find_pair (const MixDeploymentSpace *self, int person, int practice)
{
  int low = self->first_pair[person];
  int high = self->first_pair[person + 1];

  while (low < high)
    {
      const int middle = (low + high) / 2;

      if (self->pairs[middle].practice < practice)
        low = middle + 1;
      else
        high = middle;
    }
  return low < self->first_pair[person + 1] && self->pairs[low].practice == practice ? low : -1;
}

/**
 * mix_deployment_space_count_rows:
 * @self: a space
 *
 * Returns: how many rows its relaxation has a price for: demand, desks, fair shares, supervisors, people's minutes,
 * their remote minutes, and both limits of bands
 */
int
mix_deployment_space_count_rows (const MixDeploymentSpace *self)
{
  const MixDeployment *problem = self->problem;

  return self->n_cells + 2 * problem->n_practices + 3 * problem->n_people + 2 * problem->n_networks;
}

/**
 * mix_deployment_space_find_arc:
 * @self: a space
 * @person: who
 * @practice: where
 * @line: what
 *
 * Returns: number of the arc, or −1 where that cannot be done
 */
int
mix_deployment_space_find_arc (const MixDeploymentSpace *self, int person, int practice, int line)
{
  const int pair = find_pair (self, person, practice);

  if (pair < 0)
    return -1;
  for (int arc = self->pairs[pair].first_arc; arc < self->pairs[pair].end_arc; arc++)
    if (self->arcs[arc].line == line)
      return arc;
  return -1;
}
