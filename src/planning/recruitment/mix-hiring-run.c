#include "mix-hiring-run.h"

/* From the day it is clear that nobody comes to the next advert. */
#define DAYS_TO_ADVERT 7

/* After so many adverts a vacancy is taken not to be filled in the time that is looked at. */
#define MOST_ATTEMPTS 40

/* Tries to draw a stay longer than it has been so far; after them it ends the next day. */
#define MOST_TRIES 64

#define NORMAL_MASK (MIX_HIRING_N_NORMALS - 1)
#define TABLE_MASK (MIX_HIRING_N_TABLE - 1)

typedef struct
{
  const MixHiringTruth *truth;
  const MixHiringVacancy *vacancy;
  MixHiringWorld *world;
  guint64 key;
  float time;  /* days from today */
  float offer; /* when the conditional offer was accepted */
} Run;

static inline guint
find_exit (const MixHiringTruth *truth, float luck)
{
  guint n_passed = 0;

  for (guint s = 0; s < MIX_HIRING_N_STAGES; s++)
    n_passed += truth->gone[s] <= luck;
  return n_passed;
}

/* The luck of those who have passed all stages before @stage. */
static inline float
make_luck (const MixHiringTruth *truth, guint stage, float unit)
{
  float gone = stage > 0 ? truth->gone[stage - 1] : 0;

  return gone + (1 - gone) * unit;
}

/* Days of four stages, from the fourth multiple @part on, by 48 random bits. */
static inline MixHiringFour
draw_days (const Run *run, guint part, guint64 bits)
{
  const MixHiringFour *centres = (const MixHiringFour *) run->truth->centre;
  const MixHiringFour *deviations = (const MixHiringFour *) run->truth->deviation;
  const float *normals = run->world->normals;
  MixHiringFour drawn = { normals[bits & NORMAL_MASK], normals[bits >> MIX_HIRING_NORMAL_BITS & NORMAL_MASK],
                          normals[bits >> 2 * MIX_HIRING_NORMAL_BITS & NORMAL_MASK],
                          normals[bits >> 3 * MIX_HIRING_NORMAL_BITS & NORMAL_MASK] };

  return _mix_hiring_raise_two (centres[part] + deviations[part] * drawn);
}

static inline float
draw_one (const MixHiringTruth *truth, guint stage, float normal)
{
  float log_days = truth->centre[stage] + truth->deviation[stage] * normal;

  return _mix_hiring_raise_two ((MixHiringFour) { log_days, 0, 0, 0 })[0];
}

static inline void
work_until (Run *run, float work)
{
  run->time = _mix_hiring_market_finish (&run->world->market, run->time, work);
}

/* The first day from @day on in whose week an interview can be held. */
static float
book_interview (MixHiringWorld *world, float day)
{
  guint ready = MIN ((guint) (day / 7), MIX_HIRING_N_WEEKS - 1), week = ready;

  while (week < MIX_HIRING_N_WEEKS - 1 && world->booked[week] >= world->interviews_a_week)
    week++;
  world->booked[week]++;
  return week == ready ? day : (float) (7 * week);
}

/* When an offer is declined, half the time the reserve gets it. Returns the stage in which the attempt ends then. */
static guint
offer_to_reserve (Run *run, float second_days, float *work)
{
  guint64 bits = _mix_hiring_take_bits (&run->key);

  if (bits >> 63)
    return MIX_HIRING_OFFER;
  *work += second_days;
  return find_exit (run->truth, make_luck (run->truth, MIX_HIRING_OFFER + 1, _mix_hiring_make_unit (bits)));
}

/* The offer, after @work that is still to be done. Returns the stage in which the attempt ends. */
static inline guint
pass_offer (Run *run, MixHiringFour days, guint exit, float *work)
{
  *work += days[0];
  if (exit == MIX_HIRING_OFFER)
    exit = offer_to_reserve (run, days[MIX_HIRING_SECOND_OFFER - MIX_HIRING_OFFER], work);
  if (run->vacancy->notice_from_conditional || exit == MIX_HIRING_OFFER)
    {
      work_until (run, *work);
      run->offer = run->time;
      *work = 0;
    }
  return exit;
}

