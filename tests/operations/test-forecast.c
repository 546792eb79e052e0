#include <json-glib/json-glib.h>
#include <math.h>

#include "mix-forecast-advert.h"
#include "mix-forecast-job.h"
#include "mix-forecast-json.h"
#include "mix-forecast-words.h"

#define TODAY mix_date_new (2026, 11, 21)
#define PATIENCE_SECONDS 20

static const MixHiringReference references[MIX_HIRING_N_STAGES] = {
  [MIX_HIRING_ADVERT] = { 7, 14, 28, 0 },        [MIX_HIRING_SHORTLIST] = { 7, 10, 21, 0.15 },
  [MIX_HIRING_INTERVIEW] = { 14, 18, 21, 0.15 }, [MIX_HIRING_OFFER] = { NAN, 7, 14, 0.10 },
  [MIX_HIRING_CHECKS] = { 28, 60, 90, 0.08 },    [MIX_HIRING_UNCONDITIONAL_OFFER] = { NAN, 2, NAN, 0 },
  [MIX_HIRING_NOTICE] = { 70, 90, 92, 0.04 },
};

static void
add_visits (MixForecastPicture *picture, guint vacancy)
{
  static const double days[] = {
    [MIX_HIRING_ADVERT] = 15, [MIX_HIRING_SHORTLIST] = 9,           [MIX_HIRING_INTERVIEW] = 20, [MIX_HIRING_OFFER] = 6,
    [MIX_HIRING_CHECKS] = 70, [MIX_HIRING_UNCONDITIONAL_OFFER] = 3, [MIX_HIRING_NOTICE] = 84
  };

  for (guint s = MIX_HIRING_ADVERT; s < MIX_HIRING_N_STAGES; s++)
    {
      MixForecastVisit visit
          = { vacancy, MIX_FORECAST_BANDS_7_AND_8, { s, days[s] + vacancy, MIX_HIRING_PASSED, FALSE } };

      g_array_append_val (picture->visits, visit);
    }
}

/* Two vacancies, three hires, four people at work of whom one leaves. */
static MixForecastPicture *
make_picture (void)
{
  MixForecastPicture *picture = mix_forecast_picture_new_empty (TODAY);
  MixForecastVacancy *one = mix_forecast_picture_add_vacancy (picture, "one", "Pharmacist, West");
  MixForecastVacancy *other = mix_forecast_picture_add_vacancy (picture, "other", "Technician, North");
  MixForecastStep steps[] = { { TODAY, 400 }, { TODAY + 131, 500 } };

  memcpy (picture->references[MIX_FORECAST_BANDS_7_AND_8], references, sizeof references);
  memcpy (picture->references[MIX_FORECAST_BANDS_2_TO_4], references, sizeof references);
  picture->references[MIX_FORECAST_BANDS_2_TO_4][MIX_HIRING_NOTICE] = (MixHiringReference) { 30, 30, 30, 0.04 };
  picture->settings = (MixForecastSettings) { .reference_hires = 5, .runs = 4000, .seed = 7 };
  one->hiring.work = 90;
  one->wanted_on = TODAY + 131;
  other->hiring.work = 40;
  other->hiring.stage = MIX_HIRING_CHECKS;
  other->hiring.days_so_far = 20;
  other->bands = MIX_FORECAST_BANDS_2_TO_4;
  for (guint i = 0; i < 3; i++)
    {
      MixForecastHire *hire = mix_forecast_picture_add_hire (picture, i, "Somebody");

      hire->advertised_on = TODAY - 400;
      hire->started_on = hire->advertised_on + 207 + 7 * (MixDate) i;
      add_visits (picture, i);
    }
  for (guint i = 0; i < 4; i++)
    {
      MixHiringMember member = { 100, i == 3 ? 60 : MIX_HIRING_STAYS, 0 };

      g_array_append_val (picture->members, member);
    }
  g_array_append_vals (picture->wanted, steps, G_N_ELEMENTS (steps));
  return picture;
}

