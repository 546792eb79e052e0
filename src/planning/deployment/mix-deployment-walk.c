#include "mix-deployment-walk.h"

static int
compare_place (const MixDeploymentWork *today, const MixDeploymentMinutes *minutes)
{
  if (today->person != minutes->person)
    return today->person < minutes->person ? -1 : 1;
  if (today->practice != minutes->practice)
    return today->practice < minutes->practice ? -1 : 1;
  return (today->line > minutes->line) - (today->line < minutes->line);
}

/**
 * mix_deployment_walk:
 * @problem: a problem, finished
 * @answer: a deployment of it, finished
 * @walk: called for each work
 * @data: for @walk
 *
 * Goes through today and a deployment side by side, in the order of person, practice and line.
 */
void
mix_deployment_walk (const MixDeployment *problem,
                     const MixDeploymentAnswer *answer,
                     MixDeploymentWalk walk,
                     gpointer data)
{
  guint i = 0, j = 0;

  while (i < problem->today->len || j < answer->minutes->len)
    {
      const MixDeploymentWork *today
          = i < problem->today->len ? &g_array_index (problem->today, MixDeploymentWork, i) : NULL;
      const MixDeploymentMinutes *minutes
          = j < answer->minutes->len ? &g_array_index (answer->minutes, MixDeploymentMinutes, j) : NULL;
      int order = today == NULL ? 1 : minutes == NULL ? -1 : compare_place (today, minutes);

      if (order < 0)
        {
          MixDeploymentMinutes none = { today->person, today->practice, today->line, 0, 0 };

          walk (&none, today->minutes, data);
        }
      else
        walk (minutes, order == 0 ? today->minutes : 0, data);
      i += order <= 0;
      j += order >= 0;
    }
}
