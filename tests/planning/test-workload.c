#include <math.h>
#include <string.h>

#include "mix-pattern.h"
#include "mix-tally.h"
#include "mix-wisn.h"

/* Human Resources for Health 2017;15:9, table 3: published to the day and to two decimals. */
static void
test_hiv_clinic (void)
{
  MixWisnService visits = { 10000 * 10, 15 };
  MixWisnInput input = { mix_wisn_get_available_minutes (4.5 * 52, 10 + 30 + 15, 480), &visits, 1, 0, 0 };
  MixWisn wisn = mix_wisn_work_out (&input);

  g_assert_cmpfloat (input.available_minutes, ==, 179 * 480);
  g_assert_cmpfloat_with_epsilon (wisn.required_staff, 17.46, 0.005);
  g_assert_cmpfloat_with_epsilon (wisn.required_staff, 3125.0 / 179, 1e-9);

  input.category_share = 10.0 / 179;
  wisn = mix_wisn_work_out (&input);
  g_assert_cmpfloat_with_epsilon (wisn.category_factor, 1.059172, 1e-6);
  g_assert_cmpfloat_with_epsilon (wisn.required_staff, 18.491124, 1e-6);
}

/* A planning example: 2,087 hours less 33 days of 8. */
static void
test_office (void)
{
  g_assert_cmpfloat (mix_wisn_get_available_minutes (2087.0 / 8, 33, 480), ==, 1823 * 60);
}

/* BMC Health Services Research 2007;7:196, table 1: 1,872 hours less 18.7%, printed as 1,521.9. */
static void
test_health_service (void)
{
  double days = 1872.0 / 8;

  g_assert_cmpfloat_with_epsilon (mix_wisn_get_available_minutes (days, days * (9 + 0.2 + 3.5 + 2 + 4) / 100, 480) / 60,
                                  1521.9, 0.05);
}

static double
read_value (char **rows, const char *case_name, const char *quantity)
{
  for (guint i = 1; rows[i] != NULL; i++)
    {
      const char *found = g_str_has_prefix (rows[i], case_name) ? strstr (rows[i], quantity) : NULL;

      if (found != NULL)
        {
          const char *value = found + strlen (quantity);

          return g_ascii_strtod (value + strspn (value, "\","), NULL);
        }
    }
  g_error ("the oracle has no \"%s\" of %s", quantity, case_name);
}

/* All three factors in one case, read from the oracle. */
static void
test_complete (void)
{
  const char *shared = g_getenv ("MIX_SHARED_DIR");
  const char *name = "complete_constructed";
  g_autofree char *path = NULL;
  g_autofree char *contents = NULL;
  g_auto (GStrv) rows = NULL;
  MixWisnService services[3];
  MixWisnInput input = { .services = services, .n_services = G_N_ELEMENTS (services) };
  static const char *const service_names[]
      = { "structured medication review", "discharge reconciliation", "prescription query" };
  MixWisn wisn;

  if (shared == NULL)
    {
      g_test_skip ("the folder of oracles is not here");
      return;
    }
  path = g_build_filename (shared, "oracles", "wisn", "wisn.csv", NULL);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  rows = g_strsplit (contents, "\n", -1);

  for (guint i = 0; i < G_N_ELEMENTS (services); i++)
    {
      g_autofree char *volume = g_strdup_printf ("%s: annual volume", service_names[i]);
      g_autofree char *hours = g_strdup_printf ("%s: hours per item", service_names[i]);

      services[i].items_a_year = read_value (rows, name, volume);
      services[i].minutes = read_value (rows, name, hours) * 60;
    }
  input.available_minutes = read_value (rows, name, "available working time") * 60;
  input.category_share
      = 138 / read_value (rows, name, "available working time") + read_value (rows, name, "support activity: records");
  input.individual_minutes = 440 * 60;
  wisn = mix_wisn_work_out (&input);

  g_assert_true (wisn.known);
  g_assert_cmpfloat_with_epsilon (wisn.service_staff, read_value (rows, name, "health-service staff (A)"), 1e-6);
  g_assert_cmpfloat_with_epsilon (wisn.category_factor, read_value (rows, name, "category allowance factor (B)"), 1e-6);
  g_assert_cmpfloat_with_epsilon (wisn.individual_staff, read_value (rows, name, "individual allowance factor (C)"),
                                  1e-6);
  g_assert_cmpfloat_with_epsilon (wisn.required_staff, read_value (rows, name, "required staff A x B + C"), 1e-6);
  g_assert_cmpfloat_with_epsilon (mix_wisn_get_gap (&wisn, 2), -0.307675, 1e-6);
  g_assert_cmpfloat_with_epsilon (mix_wisn_get_ratio (&wisn, 2), 0.866673, 1e-6);
  g_assert_cmpfloat_with_epsilon (mix_wisn_get_gap (&wisn, 3), 0.692325, 1e-6);
  g_assert_cmpfloat_with_epsilon (mix_wisn_get_ratio (&wisn, 3), 1.300010, 1e-6);
}

