#include "mix-deployment-rota.h"

#include "mix-config.h"
#include "mix-error.h"

#include <glib/gi18n-lib.h>

static int
count_half_days (const MixDeploymentRota *self, int person, int place)
{
  int n = 0;

  for (int h = 0; h < MIX_DEPLOYMENT_HALF_DAYS; h++)
    n += mix_deployment_rota_get_place (self, person, h) == place;
  return n;
}

static gboolean
check_availability (const MixDeploymentRota *self, const MixDeployment *problem, GError **error)
{
  for (int p = 0; p < problem->n_people; p++)
    for (int h = 0; h < MIX_DEPLOYMENT_HALF_DAYS; h++)
      if (mix_deployment_rota_get_place (self, p, h) != MIX_DEPLOYMENT_NOWHERE
          && (problem->people[p].available >> h & 1) == 0)
        {
          mix_set_error (error, MIX_ERROR_REFUSED, "week", _ ("Person %d works in half-day %d, on which they are off."),
                         p, h);
          return FALSE;
        }
  return TRUE;
}

static gboolean
check_sessions (const MixDeploymentRota *self,
                const MixDeployment *problem,
                const MixDeploymentAnswer *answer,
                GError **error)
{
  for (int p = 0; p < problem->n_people; p++)
    {
      gboolean holds = count_half_days (self, p, MIX_DEPLOYMENT_REMOTE) == answer->remote_sessions[p];

      for (int r = 0; r < problem->n_practices && holds; r++)
        holds = count_half_days (self, p, r) == answer->sessions[(gsize) p * problem->n_practices + r];
      if (holds)
        continue;
      mix_set_error (error, MIX_ERROR_REFUSED, "week",
                     _ ("The half-days of person %d are not those of the deployment."), p);
      return FALSE;
    }
  return TRUE;
}

static gboolean
check_desks (const MixDeploymentRota *self, const MixDeployment *problem, GError **error)
{
  for (int r = 0; r < problem->n_practices; r++)
    for (int h = 0; h < MIX_DEPLOYMENT_HALF_DAYS; h++)
      {
        int there = 0;

        for (int p = 0; p < problem->n_people; p++)
          there += mix_deployment_rota_get_place (self, p, h) == r;
        if (there <= problem->practices[r].desks)
          continue;
        mix_set_error (error, MIX_ERROR_REFUSED, "week", _ ("Practice %d has %d people and %d desks in half-day %d."),
                       r, there, problem->practices[r].desks, h);
        return FALSE;
      }
  return TRUE;
}

/* Whether free sessions, or being no one to deploy, let the supervisor be there in a half-day without a place. */
static gboolean
can_be_there (const MixDeploymentRota *self, const MixDeployment *problem, int supervisor, int half_day)
{
  int placed = MIX_DEPLOYMENT_HALF_DAYS - count_half_days (self, supervisor, MIX_DEPLOYMENT_NOWHERE);

  if (mix_deployment_rota_get_place (self, supervisor, half_day) != MIX_DEPLOYMENT_NOWHERE)
    return TRUE;
  return (problem->people[supervisor].available >> half_day & 1) != 0
         && (problem->people[supervisor].sessions == 0 || problem->people[supervisor].sessions > placed);
}

static gboolean
check_supervision (const MixDeploymentRota *self,
                   const MixDeployment *problem,
                   const MixDeploymentAnswer *answer,
                   GError **error)
{
  for (int p = 0; p < problem->n_people; p++)
    {
      gboolean shared = !mix_deployment_needs_supervisor (problem, answer, p);

      for (int h = 0; h < MIX_DEPLOYMENT_HALF_DAYS && !shared; h++)
        shared = mix_deployment_rota_get_place (self, p, h) != MIX_DEPLOYMENT_NOWHERE
                 && can_be_there (self, problem, problem->people[p].supervisor, h);
      if (shared)
        continue;
      mix_set_error (error, MIX_ERROR_REFUSED, "week", _ ("Person %d shares no half-day with their supervisor."), p);
      return FALSE;
    }
  return TRUE;
}

/**
 * mix_deployment_rota_check:
 * @self: a week
 * @problem: the problem
 * @answer: the deployment
 * @error: return location for an error
 *
 * Checks a week from scratch. A supervisor's free sessions are counted for each supervised person alone.
 *
 * Returns: whether it keeps every rule
 */
gboolean
mix_deployment_rota_check (const MixDeploymentRota *self,
                           const MixDeployment *problem,
                           const MixDeploymentAnswer *answer,
                           GError **error)
{
  return check_availability (self, problem, error) && check_sessions (self, problem, answer, error)
         && check_desks (self, problem, error) && check_supervision (self, problem, answer, error);
}
