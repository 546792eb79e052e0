#include <math.h>
#include <string.h>

#include "mix-hiring-advert.h"
#include "mix-hiring-team.h"
#include "mix-ranked-score.h"

#define N_RUNS 20000
#define SEED 6

/* The pack's days for bands 7 and 8; exit rates are ours. */
static const MixHiringReference references[MIX_HIRING_N_STAGES] = {
  [MIX_HIRING_ADVERT] = { 7, 14, 28, 0 },        [MIX_HIRING_SHORTLIST] = { 7, 10, 21, 0.15 },
  [MIX_HIRING_INTERVIEW] = { 14, 18, 21, 0.15 }, [MIX_HIRING_OFFER] = { NAN, 7, 14, 0.10 },
  [MIX_HIRING_CHECKS] = { 28, 60, 90, 0.08 },    [MIX_HIRING_UNCONDITIONAL_OFFER] = { NAN, 2, NAN, 0 },
  [MIX_HIRING_NOTICE] = { 70, 90, 92, 0.04 },
};

static MixHiringRecord *
make_record (const MixHiringVisit *visits, guint n_visits)
{
  return mix_hiring_record_new (references, visits, n_visits, 5);
}

static void
test_reference_only (void)
{
  g_autoptr (MixHiringRecord) record = make_record (NULL, 0);

  for (guint s = MIX_HIRING_ADVERT; s < MIX_HIRING_NOTICE; s++)
    {
      g_assert_cmpfloat_with_epsilon (mix_hiring_record_get_typical_days (record, s), references[s].p50, 1e-9);
      g_assert_cmpfloat (record->stages[s].own_weight, ==, 0);
      g_assert_cmpfloat_with_epsilon (record->stages[s].exits / (record->stages[s].exits + record->stages[s].stays),
                                      references[s].exit_share, 1e-12);
    }
  g_assert_cmpfloat (record->pace, ==, 0);
}

/* Three hires count for three eighths beside a reference that counts as five; some of it goes to the pace. */
static void
test_own_hires (void)
{
  static const MixHiringVisit visits[] = {
    { MIX_HIRING_CHECKS, 120, MIX_HIRING_PASSED, FALSE },
    { MIX_HIRING_CHECKS, 120, MIX_HIRING_PASSED, FALSE },
    { MIX_HIRING_CHECKS, 120, MIX_HIRING_PASSED, FALSE },
  };
  g_autoptr (MixHiringRecord) record = make_record (visits, G_N_ELEMENTS (visits));
  const MixHiringEstimate *checks = &record->stages[MIX_HIRING_CHECKS];

  g_assert_cmpfloat_with_epsilon (checks->own_weight, 3.0 / 8, 1e-12);
  g_assert_cmpfloat_with_epsilon (checks->precision, 8, 1e-12);
  g_assert_cmpfloat_with_epsilon (checks->freedom, 9, 1e-12);
  g_assert_cmpfloat_with_epsilon (checks->peculiarity, 3 * (log (2) - record->pace) / 8, 1e-9);
  g_assert_cmpfloat (record->pace, >, 0);
  g_assert_cmpfloat (record->pace, <, 0.15);
  g_assert_cmpfloat (mix_hiring_record_get_typical_days (record, MIX_HIRING_CHECKS), >, 60);
  g_assert_cmpfloat (mix_hiring_record_get_typical_days (record, MIX_HIRING_CHECKS), <, 120);
}

/* Who has waited long says so, though nothing has come of it yet; who has waited a day says next to nothing. */
static void
test_waiting_counts (void)
{
  MixHiringVisit visit = { MIX_HIRING_CHECKS, 150, MIX_HIRING_STANDING, FALSE };
  g_autoptr (MixHiringRecord) long_wait = make_record (&visit, 1);
  g_autoptr (MixHiringRecord) short_wait = NULL;

  visit.days = 1;
  short_wait = make_record (&visit, 1);
  g_assert_cmpfloat (mix_hiring_record_get_typical_days (long_wait, MIX_HIRING_CHECKS), >, 63);
  g_assert_cmpfloat_with_epsilon (mix_hiring_record_get_typical_days (short_wait, MIX_HIRING_CHECKS), 60, 0.01);
  g_assert_cmpfloat (long_wait->stages[MIX_HIRING_CHECKS].own_weight, ==, 0);
}

