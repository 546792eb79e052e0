#include "mix-employment-plan-private.h"

#include "mix-comparison-criteria.h"
#include "mix-comparisons.h"
#include "mix-config.h"
#include "mix-plan-entries.h"

#include <glib/gi18n-lib.h>

#define MOST_POINTS 100

/* Criteria, scores and everybody's weights of a saved comparison; without one, the criteria that every comparison
 * begins with, and nothing said about them. */

static MixSpread
make_points (int low, int likely, int high)
{
  MixSpread points = { low < high ? MIX_SPREAD_TRIANGULAR : MIX_SPREAD_FIXED, low, likely, high };

  return points;
}

static void
add_score (MixEmploymentDraft *self, guint option, guint criterion, const MixScoreRow *score)
{
  const MixEmploymentCriterion *of = mix_employment_picture_get_criterion (self->picture, criterion);
  g_autofree char *id
      = g_strdup_printf ("%s/score/%s", mix_employment_picture_get_option (self->picture, option)->id, of->id);
  gboolean known = score != NULL && score->low >= 0;
  MixEmploymentInput input = { .id = id,
                               .option = option,
                               .criterion = criterion,
                               .name = of->name,
                               .known = known,
                               .spread = { MIX_SPREAD_UNIFORM, 0, MOST_POINTS / 2.0, MOST_POINTS },
                               .grade = known ? 'U' : '\0',
                               .source = (char *) (known ? score->reason : NULL),
                               .advice = (char *) _ ("Agree on a narrower range") };

  if (known)
    input.spread = make_points (score->low, score->likely, score->high);
  mix_employment_picture_add_input (self->picture, &input);
}

static void
add_scores (MixEmploymentDraft *self, guint criterion, const char *criterion_id)
{
  for (guint i = 0; i < self->choices->len; i++)
    {
      const char *option_id = g_array_index (self->choices, MixEmploymentChoice, i).option_id;

      add_score (self, i, criterion,
                 criterion_id != NULL && option_id != NULL
                     ? mix_comparison_find_score (self->plan, criterion_id, option_id)
                     : NULL);
    }
}

/* Two criteria of somebody's own have the same code: their ids then tell them apart. */
static const char *
get_code (const MixCriterionRow *row)
{
  return g_str_equal (row->code, MIX_CRITERION_OWN) ? row->id : row->code;
}

static void
add_criterion (MixEmploymentDraft *self, const MixCriterionRow *row)
{
  const char *title = mix_criterion_get_title (row);

  if (mix_criterion_is_money (row))
    mix_employment_picture_add_money_criterion (self->picture, get_code (row), title);
  else
    mix_employment_picture_add_criterion (self->picture, get_code (row), title, 0, MOST_POINTS);
}

static void
add_swings (MixEmploymentDraft *self, const GPtrArray *criteria, const char *name)
{
  guint person = mix_employment_picture_add_person (self->picture, name, name);

  for (guint c = 0; c < criteria->len; c++)
    {
      const MixCriterionRow *row = criteria->pdata[c];
      const MixSwingRow *swing = mix_comparison_find_swing (self->plan, row->id, name);
      MixSpread points;

      if (swing == NULL || swing->low < 0)
        continue;
      points = make_points (swing->low, swing->likely, swing->high);
      mix_employment_picture_set_swing (self->picture, person, c, &points);
    }
}

static void
add_saved (MixEmploymentDraft *self)
{
  g_autoptr (GPtrArray) criteria = mix_comparison_list_criteria (self->plan, self->row->id);
  g_autoptr (GPtrArray) people = mix_comparison_list_people (self->plan, self->row->id);

  for (guint c = 0; c < criteria->len; c++)
    add_criterion (self, criteria->pdata[c]);
  for (guint c = 0; c < criteria->len; c++)
    if (!mix_criterion_is_money (criteria->pdata[c]))
      add_scores (self, c, ((const MixCriterionRow *) criteria->pdata[c])->id);
  for (guint i = 0; i < people->len; i++)
    add_swings (self, criteria, people->pdata[i]);
}

static void
add_usual (MixEmploymentDraft *self)
{
  for (guint c = 0; c < MIX_N_CRITERION_KINDS; c++)
    {
      MixCriterionRow row = { .id = mix_criterion_kind_get (c)->code, .code = mix_criterion_kind_get (c)->code };

      add_criterion (self, &row);
    }
  for (guint c = 0; c < MIX_N_CRITERION_KINDS; c++)
    if (!mix_employment_picture_get_criterion (self->picture, c)->is_money)
      add_scores (self, c, NULL);
}

void
_mix_employment_draft_add_judgement (MixEmploymentDraft *self)
{
  if (self->row != NULL)
    add_saved (self);
  else
    add_usual (self);
}
