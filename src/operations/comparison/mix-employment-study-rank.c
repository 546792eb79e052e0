#include "mix-employment-study-private.h"

#include <math.h>

#include "mix-comparison-ranges.h"

/* Draws that tell the ranges of weights. */
#define DRAWS_FOR_WEIGHTS 4096
#define TAIL 0.05

/* From a picture to a comparison of the options that are ranked, and ranks out of it. */

static double
get_low (const MixSpread *spread)
{
  return spread->kind == MIX_SPREAD_FIXED ? spread->likely : spread->low;
}

static double
get_high (const MixSpread *spread)
{
  return spread->kind == MIX_SPREAD_FIXED ? spread->likely : spread->high;
}

/* What the swing of a criterion is worth to everybody together: anything anybody says, most often about the mean of
 * what they think likely. */
MixSpread
_mix_employment_picture_get_swing (const MixEmploymentPicture *self, guint criterion)
{
  MixSpread swing = { MIX_SPREAD_TRIANGULAR, G_MAXDOUBLE, 0, -G_MAXDOUBLE };

  if (self->people->len == 1)
    return mix_employment_picture_get_person (self, 0)->swings[criterion];
  for (guint i = 0; i < self->people->len; i++)
    {
      const MixSpread *own = &mix_employment_picture_get_person (self, i)->swings[criterion];

      swing.low = MIN (swing.low, get_low (own));
      swing.high = MAX (swing.high, get_high (own));
      swing.likely += mix_spread_get_likely (own) / self->people->len;
    }
  if (!(swing.low < swing.high))
    swing.kind = MIX_SPREAD_FIXED;
  return swing;
}

double
_mix_employment_picture_get_discount (const MixEmploymentPicture *self, guint year)
{
  return pow (1 + self->discount_rate, -(double) year);
}

static guint
add_unknown (MixEmploymentWork *self, guint input, const MixSpread *spread)
{
  g_array_append_val (self->inputs, input);
  if (input != MIX_EMPLOYMENT_NOTHING)
    self->unknowns[input] = self->inputs->len - 1;
  return mix_comparison_add_unknown (self->comparison, spread);
}

static guint
find_score (const MixEmploymentPicture *picture, guint option, guint criterion)
{
  for (guint i = 0; i < picture->inputs->len; i++)
    {
      const MixEmploymentInput *input = mix_employment_picture_get_input (picture, i);

      if (input->option == option && input->criterion == criterion)
        return i;
    }
  return MIX_EMPLOYMENT_NOTHING;
}

static void
add_score (MixEmploymentWork *self, guint number, guint c)
{
  const MixEmploymentPicture *picture = self->study->picture;
  const MixEmploymentCriterion *criterion = mix_employment_picture_get_criterion (picture, c);
  guint input = find_score (picture, self->options[number], c);
  MixSpread spread = { MIX_SPREAD_UNIFORM, criterion->least, 0, criterion->most };
  guint unknown;

  if (input != MIX_EMPLOYMENT_NOTHING && mix_employment_picture_get_input (picture, input)->known)
    spread = mix_employment_picture_get_input (picture, input)->spread;
  unknown = add_unknown (self, input, &spread);
  mix_comparison_add_term (self->comparison,
                           &(MixComparisonTerm) { number, c, 1, { unknown, MIX_COMPARISON_NOTHING } });
}

static guint
get_unknown (MixEmploymentWork *self, guint number)
{
  const MixEmploymentPicture *picture = self->study->picture;
  const MixEmploymentDerived *derived;

  if (number == MIX_EMPLOYMENT_NOTHING)
    return MIX_COMPARISON_NOTHING;
  if (number >= MIX_EMPLOYMENT_DERIVED)
    {
      derived = &g_array_index (picture->derived, MixEmploymentDerived, number - MIX_EMPLOYMENT_DERIVED);
      if (derived->other == MIX_EMPLOYMENT_NOTHING)
        return mix_comparison_add_excess (self->comparison, get_unknown (self, derived->one), derived->above);
      return mix_comparison_add_product (self->comparison, get_unknown (self, derived->one),
                                         get_unknown (self, derived->other));
    }
  if (self->unknowns[number] == MIX_COMPARISON_NOTHING)
    add_unknown (self, number, &mix_employment_picture_get_input (picture, number)->spread);
  return self->unknowns[number];
}

