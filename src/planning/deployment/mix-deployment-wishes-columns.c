#include "mix-deployment-wishes-private.h"

#include <math.h>
#include <string.h>

static gboolean
is_pinned (const MixDeploymentWishes *self, int line)
{
  for (guint i = 0; i < self->pins->len; i++)
    if (g_array_index (self->problem->pins, MixDeploymentWork, g_array_index (self->pins, guint, i)).line == line)
      return TRUE;
  return FALSE;
}

static gboolean
are_alike (const MixDeployment *problem, int one, int other)
{
  if (problem->lines[one].side != problem->lines[other].side
      || problem->lines[one].remote_capable != problem->lines[other].remote_capable)
    return FALSE;
  for (int p = 0; p < problem->n_people; p++)
    {
      MixFitGrade a = mix_deployment_get_fit (problem, p, one), b = mix_deployment_get_fit (problem, p, other);

      if ((a == MIX_FIT_BLOCKED) != (b == MIX_FIT_BLOCKED) || (a == MIX_FIT_STRETCHED) != (b == MIX_FIT_STRETCHED))
        return FALSE;
    }
  return TRUE;
}

static int
find_group (const MixDeploymentWishes *self, int line)
{
  if (is_pinned (self, line))
    return -1;
  for (int t = 0; t < line; t++)
    if (!is_pinned (self, t) && are_alike (self->problem, t, line))
      return self->groups[t];
  return -1;
}

/*
 * _mix_deployment_wishes_group_lines:
 *
 * Puts lines together that are alike for everybody.
 */
void
_mix_deployment_wishes_group_lines (MixDeploymentWishes *self)
{
  const MixDeployment *problem = self->problem;

  self->groups = g_new0 (int, MAX (problem->n_lines, 1));
  for (int t = 0; t < problem->n_lines; t++)
    {
      int group = find_group (self, t);

      self->groups[t] = group >= 0 ? group : self->n_groups++;
    }
  self->demand = g_new0 (int, MAX ((gsize) problem->n_practices * self->n_groups, 1));
  for (int r = 0; r < problem->n_practices; r++)
    for (int t = 0; t < problem->n_lines; t++)
      self->demand[(gsize) r * self->n_groups + self->groups[t]] += mix_deployment_get_demand (problem, r, t);
}

static int *
new_columns (gsize n)
{
  int *columns = g_new (int, MAX (n, 1));

  memset (columns, -1, sizeof (int) * MAX (n, 1));
  return columns;
}

/* With parts of sessions a minute takes its part of one wherever it is done, so remote work is best done remote. */
static void
add_work_columns (MixDeploymentWishes *self, int person, int practice, int line)
{
  gsize pair = (gsize) person * self->problem->n_practices + practice;
  gsize at = pair * self->n_groups + self->groups[line];

  if (self->on_site[at] >= 0 || self->remote[at] >= 0)
    return;
  if (self->problem->lines[line].remote_capable)
    self->remote[at] = mix_deployment_program_add_column (self->program, 0, 0, INFINITY, FALSE);
  if (self->only_pins || !self->problem->lines[line].remote_capable)
    self->on_site[at] = mix_deployment_program_add_column (self->program, 0, 0, INFINITY, FALSE);
  if (self->only_pins && self->sessions[pair] < 0)
    {
      self->sessions[pair] = mix_deployment_program_add_column (self->program, 0, 0, INFINITY, TRUE);
      self->visits[pair] = mix_deployment_program_add_column (self->program, 0, 0, 1, TRUE);
    }
}

/*
 * _mix_deployment_wishes_add_work_columns:
 *
 * What everybody may do where; undone work gets its columns with its rows. With pins alone nothing else is worth
 * looking at: other work takes room and gives none.
 */
void
_mix_deployment_wishes_add_work_columns (MixDeploymentWishes *self)
{
  const MixDeployment *problem = self->problem;
  gsize n_pairs = (gsize) problem->n_people * problem->n_practices;

  self->on_site = new_columns (n_pairs * self->n_groups);
  self->remote = new_columns (n_pairs * self->n_groups);
  self->sessions = new_columns (n_pairs);
  self->visits = new_columns (n_pairs);
  self->remote_sessions = new_columns (problem->n_people);
  self->undone = new_columns ((gsize) problem->n_practices * self->n_groups);
  for (int p = 0; p < problem->n_people && self->only_pins; p++)
    self->remote_sessions[p] = mix_deployment_program_add_column (self->program, 0, 0, INFINITY, TRUE);
  for (guint i = 0; i < self->pins->len; i++)
    {
      const MixDeploymentWork *pin
          = &g_array_index (problem->pins, MixDeploymentWork, g_array_index (self->pins, guint, i));

      add_work_columns (self, pin->person, pin->practice, pin->line);
    }
  for (int p = 0; p < problem->n_people && !self->only_pins; p++)
    for (int r = 0; r < problem->n_practices; r++)
      for (int t = 0; t < problem->n_lines; t++)
        if (mix_deployment_can_do (problem, p, r, t))
          add_work_columns (self, p, r, t);
}