/* Of a stay whose days are not known, how it ended counts, and no more. */
static void
test_days_not_known (void)
{
  MixHiringVisit visit = { MIX_HIRING_CHECKS, -1, MIX_HIRING_LEFT, FALSE };
  g_autoptr (MixHiringRecord) record = make_record (&visit, 1);
  const MixHiringEstimate *checks = &record->stages[MIX_HIRING_CHECKS];

  g_assert_cmpfloat_with_epsilon (mix_hiring_record_get_typical_days (record, MIX_HIRING_CHECKS), 60, 1e-9);
  g_assert_cmpuint (checks->n_own, ==, 0);
  g_assert_cmpfloat_with_epsilon (checks->exits / (checks->exits + checks->stays), (3 * 0.08 + 1) / 4, 1e-12);
}

static MixHiringVacancy
make_vacancy (const MixHiringRecord *record, MixHiringStage stage, double days_so_far)
{
  return (MixHiringVacancy) { record, stage, days_so_far, -1, FALSE, 100 };
}

static int
get_quantile (const MixHiringVacancy *vacancy, double share)
{
  g_autoptr (MixHiringForecast) forecast = mix_hiring_forecast_new (vacancy, 1, N_RUNS, SEED);

  return mix_hiring_forecast_get_quantile (forecast, 0, share);
}

/* With many stays alike and no exits nothing is left open but the stages' own spread: the median is the sum. */
static void
test_sum_of_stages (void)
{
  MixHiringReference tight[MIX_HIRING_N_STAGES];
  g_autoptr (MixHiringRecord) record = NULL;
  MixHiringVacancy vacancy;
  double sum = 0;

  tight[MIX_HIRING_PREPARE] = references[MIX_HIRING_PREPARE];
  for (guint s = MIX_HIRING_ADVERT; s < MIX_HIRING_N_STAGES; s++)
    {
      tight[s] = (MixHiringReference) { references[s].p50, references[s].p50, references[s].p50, 0 };
      sum += references[s].p50;
    }
  record = mix_hiring_record_new (tight, NULL, 0, 5000);
  vacancy = make_vacancy (record, MIX_HIRING_ADVERT, 0);
  g_assert_cmpint (ABS (get_quantile (&vacancy, 0.5) - (int) sum), <=, 4);
}

static void
test_planned_advert (void)
{
  g_autoptr (MixHiringRecord) record = make_record (NULL, 0);
  MixHiringVacancy today = make_vacancy (record, MIX_HIRING_ADVERT, 0);
  MixHiringVacancy later = make_vacancy (record, MIX_HIRING_ADVERT, -30);

  for (double share = 0.1; share < 0.95; share += 0.1)
    g_assert_cmpint (ABS (get_quantile (&later, share) - get_quantile (&today, share) - 30), <=, 2);
}

static void
test_known_notice (void)
{
  g_autoptr (MixHiringRecord) record = make_record (NULL, 0);
  MixHiringVacancy vacancy = make_vacancy (record, MIX_HIRING_NOTICE, 10);

  vacancy.notice_days = 56;
  g_assert_cmpint (get_quantile (&vacancy, 0.5), ==, 46);
  vacancy.days_so_far = 80;
  g_assert_cmpint (get_quantile (&vacancy, 0.5), ==, 1);
}

