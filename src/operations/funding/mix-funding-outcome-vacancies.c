#include "mix-funding-outcome-private.h"
#include "mix-funding-private.h"
#include "mix-round.h"

/**
 * mix_funding_find_drawn:
 * @funding: the money of a year
 * @job: number of a vacant post that the scheme pays for
 * @from: first day of whoever fills it
 * @until: their last day, or %MIX_DATE_NONE
 * @month: from 0
 *
 * Returns: the reimbursement that they draw in the month
 */
MixLedgerAmount
mix_funding_find_drawn (const MixFunding *funding, guint job, MixDate from, MixDate until, guint month)
{
  MixJobRates rates = g_array_index (funding->ledger_jobs, MixLedgerJob, job).rates;
  MixDate april = mix_financial_year_get_first_day (funding->financial_year);
  MixDate first = mix_date_add_months (april, (int) month), last = mix_date_add_months (april, (int) month + 1) - 1;
  MixDate begin = MAX (first, from), end = until != MIX_DATE_NONE ? MIN (last, until) : last;
  g_autoptr (GArray) terms = NULL;
  MixJobMonth found;

  if (begin > end || funding->filled->pdata[job] == NULL)
    return (MixLedgerAmount) { 0, TRUE };
  rates.minutes_a_week = funding->filled->pdata[job];
  terms = mix_job_rates_list_terms (&rates, begin, end, MIX_DATE_NONE);
  found = mix_job_get_month ((const MixJobTerms *) (const void *) terms->data, terms->len, first);
  return (MixLedgerAmount) { found.reimbursed, found.reimbursed_known };
}

/* What is drawn in a month from one day to before another, both from today. */
static MixPence
find_drawn_in_month (const MixFundingOutcome *self, const MixFundingVacancy *vacancy, guint start, guint end, int month)
{
  int first = self->months[start], last = end > 0 ? self->months[end - 1] : -1;

  if (start >= end || month < first || month > last)
    return 0;
  if (month == last && end < self->n_days)
    return mix_funding_find_drawn (self->funding, vacancy->job, self->as_at + (int) start, self->as_at + (int) end - 1,
                                   (guint) month)
        .pence;
  return month == first ? vacancy->partial[start] : vacancy->whole[month].pence;
}

/* Without a forecast nobody starts. */
static void
find_stay (const MixFundingOutcome *self, const MixFundingVacancy *vacancy, guint run, guint *start, guint *end)
{
  *start = vacancy->starts != NULL ? MIN (vacancy->starts[run], self->n_days) : self->n_days;
  *end = self->n_days;
  if (vacancy->stays != NULL)
    *end = MIN ((guint) vacancy->starts[run] + vacancy->stays[run], self->n_days);
}

static MixPence
get_drawn (const MixFundingOutcome *self, const MixFundingVacancy *vacancy, guint run, int month)
{
  guint start, end;

  find_stay (self, vacancy, run, &start, &end);
  return find_drawn_in_month (self, vacancy, start, end, month);
}

/* The whole year’s, of days from @earliest on. */
MixPence
_mix_funding_outcome_find_drawn (const MixFundingOutcome *self,
                                 const MixFundingVacancy *vacancy,
                                 guint run,
                                 guint earliest)
{
  MixPence sum = 0;
  guint start, end;

  find_stay (self, vacancy, run, &start, &end);
  start = MAX (start, earliest);
  if (end >= self->n_days)
    return vacancy->years[start];
  for (int month = MAX (self->months[start], 0); start < end && month <= self->months[end - 1]; month++)
    sum += find_drawn_in_month (self, vacancy, start, end, month);
  return sum;
}

static void
fill_years (const MixFundingOutcome *self, MixFundingVacancy *vacancy)
{
  vacancy->years = g_new0 (MixPence, self->n_days + 1);
  for (guint day = 0; day < self->n_days; day++)
    {
      int start = self->months[day];

      vacancy->years[day] = start >= 0 ? vacancy->partial[day] : 0;
      for (int month = start + 1; month < MIX_LEDGER_MONTHS; month++)
        vacancy->years[day] += vacancy->whole[month].pence;
    }
}

