#include "mix-demand.h"
#include "mix-driver.h"

#define UNKNOWN MIX_DEMAND_NOT_KNOWN

static void
test_rates (void)
{
  /* Worked by hand: driver × rate × minutes ÷ 52. */
  static const struct
  {
    MixDemandInput line;
    gint64 minutes;
  } cases[] = {
    { { 10000, 29000, 45000, UNKNOWN }, 251 }, /* 290 reviews of 45 minutes: 250.96 */
    { { 8000, 2140000, 2000, UNKNOWN }, 658 }, /* 658.46 */
    { { 52, 1000000, 500, UNKNOWN }, 1 },      /* exactly 0.5, up */
    { { 52, 1000000, 1500, UNKNOWN }, 2 },     /* exactly 1.5, up */
    { { 52, 1000000, 499, UNKNOWN }, 0 },      /* 0.499 */
    { { 3, 18700000, 450000, UNKNOWN }, 485 }, /* 3 learners, 18.7 study days: 485.48 */
    { { 0, 29000, 45000, UNKNOWN }, 0 },       /* none is known to be none */
    { { 10000, 0, 45000, UNKNOWN }, 0 },
    { { 100000000, G_GINT64_CONSTANT (1000000000000), 100000000, UNKNOWN }, G_GINT64_CONSTANT (192307692307692308) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      MixDemand demand = mix_demand_work_out (&cases[i].line);

      g_assert_cmpint (demand.minutes, ==, cases[i].minutes);
      g_assert_cmpint (demand.basis, ==, MIX_DEMAND_BASIS_RATE);
      g_assert_cmpint (demand.missing, ==, MIX_DEMAND_MISSING_NOTHING);
    }
}

static void
test_not_known (void)
{
  for (guint missing = 1; missing < 8; missing++)
    {
      MixDemandInput line = {
        missing & MIX_DEMAND_MISSING_DRIVER ? UNKNOWN : 100,
        missing & MIX_DEMAND_MISSING_RATE ? UNKNOWN : 1000000,
        missing & MIX_DEMAND_MISSING_MINUTES ? UNKNOWN : 15000,
        UNKNOWN,
      };
      MixDemand demand = mix_demand_work_out (&line);

      g_assert_cmpint (demand.basis, ==, MIX_DEMAND_BASIS_NOT_KNOWN);
      g_assert_cmpint (demand.minutes, ==, UNKNOWN);
      g_assert_cmpint (demand.missing, ==, missing);

      line.override_minutes = 90;
      demand = mix_demand_work_out (&line);
      g_assert_cmpint (demand.basis, ==, MIX_DEMAND_BASIS_OVERRIDE);
      g_assert_cmpint (demand.minutes, ==, 90);
    }
}

static void
test_override_of_nothing (void)
{
  MixDemandInput line = { 100, 1000000, 15000, 0 };
  MixDemand demand = mix_demand_work_out (&line);

  g_assert_cmpint (demand.basis, ==, MIX_DEMAND_BASIS_OVERRIDE);
  g_assert_cmpint (demand.minutes, ==, 0);
}

static void
test_net (void)
{
  /* 8,000 adults: 2,584 annual reviews of 15 minutes, of which 232 are structured ones. */
  MixDemandInput annual = { 8000, 323000, 15000, UNKNOWN };
  MixDemandInput structured = { 8000, 29000, 45000, UNKNOWN };
  MixDemand net = mix_demand_work_out_net (&annual, &structured);

  g_assert_cmpint (net.minutes, ==, 678); /* 2,352 × 15 ÷ 52 = 678.46 */

  structured.override_minutes = 450; /* 450 × 52 ÷ 45 = 520 reviews */
  net = mix_demand_work_out_net (&annual, &structured);
  g_assert_cmpint (net.minutes, ==, 595); /* 2,064 × 15 ÷ 52 = 595.38 */

  structured.override_minutes = 0;
  net = mix_demand_work_out_net (&annual, &structured);
  g_assert_cmpint (net.minutes, ==, 745); /* 2,584 × 15 ÷ 52 = 745.38 */

  structured.override_minutes = 45000; /* more than all */
  net = mix_demand_work_out_net (&annual, &structured);
  g_assert_cmpint (net.minutes, ==, 0);
  g_assert_cmpint (net.basis, ==, MIX_DEMAND_BASIS_RATE);
}

static void
test_net_not_known (void)
{
  MixDemandInput annual = { 8000, 323000, 15000, UNKNOWN };
  MixDemandInput structured = { 8000, UNKNOWN, 45000, UNKNOWN };
  MixDemand net = mix_demand_work_out_net (&annual, &structured);

  g_assert_cmpint (net.basis, ==, MIX_DEMAND_BASIS_NOT_KNOWN);
  g_assert_cmpint (net.missing, ==, MIX_DEMAND_MISSING_OTHER_LINE);

  structured.minutes_millis = UNKNOWN;
  structured.override_minutes = 450;
  net = mix_demand_work_out_net (&annual, &structured);
  g_assert_cmpint (net.missing, ==, MIX_DEMAND_MISSING_OTHER_LINE);

  /* How long the other line's items take does not matter when they are counted. */
  structured = (MixDemandInput) { 8000, 29000, UNKNOWN, UNKNOWN };
  net = mix_demand_work_out_net (&annual, &structured);
  g_assert_cmpint (net.minutes, ==, 678);

  structured.rate_micros = UNKNOWN;
  annual.driver_count = UNKNOWN;
  net = mix_demand_work_out_net (&annual, &structured);
  g_assert_cmpint (net.missing, ==, MIX_DEMAND_MISSING_DRIVER | MIX_DEMAND_MISSING_OTHER_LINE);

  annual.override_minutes = 60;
  net = mix_demand_work_out_net (&annual, &structured);
  g_assert_cmpint (net.minutes, ==, 60);
  g_assert_cmpint (net.basis, ==, MIX_DEMAND_BASIS_OVERRIDE);
}

static void
test_which_is_net (void)
{
  g_assert_cmpstr (mix_demand_get_net_of ("T08"), ==, "T01");
  g_assert_null (mix_demand_get_net_of ("T01"));
  g_assert_null (mix_demand_get_net_of (NULL));
}

static void
test_limits (void)
{
  MixDemandInput line = { 100, 1000000, 15000, UNKNOWN };

  g_assert_true (mix_demand_input_is_valid (&line));
  line.driver_count = 100000001;
  g_assert_false (mix_demand_input_is_valid (&line));
  line.driver_count = -2;
  g_assert_false (mix_demand_input_is_valid (&line));
}

static void
test_total (void)
{
  MixDemandTotal total = { 0, 0 };
  MixDemandInput known = { 52, 1000000, 15000, UNKNOWN }, unknown = { UNKNOWN, 1000000, 15000, UNKNOWN };
  MixDemand demand = mix_demand_work_out (&known);

  mix_demand_total_add (&total, &demand);
  mix_demand_total_add (&total, &demand);
  demand = mix_demand_work_out (&unknown);
  mix_demand_total_add (&total, &demand);
  g_assert_cmpint (total.minutes, ==, 30);
  g_assert_cmpuint (total.n_not_known, ==, 1);
}

/* Rounded by itself the demand never strays more than half a minute from the exact fraction. */
static void
test_random_rates (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20261121);

  for (guint i = 0; i < 100000; i++)
    {
      MixDemandInput line = { g_rand_int_range (random, 0, 30000), g_rand_int_range (random, 0, 5000000),
                              g_rand_int_range (random, 0, 120) * 1000, UNKNOWN };
      MixDemand demand = mix_demand_work_out (&line);
      double exact
          = (double) line.driver_count * (double) line.rate_micros / 1e6 * (double) line.minutes_millis / 1e3 / 52;

      g_assert_cmpfloat ((double) demand.minutes, <=, exact + 0.5 + 1e-6);
      g_assert_cmpfloat ((double) demand.minutes, >=, exact - 0.5 - 1e-6);
    }
}

