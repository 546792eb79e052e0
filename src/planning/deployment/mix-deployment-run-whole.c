#include "mix-deployment-run.h"

#include "mix-deployment-model.h"

static gboolean
watch_cb (gpointer data)
{
  return mix_deployment_run_should_stop (data);
}

/* Takes what the program found as any other answer: judged without the program. Returns whether it holds. */
static gboolean
take_answer (MixDeploymentRun *self, const MixDeploymentAnswer *answer)
{
  g_autoptr (MixDeploymentDraft) draft = mix_deployment_draft_new_from_answer (self->space, answer);

  if (!mix_deployment_draft_all_fit (draft))
    return FALSE;
  mix_deployment_run_take_draft (self, draft, mix_deployment_draft_get_cost (draft));
  return TRUE;
}

/**
 * mix_deployment_run_solve_whole:
 * @self: a run of a small problem whose steps are not counted
 *
 * Solves the whole model of skillmix-deployment(7) with links, as another solver would from a file of it, in a race
 * with the search by prices: which of the two is the faster cannot be told beforehand. Ends the run if nothing better
 * is left.
 */
void
mix_deployment_run_solve_whole (MixDeploymentRun *self)
{
  g_autoptr (MixDeploymentModel) model = mix_deployment_model_new (self->problem, TRUE);
  g_autofree int *places = g_new (int, model->columns->len);
  g_autoptr (MixDeploymentProgram) program = mix_deployment_model_write_program (model, places);
  const MixDeploymentProgramLimits limits
      = { .seconds = mix_deployment_run_get_seconds_left (self), .relative_gap = self->options->gap };
  MixDeploymentProgramStatus status;

  mix_deployment_program_set_watch (program, watch_cb, self);
  if (!mix_deployment_program_run (program, &limits, &status, NULL))
    return;
  if (status == MIX_DEPLOYMENT_PROGRAM_SOLVED || status == MIX_DEPLOYMENT_PROGRAM_FOUND)
    {
      g_autoptr (MixDeploymentAnswer) answer = mix_deployment_model_read_answer (model, self->problem, program, places);

      mix_deployment_run_take_bound (self, mix_deployment_program_get_bound (program));
      if (take_answer (self, answer) && status == MIX_DEPLOYMENT_PROGRAM_SOLVED)
        mix_deployment_run_stop (self);
    }
}
