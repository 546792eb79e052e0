#include "mix-config.h"
#include "mix-ctl-commands.h"
#include "mix-ctl-employment.h"
#include "mix-ctl-forecast.h"
#include "mix-error.h"
#include "mix-forecast-advert.h"
#include "mix-forecast-words.h"
#include "mix-plan-entries.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* By when a post has to be advertised. */

#define MOST_RUNS 1000000

/* Of a wanted confidence, in thousandths. */
#define USUAL_CONFIDENCE 800
#define LEAST_CONFIDENCE 10
#define MOST_CONFIDENCE 990

static const MixCtlOption advert_options[] = {
  { "post", N_ ("POST"), N_ ("which: an id, or a name that only one post has"), MIX_CTL_REQUIRED },
  { "by", N_ ("DATE"), N_ ("the day by which somebody is to be at work"), MIX_CTL_REQUIRED },
  { "confidence", N_ ("SHARE"), N_ ("in which share of the runs, from 0.01 to 0.99; 0.8 without it") },
  { "runs", N_ ("NUMBER"), N_ ("how often everything is run; 100,000 without it") },
  { NULL },
};

static const MixCtlKey advert_keys[] = {
  { "post_id", N_ ("the post") },
  { "title", N_ ("what it is called") },
  { "by", N_ ("the day by which somebody is to be at work") },
  { "confidence", N_ ("in which share of the runs") },
  { "latest", N_ ("latest day on which to advertise") },
  { "days_left", N_ ("days until then; less than zero where it is gone") },
  { "gone", N_ ("whether it is") },
  { "latest_50", N_ ("the same for half of the runs") },
  { "latest_95", N_ ("the same for 95 of 100") },
  { "chance_today", N_ ("chance if it is advertised today, from 0 to 1") },
  { "runs", N_ ("how often everything was run") },
  { "words", N_ ("the same in words") },
  { NULL },
};

/**
 * mix_ctl_load_forecast_picture:
 * @plan: a plan
 *
 * Returns: (transfer full): what a forecast of it is made of
 */
MixForecastPicture *
mix_ctl_load_forecast_picture (MixPlan *plan)
{
  g_autoptr (MixPackSet) packs = mix_pack_set_new (NULL, NULL);
  g_autoptr (MixRecruitment) recruitment = mix_recruitment_new (plan, packs);

  return mix_forecast_picture_new (recruitment);
}

static gboolean
read_confidence (MixCtl *self, double *confidence, GError **error)
{
  const char *text = mix_ctl_get (self, "confidence");
  gint64 thousandths = USUAL_CONFIDENCE;

  if (text != NULL
      && (!mix_text_parse_decimal (text, NULL, &thousandths) || thousandths < LEAST_CONFIDENCE
          || thousandths > MOST_CONFIDENCE))
    {
      mix_set_error (error, MIX_ERROR_REFUSED, text,
                     _ ("--confidence “%s” is not a share from 0.01 to 0.99, such as 0.8."), text);
      return FALSE;
    }
  *confidence = (double) thousandths / 1000;
  return TRUE;
}

static void
add_share (MixCtl *self, const char *key, double share)
{
  json_builder_set_member_name (mix_ctl_get_json (self), key);
  json_builder_add_double_value (mix_ctl_get_json (self), round (share * 10000) / 10000);
}

static void
report_advert (MixCtl *self, const MixForecastAdvert *advert, const MixForecastPicture *picture, double confidence)
{
  MixDate latest = mix_forecast_advert_find_latest (advert, picture, confidence);
  double chance = mix_forecast_advert_get_chance (advert, picture, picture->as_at);
  g_autofree char *day = mix_date_format_long_year (latest),
                  *left = mix_forecast_advert_dup_words (latest, picture->as_at);
  g_autofree char *by = mix_date_format_short_year (advert->wanted_on);
  g_autofree char *today = mix_forecast_dup_percent (chance);
  /* Translators: a weekday with a date, how far away that is, a wanted day, per cent, and a chance. */
  g_autofree char *words = g_strdup_printf (
      _ ("Advertise by %s (%s) to have somebody at work by %s in %.0f%% of the runs. Advertised today: %s."), day, left,
      by, confidence * 100, today);

  add_share (self, "confidence", confidence);
  mix_ctl_add_date (self, "latest", latest);
  mix_ctl_add_number (self, "days_left", latest - picture->as_at);
  mix_ctl_add_truth (self, "gone", latest < picture->as_at);
  mix_ctl_add_date (self, "latest_50", mix_forecast_advert_find_latest (advert, picture, 0.5));
  mix_ctl_add_date (self, "latest_95", mix_forecast_advert_find_latest (advert, picture, 0.95));
  add_share (self, "chance_today", chance);
  mix_ctl_add_number (self, "runs", advert->runs);
  mix_ctl_add_text (self, "words", words);
  mix_ctl_print (self, "%s\n", words);
}

static const MixPostRow *
find_row (MixPlan *plan, const char *id)
{
  GPtrArray *posts = mix_plan_get_posts (plan);

  for (guint i = 0; i < posts->len; i++)
    if (g_str_equal (((const MixPostRow *) posts->pdata[i])->id, id))
      return posts->pdata[i];
  return NULL;
}

static gboolean
show_latest_advert (MixCtl *self, GError **error)
{
  g_autofree char *id = mix_ctl_find_post (self, error);
  g_autoptr (MixPlan) plan = id != NULL ? mix_ctl_load_plan (self, error) : NULL;
  g_autoptr (MixForecastPicture) picture = NULL;
  MixForecastAdvert advert = { .wanted_on = MIX_DATE_NONE };
  const MixForecastVacancy *vacancy;
  const MixPostRow *post;
  double confidence;
  int runs = MIX_FORECAST_RUNS_FOR_ADVERT;

  if (plan == NULL || !mix_ctl_get_date (self, "by", &advert.wanted_on, error)
      || !mix_ctl_get_whole (self, "runs", MOST_RUNS, &runs, error) || !read_confidence (self, &confidence, error))
    return FALSE;
  post = find_row (plan, id);
  picture = mix_ctl_load_forecast_picture (plan);
  vacancy = mix_forecast_picture_find_vacancy (picture, id);
  advert.bands = mix_forecast_bands_of (post->band);
  advert.notice_from_conditional = vacancy != NULL && vacancy->hiring.notice_from_conditional;
  advert.runs = (guint) MAX (runs, 1);
  advert.post_id = id;
  mix_ctl_add_text (self, "post_id", id);
  mix_ctl_add_text (self, "title", post->name);
  mix_ctl_add_date (self, "by", advert.wanted_on);
  report_advert (self, &advert, picture, confidence);
  return TRUE;
}

const MixCtlCommand mix_command_advertise_by = {
  .name = "advertise-by",
  .summary = N_ ("find the latest day on which to advertise a post"),
  .run = show_latest_advert,
  .options = advert_options,
  .keys = advert_keys,
};