/* What is net and what it is net of together are never more than the whole, nor less than it by more than rounding. */
static void
test_random_net (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint i = 0; i < 100000; i++)
    {
      gint64 minutes = g_rand_int_range (random, 1, 90) * 1000;
      MixDemandInput line
          = { g_rand_int_range (random, 0, 30000), g_rand_int_range (random, 0, 2000000), minutes, UNKNOWN };
      MixDemandInput other = { line.driver_count, g_rand_int_range (random, 0, 2000000), minutes, UNKNOWN };
      gint64 gross = mix_demand_work_out (&line).minutes;
      gint64 done = mix_demand_work_out (&other).minutes;
      gint64 net = mix_demand_work_out_net (&line, &other).minutes;

      g_assert_cmpint (ABS (net - MAX (gross - done, 0)), <=, 1);
      g_assert_cmpint (net, <=, gross);
    }
}

static void
test_cohort (void)
{
  MixDate monday = mix_date_new (2026, 11, 23), deadline = mix_date_new (2027, 3, 31);

  g_assert_cmpuint (mix_cohort_count_weeks (monday, deadline), ==, 18);
  g_assert_cmpuint (mix_cohort_count_weeks (monday, monday + 6), ==, 1);
  g_assert_cmpuint (mix_cohort_count_weeks (monday, monday + 12), ==, 1);
  g_assert_cmpuint (mix_cohort_count_weeks (monday, monday + 13), ==, 2);
  g_assert_cmpuint (mix_cohort_count_weeks (monday, monday), ==, 1);
  g_assert_cmpuint (mix_cohort_count_weeks (monday, monday - 30), ==, 1);
  g_assert_cmpint (mix_cohort_work_out (1240, 45000, monday, deadline).minutes, ==, 3100);
  g_assert_cmpint (mix_cohort_work_out (10, 15000, monday, monday - 1).minutes, ==, 150);
  g_assert_cmpint (mix_cohort_work_out (1240, UNKNOWN, monday, deadline).missing, ==, MIX_DEMAND_MISSING_MINUTES);
  g_assert_cmpint (mix_cohort_work_out (UNKNOWN, 45000, monday, deadline).missing, ==, MIX_DEMAND_MISSING_DRIVER);
}

