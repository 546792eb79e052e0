#pragma once

#include "mix-deploy-picture.h"
#include "mix-deployment-solve.h"

G_BEGIN_DECLS

/**
 * MixDeployDeskTrial:
 * @undone_before: minutes a week that nobody does as it was proposed
 * @undone_after: and with the desk
 * @words: the same in words
 *
 * What one more desk does.
 */
typedef struct
{
  double undone_before;
  double undone_after;
  char *words;
} MixDeployDeskTrial;

MixDeployDeskTrial *mix_deploy_try_desk (MixDeployPicture *picture,
                                         const MixDeploymentAnswer *answer,
                                         const MixDeploymentPrices *prices,
                                         const char *place_id,
                                         gint64 iterations,
                                         GCancellable *cancellable,
                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;
void mix_deploy_desk_trial_free (MixDeployDeskTrial *self);
void mix_deploy_try_desk_async (MixDeployPicture *picture,
                                const MixDeploymentResult *result,
                                const char *place_id,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
MixDeployDeskTrial *mix_deploy_try_desk_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixDeployDeskTrial, mix_deploy_desk_trial_free)

G_END_DECLS
