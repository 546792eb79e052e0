#pragma once

#include "mix-deploy-options.h"

G_BEGIN_DECLS

GPtrArray *mix_deploy_pins_new (void) G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_deploy_pins_have (GPtrArray *pins, MixDeployPinKind kind, const char *id);
gboolean mix_deploy_pins_toggle (GPtrArray *pins, MixDeployPinKind kind, const char *id);

G_END_DECLS
