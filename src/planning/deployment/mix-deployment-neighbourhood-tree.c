#include "mix-deployment-neighbourhood-private.h"

#include <math.h>

/* Parts of a whole below this are rounding. */
#define TINY 1e-6

/* A search by branch and bound. Costs are those of the program. */
typedef struct
{
  MixDeploymentNeighbourhood *neighbourhood;
  const MixDeploymentEffort *effort;
  MixDeploymentDraft *draft;
  MixDeploymentOutcome *outcome;
  gint64 start;
  double rest;   /* what the whole costs beside the program; known from the first answer on */
  double cutoff; /* only what costs less is of interest */
  double lowest; /* of answers, and of what was given up because of the cutoff */
  gboolean is_stopped;
} Tree;

/* Whole numbers that may be branched on: where anybody goes, sessions there, and remote ones. */
static int
list_whole_columns (const MixDeploymentNeighbourhood *self, int *columns)
{
  int n = 0;

  for (int i = 0; i < self->n_pairs; i++)
    if (self->visit_columns[i] >= 0)
      {
        columns[n++] = self->visit_columns[i];
        columns[n++] = self->session_columns[i];
      }
  for (int i = 0; i < self->offer->n_people; i++)
    columns[n++] = self->remote_session_columns[i];
  return n;
}

/* What they are in the draft, in the same order. */
static void
list_whole_values (const MixDeploymentNeighbourhood *self, int *values)
{
  const MixDeploymentDraft *draft = self->draft;
  int n = 0;

  for (int i = 0; i < self->n_pairs; i++)
    if (self->visit_columns[i] >= 0)
      {
        values[n++] = draft->sessions[self->pairs[i]] > 0;
        values[n++] = draft->sessions[self->pairs[i]];
      }
  for (int i = 0; i < self->offer->n_people; i++)
    values[n++] = draft->remote_sessions[self->offer->people[i]];
}

static double
get_part (const Tree *self, int column)
{
  const double value = column < 0 ? 0 : mix_deployment_program_get_value (self->neighbourhood->program, column);
  const double part = value - floor (value + TINY);

  return part > TINY ? part : 0;
}

/* Of those columns that have parts, the one nearest to the next whole number; −1 if there is none. */
static int
find_nearest (const Tree *self, const int *columns, int n)
{
  double nearest = 0;
  int found = -1;

  for (int i = 0; i < n; i++)
    if (get_part (self, columns[i]) > nearest)
      {
        found = columns[i];
        nearest = get_part (self, found);
      }
  return found;
}

/* Runs the linear programme. Returns whether it has an answer. */
static gboolean
run (Tree *self)
{
  const double taken = (double) (g_get_monotonic_time () - self->start) / G_USEC_PER_SEC;
  const MixDeploymentProgramLimits limits
      = { .seconds = self->effort->seconds > 0 ? fmax (self->effort->seconds - taken, 0.001) : 0 };
  MixDeploymentProgramStatus status;

  if (!mix_deployment_program_run (self->neighbourhood->program, &limits, &status, NULL)
      || (status != MIX_DEPLOYMENT_PROGRAM_SOLVED && status != MIX_DEPLOYMENT_PROGRAM_IMPOSSIBLE))
    self->is_stopped = TRUE;
  return !self->is_stopped && status == MIX_DEPLOYMENT_PROGRAM_SOLVED;
}

/* Where the program's answer holds when sessions are as many as its minutes need, nothing is left to branch on. */
static gboolean
take_answer (Tree *self)
{
  const double cost = mix_deployment_program_get_cost (self->neighbourhood->program);
  const MixDeploymentVerdict verdict = mix_deployment_neighbourhood_judge (self->neighbourhood, self->draft);

  if (!verdict.holds)
    return FALSE;
  self->rest = verdict.cost - cost;
  self->lowest = fmin (self->lowest, cost);
  self->cutoff = fmin (self->cutoff, mix_deployment_draft_get_cost (self->draft) - self->rest - self->effort->gap);
  self->outcome->improved |= verdict.is_better;
  if (verdict.is_better && self->effort->found != NULL)
    self->effort->found (self->draft, self->effort->watch_data);
  return TRUE;
}