static void
test_forecast (void)
{
  g_autoptr (MixForecastPicture) picture = make_picture ();
  g_autoptr (MixForecast) forecast
      = mix_forecast_new (picture, &(MixForecastAsk) { .until = MIX_DATE_NONE }, NULL, NULL);
  const MixForecastStart *one = g_ptr_array_index (forecast->starts, 0);
  const MixForecastStart *other = g_ptr_array_index (forecast->starts, 1);
  const MixForecastPoint *last;

  g_assert_cmpuint (forecast->n_runs, ==, 4000);
  g_assert_cmpuint (forecast->starts->len, ==, 2);
  g_assert_cmpint (one->p10, <, one->p50);
  g_assert_cmpint (one->p50, <, one->p90);
  g_assert_cmpfloat (one->chance, >=, 0);
  g_assert_true (isnan (other->chance));
  g_assert_cmpstr (other->words, ==, "no day is wanted");
  g_assert_cmpint (other->p50, <, one->p50);
  g_assert_cmpfloat (mix_forecast_get_chance (forecast, 0, one->p50), >=, 0.5);
  g_assert_cmpfloat (mix_forecast_get_chance (forecast, 0, one->p50 - 1), <, 0.5);
  /* Today, twelve firsts of a month, and the last day. */
  g_assert_cmpuint (forecast->points->len, ==, 14);
  g_assert_cmpint (g_array_index (forecast->points, MixForecastPoint, 0).p10, ==, 400);
  last = &g_array_index (forecast->points, MixForecastPoint, 13);
  g_assert_cmpint (last->date, ==, mix_date_new (2027, 11, 21));
  g_assert_cmpint (last->p90, ==, 430);
  g_assert_cmpint (last->wanted, ==, 500);
  g_assert_cmpfloat (last->chance, ==, 0);
}

/* Three hires like each other are all inside what would have been said of each; those who wait count, too. */
static void
test_own_record (void)
{
  g_autoptr (MixForecastPicture) picture = make_picture ();
  MixForecastVisit waiting = { 9, MIX_FORECAST_BANDS_7_AND_8, { MIX_HIRING_CHECKS, 20, MIX_HIRING_STANDING, FALSE } };
  g_autoptr (MixForecast) forecast = NULL;
  g_autofree char *words = NULL, *source = NULL;
  const MixForecastStage *checks;

  g_array_append_val (picture->visits, waiting);
  forecast = mix_forecast_new (picture, &(MixForecastAsk) { .until = MIX_DATE_NONE }, NULL, NULL);
  words = mix_forecast_dup_record_words (forecast);
  source = mix_forecast_dup_source_words (forecast);
  checks = g_ptr_array_index (forecast->stages, MIX_HIRING_CHECKS);
  g_assert_cmpuint (forecast->pasts->len, ==, 3);
  g_assert_cmpuint (forecast->n_inside, ==, 3);
  g_assert_cmpstr (words, ==, "3 of 3 starts fell in the range that should hold 8 in 10");
  g_assert_cmpstr (source, ==, "From 3 hires here and the reference ranges. The 1 still waiting counts too.");
  g_assert_cmpuint (checks->n_own, ==, 3);
  g_assert_cmpstr (checks->words, ==,
                   "The reference counts as 5 hires; with your 3, your own record makes 3/8 of the typical time.");
  g_assert_cmpuint (checks->steps->len, ==, 3);
}

static void
test_words (void)
{
  g_autoptr (MixForecastPicture) picture = make_picture ();
  g_autofree char *sure = mix_forecast_dup_percent (0.999), *hardly = mix_forecast_dup_percent (0.001);
  g_autofree char *chance = mix_forecast_dup_chance_words (mix_date_new (2027, 4, 1), 0.62);
  g_autofree char *leavers = mix_forecast_dup_leavers_words (picture);
  g_autofree char *point = mix_forecast_dup_point_words (&(MixForecastPoint) { .wanted = 6450, .chance = 0.13 });
  g_autofree char *none = mix_forecast_dup_prepare_words (picture), *prepare = NULL;
  g_autofree char *gone = mix_forecast_advert_dup_words (TODAY - 3, TODAY);
  g_autofree char *days = mix_forecast_advert_dup_words (TODAY + 9, TODAY);

  g_assert_null (none);
  ((MixForecastVacancy *) g_ptr_array_index (picture->vacancies, 0))->hiring.stage = MIX_HIRING_PREPARE;
  prepare = mix_forecast_dup_prepare_words (picture);
  g_assert_true (g_str_has_prefix (prepare, "1 vacancy is forecast as if it were advertised today"));
  g_assert_cmpstr (sure, ==, "over 99%");
  g_assert_cmpstr (hardly, ==, "under 1%");
  g_assert_cmpstr (chance, ==, "in post by 1 Apr 2027: 62%");
  g_assert_cmpstr (leavers, ==, "1 person is known to leave");
  g_assert_cmpstr (point, ==, "64.5 is wanted: 13% likely");
  g_assert_cmpstr (gone, ==, "gone");
  g_assert_cmpstr (days, ==, "in 9 days");
}