static void
test_workload_not_known (void)
{
  MixWisnService services[] = { { 100, 15 }, { -1, 15 } };
  MixWisnInput input = { 96300, services, 2, 0.1, 0 };

  g_assert_false (mix_wisn_work_out (&input).known);
  input.n_services = 1;
  g_assert_true (mix_wisn_work_out (&input).known);
  input.category_share = 1;
  g_assert_false (mix_wisn_work_out (&input).known);
  input.category_share = 0.1;
  input.available_minutes = 0;
  g_assert_false (mix_wisn_work_out (&input).known);
}

/* Garwood's limits as printed in standard tables. */
static void
test_poisson_range (void)
{
  static const struct
  {
    gint64 count;
    double low, high;
  } cases[] = {
    { 0, 0, 3.6889 },        { 1, 0.0253, 5.5716 },    { 2, 0.2422, 7.2247 },    { 5, 1.6235, 11.6683 },
    { 10, 4.7954, 18.3904 }, { 20, 12.2165, 30.8884 }, { 50, 37.1110, 65.9188 }, { 100, 81.3640, 121.6270 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double low, high;

      mix_tally_get_poisson_range (cases[i].count, &low, &high);
      g_test_message ("%d: %f to %f", (int) cases[i].count, low, high);
      g_assert_cmpfloat_with_epsilon (low, cases[i].low, 1e-3);
      g_assert_cmpfloat_with_epsilon (high, cases[i].high, 1e-3);
    }
}

/* Large counts approach the normal range. */
static void
test_large_poisson_range (void)
{
  for (gint64 count = 10000; count <= 1000000; count *= 10)
    {
      double low, high, spread = 1.959964 * sqrt ((double) count);

      mix_tally_get_poisson_range (count, &low, &high);
      g_assert_cmpfloat_with_epsilon (low, (double) count - spread, 3);
      g_assert_cmpfloat_with_epsilon (high, (double) count + spread, 4);
    }
}

static void
test_tally (void)
{
  MixTally tally = { 100, 1, 10400 };
  MixTallyRate rate = mix_tally_work_out (&tally);

  g_assert_cmpint (rate.rate_micros, ==, 500000); /* 100 × 52 ÷ 10,400 */
  g_assert_cmpint (rate.low_micros, ==, 406820);  /* 81.364 × 52 ÷ 10,400 */
  g_assert_cmpint (rate.high_micros, ==, 608134); /* 121.6269 × 52 ÷ 10,400 */

  tally = (MixTally) { 0, 2, 1000 };
  rate = mix_tally_work_out (&tally);
  g_assert_cmpint (rate.rate_micros, ==, 0);
  g_assert_cmpint (rate.low_micros, ==, 0);
  g_assert_cmpint (rate.high_micros, ==, 95911); /* 3.68888 × 26 ÷ 1,000 */

  tally.driver_count = 0;
  g_assert_false (mix_tally_is_valid (&tally));
}

static void
test_pattern (void)
{
  const char *pattern = "WWRRSSEE--";

  g_assert_true (mix_pattern_is_valid (pattern));
  g_assert_false (mix_pattern_is_valid ("WWRRSSEE-"));
  g_assert_false (mix_pattern_is_valid ("WWRRSSEE---"));
  g_assert_false (mix_pattern_is_valid ("wwrrssee--"));
  g_assert_false (mix_pattern_is_valid (NULL));
  g_assert_cmpint (mix_pattern_get_session (pattern, 1, FALSE), ==, MIX_SESSION_ON_SITE);
  g_assert_cmpint (mix_pattern_get_session (pattern, 2, TRUE), ==, MIX_SESSION_REMOTE);
  g_assert_cmpint (mix_pattern_get_session (pattern, 4, TRUE), ==, MIX_SESSION_ELSEWHERE);
  g_assert_cmpint (mix_pattern_get_session (pattern, 5, TRUE), ==, MIX_SESSION_OFF);
  g_assert_cmpint (mix_pattern_get_session (pattern, 6, FALSE), ==, MIX_SESSION_OFF);
  g_assert_cmpuint (mix_pattern_count (pattern, MIX_SESSION_STUDY), ==, 2);
  g_assert_cmpuint (mix_pattern_count ("WWWWWWWWWW", MIX_SESSION_ON_SITE), ==, 10);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wisn/hiv-clinic", test_hiv_clinic);
  g_test_add_func ("/wisn/office", test_office);
  g_test_add_func ("/wisn/health-service", test_health_service);
  g_test_add_func ("/wisn/complete", test_complete);
  g_test_add_func ("/wisn/not-known", test_workload_not_known);
  g_test_add_func ("/tally/poisson-range", test_poisson_range);
  g_test_add_func ("/tally/large-poisson-range", test_large_poisson_range);
  g_test_add_func ("/tally/rate", test_tally);
  g_test_add_func ("/pattern/sessions", test_pattern);
  return g_test_run ();
}
