#include "mix-employment-picture.h"

#include <math.h>
#include <string.h>

/* Green Book: the social time preference rate. */
#define DISCOUNT_RATE 0.035

/* What the swing of a criterion may be worth, beside 100 for the one that counts most. */
#define MOST_SWING 100

static void
clear_option (gpointer data)
{
  MixEmploymentOption *option = data;

  g_free (option->id);
  g_free (option->name);
  g_free (option->detail);
}

static void
clear_criterion (gpointer data)
{
  MixEmploymentCriterion *criterion = data;

  g_free (criterion->id);
  g_free (criterion->name);
}

static void
clear_line (gpointer data)
{
  MixEmploymentMoneyLine *line = data;

  g_free (line->id);
  g_free (line->name);
}

static void
clear_input (gpointer data)
{
  MixEmploymentInput *input = data;

  g_free (input->id);
  g_free (input->owner);
  g_free (input->parameter);
  g_free (input->name);
  g_free (input->unit);
  g_free (input->source);
  g_free (input->advice);
}

static void
clear_person (gpointer data)
{
  MixEmploymentPerson *person = data;

  g_free (person->id);
  g_free (person->name);
  g_free (person->swings);
  g_free (person->said);
}

static void
clear_share (gpointer data)
{
  MixEmploymentPracticeShare *share = data;

  g_free (share->practice_id);
  g_free (share->name);
  g_free (share->pence);
  g_free (share->known);
}

static void
clear_note (gpointer data)
{
  MixEmploymentNote *note = data;

  g_free (note->group);
  g_free (note->name);
  g_free (note->text);
}

static void
clear_gap (gpointer data)
{
  MixEmploymentGap *gap = data;

  g_free (gap->parameter);
  g_free (gap->name);
  g_free (gap->advice);
}

static GArray *
make_array (gsize size, GDestroyNotify clear)
{
  GArray *array = g_array_new (FALSE, TRUE, (guint) size);

  if (clear != NULL)
    g_array_set_clear_func (array, clear);
  return array;
}

/**
 * mix_employment_picture_new:
 * @n_years: how many years are looked at
 *
 * Returns: (transfer full): a picture with nothing in it, discounted at the Green Book's 3.5%
 */
MixEmploymentPicture *
mix_employment_picture_new (guint n_years)
{
  MixEmploymentPicture *self = g_new0 (MixEmploymentPicture, 1);

  g_atomic_ref_count_init (&self->references);
  self->from = MIX_DATE_NONE;
  self->n_years = n_years;
  self->patients = -1;
  self->discount_rate = DISCOUNT_RATE;
  self->options = make_array (sizeof (MixEmploymentOption), clear_option);
  self->criteria = make_array (sizeof (MixEmploymentCriterion), clear_criterion);
  self->lines = make_array (sizeof (MixEmploymentMoneyLine), clear_line);
  self->inputs = make_array (sizeof (MixEmploymentInput), clear_input);
  self->derived = make_array (sizeof (MixEmploymentDerived), NULL);
  self->terms = make_array (sizeof (MixEmploymentMoneyTerm), NULL);
  self->people = make_array (sizeof (MixEmploymentPerson), clear_person);
  self->shares = make_array (sizeof (MixEmploymentPracticeShare), clear_share);
  self->notes = make_array (sizeof (MixEmploymentNote), clear_note);
  self->gaps = make_array (sizeof (MixEmploymentGap), clear_gap);
  return self;
}

/**
 * mix_employment_picture_ref:
 *
 * Returns: (transfer full): @self
 */
