#pragma once

#include "mix-deployment-answer.h"

G_BEGIN_DECLS

/**
 * MixDeploymentObstacle:
 * @MIX_DEPLOYMENT_OBSTACLE_NONE: nothing stands in the way but the search, which may not have found it
 * @MIX_DEPLOYMENT_OBSTACLE_REACH: it is outside a person's reach
 * @MIX_DEPLOYMENT_OBSTACLE_BLOCKED: the person has not the role, registration or sign-off
 * @MIX_DEPLOYMENT_OBSTACLE_CAPACITY: no time left
 * @MIX_DEPLOYMENT_OBSTACLE_SUPERVISION: the supervisor has no time left
 * @MIX_DEPLOYMENT_OBSTACLE_SESSIONS: time left, but in no session in which the work could be done
 * @MIX_DEPLOYMENT_OBSTACLE_SITES: the person goes to as many practices as they may
 * @MIX_DEPLOYMENT_OBSTACLE_DESK: no desk left there
 * @MIX_DEPLOYMENT_OBSTACLE_COST: possible, but it costs more than it is worth
 *
 * What keeps a person from work, and so the work undone.
 */
typedef enum
{
  MIX_DEPLOYMENT_OBSTACLE_NONE,
  MIX_DEPLOYMENT_OBSTACLE_REACH,
  MIX_DEPLOYMENT_OBSTACLE_BLOCKED,
  MIX_DEPLOYMENT_OBSTACLE_CAPACITY,
  MIX_DEPLOYMENT_OBSTACLE_SUPERVISION,
  MIX_DEPLOYMENT_OBSTACLE_SESSIONS,
  MIX_DEPLOYMENT_OBSTACLE_SITES,
  MIX_DEPLOYMENT_OBSTACLE_DESK,
  MIX_DEPLOYMENT_OBSTACLE_COST,
} MixDeploymentObstacle;

#define MIX_DEPLOYMENT_N_OBSTACLES (MIX_DEPLOYMENT_OBSTACLE_COST + 1)

/**
 * MixDeploymentUse:
 * @problem: the problem
 * @answer: the deployment
 * @minutes: (array length=n_people): minutes of each person
 * @on_site: minutes on site, at [person × n_practices + practice]
 * @remote: (array length=n_people): remote minutes
 * @stretched: (array length=n_people): stretched minutes of those whom each person supervises
 * @sessions: (array length=n_people): sessions, remote ones too
 * @sites: (array length=n_people): practices that they go to
 * @desks: (array length=n_practices): sessions at desks
 *
 * What a deployment takes of everything that can run short.
 */
typedef struct
{
  const MixDeployment *problem;
  const MixDeploymentAnswer *answer;
  double *minutes;
  double *on_site;
  double *remote;
  double *stretched;
  int *sessions;
  int *sites;
  int *desks;
} MixDeploymentUse;

MixDeploymentUse *mix_deployment_use_new (const MixDeployment *problem,
                                          const MixDeploymentAnswer *answer) G_GNUC_WARN_UNUSED_RESULT;
void mix_deployment_use_free (MixDeploymentUse *self);
guint
mix_deployment_use_find_obstacles (const MixDeploymentUse *self, int person, int practice, int line, double *room);
double mix_deployment_use_get_time_left (const MixDeploymentUse *self, int person);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixDeploymentUse, mix_deployment_use_free)

G_END_DECLS