static char *
print_json (const MixForecastPicture *picture)
{
  g_autoptr (MixForecast) forecast = mix_forecast_new (picture, &(MixForecastAsk) { .until = TODAY + 200 }, NULL, NULL);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (builder);
  mix_forecast_add_json (forecast, builder);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  return json_to_string (root, FALSE);
}

static void
test_same_bytes (void)
{
  g_autoptr (MixForecastPicture) picture = make_picture ();
  g_autofree char *one = print_json (picture), *other = print_json (picture), *changed = NULL;

  g_assert_cmpstr (one, ==, other);
  g_assert_nonnull (strstr (one, "\"team_wte\":[{\"date\":\"2026-11-21\",\"p10\":4.0"));
  picture->settings.seed++;
  changed = print_json (picture);
  g_assert_cmpstr (one, !=, changed);
}

static void
test_advert (void)
{
  g_autoptr (MixForecastPicture) picture = make_picture ();
  MixForecastAdvert advert = { MIX_FORECAST_BANDS_7_AND_8, FALSE, FALSE, mix_date_new (2027, 9, 1), 2000, NULL };
  MixDate half = mix_forecast_advert_find_latest (&advert, picture, 0.5);
  MixDate sure = mix_forecast_advert_find_latest (&advert, picture, 0.95);

  g_assert_cmpint (sure, <, half);
  g_assert_cmpfloat (mix_forecast_advert_get_chance (&advert, picture, half), >=, 0.5);
  g_assert_cmpfloat (mix_forecast_advert_get_chance (&advert, picture, half + 1), <, 0.5);
  picture->settings.interviews_a_week = 1;
  g_assert_cmpint (mix_forecast_advert_find_latest (&advert, picture, 0.5), <=, half);
}

/* From four people to ten in a year takes more adverts than two, but not many more than six. */
static void
test_reach (void)
{
  g_autoptr (MixForecastPicture) picture = make_picture ();
  g_autoptr (MixForecastReach) reach = mix_forecast_reach_new (picture, 10, TODAY + 500);
  g_autofree char *words = mix_forecast_reach_dup_words (reach);
  const MixForecastWay *planned = g_ptr_array_index (reach->ways, 0);
  const MixForecastWay *more = g_ptr_array_index (reach->ways, reach->ways->len - 1);

  g_assert_cmpint (reach->n_now, ==, 4);
  g_assert_cmpfloat (planned->chance, ==, 0);
  g_assert_cmpint (planned->reached_on, ==, MIX_DATE_NONE);
  g_assert_cmpint (reach->more_adverts, >=, 5);
  g_assert_cmpint (reach->more_adverts, <=, 9);
  g_assert_cmpfloat (more->chance, >=, 0.8);
  g_assert_cmpint (more->reached_on, <=, TODAY + 500);
  g_assert_nonnull (strstr (words, "10 people at work by 4 Apr 2028: under 1% likely."));
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static gboolean
give_up_cb (gpointer data)
{
  g_assert_not_reached ();
}

static void
test_job (void)
{
  g_autoptr (MixForecastJob) job
      = mix_forecast_job_new (make_picture (), &(MixForecastAsk) { .runs = 200000, .until = MIX_DATE_NONE });
  guint n_finished = 0, patience = g_timeout_add_seconds (PATIENCE_SECONDS, give_up_cb, NULL);

  g_signal_connect_swapped (job, "finished", G_CALLBACK (count_cb), &n_finished);
  g_signal_connect_swapped (job, "progress", G_CALLBACK (mix_background_job_stop), job);
  mix_background_job_start (MIX_BACKGROUND_JOB (job));
  g_assert_true (mix_background_job_is_running (MIX_BACKGROUND_JOB (job)));
  while (n_finished == 0)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (patience);
  g_assert_false (mix_background_job_is_running (MIX_BACKGROUND_JOB (job)));
  g_assert_cmpuint (mix_forecast_job_get_forecast (job)->n_runs, <=, 200000);
  g_assert_cmpuint (mix_forecast_job_get_forecast (job)->starts->len, ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forecast/forecast", test_forecast);
  g_test_add_func ("/forecast/own-record", test_own_record);
  g_test_add_func ("/forecast/words", test_words);
  g_test_add_func ("/forecast/same-bytes", test_same_bytes);
  g_test_add_func ("/forecast/advert", test_advert);
  g_test_add_func ("/forecast/reach", test_reach);
  g_test_add_func ("/forecast/job", test_job);
  return g_test_run ();
}
