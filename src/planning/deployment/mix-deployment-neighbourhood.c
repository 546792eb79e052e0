#include "mix-deployment-neighbourhood-private.h"

#include <math.h>

/* Minutes below this are nothing, and sums may be off by as much. */
#define TINY 1e-6

/* What the free people do before, to go back to. */
typedef struct
{
  int *sessions;
  int *remote_sessions;
  double *on_site;
  double *remote;
} Saved;

static void
save (Saved *saved, const MixDeploymentNeighbourhood *self)
{
  saved->sessions = g_new (int, MAX (self->n_pairs, 1));
  saved->remote_sessions = g_new (int, MAX (self->offer->n_people, 1));
  saved->on_site = g_new (double, MAX (self->n_arcs, 1));
  saved->remote = g_new (double, MAX (self->n_arcs, 1));
  for (int i = 0; i < self->n_pairs; i++)
    saved->sessions[i] = self->draft->sessions[self->pairs[i]];
  for (int i = 0; i < self->offer->n_people; i++)
    saved->remote_sessions[i] = self->draft->remote_sessions[self->offer->people[i]];
  for (int i = 0; i < self->n_arcs; i++)
    {
      saved->on_site[i] = self->draft->on_site[self->arcs[i]];
      saved->remote[i] = self->draft->remote[self->arcs[i]];
    }
}

static void
restore (const Saved *saved, const MixDeploymentNeighbourhood *self, MixDeploymentDraft *draft)
{
  for (int i = 0; i < self->n_pairs; i++)
    mix_deployment_draft_set_sessions (draft, self->pairs[i], saved->sessions[i]);
  for (int i = 0; i < self->offer->n_people; i++)
    draft->remote_sessions[self->offer->people[i]] = saved->remote_sessions[i];
  for (int i = 0; i < self->n_arcs; i++)
    mix_deployment_draft_set_minutes (draft, self->arcs[i], saved->on_site[i], saved->remote[i]);
}

static void
clear_saved (Saved *saved)
{
  g_free (saved->sessions);
  g_free (saved->remote_sessions);
  g_free (saved->on_site);
  g_free (saved->remote);
}

static double
get_value (const MixDeploymentNeighbourhood *self, int column)
{
  const double value = column < 0 ? 0 : mix_deployment_program_get_value (self->program, column);
  const double whole = round (value);

  if (fabs (value - whole) < TINY)
    return MAX (0, whole);
  return MAX (0, value);
}

static int
count_sessions (const MixDeploymentNeighbourhood *self, double minutes)
{
  return (int) ceil (minutes / self->space->problem->session_minutes - TINY);
}

/* Takes the program's answer over; sessions are as many as the minutes need. */
static void
take (const MixDeploymentNeighbourhood *self, MixDeploymentDraft *draft)
{
  for (int i = 0; i < self->offer->n_people; i++)
    {
      double remote = 0;

      for (int place = self->first_pair[i]; place < self->first_pair[i + 1]; place++)
        {
          double on_site = 0;

          for (int at = self->first_arc[place]; at < self->first_arc[place + 1]; at++)
            {
              const double there = get_value (self, self->on_site_columns[at]);
              const double elsewhere = get_value (self, self->remote_columns[at]);

              on_site += there;
              remote += elsewhere;
              mix_deployment_draft_set_minutes (draft, self->arcs[at], there, elsewhere);
            }
          mix_deployment_draft_set_sessions (draft, self->pairs[place], count_sessions (self, on_site));
        }
      draft->remote_sessions[self->offer->people[i]] = count_sessions (self, remote);
    }
}

/* Whole columns as they stand in the draft, for the solver to begin with. */
static void
set_start (const MixDeploymentNeighbourhood *self)
{
  g_autofree int *columns = g_new (int, 2 * self->n_pairs + self->offer->n_people + 1);
  g_autofree double *values = g_new (double, 2 * self->n_pairs + self->offer->n_people + 1);
  int n = 0;

  for (int i = 0; i < self->n_pairs; i++)
    {
      const int sessions = self->draft->sessions[self->pairs[i]];

      if (self->visit_columns[i] < 0)
        continue;
      columns[n] = self->visit_columns[i];
      values[n++] = sessions > 0;
      columns[n] = self->session_columns[i];
      values[n++] = sessions;
    }
  for (int i = 0; i < self->offer->n_people; i++)
    {
      columns[n] = self->remote_session_columns[i];
      values[n++] = self->draft->remote_sessions[self->offer->people[i]];
    }
  mix_deployment_program_set_start (self->program, columns, values, n);
}

static double
get_cost_of_free (const MixDeploymentNeighbourhood *self, const MixDeploymentDraft *draft)
{
  double cost = mix_deployment_draft_get_undone_cost (draft);

  for (int i = 0; i < self->offer->n_people; i++)
    cost += mix_deployment_draft_get_person_cost (draft, self->offer->people[i]);
  return cost;
}

static gboolean
fits (const MixDeploymentNeighbourhood *self, const MixDeploymentDraft *draft)
{
  for (int i = 0; i < self->offer->n_people; i++)
    if (!mix_deployment_draft_fits (draft, self->offer->people[i]))
      return FALSE;
  return TRUE;
}

static int
find_broken_pin (const MixDeploymentNeighbourhood *self)
{
  for (int i = 0; i < self->n_arcs; i++)
    if (self->broken_columns[i] >= 0 && get_value (self, self->broken_columns[i]) > TINY)
      return self->arcs[i];
  return -1;
}

/**
 * mix_deployment_neighbourhood_judge:
 * @self: a program that has an answer
 * @draft: changed to the answer if that is better and nothing is broken
 *
 * Returns: what the answer is, judged without the program
 */
