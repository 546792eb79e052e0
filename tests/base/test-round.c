#include "mix-round.h"

static void
test_cases (void)
{
  static const struct
  {
    gint64 numerator, denominator, expected;
  } cases[] = {
    { 0, 1, 0 },
    { 1, 2, 1 },
    { -1, 2, 0 },
    { 3, 2, 2 },
    { -3, 2, -1 },
    { 5, 2, 3 },
    { -5, 2, -2 },
    { 1, 3, 0 },
    { 2, 3, 1 },
    { -2, 3, -1 },
    { -1, 3, 0 },
    { 7, 7, 1 },
    { 49, 100, 0 },
    { 50, 100, 1 },
    { 51, 100, 1 },
    { G_MAXINT64, 1, G_MAXINT64 },
    { G_MININT64, 1, G_MININT64 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (mix_round_half_up (cases[i].numerator, cases[i].denominator), ==, cases[i].expected);
}

static void
test_beyond (void)
{
  g_assert_cmpint (mix_round_half_up ((MixWide) G_MAXINT64 * 4, 1), ==, G_MAXINT64);
  g_assert_cmpint (mix_round_half_up ((MixWide) G_MININT64 * 4, 1), ==, G_MININT64);
  g_assert_cmpint (mix_round_half_up ((MixWide) G_MAXINT64 * 4, 4), ==, G_MAXINT64);
}

/* The nearest whole number, and never one below on a half: n − d/2 <= q d < … checked without division. */
static void
test_nearest (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20261121);

  for (guint i = 0; i < 100000; i++)
    {
      gint64 numerator = g_rand_int_range (random, -1000000, 1000000);
      gint64 denominator = g_rand_int_range (random, 1, 1000);
      gint64 rounded = mix_round_half_up (numerator, denominator);
      gint64 distance = 2 * (rounded * denominator - numerator);

      g_assert_cmpint (distance, <=, denominator);
      g_assert_cmpint (distance, >, -denominator);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/round/cases", test_cases);
  g_test_add_func ("/round/beyond", test_beyond);
  g_test_add_func ("/round/nearest", test_nearest);
  return g_test_run ();
}
