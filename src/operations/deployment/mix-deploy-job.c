#include "mix-deploy-job.h"

/*
 * A proposal being worked out off the main thread. What is said of progress comes to the main thread, one idle call at
 * a time.
 */
struct _MixDeployJob
{
  GObject parent_instance;

  MixPlan *plan;
  MixDeployOptions *options;
  MixDeployProposal *start;
  gboolean running;
  MixDeploymentProgress progress;
  GArray *course; /* of MixDeploymentProgress: how far it had come, by the time */
  MixDeployProposal *proposal;
  GError *error;

  GMutex lock;                  /* for what follows */
  MixDeploymentProgress newest; /* of the thread that works */
  guint idle;                   /* 0 where the main thread knows the newest */
  gboolean stop;
};

enum
{
  PROGRESS,
  FINISHED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MixDeployJob, mix_deploy_job, G_TYPE_OBJECT)

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
mix_deploy_job_class_init (MixDeployJobClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mix_deploy_job_finalize;
  /**
   * MixDeployJob::progress:
   *
   * It has come further: mix_deploy_job_get_progress() says how far. On the main thread.
   */
  signals[PROGRESS]
      = g_signal_new ("progress", MIX_TYPE_DEPLOY_JOB, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * MixDeployJob::finished:
   *
   * There is a proposal, or an error. On the main thread.
   */
  signals[FINISHED]
      = g_signal_new ("finished", MIX_TYPE_DEPLOY_JOB, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mix_deploy_job_init (MixDeployJob *self)
{
  g_mutex_init (&self->lock);
  self->course = g_array_new (FALSE, FALSE, sizeof (MixDeploymentProgress));
}

static gboolean
tell_progress_cb (gpointer data)
{
  MixDeployJob *self = data;

  g_mutex_lock (&self->lock);
  self->progress = self->newest;
  self->idle = 0;
  g_mutex_unlock (&self->lock);
  if (self->running)
    {
      g_array_append_val (self->course, self->progress);
      g_signal_emit (self, signals[PROGRESS], 0);
    }
  return G_SOURCE_REMOVE;
}

/* On the thread that works. */
static gboolean
poll_cb (const MixDeploymentProgress *progress, gpointer data)
{
  MixDeployJob *self = data;
  gboolean stop;

  g_mutex_lock (&self->lock);
  self->newest = *progress;
  stop = self->stop;
  if (self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, tell_progress_cb, g_object_ref (self), g_object_unref);
  g_mutex_unlock (&self->lock);
  return stop;
}

static void
run_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  MixDeployJob *self = source;
  GError *error = NULL;
  MixDeployProposal *proposal = mix_deploy_run (self->plan, self->options, self->start, poll_cb, self, &error);

  if (proposal != NULL)
    g_task_return_pointer (task, proposal, g_object_unref);
  else
    g_task_return_error (task, error);
}

/* The last word is of the answer itself. */
static void
tell_end (MixDeployJob *self)
{
  const MixDeploymentResult *result = mix_deploy_proposal_get_result (self->proposal);

  self->progress = (MixDeploymentProgress) { result->cost.total, result->bound, result->seconds,
                                             result->first_answer_seconds, result->iterations };
  g_array_append_val (self->course, self->progress);
  g_signal_emit (self, signals[PROGRESS], 0);
}

static void
run_done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  MixDeployJob *self = MIX_DEPLOY_JOB (source);

  self->running = FALSE;
  self->proposal = g_task_propagate_pointer (G_TASK (result), &self->error);
  if (self->proposal != NULL)
    tell_end (self);
  g_signal_emit (self, signals[FINISHED], 0);
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
  g_return_if_fail (!self->running);
  g_set_object (&self->start, start);
}

/**
 * mix_deploy_job_start:
 * @self: a job
 *
 * Begins; ::finished comes on the main thread when it is done. Once only.
 */
void
mix_deploy_job_start (MixDeployJob *self)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, run_done_cb, NULL);

  g_return_if_fail (!self->running && self->proposal == NULL && self->error == NULL);
  self->running = TRUE;
  g_task_run_in_thread (task, run_in_thread);
}

/**
 * mix_deploy_job_stop:
 * @self: a job
 *
 * Asks it to stop as soon as it can; the best so far is kept, and ::finished comes as ever.
 */
void
mix_deploy_job_stop (MixDeployJob *self)
{
  g_mutex_lock (&self->lock);
  self->stop = TRUE;
  g_mutex_unlock (&self->lock);
}

/**
 * mix_deploy_job_is_running:
 * @self: a job
 *
 * Returns: whether it is started and not finished
 */
gboolean
mix_deploy_job_is_running (MixDeployJob *self)
{
  return self->running;
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
  return self->proposal;
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
  return self->error;
}
