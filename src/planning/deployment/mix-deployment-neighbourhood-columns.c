#include "mix-deployment-neighbourhood-private.h"

#include <math.h>
#include <string.h>

/* What breaking a pin by a minute costs where that is allowed at all. */
#define BROKEN_PIN_COST 1e5

/* Remote work that is not done yet is offered where it gains more than this a minute at the prices: they are not exact,
 * and one person's work makes room for another's. */
#define LEAST_GAIN -25

static int *
new_columns (int n)
{
  int *columns = g_new (int, MAX (n, 1));

  for (int i = 0; i < n; i++)
    columns[i] = -1;
  return columns;
}

static void
count (MixDeploymentNeighbourhood *self)
{
  const MixDeploymentSpace *space = self->space;

  for (int i = 0; i < self->offer->n_people; i++)
    {
      const int p = self->offer->people[i];

      self->n_pairs += space->first_pair[p + 1] - space->first_pair[p];
      for (int pair = space->first_pair[p]; pair < space->first_pair[p + 1]; pair++)
        self->n_arcs += space->pairs[pair].end_arc - space->pairs[pair].first_arc;
    }
}

static void
list_arcs (MixDeploymentNeighbourhood *self)
{
  const MixDeploymentSpace *space = self->space;
  int n_pairs = 0;
  int n_arcs = 0;

  for (int i = 0; i < self->offer->n_people; i++)
    {
      const int p = self->offer->people[i];

      self->first_pair[i] = n_pairs;
      for (int pair = space->first_pair[p]; pair < space->first_pair[p + 1]; pair++)
        {
          self->first_arc[n_pairs] = n_arcs;
          self->pairs[n_pairs++] = pair;
          for (int arc = space->pairs[pair].first_arc; arc < space->pairs[pair].end_arc; arc++)
            self->arcs[n_arcs++] = arc;
        }
    }
  self->first_pair[self->offer->n_people] = n_pairs;
  self->first_arc[n_pairs] = n_arcs;
}

/* What there is to share once the free people do nothing. */
static void
work_out_left (MixDeploymentNeighbourhood *self)
{
  const MixDeploymentSpace *space = self->space;
  const MixDeployment *problem = space->problem;
  const MixDeploymentDraft *draft = self->draft;

  self->work_left = g_memdup2 (draft->left, sizeof (double) * space->n_cells);
  self->desks_left = g_memdup2 (draft->desks_left, sizeof (int) * problem->n_practices);
  self->supervision_left = g_memdup2 (draft->supervision_left, sizeof (double) * problem->n_people);
  for (int i = 0; i < self->n_pairs; i++)
    self->desks_left[space->pairs[self->pairs[i]].practice] += draft->sessions[self->pairs[i]];
  for (int i = 0; i < self->n_arcs; i++)
    {
      const MixDeploymentArc *arc = &space->arcs[self->arcs[i]];
      const int supervisor = problem->people[arc->person].supervisor;
      const double minutes = draft->on_site[self->arcs[i]] + draft->remote[self->arcs[i]];

      self->work_left[arc->cell] += minutes;
      if (arc->stretched && supervisor >= 0)
        self->supervision_left[supervisor] += minutes * problem->supervision_percent / 100;
    }
}

/**
 * mix_deployment_neighbourhood_new:
 * @draft: a draft, which must outlive the result
 * @offer: what may change, which must outlive the result
 * @elastic_pins: whether pins may be broken at a great price
 *
 * Returns: (transfer full): an empty program of it
 */
MixDeploymentNeighbourhood *
mix_deployment_neighbourhood_new (const MixDeploymentDraft *draft,
                                  const MixDeploymentOffer *offer,
                                  gboolean elastic_pins)
{
  MixDeploymentNeighbourhood *self = g_new0 (MixDeploymentNeighbourhood, 1);

  self->draft = draft;
  self->space = draft->space;
  self->offer = offer;
  self->elastic_pins = elastic_pins;
  self->program = mix_deployment_program_new ();
  count (self);
  self->first_pair = new_columns (offer->n_people + 1);
  self->pairs = new_columns (self->n_pairs);
  self->visit_columns = new_columns (self->n_pairs);
  self->session_columns = new_columns (self->n_pairs);
  self->first_arc = new_columns (self->n_pairs + 1);
  self->arcs = new_columns (self->n_arcs);
  self->on_site_columns = new_columns (self->n_arcs);
  self->remote_columns = new_columns (self->n_arcs);
  self->kept_columns = new_columns (self->n_arcs);
  self->broken_columns = new_columns (self->n_arcs);
  self->remote_session_columns = new_columns (offer->n_people);
  self->undone_columns = new_columns (self->space->n_cells);
  list_arcs (self);
  work_out_left (self);
  return self;
}

