#pragma once

#include "mix-ctl.h"
#include "mix-plan-forecast.h"

G_BEGIN_DECLS

MixForecastPicture *mix_ctl_load_forecast_picture (MixPlan *plan) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
