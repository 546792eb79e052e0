#pragma once

#include "mix-ctl.h"
#include "mix-deploy-proposal.h"

G_BEGIN_DECLS

/**
 * MixCtlDeployment:
 * @problem: who could do what, where
 * @result: what was found for it
 * @proposal: (nullable): the same for a plan; %NULL where the problem is a file's
 * @rota: (nullable): the answer's week; %NULL where it has none
 * @clashes: (nullable) (element-type utf8): what weeks could not have
 *
 * An answer to be printed.
 */
typedef struct
{
  const MixDeployment *problem;
  const MixDeploymentResult *result;
  MixDeployProposal *proposal;
  const MixDeploymentRota *rota;
  GPtrArray *clashes;
} MixCtlDeployment;

extern const MixCtlKey mix_ctl_deploy_keys[];

void mix_ctl_deploy_report (MixCtl *self, const MixCtlDeployment *deployment);
gboolean mix_ctl_deploy_check_explain (MixCtl *self, GError **error);
void mix_ctl_deploy_explain (MixCtl *self, const MixCtlDeployment *deployment);
void mix_ctl_deploy_begin (void);
void mix_ctl_deploy_end (const MixDeploymentResult *result);
gboolean mix_ctl_deploy_tell_progress (const MixDeploymentProgress *progress, gpointer data);
gboolean mix_ctl_deploy_get_options (MixCtl *self, MixPlan *plan, MixDeployOptions *options, GError **error);

extern const MixCtlOption mix_ctl_deploy_options[];

G_END_DECLS
