#include "mix-hiring-record.h"

#include <math.h>

/* Of the prior of v: as many hires as it counts for. */
#define PRIOR_FREEDOM 6

/* Of the log of a network's pace. */
#define PACE_DEVIATION 0.15

/* How many hires the reference exit rates count as: the pack has none that were measured. */
#define EXIT_HIRES 3

/* Fixed, so that the same record gives the same bytes. */
#define PASSES 25

/* Days are whole; a stay that began and ended on one day took some hours. */
#define LEAST_DAYS 0.5

/* Of the log of days where the reference has no range, and where it says that all stays are alike. */
#define UNKNOWN_DEVIATION 0.5
#define LEAST_DEVIATION 0.05

/* Standard normal quantiles of nine in ten, and of that twice. */
#define Z90 1.2816
#define Z90_TO_Z10 2.563

/* Beyond this the hazard of the normal distribution is taken from its asymptote. */
#define FAR_TAIL 7

/* Logs of days over the typical days of the reference. */
typedef struct
{
  GArray *ended;
  GArray *waiting;  /* of those who still wait: how long so far */
  GArray *expected; /* of the same: what may be expected of them */
} Stays;

static double
get_deviation (const MixHiringReference *reference)
{
  if (!isnan (reference->p10) && !isnan (reference->p90))
    return fmax (log (reference->p90 / reference->p10) / Z90_TO_Z10, LEAST_DEVIATION);
  if (!isnan (reference->p90))
    return fmax (log (reference->p90 / reference->p50) / Z90, LEAST_DEVIATION);
  return UNKNOWN_DEVIATION;
}

static double
get_hazard (double at)
{
  double density, above;

  if (at > FAR_TAIL)
    return at + 1 / at;
  density = exp (-at * at / 2) / sqrt (2 * G_PI);
  above = erfc (at / G_SQRT2) / 2;
  return density / above;
}

/* Puts those who still wait where they may be expected to end at the present estimate. Returns in how many ended stays
 * their information counts, and the variance of what is expected. */
static double
expect_waiting (Stays *stays, double centre, double variance, double *variance_of_expected)
{
  double deviation = sqrt (variance), information = 0;

  *variance_of_expected = 0;
  for (guint i = 0; i < stays->waiting->len; i++)
    {
      double at = (g_array_index (stays->waiting, double, i) - centre) / deviation;
      double hazard = get_hazard (at);

      g_array_index (stays->expected, double, i) = centre + deviation * hazard;
      *variance_of_expected += variance * (1 + at * hazard - hazard * hazard);
      information += hazard * (hazard - at);
    }
  return information;
}

static double
add_up (const GArray *logs)
{
  double sum = 0;

  for (guint i = 0; i < logs->len; i++)
    sum += g_array_index (logs, double, i);
  return sum;
}

static double
add_squares (const GArray *logs, double centre)
{
  double sum = 0;

  for (guint i = 0; i < logs->len; i++)
    sum += (g_array_index (logs, double, i) - centre) * (g_array_index (logs, double, i) - centre);
  return sum;
}

/* One pass over a stage at the present pace. Returns the mean log of its stays. */
static double
pass_stage (MixHiringEstimate *stage, Stays *stays, double within, double pace, double reference_hires)
{
  double n = stays->ended->len + stays->waiting->len;
  double variance_of_expected, squares, centre;
  double information = expect_waiting (stays, pace + stage->peculiarity, stage->variance, &variance_of_expected);
  double sum = add_up (stays->ended) + add_up (stays->expected);

  stage->peculiarity = (sum - n * pace) / (n + reference_hires);
  centre = pace + stage->peculiarity;
  squares = add_squares (stays->ended, centre) + add_squares (stays->expected, centre) + variance_of_expected;
  stage->variance = (PRIOR_FREEDOM * within + squares + reference_hires * stage->peculiarity * stage->peculiarity)
                    / (PRIOR_FREEDOM + n);
  stage->precision = reference_hires + stays->ended->len + information;
  stage->freedom = PRIOR_FREEDOM + stays->ended->len + information;
  return n > 0 ? sum / n : 0;
}

/* The pace from all stages that have stays. Notice is a contract's, not the network's. */
static void
pass_pace (MixHiringRecord *self, const double *means)
{
  double sum = 0, precision = 0, prior = 1 / (PACE_DEVIATION * PACE_DEVIATION);

  for (guint s = 0; s < MIX_HIRING_NOTICE; s++)
    {
      const MixHiringEstimate *stage = &self->stages[s];
      double informed = stage->precision - self->reference_hires;
      double weight;

      if (informed <= 0)
        continue;
      weight = 1 / (stage->variance / informed + stage->variance / self->reference_hires);
      sum += weight * means[s];
      precision += weight;
    }
  self->pace = sum / (precision + prior);
  self->pace_precision = precision + prior;
}

