#include "mix-employment-sheet-private.h"

#define MILLION 1000000

#define PAY_BITS                                                                                                       \
  (MIX_EMPLOYMENT_LINE_BIT (MIX_EMPLOYMENT_LINE_PAY) | MIX_EMPLOYMENT_LINE_BIT (MIX_EMPLOYMENT_LINE_SUPPLEMENT))

static const MixEmploymentLine lines_of_parts[MIX_JOB_N_PARTS] = {
  [MIX_JOB_PAY] = MIX_EMPLOYMENT_LINE_PAY,
  [MIX_JOB_SUPPLEMENT] = MIX_EMPLOYMENT_LINE_SUPPLEMENT,
  [MIX_JOB_NATIONAL_INSURANCE] = MIX_EMPLOYMENT_LINE_NATIONAL_INSURANCE,
  [MIX_JOB_PENSION] = MIX_EMPLOYMENT_LINE_PENSION,
};

static MixDate
get_last_day (const MixEmploymentSheet *sheet)
{
  return sheet->month + sheet->days_in_month - 1;
}

/* Days of the stretch ÷ days of the month, ÷ 12. */
static void
add_time (MixEmploymentProduct *product, const MixEmploymentSheet *sheet, const MixJobTerms *terms)
{
  int days = _mix_job_terms_count_days (terms, sheet->month, get_last_day (sheet));

  _mix_employment_product_add (product, MIX_EMPLOYMENT_FACTOR_DAYS, TRUE, days, sheet->days_in_month);
  _mix_employment_product_add_month (product);
}

static void
explain_pay (MixEmploymentSheet *self, const MixJobTerms *terms)
{
  MixEmploymentProduct product = { .n_factors = 0 };

  _mix_employment_product_add (&product, MIX_EMPLOYMENT_FACTOR_FULL_TIME_PAY, terms->full_time_pay.known,
                               terms->full_time_pay.pence, 1);
  _mix_employment_product_add (&product, MIX_EMPLOYMENT_FACTOR_WTE, TRUE, terms->minutes_a_week,
                               MIX_WHOLE_TIME_MINUTES);
  add_time (&product, self, terms);
  _mix_employment_sheet_add (self, MIX_EMPLOYMENT_LINE_PAY, &product);
}

static void
explain_supplement (MixEmploymentSheet *self, const MixJobTerms *terms, const MixJobYear *year)
{
  MixEmploymentProduct product = { .n_factors = 0 };

  if (!terms->has_supplement)
    return;
  _mix_employment_product_add (&product, MIX_EMPLOYMENT_FACTOR_FULL_TIME_SUPPLEMENT,
                               year->part_known[MIX_JOB_SUPPLEMENT],
                               (gint64) (year->parts[MIX_JOB_SUPPLEMENT] / terms->minutes_a_week / MILLION), MILLION);
  _mix_employment_product_add (&product, MIX_EMPLOYMENT_FACTOR_WTE, TRUE, terms->minutes_a_week,
                               MIX_WHOLE_TIME_MINUTES);
  add_time (&product, self, terms);
  _mix_employment_sheet_add (self, MIX_EMPLOYMENT_LINE_SUPPLEMENT, &product);
}

static void
explain_insurance (MixEmploymentSheet *self, const MixJobTerms *terms, const MixJobYear *year)
{
  MixEmploymentProduct product = { .n_factors = 0 };
  MixWide over = year->parts[MIX_JOB_PAY] + year->parts[MIX_JOB_SUPPLEMENT]
                 - (MixWide) terms->insurance_threshold.pence * MIX_JOB_COST_UNIT;

  _mix_employment_product_add (&product, MIX_EMPLOYMENT_FACTOR_INSURANCE, terms->insurance.known,
                               terms->insurance.millionths, MILLION);
  _mix_employment_product_add (&product, MIX_EMPLOYMENT_FACTOR_PAY_OVER_THRESHOLD,
                               year->part_known[MIX_JOB_PAY] && year->part_known[MIX_JOB_SUPPLEMENT]
                                   && terms->insurance_threshold.known,
                               (gint64) (MAX (over, 0) / MILLION), (gint64) (MIX_JOB_COST_UNIT / MILLION));
  add_time (&product, self, terms);
  _mix_employment_sheet_add (self, MIX_EMPLOYMENT_LINE_NATIONAL_INSURANCE, &product);
}