/* Terms of different years and lines that are multiplied by the same inputs are one. */
static void
merge_term (GArray *terms, const MixComparisonTerm *term)
{
  for (guint i = 0; i < terms->len; i++)
    {
      MixComparisonTerm *same = &g_array_index (terms, MixComparisonTerm, i);

      if (same->option != term->option || same->unknowns[0] != term->unknowns[0]
          || same->unknowns[1] != term->unknowns[1])
        continue;
      same->coefficient += term->coefficient;
      return;
    }
  g_array_append_val (terms, *term);
}

static void
add_money (MixEmploymentWork *self, guint criterion)
{
  const MixEmploymentPicture *picture = self->study->picture;
  g_autoptr (GArray) terms = g_array_new (FALSE, FALSE, sizeof (MixComparisonTerm));

  for (guint i = 0; i < picture->terms->len; i++)
    {
      const MixEmploymentMoneyTerm *term = &g_array_index (picture->terms, MixEmploymentMoneyTerm, i);
      MixComparisonTerm merged = { self->numbers[term->option], criterion, 0, { 0, 0 } };

      if (merged.option == MIX_EMPLOYMENT_NOTHING)
        continue;
      merged.coefficient = term->pence * _mix_employment_picture_get_discount (picture, term->year);
      for (guint j = 0; j < G_N_ELEMENTS (merged.unknowns); j++)
        merged.unknowns[j] = get_unknown (self, term->inputs[j]);
      merge_term (terms, &merged);
    }
  for (guint i = 0; i < terms->len; i++)
    mix_comparison_add_term (self->comparison, &g_array_index (terms, MixComparisonTerm, i));
}

static void
add_weights (MixEmploymentWork *self)
{
  const MixEmploymentPicture *picture = self->study->picture;
  double sum = 0;

  for (guint c = 0; c < picture->criteria->len && picture->people->len > 0; c++)
    {
      MixSpread swing = _mix_employment_picture_get_swing (picture, c);

      sum += mix_spread_get_likely (&swing);
      mix_comparison_set_weight (self->comparison, c, &swing);
    }
  mix_comparison_set_weighting (self->comparison, sum > 0 ? MIX_WEIGHTING_SWINGS : MIX_WEIGHTING_FREE);
}

static void
add_criteria (MixEmploymentWork *self)
{
  const MixEmploymentPicture *picture = self->study->picture;

  for (guint c = 0; c < picture->criteria->len; c++)
    {
      const MixEmploymentCriterion *criterion = mix_employment_picture_get_criterion (picture, c);

      if (criterion->is_money)
        add_money (self, c);
      else
        mix_comparison_set_scale (self->comparison, c, criterion->least, criterion->most);
      for (guint i = 0; i < self->study->n_ranked && !criterion->is_money; i++)
        add_score (self, i, c);
    }
}

void
_mix_employment_work_init (MixEmploymentWork *self, MixEmploymentStudy *study)
{
  const MixEmploymentPicture *picture = study->picture;
  guint n = 0;

  self->study = study;
  self->comparison = mix_comparison_new (study->n_ranked, picture->criteria->len);
  self->options = g_new (guint, study->n_ranked);
  self->numbers = g_new (guint, study->n_columns);
  self->inputs = g_array_new (FALSE, FALSE, sizeof (guint));
  self->unknowns = g_new (guint, picture->inputs->len);
  for (guint i = 0; i < picture->inputs->len; i++)
    self->unknowns[i] = MIX_COMPARISON_NOTHING;
  for (guint o = 0; o < study->n_columns; o++)
    {
      self->numbers[o] = study->columns[o].ranked ? n : MIX_EMPLOYMENT_NOTHING;
      if (study->columns[o].ranked)
        self->options[n++] = o;
    }
  add_criteria (self);
  add_weights (self);
}

