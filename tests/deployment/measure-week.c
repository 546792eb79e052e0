/* measure-week INSTANCE SECONDS: solves an instance, then times its week, its wishes and the curve of moves. */
#include "mix-deployment-moves.h"
#include "mix-deployment-rota.h"
#include "mix-deployment-solve.h"
#include "mix-deployment-text.h"
#include "mix-deployment-wishes.h"

#include <stdlib.h>

static const int WANTED[] = { 0, 1, 2, 5, 10, 20, MIX_DEPLOYMENT_ALL_MOVES };

static gboolean
measure_week (const MixDeployment *problem, const MixDeploymentAnswer *answer, GError **error)
{
  g_autoptr (GTimer) timer = g_timer_new ();
  g_autoptr (MixDeploymentRota) rota = NULL;
  g_autoptr (MixDeploymentClash) clash = NULL;

  if (!mix_deployment_rota_new (problem, answer, NULL, &rota, &clash, error)
      || (rota != NULL && !mix_deployment_rota_check (rota, problem, answer, error)))
    return FALSE;
  g_print ("week %.2f s: %s %d\n", g_timer_elapsed (timer, NULL), rota != NULL ? "journeys" : "clash of",
           rota != NULL ? rota->journeys : (int) clash->members->len);
  return TRUE;
}

static gboolean
measure_wishes (const MixDeployment *problem, GError **error)
{
  g_autoptr (GTimer) timer = g_timer_new ();
  g_autoptr (GPtrArray) pins = NULL, wishes = NULL;

  if (!mix_deployment_check_pins (problem, 5, &pins, error))
    return FALSE;
  g_print ("pins %.2f s: %u conflicts\n", g_timer_elapsed (timer, NULL), pins->len);
  g_timer_start (timer);
  if (!mix_deployment_check_wishes (problem, 5, 0, NULL, &wishes, error))
    return FALSE;
  g_print ("wishes %.2f s: %u conflicts\n", g_timer_elapsed (timer, NULL), wishes->len);
  return TRUE;
}

static gboolean
measure_moves (const MixDeployment *problem, const MixDeploymentAnswer *best, GError **error)
{
  MixDeploymentMovesOptions options = { .wanted = WANTED, .n_wanted = G_N_ELEMENTS (WANTED), .best = best };
  g_autoptr (GTimer) timer = g_timer_new ();
  g_autoptr (GPtrArray) points = mix_deployment_find_moves (problem, &options, error);

  if (points == NULL)
    return FALSE;
  g_print ("moves %.2f s\n", g_timer_elapsed (timer, NULL));
  for (guint i = 0; i < points->len; i++)
    {
      const MixDeploymentMovesPoint *point = g_ptr_array_index (points, i);

      g_print ("  %d: excess %.0f, cost %.0f, undone %.1f h\n", point->moves, point->excess, point->cost.total,
               point->undone / 60);
    }
  return TRUE;
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MixDeployment) problem = argc == 3 ? mix_deployment_text_load_instance (argv[1], &error) : NULL;
  MixDeploymentOptions options = { .seconds = argc == 3 ? atof (argv[2]) : 0 };
  g_autoptr (MixDeploymentResult) result = problem != NULL ? mix_deployment_solve (problem, &options, &error) : NULL;

  if (result != NULL)
    g_print ("objective %.0f, bound %.0f, moves %d\n", result->cost.total, result->bound,
             mix_deployment_count_moves (problem, result->answer));
  if (result != NULL && measure_week (problem, result->answer, &error) && measure_wishes (problem, &error)
      && measure_moves (problem, result->answer, &error))
    return 0;
  g_printerr ("%s\n", error != NULL ? error->message : "usage: measure-week INSTANCE SECONDS");
  return 1;
}
