#pragma once

#include <json-glib/json-glib.h>

#include "mix-forecast-reach.h"
#include "mix-forecast.h"

G_BEGIN_DECLS

void mix_forecast_add_json (const MixForecast *self, JsonBuilder *builder);
void mix_forecast_reach_add_json (const MixForecastReach *self, JsonBuilder *builder);

G_END_DECLS
