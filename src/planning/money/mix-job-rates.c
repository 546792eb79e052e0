#include "mix-job-rates.h"

#define MILLION 1000000
#define MILLIONTHS_A_PENNY 10000

static const MixRate *
find_known (const MixRateSeries *series, MixDate day, MixDate as_known_on)
{
  const MixRate *rate = series != NULL ? mix_rate_series_find (series, day, as_known_on) : NULL;

  return rate != NULL && rate->known ? rate : NULL;
}

static MixAnnualAmount
find_amount (const MixRateSeries *series, MixDate day, MixDate as_known_on)
{
  const MixRate *rate = find_known (series, day, as_known_on);

  return rate == NULL ? (MixAnnualAmount) { FALSE, 0 }
                      : (MixAnnualAmount) { TRUE, mix_round_half_up (rate->millionths, MILLIONTHS_A_PENNY) };
}

static MixShare
find_share (const MixRateSeries *series, MixDate day, MixDate as_known_on)
{
  const MixRate *rate = find_known (series, day, as_known_on);

  return rate == NULL ? (MixShare) { FALSE, 0 } : (MixShare) { TRUE, rate->millionths };
}

/* The last day before something may change, and not after @until. */
static MixDate
find_last_day (const MixJobRates *self, MixDate day, MixDate until, MixDate as_known_on)
{
  const MixRateSeries *all[] = {
    self->minutes_a_week, self->full_time_pay,       self->supplement, self->supplement_least, self->supplement_most,
    self->insurance,      self->insurance_threshold, self->pension,    self->maximum,
  };
  MixDate last = until;

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      MixDate next = all[i] != NULL ? mix_rate_series_get_next_change (all[i], day, as_known_on) : MIX_DATE_NONE;

      if (next != MIX_DATE_NONE)
        last = MIN (last, next - 1);
    }
  return last;
}

static MixJobTerms
find_terms (const MixJobRates *self, const MixRate *minutes, MixDate day, MixDate as_known_on)
{
  return (MixJobTerms) {
    .from = day,
    .minutes_a_week = (int) mix_round_half_up (minutes->millionths, MILLION),
    .full_time_pay = find_amount (self->full_time_pay, day, as_known_on),
    .has_supplement = self->supplement != NULL,
    .supplement = find_share (self->supplement, day, as_known_on),
    .supplement_least = find_amount (self->supplement_least, day, as_known_on),
    .supplement_most = find_amount (self->supplement_most, day, as_known_on),
    .insurance = find_share (self->insurance, day, as_known_on),
    .insurance_threshold = find_amount (self->insurance_threshold, day, as_known_on),
    .has_pension = self->pension != NULL,
    .pension = find_share (self->pension, day, as_known_on),
    .is_reimbursed = self->maximum != NULL,
    .maximum = find_amount (self->maximum, day, as_known_on),
  };
}

/**
 * mix_job_rates_list_terms:
 * @self: a job
 * @from: first day asked about
 * @until: last day asked about
 * @as_known_on: the day whose knowledge counts, or %MIX_DATE_NONE for all that is known
 *
 * Cuts the time into stretches within which nothing changes. What a month was thought to cost before a rate was revised
 * backwards is had by asking as known on an earlier day.
 *
 * Returns: (transfer full) (element-type MixJobTerms): the stretches on which the job is held, in order
 */
GArray *
mix_job_rates_list_terms (const MixJobRates *self, MixDate from, MixDate until, MixDate as_known_on)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (MixJobTerms));

  for (MixDate day = from; day <= until;)
    {
      MixDate last = find_last_day (self, day, until, as_known_on);
      const MixRate *minutes = find_known (self->minutes_a_week, day, as_known_on);

      if (minutes != NULL)
        {
          MixJobTerms terms = find_terms (self, minutes, day, as_known_on);

          terms.until = last;
          g_array_append_val (all, terms);
        }
      day = last + 1;
    }
  return all;
}
