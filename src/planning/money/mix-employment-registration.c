#include "mix-employment-cost-private.h"

/* Whoever passes the threshold at the end of a month is registered from the first day of the second month after. */
#define MONTHS_TO_REGISTER 2
#define MONTHS_COUNTED 12
#define MILLIONTHS_A_PENNY 10000

/* Whether a supply of the model may be taxed. */
gboolean
_mix_employment_stage_may_be_taxed (const MixEmploymentStage *self)
{
  return self->terms.figures[MIX_EMPLOYMENT_VAT].state == MIX_EMPLOYMENT_NOT_KNOWN
         || mix_employment_terms_has (&self->terms, MIX_EMPLOYMENT_VAT, MIX_EMPLOYMENT_VAT_STANDARD);
}

/* What of the supplies of the posts counts: all that is charged, or the fee alone. */
static MixEmploymentLines
get_taxable_lines (const MixEmploymentTerms *terms)
{
  if (terms->figures[MIX_EMPLOYMENT_VAT_ON].state == MIX_EMPLOYMENT_NOT_KNOWN
      || mix_employment_terms_has (terms, MIX_EMPLOYMENT_VAT_ON, MIX_EMPLOYMENT_VAT_ON_FEE))
    return MIX_EMPLOYMENT_LINE_BIT (MIX_EMPLOYMENT_LINE_FEE);
  return MIX_EMPLOYMENT_LINES_SUPPLIED;
}

static MixEmploymentAmount
add_up_supplies (const MixEmploymentCost *self, const MixEmploymentStage *stage, MixEmploymentSheet *sheet, guint month)
{
  MixEmploymentLines lines = get_taxable_lines (&stage->terms);
  MixEmploymentAmount sum = { 0, stage->terms.figures[MIX_EMPLOYMENT_VAT_ON].state != MIX_EMPLOYMENT_NOT_KNOWN };

  for (guint i = 0; i < self->problem.n_posts; i++)
    {
      _mix_employment_sheet_begin (sheet, &stage->seats[i], _mix_employment_cost_get_month (self, month));
      _mix_employment_sheet_add_supplied (sheet, &stage->seats[i]);
      sum.pence += mix_employment_sheet_get_pence (sheet, lines);
      sum.known = sum.known && mix_employment_sheet_is_known (sheet, lines);
    }
  return sum;
}

static MixEmploymentAmount
find_threshold (const MixEmploymentCost *self, MixDate day)
{
  const MixRateSeries *series = self->problem.facts->vat_threshold;
  const MixRate *rate = series != NULL ? mix_rate_series_find (series, day, self->problem.as_known_on) : NULL;

  if (rate == NULL || !rate->known)
    return (MixEmploymentAmount) { 0, FALSE };
  return (MixEmploymentAmount) { mix_round_half_up (rate->millionths, MILLIONTHS_A_PENNY), TRUE };
}

/* Whether the threshold is known at the end of every month. */
gboolean
_mix_employment_cost_knows_thresholds (const MixEmploymentCost *self)
{
  for (guint m = 1; m <= self->problem.n_months; m++)
    if (!find_threshold (self, _mix_employment_cost_get_month (self, m) - 1).known)
      return FALSE;
  return TRUE;
}

static MixEmploymentAmount
get_turnover (const MixEmploymentTerms *terms)
{
  const MixEmploymentFigure *figure = &terms->figures[MIX_EMPLOYMENT_TAXABLE_TURNOVER];

  return (MixEmploymentAmount) {
    figure->state == MIX_EMPLOYMENT_KNOWN ? mix_round_half_up (figure->likely, MILLIONTHS_A_PENNY) : 0,
    figure->state != MIX_EMPLOYMENT_NOT_KNOWN,
  };
}

static gboolean
passes (MixEmploymentAmount supplies, MixEmploymentAmount threshold)
{
  return threshold.known && supplies.pence > threshold.pence;
}

/* Supplies of the month and the eleven before it under the same model, and what the supplier sells besides. */
static MixEmploymentAmount
add_up_year (const MixEmploymentAmount *supplies, guint first, guint month, MixEmploymentAmount turnover)
{
  MixEmploymentAmount sum = turnover;

  for (guint m = MAX (first + MONTHS_COUNTED, month + 1) - MONTHS_COUNTED; m <= month; m++)
    sum.pence += supplies[m].pence;
  return sum;
}

static void
register_supplier (MixEmploymentCost *self,
                   const MixEmploymentStage *stage,
                   guint end,
                   const MixEmploymentAmount *supplies)
{
  MixEmploymentAmount turnover = get_turnover (&stage->terms);
  gboolean known = turnover.known;
  guint registered_from = G_MAXUINT;

  if (passes (turnover, find_threshold (self, _mix_employment_cost_get_month (self, stage->first_month))))
    registered_from = stage->first_month;
  for (guint m = stage->first_month; m < end; m++)
    {
      MixEmploymentAmount threshold = find_threshold (self, _mix_employment_cost_get_month (self, m + 1) - 1);

      if (passes (supplies[m], threshold))
        registered_from = MIN (registered_from, m);
      if (passes (add_up_year (supplies, stage->first_month, m, turnover), threshold))
        registered_from = MIN (registered_from, m + MONTHS_TO_REGISTER);
      known = known && supplies[m].known && threshold.known;
      self->registrations[m].registered = m >= registered_from;
      self->registrations[m].known = known || m >= registered_from;
    }
}

/* A supplier has to register for VAT once its taxable supplies of the last twelve months pass the threshold, or those
 * of thirty days alone, here a month (Value Added Tax Act 1994, schedule 1); it then stays registered. What it sells
 * besides is taken as even over the year. */
void
_mix_employment_cost_find_registrations (MixEmploymentCost *self)
{
  g_autoptr (MixEmploymentSheet) sheet = _mix_employment_sheet_new ();
  g_autofree MixEmploymentAmount *supplies = g_new0 (MixEmploymentAmount, self->problem.n_months);

  for (guint s = self->first_stage; s < self->n_stages; s++)
    {
      const MixEmploymentStage *stage = &self->stages[s];
      guint end = s + 1 < self->n_stages ? self->stages[s + 1].first_month : self->problem.n_months;

      if (!_mix_employment_stage_may_be_taxed (stage))
        continue;
      for (guint m = stage->first_month; m < end; m++)
        supplies[m] = add_up_supplies (self, stage, sheet, m);
      register_supplier (self, stage, end, supplies);
    }
}
