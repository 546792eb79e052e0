#include "mix-employment-plan-private.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

/* What is not known of each option. */

const MixEmploymentModel *
_mix_employment_draft_find_model (MixEmploymentDraft *self, guint number)
{
  MixEmploymentCatalogue *catalogue = self->costing->catalogue;

  for (guint i = 0; i < mix_employment_catalogue_get_n_models (catalogue); i++)
    if (mix_employment_catalogue_get_model (catalogue, i)->number == number)
      return mix_employment_catalogue_get_model (catalogue, i);
  return NULL;
}

/* A fact about posts, pay or taxes that is missing. */
static const char *
get_fact_words (MixEmploymentFactorKind fact)
{
  switch (fact)
    {
    case MIX_EMPLOYMENT_FACTOR_WTE:
    case MIX_EMPLOYMENT_FACTOR_WTE_MONTHS:
      return _ ("Hours of a post");
    case MIX_EMPLOYMENT_FACTOR_FULL_TIME_PAY:
    case MIX_EMPLOYMENT_FACTOR_ANNUAL_PAY:
    case MIX_EMPLOYMENT_FACTOR_PAY_OVER_THRESHOLD:
      return _ ("Band or pay point of a post");
    case MIX_EMPLOYMENT_FACTOR_MAXIMUM:
      return _ ("Most that is reimbursed");
    case MIX_EMPLOYMENT_FACTOR_REDUNDANCY_PAY:
      return _ ("Age and service for redundancy pay");
    case MIX_EMPLOYMENT_FACTOR_VAT_RATE:
    case MIX_EMPLOYMENT_FACTOR_REGISTRATION:
      return _ ("VAT registration");
    default:
      return _ ("A rate of pay, pension or tax");
    }
}

/* An option of one model says no more than the parameter. */
static char *
dup_parameter_name (MixEmploymentDraft *self,
                    guint option,
                    const MixEmploymentModel *model,
                    MixEmploymentParameter parameter)
{
  const char *title = mix_employment_parameter_get_title (parameter);

  if (g_array_index (self->choices, MixEmploymentChoice, option).later_model == NULL)
    return g_strdup (title);
  return g_strdup_printf (_ ("%s: %s"), model->short_name, title);
}

/* Several facts have the same words. */
static gboolean
has_gap (const MixEmploymentPicture *picture, const MixEmploymentGap *gap)
{
  for (guint i = 0; i < picture->gaps->len; i++)
    {
      const MixEmploymentGap *old = &g_array_index (picture->gaps, MixEmploymentGap, i);

      if (old->option == gap->option && g_str_equal (old->name, gap->name)
          && (old->stops_ranking || !gap->stops_ranking))
        return TRUE;
    }
  return FALSE;
}

static void
add_money_gap (MixEmploymentDraft *self, guint option, const MixEmploymentUnknown *unknown)
{
  const MixEmploymentModel *model
      = unknown->is_parameter ? _mix_employment_draft_find_model (self, unknown->model) : NULL;
  const char *parameter = unknown->is_parameter ? mix_employment_parameter_get_name (unknown->parameter) : NULL;
  MixEmploymentGap gap = { .option = option,
                           .parameter = (char *) parameter,
                           .criterion = MIX_EMPLOYMENT_NOTHING,
                           .stops_ranking = !unknown->is_expected };
  g_autofree char *name = NULL;

  if (model == NULL)
    name = g_strdup (get_fact_words (unknown->fact));
  else
    {
      name = dup_parameter_name (self, option, model, unknown->parameter);
      gap.advice = (char *) _mix_employment_parameter_get_advice (unknown->parameter);
    }
  gap.name = name;
  if (!has_gap (self->picture, &gap))
    mix_employment_picture_add_gap (self->picture, &gap);
}

static void
add_score_gaps (MixEmploymentDraft *self)
{
  for (guint i = 0; i < self->picture->inputs->len; i++)
    {
      const MixEmploymentInput *input = mix_employment_picture_get_input (self->picture, i);
      g_autofree char *name = NULL;

      if (input->criterion == MIX_EMPLOYMENT_NOTHING || input->known)
        continue;
      name = g_strdup_printf (_ ("Score: %s"), input->name);
      mix_employment_picture_add_gap (self->picture,
                                      &(MixEmploymentGap) { .option = input->option,
                                                            .criterion = input->criterion,
                                                            .name = name,
                                                            .advice = (char *) _ ("Agree a range, however wide") });
    }
}

void
_mix_employment_draft_add_gaps (MixEmploymentDraft *self)
{
  for (guint option = 0; option < self->choices->len; option++)
    {
      guint n_unknowns;
      const MixEmploymentUnknown *unknowns = mix_employment_cost_get_unknowns (
          g_array_index (self->choices, MixEmploymentChoice, option).cost, &n_unknowns);

      for (guint i = 0; i < n_unknowns; i++)
        add_money_gap (self, option, &unknowns[i]);
    }
  add_score_gaps (self);
}

/* What to do to know a parameter. */
const char *
_mix_employment_parameter_get_advice (MixEmploymentParameter parameter)
{
  switch (parameter)
    {
    case MIX_EMPLOYMENT_MANAGEMENT_FEE:
    case MIX_EMPLOYMENT_PROVIDER_PRICE:
    case MIX_EMPLOYMENT_HOURLY_PRICE:
      return _ ("Ask for a written quote");
    case MIX_EMPLOYMENT_VAT:
    case MIX_EMPLOYMENT_VAT_ON:
    case MIX_EMPLOYMENT_VAT_CHANCE:
    case MIX_EMPLOYMENT_TAXABLE_TURNOVER:
      return _ ("Ask for an adviser’s letter");
    case MIX_EMPLOYMENT_PENSION_ACCESS:
    case MIX_EMPLOYMENT_OTHER_PENSION_RATE:
      return _ ("Ask the employer for its pension arrangements");
    case MIX_EMPLOYMENT_ABSENCE_COVER:
    case MIX_EMPLOYMENT_COVER_PRICE:
    case MIX_EMPLOYMENT_SUPERVISION_SUPPLIED:
    case MIX_EMPLOYMENT_LEAVE_NOTICE_MONTHS:
    case MIX_EMPLOYMENT_TRANSFER_COST:
      return _ ("Look in the draft contract, or ask for a clause");
    case MIX_EMPLOYMENT_REDUNDANCY_CHANCE:
    case MIX_EMPLOYMENT_REDUNDANCY_MONTHS:
    case MIX_EMPLOYMENT_TRIBUNAL_CHANCE:
    case MIX_EMPLOYMENT_TRIBUNAL_AWARD:
    case MIX_EMPLOYMENT_LIABILITY_CARRIER:
    case MIX_EMPLOYMENT_CONTINUITY_OF_SERVICE:
      return _ ("Ask an employment adviser");
    case MIX_EMPLOYMENT_LINE_MANAGEMENT_MINUTES:
    case MIX_EMPLOYMENT_LINE_MANAGEMENT_PRICE:
    case MIX_EMPLOYMENT_TURNOVER:
    case MIX_EMPLOYMENT_RECRUITMENT_COST:
    case MIX_EMPLOYMENT_RECRUITMENT_DAYS:
      return _ ("Look at the last two years of the practices");
    default:
      return _ ("Ask for the figures of a year");
    }
}
