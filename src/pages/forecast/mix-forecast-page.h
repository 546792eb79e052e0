#pragma once

#include "mix-page.h"

G_BEGIN_DECLS

#define MIX_TYPE_FORECAST_PAGE (mix_forecast_page_get_type ())
G_DECLARE_FINAL_TYPE (MixForecastPage, mix_forecast_page, MIX, FORECAST_PAGE, MixPage)

G_END_DECLS
