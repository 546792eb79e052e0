/* Whether the ranges of forecasts hold as often as they say, on networks whose truth is known. Says, for each number of
 * own hires, how often outcomes lay within the 50, 80 and 95% ranges, and mean scores (continuous ranked probability,
 * in days) of the reference alone, of ours and of the truth.
 *
 * Usage: check-hiring-calibration NETWORKS ROW SEED, where ROW is the number of a row, "base" for the first or "all".
 * It fails where the mean of a range is further from its name than is allowed, or less of what can be had from own
 * hires is had; with so few networks that a standard error is more than a quarter of the limit, four of them are added.
 */

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "hiring-truth.h"

#define N_RUNS 1000
#define N_OUTCOMES 24
#define N_RANGES 3
#define SEED 20261122

/* With fewer networks scores say little. */
#define ENOUGH_FOR_SCORES 500

static const MixHiringReference references[MIX_HIRING_N_STAGES] = {
  [MIX_HIRING_ADVERT] = { 7, 14, 28, 0 },        [MIX_HIRING_SHORTLIST] = { 7, 10, 21, 0.15 },
  [MIX_HIRING_INTERVIEW] = { 14, 18, 21, 0.15 }, [MIX_HIRING_OFFER] = { NAN, 7, 14, 0.10 },
  [MIX_HIRING_CHECKS] = { 28, 60, 90, 0.08 },    [MIX_HIRING_UNCONDITIONAL_OFFER] = { NAN, 2, NAN, 0 },
  [MIX_HIRING_NOTICE] = { 70, 90, 92, 0.04 },
};

typedef struct
{
  const char *name;
  Population population;
} Row;

static const Row rows[] = {
  { "base", { 0.15, 1.0 / 6, 8, 1, 1, 0.12 } },
  { "exit rates twice ours", { 0.15, 1.0 / 6, 8, 2, 1, 0.12 } },
  { "exit rates 0.4 of ours", { 0.15, 1.0 / 6, 8, 0.4, 1, 0.12 } },
  { "networks very different", { 0.3, 1.0 / 3, 4, 1, 1, 0.12 } },
  { "networks alike", { 0.05, 1.0 / 20, 8, 1, 1, 0.12 } },
  { "the middle 1.4 times slower", { 0.15, 1.0 / 6, 8, 1, 1.4, 0.12 } },
  { "the middle 1.4 times faster", { 0.15, 1.0 / 6, 8, 1, 1 / 1.4, 0.12 } },
  { "gamma instead of lognormal", { 0.15, 1.0 / 6, 8, 1, 1, 0.12, TRUE } },
  { "market twice as strong", { 0.15, 1.0 / 6, 8, 1, 1, 0.25 } },
};

static const struct
{
  guint n_hires;
  double window;
  double allowed_base, allowed_other; /* points */
  double least_share;                 /* of the attainable, per cent */
} cases[] = { { 0, 150, 6, 20, -100 }, { 3, 730, 3, 6, 35 }, { 10, 1095, 3, 4, 55 }, { 30, 1095, 3, 4, 65 } };

static const double range_shares[N_RANGES] = { 0.5, 0.8, 0.95 };

typedef struct
{
  double sum, squares;
  guint n;
} Mean;

static void
add (Mean *mean, double value)
{
  mean->sum += value;
  mean->squares += value * value;
  mean->n++;
}

static double
get_mean (const Mean *mean)
{
  return mean->sum / mean->n;
}

static double
get_standard_error (const Mean *mean)
{
  return sqrt (fmax (mean->squares / mean->n - get_mean (mean) * get_mean (mean), 0) / mean->n);
}

typedef struct
{
  Mean fresh[N_RANGES], standing[N_RANGES];
  Mean score_reference, score_ours, score_truth;
} Findings;

/* Where an outcome lies in a forecast, from 0 to 1. Notice comes in a few lengths, so that many runs end on one day: of
 * those a chance part is counted as earlier, else ranges would seem too wide (Czado, Gneiting and Held 2009). */
static double
get_place (const MixHiringForecast *forecast, double outcome, double chance)
{
  int day = (int) floor (outcome + 0.5);
  double before = mix_hiring_forecast_get_chance (forecast, 0, day - 1);

  return before + chance * (mix_hiring_forecast_get_chance (forecast, 0, day) - before);
}

static gboolean
is_within (double place, double share)
{
  return fabs (place - 0.5) <= share / 2;
}

static int
compare_doubles (const void *one, const void *other)
{
  double a = *(const double *) one, b = *(const double *) other;

  return (a > b) - (a < b);
}

/* The score of draws from the truth itself. */
static double
get_truth_score (double *draws, guint n_draws, double outcome)
{
  double sum = 0;

  for (guint i = 0; i < n_draws; i++)
    {
      double share = (i + 0.5) / n_draws;

      sum += (outcome < draws[i] ? 1 - share : -share) * (draws[i] - outcome);
    }
  return 2 * sum / n_draws;
}

