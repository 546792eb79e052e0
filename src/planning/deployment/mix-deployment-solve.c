#include "mix-deployment-solve.h"

#include <math.h>

#include "mix-deployment-greedy.h"
#include "mix-deployment-relaxation.h"

/* Iterations of the first relaxation: enough at every size (planning/deployment-notes.md, section 3). */
#define ITERATIONS 4000

typedef struct
{
  const MixDeploymentOptions *options;
  gint64 start;
  double objective;
} Run;

static double
get_seconds (const Run *run)
{
  return (g_get_monotonic_time () - run->start) / 1e6;
}

static gboolean
relaxation_stops_cb (const MixDeploymentRelaxation *relaxation, int iteration, gpointer data)
{
  Run *run = data;

  return run->options->iterations == 0 && get_seconds (run) > run->options->seconds;
}

/**
 * mix_deployment_solve:
 * @problem: a finished problem
 * @options: how to solve
 * @error: return location for an error
 *
 * Proposes who goes where and does what, and proves how far from the best possible that is at most.
 *
 * Returns: (transfer full) (nullable): what was found, or %NULL where pins cannot hold
 */
MixDeploymentResult *
mix_deployment_solve (const MixDeployment *problem, const MixDeploymentOptions *options, GError **error)
{
  MixDeploymentResult *result = g_new0 (MixDeploymentResult, 1);
  g_autoptr(MixDeploymentSpace) space = mix_deployment_space_new (problem);
  g_autoptr(MixDeploymentDraft) draft = mix_deployment_draft_new (space);
  g_autoptr(MixDeploymentGreedy) greedy = mix_deployment_greedy_new (space);
  g_autoptr(MixDeploymentRelaxation) relaxation = mix_deployment_relaxation_new (space);
  Run run = { options, g_get_monotonic_time (), INFINITY };

  for (int i = 0; i < 3 && mix_deployment_greedy_pass (greedy, draft) > 0; i++)
    ;
  result->first_answer_seconds = get_seconds (&run);
  mix_deployment_relaxation_run (relaxation, ITERATIONS, 1, 0.003, mix_deployment_draft_get_cost (draft),
      relaxation_stops_cb, &run);
  result->answer = mix_deployment_draft_dup_answer (draft);
  result->cost = mix_deployment_answer_get_cost (result->answer, problem);
  result->prices = mix_deployment_relaxation_dup_prices (relaxation);
  result->bound = result->price_bound = mix_deployment_prices_get_bound (result->prices, problem);
  result->seconds = get_seconds (&run);
  return result;
}

/**
 * mix_deployment_result_get_gap:
 * @self: what the solver found
 *
 * Returns: by what part of its cost the answer can be worse than the best possible one at most; 0.01 is 1%
 */
double
mix_deployment_result_get_gap (const MixDeploymentResult *self)
{
  if (self->cost.total <= 0)
    return 0;
  return MAX (0, (self->cost.total - self->bound) / self->cost.total);
}

/**
 * mix_deployment_result_free:
 * @self: what the solver found
 *
 * Frees it.
 */
void
mix_deployment_result_free (MixDeploymentResult *self)
{
  mix_deployment_answer_free (self->answer);
  mix_deployment_prices_free (self->prices);
  g_free (self);
}
