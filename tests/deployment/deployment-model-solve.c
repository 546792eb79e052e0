#include "deployment-model-solve.h"

#include <math.h>

#include "mix-deployment-program.h"

/* Good enough is within a hundredth of a weighted minute. */
#define GAP 1

static MixDeploymentProgram *
write_program (const MixDeploymentModel *model)
{
  MixDeploymentProgram *program = mix_deployment_program_new ();

  for (guint i = 0; i < model->columns->len; i++)
    {
      const MixDeploymentColumn *column = &g_array_index (model->columns, MixDeploymentColumn, i);

      mix_deployment_program_add_column (program, (double) column->cost,
                                         column->kind == MIX_DEPLOYMENT_COLUMN_ONE ? 1 : 0,
                                         column->most < 0 ? INFINITY : column->most, column->whole);
    }
  for (guint i = 0; i < model->rows->len; i++)
    {
      const MixDeploymentRow *row = &g_array_index (model->rows, MixDeploymentRow, i);

      mix_deployment_program_add_row (program, row->sense == MIX_DEPLOYMENT_AT_MOST ? -INFINITY : (double) row->limit,
                                      row->sense == MIX_DEPLOYMENT_AT_LEAST ? INFINITY : (double) row->limit);
      for (guint k = row->first; k < row->first + row->n_terms; k++)
        {
          const MixDeploymentTerm *term = &g_array_index (model->terms, MixDeploymentTerm, k);

          mix_deployment_program_add_term (program, (int) term->column, (double) term->factor);
        }
    }
  return program;
}

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
  g_autoptr (MixDeploymentProgram) program = write_program (model);
  const MixDeploymentProgramLimits limits = { .gap = GAP };
  g_autofree double *values = g_new (double, model->columns->len);
  g_autoptr (GError) error = NULL;
  MixDeploymentProgramStatus status;

  mix_deployment_program_run (program, &limits, &status, &error);
  g_assert_no_error (error);
  if (status == MIX_DEPLOYMENT_PROGRAM_IMPOSSIBLE)
    return NULL;
  g_assert_cmpint (status, ==, MIX_DEPLOYMENT_PROGRAM_SOLVED);
  *objective = mix_deployment_program_get_cost (program);
  for (guint i = 0; i < model->columns->len; i++)
    values[i] = mix_deployment_program_get_value (program, (int) i);
  return mix_deployment_model_dup_answer (model, problem, values);
}