/* The checks and the day that is agreed, after @work that is still to be done. */
static inline void
pass_checks (Run *run, MixHiringFour days, guint from, guint exit, float work)
{
  if (from <= MIX_HIRING_CHECKS)
    work += days[MIX_HIRING_CHECKS - MIX_HIRING_OFFER]
            * (exit > MIX_HIRING_CHECKS ? 1 : _mix_hiring_make_unit (_mix_hiring_take_bits (&run->key)));
  if (from <= MIX_HIRING_UNCONDITIONAL_OFFER && exit > MIX_HIRING_CHECKS)
    work += days[MIX_HIRING_UNCONDITIONAL_OFFER - MIX_HIRING_OFFER];
  work_until (run, work);
}

/* From the offer on, after @work that is still to be done. Returns whether somebody starts. */
static gboolean
pass_late (Run *run, guint from, guint exit, float work, float own_notice)
{
  guint64 bits = _mix_hiring_take_bits (&run->key);
  MixHiringFour days = draw_days (run, 1, bits);
  float notice = own_notice >= 0 ? own_notice : run->truth->notice[bits >> 48 & TABLE_MASK];

  if (from <= MIX_HIRING_OFFER)
    {
      exit = pass_offer (run, days, exit, &work);
      if (exit == MIX_HIRING_OFFER)
        return FALSE;
    }
  pass_checks (run, days, from, exit, work);
  if (exit <= MIX_HIRING_UNCONDITIONAL_OFFER)
    return FALSE;
  if (exit == MIX_HIRING_NOTICE)
    notice *= _mix_hiring_make_unit (_mix_hiring_take_bits (&run->key));
  if (run->vacancy->notice_from_conditional)
    run->time = MAX (run->time, run->offer + notice);
  else
    run->time += notice;
  return exit == MIX_HIRING_N_STAGES;
}

/* Up to the interview. Returns the work that is still to be done then. */
static inline float
pass_early (Run *run, MixHiringFour days, guint from, guint exit)
{
  float work = from <= MIX_HIRING_SHORTLIST ? days[MIX_HIRING_SHORTLIST] : 0;

  if (exit < MIX_HIRING_INTERVIEW)
    return work;
  work += days[MIX_HIRING_INTERVIEW];
  if (run->world->interviews_a_week == 0)
    return work;
  work_until (run, work);
  run->time = book_interview (run->world, run->time);
  return 0;
}

/* From @from on. Returns whether somebody starts. */
static gboolean
pass_rest (Run *run, guint from, float own_notice)
{
  guint64 bits = _mix_hiring_take_bits (&run->key);
  float unit = ((float) (gint32) (bits >> 48) + 0.5f) * 0x1.0p-16f, work = 0;
  guint exit = find_exit (run->truth, make_luck (run->truth, from, unit));

  if (from <= MIX_HIRING_INTERVIEW)
    {
      MixHiringFour days = draw_days (run, 0, bits);

      if (from <= MIX_HIRING_PREPARE)
        run->time += days[MIX_HIRING_PREPARE];
      if (from <= MIX_HIRING_ADVERT)
        run->time += days[MIX_HIRING_ADVERT];
      if (exit <= MIX_HIRING_ADVERT)
        return FALSE;
      work = pass_early (run, days, from, exit);
    }
  if (exit > MIX_HIRING_INTERVIEW)
    return pass_late (run, from, exit, work, own_notice);
  work_until (run, work);
  return FALSE;
}

/* A stay that is longer than it has been so far; the log of that is to base 2. */
static float
draw_longer_days (Run *run, guint stage, float log_so_far)
{
  const MixHiringTruth *truth = run->truth;
  float at = (log_so_far - truth->centre[stage]) / truth->deviation[stage];
  float share = _mix_hiring_make_unit (_mix_hiring_take_bits (&run->key));

  return draw_one (truth, stage, (float) _mix_hiring_draw_normal_above (at, share));
}

/* Of the stays that are longer than so far, those with few who withdraw late are more likely to be still standing. */
static float
draw_standing_days (Run *run, guint stage, float so_far, float log_so_far)
{
  float share = stage == MIX_HIRING_CHECKS || stage == MIX_HIRING_NOTICE ? run->truth->exit_share[stage] : 0;

  for (guint try = 0; try < MOST_TRIES; try++)
    {
      guint64 bits = _mix_hiring_take_bits (&run->key);
      float days = stage == MIX_HIRING_NOTICE ? run->truth->notice[bits >> 32 & TABLE_MASK]
                                              : draw_longer_days (run, stage, log_so_far);

      if (days > so_far && (share <= 0 || _mix_hiring_make_unit (bits) < 1 - share * so_far / days))
        return days;
    }
  return so_far + 1;
}

