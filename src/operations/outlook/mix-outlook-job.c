#include "mix-outlook-job.h"

#include "mix-outlook-later.h"
#include "mix-pack-set.h"
#include "mix-plan-forecast.h"

/* An outlook being made off the main thread, with an eye of its own on the plan. It keeps what it was made of. */
struct _MixOutlookJob
{
  GObject parent_instance;

  char *path;
  MixPlan *plan;
  gboolean with_options;
  MixForecastPicture *picture; /* nullable: not read */
  MixFunding *funding;         /* nullable: not read */
  GPtrArray *later;            /* nullable: not read */
  MixPlanOutlook *outlook;     /* nullable: not finished */
  MixOptions *options;         /* nullable: not finished, or not asked for */
  GError *error;               /* nullable: why there is none */
  gboolean is_finished;
  gint n_done; /* atomic */
  gint n_runs; /* atomic */
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

  g_clear_pointer (&self->options, mix_options_free);
  g_clear_pointer (&self->outlook, mix_plan_outlook_free);
  g_clear_pointer (&self->later, g_ptr_array_unref);
  g_clear_pointer (&self->funding, mix_funding_free);
  g_clear_pointer (&self->picture, mix_forecast_picture_free);
  g_clear_error (&self->error);
  g_clear_object (&self->plan);
  g_free (self->path);
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
   * It has ended; there is an outlook, unless it was stopped or something could not be read. On the main thread.
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
  g_atomic_int_set (&self->n_runs, (gint) n_runs);
  if (g_atomic_int_compare_and_exchange (&self->told, FALSE, TRUE))
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, tell_progress_cb, g_object_ref (self), g_object_unref);
  return g_atomic_int_get (&self->stop);
}

static gboolean
poll_options_cb (guint n_done, guint n_networks, gpointer data)
{
  MixOutlookJob *self = data;

  return g_atomic_int_get (&self->stop);
}

/* Read apart from the document, whose readers make a new picture of the plan, which would be worked out again. */
static gboolean
read_plan (MixOutlookJob *self, GError **error)
{
  g_autoptr (MixPackSet) packs = mix_pack_set_new (NULL, NULL);
  g_autoptr (MixRecruitment) recruitment = mix_recruitment_new (self->plan, packs);
  g_autoptr (MixStore) store = mix_store_open (self->path, MIX_STORE_READ_ONLY, error);
  int year = mix_date_get_financial_year (mix_plan_get_as_at (self->plan));

  if (store == NULL)
    return FALSE;
  self->picture = mix_forecast_picture_new (recruitment);
  self->funding = mix_funding_new_from_store (store, self->plan, packs, year, error);
  self->later = self->funding != NULL ? mix_outlook_later_load (store, self->plan, MIX_DATE_NONE, error) : NULL;
  mix_store_close (store);
  return self->later != NULL;
}

static void
run_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  MixOutlookJob *self = source;
  MixForecastAsk ask = { .until = MIX_DATE_NONE };

  if (read_plan (self, &self->error))
    self->outlook = mix_plan_outlook_new (self->plan, self->picture, self->funding, self->later, &ask, poll_cb, self);
  if (self->outlook != NULL && self->with_options)
    self->options = mix_options_new (self->outlook, poll_options_cb, self);
  g_task_return_boolean (task, TRUE);
}

static void
run_done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  MixOutlookJob *self = MIX_OUTLOOK_JOB (source);

  self->is_finished = TRUE;
  g_signal_emit (self, signals[FINISHED], 0);
}

/**
 * mix_outlook_job_new:
 * @document: an open plan
 * @with_options: whether options are found, too
 *
 * Returns: (transfer full): a job that has yet to be started, for the plan as it is shown
 */
MixOutlookJob *
mix_outlook_job_new (MixDocument *document, gboolean with_options)
{
  MixOutlookJob *self = g_object_new (MIX_TYPE_OUTLOOK_JOB, NULL);

  self->path = g_strdup (mix_document_get_path (document));
  self->plan = g_object_ref (mix_document_get_plan (document));
  self->with_options = with_options;
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
  return (guint) g_atomic_int_get (&self->n_runs);
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
  return self->is_finished ? self->outlook : NULL;
}

/**
 * mix_outlook_job_get_options:
 * @self: a job
 *
 * Returns: (transfer none) (nullable): what to do about it, once it is finished, where that was asked for
 */
const MixOptions *
mix_outlook_job_get_options (MixOutlookJob *self)
{
  return self->is_finished ? self->options : NULL;
}

/**
 * mix_outlook_job_get_error:
 * @self: a job
 *
 * Returns: (transfer none) (nullable): why there is no outlook
 */
const GError *
mix_outlook_job_get_error (MixOutlookJob *self)
{
  return self->error;
}
