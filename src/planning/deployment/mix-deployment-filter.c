#include "mix-deployment-filter.h"

typedef struct
{
  MixDeploymentProgram *program;
  const guint *members;
  gboolean *wanted;
  MixDeploymentFilterWant want;
  gpointer data;
  int most_nodes;
  gboolean is_least;
} Filter;

/* Whether what is wanted at the moment can hold; a member is not left out without proof that it makes no difference. */
static gboolean
can_hold (Filter *self, gboolean *possible, GError **error)
{
  MixDeploymentProgramLimits limits = { .nodes = self->most_nodes };
  MixDeploymentProgramStatus status;

  if (!mix_deployment_program_run (self->program, &limits, &status, error))
    return FALSE;
  *possible = status != MIX_DEPLOYMENT_PROGRAM_IMPOSSIBLE;
  if (status == MIX_DEPLOYMENT_PROGRAM_STOPPED)
    self->is_least = FALSE;
  return TRUE;
}

static void
want_range (Filter *self, guint from, guint until, gboolean wanted)
{
  for (guint i = from; i < until; i++)
    self->want (self->members[i], wanted, self->data);
}

/* Leaves out the members [from, until) if the rest still cannot hold; else tries the halves. */
static gboolean
filter (Filter *self, guint from, guint until, GError **error)
{
  gboolean possible = FALSE;
  guint middle = from + (until - from) / 2;

  if (from == until)
    return TRUE;
  want_range (self, from, until, FALSE);
  if (!can_hold (self, &possible, error))
    return FALSE;
  if (!possible)
    {
      for (guint i = from; i < until; i++)
        self->wanted[i] = FALSE;
      return TRUE;
    }
  want_range (self, from, until, TRUE);
  return until - from == 1 || (filter (self, from, middle, error) && filter (self, middle, until, error));
}

/**
 * mix_deployment_filter:
 * @program: a program that has no answer while all members are wanted
 * @members: (element-type guint) (inout): members, all wanted; those that are not needed are taken out
 * @want: changes the program
 * @data: for @want
 * @most_nodes: most nodes of one run, 0 for no limit
 * @is_least: (out): whether without any one of those left there is an answer; else a limit stopped the proof
 * @error: return location for an error
 *
 * Finds an irreducible set of what cannot all hold by leaving out whatever makes no difference, halves first (the
 * deletion filter of Chinneck and Dravnieks, "Locating minimal infeasible constraint sets in linear programs", 1991).
 * Those left out stay so in the program. Asking for less must never be harder.
 *
 * Returns: whether the program could be run
 */
gboolean
mix_deployment_filter (MixDeploymentProgram *program,
                       GArray *members,
                       MixDeploymentFilterWant want,
                       gpointer data,
                       int most_nodes,
                       gboolean *is_least,
                       GError **error)
{
  g_autofree guint *all = g_memdup2 (members->data, sizeof (guint) * members->len);
  g_autofree gboolean *wanted = g_new (gboolean, MAX (members->len, 1));
  Filter self = { program, all, wanted, want, data, most_nodes, TRUE };
  guint n = members->len;

  for (guint i = 0; i < n; i++)
    wanted[i] = TRUE;
  if (!filter (&self, 0, n, error))
    return FALSE;
  g_array_set_size (members, 0);
  for (guint i = 0; i < n; i++)
    if (wanted[i])
      g_array_append_val (members, all[i]);
  *is_least = self.is_least;
  return TRUE;
}