/* A day that is set is the day, but for those who withdraw before it. */
static void
test_day_that_is_set (void)
{
  g_autoptr (MixHiringRecord) record = make_record (NULL, 0);
  MixHiringVacancy vacancy = make_vacancy (record, MIX_HIRING_NOTICE, 10);
  MixHiringVacancy advert = make_vacancy (record, MIX_HIRING_ADVERT, 3);
  MixHiringVacancy shortlist = make_vacancy (record, MIX_HIRING_SHORTLIST, -20);

  vacancy.ends_in = 33;
  g_assert_cmpint (get_quantile (&vacancy, 0.1), ==, 33);
  g_assert_cmpint (get_quantile (&vacancy, 0.9), ==, 33);
  g_assert_cmpint (get_quantile (&vacancy, 0.99), >, 100);
  advert.ends_in = 20;
  g_assert_cmpint (ABS (get_quantile (&advert, 0.5) - get_quantile (&shortlist, 0.5)), <=, 4);
}

/* Notice beside the checks brings the start forward by what runs side by side. */
static void
test_notice_from_conditional_offer (void)
{
  g_autoptr (MixHiringRecord) record = make_record (NULL, 0);
  MixHiringVacancy after = make_vacancy (record, MIX_HIRING_OFFER, 1);
  MixHiringVacancy beside = after;

  beside.notice_from_conditional = TRUE;
  g_assert_cmpint (get_quantile (&beside, 0.5) + 40, <, get_quantile (&after, 0.5));
}

/* The longer something has stood, the later it starts at worst, and the odds are worse than for a fresh one. */
static void
test_standing_long (void)
{
  g_autoptr (MixHiringRecord) record = make_record (NULL, 0);
  MixHiringVacancy fresh = make_vacancy (record, MIX_HIRING_CHECKS, 1);
  MixHiringVacancy stuck = make_vacancy (record, MIX_HIRING_CHECKS, 200);

  g_assert_cmpint (get_quantile (&stuck, 0.5), <, get_quantile (&fresh, 0.5));
  g_assert_cmpint (get_quantile (&stuck, 0.5) + 200, >, get_quantile (&fresh, 0.9));
}

static void
test_work_together (void)
{
  g_autoptr (MixHiringRecord) record = make_record (NULL, 0);
  MixHiringVacancy vacancies[10];
  g_autoptr (MixHiringForecast) forecast = NULL;
  g_autoptr (MixHiringTeam) team = NULL;
  static const double shares[] = { 0.1, 0.9 };
  int quantiles[2];
  double mean = 0;

  for (guint i = 0; i < G_N_ELEMENTS (vacancies); i++)
    {
      vacancies[i] = make_vacancy (record, MIX_HIRING_ADVERT, 0);
      vacancies[i].work = 80;
    }
  forecast = mix_hiring_forecast_new (vacancies, G_N_ELEMENTS (vacancies), N_RUNS, SEED);
  for (guint i = 0; i < G_N_ELEMENTS (vacancies); i++)
    mean += mix_hiring_forecast_get_chance (forecast, i, 245) / G_N_ELEMENTS (vacancies);
  g_assert_cmpfloat (mean, >, 0.3);
  g_assert_cmpfloat (mean, <, 0.7);
  team = mix_hiring_team_new (forecast, NULL, 0, 0, SEED);
  mix_hiring_team_get_quantiles (team, 245, shares, G_N_ELEMENTS (shares), quantiles);
  g_assert_cmpint (quantiles[0], <, quantiles[1] - 160);
  g_assert_cmpfloat (mix_hiring_team_get_chance (team, 245, 0), ==, 1);
  g_assert_cmpfloat (mix_hiring_team_get_chance (team, 245, 801), ==, 0);
}

static void
test_same_seed (void)
{
  g_autoptr (MixHiringRecord) record = make_record (NULL, 0);
  MixHiringVacancy vacancies[2]
      = { make_vacancy (record, MIX_HIRING_ADVERT, 0), make_vacancy (record, MIX_HIRING_OFFER, 3) };
  g_autoptr (MixHiringForecast) one = mix_hiring_forecast_new (vacancies, 2, 1000, SEED);
  g_autoptr (MixHiringForecast) again = mix_hiring_forecast_new (vacancies, 2, 1000, SEED);
  g_autoptr (MixHiringForecast) alone = mix_hiring_forecast_new (vacancies, 1, 1000, SEED);

  for (double share = 0.05; share < 1; share += 0.05)
    {
      g_assert_cmpint (mix_hiring_forecast_get_quantile (one, 1, share), ==,
                       mix_hiring_forecast_get_quantile (again, 1, share));
      g_assert_cmpint (mix_hiring_forecast_get_quantile (one, 0, share), ==,
                       mix_hiring_forecast_get_quantile (alone, 0, share));
    }
}

