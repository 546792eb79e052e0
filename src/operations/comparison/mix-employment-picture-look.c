#include "mix-employment-picture.h"

#include <math.h>
#include <string.h>

/* Looking things up in a picture. */

/**
 * mix_employment_picture_find_option:
 *
 * Returns: the number of the option of that id, or %MIX_EMPLOYMENT_NOTHING
 */
guint
mix_employment_picture_find_option (const MixEmploymentPicture *self, const char *id)
{
  for (guint i = 0; i < self->options->len; i++)
    if (g_strcmp0 (mix_employment_picture_get_option (self, i)->id, id) == 0)
      return i;
  return MIX_EMPLOYMENT_NOTHING;
}

/**
 * mix_employment_picture_find_criterion:
 *
 * Returns: the number of the criterion of that code, or %MIX_EMPLOYMENT_NOTHING
 */
guint
mix_employment_picture_find_criterion (const MixEmploymentPicture *self, const char *id)
{
  for (guint i = 0; i < self->criteria->len; i++)
    if (g_strcmp0 (mix_employment_picture_get_criterion (self, i)->id, id) == 0)
      return i;
  return MIX_EMPLOYMENT_NOTHING;
}

/**
 * mix_employment_picture_find_input:
 *
 * Returns: the number of the input of that id, or %MIX_EMPLOYMENT_NOTHING
 */
guint
mix_employment_picture_find_input (const MixEmploymentPicture *self, const char *id)
{
  for (guint i = 0; i < self->inputs->len; i++)
    if (g_strcmp0 (mix_employment_picture_get_input (self, i)->id, id) == 0)
      return i;
  return MIX_EMPLOYMENT_NOTHING;
}

/**
 * mix_employment_picture_get_option:
 *
 * Returns: (transfer none): the option of that number
 */
const MixEmploymentOption *
mix_employment_picture_get_option (const MixEmploymentPicture *self, guint option)
{
  g_return_val_if_fail (option < self->options->len, NULL);

  return &g_array_index (self->options, MixEmploymentOption, option);
}

/**
 * mix_employment_picture_get_criterion:
 *
 * Returns: (transfer none): the criterion of that number
 */
const MixEmploymentCriterion *
mix_employment_picture_get_criterion (const MixEmploymentPicture *self, guint criterion)
{
  g_return_val_if_fail (criterion < self->criteria->len, NULL);

  return &g_array_index (self->criteria, MixEmploymentCriterion, criterion);
}

/**
 * mix_employment_picture_get_line:
 *
 * Returns: (transfer none): the line of that number
 */
const MixEmploymentMoneyLine *
mix_employment_picture_get_line (const MixEmploymentPicture *self, guint line)
{
  g_return_val_if_fail (line < self->lines->len, NULL);

  return &g_array_index (self->lines, MixEmploymentMoneyLine, line);
}

/**
 * mix_employment_picture_get_input:
 *
 * Returns: (transfer none): the input of that number
 */
const MixEmploymentInput *
mix_employment_picture_get_input (const MixEmploymentPicture *self, guint input)
{
  g_return_val_if_fail (input < self->inputs->len, NULL);

  return &g_array_index (self->inputs, MixEmploymentInput, input);
}

/**
 * mix_employment_picture_get_person:
 *
 * Returns: (transfer none): the person of that number
 */
const MixEmploymentPerson *
mix_employment_picture_get_person (const MixEmploymentPicture *self, guint person)
{
  g_return_val_if_fail (person < self->people->len, NULL);

  return &g_array_index (self->people, MixEmploymentPerson, person);
}

/* The likely value of an input, or of what follows from inputs. */
static double
get_likely (const MixEmploymentPicture *self, guint number)
{
  const MixEmploymentDerived *derived;

  if (number < MIX_EMPLOYMENT_DERIVED)
    return mix_spread_get_likely (&mix_employment_picture_get_input (self, number)->spread);
  derived = &g_array_index (self->derived, MixEmploymentDerived, number - MIX_EMPLOYMENT_DERIVED);
  if (derived->other == MIX_EMPLOYMENT_NOTHING)
    return MAX (get_likely (self, derived->one) - derived->above, 0);
  return get_likely (self, derived->one) * get_likely (self, derived->other);
}

