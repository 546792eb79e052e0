#include "mix-deploy-week.h"

#include "mix-deploy-wishes.h"
#include "mix-week-rota.h"

/* The week of an answer for a plan. */

/* Clashes that are cut off one after another before the rest is left to people. */
#define MOST_CLASHES 5

/* Where people are as the week stands. */
static int *
list_present (MixDeployPicture *picture)
{
  g_autoptr (MixWeekRota) rota = mix_week_rota_new (picture->plan, mix_plan_get_as_at (picture->plan));
  int *present = g_new (int, picture->people->len *MIX_DEPLOYMENT_HALF_DAYS);

  for (guint p = 0; p < picture->people->len; p++)
    {
      const MixRotaPerson *person
          = mix_week_rota_find_person (rota, mix_person_get_id (g_ptr_array_index (picture->people, p)));

      for (guint i = 0; i < MIX_DEPLOYMENT_HALF_DAYS; i++)
        {
          int *place = &present[p * MIX_DEPLOYMENT_HALF_DAYS + i];

          *place = MIX_DEPLOYMENT_NOWHERE;
          if (person != NULL && person->sessions[i].usual == MIX_WHERE_REMOTE)
            *place = MIX_DEPLOYMENT_REMOTE;
          else if (person != NULL && person->sessions[i].usual == MIX_WHERE_ON_SITE)
            *place
                = MAX (mix_deploy_picture_find_place (picture, person->sessions[i].place_id), MIX_DEPLOYMENT_NOWHERE);
        }
    }
  return present;
}

/* A bound of the plan's problem stays one, since a week can only forbid. */
static gboolean
solve_again (MixDeployment **problem, MixDeploymentResult *result, const MixDeploymentOptions *again, GError **error)
{
  MixDeployment *narrower = mix_deployment_avoid_clash (*problem, result->answer, error);
  MixDeploymentOptions options = *again;
  MixDeploymentResult *other;

  if (narrower == NULL)
    return FALSE;
  g_clear_pointer (problem, mix_deployment_free);
  *problem = narrower;
  options.start_prices = result->prices;
  options.start_answer = NULL;
  other = mix_deployment_solve (narrower, &options, error);
  if (other == NULL)
    return FALSE;
  g_clear_pointer (&result->answer, mix_deployment_answer_free);
  result->answer = g_steal_pointer (&other->answer);
  result->cost = other->cost;
  result->seconds += other->seconds;
  mix_deployment_result_free (other);
  return TRUE;
}

/**
 * mix_deploy_week_place:
 * @picture: a plan
 * @result: what was found for it; where its sessions cannot be laid into the week, another answer takes its place
 * @again: (nullable): how to look for another answer, or %NULL to leave it at the first
 * @rota: (out) (transfer full) (nullable): the week; %NULL where there is none for the answer
 * @clashes: (element-type utf8): gets in words what cannot all be had, for each answer that has no week
 * @error: return location for an error
 *
 * Lays each session into a half-day, people's days as they are where that costs nothing.
 *
 * Returns: whether that could be found out
 */
gboolean
mix_deploy_week_place (MixDeployPicture *picture,
                       MixDeploymentResult *result,
                       const MixDeploymentOptions *again,
                       MixDeploymentRota **rota,
                       GPtrArray *clashes,
                       GError **error)
{
  g_autofree int *present = list_present (picture);
  g_autoptr (MixDeployment) problem = mix_deployment_copy (picture->problem);

  for (guint i = 0; i < MOST_CLASHES; i++)
    {
      g_autoptr (MixDeploymentClash) clash = NULL;

      if (!mix_deployment_rota_new (problem, result->answer, present, rota, &clash, error))
        return FALSE;
      if (clash == NULL)
        return TRUE;
      g_ptr_array_add (clashes, mix_deploy_clash_dup_words (picture, clash));
      if (again == NULL)
        return TRUE;
      if (!solve_again (&problem, result, again, error))
        return FALSE;
    }
  return TRUE;
}
