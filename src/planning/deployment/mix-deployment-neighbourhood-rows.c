#include "mix-deployment-neighbourhood-private.h"

#include <math.h>
#include <string.h>

static void
add_row (MixDeploymentNeighbourhood *self, double low, double high)
{
  mix_deployment_program_add_row (self->program, low, high);
}

static void
add_term (MixDeploymentNeighbourhood *self, int column, double factor)
{
  if (column >= 0)
    mix_deployment_program_add_term (self->program, column, factor);
}

static void
add_minutes (MixDeploymentNeighbourhood *self, int place, double factor)
{
  add_term (self, self->on_site_columns[place], factor);
  add_term (self, self->remote_columns[place], factor);
}

static gboolean
has_minutes (const MixDeploymentNeighbourhood *self, int place)
{
  return self->on_site_columns[place] >= 0 || self->remote_columns[place] >= 0;
}

/* Rows of single arcs: (kept), (pin) and (LINK). */
static void
add_arc_rows (MixDeploymentNeighbourhood *self, int place, int visit_column)
{
  const MixDeploymentArc *arc = &self->space->arcs[self->arcs[place]];
  const double capacity = self->space->problem->people[arc->person].capacity;

  if (self->kept_columns[place] >= 0)
    {
      add_row (self, -INFINITY, 0);
      add_term (self, self->kept_columns[place], 1);
      add_minutes (self, place, -1);
    }
  if (arc->pin > 0)
    {
      add_row (self, arc->pin, INFINITY);
      add_minutes (self, place, 1);
      add_term (self, self->broken_columns[place], 1);
    }
  if (visit_column >= 0 && self->on_site_columns[place] >= 0)
    {
      add_row (self, -INFINITY, 0);
      add_term (self, self->on_site_columns[place], 1);
      add_term (self, visit_column, -MIN (self->work_left[arc->cell], capacity));
    }
}

/* Rows of a person and a practice: (on) and (big). */
static void
add_pair_rows (MixDeploymentNeighbourhood *self, int place)
{
  const int pair = self->pairs[place];
  const double session = self->space->problem->session_minutes;

  for (int arc = self->first_arc[place]; arc < self->first_arc[place + 1]; arc++)
    add_arc_rows (self, arc, self->visit_columns[place]);
  if (self->visit_columns[place] < 0 && self->draft->sessions[pair] == 0)
    return;
  add_row (self, -INFINITY, self->visit_columns[place] < 0 ? session * self->draft->sessions[pair] : 0);
  for (int arc = self->first_arc[place]; arc < self->first_arc[place + 1]; arc++)
    add_term (self, self->on_site_columns[arc], 1);
  add_term (self, self->session_columns[place], -session);
  if (self->visit_columns[place] < 0)
    return;
  add_row (self, -INFINITY, 0);
  add_term (self, self->session_columns[place], 1);
  add_term (self, self->visit_columns[place], -self->space->pairs[pair].most_sessions);
  add_row (self, 0, INFINITY);
  add_term (self, self->session_columns[place], 1);
  add_term (self, self->visit_columns[place], -1);
}

static int
count_kept_sessions (const MixDeploymentNeighbourhood *self, int i)
{
  int n = 0;

  for (int place = self->first_pair[i]; place < self->first_pair[i + 1]; place++)
    n += self->draft->sessions[self->pairs[place]];
  return n;
}

/* Rows of a person: (cap), (rmt), (ses) and (sit). */
static void
add_person_rows (MixDeploymentNeighbourhood *self, int i)
{
  const MixDeployment *problem = self->space->problem;
  const MixDeploymentPerson *person = &problem->people[self->offer->people[i]];
  const double session = problem->session_minutes;
  const int first_arc = self->first_arc[self->first_pair[i]];
  const int end_arc = self->first_arc[self->first_pair[i + 1]];

  add_row (self, -INFINITY, person->capacity);
  for (int arc = first_arc; arc < end_arc; arc++)
    add_minutes (self, arc, 1);
  add_row (self, -INFINITY, self->offer->keep_sites ? session * (person->sessions - count_kept_sessions (self, i)) : 0);
  for (int arc = first_arc; arc < end_arc; arc++)
    add_term (self, self->remote_columns[arc], 1);
  add_term (self, self->remote_session_columns[i], -session);
  if (self->offer->keep_sites)
    return;
  add_row (self, -INFINITY, person->sessions);
  for (int place = self->first_pair[i]; place < self->first_pair[i + 1]; place++)
    add_term (self, self->session_columns[place], 1);
  add_term (self, self->remote_session_columns[i], 1);
  add_row (self, -INFINITY, person->most_sites);
  for (int place = self->first_pair[i]; place < self->first_pair[i + 1]; place++)
    add_term (self, self->visit_columns[place], 1);
}