MixEmploymentPicture *
mix_employment_picture_ref (MixEmploymentPicture *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

/**
 * mix_employment_picture_unref:
 *
 * Frees it with the last reference.
 */
void
mix_employment_picture_unref (MixEmploymentPicture *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_free (self->name);
  g_free (self->split);
  g_clear_pointer (&self->costing, mix_employment_costing_unref);
  g_array_unref (self->options);
  g_array_unref (self->criteria);
  g_array_unref (self->lines);
  g_array_unref (self->inputs);
  g_array_unref (self->derived);
  g_array_unref (self->terms);
  g_free (self->amounts);
  g_free (self->line_known);
  g_array_unref (self->people);
  g_array_unref (self->shares);
  g_array_unref (self->notes);
  g_array_unref (self->gaps);
  g_free (self);
}

/**
 * mix_employment_picture_add_option:
 * @id: its id
 * @name: what people call it
 *
 * Returns: its number; it is ranked unless a gap says otherwise
 */
guint
mix_employment_picture_add_option (MixEmploymentPicture *self, const char *id, const char *name)
{
  MixEmploymentOption option = { g_strdup (id), g_strdup (name), NULL, TRUE };

  g_array_append_val (self->options, option);
  return self->options->len - 1;
}

/**
 * mix_employment_picture_add_criterion:
 * @id: its code
 * @name: what people call it
 * @least: the worst score there is
 * @most: the best
 *
 * Before anybody's weights are added.
 *
 * Returns: its number
 */
guint
mix_employment_picture_add_criterion (
    MixEmploymentPicture *self, const char *id, const char *name, double least, double most)
{
  MixEmploymentCriterion criterion = { g_strdup (id), g_strdup (name), least, most, FALSE };

  g_assert (self->people->len == 0);
  g_array_append_val (self->criteria, criterion);
  return self->criteria->len - 1;
}

/**
 * mix_employment_picture_add_money_criterion:
 * @id: its code
 * @name: what people call it
 *
 * The criterion whose measure is the discounted net cost; its scale goes from the least to the most that any ranked
 * option may cost.
 *
 * Returns: its number
 */
guint
mix_employment_picture_add_money_criterion (MixEmploymentPicture *self, const char *id, const char *name)
{
  guint number = mix_employment_picture_add_criterion (self, id, name, 0, 0);

  g_array_index (self->criteria, MixEmploymentCriterion, number).is_money = TRUE;
  return number;
}

/**
 * mix_employment_picture_add_line:
 * @id: its code
 * @name: what people call it
 * @stack: the part of the cost that it belongs to
 *
 * Returns: its number
 */
guint
mix_employment_picture_add_line (MixEmploymentPicture *self, const char *id, const char *name, MixEmploymentStack stack)
{
  MixEmploymentMoneyLine line = { g_strdup (id), g_strdup (name), stack };

  g_array_append_val (self->lines, line);
  return self->lines->len - 1;
}

static MixEmploymentInput
copy_input (const MixEmploymentInput *input)
{
  MixEmploymentInput copy = *input;

  copy.id = g_strdup (input->id);
  copy.owner = g_strdup (input->owner);
  copy.parameter = g_strdup (input->parameter);
  copy.name = g_strdup (input->name);
  copy.unit = g_strdup (input->unit);
  copy.source = g_strdup (input->source);
  copy.advice = g_strdup (input->advice);
  return copy;
}

/**
 * mix_employment_picture_add_input:
 * @input: copied
 *
 * A score, or a parameter that terms name.
 *
 * Returns: its number
 */
guint
mix_employment_picture_add_input (MixEmploymentPicture *self, const MixEmploymentInput *input)
{
  MixEmploymentInput copy = copy_input (input);

  g_array_append_val (self->inputs, copy);
  return self->inputs->len - 1;
}

static guint
add_derived (MixEmploymentPicture *self, const MixEmploymentDerived *figure)
{
  for (guint i = 0; i < self->derived->len; i++)
    {
      const MixEmploymentDerived *old = &g_array_index (self->derived, MixEmploymentDerived, i);

      if (old->one == figure->one && old->other == figure->other && old->above == figure->above)
        return MIX_EMPLOYMENT_DERIVED + i;
    }
  g_array_append_val (self->derived, *figure);
  return MIX_EMPLOYMENT_DERIVED + self->derived->len - 1;
}

/**
 * mix_employment_picture_add_product:
 * @one: an input, or a figure that follows from inputs
 * @other: another, of other inputs
 *
 * Returns: the number of @one × @other, for terms with more than two inputs
 */
guint
mix_employment_picture_add_product (MixEmploymentPicture *self, guint one, guint other)
{
  return add_derived (self, &(MixEmploymentDerived) { MIN (one, other), MAX (one, other), 0 });
}

/**
 * mix_employment_picture_add_excess:
 * @input: an input
 * @above: a limit, in its unit
 *
 * Returns: the number of what of @input passes @above
 */
guint
mix_employment_picture_add_excess (MixEmploymentPicture *self, guint input, double above)
{
  return add_derived (self, &(MixEmploymentDerived) { input, MIX_EMPLOYMENT_NOTHING, above });
}

/**
 * mix_employment_picture_add_term:
 * @term: a part of the money
 */
void
mix_employment_picture_add_term (MixEmploymentPicture *self, const MixEmploymentMoneyTerm *term)
{
  g_return_if_fail (term->option < self->options->len && term->line < self->lines->len && term->year < self->n_years);

  g_array_append_val (self->terms, *term);
}

/**
 * mix_employment_picture_add_person:
 * @id: their id
 * @name: their name
 *
 * Returns: their number; they have said nothing yet
 */
guint
mix_employment_picture_add_person (MixEmploymentPicture *self, const char *id, const char *name)
{
  MixEmploymentPerson person = { g_strdup (id), g_strdup (name), g_new0 (MixSpread, self->criteria->len),
                                 g_new0 (gboolean, self->criteria->len) };

  for (guint c = 0; c < self->criteria->len; c++)
    person.swings[c] = (MixSpread) { MIX_SPREAD_UNIFORM, 0, MOST_SWING / 2.0, MOST_SWING };
  g_array_append_val (self->people, person);
  return self->people->len - 1;
}

/**
 * mix_employment_picture_add_share:
 * @share: copied; as many options as there are
 */
void
mix_employment_picture_add_share (MixEmploymentPicture *self, const MixEmploymentPracticeShare *share)
{
  MixEmploymentPracticeShare copy = { g_strdup (share->practice_id), g_strdup (share->name),
                                      g_memdup2 (share->pence, sizeof (MixPence) * self->options->len),
                                      g_memdup2 (share->known, sizeof (gboolean) * self->options->len) };

  g_array_append_val (self->shares, copy);
}

/**
 * mix_employment_picture_add_note:
 * @note: copied
 */
void
mix_employment_picture_add_note (MixEmploymentPicture *self, const MixEmploymentNote *note)
{
  MixEmploymentNote copy = { g_strdup (note->group), g_strdup (note->name), note->option, g_strdup (note->text) };

  g_array_append_val (self->notes, copy);
}

/**
 * mix_employment_picture_add_gap:
 * @gap: copied; an option is not ranked while a gap stops it
 */
void
mix_employment_picture_add_gap (MixEmploymentPicture *self, const MixEmploymentGap *gap)
{
  MixEmploymentGap copy = *gap;

  copy.parameter = g_strdup (gap->parameter);
  copy.name = g_strdup (gap->name);
  copy.advice = g_strdup (gap->advice);
  g_array_append_val (self->gaps, copy);
  if (gap->stops_ranking)
    g_array_index (self->options, MixEmploymentOption, gap->option).ranked = FALSE;
}

/**
 * mix_employment_picture_set_swing:
 * @person: whose
 * @criterion: of which criterion
 * @swing: what its swing is worth, 0 to 100
 */
void
mix_employment_picture_set_swing (MixEmploymentPicture *self, guint person, guint criterion, const MixSpread *swing)
{
  MixEmploymentPerson *who = &g_array_index (self->people, MixEmploymentPerson, person);

  g_return_if_fail (person < self->people->len && criterion < self->criteria->len);

  who->swings[criterion] = *swing;
  who->said[criterion] = TRUE;
}

/**
 * mix_employment_picture_set_input:
 * @input: an input
 * @spread: what it may be
 *
 * Money is from here on as the terms say.
 */
void
mix_employment_picture_set_input (MixEmploymentPicture *self, guint input, const MixSpread *spread)
{
  MixEmploymentInput *changed = &g_array_index (self->inputs, MixEmploymentInput, input);

  g_return_if_fail (input < self->inputs->len);

  changed->spread = *spread;
  changed->known = TRUE;
  if (changed->criterion == MIX_EMPLOYMENT_NOTHING)
    g_clear_pointer (&self->amounts, g_free);
}
