#include "mix-employment-switch.h"

#define MONTHS_A_YEAR 12
#define MILLION 1000000

static const MixEmploymentAmount nothing = { 0, TRUE };

static void
add_amount (MixEmploymentAmount *sum, MixEmploymentAmount amount)
{
  sum->pence += amount.pence;
  sum->known = sum->known && amount.known;
}

static guint
count_months (MixDate from, MixDate until)
{
  guint n = 0;

  while (mix_date_add_months (from, (int) n) < until)
    n++;
  return n;
}

/* The time from the first month asked about, or from the switch where that is earlier, to a year after the switch. */
static MixEmploymentCase
stretch_case (const MixEmploymentCase *problem, MixDate on)
{
  MixEmploymentCase stretched = *problem;

  stretched.first_month = MIN (problem->first_month, on);
  stretched.n_months = MIN (count_months (stretched.first_month, on) + MONTHS_A_YEAR, MIX_EMPLOYMENT_MAX_MONTHS);
  return stretched;
}

static MixEmploymentCost *
cost_course (const MixEmploymentCase *problem,
             const MixEmploymentTerms *from,
             const MixEmploymentTerms *to,
             MixDate on,
             MixDate decided_on)
{
  MixEmploymentCourse course = { .before = from, .decided_on = decided_on, .n_phases = 1 };

  course.phases[0] = (MixEmploymentPhase) { from, problem->first_month };
  if (on > problem->first_month)
    course.phases[course.n_phases++] = (MixEmploymentPhase) { to, on };
  else
    course.phases[0].terms = to;
  return mix_employment_cost_new (problem, &course);
}

static gboolean
has_factor (const MixEmploymentProduct *product, MixEmploymentFactorKind kind, MixEmploymentParameter parameter)
{
  for (guint i = 0; i < product->n_factors; i++)
    if (product->factors[i].kind == kind && product->factors[i].parameter == parameter)
      return TRUE;
  return FALSE;
}

/* A part of leaving is notice, transfer or else redundancy. */
static void
sort_part (MixEmploymentSwitch *self, const MixEmploymentProduct *part)
{
  MixEmploymentAmount amount = { part->pence, part->known };

  if (has_factor (part, MIX_EMPLOYMENT_FACTOR_SHORTFALL, MIX_EMPLOYMENT_LEAVE_NOTICE_MONTHS))
    add_amount (&self->notice, amount);
  else if (has_factor (part, MIX_EMPLOYMENT_FACTOR_PARAMETER, MIX_EMPLOYMENT_TRANSFER_COST))
    add_amount (&self->transfer, amount);
  else
    add_amount (&self->redundancy, amount);
}

static void
read_parts (MixEmploymentSwitch *self, const MixEmploymentCost *cost, guint month)
{
  for (guint row = 0; row <= mix_employment_cost_get_n_posts (cost); row++)
    {
      g_autoptr (MixEmploymentSheet) sheet = mix_employment_cost_open_sheet (cost, row, month);
      const MixEmploymentSum *leaving = &sheet->lines[MIX_EMPLOYMENT_LINE_SWITCH];
      const MixEmploymentSum *set_up = &sheet->lines[MIX_EMPLOYMENT_LINE_SET_UP];

      for (guint i = 0; i < leaving->products->len; i++)
        sort_part (self, mix_employment_sum_get_part (leaving, i));
      add_amount (&self->set_up, (MixEmploymentAmount) { set_up->pence, set_up->known });
    }
  add_amount (&self->total, self->transfer);
  add_amount (&self->total, self->redundancy);
  add_amount (&self->total, self->notice);
  add_amount (&self->total, self->set_up);
}

static MixEmploymentAmount
get_vat (const MixEmploymentCost *cost, guint month)
{
  return mix_employment_cost_get (cost, MIX_EMPLOYMENT_LINE_BIT (MIX_EMPLOYMENT_LINE_VAT), MIX_EMPLOYMENT_ALL_POSTS,
                                  month, mix_employment_cost_get_n_months (cost) - month);
}

static void
find_months (MixEmploymentSwitch *self,
             const MixEmploymentTerms *from,
             const MixEmploymentTerms *to,
             MixDate decided_on)
{
  const MixEmploymentFigure *notice = &from->figures[MIX_EMPLOYMENT_LEAVE_NOTICE_MONTHS];
  const MixEmploymentFigure *set_up = &to->figures[MIX_EMPLOYMENT_SET_UP_MONTHS];
  MixDate day;
  int day_of_month, months;

  self->months_known = notice->state != MIX_EMPLOYMENT_NOT_KNOWN && set_up->state != MIX_EMPLOYMENT_NOT_KNOWN;
  self->months_low = MAX (notice->low, set_up->low);
  self->months_likely = MAX (notice->likely, set_up->likely);
  self->months_high = MAX (notice->high, set_up->high);
  if (decided_on == MIX_DATE_NONE)
    return;
  months = (int) ((self->months_likely + MILLION - 1) / MILLION);
  mix_date_split (decided_on, NULL, NULL, &day_of_month);
  day = decided_on - day_of_month + 1;
  self->earliest_on = mix_date_add_months (day, months + (day_of_month > 1));
}

/**
 * mix_employment_switch_find:
 * @problem: posts and facts; its months need not reach to the switch
 * @from: the model that is left, in place before
 * @to: the model that follows
 * @on: first day of the first month of @to
 * @decided_on: the day on which notice is given, or %MIX_DATE_NONE: in good time
 *
 * From a model to itself is nothing and takes no time.
 *
 * Returns: what the switch costs and how long it takes; amounts that are not known are at least so much, months that
 * are not known are those of what is known
 */
MixEmploymentSwitch
mix_employment_switch_find (const MixEmploymentCase *problem,
                            const MixEmploymentTerms *from,
                            const MixEmploymentTerms *to,
                            MixDate on,
                            MixDate decided_on)
{
  MixEmploymentCase stretched = stretch_case (problem, on);
  MixEmploymentSwitch self = { nothing, nothing, nothing, nothing, nothing, nothing, nothing, TRUE, 0, 0, 0, on };
  g_autoptr (MixEmploymentCost) stay = cost_course (&stretched, from, from, on, decided_on);
  g_autoptr (MixEmploymentCost) go = cost_course (&stretched, from, to, on, decided_on);
  guint month = count_months (stretched.first_month, on);

  self.vat_before = get_vat (stay, month);
  self.vat_after = get_vat (go, month);
  if (from->id == to->id)
    return self;
  read_parts (&self, go, month);
  find_months (&self, from, to, decided_on);
  return self;
}
