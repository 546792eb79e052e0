#pragma once

#include "mix-deploy-picture.h"
#include "mix-deployment-solve.h"

G_BEGIN_DECLS

void mix_deploy_try_desk_async (MixDeployPicture *picture,
                                const MixDeploymentResult *result,
                                const char *place_id,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
char *mix_deploy_try_desk_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
