#include "mix-employment-advice.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

static const char *const advice[MIX_EMPLOYMENT_N_PARAMETERS] = {
  [MIX_EMPLOYMENT_MANAGEMENT_FEE] = N_ ("Ask for a written offer that says what the fee covers"),
  [MIX_EMPLOYMENT_PROVIDER_PRICE] = N_ ("Ask for a written quote"),
  [MIX_EMPLOYMENT_HOURLY_PRICE] = N_ ("Ask for a written quote"),
  [MIX_EMPLOYMENT_VAT] = N_ ("Ask a VAT adviser for a written opinion on the contract"),
  [MIX_EMPLOYMENT_VAT_ON] = N_ ("Ask a VAT adviser for a written opinion on the contract"),
  [MIX_EMPLOYMENT_TAXABLE_TURNOVER] = N_ ("Ask the accountant for the taxable supplies of last year"),
  [MIX_EMPLOYMENT_VAT_CHANCE] = N_ ("Ask a VAT adviser for a written opinion on the contract"),
  [MIX_EMPLOYMENT_PENSION_ACCESS] = N_ ("Ask to see the letter that grants access to the scheme"),
  [MIX_EMPLOYMENT_OTHER_PENSION_RATE] = N_ ("Ask to see the contract of employment"),
  [MIX_EMPLOYMENT_LEVY] = N_ ("Ask the payroll for the pay bill of last year"),
  [MIX_EMPLOYMENT_ABSENCE_COVER] = N_ ("Agree which absence is covered, and have it written into the contract"),
  [MIX_EMPLOYMENT_COVER_PRICE] = N_ ("Ask for the price of cover in writing"),
  [MIX_EMPLOYMENT_SUPERVISION_SUPPLIED]
  = N_ ("Ask who supervises whom for how long, and have it written into the contract"),
  [MIX_EMPLOYMENT_LINE_MANAGEMENT_MINUTES] = N_ ("Have a manager count the time for a month"),
  [MIX_EMPLOYMENT_LINE_MANAGEMENT_PRICE] = N_ ("Ask the payroll what an hour of the manager costs"),
  [MIX_EMPLOYMENT_OVERHEAD] = N_ ("Add up last year’s bills for payroll, insurance and advice"),
  [MIX_EMPLOYMENT_TURNOVER] = N_ ("Count who left in the last three years"),
  [MIX_EMPLOYMENT_RECRUITMENT_COST] = N_ ("Add up the bills of the last hires"),
  [MIX_EMPLOYMENT_RECRUITMENT_DAYS] = N_ ("Look up how long the last hires took"),
  [MIX_EMPLOYMENT_EQUIPMENT] = N_ ("Look up what the last starter’s equipment cost"),
  [MIX_EMPLOYMENT_CONTINUITY_OF_SERVICE] = N_ ("Have it confirmed in the contract of employment"),
  [MIX_EMPLOYMENT_REDUNDANCY_CHANCE] = N_ ("Ask the commissioner for how long the money is sure"),
  [MIX_EMPLOYMENT_REDUNDANCY_MONTHS] = N_ ("List ages and years of service"),
  [MIX_EMPLOYMENT_TRIBUNAL_CHANCE] = N_ ("Ask the insurer how often claims come"),
  [MIX_EMPLOYMENT_TRIBUNAL_AWARD] = N_ ("Ask the insurer what a claim costs"),
  [MIX_EMPLOYMENT_LIABILITY_CARRIER] = N_ ("Read the network agreement with a solicitor"),
  [MIX_EMPLOYMENT_TRANSFER_COST] = N_ ("Ask a solicitor for a price"),
  [MIX_EMPLOYMENT_LEAVE_NOTICE_MONTHS] = N_ ("Read the notice clause of the agreement"),
  [MIX_EMPLOYMENT_SET_UP_COST] = N_ ("Ask for written quotes"),
  [MIX_EMPLOYMENT_SET_UP_MONTHS] = N_ ("Agree a timetable with a day for each step"),
  [MIX_EMPLOYMENT_REIMBURSED] = N_ ("Ask the commissioner in writing"),
};

/**
 * mix_employment_parameter_get_advice:
 * @parameter: what is asked of an employment model
 *
 * Returns: (transfer none): how somebody finds it out, as a thing to do, without a full stop
 */
const char *
mix_employment_parameter_get_advice (MixEmploymentParameter parameter)
{
  return _ (advice[parameter]);
}
