#include "mix-deployment-run.h"

#include <math.h>
#include <string.h>

/* The first run of the relaxation: long enough at every size (planning/deployment-notes.md, section 3). */
#define FIRST_ITERATIONS 4000
#define FIRST_LAST_STEP 0.003

/* Later ones begin at the best prices. */
#define LATER_ITERATIONS 12000
#define LATER_FIRST_STEP 0.3
#define LATER_LAST_STEP 0.001

/* After a change, prices are nearly right. */
#define AGAIN_ITERATIONS 4000
#define AGAIN_FIRST_STEP 0.05

/* Where steps of the search are counted, so many iterations go with one of them. */
#define ITERATIONS_A_STEP 50

/* Prices are rounded and their bound worked out exactly each time so many iterations are done. */
#define PUBLISHED 250

typedef struct
{
  MixDeploymentRun *run;
  double published;
} Watch;

static gboolean
watch_cb (const MixDeploymentRelaxation *relaxation, int iteration, gpointer data)
{
  Watch *watch = data;

  if ((iteration == 1 || iteration % PUBLISHED == 0) && relaxation->bound > watch->published)
    {
      watch->published = relaxation->bound;
      mix_deployment_run_take_prices (watch->run, relaxation);
    }
  return mix_deployment_run_should_stop (watch->run);
}

static void
run_relaxation (Watch *watch, MixDeploymentRelaxation *relaxation, int n, double first_step, double last_step)
{
  const double upper = mix_deployment_run_get_objective (watch->run);

  mix_deployment_relaxation_run (relaxation, n, first_step, last_step, upper, watch_cb, watch);
  mix_deployment_run_take_prices (watch->run, relaxation);
}

static void
run_first (Watch *watch, MixDeploymentRelaxation *relaxation)
{
  if (watch->run->options->start_prices != NULL)
    {
      mix_deployment_relaxation_set_prices (relaxation, watch->run->options->start_prices);
      run_relaxation (watch, relaxation, AGAIN_ITERATIONS, AGAIN_FIRST_STEP, FIRST_LAST_STEP);
    }
  else
    run_relaxation (watch, relaxation, FIRST_ITERATIONS, 1, FIRST_LAST_STEP);
  mix_deployment_run_take_price_set (watch->run, relaxation);
}

/**
 * mix_deployment_run_raise_bound:
 * @self: a run with a first answer
 *
 * Raises the bound, and gives prices to the search once they are good. What the search finds meanwhile makes later steps
 * better, except where steps are counted: then nothing depends on which thread is faster.
 */
void
mix_deployment_run_raise_bound (MixDeploymentRun *self)
{
  g_autoptr(MixDeploymentRelaxation) relaxation = mix_deployment_relaxation_new (self->space);
  Watch watch = { self, -INFINITY };

  run_first (&watch, relaxation);
  if (mix_deployment_run_is_counted (self))
    return;
  while (!mix_deployment_run_should_stop (self))
    {
      memcpy (relaxation->price, relaxation->best_price, sizeof (double) * relaxation->n_rows);
      run_relaxation (&watch, relaxation, LATER_ITERATIONS, LATER_FIRST_STEP, LATER_LAST_STEP);
      mix_deployment_run_take_price_set (self, relaxation);
    }
}
