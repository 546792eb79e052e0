#include "mix-deployment-solver.h"

#include <interfaces/highs_c_api.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* How long to wait for news, in microseconds. */
#define PATIENCE (G_USEC_PER_SEC / 500)

G_STATIC_ASSERT (sizeof (HighsInt) == sizeof (int));

struct _MixDeploymentSolver
{
  void *highs;
  int n_columns;
  int n_rows;

  GMutex mutex;
  GCond ended;
  GThread *thread; /* NULL while it does not run on a thread of its own */
  gboolean has_ended;
  gboolean is_left;
  gboolean is_done;
  MixDeploymentSolverNews news;
  double *values; /* of all columns in the last answer */
};

/* How many are left alone and have not ended yet. The process must not end in order while they work. */
static GMutex left_mutex;
static GCond left_changed;
static guint n_left;

static void
wait_for_left (void)
{
  g_mutex_lock (&left_mutex);
  while (n_left > 0)
    g_cond_wait (&left_changed, &left_mutex);
  g_mutex_unlock (&left_mutex);
}

static void
count_left (int change)
{
  static gsize is_waited_for;

  if (g_once_init_enter (&is_waited_for))
    {
      atexit (wait_for_left);
      g_once_init_leave (&is_waited_for, 1);
    }
  g_mutex_lock (&left_mutex);
  n_left = (guint) ((int) n_left + change);
  g_cond_broadcast (&left_changed);
  g_mutex_unlock (&left_mutex);
}

/**
 * mix_deployment_solver_new:
 *
 * Returns: (transfer full): a solver without a model
 */
MixDeploymentSolver *
mix_deployment_solver_new (void)
{
  MixDeploymentSolver *self = g_new0 (MixDeploymentSolver, 1);

  self->highs = Highs_create ();
  g_mutex_init (&self->mutex);
  g_cond_init (&self->ended);
  Highs_setBoolOptionValue (self->highs, "output_flag", FALSE);
  Highs_setIntOptionValue (self->highs, "threads", 1);
  /* People differ too much for any: looking for it takes some hundredths of the time of a network and finds none. */
  Highs_setBoolOptionValue (self->highs, "mip_detect_symmetry", FALSE);
  return self;
}

/**
 * mix_deployment_solver_free:
 * @self: a solver that does not work on a thread of its own
 *
 * Frees it.
 */
void
mix_deployment_solver_free (MixDeploymentSolver *self)
{
  Highs_destroy (self->highs);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->ended);
  g_free (self->values);
  g_free (self);
}

/**
 * mix_deployment_solver_pass:
 * @self: a solver
 * @model: a program; copied
 *
 * Returns: whether HiGHS took it
 */
gboolean
mix_deployment_solver_pass (MixDeploymentSolver *self, const MixDeploymentSolverModel *model)
{
  g_autofree HighsInt *kinds = g_new (HighsInt, MAX (model->n_columns, 1));
  gboolean any_whole = FALSE;

  for (int i = 0; i < model->n_columns; i++)
    {
      const gboolean is_whole = model->is_whole != NULL && model->is_whole[i];

      kinds[i] = is_whole ? kHighsVarTypeInteger : kHighsVarTypeContinuous;
      any_whole = any_whole || is_whole;
    }
  self->n_columns = model->n_columns;
  self->n_rows = model->n_rows;
  if (any_whole)
    return Highs_passMip (self->highs, model->n_columns, model->n_rows, model->n_terms, kHighsMatrixFormatRowwise,
                          kHighsObjSenseMinimize, 0, model->costs, model->lows, model->highs, model->row_lows,
                          model->row_highs, model->row_starts, model->term_columns, model->term_factors, kinds)
           != kHighsStatusError;
  return Highs_passLp (self->highs, model->n_columns, model->n_rows, model->n_terms, kHighsMatrixFormatRowwise,
                       kHighsObjSenseMinimize, 0, model->costs, model->lows, model->highs, model->row_lows,
                       model->row_highs, model->row_starts, model->term_columns, model->term_factors)
         != kHighsStatusError;
}

/**
 * mix_deployment_solver_set_column:
 * @self: a solver with a model
 * @column: number of a column
 * @low: least value
 * @high: most
 *
 * Changes the limits of a column.
 */
void
mix_deployment_solver_set_column (MixDeploymentSolver *self, int column, double low, double high)
{
  Highs_changeColBounds (self->highs, column, low, high);
}

/**
 * mix_deployment_solver_set_cost:
 * @self: a solver with a model
 * @column: number of a column
 * @cost: of one unit
 *
 * Changes the cost of a column.
 */
void
mix_deployment_solver_set_cost (MixDeploymentSolver *self, int column, double cost)
{
  Highs_changeColCost (self->highs, column, cost);
}

