#include "mix-employment-cost.h"

#include "mix-employment-cost-private.h"

/* 3.5% a year, as 207 ÷ 200. */
#define DISCOUNT_TIMES 200
#define DISCOUNT_DIVIDED_BY 207
#define MONTHS_A_YEAR 12

/* Divided by the days of every month, without rest. */
#define DAYS_OF_ALL_MONTHS 377580

static MixEmploymentCostCell *
get_cell (const MixEmploymentCost *self, guint row, guint month)
{
  return &self->cells[(gsize) row * self->problem.n_months + month];
}

static void
record (MixEmploymentCost *self, const MixEmploymentSheet *sheet, guint row, guint month)
{
  MixEmploymentCostCell *cell = get_cell (self, row, month);

  for (guint line = 0; line < MIX_EMPLOYMENT_N_LINES; line++)
    {
      cell->pence[line] = sheet->lines[line].pence;
      if (!sheet->lines[line].known)
        cell->not_known |= MIX_EMPLOYMENT_LINE_BIT (line);
    }
}

static void
work_out (MixEmploymentCost *self)
{
  g_autoptr (MixEmploymentSheet) sheet = _mix_employment_sheet_new ();
  g_autoptr (MixEmploymentSheet) left_sheet = _mix_employment_sheet_new ();

  for (guint row = 0; row <= self->problem.n_posts; row++)
    for (guint month = 0; month < self->problem.n_months; month++)
      {
        _mix_employment_cost_fill_sheet (self, sheet, left_sheet, row, month);
        record (self, sheet, row, month);
        _mix_employment_cost_note_unknowns (self, sheet);
      }
}

/**
 * mix_employment_cost_new:
 * @problem: what is asked; posts and rates must outlive the cost
 * @course: a model, or a model followed by others; terms are copied
 *
 * Works out the money of every post and month. Each line of a person and month is rounded once, half up, to the penny
 * (pay and on-costs together); a line that is charged on others is charged on their pence. Everything is taken at its
 * likely value.
 *
 * Returns: (transfer full): the money
 */
MixEmploymentCost *
mix_employment_cost_new (const MixEmploymentCase *problem, const MixEmploymentCourse *course)
{
  MixEmploymentCost *self;

  g_return_val_if_fail (problem->n_months >= 1 && problem->n_months <= MIX_EMPLOYMENT_MAX_MONTHS, NULL);
  g_return_val_if_fail (course->n_phases >= 1 && course->n_phases <= MIX_EMPLOYMENT_MAX_PHASES, NULL);

  self = g_new0 (MixEmploymentCost, 1);
  self->problem = *problem;
  self->decided_on = course->decided_on;
  self->months = g_new (MixDate, problem->n_months + 1);
  for (guint i = 0; i <= problem->n_months; i++)
    self->months[i] = mix_date_add_months (problem->first_month, (int) i);
  self->cells = g_new0 (MixEmploymentCostCell, (gsize) (problem->n_posts + 1) * problem->n_months);
  self->registrations = g_new0 (MixEmploymentRegistration, problem->n_months);
  self->unknowns = g_array_new (FALSE, FALSE, sizeof (MixEmploymentUnknown));
  _mix_employment_cost_init_stages (self, course);
  _mix_employment_cost_find_registrations (self);
  work_out (self);
  return self;
}

/**
 * mix_employment_cost_free:
 *
 * Frees it.
 */
void
mix_employment_cost_free (MixEmploymentCost *self)
{
  _mix_employment_cost_clear_stages (self);
  g_free (self->months);
  g_free (self->cells);
  g_free (self->registrations);
  g_array_unref (self->unknowns);
  g_free (self);
}

/**
 * mix_employment_cost_get_n_posts:
 *
 * Returns: how many posts are costed
 */
guint
mix_employment_cost_get_n_posts (const MixEmploymentCost *self)
{
  return self->problem.n_posts;
}

/**
 * mix_employment_cost_get_n_months:
 *
 * Returns: over how many months
 */
guint
mix_employment_cost_get_n_months (const MixEmploymentCost *self)
{
  return self->problem.n_months;
}

/* The first day of a month, or of the one after the last. */
MixDate
_mix_employment_cost_get_month (const MixEmploymentCost *self, guint month)
{
  return self->months[month];
}

