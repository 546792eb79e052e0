#include "mix-plan-fixture.h"

#include "mix-claims.h"
#include "mix-error.h"
#include "mix-funding-months.h"
#include "mix-funding-outcome.h"
#include "mix-pack-set.h"
#include "mix-people.h"
#include "mix-plan-entries.h"
#include "mix-plan-forecast.h"
#include "mix-round.h"
#include "mix-top-up.h"

#define RUNS 400

/* The sample plan's year, with a forecast of few runs. */
typedef struct
{
  MixPlan *plan;
  MixFunding *funding;
  MixForecastPicture *picture;
  MixForecast *forecast;
  MixFundingOutcome *outcome;
} Year;

static MixFunding *
load_funding (MixStore *store, MixPlan *plan)
{
  g_autoptr (MixPackSet) packs = mix_pack_set_new (NULL, NULL);
  g_autoptr (GError) error = NULL;
  MixFunding *funding = mix_funding_new_from_store (store, plan, packs, 2026, &error);

  g_assert_no_error (error);
  return funding;
}

static void
set_up_year (Year *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MixStore) store = mix_store_open (g_getenv ("MIX_SAMPLE_PLAN"), MIX_STORE_READ_ONLY, &error);
  g_autoptr (MixPackSet) packs = mix_pack_set_new (NULL, NULL);
  g_autoptr (MixRecruitment) recruitment = NULL;
  MixForecastAsk ask = { .runs = RUNS, .seed = 7, .has_seed = TRUE, .until = MIX_DATE_NONE };

  g_assert_no_error (error);
  self->plan = mix_store_load (store, MIX_DATE_NONE, NULL, &error);
  g_assert_no_error (error);
  self->funding = load_funding (store, self->plan);
  mix_store_close (store);
  recruitment = mix_recruitment_new (self->plan, packs);
  self->picture = mix_forecast_picture_new (recruitment);
  self->forecast = mix_forecast_new (self->picture, &ask, NULL, NULL);
  self->outcome = mix_funding_outcome_new (self->funding, self->forecast);
}

static void
tear_down_year (Year *self, gconstpointer data)
{
  mix_funding_outcome_free (self->outcome);
  mix_forecast_free (self->forecast);
  mix_forecast_picture_free (self->picture);
  mix_funding_free (self->funding);
  g_object_unref (self->plan);
}

/* What is expected to lapse is the mean of the runs: at least what is not expected to be claimed, but for the rounding
 * of claims by vacancy and month. */
static void
assert_mean_lapse (const Year *year, guint network, MixPence claims)
{
  MixPence lapse = mix_funding_outcome_get_lapse (year->outcome, network).expected;
  MixLedgerTotal total = mix_funding_get_total (year->funding, network);
  const gint64 *lapses = mix_funding_outcome_get_lapses (year->outcome, network);
  gint64 sum = 0, most_rounded = MIX_LEDGER_MONTHS * (gint64) year->forecast->starts->len;

  for (guint run = 0; run < RUNS; run++)
    sum += lapses[run];
  g_assert_cmpint (lapse, ==, mix_round_half_up (sum, RUNS));
  g_assert_cmpint (lapse, >=, total.entitlement.pence - claims - most_rounded);
}

/* Months make the year, and networks make all of them. */
static void
test_expected_adds_up (Year *year, gconstpointer data)
{
  MixFundingRange all = mix_funding_outcome_get_forecast (year->outcome, MIX_FUNDING_ALL_NETWORKS);
  MixPence of_networks = 0, lapses = 0;

  g_assert_true (all.known);
  for (guint network = 0; network < mix_funding_get_n_networks (year->funding); network++)
    {
      MixFundingRange of = mix_funding_outcome_get_forecast (year->outcome, network);
      MixFundingRange lapse = mix_funding_outcome_get_lapse (year->outcome, network);
      MixPence of_months = 0;

      for (guint month = 0; month < MIX_LEDGER_MONTHS; month++)
        of_months += mix_funding_outcome_get_month (year->outcome, network, month).expected;
      g_assert_cmpint (of_months, ==, of.expected);
      assert_mean_lapse (year, network, of.expected);
      g_assert_cmpint (of.low, <=, of.expected);
      g_assert_cmpint (of.expected, <=, of.high);
      of_networks += of.expected;
      lapses += lapse.expected;
    }
  g_assert_cmpint (of_networks, ==, all.expected);
  g_assert_cmpint (mix_funding_outcome_get_lapse (year->outcome, MIX_FUNDING_ALL_NETWORKS).expected, ==, lapses);
}

