#pragma once

#include "mix-forecast.h"

G_BEGIN_DECLS

const char *mix_forecast_get_stage_name (MixHiringStage stage);
char *mix_forecast_dup_percent (double chance) G_GNUC_WARN_UNUSED_RESULT;
char *mix_forecast_dup_start_words (const MixForecastStart *start, MixDate as_at) G_GNUC_WARN_UNUSED_RESULT;
char *mix_forecast_dup_chance_words (MixDate date, double chance) G_GNUC_WARN_UNUSED_RESULT;
char *mix_forecast_dup_point_words (const MixForecastPoint *point) G_GNUC_WARN_UNUSED_RESULT;
char *mix_forecast_dup_weight_words (int reference_hires, guint n_own) G_GNUC_WARN_UNUSED_RESULT;
char *mix_forecast_dup_record_words (const MixForecast *self) G_GNUC_WARN_UNUSED_RESULT;
char *mix_forecast_dup_source_words (const MixForecast *self) G_GNUC_WARN_UNUSED_RESULT;
char *mix_forecast_dup_prepare_words (const MixForecastPicture *picture) G_GNUC_WARN_UNUSED_RESULT;
char *mix_forecast_dup_leavers_words (const MixForecastPicture *picture) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
