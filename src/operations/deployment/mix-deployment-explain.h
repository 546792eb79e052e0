#pragma once

#include <json-glib/json-glib.h>

#include "mix-deployment-solve.h"
#include "mix-deployment-words.h"

G_BEGIN_DECLS

/**
 * MixDeploymentExplanations:
 * @reasons: (element-type MixDeploymentReasonWords): why work is left undone, most minutes first
 * @train_next: (element-type MixDeploymentTrainingWords): who to train next in what, best first
 * @worth: (element-type MixDeploymentWorthWords): what one more hour or desk is worth, most first
 *
 * What a deployment could not do, and what would help.
 */
typedef struct
{
  GPtrArray *reasons;
  GPtrArray *train_next;
  GPtrArray *worth;
} MixDeploymentExplanations;

MixDeploymentExplanations *mix_deployment_explain (MixDeploymentPicture *picture,
                                                   const MixDeploymentResult *result,
                                                   guint n_solved_anew,
                                                   GCancellable *cancellable,
                                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;
MixDeploymentExplanations *mix_deployment_explain_problem (const MixDeployment *problem,
                                                           const MixDeploymentResult *result,
                                                           guint n_solved_anew,
                                                           GCancellable *cancellable,
                                                           GError **error) G_GNUC_WARN_UNUSED_RESULT;
void mix_deployment_explain_async (MixDeploymentPicture *picture,
                                   const MixDeploymentResult *result,
                                   guint n_solved_anew,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
MixDeploymentExplanations *mix_deployment_explain_finish (GAsyncResult *result,
                                                          GError **error) G_GNUC_WARN_UNUSED_RESULT;
void mix_deployment_explanations_free (MixDeploymentExplanations *self);
void mix_deployment_explanations_add_json (const MixDeploymentExplanations *self, JsonBuilder *builder);

GPtrArray *mix_deployment_explain_alternatives (MixDeploymentPicture *picture,
                                                const MixDeploymentResult *result,
                                                const char *person_id,
                                                const char *place_id,
                                                const char *line_id) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixDeploymentExplanations, mix_deployment_explanations_free)

G_END_DECLS
