#pragma once

#include "mix-deployment.h"
#include "mix-plan.h"

G_BEGIN_DECLS

/* The plan's settings of deployment; costs are in hundredths of a weighted minute. */
#define MIX_OPTION_DEPLOY_PREFIX "deployment."
#define MIX_OPTION_DEPLOY_STRETCHED "deployment.stretched"
#define MIX_OPTION_DEPLOY_UNDER_USED "deployment.under_used"
#define MIX_OPTION_DEPLOY_CHANGE "deployment.change"
#define MIX_OPTION_DEPLOY_SITE "deployment.site"
#define MIX_OPTION_DEPLOY_FAIR "deployment.fair"
#define MIX_OPTION_DEPLOY_BALANCE "deployment.balance"
#define MIX_OPTION_DEPLOY_SUPERVISION "deployment.supervision_minutes"
#define MIX_OPTION_DEPLOY_SECONDS "deployment.seconds"

/* Where a line has no weight of its own: a minute undone counts as one. */
#define MIX_DEPLOY_PLAIN_WEIGHT 100

void mix_deploy_settings_fill (MixPlan *plan, MixDeployment *problem);
int mix_deploy_settings_get_weight (MixServiceLine *line);
char *mix_deploy_settings_dup_words (MixPlan *plan, const char *key) G_GNUC_WARN_UNUSED_RESULT;
char *mix_deploy_settings_dup_words_of (MixPlan *plan, const char *key, int cost) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
