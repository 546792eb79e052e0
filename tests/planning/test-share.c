#include "mix-balance.h"
#include "mix-fairness.h"
#include "mix-mop-up.h"

#define SEED 26
#define N_CASES 1000
#define N_PRACTICES 9

/* 8 h for the network, 4 h for practices, 2 h for both: 9 of 14. */
static void
test_balance (void)
{
  MixBalance balance = { 480, 240, 120 };
  int per_mille;

  g_assert_true (mix_balance_get_network_per_mille (&balance, &per_mille));
  g_assert_cmpint (per_mille, ==, 643); /* 642.86 */
  g_assert_cmpint (mix_balance_judge (&balance, 40, 70), ==, MIX_BALANCE_WITHIN);
  g_assert_cmpint (mix_balance_judge (&balance, 65, 70), ==, MIX_BALANCE_TOO_LITTLE_NETWORK);
  g_assert_cmpint (mix_balance_judge (&balance, 40, 64), ==, MIX_BALANCE_TOO_MUCH_NETWORK);
}

static void
test_balance_ends (void)
{
  MixBalance low = { 40, 60, 0 }, high = { 70, 30, 0 }, none = { 0, 0, 0 }, below = { 399999, 600001, 0 };
  int per_mille;

  g_assert_cmpint (mix_balance_judge (&low, 40, 70), ==, MIX_BALANCE_WITHIN);
  g_assert_cmpint (mix_balance_judge (&high, 40, 70), ==, MIX_BALANCE_WITHIN);
  g_assert_cmpint (mix_balance_judge (&below, 40, 70), ==, MIX_BALANCE_TOO_LITTLE_NETWORK);
  g_assert_cmpint (mix_balance_judge (&none, 40, 70), ==, MIX_BALANCE_NO_WORK);
  g_assert_false (mix_balance_get_network_per_mille (&none, &per_mille));
  g_assert_cmpstr (mix_balance_verdict_get_name (MIX_BALANCE_TOO_MUCH_NETWORK), ==, "too_much_network");
}

/* A floating pharmacist with only network work, and one attached to a practice with only the practice's. */
static void
test_balance_of_floating_and_attached (void)
{
  MixBalance floating = { 1757, 0, 0 }, attached = { 0, 1757, 0 }, half = { 0, 0, 600 };
  int per_mille;

  g_assert_cmpint (mix_balance_judge (&floating, 40, 70), ==, MIX_BALANCE_TOO_MUCH_NETWORK);
  g_assert_cmpint (mix_balance_judge (&attached, 40, 70), ==, MIX_BALANCE_TOO_LITTLE_NETWORK);
  g_assert_true (mix_balance_get_network_per_mille (&half, &per_mille));
  g_assert_cmpint (per_mille, ==, 500);
}

/* One senior shared evenly, ten hours each, over practices of 4,000, 8,000 and 12,000 patients. */
static void
test_shared_evenly (void)
{
  MixFairShare shares[] = { { .patients = 4000, .minutes = 600 },
                            { .patients = 8000, .minutes = 600 },
                            { .patients = 12000, .minutes = 600 } };
  MixFairness fairness = mix_fairness_work_out (shares, 3, 80);

  g_assert_cmpint (shares[0].minutes_per_1000, ==, 150000);
  g_assert_cmpint (shares[1].minutes_per_1000, ==, 75000);
  g_assert_cmpint (shares[2].minutes_per_1000, ==, 50000);
  g_assert_cmpint (shares[0].fair_minutes, ==, 300);
  g_assert_cmpint (shares[1].fair_minutes, ==, 600);
  g_assert_cmpint (shares[2].fair_minutes, ==, 900);
  g_assert_false (shares[0].is_short || shares[1].is_short);
  g_assert_true (shares[2].is_short); /* 67% */
  g_assert_cmpuint (fairness.n_short, ==, 1);
  g_assert_cmpint (fairness.least, ==, 50000);
  g_assert_cmpint (fairness.lower_quartile, ==, 62500);
  g_assert_cmpint (fairness.median, ==, 75000);
  g_assert_cmpint (fairness.upper_quartile, ==, 112500);
  g_assert_cmpint (fairness.most, ==, 150000);
  g_assert_cmpint (fairness.all, ==, 75000);
}

/* A practice of 11,000 goes from 0.8 to 2.0 WTE: 1,800 to 4,500 minutes. */
static void
test_growing_practice (void)
{
  MixFairShare before[] = { { .patients = 11000, .minutes = 1800 }, { .patients = 11000, .minutes = 4500 } };
  MixFairShare after[] = { { .patients = 11000, .minutes = 4500 }, { .patients = 11000, .minutes = 4500 } };

  g_assert_cmpuint (mix_fairness_work_out (before, 2, 80).n_short, ==, 1);
  g_assert_cmpint (before[0].minutes_per_1000, ==, 163636); /* 2.7 h */
  g_assert_cmpint (before[0].fair_minutes, ==, 3150);
  g_assert_cmpuint (mix_fairness_work_out (after, 2, 80).n_short, ==, 0);
  g_assert_cmpint (after[0].minutes_per_1000, ==, 409091); /* 6.8 h */
}

