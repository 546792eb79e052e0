#include "mix-employment-study-private.h"

#include <math.h>

#include "mix-comparison-matters.h"
#include "mix-comparison-worth.h"
#include "mix-employment-words.h"

/* What matters most, and what is worth finding out. */

static void
add_bar (MixEmploymentWork *work,
         MixEmploymentFlipKind kind,
         guint criterion,
         guint input,
         const MixComparisonMatter *matter)
{
  MixEmploymentStudy *study = work->study;
  MixEmploymentBar bar = { .kind = kind, .criterion = criterion, .input = input };

  if (!(matter->low < matter->high))
    return;
  bar.low = matter->low;
  bar.high = matter->high;
  bar.share_low = matter->share_low;
  bar.share_high = matter->share_high;
  bar.name = kind == MIX_EMPLOYMENT_FLIP_WEIGHT ? mix_employment_weight_dup_name (study->picture, criterion)
                                                : mix_employment_input_dup_name (study->picture, input);
  bar.range = mix_employment_dup_range (study->picture, kind, input, matter->low, matter->high);
  g_array_append_val (study->bars, bar);
}

static double
get_length (const MixEmploymentBar *bar)
{
  return fabs (bar->share_high - bar->share_low);
}

static int
compare_bars (gconstpointer a, gconstpointer b)
{
  const MixEmploymentBar *one = a, *other = b;

  if (get_length (one) != get_length (other))
    return get_length (one) > get_length (other) ? -1 : 1;
  if (one->kind != other->kind)
    return one->kind < other->kind ? -1 : 1;
  return one->input != other->input ? (one->input < other->input ? -1 : 1)
                                    : (one->criterion < other->criterion ? -1 : one->criterion > other->criterion);
}

/* Needs the ranks. */
void
_mix_employment_study_add_bars (MixEmploymentWork *work, guint64 n_draws)
{
  MixEmploymentStudy *study = work->study;
  g_autoptr (MixComparisonMatters) matters = mix_comparison_find_matters (
      work->comparison, work->numbers[study->leader], n_draws, study->seed, work->poll, work->poll_data);

  for (guint c = 0; c < study->picture->criteria->len; c++)
    add_bar (work, MIX_EMPLOYMENT_FLIP_WEIGHT, c, MIX_EMPLOYMENT_NOTHING, &matters->weights[c]);
  for (guint u = 0; u < work->inputs->len; u++)
    {
      guint input = g_array_index (work->inputs, guint, u);
      guint criterion = input != MIX_EMPLOYMENT_NOTHING
                            ? mix_employment_picture_get_input (study->picture, input)->criterion
                            : MIX_EMPLOYMENT_NOTHING;

      if (input != MIX_EMPLOYMENT_NOTHING)
        add_bar (work, criterion != MIX_EMPLOYMENT_NOTHING ? MIX_EMPLOYMENT_FLIP_SCORE : MIX_EMPLOYMENT_FLIP_MONEY,
                 criterion, input, &matters->unknowns[u]);
    }
  g_array_sort (study->bars, compare_bars);
}

static void
add_worth (MixEmploymentWork *work, const MixComparisonWorth *found, guint unknown)
{
  MixEmploymentStudy *study = work->study;
  MixEmploymentWorth worth = { .input = g_array_index (work->inputs, guint, unknown) };

  if (worth.input == MIX_EMPLOYMENT_NOTHING || found->variance_share[unknown] <= 0)
    return;
  worth.name = mix_employment_input_dup_name (study->picture, worth.input);
  worth.advice = g_strdup (mix_employment_picture_get_input (study->picture, worth.input)->advice);
  worth.points = found->each[unknown];
  worth.pounds = study->pounds_known;
  worth.pence = (MixPence) floor (worth.points * study->pence_a_point + 0.5);
  worth.variance_share = found->variance_share[unknown];
  g_array_append_val (study->worth, worth);
}

static int
compare_worth (gconstpointer a, gconstpointer b)
{
  const MixEmploymentWorth *one = a, *other = b;

  if (one->points != other->points)
    return one->points > other->points ? -1 : 1;
  if (one->variance_share != other->variance_share)
    return one->variance_share > other->variance_share ? -1 : 1;
  return one->input < other->input ? -1 : 1;
}

/* Needs the ranks. */
void
_mix_employment_study_add_worth (MixEmploymentWork *work, guint64 n_draws)
{
  MixEmploymentStudy *study = work->study;
  g_autoptr (MixComparisonWorth) found
      = mix_comparison_find_worth (work->comparison, n_draws, study->seed, work->poll, work->poll_data);

  study->worth_of_all_points = found->all;
  study->worth_of_all = (MixPence) floor (found->all * study->pence_a_point + 0.5);
  for (guint u = 0; u < work->inputs->len; u++)
    add_worth (work, found, u);
  g_array_sort (study->worth, compare_worth);
}
