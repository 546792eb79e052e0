#pragma once

#include "mix-deployment-program.h"
#include "mix-deployment-wishes.h"

G_BEGIN_DECLS

/* A wish in the program: by how much it gives way is the value of its column. */
typedef struct
{
  MixDeploymentWish wish;
  int column;
} MixDeploymentWishEntry;

/*
 * All wishes of a problem as a program without costs of its own. Lines that are alike for everybody (fit, side, remote
 * or not) and in no pin are one group; weights do not matter to what can hold.
 *
 * groups: of each line. on_site, remote: columns at [(person × n_practices + practice) × n_groups + group], or −1.
 * seconds: most of one run of the program. is_stopped: whether one was stopped before it showed anything.
 * sessions, visits: at [person × n_practices + practice], or −1. undone: at [practice × n_groups + group].
 */
typedef struct
{
  const MixDeployment *problem;
  gboolean only_pins;
  double seconds;
  gboolean is_stopped;
  int n_groups;
  int *groups;
  int *demand;
  int *on_site;
  int *remote;
  int *sessions;
  int *visits;
  int *remote_sessions;
  int *undone;
  GArray *pins;
  GArray *entries;
  MixDeploymentProgram *program;
} MixDeploymentWishes;

MixDeploymentWishes *_mix_deployment_wishes_new (const MixDeployment *problem, GArray *pins, gboolean only_pins);
void _mix_deployment_wishes_free (MixDeploymentWishes *self);

void _mix_deployment_wishes_group_lines (MixDeploymentWishes *self);
void _mix_deployment_wishes_add_work_columns (MixDeploymentWishes *self);

static inline MixDeploymentWishEntry *
_mix_deployment_wishes_get_entry (const MixDeploymentWishes *self, guint number)
{
  return &g_array_index (self->entries, MixDeploymentWishEntry, number);
}

static inline gboolean
_mix_deployment_wish_is_limit (const MixDeploymentWish *wish)
{
  return wish->kind >= MIX_DEPLOYMENT_WISH_FIT;
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixDeploymentWishes, _mix_deployment_wishes_free)

G_END_DECLS