static void
test_fairness_not_known (void)
{
  MixFairShare shares[] = { { .patients = -1, .minutes = 600 }, { .patients = 1000, .minutes = 0 } };
  MixFairness fairness = mix_fairness_work_out (shares, 2, 80);

  g_assert_cmpuint (fairness.n_known, ==, 1);
  g_assert_false (shares[0].known);
  g_assert_false (shares[1].is_short); /* nobody has any, so its fair share is nothing */
  g_assert_cmpuint (mix_fairness_work_out (NULL, 0, 80).n_known, ==, 0);
  g_assert_cmpuint (mix_fairness_work_out (shares, 1, 80).n_known, ==, 0);
}

/* Exactly 80% of the fair share is not short of it. */
static void
test_shortfall_border (void)
{
  MixFairShare shares[] = { { .patients = 1000, .minutes = 80 }, { .patients = 1000, .minutes = 120 } };

  g_assert_cmpuint (mix_fairness_work_out (shares, 2, 80).n_short, ==, 0);
  shares[0].minutes = 79;
  g_assert_cmpuint (mix_fairness_work_out (shares, 2, 80).n_short, ==, 1);
}

/* The spread is in order; fair shares add up to all there is; ten times everything changes no judgement. */
static void
test_fairness_properties (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);

  for (guint i = 0; i < N_CASES; i++)
    {
      MixFairShare shares[N_PRACTICES] = { 0 }, larger[N_PRACTICES] = { 0 };
      gint64 minutes = 0, fair = 0;
      MixFairness fairness;

      for (guint k = 0; k < N_PRACTICES; k++)
        {
          shares[k].patients = g_rand_int_range (random, 900, 40000);
          shares[k].minutes = g_rand_int_range (random, 0, 9000);
          minutes += shares[k].minutes;
          larger[k].patients = shares[k].patients * 10;
          larger[k].minutes = shares[k].minutes * 10;
        }
      fairness = mix_fairness_work_out (shares, N_PRACTICES, 80);
      g_assert_cmpint (fairness.least, <=, fairness.lower_quartile);
      g_assert_cmpint (fairness.lower_quartile, <=, fairness.median);
      g_assert_cmpint (fairness.median, <=, fairness.upper_quartile);
      g_assert_cmpint (fairness.upper_quartile, <=, fairness.most);
      g_assert_true (fairness.least <= fairness.all && fairness.all <= fairness.most);
      for (guint k = 0; k < N_PRACTICES; k++)
        fair += shares[k].fair_minutes;
      g_assert_cmpint (ABS (fair - minutes), <=, N_PRACTICES);
      g_assert_cmpuint (mix_fairness_work_out (larger, N_PRACTICES, 80).n_short, ==, fairness.n_short);
    }
}

static void
test_mop_up (void)
{
  MixMopUpMonth months[] = { { 100, 1000 }, { 220, 2000 }, { 120, 1000 }, { 125, 1000 } };
  int per_mille;

  g_assert_true (mix_mop_up_is_rising (months, 4));
  g_assert_false (mix_mop_up_is_rising (months, 3));
  g_assert_false (mix_mop_up_is_rising (NULL, 0));
  g_assert_true (mix_mop_up_get_per_mille (&months[3], &per_mille));
  g_assert_cmpint (per_mille, ==, 125);
  months[2].mop_up_minutes = 110;
  g_assert_false (mix_mop_up_is_rising (months, 4)); /* the same share, no rise */
  months[2] = (MixMopUpMonth) { 0, 0 };
  g_assert_false (mix_mop_up_is_rising (months, 4));
  g_assert_false (mix_mop_up_get_per_mille (&months[2], &per_mille));
}

/* Only the last three rises count, and more hours of the same share are none. */
static void
test_mop_up_of_a_year (void)
{
  MixMopUpMonth months[] = { { 900, 1000 }, { 0, 1000 }, { 10, 1000 }, { 20, 1000 }, { 61, 3000 } };

  g_assert_true (mix_mop_up_is_rising (months, 5));
  months[4].mop_up_minutes = 60;
  g_assert_false (mix_mop_up_is_rising (months, 5));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/balance/shares", test_balance);
  g_test_add_func ("/balance/ends", test_balance_ends);
  g_test_add_func ("/balance/floating-and-attached", test_balance_of_floating_and_attached);
  g_test_add_func ("/fairness/shared-evenly", test_shared_evenly);
  g_test_add_func ("/fairness/growing-practice", test_growing_practice);
  g_test_add_func ("/fairness/not-known", test_fairness_not_known);
  g_test_add_func ("/fairness/border", test_shortfall_border);
  g_test_add_func ("/fairness/properties", test_fairness_properties);
  g_test_add_func ("/mop-up/rising", test_mop_up);
  g_test_add_func ("/mop-up/year", test_mop_up_of_a_year);
  return g_test_run ();
}
