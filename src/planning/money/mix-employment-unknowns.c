#include "mix-employment-cost-private.h"

static gboolean
is_parameter (const MixEmploymentFactor *factor)
{
  return factor->kind <= MIX_EMPLOYMENT_FACTOR_SHORTFALL;
}

static void
note (GArray *unknowns, const MixEmploymentUnknown *unknown)
{
  for (guint i = 0; i < unknowns->len; i++)
    {
      MixEmploymentUnknown *other = &g_array_index (unknowns, MixEmploymentUnknown, i);

      if (other->is_parameter == unknown->is_parameter && other->model == unknown->model
          && other->parameter == unknown->parameter && other->fact == unknown->fact
          && other->is_expected == unknown->is_expected)
        {
          other->lines |= unknown->lines;
          return;
        }
    }
  g_array_append_val (unknowns, *unknown);
}

static void
note_factor (GArray *unknowns, MixEmploymentLine line, const MixEmploymentFactor *factor)
{
  MixEmploymentUnknown unknown = { .lines = MIX_EMPLOYMENT_LINE_BIT (line) };

  if (factor->known || factor->kind == MIX_EMPLOYMENT_FACTOR_LINES || factor->kind == MIX_EMPLOYMENT_FACTOR_LEFT_LINES)
    return;
  unknown.is_parameter = is_parameter (factor);
  if (unknown.is_parameter)
    {
      unknown.model = factor->model;
      unknown.parameter = factor->parameter;
    }
  else
    unknown.fact = factor->kind;
  note (unknowns, &unknown);
}

static const MixEmploymentTerms *
find_terms (const MixEmploymentCost *self, guint model)
{
  for (guint s = 0; s < self->n_stages; s++)
    if (self->stages[s].terms.id == model)
      return &self->stages[s].terms;
  return NULL;
}

static const MixEmploymentUnknown threshold_unknown
    = { .fact = MIX_EMPLOYMENT_FACTOR_REGISTRATION, .lines = MIX_EMPLOYMENT_LINE_BIT (MIX_EMPLOYMENT_LINE_VAT) };

/* Registration is not known where the turnover or the threshold is not; what else it takes is noted with its line. */
static void
note_registration (MixEmploymentCost *self, const MixEmploymentFactor *factor)
{
  const MixEmploymentTerms *terms = find_terms (self, factor->model);

  if (terms->figures[MIX_EMPLOYMENT_TAXABLE_TURNOVER].state == MIX_EMPLOYMENT_NOT_KNOWN)
    note (self->unknowns, &(MixEmploymentUnknown) { .is_parameter = TRUE,
                                                    .model = terms->id,
                                                    .parameter = MIX_EMPLOYMENT_TAXABLE_TURNOVER,
                                                    .lines = threshold_unknown.lines });
  if (!_mix_employment_cost_knows_thresholds (self))
    note (self->unknowns, &threshold_unknown);
}

/* The treatment of VAT is to be found out, whether or not its chance is known. */
static void
note_treatment (MixEmploymentCost *self, const MixEmploymentProduct *product)
{
  const MixEmploymentFactor *chance = &product->factors[0];

  if (chance->kind == MIX_EMPLOYMENT_FACTOR_PARAMETER && chance->parameter == MIX_EMPLOYMENT_VAT_CHANCE)
    note (self->unknowns, &(MixEmploymentUnknown) { .is_parameter = TRUE,
                                                    .model = chance->model,
                                                    .parameter = MIX_EMPLOYMENT_VAT,
                                                    .lines = MIX_EMPLOYMENT_LINE_BIT (MIX_EMPLOYMENT_LINE_VAT),
                                                    .is_expected = product->known });
}

static void
note_product (MixEmploymentCost *self, MixEmploymentLine line, const MixEmploymentProduct *product)
{
  if (line == MIX_EMPLOYMENT_LINE_VAT)
    note_treatment (self, product);
  for (guint i = 0; !product->known && i < product->n_factors; i++)
    if (product->factors[i].kind == MIX_EMPLOYMENT_FACTOR_REGISTRATION && !product->factors[i].known)
      note_registration (self, &product->factors[i]);
    else
      note_factor (self->unknowns, line, &product->factors[i]);
}

/* Adds what is missing on a sheet to the list. */
void
_mix_employment_cost_note_unknowns (MixEmploymentCost *self, const MixEmploymentSheet *sheet)
{
  for (guint line = 0; line < MIX_EMPLOYMENT_N_LINES; line++)
    for (guint i = 0; i < sheet->lines[line].products->len; i++)
      note_product (self, line, mix_employment_sum_get_part (&sheet->lines[line], i));
}
