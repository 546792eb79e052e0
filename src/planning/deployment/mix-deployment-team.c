#include "mix-deployment-moves-private.h"

/* Undone work that is offered to somebody where they are already, dearest first; less of it to each of several people,
   whose program would grow too large to be solved many times. */
#define MOST_OFFERS 16
#define MOST_OFFERS_EACH 6

static gboolean
is_at (const MixDeploymentMoves *search, int person, int practice)
{
  return mix_deployment_answer_get_sessions (search->answer, person, practice) > 0;
}

static void
offer (MixDeploymentTeam *self, const MixDeploymentMoves *search, int slot, int cell)
{
  self->offers[(gsize) slot * search->n_cells + cell] = TRUE;
}

static double
get_worth (const MixDeploymentMoves *search, int cell)
{
  return search->undone[cell] * search->problem->lines[cell % search->problem->n_lines].weight;
}

static void
keep_dearest (const MixDeploymentMoves *search, int *cells, int *n, int cell)
{
  int at = *n < MOST_OFFERS ? (*n)++ : MOST_OFFERS;

  while (at > 0 && get_worth (search, cells[at - 1]) < get_worth (search, cell))
    {
      if (at < MOST_OFFERS)
        cells[at] = cells[at - 1];
      at--;
    }
  if (at < MOST_OFFERS)
    cells[at] = cell;
}

/* Someone at no practice may be offered work anywhere; others where they are, where the best deployment has them, and
   what needs no going. */
static gboolean
may_serve (const MixDeploymentMoves *search, int person, int cell, const gboolean *places, gboolean nowhere)
{
  int practice = cell / search->problem->n_lines, line = cell % search->problem->n_lines;

  return mix_deployment_can_do (search->problem, person, practice, line)
         && (nowhere || places[practice] || search->problem->lines[line].remote_capable);
}

static gboolean
find_places (const MixDeploymentMoves *search, int person, gboolean *places)
{
  const guint8 *best_work = &search->best_work[(gsize) person * search->n_cells];
  gboolean nowhere = TRUE;

  for (int r = 0; r < search->problem->n_practices; r++)
    {
      places[r] = is_at (search, person, r);
      for (int t = 0; t < search->problem->n_lines && !places[r]; t++)
        places[r] = best_work[r * search->problem->n_lines + t];
      nowhere &= !places[r];
    }
  return nowhere;
}

static void
offer_undone (MixDeploymentTeam *self, const MixDeploymentMoves *search, int slot)
{
  int person = self->people[slot], cells[MOST_OFFERS + 1], n = 0;
  g_autofree gboolean *places = g_new (gboolean, MAX (search->problem->n_practices, 1));
  gboolean nowhere = find_places (search, person, places);

  for (int cell = 0; cell < search->n_cells; cell++)
    {
      if (search->undone[cell] < 1)
        continue;
      if (search->best_work[(gsize) person * search->n_cells + cell])
        offer (self, search, slot, cell);
      else if (may_serve (search, person, cell, places, nowhere))
        keep_dearest (search, cells, &n, cell);
    }
  for (int i = 0; i < MIN (n, self->n_people > 1 ? MOST_OFFERS_EACH : MOST_OFFERS); i++)
    offer (self, search, slot, cells[i]);
}

/* What one does can be moved to another of the team who is there already, or whom the best deployment has do it. */
static gboolean
may_take_over (const MixDeploymentMoves *search, int person, const MixDeploymentMinutes *work)
{
  int cell = work->practice * search->problem->n_lines + work->line;

  return person != work->person
         && (is_at (search, person, work->practice) || search->best_work[(gsize) person * search->n_cells + cell]);
}

static gboolean
is_of (const MixDeploymentTeam *self, int person)
{
  for (int i = 0; i < self->n_people; i++)
    if (self->people[i] == person)
      return TRUE;
  return FALSE;
}

static void
offer_each_other (MixDeploymentTeam *self, const MixDeploymentMoves *search)
{
  for (guint i = 0; i < search->answer->minutes->len; i++)
    {
      const MixDeploymentMinutes *work = &g_array_index (search->answer->minutes, MixDeploymentMinutes, i);

      for (int slot = 0; slot < self->n_people && is_of (self, work->person); slot++)
        if (may_take_over (search, self->people[slot], work))
          offer (self, search, slot, work->practice * search->problem->n_lines + work->line);
    }
}

static void
add_person (MixDeploymentTeam *self, int person)
{
  if (!is_of (self, person) && self->n_people < MIX_DEPLOYMENT_TEAM)
    self->people[self->n_people++] = person;
}

static void
finish (MixDeploymentTeam *self, const MixDeploymentMoves *search)
{
  self->offers = g_new0 (guint8, MAX ((gsize) self->n_people * search->n_cells, 1));
  for (int slot = 0; slot < self->n_people; slot++)
    offer_undone (self, search, slot);
  offer_each_other (self, search);
}

/*
 * _mix_deployment_team_new:
 *
 * A person alone.
 */
MixDeploymentTeam *
_mix_deployment_team_new (const MixDeploymentMoves *search, int person)
{
  MixDeploymentTeam *self = g_new0 (MixDeploymentTeam, 1);

  add_person (self, person);
  finish (self, search);
  return self;
}

/* A cell where the best deployment has somebody else than this one, or work that is left undone: dear ones more often.
 */
static int
pick_cell (const MixDeploymentMoves *search)
{
  int picked = g_rand_int_range (search->rand, 0, search->n_cells);

  for (int i = 0; i < 8; i++)
    {
      int cell = g_rand_int_range (search->rand, 0, search->n_cells);

      if (get_worth (search, cell) > get_worth (search, picked))
        picked = cell;
    }
  return picked;
}

static gboolean
can_help (const MixDeploymentMoves *search, int person, int cell)
{
  return mix_deployment_can_do (search->problem, person, cell / search->problem->n_lines,
                                cell % search->problem->n_lines);
}

/*
 * _mix_deployment_team_new_random:
 *
 * Some people, at most so many, around a piece of undone work: those whom the best deployment has do it, some who are
 * there, and some who could be.
 */
MixDeploymentTeam *
_mix_deployment_team_new_random (const MixDeploymentMoves *search, int most)
{
  MixDeploymentTeam *self = g_new0 (MixDeploymentTeam, 1);
  int cell = pick_cell (search), practice = cell / MAX (search->problem->n_lines, 1);
  int n_people = search->problem->n_people;

  for (int p = 0; p < n_people && self->n_people < most; p++)
    if (search->best_work[(gsize) p * search->n_cells + cell])
      add_person (self, p);
  for (int tries = 0; tries < 6 * n_people && self->n_people < most; tries++)
    {
      int person = g_rand_int_range (search->rand, 0, n_people);

      if (can_help (search, person, cell) && (tries > 3 * n_people || is_at (search, person, practice)))
        add_person (self, person);
    }
  while (self->n_people < MIN (2, n_people))
    add_person (self, g_rand_int_range (search->rand, 0, n_people));
  finish (self, search);
  for (int slot = 0; slot < self->n_people; slot++)
    offer (self, search, slot, cell);
  return self;
}

/*
 * _mix_deployment_team_free:
 *
 * Frees it.
 */
void
_mix_deployment_team_free (MixDeploymentTeam *self)
{
  g_free (self->offers);
  g_free (self);
}
