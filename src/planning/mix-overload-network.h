#pragma once

#include "mix-bits.h"

G_BEGIN_DECLS

/*
 * The work of one week as a flow: minutes go from groups of work, each of which the same people may do, to people. Each
 * person is two nodes, one behind the other:
 *
 *   group of on-site work → on-site time of a person → all time of that person
 *   group of other work ─────────────────────────────→ all time of that person
 *
 * All work is with somebody at all times; what is more than a person's time is surplus, which settling moves on until
 * it is gone or cannot move.
 */
typedef enum
{
  MIX_NODE_ALL_TIME,
  MIX_NODE_ON_SITE_TIME,
} MixNodeKind;

#define MIX_N_NODE_KINDS 2
#define MIX_NODE(person, kind) ((person) * MIX_N_NODE_KINDS + (kind))
#define MIX_NODE_NONE G_MAXUINT

typedef struct
{
  guint n_people;
  guint n_groups;
  guint person_words;
  guint group_words;
  guint64 *allowed; /* group by group: its people */
  guint64 *on_site; /* groups of on-site work */
  guint64 *absent;  /* people who are not there for anything */
  int *time;        /* by node: minutes */
  int *load;        /* by node: minutes of work that enter there */
  int *flow;        /* group by group: minutes of each person */
  guint64 *carried; /* person by person: groups of which they have minutes */
  guint64 *free;    /* by node kind: people with time left */
  guint64 *over;    /* by node kind: people with surplus */
  guint64 *seen;    /* by node kind: people reached by the search */
  guint64 *stuck;   /* by node kind: people whose surplus cannot move */
  guint64 *seen_groups;
  guint64 *stuck_groups;
  guint *group_before; /* by node: the group it was reached from, or MIX_NODE_NONE for the person's other node */
  guint *node_before;  /* by group */
  guint *queue;
  gboolean settled; /* no surplus can move */
  int *kept_flow;   /* as _mix_overload_network_keep() found it; NULL before */
  int *kept_load;
  guint64 *kept_carried;
} MixOverloadNetwork;

MixOverloadNetwork *_mix_overload_network_new (guint n_people, guint n_groups);
void _mix_overload_network_free (MixOverloadNetwork *self);
void _mix_overload_network_set_time (MixOverloadNetwork *self, guint person, int minutes, int on_site);
void _mix_overload_network_add_flow (MixOverloadNetwork *self, guint group, guint person, int minutes);
void _mix_overload_network_place (MixOverloadNetwork *self, guint group, int minutes);
void _mix_overload_network_take (MixOverloadNetwork *self, guint group, int minutes);
gboolean _mix_overload_network_take_surplus (MixOverloadNetwork *self, guint group, int minutes);
void _mix_overload_network_keep (MixOverloadNetwork *self);
void _mix_overload_network_go_back (MixOverloadNetwork *self);
void _mix_overload_network_leave (MixOverloadNetwork *self, guint person, int *minutes);
void _mix_overload_network_put_flow (MixOverloadNetwork *self, guint group, guint person, int minutes);
void _mix_overload_network_end_put (MixOverloadNetwork *self);
int _mix_overload_network_get_surplus (const MixOverloadNetwork *self, guint person, MixNodeKind kind);

gint64 _mix_overload_network_settle (MixOverloadNetwork *self);
void _mix_overload_network_get_stuck (const MixOverloadNetwork *self, guint64 *people);
gboolean _mix_overload_network_reach_surplus (MixOverloadNetwork *self);
void _mix_overload_network_reach_from_all (MixOverloadNetwork *self, int minutes, guint64 *groups);

static inline guint64 *
mix_overload_network_get_allowed (const MixOverloadNetwork *self, guint group)
{
  return self->allowed + (gsize) group * self->person_words;
}

static inline guint64 *
mix_overload_network_get_people (const MixOverloadNetwork *self, guint64 *by_kind, MixNodeKind kind)
{
  return by_kind + (gsize) kind * self->person_words;
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixOverloadNetwork, _mix_overload_network_free)

G_END_DECLS
