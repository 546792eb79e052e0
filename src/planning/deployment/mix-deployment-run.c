#include "mix-deployment-run.h"

#include <math.h>
#include <string.h>

/**
 * mix_deployment_run_new:
 * @problem: a finished problem, which must outlive the result
 * @options: how to solve, which must outlive the result
 *
 * Returns: (transfer full): a run with nothing found yet; the clock begins
 */
MixDeploymentRun *
mix_deployment_run_new (const MixDeployment *problem, const MixDeploymentOptions *options)
{
  MixDeploymentRun *self = g_new0 (MixDeploymentRun, 1);

  self->start = g_get_monotonic_time ();
  self->problem = problem;
  self->options = options;
  self->space = mix_deployment_space_new (problem);
  self->best = mix_deployment_draft_new (self->space);
  self->merged = mix_deployment_draft_new (self->space);
  self->is_claimed = g_new0 (guint8, problem->n_people + 1);
  self->objective = INFINITY;
  /* Nothing costs less than nothing; the first prices may say less than that. */
  self->bound = self->steady_bound = 0;
  self->price_bound = -INFINITY;
  self->first_answer_seconds = -1;
  g_mutex_init (&self->mutex);
  g_cond_init (&self->changed);
  return self;
}

/**
 * mix_deployment_run_free:
 * @self: a run in which no thread works any more
 *
 * Frees it.
 */
void
mix_deployment_run_free (MixDeploymentRun *self)
{
  g_clear_pointer (&self->prices, mix_deployment_prices_free);
  g_clear_error (&self->error);
  mix_deployment_draft_free (self->best);
  mix_deployment_draft_free (self->merged);
  g_free (self->is_claimed);
  mix_deployment_space_free (self->space);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->changed);
  g_free (self->share);
  g_free (self->price);
  g_free (self);
}

/**
 * mix_deployment_run_get_seconds:
 * @self: a run
 *
 * Returns: how long it has been going
 */
double
mix_deployment_run_get_seconds (const MixDeploymentRun *self)
{
  return (g_get_monotonic_time () - self->start) / (double) G_USEC_PER_SEC;
}

/**
 * mix_deployment_run_is_counted:
 * @self: a run
 *
 * Returns: whether steps are counted instead of seconds
 */
gboolean
mix_deployment_run_is_counted (const MixDeploymentRun *self)
{
  return self->options->iterations > 0;
}

/**
 * mix_deployment_run_is_small:
 * @self: a run
 *
 * Returns: whether everything is searched from the start
 */
gboolean
mix_deployment_run_is_small (const MixDeploymentRun *self)
{
  return self->space->n_pairs <= MIX_DEPLOYMENT_FEW_OPEN_PAIRS;
}

/**
 * mix_deployment_run_is_raced:
 * @self: a run
 *
 * Returns: whether everything is searched from the start in two ways at once, of which the faster one ends the run
 */
gboolean
mix_deployment_run_is_raced (const MixDeploymentRun *self)
{
  return mix_deployment_run_is_small (self) && !mix_deployment_run_is_counted (self) && self->space->n_pairs > 0;
}

/**
 * mix_deployment_run_get_seconds_left:
 * @self: a run
 *
 * Returns: how much longer it may go, at least a thousandth; 0, which is no limit, where steps are counted
 */
double
mix_deployment_run_get_seconds_left (const MixDeploymentRun *self)
{
  if (mix_deployment_run_is_counted (self))
    return 0;
  return MAX (0.001, self->options->seconds - mix_deployment_run_get_seconds (self));
}

/* Where steps are counted, only bounds count that are there at the same step each time. */
static gboolean
is_near_enough (const MixDeploymentRun *self)
{
  const double bound = mix_deployment_run_is_counted (self) ? self->steady_bound : self->bound;

  return self->objective < INFINITY && self->objective - bound <= self->options->gap * self->objective + 1e-6;
}

/**
 * mix_deployment_run_is_near_enough:
 * @self: a run
 *
 * Returns: whether the best answer is as near to the bound as was asked
 */
gboolean
mix_deployment_run_is_near_enough (MixDeploymentRun *self)
{
  gboolean is_near;

  g_mutex_lock (&self->mutex);
  is_near = is_near_enough (self);
  g_mutex_unlock (&self->mutex);
  return is_near;
}

/**
 * mix_deployment_run_should_stop:
 * @self: a run
 *
 * A run that counts its steps does not stop because time is up, and only its search, at counted steps, looks at the
 * gap.
 *
 * Returns: whether a thread should end its work
 */
gboolean
mix_deployment_run_should_stop (MixDeploymentRun *self)
{
  gboolean stop;

  g_mutex_lock (&self->mutex);
  if (!mix_deployment_run_is_counted (self)
      && (mix_deployment_run_get_seconds (self) >= self->options->seconds || is_near_enough (self)))
    self->is_stopped = TRUE;
  stop = self->is_stopped;
  g_mutex_unlock (&self->mutex);
  return stop;
}

/**
 * mix_deployment_run_stop:
 * @self: a run
 *
 * Has all threads end their work soon.
 */
void
mix_deployment_run_stop (MixDeploymentRun *self)
{
  g_mutex_lock (&self->mutex);
  self->is_stopped = TRUE;
  g_cond_broadcast (&self->changed);
  g_mutex_unlock (&self->mutex);
}

