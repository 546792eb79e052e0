#include "mix-comparison-draws.h"
#include "mix-comparison-sample.h"

/* Many draws are made on two threads, and are the same. */

#define SEED 20261122
#define N_OPTIONS 3
#define N_CRITERIA 2
#define N_BLOCKS 1500
#define N_DRAWS (N_BLOCKS * MIX_COMPARISON_BLOCK)

/* However far, and also where something was taken from the stream before. */
static void
test_skip (void)
{
  static const guint distances[] = { 0, 1, 2, 63, 255, 256, 1000, 99999 };

  for (guint i = 0; i < G_N_ELEMENTS (distances); i++)
    {
      g_autofree double *passed = g_new (double, distances[i] + 1);
      MixRandom taken, skipped;

      mix_random_init (&taken, SEED + i);
      mix_random_get_unit (&taken);
      skipped = taken;
      mix_random_fill (&taken, passed, distances[i]);
      mix_random_skip (&skipped, distances[i]);
      g_assert_cmpfloat (mix_random_get_unit (&skipped), ==, mix_random_get_unit (&taken));
    }
}

static MixComparison *
make_comparison (MixWeighting weighting)
{
  MixComparison *comparison = mix_comparison_new (N_OPTIONS, N_CRITERIA);

  mix_comparison_set_weighting (comparison, weighting);
  for (guint c = 0; c < N_CRITERIA; c++)
    {
      mix_comparison_set_weight (comparison, c, &(MixSpread) { MIX_SPREAD_TRIANGULAR, 0.1, 0.4, 0.9 });
      for (guint o = 0; o < N_OPTIONS; o++)
        {
          MixSpread score = { MIX_SPREAD_TRIANGULAR, 0, 0.3 + 0.1 * o, 1 };
          guint unknown = mix_comparison_add_unknown (comparison, &score);

          mix_comparison_add_term (comparison, &(MixComparisonTerm) { o, c, 1, { unknown, MIX_COMPARISON_NOTHING } });
        }
    }
  return comparison;
}

/* How often each option comes first, drawn block after block. */
static void
count_one_after_another (const MixComparison *comparison, guint64 *n_first)
{
  MixComparisonSample sample;

  _mix_comparison_sample_init (&sample, comparison, SEED);
  for (guint block = 0; block < N_BLOCKS; block++)
    {
      _mix_comparison_sample_draw (&sample);
      for (guint i = 0; i < MIX_COMPARISON_BLOCK; i++)
        {
          guint first = 0;

          for (guint o = 1; o < N_OPTIONS; o++)
            if (sample.worth[o * MIX_COMPARISON_BLOCK + i] > sample.worth[first * MIX_COMPARISON_BLOCK + i])
              first = o;
          n_first[first]++;
        }
    }
  _mix_comparison_sample_clear (&sample);
}

static void
test_two_threads (void)
{
  static const MixWeighting weightings[]
      = { MIX_WEIGHTING_SWINGS, MIX_WEIGHTING_FREE, MIX_WEIGHTING_ORDER, MIX_WEIGHTING_LIMITS };

  for (guint w = 0; w < G_N_ELEMENTS (weightings); w++)
    {
      g_autoptr (MixComparison) comparison = make_comparison (weightings[w]);
      g_autoptr (MixComparisonDraws) draws = mix_comparison_draw (comparison, N_DRAWS, SEED, NULL, NULL);
      guint64 n_first[N_OPTIONS] = { 0 };

      count_one_after_another (comparison, n_first);
      g_assert_cmpuint (draws->n_draws, ==, N_DRAWS);
      for (guint o = 0; o < N_OPTIONS; o++)
        g_assert_cmpuint (draws->ranks[o * N_OPTIONS], ==, n_first[o]);
    }
}

static gboolean
stop_cb (gpointer data)
{
  return TRUE;
}

/* Both threads end, and what was drawn is counted right. */
static void
test_stopped (void)
{
  g_autoptr (MixComparison) comparison = make_comparison (MIX_WEIGHTING_SWINGS);
  g_autoptr (MixComparisonDraws) draws = mix_comparison_draw (comparison, N_DRAWS, SEED, stop_cb, NULL);
  guint64 n = 0;

  for (guint o = 0; o < N_OPTIONS; o++)
    n += draws->ranks[o * N_OPTIONS];
  g_assert_cmpuint (draws->n_draws, <, N_DRAWS);
  g_assert_cmpuint (n, ==, draws->n_draws);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/comparison-draws/skip", test_skip);
  g_test_add_func ("/comparison-draws/two-threads", test_two_threads);
  g_test_add_func ("/comparison-draws/stopped", test_stopped);
  return g_test_run ();
}
