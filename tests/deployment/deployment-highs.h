#pragma once

#include "mix-deployment-model.h"

/**
 * DeploymentHighs:
 * @solved: whether it was solved to the end
 * @possible: whether there is an answer
 * @objective: of the best answer
 * @bound: what none can beat
 * @seconds: it took
 * @values: of the columns
 *
 * What HiGHS makes of a model.
 */
typedef struct
{
  gboolean solved;
  gboolean possible;
  double objective;
  double bound;
  double seconds;
  double *values;
} DeploymentHighs;

DeploymentHighs deployment_highs_solve (const MixDeploymentModel *model, double seconds);
DeploymentHighs deployment_highs_solve_file (const char *path, double seconds);
