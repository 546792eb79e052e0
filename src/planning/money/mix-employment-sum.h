#pragma once

#include <glib.h>

#include "mix-employment-line.h"
#include "mix-employment-parameter.h"
#include "mix-money.h"
#include "mix-round.h"

G_BEGIN_DECLS

/**
 * MixEmploymentFactorKind:
 * @MIX_EMPLOYMENT_FACTOR_PARAMETER: a parameter of the model
 * @MIX_EMPLOYMENT_FACTOR_ONE_AND: one and a parameter
 * @MIX_EMPLOYMENT_FACTOR_ONE_LESS: one less a parameter
 * @MIX_EMPLOYMENT_FACTOR_SHORTFALL: months by which a parameter passes what is given, or none
 * @MIX_EMPLOYMENT_FACTOR_LINES: pence of lines of the same person and month
 * @MIX_EMPLOYMENT_FACTOR_LEFT_LINES: pence of lines of the same person and month, were the model before to go on
 * @MIX_EMPLOYMENT_FACTOR_FULL_TIME_PAY: whole-time pay, pence a year
 * @MIX_EMPLOYMENT_FACTOR_FULL_TIME_SUPPLEMENT: whole-time supplement, pence a year
 * @MIX_EMPLOYMENT_FACTOR_ANNUAL_PAY: pay of the job with supplement, pence a year
 * @MIX_EMPLOYMENT_FACTOR_PAY_OVER_THRESHOLD: that of @MIX_EMPLOYMENT_FACTOR_ANNUAL_PAY above the threshold
 * @MIX_EMPLOYMENT_FACTOR_INSURANCE: rate of National Insurance
 * @MIX_EMPLOYMENT_FACTOR_NHS_PENSION: rate of the NHS Pension Scheme that is paid locally
 * @MIX_EMPLOYMENT_FACTOR_MAXIMUM: the most that is reimbursed of the person in the month, pence
 * @MIX_EMPLOYMENT_FACTOR_WTE: whole-time equivalents
 * @MIX_EMPLOYMENT_FACTOR_WTE_MONTHS: whole-time equivalents over the days of the month: 0.5 for 15 of 30 whole-time
 * days
 * @MIX_EMPLOYMENT_FACTOR_DAYS: days of those of the month
 * @MIX_EMPLOYMENT_FACTOR_MONTH: a twelfth of a year
 * @MIX_EMPLOYMENT_FACTOR_WEEKS: weeks of a month: 52 twelfths
 * @MIX_EMPLOYMENT_FACTOR_HOURS: whole-time hours of a week
 * @MIX_EMPLOYMENT_FACTOR_HOUR: minutes of an hour: a sixtieth
 * @MIX_EMPLOYMENT_FACTOR_ABSENCE: share of time away
 * @MIX_EMPLOYMENT_FACTOR_SUPERVISION_MINUTES: a month
 * @MIX_EMPLOYMENT_FACTOR_SUPERVISION_PRICE: pence an hour of whoever supervises
 * @MIX_EMPLOYMENT_FACTOR_VAT_RATE: standard rate
 * @MIX_EMPLOYMENT_FACTOR_REGISTRATION: 1 in months in which the supplier is registered for VAT, else 0
 * @MIX_EMPLOYMENT_FACTOR_REDUNDANCY_PAY: pence, by the rules
 *
 * What a factor of the arithmetic of a line is.
 */
