#include "mix-forecast-job.h"

/* A forecast being made off the main thread. */
struct _MixForecastJob
{
  MixBackgroundJob parent_instance;

  MixForecastPicture *picture;
  MixForecastAsk ask;
  MixForecast *forecast; /* nullable: not finished */
};

G_DEFINE_FINAL_TYPE (MixForecastJob, mix_forecast_job, MIX_TYPE_BACKGROUND_JOB)

static void
mix_forecast_job_finalize (GObject *object)
{
  MixForecastJob *self = MIX_FORECAST_JOB (object);

  g_clear_pointer (&self->forecast, mix_forecast_free);
  g_clear_pointer (&self->picture, mix_forecast_picture_free);
  G_OBJECT_CLASS (mix_forecast_job_parent_class)->finalize (object);
}

/* On the thread that works. */
static gboolean
poll_cb (guint n_done, guint n_runs, gpointer data)
{
  return mix_background_job_tell (MIX_BACKGROUND_JOB (data));
}

static void
mix_forecast_job_run (MixBackgroundJob *job)
{
  MixForecastJob *self = MIX_FORECAST_JOB (job);

  self->forecast = mix_forecast_new (self->picture, &self->ask, poll_cb, self);
}

static void
mix_forecast_job_class_init (MixForecastJobClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mix_forecast_job_finalize;
  MIX_BACKGROUND_JOB_CLASS (klass)->run = mix_forecast_job_run;
}

static void
mix_forecast_job_init (MixForecastJob *self)
{
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
  return self;
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
  return mix_background_job_is_running (MIX_BACKGROUND_JOB (self)) ? NULL : self->forecast;
}
