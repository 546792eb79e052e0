#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MixEmploymentLine:
 * @MIX_EMPLOYMENT_LINE_PAY: basic pay
 * @MIX_EMPLOYMENT_LINE_SUPPLEMENT: high cost area supplement
 * @MIX_EMPLOYMENT_LINE_NATIONAL_INSURANCE: of the employer
 * @MIX_EMPLOYMENT_LINE_PENSION: contribution of the employer
 * @MIX_EMPLOYMENT_LINE_LEVY: apprenticeship levy
 * @MIX_EMPLOYMENT_LINE_FEE: management fee
 * @MIX_EMPLOYMENT_LINE_PRICE: of a provider, by the year or by the hour, in place of pay and on-costs
 * @MIX_EMPLOYMENT_LINE_VAT: that the practices cannot reclaim
 * @MIX_EMPLOYMENT_LINE_COVER: of absence
 * @MIX_EMPLOYMENT_LINE_SUPERVISION: time of those who supervise, as far as the model does not bring it
 * @MIX_EMPLOYMENT_LINE_LINE_MANAGEMENT: time of those who manage
 * @MIX_EMPLOYMENT_LINE_OVERHEAD: payroll, insurance, advice
 * @MIX_EMPLOYMENT_LINE_RECRUITMENT: of first hires and of those who replace leavers
 * @MIX_EMPLOYMENT_LINE_EQUIPMENT: of those who start
 * @MIX_EMPLOYMENT_LINE_LIABILITY: redundancy and tribunals, as expected
 * @MIX_EMPLOYMENT_LINE_SET_UP: of a model, once
 * @MIX_EMPLOYMENT_LINE_SWITCH: leaving a model: transfer, redundancy and notice
 * @MIX_EMPLOYMENT_LINE_CLAIM: what the scheme reimburses, below zero
 *
 * Lines of money, in the order in which they are shown. The net is the sum of all, the cost of all but the claim.
 */
typedef enum
{
  MIX_EMPLOYMENT_LINE_PAY,
  MIX_EMPLOYMENT_LINE_SUPPLEMENT,
  MIX_EMPLOYMENT_LINE_NATIONAL_INSURANCE,
  MIX_EMPLOYMENT_LINE_PENSION,
  MIX_EMPLOYMENT_LINE_LEVY,
  MIX_EMPLOYMENT_LINE_FEE,
  MIX_EMPLOYMENT_LINE_PRICE,
  MIX_EMPLOYMENT_LINE_VAT,
  MIX_EMPLOYMENT_LINE_COVER,
  MIX_EMPLOYMENT_LINE_SUPERVISION,
  MIX_EMPLOYMENT_LINE_LINE_MANAGEMENT,
  MIX_EMPLOYMENT_LINE_OVERHEAD,
  MIX_EMPLOYMENT_LINE_RECRUITMENT,
  MIX_EMPLOYMENT_LINE_EQUIPMENT,
  MIX_EMPLOYMENT_LINE_LIABILITY,
  MIX_EMPLOYMENT_LINE_SET_UP,
  MIX_EMPLOYMENT_LINE_SWITCH,
  MIX_EMPLOYMENT_LINE_CLAIM,
} MixEmploymentLine;

#define MIX_EMPLOYMENT_N_LINES (MIX_EMPLOYMENT_LINE_CLAIM + 1)

/**
 * MixEmploymentLines:
 *
 * A set of lines: %MIX_EMPLOYMENT_LINE_BIT of each.
 */
typedef guint32 MixEmploymentLines;

#define MIX_EMPLOYMENT_LINE_BIT(line) (1u << (line))

/**
 * MIX_EMPLOYMENT_LINES_PAID:
 *
 * Pay and on-costs, or the price in their place: what can be claimed up to the maximum.
 */
#define MIX_EMPLOYMENT_LINES_PAID                                                                                      \
  (MIX_EMPLOYMENT_LINE_BIT (MIX_EMPLOYMENT_LINE_PAY) | MIX_EMPLOYMENT_LINE_BIT (MIX_EMPLOYMENT_LINE_SUPPLEMENT)        \
   | MIX_EMPLOYMENT_LINE_BIT (MIX_EMPLOYMENT_LINE_NATIONAL_INSURANCE)                                                  \
   | MIX_EMPLOYMENT_LINE_BIT (MIX_EMPLOYMENT_LINE_PENSION) | MIX_EMPLOYMENT_LINE_BIT (MIX_EMPLOYMENT_LINE_PRICE))

/**
 * MIX_EMPLOYMENT_LINES_SUPPLIED:
 *
 * What an employer charges for its staff: pay, on-costs, levy, fee or price. VAT falls on it, or on the fee alone.
 */
#define MIX_EMPLOYMENT_LINES_SUPPLIED                                                                                  \
  (MIX_EMPLOYMENT_LINES_PAID | MIX_EMPLOYMENT_LINE_BIT (MIX_EMPLOYMENT_LINE_LEVY)                                      \
   | MIX_EMPLOYMENT_LINE_BIT (MIX_EMPLOYMENT_LINE_FEE))

/**
 * MIX_EMPLOYMENT_LINES_NET:
 *
 * All lines.
 */
#define MIX_EMPLOYMENT_LINES_NET ((1u << MIX_EMPLOYMENT_N_LINES) - 1)

/**
 * MIX_EMPLOYMENT_LINES_COST:
 *
 * All lines but the claim.
 */
#define MIX_EMPLOYMENT_LINES_COST (MIX_EMPLOYMENT_LINES_NET & ~MIX_EMPLOYMENT_LINE_BIT (MIX_EMPLOYMENT_LINE_CLAIM))

const char *mix_employment_line_get_name (MixEmploymentLine self);
const char *mix_employment_line_get_title (MixEmploymentLine self);

G_END_DECLS
