#pragma once

#include "mix-deployment-relaxation.h"

G_BEGIN_DECLS

/*
 * The relaxation lies in three files: its prices and how they are raised (mix-deployment-relaxation.c), the bound at
 * prices and its slopes (-bound.c), and one step along them (-step.c).
 */

void _mix_deployment_relaxation_work_out_worth (MixDeploymentRelaxation *self);
double _mix_deployment_relaxation_evaluate (MixDeploymentRelaxation *self, double latest, gboolean count);

void _mix_deployment_relaxation_set_scales (MixDeploymentRelaxation *self, gboolean by_demand);
void _mix_deployment_relaxation_clip_demand (MixDeploymentRelaxation *self);
void _mix_deployment_relaxation_step (MixDeploymentRelaxation *self, double length, double latest, gboolean by_demand);

/* Whether a minute of a line at a practice is paid for as if undone. */
static inline gboolean
_mix_deployment_relaxation_is_at_worth (const MixDeploymentRelaxation *self, int cell)
{
  return self->price[cell] >= self->worth[cell] - 1e-9;
}

G_END_DECLS
