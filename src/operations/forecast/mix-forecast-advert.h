#pragma once

#include "mix-forecast-picture.h"

G_BEGIN_DECLS

/* Runs while somebody moves a slider, and for an answer that stays. */
#define MIX_FORECAST_RUNS_WHILE_MOVING 5000
#define MIX_FORECAST_RUNS_FOR_ADVERT 100000

/**
 * MixForecastAdvert:
 * @bands: of the post
 * @notice_from_conditional: whether notice is given on the conditional offer
 * @from_preparing: whether the plan, the money and the job description are still to be agreed before the advert
 * @wanted_on: the day by which somebody is to be at work
 * @runs: how often everything is run, or 0 for an answer that stays
 * @post_id: (nullable): the post, whose own vacancy is not run beside it
 *
 * A post that is yet to be advertised. It books interviews after everybody else.
 */
typedef struct
{
  MixForecastBands bands;
  gboolean notice_from_conditional;
  gboolean from_preparing;
  MixDate wanted_on;
  guint runs;
  const char *post_id;
} MixForecastAdvert;

MixDate
mix_forecast_advert_find_latest (const MixForecastAdvert *self, const MixForecastPicture *picture, double confidence);
double mix_forecast_advert_get_chance (const MixForecastAdvert *self, const MixForecastPicture *picture, MixDate day);
char *mix_forecast_advert_dup_words (MixDate latest, MixDate as_at) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