/* What a month that is past would have drawn, had the post been filled when it was wanted. */
static void
fill_past (const MixFundingOutcome *self, MixFundingVacancy *vacancy, int first)
{
  const MixLedgerLine *lines;
  guint n_lines;

  lines = mix_ledger_get_lines (mix_funding_get_ledger (self->funding), &n_lines);
  for (guint i = 0; i < n_lines; i++)
    if (!lines[i].is_role && lines[i].item == vacancy->job && (int) lines[i].month < first)
      vacancy->whole[lines[i].month] = lines[i].planned;
}

static void
fill_tables (const MixFundingOutcome *self, MixFundingVacancy *vacancy)
{
  int first = CLAMP (self->months[0], 0, MIX_LEDGER_MONTHS);

  fill_past (self, vacancy, first);
  vacancy->known = mix_funding_get_job (self->funding, vacancy->job)->has_hours;
  for (int month = first; month < MIX_LEDGER_MONTHS; month++)
    {
      vacancy->whole[month]
          = mix_funding_find_drawn (self->funding, vacancy->job, self->april, MIX_DATE_NONE, (guint) month);
      vacancy->known = vacancy->known && vacancy->whole[month].known;
    }
  vacancy->partial = g_new0 (MixPence, self->n_days + 1);
  for (guint day = 0; day < self->n_days && vacancy->starts != NULL; day++)
    if (self->months[day] >= 0)
      vacancy->partial[day] = mix_funding_find_drawn (self->funding, vacancy->job, self->as_at + (int) day,
                                                      MIX_DATE_NONE, (guint) self->months[day])
                                  .pence;
  fill_years (self, vacancy);
}

/* The mean of the runs in each month, each rounded once. */
static void
find_means (const MixFundingOutcome *self, MixFundingVacancy *vacancy)
{
  for (int month = 0; month < MIX_LEDGER_MONTHS && vacancy->starts != NULL; month++)
    {
      gint64 sum = 0;

      for (guint run = 0; run < self->n_runs; run++)
        sum += get_drawn (self, vacancy, run, month);
      vacancy->expected[month] = mix_round_half_up (sum, self->n_runs);
    }
}

static void
find_hiring (const MixForecast *forecast, const char *post_id, MixFundingVacancy *vacancy)
{
  for (guint i = 0; forecast != NULL && i < forecast->starts->len; i++)
    {
      const MixForecastStart *start = forecast->starts->pdata[i];

      if (g_strcmp0 (start->vacancy->post_id, post_id) != 0)
        continue;
      vacancy->vacancy = start->vacancy;
      vacancy->starts = mix_hiring_forecast_get_starts (forecast->runs, i);
      vacancy->stays = mix_hiring_team_get_stays (forecast->team, i);
    }
}

/* Every vacant post that the scheme pays for. */
void
_mix_funding_outcome_add_vacancies (MixFundingOutcome *self, const MixForecast *forecast)
{
  for (guint i = 0; i < mix_funding_get_n_jobs (self->funding); i++)
    {
      const MixFundingJob *job = mix_funding_get_job (self->funding, i);
      MixFundingVacancy vacancy = { .job = i, .network = mix_funding_get_job_network (self->funding, i) };

      if (job->person != NULL || !job->is_reimbursed)
        continue;
      find_hiring (forecast, job->id, &vacancy);
      fill_tables (self, &vacancy);
      find_means (self, &vacancy);
      g_array_append_val (self->vacancies, vacancy);
    }
}

void
_mix_funding_outcome_add_drawn_in_month (const MixFundingOutcome *self, guint network, int month, gint64 *runs)
{
  for (guint i = 0; i < self->vacancies->len; i++)
    {
      const MixFundingVacancy *vacancy = &g_array_index (self->vacancies, MixFundingVacancy, i);

      for (guint run = 0;
           vacancy->starts != NULL && _mix_funding_is_in (network, vacancy->network) && run < self->n_runs; run++)
        runs[run] += get_drawn (self, vacancy, run, month);
    }
}

void
_mix_funding_outcome_add_drawn (const MixFundingOutcome *self, guint network, gint64 *runs)
{
  for (guint i = 0; i < self->vacancies->len; i++)
    {
      const MixFundingVacancy *vacancy = &g_array_index (self->vacancies, MixFundingVacancy, i);

      for (guint run = 0;
           vacancy->starts != NULL && _mix_funding_is_in (network, vacancy->network) && run < self->n_runs; run++)
        runs[run] += _mix_funding_outcome_find_drawn (self, vacancy, run, 0);
    }
}
