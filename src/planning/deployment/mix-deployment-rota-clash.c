#include "mix-deployment-rota-private.h"

#define MOST_NODES 2000

typedef struct
{
  MixDeploymentRotaPart *part;
  gboolean *wanted;
  gboolean is_least;
} Filter;

/* Whether what is wanted at the moment can be placed; not knowing counts as no proof that it cannot. */
static gboolean
can_place (Filter *self, gboolean *possible, GError **error)
{
  MixDeploymentProgramLimits limits = { .nodes = MOST_NODES };
  MixDeploymentProgramStatus status;

  if (!mix_deployment_program_run (self->part->program, &limits, &status, error))
    return FALSE;
  *possible = status != MIX_DEPLOYMENT_PROGRAM_IMPOSSIBLE;
  if (status == MIX_DEPLOYMENT_PROGRAM_STOPPED)
    self->is_least = FALSE;
  return TRUE;
}

static void
want (Filter *self, guint from, guint until, gboolean wanted)
{
  for (guint i = from; i < until; i++)
    if (self->wanted[i])
      _mix_deployment_rota_part_want (self->part, i, wanted);
}

static gboolean
has_wanted (const Filter *self, guint from, guint until)
{
  for (guint i = from; i < until; i++)
    if (self->wanted[i])
      return TRUE;
  return FALSE;
}

/* Leaves out members [from, until) if the rest still cannot be placed; else tries the halves. */
static gboolean
filter (Filter *self, guint from, guint until, GError **error)
{
  gboolean possible = FALSE;
  guint middle = from + (until - from) / 2;

  if (!has_wanted (self, from, until))
    return TRUE;
  want (self, from, until, FALSE);
  if (!can_place (self, &possible, error))
    return FALSE;
  if (!possible)
    {
      for (guint i = from; i < until; i++)
        self->wanted[i] = FALSE;
      return TRUE;
    }
  want (self, from, until, TRUE);
  return until - from == 1 || (filter (self, from, middle, error) && filter (self, middle, until, error));
}

/*
 * _mix_deployment_rota_part_find_clash:
 *
 * Finds an irreducible set of what cannot all be placed in a part that has no week, by leaving out whatever is not
 * needed for that (the deletion filter of Chinneck and Dravnieks, "Locating minimal infeasible constraint sets in linear
 * programs", 1991), halves first.
 */
MixDeploymentClash *
_mix_deployment_rota_part_find_clash (MixDeploymentRotaPart *self, GError **error)
{
  g_autofree gboolean *wanted = g_new (gboolean, MAX (self->members->len, 1));
  Filter clash = { self, wanted, TRUE };
  MixDeploymentClash *found;

  for (guint i = 0; i < self->members->len; i++)
    wanted[i] = TRUE;
  if (self->members->len > 0 && !filter (&clash, 0, self->members->len, error))
    return NULL;
  found = g_new0 (MixDeploymentClash, 1);
  found->members = g_array_new (FALSE, FALSE, sizeof (MixDeploymentClashMember));
  found->is_least = clash.is_least;
  for (guint i = 0; i < self->members->len; i++)
    if (wanted[i])
      g_array_append_val (found->members, g_array_index (self->members, MixDeploymentClashMember, i));
  return found;
}

/**
 * mix_deployment_clash_free:
 * @self: a clash
 *
 * Frees it.
 */
void
mix_deployment_clash_free (MixDeploymentClash *self)
{
  g_array_unref (self->members);
  g_free (self);
}
