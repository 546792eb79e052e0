#include "mix-options-private.h"

#include "mix-role.h"

#define MILLION G_GINT64_CONSTANT (1000000)

static void
add_month (MixOptionMoney *money, const MixJobRates *rates, MixDate first, MixDate from, MixDate until, int sign)
{
  MixDate last = mix_date_add_months (first, 1) - 1;
  g_autoptr (GArray) terms = mix_job_rates_list_terms (rates, MAX (from, first), MIN (until, last), MIX_DATE_NONE);
  MixJobMonth month = mix_job_get_month ((const MixJobTerms *) (gconstpointer) terms->data, terms->len, first);

  money->cost += sign * month.cost;
  money->claims += sign * month.reimbursed;
  money->known = money->known && month.cost_known && month.reimbursed_known;
}

/* Adds or takes away every month from the one of @from to a last day, or to the end of the year. */
static void
add_months (
    MixOptionMoney *money, const MixFunding *funding, const MixJobRates *rates, MixDate from, MixDate last, int sign)
{
  MixDate april = mix_financial_year_get_first_day (mix_funding_get_year (funding));

  for (guint i = 0; i < MIX_LEDGER_MONTHS; i++)
    {
      MixDate first = mix_date_add_months (april, (int) i);

      if (mix_date_add_months (first, 1) > from && first <= last)
        add_month (money, rates, first, first, last, sign);
    }
}

/* What somebody costs more, and how much more can be claimed, who works so many minutes a week on some days and is
 * there until @last. */
MixOptionMoney
_mix_option_find_more_hours (
    const MixFunding *funding, guint job, int minutes, MixDate from, MixDate until, MixDate last)
{
  MixJobRates rates = g_array_index (funding->ledger_jobs, MixLedgerJob, job).rates;
  g_autoptr (MixRateSeries) series = mix_rate_series_new ();
  MixRate rate = { from, until, MIX_DATE_NONE, TRUE, minutes * MILLION };
  MixOptionMoney money = { 0, 0, TRUE };

  add_months (&money, funding, &rates, from, last, -1);
  mix_rate_series_add_part (series, rates.minutes_a_week, MIX_FUNDING_ALWAYS, from - 1);
  mix_rate_series_add (series, &rate);
  mix_rate_series_add_part (series, rates.minutes_a_week, until + 1, MIX_DATE_NONE);
  rates.minutes_a_week = series;
  add_months (&money, funding, &rates, from, last, 1);
  return money;
}

/* What somebody new costs this year, and how much of it can be claimed. */
MixOptionMoney
_mix_option_find_new_person (
    const MixFunding *funding, MixRole role, const char *band, const char *area, int minutes, MixDate from)
{
  g_autoptr (MixRateSeries) series = mix_rate_series_new ();
  MixRate rate = { from, MIX_DATE_NONE, MIX_DATE_NONE, TRUE, minutes * MILLION };
  MixJobRates rates = { .minutes_a_week = series };
  MixOptionMoney money = { 0, 0, TRUE };

  mix_rate_series_add (series, &rate);
  rates.full_time_pay = mix_rate_pack_get_pay (funding->rates, band, "entry");
  rates.maximum = mix_rate_pack_get_maximum (funding->rates, mix_role_get_reimbursement_line (role), area);
  _mix_funding_set_common_rates (funding, area, &rates);
  add_months (&money, funding, &rates, from, mix_financial_year_get_first_day (mix_funding_get_year (funding) + 1) - 1,
              1);
  return money;
}
