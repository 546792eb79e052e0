#include "mix-employment-plan-private.h"

#include "mix-config.h"
#include "mix-employment-formula.h"

#include <glib/gi18n-lib.h>

#define MONTHS_A_YEAR 12

/* What each option costs, by year and line; and what is not known of it. */

static MixEmploymentStack
get_stack (MixEmploymentLine line)
{
  switch (line)
    {
    case MIX_EMPLOYMENT_LINE_PAY:
    case MIX_EMPLOYMENT_LINE_SUPPLEMENT:
    case MIX_EMPLOYMENT_LINE_NATIONAL_INSURANCE:
    case MIX_EMPLOYMENT_LINE_PENSION:
    case MIX_EMPLOYMENT_LINE_LEVY:
      return MIX_EMPLOYMENT_STACK_PAY;
    case MIX_EMPLOYMENT_LINE_FEE:
    case MIX_EMPLOYMENT_LINE_PRICE:
      return MIX_EMPLOYMENT_STACK_FEE;
    case MIX_EMPLOYMENT_LINE_VAT:
      return MIX_EMPLOYMENT_STACK_VAT;
    case MIX_EMPLOYMENT_LINE_SUPERVISION:
    case MIX_EMPLOYMENT_LINE_LINE_MANAGEMENT:
      return MIX_EMPLOYMENT_STACK_SUPERVISION;
    case MIX_EMPLOYMENT_LINE_LIABILITY:
      return MIX_EMPLOYMENT_STACK_LIABILITY;
    case MIX_EMPLOYMENT_LINE_CLAIM:
      return MIX_EMPLOYMENT_STACK_NONE;
    case MIX_EMPLOYMENT_LINE_COVER:
    case MIX_EMPLOYMENT_LINE_OVERHEAD:
    case MIX_EMPLOYMENT_LINE_RECRUITMENT:
    case MIX_EMPLOYMENT_LINE_EQUIPMENT:
    case MIX_EMPLOYMENT_LINE_SET_UP:
    case MIX_EMPLOYMENT_LINE_SWITCH:
    default:
      return MIX_EMPLOYMENT_STACK_COVER;
    }
}

static void
add_lines (MixEmploymentPicture *picture)
{
  for (guint i = 0; i < MIX_EMPLOYMENT_N_LINES; i++)
    mix_employment_picture_add_line (picture, mix_employment_line_get_name ((MixEmploymentLine) i),
                                     mix_employment_line_get_title ((MixEmploymentLine) i),
                                     get_stack ((MixEmploymentLine) i));
}

static void
add_amounts (MixEmploymentDraft *self, guint option)
{
  const MixEmploymentCost *cost = g_array_index (self->choices, MixEmploymentChoice, option).cost;
  MixEmploymentPicture *picture = self->picture;

  for (guint year = 0; year < picture->n_years; year++)
    for (guint line = 0; line < MIX_EMPLOYMENT_N_LINES; line++)
      {
        gsize place = ((gsize) option * picture->n_years + year) * MIX_EMPLOYMENT_N_LINES + line;
        MixEmploymentAmount amount = mix_employment_cost_get (
            cost, MIX_EMPLOYMENT_LINE_BIT (line), MIX_EMPLOYMENT_ALL_POSTS, year * MONTHS_A_YEAR, MONTHS_A_YEAR);

        picture->amounts[place] = amount.pence;
        picture->line_known[place] = amount.known;
      }
}

/* The only option that is the model and no other; a figure of a model that several have belongs to none of them. */
static guint
find_owner (MixEmploymentDraft *self, const char *code)
{
  guint owner = MIX_EMPLOYMENT_NOTHING;

  for (guint i = 0; i < self->choices->len; i++)
    {
      const MixEmploymentChoice *choice = &g_array_index (self->choices, MixEmploymentChoice, i);

      if (!g_str_equal (choice->model, code) && g_strcmp0 (choice->later_model, code) != 0)
        continue;
      if (owner != MIX_EMPLOYMENT_NOTHING || choice->later_model != NULL)
        return MIX_EMPLOYMENT_NOTHING;
      owner = i;
    }
  return owner;
}

