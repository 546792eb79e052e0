#include <math.h>
#include <string.h>

#include "mix-comparison-draws.h"
#include "mix-comparison-flips.h"
#include "mix-comparison-worth.h"

#define N_DRAWS 1000000
#define SEED 20261122

/* Cells of the rows of an oracle; no cell of the ones read here has a comma. NULL without the folder. */
static GPtrArray *
read_oracle (const char *folder, const char *file_name)
{
  const char *shared = g_getenv ("MIX_SHARED_DIR");
  g_autofree char *path = NULL;
  g_autofree char *contents = NULL;
  g_auto (GStrv) rows = NULL;
  GPtrArray *cells;

  if (shared == NULL)
    {
      g_test_skip ("the folder of oracles is not here");
      return NULL;
    }
  path = g_build_filename (shared, "oracles", folder, file_name, NULL);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  rows = g_strsplit (contents, "\n", -1);
  cells = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  for (guint i = 1; rows[i] != NULL && *g_strstrip (rows[i]) != '\0'; i++)
    g_ptr_array_add (cells, g_strsplit (rows[i], ",", -1));
  return cells;
}

static void
add_known (MixComparison *comparison, guint option, guint criterion, double value)
{
  mix_comparison_add_term (
      comparison,
      &(MixComparisonTerm) { option, criterion, value, { MIX_COMPARISON_NOTHING, MIX_COMPARISON_NOTHING } });
}

static void
add_unknown (MixComparison *comparison, guint option, guint criterion, const MixSpread *spread)
{
  guint unknown = mix_comparison_add_unknown (comparison, spread);

  mix_comparison_add_term (comparison,
                           &(MixComparisonTerm) { option, criterion, 1, { unknown, MIX_COMPARISON_NOTHING } });
}

/* Four standard errors of a share, as the oracles' own page asks. */
static void
assert_share (double share, double expected)
{
  g_assert_cmpfloat_with_epsilon (share, expected, 4 * sqrt (expected * (1 - expected) / N_DRAWS) + 1e-6);
}

static double
read_fraction (const char *text)
{
  const char *slash = strchr (text, '/');

  return g_ascii_strtod (text, NULL) / (slash != NULL ? g_ascii_strtod (slash + 1, NULL) : 1);
}

static void
assert_central_weights (const MixComparisonDraws *draws, guint option, const char *expected)
{
  g_auto (GStrv) weights = g_strsplit (expected, " ", -1);

  if (*expected == '\0')
    return;
  for (guint c = 0; c < draws->n_criteria; c++)
    {
      double weight = draws->central_weights[option * draws->n_criteria + c];

      if (g_str_has_prefix (expected, "undefined"))
        g_assert_true (isnan (weight));
      else
        g_assert_cmpfloat_with_epsilon (weight, g_ascii_strtod (weights[c], NULL), 0.006);
    }
}

static void
test_two_options (void)
{
  g_autoptr (GPtrArray) rows = read_oracle ("smaa", "two_alternatives_exact.csv");

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      char **cells = rows->pdata[i];
      g_auto (GStrv) differences = g_strsplit (cells[2], " ", -1);
      g_autoptr (MixComparison) comparison = mix_comparison_new (2, g_strv_length (differences));
      g_autoptr (MixComparisonDraws) draws = NULL;

      for (guint c = 0; differences[c] != NULL; c++)
        add_known (comparison, 0, c, read_fraction (differences[c]));
      draws = mix_comparison_draw (comparison, N_DRAWS, SEED + i, NULL, NULL);
      assert_share (mix_comparison_draws_get_share (draws, 0, 0), read_fraction (cells[3]));
      assert_central_weights (draws, 0, cells[5]);
      assert_central_weights (draws, 1, cells[6]);
    }
}

