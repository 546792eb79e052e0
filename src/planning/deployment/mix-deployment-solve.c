#include "mix-deployment-solve.h"

#include "mix-deployment-run.h"

static gpointer
raise_bound_thread (gpointer data)
{
  MixDeploymentRun *run = data;

  mix_deployment_run_raise_bound (run);
  mix_deployment_run_end_work (run, NULL);
  return NULL;
}

static gpointer
solve_whole_thread (gpointer data)
{
  MixDeploymentRun *run = data;

  mix_deployment_run_solve_whole (run);
  mix_deployment_run_end_work (run, NULL);
  return NULL;
}

/* The search on this thread and the bound on another. */
static void
search_and_raise_bound (MixDeploymentRun *run, MixDeploymentDraft *draft)
{
  GThread *bound;

  mix_deployment_run_begin_work (run);
  bound = g_thread_new ("deployment-bound", raise_bound_thread, run);
  mix_deployment_run_search (run, draft);
  if (!mix_deployment_run_is_counted (run))
    mix_deployment_run_stop (run);
  g_thread_join (bound);
}

/* The first answer, then bound and search by prices on this thread, and the whole model on another. */
static gpointer
race_thread (gpointer data)
{
  MixDeploymentRun *run = data;
  g_autoptr (MixDeploymentDraft) draft = mix_deployment_draft_new (run->space);
  GError *error = NULL;
  GThread *whole;

  mix_deployment_run_begin_work (run);
  whole = g_thread_new ("deployment-whole", solve_whole_thread, run);
  if (mix_deployment_run_find_first_answer (run, draft, &error))
    mix_deployment_run_raise_bound (run);
  mix_deployment_run_stop (run);
  g_thread_join (whole);
  mix_deployment_run_end_work (run, error);
  return NULL;
}

static gpointer
search_thread (gpointer data)
{
  MixDeploymentRun *run = data;
  g_autoptr (MixDeploymentDraft) draft = mix_deployment_draft_new (run->space);
  GError *error = NULL;

  if (mix_deployment_run_find_first_answer (run, draft, &error))
    search_and_raise_bound (run, draft);
  mix_deployment_run_end_work (run, error);
  return NULL;
}

/**
 * mix_deployment_solve:
 * @problem: a finished problem
 * @options: how to solve
 * @error: return location for an error
 *
 * Proposes who goes where and does what, and proves how far from the best possible that is at most: a search on one
 * thread, a Lagrangian relaxation on another; a small problem as a whole beside them (skillmix-deployment(7)). Blocks;
 * the poll of @options is asked in this thread.
 *
 * Returns: (transfer full) (nullable): what was found, or %NULL where a pin, which is named, cannot hold
 */
MixDeploymentResult *
mix_deployment_solve (const MixDeployment *problem, const MixDeploymentOptions *options, GError **error)
{
  g_autoptr (MixDeploymentRun) run = mix_deployment_run_new (problem, options);
  MixDeploymentProgress progress;
  GThread *search;

  mix_deployment_run_begin_work (run);
  search = g_thread_new ("deployment-search", mix_deployment_run_is_raced (run) ? race_thread : search_thread, run);
  while (mix_deployment_run_wait (run, &progress))
    if (options->poll != NULL && options->poll (&progress, options->poll_data))
      mix_deployment_run_stop (run);
  g_thread_join (search);
  return mix_deployment_run_end (run, error);
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
