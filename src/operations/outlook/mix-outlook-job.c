#include "mix-outlook-job.h"

/* An outlook being made off the main thread. It keeps what it was made of. */
struct _MixOutlookJob
{
  GObject parent_instance;

  MixPlan *plan;
  MixForecastPicture *picture;
  MixFunding *funding;
  MixForecastAsk ask;
  MixPlanOutlook *outlook; /* nullable: not finished */
  guint n_runs;
  gint n_done; /* atomic */
  gint stop;   /* atomic */
  gint told;   /* atomic: whether an idle call is on its way */
};

enum
{
  PROGRESS,
  FINISHED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MixOutlookJob, mix_outlook_job, G_TYPE_OBJECT)

static void
mix_outlook_job_finalize (GObject *object)
{
  MixOutlookJob *self = MIX_OUTLOOK_JOB (object);

  g_clear_pointer (&self->outlook, mix_plan_outlook_free);
  g_clear_pointer (&self->funding, mix_funding_free);
  g_clear_pointer (&self->picture, mix_forecast_picture_free);
  g_clear_object (&self->plan);
  G_OBJECT_CLASS (mix_outlook_job_parent_class)->finalize (object);
}

static void
mix_outlook_job_class_init (MixOutlookJobClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mix_outlook_job_finalize;
  /**
   * MixOutlookJob::progress:
   *
   * More runs were made: mix_outlook_job_get_n_done() says how many. On the main thread.
   */
  signals[PROGRESS]
      = g_signal_new ("progress", MIX_TYPE_OUTLOOK_JOB, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * MixOutlookJob::finished:
   *
   * It has ended; there is an outlook, unless it was stopped. On the main thread.
   */
  signals[FINISHED]
      = g_signal_new ("finished", MIX_TYPE_OUTLOOK_JOB, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mix_outlook_job_init (MixOutlookJob *self)
{
}

static gboolean
tell_progress_cb (gpointer data)
{
  MixOutlookJob *self = data;

  g_atomic_int_set (&self->told, FALSE);
  g_signal_emit (self, signals[PROGRESS], 0);
  return G_SOURCE_REMOVE;
}

/* On the thread that works. */
static gboolean
poll_cb (guint n_done, guint n_runs, gpointer data)
{
  MixOutlookJob *self = data;

  g_atomic_int_set (&self->n_done, (gint) n_done);
  if (g_atomic_int_compare_and_exchange (&self->told, FALSE, TRUE))
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, tell_progress_cb, g_object_ref (self), g_object_unref);
  return g_atomic_int_get (&self->stop);
}

static void
run_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  MixOutlookJob *self = source;

  g_task_return_pointer (task,
                         mix_plan_outlook_new (self->plan, self->picture, self->funding, &self->ask, poll_cb, self),
                         (GDestroyNotify) mix_plan_outlook_free);
}

static void
run_done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  MixOutlookJob *self = MIX_OUTLOOK_JOB (source);

  self->outlook = g_task_propagate_pointer (G_TASK (result), NULL);
  g_signal_emit (self, signals[FINISHED], 0);
}

/**
 * mix_outlook_job_new:
 * @plan: a picture of a plan
 * @picture: (transfer full): what forecasts of it are made of
 * @funding: (transfer full): its money in the financial year of the plan's day
 * @ask: what is asked for; copied
 *
 * Returns: (transfer full): a job that has yet to be started
 */
MixOutlookJob *
mix_outlook_job_new (MixPlan *plan, MixForecastPicture *picture, MixFunding *funding, const MixForecastAsk *ask)
{
  MixOutlookJob *self = g_object_new (MIX_TYPE_OUTLOOK_JOB, NULL);

  self->plan = g_object_ref (plan);
  self->picture = picture;
  self->funding = funding;
  self->ask = *ask;
  self->n_runs = ask->runs > 0 ? ask->runs : picture->settings.runs;
  return self;
}

/**
 * mix_outlook_job_start:
 * @self: a job
 *
 * Begins; ::finished comes on the main thread when it has ended. Once only.
 */
void
mix_outlook_job_start (MixOutlookJob *self)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, run_done_cb, NULL);

  g_task_run_in_thread (task, run_in_thread);
}

/**
 * mix_outlook_job_stop:
 * @self: a job
 *
 * Asks it to stop as soon as it can; ::finished comes as ever.
 */
void
mix_outlook_job_stop (MixOutlookJob *self)
{
  g_atomic_int_set (&self->stop, TRUE);
}

/**
 * mix_outlook_job_get_n_done:
 * @self: a job
 *
 * Returns: how many runs have been made
 */
guint
mix_outlook_job_get_n_done (MixOutlookJob *self)
{
  return (guint) g_atomic_int_get (&self->n_done);
}

/**
 * mix_outlook_job_get_n_runs:
 * @self: a job
 *
 * Returns: how many runs are asked for
 */
guint
mix_outlook_job_get_n_runs (MixOutlookJob *self)
{
  return self->n_runs;
}

/**
 * mix_outlook_job_get_outlook:
 * @self: a job
 *
 * Returns: (transfer none) (nullable): what becomes of the plan, once it is finished
 */
const MixPlanOutlook *
mix_outlook_job_get_outlook (MixOutlookJob *self)
{
  return self->outlook;
}