static void
set_weighting (MixComparison *comparison, const char *words)
{
  if (g_str_has_prefix (words, "w1>="))
    mix_comparison_set_weighting (comparison, MIX_WEIGHTING_ORDER);
  else if (g_str_has_prefix (words, "0.2<="))
    {
      static const MixSpread limits[]
          = { { .low = 0.2, .high = 0.5 }, { .low = 0.1, .high = 0.5 }, { .low = 0.2, .high = 0.6 } };

      mix_comparison_set_weighting (comparison, MIX_WEIGHTING_LIMITS);
      for (guint c = 0; c < G_N_ELEMENTS (limits); c++)
        mix_comparison_set_weight (comparison, c, &limits[c]);
    }
}

static void
assert_pairs (const MixComparisonDraws *draws, GPtrArray *rows, guint first)
{
  for (guint o = 0; o < 5; o++)
    {
      char **cells = rows->pdata[first + o];

      for (guint other = 0; other < 5; other++)
        if (other != o)
          assert_share ((double) draws->wins[o * 5 + other] / draws->n_draws, g_ascii_strtod (cells[2 + other], NULL));
    }
}

/* Sum of first-rank share × central weight = mean weight, whatever the options are. */
static void
assert_identity (const MixComparisonDraws *draws, const char *weighting)
{
  static const double falling[] = { 11.0 / 18, 5.0 / 18, 2.0 / 18 };

  if (g_str_has_prefix (weighting, "0.2<="))
    return;
  for (guint c = 0; c < 3; c++)
    {
      double sum = 0;

      for (guint o = 0; o < 5; o++)
        if (draws->ranks[o * 5] > 0)
          sum += mix_comparison_draws_get_share (draws, o, 0) * draws->central_weights[o * 3 + c];
      g_assert_cmpfloat_with_epsilon (sum, g_str_has_prefix (weighting, "w1>=") ? falling[c] : 1.0 / 3, 0.002);
    }
}

static void
test_five_options (void)
{
  g_autoptr (GPtrArray) rows = read_oracle ("smaa", "five_alternatives_exact.csv");
  g_autoptr (GPtrArray) pairs = rows != NULL ? read_oracle ("smaa", "five_alternatives_pairwise_exact.csv") : NULL;

  for (guint i = 0; rows != NULL && i < rows->len; i += 5)
    {
      g_autoptr (MixComparison) comparison = mix_comparison_new (5, 3);
      g_autoptr (MixComparisonDraws) draws = NULL;
      const char *weighting = ((char **) rows->pdata[i])[0];

      for (guint o = 0; o < 5; o++)
        for (guint c = 0; c < 3; c++)
          add_known (comparison, o, c, g_ascii_strtod (((char **) rows->pdata[i + o])[2 + c], NULL));
      set_weighting (comparison, weighting);
      draws = mix_comparison_draw (comparison, N_DRAWS, SEED, NULL, NULL);
      for (guint o = 0; o < 5; o++)
        {
          char **cells = rows->pdata[i + o];

          for (guint rank = 0; rank < 5; rank++)
            assert_share (mix_comparison_draws_get_share (draws, o, rank), g_ascii_strtod (cells[5 + rank], NULL));
          assert_central_weights (draws, o, cells[10]);
        }
      assert_pairs (draws, pairs, i);
      assert_identity (draws, weighting);
    }
}

/* Two options of normal values at fixed weights: closed form. */
static void
test_normal_values (void)
{
  static const double weights[] = { 0.5, 0.2, 0.3 };
  static const double means[2][3] = { { 0.6, 0.3, 0.5 }, { 0.5, 0.4, 0.45 } };
  static const double deviations[2][3] = { { 0.1, 0.15, 0.2 }, { 0.12, 0.1, 0.1 } };
  g_autoptr (MixComparison) comparison = mix_comparison_new (2, 3);
  g_autoptr (MixComparisonDraws) draws = NULL;

  mix_comparison_set_weighting (comparison, MIX_WEIGHTING_SWINGS);
  for (guint c = 0; c < 3; c++)
    {
      mix_comparison_set_weight (comparison, c, &(MixSpread) { .likely = weights[c] * 40 });
      for (guint o = 0; o < 2; o++)
        add_unknown (comparison, o, c,
                     &(MixSpread) { MIX_SPREAD_NORMAL, means[o][c] - deviations[o][c], means[o][c],
                                    means[o][c] + deviations[o][c] });
    }
  draws = mix_comparison_draw (comparison, N_DRAWS, SEED, NULL, NULL);
  assert_share (mix_comparison_draws_get_share (draws, 0, 0), 0.660019);
  g_assert_cmpfloat_with_epsilon (draws->mean_worth[0] - draws->mean_worth[1], 0.045, 5e-4);
  g_assert_cmpfloat_with_epsilon (draws->mean_regret[1] - draws->mean_regret[0], 0.045, 5e-4);
}

