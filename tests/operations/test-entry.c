#include "mix-plan-fixture.h"

#include "mix-assignments.h"
#include "mix-cohorts.h"
#include "mix-demand-overrides.h"
#include "mix-error.h"
#include "mix-fit-overrides.h"
#include "mix-half-day.h"
#include "mix-leave.h"
#include "mix-people.h"
#include "mix-plan-entries.h"
#include "mix-session-places.h"
#include "mix-tallies.h"

#define DAY(month, day) mix_date_new (2026, month, day)

static char *
add_assignment (MixPlanFixture *fixture, const char *person)
{
  g_autoptr (GError) error = NULL;
  MixAssignmentDraft draft = { NULL, person, "X99003", "T06", 180, MIX_DATE_NONE, MIX_DATE_NONE, NULL };
  char *id = mix_assignments_add (fixture->store, &draft, &error);

  g_assert_no_error (error);
  return id;
}

static void
test_keep_blocked_work (MixPlanFixture *fixture, gconstpointer data)
{
  g_autofree char *person = mix_plan_fixture_add_person (fixture, "Pharmacist 07", "admin");
  g_autofree char *assignment = add_assignment (fixture, person);
  MixFitOverrideDraft draft = { assignment, "Dr Example", "Training ends in March", MIX_DATE_NONE, DAY (12, 31) };
  g_autoptr (MixPlan) plan = NULL, after = NULL;
  g_autoptr (GError) error = NULL;
  const MixFitOverrideRow *row;

  g_assert_true (mix_fit_overrides_keep (fixture->store, &draft, &error));
  mix_plan_fixture_assert_undo_name (fixture, "Keep Care home round, Southlands, with Pharmacist 07 until 31 Dec 2026");
  draft.reason = "Training ends in April";
  g_assert_true (mix_fit_overrides_keep (fixture->store, &draft, &error));
  plan = mix_plan_fixture_load (fixture);
  g_assert_cmpuint (mix_plan_get_fit_overrides (plan)->len, ==, 1);
  row = mix_plan_find_fit_override (plan, assignment);
  g_assert_cmpstr (row->decided_by, ==, "Dr Example");
  g_assert_cmpstr (row->reason, ==, "Training ends in April");
  g_assert_cmpint (row->from_date, ==, DAY (7, 1));

  g_assert_true (mix_fit_overrides_remove (fixture->store, row->id, &error));
  mix_plan_fixture_assert_undo_name (fixture, "Do not keep Care home round, Southlands");
  after = mix_plan_fixture_load (fixture);
  g_assert_null (mix_plan_find_fit_override (after, assignment));
}

static void
test_keeping_needs_a_reason_and_an_end (MixPlanFixture *fixture, gconstpointer data)
{
  g_autofree char *person = mix_plan_fixture_add_person (fixture, "Pharmacist 07", "admin");
  g_autofree char *assignment = add_assignment (fixture, person);
  MixFitOverrideDraft draft = { assignment, "Dr Example", "", MIX_DATE_NONE, DAY (12, 31) };
  GError *error = NULL;

  g_assert_false (mix_fit_overrides_keep (fixture->store, &draft, &error));
  mix_plan_fixture_assert_refused (&error, MIX_ERROR_REFUSED, "The reason is empty*");
  draft.reason = "About 943 476 5919";
  g_assert_false (mix_fit_overrides_keep (fixture->store, &draft, &error));
  mix_plan_fixture_assert_refused (&error, MIX_ERROR_REFUSED, "*NHS number*");
  draft.reason = "Why";
  draft.decided_by = NULL;
  g_assert_false (mix_fit_overrides_keep (fixture->store, &draft, &error));
  mix_plan_fixture_assert_refused (&error, MIX_ERROR_REFUSED, "The name of who decided it*");
  draft.decided_by = "Dr Example";
  draft.until = MIX_DATE_NONE;
  g_assert_false (mix_fit_overrides_keep (fixture->store, &draft, &error));
  mix_plan_fixture_assert_refused (&error, MIX_ERROR_REFUSED, "*cannot be kept for good*");
  draft.until = DAY (6, 30);
  g_assert_false (mix_fit_overrides_keep (fixture->store, &draft, &error));
  mix_plan_fixture_assert_refused (&error, MIX_ERROR_REFUSED, "*before the first*");
  draft.assignment_id = "nothing";
  g_assert_false (mix_fit_overrides_keep (fixture->store, &draft, &error));
  mix_plan_fixture_assert_refused (&error, MIX_ERROR_NOT_FOUND, "*no assignment*");
}

