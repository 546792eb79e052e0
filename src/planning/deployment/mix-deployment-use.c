#include "mix-deployment-use.h"

#include <math.h>

/* Less room than this, in minutes, is none: nobody takes on work for it. */
#define LEAST_ROOM 5

static void
count_work (MixDeploymentUse *self, const MixDeploymentMinutes *work)
{
  const MixDeployment *problem = self->problem;
  int supervisor = problem->people[work->person].supervisor;
  double minutes = work->on_site + work->remote;

  self->minutes[work->person] += minutes;
  self->on_site[(gsize) work->person * problem->n_practices + work->practice] += work->on_site;
  self->remote[work->person] += work->remote;
  if (supervisor >= 0 && mix_deployment_get_fit (problem, work->person, work->line) == MIX_FIT_STRETCHED)
    self->stretched[supervisor] += minutes;
}

static void
count_sessions (MixDeploymentUse *self, int person)
{
  self->sessions[person] = self->answer->remote_sessions[person];
  for (int r = 0; r < self->problem->n_practices; r++)
    {
      int sessions = self->answer->sessions[(gsize) person * self->problem->n_practices + r];

      self->sessions[person] += sessions;
      self->sites[person] += sessions > 0;
      self->desks[r] += sessions;
    }
}

/**
 * mix_deployment_use_new:
 * @problem: a finished problem, which must outlive this
 * @answer: a deployment of it, which must outlive this
 *
 * Returns: (transfer full): what the deployment takes of everything
 */
MixDeploymentUse *
mix_deployment_use_new (const MixDeployment *problem, const MixDeploymentAnswer *answer)
{
  MixDeploymentUse *self = g_new0 (MixDeploymentUse, 1);

  self->problem = problem;
  self->answer = answer;
  self->minutes = g_new0 (double, problem->n_people);
  self->on_site = g_new0 (double, (gsize) problem->n_people * problem->n_practices);
  self->remote = g_new0 (double, problem->n_people);
  self->stretched = g_new0 (double, problem->n_people);
  self->sessions = g_new0 (int, problem->n_people);
  self->sites = g_new0 (int, problem->n_people);
  self->desks = g_new0 (int, problem->n_practices);
  for (guint i = 0; i < answer->minutes->len; i++)
    count_work (self, &g_array_index (answer->minutes, MixDeploymentMinutes, i));
  for (int p = 0; p < problem->n_people; p++)
    count_sessions (self, p);
  return self;
}

/**
 * mix_deployment_use_free:
 * @self: a use
 *
 * Frees it.
 */
void
mix_deployment_use_free (MixDeploymentUse *self)
{
  g_free (self->minutes);
  g_free (self->on_site);
  g_free (self->remote);
  g_free (self->stretched);
  g_free (self->sessions);
  g_free (self->sites);
  g_free (self->desks);
  g_free (self);
}

/**
 * mix_deployment_use_get_time_left:
 * @self: a use
 * @person: number of a person
 *
 * Returns: minutes a week that the person could still work
 */
double
mix_deployment_use_get_time_left (const MixDeploymentUse *self, int person)
{
  return fmax (0, self->problem->people[person].capacity - self->minutes[person]);
}

static double
get_supervision_room (const MixDeploymentUse *self, int person, int line)
{
  const MixDeployment *problem = self->problem;
  int supervisor = problem->people[person].supervisor;

  if (supervisor < 0 || !problem->people[supervisor].is_supervisor || problem->supervision_percent == 0
      || mix_deployment_get_fit (problem, person, line) != MIX_FIT_STRETCHED)
    return INFINITY;
  return fmax (0, problem->people[supervisor].supervision_limit * 100.0 / problem->supervision_percent
                      - self->stretched[supervisor]);
}

/* Room in sessions that the person has or could still take; what keeps them from more is added to the obstacles. */
static double
get_session_room (const MixDeploymentUse *self, int person, int practice, int line, guint *obstacles)
{
  const MixDeployment *problem = self->problem;
  gsize pair = (gsize) person * problem->n_practices + practice;
  double length = problem->session_minutes;
  double more = (problem->people[person].sessions - self->sessions[person]) * length;
  double room = self->answer->sessions[pair] * length - self->on_site[pair];
  double desk_room = (problem->practices[practice].desks * MIX_DEPLOYMENT_HALF_DAYS - self->desks[practice]) * length;
  gboolean needs_site = self->answer->sessions[pair] == 0;

  if (problem->lines[line].remote_capable)
    return room + self->answer->remote_sessions[person] * length - self->remote[person] + more;
  if (room >= LEAST_ROOM)
    return room + fmin (more, desk_room);
  if (more <= 0)
    *obstacles |= 1u << MIX_DEPLOYMENT_OBSTACLE_SESSIONS;
  if (needs_site && self->sites[person] >= problem->people[person].most_sites)
    *obstacles |= 1u << MIX_DEPLOYMENT_OBSTACLE_SITES;
  if (desk_room <= 0)
    *obstacles |= 1u << MIX_DEPLOYMENT_OBSTACLE_DESK;
  return fmax (more, length);
}

/**
 * mix_deployment_use_find_obstacles:
 * @self: a use
 * @person: number of a person
 * @practice: number of a practice
 * @line: number of a line
 * @room: (out) (optional): minutes a week that the person could do of it once no obstacle is left but theirs of time
 *
 * What keeps the person from doing more of the work. Cost is never among it: only the whole deployment tells.
 *
 * Returns: bits, at 1 << #MixDeploymentObstacle; 0 where they could simply do more
 */
guint
mix_deployment_use_find_obstacles (const MixDeploymentUse *self, int person, int practice, int line, double *room)
{
  const MixDeployment *problem = self->problem;
  guint obstacles = 0;
  double time = mix_deployment_use_get_time_left (self, person);
  double supervised = get_supervision_room (self, person, line);
  double seated = get_session_room (self, person, practice, line, &obstacles);

  if (!problem->reach[(gsize) person * problem->n_practices + practice])
    obstacles |= 1u << MIX_DEPLOYMENT_OBSTACLE_REACH;
  if (mix_deployment_get_fit (problem, person, line) == MIX_FIT_BLOCKED)
    obstacles |= 1u << MIX_DEPLOYMENT_OBSTACLE_BLOCKED;
  if (time < LEAST_ROOM)
    obstacles |= 1u << MIX_DEPLOYMENT_OBSTACLE_CAPACITY;
  if (supervised < LEAST_ROOM)
    obstacles |= 1u << MIX_DEPLOYMENT_OBSTACLE_SUPERVISION;
  if (seated < LEAST_ROOM)
    obstacles |= 1u << MIX_DEPLOYMENT_OBSTACLE_SESSIONS;
  if (room != NULL)
    *room = fmin (time, fmax (0, seated));
  return obstacles;
}
