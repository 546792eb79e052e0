#pragma once

#include "mix-overload-private.h"

G_BEGIN_DECLS

/* A set that is made smaller: its work units, and a network of their groups and people alone. */

/* A work unit of the set. */
typedef struct
{
  guint unit;
  guint group; /* in the network of the set */
  int minutes;
  gboolean needed;
  gboolean on_trial; /* whether the rest is overbooked without it */
} MixOverloadMember;

/* What is left of the set so far. */
typedef struct
{
  MixOverloadNetwork *network;
  GArray *members;  /* of MixOverloadMember: those still in */
  guint *n_members; /* by group: those still in */
} MixOverloadSet;

static inline MixOverloadMember *
mix_overload_set_get_member (const MixOverloadSet *self, guint position)
{
  return &g_array_index (self->members, MixOverloadMember, position);
}

void _mix_overload_set_shrink (MixOverloadSet *self);
void _mix_overload_set_drop_rest (MixOverloadSet *self);

G_END_DECLS
