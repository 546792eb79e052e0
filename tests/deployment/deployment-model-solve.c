#include "deployment-model-solve.h"

/* Good enough is within a hundredth of a weighted minute. */
#define GAP 1

/**
 * deployment_model_solve:
 * @model: a small model
 * @problem: the problem that it is of
 * @objective: (out): the least cost there is
 *
 * Returns: (transfer full) (nullable): the best deployment; %NULL if there is none
 */
MixDeploymentAnswer *
deployment_model_solve (const MixDeploymentModel *model, const MixDeployment *problem, double *objective)
{
  g_autofree int *places = g_new (int, model->columns->len);
  g_autoptr (MixDeploymentProgram) program = mix_deployment_model_write_program (model, places);
  const MixDeploymentProgramLimits limits = { .gap = GAP };
  g_autoptr (GError) error = NULL;
  MixDeploymentProgramStatus status;

  mix_deployment_program_run (program, &limits, &status, &error);
  g_assert_no_error (error);
  if (status == MIX_DEPLOYMENT_PROGRAM_IMPOSSIBLE)
    return NULL;
  g_assert_cmpint (status, ==, MIX_DEPLOYMENT_PROGRAM_SOLVED);
  *objective = mix_deployment_program_get_cost (program);
  return mix_deployment_model_read_answer (model, problem, program, places);
}
