#include "mix-plan-fixture.h"

#include "mix-cohorts.h"
#include "mix-demand-overrides.h"
#include "mix-organisations.h"
#include "mix-plan-demand.h"
#include "mix-plan-entries.h"
#include "mix-row-type.h"
#include "mix-store-read.h"
#include "mix-store-rows.h"
#include "mix-tallies.h"

#define DAY(month, day) mix_date_new (2026, month, day)

static void
set_figure (MixPlanFixture *fixture, const char *organisation, const char *kind, gint64 value)
{
  g_autoptr (GError) error = NULL;

  mix_organisations_set_figure (fixture->store, &(MixFigureDraft) { organisation, kind, value, MIX_DATE_NONE, NULL },
                                &error);
  g_assert_no_error (error);
}

static MixPlaceDemand
get_demand (MixPlan *plan, const char *place, const char *line)
{
  MixPlaceDemand demand;

  g_assert_true (mix_plan_demand_work_out_place (plan, place, line, &demand));
  return demand;
}

static void
add_cohort (MixPlanFixture *fixture, const char *place, const char *line, int items, MixDate from, MixDate deadline)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = mix_cohorts_add (
      fixture->store, &(MixCohortDraft) { place, line, "Reviews", items, 0, from, deadline }, &error);

  g_assert_no_error (error);
}

/* Of 45 minutes each: 100 beds × 0.029 a year × 45 ÷ 52 = 2.5, rounded half up. */
static void
test_rate_then_override (MixPlanFixture *fixture, gconstpointer data)
{
  MixDemandOverrideDraft draft = { "X99003", "T06", 90, MIX_DATE_NONE };
  g_autoptr (MixPlan) by_rate = NULL, entered = NULL;
  MixPlaceDemand demand;

  set_figure (fixture, "X99003", "care_home_beds", 100);
  by_rate = mix_plan_fixture_load (fixture);
  demand = get_demand (by_rate, "X99003", "T06");
  g_assert_cmpint (demand.demand.basis, ==, MIX_DEMAND_BASIS_RATE);
  g_assert_cmpint (demand.demand.minutes, ==, 3);
  g_assert_null (demand.override);

  g_assert_true (mix_demand_overrides_set (fixture->store, &draft, NULL));
  entered = mix_plan_fixture_load (fixture);
  demand = get_demand (entered, "X99003", "T06");
  g_assert_cmpint (demand.demand.basis, ==, MIX_DEMAND_BASIS_OVERRIDE);
  g_assert_cmpint (demand.demand.minutes, ==, 90);
  g_assert_cmpint (demand.override->minutes, ==, 90);
  g_assert_cmpint (demand.input.driver_count, ==, 100);
}

/* 260 items of 45 minutes from Wednesday 1 July to Tuesday 29 September 2026 are 13 weeks: 20 items a week. */
static void
test_cohort_adds_until_its_deadline (MixPlanFixture *fixture, gconstpointer data)
{
  g_autoptr (MixPlan) plan = NULL, after = NULL;
  MixPlaceDemand demand;

  set_figure (fixture, "X99003", "care_home_beds", 100);
  add_cohort (fixture, "X99003", "T06", 260, DAY (7, 1), DAY (9, 29));
  add_cohort (fixture, "X99003", "T06", 13, DAY (7, 1), DAY (7, 14));
  add_cohort (fixture, "X99003", "T06", 1000, DAY (8, 1), DAY (8, 2));
  plan = mix_plan_fixture_load (fixture);
  demand = get_demand (plan, "X99003", "T06");
  g_assert_cmpint (demand.usual.minutes, ==, 3);
  g_assert_cmpuint (demand.n_cohorts, ==, 2);
  g_assert_cmpint (demand.demand.basis, ==, MIX_DEMAND_BASIS_RATE);
  g_assert_cmpint (demand.demand.minutes, ==, 3 + 20 * 45 + 293);
  g_assert_cmpint (demand.deadline, ==, DAY (7, 14));
  g_assert_cmpint (mix_plan_find_cohort (plan, demand.place_id, mix_service_line_get_id (demand.line))->deadline, ==,
                   DAY (7, 14));

  after = mix_store_load (fixture->store, DAY (9, 30), NULL, NULL);
  demand = get_demand (after, "X99003", "T06");
  g_assert_cmpint (demand.demand.minutes, ==, 3);
  g_assert_cmpint (demand.deadline, ==, MIX_DATE_NONE);
}

/* Without beds the usual rounds are not known; what a cohort takes is known all the same, and is "at least". */
static void
test_cohort_of_work_not_known (MixPlanFixture *fixture, gconstpointer data)
{
  g_autoptr (MixPlan) plan = NULL;
  MixDemandTotal total = { 0 };
  MixPlaceDemand demand;

  add_cohort (fixture, "X99003", "T06", 260, DAY (7, 1), DAY (9, 29));
  plan = mix_plan_fixture_load (fixture);
  demand = get_demand (plan, "X99003", "T06");
  g_assert_cmpint (demand.usual.basis, ==, MIX_DEMAND_BASIS_NOT_KNOWN);
  g_assert_cmpint (demand.demand.basis, ==, MIX_DEMAND_BASIS_COHORT);
  g_assert_cmpint (demand.demand.minutes, ==, 900);
  g_assert_cmpint (demand.demand.missing, ==, MIX_DEMAND_MISSING_DRIVER);
  mix_demand_total_add (&total, &demand.demand);
  g_assert_cmpint (total.minutes, ==, 900);
  g_assert_cmpuint (total.n_not_known, ==, 1);
}