/* Places of arcs or pairs by what they share, so that rows across people are written in one walk. */
typedef struct
{
  int *first;
  int *places;
} Buckets;

static void
fill_buckets (Buckets *buckets, int n_buckets, const int *bucket_of, int n)
{
  buckets->first = g_new0 (int, n_buckets + 2);
  buckets->places = g_new (int, MAX (n, 1));
  for (int i = 0; i < n; i++)
    if (bucket_of[i] >= 0)
      buckets->first[bucket_of[i] + 2]++;
  for (int i = 2; i < n_buckets + 2; i++)
    buckets->first[i] += buckets->first[i - 1];
  for (int i = 0; i < n; i++)
    if (bucket_of[i] >= 0)
      buckets->places[buckets->first[bucket_of[i] + 1]++] = i;
}

static void
clear_buckets (Buckets *buckets)
{
  g_free (buckets->first);
  g_free (buckets->places);
}

/* (dem): what is done and what is undone is what there is to do. */
static void
add_demand_rows (MixDeploymentNeighbourhood *self)
{
  g_autofree int *cells = g_new (int, MAX (self->n_arcs, 1));
  Buckets buckets;

  for (int i = 0; i < self->n_arcs; i++)
    cells[i] = has_minutes (self, i) ? self->space->arcs[self->arcs[i]].cell : -1;
  fill_buckets (&buckets, self->space->n_cells, cells, self->n_arcs);
  for (int cell = 0; cell < self->space->n_cells; cell++)
    {
      if (self->undone_columns[cell] < 0)
        continue;
      add_row (self, self->work_left[cell], self->work_left[cell]);
      add_term (self, self->undone_columns[cell], 1);
      for (int i = buckets.first[cell]; i < buckets.first[cell + 1]; i++)
        add_minutes (self, buckets.places[i], 1);
    }
  clear_buckets (&buckets);
}

static void
add_desk_rows (MixDeploymentNeighbourhood *self)
{
  const MixDeployment *problem = self->space->problem;
  g_autofree int *practices = g_new (int, MAX (self->n_pairs, 1));
  Buckets buckets;

  for (int i = 0; i < self->n_pairs; i++)
    practices[i] = self->session_columns[i] >= 0 ? self->space->pairs[self->pairs[i]].practice : -1;
  fill_buckets (&buckets, problem->n_practices, practices, self->n_pairs);
  for (int r = 0; r < problem->n_practices; r++)
    {
      if (buckets.first[r] == buckets.first[r + 1])
        continue;
      add_row (self, -INFINITY, self->desks_left[r]);
      for (int i = buckets.first[r]; i < buckets.first[r + 1]; i++)
        add_term (self, self->session_columns[buckets.places[i]], 1);
    }
  clear_buckets (&buckets);
}

static void
add_supervision_rows (MixDeploymentNeighbourhood *self)
{
  const MixDeployment *problem = self->space->problem;
  g_autofree int *supervisors = g_new (int, MAX (self->n_arcs, 1));
  Buckets buckets;

  for (int i = 0; i < self->n_arcs; i++)
    {
      const MixDeploymentArc *arc = &self->space->arcs[self->arcs[i]];

      supervisors[i] = arc->stretched && has_minutes (self, i) ? problem->people[arc->person].supervisor : -1;
    }
  fill_buckets (&buckets, problem->n_people, supervisors, self->n_arcs);
  for (int p = 0; p < problem->n_people; p++)
    {
      if (buckets.first[p] == buckets.first[p + 1] || !problem->people[p].is_supervisor)
        continue;
      add_row (self, -INFINITY, self->supervision_left[p]);
      for (int i = buckets.first[p]; i < buckets.first[p + 1]; i++)
        add_minutes (self, buckets.places[i], problem->supervision_percent / 100.0);
    }
  clear_buckets (&buckets);
}

