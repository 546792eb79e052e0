#pragma once

#include "mix-deploy-change.h"

G_BEGIN_DECLS

/*
 * One row that accepting a change writes: what the assignment becomes; 0 minutes where it ends.
 */
typedef struct
{
  MixAssignmentRow row;
  int minutes_before;
  gboolean moved; /* it goes to somebody else: what was decided about whoever had it does not hold for them */
} MixDeployEdit;

MixDeployPicture *_mix_deploy_change_get_picture (MixDeployChange *self);
GArray *_mix_deploy_change_list_edits (MixDeployChange *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean _mix_deploy_edit_leaves_row (const MixDeployEdit *edit, MixDate as_at);

G_END_DECLS