/**
 * mix_deployment_neighbourhood_free:
 * @self: a program
 *
 * Frees it.
 */
void
mix_deployment_neighbourhood_free (MixDeploymentNeighbourhood *self)
{
  mix_deployment_program_free (self->program);
  g_free (self->first_pair);
  g_free (self->pairs);
  g_free (self->visit_columns);
  g_free (self->session_columns);
  g_free (self->first_arc);
  g_free (self->arcs);
  g_free (self->on_site_columns);
  g_free (self->remote_columns);
  g_free (self->kept_columns);
  g_free (self->broken_columns);
  g_free (self->remote_session_columns);
  g_free (self->undone_columns);
  g_free (self->work_left);
  g_free (self->desks_left);
  g_free (self->supervision_left);
  g_free (self);
}

static gboolean
may_visit (const MixDeploymentNeighbourhood *self, int pair)
{
  if (self->draft->sessions[pair] > 0)
    return TRUE;
  if (self->offer->keep_sites || self->space->pairs[pair].most_sessions == 0)
    return FALSE;
  return self->offer->pairs == NULL || self->offer->pairs[pair] != MIX_DEPLOYMENT_SITE_FORBIDDEN;
}

static gboolean
is_offered_remotely (const MixDeploymentNeighbourhood *self, int number)
{
  const MixDeploymentArc *arc = &self->space->arcs[number];

  if (!arc->remote)
    return FALSE;
  if (self->offer->demand == NULL || self->draft->on_site[number] + self->draft->remote[number] > 0 || arc->today > 0
      || arc->pin > 0)
    return TRUE;
  return self->offer->demand[arc->cell] - arc->misfit - self->space->problem->costs.change
             - self->offer->capacity[arc->person]
         > LEAST_GAIN;
}

static void
add_arc (MixDeploymentNeighbourhood *self, int place, gboolean on_site)
{
  const int number = self->arcs[place];
  const MixDeploymentArc *arc = &self->space->arcs[number];
  const MixDeployment *problem = self->space->problem;
  const double cost = arc->misfit + problem->costs.change;
  const double most = self->offer->only_pinned && arc->pin == 0 ? 0 : self->work_left[arc->cell];

  if (most > 0 && on_site)
    self->on_site_columns[place] = mix_deployment_program_add_column (self->program, cost, 0, most, FALSE);
  if (most > 0 && is_offered_remotely (self, number))
    self->remote_columns[place] = mix_deployment_program_add_column (self->program, cost, 0, most, FALSE);
  if (arc->pin > 0 && self->elastic_pins)
    self->broken_columns[place]
        = mix_deployment_program_add_column (self->program, BROKEN_PIN_COST, 0, arc->pin, FALSE);
  if (self->on_site_columns[place] < 0 && self->remote_columns[place] < 0)
    return;
  if (arc->today > 0 && problem->costs.change > 0)
    self->kept_columns[place]
        = mix_deployment_program_add_column (self->program, -2.0 * problem->costs.change, 0, arc->today, FALSE);
  if (self->undone_columns[arc->cell] < 0)
    self->undone_columns[arc->cell]
        = mix_deployment_program_add_column (self->program, problem->lines[arc->line].weight, 0, most, FALSE);
}

static void
add_pair (MixDeploymentNeighbourhood *self, int place)
{
  const int pair = self->pairs[place];
  const gboolean on_site = may_visit (self, pair);

  if (on_site && !self->offer->keep_sites)
    {
      const gboolean forced = self->offer->pairs != NULL && self->offer->pairs[pair] == MIX_DEPLOYMENT_SITE_FORCED;

      self->visit_columns[place]
          = mix_deployment_program_add_column (self->program, self->space->problem->costs.site, forced, 1, TRUE);
      self->session_columns[place]
          = mix_deployment_program_add_column (self->program, 0, 0, self->space->pairs[pair].most_sessions, TRUE);
    }
  for (int arc = self->first_arc[place]; arc < self->first_arc[place + 1]; arc++)
    add_arc (self, arc, on_site);
}

/**
 * mix_deployment_neighbourhood_add_columns:
 * @self: an empty program
 *
 * Adds the columns of section 2 but those of fairness and bands, which come with their rows.
 */
void
mix_deployment_neighbourhood_add_columns (MixDeploymentNeighbourhood *self)
{
  for (int i = 0; i < self->n_pairs; i++)
    add_pair (self, i);
  for (int i = 0; i < self->offer->n_people && !self->offer->keep_sites; i++)
    self->remote_session_columns[i] = mix_deployment_program_add_column (
        self->program, 0, 0, self->space->problem->people[self->offer->people[i]].sessions, TRUE);
}
