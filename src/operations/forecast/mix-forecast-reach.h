#pragma once

#include "mix-forecast-picture.h"

G_BEGIN_DECLS

/**
 * MixForecastWay:
 * @words: what would be done: “As planned”, “Give notice on the conditional offer”
 * @chance: that it is enough, from 0 to 1
 * @reached_on: the day by which so many are at work in eight of ten runs, or %MIX_DATE_NONE: never
 *
 * A way to have so many people at work by a day.
 */
typedef struct
{
  char *words;
  double chance;
  MixDate reached_on;
} MixForecastWay;

/**
 * MixForecastReach:
 * @people: how many are to be at work
 * @by: by when
 * @n_now: who is at work today
 * @n_vacancies: that are open
 * @ways: (element-type MixForecastWay): as planned, then what else could be done
 * @more_adverts: how many more vacancies have to be advertised today, beside the open ones, for eight of ten runs to
 *   have enough; -1 where no number would do
 *
 * The chance of “50 in six months”, and what it would take.
 */
typedef struct
{
  int people;
  MixDate by;
  int n_now;
  int n_vacancies;
  GPtrArray *ways;
  int more_adverts;
} MixForecastReach;

MixForecastReach *
mix_forecast_reach_new (const MixForecastPicture *picture, int people, MixDate by) G_GNUC_WARN_UNUSED_RESULT;
void mix_forecast_reach_free (MixForecastReach *self);
char *mix_forecast_reach_dup_words (const MixForecastReach *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixForecastReach, mix_forecast_reach_free)

G_END_DECLS
