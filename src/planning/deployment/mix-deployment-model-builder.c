#include "mix-deployment-model-private.h"

/**
 * _mix_deployment_model_get_arc:
 * @self: a builder
 * @person: number of a person
 * @practice: number of a practice
 * @line: number of a line
 *
 * Returns: where their column is
 */
gsize
_mix_deployment_model_get_arc (const MixDeploymentModelBuilder *self, int person, int practice, int line)
{
  return ((gsize) person * self->problem->n_practices + practice) * self->problem->n_lines + line;
}

/**
 * _mix_deployment_model_get_pair:
 * @self: a builder
 * @person: number of a person
 * @practice: number of a practice
 *
 * Returns: where their column is
 */
gsize
_mix_deployment_model_get_pair (const MixDeploymentModelBuilder *self, int person, int practice)
{
  return (gsize) person * self->problem->n_practices + practice;
}

/**
 * _mix_deployment_model_add_column:
 * @self: a builder
 * @kind: what it stands for
 * @index: numbers of what it is of, see MIX_DEPLOYMENT_OF_ONE() and others
 * @cost: per unit
 * @most: upper bound, or −1
 * @whole: whether it must be a whole number
 *
 * Returns: the number of the column
 */
guint
_mix_deployment_model_add_column (MixDeploymentModelBuilder *self,
                                  MixDeploymentColumnKind kind,
                                  const int index[3],
                                  gint64 cost,
                                  int most,
                                  gboolean whole)
{
  MixDeploymentColumn column = { .kind = kind, .cost = cost, .most = most, .whole = whole };

  for (int i = 0; i < 3 && index[i] >= 0; i++)
    column.index[column.n_indices++] = index[i];
  g_array_append_val (self->model->columns, column);
  return self->model->columns->len - 1;
}

/**
 * _mix_deployment_model_begin_row:
 * @self: a builder
 * @kind: what it says
 * @index: numbers of what it is of
 * @sense: how it compares
 * @limit: with what
 *
 * Begins a row; terms follow, then _mix_deployment_model_end_row().
 */
void
_mix_deployment_model_begin_row (MixDeploymentModelBuilder *self,
                                 MixDeploymentRowKind kind,
                                 const int index[3],
                                 MixDeploymentSense sense,
                                 gint64 limit)
{
  MixDeploymentRow row = { .kind = kind, .sense = sense, .limit = limit, .first = self->model->terms->len };

  for (int i = 0; i < 3 && index[i] >= 0; i++)
    row.index[row.n_indices++] = index[i];
  g_array_append_val (self->model->rows, row);
}

/**
 * _mix_deployment_model_add_term:
 * @self: a builder
 * @column: a column that is not in the row begun last, or MIX_DEPLOYMENT_NO_COLUMN for nothing
 * @factor: what it is multiplied by
 *
 * Adds to the row begun last.
 */
void
_mix_deployment_model_add_term (MixDeploymentModelBuilder *self, guint column, gint64 factor)
{
  MixDeploymentTerm term = { column, factor };
  GArray *rows = self->model->rows;

  if (column == MIX_DEPLOYMENT_NO_COLUMN || factor == 0)
    return;
  g_array_append_val (self->model->terms, term);
  g_array_index (rows, MixDeploymentRow, rows->len - 1).n_terms++;
}

/**
 * _mix_deployment_model_end_row:
 * @self: a builder
 *
 * Ends a row. A row of nothing says nothing where that is within its limit, and that the problem has no answer
 * elsewhere: then 0 times a column that is always 1 keeps it.
 */
void
_mix_deployment_model_end_row (MixDeploymentModelBuilder *self)
{
  GArray *rows = self->model->rows;
  MixDeploymentRow *row = &g_array_index (rows, MixDeploymentRow, rows->len - 1);
  MixDeploymentTerm term = { 0, 0 };

  if (row->n_terms > 0)
    return;
  if ((row->sense == MIX_DEPLOYMENT_AT_MOST && row->limit >= 0)
      || (row->sense == MIX_DEPLOYMENT_AT_LEAST && row->limit <= 0))
    {
      g_array_set_size (rows, rows->len - 1);
      return;
    }
  g_array_append_val (self->model->terms, term);
  row->n_terms = 1;
}
