#pragma once

#include "mix-deploy-options.h"
#include "mix-plan.h"

G_BEGIN_DECLS

GPtrArray *mix_deploy_pins_new (void) G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_deploy_pins_have (GPtrArray *pins, MixDeployPinKind kind, const char *id);
gboolean mix_deploy_pins_toggle (GPtrArray *pins, MixDeployPinKind kind, const char *id);
void mix_deploy_pins_print (GPtrArray *pins, GString *words);
void mix_deploy_pins_read (GPtrArray *pins, const char *const *words);
void mix_deploy_pins_forget_missing (GPtrArray *pins, MixPlan *plan);

G_END_DECLS