typedef enum
{
  MIX_EMPLOYMENT_FACTOR_PARAMETER,
  MIX_EMPLOYMENT_FACTOR_ONE_AND,
  MIX_EMPLOYMENT_FACTOR_ONE_LESS,
  MIX_EMPLOYMENT_FACTOR_SHORTFALL,
  MIX_EMPLOYMENT_FACTOR_LINES,
  MIX_EMPLOYMENT_FACTOR_LEFT_LINES,
  MIX_EMPLOYMENT_FACTOR_FULL_TIME_PAY,
  MIX_EMPLOYMENT_FACTOR_FULL_TIME_SUPPLEMENT,
  MIX_EMPLOYMENT_FACTOR_ANNUAL_PAY,
  MIX_EMPLOYMENT_FACTOR_PAY_OVER_THRESHOLD,
  MIX_EMPLOYMENT_FACTOR_INSURANCE,
  MIX_EMPLOYMENT_FACTOR_NHS_PENSION,
  MIX_EMPLOYMENT_FACTOR_MAXIMUM,
  MIX_EMPLOYMENT_FACTOR_WTE,
  MIX_EMPLOYMENT_FACTOR_WTE_MONTHS,
  MIX_EMPLOYMENT_FACTOR_DAYS,
  MIX_EMPLOYMENT_FACTOR_MONTH,
  MIX_EMPLOYMENT_FACTOR_WEEKS,
  MIX_EMPLOYMENT_FACTOR_HOURS,
  MIX_EMPLOYMENT_FACTOR_HOUR,
  MIX_EMPLOYMENT_FACTOR_ABSENCE,
  MIX_EMPLOYMENT_FACTOR_SUPERVISION_MINUTES,
  MIX_EMPLOYMENT_FACTOR_SUPERVISION_PRICE,
  MIX_EMPLOYMENT_FACTOR_VAT_RATE,
  MIX_EMPLOYMENT_FACTOR_REGISTRATION,
  MIX_EMPLOYMENT_FACTOR_REDUNDANCY_PAY,
} MixEmploymentFactorKind;

#define MIX_EMPLOYMENT_N_FACTOR_KINDS (MIX_EMPLOYMENT_FACTOR_REDUNDANCY_PAY + 1)

/**
 * MixEmploymentFactor:
 * @kind: what it is
 * @known: whether it is; where it is not, the fraction is what is known of it, so at least that
 * @model: id of the model, of a parameter
 * @parameter: which, of a parameter
 * @lines: which, of lines
 * @given: months of notice that were given, in millionths, of a shortfall
 * @numerator: of its value
 * @denominator: of its value
 *
 * A quantity, rate or price. Pounds are counted in pence.
 */
typedef struct
{
  MixEmploymentFactorKind kind;
  gboolean known;
  guint model;
  MixEmploymentParameter parameter;
  MixEmploymentLines lines;
  gint64 given;
  gint64 numerator;
  gint64 denominator;
} MixEmploymentFactor;

#define MIX_EMPLOYMENT_MAX_FACTORS 8

/**
 * MixEmploymentProduct:
 * @factors: (array length=n_factors): what is multiplied
 * @n_factors: how many
 * @pence: rounded half up, once
 * @known: whether it is; where not, @pence is what is known of it, so at least that
 *
 * A part of a line.
 */
typedef struct
{
  MixEmploymentFactor factors[MIX_EMPLOYMENT_MAX_FACTORS];
  guint n_factors;
  MixPence pence;
  gboolean known;
} MixEmploymentProduct;

/**
 * MixEmploymentSumRule:
 * @MIX_EMPLOYMENT_SUM_ADD: the parts are added
 * @MIX_EMPLOYMENT_SUM_SHARED: the parts are those of pay and on-costs, which are rounded together, once: the line may
 *   differ from the sum of its parts by a penny
 * @MIX_EMPLOYMENT_SUM_LEAST: less the least of the parts
 *
 * How parts make a line.
 */
typedef enum
{
  MIX_EMPLOYMENT_SUM_ADD,
  MIX_EMPLOYMENT_SUM_SHARED,
  MIX_EMPLOYMENT_SUM_LEAST,
} MixEmploymentSumRule;

/**
 * MixEmploymentSum:
 * @rule: how the parts make the line
 * @products: (element-type MixEmploymentProduct): the parts
 * @pence: the line
 * @known: whether it is; where not, @pence is the lower bound that is known
 *
 * The arithmetic of a line of a person and month.
 */
typedef struct
{
  MixEmploymentSumRule rule;
  GArray *products;
  MixPence pence;
  gboolean known;
} MixEmploymentSum;

const MixEmploymentProduct *mix_employment_sum_get_part (const MixEmploymentSum *self, guint position);

void _mix_employment_product_add (
    MixEmploymentProduct *self, MixEmploymentFactorKind kind, gboolean known, gint64 numerator, gint64 denominator);
void _mix_employment_product_add_factor (MixEmploymentProduct *self, const MixEmploymentFactor *factor);
void _mix_employment_sum_add (MixEmploymentSum *self, MixEmploymentProduct *product);

G_END_DECLS