/* The pounds of a run, from the day on which each vacancy starts in it, one month after the other. */
static MixPence
add_up_run (const Year *year, guint network, guint run)
{
  MixLedgerTotal total = mix_funding_get_total (year->funding, network);
  MixPence sum = total.forecast.pence;

  for (guint job = 0; job < mix_funding_get_n_jobs (year->funding); job++)
    for (guint i = 0; i < year->forecast->starts->len; i++)
      {
        const MixForecastStart *start = year->forecast->starts->pdata[i];
        MixDate day = year->forecast->as_at + mix_hiring_forecast_get_starts (year->forecast->runs, i)[run];

        if (g_strcmp0 (start->vacancy->post_id, mix_funding_get_job (year->funding, job)->id) != 0
            || mix_funding_get_job_network (year->funding, job) != network)
          continue;
        for (guint month = 0; month < MIX_LEDGER_MONTHS; month++)
          sum += mix_funding_find_drawn (year->funding, job, day, MIX_DATE_NONE, month).pence;
      }
  return MAX (total.entitlement.pence - sum, 0);
}

static void
test_runs_are_the_forecasts (Year *year, gconstpointer data)
{
  const gint64 *all = mix_funding_outcome_get_lapses (year->outcome, MIX_FUNDING_ALL_NETWORKS);

  g_assert_cmpuint (mix_funding_outcome_get_n_runs (year->outcome), ==, RUNS);
  for (guint run = 0; run < RUNS; run += 37)
    {
      MixPence sum = 0;

      for (guint network = 0; network < mix_funding_get_n_networks (year->funding); network++)
        {
          MixPence lapse = add_up_run (year, network, run);

          g_assert_cmpint (mix_funding_outcome_get_lapses (year->outcome, network)[run], ==, lapse);
          sum += lapse;
        }
      g_assert_cmpint (all[run], ==, sum);
    }
}

/* A vacancy loses more by 31 March than so far, and most if nobody comes. */
static void
test_clock (Year *year, gconstpointer data)
{
  g_autoptr (GArray) clock = mix_funding_outcome_list_clock (year->outcome);

  g_assert_cmpuint (clock->len, >=, 5);
  for (guint i = 0; i < clock->len; i++)
    {
      const MixVacancyLoss *loss = &g_array_index (clock, MixVacancyLoss, i);

      g_assert_true (loss->by_year_end.known);
      g_assert_cmpint (loss->by_year_end.low, <=, loss->by_year_end.high);
      g_assert_cmpint (loss->by_year_end.high, <=, loss->if_nobody.pence);
      g_assert_cmpint (loss->so_far.pence, <=, loss->if_nobody.pence);
      if (i > 0)
        g_assert_cmpint (loss->by_year_end.expected, <=,
                         g_array_index (clock, MixVacancyLoss, i - 1).by_year_end.expected);
    }
}

/* The story of the sample: April to August are paid but for a query of £1,120, September is sent, October is due. */
static void
test_sample_story (Year *year, gconstpointer data)
{
  g_autoptr (GArray) reminders = mix_funding_list_reminders (year->funding);
  g_autoptr (GPtrArray) gaps = mix_funding_list_gaps (year->funding);
  static const MixClaimState states[MIX_LEDGER_MONTHS]
      = { MIX_CLAIM_PAID, MIX_CLAIM_PAID, MIX_CLAIM_QUERIED, MIX_CLAIM_PAID,
          MIX_CLAIM_PAID, MIX_CLAIM_SENT, MIX_CLAIM_DUE };
  MixFundingRange lapse = mix_funding_outcome_get_lapse (year->outcome, MIX_FUNDING_ALL_NETWORKS);

  for (guint month = 0; month < MIX_LEDGER_MONTHS; month++)
    {
      MixFundingMonth found = mix_funding_get_month (year->funding, MIX_FUNDING_ALL_NETWORKS, month);

      g_assert_cmpint (found.state, ==, states[month]);
      g_assert_cmpint (found.queried, ==, month == 2 ? 112000 : 0);
    }
  g_assert_cmpuint (reminders->len, ==, mix_funding_get_n_networks (year->funding));
  g_assert_cmpuint (gaps->len, ==, 0);
  g_assert_true (lapse.known);
  g_assert_cmpint (lapse.expected, >, 3500000);
  g_assert_cmpint (lapse.expected, <, 4800000);
}

/* Who pays top-up adds up to it. */
static void
test_top_up_adds_up (Year *year, gconstpointer data)
{
  g_autoptr (GPtrArray) shares = mix_top_up_list_shares (year->funding);
  MixPence sum = 0;

  for (guint i = 0; i < shares->len; i++)
    sum += ((const MixTopUpShare *) shares->pdata[i])->amount.pence;
  g_assert_cmpint (sum, >, 0);
  g_assert_cmpint (sum, ==, mix_funding_get_total (year->funding, MIX_FUNDING_ALL_NETWORKS).top_up.pence);
}

