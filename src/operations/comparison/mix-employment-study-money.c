#include "mix-employment-study-private.h"

#include <math.h>
#include <string.h>

#include "mix-comparison-ranges.h"
#include "mix-job-cost.h"

/* Money is drawn so often: its ends are then out by about 1% of the range. */
#define DRAWS_FOR_MONEY 2048

/* Left out at each end: a range holds 8 draws in 10. */
#define TAIL 0.1

/* Beside a measure for each line and each stack. */
typedef enum
{
  SUM_COST,
  SUM_CLAIM,
  SUM_NET,
  SUM_DISCOUNTED,
  N_SUMS,
} Sum;

typedef struct
{
  MixEmploymentStudy *study;
  const MixEmploymentPicture *picture;
  MixComparison *comparison; /* its measures: lines, then stacks, then sums; of an average year but for the last */
  MixComparisonRange *ranges;
  MixPence *amounts; /* as likely */
  guint *derived;    /* by figure that follows from inputs: its number in the comparison */
} Work;

static guint
get_n_measures (const MixEmploymentPicture *picture)
{
  return picture->lines->len + MIX_EMPLOYMENT_N_STACKS + N_SUMS;
}

static guint
get_sum_measure (const MixEmploymentPicture *picture, Sum sum)
{
  return picture->lines->len + MIX_EMPLOYMENT_N_STACKS + sum;
}

static guint
get_figure (const Work *self, guint number)
{
  if (number == MIX_EMPLOYMENT_NOTHING || number < MIX_EMPLOYMENT_DERIVED)
    return number;
  return self->derived[number - MIX_EMPLOYMENT_DERIVED];
}

static void
add_figures (Work *self)
{
  const MixEmploymentPicture *picture = self->picture;

  for (guint i = 0; i < picture->inputs->len; i++)
    mix_comparison_add_unknown (self->comparison, &mix_employment_picture_get_input (picture, i)->spread);
  for (guint i = 0; i < picture->derived->len; i++)
    {
      const MixEmploymentDerived *derived = &g_array_index (picture->derived, MixEmploymentDerived, i);

      self->derived[i] = derived->other == MIX_EMPLOYMENT_NOTHING
                             ? mix_comparison_add_excess (self->comparison, derived->one, derived->above)
                             : mix_comparison_add_product (self->comparison, get_figure (self, derived->one),
                                                           get_figure (self, derived->other));
    }
}

static void
add_part (Work *self, const MixEmploymentMoneyTerm *term, guint measure, double share)
{
  MixComparisonTerm part = { term->option,
                             measure,
                             term->pence * share,
                             { get_figure (self, term->inputs[0]), get_figure (self, term->inputs[1]) } };

  mix_comparison_add_term (self->comparison, &part);
}

static void
add_term (Work *self, const MixEmploymentMoneyTerm *term)
{
  const MixEmploymentPicture *picture = self->picture;
  MixEmploymentStack stack = mix_employment_picture_get_line (picture, term->line)->stack;
  double share = 1.0 / picture->n_years;
  gboolean is_claim = stack == MIX_EMPLOYMENT_STACK_NONE;

  add_part (self, term, term->line, share);
  if (!is_claim)
    add_part (self, term, picture->lines->len + stack, share);
  add_part (self, term, get_sum_measure (picture, is_claim ? SUM_CLAIM : SUM_COST), is_claim ? -share : share);
  add_part (self, term, get_sum_measure (picture, SUM_NET), share);
  add_part (self, term, get_sum_measure (picture, SUM_DISCOUNTED),
            _mix_employment_picture_get_discount (picture, term->year));
}

/* Whether a line is part of a measure. */
static gboolean
belongs (const MixEmploymentPicture *picture, guint line, guint measure)
{
  MixEmploymentStack stack = mix_employment_picture_get_line (picture, line)->stack;
  gboolean is_claim = stack == MIX_EMPLOYMENT_STACK_NONE;

  if (measure < picture->lines->len)
    return measure == line;
  if (measure < get_sum_measure (picture, SUM_COST))
    return measure - picture->lines->len == stack;
  if (measure == get_sum_measure (picture, SUM_COST))
    return !is_claim;
  return measure != get_sum_measure (picture, SUM_CLAIM) || is_claim;
}