/**
 * mix_deployment_run_take_draft:
 * @self: a run
 * @draft: a deployment that keeps to all limits
 * @cost: what it costs
 *
 * Keeps the draft if it is the best so far.
 */
void
mix_deployment_run_take_draft (MixDeploymentRun *self, const MixDeploymentDraft *draft, double cost)
{
  g_mutex_lock (&self->mutex);
  if (cost < self->objective)
    {
      self->objective = cost;
      self->version++;
      mix_deployment_draft_set (self->best, draft);
      if (self->first_answer_seconds < 0)
        self->first_answer_seconds = mix_deployment_run_get_seconds (self);
      g_cond_broadcast (&self->changed);
    }
  g_mutex_unlock (&self->mutex);
}

/**
 * mix_deployment_run_get_best:
 * @self: a run with a first answer
 * @draft: changed to the best answer so far
 */
void
mix_deployment_run_get_best (MixDeploymentRun *self, MixDeploymentDraft *draft)
{
  g_mutex_lock (&self->mutex);
  mix_deployment_draft_set (draft, self->best);
  g_mutex_unlock (&self->mutex);
}

/**
 * mix_deployment_run_take_bound:
 * @self: a run
 * @bound: proven otherwise than by prices
 *
 * Keeps the bound if it is the highest so far.
 */
void
mix_deployment_run_take_bound (MixDeploymentRun *self, double bound)
{
  g_mutex_lock (&self->mutex);
  self->bound = MAX (self->bound, bound);
  self->steady_bound = MAX (self->steady_bound, bound);
  g_mutex_unlock (&self->mutex);
}

/**
 * mix_deployment_run_take_prices:
 * @self: a run
 * @relaxation: a relaxation
 *
 * Rounds its best prices, and keeps them and the bound that follows from them exactly if that is the highest so far.
 */
void
mix_deployment_run_take_prices (MixDeploymentRun *self, const MixDeploymentRelaxation *relaxation)
{
  MixDeploymentPrices *prices = mix_deployment_relaxation_dup_prices (relaxation);
  const double bound = mix_deployment_prices_get_bound (prices, self->problem);

  g_mutex_lock (&self->mutex);
  if (self->prices == NULL || bound > self->price_bound)
    {
      g_clear_pointer (&self->prices, mix_deployment_prices_free);
      self->prices = g_steal_pointer (&prices);
      self->price_bound = bound;
      self->bound = MAX (self->bound, bound);
    }
  g_mutex_unlock (&self->mutex);
  g_clear_pointer (&prices, mix_deployment_prices_free);
}

/**
 * mix_deployment_run_take_price_set:
 * @self: a run
 * @relaxation: a relaxation after a run of it
 *
 * Gives prices and shares of visits to the search. Where steps are counted there is one set only: which of several it
 * would go by would depend on which thread is faster.
 */
void
mix_deployment_run_take_price_set (MixDeploymentRun *self, const MixDeploymentRelaxation *relaxation)
{
  g_mutex_lock (&self->mutex);
  if (self->n_price_sets == 0 || !mix_deployment_run_is_counted (self))
    {
      g_free (self->price);
      g_free (self->share);
      self->price = g_memdup2 (relaxation->best_price, sizeof (double) * relaxation->n_rows);
      self->share = g_memdup2 (relaxation->share, sizeof (double) * MAX (self->space->n_pairs, 1));
      self->price_set_bound = relaxation->bound;
      self->steady_bound = MAX (self->steady_bound, relaxation->bound);
      self->n_price_sets++;
      g_cond_broadcast (&self->changed);
    }
  g_mutex_unlock (&self->mutex);
}

/**
 * mix_deployment_run_get_price_set:
 * @self: a run
 * @price: (out) (nullable) (transfer full): prices of all rows of the relaxation
 * @share: (out) (nullable) (transfer full): how often each pair's practice is visited
 * @bound: (out) (nullable): the bound at these prices
 *
 * Returns: number of the set, 0 while there is none
 */
int
mix_deployment_run_get_price_set (MixDeploymentRun *self, double **price, double **share, double *bound)
{
  int number;

  g_mutex_lock (&self->mutex);
  number = self->n_price_sets;
  if (number > 0 && price != NULL)
    {
      *price = g_memdup2 (self->price, sizeof (double) * mix_deployment_space_count_rows (self->space));
      *share = g_memdup2 (self->share, sizeof (double) * MAX (self->space->n_pairs, 1));
      *bound = self->price_set_bound;
    }
  g_mutex_unlock (&self->mutex);
  return number;
}

/**
 * mix_deployment_run_wait_for_price_set:
 * @self: a run
 *
 * Waits until there are prices, or the run is stopped.
 */
void
mix_deployment_run_wait_for_price_set (MixDeploymentRun *self)
{
  g_mutex_lock (&self->mutex);
  while (self->n_price_sets == 0 && !self->is_stopped)
    g_cond_wait (&self->changed, &self->mutex);
  g_mutex_unlock (&self->mutex);
}

/**
 * mix_deployment_run_get_objective:
 * @self: a run
 *
 * Returns: cost of the best draft; infinite while there is none
 */
double
mix_deployment_run_get_objective (MixDeploymentRun *self)
{
  double objective;

  g_mutex_lock (&self->mutex);
  objective = self->objective;
  g_mutex_unlock (&self->mutex);
  return objective;
}
