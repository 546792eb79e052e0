#pragma once

#include <gio/gio.h>

#include "mix-deployment-moves.h"
#include "mix-deploy-picture.h"

G_BEGIN_DECLS

GPtrArray *mix_deploy_find_moves (MixDeployPicture *picture,
                                  const MixDeploymentAnswer *best,
                                  guint64 seed,
                                  GCancellable *cancellable,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;
MixDeploymentMovesPoint *mix_deploy_find_moves_to (MixDeployPicture *picture,
                                                   const MixDeploymentAnswer *best,
                                                   int most_moves,
                                                   guint64 seed,
                                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;
void mix_deploy_find_moves_async (MixDeployPicture *picture,
                                  const MixDeploymentAnswer *best,
                                  guint64 seed,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
GPtrArray *mix_deploy_find_moves_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

char *mix_deploy_moves_point_dup_words (const MixDeploymentMovesPoint *point,
                                        const MixDeploymentMovesPoint *today) G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_deploy_list_broken_today (const MixDeployPicture *picture, GPtrArray **sentences, GError **error);

G_END_DECLS