static void
add_cell (MixEmploymentAmount *sum, const MixEmploymentCostCell *cell, MixEmploymentLines lines)
{
  for (guint line = 0; line < MIX_EMPLOYMENT_N_LINES; line++)
    if ((lines & MIX_EMPLOYMENT_LINE_BIT (line)) != 0)
      sum->pence += cell->pence[line];
  sum->known = sum->known && (cell->not_known & lines) == 0;
}

/**
 * mix_employment_cost_get:
 * @lines: which: one, or %MIX_EMPLOYMENT_LINES_COST, or %MIX_EMPLOYMENT_LINES_NET
 * @post: which; as many as there are posts for what falls on the course as a whole; or %MIX_EMPLOYMENT_ALL_POSTS
 * @first_month: from 0
 * @n_months: how many
 *
 * Returns: the sum of the lines
 */
MixEmploymentAmount
mix_employment_cost_get (
    const MixEmploymentCost *self, MixEmploymentLines lines, guint post, guint first_month, guint n_months)
{
  guint first = post == MIX_EMPLOYMENT_ALL_POSTS ? 0 : post;
  guint last = post == MIX_EMPLOYMENT_ALL_POSTS ? self->problem.n_posts : post;
  MixEmploymentAmount sum = { 0, TRUE };

  g_return_val_if_fail (last <= self->problem.n_posts && first_month + n_months <= self->problem.n_months, sum);

  for (guint row = first; row <= last; row++)
    for (guint month = first_month; month < first_month + n_months; month++)
      add_cell (&sum, get_cell (self, row, month), lines);
  return sum;
}

/**
 * mix_employment_cost_get_total:
 * @lines: which
 *
 * Returns: the sum of the lines of all posts and months
 */
MixEmploymentAmount
mix_employment_cost_get_total (const MixEmploymentCost *self, MixEmploymentLines lines)
{
  return mix_employment_cost_get (self, lines, MIX_EMPLOYMENT_ALL_POSTS, 0, self->problem.n_months);
}

/**
 * mix_employment_cost_get_discounted:
 * @lines: which
 *
 * The present value at 3.5% a year (HM Treasury, The Green Book, annex 6): the first twelve months count in full, the
 * next twelve are divided by 1.035, and so on. Rounded once, half up.
 *
 * Returns: the sum of the lines of all posts and months, discounted
 */
MixEmploymentAmount
mix_employment_cost_get_discounted (const MixEmploymentCost *self, MixEmploymentLines lines)
{
  guint n_years = (self->problem.n_months + MONTHS_A_YEAR - 1) / MONTHS_A_YEAR;
  MixWide sum = 0, divided_by = 1;
  gboolean known = TRUE;

  for (guint year = n_years; year > 0; year--)
    {
      guint first = (year - 1) * MONTHS_A_YEAR;
      MixEmploymentAmount amount = mix_employment_cost_get (self, lines, MIX_EMPLOYMENT_ALL_POSTS, first,
                                                            MIN (self->problem.n_months - first, MONTHS_A_YEAR));

      sum = sum * DISCOUNT_TIMES + amount.pence * divided_by;
      known = known && amount.known;
      if (year > 1)
        divided_by *= DISCOUNT_DIVIDED_BY;
    }
  return (MixEmploymentAmount) { mix_round_half_up (sum, divided_by), known };
}

/* Contracted minutes × days, over the days of their months and all months, times DAYS_OF_ALL_MONTHS. */
static gint64
add_up_minutes (const MixEmploymentCost *self)
{
  const MixEmploymentStage *stage = &self->stages[self->first_stage];
  gint64 sum = 0;

  for (guint month = 0; month < self->problem.n_months; month++)
    {
      MixDate first = _mix_employment_cost_get_month (self, month);
      int days = _mix_employment_cost_get_month (self, month + 1) - first;

      for (guint row = 0; row < self->problem.n_posts; row++)
        for (guint i = 0; i < stage->seats[row].job_terms->len; i++)
          {
            const MixJobTerms *terms = &g_array_index (stage->seats[row].job_terms, MixJobTerms, i);

            sum += (gint64) terms->minutes_a_week * _mix_job_terms_count_days (terms, first, first + days - 1)
                   * (DAYS_OF_ALL_MONTHS / days);
          }
    }
  return sum;
}

