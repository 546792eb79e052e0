#include "mix-deployment-reasons.h"

#include <math.h>

#include "mix-deployment-use.h"

/* Adds minutes to, or with a negative number takes them from, somebody's work, on site where their sessions allow. */
static void
add_minutes (
    MixDeploymentAnswer *answer, const MixDeploymentUse *use, int person, int practice, int line, double minutes)
{
  const MixDeployment *problem = use->problem;
  gsize pair = (gsize) person * problem->n_practices + practice;
  double seat = answer->sessions[pair] * (double) problem->session_minutes - use->on_site[pair];
  double on_site = problem->lines[line].remote_capable ? CLAMP (seat, 0, minutes) : minutes;

  mix_deployment_answer_add (answer, person, practice, line, on_site, minutes - on_site);
}

/* Sessions that more on-site work needs, where the person has them free. */
static void
seat_person (
    MixDeploymentAnswer *answer, const MixDeploymentUse *use, int person, int practice, int line, double minutes)
{
  const MixDeployment *problem = use->problem;
  gsize pair = (gsize) person * problem->n_practices + practice;
  double length = problem->session_minutes;
  double remote_seat = answer->remote_sessions[person] * length - use->remote[person];
  double missing = use->on_site[pair] + minutes - answer->sessions[pair] * length;

  if (!problem->lines[line].remote_capable)
    {
      if (missing > 0)
        answer->sessions[pair] += (guint8) ceil (missing / length - 1e-9);
      return;
    }
  missing = minutes - fmax (0, length * answer->sessions[pair] - use->on_site[pair]) - remote_seat;
  if (missing > 0)
    answer->remote_sessions[person] += (guint8) ceil (missing / length - 1e-9);
}

static const MixDeploymentMinutes *
find_work (const MixDeploymentAnswer *answer, int person, int practice, int line)
{
  for (guint i = 0; i < answer->minutes->len; i++)
    {
      const MixDeploymentMinutes *work = &g_array_index (answer->minutes, MixDeploymentMinutes, i);

      if (work->person == person && work->practice == practice && work->line == line)
        return work;
    }
  return NULL;
}

static void
relieve_person (MixDeploymentAnswer *answer, const MixDeploymentReason *reason, double minutes)
{
  const MixDeploymentMinutes *work
      = find_work (answer, reason->person, reason->relieved_practice, reason->relieved_line);
  double on_site = work != NULL ? fmin (work->on_site, minutes) : 0;
  double remote = work != NULL ? fmin (work->remote, minutes - on_site) : 0;

  /* Remote minutes go first where the new work is remote, so that their sessions are free for it. */
  mix_deployment_answer_add (answer, reason->person, reason->relieved_practice, reason->relieved_line, -on_site,
                             -remote);
}

/**
 * mix_deployment_reason_dup_way_out:
 * @self: a reason
 * @problem: the problem
 * @answer: the deployment that it explains
 *
 * The deployment after the way out: who is nearest does the work instead of what they are relieved of, which is then
 * left undone. Where the obstacle is one that no change of the deployment removes, nothing changes.
 *
 * Returns: (transfer full): another deployment
 */
MixDeploymentAnswer *
mix_deployment_reason_dup_way_out (const MixDeploymentReason *self,
                                   const MixDeployment *problem,
                                   const MixDeploymentAnswer *answer)
{
  MixDeploymentAnswer *copy = mix_deployment_answer_copy (answer);
  g_autoptr (MixDeploymentUse) use = NULL;
  gboolean is_change = self->person >= 0
                       && (self->relieved_line >= 0 || self->obstacle == MIX_DEPLOYMENT_OBSTACLE_COST
                           || self->obstacle == MIX_DEPLOYMENT_OBSTACLE_NONE);

  if (!is_change)
    return copy;
  if (self->relieved_line >= 0)
    {
      relieve_person (copy, self, self->way_minutes);
      mix_deployment_answer_finish (copy);
    }
  use = mix_deployment_use_new (problem, copy);
  seat_person (copy, use, self->person, self->practice, self->line, self->way_minutes);
  add_minutes (copy, use, self->person, self->practice, self->line, self->way_minutes);
  mix_deployment_answer_finish (copy);
  return copy;
}