static guint
add_input (MixEmploymentDraft *self, const MixEmploymentModel *model, MixEmploymentParameter parameter)
{
  MixEmploymentValue value = mix_employment_catalogue_get_value (self->costing->catalogue, model->code, parameter);
  guint owner = find_owner (self, model->code);
  const char *title = mix_employment_parameter_get_title (parameter);
  g_autofree char *id = g_strdup_printf ("%s/%s", model->code, mix_employment_parameter_get_name (parameter));
  guint number = mix_employment_picture_find_input (self->picture, id);
  MixEmploymentInput input
      = { .id = id,
          .option = owner,
          .owner = (char *) model->short_name,
          .criterion = MIX_EMPLOYMENT_NOTHING,
          .parameter = (char *) mix_employment_parameter_get_name (parameter),
          .name = (char *) title,
          .unit = (char *) mix_employment_unit_get_name (mix_employment_parameter_get_unit (parameter)),
          .known = TRUE,
          .grade = value.grade,
          .source = (char *) value.source,
          .advice = (char *) _mix_employment_parameter_get_advice (parameter) };

  if (number != MIX_EMPLOYMENT_NOTHING || !mix_employment_figure_get_spread (&value.figure, parameter, &input.spread))
    return number;
  return mix_employment_picture_add_input (self->picture, &input);
}

/* The number of each driver of a formula in the picture. */
static guint *
add_drivers (MixEmploymentDraft *self, const MixEmploymentFormula *formula)
{
  guint n_drivers;
  const MixEmploymentDriver *drivers = mix_employment_formula_get_drivers (formula, &n_drivers);
  guint *numbers = g_new (guint, n_drivers);

  for (guint i = 0; i < n_drivers; i++)
    {
      const MixEmploymentModel *model = _mix_employment_draft_find_model (self, drivers[i].model);

      numbers[i] = add_input (self, model, drivers[i].parameter);
      if (drivers[i].is_excess)
        numbers[i] = mix_employment_picture_add_excess (self->picture, numbers[i], drivers[i].above);
    }
  return numbers;
}

static void
add_term (MixEmploymentDraft *self,
          MixEmploymentMoneyTerm term,
          const MixEmploymentFormulaTerm *from,
          const guint *numbers)
{
  term.pence = from->pence;
  term.inputs[0] = from->n_drivers > 0 ? numbers[from->drivers[0]] : MIX_EMPLOYMENT_NOTHING;
  term.inputs[1] = from->n_drivers > 1 ? numbers[from->drivers[1]] : MIX_EMPLOYMENT_NOTHING;
  for (guint i = 2; i < from->n_drivers; i++)
    term.inputs[1] = mix_employment_picture_add_product (self->picture, term.inputs[1], numbers[from->drivers[i]]);
  mix_employment_picture_add_term (self->picture, &term);
}

static void
add_terms (MixEmploymentDraft *self, guint option)
{
  g_autoptr (MixEmploymentFormula) formula
      = mix_employment_formula_new (g_array_index (self->choices, MixEmploymentChoice, option).cost);
  g_autofree guint *numbers = add_drivers (self, formula);

  for (guint year = 0; year < self->picture->n_years; year++)
    for (guint line = 0; line < MIX_EMPLOYMENT_N_LINES; line++)
      {
        guint n_terms;
        const MixEmploymentFormulaTerm *terms
            = mix_employment_formula_get_terms (formula, year, (MixEmploymentLine) line, &n_terms);

        for (guint i = 0; i < n_terms; i++)
          add_term (self, (MixEmploymentMoneyTerm) { .option = option, .year = year, .line = line }, &terms[i],
                    numbers);
      }
}

void
_mix_employment_draft_add_money (MixEmploymentDraft *self)
{
  MixEmploymentPicture *picture = self->picture;
  gsize n_amounts = (gsize) self->choices->len * picture->n_years * MIX_EMPLOYMENT_N_LINES;

  add_lines (picture);
  picture->amounts = g_new0 (MixPence, n_amounts);
  picture->line_known = g_new0 (gboolean, n_amounts);
  for (guint option = 0; option < self->choices->len; option++)
    {
      add_amounts (self, option);
      add_terms (self, option);
    }
}
