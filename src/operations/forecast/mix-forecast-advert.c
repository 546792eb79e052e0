#include "mix-forecast-advert.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

/* What is simulated: the picture’s vacancies, whose interviews come first, and the one that is asked for. */
typedef struct
{
  MixHiringRecord *records[MIX_FORECAST_N_BANDS];
  MixHiringVacancy *vacancies;
  MixHiringAdvert advert;
} Asked;

static const MixHiringRecord *
get_record (Asked *asked, const MixForecastPicture *picture, MixForecastBands bands)
{
  if (asked->records[bands] == NULL)
    asked->records[bands] = mix_forecast_picture_make_record (picture, bands, MIX_FORECAST_EVERY_VISIT);
  return asked->records[bands];
}

static void
ask (Asked *asked, const MixForecastAdvert *self, const MixForecastPicture *picture)
{
  guint n = 0;

  asked->vacancies = g_new0 (MixHiringVacancy, picture->vacancies->len + 1);
  for (guint i = 0; i < picture->vacancies->len; i++)
    {
      const MixForecastVacancy *vacancy = g_ptr_array_index (picture->vacancies, i);

      if (self->post_id != NULL && g_strcmp0 (vacancy->post_id, self->post_id) == 0)
        continue;
      asked->vacancies[n] = vacancy->hiring;
      asked->vacancies[n++].record = get_record (asked, picture, vacancy->bands);
    }
  asked->vacancies[n] = (MixHiringVacancy) {
    .record = get_record (asked, picture, self->bands),
    .stage = self->from_preparing ? MIX_HIRING_PREPARE : MIX_HIRING_ADVERT,
    .notice_days = -1,
    .notice_from_conditional = self->notice_from_conditional,
    .work = 100,
  };
  asked->advert = (MixHiringAdvert) {
    asked->vacancies,
    n + 1,
    picture->settings.interviews_a_week,
    self->wanted_on - picture->as_at,
    self->runs > 0 ? self->runs : MIX_FORECAST_RUNS_FOR_ADVERT,
    picture->settings.seed,
  };
}

static void
clear_asked (Asked *asked)
{
  for (guint i = 0; i < MIX_FORECAST_N_BANDS; i++)
    g_clear_pointer (&asked->records[i], mix_hiring_record_free);
  g_free (asked->vacancies);
}

/**
 * mix_forecast_advert_find_latest:
 * @picture: what the plan knows
 * @confidence: between 0 and 1
 *
 * Returns: the latest day on which to advertise so that somebody is at work in time in that share of the runs; a day
 *   that is gone where it is too late
 */
MixDate
mix_forecast_advert_find_latest (const MixForecastAdvert *self, const MixForecastPicture *picture, double confidence)
{
  Asked asked = { { NULL } };
  MixDate latest;

  ask (&asked, self, picture);
  latest = picture->as_at + mix_hiring_advert_find_latest (&asked.advert, confidence);
  clear_asked (&asked);
  return latest;
}

/**
 * mix_forecast_advert_get_chance:
 * @picture: what the plan knows
 * @day: the day of the advert
 *
 * Returns: the share of runs in which somebody is at work in time
 */
double
mix_forecast_advert_get_chance (const MixForecastAdvert *self, const MixForecastPicture *picture, MixDate day)
{
  Asked asked = { { NULL } };
  double chance;

  ask (&asked, self, picture);
  chance = mix_hiring_advert_get_chance (&asked.advert, day - picture->as_at);
  clear_asked (&asked);
  return chance;
}

/**
 * mix_forecast_advert_dup_words:
 * @latest: the latest day on which to advertise
 * @as_at: the present day
 *
 * Returns: (transfer full): how far away that is: "in 9 days", "today", "gone"
 */
char *
mix_forecast_advert_dup_words (MixDate latest, MixDate as_at)
{
  if (latest < as_at)
    /* Translators: of a day on which something had to be done. */
    return g_strdup (_ ("gone"));
  if (latest == as_at)
    return g_strdup (_ ("today"));
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "in %d day", "in %d days", (gulong) (latest - as_at)),
                          latest - as_at);
}
