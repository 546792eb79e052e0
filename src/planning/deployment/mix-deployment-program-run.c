#include "mix-deployment-program-private.h"

#include "mix-config.h"
#include "mix-error.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static gboolean
pass (MixDeploymentProgram *self)
{
  const MixDeploymentSolverModel model = {
    .n_columns = (int) self->costs->len,
    .n_rows = (int) self->row_lows->len,
    .n_terms = (int) self->term_columns->len,
    .costs = (const double *) (gpointer) self->costs->data,
    .lows = (const double *) (gpointer) self->lows->data,
    .highs = (const double *) (gpointer) self->highs->data,
    .is_whole = self->is_relaxed ? NULL : (const int *) (gpointer) self->is_whole->data,
    .row_lows = (const double *) (gpointer) self->row_lows->data,
    .row_highs = (const double *) (gpointer) self->row_highs->data,
    .row_starts = (const int *) (gpointer) self->row_starts->data,
    .term_columns = (const int *) (gpointer) self->term_columns->data,
    .term_factors = (const double *) (gpointer) self->term_factors->data,
  };

  return mix_deployment_solver_pass (self->solver, &model);
}

static void
pass_start (MixDeploymentProgram *self)
{
  if (self->start_columns->len == 0)
    return;
  mix_deployment_solver_set_start (self->solver, (const int *) (gpointer) self->start_columns->data,
                                   (const double *) (gpointer) self->start_values->data,
                                   (int) self->start_columns->len);
  g_array_set_size (self->start_columns, 0);
  g_array_set_size (self->start_values, 0);
}

/* An empty sum keeps its limits, if nothing has a value; HiGHS does not look at a program without columns. */
static gboolean
holds_when_empty (const MixDeploymentProgram *self)
{
  for (guint i = 0; i < self->row_lows->len; i++)
    if (g_array_index (self->row_lows, double, i) > 0 || g_array_index (self->row_highs, double, i) < 0)
      return FALSE;
  return TRUE;
}

static void
forget_findings (MixDeploymentProgram *self)
{
  const gsize n = MAX (self->costs->len, 1);

  g_free (self->values);
  g_free (self->reduced_costs);
  self->values = g_new0 (double, n);
  self->reduced_costs = g_new0 (double, n);
  self->cost = 0;
  self->bound = -INFINITY;
  self->n_nodes = 0;
}

static MixDeploymentProgramStatus
take_findings (MixDeploymentProgram *self)
{
  const MixDeploymentProgramStatus status = mix_deployment_solver_get_status (self->solver);

  self->bound = mix_deployment_solver_get_bound (self->solver);
  self->n_nodes = mix_deployment_solver_get_n_nodes (self->solver);
  if (status == MIX_DEPLOYMENT_PROGRAM_SOLVED || status == MIX_DEPLOYMENT_PROGRAM_FOUND)
    self->cost = mix_deployment_solver_get_answer (self->solver, self->values, self->reduced_costs);
  return status;
}

static void
take_news (MixDeploymentProgram *self, const MixDeploymentSolverNews *news)
{
  self->bound = news->bound;
  self->n_nodes = news->n_nodes;
  self->cost = 0;
  for (guint i = 0; i < self->costs->len; i++)
    self->cost += g_array_index (self->costs, double, i) * self->values[i];
}

/* Whoever says stop is not kept waiting: the solver is left alone with its model, and the program gets another one. */
static void
leave_solver (MixDeploymentProgram *self)
{
  mix_deployment_solver_leave (self->solver);
  self->solver = mix_deployment_solver_new ();
  self->is_passed = FALSE;
}

static gboolean
run_watched (MixDeploymentProgram *self, MixDeploymentProgramStatus *status)
{
  MixDeploymentSolverNews news = { 0 };

  mix_deployment_solver_begin (self->solver);
  for (guint n = 0; mix_deployment_solver_wait (self->solver, &news, self->values); n = news.n_answers)
    {
      take_news (self, &news);
      if (!self->watch (self, news.n_answers > n, self->watch_data))
        continue;
      leave_solver (self);
      *status = news.n_answers > 0 ? MIX_DEPLOYMENT_PROGRAM_FOUND : MIX_DEPLOYMENT_PROGRAM_STOPPED;
      return TRUE;
    }
  if (!mix_deployment_solver_end (self->solver))
    return FALSE;
  *status = take_findings (self);
  return TRUE;
}

