#include <math.h>

#include "mix-employment-formula-private.h"

#define MILLION 1e6

static int
find_stage (const MixEmploymentCost *cost, guint model)
{
  for (guint s = 0; s < cost->n_stages; s++)
    if (cost->stages[s].terms.id == model)
      return (int) s;
  return -1;
}

static const MixEmploymentFigure *
find_figure (const MixEmploymentCost *cost, guint model, MixEmploymentParameter parameter)
{
  return &cost->stages[find_stage (cost, model)].terms.figures[parameter];
}

static guint
add_driver (MixEmploymentFormulaMaker *self, const MixEmploymentDriver *driver)
{
  double likely = find_figure (self->cost, driver->model, driver->parameter)->likely / MILLION;

  if (driver->is_excess)
    likely = MAX (likely - driver->above, 0);
  g_return_val_if_fail (self->formula->drivers->len < MIX_EMPLOYMENT_MAX_DRIVERS, 1);
  g_array_append_val (self->formula->drivers, *driver);
  g_array_append_val (self->formula->likely, likely);
  return self->formula->drivers->len;
}

/* The number of a driver, from 1; it is added where it is not there. */
guint
_mix_employment_formula_maker_find_driver (MixEmploymentFormulaMaker *self, const MixEmploymentDriver *driver)
{
  guint *plain = &self->plain[find_stage (self->cost, driver->model)][driver->parameter];

  if (!driver->is_excess)
    {
      if (*plain == 0)
        *plain = add_driver (self, driver);
      return *plain;
    }
  for (guint i = 0; i < self->formula->drivers->len; i++)
    {
      const MixEmploymentDriver *old = &g_array_index (self->formula->drivers, MixEmploymentDriver, i);

      if (old->is_excess && old->model == driver->model && old->parameter == driver->parameter
          && old->above == driver->above)
        return i + 1;
    }
  return add_driver (self, driver);
}

/* Whether the factor is a number that may turn out otherwise. */
static gboolean
is_driven (const MixEmploymentFormulaMaker *self, const MixEmploymentFactor *factor)
{
  return factor->kind <= MIX_EMPLOYMENT_FACTOR_SHORTFALL && !mix_employment_parameter_is_choice (factor->parameter)
         && find_figure (self->cost, factor->model, factor->parameter)->state == MIX_EMPLOYMENT_KNOWN;
}

static void
read_driven (MixEmploymentFormulaMaker *self, const MixEmploymentFactor *factor, MixEmploymentPolynomial *polynomial)
{
  MixEmploymentDriver driver = { .model = factor->model, .parameter = factor->parameter };
  double coefficient = MILLION / factor->denominator;

  if (factor->kind == MIX_EMPLOYMENT_FACTOR_SHORTFALL)
    {
      driver.is_excess = TRUE;
      driver.above = factor->given / MILLION;
    }
  _mix_employment_polynomial_set_number (polynomial, factor->kind == MIX_EMPLOYMENT_FACTOR_ONE_AND
                                                         || factor->kind == MIX_EMPLOYMENT_FACTOR_ONE_LESS);
  _mix_employment_polynomial_add_driver (polynomial,
                                         factor->kind == MIX_EMPLOYMENT_FACTOR_ONE_LESS ? -coefficient : coefficient,
                                         _mix_employment_formula_maker_find_driver (self, &driver));
}

static void
add_lines (MixEmploymentPolynomial *sum, const MixEmploymentPolynomial *lines, MixEmploymentLines which)
{
  sum->n = 0;
  for (guint line = 0; line < MIX_EMPLOYMENT_N_LINES; line++)
    if ((which & MIX_EMPLOYMENT_LINE_BIT (line)) != 0)
      _mix_employment_polynomial_add (sum, &lines[line], 1);
}

static void
read_factor (MixEmploymentFormulaMaker *self,
             const MixEmploymentFactor *factor,
             const MixEmploymentPolynomial *left_lines,
             const MixEmploymentPolynomial *lines,
             MixEmploymentPolynomial *polynomial)
{
  if (factor->kind == MIX_EMPLOYMENT_FACTOR_LINES)
    add_lines (polynomial, lines, factor->lines);
  else if (factor->kind == MIX_EMPLOYMENT_FACTOR_LEFT_LINES)
    add_lines (polynomial, left_lines, factor->lines);
  else if (is_driven (self, factor))
    read_driven (self, factor, polynomial);
  else
    _mix_employment_polynomial_set_number (polynomial, (double) factor->numerator / factor->denominator);
}

static void
read_sum (MixEmploymentFormulaMaker *self,
          const MixEmploymentSum *sum,
          const MixEmploymentPolynomial *left_lines,
          MixEmploymentPolynomial *lines,
          MixEmploymentLine line)
{
  for (guint i = 0; i < sum->products->len; i++)
    {
      const MixEmploymentProduct *part = mix_employment_sum_get_part (sum, i);
      MixEmploymentPolynomial product, factor;

      _mix_employment_polynomial_set_number (&product, 1);
      for (guint f = 0; f < part->n_factors; f++)
        {
          read_factor (self, &part->factors[f], left_lines, lines, &factor);
          _mix_employment_polynomial_multiply (&product, &factor);
        }
      _mix_employment_polynomial_add (&lines[line], &product, 1);
    }
}

