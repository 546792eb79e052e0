#pragma once

#include <gio/gio.h>

#include "mix-deploy-picture.h"
#include "mix-deployment-rota.h"
#include "mix-deployment-wishes.h"

G_BEGIN_DECLS

char *mix_deploy_conflict_dup_words (const MixDeployPicture *picture,
                                     const MixDeploymentConflict *conflict) G_GNUC_WARN_UNUSED_RESULT;
char *mix_deploy_today_conflict_dup_words (const MixDeployPicture *picture,
                                           const MixDeployment *pinned,
                                           const MixDeploymentConflict *conflict) G_GNUC_WARN_UNUSED_RESULT;
char *mix_deploy_wish_dup_words (const MixDeployPicture *picture,
                                 const MixDeploymentWish *wish) G_GNUC_WARN_UNUSED_RESULT;
char *mix_deploy_clash_dup_words (const MixDeployPicture *picture,
                                  const MixDeploymentClash *clash) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *mix_deploy_list_conflicts (MixDeployPicture *picture,
                                      GCancellable *cancellable,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;
void mix_deploy_list_conflicts_async (MixDeployPicture *picture,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);
GPtrArray *mix_deploy_list_conflicts_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_deploy_check_pins (const MixDeployPicture *picture, GError **error);

G_END_DECLS
