#pragma once

#include "mix-deploy-names.h"
#include "mix-deployment-reasons.h"

G_BEGIN_DECLS

/* Demands of one line with one obstacle, and the way out that would do most of them. */
typedef struct
{
  int line;
  MixDeploymentObstacle obstacle;
  int place; /* of the first */
  guint n_places;
  double minutes;
  double cost;
  double way_minutes;
  int person;
  int relieved_line;
  int relieved_place;
  double relieved_minutes;
  GArray *reasons; /* of const MixDeploymentReason * */
} MixDeployReasonGroup;

GArray *_mix_deploy_reason_group_list (const MixDeployNames *names, const GArray *reasons) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