static void
explain_pension (MixEmploymentSheet *self, const MixEmploymentTerms *model, const MixJobTerms *terms)
{
  MixEmploymentProduct product = { .n_factors = 0 };

  if (!terms->has_pension)
    return;
  if (model->figures[MIX_EMPLOYMENT_PENSION_ACCESS].state == MIX_EMPLOYMENT_NOT_KNOWN)
    _mix_employment_product_add_parameter (&product, MIX_EMPLOYMENT_FACTOR_PARAMETER, model,
                                           MIX_EMPLOYMENT_PENSION_ACCESS);
  else if (mix_employment_terms_has (model, MIX_EMPLOYMENT_PENSION_ACCESS, MIX_EMPLOYMENT_ANSWER_YES))
    _mix_employment_product_add (&product, MIX_EMPLOYMENT_FACTOR_NHS_PENSION, terms->pension.known,
                                 terms->pension.millionths, MILLION);
  else
    _mix_employment_product_add_parameter (&product, MIX_EMPLOYMENT_FACTOR_PARAMETER, model,
                                           MIX_EMPLOYMENT_OTHER_PENSION_RATE);
  _mix_employment_product_add_annual_pay (&product, terms);
  add_time (&product, self, terms);
  _mix_employment_sheet_add (self, MIX_EMPLOYMENT_LINE_PENSION, &product);
}

static void
explain_stretch (MixEmploymentSheet *self, const MixEmploymentTerms *model, const MixJobTerms *terms)
{
  MixJobYear year = mix_job_terms_get_year (terms);

  if (_mix_job_terms_count_days (terms, self->month, get_last_day (self)) == 0 || terms->minutes_a_week == 0)
    return;
  explain_pay (self, terms);
  explain_supplement (self, terms, &year);
  explain_insurance (self, terms, &year);
  explain_pension (self, model, terms);
}

/* Pay and on-costs, rounded together, once. */
static void
add_job (MixEmploymentSheet *self, const MixEmploymentSeat *seat, const MixJobMonth *job)
{
  const MixJobTerms *all = (const MixJobTerms *) (const void *) seat->job_terms->data;

  for (guint i = 0; i < MIX_JOB_N_PARTS; i++)
    self->lines[lines_of_parts[i]].rule = MIX_EMPLOYMENT_SUM_SHARED;
  for (guint i = 0; i < seat->job_terms->len; i++)
    explain_stretch (self, seat->terms, &all[i]);
  for (guint i = 0; i < MIX_JOB_N_PARTS; i++)
    {
      self->lines[lines_of_parts[i]].pence = job->parts[i];
      self->lines[lines_of_parts[i]].known = job->part_known[i];
    }
}

static void
add_price (MixEmploymentSheet *self, const MixEmploymentSeat *seat, MixEmploymentParameter price)
{
  MixEmploymentProduct product = { .n_factors = 0 };

  _mix_employment_product_add_parameter (&product, MIX_EMPLOYMENT_FACTOR_PARAMETER, seat->terms, price);
  if (price == MIX_EMPLOYMENT_HOURLY_PRICE)
    {
      _mix_employment_product_add (&product, MIX_EMPLOYMENT_FACTOR_HOURS, TRUE, MIX_WHOLE_TIME_MINUTES, 60);
      _mix_employment_product_add_weeks (&product);
    }
  else
    _mix_employment_product_add_month (&product);
  _mix_employment_product_add_wte_months (&product, self, seat);
  _mix_employment_sheet_add (self, MIX_EMPLOYMENT_LINE_PRICE, &product);
}

