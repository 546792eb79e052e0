#include "mix-rate-pack.h"

#define MILLION G_GINT64_CONSTANT (1000000)

#define PHARMACIST "Clinical Pharmacist"

static MixRatePack *
load_rates (MixRateFlags flags)
{
  g_autoptr (MixPackSet) packs = mix_pack_set_new (NULL, "/nonexistent");
  g_autoptr (GError) error = NULL;
  MixRatePack *rates = mix_rate_pack_new (packs, flags, &error);

  g_assert_no_error (error);
  return rates;
}

static gint64
get_on (const MixRateSeries *series, int year, int month, MixDate as_known_on)
{
  const MixRate *rate = mix_rate_series_find (series, mix_date_new (year, month, 1), as_known_on);

  return rate != NULL && rate->known ? rate->millionths : -1;
}

static void
test_pay_and_on_costs (void)
{
  g_autoptr (MixRatePack) rates = load_rates (MIX_RATE_ALL);

  g_assert_cmpint (get_on (mix_rate_pack_get_pay (rates, "7", "intermediate"), 2026, 4, MIX_DATE_NONE), ==,
                   51932 * MILLION);
  g_assert_cmpint (get_on (mix_rate_pack_get_pay (rates, "8a", "top"), 2026, 4, MIX_DATE_NONE), ==, 64750 * MILLION);
  g_assert_cmpint (get_on (mix_rate_pack_get_pay (rates, "7", "best"), 2026, 4, MIX_DATE_NONE), ==, -1);
  g_assert_cmpint (get_on (mix_rate_pack_get_supplement (rates, "inner_london"), 2026, 4, MIX_DATE_NONE), ==, 200000);
  g_assert_cmpint (get_on (mix_rate_pack_get_supplement_most (rates, "inner_london"), 2026, 4, MIX_DATE_NONE), ==,
                   8746 * MILLION);
  g_assert_cmpint (get_on (mix_rate_pack_get_supplement (rates, "national"), 2026, 4, MIX_DATE_NONE), ==, -1);
  g_assert_cmpint (
      get_on (mix_rate_pack_get_on_cost (rates, "nhs_pension_employer_rate_paid_locally"), 2026, 4, MIX_DATE_NONE), ==,
      143800);
  g_assert_cmpint (get_on (mix_rate_pack_get_on_cost (rates, "employer_ni_rate"), 2026, 4, MIX_DATE_NONE), ==, 150000);
}

/* The revision of August 2025 counts from April, once it is known; its amounts were computed. */
static void
test_backdated_revision (void)
{
  g_autoptr (MixRatePack) rates = load_rates (MIX_RATE_ALL), published = load_rates (MIX_RATE_PUBLISHED_ONLY);
  const MixRateSeries *all = mix_rate_pack_get_maximum (rates, PHARMACIST, "national");
  const MixRateSeries *few = mix_rate_pack_get_maximum (published, PHARMACIST, "national");

  g_assert_cmpint (get_on (all, 2025, 5, mix_date_new (2025, 7, 31)), ==, 66972 * MILLION);
  g_assert_cmpint (get_on (all, 2025, 5, MIX_DATE_NONE), ==, 69410 * MILLION);
  g_assert_cmpint (get_on (few, 2025, 5, mix_date_new (2025, 7, 31)), ==, 66972 * MILLION);
  g_assert_cmpint (get_on (few, 2025, 5, MIX_DATE_NONE), ==, -1);
  g_assert_cmpint (get_on (few, 2026, 5, MIX_DATE_NONE), ==, 71725 * MILLION);
}

static void
test_computed_ones_are_marked (void)
{
  g_autoptr (MixRatePack) rates = load_rates (MIX_RATE_ALL), published = load_rates (MIX_RATE_PUBLISHED_ONLY);
  MixDate day = mix_date_new (2026, 5, 1);
  MixRateSource national = mix_rate_pack_get_maximum_source (rates, PHARMACIST, "national", day);
  MixRateSource london = mix_rate_pack_get_maximum_source (rates, PHARMACIST, "inner_london", day);
  MixRateSource none = mix_rate_pack_get_maximum_source (published, PHARMACIST, "inner_london", day);

  g_assert_false (national.is_computed);
  g_assert_cmpint (national.grade, ==, 'B');
  g_assert_true (london.is_computed);
  g_assert_cmpint (london.grade, ==, 'C');
  g_assert_cmpint (none.grade, ==, 0);
}

static void
test_areas_and_roles (void)
{
  g_autoptr (MixRatePack) rates = load_rates (MIX_RATE_ALL);

  g_assert_cmpint (get_on (mix_rate_pack_get_maximum (rates, PHARMACIST, "fringe"), 2026, 5, MIX_DATE_NONE), ==,
                   71725 * MILLION);
  g_assert_cmpint (
      get_on (mix_rate_pack_get_maximum (rates, "Advanced Practitioner", "national"), 2026, 5, MIX_DATE_NONE), ==,
      78534 * MILLION);
  g_assert_cmpint (get_on (mix_rate_pack_get_maximum (rates, NULL, "national"), 2026, 5, MIX_DATE_NONE), ==, -1);
}

/* After the last year nothing is known, unless it is held: constant prices. */
static void
test_rates_can_be_held (void)
{
  g_autoptr (MixRatePack) rates = load_rates (MIX_RATE_ALL), held = load_rates (MIX_RATE_HOLD_LAST);

  g_assert_cmpint (mix_rate_pack_get_last_day (held), ==, mix_date_new (2027, 3, 31));
  g_assert_cmpint (get_on (mix_rate_pack_get_pay (rates, "7", "entry"), 2027, 4, MIX_DATE_NONE), ==, -1);
  g_assert_cmpint (get_on (mix_rate_pack_get_pay (held, "7", "entry"), 2029, 4, MIX_DATE_NONE), ==, 49387 * MILLION);
  g_assert_cmpint (get_on (mix_rate_pack_get_maximum (held, PHARMACIST, "national"), 2029, 4, MIX_DATE_NONE), ==,
                   71725 * MILLION);
  g_assert_cmpint (get_on (mix_rate_pack_get_pay (held, "7", "entry"), 2025, 4, MIX_DATE_NONE), ==,
                   get_on (mix_rate_pack_get_pay (rates, "7", "entry"), 2025, 4, MIX_DATE_NONE));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rate-pack/pay-and-on-costs", test_pay_and_on_costs);
  g_test_add_func ("/rate-pack/backdated", test_backdated_revision);
  g_test_add_func ("/rate-pack/computed", test_computed_ones_are_marked);
  g_test_add_func ("/rate-pack/areas-and-roles", test_areas_and_roles);
  g_test_add_func ("/rate-pack/held", test_rates_can_be_held);
  return g_test_run ();
}
