#pragma once

#include <glib.h>

#include "mix-date.h"
#include "mix-money.h"
#include "mix-round.h"

G_BEGIN_DECLS

/**
 * MIX_WHOLE_TIME_MINUTES:
 *
 * Minutes a week of a whole-time equivalent: 37.5 hours.
 */
#define MIX_WHOLE_TIME_MINUTES 2250

/**
 * MIX_JOB_COST_UNIT:
 *
 * Parts of a penny in which exact annual amounts are counted: hours a week and two percentages in millionths divide it.
 */
#define MIX_JOB_COST_UNIT ((MixWide) MIX_WHOLE_TIME_MINUTES * 1000000 * 1000000)

/**
 * MixJobPart:
 * @MIX_JOB_PAY: basic pay
 * @MIX_JOB_SUPPLEMENT: high cost area supplement
 * @MIX_JOB_NATIONAL_INSURANCE: of the employer
 * @MIX_JOB_PENSION: contribution of the employer, as far as it is paid locally
 *
 * What the cost of a job is made of.
 */
typedef enum
{
  MIX_JOB_PAY,
  MIX_JOB_SUPPLEMENT,
  MIX_JOB_NATIONAL_INSURANCE,
  MIX_JOB_PENSION,
} MixJobPart;

#define MIX_JOB_N_PARTS (MIX_JOB_PENSION + 1)

/**
 * MixAnnualAmount:
 * @known: whether it is
 * @pence: a year
 */
typedef struct
{
  gboolean known;
  MixPence pence;
} MixAnnualAmount;

/**
 * MixShare:
 * @known: whether it is
 * @millionths: of one: 14.38% is 143,800
 */
typedef struct
{
  gboolean known;
  gint64 millionths;
} MixShare;

/**
 * MixJobTerms:
 * @from: first day of these terms
 * @until: last day
 * @minutes_a_week: contracted
 * @full_time_pay: pay of the band and point, whole-time
 * @has_supplement: whether the job is in a high cost area
 * @supplement: share of basic pay
 * @supplement_least: of a whole-time job
 * @supplement_most: of a whole-time job
 * @insurance: rate of employer National Insurance
 * @insurance_threshold: pay of a job on which none is due; of the job, not pro rata
 * @has_pension: whether the employer pays into the NHS Pension Scheme, or another of that rate
 * @pension: rate paid locally
 * @is_reimbursed: whether the scheme reimburses the job
 * @maximum: the most that is reimbursed of a whole-time job
 *
 * What holds for a job on some days. An employer, a rate or the hours change: new terms begin.
 */
typedef struct
{
  MixDate from;
  MixDate until;
  int minutes_a_week;
  MixAnnualAmount full_time_pay;
  gboolean has_supplement;
  MixShare supplement;
  MixAnnualAmount supplement_least;
  MixAnnualAmount supplement_most;
  MixShare insurance;
  MixAnnualAmount insurance_threshold;
  gboolean has_pension;
  MixShare pension;
  gboolean is_reimbursed;
  MixAnnualAmount maximum;
} MixJobTerms;

/**
 * MixJobYear:
 * @parts: exact annual amounts, in 1/%MIX_JOB_COST_UNIT penny
 * @part_known: whether each is known
 * @maximum: exact, in the same unit
 * @maximum_known: whether it is; %TRUE with 0 for a job that is not reimbursed
 *
 * What a job costs a year at the terms of a day.
 */
typedef struct
{
  MixWide parts[MIX_JOB_N_PARTS];
  gboolean part_known[MIX_JOB_N_PARTS];
  MixWide maximum;
  gboolean maximum_known;
} MixJobYear;

/**
 * MixJobMonth:
 * @days: on which the job was held
 * @parts: pence; they add up to @cost
 * @part_known: whether each is known on every day
 * @cost: pence: of the parts that are known, so at least this
 * @cost_known: whether all are
 * @maximum: pence: the most that is reimbursed, of the days that are known
 * @maximum_known: whether it is known on every day
 * @reimbursed: the lesser of @cost and @maximum; where one is not known the sum is not known either
 * @reimbursed_known: whether both are
 *
 * A person's monthly line.
 */
typedef struct
{
  int days;
  MixPence parts[MIX_JOB_N_PARTS];
  gboolean part_known[MIX_JOB_N_PARTS];
  MixPence cost;
  gboolean cost_known;
  MixPence maximum;
  gboolean maximum_known;
  MixPence reimbursed;
  gboolean reimbursed_known;
} MixJobMonth;

MixJobYear mix_job_terms_get_year (const MixJobTerms *terms);
MixPence mix_job_year_get_part (const MixJobYear *self, MixJobPart part);
MixPence mix_job_year_get_cost (const MixJobYear *self);
MixJobMonth mix_job_get_month (const MixJobTerms *terms, guint n_terms, MixDate month);

G_END_DECLS
