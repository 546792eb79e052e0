#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MixHiringStage:
 * @MIX_HIRING_PREPARE: the plan, the money and the job description are agreed; passed once, whatever becomes of adverts
 * @MIX_HIRING_ADVERT: the advert is open
 * @MIX_HIRING_SHORTLIST: applications are read
 * @MIX_HIRING_INTERVIEW: interviews are arranged and held
 * @MIX_HIRING_OFFER: the conditional offer is made and answered
 * @MIX_HIRING_CHECKS: pre-employment checks, the latest of them
 * @MIX_HIRING_UNCONDITIONAL_OFFER: the unconditional offer is made and a day agreed
 * @MIX_HIRING_NOTICE: notice is served
 *
 * The stages of a vacancy up to the start, one after the other.
 */
typedef enum
{
  MIX_HIRING_PREPARE,
  MIX_HIRING_ADVERT,
  MIX_HIRING_SHORTLIST,
  MIX_HIRING_INTERVIEW,
  MIX_HIRING_OFFER,
  MIX_HIRING_CHECKS,
  MIX_HIRING_UNCONDITIONAL_OFFER,
  MIX_HIRING_NOTICE,
} MixHiringStage;

#define MIX_HIRING_N_STAGES (MIX_HIRING_NOTICE + 1)

/* Log of the days of a stage of which nobody has said how long it takes: none are counted. */
#define MIX_HIRING_NO_DAYS (-30.0)

/**
 * MixHiringReference:
 * @p10: days that one in ten stays below; no number where it is not known
 * @p50: days that half stay below; no number where nobody has said, as before the advert: no days are counted then
 * @p90: days that nine in ten stay below; no number where it is not known
 * @exit_share: share of those who come so far that go no further, or 0
 *
 * What is known of a stage from elsewhere.
 */
typedef struct
{
  double p10;
  double p50;
  double p90;
  double exit_share;
} MixHiringReference;

/**
 * MixHiringOutcome:
 * @MIX_HIRING_PASSED: went on to the next stage
 * @MIX_HIRING_LEFT: nobody suited, an offer was declined, a candidate withdrew
 * @MIX_HIRING_STANDING: still there when last seen
 */
typedef enum
{
  MIX_HIRING_PASSED,
  MIX_HIRING_LEFT,
  MIX_HIRING_STANDING,
} MixHiringOutcome;

/**
 * MixHiringVisit:
 * @stage: which
 * @days: in it, or less than zero where that is not known: then only how it ended counts
 * @outcome: how it ended, or that it has not
 * @at_end: for one that was left: whether the stage had run its course by then, as when nobody on a shortlist suits
 *
 * One stay in a stage, of the network's own record.
 */
typedef struct
{
  MixHiringStage stage;
  double days;
  MixHiringOutcome outcome;
  gboolean at_end;
} MixHiringVisit;

/**
 * MixHiringEstimate:
 * @median: log of the days of the reference's typical stay
 * @peculiarity: D: how much longer, as a log, this network takes over this stage
 * @variance: v: of the log of days
 * @precision: kn: how many hires the estimate of D counts as, the reference's among them
 * @freedom: nun: degrees of freedom of the estimate of v
 * @exits: first number of the Beta distribution of the exit rate
 * @stays: the second
 * @n_own: own stays that came to an end
 * @own_weight: share of the typical time that is the network's own record
 *
 * What is thought of a stage.
 */
typedef struct
{
  double median;
  double peculiarity;
  double variance;
  double precision;
  double freedom;
  double exits;
  double stays;
  guint n_own;
  double own_weight;
} MixHiringEstimate;

/**
 * MixHiringRecord:
 * @stages: of each stage
 * @pace: G: how much longer, as a log, this network takes over everything but notice
 * @pace_precision: one over the variance of @pace
 * @reference_hires: k: how many hires the reference counts as
 * @notice: (element-type double): own notice served, days
 * @notice_reference: of the notice in the pack
 *
 * What a network's own hires and the reference say together.
 */
typedef struct
{
  MixHiringEstimate stages[MIX_HIRING_N_STAGES];
  double pace;
  double pace_precision;
  double reference_hires;
  GArray *notice;
  MixHiringReference notice_reference;
} MixHiringRecord;

MixHiringRecord *mix_hiring_record_new (const MixHiringReference *references,
                                        const MixHiringVisit *visits,
                                        guint n_visits,
                                        double reference_hires) G_GNUC_WARN_UNUSED_RESULT;
void mix_hiring_record_free (MixHiringRecord *self);
double mix_hiring_record_get_typical_days (const MixHiringRecord *self, MixHiringStage stage);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixHiringRecord, mix_hiring_record_free)

G_END_DECLS