/* As likely, in an average year but for the discounted sum; and whether all is known. */
static MixEmploymentMoney
sum_lines (const Work *self, guint option, guint measure)
{
  const MixEmploymentPicture *picture = self->picture;
  MixEmploymentMoney amount = { TRUE, 0, 0, 0 };
  double sum = 0;

  for (guint year = 0; year < picture->n_years; year++)
    for (guint line = 0; line < picture->lines->len; line++)
      {
        gsize place = ((gsize) option * picture->n_years + year) * picture->lines->len + line;
        double share = 1.0 / picture->n_years;

        if (!belongs (picture, line, measure))
          continue;
        if (measure == get_sum_measure (picture, SUM_DISCOUNTED))
          share = _mix_employment_picture_get_discount (picture, year);
        else if (measure == get_sum_measure (picture, SUM_CLAIM))
          share = -share;
        amount.known = amount.known && mix_employment_picture_is_known (picture, option, year, line);
        sum += (double) self->amounts[place] * share;
      }
  amount.likely = (MixPence) floor (sum + 0.5);
  return amount;
}

static MixEmploymentMoney
get_amount (const Work *self, guint option, guint measure)
{
  MixEmploymentMoney amount = sum_lines (self, option, measure);
  MixComparisonRange range = self->ranges[option * get_n_measures (self->picture) + measure];

  amount.low = MIN ((MixPence) floor (range.low + 0.5), amount.likely);
  amount.high = MAX ((MixPence) floor (range.high + 0.5), amount.likely);
  return amount;
}

/* @amount × @numerator ÷ @denominator; not known without one. */
static MixEmploymentMoney
divide (MixEmploymentMoney amount, gint64 numerator, gint64 denominator)
{
  if (denominator <= 0)
    return (MixEmploymentMoney) { FALSE, 0, 0, 0 };
  amount.low = mix_round_half_up ((MixWide) amount.low * numerator, denominator);
  amount.likely = mix_round_half_up ((MixWide) amount.likely * numerator, denominator);
  amount.high = mix_round_half_up ((MixWide) amount.high * numerator, denominator);
  return amount;
}

static void
fill_column (const Work *self, guint option)
{
  MixEmploymentColumn *column = &self->study->columns[option];
  const MixEmploymentPicture *picture = self->picture;

  for (guint i = 0; i < picture->lines->len; i++)
    column->lines[i] = get_amount (self, option, i);
  for (guint i = 0; i < MIX_EMPLOYMENT_N_STACKS; i++)
    column->stacks[i] = get_amount (self, option, picture->lines->len + i);
  column->cost = get_amount (self, option, get_sum_measure (picture, SUM_COST));
  column->claim = get_amount (self, option, get_sum_measure (picture, SUM_CLAIM));
  column->net = get_amount (self, option, get_sum_measure (picture, SUM_NET));
  column->net_discounted = get_amount (self, option, get_sum_measure (picture, SUM_DISCOUNTED));
  column->per_patient = divide (column->net, 1, picture->patients);
  column->per_wte = divide (column->cost, MIX_WHOLE_TIME_MINUTES, picture->minutes_a_week);
}

/* Of every option, whether it is ranked or not. */
void
_mix_employment_study_add_money (MixEmploymentStudy *self)
{
  Work work = { .study = self, .picture = self->picture };
  g_autoptr (MixComparison) comparison = mix_comparison_new (self->n_columns, get_n_measures (self->picture));
  g_autofree MixComparisonRange *ranges = NULL;
  g_autofree MixPence *amounts = mix_employment_picture_dup_amounts (self->picture);

  g_autofree guint *derived = g_new (guint, self->picture->derived->len);

  work.amounts = amounts;
  work.derived = derived;
  work.comparison = comparison;
  add_figures (&work);
  for (guint i = 0; i < self->picture->terms->len; i++)
    add_term (&work, &g_array_index (self->picture->terms, MixEmploymentMoneyTerm, i));
  work.ranges = ranges = mix_comparison_find_measure_ranges (comparison, TAIL, DRAWS_FOR_MONEY, self->seed);
  for (guint option = 0; option < self->n_columns; option++)
    fill_column (&work, option);
}

/* Where no figure of money differs. */
void
_mix_employment_study_copy_money (MixEmploymentStudy *self, const MixEmploymentStudy *before)
{
  for (guint option = 0; option < self->n_columns; option++)
    {
      MixEmploymentColumn *column = &self->columns[option];
      const MixEmploymentColumn *same = &before->columns[option];

      memcpy (column->lines, same->lines, sizeof (MixEmploymentMoney) * self->picture->lines->len);
      memcpy (column->stacks, same->stacks, sizeof column->stacks);
      column->cost = same->cost;
      column->claim = same->claim;
      column->net = same->net;
      column->net_discounted = same->net_discounted;
      column->per_patient = same->per_patient;
      column->per_wte = same->per_wte;
    }
}
