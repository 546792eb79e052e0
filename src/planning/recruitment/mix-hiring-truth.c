#include <math.h>

#include "mix-hiring-run.h"
#include "mix-random.h"

/* Of the log of what the market adds to every stage from the shortlist to the unconditional offer. */
#define MARKET_DEVIATION 0.15

static double
draw_normal (MixRandom *random)
{
  return _mix_hiring_get_normals ()[(guint) (mix_random_get_unit (random) * MIX_HIRING_N_NORMALS)];
}

/* Marsaglia and Tsang 2000, ACM Transactions on Mathematical Software 26:363. Most numbers are taken by the squeeze,
 * which needs no logarithm. */
static double
draw_gamma (MixRandom *random, double shape)
{
  double boost = 1, d, c;

  if (shape < 1)
    {
      boost = pow (mix_random_get_unit (random), 1 / shape);
      shape += 1;
    }
  d = shape - 1.0 / 3;
  c = 1 / sqrt (9 * d);
  for (;;)
    {
      double normal = draw_normal (random), cube = 1 + c * normal, unit = mix_random_get_unit (random);

      cube = cube * cube * cube;
      if (cube <= 0)
        continue;
      if (unit < 1 - 0.0331 * normal * normal * normal * normal
          || log (unit) < normal * normal / 2 + d - d * cube + d * log (cube))
        return boost * d * cube;
    }
}

static double
draw_beta (MixRandom *random, double one, double other)
{
  double first, second;

  if (one <= 0)
    return 0;
  if (other <= 0)
    return 1;
  first = draw_gamma (random, one);
  second = draw_gamma (random, other);
  return first / (first + second);
}

static gboolean
feels_market (guint stage)
{
  return stage >= MIX_HIRING_SHORTLIST && stage <= MIX_HIRING_UNCONDITIONAL_OFFER;
}

/*
 * _mix_hiring_draw_market:
 * @key: of the run
 *
 * Returns: the log of how much longer everything takes in the market of the run
 */
double
_mix_hiring_draw_market (guint64 key)
{
  MixRandom random;

  mix_random_init (&random, key);
  return MARKET_DEVIATION * draw_normal (&random);
}

/*
 * _mix_hiring_truth_draw:
 * @record: what is thought of a network
 * @market: of the run
 * @key: of the run and the role
 *
 * v is scaled inverse chi-squared, D normal about its estimate with variance v/kn, G normal about its own; of the
 * latter each stage takes the part that its own record leaves open, k/kn. Exit rates are Beta.
 */
void
_mix_hiring_truth_draw (MixHiringTruth *self, const MixHiringRecord *record, double market, guint64 key)
{
  MixRandom random;
  double pace;

  mix_random_init (&random, key);
  self->record = record;
  pace = draw_normal (&random) / sqrt (record->pace_precision);
  for (guint s = 0; s < MIX_HIRING_N_STAGES; s++)
    {
      const MixHiringEstimate *stage = &record->stages[s];

      self->exit_share[s] = draw_beta (&random, stage->exits, stage->stays);
      if (s == MIX_HIRING_NOTICE)
        continue;
      self->deviation[s] = sqrt (stage->variance * stage->freedom / (2 * draw_gamma (&random, stage->freedom / 2)));
      self->centre[s] = stage->median + stage->peculiarity + record->pace
                        + self->deviation[s] / sqrt (stage->precision) * draw_normal (&random)
                        + pace * record->reference_hires / stage->precision + (feels_market (s) ? market : 0);
    }
}