static void
test_same_seed (void)
{
  g_autoptr (MixComparison) comparison = mix_comparison_new (3, 2);
  g_autoptr (MixComparisonDraws) one = NULL;
  g_autoptr (MixComparisonDraws) again = NULL;
  g_autoptr (MixComparisonDraws) other = NULL;

  for (guint o = 0; o < 3; o++)
    for (guint c = 0; c < 2; c++)
      add_unknown (comparison, o, c, &(MixSpread) { MIX_SPREAD_TRIANGULAR, 0, 0.3 + 0.1 * o, 1 });
  one = mix_comparison_draw (comparison, 10000, SEED, NULL, NULL);
  again = mix_comparison_draw (comparison, 10000, SEED, NULL, NULL);
  other = mix_comparison_draw (comparison, 10000, SEED + 1, NULL, NULL);
  g_assert_cmpmem (one->ranks, 9 * sizeof (guint64), again->ranks, 9 * sizeof (guint64));
  g_assert_cmpmem (one->mean_regret, 3 * sizeof (double), again->mean_regret, 3 * sizeof (double));
  g_assert_cmpint (memcmp (one->ranks, other->ranks, 9 * sizeof (guint64)), !=, 0);
}

/* The lead of one option over another is normal; its parts are unknowns of their own. Printed in the vignette of the R
 * package voi, and closed forms. */
static void
test_worth_of_normal (void)
{
  g_autoptr (GPtrArray) rows = read_oracle ("evpi", "gaussian_two_options.csv");
  guint n = 0;

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      char **cells = rows->pdata[i];
      g_autoptr (MixComparison) comparison = mix_comparison_new (2, 1);
      g_autoptr (MixComparisonWorth) worth = NULL;
      double mean = g_ascii_strtod (cells[1], NULL), deviation = g_ascii_strtod (cells[2], NULL);
      double rest, expected = g_ascii_strtod (cells[4], NULL);

      if (!g_str_has_prefix (cells[0], "normal_") || !g_str_has_prefix (cells[3], "EVP"))
        continue;
      rest = sqrt (MAX (5 - deviation * deviation, 0));
      mix_comparison_set_weighting (comparison, MIX_WEIGHTING_SWINGS);
      add_unknown (comparison, 0, 0, &(MixSpread) { MIX_SPREAD_NORMAL, -deviation, 0, deviation });
      add_unknown (comparison, 0, 0, &(MixSpread) { MIX_SPREAD_NORMAL, mean - rest, mean, mean + rest });
      worth = mix_comparison_find_worth (comparison, 4 * N_DRAWS, SEED, NULL, NULL);
      g_assert_cmpfloat_with_epsilon (g_str_has_prefix (cells[3], "EVPI") ? worth->all : worth->each[0], expected,
                                      0.01 * expected);
      g_assert_cmpfloat_with_epsilon (worth->variance_share[0], deviation * deviation / 5, 0.01);
      g_assert_cmpfloat (worth->each[0], <=, worth->all);
      g_assert_cmpfloat (worth->each[1], >=, 0);
      n++;
    }
  g_assert_true (rows == NULL || n >= 5);
}

