#pragma once

#include "mix-deployment-program.h"
#include "mix-deployment-solver.h"

G_BEGIN_DECLS

/* How a program is put together lies in mix-deployment-program.c, how it is run and what is found in -run.c. */
struct _MixDeploymentProgram
{
  MixDeploymentSolver *solver;
  gboolean is_passed;
  gboolean is_relaxed;
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

G_END_DECLS
