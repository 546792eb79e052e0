#include "mix-deployment-program-private.h"

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
 * mix_deployment_program_get_column:
 * @self: a program
 * @column: number of a column
 * @low: (out): least value
 * @high: (out): most
 */
void
mix_deployment_program_get_column (const MixDeploymentProgram *self, int column, double *low, double *high)
{
  *low = g_array_index (self->lows, double, column);
  *high = g_array_index (self->highs, double, column);
}

/**
 * mix_deployment_program_set_relaxed:
 * @self: a program
 * @relaxed: whether all columns may have parts
 *
 * Has the next runs solve the linear programme instead.
 */
void
mix_deployment_program_set_relaxed (MixDeploymentProgram *self, gboolean relaxed)
{
  self->is_relaxed = relaxed;
  self->is_passed = FALSE;
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