static MixComparison *
make_random_comparison (GRand *random)
{
  MixComparison *comparison = mix_comparison_new (g_rand_int_range (random, 2, 6), g_rand_int_range (random, 2, 6));
  guint n_options = mix_comparison_get_n_options (comparison);
  guint shared
      = mix_comparison_add_unknown (comparison, &(MixSpread) { MIX_SPREAD_TRIANGULAR, 0, g_rand_double (random), 1 });

  mix_comparison_set_weighting (comparison, MIX_WEIGHTING_SWINGS);
  for (guint c = 0; c < mix_comparison_get_n_criteria (comparison); c++)
    {
      mix_comparison_set_weight (comparison, c, &(MixSpread) { .likely = g_rand_double_range (random, 1, 100) });
      mix_comparison_set_scale (comparison, c, g_rand_double (random), g_rand_double_range (random, 2, 3));
      for (guint o = 0; o < n_options; o++)
        add_unknown (comparison, o, c, &(MixSpread) { MIX_SPREAD_UNIFORM, 0, 0, g_rand_double_range (random, 0, 2) });
    }
  for (guint o = 0; o < n_options; o++)
    mix_comparison_add_term (comparison,
                             &(MixComparisonTerm) { o, 0, g_rand_double_range (random, -3, 3), { shared, 1 + o } });
  return comparison;
}

/* The leader when one weight has the given share and the others keep their proportions: the long way. */
static guint
find_leader_at (const MixComparison *comparison, guint criterion, double at)
{
  double weight = mix_comparison_get_likely_weight (comparison, criterion), most = -G_MAXDOUBLE;
  guint leader = 0;

  for (guint o = 0; o < mix_comparison_get_n_options (comparison); o++)
    {
      double worth = 0;

      for (guint c = 0; c < mix_comparison_get_n_criteria (comparison); c++)
        worth += mix_comparison_get_likely_value (comparison, o, c)
                 * (c == criterion ? at : mix_comparison_get_likely_weight (comparison, c) * (1 - at) / (1 - weight));
      if (worth > most)
        {
          most = worth;
          leader = o;
        }
    }
  return leader;
}

static void
assert_flip (const MixComparison *comparison, guint criterion, const MixComparisonFlips *flips, gboolean above)
{
  const MixComparisonFlip *flip = above ? &flips->above : &flips->below;
  double end = above ? 1 : 0, step = above ? 1e-7 : -1e-7;
  guint leader = mix_comparison_get_leader (comparison);

  for (guint i = 1; i < 20; i++)
    {
      double edge = flip->found ? flip->at : end;
      double at = flips->likely + (edge - flips->likely) * i / 20;

      g_assert_cmpuint (find_leader_at (comparison, criterion, at), ==, leader);
    }
  if (flip->found && flip->at + step > 0 && flip->at + step < 1)
    g_assert_cmpuint (find_leader_at (comparison, criterion, flip->at + step), ==, flip->leader);
}

static void
test_weight_flips (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);
  guint n_found = 0;

  for (guint i = 0; i < 500; i++)
    {
      g_autoptr (MixComparison) comparison = make_random_comparison (random);

      for (guint c = 0; c < mix_comparison_get_n_criteria (comparison); c++)
        {
          MixComparisonFlips flips = mix_comparison_find_weight_flips (comparison, c);

          assert_flip (comparison, c, &flips, FALSE);
          assert_flip (comparison, c, &flips, TRUE);
          n_found += flips.below.found + flips.above.found;
        }
    }
  g_assert_cmpuint (n_found, >, 500);
}

