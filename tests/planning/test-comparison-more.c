#include "mix-comparison-matters.h"
#include "mix-comparison-pairs.h"
#include "mix-comparison-ranges.h"

#define SEED 20261122

static guint
add_unknown (MixComparison *comparison, guint option, double coefficient, double low, double high)
{
  guint unknown
      = mix_comparison_add_unknown (comparison, &(MixSpread) { MIX_SPREAD_UNIFORM, low, (low + high) / 2, high });

  mix_comparison_add_term (comparison,
                           &(MixComparisonTerm) { option, 0, coefficient, { unknown, MIX_COMPARISON_NOTHING } });
  return unknown;
}

static void
add_known (MixComparison *comparison, guint option, double value)
{
  mix_comparison_add_term (
      comparison, &(MixComparisonTerm) { option, 0, value, { MIX_COMPARISON_NOTHING, MIX_COMPARISON_NOTHING } });
}

/* Of something even between 2 and 4, 8 in 10 draws lie between 2.2 and 3.8; what is known has no range. */
static void
test_ranges (void)
{
  g_autoptr (MixComparison) comparison = mix_comparison_new (2, 1);
  g_autofree MixComparisonRange *measures = NULL;
  g_autofree MixComparisonRange *weights = NULL;

  add_unknown (comparison, 0, 1, 2, 4);
  add_known (comparison, 1, 7);
  measures = mix_comparison_find_measure_ranges (comparison, 0.1, 100000, SEED);
  g_assert_cmpfloat_with_epsilon (measures[0].low, 2.2, 0.01);
  g_assert_cmpfloat_with_epsilon (measures[0].high, 3.8, 0.01);
  g_assert_cmpfloat (measures[1].low, ==, 7);
  g_assert_cmpfloat (measures[1].high, ==, 7);
  weights = mix_comparison_find_weight_ranges (comparison, 0.1, 1000, SEED);
  g_assert_cmpfloat_with_epsilon (weights[0].low, 1, 1e-12);
}

/* The weight of the first of two criteria, nobody's preference known, is even between 0 and 1. */
static void
test_weight_ranges (void)
{
  g_autoptr (MixComparison) comparison = mix_comparison_new (1, 2);
  g_autofree MixComparisonRange *weights = mix_comparison_find_weight_ranges (comparison, 0.05, 100000, SEED);

  g_assert_cmpfloat_with_epsilon (weights[0].low, 0.05, 0.005);
  g_assert_cmpfloat_with_epsilon (weights[0].high, 0.95, 0.005);
}

/* The option is worth the sum of two even numbers from 0 to 1: against 1 it comes first with the chance that one is;
 * the mean of its lowest tenth is 0.05. */
static void
test_matters (void)
{
  g_autoptr (MixComparison) comparison = mix_comparison_new (2, 1);
  g_autoptr (MixComparisonMatters) matters = NULL;

  add_unknown (comparison, 0, 1, 0, 1);
  add_unknown (comparison, 0, 1, 0, 1);
  add_known (comparison, 1, 1);
  matters = mix_comparison_find_matters (comparison, 0, 400000, SEED, NULL, NULL);
  g_assert_cmpfloat_with_epsilon (matters->unknowns[0].share_low, 0.05, 0.006);
  g_assert_cmpfloat_with_epsilon (matters->unknowns[0].share_high, 0.95, 0.006);
  g_assert_cmpfloat_with_epsilon (matters->unknowns[0].low, 0.05, 1e-12);
  g_assert_cmpfloat_with_epsilon (matters->unknowns[1].high, 0.95, 1e-12);
}

/* Behind by 1, each of two figures brings 0.8 at most: together they do, the second from where 0.2 is left to gain. */
static void
test_pair (void)
{
  g_autoptr (MixComparison) comparison = mix_comparison_new (2, 1);
  MixComparisonRange ranges[] = { { -0.8, 0.8 }, { -0.8, 0.8 }, { -0.05, 0.05 } };
  MixComparisonPair pair;

  for (guint i = 0; i < G_N_ELEMENTS (ranges); i++)
    add_unknown (comparison, 0, 1, ranges[i].low, ranges[i].high);
  add_known (comparison, 1, 1);
  pair = mix_comparison_find_pair (comparison, 0, ranges);
  g_assert_true (pair.found);
  g_assert_cmpuint (pair.first + pair.second, ==, 1);
  g_assert_cmpfloat (pair.first_at, ==, 0.8);
  g_assert_cmpfloat_with_epsilon (pair.second_at, 0.2, 1e-12);
  g_assert_true (pair.second_above);
  ranges[0] = ranges[1] = (MixComparisonRange) { -0.4, 0.4 };
  g_assert_false (mix_comparison_find_pair (comparison, 0, ranges).found);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/comparison-more/ranges", test_ranges);
  g_test_add_func ("/comparison-more/weight-ranges", test_weight_ranges);
  g_test_add_func ("/comparison-more/matters", test_matters);
  g_test_add_func ("/comparison-more/pair", test_pair);
  return g_test_run ();
}
