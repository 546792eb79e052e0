#pragma once

#include "mix-deploy-proposal.h"
#include "mix-background-job.h"

G_BEGIN_DECLS

MixDeployProposal *mix_deploy_run (MixPlan *plan,
                                   const MixDeployOptions *options,
                                   MixDeployProposal *start,
                                   MixDeploymentPoll poll,
                                   gpointer poll_data,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;

#define MIX_TYPE_DEPLOY_JOB (mix_deploy_job_get_type ())
G_DECLARE_FINAL_TYPE (MixDeployJob, mix_deploy_job, MIX, DEPLOY_JOB, MixBackgroundJob)

MixDeployJob *mix_deploy_job_new (MixPlan *plan, const MixDeployOptions *options) G_GNUC_WARN_UNUSED_RESULT;
void mix_deploy_job_set_start (MixDeployJob *self, MixDeployProposal *start);
const MixDeploymentProgress *mix_deploy_job_get_progress (MixDeployJob *self);
GArray *mix_deploy_job_get_course (MixDeployJob *self);
MixDeployProposal *mix_deploy_job_get_proposal (MixDeployJob *self);
const GError *mix_deploy_job_get_error (MixDeployJob *self);

G_END_DECLS
