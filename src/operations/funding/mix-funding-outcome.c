#include "mix-funding-outcome-private.h"
#include "mix-funding-private.h"
#include "mix-round.h"

static void
clear_vacancy (MixFundingVacancy *self)
{
  g_free (self->partial);
}

/**
 * mix_funding_find_drawn:
 * @funding: the money of a year
 * @job: number of a vacant post that the scheme pays for
 * @start: first day of whoever fills it
 * @month: from 0
 *
 * Returns: the reimbursement that they draw in the month
 */
MixLedgerAmount
mix_funding_find_drawn (const MixFunding *funding, guint job, MixDate start, guint month)
{
  MixJobRates rates = g_array_index (funding->ledger_jobs, MixLedgerJob, job).rates;
  MixDate april = mix_financial_year_get_first_day (funding->financial_year);
  MixDate first = mix_date_add_months (april, (int) month), last = mix_date_add_months (april, (int) month + 1) - 1;
  g_autoptr (GArray) terms = NULL;
  MixJobMonth found;

  if (start > last || funding->filled->pdata[job] == NULL)
    return (MixLedgerAmount) { 0, TRUE };
  rates.minutes_a_week = funding->filled->pdata[job];
  terms = mix_job_rates_list_terms (&rates, MAX (first, start), last, MIX_DATE_NONE);
  found = mix_job_get_month ((const MixJobTerms *) (const void *) terms->data, terms->len, first);
  return (MixLedgerAmount) { found.reimbursed, found.reimbursed_known };
}

static int
find_month (const MixFundingOutcome *self, MixDate day)
{
  guint month;

  return day < self->april                                      ? -1
         : _mix_funding_find_month (self->funding, day, &month) ? (int) month
                                                                : MIX_LEDGER_MONTHS;
}

/* What is drawn in a month by who starts so many days from today; without a forecast nobody does. */
static MixPence
get_drawn (const MixFundingOutcome *self, const MixFundingVacancy *vacancy, guint run, int month)
{
  guint days = vacancy->starts != NULL ? MIN (vacancy->starts[run], self->n_days) : self->n_days;
  int start = days < self->n_days ? find_month (self, self->as_at + (int) days) : MIX_LEDGER_MONTHS;

  if (month < start)
    return 0;
  return month == start ? vacancy->partial[days] : vacancy->whole[month].pence;
}

/* The whole year’s, by day; the last is of nobody. */
MixPence *
_mix_funding_outcome_list_years (const MixFundingOutcome *self, const MixFundingVacancy *vacancy)
{
  MixPence *years = g_new0 (MixPence, self->n_days + 1);

  for (guint day = 0; day < self->n_days; day++)
    {
      int start = find_month (self, self->as_at + (int) day);

      years[day] = start >= 0 ? vacancy->partial[day] : 0;
      for (int month = start + 1; month < MIX_LEDGER_MONTHS; month++)
        years[day] += vacancy->whole[month].pence;
    }
  return years;
}

static void
fill_tables (const MixFundingOutcome *self, MixFundingVacancy *vacancy)
{
  int first = CLAMP (find_month (self, self->as_at), 0, MIX_LEDGER_MONTHS);

  vacancy->known = mix_funding_get_job (self->funding, vacancy->job)->has_hours;
  for (int month = first; month < MIX_LEDGER_MONTHS; month++)
    {
      vacancy->whole[month] = mix_funding_find_drawn (self->funding, vacancy->job, self->april, (guint) month);
      vacancy->known = vacancy->known && vacancy->whole[month].known;
    }
  vacancy->partial = g_new0 (MixPence, self->n_days + 1);
  for (guint day = 0; day < self->n_days && vacancy->starts != NULL; day++)
    {
      MixDate start = self->as_at + (int) day;
      int month = find_month (self, start);

      if (month >= 0)
        vacancy->partial[day] = mix_funding_find_drawn (self->funding, vacancy->job, start, (guint) month).pence;
    }
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
    }
}

static void
add_vacancies (MixFundingOutcome *self, const MixForecast *forecast)
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

static gboolean
is_in (guint asked, guint network)
{
  return asked == MIX_FUNDING_ALL_NETWORKS || asked == network;
}

