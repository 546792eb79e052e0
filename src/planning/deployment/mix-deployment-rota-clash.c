#include "mix-deployment-rota-private.h"

#include "mix-deployment-filter.h"

#define MOST_NODES 2000

static void
want_member (guint member, gboolean wanted, gpointer data)
{
  _mix_deployment_rota_part_want (data, member, wanted);
}

/*
 * _mix_deployment_rota_part_find_clash:
 *
 * Finds an irreducible set of what cannot all be placed in a part that has no week.
 */
MixDeploymentClash *
_mix_deployment_rota_part_find_clash (MixDeploymentRotaPart *self, GError **error)
{
  g_autoptr (GArray) members = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (MixDeploymentClash) found = g_new0 (MixDeploymentClash, 1);

  found->members = g_array_new (FALSE, FALSE, sizeof (MixDeploymentClashMember));
  for (guint i = 0; i < self->members->len; i++)
    g_array_append_val (members, i);
  if (!mix_deployment_filter (self->program, members, want_member, self, MOST_NODES, &found->is_least, error))
    return NULL;
  for (guint i = 0; i < members->len; i++)
    g_array_append_val (found->members,
                        g_array_index (self->members, MixDeploymentClashMember, g_array_index (members, guint, i)));
  return g_steal_pointer (&found);
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
