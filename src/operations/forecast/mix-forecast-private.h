#pragma once

#include "mix-forecast.h"

G_BEGIN_DECLS

/* A forecast being made is filled by these, in this order. */
MixHiringVacancy *_mix_forecast_list_vacancies (MixForecast *self, const MixForecastPicture *picture);
void _mix_forecast_add_stages (MixForecast *self, const MixForecastPicture *picture);
void _mix_forecast_add_pasts (MixForecast *self, const MixForecastPicture *picture);

G_END_DECLS