/* One stage alone: Student's t on the scale of the logarithm, with its own freedom, about D, as wide as v (1 + 1/kn).
 */
static void
test_student (void)
{
  static const MixHiringVisit visits[] = { { MIX_HIRING_CHECKS, 75, MIX_HIRING_PASSED, FALSE } };
  /* Of 7 degrees of freedom, at 0.75, 0.9 and 0.95: Student's table. */
  static const double shares[] = { 0.75, 0.9, 0.95 }, student[] = { 0.711, 1.415, 1.895 };
  g_autoptr (MixHiringRecord) record = make_record (visits, G_N_ELEMENTS (visits));
  MixHiringVacancy vacancy = make_vacancy (record, MIX_HIRING_CHECKS, 0);
  const MixHiringEstimate *checks = &record->stages[MIX_HIRING_CHECKS];
  double scale = sqrt (checks->variance * (1 + 1 / checks->precision));

  vacancy.notice_days = 0;
  record->pace_precision = 1e12;
  for (guint s = 0; s < MIX_HIRING_N_STAGES; s++)
    {
      record->stages[s].exits = 0;
      if (s != MIX_HIRING_CHECKS)
        record->stages[s].median = MIX_HIRING_NO_DAYS;
    }
  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    {
      double days = exp (checks->median + record->pace + checks->peculiarity + scale * student[i]);

      g_assert_cmpfloat (fabs (get_quantile (&vacancy, shares[i]) - days), <, 0.06 * days);
    }
}

/* Days of the stages before the advert count where somebody has said how many. */
static void
test_prepare (void)
{
  MixHiringReference with_days[MIX_HIRING_N_STAGES];
  g_autoptr (MixHiringRecord) unknown = make_record (NULL, 0);
  g_autoptr (MixHiringRecord) known = NULL;
  MixHiringVacancy vacancy = make_vacancy (unknown, MIX_HIRING_PREPARE, 0);
  int from_advert = get_quantile (&vacancy, 0.5);

  memcpy (with_days, references, sizeof with_days);
  with_days[MIX_HIRING_PREPARE] = (MixHiringReference) { 20, 40, 80, 0 };
  known = mix_hiring_record_new (with_days, NULL, 0, 5);
  vacancy.record = known;
  g_assert_cmpint (ABS (get_quantile (&vacancy, 0.5) - from_advert - 45), <=, 8);
}

static MixHiringForecast *
forecast_with_interviews (const MixHiringVacancy *vacancies, guint n, guint interviews_a_week)
{
  MixHiringForecast *forecast = mix_hiring_forecast_begin (vacancies, n, interviews_a_week, 2000, SEED);

  while (mix_hiring_forecast_add_runs (forecast, 300))
    ;
  return forecast;
}

/* Few interviews a week make nobody start earlier; those who book last wait longest. */
static void
test_interviews (void)
{
  g_autoptr (MixHiringRecord) record = make_record (NULL, 0);
  MixHiringVacancy vacancies[12];
  g_autoptr (MixHiringForecast) any = NULL;
  g_autoptr (MixHiringForecast) one = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (vacancies); i++)
    vacancies[i] = make_vacancy (record, MIX_HIRING_INTERVIEW, i < 6 ? 3 : 0);
  for (guint i = 6; i < G_N_ELEMENTS (vacancies); i++)
    vacancies[i].stage = MIX_HIRING_ADVERT;
  any = forecast_with_interviews (vacancies, G_N_ELEMENTS (vacancies), 0);
  one = forecast_with_interviews (vacancies, G_N_ELEMENTS (vacancies), 1);
  for (guint run = 0; run < 2000; run++)
    for (guint v = 0; v < G_N_ELEMENTS (vacancies); v++)
      g_assert_cmpint (mix_hiring_forecast_get_starts (one, v)[run], >=, mix_hiring_forecast_get_starts (any, v)[run]);
  g_assert_cmpint (mix_hiring_forecast_get_quantile (one, 11, 0.5), >,
                   mix_hiring_forecast_get_quantile (one, 6, 0.5) + 7);
}

