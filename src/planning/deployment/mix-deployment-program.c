#include "mix-deployment-program.h"

#include "mix-config.h"
#include "mix-error.h"

#include <glib/gi18n-lib.h>
#include <interfaces/highs_c_api.h>
#include <math.h>

struct _MixDeploymentProgram
{
  void *highs;
  gboolean is_passed;
  GArray *costs;
  GArray *lows;
  GArray *highs_of_columns;
  GArray *kinds;
  GArray *row_lows;
  GArray *row_highs;
  GArray *row_starts;
  GArray *term_columns;
  GArray *term_factors;
  GArray *start_columns;
  GArray *start_values;
  double *values;
  double *reduced_costs;
  MixDeploymentProgramWatch watch;
  gpointer watch_data;
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

  self->highs = Highs_create ();
  self->costs = g_array_new (FALSE, FALSE, sizeof (double));
  self->lows = g_array_new (FALSE, FALSE, sizeof (double));
  self->highs_of_columns = g_array_new (FALSE, FALSE, sizeof (double));
  self->kinds = g_array_new (FALSE, FALSE, sizeof (HighsInt));
  self->row_lows = g_array_new (FALSE, FALSE, sizeof (double));
  self->row_highs = g_array_new (FALSE, FALSE, sizeof (double));
  self->row_starts = g_array_new (FALSE, FALSE, sizeof (HighsInt));
  self->term_columns = g_array_new (FALSE, FALSE, sizeof (HighsInt));
  self->term_factors = g_array_new (FALSE, FALSE, sizeof (double));
  self->start_columns = g_array_new (FALSE, FALSE, sizeof (HighsInt));
  self->start_values = g_array_new (FALSE, FALSE, sizeof (double));
  Highs_setBoolOptionValue (self->highs, "output_flag", FALSE);
  Highs_setIntOptionValue (self->highs, "threads", 1);
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
  Highs_destroy (self->highs);
  g_array_unref (self->costs);
  g_array_unref (self->lows);
  g_array_unref (self->highs_of_columns);
  g_array_unref (self->kinds);
  g_array_unref (self->row_lows);
  g_array_unref (self->row_highs);
  g_array_unref (self->row_starts);
  g_array_unref (self->term_columns);
  g_array_unref (self->term_factors);
  g_array_unref (self->start_columns);
  g_array_unref (self->start_values);
  g_free (self->values);
  g_free (self->reduced_costs);
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
  HighsInt kind = whole ? kHighsVarTypeInteger : kHighsVarTypeContinuous;

  g_array_append_val (self->costs, cost);
  g_array_append_val (self->lows, low);
  g_array_append_val (self->highs_of_columns, high);
  g_array_append_val (self->kinds, kind);
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
  HighsInt start = (HighsInt) self->term_columns->len;

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
  HighsInt index = column;

  g_return_if_fail (self->row_lows->len > 0 && column >= 0 && (guint) column < self->costs->len);

  g_array_append_val (self->term_columns, index);
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
  g_array_index (self->highs_of_columns, double, column) = high;
  if (self->is_passed)
    Highs_changeColBounds (self->highs, column, low, high);
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
    Highs_changeColCost (self->highs, column, cost);
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
    Highs_changeRowBounds (self->highs, row, low, high);
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
      HighsInt column = columns[i];

      g_array_append_val (self->start_columns, column);
      g_array_append_val (self->start_values, values[i]);
    }
}

static gboolean
has_whole (const MixDeploymentProgram *self)
{
  for (guint i = 0; i < self->kinds->len; i++)
    if (g_array_index (self->kinds, HighsInt, i) == kHighsVarTypeInteger)
      return TRUE;
  return FALSE;
}

static gboolean
pass (MixDeploymentProgram *self)
{
  HighsInt n = (HighsInt) self->costs->len, rows = (HighsInt) self->row_lows->len;
  HighsInt terms = (HighsInt) self->term_columns->len;
  const double *costs = (const double *) (gpointer) self->costs->data;
  const double *lows = (const double *) (gpointer) self->lows->data;
  const double *highs = (const double *) (gpointer) self->highs_of_columns->data;
  const double *row_lows = (const double *) (gpointer) self->row_lows->data;
  const double *row_highs = (const double *) (gpointer) self->row_highs->data;
  const HighsInt *starts = (const HighsInt *) (gpointer) self->row_starts->data;
  const HighsInt *columns = (const HighsInt *) (gpointer) self->term_columns->data;
  const double *factors = (const double *) (gpointer) self->term_factors->data;
  const HighsInt *kinds = (const HighsInt *) (gpointer) self->kinds->data;

  if (has_whole (self))
    return Highs_passMip (self->highs, n, rows, terms, kHighsMatrixFormatRowwise, kHighsObjSenseMinimize, 0, costs,
                          lows, highs, row_lows, row_highs, starts, columns, factors, kinds)
           != kHighsStatusError;
  return Highs_passLp (self->highs, n, rows, terms, kHighsMatrixFormatRowwise, kHighsObjSenseMinimize, 0, costs, lows,
                       highs, row_lows, row_highs, starts, columns, factors)
         != kHighsStatusError;
}

