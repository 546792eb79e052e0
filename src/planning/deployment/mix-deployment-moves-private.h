#pragma once

#include "mix-deployment-moves.h"

G_BEGIN_DECLS

/* Most people who are looked at together. */
#define MIX_DEPLOYMENT_TEAM 3

/*
 * The search for the best deployment within so many moves. gains: what each person alone could gain by one move more,
 * when last asked. best_work: minutes in the best deployment known, at [person × n_cells + cell] as flags.
 */
typedef struct
{
  const MixDeployment *problem;
  const MixDeploymentMovesOptions *options;
  int n_cells;
  MixDeploymentAnswer *answer;
  double excess;
  double cost;
  double *gains;
  guint8 *best_work;
  double *undone;
  GRand *rand;
  GPtrArray *points;
  GError *error;
} MixDeploymentMoves;

/* A group of people and what they may take on. */
typedef struct
{
  int people[MIX_DEPLOYMENT_TEAM];
  int n_people;
  guint8 *offers;
} MixDeploymentTeam;

MixDeploymentTeam *_mix_deployment_team_new (const MixDeploymentMoves *search, int person);
MixDeploymentTeam *_mix_deployment_team_new_random (const MixDeploymentMoves *search, int most);
void _mix_deployment_team_free (MixDeploymentTeam *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixDeploymentTeam, _mix_deployment_team_free)

G_END_DECLS