static void
test_demand_override (MixPlanFixture *fixture, gconstpointer data)
{
  MixDemandOverrideDraft draft = { "X99001", "T01", 450, MIX_DATE_NONE };
  g_autoptr (MixPlan) plan = NULL, later = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *overrides;
  const MixDemandOverrideRow *row;

  g_assert_true (mix_demand_overrides_set (fixture->store, &draft, &error));
  mix_plan_fixture_assert_undo_name (fixture, "Want 7.5 h a week of Structured medication review, Elm");
  plan = mix_plan_fixture_load (fixture);
  overrides = mix_plan_get_demand_overrides (plan);
  g_assert_cmpuint (overrides->len, ==, 1);
  row = overrides->pdata[0];
  g_assert_cmpint (row->minutes, ==, 450);
  g_assert_true (mix_plan_find_demand_override (plan, row->organisation_id, row->service_line_id) == row);

  draft.minutes = MIX_DEMAND_OVERRIDE_NONE;
  draft.from_date = DAY (9, 1);
  g_assert_true (mix_demand_overrides_set (fixture->store, &draft, &error));
  mix_plan_fixture_assert_undo_name (fixture, "Work out the demand for Structured medication review, Elm again");
  later = mix_store_load (fixture->store, DAY (9, 1), NULL, NULL);
  g_assert_null (mix_plan_find_demand_override (later, row->organisation_id, row->service_line_id));
  g_assert_true (mix_demand_overrides_remove (fixture->store, row->id, &error));
  mix_plan_fixture_assert_undo_name (fixture, "Forget the entered demand for Structured medication review, Elm");

  draft.service_line = "T61";
  g_assert_false (mix_demand_overrides_set (fixture->store, &draft, &error));
  mix_plan_fixture_assert_refused (&error, MIX_ERROR_REFUSED, "*time of the person’s own*");
  draft.service_line = "T01";
  draft.minutes = 2000000;
  g_assert_false (mix_demand_overrides_set (fixture->store, &draft, &error));
  mix_plan_fixture_assert_refused (&error, MIX_ERROR_REFUSED, "2000000 minutes*");
}

static void
test_cohort (MixPlanFixture *fixture, gconstpointer data)
{
  MixCohortDraft draft = { "X99001", "T01", "Statin reviews", 1240, 0, MIX_DATE_NONE, DAY (12, 31) };
  g_autofree char *id = NULL;
  g_autoptr (MixPlan) plan = NULL;
  g_autoptr (GError) error = NULL;
  const MixCohortRow *row;

  id = mix_cohorts_add (fixture->store, &draft, &error);
  g_assert_no_error (error);
  mix_plan_fixture_assert_undo_name (fixture, "Plan Statin reviews, Elm: 1,240 by 31 Dec 2026");
  draft.items = 900;
  draft.minutes_millis = 12500;
  g_assert_true (mix_cohorts_change (fixture->store, id, &draft, &error));
  plan = mix_plan_fixture_load (fixture);
  g_assert_cmpuint (mix_plan_get_cohorts (plan)->len, ==, 1);
  row = mix_plan_get_cohorts (plan)->pdata[0];
  g_assert_cmpint (row->items, ==, 900);
  g_assert_cmpint (row->minutes_millis, ==, 12500);
  g_assert_true (mix_cohorts_remove (fixture->store, id, &error));
  mix_plan_fixture_assert_undo_name (fixture, "Remove Statin reviews, Elm");

  draft.items = 0;
  g_assert_null (mix_cohorts_add (fixture->store, &draft, &error));
  mix_plan_fixture_assert_refused (&error, MIX_ERROR_REFUSED, "0 items*");
  draft.items = 1;
  draft.deadline = MIX_DATE_NONE;
  g_assert_null (mix_cohorts_add (fixture->store, &draft, &error));
  mix_plan_fixture_assert_refused (&error, MIX_ERROR_REFUSED, "*no deadline*");
  draft.deadline = DAY (6, 30);
  g_assert_null (mix_cohorts_add (fixture->store, &draft, &error));
  mix_plan_fixture_assert_refused (&error, MIX_ERROR_REFUSED, "*before the first*");
}