/* What each line is charged on comes before it, but the tax: it is charged on lines that come after. */
static const MixEmploymentLine order[] = {
  MIX_EMPLOYMENT_LINE_PAY,
  MIX_EMPLOYMENT_LINE_SUPPLEMENT,
  MIX_EMPLOYMENT_LINE_NATIONAL_INSURANCE,
  MIX_EMPLOYMENT_LINE_PENSION,
  MIX_EMPLOYMENT_LINE_PRICE,
  MIX_EMPLOYMENT_LINE_LEVY,
  MIX_EMPLOYMENT_LINE_FEE,
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
};

/* The lines of a sheet, but for the claim, as formulas. */
void
_mix_employment_formula_maker_read (MixEmploymentFormulaMaker *self,
                                    const MixEmploymentSheet *sheet,
                                    const MixEmploymentPolynomial *left_lines,
                                    MixEmploymentPolynomial *lines)
{
  for (guint line = 0; line < MIX_EMPLOYMENT_N_LINES; line++)
    lines[line].n = 0;
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    read_sum (self, &sheet->lines[order[i]], left_lines, lines, order[i]);
}

/* The maximum of the days of the month before it is rounded. */
static double
get_exact_maximum (const MixEmploymentSheet *sheet, const MixEmploymentSeat *seat)
{
  double sum = 0;

  for (guint i = 0; i < seat->job_terms->len; i++)
    {
      const MixJobTerms *terms = &g_array_index (seat->job_terms, MixJobTerms, i);
      int days = _mix_job_terms_count_days (terms, sheet->month, sheet->month + sheet->days_in_month - 1);

      sum += (double) terms->maximum.pence * terms->minutes_a_week * days;
    }
  return sum / MIX_WHOLE_TIME_MINUTES / sheet->days_in_month / 12;
}

/* Limits are told apart to a penny of a price and to 1/10,000,000 of a rate. */
static double
round_limit (double limit, MixEmploymentParameter parameter)
{
  double steps = mix_employment_parameter_get_unit (parameter) == MIX_EMPLOYMENT_UNIT_SHARE ? 1e7 : 100;

  return round (limit * steps) / steps;
}

/* A rate has a limit for every person: those that no likely value comes near are left out. */
static int
compare_with_range (const MixEmploymentFigure *figure, MixEmploymentParameter parameter, double limit)
{
  double low = figure->low / MILLION, high = figure->high / MILLION, width = MAX (high - low, 0.05);

  if (mix_employment_parameter_get_unit (parameter) != MIX_EMPLOYMENT_UNIT_SHARE)
    return 0;
  return limit > high + width ? 1 : limit < low - width ? -1 : 0;
}

/* The lesser of c0 + c1 × x and the maximum is c0 + c1 × x − c1 × what of x passes the limit at which they are equal.
 */
static void
claim_up_to (MixEmploymentFormulaMaker *self,
             const MixEmploymentPolynomial *paid,
             double number,
             const MixEmploymentMonomial *driven,
             double maximum,
             MixEmploymentPolynomial *claim)
{
  MixEmploymentDriver driver = g_array_index (self->formula->drivers, MixEmploymentDriver, (guint) driven->drivers - 1);
  const MixEmploymentFigure *figure = find_figure (self->cost, driver.model, driver.parameter);
  double limit = (maximum - number) / driven->coefficient;
  int side = compare_with_range (figure, driver.parameter, limit);

  if (side < 0)
    {
      _mix_employment_polynomial_set_number (claim, -maximum);
      return;
    }
  _mix_employment_polynomial_add (claim, paid, -1);
  if (side > 0)
    return;
  driver.is_excess = TRUE;
  driver.above = round_limit (limit, driver.parameter);
  _mix_employment_polynomial_add_driver (claim, driven->coefficient,
                                         _mix_employment_formula_maker_find_driver (self, &driver));
}

/* The claim as a formula: pay and on-costs, or the price, have at most one driver. */
void
_mix_employment_formula_maker_claim (MixEmploymentFormulaMaker *self,
                                     const MixEmploymentSheet *sheet,
                                     const MixEmploymentSeat *seat,
                                     MixEmploymentPolynomial *lines)
{
  const MixEmploymentSum *sum = &sheet->lines[MIX_EMPLOYMENT_LINE_CLAIM];
  MixEmploymentPolynomial *claim = &lines[MIX_EMPLOYMENT_LINE_CLAIM];
  const MixEmploymentMonomial *driven = NULL;
  MixEmploymentPolynomial paid;
  double number = 0, maximum;

  if (sum->rule != MIX_EMPLOYMENT_SUM_LEAST)
    return;
  add_lines (&paid, lines, MIX_EMPLOYMENT_LINES_PAID);
  for (guint i = 0; i < paid.n; i++)
    if (paid.monomials[i].drivers == 0)
      number = paid.monomials[i].coefficient;
    else
      driven = &paid.monomials[i];
  maximum = get_exact_maximum (sheet, seat);
  if (!mix_employment_sum_get_part (sum, 1)->known)
    _mix_employment_polynomial_add (claim, &paid, -1);
  else if (driven == NULL)
    _mix_employment_polynomial_set_number (claim, -MIN (number, maximum));
  else
    claim_up_to (self, &paid, number, driven, maximum, claim);
}