static void
set_limits (MixDeploymentProgram *self, const MixDeploymentProgramLimits *limits)
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

static void
pass_start (MixDeploymentProgram *self)
{
  if (self->start_columns->len == 0)
    return;
  Highs_setSparseSolution (self->highs, (HighsInt) self->start_columns->len,
                           (const HighsInt *) (gpointer) self->start_columns->data,
                           (const double *) (gpointer) self->start_values->data);
  g_array_set_size (self->start_columns, 0);
  g_array_set_size (self->start_values, 0);
}

static MixDeploymentProgramStatus
tell_status (const MixDeploymentProgram *self)
{
  HighsInt status = Highs_getModelStatus (self->highs), point = 0;

  if (status == kHighsModelStatusOptimal || status == kHighsModelStatusModelEmpty)
    return MIX_DEPLOYMENT_PROGRAM_SOLVED;
  if (status == kHighsModelStatusInfeasible || status == kHighsModelStatusUnboundedOrInfeasible)
    return MIX_DEPLOYMENT_PROGRAM_IMPOSSIBLE;
  Highs_getIntInfoValue (self->highs, "primal_solution_status", &point);
  return point == kHighsSolutionStatusFeasible ? MIX_DEPLOYMENT_PROGRAM_FOUND : MIX_DEPLOYMENT_PROGRAM_STOPPED;
}

static void
keep_values (MixDeploymentProgram *self)
{
  gsize n = MAX (self->costs->len, 1), rows = MAX (self->row_lows->len, 1);
  g_autofree double *row_values = g_new0 (double, rows);
  g_autofree double *row_duals = g_new0 (double, rows);

  g_free (self->values);
  g_free (self->reduced_costs);
  self->values = g_new0 (double, n);
  self->reduced_costs = g_new0 (double, n);
  Highs_getSolution (self->highs, self->values, self->reduced_costs, row_values, row_duals);
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

/**
 * mix_deployment_program_run:
 * @self: a program
 * @limits: (nullable): when to stop; until the best is found otherwise
 * @status: (out): what came of it
 * @error: return location for an error
 *
 * Looks for the answer that costs least.
 *
 * Returns: whether it could be run at all
 */
gboolean
mix_deployment_program_run (MixDeploymentProgram *self,
                            const MixDeploymentProgramLimits *limits,
                            MixDeploymentProgramStatus *status,
                            GError **error)
{
  if (self->costs->len == 0)
    {
      *status = holds_when_empty (self) ? MIX_DEPLOYMENT_PROGRAM_SOLVED : MIX_DEPLOYMENT_PROGRAM_IMPOSSIBLE;
      return TRUE;
    }
  if (!self->is_passed)
    self->is_passed = pass (self);
  set_limits (self, limits);
  pass_start (self);
  if (!self->is_passed || Highs_run (self->highs) == kHighsStatusError)
    {
      mix_set_error (error, MIX_ERROR_FAILED, "deployment",
                     _ ("The solver gave up on a step of the deployment. Try again with another seed."));
      return FALSE;
    }
  *status = tell_status (self);
  if (*status == MIX_DEPLOYMENT_PROGRAM_SOLVED || *status == MIX_DEPLOYMENT_PROGRAM_FOUND)
    keep_values (self);
  return TRUE;
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
  return Highs_getObjectiveValue (self->highs);
}

/**
 * mix_deployment_program_get_bound:
 * @self: a program with whole columns, after a run
 *
 * Returns: what no answer costs less than, minus infinity where nothing is known
 */
double
mix_deployment_program_get_bound (const MixDeploymentProgram *self)
{
  double bound = -INFINITY;

  if (Highs_getDoubleInfoValue (self->highs, "mip_dual_bound", &bound) != kHighsStatusOk)
    return -INFINITY;
  return bound;
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
  int64_t nodes = 0;

  if (Highs_getInt64InfoValue (self->highs, "mip_node_count", &nodes) != kHighsStatusOk)
    return 0;
  return MAX (0, nodes);
}

static void
interrupt_cb (int kind, const char *message, const HighsCallbackDataOut *out, HighsCallbackDataIn *in, void *data)
{
  MixDeploymentProgram *self = data;

  if (kind == kHighsCallbackMipInterrupt && self->watch (self->watch_data))
    in->user_interrupt = TRUE;
}

/**
 * mix_deployment_program_set_watch:
 * @self: a program with whole columns
 * @watch: asked while it runs
 * @data: for @watch
 *
 * Has somebody watch the next runs, who may stop them.
 */
void
mix_deployment_program_set_watch (MixDeploymentProgram *self, MixDeploymentProgramWatch watch, gpointer data)
{
  self->watch = watch;
  self->watch_data = data;
  Highs_setCallback (self->highs, interrupt_cb, self);
  Highs_startCallback (self->highs, kHighsCallbackMipInterrupt);
}