/* (fair): minutes undone above demand less fair share are short of it. */
static void
add_fair_row (MixDeploymentNeighbourhood *self, int practice)
{
  const MixDeployment *problem = self->space->problem;
  const int first = practice * problem->n_lines;
  double most = 0;
  double room = self->space->practice_demand[practice] - problem->practices[practice].fair_share;
  gboolean touched = FALSE;
  int column;

  for (int cell = first; cell < first + problem->n_lines; cell++)
    {
      touched |= self->undone_columns[cell] >= 0;
      if (self->undone_columns[cell] >= 0)
        most += self->work_left[cell];
      else
        room -= self->draft->left[cell];
    }
  if (!touched || most <= room)
    return;
  column = mix_deployment_program_add_column (self->program, problem->costs.fair, 0, INFINITY, FALSE);
  add_row (self, -INFINITY, room);
  for (int cell = first; cell < first + problem->n_lines; cell++)
    add_term (self, self->undone_columns[cell], 1);
  add_term (self, column, -1);
}

/* (band), one side of it: network-side minutes undone count @network_factor each, practice-side ones @practice_factor.
 */
static void
add_band_row (MixDeploymentNeighbourhood *self, int network, double network_factor, double practice_factor)
{
  const MixDeployment *problem = self->space->problem;
  const int *demand = self->space->side_demand + network * 3;
  const double factors[] = { network_factor, practice_factor, 0 };
  double room = network_factor * demand[MIX_DEPLOYMENT_NETWORK] + practice_factor * demand[MIX_DEPLOYMENT_PRACTICE];
  const int column = mix_deployment_program_add_column (self->program, problem->costs.balance, 0, INFINITY, FALSE);
  const int row = mix_deployment_program_add_row (self->program, -INFINITY, 0);

  add_term (self, column, -1);
  for (int r = 0; r < problem->n_practices; r++)
    for (int t = 0; t < problem->n_lines && problem->practices[r].network == network; t++)
      {
        const int cell = r * problem->n_lines + t;

        if (factors[problem->lines[t].side] == 0)
          continue;
        add_term (self, self->undone_columns[cell], factors[problem->lines[t].side]);
        if (self->undone_columns[cell] < 0)
          room -= factors[problem->lines[t].side] * self->draft->left[cell];
      }
  mix_deployment_program_set_row (self->program, row, -INFINITY, room);
}

static void
add_band_rows (MixDeploymentNeighbourhood *self)
{
  const MixDeployment *problem = self->space->problem;
  const double low = problem->band_low / 100.0;
  const double high = problem->band_high / 100.0;
  g_autofree gboolean *touched = g_new0 (gboolean, MAX (problem->n_networks, 1));

  for (int cell = 0; cell < self->space->n_cells; cell++)
    if (self->undone_columns[cell] >= 0 && problem->lines[cell % problem->n_lines].side != MIX_DEPLOYMENT_BOTH)
      touched[problem->practices[cell / problem->n_lines].network] = TRUE;
  for (int g = 0; g < problem->n_networks; g++)
    if (touched[g])
      {
        add_band_row (self, g, 1 - low, -low);
        add_band_row (self, g, high - 1, high);
      }
}

/**
 * mix_deployment_neighbourhood_add_rows:
 * @self: a program with its columns
 *
 * Adds the rows of section 2.
 */
void
mix_deployment_neighbourhood_add_rows (MixDeploymentNeighbourhood *self)
{
  const MixDeployment *problem = self->space->problem;

  for (int i = 0; i < self->n_pairs; i++)
    add_pair_rows (self, i);
  for (int i = 0; i < self->offer->n_people; i++)
    add_person_rows (self, i);
  add_demand_rows (self);
  if (!self->offer->keep_sites)
    add_desk_rows (self);
  add_supervision_rows (self);
  for (int r = 0; r < problem->n_practices && problem->costs.fair > 0; r++)
    add_fair_row (self, r);
  if (problem->costs.balance > 0)
    add_band_rows (self);
}
