#include "mix-employment-study-private.h"

#include <math.h>

#include "mix-comparison-flips.h"

/* Where another option comes to lead. */

typedef struct
{
  MixEmploymentFlipKind kind;
  guint criterion;
  guint input;
  double low;  /* of what people said */
  double high; /* of what people said */
} Subject;

/* How far away a flip is, 1 at the end of the range. What is known for sure has no range: its flips lie beyond. */
static double
get_closeness (const MixEmploymentFlip *flip, const Subject *subject)
{
  double way = flip->above ? subject->high - flip->likely : flip->likely - subject->low;

  return way > 0 ? fabs (flip->at - flip->likely) / way : G_MAXDOUBLE;
}

static void
add_flip (
    MixEmploymentWork *work, const Subject *subject, double likely, const MixComparisonFlip *found, gboolean above)
{
  MixEmploymentFlip flip = { subject->kind, subject->criterion, subject->input, likely, above, found->at, 0, FALSE, 0 };

  if (!found->found)
    return;
  flip.leader = work->options[found->leader];
  flip.closeness = get_closeness (&flip, subject);
  flip.within = flip.closeness <= 1;
  g_array_append_val (work->study->flips, flip);
}

static void
add_both (MixEmploymentWork *work, const Subject *subject, const MixComparisonFlips *flips)
{
  add_flip (work, subject, flips->likely, &flips->below, FALSE);
  add_flip (work, subject, flips->likely, &flips->above, TRUE);
}

static void
add_weight_flips (MixEmploymentWork *work, guint criterion)
{
  const MixEmploymentStudy *study = work->study;
  Subject subject = { MIX_EMPLOYMENT_FLIP_WEIGHT, criterion, MIX_EMPLOYMENT_NOTHING, study->weights_low[criterion],
                      study->weights_high[criterion] };
  MixComparisonFlips flips = mix_comparison_find_weight_flips (work->comparison, criterion);

  add_both (work, &subject, &flips);
}

/* Money is looked at as far beyond its range as the range is wide, but not below nothing, and shares not above one. */
static void
find_ends (const MixEmploymentInput *input, double *least, double *most)
{
  double low = input->spread.kind == MIX_SPREAD_FIXED ? input->spread.likely : input->spread.low;
  double high = input->spread.kind == MIX_SPREAD_FIXED ? input->spread.likely : input->spread.high;
  double width = high > low ? high - low : fabs (input->spread.likely);

  *least = low >= 0 ? MAX (low - width, 0) : low - width;
  *most = high + width;
  if (g_strcmp0 (input->unit, "share") == 0)
    *most = MIN (*most, MAX (high, 1));
}

static void
add_input_flips (MixEmploymentWork *work, guint number)
{
  const MixEmploymentPicture *picture = work->study->picture;
  const MixEmploymentInput *input = mix_employment_picture_get_input (picture, number);
  gboolean is_score = input->criterion != MIX_EMPLOYMENT_NOTHING;
  Subject subject = { is_score ? MIX_EMPLOYMENT_FLIP_SCORE : MIX_EMPLOYMENT_FLIP_MONEY, input->criterion, number,
                      input->spread.low, input->spread.high };
  MixComparisonFlips flips;
  double least, most;

  find_ends (input, &least, &most);
  if (is_score)
    {
      least = mix_employment_picture_get_criterion (picture, input->criterion)->least;
      most = mix_employment_picture_get_criterion (picture, input->criterion)->most;
    }
  if (is_score && !input->known)
    {
      subject.low = MIN (least, most);
      subject.high = MAX (least, most);
    }
  flips = mix_comparison_find_unknown_flips (work->comparison, work->unknowns[number], MIN (least, most),
                                             MAX (least, most));
  add_both (work, &subject, &flips);
}

static int
compare_flips (gconstpointer a, gconstpointer b)
{
  const MixEmploymentFlip *one = a, *other = b;

  if (one->closeness != other->closeness)
    return one->closeness < other->closeness ? -1 : 1;
  if (one->kind != other->kind)
    return one->kind < other->kind ? -1 : 1;
  return 0;
}

/* Needs the ranks. */
void
_mix_employment_study_add_flips (MixEmploymentWork *work)
{
  const MixEmploymentPicture *picture = work->study->picture;

  if (work->study->n_ranked < 2)
    return;
  for (guint c = 0; c < picture->criteria->len; c++)
    add_weight_flips (work, c);
  for (guint i = 0; i < picture->inputs->len; i++)
    if (work->unknowns[i] != MIX_EMPLOYMENT_NOTHING)
      add_input_flips (work, i);
  g_array_sort (work->study->flips, compare_flips);
}
