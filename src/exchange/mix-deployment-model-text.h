#pragma once

#include "mix-deployment-model.h"

G_BEGIN_DECLS

char *mix_deployment_model_text_print_lp (const MixDeploymentModel *model) G_GNUC_WARN_UNUSED_RESULT;
char *mix_deployment_model_text_print_mps (const MixDeploymentModel *model) G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_deployment_model_text_check_path (const char *path, GError **error);
gboolean
mix_deployment_model_text_save (const char *path, const MixDeployment *problem, gboolean with_links, GError **error);

G_END_DECLS