/**
 * mix_deployment_solver_set_row:
 * @self: a solver with a model
 * @row: number of a row
 * @low: least sum
 * @high: most
 *
 * Changes the limits of a row.
 */
void
mix_deployment_solver_set_row (MixDeploymentSolver *self, int row, double low, double high)
{
  Highs_changeRowBounds (self->highs, row, low, high);
}

/**
 * mix_deployment_solver_set_start:
 * @self: a solver with a model
 * @columns: (array length=n): columns whose value is known
 * @values: (array length=n): their values
 * @n: how many
 *
 * Says where the next run may begin.
 */
void
mix_deployment_solver_set_start (MixDeploymentSolver *self, const int *columns, const double *values, int n)
{
  Highs_setSparseSolution (self->highs, n, columns, values);
}

/**
 * mix_deployment_solver_set_limits:
 * @self: a solver
 * @limits: (nullable): when to stop
 *
 * Says when the next run ends if it has not found the best answer by then.
 */
void
mix_deployment_solver_set_limits (MixDeploymentSolver *self, const MixDeploymentProgramLimits *limits)
{
  int nodes = limits != NULL && limits->nodes > 0 ? limits->nodes : G_MAXINT;
  double seconds = limits != NULL && limits->seconds > 0 ? limits->seconds : Highs_getInfinity (self->highs);

  Highs_setIntOptionValue (self->highs, "mip_max_nodes", nodes);
  Highs_zeroAllClocks (self->highs);
  Highs_setDoubleOptionValue (self->highs, "time_limit", seconds);
  Highs_setDoubleOptionValue (self->highs, "mip_abs_gap", limits != NULL ? limits->gap : 0);
  Highs_setDoubleOptionValue (self->highs, "mip_rel_gap", limits != NULL ? limits->relative_gap : 0);
  Highs_setIntOptionValue (self->highs, "random_seed", limits != NULL ? limits->seed : 0);
}

/**
 * mix_deployment_solver_run:
 * @self: a solver with a model
 *
 * Solves it in this thread.
 *
 * Returns: whether it could
 */
gboolean
mix_deployment_solver_run (MixDeploymentSolver *self)
{
  return Highs_run (self->highs) != kHighsStatusError;
}

/* Called by HiGHS, on its thread. */
static void
highs_cb (int kind, const char *message, const HighsCallbackDataOut *out, HighsCallbackDataIn *in, void *data)
{
  MixDeploymentSolver *self = data;

  g_mutex_lock (&self->mutex);
  self->news.n_nodes = MAX (0, out->mip_node_count);
  if (isfinite (out->mip_dual_bound))
    self->news.bound = MAX (self->news.bound, out->mip_dual_bound);
  if (kind == kHighsCallbackMipImprovingSolution && out->mip_solution != NULL)
    {
      memcpy (self->values, out->mip_solution, sizeof (double) * (gsize) self->n_columns);
      self->news.n_answers++;
    }
  if (kind == kHighsCallbackMipInterrupt)
    in->user_interrupt = self->is_left;
  g_mutex_unlock (&self->mutex);
}

static gpointer
solve_thread (gpointer data)
{
  MixDeploymentSolver *self = data;
  const gboolean done = mix_deployment_solver_run (self);
  gboolean is_left;

  g_mutex_lock (&self->mutex);
  self->has_ended = TRUE;
  self->is_done = done;
  is_left = self->is_left;
  g_cond_signal (&self->ended);
  g_mutex_unlock (&self->mutex);
  if (is_left)
    {
      mix_deployment_solver_free (self);
      count_left (-1);
    }
  return NULL;
}

/**
 * mix_deployment_solver_begin:
 * @self: a solver with a model with whole columns
 *
 * Begins to solve it on a thread of its own; mix_deployment_solver_end() or mix_deployment_solver_leave() must follow.
 */
void
mix_deployment_solver_begin (MixDeploymentSolver *self)
{
  g_free (self->values);
  self->values = g_new0 (double, MAX (self->n_columns, 1));
  self->news = (MixDeploymentSolverNews) { .bound = -INFINITY };
  self->has_ended = FALSE;
  Highs_setCallback (self->highs, highs_cb, self);
  Highs_startCallback (self->highs, kHighsCallbackMipInterrupt);
  Highs_startCallback (self->highs, kHighsCallbackMipImprovingSolution);
  self->thread = g_thread_new ("deployment-solver", solve_thread, self);
}

/**
 * mix_deployment_solver_wait:
 * @self: a solver that has begun
 * @news: (inout): what was known; how far it has come
 * @values: (array): of all columns; changed where there is another answer
 *
 * Waits a moment, or until it ends.
 *
 * Returns: whether it still works
 */