static void
judge_fresh (Findings *findings,
             Network *network,
             const MixHiringForecast *ours,
             const MixHiringForecast *reference,
             double window)
{
  double draws[N_RUNS / 2], ranges[N_RANGES] = { 0 }, scores[3] = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (draws); i++)
    draws[i] = network_fill (network, window, 0, NULL) - window;
  qsort (draws, G_N_ELEMENTS (draws), sizeof *draws, compare_doubles);
  for (guint i = 0; i < N_OUTCOMES; i++)
    {
      double outcome = network_fill (network, window, 0, NULL) - window;
      double place = get_place (ours, outcome, mix_random_get_unit (&network->random));

      for (guint r = 0; r < N_RANGES; r++)
        ranges[r] += is_within (place, range_shares[r]);
      scores[0] += mix_hiring_forecast_get_score (reference, 0, (int) outcome);
      scores[1] += mix_hiring_forecast_get_score (ours, 0, (int) outcome);
      scores[2] += get_truth_score (draws, G_N_ELEMENTS (draws), outcome);
    }
  for (guint r = 0; r < N_RANGES; r++)
    add (&findings->fresh[r], 100 * ranges[r] / N_OUTCOMES);
  add (&findings->score_reference, scores[0] / N_OUTCOMES);
  add (&findings->score_ours, scores[1] / N_OUTCOMES);
  add (&findings->score_truth, scores[2] / N_OUTCOMES);
}

static MixHiringForecast *
forecast_one (const MixHiringRecord *record, const MixHiringVacancy *standing, guint64 seed)
{
  MixHiringVacancy vacancy = { record, MIX_HIRING_ADVERT, 0, -1, FALSE, 100 };

  if (standing != NULL)
    {
      vacancy = *standing;
      vacancy.record = record;
    }
  return mix_hiring_forecast_new (&vacancy, 1, N_RUNS, seed);
}

static void
judge_network (Findings *findings, const Population *population, guint n_hires, double window, guint64 seed)
{
  g_autoptr (GArray) visits = g_array_new (FALSE, FALSE, sizeof (MixHiringVisit));
  g_autoptr (MixHiringRecord) record = NULL;
  g_autoptr (MixHiringRecord) nothing = mix_hiring_record_new (references, NULL, 0, 5);
  g_autoptr (MixHiringForecast) ours = NULL;
  g_autoptr (MixHiringForecast) reference = forecast_one (nothing, NULL, seed);
  g_autoptr (MixHiringForecast) of_standing = NULL;
  MixHiringVacancy standing;
  double standing_start, place;
  Network network;

  network_init (&network, references, population, seed);
  if (!network_make_record (&network, n_hires, window, visits, &standing, &standing_start))
    return;
  record = mix_hiring_record_new (references, (const MixHiringVisit *) (const void *) visits->data, visits->len, 5);
  ours = forecast_one (record, NULL, seed);
  judge_fresh (findings, &network, ours, reference, window);
  of_standing = forecast_one (record, &standing, seed);
  place = get_place (of_standing, standing_start, mix_random_get_unit (&network.random));
  for (guint r = 0; r < N_RANGES; r++)
    add (&findings->standing[r], 100.0 * is_within (place, range_shares[r]));
}

static gboolean
is_allowed (const Mean *mean, double share, double allowed)
{
  double error = get_standard_error (mean);

  return fabs (get_mean (mean) - 100 * share) <= allowed + (error <= allowed / 4 ? 0 : 4 * error);
}

/* Returns whether everything held that had to. */
static gboolean
print_case (const Row *row, guint which, const Findings *findings)
{
  gboolean is_base = row == rows, holds = TRUE;
  double allowed = is_base ? cases[which].allowed_base : cases[which].allowed_other;
  double gain = get_mean (&findings->score_reference) - get_mean (&findings->score_truth);
  double share = 100 * (get_mean (&findings->score_reference) - get_mean (&findings->score_ours)) / gain;

  g_print ("%-28s %2u hires: new", row->name, cases[which].n_hires);
  for (guint r = 0; r < N_RANGES; r++)
    {
      g_print (" %4.1f", get_mean (&findings->fresh[r]));
      holds = holds && is_allowed (&findings->fresh[r], range_shares[r], allowed);
    }
  g_print (" (s.e. %.1f) standing", get_standard_error (&findings->fresh[1]));
  for (guint r = 0; r < N_RANGES; r++)
    {
      g_print (" %4.1f", get_mean (&findings->standing[r]));
      holds
          = holds && (!is_base || is_allowed (&findings->standing[r], range_shares[r], which == 0 && r == 0 ? 10 : 6));
    }
  holds = holds && (!is_base || findings->fresh[0].n < ENOUGH_FOR_SCORES || share >= cases[which].least_share);
  g_print (" (s.e. %.1f); score: reference %.1f, ours %.1f, truth %.1f, of the attainable %.0f%%%s\n",
           get_standard_error (&findings->standing[1]), get_mean (&findings->score_reference),
           get_mean (&findings->score_ours), get_mean (&findings->score_truth), share, holds ? "" : " DOES NOT HOLD");
  return holds;
}

int
main (int argc, char **argv)
{
  guint n_networks = argc > 1 ? (guint) atoi (argv[1]) : 1200;
  gboolean all = argc <= 2 || strcmp (argv[2], "all") == 0;
  guint first = all || strcmp (argv[2], "base") == 0 ? 0 : (guint) atoi (argv[2]);
  guint last = all ? G_N_ELEMENTS (rows) - 1 : MIN (first, G_N_ELEMENTS (rows) - 1);
  guint64 seed = argc > 3 ? g_ascii_strtoull (argv[3], NULL, 10) : SEED;
  gboolean holds = TRUE;

  for (guint row = first; row <= last; row++)
    for (guint which = 0; which < G_N_ELEMENTS (cases); which++)
      {
        Findings findings = { 0 };

        for (guint i = 0; i < n_networks; i++)
          judge_network (&findings, &rows[row].population, cases[which].n_hires, cases[which].window,
                         seed + 1000003ull * i + 7919 * which);
        holds = print_case (&rows[row], which, &findings) && holds;
      }
  return holds ? 0 : 1;
}
