#include "employment-case.h"
#include "mix-vacancy-clock.h"

#define MILLION G_GINT64_CONSTANT (1000000)

/* A pharmacist of 30 hours, who costs more than the maximum of 72,000 a year: 4,800 a month are claimable. */
typedef struct
{
  EmploymentCase *posts;
  MixLedgerPlace places[2];
  MixLedgerJob job;
  MixLedgerClaim claims[2];
  MixAnnualAmount entitlements[2];
  MixLedgerProblem problem;
} Year;

static void
init_year (Year *self)
{
  *self = (Year) { .posts = employment_case_new () };
  self->places[0] = (MixLedgerPlace) { employment_case_read_day ("2022-01-10"), 0 };
  self->job = (MixLedgerJob) { .rates = self->posts->posts[0].rates, .places = self->places, .n_places = 1 };
  self->entitlements[0] = (MixAnnualAmount) { TRUE, 7000000 };
  self->entitlements[1] = (MixAnnualAmount) { TRUE, 1000000 };
  self->problem = (MixLedgerProblem) { .financial_year = 2027,
                                       .entitlements = self->entitlements,
                                       .n_networks = 2,
                                       .jobs = &self->job,
                                       .n_jobs = 1,
                                       .claims = self->claims,
                                       .as_known_on = MIX_DATE_NONE };
}

static void
clear_year (Year *self)
{
  employment_case_free (self->posts);
}

/* Twelve months of 4,800 of 70,000: 12,400 lapse. What was claimed too little in April is to be claimed still. */
static void
test_lapse (void)
{
  Year year;
  g_autoptr (MixLedger) ledger = NULL;
  MixLedgerTotal total;
  const MixLedgerRevision *revisions;
  guint n;

  init_year (&year);
  year.claims[0] = (MixLedgerClaim) { FALSE, 0, 0, 0, 450000, employment_case_read_day ("2027-05-10"), TRUE, 450000 };
  year.problem.n_claims = 1;
  ledger = mix_ledger_new (&year.problem);
  total = mix_ledger_get_total (ledger, 0);
  g_assert_cmpint (total.forecast.pence, ==, 5760000);
  g_assert_cmpint (total.lapses.pence, ==, 1240000);
  g_assert_true (total.lapses.known);
  g_assert_cmpint (total.claimed, ==, 450000);
  g_assert_cmpint (total.top_up.pence, ==, 12 * 1211);
  revisions = mix_ledger_get_revisions (ledger, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpint (revisions[0].slip, ==, 30000);
  g_assert_cmpint (revisions[0].revised, ==, 0);
  clear_year (&year);
}

/* The maximum is raised to 72,100 in October with effect from April: £6.67 of a month that was claimed in June are to
 * be claimed again. */
static void
test_revised_backwards (void)
{
  Year year;
  g_autoptr (MixLedger) ledger = NULL;
  g_autoptr (MixRateSeries) maximum = mix_rate_series_new ();
  MixRate rate = { employment_case_read_day ("2027-04-01"), MIX_DATE_NONE, MIX_DATE_NONE, TRUE, 72000 * MILLION };
  const MixLedgerRevision *revisions;
  guint n;

  init_year (&year);
  mix_rate_series_add (maximum, &rate);
  rate.revised_on = employment_case_read_day ("2027-10-15");
  rate.millionths = 72100 * MILLION;
  mix_rate_series_add (maximum, &rate);
  year.job.rates.maximum = maximum;
  year.claims[0] = (MixLedgerClaim) { FALSE, 0, 0, 1, 480000, employment_case_read_day ("2027-06-10"), FALSE, 0 };
  year.problem.n_claims = 1;
  ledger = mix_ledger_new (&year.problem);
  revisions = mix_ledger_get_revisions (ledger, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpuint (revisions[0].month, ==, 1);
  g_assert_cmpint (revisions[0].due_then.pence, ==, 480000);
  g_assert_cmpint (revisions[0].due.pence, ==, 480667);
  g_assert_cmpint (revisions[0].revised, ==, 667);
  g_assert_cmpint (revisions[0].slip, ==, 0);
  clear_year (&year);
}

/* To the other network on 16 April: half the month each, and there it is more than may be claimed. */
static void
test_move (void)
{
  Year year;
  g_autoptr (MixLedger) ledger = NULL;
  MixLedgerTotal there, all;

  init_year (&year);
  year.places[1] = (MixLedgerPlace) { employment_case_read_day ("2027-04-16"), 1 };
  year.job.n_places = 2;
  ledger = mix_ledger_new (&year.problem);
  g_assert_cmpint (mix_ledger_get_total (ledger, 0).forecast.pence, ==, 240000);
  there = mix_ledger_get_total (ledger, 1);
  g_assert_cmpint (there.forecast.pence, ==, 240000 + 11 * 480000);
  g_assert_cmpint (there.over.pence, ==, 240000 + 11 * 480000 - 1000000);
  g_assert_cmpint (there.lapses.pence, ==, 0);
  all = mix_ledger_add_up_networks (ledger);
  g_assert_cmpint (all.lapses.pence, ==, 7000000 - 240000);
  g_assert_cmpint (all.forecast.pence, ==, 5760000);
  clear_year (&year);
}

/* Without the maximum the claim is not known, and so is what lapses: at most all. */
static void
test_maximum_not_known (void)
{
  Year year;
  g_autoptr (MixLedger) ledger = NULL;
  g_autoptr (MixRateSeries) empty = mix_rate_series_new ();
  MixLedgerTotal total;

  init_year (&year);
  year.job.rates.maximum = empty;
  ledger = mix_ledger_new (&year.problem);
  total = mix_ledger_get_total (ledger, 0);
  g_assert_false (total.forecast.known);
  g_assert_false (total.lapses.known);
  g_assert_cmpint (total.lapses.pence, ==, 7000000);
  g_assert_true (total.cost.known);
  clear_year (&year);
}

/* Wanted from 1 October and filled on 1 January: three months of 4,800; nothing once it is filled before. */
static void
test_vacancy_clock (void)
{
  Year year;
  MixLedgerAmount lost;

  init_year (&year);
  lost = mix_vacancy_clock_find_lost (&year.job.rates, employment_case_read_day ("2027-10-01"),
                                      employment_case_read_day ("2028-01-01"), MIX_DATE_NONE);
  g_assert_true (lost.known);
  g_assert_cmpint (lost.pence, ==, 3 * 480000);
  lost = mix_vacancy_clock_find_lost (&year.job.rates, employment_case_read_day ("2027-10-01"),
                                      employment_case_read_day ("2027-10-01"), MIX_DATE_NONE);
  g_assert_cmpint (lost.pence, ==, 0);
  clear_year (&year);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ledger/lapse", test_lapse);
  g_test_add_func ("/ledger/revised-backwards", test_revised_backwards);
  g_test_add_func ("/ledger/move", test_move);
  g_test_add_func ("/ledger/maximum-not-known", test_maximum_not_known);
  g_test_add_func ("/ledger/vacancy-clock", test_vacancy_clock);
  return g_test_run ();
}
