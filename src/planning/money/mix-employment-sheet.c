#include "mix-employment-sheet.h"

#include "mix-employment-sheet-private.h"

#define MILLION 1000000

/* A sheet without a month. */
MixEmploymentSheet *
_mix_employment_sheet_new (void)
{
  MixEmploymentSheet *self = g_new0 (MixEmploymentSheet, 1);

  for (guint i = 0; i < MIX_EMPLOYMENT_N_LINES; i++)
    self->lines[i].products = g_array_new (FALSE, FALSE, sizeof (MixEmploymentProduct));
  return self;
}

/**
 * mix_employment_sheet_free:
 *
 * Frees it.
 */
void
mix_employment_sheet_free (MixEmploymentSheet *self)
{
  for (guint i = 0; i < MIX_EMPLOYMENT_N_LINES; i++)
    g_array_unref (self->lines[i].products);
  g_free (self);
}

/**
 * mix_employment_sheet_get_pence:
 * @lines: which
 *
 * Returns: their sum; where one is not known a lower bound
 */
MixPence
mix_employment_sheet_get_pence (const MixEmploymentSheet *self, MixEmploymentLines lines)
{
  MixPence sum = 0;

  for (guint i = 0; i < MIX_EMPLOYMENT_N_LINES; i++)
    if ((lines & MIX_EMPLOYMENT_LINE_BIT (i)) != 0)
      sum += self->lines[i].pence;
  return sum;
}

/**
 * mix_employment_sheet_is_known:
 * @lines: which
 *
 * Returns: whether all are
 */
gboolean
mix_employment_sheet_is_known (const MixEmploymentSheet *self, MixEmploymentLines lines)
{
  for (guint i = 0; i < MIX_EMPLOYMENT_N_LINES; i++)
    if ((lines & MIX_EMPLOYMENT_LINE_BIT (i)) != 0 && !self->lines[i].known)
      return FALSE;
  return TRUE;
}

static int
count_days_of_month (MixDate first)
{
  return mix_date_add_months (first, 1) - first;
}

/* Empties the sheet for a month, of which @month is the first day. */
void
_mix_employment_sheet_begin (MixEmploymentSheet *self, const MixEmploymentSeat *seat, MixDate month)
{
  self->month = month;
  self->days_in_month = count_days_of_month (month);
  self->days = 0;
  self->model = seat->terms->id;
  self->maximum = 0;
  self->maximum_known = TRUE;
  for (guint i = 0; seat->job_terms != NULL && i < seat->job_terms->len; i++)
    self->days += _mix_job_terms_count_days (&g_array_index (seat->job_terms, MixJobTerms, i), month,
                                             month + self->days_in_month - 1);
  for (guint i = 0; i < MIX_EMPLOYMENT_N_LINES; i++)
    {
      g_array_set_size (self->lines[i].products, 0);
      self->lines[i].rule = MIX_EMPLOYMENT_SUM_ADD;
      self->lines[i].pence = 0;
      self->lines[i].known = TRUE;
    }
}

void
_mix_employment_sheet_add (MixEmploymentSheet *self, MixEmploymentLine line, MixEmploymentProduct *product)
{
  _mix_employment_sum_add (&self->lines[line], product);
}

static gint64
get_denominator (MixEmploymentParameter parameter)
{
  switch (mix_employment_parameter_get_unit (parameter))
    {
    case MIX_EMPLOYMENT_UNIT_POUNDS:
    case MIX_EMPLOYMENT_UNIT_POUNDS_A_YEAR:
    case MIX_EMPLOYMENT_UNIT_POUNDS_A_WTE_A_YEAR:
    case MIX_EMPLOYMENT_UNIT_POUNDS_AN_HOUR:
    case MIX_EMPLOYMENT_UNIT_POUNDS_A_PERSON:
      return 10000;
    default:
      return 1000000;
    }
}

/* A parameter that is not known counts as nothing, and is marked: a lower bound. One that somebody has said there is
 * none of counts as nothing. */
