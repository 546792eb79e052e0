#include "mix-employment-formula.h"

#include <math.h>
#include <string.h>

#include "mix-employment-formula-private.h"

#define MONTHS_A_YEAR 12
#define DISCOUNT 1.035
#define MILLION 1e6

static GArray *
get_terms (const MixEmploymentFormula *self, guint year, guint line)
{
  return self->terms[year * MIX_EMPLOYMENT_N_LINES + line];
}

static gboolean
is_same (const MixEmploymentFormulaTerm *one, const MixEmploymentFormulaTerm *other)
{
  return one->n_drivers == other->n_drivers
         && (one->n_drivers == 0 || memcmp (one->drivers, other->drivers, sizeof (guint) * one->n_drivers) == 0);
}

static void
add_term (GArray *terms, const MixEmploymentFormulaTerm *term)
{
  for (guint i = 0; i < terms->len; i++)
    if (is_same (&g_array_index (terms, MixEmploymentFormulaTerm, i), term))
      {
        g_array_index (terms, MixEmploymentFormulaTerm, i).pence += term->pence;
        return;
      }
  g_array_append_val (terms, *term);
}

static void
add_polynomial (GArray *terms, const MixEmploymentPolynomial *polynomial)
{
  for (guint i = 0; i < polynomial->n; i++)
    {
      MixEmploymentFormulaTerm term = { .pence = polynomial->monomials[i].coefficient };

      term.n_drivers = _mix_employment_monomial_get_drivers (polynomial->monomials[i].drivers, term.drivers);
      for (guint d = 0; d < term.n_drivers; d++)
        term.drivers[d]--;
      add_term (terms, &term);
    }
}

static void
read_sheet (
    MixEmploymentFormulaMaker *maker, MixEmploymentSheet *sheet, MixEmploymentSheet *left_sheet, guint row, guint month)
{
  const MixEmploymentCost *cost = maker->cost;
  const MixEmploymentStage *stage = _mix_employment_cost_find_stage (cost, month);
  MixEmploymentPolynomial lines[MIX_EMPLOYMENT_N_LINES], left_lines[MIX_EMPLOYMENT_N_LINES];

  _mix_employment_cost_fill_sheet (cost, sheet, left_sheet, row, month);
  if (row < cost->problem.n_posts && stage->left >= 0 && stage->first_month == month)
    _mix_employment_formula_maker_read (maker, left_sheet, NULL, left_lines);
  _mix_employment_formula_maker_read (maker, sheet, left_lines, lines);
  if (row < cost->problem.n_posts)
    _mix_employment_formula_maker_claim (maker, sheet, &stage->seats[row], lines);
  for (guint line = 0; line < MIX_EMPLOYMENT_N_LINES; line++)
    add_polynomial (get_terms (maker->formula, month / MONTHS_A_YEAR, line), &lines[line]);
}

static MixEmploymentFormula *
make_formula (guint n_months)
{
  MixEmploymentFormula *self = g_new0 (MixEmploymentFormula, 1);

  self->n_years = (n_months + MONTHS_A_YEAR - 1) / MONTHS_A_YEAR;
  self->drivers = g_array_new (FALSE, FALSE, sizeof (MixEmploymentDriver));
  self->likely = g_array_new (FALSE, FALSE, sizeof (double));
  self->terms = g_new0 (GArray *, (gsize) self->n_years * MIX_EMPLOYMENT_N_LINES);
  for (guint i = 0; i < self->n_years * MIX_EMPLOYMENT_N_LINES; i++)
    self->terms[i] = g_array_new (FALSE, FALSE, sizeof (MixEmploymentFormulaTerm));
  return self;
}

/**
 * mix_employment_formula_new:
 * @cost: what an option costs
 *
 * The same arithmetic as that of the cost, without rounding, with every parameter that is a number and known left open:
 * sums of products in which no parameter comes twice. Whether the supplier is registered for VAT in a month is taken as
 * with the likely values. What is not known counts as in the cost: as the lower bound.
 *
 * Returns: (transfer full): the money as a formula
 */
MixEmploymentFormula *
mix_employment_formula_new (const MixEmploymentCost *cost)
{
  g_autoptr (MixEmploymentSheet) sheet = _mix_employment_sheet_new ();
  g_autoptr (MixEmploymentSheet) left_sheet = _mix_employment_sheet_new ();
  MixEmploymentFormulaMaker maker = { .formula = make_formula (cost->problem.n_months), .cost = cost };

  for (guint row = 0; row <= cost->problem.n_posts; row++)
    for (guint month = 0; month < cost->problem.n_months; month++)
      read_sheet (&maker, sheet, left_sheet, row, month);
  return maker.formula;
}

/**
 * mix_employment_formula_free:
 *
 * Frees it.
 */
void
mix_employment_formula_free (MixEmploymentFormula *self)
{
  for (guint i = 0; i < self->n_years * MIX_EMPLOYMENT_N_LINES; i++)
    g_array_unref (self->terms[i]);
  g_free (self->terms);
  g_array_unref (self->drivers);
  g_array_unref (self->likely);
  g_free (self);
}

