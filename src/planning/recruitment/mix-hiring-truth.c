#include <math.h>

#include "mix-hiring-run.h"

/* Notice is never shorter, nor longer than this many times the reference's nine in ten. */
#define LEAST_NOTICE 14
#define NOTICE_PAST_P90 1.2

#define TABLE_MASK (MIX_HIRING_N_TABLE - 1)
#define NORMAL_MASK (MIX_HIRING_N_NORMALS - 1)

/* Random bits that a stage takes: for its deviation, its exit rate and its peculiarity. */
#define STAGE_BITS (2 * MIX_HIRING_TABLE_BITS + MIX_HIRING_NORMAL_BITS)

/* Straight lines through what is known of it. */
static double
get_reference_notice (const MixHiringReference *reference, double share)
{
  double p10 = isnan (reference->p10) ? reference->p50 : reference->p10;
  double p90 = isnan (reference->p90) ? reference->p50 : reference->p90;
  double ends[] = { fmin (LEAST_NOTICE, p10), p10, reference->p50, p90, NOTICE_PAST_P90 * p90 };
  static const double shares[] = { 0, 0.1, 0.5, 0.9, 1 };
  guint piece = 0;

  while (piece < G_N_ELEMENTS (shares) - 2 && share >= shares[piece + 1])
    piece++;
  return ends[piece] + (ends[piece + 1] - ends[piece]) * (share - shares[piece]) / (shares[piece + 1] - shares[piece]);
}

/* An urn: the own, each once, and the reference as often as the hires that it counts as. */
static void
tabulate_notice (float *table, const MixHiringRecord *record)
{
  guint n = record->notice->len;
  double balls = n + record->reference_hires;

  for (guint i = 0; i < MIX_HIRING_N_TABLE; i++)
    {
      double ball = (i + 0.5) / MIX_HIRING_N_TABLE * balls;

      table[i] = (float) (ball < n ? g_array_index (record->notice, double, (guint) ball)
                                   : get_reference_notice (&record->notice_reference, (ball - n) / (balls - n)));
    }
}

/*
 * _mix_hiring_odds_new:
 * @record: what is thought of a network
 *
 * Returns: (transfer full): the same, ready to be drawn from; free with g_free()
 */
MixHiringOdds *
_mix_hiring_odds_new (const MixHiringRecord *record)
{
  MixHiringOdds *self = g_new0 (MixHiringOdds, 1);

  for (guint s = 0; s < MIX_HIRING_N_STAGES; s++)
    {
      const MixHiringEstimate *stage = &record->stages[s];
      double deviation = sqrt (stage->variance) / G_LN2;

      _mix_hiring_tabulate_share (self->exits[s], stage->exits, stage->stays);
      if (s == MIX_HIRING_NOTICE)
        continue;
      self->centre[s] = (float) ((stage->median + stage->peculiarity + record->pace) / G_LN2);
      self->pace[s] = (float) (record->reference_hires / stage->precision / sqrt (record->pace_precision) / G_LN2);
      self->peculiarity[s] = (float) (1 / sqrt (stage->precision));
      _mix_hiring_tabulate_deviation (self->deviations[s], stage->freedom);
      for (guint i = 0; i < MIX_HIRING_N_TABLE; i++)
        self->deviations[s][i] *= (float) deviation;
    }
  tabulate_notice (self->notice, record);
  return self;
}

/*
 * _mix_hiring_truth_draw:
 * @self: (out): where it goes
 * @odds: what is thought of a network
 * @key: of the run and the role
 *
 * v is scaled inverse chi-squared, D normal about its estimate with variance v/kn, G normal about its own; of the
 * latter each stage takes the part that its own record leaves open, k/kn. Exit rates are Beta.
 */
void
_mix_hiring_truth_draw (MixHiringTruth *self, const MixHiringOdds *odds, guint64 key)
{
  const float *normals = _mix_hiring_get_normals ();
  float pace = normals[_mix_hiring_take_bits (&key) & NORMAL_MASK], stays = 1;
  guint64 bits = 0;

  self->notice = odds->notice;
  for (guint s = 0; s < MIX_HIRING_N_STAGES; s++)
    {
      bits = s % 2 == 0 ? _mix_hiring_take_bits (&key) : bits >> STAGE_BITS;
      self->exit_share[s] = odds->exits[s][bits & TABLE_MASK];
      stays *= 1 - self->exit_share[s];
      self->gone[s] = 1 - stays;
      self->deviation[s] = odds->deviations[s][bits >> MIX_HIRING_TABLE_BITS & TABLE_MASK];
      self->centre[s]
          = odds->centre[s] + pace * odds->pace[s]
            + self->deviation[s] * odds->peculiarity[s] * normals[bits >> 2 * MIX_HIRING_TABLE_BITS & NORMAL_MASK];
    }
  self->centre[MIX_HIRING_SECOND_OFFER] = self->centre[MIX_HIRING_OFFER];
  self->deviation[MIX_HIRING_SECOND_OFFER] = self->deviation[MIX_HIRING_OFFER];
}
