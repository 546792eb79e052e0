#include "mix-employment-terms.h"

/**
 * mix_employment_terms_init:
 * @id: of the model, from 1
 *
 * Nothing is known of the model.
 */
void
mix_employment_terms_init (MixEmploymentTerms *self, guint id)
{
  *self = (MixEmploymentTerms) { .id = id };
}

/**
 * mix_employment_terms_set_range:
 * @parameter: one that is a number
 * @low: in millionths of its unit
 * @likely: between the two
 * @high: not below @low
 */
void
mix_employment_terms_set_range (
    MixEmploymentTerms *self, MixEmploymentParameter parameter, gint64 low, gint64 likely, gint64 high)
{
  g_return_if_fail (!mix_employment_parameter_is_choice (parameter) && low <= likely && likely <= high);

  self->figures[parameter] = (MixEmploymentFigure) { MIX_EMPLOYMENT_KNOWN, low, likely, high, 0 };
}

/**
 * mix_employment_terms_set_choice:
 * @parameter: one that is a choice
 * @choice: number of the word
 */
void
mix_employment_terms_set_choice (MixEmploymentTerms *self, MixEmploymentParameter parameter, guint choice)
{
  g_return_if_fail (choice < mix_employment_parameter_get_n_words (parameter));

  self->figures[parameter] = (MixEmploymentFigure) { .state = MIX_EMPLOYMENT_KNOWN, .choice = choice };
}

/**
 * mix_employment_terms_set_not_applicable:
 * @parameter: which
 *
 * Says that there is no such thing in the model.
 */
void
mix_employment_terms_set_not_applicable (MixEmploymentTerms *self, MixEmploymentParameter parameter)
{
  self->figures[parameter] = (MixEmploymentFigure) { .state = MIX_EMPLOYMENT_NOT_APPLICABLE };
}

/**
 * mix_employment_terms_has:
 * @parameter: one that is a choice
 * @choice: number of a word
 *
 * Returns: whether that is known to be the word
 */
gboolean
mix_employment_terms_has (const MixEmploymentTerms *self, MixEmploymentParameter parameter, guint choice)
{
  return self->figures[parameter].state == MIX_EMPLOYMENT_KNOWN && self->figures[parameter].choice == choice;
}

/**
 * mix_employment_terms_is_open:
 * @parameter: which
 *
 * Returns: whether it is a range of more than one value
 */
gboolean
mix_employment_terms_is_open (const MixEmploymentTerms *self, MixEmploymentParameter parameter)
{
  const MixEmploymentFigure *figure = &self->figures[parameter];

  return figure->state == MIX_EMPLOYMENT_KNOWN && figure->low < figure->high;
}

/**
 * mix_employment_terms_move:
 * @parameter: one that is a number and known
 * @likely: in millionths of its unit
 *
 * Takes another value as likely, to see what it costs; the range widens where it lies outside.
 */
void
mix_employment_terms_move (MixEmploymentTerms *self, MixEmploymentParameter parameter, gint64 likely)
{
  MixEmploymentFigure *figure = &self->figures[parameter];

  g_return_if_fail (figure->state == MIX_EMPLOYMENT_KNOWN);

  figure->likely = likely;
  figure->low = MIN (figure->low, likely);
  figure->high = MAX (figure->high, likely);
}