static void
test_tally (MixPlanFixture *fixture, gconstpointer data)
{
  MixTallyDraft draft = { "X99001", "T01", 14, 1, MIX_DATE_NONE, "The front desk" };
  g_autofree char *id = NULL;
  g_autoptr (MixPlan) plan = NULL;
  g_autoptr (GError) error = NULL;
  const MixTallyRow *row;

  id = mix_tallies_add (fixture->store, &draft, &error);
  g_assert_no_error (error);
  mix_plan_fixture_assert_undo_name (fixture, "Count 14 of Structured medication review, Elm");
  plan = mix_plan_fixture_load (fixture);
  row = mix_plan_get_tallies (plan)->pdata[0];
  g_assert_true (mix_plan_find_tally (plan, row->service_line_id) == row);
  g_assert_cmpint (row->items, ==, 14);
  g_assert_true (mix_tallies_remove (fixture->store, id, &error));
  mix_plan_fixture_assert_undo_name (fixture, "Forget the count of Structured medication review, Elm");

  draft.weeks = 0;
  g_assert_null (mix_tallies_add (fixture->store, &draft, &error));
  mix_plan_fixture_assert_refused (&error, MIX_ERROR_REFUSED, "14 items in 0 weeks*");
  draft.weeks = 1;
  draft.counted_by = " ";
  g_assert_null (mix_tallies_add (fixture->store, &draft, &error));
  mix_plan_fixture_assert_refused (&error, MIX_ERROR_REFUSED, "The name of who counted is empty*");
}

static void
test_leave (MixPlanFixture *fixture, gconstpointer data)
{
  g_autofree char *person = mix_plan_fixture_add_person (fixture, "Pharmacist 07", "clinical_pharmacist");
  MixLeaveDraft draft = { person, "annual", DAY (8, 3), DAY (8, 14), 0 };
  g_autofree char *id = NULL, *day = NULL;
  g_autoptr (MixPlan) plan = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *leave;

  id = mix_leave_add (fixture->store, &draft, &error);
  g_assert_no_error (error);
  mix_plan_fixture_assert_undo_name (fixture, "Annual leave of Pharmacist 07 from 3 Aug 2026 to 14 Aug 2026");
  draft = (MixLeaveDraft) { person, "study", DAY (8, 17), MIX_DATE_NONE, 225 };
  day = mix_leave_add (fixture->store, &draft, &error);
  g_assert_no_error (error);
  mix_plan_fixture_assert_undo_name (fixture, "Study leave of Pharmacist 07 on 17 Aug 2026");
  plan = mix_plan_fixture_load (fixture);
  leave = mix_person_get_leave (mix_plan_find_person (plan, person));
  g_assert_cmpuint (leave->len, ==, 2);
  g_assert_cmpint (((const MixLeaveRow *) leave->pdata[0])->minutes, ==, -1);
  g_assert_cmpint (((const MixLeaveRow *) leave->pdata[1])->until, ==, DAY (8, 17));

  draft = (MixLeaveDraft) { person, "annual", DAY (8, 14), DAY (8, 20), 0 };
  g_assert_null (mix_leave_add (fixture->store, &draft, &error));
  mix_plan_fixture_assert_refused (&error, MIX_ERROR_REFUSED,
                                   "Pharmacist 07 is away already from 3 Aug 2026 to 14 Aug 2026*");
  draft = (MixLeaveDraft) { person, "annual", DAY (8, 4), DAY (8, 15), 0 };
  g_assert_true (mix_leave_change (fixture->store, id, &draft, &error));
  g_assert_true (mix_leave_remove (fixture->store, day, &error));
  mix_plan_fixture_assert_undo_name (fixture, "Pharmacist 07 does not take leave from 17 Aug 2026");

  draft = (MixLeaveDraft) { person, "flu", DAY (9, 1), DAY (9, 1), 0 };
  g_assert_null (mix_leave_add (fixture->store, &draft, &error));
  mix_plan_fixture_assert_refused (&error, MIX_ERROR_REFUSED, "“flu” is not a kind of leave*annual, sick*");
  draft = (MixLeaveDraft) { person, "sick", DAY (9, 1), DAY (9, 1), 1441 };
  g_assert_null (mix_leave_add (fixture->store, &draft, &error));
  mix_plan_fixture_assert_refused (&error, MIX_ERROR_REFUSED, "*do not have 1441 minutes*");
}

