#pragma once

#include "mix-deployment-program.h"
#include "mix-deployment-step.h"

G_BEGIN_DECLS

/* What a free person could do: minutes and whether they begin, end or change, as columns (−1: there is none). */
typedef struct
{
  int slot;
  int practice;
  int line;
  int cell;
  int pair;
  double today;
  double base;
  double most;
  double pin;
  gboolean forbidden;
  int on_site;
  int remote;
  int kept;
  int begins;
  int ends;
  int changes;
} MixDeploymentStepArc;

/* A free person at a practice. */
typedef struct
{
  int slot;
  int practice;
  int sessions;
  int visits;
} MixDeploymentStepPair;

/* Minutes of a line at a practice, of which the free people could do some. */
typedef struct
{
  int cell;
  int undone;
  int moves;
} MixDeploymentStepCell;

/*
 * The step as a program. What everybody else does is taken off beforehand: done, begins and ends by cell; sessions by
 * practice; stretched minutes by supervisor; minutes changed. Where the answer to begin with breaks limits, they may
 * be broken at a high price (elastic).
 */
typedef struct
{
  const MixDeployment *problem;
  const MixDeploymentAnswer *answer;
  const MixDeploymentStepOptions *options;
  gboolean elastic;
  int n_cells;
  int *slots;
  double *done;
  int *begins;
  int *ends;
  int changes;
  int *sessions;
  double *supervision;
  int *arc_at;
  int *pair_at;
  int *cell_at;
  int *remote_sessions;
  GArray *arcs;
  GArray *pairs;
  GArray *cells;
  MixDeploymentProgram *program;
} MixDeploymentStep;

MixDeploymentStep *_mix_deployment_step_new (const MixDeployment *problem,
                                             const MixDeploymentAnswer *answer,
                                             const MixDeploymentStepOptions *options);
void _mix_deployment_step_free (MixDeploymentStep *self);
void _mix_deployment_step_pose (MixDeploymentStep *self);

static inline MixDeploymentStepArc *
_mix_deployment_step_get_arc (const MixDeploymentStep *self, guint number)
{
  return &g_array_index (self->arcs, MixDeploymentStepArc, number);
}

static inline MixDeploymentStepPair *
_mix_deployment_step_get_pair (const MixDeploymentStep *self, guint number)
{
  return &g_array_index (self->pairs, MixDeploymentStepPair, number);
}

static inline MixDeploymentStepCell *
_mix_deployment_step_get_cell (const MixDeploymentStep *self, guint number)
{
  return &g_array_index (self->cells, MixDeploymentStepCell, number);
}

static inline int
_mix_deployment_step_get_person (const MixDeploymentStep *self, int slot)
{
  return self->options->people[slot];
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixDeploymentStep, _mix_deployment_step_free)

G_END_DECLS