/**
 * mix_employment_formula_get_n_years:
 *
 * Returns: years of twelve months from the first month; the last may be shorter
 */
guint
mix_employment_formula_get_n_years (const MixEmploymentFormula *self)
{
  return self->n_years;
}

/**
 * mix_employment_formula_get_drivers:
 * @n_drivers: (out): how many
 *
 * Returns: (transfer none) (array length=n_drivers): figures that terms have, numbered from 0
 */
const MixEmploymentDriver *
mix_employment_formula_get_drivers (const MixEmploymentFormula *self, guint *n_drivers)
{
  *n_drivers = self->drivers->len;
  return (const MixEmploymentDriver *) (const void *) self->drivers->data;
}

/**
 * mix_employment_formula_get_terms:
 * @year: from 0
 * @line: a line
 * @n_terms: (out): how many
 *
 * Returns: (transfer none) (array length=n_terms): what add up to the line of the year, not discounted
 */
const MixEmploymentFormulaTerm *
mix_employment_formula_get_terms (const MixEmploymentFormula *self, guint year, MixEmploymentLine line, guint *n_terms)
{
  GArray *terms = get_terms (self, year, line);

  *n_terms = terms->len;
  return (const MixEmploymentFormulaTerm *) (const void *) terms->data;
}

static double
get_driver_value (const MixEmploymentDriver *driver, MixEmploymentLookup lookup, gpointer lookup_data)
{
  double value = lookup (driver->model, driver->parameter, lookup_data);

  return driver->is_excess ? MAX (value - driver->above, 0) : value;
}

static double
get_term_value (const MixEmploymentFormulaTerm *term, const double *drivers)
{
  double value = term->pence;

  for (guint d = 0; d < term->n_drivers; d++)
    value *= drivers[term->drivers[d]];
  return value;
}

static double
add_up_lines (const MixEmploymentFormula *self, MixEmploymentLines lines, guint year, const double *drivers)
{
  double sum = 0;

  for (guint line = 0; line < MIX_EMPLOYMENT_N_LINES; line++)
    {
      const GArray *terms = get_terms (self, year, line);

      for (guint i = 0; (lines & MIX_EMPLOYMENT_LINE_BIT (line)) != 0 && i < terms->len; i++)
        sum += get_term_value (&g_array_index (terms, MixEmploymentFormulaTerm, i), drivers);
    }
  return sum;
}

static double *
dup_driver_values (const MixEmploymentFormula *self, MixEmploymentLookup lookup, gpointer lookup_data)
{
  double *values = g_new (double, self->drivers->len);

  for (guint i = 0; i < self->drivers->len; i++)
    values[i] = lookup == NULL
                    ? g_array_index (self->likely, double, i)
                    : get_driver_value (&g_array_index (self->drivers, MixEmploymentDriver, i), lookup, lookup_data);
  return values;
}

/**
 * mix_employment_formula_get_value:
 * @lines: which
 * @year: from 0
 * @lookup: (nullable): gives values of parameters; %NULL: likely ones
 * @lookup_data: for @lookup
 *
 * Returns: pence of the lines in the year
 */
double
mix_employment_formula_get_value (const MixEmploymentFormula *self,
                                  MixEmploymentLines lines,
                                  guint year,
                                  MixEmploymentLookup lookup,
                                  gpointer lookup_data)
{
  g_autofree double *drivers = dup_driver_values (self, lookup, lookup_data);

  return add_up_lines (self, lines, year, drivers);
}

/**
 * mix_employment_formula_get_discounted:
 * @lines: which
 * @lookup: (nullable): gives values of parameters; %NULL: likely ones
 * @lookup_data: for @lookup
 *
 * Returns: pence of the lines in all years, discounted as by mix_employment_cost_get_discounted()
 */
double
mix_employment_formula_get_discounted (const MixEmploymentFormula *self,
                                       MixEmploymentLines lines,
                                       MixEmploymentLookup lookup,
                                       gpointer lookup_data)
{
  g_autofree double *drivers = dup_driver_values (self, lookup, lookup_data);
  double sum = 0;

  for (guint year = 0; year < self->n_years; year++)
    sum += add_up_lines (self, lines, year, drivers) / pow (DISCOUNT, year);
  return sum;
}

/* All years and lines together, discounted. */
static GArray *
gather_terms (const MixEmploymentFormula *self, MixEmploymentLines lines)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (MixEmploymentFormulaTerm));

  for (guint year = 0; year < self->n_years; year++)
    for (guint line = 0; line < MIX_EMPLOYMENT_N_LINES; line++)
      for (guint i = 0; (lines & MIX_EMPLOYMENT_LINE_BIT (line)) != 0 && i < get_terms (self, year, line)->len; i++)
        {
          MixEmploymentFormulaTerm term = g_array_index (get_terms (self, year, line), MixEmploymentFormulaTerm, i);

          term.pence /= pow (DISCOUNT, year);
          add_term (all, &term);
        }
  return all;
}

