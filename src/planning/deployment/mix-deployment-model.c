#include "mix-deployment-model-private.h"

static void
add_work_columns (MixDeploymentModelBuilder *self, int person, int practice)
{
  const MixDeployment *problem = self->problem;
  gboolean can_go = mix_deployment_get_most_sessions (problem, person, practice) > 0;

  for (int t = 0; t < problem->n_lines; t++)
    {
      gsize arc = _mix_deployment_model_get_arc (self, person, practice, t);
      gint64 cost;

      if (!mix_deployment_can_do (problem, person, practice, t))
        continue;
      cost = mix_deployment_get_misfit (problem, person, t) + problem->costs.change;
      if (can_go)
        self->on_site[arc] = _mix_deployment_model_add_column (
            self, MIX_DEPLOYMENT_COLUMN_ON_SITE, MIX_DEPLOYMENT_OF_THREE (person, practice, t), cost, -1, FALSE);
      if (problem->lines[t].remote_capable && problem->people[person].sessions > 0)
        self->remote[arc] = _mix_deployment_model_add_column (
            self, MIX_DEPLOYMENT_COLUMN_REMOTE, MIX_DEPLOYMENT_OF_THREE (person, practice, t), cost, -1, FALSE);
    }
}

static void
add_people_columns (MixDeploymentModelBuilder *self)
{
  const MixDeployment *problem = self->problem;

  for (int p = 0; p < problem->n_people; p++)
    {
      for (int r = 0; r < problem->n_practices; r++)
        {
          int most = mix_deployment_get_most_sessions (problem, p, r);
          gsize pair = _mix_deployment_model_get_pair (self, p, r);

          add_work_columns (self, p, r);
          if (most == 0)
            continue;
          self->sessions[pair] = _mix_deployment_model_add_column (self, MIX_DEPLOYMENT_COLUMN_SESSIONS,
                                                                   MIX_DEPLOYMENT_OF_TWO (p, r), 0, most, TRUE);
          self->sites[pair] = _mix_deployment_model_add_column (
              self, MIX_DEPLOYMENT_COLUMN_SITE, MIX_DEPLOYMENT_OF_TWO (p, r), problem->costs.site, 1, TRUE);
        }
      self->remote_sessions[p] = _mix_deployment_model_add_column (
          self, MIX_DEPLOYMENT_COLUMN_REMOTE_SESSIONS, MIX_DEPLOYMENT_OF_ONE (p), 0, problem->people[p].sessions, TRUE);
    }
}

static void
add_undone_columns (MixDeploymentModelBuilder *self)
{
  const MixDeployment *problem = self->problem;

  for (int r = 0; r < problem->n_practices; r++)
    for (int t = 0; t < problem->n_lines; t++)
      {
        int demand = mix_deployment_get_demand (problem, r, t);

        if (demand > 0)
          self->undone[(gsize) r * problem->n_lines + t]
              = _mix_deployment_model_add_column (self, MIX_DEPLOYMENT_COLUMN_UNDONE, MIX_DEPLOYMENT_OF_TWO (r, t),
                                                  problem->lines[t].weight, demand, FALSE);
      }
}

static guint *
new_columns (gsize n)
{
  guint *columns = g_new (guint, MAX (n, 1));

  for (gsize i = 0; i < n; i++)
    columns[i] = MIX_DEPLOYMENT_NO_COLUMN;
  return columns;
}

/**
 * mix_deployment_model_new:
 * @problem: a finished problem
 * @with_links: whether minutes of each line are linked to going there: more rows, and a far better bound
 *
 * Writes the problem as a linear programme with whole sessions and sites:
 *
 * minimise Σ w u + Σ (c + k)(xo + xm) − 2k Σ h + k Σ x0 + site Σ b + fair Σ f + bal Σ (e− + e+), where per practice and
 * line Σ (xo + xm) + u = demand; per person Σ (xo + xm) ≤ capacity, Σ xm ≤ session × v, Σ y + v ≤ sessions, Σ b ≤ most
 * sites; per person and practice Σ xo ≤ session × y, b ≤ y ≤ most sessions × b, and with links xo ≤ min (demand,
 * capacity) × b for each line; per practice Σ y ≤ half-days × desks; per supervisor a Σ stretched ≤ limit; h ≤ x0 and h
 * ≤ xo + xm for today's work; xo + xm ≥ pinned; fair shares and bands in u.
 *
 * Returns: (transfer full): the model
 */
MixDeploymentModel *
mix_deployment_model_new (const MixDeployment *problem, gboolean with_links)
{
  gsize n_pairs = (gsize) problem->n_people * problem->n_practices;
  g_autofree guint *on_site = new_columns (n_pairs * problem->n_lines);
  g_autofree guint *remote = new_columns (n_pairs * problem->n_lines);
  g_autofree guint *sessions = new_columns (n_pairs);
  g_autofree guint *sites = new_columns (n_pairs);
  g_autofree guint *remote_sessions = new_columns (problem->n_people);
  g_autofree guint *undone = new_columns ((gsize) problem->n_practices * problem->n_lines);
  MixDeploymentModel *self = g_new0 (MixDeploymentModel, 1);
  MixDeploymentModelBuilder builder
      = { problem, self, with_links, on_site, remote, sessions, sites, remote_sessions, undone };

  self->columns = g_array_new (FALSE, FALSE, sizeof (MixDeploymentColumn));
  self->rows = g_array_new (FALSE, FALSE, sizeof (MixDeploymentRow));
  self->terms = g_array_new (FALSE, FALSE, sizeof (MixDeploymentTerm));
  _mix_deployment_model_add_column (&builder, MIX_DEPLOYMENT_COLUMN_ONE, MIX_DEPLOYMENT_OF_NONE, 0, 1, FALSE);
  add_people_columns (&builder);
  add_undone_columns (&builder);
  _mix_deployment_model_add_rows (&builder);
  return self;
}

/**
 * mix_deployment_model_free:
 * @self: a model
 *
 * Frees it.
 */
void
mix_deployment_model_free (MixDeploymentModel *self)
{
  g_array_unref (self->columns);
  g_array_unref (self->rows);
  g_array_unref (self->terms);
  g_free (self);
}
