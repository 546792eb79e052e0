#include "mix-hiring-run.h"

#include <math.h>

#include "mix-spread.h"

/* No stage lasts longer: without an end a rare draw would ruin every mean. */
#define MOST_STAGE_DAYS 730

/* From the day it is clear that nobody comes to the next advert. */
#define DAYS_TO_ADVERT 7

/* After so many adverts a vacancy is taken not to be filled in the time that is looked at. */
#define MOST_ATTEMPTS 40

/* Tries to draw a notice longer than what was served; after them it ends the next day. */
#define MOST_TRIES 64

/* Notice is never shorter, nor longer than this many times the reference's nine in ten. */
#define LEAST_NOTICE 14
#define NOTICE_PAST_P90 1.2

/* Draws until one is long enough before the end of the distribution is looked at by itself. */
#define EASY_TRIES 6

/* Less than this is no part of a distribution that a quantile could be had of. */
#define LEAST_TAIL 1e-12

#define LEAST_DAYS 1e-9

#define GOLDEN G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)

/* The finishing steps of SplitMix64: a number that says nothing of its neighbours'. */
static inline guint64
scramble (guint64 bits)
{
  bits = (bits ^ (bits >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  bits = (bits ^ (bits >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return bits ^ (bits >> 31);
}

/*
 * _mix_hiring_make_key:
 *
 * Random numbers are had by what they are for, not by the order of their use: so the same run means the same luck,
 * whatever else is asked.
 *
 * Returns: the key of a run and a thing in it
 */
guint64
_mix_hiring_make_key (guint64 seed, guint64 one, guint64 other)
{
  return scramble (scramble (seed + GOLDEN) ^ (one * GOLDEN + scramble (other + 1)));
}

static inline double
draw_unit (guint64 *key)
{
  *key += GOLDEN;
  return ((double) (gint64) (scramble (*key) >> 12) + 0.5) * 0x1.0p-52;
}

/*
 * _mix_hiring_get_normals:
 *
 * Returns: (array fixed-size=8192): quantiles of the standard normal distribution at the middles of equal pieces, so
 * that thirteen random bits make a number
 */
const float *
_mix_hiring_get_normals (void)
{
  static float *normals = NULL;

  if (g_once_init_enter_pointer (&normals))
    {
      float *made = g_new (float, MIX_HIRING_N_NORMALS);
      MixSpread standard = { MIX_SPREAD_NORMAL, -1, 0, 1 };

      for (guint i = 0; i < MIX_HIRING_N_NORMALS; i++)
        made[i] = (float) mix_spread_get_quantile (&standard, (i + 0.5) / MIX_HIRING_N_NORMALS);
      g_once_init_leave_pointer (&normals, made);
    }
  return normals;
}

static inline double
make_days (const MixHiringTruth *truth, guint stage, double normal)
{
  return fmin (expf ((float) (truth->centre[stage] + truth->deviation[stage] * normal)), MOST_STAGE_DAYS);
}

/* Straight lines through the reference's quantiles. */
static double
get_reference_notice (const MixHiringReference *reference, double share)
{
  double ends[] = { LEAST_NOTICE, reference->p10, reference->p50, reference->p90, reference->p90 * NOTICE_PAST_P90 };
  static const double shares[] = { 0, 0.1, 0.5, 0.9, 1 };
  guint piece = 0;

  while (piece < G_N_ELEMENTS (shares) - 2 && share >= shares[piece + 1])
    piece++;
  ends[0] = fmin (ends[0], ends[1]);
  return ends[piece] + (ends[piece + 1] - ends[piece]) * (share - shares[piece]) / (shares[piece + 1] - shares[piece]);
}

/* An urn: one of the own, or a value of the reference, which counts as so many hires. */
static double
draw_notice (const MixHiringRecord *record, guint64 *key)
{
  guint n = record->notice->len;
  double ball = draw_unit (key) * (n + record->reference_hires);

  if (ball < n)
    return g_array_index (record->notice, double, (guint) ball);
  return get_reference_notice (&record->notice_reference, draw_unit (key));
}

static double
draw_longer_notice (const MixHiringRecord *record, double days_so_far, guint64 *key)
{
  for (guint try = 0; try < MOST_TRIES; try++)
    {
      double days = draw_notice (record, key);

      if (days > days_so_far)
        return days;
    }
  return days_so_far + 1;
}

/* A stay from the far end of the distribution, where drawing until one is long enough would take too many draws. */
static double
draw_long_days (const MixHiringTruth *truth, guint stage, double at, double days_so_far, guint64 *key)
{
  static const MixSpread standard = { MIX_SPREAD_NORMAL, -1, 0, 1 };
  double above = erfc (at / G_SQRT2) / 2;
  double share = 1 - above * draw_unit (key);

  if (above < LEAST_TAIL)
    return days_so_far + 1;
  return exp (truth->centre[stage] + truth->deviation[stage] * mix_spread_get_quantile (&standard, share));
}

/* A stay that is longer than it has been so far. */
static double
draw_longer_days (const MixHiringTruth *truth, guint stage, double days_so_far, guint64 *key)
{
  double at = (log (fmax (days_so_far, LEAST_DAYS)) - truth->centre[stage]) / truth->deviation[stage];
  double days = 0;

  for (guint try = 0; try < EASY_TRIES && days == 0; try++)
    {
      float normal = _mix_hiring_get_normals ()[(guint) (draw_unit (key) * MIX_HIRING_N_NORMALS)];

      if (normal > at)
        days = make_days (truth, stage, normal);
    }
  if (days == 0)
    days = draw_long_days (truth, stage, at, days_so_far, key);
  return fmax (fmin (days, MOST_STAGE_DAYS), days_so_far);
}

typedef struct
{
  const MixHiringTruth *truth;
  const MixHiringVacancy *vacancy;
  guint64 key;
  double time;  /* days from today */
  double offer; /* when the conditional offer was accepted */
} Run;

/* Whether a stage in which people withdraw on the way ends so; @days is then cut to when. */
static gboolean
withdraws (Run *run, guint stage, double days_so_far, double *days)
{
  double share = run->truth->exit_share[stage], left;

  left = *days > 0 ? share * (1 - days_so_far / *days) : 0;
  if (draw_unit (&run->key) * (1 - share + left) >= left)
    return FALSE;
  *days = days_so_far + (*days - days_so_far) * draw_unit (&run->key);
  return TRUE;
}

/* Of the stays that are longer than so far, those with few who withdraw late are more likely to be still standing. */
static double
draw_standing_days (Run *run, guint stage, double days_so_far)
{
  double share = stage >= MIX_HIRING_CHECKS ? run->truth->exit_share[stage] : 0;

  for (guint try = 0; try < MOST_TRIES; try++)
    {
      double days = stage == MIX_HIRING_NOTICE ? draw_longer_notice (run->truth->record, days_so_far, &run->key)
                                               : draw_longer_days (run->truth, stage, days_so_far, &run->key);

      if (draw_unit (&run->key) < 1 - share * days_so_far / days)
        return days;
    }
  return days_so_far + 1;
}

/* Passes a stage that ends before anybody has accepted. Returns whether it goes on from there. */
static gboolean
pass_early (Run *run, guint stage, double days)
{
  double share = run->truth->exit_share[stage];
  double luck = draw_unit (&run->key);

  run->time += days;
  if (luck >= share)
    return TRUE;
  if (stage != MIX_HIRING_OFFER || luck >= share / 2)
    return FALSE;
  run->time += make_days (run->truth, stage,
                          _mix_hiring_get_normals ()[(guint) (draw_unit (&run->key) * MIX_HIRING_N_NORMALS)]);
  return TRUE;
}

/* Passes a stage during which the candidate may withdraw. */
static gboolean
pass_late (Run *run, guint stage, double days_so_far, double days)
{
  gboolean goes_on = !withdraws (run, stage, days_so_far, &days);

  run->time += days - days_so_far;
  return goes_on;
}

static gboolean
pass_notice (Run *run, double days_so_far, double days)
{
  double from = run->vacancy->notice_from_conditional ? run->offer : run->time - days_so_far;
  gboolean goes_on = !withdraws (run, MIX_HIRING_NOTICE, days_so_far, &days);

  run->time = fmax (run->time, from + days);
  return goes_on;
}

/* The first attempt, from where it stands. */
static gboolean
pass_standing (Run *run, guint *stage)
{
  const MixHiringVacancy *vacancy = run->vacancy;
  double so_far = vacancy->days_so_far;
  double days;

  if (vacancy->stage == MIX_HIRING_ADVERT && so_far <= 0)
    {
      run->time = -so_far;
      return TRUE;
    }
  *stage = vacancy->stage + 1;
  run->offer = -so_far;
  if (vacancy->stage == MIX_HIRING_NOTICE && vacancy->notice_days >= 0)
    return pass_notice (run, so_far, fmax (vacancy->notice_days, so_far + 1));
  days = draw_standing_days (run, vacancy->stage, so_far);
  if (vacancy->stage == MIX_HIRING_NOTICE)
    return pass_notice (run, so_far, days);
  if (vacancy->stage == MIX_HIRING_CHECKS)
    return pass_late (run, MIX_HIRING_CHECKS, so_far, days);
  return pass_early (run, vacancy->stage, days - so_far);
}

/* From @stage on. Returns whether somebody starts. */
static gboolean
pass_rest (Run *run, guint stage, gboolean is_first)
{
  const float *normals = _mix_hiring_get_normals ();
  guint64 bits;

  run->key += GOLDEN;
  bits = scramble (run->key);
  for (guint s = stage; s < MIX_HIRING_NOTICE; s++)
    {
      double days;

      if (s == MIX_HIRING_CHECKS)
        {
          run->offer = run->time;
          run->key += GOLDEN;
          bits = scramble (run->key);
        }
      days = make_days (run->truth, s, normals[bits & (MIX_HIRING_N_NORMALS - 1)]);
      bits >>= MIX_HIRING_NORMAL_BITS;
      if (s == MIX_HIRING_CHECKS ? !pass_late (run, s, 0, days) : !pass_early (run, s, days))
        return FALSE;
    }
  if (stage > MIX_HIRING_NOTICE)
    return TRUE;
  return pass_notice (run, 0,
                      is_first && stage > MIX_HIRING_OFFER && run->vacancy->notice_days >= 0
                          ? run->vacancy->notice_days
                          : draw_notice (run->truth->record, &run->key));
}

/*
 * _mix_hiring_run:
 * @truth: the network as it may be
 * @vacancy: as it stands
 * @key: of the run and the vacancy
 *
 * One way in which it may go: from where it stands, given that it has been there so long, to the start, with as many
 * adverts as it takes.
 *
 * Returns: days from today to the start
 */
double
_mix_hiring_run (const MixHiringTruth *truth, const MixHiringVacancy *vacancy, guint64 key)
{
  Run run = { truth, vacancy, key, 0, 0 };
  guint stage = MIX_HIRING_ADVERT;
  gboolean started = pass_standing (&run, &stage);

  if (started)
    started = pass_rest (&run, stage, TRUE);
  for (guint attempt = 1; !started && attempt < MOST_ATTEMPTS && run.time < MIX_HIRING_MOST_DAYS; attempt++)
    {
      run.key = _mix_hiring_make_key (key, attempt, 0);
      run.time += DAYS_TO_ADVERT;
      started = pass_rest (&run, MIX_HIRING_ADVERT, FALSE);
    }
  return started ? run.time : MIX_HIRING_MOST_DAYS;
}