/* Who is advertised for later never starts earlier, in any run, whatever stands in the way. */
static void
test_later_is_never_earlier (void)
{
  g_autoptr (MixHiringRecord) record = make_record (NULL, 0);
  guint16 before[2000] = { 0 };

  for (int day = 0; day < 240; day += 7)
    {
      MixHiringVacancy vacancies[]
          = { make_vacancy (record, MIX_HIRING_ADVERT, 0), make_vacancy (record, MIX_HIRING_ADVERT, -20),
              make_vacancy (record, MIX_HIRING_ADVERT, -day) };
      g_autoptr (MixHiringForecast) forecast = NULL;
      const guint16 *starts;

      vacancies[2].notice_from_conditional = TRUE;
      forecast = forecast_with_interviews (vacancies, G_N_ELEMENTS (vacancies), 1);
      starts = mix_hiring_forecast_get_starts (forecast, 2);
      for (guint run = 0; run < G_N_ELEMENTS (before); run++)
        {
          g_assert_cmpint (starts[run], >=, before[run]);
          before[run] = starts[run];
        }
    }
}

/* The latest day is the last that is good enough, to the day, and comes sooner the surer somebody wants to be. */
static void
test_latest_advert (void)
{
  g_autoptr (MixHiringRecord) record = make_record (NULL, 0);
  MixHiringVacancy vacancy = make_vacancy (record, MIX_HIRING_ADVERT, 0);
  int before = G_MAXINT;

  for (double confidence = 0.5; confidence < 0.96; confidence += 0.05)
    {
      MixHiringAdvert advert = { &vacancy, 1, 0, 365, 5000, SEED };
      int latest = mix_hiring_advert_find_latest (&advert, confidence);

      g_assert_cmpfloat (mix_hiring_advert_get_chance (&advert, latest), >=, confidence);
      g_assert_cmpfloat (mix_hiring_advert_get_chance (&advert, latest + 1), <, confidence);
      g_assert_cmpint (latest, <=, before);
      before = latest;
      advert.wanted_in += 7;
      g_assert_cmpint (mix_hiring_advert_find_latest (&advert, confidence), >=, latest);
    }
  g_assert_cmpint (before, <, 0);
}

/* Who is known to leave has left on the day; others leave at the rate that is given. */
static void
test_leavers (void)
{
  static const double median = 0.5;
  MixHiringMember members[50];
  g_autoptr (MixHiringForecast) nobody = mix_hiring_forecast_new (NULL, 0, N_RUNS, SEED);
  g_autoptr (MixHiringTeam) known = NULL;
  g_autoptr (MixHiringTeam) later = NULL;
  g_autoptr (MixHiringTeam) unknown = NULL;
  int work;

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    members[i] = (MixHiringMember) { 100, i == 0 ? 30 : MIX_HIRING_STAYS };
  known = mix_hiring_team_new (nobody, members, G_N_ELEMENTS (members), 0, SEED);
  mix_hiring_team_get_quantiles (known, 29, &median, 1, &work);
  g_assert_cmpint (work, ==, 5000);
  mix_hiring_team_get_quantiles (known, 30, &median, 1, &work);
  g_assert_cmpint (work, ==, 4900);
  members[1].starts_in = 31;
  later = mix_hiring_team_new (nobody, members, G_N_ELEMENTS (members), 0, SEED);
  mix_hiring_team_get_quantiles (later, 30, &median, 1, &work);
  g_assert_cmpint (work, ==, 4800);
  members[1].starts_in = 0;
  unknown = mix_hiring_team_new (nobody, members, G_N_ELEMENTS (members), 0.1, SEED);
  mix_hiring_team_get_quantiles (unknown, 365, &median, 1, &work);
  g_assert_cmpint (ABS (work - (int) (4900 * exp (-0.1))), <=, 100);
  g_assert_cmpint (mix_hiring_team_get_day (unknown, 4000, 0.5), ==, 0);
  g_assert_cmpint (mix_hiring_team_get_day (unknown, 5001, 0.5), ==, -1);
}