static void
add_drawn (const MixFundingOutcome *self, guint network, gint64 *runs)
{
  for (guint i = 0; i < self->vacancies->len; i++)
    {
      const MixFundingVacancy *vacancy = &g_array_index (self->vacancies, MixFundingVacancy, i);
      g_autofree MixPence *years = NULL;

      if (vacancy->starts == NULL || !is_in (network, vacancy->network))
        continue;
      years = _mix_funding_outcome_list_years (self, vacancy);
      for (guint run = 0; run < self->n_runs; run++)
        runs[run] += years[MIN (vacancy->starts[run], self->n_days)];
    }
}

/* What is lost in one network is not made up for by what is over in another. */
static void
add_lapses (MixFundingOutcome *self)
{
  gint64 *all = g_new0 (gint64, self->n_runs);

  for (guint network = 0; network < mix_funding_get_n_networks (self->funding); network++)
    {
      MixLedgerTotal total = mix_funding_get_total (self->funding, network);
      gint64 *lapses = g_new0 (gint64, self->n_runs);

      add_drawn (self, network, lapses);
      for (guint run = 0; run < self->n_runs; run++)
        {
          lapses[run] = MAX (total.entitlement.pence - total.forecast.pence - lapses[run], 0);
          all[run] += lapses[run];
        }
      g_ptr_array_add (self->lapses, lapses);
    }
  g_ptr_array_add (self->lapses, all);
}

/**
 * mix_funding_outcome_new:
 * @funding: the money of a year; it must outlive the outcome
 * @forecast: (nullable): of the same plan, which must outlive it, too; %NULL: nobody starts
 *
 * On any thread.
 *
 * Returns: (transfer full): how the year may turn out
 */
MixFundingOutcome *
mix_funding_outcome_new (const MixFunding *funding, const MixForecast *forecast)
{
  MixFundingOutcome *self = g_new0 (MixFundingOutcome, 1);
  MixDate end = mix_financial_year_get_first_day (mix_funding_get_year (funding) + 1);

  self->funding = funding;
  self->as_at = mix_plan_get_as_at (mix_funding_get_plan (funding));
  self->april = mix_financial_year_get_first_day (mix_funding_get_year (funding));
  self->n_days = (guint) MAX (end - self->as_at, 0);
  self->n_runs = forecast != NULL && forecast->n_runs > 0 ? forecast->n_runs : 1;
  self->vacancies = g_array_new (FALSE, FALSE, sizeof (MixFundingVacancy));
  g_array_set_clear_func (self->vacancies, (GDestroyNotify) clear_vacancy);
  self->lapses = g_ptr_array_new_with_free_func (g_free);
  add_vacancies (self, forecast != NULL && forecast->n_runs > 0 ? forecast : NULL);
  add_lapses (self);
  return self;
}

/**
 * mix_funding_outcome_free:
 *
 * Frees it.
 */
void
mix_funding_outcome_free (MixFundingOutcome *self)
{
  g_array_unref (self->vacancies);
  g_ptr_array_unref (self->lapses);
  g_free (self);
}

/**
 * mix_funding_outcome_get_n_runs:
 *
 * Returns: runs of the forecast; 1 without one
 */
guint
mix_funding_outcome_get_n_runs (const MixFundingOutcome *self)
{
  return self->n_runs;
}

static int
compare_pence (gconstpointer a, gconstpointer b)
{
  gint64 one = *(const gint64 *) a, other = *(const gint64 *) b;

  return (one > other) - (one < other);
}

/* The least that a share of the runs stays at or below. */
static gint64
get_quantile (const gint64 *sorted, guint n_runs, guint percent)
{
  guint count = (n_runs * percent + 99) / 100;

  return sorted[CLAMP (count, 1, n_runs) - 1];
}

/* A few runs that are far off may carry the mean out of what most of them say: then the range goes as far. */
MixFundingRange
_mix_funding_make_range (const gint64 *runs, guint n_runs, MixPence base, MixPence expected, gboolean known)
{
  g_autofree gint64 *sorted = g_memdup2 (runs, n_runs * sizeof *runs);

  qsort (sorted, n_runs, sizeof *sorted, compare_pence);
  return (MixFundingRange) { base + MIN (get_quantile (sorted, n_runs, 10), expected), base + expected,
                             base + MAX (get_quantile (sorted, n_runs, 90), expected), known };
}

