#include "mix-employment-line.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *name;
  const char *title;
} lines[MIX_EMPLOYMENT_N_LINES] = {
  [MIX_EMPLOYMENT_LINE_PAY] = { "pay", N_ ("Pay") },
  [MIX_EMPLOYMENT_LINE_SUPPLEMENT] = { "supplement", N_ ("High cost area supplement") },
  [MIX_EMPLOYMENT_LINE_NATIONAL_INSURANCE] = { "national_insurance", N_ ("National Insurance") },
  [MIX_EMPLOYMENT_LINE_PENSION] = { "pension", N_ ("Pension") },
  [MIX_EMPLOYMENT_LINE_LEVY] = { "levy", N_ ("Apprenticeship levy") },
  [MIX_EMPLOYMENT_LINE_FEE] = { "fee", N_ ("Management fee") },
  [MIX_EMPLOYMENT_LINE_PRICE] = { "price", N_ ("Provider’s price") },
  [MIX_EMPLOYMENT_LINE_VAT] = { "vat", N_ ("VAT") },
  [MIX_EMPLOYMENT_LINE_COVER] = { "cover", N_ ("Cover of absence") },
  [MIX_EMPLOYMENT_LINE_SUPERVISION] = { "supervision", N_ ("Supervision") },
  [MIX_EMPLOYMENT_LINE_LINE_MANAGEMENT] = { "line_management", N_ ("Line management") },
  [MIX_EMPLOYMENT_LINE_OVERHEAD] = { "overhead", N_ ("Overhead") },
  [MIX_EMPLOYMENT_LINE_RECRUITMENT] = { "recruitment", N_ ("Recruitment") },
  [MIX_EMPLOYMENT_LINE_EQUIPMENT] = { "equipment", N_ ("Equipment") },
  [MIX_EMPLOYMENT_LINE_LIABILITY] = { "liability", N_ ("Expected liability") },
  [MIX_EMPLOYMENT_LINE_SET_UP] = { "set_up", N_ ("Set-up") },
  [MIX_EMPLOYMENT_LINE_SWITCH] = { "switch", N_ ("Leaving the model before") },
  [MIX_EMPLOYMENT_LINE_CLAIM] = { "claim", N_ ("Reimbursed") },
};

/**
 * mix_employment_line_get_name:
 *
 * Returns: its name in files and for skillmixctl
 */
const char *
mix_employment_line_get_name (MixEmploymentLine self)
{
  return lines[self].name;
}

/**
 * mix_employment_line_get_title:
 *
 * Returns: (transfer none): what people call it
 */
const char *
mix_employment_line_get_title (MixEmploymentLine self)
{
  return _ (lines[self].title);
}