static char **
read_scores (void)
{
  g_autofree char *path = NULL, *contents = NULL;

  if (g_getenv ("MIX_SHARED_DIR") == NULL)
    {
      g_test_skip ("the folder of oracles is not here");
      return NULL;
    }
  path = g_build_filename (g_getenv ("MIX_SHARED_DIR"), "oracles", "crps", "crps.csv", NULL);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  return g_strsplit (contents, "\n", -1);
}

static void
count_ensemble (guint32 *counts, const char *values)
{
  g_auto (GStrv) words = g_strsplit (values, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    counts[g_ascii_strtoull (words[i], NULL, 10)]++;
}

static void
count_poisson (guint32 *counts, guint n_values, double mean)
{
  double share = exp (-mean);

  for (guint i = 0; i < n_values; i++)
    {
      counts[i] = (guint32) round (share * 1e9);
      share *= mean / (i + 1);
    }
}

/* Forecasts of whole numbers, as published and as worked out in other ways. */
static void
test_score (void)
{
  g_auto (GStrv) rows = read_scores ();
  guint n_checked = 0;

  for (guint i = 0; rows != NULL && rows[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (rows[i], ",", -1);
      gboolean is_ensemble = g_str_has_prefix (rows[i], "ensemble (empirical)"), is_whole;
      guint32 counts[100] = { 0 };
      double outcome;

      if (!is_ensemble && !g_str_has_prefix (rows[i], "Poisson"))
        continue;
      outcome = g_ascii_strtod (cells[2], NULL);
      is_whole = outcome == floor (outcome);
      if (is_ensemble)
        count_ensemble (counts, cells[1]);
      else
        count_poisson (counts, G_N_ELEMENTS (counts), g_ascii_strtod (cells[1] + strlen ("mean "), NULL));
      if (is_whole)
        g_assert_cmpfloat_with_epsilon (mix_ranked_score (counts, G_N_ELEMENTS (counts), (int) outcome),
                                        g_ascii_strtod (cells[4], NULL), 1e-7);
      n_checked += is_whole;
    }
  g_assert_true (rows == NULL || n_checked == 4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/hiring/reference-only", test_reference_only);
  g_test_add_func ("/hiring/own-hires", test_own_hires);
  g_test_add_func ("/hiring/waiting-counts", test_waiting_counts);
  g_test_add_func ("/hiring/days-not-known", test_days_not_known);
  g_test_add_func ("/hiring/sum-of-stages", test_sum_of_stages);
  g_test_add_func ("/hiring/planned-advert", test_planned_advert);
  g_test_add_func ("/hiring/known-notice", test_known_notice);
  g_test_add_func ("/hiring/day-that-is-set", test_day_that_is_set);
  g_test_add_func ("/hiring/notice-from-conditional-offer", test_notice_from_conditional_offer);
  g_test_add_func ("/hiring/standing-long", test_standing_long);
  g_test_add_func ("/hiring/work-together", test_work_together);
  g_test_add_func ("/hiring/same-seed", test_same_seed);
  g_test_add_func ("/hiring/student", test_student);
  g_test_add_func ("/hiring/prepare", test_prepare);
  g_test_add_func ("/hiring/interviews", test_interviews);
  g_test_add_func ("/hiring/later-is-never-earlier", test_later_is_never_earlier);
  g_test_add_func ("/hiring/latest-advert", test_latest_advert);
  g_test_add_func ("/hiring/leavers", test_leavers);
  g_test_add_func ("/hiring/score", test_score);
  return g_test_run ();
}
