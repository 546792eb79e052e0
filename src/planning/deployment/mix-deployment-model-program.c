#include "mix-deployment-model.h"

#include <math.h>

static void
add_column (const MixDeploymentModel *self, MixDeploymentProgram *program, guint number, int *places)
{
  const MixDeploymentColumn *column = &g_array_index (self->columns, MixDeploymentColumn, number);
  const double least = column->kind == MIX_DEPLOYMENT_COLUMN_ONE ? 1 : 0;
  const double most = column->most < 0 ? INFINITY : column->most;

  if (places[number] < 0)
    places[number] = mix_deployment_program_add_column (program, (double) column->cost, least, most, column->whole);
}

/* In the order in which a file of the model names them: those that cost something, then the others as rows need them.
 */
static void
add_columns (const MixDeploymentModel *self, MixDeploymentProgram *program, int *places)
{
  for (guint i = 0; i < self->columns->len; i++)
    places[i] = -1;
  for (guint i = 0; i < self->columns->len; i++)
    if (g_array_index (self->columns, MixDeploymentColumn, i).cost != 0)
      add_column (self, program, i, places);
  for (guint i = 0; i < self->terms->len; i++)
    add_column (self, program, g_array_index (self->terms, MixDeploymentTerm, i).column, places);
  for (guint i = 0; i < self->columns->len; i++)
    add_column (self, program, i, places);
}

static void
add_row (const MixDeploymentModel *self, MixDeploymentProgram *program, const MixDeploymentRow *row, const int *places)
{
  mix_deployment_program_add_row (program, row->sense == MIX_DEPLOYMENT_AT_MOST ? -INFINITY : (double) row->limit,
                                  row->sense == MIX_DEPLOYMENT_AT_LEAST ? INFINITY : (double) row->limit);
  for (guint i = row->first; i < row->first + row->n_terms; i++)
    {
      const MixDeploymentTerm *term = &g_array_index (self->terms, MixDeploymentTerm, i);

      mix_deployment_program_add_term (program, places[term->column], (double) term->factor);
    }
}

/**
 * mix_deployment_model_write_program:
 * @self: a model
 * @places: (out caller-allocates) (array): the number that each column has in the program
 *
 * Writes the model as a program, so that a solver goes the same way with it as with a file of the model.
 *
 * Returns: (transfer full): the program
 */
MixDeploymentProgram *
mix_deployment_model_write_program (const MixDeploymentModel *self, int *places)
{
  MixDeploymentProgram *program = mix_deployment_program_new ();

  add_columns (self, program, places);
  for (guint i = 0; i < self->rows->len; i++)
    add_row (self, program, &g_array_index (self->rows, MixDeploymentRow, i), places);
  return program;
}

/**
 * mix_deployment_model_read_answer:
 * @self: a model
 * @problem: the problem that it is of
 * @program: the model as a program, with an answer
 * @places: (array): the number that each column has in it
 *
 * Returns: (transfer full): the deployment that the answer means, with exact minutes
 */
MixDeploymentAnswer *
mix_deployment_model_read_answer (const MixDeploymentModel *self,
                                  const MixDeployment *problem,
                                  const MixDeploymentProgram *program,
                                  const int *places)
{
  MixDeploymentAnswer *answer = mix_deployment_answer_new (problem);

  for (guint i = 0; i < self->columns->len; i++)
    {
      const MixDeploymentColumn *column = &g_array_index (self->columns, MixDeploymentColumn, i);
      const double value = mix_deployment_program_get_value (program, places[i]);
      const int *index = column->index;

      if (column->kind == MIX_DEPLOYMENT_COLUMN_ON_SITE)
        mix_deployment_answer_add (answer, index[0], index[1], index[2], value, 0);
      else if (column->kind == MIX_DEPLOYMENT_COLUMN_REMOTE)
        mix_deployment_answer_add (answer, index[0], index[1], index[2], 0, value);
      else if (column->kind == MIX_DEPLOYMENT_COLUMN_SESSIONS)
        answer->sessions[(gsize) index[0] * problem->n_practices + index[1]] = (guint8) lround (value);
      else if (column->kind == MIX_DEPLOYMENT_COLUMN_REMOTE_SESSIONS)
        answer->remote_sessions[index[0]] = (guint8) lround (value);
    }
  mix_deployment_answer_finish (answer);
  mix_deployment_answer_make_exact (answer, problem);
  return answer;
}