/* Pay and on-costs, or the price in their place. */
void
_mix_employment_sheet_add_paid (MixEmploymentSheet *self, const MixEmploymentSeat *seat)
{
  MixJobMonth job = mix_job_get_month ((const MixJobTerms *) (const void *) seat->job_terms->data, seat->job_terms->len,
                                       self->month);
  MixEmploymentParameter price;

  self->maximum = job.maximum;
  self->maximum_known = job.maximum_known;
  if (_mix_employment_seat_get_price (seat, &price))
    add_price (self, seat, price);
  else
    add_job (self, seat, &job);
}

static void
add_share (MixEmploymentSheet *self,
           const MixEmploymentSeat *seat,
           MixEmploymentLine line,
           MixEmploymentParameter share,
           MixEmploymentLines of)
{
  MixEmploymentProduct product = { .n_factors = 0 };

  _mix_employment_product_add_parameter (&product, MIX_EMPLOYMENT_FACTOR_PARAMETER, seat->terms, share);
  _mix_employment_product_add_lines (&product, MIX_EMPLOYMENT_FACTOR_LINES, self, of);
  _mix_employment_sheet_add (self, line, &product);
}

/* All that an employer charges for its staff. */
void
_mix_employment_sheet_add_supplied (MixEmploymentSheet *self, const MixEmploymentSeat *seat)
{
  if (self->days == 0)
    return;
  _mix_employment_sheet_add_paid (self, seat);
  add_share (self, seat, MIX_EMPLOYMENT_LINE_LEVY, MIX_EMPLOYMENT_LEVY, PAY_BITS);
  add_share (self, seat, MIX_EMPLOYMENT_LINE_FEE, MIX_EMPLOYMENT_MANAGEMENT_FEE, MIX_EMPLOYMENT_LINES_PAID);
}

/* The lesser of what is paid and of the maximum. Where the maximum is not known all that is paid may come back, so that
 * the net stays a lower bound. */
static void
fill_claim (MixEmploymentSum *claim, MixPence paid, gboolean paid_known, MixPence maximum, gboolean maximum_known)
{
  claim->pence = -(maximum_known ? MIN (paid, maximum) : paid);
  claim->known = maximum_known ? paid_known || paid >= maximum : paid_known && paid == 0;
}

/* What the scheme reimburses of pay and on-costs, or of the price: the lesser of the cost and of the maximum of the
 * role over the same days (reimbursement_scope of the pack of facts: no fee, VAT or levy). */
void
_mix_employment_sheet_add_claim (MixEmploymentSheet *self, const MixEmploymentSeat *seat)
{
  const MixEmploymentFigure *reimbursed = &seat->terms->figures[MIX_EMPLOYMENT_REIMBURSED];
  MixEmploymentSum *claim = &self->lines[MIX_EMPLOYMENT_LINE_CLAIM];
  MixEmploymentProduct paid = { .n_factors = 0 }, most = { .n_factors = 0 };

  if (self->days == 0 || seat->post->rates.maximum == NULL
      || (reimbursed->state != MIX_EMPLOYMENT_NOT_KNOWN
          && !mix_employment_terms_has (seat->terms, MIX_EMPLOYMENT_REIMBURSED, MIX_EMPLOYMENT_ANSWER_YES)))
    return;
  claim->rule = MIX_EMPLOYMENT_SUM_LEAST;
  _mix_employment_product_add_lines (&paid, MIX_EMPLOYMENT_FACTOR_LINES, self, MIX_EMPLOYMENT_LINES_PAID);
  _mix_employment_sheet_add (self, MIX_EMPLOYMENT_LINE_CLAIM, &paid);
  _mix_employment_product_add (&most, MIX_EMPLOYMENT_FACTOR_MAXIMUM, self->maximum_known, self->maximum, 1);
  _mix_employment_sheet_add (self, MIX_EMPLOYMENT_LINE_CLAIM, &most);
  fill_claim (claim, paid.pence, paid.known, self->maximum, self->maximum_known);
  if (reimbursed->state == MIX_EMPLOYMENT_NOT_KNOWN)
    {
      MixEmploymentProduct asked = { .n_factors = 0 };

      _mix_employment_product_add_parameter (&asked, MIX_EMPLOYMENT_FACTOR_PARAMETER, seat->terms,
                                             MIX_EMPLOYMENT_REIMBURSED);
      _mix_employment_sheet_add (self, MIX_EMPLOYMENT_LINE_CLAIM, &asked);
      claim->known = FALSE;
    }
}