static guint
find_figure (const MixEmploymentFormula *self,
             guint driver_number,
             MixComparison *comparison,
             MixEmploymentFindUnknown find_unknown,
             gpointer find_data)
{
  const MixEmploymentDriver *driver = &g_array_index (self->drivers, MixEmploymentDriver, driver_number);
  guint unknown = find_unknown (driver->model, driver->parameter, find_data);

  if (unknown == MIX_COMPARISON_NOTHING || !driver->is_excess)
    return unknown;
  return mix_comparison_add_excess (comparison, unknown, driver->above);
}

/* Multiplies by what has no unknown, and brings the rest down to two figures. */
static void
add_to_comparison (const MixEmploymentFormula *self,
                   const MixEmploymentFormulaTerm *term,
                   const guint *figures,
                   MixComparison *comparison,
                   MixComparisonTerm *target)
{
  target->coefficient = term->pence;
  target->unknowns[0] = target->unknowns[1] = MIX_COMPARISON_NOTHING;
  for (guint d = 0; d < term->n_drivers; d++)
    {
      guint figure = figures[term->drivers[d]];

      if (figure == MIX_COMPARISON_NOTHING)
        target->coefficient *= g_array_index (self->likely, double, term->drivers[d]);
      else if (target->unknowns[0] == MIX_COMPARISON_NOTHING)
        target->unknowns[0] = figure;
      else if (target->unknowns[1] == MIX_COMPARISON_NOTHING)
        target->unknowns[1] = figure;
      else
        target->unknowns[1] = mix_comparison_add_product (comparison, target->unknowns[1], figure);
    }
}

static gboolean
merge (GArray *terms, const MixComparisonTerm *term)
{
  for (guint i = 0; i < terms->len; i++)
    {
      MixComparisonTerm *old = &g_array_index (terms, MixComparisonTerm, i);

      if (old->unknowns[0] == term->unknowns[0] && old->unknowns[1] == term->unknowns[1])
        {
          old->coefficient += term->coefficient;
          return TRUE;
        }
    }
  return FALSE;
}

/**
 * mix_employment_formula_add_to_comparison:
 * @lines: which: %MIX_EMPLOYMENT_LINES_NET for the net to the practices
 * @comparison: where to
 * @option: the number of the option there
 * @criterion: the number of money there; measured in pence
 * @find_unknown: tells which unknown stands for a parameter; called once for each driver
 * @find_data: for @find_unknown
 *
 * Adds the discounted lines of all years as terms of a measure.
 */
void
mix_employment_formula_add_to_comparison (const MixEmploymentFormula *self,
                                          MixEmploymentLines lines,
                                          MixComparison *comparison,
                                          guint option,
                                          guint criterion,
                                          MixEmploymentFindUnknown find_unknown,
                                          gpointer find_data)
{
  g_autoptr (GArray) all = gather_terms (self, lines);
  g_autoptr (GArray) targets = g_array_new (FALSE, FALSE, sizeof (MixComparisonTerm));
  g_autofree guint *figures = g_new (guint, self->drivers->len);

  for (guint i = 0; i < self->drivers->len; i++)
    figures[i] = find_figure (self, i, comparison, find_unknown, find_data);
  for (guint i = 0; i < all->len; i++)
    {
      MixComparisonTerm target = { .option = option, .criterion = criterion };

      add_to_comparison (self, &g_array_index (all, MixEmploymentFormulaTerm, i), figures, comparison, &target);
      if (target.coefficient != 0 && !merge (targets, &target))
        g_array_append_val (targets, target);
    }
  for (guint i = 0; i < targets->len; i++)
    mix_comparison_add_term (comparison, &g_array_index (targets, MixComparisonTerm, i));
}

/**
 * mix_employment_figure_get_spread:
 * @parameter: whose figure it is
 * @spread: (out): what it may be, in the parameter's unit: most often about the likely value; VAT falls due or not,
 * with its likely chance
 *
 * Returns: whether it is a number that is known and may turn out otherwise
 */
gboolean
mix_employment_figure_get_spread (const MixEmploymentFigure *self, MixEmploymentParameter parameter, MixSpread *spread)
{
  if (self->state != MIX_EMPLOYMENT_KNOWN || mix_employment_parameter_is_choice (parameter))
    return FALSE;
  *spread = (MixSpread) { MIX_SPREAD_TRIANGULAR, self->low / MILLION, self->likely / MILLION, self->high / MILLION };
  if (parameter == MIX_EMPLOYMENT_VAT_CHANCE)
    *spread = (MixSpread) { MIX_SPREAD_CHANCE, 0, self->likely / MILLION, 1 };
  return parameter == MIX_EMPLOYMENT_VAT_CHANCE ? self->likely > 0 && self->likely < 1000000 : self->low < self->high;
}