gboolean
mix_deployment_solver_wait (MixDeploymentSolver *self, MixDeploymentSolverNews *news, double *values)
{
  const gint64 until = g_get_monotonic_time () + PATIENCE;
  gboolean works;

  g_mutex_lock (&self->mutex);
  while (!self->has_ended && g_cond_wait_until (&self->ended, &self->mutex, until))
    ;
  works = !self->has_ended;
  if (self->news.n_answers > news->n_answers)
    memcpy (values, self->values, sizeof (double) * (gsize) self->n_columns);
  *news = self->news;
  g_mutex_unlock (&self->mutex);
  return works;
}

/**
 * mix_deployment_solver_end:
 * @self: a solver that has begun
 *
 * Waits until it ends.
 *
 * Returns: whether it could do its work
 */
gboolean
mix_deployment_solver_end (MixDeploymentSolver *self)
{
  g_thread_join (g_steal_pointer (&self->thread));
  Highs_stopCallback (self->highs, kHighsCallbackMipInterrupt);
  Highs_stopCallback (self->highs, kHighsCallbackMipImprovingSolution);
  return self->is_done;
}

/**
 * mix_deployment_solver_leave:
 * @self: (transfer full): a solver that has begun
 *
 * Leaves it alone: it stops as soon as it looks, and what it found is lost.
 */
void
mix_deployment_solver_leave (MixDeploymentSolver *self)
{
  GThread *thread = self->thread;
  gboolean has_ended;

  count_left (1);
  g_mutex_lock (&self->mutex);
  has_ended = self->has_ended;
  self->is_left = !has_ended;
  g_mutex_unlock (&self->mutex);
  if (!has_ended)
    {
      g_thread_unref (thread);
      return;
    }
  g_thread_join (thread);
  mix_deployment_solver_free (self);
  count_left (-1);
}

/**
 * mix_deployment_solver_end_process:
 * @status: of the process, all of whose work is done
 *
 * To be asked last. Where a solver that was left alone still works, the process ends here: ending in order would wait
 * for something that nobody needs.
 *
 * Returns: @status
 */
int
mix_deployment_solver_end_process (int status)
{
  gboolean any;

  g_mutex_lock (&left_mutex);
  any = n_left > 0;
  g_mutex_unlock (&left_mutex);
  if (any && fflush (NULL) == 0)
    quick_exit (status);
  return status;
}

/**
 * mix_deployment_solver_get_status:
 * @self: a solver after a run
 *
 * Returns: what came of it
 */
MixDeploymentProgramStatus
mix_deployment_solver_get_status (const MixDeploymentSolver *self)
{
  HighsInt status = Highs_getModelStatus (self->highs), point = 0;

  if (status == kHighsModelStatusOptimal || status == kHighsModelStatusModelEmpty)
    return MIX_DEPLOYMENT_PROGRAM_SOLVED;
  if (status == kHighsModelStatusInfeasible || status == kHighsModelStatusUnboundedOrInfeasible)
    return MIX_DEPLOYMENT_PROGRAM_IMPOSSIBLE;
  Highs_getIntInfoValue (self->highs, "primal_solution_status", &point);
  return point == kHighsSolutionStatusFeasible ? MIX_DEPLOYMENT_PROGRAM_FOUND : MIX_DEPLOYMENT_PROGRAM_STOPPED;
}

/**
 * mix_deployment_solver_get_bound:
 * @self: a solver after a run of a model with whole columns
 *
 * Returns: what no answer costs less than; minus infinity where nothing is known
 */
double
mix_deployment_solver_get_bound (const MixDeploymentSolver *self)
{
  double bound = -INFINITY;

  if (Highs_getDoubleInfoValue (self->highs, "mip_dual_bound", &bound) != kHighsStatusOk)
    return -INFINITY;
  return bound;
}

/**
 * mix_deployment_solver_get_n_nodes:
 * @self: a solver after a run
 *
 * Returns: nodes of the search tree
 */
gint64
mix_deployment_solver_get_n_nodes (const MixDeploymentSolver *self)
{
  int64_t nodes = 0;

  if (Highs_getInt64InfoValue (self->highs, "mip_node_count", &nodes) != kHighsStatusOk)
    return 0;
  return MAX (0, nodes);
}

/**
 * mix_deployment_solver_get_answer:
 * @self: a solver after a run with an answer
 * @values: (out caller-allocates) (array): of all columns
 * @reduced_costs: (out caller-allocates) (array): by how much the cost would rise for a unit more of each column
 *
 * Returns: what the answer costs
 */
double
mix_deployment_solver_get_answer (const MixDeploymentSolver *self, double *values, double *reduced_costs)
{
  g_autofree double *row_values = g_new0 (double, MAX (self->n_rows, 1));
  g_autofree double *row_duals = g_new0 (double, MAX (self->n_rows, 1));

  Highs_getSolution (self->highs, values, reduced_costs, row_values, row_duals);
  return Highs_getObjectiveValue (self->highs);
}
