#include "mix-forecast-job.h"

/*
 * A forecast being made off the main thread. What is said of progress comes to the main thread, one idle call at a
 * time.
 */
struct _MixForecastJob
{
  GObject parent_instance;

  MixForecastPicture *picture;
  MixForecastAsk ask;
  gboolean running;
  MixForecast *forecast; /* nullable: not finished */
  guint n_done;
  guint n_runs;

  GMutex lock; /* for what follows */
  guint newest_done;
  guint idle; /* 0 where the main thread knows the newest */
  gboolean stop;
};

enum
{
  PROGRESS,
  FINISHED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MixForecastJob, mix_forecast_job, G_TYPE_OBJECT)

static void
mix_forecast_job_finalize (GObject *object)
{
  MixForecastJob *self = MIX_FORECAST_JOB (object);

  g_clear_pointer (&self->forecast, mix_forecast_free);
  g_clear_pointer (&self->picture, mix_forecast_picture_free);
  g_mutex_clear (&self->lock);
  G_OBJECT_CLASS (mix_forecast_job_parent_class)->finalize (object);
}

static void
mix_forecast_job_class_init (MixForecastJobClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mix_forecast_job_finalize;
  /**
   * MixForecastJob::progress:
   *
   * More runs were made: mix_forecast_job_get_n_done() says how many. On the main thread.
   */
  signals[PROGRESS]
      = g_signal_new ("progress", MIX_TYPE_FORECAST_JOB, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * MixForecastJob::finished:
   *
   * There is a forecast. On the main thread.
   */
  signals[FINISHED]
      = g_signal_new ("finished", MIX_TYPE_FORECAST_JOB, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mix_forecast_job_init (MixForecastJob *self)
{
  g_mutex_init (&self->lock);
}

static gboolean
tell_progress_cb (gpointer data)
{
  MixForecastJob *self = data;

  g_mutex_lock (&self->lock);
  self->n_done = self->newest_done;
  self->idle = 0;
  g_mutex_unlock (&self->lock);
  if (self->running)
    g_signal_emit (self, signals[PROGRESS], 0);
  return G_SOURCE_REMOVE;
}

/* On the thread that works. */
static gboolean
poll_cb (guint n_done, guint n_runs, gpointer data)
{
  MixForecastJob *self = data;
  gboolean stop;

  g_mutex_lock (&self->lock);
  self->newest_done = n_done;
  stop = self->stop;
  if (self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, tell_progress_cb, g_object_ref (self), g_object_unref);
  g_mutex_unlock (&self->lock);
  return stop;
}

static void
run_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  MixForecastJob *self = source;

  g_task_return_pointer (task, mix_forecast_new (self->picture, &self->ask, poll_cb, self),
                         (GDestroyNotify) mix_forecast_free);
}

static void
run_done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  MixForecastJob *self = MIX_FORECAST_JOB (source);

  self->running = FALSE;
  self->forecast = g_task_propagate_pointer (G_TASK (result), NULL);
  self->n_done = self->forecast->n_runs;
  g_signal_emit (self, signals[FINISHED], 0);
}

/**
 * mix_forecast_job_new:
 * @picture: (transfer full): what the plan knows
 * @ask: what is asked for; copied
 *
 * Returns: (transfer full): a job that has yet to be started
 */
MixForecastJob *
mix_forecast_job_new (MixForecastPicture *picture, const MixForecastAsk *ask)
{
  MixForecastJob *self = g_object_new (MIX_TYPE_FORECAST_JOB, NULL);

  self->picture = picture;
  self->ask = *ask;
  self->n_runs = ask->runs > 0 ? ask->runs : picture->settings.runs;
  return self;
}

/**
 * mix_forecast_job_start:
 * @self: a job
 *
 * Begins; ::finished comes on the main thread when it is done. Once only.
 */
void
mix_forecast_job_start (MixForecastJob *self)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, run_done_cb, NULL);

  g_return_if_fail (!self->running && self->forecast == NULL);
  self->running = TRUE;
  g_task_run_in_thread (task, run_in_thread);
}

/**
 * mix_forecast_job_stop:
 * @self: a job
 *
 * Asks it to stop as soon as it can; the runs that were made are the forecast, and ::finished comes as ever.
 */
void
mix_forecast_job_stop (MixForecastJob *self)
{
  g_mutex_lock (&self->lock);
  self->stop = TRUE;
  g_mutex_unlock (&self->lock);
}

/**
 * mix_forecast_job_is_running:
 * @self: a job
 *
 * Returns: whether it is started and not finished
 */
gboolean
mix_forecast_job_is_running (MixForecastJob *self)
{
  return self->running;
}

/**
 * mix_forecast_job_get_n_done:
 * @self: a job
 *
 * Returns: how many runs had been made when the last signal was sent
 */
guint
mix_forecast_job_get_n_done (MixForecastJob *self)
{
  return self->n_done;
}

/**
 * mix_forecast_job_get_n_runs:
 * @self: a job
 *
 * Returns: how many runs are asked for
 */
guint
mix_forecast_job_get_n_runs (MixForecastJob *self)
{
  return self->n_runs;
}

/**
 * mix_forecast_job_get_picture:
 * @self: a job
 *
 * Returns: (transfer none): what the plan knows
 */
const MixForecastPicture *
mix_forecast_job_get_picture (MixForecastJob *self)
{
  return self->picture;
}

/**
 * mix_forecast_job_get_forecast:
 * @self: a job
 *
 * Returns: (transfer none) (nullable): the forecast, once it is finished
 */
const MixForecast *
mix_forecast_job_get_forecast (MixForecastJob *self)
{
  return self->forecast;
}
