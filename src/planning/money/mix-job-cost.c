#include "mix-job-cost.h"

#define MILLION 1000000

/* Whole-time pence × share of a whole-time job × a share, in MIX_JOB_COST_UNIT. */
static MixWide
multiply (MixPence pence, int minutes_a_week, gint64 millionths)
{
  return (MixWide) pence * minutes_a_week * millionths * MILLION;
}

/* A share of basic pay within the least and the most of a whole-time job; part time gets the same share of the result.
 */
static gboolean
work_out_supplement (const MixJobTerms *terms, MixWide *amount)
{
  MixWide least = multiply (terms->supplement_least.pence, terms->minutes_a_week, MILLION);
  MixWide most = multiply (terms->supplement_most.pence, terms->minutes_a_week, MILLION);

  *amount = 0;
  if (!terms->has_supplement)
    return TRUE;
  if (!terms->full_time_pay.known || !terms->supplement.known || !terms->supplement_least.known
      || !terms->supplement_most.known)
    return FALSE;
  *amount = multiply (terms->full_time_pay.pence, terms->minutes_a_week, terms->supplement.millionths);
  *amount = CLAMP (*amount, least, most);
  return TRUE;
}

/* Divides exactly: amounts of pay have the second million of the unit to give. */
static MixWide
take_share (MixWide pay, gint64 millionths)
{
  return pay / MILLION * millionths;
}

static MixWide
take_insurance (const MixJobTerms *terms, MixWide pay)
{
  MixWide over = pay - (MixWide) terms->insurance_threshold.pence * MIX_JOB_COST_UNIT;

  return over > 0 ? take_share (over, terms->insurance.millionths) : 0;
}

/**
 * mix_job_terms_get_year:
 * @terms: what holds on a day
 *
 * Annual cost = pay × WTE (+ high cost area supplement) + employer National Insurance + pension. National Insurance is
 * rate × (annual pay of the job − threshold), never below zero; the threshold is per job, not pro rata. The maximum is
 * that of the role × WTE.
 *
 * Returns: exact amounts a year
 */
MixJobYear
mix_job_terms_get_year (const MixJobTerms *terms)
{
  MixJobYear year = { .parts = { 0 } };
  MixWide pay = multiply (terms->full_time_pay.pence, terms->minutes_a_week, MILLION);
  MixWide supplement;
  gboolean supplement_known = work_out_supplement (terms, &supplement);
  gboolean pay_known = terms->full_time_pay.known && supplement_known;

  year.part_known[MIX_JOB_PAY] = terms->full_time_pay.known;
  if (terms->full_time_pay.known)
    year.parts[MIX_JOB_PAY] = pay;
  year.part_known[MIX_JOB_SUPPLEMENT] = supplement_known;
  year.parts[MIX_JOB_SUPPLEMENT] = supplement;

  year.part_known[MIX_JOB_NATIONAL_INSURANCE] = pay_known && terms->insurance.known && terms->insurance_threshold.known;
  if (year.part_known[MIX_JOB_NATIONAL_INSURANCE])
    year.parts[MIX_JOB_NATIONAL_INSURANCE] = take_insurance (terms, pay + supplement);

  year.part_known[MIX_JOB_PENSION] = !terms->has_pension || (pay_known && terms->pension.known);
  if (terms->has_pension && year.part_known[MIX_JOB_PENSION])
    year.parts[MIX_JOB_PENSION] = take_share (pay + supplement, terms->pension.millionths);

  year.maximum_known = !terms->is_reimbursed || terms->maximum.known;
  if (terms->is_reimbursed && terms->maximum.known)
    year.maximum = multiply (terms->maximum.pence, terms->minutes_a_week, MILLION);
  return year;
}

/**
 * mix_job_year_get_part:
 * @part: which
 *
 * Returns: pence a year, rounded half up; 0 where it is not known
 */
MixPence
mix_job_year_get_part (const MixJobYear *self, MixJobPart part)
{
  return mix_round_half_up (self->parts[part], MIX_JOB_COST_UNIT);
}