/* At a flip of an unknown the old and the new leader are worth the same. */
static void
test_unknown_flip (void)
{
  g_autoptr (MixComparison) comparison = mix_comparison_new (2, 2);
  guint fee = mix_comparison_add_unknown (comparison, &(MixSpread) { MIX_SPREAD_TRIANGULAR, 5, 7, 10 });
  MixComparisonFlips flips;

  mix_comparison_set_weighting (comparison, MIX_WEIGHTING_SWINGS);
  mix_comparison_set_weight (comparison, 0, &(MixSpread) { .likely = 60 });
  mix_comparison_set_weight (comparison, 1, &(MixSpread) { .likely = 40 });
  mix_comparison_set_scale (comparison, 0, 1000, 0);
  add_known (comparison, 0, 0, 500);
  mix_comparison_add_term (comparison, &(MixComparisonTerm) { 0, 0, 20, { fee, MIX_COMPARISON_NOTHING } });
  add_known (comparison, 1, 0, 600);
  add_known (comparison, 0, 1, 0.5);
  add_known (comparison, 1, 1, 0.4);

  g_assert_cmpuint (mix_comparison_get_leader (comparison), ==, 0);
  flips = mix_comparison_find_unknown_flips (comparison, fee, 0, 100);
  g_assert_false (flips.below.found);
  g_assert_true (flips.above.found);
  g_assert_cmpuint (flips.above.leader, ==, 1);
  g_assert_cmpfloat_with_epsilon (flips.above.at, 5 + 0.04 / 0.6 * 1000 / 20, 1e-9);
  g_assert_false (mix_comparison_find_unknown_flips (comparison, fee, 0, 8).above.found);
}

/* Goodwin and Wright's office: swings 100, 80, … are weights 32.3%, 25.8%, …, and Addison Square is worth 80.48. */
static void
test_swing_weights (void)
{
  g_autoptr (GPtrArray) rows = read_oracle ("smaa", "swing_weights_office.csv");
  g_autoptr (MixComparison) comparison = mix_comparison_new (1, 6);
  double worth = 0;

  mix_comparison_set_weighting (comparison, MIX_WEIGHTING_SWINGS);
  for (guint c = 0; rows != NULL && c < 6; c++)
    mix_comparison_set_weight (comparison, c,
                               &(MixSpread) { .likely = g_ascii_strtod (((char **) rows->pdata[c])[1], NULL) });
  for (guint c = 0; rows != NULL && c < 6; c++)
    {
      char **cells = rows->pdata[c];

      g_assert_cmpfloat_with_epsilon (mix_comparison_get_likely_weight (comparison, c), g_ascii_strtod (cells[2], NULL),
                                      1e-6);
      worth += mix_comparison_get_likely_weight (comparison, c) * g_ascii_strtod (cells[4], NULL);
    }
  g_assert_true (rows == NULL || fabs (worth - 80.48) < 0.005);
}

static void
test_spreads (void)
{
  MixSpread triangle = { MIX_SPREAD_TRIANGULAR, 2, 3, 6 };
  MixSpread bell = { MIX_SPREAD_NORMAL, -1, 0, 1 };
  MixSpread corner = { MIX_SPREAD_TRIANGULAR, 4, 4, 4 };

  g_assert_cmpfloat_with_epsilon (mix_spread_get_quantile (&triangle, 0.25), 3, 1e-12);
  g_assert_cmpfloat_with_epsilon (mix_spread_get_quantile (&triangle, 1 - 1.0 / 12), 5, 1e-12);
  g_assert_cmpfloat_with_epsilon (mix_spread_get_quantile (&bell, 0.975), 1.959963984540054, 1e-12);
  g_assert_cmpfloat_with_epsilon (mix_spread_get_quantile (&bell, 1e-10), -6.361340902404056, 1e-9);
  g_assert_cmpfloat (mix_spread_get_quantile (&corner, 0.7), ==, 4);
  g_assert_cmpfloat (mix_spread_get_likely (&(MixSpread) { MIX_SPREAD_UNIFORM, 2, 0, 8 }), ==, 5);
}

/* A fixed option worth 0.5 against one of value a × b × c: all even on 0 to 1, so the mean of the product is an eighth.
 */