MixDeploymentVerdict
mix_deployment_neighbourhood_judge (MixDeploymentNeighbourhood *self, MixDeploymentDraft *draft)
{
  const gboolean fitted = fits (self, draft);
  const double before = get_cost_of_free (self, draft);
  MixDeploymentVerdict verdict;
  Saved saved;

  save (&saved, self);
  take (self, draft);
  verdict.holds = fits (self, draft);
  verdict.is_better = verdict.holds && (!fitted || get_cost_of_free (self, draft) < before - TINY);
  verdict.cost = mix_deployment_draft_get_cost (draft);
  if (!verdict.is_better)
    restore (&saved, self, draft);
  clear_saved (&saved);
  return verdict;
}

static void
take_answer (MixDeploymentNeighbourhood *self, MixDeploymentDraft *draft, MixDeploymentOutcome *outcome)
{
  const MixDeploymentVerdict verdict = mix_deployment_neighbourhood_judge (self, draft);

  outcome->improved |= verdict.is_better;
  outcome->bound = verdict.cost - mix_deployment_program_get_cost (self->program)
                   + mix_deployment_program_get_bound (self->program);
}

/* Somebody who wants to know what is found. */
typedef struct
{
  MixDeploymentNeighbourhood *neighbourhood;
  const MixDeploymentEffort *effort;
  MixDeploymentDraft *draft;
  MixDeploymentOutcome *outcome;
} Watch;

static gboolean
watch_cb (const MixDeploymentProgram *program, gboolean has_answer, gpointer data)
{
  Watch *watch = data;

  if (has_answer && watch->effort->found != NULL)
    {
      take_answer (watch->neighbourhood, watch->draft, watch->outcome);
      if (watch->outcome->improved)
        watch->effort->found (watch->draft, watch->effort->watch_data);
    }
  return watch->effort->watch (watch->effort->watch_data);
}

/**
 * mix_deployment_neighbourhood_improve:
 * @draft: a draft, changed where it becomes better
 * @offer: what may change
 * @effort: how hard to try
 *
 * Solves the model of skillmix-deployment(7) for some people exactly, while all others stay as they are. A draft
 * whose free people break limits becomes one that keeps to them if there is any.
 *
 * Returns: what came of it
 */
MixDeploymentOutcome
mix_deployment_neighbourhood_improve (MixDeploymentDraft *draft,
                                      const MixDeploymentOffer *offer,
                                      const MixDeploymentEffort *effort)
{
  g_autoptr (MixDeploymentNeighbourhood) self = mix_deployment_neighbourhood_new (draft, offer, effort->elastic_pins);
  const MixDeploymentProgramLimits limits
      = { .nodes = effort->nodes, .seconds = effort->seconds, .gap = effort->gap, .seed = effort->seed };
  MixDeploymentOutcome outcome = { FALSE, FALSE, -INFINITY, 0, -1 };
  Watch watch = { self, effort, draft, &outcome };
  MixDeploymentProgramStatus status;

  mix_deployment_neighbourhood_add_columns (self);
  mix_deployment_neighbourhood_add_rows (self);
  if (effort->tree_nodes > 0
      && (mix_deployment_neighbourhood_search_tree (self, draft, effort, &outcome) || effort->only_tree))
    return outcome;
  if (!offer->keep_sites)
    set_start (self);
  if (effort->watch != NULL)
    mix_deployment_program_set_watch (self->program, watch_cb, &watch);
  if (!mix_deployment_program_run (self->program, &limits, &status, NULL))
    return outcome;
  outcome.finished = status == MIX_DEPLOYMENT_PROGRAM_SOLVED || status == MIX_DEPLOYMENT_PROGRAM_IMPOSSIBLE;
  outcome.nodes = mix_deployment_program_get_n_nodes (self->program);
  if (status == MIX_DEPLOYMENT_PROGRAM_IMPOSSIBLE)
    outcome.bound = INFINITY;
  if (status != MIX_DEPLOYMENT_PROGRAM_SOLVED && status != MIX_DEPLOYMENT_PROGRAM_FOUND)
    return outcome;
  outcome.broken_pin = find_broken_pin (self);
  if (outcome.broken_pin < 0)
    take_answer (self, draft, &outcome);
  return outcome;
}

/**
 * mix_deployment_neighbourhood_solve:
 * @problem: a finished problem
 * @answer: an answer to it
 * @free_people: (array): whether a person's week may change
 * @seconds: most seconds
 * @error: return location for an error
 *
 * Plans some people anew, exactly, while all others' minutes stay as they are.
 *
 * Returns: (transfer full) (nullable): the better answer, or one as good
 */
MixDeploymentAnswer *
mix_deployment_neighbourhood_solve (const MixDeployment *problem,
                                    const MixDeploymentAnswer *answer,
                                    const gboolean *free_people,
                                    double seconds,
                                    GError **error)
{
  g_autoptr (MixDeploymentSpace) space = mix_deployment_space_new (problem);
  g_autoptr (MixDeploymentDraft) draft = mix_deployment_draft_new_from_answer (space, answer);
  g_autofree int *people = g_new (int, MAX (problem->n_people, 1));
  MixDeploymentOffer offer = { .people = people };
  const MixDeploymentEffort effort = { .seconds = seconds };

  for (int p = 0; p < problem->n_people; p++)
    if (free_people[p])
      people[offer.n_people++] = p;
  mix_deployment_neighbourhood_improve (draft, &offer, &effort);
  return mix_deployment_draft_dup_answer (draft);
}
