/* Networks whose truth is known, made in a way that the estimator does not assume: checks are the latest of four that
 * run side by side, the market changes by the quarter, hires differ among themselves, days are whole. */

#include "hiring-truth.h"

#include <math.h>

#define MOST_TRIES 400
#define MOST_ATTEMPTS 30
#define QUARTER_DAYS 91
#define N_CHECKS 4
#define HIRE_DEVIATION 0.1

/* Beyond it the log of a gamma number is as good as normal. */
#define MOST_SHAPE 30

/* The middle, in standard deviations of one, of the latest of four normal numbers, and their deviation. */
#define LATEST_MIDDLE 0.998
#define LATEST_DEVIATION 0.701

static const double notices[N_NOTICES] = { 30, 60, 84, 91 };
static const double notice_weights[N_NOTICES] = { 0.5, 1, 2, 3 };

static double
draw_normal (MixRandom *random)
{
  return sqrt (-2 * log (mix_random_get_unit (random))) * cos (2 * G_PI * mix_random_get_unit (random));
}

/* The sum of squares of normal numbers, with a rest by the power of a uniform one: enough for shapes of a half and up.
 */
static double
draw_gamma (MixRandom *random, double shape)
{
  double sum = 0;

  if (shape < 0.5)
    return draw_gamma (random, shape + 1) * pow (mix_random_get_unit (random), 1 / shape);
  for (; shape >= 1; shape -= 1)
    sum -= log (mix_random_get_unit (random));
  if (shape > 0)
    {
      double one, other;

      do
        {
          one = pow (mix_random_get_unit (random), 1 / shape);
          other = pow (mix_random_get_unit (random), 1 / (1 - shape));
        }
      while (one + other > 1);
      sum -= log (mix_random_get_unit (random)) * one / (one + other);
    }
  return sum;
}

static double
draw_beta (MixRandom *random, double one, double other)
{
  double first = one > 0 ? draw_gamma (random, one) : 0;

  return first > 0 ? first / (first + draw_gamma (random, other)) : 0;
}

static double
get_pack_variance (const MixHiringReference *reference)
{
  double deviation = 0.5;

  if (!isnan (reference->p10))
    deviation = log (reference->p90 / reference->p10) / 2.563;
  else if (!isnan (reference->p90))
    deviation = log (reference->p90 / reference->p50) / 1.2816;
  return deviation * deviation;
}

static gboolean
is_in_middle (guint stage)
{
  return stage >= MIX_HIRING_SHORTLIST && stage <= MIX_HIRING_UNCONDITIONAL_OFFER;
}

static void
draw_stages (Network *self, const Population *population)
{
  double pace = population->pace_deviation * draw_normal (&self->random);

  for (guint s = MIX_HIRING_ADVERT; s < MIX_HIRING_N_STAGES; s++)
    {
      const MixHiringReference *reference = &self->references[s];
      double variance = get_pack_variance (reference), between = variance * population->peculiarity;
      double share = reference->exit_share * population->exit_factor;

      self->centre[s] = log (reference->p50) + pace + sqrt (between) * draw_normal (&self->random)
                        + (is_in_middle (s) ? log (population->middle_factor) : 0);
      self->deviation[s] = sqrt ((variance - between) * exp (0.5 * draw_normal (&self->random)));
      self->exit_share[s]
          = draw_beta (&self->random, population->exit_weight * share, population->exit_weight * (1 - share));
    }
}

void
network_init (Network *self, const MixHiringReference *references, const Population *population, guint64 seed)
{
  double sum = 0, market;

  mix_random_init (&self->random, seed);
  self->references = references;
  self->population = population;
  draw_stages (self, population);
  for (guint i = 0; i < N_NOTICES; i++)
    sum += self->notice_shares[i] = draw_gamma (&self->random, notice_weights[i]);
  for (guint i = 0; i < N_NOTICES; i++)
    self->notice_shares[i] /= sum;
  market = draw_normal (&self->random);
  for (guint i = 0; i < N_QUARTERS; i++)
    {
      self->market[i] = population->market_deviation * market;
      market = 0.7 * market + sqrt (1 - 0.7 * 0.7) * draw_normal (&self->random);
    }
}

static double
draw_notice (Network *self)
{
  double share = mix_random_get_unit (&self->random);

  for (guint i = 0; i < N_NOTICES - 1; i++)
    if ((share -= self->notice_shares[i]) < 0)
      return notices[i];
  return notices[N_NOTICES - 1];
}

