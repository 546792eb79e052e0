#include "mix-funding-outcome-private.h"
#include "mix-round.h"

/* What a vacancy loses until 31 March: what it would lose, less what is drawn from the day on which it was wanted. */
static MixFundingRange
find_loss (const MixFundingOutcome *self, const MixFundingVacancy *vacancy, MixLedgerAmount if_nobody)
{
  MixDate wanted = mix_funding_get_job (self->funding, vacancy->job)->wanted_from;
  g_autofree gint64 *runs = g_new (gint64, self->n_runs);
  int early = CLAMP (wanted != MIX_DATE_NONE ? wanted - self->as_at : 0, 0, (int) self->n_days);
  gint64 sum = 0;

  for (guint run = 0; run < self->n_runs; run++)
    {
      runs[run] = MAX (if_nobody.pence - _mix_funding_outcome_find_drawn (self, vacancy, run, (guint) early), 0);
      sum += runs[run];
    }
  return _mix_funding_make_range (runs, self->n_runs, 0, mix_round_half_up (sum, self->n_runs), if_nobody.known);
}

static int
compare_losses (gconstpointer a, gconstpointer b, gpointer data)
{
  const MixFundingOutcome *self = data;
  const MixVacancyLoss *one = a, *other = b;

  if (one->by_year_end.expected != other->by_year_end.expected)
    return one->by_year_end.expected > other->by_year_end.expected ? -1 : 1;
  return g_strcmp0 (mix_funding_get_job (self->funding, one->job)->title,
                    mix_funding_get_job (self->funding, other->job)->title);
}

/**
 * mix_funding_outcome_list_clock:
 *
 * Returns: (transfer full) (element-type MixVacancyLoss): what each vacant post loses that the scheme pays for and that
 *   is wanted in the year or before it, the worst first
 */
GArray *
mix_funding_outcome_list_clock (const MixFundingOutcome *self)
{
  GArray *clock = g_array_new (FALSE, FALSE, sizeof (MixVacancyLoss));
  MixDate end = mix_financial_year_get_first_day (mix_funding_get_year (self->funding) + 1);

  for (guint i = 0; i < self->vacancies->len; i++)
    {
      const MixFundingVacancy *vacancy = &g_array_index (self->vacancies, MixFundingVacancy, i);
      const MixFundingJob *job = mix_funding_get_job (self->funding, vacancy->job);
      MixVacancyLoss loss = { .job = vacancy->job,
                              .vacancy = vacancy->vacancy,
                              .so_far = mix_funding_find_lost (self->funding, vacancy->job, self->as_at),
                              .if_nobody = mix_funding_find_lost (self->funding, vacancy->job, end) };

      if (job->wanted_from != MIX_DATE_NONE && job->wanted_from >= end)
        continue;
      loss.by_year_end = find_loss (self, vacancy, loss.if_nobody);
      g_array_append_val (clock, loss);
    }
  g_array_sort_with_data (clock, compare_losses, (gpointer) self);
  return clock;
}
