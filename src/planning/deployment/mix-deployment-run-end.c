#include "mix-deployment-run.h"

/* How often whoever called is told of progress, in microseconds. */
#define POLL_INTERVAL (G_USEC_PER_SEC / 10)

/**
 * mix_deployment_run_begin_work:
 * @self: a run
 *
 * Says that one more thread is going to work.
 */
void
mix_deployment_run_begin_work (MixDeploymentRun *self)
{
  g_mutex_lock (&self->mutex);
  self->n_working++;
  g_mutex_unlock (&self->mutex);
}

/**
 * mix_deployment_run_end_work:
 * @self: a run
 * @error: (nullable) (transfer full): why there cannot be an answer
 *
 * Says that a thread has ended its work.
 */
void
mix_deployment_run_end_work (MixDeploymentRun *self, GError *error)
{
  g_mutex_lock (&self->mutex);
  self->n_working--;
  if (self->error == NULL)
    self->error = g_steal_pointer (&error);
  g_cond_broadcast (&self->changed);
  g_mutex_unlock (&self->mutex);
  g_clear_error (&error);
}

/**
 * mix_deployment_run_wait:
 * @self: a run
 * @progress: (out caller-allocates): how far it has come
 *
 * Waits for a tenth of a second, or until no thread works any more.
 *
 * Returns: whether any thread still works
 */
gboolean
mix_deployment_run_wait (MixDeploymentRun *self, MixDeploymentProgress *progress)
{
  const gint64 until = g_get_monotonic_time () + POLL_INTERVAL;
  gboolean working;

  g_mutex_lock (&self->mutex);
  while (self->n_working > 0 && g_cond_wait_until (&self->changed, &self->mutex, until))
    ;
  working = self->n_working > 0;
  *progress = (MixDeploymentProgress) { self->objective, self->bound, mix_deployment_run_get_seconds (self),
                                        self->first_answer_seconds, self->iterations };
  g_mutex_unlock (&self->mutex);
  return working;
}

/**
 * mix_deployment_run_end:
 * @self: a run in which no thread works any more
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): what was found
 */
MixDeploymentResult *
mix_deployment_run_end (MixDeploymentRun *self, GError **error)
{
  MixDeploymentResult *result;

  if (self->error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&self->error));
      return NULL;
    }
  result = g_new0 (MixDeploymentResult, 1);
  result->answer = mix_deployment_draft_dup_answer (self->best);
  result->cost = mix_deployment_answer_get_cost (result->answer, self->problem);
  result->prices = g_steal_pointer (&self->prices);
  if (result->prices == NULL)
    {
      result->prices = mix_deployment_prices_new (self->problem);
      self->price_bound = mix_deployment_prices_get_bound (result->prices, self->problem);
    }
  result->price_bound = self->price_bound;
  result->bound = MIN (MAX (self->bound, self->price_bound), MAX (result->cost.total, self->price_bound));
  result->first_answer_seconds = self->first_answer_seconds;
  result->iterations = self->iterations;
  result->seconds = mix_deployment_run_get_seconds (self);
  return result;
}
