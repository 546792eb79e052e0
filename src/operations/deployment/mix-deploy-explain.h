#pragma once

#include <json-glib/json-glib.h>

#include "mix-deployment-solve.h"
#include "mix-deploy-words.h"

G_BEGIN_DECLS

/**
 * MixDeployExplanations:
 * @reasons: (element-type MixDeployReasonWords): why work is left undone, most minutes first
 * @train_next: (element-type MixDeployTrainingWords): who to train next in what, best first
 * @worth: (element-type MixDeployWorthWords): what one more hour or desk is worth, most first
 *
 * What a deployment could not do, and what would help.
 */
typedef struct
{
  GPtrArray *reasons;
  GPtrArray *train_next;
  GPtrArray *worth;
} MixDeployExplanations;

MixDeployExplanations *mix_deploy_explain (MixDeployPicture *picture,
                                           const MixDeploymentResult *result,
                                           guint n_solved_anew,
                                           GCancellable *cancellable,
                                           GError **error) G_GNUC_WARN_UNUSED_RESULT;
MixDeployExplanations *mix_deploy_explain_problem (const MixDeployment *problem,
                                                   const MixDeploymentResult *result,
                                                   guint n_solved_anew,
                                                   GCancellable *cancellable,
                                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;
void mix_deploy_explain_async (MixDeployPicture *picture,
                               const MixDeploymentResult *result,
                               guint n_solved_anew,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
MixDeployExplanations *mix_deploy_explain_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void mix_deploy_explanations_free (MixDeployExplanations *self);
void mix_deploy_explanations_add_json (const MixDeployExplanations *self, JsonBuilder *builder);

GPtrArray *mix_deploy_explain_alternatives (MixDeployPicture *picture,
                                            const MixDeploymentResult *result,
                                            const char *person_id,
                                            const char *place_id,
                                            const char *line_id) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixDeployExplanations, mix_deploy_explanations_free)

G_END_DECLS