static void
test_drivers (void)
{
  static const struct
  {
    const char *code;
    MixDriver driver;
    gboolean of_network, entered;
  } cases[] = {
    { "registered", MIX_DRIVER_REGISTERED, FALSE, FALSE },
    { "adults", MIX_DRIVER_ADULTS, FALSE, FALSE },
    { "aged_65_plus", MIX_DRIVER_AGED_65_PLUS, FALSE, FALSE },
    { "aged_75_plus", MIX_DRIVER_AGED_75_PLUS, FALSE, FALSE },
    { "qof:HYP", MIX_DRIVER_REGISTER, FALSE, FALSE },
    { "care_home_beds", MIX_DRIVER_CARE_HOME_BEDS, FALSE, TRUE },
    { "items", MIX_DRIVER_ITEMS, FALSE, TRUE },
    { "practice", MIX_DRIVER_PRACTICE, FALSE, FALSE },
    { "network", MIX_DRIVER_NETWORK, TRUE, FALSE },
    { "learner", MIX_DRIVER_LEARNER, TRUE, TRUE },
    { "alert", MIX_DRIVER_ALERT, TRUE, TRUE },
  };
  MixDriver driver;
  const char *register_code;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (mix_driver_parse (cases[i].code, &driver, &register_code));
      g_assert_cmpint (driver, ==, cases[i].driver);
      g_assert_cmpstr (register_code, ==, driver == MIX_DRIVER_REGISTER ? "HYP" : NULL);
      g_assert_true (mix_driver_is_of_network (driver) == cases[i].of_network);
      g_assert_true (mix_driver_is_entered (driver) == cases[i].entered);
    }
  g_assert_false (mix_driver_parse ("qof:", &driver, NULL));
  g_assert_false (mix_driver_parse ("patients", &driver, NULL));
  g_assert_false (mix_driver_parse (NULL, &driver, NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/demand/rates", test_rates);
  g_test_add_func ("/demand/not-known", test_not_known);
  g_test_add_func ("/demand/override-of-nothing", test_override_of_nothing);
  g_test_add_func ("/demand/net", test_net);
  g_test_add_func ("/demand/net-not-known", test_net_not_known);
  g_test_add_func ("/demand/which-is-net", test_which_is_net);
  g_test_add_func ("/demand/limits", test_limits);
  g_test_add_func ("/demand/total", test_total);
  g_test_add_func ("/demand/random-rates", test_random_rates);
  g_test_add_func ("/demand/random-net", test_random_net);
  g_test_add_func ("/demand/cohort", test_cohort);
  g_test_add_func ("/demand/drivers", test_drivers);
  return g_test_run ();
}