static gboolean
run (MixDeploymentProgram *self, MixDeploymentProgramStatus *status)
{
  if (!mix_deployment_solver_run (self->solver))
    return FALSE;
  *status = take_findings (self);
  return TRUE;
}

/**
 * mix_deployment_program_run:
 * @self: a program
 * @limits: (nullable): when to stop; until the best is found otherwise
 * @status: (out): what came of it
 * @error: return location for an error
 *
 * Looks for the answer that costs least. Not after mix_deployment_program_set_cancellable() was cancelled.
 *
 * Returns: whether it could be run at all
 */
gboolean
mix_deployment_program_run (MixDeploymentProgram *self,
                            const MixDeploymentProgramLimits *limits,
                            MixDeploymentProgramStatus *status,
                            GError **error)
{
  forget_findings (self);
  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;
  if (self->costs->len == 0)
    {
      *status = holds_when_empty (self) ? MIX_DEPLOYMENT_PROGRAM_SOLVED : MIX_DEPLOYMENT_PROGRAM_IMPOSSIBLE;
      return TRUE;
    }
  if (!self->is_passed)
    self->is_passed = pass (self);
  mix_deployment_solver_set_limits (self->solver, limits);
  pass_start (self);
  if (self->is_passed && (self->watch != NULL ? run_watched (self, status) : run (self, status)))
    return TRUE;
  mix_set_error (error, MIX_ERROR_FAILED, "deployment",
                 _ ("The solver gave up on a step of the deployment. Try again with another seed."));
  return FALSE;
}

/**
 * mix_deployment_program_get_value:
 * @self: a program that has an answer
 * @column: number of a column
 *
 * Returns: its value in the answer
 */
double
mix_deployment_program_get_value (const MixDeploymentProgram *self, int column)
{
  return self->values != NULL ? self->values[column] : 0;
}

/**
 * mix_deployment_program_get_reduced_cost:
 * @self: a program without whole columns that has an answer
 * @column: number of a column
 *
 * Returns: by how much the cost would rise for a unit more of the column
 */
double
mix_deployment_program_get_reduced_cost (const MixDeploymentProgram *self, int column)
{
  return self->reduced_costs != NULL ? self->reduced_costs[column] : 0;
}

/**
 * mix_deployment_program_is_one:
 * @self: a program that has an answer
 * @column: number of a whole column from 0 to 1, or −1 for none
 *
 * Returns: whether it is 1
 */
gboolean
mix_deployment_program_is_one (const MixDeploymentProgram *self, int column)
{
  return column >= 0 && mix_deployment_program_get_value (self, column) > 0.5;
}

/**
 * mix_deployment_program_get_cost:
 * @self: a program that has an answer
 *
 * Returns: what the answer costs
 */
double
mix_deployment_program_get_cost (const MixDeploymentProgram *self)
{
  return self->cost;
}

/**
 * mix_deployment_program_get_bound:
 * @self: a program with whole columns, while it is watched or after a run
 *
 * Returns: what no answer costs less than, minus infinity where nothing is known
 */
double
mix_deployment_program_get_bound (const MixDeploymentProgram *self)
{
  return self->bound;
}

/**
 * mix_deployment_program_get_n_nodes:
 * @self: a program, after a run
 *
 * Returns: nodes of the search tree of the last run
 */
gint64
mix_deployment_program_get_n_nodes (const MixDeploymentProgram *self)
{
  return self->n_nodes;
}

/**
 * mix_deployment_program_set_watch:
 * @self: a program with whole columns
 * @watch: asked while it runs
 * @data: for @watch
 *
 * Has somebody watch the next runs, who may stop them at once.
 */
void
mix_deployment_program_set_watch (MixDeploymentProgram *self, MixDeploymentProgramWatch watch, gpointer data)
{
  self->watch = watch;
  self->watch_data = data;
}

/**
 * mix_deployment_program_set_cancellable:
 * @self: a program
 * @cancellable: (nullable): to give up
 *
 * Has no further run begin once @cancellable is cancelled; whoever runs the program then gets %G_IO_ERROR_CANCELLED.
 */
void
mix_deployment_program_set_cancellable (MixDeploymentProgram *self, GCancellable *cancellable)
{
  g_set_object (&self->cancellable, cancellable);
}
