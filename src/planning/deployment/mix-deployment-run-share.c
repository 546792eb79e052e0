#include "mix-deployment-run.h"

/* How often a search that waits for people looks whether it is to stop, in microseconds. */
#define POLL_INTERVAL (G_USEC_PER_SEC / 20)

/* Takes those of the people a search chose whom no other search plans anew at the moment. */
static int
claim (MixDeploymentRun *self, MixDeploymentSearch *search)
{
  int n = 0;

  for (int i = 0; i < search->n_people; i++)
    if (!self->is_claimed[search->people[i]])
      {
        self->is_claimed[search->people[i]] = TRUE;
        search->people[n++] = search->people[i];
      }
  return n;
}

/**
 * mix_deployment_run_begin_step:
 * @self: a run with a first answer
 * @search: one of its searches, with people chosen
 *
 * Has the search go on from the best answer there is, and leaves those out of its people whom another search plans anew
 * meanwhile. Waits where that is everybody.
 */
void
mix_deployment_run_begin_step (MixDeploymentRun *self, MixDeploymentSearch *search)
{
  int n;

  g_mutex_lock (&self->mutex);
  n = claim (self, search);
  while (n == 0 && search->n_people > 0 && !self->is_stopped)
    {
      g_cond_wait_until (&self->changed, &self->mutex, g_get_monotonic_time () + POLL_INTERVAL);
      n = claim (self, search);
    }
  search->n_people = n;
  if (search->version != self->version)
    mix_deployment_search_set_draft (search, self->best);
  search->version = self->version;
  g_mutex_unlock (&self->mutex);
}

static gboolean
fits (const MixDeploymentDraft *draft, const MixDeploymentSearch *search)
{
  for (int i = 0; i < search->n_people; i++)
    if (!mix_deployment_draft_fits (draft, search->people[i]))
      return FALSE;
  return TRUE;
}

/* The best answer, but with the weeks that a search found for its people. */
static void
merge (MixDeploymentRun *self, const MixDeploymentSearch *search)
{
  mix_deployment_draft_set (self->merged, self->best);
  for (int i = 0; i < search->n_people; i++)
    mix_deployment_draft_clear_person (self->merged, search->people[i]);
  for (int i = 0; i < search->n_people; i++)
    mix_deployment_draft_copy_person (self->merged, search->draft, search->people[i]);
}

/* Where other searches found something meanwhile, what this one found may not hold beside it: then it is lost. */
static void
take_step (MixDeploymentRun *self, MixDeploymentSearch *search)
{
  const gboolean alone = search->version == self->version;
  double cost = search->cost;

  if (!alone)
    {
      merge (self, search);
      cost = mix_deployment_draft_get_cost (self->merged);
    }
  if (cost >= self->objective || (!alone && !fits (self->merged, search)))
    return;
  mix_deployment_draft_set (self->best, alone ? search->draft : self->merged);
  self->objective = cost;
  self->version++;
  if (alone)
    search->version = self->version;
}

/**
 * mix_deployment_run_end_step:
 * @self: a run
 * @search: a search after mix_deployment_run_begin_step()
 *
 * Takes what the search found for its people, if that still makes the best answer better, and lets go of them.
 */
void
mix_deployment_run_end_step (MixDeploymentRun *self, MixDeploymentSearch *search)
{
  g_mutex_lock (&self->mutex);
  take_step (self, search);
  for (int i = 0; i < search->n_people; i++)
    self->is_claimed[search->people[i]] = FALSE;
  g_cond_broadcast (&self->changed);
  g_mutex_unlock (&self->mutex);
}

/**
 * mix_deployment_run_count_step:
 * @self: a run
 *
 * Counts one more step of its searches.
 */
void
mix_deployment_run_count_step (MixDeploymentRun *self)
{
  g_mutex_lock (&self->mutex);
  self->iterations++;
  g_mutex_unlock (&self->mutex);
}