void
_mix_employment_work_clear (MixEmploymentWork *self)
{
  mix_comparison_free (self->comparison);
  g_free (self->options);
  g_free (self->numbers);
  g_array_unref (self->inputs);
  g_free (self->unknowns);
}

/* Money's scale goes from the most that any ranked option may cost to the least, but for 1 draw in 10 at each end. */
static void
set_money_scale (MixEmploymentWork *work)
{
  MixEmploymentStudy *study = work->study;

  for (guint c = 0; c < study->picture->criteria->len; c++)
    {
      const MixEmploymentCriterion *criterion = mix_employment_picture_get_criterion (study->picture, c);

      if (!criterion->is_money)
        continue;
      study->money_worst = criterion->least;
      study->money_best = criterion->most;
      for (guint i = 0; i < study->n_ranked && criterion->least == criterion->most; i++)
        {
          const MixEmploymentMoney *net = &study->columns[work->options[i]].net_discounted;

          study->money_worst = i > 0 ? MAX (study->money_worst, net->high) : net->high;
          study->money_best = i > 0 ? MIN (study->money_best, net->low) : net->low;
        }
      study->money_worst = MAX (study->money_worst, study->money_best + 1);
      mix_comparison_set_scale (work->comparison, c, study->money_worst, study->money_best);
    }
}

static void
set_weights (MixEmploymentWork *work)
{
  MixEmploymentStudy *study = work->study;
  g_autofree MixComparisonRange *ranges
      = mix_comparison_find_weight_ranges (work->comparison, TAIL, DRAWS_FOR_WEIGHTS, study->seed);

  for (guint c = 0; c < study->picture->criteria->len; c++)
    {
      study->weights[c] = mix_comparison_get_likely_weight (work->comparison, c);
      study->weights_low[c] = MIN (ranges[c].low, study->weights[c]);
      study->weights_high[c] = MAX (ranges[c].high, study->weights[c]);
      if (!mix_employment_picture_get_criterion (study->picture, c)->is_money || study->weights[c] <= 0)
        continue;
      study->pounds_known = TRUE;
      study->pence_a_point = (study->money_worst - study->money_best) / study->weights[c];
    }
}

static void
take_column (MixEmploymentWork *work, const MixComparisonDraws *draws, guint number)
{
  MixEmploymentStudy *study = work->study;
  MixEmploymentColumn *column = &study->columns[work->options[number]];
  guint n_criteria = study->picture->criteria->len;

  column->rank_shares = g_new0 (double, study->n_ranked);
  column->wins = g_new0 (double, study->n_columns);
  column->central_weights = g_memdup2 (draws->central_weights + number * n_criteria, sizeof (double) * n_criteria);
  column->values = g_new0 (double, n_criteria);
  for (guint i = 0; i < study->n_ranked; i++)
    {
      column->rank_shares[i] = mix_comparison_draws_get_share (draws, number, i);
      column->wins[work->options[i]] = (double) draws->wins[number * study->n_ranked + i] / draws->n_draws;
    }
  for (guint c = 0; c < n_criteria; c++)
    {
      column->values[c] = mix_comparison_get_likely_value (work->comparison, number, c);
      column->likely_worth += study->weights[c] * column->values[c];
    }
  column->worth = draws->mean_worth[number];
  column->regret = draws->mean_regret[number];
}

/* Needs the money. */
void
_mix_employment_study_add_ranks (MixEmploymentWork *work, guint64 n_draws)
{
  g_autoptr (MixComparisonDraws) draws = NULL;

  set_money_scale (work);
  set_weights (work);
  draws = mix_comparison_draw (work->comparison, n_draws, work->study->seed, work->poll, work->poll_data);
  if (draws->n_draws == 0)
    return;
  work->study->n_draws = draws->n_draws;
  work->study->leader = work->options[mix_comparison_get_leader (work->comparison)];
  for (guint i = 0; i < work->study->n_ranked; i++)
    take_column (work, draws, i);
}
