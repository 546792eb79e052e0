#pragma once

#include <gio/gio.h>

#include "mix-deployment-answer.h"
#include "mix-deployment-prices.h"

G_BEGIN_DECLS

MixDeployment *
mix_deployment_text_parse_instance (const char *text, gsize length, GError **error) G_GNUC_WARN_UNUSED_RESULT;
MixDeploymentAnswer *mix_deployment_text_parse_solution (const char *text,
                                                         gsize length,
                                                         const MixDeployment *problem,
                                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;
MixDeploymentPrices *mix_deployment_text_parse_prices (const char *text,
                                                       gsize length,
                                                       const MixDeployment *problem,
                                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

char *mix_deployment_text_print_instance (const MixDeployment *problem) G_GNUC_WARN_UNUSED_RESULT;
char *mix_deployment_text_print_solution (const MixDeploymentAnswer *answer) G_GNUC_WARN_UNUSED_RESULT;
char *mix_deployment_text_print_prices (const MixDeploymentPrices *prices,
                                        const MixDeployment *problem) G_GNUC_WARN_UNUSED_RESULT;

MixDeployment *mix_deployment_text_load_instance (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_deployment_text_save (const char *path, const char *text, GError **error);

G_END_DECLS