/* With everybody where they are and only minutes shared out anew, to know what is to be beaten. */
static void
begin (Tree *self)
{
  MixDeploymentNeighbourhood *it = self->neighbourhood;
  g_autofree int *columns = g_new (int, 2 * it->n_pairs + it->offer->n_people + 1);
  g_autofree int *values = g_new (int, 2 * it->n_pairs + it->offer->n_people + 1);
  const int n = list_whole_columns (it, columns);
  g_autofree double *lows = g_new (double, n + 1);
  g_autofree double *highs = g_new (double, n + 1);

  list_whole_values (it, values);
  for (int i = 0; i < n; i++)
    {
      mix_deployment_program_get_column (it->program, columns[i], &lows[i], &highs[i]);
      mix_deployment_program_set_column (it->program, columns[i], values[i], values[i]);
    }
  if (run (self))
    take_answer (self);
  for (int i = 0; i < n; i++)
    mix_deployment_program_set_column (it->program, columns[i], lows[i], highs[i]);
}

static gboolean
should_stop (Tree *self)
{
  const MixDeploymentEffort *effort = self->effort;
  const double taken = (double) (g_get_monotonic_time () - self->start) / G_USEC_PER_SEC;

  if (self->outcome->nodes >= effort->tree_nodes || (effort->seconds > 0 && taken >= effort->seconds)
      || (effort->watch != NULL && effort->watch (effort->watch_data)))
    self->is_stopped = TRUE;
  return self->is_stopped;
}

static gboolean
is_given_up (Tree *self, double cost)
{
  if (cost < self->cutoff - TINY)
    return FALSE;
  self->lowest = fmin (self->lowest, cost);
  return TRUE;
}

static void search (Tree *self);

/* @cost: of the node above; none below it costs less. */
static void
search_within (Tree *self, int column, double low, double high, double cost)
{
  if (low > high || is_given_up (self, cost))
    return;
  mix_deployment_program_set_column (self->neighbourhood->program, column, low, high);
  search (self);
}

/* Up first: where it is settled who goes where, an answer is near. */
static void
branch (Tree *self, int column)
{
  MixDeploymentProgram *program = self->neighbourhood->program;
  const double cost = mix_deployment_program_get_cost (program);
  const double below = floor (mix_deployment_program_get_value (program, column));
  double low, high;

  mix_deployment_program_get_column (program, column, &low, &high);
  search_within (self, column, below + 1, high, cost);
  search_within (self, column, low, below, cost);
  mix_deployment_program_set_column (program, column, low, high);
}

static void
search (Tree *self)
{
  const MixDeploymentNeighbourhood *it = self->neighbourhood;
  int column;

  if (should_stop (self))
    return;
  self->outcome->nodes++;
  if (!run (self) || is_given_up (self, mix_deployment_program_get_cost (it->program)))
    return;
  column = find_nearest (self, it->visit_columns, it->n_pairs);
  if (column < 0 && take_answer (self))
    return;
  if (column < 0)
    column = find_nearest (self, it->session_columns, it->n_pairs);
  if (column < 0)
    column = find_nearest (self, it->remote_session_columns, it->offer->n_people);
  if (column >= 0)
    branch (self, column);
  else
    self->is_stopped = TRUE;
}

/**
 * mix_deployment_neighbourhood_search_tree:
 * @self: a program with columns and rows that was not run yet
 * @draft: the draft it was made of; changed where it becomes better
 * @effort: how hard to try
 * @outcome: changed to what came of it
 *
 * Branches on who goes where, depth first, with a linear programme at each node that begins from the one before. With
 * the linking rows that programme is so near to the truth that most trees have few nodes. Numbers of sessions are
 * branched on only where as many as the minutes need do not hold, which is rare; a solver that must have them whole
 * everywhere takes many times as long.
 *
 * Returns: whether it came to its end; otherwise the program can still be given to the solver as it is
 */
gboolean
mix_deployment_neighbourhood_search_tree (MixDeploymentNeighbourhood *self,
                                          MixDeploymentDraft *draft,
                                          const MixDeploymentEffort *effort,
                                          MixDeploymentOutcome *outcome)
{
  Tree tree = { self, effort, draft, outcome, g_get_monotonic_time (), 0, INFINITY, INFINITY, FALSE };

  mix_deployment_program_set_relaxed (self->program, TRUE);
  begin (&tree);
  search (&tree);
  mix_deployment_program_set_relaxed (self->program, FALSE);
  outcome->finished = !tree.is_stopped;
  if (outcome->finished)
    outcome->bound = tree.rest + tree.lowest;
  return outcome->finished;
}
