#include "mix-deployment-run.h"

#include "mix-deployment-model.h"

/* The whole model of a run as a program. */
typedef struct
{
  MixDeploymentRun *run;
  const MixDeploymentModel *model;
  const int *places; /* of the model's columns in the program */
} Whole;

/* Takes what the program found as any other answer: judged without the program. Returns whether it holds. */
static gboolean
take_answer (const Whole *self, const MixDeploymentProgram *program)
{
  g_autoptr (MixDeploymentAnswer) answer
      = mix_deployment_model_read_answer (self->model, self->run->problem, program, self->places);
  g_autoptr (MixDeploymentDraft) draft = mix_deployment_draft_new_from_answer (self->run->space, answer);

  if (!mix_deployment_draft_all_fit (draft))
    return FALSE;
  mix_deployment_run_take_draft (self->run, draft, mix_deployment_draft_get_cost (draft));
  return TRUE;
}

/* With this bound, an answer that the search by prices found meanwhile may be known to be the best. */
static gboolean
watch_cb (const MixDeploymentProgram *program, gboolean has_answer, gpointer data)
{
  const Whole *self = data;

  mix_deployment_run_take_bound (self->run, mix_deployment_program_get_bound (program));
  if (has_answer)
    take_answer (self, program);
  return mix_deployment_run_should_stop (self->run);
}

/**
 * mix_deployment_run_solve_whole:
 * @self: a run of a small problem whose steps are not counted
 *
 * Solves the whole model of skillmix-deployment(7) with links, as another solver would from a file of it, in a race
 * with the search by prices: which of the two is the faster cannot be told beforehand. Bound and answers of both count
 * as soon as they are there. Ends the run if nothing better is left.
 */
void
mix_deployment_run_solve_whole (MixDeploymentRun *self)
{
  g_autoptr (MixDeploymentModel) model = mix_deployment_model_new (self->problem, TRUE);
  g_autofree int *places = g_new (int, model->columns->len);
  g_autoptr (MixDeploymentProgram) program = mix_deployment_model_write_program (model, places);
  const MixDeploymentProgramLimits limits
      = { .seconds = mix_deployment_run_get_seconds_left (self), .relative_gap = self->options->gap };
  Whole whole = { self, model, places };
  MixDeploymentProgramStatus status;

  mix_deployment_program_set_watch (program, watch_cb, &whole);
  if (!mix_deployment_program_run (program, &limits, &status, NULL))
    return;
  if (status != MIX_DEPLOYMENT_PROGRAM_SOLVED && status != MIX_DEPLOYMENT_PROGRAM_FOUND)
    return;
  mix_deployment_run_take_bound (self, mix_deployment_program_get_bound (program));
  if (take_answer (&whole, program) && status == MIX_DEPLOYMENT_PROGRAM_SOLVED)
    mix_deployment_run_stop (self);
}
