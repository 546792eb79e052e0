#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MixEmploymentParameter:
 *
 * What is asked about an employment model, in the order in which lists show it.
 */
typedef enum
{
  MIX_EMPLOYMENT_MANAGEMENT_FEE,
  MIX_EMPLOYMENT_PROVIDER_PRICE,
  MIX_EMPLOYMENT_HOURLY_PRICE,
  MIX_EMPLOYMENT_VAT,
  MIX_EMPLOYMENT_VAT_ON,
  MIX_EMPLOYMENT_TAXABLE_TURNOVER,
  MIX_EMPLOYMENT_VAT_CHANCE,
  MIX_EMPLOYMENT_PENSION_ACCESS,
  MIX_EMPLOYMENT_OTHER_PENSION_RATE,
  MIX_EMPLOYMENT_LEVY,
  MIX_EMPLOYMENT_ABSENCE_COVER,
  MIX_EMPLOYMENT_COVER_PRICE,
  MIX_EMPLOYMENT_SUPERVISION_SUPPLIED,
  MIX_EMPLOYMENT_LINE_MANAGEMENT_MINUTES,
  MIX_EMPLOYMENT_LINE_MANAGEMENT_PRICE,
  MIX_EMPLOYMENT_OVERHEAD,
  MIX_EMPLOYMENT_TURNOVER,
  MIX_EMPLOYMENT_RECRUITMENT_COST,
  MIX_EMPLOYMENT_RECRUITMENT_DAYS,
  MIX_EMPLOYMENT_EQUIPMENT,
  MIX_EMPLOYMENT_CONTINUITY_OF_SERVICE,
  MIX_EMPLOYMENT_REDUNDANCY_CHANCE,
  MIX_EMPLOYMENT_REDUNDANCY_MONTHS,
  MIX_EMPLOYMENT_TRIBUNAL_CHANCE,
  MIX_EMPLOYMENT_TRIBUNAL_AWARD,
  MIX_EMPLOYMENT_LIABILITY_CARRIER,
  MIX_EMPLOYMENT_TRANSFER_COST,
  MIX_EMPLOYMENT_LEAVE_NOTICE_MONTHS,
  MIX_EMPLOYMENT_SET_UP_COST,
  MIX_EMPLOYMENT_SET_UP_MONTHS,
  MIX_EMPLOYMENT_REIMBURSED,
} MixEmploymentParameter;

#define MIX_EMPLOYMENT_N_PARAMETERS (MIX_EMPLOYMENT_REIMBURSED + 1)

/**
 * MixEmploymentUnit:
 * @MIX_EMPLOYMENT_UNIT_CHOICE: no number but one of some words
 * @MIX_EMPLOYMENT_UNIT_SHARE: of one: 7% is 0.07
 * @MIX_EMPLOYMENT_UNIT_POUNDS: pounds, once
 * @MIX_EMPLOYMENT_UNIT_POUNDS_A_YEAR: pounds a year
 * @MIX_EMPLOYMENT_UNIT_POUNDS_A_WTE_A_YEAR: pounds a year for each whole-time equivalent
 * @MIX_EMPLOYMENT_UNIT_POUNDS_AN_HOUR: pounds an hour
 * @MIX_EMPLOYMENT_UNIT_POUNDS_A_PERSON: pounds for each person concerned: hired, started, moved
 * @MIX_EMPLOYMENT_UNIT_MINUTES_A_WEEK_A_WTE: minutes a week for each whole-time equivalent
 * @MIX_EMPLOYMENT_UNIT_A_YEAR: chance a year, or number a year for each whole-time equivalent
 * @MIX_EMPLOYMENT_UNIT_DAYS: calendar days
 * @MIX_EMPLOYMENT_UNIT_MONTHS: months
 *
 * What a parameter is measured in.
 */
typedef enum
{
  MIX_EMPLOYMENT_UNIT_CHOICE,
  MIX_EMPLOYMENT_UNIT_SHARE,
  MIX_EMPLOYMENT_UNIT_POUNDS,
  MIX_EMPLOYMENT_UNIT_POUNDS_A_YEAR,
  MIX_EMPLOYMENT_UNIT_POUNDS_A_WTE_A_YEAR,
  MIX_EMPLOYMENT_UNIT_POUNDS_AN_HOUR,
  MIX_EMPLOYMENT_UNIT_POUNDS_A_PERSON,
  MIX_EMPLOYMENT_UNIT_MINUTES_A_WEEK_A_WTE,
  MIX_EMPLOYMENT_UNIT_A_YEAR,
  MIX_EMPLOYMENT_UNIT_DAYS,
  MIX_EMPLOYMENT_UNIT_MONTHS,
} MixEmploymentUnit;