static void
test_product (void)
{
  g_autoptr (MixComparison) comparison = mix_comparison_new (2, 1);
  g_autoptr (MixComparisonDraws) draws = NULL;
  MixSpread spread = { MIX_SPREAD_UNIFORM, 0, 0.5, 1 };
  guint a = mix_comparison_add_unknown (comparison, &spread);
  guint b = mix_comparison_add_unknown (comparison, &spread);
  guint c = mix_comparison_add_unknown (comparison, &spread);
  guint product = mix_comparison_add_product (comparison, a, b);
  MixComparisonFlips flips;

  g_assert_cmpuint (mix_comparison_add_product (comparison, b, a), ==, product);
  g_assert_cmpuint (mix_comparison_get_n_unknowns (comparison), ==, 3);
  mix_comparison_add_term (comparison, &(MixComparisonTerm) { 0, 0, 1, { product, c } });
  add_known (comparison, 1, 0, 0.2);
  draws = mix_comparison_draw (comparison, 200000, SEED, NULL, NULL);
  g_assert_cmpfloat_with_epsilon (draws->mean_worth[0], 0.125, 0.002);
  g_assert_cmpfloat_with_epsilon (mix_comparison_get_likely_value (comparison, 0, 0), 0.125, 1e-12);
  flips = mix_comparison_find_unknown_flips (comparison, b, 0, 1);
  g_assert_true (flips.above.found && !flips.below.found);
  g_assert_cmpfloat_with_epsilon (flips.above.at, 0.8, 1e-12);
}

/* A price up to 10 is paid back: worth −max (0, price − 10) against −3. Down from 20 the lead changes at 13, and up
 * from 5, before the bend, at 13 too. */
static void
test_excess (void)
{
  static const double likely[] = { 20, 5 };

  for (guint i = 0; i < G_N_ELEMENTS (likely); i++)
    {
      g_autoptr (MixComparison) comparison = mix_comparison_new (2, 1);
      MixSpread spread = { MIX_SPREAD_TRIANGULAR, 0, likely[i], 25 };
      guint price = mix_comparison_add_unknown (comparison, &spread);
      guint excess = mix_comparison_add_excess (comparison, price, 10);
      MixComparisonFlips flips;
      MixComparisonFlip flip;

      mix_comparison_add_term (comparison, &(MixComparisonTerm) { 0, 0, -1, { excess, MIX_COMPARISON_NOTHING } });
      add_known (comparison, 1, 0, -3);
      flips = mix_comparison_find_unknown_flips (comparison, price, 0, 25);
      flip = i == 0 ? flips.below : flips.above;
      g_assert_true (flip.found);
      g_assert_cmpfloat_with_epsilon (flip.at, 13, 1e-12);
      g_assert_cmpuint (flip.leader, ==, i == 0 ? 0 : 1);
    }
}

/* Something that is so or not: 1 three times in ten; finding out is worth the same as all there is to find out. */
static void
test_chance (void)
{
  g_autoptr (MixComparison) comparison = mix_comparison_new (2, 1);
  g_autoptr (MixComparisonDraws) draws = NULL;
  g_autoptr (MixComparisonWorth) worth = NULL;

  add_unknown (comparison, 0, 0, &(MixSpread) { MIX_SPREAD_CHANCE, 0, 0.3, 1 });
  add_known (comparison, 1, 0, 0.4);
  draws = mix_comparison_draw (comparison, N_DRAWS, SEED, NULL, NULL);
  assert_share (mix_comparison_draws_get_share (draws, 0, 0), 0.3);
  worth = mix_comparison_find_worth (comparison, N_DRAWS, SEED, NULL, NULL);
  g_assert_cmpfloat_with_epsilon (worth->all, 0.3 * 0.6, 0.003);
  g_assert_cmpfloat_with_epsilon (worth->each[0], worth->all, 0.01);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/comparison/two-options", test_two_options);
  g_test_add_func ("/comparison/five-options", test_five_options);
  g_test_add_func ("/comparison/normal-values", test_normal_values);
  g_test_add_func ("/comparison/same-seed", test_same_seed);
  g_test_add_func ("/comparison/worth-of-normal", test_worth_of_normal);
  g_test_add_func ("/comparison/weight-flips", test_weight_flips);
  g_test_add_func ("/comparison/unknown-flip", test_unknown_flip);
  g_test_add_func ("/comparison/swing-weights", test_swing_weights);
  g_test_add_func ("/comparison/spreads", test_spreads);
  g_test_add_func ("/comparison/product", test_product);
  g_test_add_func ("/comparison/excess", test_excess);
  g_test_add_func ("/comparison/chance", test_chance);
  return g_test_run ();
}