static char *
add_claim (MixPlanFixture *fixture, const char *network, const char *person)
{
  MixClaimDraft draft = { .network = network,
                          .person = person,
                          .month = mix_date_new (2026, 4, 17),
                          .claimed = 500000,
                          .claimed_on = mix_date_new (2026, 5, 20),
                          .paid_on = MIX_DATE_NONE };
  g_autoptr (GError) error = NULL;
  char *id = mix_claims_add (fixture->store, &draft, &error);

  g_assert_no_error (error);
  return id;
}

static const MixClaimRow *
get_claim (MixPlan *plan)
{
  GPtrArray *claims = mix_plan_get_entries (plan, MIX_PLAN_CLAIM);

  g_assert_cmpuint (claims->len, ==, 1);
  return claims->pdata[0];
}

/* A claim is in the picture, can be undone, and stays in the pot when its person is erased. */
static void
test_claim_stays (MixPlanFixture *fixture, gconstpointer data)
{
  g_autoptr (MixPlan) before = mix_plan_fixture_load (fixture), after = NULL, erased = NULL;
  MixNetwork *network = mix_plan_get_networks (before)->pdata[0];
  g_autofree char *person = mix_plan_fixture_add_person (fixture, "Pharmacist 77", "clinical_pharmacist");
  g_autofree char *id = add_claim (fixture, mix_network_get_id (network), person);
  g_autoptr (MixFunding) funding = NULL;
  g_autoptr (GError) error = NULL;

  mix_plan_fixture_assert_undo_name (fixture, "Claim £5,000 for Pharmacist 77, April 2026");
  after = mix_plan_fixture_load (fixture);
  g_assert_cmpstr (get_claim (after)->id, ==, id);
  g_assert_cmpint (get_claim (after)->month, ==, mix_date_new (2026, 4, 1));
  g_assert_true (mix_store_undo (fixture->store, 1, &error));
  g_assert_true (mix_store_redo (fixture->store, 1, &error));
  g_assert_true (mix_people_remove (fixture->store, person, &error));
  g_assert_no_error (error);
  erased = mix_plan_fixture_load (fixture);
  g_assert_null (get_claim (erased)->person_id);
  funding = load_funding (fixture->store, erased);
  g_assert_cmpint (mix_funding_get_total (funding, 0).claimed, ==, 500000);
  g_assert_cmpint (mix_funding_get_total (funding, 0).forecast.pence, ==, 500000);
}

/* A claim is one person's or one role's, of a month, paid after it was made. */
static void
test_claim_refused (MixPlanFixture *fixture, gconstpointer data)
{
  g_autoptr (MixPlan) plan = mix_plan_fixture_load (fixture);
  g_autofree char *person = mix_plan_fixture_add_person (fixture, "Pharmacist 78", "clinical_pharmacist");
  MixPractice *practice = mix_plan_get_practices (plan)->pdata[0];
  MixClaimDraft draft = { .network = mix_practice_get_id (practice),
                          .person = person,
                          .month = mix_date_new (2026, 4, 1),
                          .claimed = 100,
                          .claimed_on = mix_date_new (2026, 3, 31),
                          .paid_on = MIX_DATE_NONE };
  g_autoptr (GError) error = NULL;

  g_assert_null (mix_claims_add (fixture->store, &draft, &error));
  mix_plan_fixture_assert_refused (&error, MIX_ERROR_REFUSED, "*is a practice*");
  draft.network = mix_network_get_id (mix_plan_get_networks (plan)->pdata[0]);
  g_assert_null (mix_claims_add (fixture->store, &draft, &error));
  mix_plan_fixture_assert_refused (&error, MIX_ERROR_REFUSED, "*before it begins*");
  draft.claimed_on = mix_date_new (2026, 5, 1);
  draft.paid = 100;
  g_assert_null (mix_claims_add (fixture->store, &draft, &error));
  mix_plan_fixture_assert_refused (&error, MIX_ERROR_REFUSED, "*which day it was paid*");
  draft.paid = 0;
  draft.note = "About 943 476 5919";
  g_assert_null (mix_claims_add (fixture->store, &draft, &error));
  mix_plan_fixture_assert_refused (&error, MIX_ERROR_REFUSED, "*NHS number*");
}

#define YEAR_TEST(path, func) g_test_add (path, Year, NULL, set_up_year, func, tear_down_year)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  YEAR_TEST ("/funding/expected-adds-up", test_expected_adds_up);
  YEAR_TEST ("/funding/runs-are-the-forecasts", test_runs_are_the_forecasts);
  YEAR_TEST ("/funding/clock", test_clock);
  YEAR_TEST ("/funding/sample-story", test_sample_story);
  YEAR_TEST ("/funding/top-up-adds-up", test_top_up_adds_up);
  MIX_PLAN_TEST ("/funding/claim-stays", test_claim_stays);
  MIX_PLAN_TEST ("/funding/claim-refused", test_claim_refused);
  return g_test_run ();
}