/**
 * mix_employment_cost_get_per_wte:
 * @lines: which
 *
 * Returns: what they come to for a whole-time equivalent for a year, rounded half up; not known without any
 */
MixEmploymentAmount
mix_employment_cost_get_per_wte (const MixEmploymentCost *self, MixEmploymentLines lines)
{
  MixEmploymentAmount total = mix_employment_cost_get_total (self, lines);
  gint64 minutes = add_up_minutes (self);

  if (minutes == 0)
    return (MixEmploymentAmount) { 0, FALSE };
  total.pence = mix_round_half_up ((MixWide) total.pence * MONTHS_A_YEAR * MIX_WHOLE_TIME_MINUTES * DAYS_OF_ALL_MONTHS,
                                   minutes);
  return total;
}

/**
 * mix_employment_cost_is_registered:
 * @month: from 0
 * @known: (out) (optional): whether that is known
 *
 * Returns: whether the supplier has to charge VAT in the month, if what it supplies is taxable
 */
gboolean
mix_employment_cost_is_registered (const MixEmploymentCost *self, guint month, gboolean *known)
{
  if (known != NULL)
    *known = self->registrations[month].known;
  return self->registrations[month].registered;
}

/**
 * mix_employment_cost_get_unknowns:
 * @n_unknowns: (out): how many
 *
 * Returns: (transfer none) (array length=n_unknowns): what is to be found out before all lines are known
 */
const MixEmploymentUnknown *
mix_employment_cost_get_unknowns (const MixEmploymentCost *self, guint *n_unknowns)
{
  *n_unknowns = self->unknowns->len;
  return (const MixEmploymentUnknown *) (const void *) self->unknowns->data;
}

/**
 * mix_employment_cost_open_sheet:
 * @post: which, or as many as there are posts for what falls on the course as a whole
 * @month: from 0
 *
 * Returns: (transfer full): the lines of the month with their arithmetic
 */
MixEmploymentSheet *
mix_employment_cost_open_sheet (const MixEmploymentCost *self, guint post, guint month)
{
  g_autoptr (MixEmploymentSheet) left_sheet = _mix_employment_sheet_new ();
  MixEmploymentSheet *sheet = _mix_employment_sheet_new ();

  _mix_employment_cost_fill_sheet (self, sheet, left_sheet, post, month);
  return sheet;
}

/**
 * mix_employment_amount_scale:
 * @times: what it is multiplied by
 * @divided_by: above zero
 *
 * For figures a year, a patient, a month: net a patient a year is the net × 12 ÷ (months × patients).
 *
 * Returns: the amount × @times ÷ @divided_by, rounded half up
 */
MixEmploymentAmount
mix_employment_amount_scale (MixEmploymentAmount self, gint64 times, gint64 divided_by)
{
  self.pence = mix_round_half_up ((MixWide) self.pence * times, divided_by);
  return self;
}

/**
 * mix_employment_amount_share_out:
 * @amount: what is shared
 * @weights: (array length=n_shares): patients, use, or all alike; none below zero
 * @n_shares: how many
 * @shares: (out) (array length=n_shares): what falls on each; they add up to @amount
 *
 * Shares in proportion, by the largest remainder; of equal remainders the first.
 *
 * Returns: whether there is any weight to share by
 */
gboolean
mix_employment_amount_share_out (MixPence amount, const gint64 *weights, guint n_shares, MixPence *shares)
{
  g_autofree MixWide *rests = g_new0 (MixWide, n_shares);
  MixPence size = ABS (amount), over = size;
  MixWide sum = 0;

  for (guint i = 0; i < n_shares; i++)
    sum += weights[i];
  if (sum <= 0)
    return FALSE;
  for (guint i = 0; i < n_shares; i++)
    {
      shares[i] = (MixPence) ((MixWide) size * weights[i] / sum);
      rests[i] = (MixWide) size * weights[i] % sum;
      over -= shares[i];
    }
  for (; over > 0; over--)
    {
      guint most = 0;

      for (guint i = 1; i < n_shares; i++)
        if (rests[i] > rests[most])
          most = i;
      shares[most]++;
      rests[most] = -1;
    }
  for (guint i = 0; amount < 0 && i < n_shares; i++)
    shares[i] = -shares[i];
  return TRUE;
}
