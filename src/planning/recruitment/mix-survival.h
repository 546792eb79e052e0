#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MIX_SURVIVAL_STILL_WAITING:
 *
 * The outcome of whoever had not come to an end when last seen.
 */
#define MIX_SURVIVAL_STILL_WAITING 0

/**
 * MixWait:
 * @days: until the end, or until last seen
 * @outcome: how it ended, from 1, or %MIX_SURVIVAL_STILL_WAITING
 */
typedef struct
{
  double days;
  int outcome;
} MixWait;

/**
 * MixSurvivalScale:
 * @MIX_SURVIVAL_PLAIN: limits are the estimate ± so many standard errors
 * @MIX_SURVIVAL_LOG: on the scale of the logarithm
 * @MIX_SURVIVAL_LOG_LOG: on the scale of the logarithm of minus the logarithm: never past 0 or 1
 */
typedef enum
{
  MIX_SURVIVAL_PLAIN,
  MIX_SURVIVAL_LOG,
  MIX_SURVIVAL_LOG_LOG,
} MixSurvivalScale;

/**
 * MixSurvivalStep:
 * @days: at which somebody came to an end
 * @n_waiting: still waiting just before
 * @n_ended: who came to an end then
 * @share_waiting: estimated share of all who wait longer
 * @standard_error: of @share_waiting; no number once nobody waits
 * @lower: of the 95% interval; no number once nobody waits
 * @upper: of the 95% interval
 */
typedef struct
{
  double days;
  guint n_waiting;
  guint n_ended;
  double share_waiting;
  double standard_error;
  double lower;
  double upper;
} MixSurvivalStep;

/**
 * MixSurvivalMedian:
 * @days: after which half have come to an end; no number where it never comes to that
 * @lower: of the 95% interval; no number where it is not reached
 * @upper: of the 95% interval; no number where it is not reached
 */
typedef struct
{
  double days;
  double lower;
  double upper;
} MixSurvivalMedian;

GArray *mix_survival_estimate (const MixWait *waits, guint n_waits, MixSurvivalScale scale) G_GNUC_WARN_UNUSED_RESULT;
MixSurvivalMedian mix_survival_get_median (const GArray *steps);
double mix_survival_get_incidence (const MixWait *waits, guint n_waits, int outcome, double days);

G_END_DECLS