/* Ends the stage of a candidate who may withdraw on the way, having served @so_far of @days. Returns whether they stay.
 */
static gboolean
serve (Run *run, guint stage, float so_far, float *days)
{
  float share = run->truth->exit_share[stage], left = share * (1 - so_far / *days);
  guint64 bits = _mix_hiring_take_bits (&run->key);

  if (_mix_hiring_make_unit (bits) * (1 - share + left) >= left)
    return TRUE;
  *days = so_far + (*days - so_far) * _mix_hiring_make_unit (bits >> 32);
  return FALSE;
}

/* Ends a stage at whose end it may turn out that nobody comes. Returns whether somebody does. */
static gboolean
finish_early (Run *run, guint stage, float work)
{
  float share = run->truth->exit_share[stage];
  guint64 bits = _mix_hiring_take_bits (&run->key);
  float luck = _mix_hiring_make_unit (bits);
  gboolean reserve = stage == MIX_HIRING_OFFER && luck < share / 2;

  if (reserve)
    work += draw_one (run->truth, stage, run->world->normals[bits >> 32 & NORMAL_MASK]);
  if (stage <= MIX_HIRING_ADVERT)
    run->time += work;
  else
    work_until (run, work);
  return luck >= share || reserve;
}

/* The stage it stands in. Returns whether it goes on from there. */
static gboolean
pass_standing (Run *run, float log_so_far)
{
  const MixHiringVacancy *vacancy = run->vacancy;
  float so_far = (float) MAX (vacancy->days_so_far, 0), days;
  guint stage = vacancy->stage;
  gboolean stays;

  if (vacancy->ends_in > 0)
    days = so_far + (float) vacancy->ends_in;
  else if (stage == MIX_HIRING_NOTICE && vacancy->notice_days >= 0)
    days = MAX ((float) vacancy->notice_days, so_far + 1);
  else
    days = draw_standing_days (run, stage, so_far, log_so_far);
  if (stage != MIX_HIRING_CHECKS && stage != MIX_HIRING_NOTICE)
    return finish_early (run, stage, days - so_far);
  stays = serve (run, stage, so_far, &days);
  if (stage == MIX_HIRING_NOTICE)
    run->time += days - so_far;
  else
    work_until (run, days - so_far);
  return stays;
}

/* The first attempt, from where it stands. Returns whether somebody starts. */
static gboolean
pass_first (Run *run, float log_so_far)
{
  const MixHiringVacancy *vacancy = run->vacancy;
  float own_notice = vacancy->stage > MIX_HIRING_OFFER ? (float) vacancy->notice_days : -1;

  if (vacancy->days_so_far <= 0 && vacancy->ends_in <= 0)
    {
      run->time = run->offer = (float) -vacancy->days_so_far;
      return pass_rest (run, vacancy->stage, own_notice);
    }
  run->offer = (float) -vacancy->days_so_far;
  if (!pass_standing (run, log_so_far))
    return FALSE;
  if (vacancy->stage == MIX_HIRING_NOTICE)
    return TRUE;
  if (vacancy->stage == MIX_HIRING_OFFER)
    run->offer = run->time;
  return pass_rest (run, vacancy->stage + 1, own_notice);
}

/*
 * _mix_hiring_run:
 * @truth: the network as it may be
 * @world: (inout): the market, and interviews that others have booked
 * @vacancy: as it stands
 * @log_so_far: to base 2, of the days that it has stood
 * @key: of the run and the vacancy
 *
 * One way in which it may go: from where it stands, given that it has been there so long, to the start, with as many
 * adverts as it takes.
 *
 * Returns: days from today to the start
 */
float
_mix_hiring_run (
    const MixHiringTruth *truth, MixHiringWorld *world, const MixHiringVacancy *vacancy, float log_so_far, guint64 key)
{
  Run run = { truth, vacancy, world, key, 0, 0 };
  gboolean started = pass_first (&run, log_so_far);

  for (guint attempt = 1; !started && attempt < MOST_ATTEMPTS && run.time < MIX_HIRING_MOST_DAYS; attempt++)
    {
      run.key = _mix_hiring_make_key (key, attempt);
      run.time += DAYS_TO_ADVERT;
      started = pass_rest (&run, MIX_HIRING_ADVERT, -1);
    }
  return started ? run.time : MIX_HIRING_MOST_DAYS;
}