static void
add_days (MixHiringRecord *self, Stays *stays, const MixHiringVisit *visit)
{
  MixHiringEstimate *stage = &self->stages[visit->stage];
  Stays *of_stage = &stays[visit->stage];
  double days = fmax (visit->days, LEAST_DAYS);
  double log_days = log (days) - stage->median;
  gboolean ended = visit->outcome == MIX_HIRING_PASSED || (visit->outcome == MIX_HIRING_LEFT && visit->at_end);

  if (visit->days < 0 || stage->median <= MIX_HIRING_NO_DAYS)
    return;
  g_array_append_val (ended ? of_stage->ended : of_stage->waiting, log_days);
  if (ended && visit->stage == MIX_HIRING_NOTICE)
    g_array_append_val (self->notice, days);
  stage->n_own += ended;
}

static void
add_visit (MixHiringRecord *self, Stays *stays, const MixHiringVisit *visit)
{
  add_days (self, stays, visit);
  self->stages[visit->stage].exits += visit->outcome == MIX_HIRING_LEFT;
  self->stages[visit->stage].stays += visit->outcome == MIX_HIRING_PASSED;
}

/* Before anything is known of the network itself. Returns the variance within it. */
static double
set_reference (MixHiringEstimate *stage, const MixHiringReference *reference, double reference_hires)
{
  double deviation = get_deviation (reference);
  double within = deviation * deviation * reference_hires / (reference_hires + 1);

  stage->median = reference->p50 > 0 ? log (reference->p50) : MIX_HIRING_NO_DAYS;
  stage->variance = within;
  stage->precision = reference_hires;
  stage->freedom = PRIOR_FREEDOM;
  stage->exits = EXIT_HIRES * reference->exit_share;
  stage->stays = EXIT_HIRES * (1 - reference->exit_share);
  return within;
}

static void
init_stays (Stays *stays)
{
  stays->ended = g_array_new (FALSE, FALSE, sizeof (double));
  stays->waiting = g_array_new (FALSE, FALSE, sizeof (double));
  stays->expected = g_array_new (FALSE, TRUE, sizeof (double));
}

static void
clear_stays (Stays *stays)
{
  g_array_unref (stays->ended);
  g_array_unref (stays->waiting);
  g_array_unref (stays->expected);
}

/* Notice is left out: it is what contracts say, of which the record keeps each. */
static void
estimate (MixHiringRecord *self, Stays *stays, const double *within)
{
  double means[MIX_HIRING_N_STAGES];

  for (guint s = 0; s < MIX_HIRING_N_STAGES; s++)
    g_array_set_size (stays[s].expected, stays[s].waiting->len);
  for (guint pass = 0; pass < PASSES; pass++)
    {
      for (guint s = 0; s < MIX_HIRING_NOTICE; s++)
        means[s] = pass_stage (&self->stages[s], &stays[s], within[s], self->pace, self->reference_hires);
      pass_pace (self, means);
    }
}

/**
 * mix_hiring_record_new:
 * @references: (array fixed-size=8): of each stage
 * @visits: (array length=n_visits): the network's own record
 * @n_visits: how many
 * @reference_hires: k: how many hires the reference counts as; 5 unless the user says otherwise
 *
 * Days are lognormal about the typical days of the reference, but for what is peculiar to the network in the stage, D,
 * and its pace, G. These and the variance are found in turns from stays that ended and from those that have not, which
 * count as what may be expected of them given how long they have been (expectation and conditional maximisation, a
 * fixed number of passes). Exit rates are Beta distributions to which each stay is added.
 *
 * Returns: (transfer full): what is thought of each stage
 */
MixHiringRecord *
mix_hiring_record_new (const MixHiringReference *references,
                       const MixHiringVisit *visits,
                       guint n_visits,
                       double reference_hires)
{
  MixHiringRecord *self = g_new0 (MixHiringRecord, 1);
  Stays stays[MIX_HIRING_N_STAGES];
  double within[MIX_HIRING_N_STAGES];

  self->reference_hires = reference_hires;
  self->notice = g_array_new (FALSE, FALSE, sizeof (double));
  self->notice_reference = references[MIX_HIRING_NOTICE];
  for (guint s = 0; s < MIX_HIRING_N_STAGES; s++)
    {
      init_stays (&stays[s]);
      within[s] = set_reference (&self->stages[s], &references[s], reference_hires);
    }
  for (guint i = 0; i < n_visits; i++)
    add_visit (self, stays, &visits[i]);
  estimate (self, stays, within);
  for (guint s = 0; s < MIX_HIRING_N_STAGES; s++)
    {
      self->stages[s].own_weight = self->stages[s].n_own / (self->stages[s].n_own + reference_hires);
      clear_stays (&stays[s]);
    }
  return self;
}

/**
 * mix_hiring_record_free:
 *
 * Frees it.
 */
void
mix_hiring_record_free (MixHiringRecord *self)
{
  g_array_unref (self->notice);
  g_free (self);
}

/**
 * mix_hiring_record_get_typical_days:
 * @stage: not notice
 *
 * Without a pace this is reference^(k/(k+n)) × own geometric mean^(n/(k+n)) of n own stays.
 *
 * Returns: days that half of the stays are thought to stay below
 */
double
mix_hiring_record_get_typical_days (const MixHiringRecord *self, MixHiringStage stage)
{
  return exp (self->stages[stage].median + self->pace + self->stages[stage].peculiarity);
}
