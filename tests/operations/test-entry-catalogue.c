#include "mix-plan-fixture.h"

#include "mix-error.h"
#include "mix-people.h"
#include "mix-pins.h"
#include "mix-plan-entries.h"
#include "mix-plan-options.h"
#include "mix-row-type.h"
#include "mix-saved-views.h"
#include "mix-service-lines.h"
#include "mix-store-read.h"

#define DAY(month, day) mix_date_new (2026, month, day)

static const MixServiceLineRow polypharmacy = { .name = "Polypharmacy clinic for the very old",
                                                .short_name = "Polypharmacy clinic",
                                                .category = "clinics",
                                                .driver = "aged_75_plus",
                                                .min_role = "clinical_pharmacist",
                                                .prescriber = "preferred",
                                                .risk = "medium",
                                                .side = "pcn",
                                                .remote = "partly",
                                                .minutes_millis = 40000,
                                                .rate_micros = -1,
                                                .undone_weight = -1 };

static MixServiceLineRow *
read_line (MixPlanFixture *fixture, const char *code)
{
  g_autoptr (GError) error = NULL;
  MixServiceLineRow *row = mix_store_read_service_line (fixture->store, code, &error);

  g_assert_no_error (error);
  return row;
}

static void
test_add_and_copy_a_line (MixPlanFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *code = mix_service_lines_add (fixture->store, &polypharmacy, &error);
  g_autofree char *copy = NULL;
  g_autoptr (MixServiceLineRow) row = NULL, copied = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (code, ==, "L01");
  mix_plan_fixture_assert_undo_name (fixture, "Add Polypharmacy clinic to the work");
  row = read_line (fixture, "L01");
  g_assert_true (row->own && row->enabled);
  g_assert_cmpint (row->level, ==, 4);
  g_assert_cmpint (row->minutes_grade, ==, 'U');
  g_assert_cmpint (row->rate_grade, ==, '?');

  copy = mix_service_lines_copy (fixture->store, "T01", "Structured medication review at home", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (copy, ==, "L02");
  mix_plan_fixture_assert_undo_name (fixture, "Copy Structured medication review as Structured medication revie…");
  copied = read_line (fixture, "L02");
  g_assert_cmpint (copied->rate_micros, ==, 29000);
  g_assert_cmpint (copied->rate_grade, ==, 'B');
}

static void
test_change_a_line (MixPlanFixture *fixture, gconstpointer data)
{
  g_autoptr (MixServiceLineRow) line = read_line (fixture, "T06"), changed = NULL, off = NULL, on = NULL;
  MixServiceLineRow wanted = *line;
  g_autoptr (GError) error = NULL;

  g_assert_true (mix_service_lines_change (fixture->store, "T06", &wanted, &error));
  mix_plan_fixture_assert_undo_name (fixture, "New plan");
  wanted.minutes_millis = 20000;
  g_assert_true (mix_service_lines_change (fixture->store, "T06", &wanted, &error));
  mix_plan_fixture_assert_undo_name (fixture, "Change the work Care home round");
  changed = read_line (fixture, "T06");
  g_assert_cmpint (changed->minutes_millis, ==, 20000);
  g_assert_cmpint (changed->minutes_grade, ==, 'U');
  g_assert_cmpint (changed->rate_grade, ==, 'B');
  g_assert_true (changed->own);

  g_assert_true (mix_service_lines_set_enabled (fixture->store, "T06", FALSE, &error));
  mix_plan_fixture_assert_undo_name (fixture, "Switch Care home round off");
  off = read_line (fixture, "T06");
  g_assert_false (off->enabled);
  g_assert_true (mix_service_lines_set_enabled (fixture->store, "T06", TRUE, &error));
  g_assert_true (mix_service_lines_set_weight (fixture->store, "T06", 750, &error));
  mix_plan_fixture_assert_undo_name (fixture, "Change the weight of Care home round");
  on = read_line (fixture, "T06");
  g_assert_true (on->enabled);
  g_assert_cmpint (on->undone_weight, ==, 750);
}

static void
assert_line_refused (MixPlanFixture *fixture, const MixServiceLineRow *line, const char *pattern)
{
  GError *error = NULL;

  g_assert_null (mix_service_lines_add (fixture->store, line, &error));
  mix_plan_fixture_assert_refused (&error, MIX_ERROR_REFUSED, pattern);
}

static void
test_bad_lines_are_refused (MixPlanFixture *fixture, gconstpointer data)
{
  MixServiceLineRow line = polypharmacy;
  GError *error = NULL;

  line.short_name = "A short name that is anything but short";
  assert_line_refused (fixture, &line, "The short name*more than 28*");
  line = polypharmacy;
  line.driver = "dogs";
  assert_line_refused (fixture, &line, "“dogs” is nothing that is counted*");
  line = polypharmacy;
  line.min_role = "surgeon";
  assert_line_refused (fixture, &line, "“surgeon” is not a role*");
  line = polypharmacy;
  line.risk = "huge";
  assert_line_refused (fixture, &line, "“huge” is not a risk*low, medium, high*");
  line = polypharmacy;
  line.minutes_millis = 0;
  assert_line_refused (fixture, &line, "The minutes or the rate*");
  line = polypharmacy;
  line.level = 7;
  assert_line_refused (fixture, &line, "*level 7*");
  line = polypharmacy;
  line.name = "For 943 476 5919";
  assert_line_refused (fixture, &line, "*NHS number*");
  g_assert_false (mix_service_lines_set_enabled (fixture->store, "T61", FALSE, &error));
  mix_plan_fixture_assert_refused (&error, MIX_ERROR_REFUSED, "*time of the person’s own*");
}

static void
test_pins (MixPlanFixture *fixture, gconstpointer data)
{
  g_autofree char *person = mix_plan_fixture_add_person (fixture, "Pharmacist 07", "clinical_pharmacist");
  MixPinDraft draft = { person, "X99003", "T06", "keep", "Knows the home", MIX_DATE_NONE, MIX_DATE_NONE };
  g_autofree char *keep = NULL, *never = NULL;
  g_autoptr (MixPlan) plan = NULL;
  g_autoptr (GError) error = NULL;

  keep = mix_pins_add (fixture->store, &draft, &error);
  g_assert_no_error (error);
  mix_plan_fixture_assert_undo_name (fixture, "Pharmacist 07 always has Care home round, Southlands");
  draft = (MixPinDraft) { person, "X99001", NULL, "never", "Family there", MIX_DATE_NONE, DAY (12, 31) };
  never = mix_pins_add (fixture->store, &draft, &error);
  mix_plan_fixture_assert_undo_name (fixture, "Pharmacist 07 never has Elm");
  plan = mix_plan_fixture_load (fixture);
  g_assert_cmpuint (mix_plan_get_pins (plan)->len, ==, 2);
  g_assert_true (mix_pins_remove (fixture->store, keep, &error));
  mix_plan_fixture_assert_undo_name (fixture, "Forget the wish about Pharmacist 07 and Care home round, Southlands");

  draft.organisation = NULL;
  g_assert_null (mix_pins_add (fixture->store, &draft, &error));
  mix_plan_fixture_assert_refused (&error, MIX_ERROR_REFUSED, "Say which work*");
  draft.service_line = "T06";
  draft.kind = "perhaps";
  g_assert_null (mix_pins_add (fixture->store, &draft, &error));
  mix_plan_fixture_assert_refused (&error, MIX_ERROR_REFUSED, "“perhaps” is not a kind of pin*");
}

static void
test_saved_views (MixPlanFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = mix_saved_views_save (fixture->store, "board", "Unsafe work", "{\"fit\": 0}", &error);
  g_autofree char *other = NULL;
  g_autoptr (MixPlan) plan = NULL;
  const MixSavedViewRow *row;

  g_assert_no_error (error);
  mix_plan_fixture_assert_undo_name (fixture, "Save the view Unsafe work");
  other = mix_saved_views_save (fixture->store, "board", "Care homes", "{}", &error);
  g_assert_false (mix_saved_views_rename (fixture->store, id, "Care homes", &error));
  mix_plan_fixture_assert_refused (&error, MIX_ERROR_REFUSED, "There is a view “Care homes” already*");
  g_assert_true (mix_saved_views_rename (fixture->store, id, "Not safe", &error));
  mix_plan_fixture_assert_undo_name (fixture, "Rename the view Unsafe work to Not safe");
  plan = mix_plan_fixture_load (fixture);
  g_assert_cmpuint (mix_plan_get_saved_views (plan)->len, ==, 2);
  row = mix_plan_get_saved_views (plan)->pdata[1];
  g_assert_cmpstr (row->name, ==, "Not safe");
  g_assert_cmpstr (row->state, ==, "{\"fit\": 0}");
  g_assert_true (mix_saved_views_remove (fixture->store, row->id, &error));
  mix_plan_fixture_assert_undo_name (fixture, "Remove the view Not safe");
  g_assert_null (mix_saved_views_save (fixture->store, "board", "Bad", "fit", &error));
  mix_plan_fixture_assert_refused (&error, MIX_ERROR_REFUSED, "This is not a view*");
}

static void
test_options (MixPlanFixture *fixture, gconstpointer data)
{
  g_autoptr (MixPlan) before = mix_plan_fixture_load (fixture), set = NULL, reset = NULL;
  g_autoptr (GArray) all = mix_plan_options_list ();
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (all->len, >, 10);
  g_assert_cmpint (mix_plan_options_get (before, "balance.low_percent"), ==, 40);
  g_assert_true (mix_plan_options_set (fixture->store, "balance.low_percent", 30, &error));
  mix_plan_fixture_assert_undo_name (fixture, "Set “Least network share, per cent” to 30");
  set = mix_plan_fixture_load (fixture);
  g_assert_cmpint (mix_plan_options_get (set, "balance.low_percent"), ==, 30);
  g_assert_true (mix_plan_options_reset (fixture->store, "balance.low_percent", &error));
  reset = mix_plan_fixture_load (fixture);
  g_assert_cmpint (mix_plan_options_get (reset, "balance.low_percent"), ==, 40);
  g_assert_true (mix_plan_options_set (fixture->store, "capacity.leave_days", 30, &error));

  g_assert_false (mix_plan_options_set (fixture->store, "balance.low_percent", 101, &error));
  mix_plan_fixture_assert_refused (&error, MIX_ERROR_REFUSED, "*cannot be 101. Choose 0 to 100*");
  g_assert_false (mix_plan_options_set (fixture->store, "capacity.weeks_a_year", 0, &error));
  mix_plan_fixture_assert_refused (&error, MIX_ERROR_REFUSED, "*cannot be 0*");
  g_assert_false (mix_plan_options_set (fixture->store, "colour", 1, &error));
  mix_plan_fixture_assert_refused (&error, MIX_ERROR_REFUSED, "There is no setting “colour”*");
}

static void
test_supervision_time (MixPlanFixture *fixture, gconstpointer data)
{
  g_autofree char *person = mix_plan_fixture_add_person (fixture, "Pharmacist 07", "clinical_pharmacist");
  g_autofree char *senior = mix_plan_fixture_add_person (fixture, "Pharmacist 01", "senior_clinical_pharmacist");
  MixSupervisionDraft draft = { person, senior, "clinical", MIX_DATE_NONE, MIX_DATE_NONE, 90, 4 };
  g_autoptr (MixPlan) plan = NULL, changed = NULL;
  g_autoptr (GError) error = NULL;
  const MixSupervisionRow *row;

  g_assert_true (mix_people_supervise (fixture->store, &draft, &error));
  plan = mix_plan_fixture_load (fixture);
  row = mix_person_get_supervision (mix_plan_find_person (plan, person), 0);
  g_assert_cmpint (row->minutes_a_month, ==, 90);
  g_assert_cmpint (row->every_weeks, ==, 4);
  g_assert_true (mix_people_change_supervision (fixture->store, row->id, 0, 2, DAY (12, 31), &error));
  mix_plan_fixture_assert_undo_name (fixture, "Change the supervision of Pharmacist 07");
  changed = mix_plan_fixture_load (fixture);
  row = mix_person_get_supervision (mix_plan_find_person (changed, person), 0);
  g_assert_cmpint (row->minutes_a_month, ==, -1);
  g_assert_cmpint (row->every_weeks, ==, 2);
  g_assert_cmpint (row->until, ==, DAY (12, 31));

  draft.minutes_a_month = 5000;
  g_assert_false (mix_people_supervise (fixture->store, &draft, &error));
  mix_plan_fixture_assert_refused (&error, MIX_ERROR_REFUSED, "5000 minutes of supervision*");
  draft.minutes_a_month = 60;
  draft.every_weeks = 53;
  g_assert_false (mix_people_supervise (fixture->store, &draft, &error));
  mix_plan_fixture_assert_refused (&error, MIX_ERROR_REFUSED, "“Once in 53 weeks”*");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  MIX_PLAN_TEST ("/operations/lines/add", test_add_and_copy_a_line);
  MIX_PLAN_TEST ("/operations/lines/change", test_change_a_line);
  MIX_PLAN_TEST ("/operations/lines/refused", test_bad_lines_are_refused);
  MIX_PLAN_TEST ("/operations/pins", test_pins);
  MIX_PLAN_TEST ("/operations/saved-views", test_saved_views);
  MIX_PLAN_TEST ("/operations/options", test_options);
  MIX_PLAN_TEST ("/operations/supervision-time", test_supervision_time);
  return g_test_run ();
}
