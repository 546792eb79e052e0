#include "mix-funding-outcome-private.h"
#include "mix-funding-private.h"
#include "mix-round.h"
#include "mix-select.h"

static void
clear_vacancy (MixFundingVacancy *self)
{
  g_free (self->partial);
  g_free (self->years);
}

static void
clear_leaver (MixFundingLeaver *self)
{
  g_free (self->partial);
  g_free (self->years);
}

gboolean
_mix_funding_is_in (guint asked, guint network)
{
  return asked == MIX_FUNDING_ALL_NETWORKS || asked == network;
}

static void
find_months (MixFundingOutcome *self)
{
  self->months = g_new (int, self->n_days + 1);
  self->months[self->n_days] = MIX_LEDGER_MONTHS;
  for (guint day = 0; day < self->n_days; day++)
    {
      guint month;

      self->months[day] = _mix_funding_find_month (self->funding, self->as_at + (int) day, &month) ? (int) month : -1;
    }
}

/* What vacant posts draw in the year, less what is lost of those who leave. */
static void
add_year (const MixFundingOutcome *self, guint network, gint64 *runs)
{
  _mix_funding_outcome_add_drawn (self, network, runs);
  _mix_funding_outcome_take_lost (self, network, runs);
}

/* The same of a month. */
void
_mix_funding_outcome_add_month (const MixFundingOutcome *self, guint network, int month, gint64 *runs)
{
  _mix_funding_outcome_add_drawn_in_month (self, network, month, runs);
  _mix_funding_outcome_take_lost_in_month (self, network, month, runs);
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

      add_year (self, network, lapses);
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
  find_months (self);
  self->vacancies = g_array_new (FALSE, FALSE, sizeof (MixFundingVacancy));
  g_array_set_clear_func (self->vacancies, (GDestroyNotify) clear_vacancy);
  self->leavers = g_array_new (FALSE, FALSE, sizeof (MixFundingLeaver));
  g_array_set_clear_func (self->leavers, (GDestroyNotify) clear_leaver);
  self->lapses = g_ptr_array_new_with_free_func (g_free);
  _mix_funding_outcome_add_vacancies (self, forecast != NULL && forecast->n_runs > 0 ? forecast : NULL);
  if (forecast != NULL && forecast->n_runs > 0)
    _mix_funding_outcome_add_leavers (self, forecast);
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
  g_free (self->months);
  g_array_unref (self->vacancies);
  g_array_unref (self->leavers);
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

/* The least that a share of the runs stays at or below. Puts the runs into another order. */
static gint64
get_quantile (gint64 *runs, guint n_runs, guint percent)
{
  guint count = (n_runs * percent + 99) / 100;

  return mix_select_nth (runs, n_runs, CLAMP (count, 1, n_runs) - 1);
}

/* The mean of the runs, rounded once. */
MixPence
_mix_funding_find_mean (const gint64 *runs, guint n_runs)
{
  MixWide sum = 0;

  for (guint run = 0; run < n_runs; run++)
    sum += runs[run];
  return mix_round_half_up (sum, n_runs);
}

/* A few runs that are far off may carry the mean out of what most of them say: then the range goes as far. */
MixFundingRange
_mix_funding_make_range (const gint64 *runs, guint n_runs, MixPence base, MixPence expected, gboolean known)
{
  g_autofree gint64 *copy = g_memdup2 (runs, n_runs * sizeof *runs);
  gint64 low = get_quantile (copy, n_runs, 10), high = get_quantile (copy, n_runs, 90);

  return (MixFundingRange) { base + MIN (low, expected), base + expected, base + MAX (high, expected), known };
}

/* What is expected of vacant posts and leavers, and whether all of it is known. */
MixPence
_mix_funding_outcome_add_expected (
    const MixFundingOutcome *self, guint network, int first, int n_months, gboolean *known)
{
  MixPence sum = 0;

  for (guint i = 0; i < self->vacancies->len; i++)
    {
      const MixFundingVacancy *vacancy = &g_array_index (self->vacancies, MixFundingVacancy, i);

      if (!_mix_funding_is_in (network, vacancy->network) || vacancy->starts == NULL)
        continue;
      *known = *known && vacancy->known;
      for (int month = first; month < first + n_months; month++)
        sum += vacancy->expected[month];
    }
  for (guint i = 0; i < self->leavers->len; i++)
    {
      const MixFundingLeaver *leaver = &g_array_index (self->leavers, MixFundingLeaver, i);

      for (int month = first; _mix_funding_is_in (network, leaver->network) && month < first + n_months; month++)
        sum -= leaver->expected[month];
    }
  return sum;
}

/**
 * mix_funding_outcome_get_forecast:
 * @network: its number in the ledger, or %MIX_FUNDING_ALL_NETWORKS
 *
 * Returns: what will have been claimed for the year: for people in post until they leave, other roles, and posts that
 * are filled
 */
MixFundingRange
mix_funding_outcome_get_forecast (const MixFundingOutcome *self, guint network)
{
  MixLedgerTotal total = mix_funding_get_total (self->funding, network);
  g_autofree gint64 *runs = g_new0 (gint64, self->n_runs);
  gboolean known = total.forecast.known;
  MixPence expected = _mix_funding_outcome_add_expected (self, network, 0, MIX_LEDGER_MONTHS, &known);

  add_year (self, network, runs);
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
  MixPence expected = _mix_funding_outcome_add_expected (self, network, (int) month, 1, &known);

  _mix_funding_outcome_add_month (self, network, (int) month, runs);
  return _mix_funding_make_range (runs, self->n_runs, total.forecast.pence, expected, known);
}

/* The mean of a network's runs. Where nothing lapses in any of them, nothing that is not known makes it less. */
static MixPence
find_expected_lapse (const MixFundingOutcome *self, guint network, gboolean *known)
{
  MixLedgerTotal total = mix_funding_get_total (self->funding, network);
  MixPence expected = _mix_funding_find_mean (self->lapses->pdata[network], self->n_runs);
  gboolean all_known = total.forecast.known;

  _mix_funding_outcome_add_expected (self, network, 0, MIX_LEDGER_MONTHS, &all_known);
  *known = *known && total.entitlement.known && (all_known || expected == 0);
  return expected;
}

/**
 * mix_funding_outcome_get_lapse:
 * @network: its number in the ledger, or %MIX_FUNDING_ALL_NETWORKS: what is lost in one is not made up for in another
 *
 * A run in which more is claimed than there is makes up for no run in which less is: what is expected to lapse is the
 * entitlement less what is expected to be claimed, and what is expected over it.
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
    if (_mix_funding_is_in (network, i))
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