static void
add_vat_base (MixEmploymentProduct *product, const MixEmploymentSheet *sheet, const MixEmploymentTerms *terms)
{
  MixEmploymentLines lines = MIX_EMPLOYMENT_LINES_SUPPLIED;

  if (terms->figures[MIX_EMPLOYMENT_VAT_ON].state == MIX_EMPLOYMENT_NOT_KNOWN)
    {
      MixEmploymentFactor asked = { .kind = MIX_EMPLOYMENT_FACTOR_PARAMETER,
                                    .model = terms->id,
                                    .parameter = MIX_EMPLOYMENT_VAT_ON,
                                    .numerator = 1,
                                    .denominator = 1 };

      _mix_employment_product_add_factor (product, &asked);
      lines = MIX_EMPLOYMENT_LINE_BIT (MIX_EMPLOYMENT_LINE_FEE);
    }
  else if (mix_employment_terms_has (terms, MIX_EMPLOYMENT_VAT_ON, MIX_EMPLOYMENT_VAT_ON_FEE))
    lines = MIX_EMPLOYMENT_LINE_BIT (MIX_EMPLOYMENT_LINE_FEE);
  _mix_employment_product_add_lines (product, MIX_EMPLOYMENT_FACTOR_LINES, sheet, lines);
}

static void
add_vat_rate (MixEmploymentProduct *product, const MixEmploymentSheet *sheet, const MixEmploymentCase *problem)
{
  const MixRate *rate
      = problem->facts->vat_rate != NULL
            ? mix_rate_series_find (problem->facts->vat_rate, get_last_day (sheet), problem->as_known_on)
            : NULL;
  gboolean known = rate != NULL && rate->known;

  _mix_employment_product_add (product, MIX_EMPLOYMENT_FACTOR_VAT_RATE, known, known ? rate->millionths : 0, MILLION);
}

/* Where the treatment is not known the line is what is to be expected. */
void
_mix_employment_sheet_add_vat (MixEmploymentSheet *self,
                               const MixEmploymentSeat *seat,
                               MixEmploymentRegistration registration)
{
  gboolean asked = seat->terms->figures[MIX_EMPLOYMENT_VAT].state == MIX_EMPLOYMENT_NOT_KNOWN;
  MixEmploymentProduct product = { .n_factors = 0 };

  if (self->days == 0
      || (!asked && !mix_employment_terms_has (seat->terms, MIX_EMPLOYMENT_VAT, MIX_EMPLOYMENT_VAT_STANDARD)))
    return;
  if (asked)
    _mix_employment_product_add_parameter (&product, MIX_EMPLOYMENT_FACTOR_PARAMETER, seat->terms,
                                           MIX_EMPLOYMENT_VAT_CHANCE);
  add_vat_rate (&product, self, seat->problem);
  _mix_employment_product_add (&product, MIX_EMPLOYMENT_FACTOR_REGISTRATION, registration.known,
                               registration.registered ? 1 : 0, 1);
  product.factors[product.n_factors - 1].model = seat->terms->id;
  add_vat_base (&product, self, seat->terms);
  _mix_employment_sheet_add (self, MIX_EMPLOYMENT_LINE_VAT, &product);
}
