#include "mix-outlook-job.h"

#include "mix-outlook-later.h"
#include "mix-pack-set.h"
#include "mix-plan-forecast.h"

/* An outlook being made off the main thread, with an eye of its own on the plan. It keeps what it was made of. */
struct _MixOutlookJob
{
  MixBackgroundJob parent_instance;

  char *path;
  MixPlan *plan;
  gboolean with_options;
  MixForecastPicture *picture; /* nullable: not read */
  MixFunding *funding;         /* nullable: not read */
  GPtrArray *later;            /* nullable: not read */
  MixPlanOutlook *outlook;     /* nullable: not finished */
  MixOptions *options;         /* nullable: not finished, or not asked for */
  GError *error;               /* nullable: why there is none */
  int n_done;                  /* atomic */
  int n_runs;                  /* atomic */
};

G_DEFINE_FINAL_TYPE (MixOutlookJob, mix_outlook_job, MIX_TYPE_BACKGROUND_JOB)

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

/* On the thread that works. */
static gboolean
poll_cb (guint n_done, guint n_runs, gpointer data)
{
  MixOutlookJob *self = data;

  g_atomic_int_set (&self->n_done, (int) n_done);
  g_atomic_int_set (&self->n_runs, (int) n_runs);
  return mix_background_job_tell (MIX_BACKGROUND_JOB (self));
}

static gboolean
poll_options_cb (guint n_done, guint n_networks, gpointer data)
{
  return mix_background_job_is_stopped (MIX_BACKGROUND_JOB (data));
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
mix_outlook_job_run (MixBackgroundJob *job)
{
  MixOutlookJob *self = MIX_OUTLOOK_JOB (job);
  MixForecastAsk ask = { .until = MIX_DATE_NONE };

  if (read_plan (self, &self->error))
    self->outlook = mix_plan_outlook_new (self->plan, self->picture, self->funding, self->later, &ask, poll_cb, self);
  if (self->outlook != NULL && self->with_options)
    self->options = mix_options_new (self->outlook, poll_options_cb, self);
}

static void
mix_outlook_job_class_init (MixOutlookJobClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mix_outlook_job_finalize;
  MIX_BACKGROUND_JOB_CLASS (klass)->run = mix_outlook_job_run;
}

static void
mix_outlook_job_init (MixOutlookJob *self)
{
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
  return mix_background_job_is_running (MIX_BACKGROUND_JOB (self)) ? NULL : self->outlook;
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
  return mix_background_job_is_running (MIX_BACKGROUND_JOB (self)) ? NULL : self->options;
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
