#include "mix-deploy-job.h"

/* A proposal being worked out off the main thread. */
struct _MixDeployJob
{
  MixBackgroundJob parent_instance;

  MixPlan *plan;
  MixDeployOptions *options;
  MixDeployProposal *start;
  MixDeploymentProgress progress;
  GArray *course; /* of MixDeploymentProgress: how far it had come, by the time */
  MixDeployProposal *proposal;
  GError *error;

  GMutex lock;                  /* for what follows */
  MixDeploymentProgress newest; /* of the thread that works */
};

G_DEFINE_FINAL_TYPE (MixDeployJob, mix_deploy_job, MIX_TYPE_BACKGROUND_JOB)

static void
mix_deploy_job_finalize (GObject *object)
{
  MixDeployJob *self = MIX_DEPLOY_JOB (object);

  g_clear_object (&self->plan);
  g_clear_object (&self->start);
  g_clear_object (&self->proposal);
  g_clear_error (&self->error);
  g_clear_pointer (&self->options, mix_deploy_options_free);
  g_array_unref (self->course);
  g_mutex_clear (&self->lock);
  G_OBJECT_CLASS (mix_deploy_job_parent_class)->finalize (object);
}

static void
mix_deploy_job_progress (MixBackgroundJob *job)
{
  MixDeployJob *self = MIX_DEPLOY_JOB (job);

  g_mutex_lock (&self->lock);
  self->progress = self->newest;
  g_mutex_unlock (&self->lock);
  g_array_append_val (self->course, self->progress);
}

/* On the thread that works. */
static gboolean
poll_cb (const MixDeploymentProgress *progress, gpointer data)
{
  MixDeployJob *self = data;

  g_mutex_lock (&self->lock);
  self->newest = *progress;
  g_mutex_unlock (&self->lock);
  return mix_background_job_tell (MIX_BACKGROUND_JOB (self));
}

static void
mix_deploy_job_run (MixBackgroundJob *job)
{
  MixDeployJob *self = MIX_DEPLOY_JOB (job);

  self->proposal = mix_deploy_run (self->plan, self->options, self->start, poll_cb, self, &self->error);
}

/* The last word is of the answer itself. */
static void
mix_deploy_job_finished (MixBackgroundJob *job)
{
  MixDeployJob *self = MIX_DEPLOY_JOB (job);
  const MixDeploymentResult *result;

  if (self->proposal == NULL)
    return;
  result = mix_deploy_proposal_get_result (self->proposal);
  self->newest = (MixDeploymentProgress) { result->cost.total, result->bound, result->seconds,
                                           result->first_answer_seconds, result->iterations };
  g_signal_emit_by_name (self, "progress");
}

static void
mix_deploy_job_class_init (MixDeployJobClass *klass)
{
  MixBackgroundJobClass *job_class = MIX_BACKGROUND_JOB_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mix_deploy_job_finalize;
  job_class->run = mix_deploy_job_run;
  job_class->progress = mix_deploy_job_progress;
  job_class->finished = mix_deploy_job_finished;
}

static void
mix_deploy_job_init (MixDeployJob *self)
{
  g_mutex_init (&self->lock);
  self->course = g_array_new (FALSE, FALSE, sizeof (MixDeploymentProgress));
}

/**
 * mix_deploy_job_new:
 * @plan: a plan
 * @options: how; copied
 *
 * Returns: (transfer full): a job that has yet to be started
 */
MixDeployJob *
mix_deploy_job_new (MixPlan *plan, const MixDeployOptions *options)
{
  MixDeployJob *self = g_object_new (MIX_TYPE_DEPLOY_JOB, NULL);

  self->plan = g_object_ref (plan);
  self->options = mix_deploy_options_copy (options);
  return self;
}

/**
 * mix_deploy_job_set_start:
 * @self: a job that has yet to be started
 * @start: (nullable): a proposal to begin with, made before something changed
 */
void
mix_deploy_job_set_start (MixDeployJob *self, MixDeployProposal *start)
{
  g_return_if_fail (!mix_background_job_is_running (MIX_BACKGROUND_JOB (self)));
  g_set_object (&self->start, start);
}

/**
 * mix_deploy_job_get_progress:
 * @self: a job
 *
 * Returns: how far it had come when the last ::progress was sent; zeros before the first
 */
const MixDeploymentProgress *
mix_deploy_job_get_progress (MixDeployJob *self)
{
  return &self->progress;
}

/**
 * mix_deploy_job_get_course:
 * @self: a job
 *
 * Returns: (transfer none) (element-type MixDeploymentProgress): how far it had come at each ::progress
 */
GArray *
mix_deploy_job_get_course (MixDeployJob *self)
{
  return self->course;
}

/**
 * mix_deploy_job_get_proposal:
 * @self: a job
 *
 * Returns: (transfer none) (nullable): the proposal, once it is finished
 */
MixDeployProposal *
mix_deploy_job_get_proposal (MixDeployJob *self)
{
  return mix_background_job_is_running (MIX_BACKGROUND_JOB (self)) ? NULL : self->proposal;
}

/**
 * mix_deploy_job_get_error:
 * @self: a job
 *
 * Returns: (nullable): why there is no proposal, once it is finished
 */
const GError *
mix_deploy_job_get_error (MixDeployJob *self)
{
  return mix_background_job_is_running (MIX_BACKGROUND_JOB (self)) ? NULL : self->error;
}
