#include "mix-fairness.h"

#include <stdlib.h>

#include "mix-round.h"

#define PATIENTS 1000
#define MILLIS 1000

static gint64
get_rate (gint64 minutes, gint64 patients)
{
  return mix_round_half_up ((MixWide) minutes * PATIENTS * MILLIS, patients);
}

static int
compare_rates (gconstpointer a, gconstpointer b)
{
  gint64 left = *(const gint64 *) a;
  gint64 right = *(const gint64 *) b;

  return left < right ? -1 : left > right;
}

/* Between the two nearest of a sorted list, in proportion (Hyndman and Fan 1996, type 7, as spreadsheets do). */
static gint64
get_quantile (const gint64 *rates, guint n_rates, guint quarters)
{
  guint position = (n_rates - 1) * quarters;
  guint below = position / 4;
  gint64 step = below + 1 < n_rates ? rates[below + 1] - rates[below] : 0;

  return rates[below] + mix_round_half_up ((MixWide) step * (position % 4), 4);
}

static void
sum_up_rates (MixFairness *fairness, gint64 *rates)
{
  guint n_rates = fairness->n_known;

  qsort (rates, n_rates, sizeof *rates, compare_rates);
  fairness->least = rates[0];
  fairness->lower_quartile = get_quantile (rates, n_rates, 1);
  fairness->median = get_quantile (rates, n_rates, 2);
  fairness->upper_quartile = get_quantile (rates, n_rates, 3);
  fairness->most = rates[n_rates - 1];
}

/* Whether minutes ÷ (all minutes × patients ÷ all patients) is less than so many hundredths, without rounding. */
static gboolean
is_short (const MixFairShare *share, gint64 all_minutes, gint64 all_patients, int shortfall_percent)
{
  return (MixWide) share->minutes * all_patients * 100 < (MixWide) all_minutes * share->patients * shortfall_percent;
}

/**
 * mix_fairness_work_out:
 * @shares: (array length=n_shares) (inout): practices with their patients and minutes
 * @n_shares: how many
 * @shortfall_percent: a practice with less than so many hundredths of its fair share is short
 *
 * A practice's fair share is the same time for each patient as all practices together have. Practices whose patients
 * are not known are left out of every figure.
 *
 * Returns: how evenly the work is spread
 */
MixFairness
mix_fairness_work_out (MixFairShare *shares, guint n_shares, int shortfall_percent)
{
  g_autofree gint64 *rates = g_new (gint64, n_shares + 1);
  MixFairness fairness = { 0 };
  gint64 all_minutes = 0, all_patients = 0;

  for (guint i = 0; i < n_shares; i++)
    {
      shares[i].known = shares[i].patients > 0;
      if (!shares[i].known)
        continue;
      all_minutes += shares[i].minutes;
      all_patients += shares[i].patients;
      shares[i].minutes_per_1000 = get_rate (shares[i].minutes, shares[i].patients);
      rates[fairness.n_known++] = shares[i].minutes_per_1000;
    }
  if (fairness.n_known == 0)
    return fairness;
  for (guint i = 0; i < n_shares; i++)
    if (shares[i].known)
      {
        shares[i].fair_minutes = mix_round_half_up ((MixWide) all_minutes * shares[i].patients, all_patients);
        shares[i].is_short = is_short (&shares[i], all_minutes, all_patients, shortfall_percent);
        fairness.n_short += shares[i].is_short ? 1 : 0;
      }
  fairness.all = get_rate (all_minutes, all_patients);
  sum_up_rates (&fairness, rates);
  return fairness;
}
