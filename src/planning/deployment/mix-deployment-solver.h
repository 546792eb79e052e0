#pragma once

#include "mix-deployment-program.h"

G_BEGIN_DECLS

/**
 * MixDeploymentSolver:
 *
 * HiGHS, silent and on one thread, as programs use it: nothing else knows of it. It runs in the thread that asks it to,
 * or on a thread of its own. There it looks only now and then whether it is to stop, at times after a third of a
 * second; whoever does not want to wait for that leaves it, and it ends by itself.
 */
typedef struct _MixDeploymentSolver MixDeploymentSolver;

/**
 * MixDeploymentSolverModel:
 * @n_columns: how many columns
 * @n_rows: how many rows
 * @n_terms: how many terms in all rows
 * @costs: (array length=n_columns): of one unit of each column
 * @lows: (array length=n_columns): least values
 * @highs: (array length=n_columns): most
 * @is_whole: (array length=n_columns) (nullable): whether values must be whole; %NULL: none
 * @row_lows: (array length=n_rows): least sums
 * @row_highs: (array length=n_rows): most
 * @row_starts: (array length=n_rows): the first term of each row
 * @term_columns: (array length=n_terms): column of each term
 * @term_factors: (array length=n_terms): what it is multiplied with
 *
 * A program to be solved at least cost.
 */
typedef struct
{
  int n_columns;
  int n_rows;
  int n_terms;
  const double *costs;
  const double *lows;
  const double *highs;
  const int *is_whole;
  const double *row_lows;
  const double *row_highs;
  const int *row_starts;
  const int *term_columns;
  const double *term_factors;
} MixDeploymentSolverModel;

/**
 * MixDeploymentSolverNews:
 * @bound: what no answer costs less than, as far as is known; minus infinity where nothing is
 * @n_nodes: nodes of the search tree so far
 * @n_answers: how many answers there have been while it was waited for, each better than the one before
 *
 * How far it has come.
 */
typedef struct
{
  double bound;
  gint64 n_nodes;
  guint n_answers;
} MixDeploymentSolverNews;

MixDeploymentSolver *mix_deployment_solver_new (void) G_GNUC_WARN_UNUSED_RESULT;
void mix_deployment_solver_free (MixDeploymentSolver *self);

gboolean mix_deployment_solver_pass (MixDeploymentSolver *self, const MixDeploymentSolverModel *model);
void mix_deployment_solver_set_column (MixDeploymentSolver *self, int column, double low, double high);
void mix_deployment_solver_set_cost (MixDeploymentSolver *self, int column, double cost);
void mix_deployment_solver_set_row (MixDeploymentSolver *self, int row, double low, double high);
void mix_deployment_solver_set_start (MixDeploymentSolver *self, const int *columns, const double *values, int n);
void mix_deployment_solver_set_limits (MixDeploymentSolver *self, const MixDeploymentProgramLimits *limits);

gboolean mix_deployment_solver_run (MixDeploymentSolver *self);
void mix_deployment_solver_begin (MixDeploymentSolver *self);
gboolean mix_deployment_solver_wait (MixDeploymentSolver *self, MixDeploymentSolverNews *news, double *values);
gboolean mix_deployment_solver_end (MixDeploymentSolver *self);
void mix_deployment_solver_leave (MixDeploymentSolver *self);
int mix_deployment_solver_end_process (int status);

MixDeploymentProgramStatus mix_deployment_solver_get_status (const MixDeploymentSolver *self);
double mix_deployment_solver_get_bound (const MixDeploymentSolver *self);
gint64 mix_deployment_solver_get_n_nodes (const MixDeploymentSolver *self);
double mix_deployment_solver_get_answer (const MixDeploymentSolver *self, double *values, double *reduced_costs);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixDeploymentSolver, mix_deployment_solver_free)

G_END_DECLS