static MixWide
add_parts (const MixWide *parts)
{
  MixWide sum = 0;

  for (guint i = 0; i < MIX_JOB_N_PARTS; i++)
    sum += parts[i];
  return sum;
}

/**
 * mix_job_year_get_cost:
 *
 * Returns: pence a year of all that is known, rounded half up once
 */
MixPence
mix_job_year_get_cost (const MixJobYear *self)
{
  return mix_round_half_up (add_parts (self->parts), MIX_JOB_COST_UNIT);
}

static int
count_days (const MixJobTerms *terms, MixDate first, MixDate last)
{
  MixDate from = terms->from != MIX_DATE_NONE ? MAX (terms->from, first) : first;
  MixDate until = terms->until != MIX_DATE_NONE ? MIN (terms->until, last) : last;

  return MAX (until - from + 1, 0);
}

static void
add_days (MixJobYear *sum, const MixJobTerms *terms, int days)
{
  MixJobYear year = mix_job_terms_get_year (terms);

  for (guint i = 0; i < MIX_JOB_N_PARTS; i++)
    {
      sum->parts[i] += year.parts[i] * days;
      sum->part_known[i] = sum->part_known[i] && year.part_known[i];
    }
  sum->maximum += year.maximum * days;
  sum->maximum_known = sum->maximum_known && year.maximum_known;
}

/* The parts are rounded down, and the pence that the rounded sum has over go to those that lost most. */
static void
share_out (MixJobMonth *month, const MixWide *parts, MixWide denominator)
{
  MixPence over = month->cost;

  for (guint i = 0; i < MIX_JOB_N_PARTS; i++)
    {
      month->parts[i] = (MixPence) (parts[i] / denominator);
      over -= month->parts[i];
    }
  for (; over > 0; over--)
    {
      guint most = 0;
      MixWide lost = -1;

      for (guint i = 0; i < MIX_JOB_N_PARTS; i++)
        if (parts[i] - month->parts[i] * denominator > lost)
          {
            lost = parts[i] - month->parts[i] * denominator;
            most = i;
          }
      month->parts[most]++;
    }
}

static void
fill_line (MixJobMonth *line, const MixJobYear *sum, MixWide denominator)
{
  line->cost_known = TRUE;
  for (guint i = 0; i < MIX_JOB_N_PARTS; i++)
    {
      line->part_known[i] = sum->part_known[i];
      line->cost_known = line->cost_known && sum->part_known[i];
    }
  line->cost = mix_round_half_up (add_parts (sum->parts), denominator);
  share_out (line, sum->parts, denominator);
  line->maximum = mix_round_half_up (sum->maximum, denominator);
  line->maximum_known = sum->maximum_known;
  line->reimbursed = MIN (line->cost, line->maximum);
  line->reimbursed_known = line->cost_known && line->maximum_known;
}

/**
 * mix_job_get_month:
 * @terms: (array length=n_terms): of one job, no two on the same day
 * @n_terms: how many
 * @month: a day of the month
 *
 * Over a month: the sum over its days of annual amount in force that day ÷ 12 ÷ days in that month; rounded half up, to
 * the penny, once. Reimbursed is the lesser of the cost and of the maximum, summed over days in the same way.
 *
 * Returns: the monthly line
 */
MixJobMonth
mix_job_get_month (const MixJobTerms *terms, guint n_terms, MixDate month)
{
  MixJobMonth line = { .days = 0 };
  MixJobYear sum = { .part_known = { TRUE, TRUE, TRUE, TRUE }, .maximum_known = TRUE };
  MixDate first, last;
  int year, month_of_year, day;

  if (!mix_date_split (month, &year, &month_of_year, &day))
    return line;
  first = month - day + 1;
  last = first + g_date_get_days_in_month ((GDateMonth) month_of_year, (GDateYear) year) - 1;

  for (guint i = 0; i < n_terms; i++)
    {
      int days = count_days (&terms[i], first, last);

      line.days += days;
      if (days > 0)
        add_days (&sum, &terms[i], days);
    }
  fill_line (&line, &sum, MIX_JOB_COST_UNIT * 12 * (last - first + 1));
  return line;
}
