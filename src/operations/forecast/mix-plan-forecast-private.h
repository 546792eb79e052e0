#pragma once

#include "mix-plan-forecast.h"

G_BEGIN_DECLS

/* What a picture says of each vacancy of a plan. */
gboolean _mix_forecast_find_hiring_stage (MixRecruitmentStage stage, MixHiringStage *hiring_stage);
void _mix_forecast_add_vacancy (MixForecastPicture *picture, const MixVacancy *vacancy);
void _mix_forecast_add_visits (MixForecastPicture *picture, const MixVacancy *vacancy, guint number);

G_END_DECLS
