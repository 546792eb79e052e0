#pragma once

#include "mix-deployment.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * MixDeploymentWishKind:
 * @MIX_DEPLOYMENT_WISH_PIN: a pin; of number @subject in the problem
 * @MIX_DEPLOYMENT_WISH_FAIR: a practice's fair share
 * @MIX_DEPLOYMENT_WISH_BAND_LOW: enough network-side work, in a network
 * @MIX_DEPLOYMENT_WISH_BAND_HIGH: enough practice-side work, in a network
 * @MIX_DEPLOYMENT_WISH_FIT: that a person does no work they are blocked from
 * @MIX_DEPLOYMENT_WISH_REACH: that a person stays within reach
 * @MIX_DEPLOYMENT_WISH_CAPACITY: a person's net capacity
 * @MIX_DEPLOYMENT_WISH_SESSIONS: the sessions of a person's pattern
 * @MIX_DEPLOYMENT_WISH_SITES: a person's most sites
 * @MIX_DEPLOYMENT_WISH_DESKS: the desks of a practice
 * @MIX_DEPLOYMENT_WISH_SUPERVISION: the time a supervisor has
 * @MIX_DEPLOYMENT_WISH_DEMAND: that a line is not done more than is asked for; @subject is practice × n_lines + line
 *
 * What may be asked of a deployment. From %MIX_DEPLOYMENT_WISH_FIT on they are limits.
 */
typedef enum
{
  MIX_DEPLOYMENT_WISH_PIN,
  MIX_DEPLOYMENT_WISH_FAIR,
  MIX_DEPLOYMENT_WISH_BAND_LOW,
  MIX_DEPLOYMENT_WISH_BAND_HIGH,
  MIX_DEPLOYMENT_WISH_FIT,
  MIX_DEPLOYMENT_WISH_REACH,
  MIX_DEPLOYMENT_WISH_CAPACITY,
  MIX_DEPLOYMENT_WISH_SESSIONS,
  MIX_DEPLOYMENT_WISH_SITES,
  MIX_DEPLOYMENT_WISH_DESKS,
  MIX_DEPLOYMENT_WISH_SUPERVISION,
  MIX_DEPLOYMENT_WISH_DEMAND,
} MixDeploymentWishKind;

/**
 * MixDeploymentWish:
 * @kind: what is asked
 * @subject: number of the pin, practice, network or person it is about
 * @give: by how much it must give way at least if the other wishes of a conflict hold: sessions for sessions and desks,
 *   sites for sites, minutes otherwise; a negative number where it is not known
 *
 * One thing asked of a deployment.
 */
typedef struct
{
  MixDeploymentWishKind kind;
  int subject;
  double give;
} MixDeploymentWish;

/**
 * MixDeploymentConflict:
 * @wishes: (element-type MixDeploymentWish): what cannot all hold, in the order of their kinds;
 *   none: there was no time to show whether the others can
 * @is_least: whether without any one of them the others can hold; else a limit stopped the proof
 *
 * An irreducible set of wishes that cannot all hold.
 */
typedef struct
{
  GArray *wishes;
  gboolean is_least;
} MixDeploymentConflict;

gboolean mix_deployment_check_pins (const MixDeployment *problem, guint most, GPtrArray **conflicts, GError **error);
gboolean mix_deployment_check_wishes (const MixDeployment *problem,
                                      guint most,
                                      double seconds,
                                      GCancellable *cancellable,
                                      GPtrArray **conflicts,
                                      GError **error);
void mix_deployment_conflict_free (MixDeploymentConflict *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixDeploymentConflict, mix_deployment_conflict_free)

G_END_DECLS
