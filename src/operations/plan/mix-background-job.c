#include "mix-background-job.h"

/* Work that is done once, off the main thread. What it says of progress comes to the main thread, one idle call at a
 * time. */
typedef struct
{
  gboolean started;
  gboolean running;
  int stop; /* atomic */
  int told; /* atomic: whether an idle call is on its way */
} MixBackgroundJobPrivate;

enum
{
  PROGRESS,
  FINISHED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (MixBackgroundJob, mix_background_job, G_TYPE_OBJECT)

static MixBackgroundJobPrivate *
get_private (MixBackgroundJob *self)
{
  return mix_background_job_get_instance_private (self);
}

static void
mix_background_job_class_init (MixBackgroundJobClass *klass)
{
  /**
   * MixBackgroundJob::progress:
   *
   * It has come further. On the main thread.
   */
  signals[PROGRESS]
      = g_signal_new ("progress", MIX_TYPE_BACKGROUND_JOB, G_SIGNAL_RUN_FIRST,
                      G_STRUCT_OFFSET (MixBackgroundJobClass, progress), NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * MixBackgroundJob::finished:
   *
   * It has ended: there is what it was to make, or an error. On the main thread.
   */
  signals[FINISHED]
      = g_signal_new ("finished", MIX_TYPE_BACKGROUND_JOB, G_SIGNAL_RUN_FIRST,
                      G_STRUCT_OFFSET (MixBackgroundJobClass, finished), NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mix_background_job_init (MixBackgroundJob *self)
{
}

static gboolean
tell_progress_cb (gpointer data)
{
  MixBackgroundJobPrivate *private = get_private (data);

  g_atomic_int_set (&private->told, FALSE);
  if (private->running)
    g_signal_emit (data, signals[PROGRESS], 0);
  return G_SOURCE_REMOVE;
}

static void
run_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  MIX_BACKGROUND_JOB_GET_CLASS (source)->run (source);
  g_task_return_boolean (task, TRUE);
}

static void
run_done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  get_private (MIX_BACKGROUND_JOB (source))->running = FALSE;
  g_signal_emit (source, signals[FINISHED], 0);
}

/**
 * mix_background_job_start:
 * @self: a job
 *
 * Begins; ::finished comes on the main thread when it is done. Once only.
 */
void
mix_background_job_start (MixBackgroundJob *self)
{
  MixBackgroundJobPrivate *private = get_private (self);
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (MIX_IS_BACKGROUND_JOB (self) && !private->started);

  task = g_task_new (self, NULL, run_done_cb, NULL);
  private->started = private->running = TRUE;
  g_task_run_in_thread (task, run_in_thread);
}

/**
 * mix_background_job_stop:
 * @self: a job
 *
 * Asks it to stop as soon as it can; what it has so far is kept, and ::finished comes as ever.
 */
void
mix_background_job_stop (MixBackgroundJob *self)
{
  g_atomic_int_set (&get_private (self)->stop, TRUE);
}

/**
 * mix_background_job_drop:
 * @job: (transfer full) (nullable): a #MixBackgroundJob
 * @owner: who waited for it, the data of its handlers
 *
 * Asks it to stop, and lets go of it: @owner hears no more of it.
 */
void
mix_background_job_drop (gpointer job, gpointer owner)
{
  if (job == NULL)
    return;
  g_signal_handlers_disconnect_by_data (job, owner);
  mix_background_job_stop (job);
  g_object_unref (job);
}

/**
 * mix_background_job_is_running:
 * @self: a job
 *
 * Returns: whether it is started and not finished
 */
gboolean
mix_background_job_is_running (MixBackgroundJob *self)
{
  return get_private (self)->running;
}

/**
 * mix_background_job_is_stopped:
 * @self: a job
 *
 * Returns: whether it is to stop; on any thread
 */
gboolean
mix_background_job_is_stopped (MixBackgroundJob *self)
{
  return g_atomic_int_get (&get_private (self)->stop);
}

/**
 * mix_background_job_tell:
 * @self: a job that has come further
 *
 * Lets ::progress come on the main thread; for the thread that works.
 *
 * Returns: whether the job is to stop
 */
gboolean
mix_background_job_tell (MixBackgroundJob *self)
{
  if (g_atomic_int_compare_and_exchange (&get_private (self)->told, FALSE, TRUE))
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, tell_progress_cb, g_object_ref (self), g_object_unref);
  return mix_background_job_is_stopped (self);
}