/* What is expected of vacant posts, and whether all of it is known. */
static MixPence
add_expected (const MixFundingOutcome *self, guint network, int first, int n_months, gboolean *known)
{
  MixPence sum = 0;

  for (guint i = 0; i < self->vacancies->len; i++)
    {
      const MixFundingVacancy *vacancy = &g_array_index (self->vacancies, MixFundingVacancy, i);

      if (!is_in (network, vacancy->network) || vacancy->starts == NULL)
        continue;
      *known = *known && vacancy->known;
      for (int month = first; month < first + n_months; month++)
        sum += vacancy->expected[month];
    }
  return sum;
}

/**
 * mix_funding_outcome_get_forecast:
 * @network: its number in the ledger, or %MIX_FUNDING_ALL_NETWORKS
 *
 * Returns: what will have been claimed for the year: for people in post, other roles, and posts that are filled
 */
MixFundingRange
mix_funding_outcome_get_forecast (const MixFundingOutcome *self, guint network)
{
  MixLedgerTotal total = mix_funding_get_total (self->funding, network);
  g_autofree gint64 *runs = g_new0 (gint64, self->n_runs);
  gboolean known = total.forecast.known;
  MixPence expected = add_expected (self, network, 0, MIX_LEDGER_MONTHS, &known);

  add_drawn (self, network, runs);
  return _mix_funding_make_range (runs, self->n_runs, total.forecast.pence, expected, known);
}

/**
 * mix_funding_outcome_get_month:
 * @network: its number in the ledger, or %MIX_FUNDING_ALL_NETWORKS
 * @month: from 0
 *
 * Returns: the same of a month; what is expected of the months adds up to the year
 */
MixFundingRange
mix_funding_outcome_get_month (const MixFundingOutcome *self, guint network, guint month)
{
  MixLedgerTotal total = mix_funding_get_months (self->funding, network, month, 1);
  g_autofree gint64 *runs = g_new0 (gint64, self->n_runs);
  gboolean known = total.forecast.known;
  MixPence expected = add_expected (self, network, (int) month, 1, &known);

  for (guint i = 0; i < self->vacancies->len; i++)
    {
      const MixFundingVacancy *vacancy = &g_array_index (self->vacancies, MixFundingVacancy, i);

      for (guint run = 0; vacancy->starts != NULL && is_in (network, vacancy->network) && run < self->n_runs; run++)
        runs[run] += get_drawn (self, vacancy, run, (int) month);
    }
  return _mix_funding_make_range (runs, self->n_runs, total.forecast.pence, expected, known);
}

/* The entitlement less what is expected to be claimed. */
static MixPence
find_expected_lapse (const MixFundingOutcome *self, guint network, gboolean *known)
{
  MixLedgerTotal total = mix_funding_get_total (self->funding, network);
  gboolean all_known = total.forecast.known;
  MixPence left;

  left
      = total.entitlement.pence - total.forecast.pence - add_expected (self, network, 0, MIX_LEDGER_MONTHS, &all_known);
  *known = *known && total.entitlement.known && (all_known || left <= 0);
  return MAX (left, 0);
}

/**
 * mix_funding_outcome_get_lapse:
 * @network: its number in the ledger, or %MIX_FUNDING_ALL_NETWORKS: what is lost in one is not made up for in another
 *
 * Returns: what of the entitlement is lost on 31 March; where something is not known, at most this
 */
MixFundingRange
mix_funding_outcome_get_lapse (const MixFundingOutcome *self, guint network)
{
  guint n_networks = mix_funding_get_n_networks (self->funding);
  gboolean known = TRUE;
  MixPence expected = 0;

  for (guint i = 0; i < n_networks; i++)
    if (is_in (network, i))
      expected += find_expected_lapse (self, i, &known);
  return _mix_funding_make_range (mix_funding_outcome_get_lapses (self, network), self->n_runs, 0, expected, known);
}

/**
 * mix_funding_outcome_get_lapses:
 * @network: its number in the ledger, or %MIX_FUNDING_ALL_NETWORKS
 *
 * Returns: (transfer none) (array): pence that are lost on 31 March in each run of the forecast, in its order
 */
const gint64 *
mix_funding_outcome_get_lapses (const MixFundingOutcome *self, guint network)
{
  return self->lapses->pdata[network == MIX_FUNDING_ALL_NETWORKS ? self->lapses->len - 1 : network];
}
