#include "mix-funding-outcome-private.h"
#include "mix-round.h"

/* What somebody does not draw in a month who is gone from a day on. */
static MixPence
find_lost (const MixFundingOutcome *self, const MixFundingLeaver *leaver, guint day, int month)
{
  int last = day >= self->n_days ? MIX_LEDGER_MONTHS : day > 0 ? self->months[day - 1] : self->months[0];

  if (month < last)
    return 0;
  return leaver->whole[month] - (month == last ? leaver->partial[day] : 0);
}

static void
fill_years (const MixFundingOutcome *self, MixFundingLeaver *leaver)
{
  leaver->years = g_new0 (MixPence, self->n_days + 1);
  for (guint day = 0; day < self->n_days; day++)
    for (int month = 0; month < MIX_LEDGER_MONTHS; month++)
      leaver->years[day] += find_lost (self, leaver, day, month);
}

/* The mean of the runs in each month, each rounded once. Runs in which they are gone from the same day on are alike. */
static void
find_means (const MixFundingOutcome *self, MixFundingLeaver *leaver)
{
  g_autofree guint *n_runs = g_new0 (guint, self->n_days + 1);

  for (guint run = 0; run < self->n_runs; run++)
    n_runs[MIN (leaver->leaves[run], self->n_days)]++;
  for (int month = 0; month < MIX_LEDGER_MONTHS; month++)
    {
      gint64 sum = 0;

      for (guint day = 0; day < self->n_days; day++)
        sum += n_runs[day] * find_lost (self, leaver, day, month);
      leaver->expected[month] = mix_round_half_up (sum, self->n_runs);
    }
}

/* Of lines of the ledger from the present month on, all of the same job and network. */
static void
fill_tables (const MixFundingOutcome *self, MixFundingLeaver *leaver, const MixLedgerLine *const *lines)
{
  const MixLedger *ledger = mix_funding_get_ledger (self->funding);

  for (int month = 0; month < MIX_LEDGER_MONTHS; month++)
    leaver->whole[month] = lines[month] != NULL ? lines[month]->forecast.pence : 0;
  leaver->partial = g_new0 (MixPence, self->n_days + 1);
  for (guint day = 0; day < self->n_days; day++)
    {
      int month = self->months[day > 0 ? day - 1 : 0];

      if (month >= 0 && lines[month] != NULL)
        leaver->partial[day] = mix_ledger_find_forecast_until (ledger, lines[month], self->as_at + (int) day - 1).pence;
    }
  fill_years (self, leaver);
}

/* What a job draws in one network; lines of a job lie together, by month. */
static void
add_leaver (MixFundingOutcome *self, const MixLedgerLine *lines, guint n_lines, guint network, const guint16 *leaves)
{
  MixFundingLeaver leaver = { .job = lines->item, .network = network, .leaves = leaves };
  const MixLedgerLine *of_month[MIX_LEDGER_MONTHS] = { NULL };

  for (guint i = 0; i < n_lines; i++)
    if (lines[i].network == network && (int) lines[i].month >= self->months[0])
      of_month[lines[i].month] = &lines[i];
  fill_tables (self, &leaver, of_month);
  find_means (self, &leaver);
  g_array_append_val (self->leavers, leaver);
}

static gboolean
is_first_of_network (const MixLedgerLine *lines, guint number)
{
  for (guint i = 0; i < number; i++)
    if (lines[i].network == lines[number].network)
      return FALSE;
  return TRUE;
}

/* Everybody at work who may leave, in each network in which they draw anything. */
void
_mix_funding_outcome_add_leavers (MixFundingOutcome *self, const MixForecast *forecast)
{
  const MixLedgerLine *lines;
  guint n_lines, n_of_job;

  lines = mix_ledger_get_lines (mix_funding_get_ledger (self->funding), &n_lines);
  for (guint first = 0; first < n_lines && !lines[first].is_role; first += n_of_job)
    {
      const char *person_id = mix_funding_get_job (self->funding, lines[first].item)->person_id;
      const guint16 *leaves = person_id != NULL ? mix_forecast_find_leaves (forecast, person_id) : NULL;

      for (n_of_job = 1; first + n_of_job < n_lines && !lines[first + n_of_job].is_role
                         && lines[first + n_of_job].item == lines[first].item;)
        n_of_job++;
      for (guint i = 0; leaves != NULL && i < n_of_job; i++)
        if (is_first_of_network (lines + first, i))
          add_leaver (self, lines + first, n_of_job, lines[first + i].network, leaves);
    }
}

void
_mix_funding_outcome_take_lost (const MixFundingOutcome *self, guint network, gint64 *runs)
{
  for (guint i = 0; i < self->leavers->len; i++)
    {
      const MixFundingLeaver *leaver = &g_array_index (self->leavers, MixFundingLeaver, i);

      for (guint run = 0; _mix_funding_is_in (network, leaver->network) && run < self->n_runs; run++)
        runs[run] -= leaver->years[MIN (leaver->leaves[run], self->n_days)];
    }
}

void
_mix_funding_outcome_take_lost_in_month (const MixFundingOutcome *self, guint network, int month, gint64 *runs)
{
  for (guint i = 0; i < self->leavers->len; i++)
    {
      const MixFundingLeaver *leaver = &g_array_index (self->leavers, MixFundingLeaver, i);

      for (guint run = 0; _mix_funding_is_in (network, leaver->network) && run < self->n_runs; run++)
        if (leaver->leaves[run] < self->n_days)
          runs[run] -= find_lost (self, leaver, leaver->leaves[run], month);
    }
}