/* A number about 0 with the given deviation: normal, or the log of a gamma one. */
static double
draw_log (Network *self, double deviation)
{
  double variance = deviation * deviation, shape = (1 + sqrt (1 + 2 * variance)) / (2 * variance);

  if (!self->population->is_gamma || shape > MOST_SHAPE)
    return deviation * draw_normal (&self->random);
  return log (draw_gamma (&self->random, shape)) - log (shape) + 1 / (2 * shape);
}

static double
draw_days (Network *self, guint stage, double at, double hire)
{
  double centre = self->centre[stage] + hire, deviation = self->deviation[stage], days;
  guint quarter = (guint) CLAMP (at / QUARTER_DAYS, 0, N_QUARTERS - 1);

  if (stage == MIX_HIRING_NOTICE)
    return draw_notice (self);
  if (is_in_middle (stage))
    centre += self->market[quarter];
  days = exp (centre + draw_log (self, deviation));
  if (stage == MIX_HIRING_CHECKS)
    {
      double one = deviation / LATEST_DEVIATION, latest = -G_MAXDOUBLE;

      for (guint i = 0; i < N_CHECKS; i++)
        latest = fmax (latest, centre + draw_log (self, one) - LATEST_MIDDLE * one);
      days = exp (latest);
    }
  return fmax (floor (days + 0.5), stage == MIX_HIRING_UNCONDITIONAL_OFFER ? 0 : 1);
}

/* Notes a stay as far as it can be seen. */
static void
note_stay (GArray *visits, guint stage, double from, double days, gboolean left, double seen_until)
{
  MixHiringVisit visit = { stage, days, left ? MIX_HIRING_LEFT : MIX_HIRING_PASSED, left && stage < MIX_HIRING_CHECKS };

  if (visits == NULL || from >= seen_until)
    return;
  if (from + days > seen_until)
    visit = (MixHiringVisit) { stage, seen_until - from, MIX_HIRING_STANDING, FALSE };
  g_array_append_val (visits, visit);
}

/* One stage; returns whether it goes on. */
static gboolean
pass_stage (Network *self, guint stage, double hire, double *time, double seen_until, GArray *visits)
{
  double days = draw_days (self, stage, *time, hire);
  double luck = mix_random_get_unit (&self->random);
  gboolean leaves = luck < self->exit_share[stage];

  if (leaves && stage >= MIX_HIRING_CHECKS)
    days = floor (days * mix_random_get_unit (&self->random));
  note_stay (visits, stage, *time, days, leaves, seen_until);
  *time += days;
  if (leaves && stage == MIX_HIRING_OFFER && luck < self->exit_share[stage] / 2)
    {
      days = draw_days (self, stage, *time, hire);
      note_stay (visits, stage, *time, days, FALSE, seen_until);
      *time += days;
      return TRUE;
    }
  return !leaves;
}

/* Fills a vacancy advertised on a day. Returns the day of the start; adds what can be seen by a day to @visits. */
double
network_fill (Network *self, double from, double seen_until, GArray *visits)
{
  double time = from;

  for (guint attempt = 0; attempt < MOST_ATTEMPTS; attempt++)
    {
      double hire = HIRE_DEVIATION * draw_normal (&self->random);
      guint stage = MIX_HIRING_ADVERT;

      while (stage < MIX_HIRING_N_STAGES && pass_stage (self, stage, hire, &time, seen_until, visits))
        stage++;
      if (stage == MIX_HIRING_N_STAGES)
        return time;
      time += 7;
    }
  return time;
}

/* A record in which exactly so many have started by the end of the window; of those still open, one at random. */
gboolean
network_make_record (
    Network *self, guint n_hires, double window, GArray *visits, MixHiringVacancy *standing, double *standing_start)
{
  for (guint try = 0; try < MOST_TRIES; try++)
    {
      guint n_opened = n_hires + (guint) (mix_random_get_unit (&self->random) * (2 + n_hires * 0.6)) + 1;
      guint n_started = 0, n_open = 0;

      g_array_set_size (visits, 0);
      standing->record = NULL;
      for (guint i = 0; i < n_opened; i++)
        {
          double start = network_fill (self, floor (window * mix_random_get_unit (&self->random)), window, visits);
          const MixHiringVisit *last
              = visits->len > 0 ? &g_array_index (visits, MixHiringVisit, visits->len - 1) : NULL;

          n_started += start <= window;
          if (start <= window || last == NULL || last->outcome != MIX_HIRING_STANDING)
            continue;
          n_open++;
          if (mix_random_get_unit (&self->random) < 1.0 / n_open)
            {
              *standing = (MixHiringVacancy) { NULL, last->stage, fmax (last->days, 0.5), -1, FALSE, 100 };
              *standing_start = start - window;
            }
        }
      if (n_started == n_hires && n_open > 0)
        return TRUE;
    }
  return FALSE;
}