/* A practice's kind of work is wanted at a network only where somebody entered it there. */
static void
test_cohort_of_a_network (MixPlanFixture *fixture, gconstpointer data)
{
  g_autoptr (MixPlan) before = mix_plan_fixture_load (fixture), after = NULL;
  g_autoptr (GArray) listed_before = mix_plan_demand_work_out (before), listed_after = NULL;
  MixPlaceDemand demand;

  g_assert_false (mix_plan_demand_work_out_place (before, "U99001", "T06", &demand));
  add_cohort (fixture, "U99001", "T06", 260, DAY (7, 1), DAY (9, 29));
  after = mix_plan_fixture_load (fixture);
  listed_after = mix_plan_demand_work_out (after);
  g_assert_cmpuint (listed_after->len, ==, listed_before->len + 1);
  demand = get_demand (after, "U99001", "T06");
  g_assert_null (demand.practice);
  g_assert_cmpint (demand.demand.basis, ==, MIX_DEMAND_BASIS_COHORT);
  g_assert_cmpint (demand.demand.missing, ==, MIX_DEMAND_MISSING_NOTHING);
}

static gboolean
forget_rate (MixStore *store, gpointer data, GError **error)
{
  g_autoptr (MixServiceLineRow) line = mix_store_read_service_line (store, "T06", error);

  line->rate_micros = -1;
  return mix_store_put_service_line (store, line, error);
}

/* 13 rounds in 2 weeks for 100 beds: 3.38 a bed and year; 200 beds elsewhere take 13 rounds a week. */
static void
test_tally_gives_a_rate (MixPlanFixture *fixture, gconstpointer data)
{
  MixTallyDraft draft = { "X99001", "T06", 13, 2, MIX_DATE_NONE, "Pharmacist 07" };
  g_autofree char *id = NULL;
  g_autoptr (MixPlan) before = NULL, plan = NULL;
  MixPlaceDemand demand;
  MixTallyRate counted;

  g_assert_true (mix_store_change (fixture->store, "Forget", forget_rate, NULL, NULL));
  set_figure (fixture, "X99001", "care_home_beds", 100);
  set_figure (fixture, "X99003", "care_home_beds", 200);
  before = mix_plan_fixture_load (fixture);
  demand = get_demand (before, "X99003", "T06");
  g_assert_cmpint (demand.demand.missing, ==, MIX_DEMAND_MISSING_RATE);

  id = mix_tallies_add (fixture->store, &draft, NULL);
  plan = mix_plan_fixture_load (fixture);
  demand = get_demand (plan, "X99003", "T06");
  g_assert_cmpint (demand.demand.basis, ==, MIX_DEMAND_BASIS_TALLY);
  g_assert_cmpint (demand.demand.minutes, ==, 13 * 45);
  g_assert_cmpstr (demand.tally->counted_by, ==, "Pharmacist 07");
  g_assert_cmpint (demand.input.rate_micros, ==, 3380000);
  g_assert_true (mix_plan_demand_get_tally_rate (plan, demand.line, &counted));
  g_assert_cmpint (counted.rate_micros, ==, 3380000);
  g_assert_cmpint (counted.low_micros, <, 3380000);
  g_assert_cmpint (counted.high_micros, >, 3380000);
}

/* A count made where its driver is not known says nothing of other places. */
static void
test_tally_without_driver (MixPlanFixture *fixture, gconstpointer data)
{
  MixTallyDraft draft = { "X99001", "T06", 13, 2, MIX_DATE_NONE, "Pharmacist 07" };
  g_autofree char *id = NULL;
  g_autoptr (MixPlan) plan = NULL;
  MixPlaceDemand demand;

  g_assert_true (mix_store_change (fixture->store, "Forget", forget_rate, NULL, NULL));
  id = mix_tallies_add (fixture->store, &draft, NULL);
  set_figure (fixture, "X99003", "care_home_beds", 200);
  plan = mix_plan_fixture_load (fixture);
  demand = get_demand (plan, "X99003", "T06");
  g_assert_cmpint (demand.demand.missing, ==, MIX_DEMAND_MISSING_RATE);
  g_assert_null (demand.tally);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  MIX_PLAN_TEST ("/operations/demand/override", test_rate_then_override);
  MIX_PLAN_TEST ("/operations/demand/cohort", test_cohort_adds_until_its_deadline);
  MIX_PLAN_TEST ("/operations/demand/cohort-not-known", test_cohort_of_work_not_known);
  MIX_PLAN_TEST ("/operations/demand/cohort-network", test_cohort_of_a_network);
  MIX_PLAN_TEST ("/operations/demand/tally", test_tally_gives_a_rate);
  MIX_PLAN_TEST ("/operations/demand/tally-no-driver", test_tally_without_driver);
  return g_test_run ();
}