void
_mix_employment_product_add_parameter (MixEmploymentProduct *self,
                                       MixEmploymentFactorKind kind,
                                       const MixEmploymentTerms *terms,
                                       MixEmploymentParameter parameter)
{
  const MixEmploymentFigure *figure = &terms->figures[parameter];
  gint64 value = figure->state == MIX_EMPLOYMENT_KNOWN ? figure->likely : 0;
  MixEmploymentFactor factor = { .kind = kind,
                                 .known = figure->state != MIX_EMPLOYMENT_NOT_KNOWN,
                                 .model = terms->id,
                                 .parameter = parameter,
                                 .denominator = get_denominator (parameter) };

  if (kind == MIX_EMPLOYMENT_FACTOR_ONE_AND)
    factor.numerator = factor.denominator + value;
  else if (kind == MIX_EMPLOYMENT_FACTOR_ONE_LESS)
    factor.numerator = factor.known ? factor.denominator - value : 0;
  else
    factor.numerator = value;
  _mix_employment_product_add_factor (self, &factor);
}

void
_mix_employment_product_add_lines (MixEmploymentProduct *self,
                                   MixEmploymentFactorKind kind,
                                   const MixEmploymentSheet *sheet,
                                   MixEmploymentLines lines)
{
  MixEmploymentFactor factor = { .kind = kind,
                                 .known = mix_employment_sheet_is_known (sheet, lines),
                                 .model = sheet->model,
                                 .lines = lines,
                                 .numerator = mix_employment_sheet_get_pence (sheet, lines),
                                 .denominator = 1 };

  _mix_employment_product_add_factor (self, &factor);
}

void
_mix_employment_product_add_days (MixEmploymentProduct *self, const MixEmploymentSheet *sheet)
{
  _mix_employment_product_add (self, MIX_EMPLOYMENT_FACTOR_DAYS, TRUE, sheet->days, sheet->days_in_month);
}

void
_mix_employment_product_add_month (MixEmploymentProduct *self)
{
  _mix_employment_product_add (self, MIX_EMPLOYMENT_FACTOR_MONTH, TRUE, 1, 12);
}

void
_mix_employment_product_add_weeks (MixEmploymentProduct *self)
{
  _mix_employment_product_add (self, MIX_EMPLOYMENT_FACTOR_WEEKS, TRUE, 52, 12);
}

/* Whole-time equivalents of each day, over the days of the month. */
void
_mix_employment_product_add_wte_months (MixEmploymentProduct *self,
                                        const MixEmploymentSheet *sheet,
                                        const MixEmploymentSeat *seat)
{
  gint64 minutes = 0;

  for (guint i = 0; i < seat->job_terms->len; i++)
    {
      const MixJobTerms *terms = &g_array_index (seat->job_terms, MixJobTerms, i);

      minutes += (gint64) terms->minutes_a_week
                 * _mix_job_terms_count_days (terms, sheet->month, sheet->month + sheet->days_in_month - 1);
    }
  _mix_employment_product_add (self, MIX_EMPLOYMENT_FACTOR_WTE_MONTHS, TRUE, minutes,
                               (gint64) MIX_WHOLE_TIME_MINUTES * sheet->days_in_month);
}

/* Pay and supplement have a million of the unit to give. */
void
_mix_employment_product_add_annual_pay (MixEmploymentProduct *self, const MixJobTerms *terms)
{
  MixJobYear year = mix_job_terms_get_year (terms);

  _mix_employment_product_add (self, MIX_EMPLOYMENT_FACTOR_ANNUAL_PAY,
                               year.part_known[MIX_JOB_PAY] && year.part_known[MIX_JOB_SUPPLEMENT],
                               (gint64) ((year.parts[MIX_JOB_PAY] + year.parts[MIX_JOB_SUPPLEMENT]) / MILLION),
                               (gint64) (MIX_JOB_COST_UNIT / MILLION));
}
