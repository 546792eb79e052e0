#pragma once

#include "mix-forecast.h"
#include "mix-background-job.h"

G_BEGIN_DECLS

#define MIX_TYPE_FORECAST_JOB (mix_forecast_job_get_type ())
G_DECLARE_FINAL_TYPE (MixForecastJob, mix_forecast_job, MIX, FORECAST_JOB, MixBackgroundJob)

MixForecastJob *mix_forecast_job_new (MixForecastPicture *picture, const MixForecastAsk *ask) G_GNUC_WARN_UNUSED_RESULT;
const MixForecastPicture *mix_forecast_job_get_picture (MixForecastJob *self);
const MixForecast *mix_forecast_job_get_forecast (MixForecastJob *self);

G_END_DECLS
