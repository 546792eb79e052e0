#include "mix-vacancy-clock.h"

/* Terms of the job from the day it was wanted to the day before somebody fills it. */
static MixLedgerAmount
find_month (const GArray *terms, MixDate month)
{
  MixJobMonth found = mix_job_get_month ((const MixJobTerms *) (const void *) terms->data, terms->len, month);

  return (MixLedgerAmount) { found.reimbursed, found.reimbursed_known };
}

/**
 * mix_vacancy_clock_find_lost:
 * @rates: of the post, as if it were held all the time
 * @wanted_on: the day from which the funded post was wanted
 * @filled_on: the first day on which it is filled; today for what is lost so far, the day after 31 March for what the
 *   year loses if nobody comes
 * @as_known_on: the day whose knowledge of rates counts, or %MIX_DATE_NONE
 *
 * The reimbursement that a person in the post would have drawn, month by month, each rounded once.
 *
 * Returns: what is lost; where a rate is not known, at least this
 */
MixLedgerAmount
mix_vacancy_clock_find_lost (const MixJobRates *rates, MixDate wanted_on, MixDate filled_on, MixDate as_known_on)
{
  MixLedgerAmount sum = { 0, TRUE };
  g_autoptr (GArray) terms = NULL;
  MixDate month = wanted_on;
  int day;

  if (wanted_on >= filled_on || !mix_date_split (wanted_on, NULL, NULL, &day))
    return sum;
  terms = mix_job_rates_list_terms (rates, wanted_on, filled_on - 1, as_known_on);
  for (month -= day - 1; month < filled_on; month = mix_date_add_months (month, 1))
    {
      MixLedgerAmount lost = find_month (terms, month);

      sum.pence += lost.pence;
      sum.known = sum.known && lost.known;
    }
  return sum;
}
