#include "mix-ranked-score.h"

/**
 * mix_ranked_score:
 * @counts: (array length=n_values): how many runs say each value, from 0 on; not all zero
 * @n_values: how many values
 * @outcome: what happened
 *
 * The continuous ranked probability score of a forecast of whole numbers: the sum over all values of
 * (F (value) − 1 {value ≥ outcome})² (Gneiting and Raftery 2007, Journal of the American Statistical Association
 * 102:359). In the unit of the values; the less the better; of a forecast of one value, how far off it is.
 *
 * Returns: the score
 */
double
mix_ranked_score (const guint32 *counts, guint n_values, int outcome)
{
  guint64 all = 0, below = 0;
  double sum = outcome < 0 ? -outcome : 0;

  for (guint i = 0; i < n_values; i++)
    all += counts[i];
  for (guint i = 0; i < n_values; i++)
    {
      double share, difference;

      below += counts[i];
      share = (double) below / (double) all;
      difference = share - ((int) i >= outcome);
      sum += difference * difference;
    }
  return sum + MAX (outcome - (int) n_values, 0);
}
