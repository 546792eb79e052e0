#include "mix-deployment-program.h"

#include "mix-config.h"
#include "mix-deployment-solver.h"
#include "mix-error.h"

#include <glib/gi18n-lib.h>
#include <math.h>

struct _MixDeploymentProgram
{
  MixDeploymentSolver *solver;
  gboolean is_passed;
  GArray *costs;
  GArray *lows;
  GArray *highs;
  GArray *is_whole;
  GArray *row_lows;
  GArray *row_highs;
  GArray *row_starts;
  GArray *term_columns;
  GArray *term_factors;
  GArray *start_columns;
  GArray *start_values;
  double *values;
  double *reduced_costs;
  double cost;
  double bound;
  gint64 n_nodes;
  MixDeploymentProgramWatch watch;
  gpointer watch_data;
  GCancellable *cancellable;
};

/**
 * mix_deployment_program_new:
 *
 * Returns: (transfer full): a program without columns and rows
 */
MixDeploymentProgram *
mix_deployment_program_new (void)
{
  MixDeploymentProgram *self = g_new0 (MixDeploymentProgram, 1);

  self->solver = mix_deployment_solver_new ();
  self->costs = g_array_new (FALSE, FALSE, sizeof (double));
  self->lows = g_array_new (FALSE, FALSE, sizeof (double));
  self->highs = g_array_new (FALSE, FALSE, sizeof (double));
  self->is_whole = g_array_new (FALSE, FALSE, sizeof (int));
  self->row_lows = g_array_new (FALSE, FALSE, sizeof (double));
  self->row_highs = g_array_new (FALSE, FALSE, sizeof (double));
  self->row_starts = g_array_new (FALSE, FALSE, sizeof (int));
  self->term_columns = g_array_new (FALSE, FALSE, sizeof (int));
  self->term_factors = g_array_new (FALSE, FALSE, sizeof (double));
  self->start_columns = g_array_new (FALSE, FALSE, sizeof (int));
  self->start_values = g_array_new (FALSE, FALSE, sizeof (double));
  return self;
}

/**
 * mix_deployment_program_free:
 * @self: a program
 *
 * Frees it.
 */
void
mix_deployment_program_free (MixDeploymentProgram *self)
{
  mix_deployment_solver_free (self->solver);
  g_array_unref (self->costs);
  g_array_unref (self->lows);
  g_array_unref (self->highs);
  g_array_unref (self->is_whole);
  g_array_unref (self->row_lows);
  g_array_unref (self->row_highs);
  g_array_unref (self->row_starts);
  g_array_unref (self->term_columns);
  g_array_unref (self->term_factors);
  g_array_unref (self->start_columns);
  g_array_unref (self->start_values);
  g_free (self->values);
  g_free (self->reduced_costs);
  g_clear_object (&self->cancellable);
  g_free (self);
}

/**
 * mix_deployment_program_add_column:
 * @self: a program
 * @cost: of one unit
 * @low: least value
 * @high: most, or infinity
 * @whole: whether it must be a whole number
 *
 * Returns: its number, from 0
 */
int
mix_deployment_program_add_column (MixDeploymentProgram *self, double cost, double low, double high, gboolean whole)
{
  int is_whole = whole;

  g_array_append_val (self->costs, cost);
  g_array_append_val (self->lows, low);
  g_array_append_val (self->highs, high);
  g_array_append_val (self->is_whole, is_whole);
  self->is_passed = FALSE;
  return (int) self->costs->len - 1;
}

/**
 * mix_deployment_program_add_row:
 * @self: a program
 * @low: least sum, or minus infinity
 * @high: most, or infinity
 *
 * Begins a row; terms follow with mix_deployment_program_add_term().
 *
 * Returns: its number, from 0
 */
int
mix_deployment_program_add_row (MixDeploymentProgram *self, double low, double high)
{
  int start = (int) self->term_columns->len;

  g_array_append_val (self->row_lows, low);
  g_array_append_val (self->row_highs, high);
  g_array_append_val (self->row_starts, start);
  self->is_passed = FALSE;
  return (int) self->row_lows->len - 1;
}

/**
 * mix_deployment_program_add_term:
 * @self: a program
 * @column: number of a column that is not in the last row yet
 * @factor: what it is multiplied with
 *
 * Adds a column to the last row.
 */
void
mix_deployment_program_add_term (MixDeploymentProgram *self, int column, double factor)
{
  g_return_if_fail (self->row_lows->len > 0 && column >= 0 && (guint) column < self->costs->len);

  g_array_append_val (self->term_columns, column);
  g_array_append_val (self->term_factors, factor);
}

/**
 * mix_deployment_program_set_column:
 * @self: a program
 * @column: number of a column
 * @low: least value
 * @high: most
 *
 * Changes the limits of a column.
 */
void
mix_deployment_program_set_column (MixDeploymentProgram *self, int column, double low, double high)
{
  g_array_index (self->lows, double, column) = low;
  g_array_index (self->highs, double, column) = high;
  if (self->is_passed)
    mix_deployment_solver_set_column (self->solver, column, low, high);
}

/**
 * mix_deployment_program_set_cost:
 * @self: a program
 * @column: number of a column
 * @cost: of one unit
 *
 * Changes the cost of a column.
 */
void
mix_deployment_program_set_cost (MixDeploymentProgram *self, int column, double cost)
{
  g_array_index (self->costs, double, column) = cost;
  if (self->is_passed)
    mix_deployment_solver_set_cost (self->solver, column, cost);
}

/**
 * mix_deployment_program_set_row:
 * @self: a program
 * @row: number of a row
 * @low: least sum
 * @high: most
 *
 * Changes the limits of a row.
 */
void
mix_deployment_program_set_row (MixDeploymentProgram *self, int row, double low, double high)
{
  g_array_index (self->row_lows, double, row) = low;
  g_array_index (self->row_highs, double, row) = high;
  if (self->is_passed)
    mix_deployment_solver_set_row (self->solver, row, low, high);
}

/**
 * mix_deployment_program_set_start:
 * @self: a program
 * @columns: (array length=n): columns whose value is known
 * @values: (array length=n): their values
 * @n: how many
 *
 * Says where the next run may begin: values of some columns, usually the whole ones, from an answer that holds.
 */
void
mix_deployment_program_set_start (MixDeploymentProgram *self, const int *columns, const double *values, int n)
{
  g_array_set_size (self->start_columns, 0);
  g_array_set_size (self->start_values, 0);
  for (int i = 0; i < n; i++)
    {
      g_array_append_val (self->start_columns, columns[i]);
      g_array_append_val (self->start_values, values[i]);
    }
}

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
    .is_whole = (const int *) (gpointer) self->is_whole->data,
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
