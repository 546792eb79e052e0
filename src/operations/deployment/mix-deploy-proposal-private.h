#pragma once

#include "mix-deploy-proposal.h"

G_BEGIN_DECLS

/* A plan's work by person, place and line, to compare a proposal with. */
typedef struct _MixDeployPresent MixDeployPresent;

MixDeployPresent *_mix_deploy_present_new (MixDeployPicture *picture, MixPlan *plan) G_GNUC_WARN_UNUSED_RESULT;
void _mix_deploy_present_free (MixDeployPresent *self);
MixDeployChangeState _mix_deploy_present_judge (MixDeployPresent *self, MixDeployChange *change);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixDeployPresent, _mix_deploy_present_free)

void _mix_deploy_list_changes (MixDeployPicture *picture, const MixDeploymentAnswer *answer, GListStore *changes);
MixPlan *_mix_deploy_make_plan_after (MixDeployPicture *picture, GListModel *changes) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
