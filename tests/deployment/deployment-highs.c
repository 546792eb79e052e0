#include "deployment-highs.h"

#include <interfaces/highs_c_api.h>

/* Good enough is within a hundredth of a weighted minute. */
#define GAP 1

static void *
new_highs (double seconds)
{
  void *highs = Highs_create ();

  Highs_setBoolOptionValue (highs, "output_flag", 0);
  Highs_setIntOptionValue (highs, "threads", 1);
  Highs_setDoubleOptionValue (highs, "mip_rel_gap", 0);
  Highs_setDoubleOptionValue (highs, "mip_abs_gap", GAP);
  if (seconds > 0)
    Highs_setDoubleOptionValue (highs, "time_limit", seconds);
  return highs;
}

static void
pass_columns (const MixDeploymentModel *model, double *cost, double *lower, double *upper, HighsInt *kinds)
{
  for (guint i = 0; i < model->columns->len; i++)
    {
      const MixDeploymentColumn *column = &g_array_index (model->columns, MixDeploymentColumn, i);

      cost[i] = (double) column->cost;
      lower[i] = column->kind == MIX_DEPLOYMENT_COLUMN_ONE ? 1 : 0;
      upper[i] = column->most < 0 ? 1e30 : column->most;
      kinds[i] = column->whole ? kHighsVarTypeInteger : kHighsVarTypeContinuous;
    }
}

static void
pass_rows (const MixDeploymentModel *model, double *lower, double *upper, HighsInt *starts)
{
  for (guint i = 0; i < model->rows->len; i++)
    {
      const MixDeploymentRow *row = &g_array_index (model->rows, MixDeploymentRow, i);

      lower[i] = row->sense == MIX_DEPLOYMENT_AT_MOST ? -1e30 : (double) row->limit;
      upper[i] = row->sense == MIX_DEPLOYMENT_AT_LEAST ? 1e30 : (double) row->limit;
      starts[i] = (HighsInt) row->first;
    }
}

static void
pass_model (void *highs, const MixDeploymentModel *model)
{
  HighsInt n_columns = (HighsInt) model->columns->len;
  HighsInt n_rows = (HighsInt) model->rows->len;
  HighsInt n_terms = (HighsInt) model->terms->len;
  g_autofree double *cost = g_new (double, n_columns);
  g_autofree double *lower = g_new (double, n_columns);
  g_autofree double *upper = g_new (double, n_columns);
  g_autofree HighsInt *kinds = g_new (HighsInt, n_columns);
  g_autofree double *row_lower = g_new (double, n_rows + 1);
  g_autofree double *row_upper = g_new (double, n_rows + 1);
  g_autofree HighsInt *starts = g_new (HighsInt, n_rows + 1);
  g_autofree HighsInt *columns = g_new (HighsInt, n_terms + 1);
  g_autofree double *factors = g_new (double, n_terms + 1);

  pass_columns (model, cost, lower, upper, kinds);
  pass_rows (model, row_lower, row_upper, starts);
  for (HighsInt k = 0; k < n_terms; k++)
    {
      columns[k] = (HighsInt) g_array_index (model->terms, MixDeploymentTerm, k).column;
      factors[k] = (double) g_array_index (model->terms, MixDeploymentTerm, k).factor;
    }
  g_assert_cmpint (Highs_passMip (highs, n_columns, n_rows, n_terms, kHighsMatrixFormatRowwise, kHighsObjSenseMinimize,
                       0, cost, lower, upper, row_lower, row_upper, starts, columns, factors, kinds),
      !=, kHighsStatusError);
}

static DeploymentHighs
run (void *highs)
{
  DeploymentHighs found = { 0 };
  HighsInt n_columns = Highs_getNumCol (highs);
  HighsInt n_rows = Highs_getNumRow (highs);
  gint64 began = g_get_monotonic_time ();
  HighsInt solution = 0;

  Highs_run (highs);
  found.seconds = (double) (g_get_monotonic_time () - began) / G_USEC_PER_SEC;
  found.solved = Highs_getModelStatus (highs) != kHighsModelStatusTimeLimit;
  Highs_getIntInfoValue (highs, "primal_solution_status", &solution);
  found.possible = solution == kHighsSolutionStatusFeasible;
  Highs_getDoubleInfoValue (highs, "objective_function_value", &found.objective);
  Highs_getDoubleInfoValue (highs, "mip_dual_bound", &found.bound);
  if (found.possible)
    {
      g_autofree double *column_duals = g_new (double, n_columns + 1);
      g_autofree double *row_values = g_new (double, n_rows + 1);
      g_autofree double *row_duals = g_new (double, n_rows + 1);

      found.values = g_new (double, n_columns + 1);
      Highs_getSolution (highs, found.values, column_duals, row_values, row_duals);
    }
  Highs_destroy (highs);
  return found;
}

/**
 * deployment_highs_solve:
 * @model: a model
 * @seconds: how long at most, 0 for no limit
 *
 * Returns: what HiGHS makes of it with one thread; its values are to be freed
 */
DeploymentHighs
deployment_highs_solve (const MixDeploymentModel *model, double seconds)
{
  void *highs = new_highs (seconds);

  pass_model (highs, model);
  return run (highs);
}

/**
 * deployment_highs_solve_file:
 * @path: a model in LP or MPS format
 * @seconds: how long at most, 0 for no limit
 *
 * Returns: what HiGHS makes of it with one thread; its values are to be freed
 */
DeploymentHighs
deployment_highs_solve_file (const char *path, double seconds)
{
  void *highs = new_highs (seconds);

  g_assert_cmpint (Highs_readModel (highs, path), !=, kHighsStatusError);
  return run (highs);
}
