#pragma once

#include "mix-hiring-forecast.h"
#include "mix-hiring-market.h"
#include "mix-hiring-tables.h"

G_BEGIN_DECLS

/* Of the offer that a reserve gets after another has declined: where notice is, which is not drawn like the others. */
#define MIX_HIRING_SECOND_OFFER MIX_HIRING_NOTICE

/* No stage lasts longer: without an end a rare draw would ruin every mean. */
#define MIX_HIRING_MOST_STAGE_DAYS 730

/* Weeks for which interviews are booked. */
#define MIX_HIRING_N_WEEKS (MIX_HIRING_MOST_DAYS / 7 + 2)

/*
 * MixHiringOdds:
 * @centre: log to base 2 of the typical days of each stage
 * @pace: of what is left open of the pace, as a log to base 2
 * @peculiarity: of what is left open of the peculiarity, in deviations of the stage
 * @deviations: tables of the deviation of the log to base 2 of days
 * @exits: tables of the exit rate
 * @notice: days of notice, all as likely
 *
 * What is thought of a network, ready to be drawn from.
 */
typedef struct
{
  float centre[MIX_HIRING_N_STAGES];
  float pace[MIX_HIRING_N_STAGES];
  float peculiarity[MIX_HIRING_N_STAGES];
  float deviations[MIX_HIRING_N_STAGES][MIX_HIRING_N_TABLE];
  float exits[MIX_HIRING_N_STAGES][MIX_HIRING_N_TABLE];
  float notice[MIX_HIRING_N_TABLE];
} MixHiringOdds;

/*
 * MixHiringTruth:
 * @centre: log to base 2 of the typical days of each stage
 * @deviation: of the log to base 2 of days
 * @exit_share: of those who come so far
 * @gone: share of those who begin that have gone by the end of each stage
 * @notice: days of notice, all as likely
 *
 * A network as it may be: one draw from what is thought of it. Everything of a run shares it.
 */
typedef struct
{
  float centre[MIX_HIRING_N_STAGES] __attribute__ ((aligned (16)));
  float deviation[MIX_HIRING_N_STAGES] __attribute__ ((aligned (16)));
  float exit_share[MIX_HIRING_N_STAGES];
  float gone[MIX_HIRING_N_STAGES];
  const float *notice;
} MixHiringTruth;

/*
 * MixHiringWorld:
 * @normals: (array fixed-size=4096): quantiles of the standard normal distribution
 * @market: of the run
 * @interviews_a_week: how many there can be, or 0 where nothing limits them
 * @booked: interviews in each week so far
 *
 * What the vacancies of a run share.
 */
typedef struct
{
  const float *normals;
  MixHiringMarket market;
  guint interviews_a_week;
  guint16 booked[MIX_HIRING_N_WEEKS];
} MixHiringWorld;

#define MIX_HIRING_GOLDEN G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)

/* The finishing steps of SplitMix64: a number that says nothing of its neighbours'. */
static inline guint64
_mix_hiring_scramble (guint64 bits)
{
  bits = (bits ^ (bits >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  bits = (bits ^ (bits >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return bits ^ (bits >> 31);
}

/* The next 64 random bits of a key. */
static inline guint64
_mix_hiring_take_bits (guint64 *key)
{
  *key += MIX_HIRING_GOLDEN;
  return _mix_hiring_scramble (*key);
}

/* Random numbers are had by what they are for, not by the order of their use: so the same run means the same luck,
 * whatever else is asked. */
static inline guint64
_mix_hiring_make_key (guint64 key, guint64 number)
{
  return _mix_hiring_scramble (key ^ (number + 1) * G_GUINT64_CONSTANT (0xd1342543de82ef95));
}

/* The middle of one of 2^24 equal pieces of what lies between 0 and 1, from the low bits. */
static inline float
_mix_hiring_make_unit (guint64 bits)
{
  return ((float) (gint32) (bits & 0xffffff) + 0.5f) * 0x1.0p-24f;
}

/* Four numbers that are worked with at once. */
typedef float MixHiringFour __attribute__ ((vector_size (16)));
typedef gint32 MixHiringFourWhole __attribute__ ((vector_size (16)));

/* 2 to the power of each of @logs, which are above -126, by a polynomial of degree 5 for what is left of the whole
 * part: to about six digits, and the same everywhere. Never more than the longest stage. */
static inline MixHiringFour
_mix_hiring_raise_two (MixHiringFour logs)
{
  const MixHiringFour most = { MIX_HIRING_MOST_STAGE_DAYS, MIX_HIRING_MOST_STAGE_DAYS, MIX_HIRING_MOST_STAGE_DAYS,
                               MIX_HIRING_MOST_STAGE_DAYS };
  MixHiringFour at = logs + 127;
  MixHiringFourWhole whole = __builtin_convertvector (at, MixHiringFourWhole);
  MixHiringFour rest = at - __builtin_convertvector (whole, MixHiringFour);
  MixHiringFour part = 0.0089495904f + rest * 0.0018937541f, days;
  MixHiringFourWhole is_more;

  part = 0.24014182f + rest * (0.055860337f + rest * part);
  days = (MixHiringFour) (whole << 23) * (0.9999999f + rest * (0.69315449f + rest * part));
  is_more = days > most;
  return (MixHiringFour) ((is_more & (MixHiringFourWhole) most) | (~is_more & (MixHiringFourWhole) days));
}

void _mix_hiring_forecast_run_again (MixHiringForecast *self, guint vacancy, double days_so_far, guint n_runs);
MixHiringOdds *_mix_hiring_odds_new (const MixHiringRecord *record) G_GNUC_WARN_UNUSED_RESULT;
void _mix_hiring_truth_draw (MixHiringTruth *self, const MixHiringOdds *odds, guint64 key);
float _mix_hiring_run (
    const MixHiringTruth *truth, MixHiringWorld *world, const MixHiringVacancy *vacancy, float log_so_far, guint64 key);

G_END_DECLS
