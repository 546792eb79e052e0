#include "mix-employment-picture.h"

#include <string.h>

/* The same once more. */

static void
copy_people (MixEmploymentPicture *copy, const MixEmploymentPicture *self)
{
  for (guint i = 0; i < self->people->len; i++)
    {
      const MixEmploymentPerson *person = mix_employment_picture_get_person (self, i);
      guint number = mix_employment_picture_add_person (copy, person->id, person->name);
      MixEmploymentPerson *added = &g_array_index (copy->people, MixEmploymentPerson, number);

      memcpy (added->swings, person->swings, sizeof (MixSpread) * self->criteria->len);
      memcpy (added->said, person->said, sizeof (gboolean) * self->criteria->len);
    }
}

static void
copy_judgement (MixEmploymentPicture *copy, const MixEmploymentPicture *self)
{
  for (guint i = 0; i < self->options->len; i++)
    {
      const MixEmploymentOption *option = mix_employment_picture_get_option (self, i);
      guint number = mix_employment_picture_add_option (copy, option->id, option->name);
      MixEmploymentOption *added = &g_array_index (copy->options, MixEmploymentOption, number);

      added->detail = g_strdup (option->detail);
      added->ranked = option->ranked;
    }
  for (guint i = 0; i < self->criteria->len; i++)
    {
      const MixEmploymentCriterion *criterion = mix_employment_picture_get_criterion (self, i);
      guint number = mix_employment_picture_add_criterion (copy, criterion->id, criterion->name, criterion->least,
                                                           criterion->most);

      g_array_index (copy->criteria, MixEmploymentCriterion, number).is_money = criterion->is_money;
    }
  copy_people (copy, self);
}

static void
copy_money (MixEmploymentPicture *copy, const MixEmploymentPicture *self)
{
  gsize n_amounts = (gsize) self->options->len * self->n_years * self->lines->len;

  for (guint i = 0; i < self->lines->len; i++)
    {
      const MixEmploymentMoneyLine *line = mix_employment_picture_get_line (self, i);

      mix_employment_picture_add_line (copy, line->id, line->name, line->stack);
    }
  for (guint i = 0; i < self->inputs->len; i++)
    mix_employment_picture_add_input (copy, mix_employment_picture_get_input (self, i));
  g_array_append_vals (copy->derived, self->derived->data, self->derived->len);
  g_array_append_vals (copy->terms, self->terms->data, self->terms->len);
  copy->amounts = g_memdup2 (self->amounts, sizeof (MixPence) * n_amounts);
  copy->line_known = g_memdup2 (self->line_known, sizeof (gboolean) * n_amounts);
  for (guint i = 0; i < self->shares->len; i++)
    mix_employment_picture_add_share (copy, &g_array_index (self->shares, MixEmploymentPracticeShare, i));
}

/**
 * mix_employment_picture_copy:
 *
 * Returns: (transfer full): the same once more, to be changed
 */
MixEmploymentPicture *
mix_employment_picture_copy (const MixEmploymentPicture *self)
{
  MixEmploymentPicture *copy = mix_employment_picture_new (self->n_years);

  copy->name = g_strdup (self->name);
  copy->from = self->from;
  copy->n_posts = self->n_posts;
  copy->minutes_a_week = self->minutes_a_week;
  copy->patients = self->patients;
  copy->discount_rate = self->discount_rate;
  copy->split = g_strdup (self->split);
  copy->costing = self->costing != NULL ? mix_employment_costing_ref (self->costing) : NULL;
  copy_judgement (copy, self);
  copy_money (copy, self);
  for (guint i = 0; i < self->notes->len; i++)
    mix_employment_picture_add_note (copy, &g_array_index (self->notes, MixEmploymentNote, i));
  for (guint i = 0; i < self->gaps->len; i++)
    mix_employment_picture_add_gap (copy, &g_array_index (self->gaps, MixEmploymentGap, i));
  return copy;
}