static double
get_likely_pence (const MixEmploymentPicture *self, const MixEmploymentMoneyTerm *term)
{
  double pence = term->pence;

  for (guint i = 0; i < G_N_ELEMENTS (term->inputs); i++)
    if (term->inputs[i] != MIX_EMPLOYMENT_NOTHING)
      pence *= get_likely (self, term->inputs[i]);
  return pence;
}

static gsize
get_place (const MixEmploymentPicture *self, guint option, guint year, guint line)
{
  return ((gsize) option * self->n_years + year) * self->lines->len + line;
}

/**
 * mix_employment_picture_dup_amounts:
 *
 * Returns: (transfer full): pence as likely, at [(option × n_years + year) × lines + line]; of what is known
 */
MixPence *
mix_employment_picture_dup_amounts (const MixEmploymentPicture *self)
{
  gsize n_amounts = (gsize) self->options->len * self->n_years * self->lines->len;
  g_autofree double *sums = g_new0 (double, n_amounts);
  MixPence *amounts = g_new0 (MixPence, n_amounts);

  if (self->amounts != NULL)
    memcpy (amounts, self->amounts, sizeof (MixPence) * n_amounts);
  for (guint i = 0; i < self->terms->len && self->amounts == NULL; i++)
    {
      const MixEmploymentMoneyTerm *term = &g_array_index (self->terms, MixEmploymentMoneyTerm, i);

      sums[get_place (self, term->option, term->year, term->line)] += get_likely_pence (self, term);
    }
  for (gsize i = 0; i < n_amounts && self->amounts == NULL; i++)
    amounts[i] = (MixPence) floor (sums[i] + 0.5);
  return amounts;
}

/**
 * mix_employment_picture_get_amount:
 *
 * Returns: pence in the line of that year, everything as likely; of what is known
 */
MixPence
mix_employment_picture_get_amount (const MixEmploymentPicture *self, guint option, guint year, guint line)
{
  g_autofree MixPence *amounts = mix_employment_picture_dup_amounts (self);

  return amounts[get_place (self, option, year, line)];
}

static gboolean
has_same_inputs (const MixEmploymentPicture *self, const MixEmploymentPicture *other)
{
  for (guint i = 0; i < self->inputs->len; i++)
    {
      const MixEmploymentInput *one = mix_employment_picture_get_input (self, i);
      const MixEmploymentInput *same = mix_employment_picture_get_input (other, i);

      if (one->criterion == MIX_EMPLOYMENT_NOTHING && memcmp (&one->spread, &same->spread, sizeof one->spread) != 0)
        return FALSE;
    }
  return TRUE;
}

static gboolean
has_same_elements (GArray *one, GArray *other)
{
  return one->len == other->len
         && (one->len == 0 || memcmp (one->data, other->data, (gsize) one->len * g_array_get_element_size (one)) == 0);
}

/**
 * mix_employment_picture_has_same_money:
 * @other: a picture of the same plan
 *
 * Returns: whether the money of both comes out the same: at most weights and scores differ
 */
gboolean
mix_employment_picture_has_same_money (const MixEmploymentPicture *self, const MixEmploymentPicture *other)
{
  return self->n_years == other->n_years && self->options->len == other->options->len
         && self->lines->len == other->lines->len && self->inputs->len == other->inputs->len
         && self->patients == other->patients && self->minutes_a_week == other->minutes_a_week
         && self->discount_rate == other->discount_rate && has_same_elements (self->derived, other->derived)
         && has_same_elements (self->terms, other->terms) && (self->amounts == NULL) == (other->amounts == NULL)
         && has_same_inputs (self, other);
}

/**
 * mix_employment_picture_is_known:
 *
 * Returns: whether all of the line of that year is known
 */
gboolean
mix_employment_picture_is_known (const MixEmploymentPicture *self, guint option, guint year, guint line)
{
  return self->line_known == NULL || self->line_known[get_place (self, option, year, line)];
}