static void
test_places_in_sessions (MixPlanFixture *fixture, gconstpointer data)
{
  g_autofree char *person = mix_plan_fixture_add_person (fixture, "Pharmacist 07", "clinical_pharmacist");
  const char *pattern[] = { MIX_FACT_PATTERN, "WWRR------", NULL };
  MixSessionPlaceDraft draft = { person, 0, "X99002", MIX_DATE_NONE, MIX_DATE_NONE };
  g_autoptr (MixPlan) plan = NULL;
  g_autoptr (GError) error = NULL;
  const MixSessionPlaceRow *row;
  guint session;

  g_assert_true (mix_people_set_facts (fixture->store, person, pattern, MIX_DATE_NONE, NULL));
  g_assert_true (mix_session_places_set (fixture->store, &draft, &error));
  mix_plan_fixture_assert_undo_name (fixture, "Pharmacist 07 is at Oak on Monday morning, from 1 Jul 2026");
  draft.organisation = "X99001";
  draft.from_date = DAY (7, 6);
  draft.until = DAY (7, 10);
  g_assert_true (mix_session_places_set (fixture->store, &draft, &error));
  mix_plan_fixture_assert_undo_name (fixture, "Pharmacist 07 is at Elm on Monday morning, 6 Jul 2026 to 10 Jul 2026");
  plan = mix_plan_fixture_load (fixture);
  row = mix_plan_find_session_place (plan, person, 0, DAY (7, 8));
  g_assert_cmpstr (row->organisation_id, ==, mix_practice_get_id (mix_plan_find_practice (plan, "X99001")));
  g_assert_true (mix_session_places_remove (fixture->store, row->id, &error));
  mix_plan_fixture_assert_undo_name (fixture, "Pharmacist 07 is not at Elm on Monday morning");

  draft.session = 2;
  g_assert_false (mix_session_places_set (fixture->store, &draft, &error));
  mix_plan_fixture_assert_refused (&error, MIX_ERROR_REFUSED, "*does not work on site on Tuesday morning*");
  draft.session = 10;
  g_assert_false (mix_session_places_set (fixture->store, &draft, &error));
  mix_plan_fixture_assert_refused (&error, MIX_ERROR_REFUSED, "*no session 10*");
  draft.session = 0;
  draft.organisation = "U99001";
  g_assert_false (mix_session_places_set (fixture->store, &draft, &error));
  mix_plan_fixture_assert_refused (&error, MIX_ERROR_REFUSED, "*is a network*");
  g_assert_true (mix_half_day_parse ("Fri-PM", &session));
  g_assert_cmpint (session, ==, 9);
  g_assert_false (mix_half_day_parse ("sat-am", &session));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  MIX_PLAN_TEST ("/operations/entry/keep", test_keep_blocked_work);
  MIX_PLAN_TEST ("/operations/entry/keep-refused", test_keeping_needs_a_reason_and_an_end);
  MIX_PLAN_TEST ("/operations/entry/demand-override", test_demand_override);
  MIX_PLAN_TEST ("/operations/entry/cohort", test_cohort);
  MIX_PLAN_TEST ("/operations/entry/tally", test_tally);
  MIX_PLAN_TEST ("/operations/entry/leave", test_leave);
  MIX_PLAN_TEST ("/operations/entry/session-place", test_places_in_sessions);
  return g_test_run ();
}
