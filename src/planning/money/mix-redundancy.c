#include "mix-redundancy.h"

#define MILLION 1000000
#define MILLIONTHS_A_PENNY 10000
#define WEEKS_A_YEAR 52
#define MONTHS_A_YEAR 12

/* Age from which a year counts for a full week, and for a week and a half. */
#define GROWN_AGE 22
#define OLD_AGE 41

/**
 * mix_service_count_years:
 * @from: first day
 * @day: a day
 *
 * Returns: full years from @from to @day; of somebody born on @from, the age. Born on 29 February: full on 1 March
 */
int
mix_service_count_years (MixDate from, MixDate day)
{
  int year, month, day_of_month, from_year, from_month, from_day;

  if (!mix_date_split (day, &year, &month, &day_of_month) || !mix_date_split (from, &from_year, &from_month, &from_day))
    return 0;
  return year - from_year - (month < from_month || (month == from_month && day_of_month < from_day));
}

/* Annual pay with supplement, exact; FALSE where it is not known. */
static gboolean
find_pay (const MixJobTerms *terms, MixWide *pay)
{
  MixJobYear year = mix_job_terms_get_year (terms);

  *pay = year.parts[MIX_JOB_PAY] + year.parts[MIX_JOB_SUPPLEMENT];
  return year.part_known[MIX_JOB_PAY] && year.part_known[MIX_JOB_SUPPLEMENT];
}

/* Weeks of pay for the full years of service that end on @day, the last ones first. */
static gint64
count_weeks (const MixRedundancyRules *rules, const MixService *service, MixDate day, int years)
{
  int age = mix_service_count_years (service->born_on, day);
  gint64 weeks = 0;

  for (int i = 0; i < MIN (years, rules->statutory_most_years); i++)
    {
      int age_in_year = age - i - 1;

      if (age_in_year >= OLD_AGE)
        weeks += rules->statutory_weeks_old;
      else if (age_in_year >= GROWN_AGE)
        weeks += rules->statutory_weeks;
      else
        weeks += rules->statutory_weeks_young;
    }
  return weeks;
}

/**
 * mix_redundancy_get_statutory_pay:
 * @rules: the rules
 * @service: of the person
 * @terms: of the job on the day
 * @day: on which it would end
 * @as_known_on: the day whose knowledge of rates counts, or %MIX_DATE_NONE
 * @pay: (out): pence
 *
 * Weeks of pay by age for each full year of service (Employment Rights Act 1996, section 162); a week's pay is a 52nd
 * of a year's, up to the maximum. A year counts by the age at its beginning.
 *
 * Returns: whether all that it takes is known
 */
gboolean
mix_redundancy_get_statutory_pay (const MixRedundancyRules *rules,
                                  const MixService *service,
                                  const MixJobTerms *terms,
                                  MixDate day,
                                  MixDate as_known_on,
                                  MixPence *pay)
{
  const MixRate *most;
  MixWide year, most_a_year;
  int years;

  *pay = 0;
  if (!rules->known || service->employed_from == MIX_DATE_NONE)
    return FALSE;
  years = mix_service_count_years (service->employed_from, day);
  if (years < rules->least_years)
    return TRUE;
  most = rules->statutory_week != NULL ? mix_rate_series_find (rules->statutory_week, day, as_known_on) : NULL;
  if (service->born_on == MIX_DATE_NONE || most == NULL || !most->known || !find_pay (terms, &year))
    return FALSE;
  most_a_year = (MixWide) most->millionths * WEEKS_A_YEAR * (MIX_JOB_COST_UNIT / MILLIONTHS_A_PENNY);
  *pay = mix_round_half_up (MIN (year, most_a_year) / MILLION * count_weeks (rules, service, day, years),
                            MIX_JOB_COST_UNIT * WEEKS_A_YEAR);
  return TRUE;
}

/* Whole-time pay with supplement within the ends, then the share of a whole-time job. */
static MixWide
limit_pay (const MixRedundancyRules *rules, const MixJobTerms *terms, MixWide year)
{
  MixWide share = MIX_JOB_COST_UNIT / MIX_WHOLE_TIME_MINUTES * terms->minutes_a_week;

  return CLAMP (year, rules->nhs_least_pay * share, rules->nhs_most_pay * share);
}

/**
 * mix_redundancy_get_nhs_pay:
 * @rules: the rules
 * @service: of the person
 * @terms: of the job on the day
 * @day: on which it would end
 * @pay: (out): pence
 *
 * A month's pay for each full year of reckonable service, at most so many, on whole-time pay within two ends, pro rata
 * (NHS terms and conditions of service handbook, section 16).
 *
 * Returns: whether all that it takes is known
 */
gboolean
mix_redundancy_get_nhs_pay (
    const MixRedundancyRules *rules, const MixService *service, const MixJobTerms *terms, MixDate day, MixPence *pay)
{
  MixWide year;
  int years;

  *pay = 0;
  if (!rules->known || service->nhs_from == MIX_DATE_NONE)
    return FALSE;
  years = mix_service_count_years (service->nhs_from, day);
  if (years < rules->least_years)
    return TRUE;
  if (!find_pay (terms, &year))
    return FALSE;
  *pay = mix_round_half_up (limit_pay (rules, terms, year) / MILLION
                                * MIN (rules->nhs_months * years, rules->nhs_most_months),
                            MIX_JOB_COST_UNIT * MONTHS_A_YEAR);
  return TRUE;
}