/**
 * MixEmploymentVat:
 * @MIX_EMPLOYMENT_VAT_OUTSIDE_SCOPE: nothing is supplied: own staff, or a real joint employment
 * @MIX_EMPLOYMENT_VAT_EXEMPT: health care by registered professionals
 * @MIX_EMPLOYMENT_VAT_COST_SHARING: exempt as a cost-sharing group, if all five conditions hold
 * @MIX_EMPLOYMENT_VAT_STANDARD: a supply of staff at the standard rate, once the supplier has to register
 *
 * Words of %MIX_EMPLOYMENT_VAT. A treatment that is not known is a parameter that is not known.
 */
typedef enum
{
  MIX_EMPLOYMENT_VAT_OUTSIDE_SCOPE,
  MIX_EMPLOYMENT_VAT_EXEMPT,
  MIX_EMPLOYMENT_VAT_COST_SHARING,
  MIX_EMPLOYMENT_VAT_STANDARD,
} MixEmploymentVat;

/**
 * MixEmploymentVatOn:
 *
 * Words of %MIX_EMPLOYMENT_VAT_ON: what the tax is charged on, all that is recharged or only the fee.
 */
typedef enum
{
  MIX_EMPLOYMENT_VAT_ON_ALL,
  MIX_EMPLOYMENT_VAT_ON_FEE,
} MixEmploymentVatOn;

/**
 * MixEmploymentAnswer:
 *
 * Words of the parameters that are answered by yes or no.
 */
typedef enum
{
  MIX_EMPLOYMENT_ANSWER_NO,
  MIX_EMPLOYMENT_ANSWER_YES,
} MixEmploymentAnswer;

/**
 * MixEmploymentCarrier:
 * @MIX_EMPLOYMENT_CARRIER_PARTNERS_UNLIMITED: the partners of the employing practice, without limit
 * @MIX_EMPLOYMENT_CARRIER_PARTNERS_JOINTLY: the partners of all practices, each for all, without limit
 * @MIX_EMPLOYMENT_CARRIER_COMPANY: a company of the practices, up to what it owns
 * @MIX_EMPLOYMENT_CARRIER_PROVIDER: whoever sells the service; it is in the price
 * @MIX_EMPLOYMENT_CARRIER_TRUST: the trust
 * @MIX_EMPLOYMENT_CARRIER_NOBODY: there is no employer
 *
 * Words of %MIX_EMPLOYMENT_LIABILITY_CARRIER: on whom redundancy and tribunals fall.
 */
typedef enum
{
  MIX_EMPLOYMENT_CARRIER_PARTNERS_UNLIMITED,
  MIX_EMPLOYMENT_CARRIER_PARTNERS_JOINTLY,
  MIX_EMPLOYMENT_CARRIER_COMPANY,
  MIX_EMPLOYMENT_CARRIER_PROVIDER,
  MIX_EMPLOYMENT_CARRIER_TRUST,
  MIX_EMPLOYMENT_CARRIER_NOBODY,
} MixEmploymentCarrier;

gboolean mix_employment_parameter_parse (const char *name, MixEmploymentParameter *parameter);
const char *mix_employment_parameter_get_name (MixEmploymentParameter self);
const char *mix_employment_parameter_get_title (MixEmploymentParameter self);
const char *mix_employment_parameter_get_explanation (MixEmploymentParameter self);
MixEmploymentUnit mix_employment_parameter_get_unit (MixEmploymentParameter self);
gint64 mix_employment_parameter_get_most (MixEmploymentParameter self);
gboolean mix_employment_parameter_is_choice (MixEmploymentParameter self);
guint mix_employment_parameter_get_n_words (MixEmploymentParameter self);
const char *mix_employment_parameter_get_word (MixEmploymentParameter self, guint choice);
const char *mix_employment_parameter_get_word_title (MixEmploymentParameter self, guint choice);
gboolean mix_employment_parameter_parse_word (MixEmploymentParameter self, const char *word, guint *choice);

const char *mix_employment_unit_get_name (MixEmploymentUnit self);

G_END_DECLS
