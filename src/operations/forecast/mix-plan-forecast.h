#pragma once

#include "mix-forecast-picture.h"
#include "mix-recruitment.h"

G_BEGIN_DECLS

MixForecastPicture *mix_forecast_picture_new (MixRecruitment *recruitment) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
