#pragma once

#include <glib.h>

#include "mix-job-cost.h"
#include "mix-rate-series.h"

G_BEGIN_DECLS

/**
 * MixJobRates:
 * @minutes_a_week: contracted, in millionths of a minute; days without are days on which the job is not held
 * @full_time_pay: of the band and point, in millionths of a pound a year
 * @supplement: (nullable): share of basic pay in a high cost area, in millionths of one; %NULL elsewhere
 * @supplement_least: (nullable): in millionths of a pound a year
 * @supplement_most: (nullable): in millionths of a pound a year
 * @insurance: rate of employer National Insurance, in millionths of one
 * @insurance_threshold: in millionths of a pound a year
 * @pension: (nullable): rate paid locally, in millionths of one; %NULL without a pension of that rate
 * @maximum: (nullable): the most that is reimbursed of a whole-time job, in millionths of a pound a year; %NULL for a
 * job that is not reimbursed
 *
 * All that decides what a job costs, over time.
 */
typedef struct
{
  const MixRateSeries *minutes_a_week;
  const MixRateSeries *full_time_pay;
  const MixRateSeries *supplement;
  const MixRateSeries *supplement_least;
  const MixRateSeries *supplement_most;
  const MixRateSeries *insurance;
  const MixRateSeries *insurance_threshold;
  const MixRateSeries *pension;
  const MixRateSeries *maximum;
} MixJobRates;

GArray *mix_job_rates_list_terms (const MixJobRates *self, MixDate from, MixDate until, MixDate as_known_on)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
