#pragma once

#include <gio/gio.h>

#include "mix-deploy-proposal.h"

G_BEGIN_DECLS

/**
 * MixDeployModeFigures:
 * @mode: way to deploy
 * @gap: how far it may be from the best there is this way
 * @undone_minutes: minutes a week of known demand that nobody does
 * @stretched_minutes: minutes a week above the skill of whoever does them
 * @under_used_minutes: minutes a week below it
 * @sites_per_mille: to how many practices those who go anywhere go on average, in thousandths
 * @network_percent: share of the work that serves the network's priorities; −1 without any work
 * @n_changes: changes from today
 *
 * What a way to deploy comes to.
 */
typedef struct
{
  MixDeployMode mode;
  double gap;
  int undone_minutes;
  gint64 stretched_minutes;
  gint64 under_used_minutes;
  int sites_per_mille;
  int network_percent;
  guint n_changes;
} MixDeployModeFigures;

MixDeployModeFigures mix_deploy_mode_get_figures (MixDeployProposal *proposal);

GArray *mix_deploy_modes_compare (MixPlan *plan,
                                  const MixDeployOptions *options,
                                  MixDeploymentPoll poll,
                                  gpointer poll_data,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
