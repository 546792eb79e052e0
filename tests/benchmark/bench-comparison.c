/* Times how many draws a second the comparison of employment models makes: 6 options by 9 criteria, every score a
 * range, weights as ranges. Says figures (time of this process, one core), judges none. */

#include <time.h>

#include "mix-comparison-draws.h"
#include "mix-comparison-worth.h"

#define N_OPTIONS 6
#define N_CRITERIA 9
#define N_DRAWS 2000000

static MixComparison *
make_comparison (void)
{
  MixComparison *comparison = mix_comparison_new (N_OPTIONS, N_CRITERIA);

  mix_comparison_set_weighting (comparison, MIX_WEIGHTING_SWINGS);
  for (guint c = 0; c < N_CRITERIA; c++)
    {
      mix_comparison_set_scale (comparison, c, 0, 10);
      mix_comparison_set_weight (comparison, c, &(MixSpread) { MIX_SPREAD_TRIANGULAR, 20, 50 + c, 100 });
      for (guint o = 0; o < N_OPTIONS; o++)
        {
          MixSpread score = { MIX_SPREAD_TRIANGULAR, o % 4, 3 + (o * c) % 4, 8 + o % 2 };
          guint unknown = mix_comparison_add_unknown (comparison, &score);

          mix_comparison_add_term (comparison, &(MixComparisonTerm) { o, c, 1, { unknown, MIX_COMPARISON_NOTHING } });
        }
    }
  return comparison;
}

static double
get_seconds_since (clock_t start)
{
  return (double) (clock () - start) / CLOCKS_PER_SEC;
}

int
main (void)
{
  g_autoptr (MixComparison) comparison = make_comparison ();
  clock_t start = clock ();
  g_autoptr (MixComparisonDraws) draws = mix_comparison_draw (comparison, N_DRAWS, 1, NULL, NULL);
  double seconds = get_seconds_since (start);
  g_autoptr (MixComparisonWorth) worth = NULL;

  g_print ("%d options × %d criteria: %.2f million draws a second\n", N_OPTIONS, N_CRITERIA, N_DRAWS / seconds / 1e6);
  start = clock ();
  g_clear_pointer (&draws, mix_comparison_draws_free);
  draws = mix_comparison_draw (comparison, 20000, 1, NULL, NULL);
  g_print ("20,000 draws, as for a slider: %.1f ms\n", get_seconds_since (start) * 1000);
  start = clock ();
  worth = mix_comparison_find_worth (comparison, N_DRAWS, 1, NULL, NULL);
  seconds = get_seconds_since (start);
  g_print ("what finding out is worth: %.2f million draws a second\n", N_DRAWS / seconds / 1e6);
  return 0;
}
