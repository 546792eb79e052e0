#include "ctl-tests.h"

/* The row of a `show` table with that id; the document keeps it alive. */
static JsonObject *
show_row (CtlFixture *fixture, const char *what, const char *id, JsonObject **document)
{
  g_autofree char *table = g_strdelimit (g_strdup (what), "-", '_');

  *document = ctl_json (fixture, "show %s --plan @", what);
  return ctl_find_row (*document, table, "id", id);
}

static guint
count_rows (CtlFixture *fixture, const char *what)
{
  g_autoptr (JsonObject) document = ctl_json (fixture, "show %s --plan @", what);
  g_autofree char *table = g_strdelimit (g_strdup (what), "-", '_');

  return json_array_get_length (json_object_get_array_member (document, table));
}

static char *
add_pharmacist (CtlFixture *fixture)
{
  ctl_new_plan (fixture);
  return ctl_id (fixture, "person add --plan @ --name 'Pharmacist 07' --role clinical_pharmacist --hours 37.5 "
                          "--registration current --home-practice X99001");
}

static void
test_leave (CtlFixture *fixture, gconstpointer data)
{
  g_autofree char *person = add_pharmacist (fixture), *id = NULL;
  g_autoptr (JsonObject) added = NULL, changed = NULL;
  JsonObject *row;

  id = ctl_id (fixture, "leave add --plan @ --person 'Pharmacist 07' --from 2026-08-03 --until 2026-08-14");
  row = show_row (fixture, "leave", id, &added);
  g_assert_cmpstr (json_object_get_string_member (row, "kind"), ==, "annual");
  g_assert_cmpstr (json_object_get_string_member (row, "until"), ==, "2026-08-14");
  g_assert_true (json_object_get_null_member (row, "minutes"));
  ctl_do (fixture, "leave set --plan @ --leave %s --kind study --minutes 225 --until 2026-08-03", id);
  row = show_row (fixture, "leave", id, &changed);
  g_assert_cmpstr (json_object_get_string_member (row, "kind"), ==, "study");
  g_assert_cmpint (json_object_get_int_member (row, "minutes"), ==, 225);
  ctl_refused (fixture, 3, "refused", "leave add --plan @ --person %s --from 2026-08-03", person);
  ctl_refused (fixture, 3, "refused", "leave add --plan @ --person %s --from 2026-09-01 --kind flu", person);
  ctl_do (fixture, "leave remove --plan @ --leave %s", id);
  ctl_refused (fixture, 3, "not_found", "leave remove --plan @ --leave %s", id);
  g_assert_cmpuint (count_rows (fixture, "leave"), ==, 0);
}

static void
test_week (CtlFixture *fixture, gconstpointer data)
{
  g_autofree char *person = add_pharmacist (fixture);
  g_autoptr (JsonObject) people = NULL, sessions = NULL;
  JsonObject *row;

  ctl_do (fixture, "pattern --plan @ --person %s --week WWRR------", person);
  people = ctl_json (fixture, "show people --plan @");
  g_assert_cmpstr (json_object_get_string_member (ctl_find_row (people, "people", "id", person), "pattern"), ==,
                   "WWRR------");
  ctl_do (fixture, "desk --plan @ --practice X99001 --count 3");
  ctl_do (fixture, "session set --plan @ --person %s --session mon-pm --practice X99002", person);
  sessions = ctl_json (fixture, "show sessions --plan @");
  row = ctl_find_row (sessions, "sessions", "person_id", person);
  g_assert_cmpstr (json_object_get_string_member (row, "session"), ==, "mon_pm");
  g_assert_cmpstr (json_object_get_string_member (row, "practice_code"), ==, "X99002");
  ctl_refused (fixture, 3, "refused", "session set --plan @ --person %s --session tue_am --practice X99002", person);
  ctl_refused (fixture, 3, "refused", "session set --plan @ --person %s --session sunday --practice X99002", person);
  ctl_do (fixture, "session remove --plan @ --place %s", json_object_get_string_member (row, "id"));
  g_assert_cmpuint (count_rows (fixture, "sessions"), ==, 0);
}

static void
test_cohort_and_tally (CtlFixture *fixture, gconstpointer data)
{
  g_autofree char *cohort = NULL, *tally = NULL;
  g_autoptr (JsonObject) added = NULL, changed = NULL, counted = NULL;
  JsonObject *row;

  ctl_new_plan (fixture);
  cohort = ctl_id (fixture, "cohort add --plan @ --practice X99001 --service-line T01 --name 'Home reviews' "
                            "--items 1240 --deadline 2027-03-31");
  row = show_row (fixture, "cohorts", cohort, &added);
  g_assert_cmpint (json_object_get_int_member (row, "items"), ==, 1240);
  g_assert_true (json_object_get_null_member (row, "minutes_per_item"));
  ctl_do (fixture, "cohort set --plan @ --cohort %s --items 800 --minutes 20", cohort);
  row = show_row (fixture, "cohorts", cohort, &changed);
  g_assert_cmpint (json_object_get_int_member (row, "items"), ==, 800);
  g_assert_cmpstr (json_object_get_string_member (row, "deadline"), ==, "2027-03-31");
  ctl_refused (fixture, 3, "refused",
               "cohort add --plan @ --practice X99001 --service-line T01 --name Late --items 1 --deadline 2020-01-01");
  ctl_do (fixture, "cohort remove --plan @ --cohort %s", cohort);

  tally = ctl_id (fixture, "tally add --plan @ --practice X99001 --service-line T01 --items 14 --by 'The front desk'");
  row = show_row (fixture, "tallies", tally, &counted);
  g_assert_cmpint (json_object_get_int_member (row, "weeks"), ==, 1);
  ctl_refused (fixture, 3, "refused",
               "tally add --plan @ --practice X99001 --service-line T01 --items 14 --by Desk --weeks 0");
  ctl_do (fixture, "tally remove --plan @ --tally %s", tally);
  g_assert_cmpuint (count_rows (fixture, "tallies"), ==, 0);
}

static void
test_override (CtlFixture *fixture, gconstpointer data)
{
  g_autofree char *person = add_pharmacist (fixture);
  g_autofree char *work
      = ctl_id (fixture, "assign --plan @ --person %s --practice X99001 --service-line T06 --minutes 60", person);
  g_autoptr (JsonObject) kept = NULL, entered = NULL;
  JsonObject *row;

  ctl_do (fixture, "override --plan @ --assignment %s --by 'Dr Example' --reason 'Until trained' --until 2026-12-31",
          work);
  kept = ctl_json (fixture, "show overrides --plan @");
  row = ctl_find_row (kept, "overrides", "assignment_id", work);
  g_assert_cmpstr (json_object_get_string_member (row, "decided_by"), ==, "Dr Example");
  g_assert_cmpstr (json_object_get_string_member (row, "person"), ==, "Pharmacist 07");
  g_assert_true (json_object_get_boolean_member (row, "in_force"));
  ctl_do (fixture, "override remove --plan @ --override %s", json_object_get_string_member (row, "id"));
  g_assert_cmpuint (count_rows (fixture, "overrides"), ==, 0);

  ctl_do (fixture,
          "override --plan @ --person %s --practice X99001 --service-line T06 --by 'Dr Example' --reason Why "
          "--until 2026-12-31",
          person);
  ctl_refused (fixture, 3, "not_found",
               "override --plan @ --person %s --practice X99002 --service-line T06 --by Me "
               "--reason Why --until 2026-12-31",
               person);
  g_assert_cmpuint (count_rows (fixture, "overrides"), ==, 1);

  ctl_do (fixture, "override --plan @ --practice X99001 --service-line T06 --minutes 240");
  ctl_do (fixture, "override --plan @ --practice X99001 --service-line T06 --from 2027-04-01");
  entered = ctl_json (fixture, "show demand-overrides --plan @");
  row = ctl_find_row (entered, "demand_overrides", "from", "2027-04-01");
  g_assert_true (json_object_get_null_member (row, "minutes"));
  ctl_do (fixture, "override remove --plan @ --override %s", json_object_get_string_member (row, "id"));

  ctl_refused (fixture, 2, "usage", "override --plan @ --assignment %s --by 'Dr Example' --reason Why", work);
  ctl_refused (fixture, 2, "usage", "override --plan @ --practice X99001 --service-line T06 --by 'Dr Example'");
  ctl_refused (fixture, 2, "usage", "override --plan @ --practice X99001");
  ctl_refused (fixture, 3, "refused",
               "override --plan @ --assignment %s --by 'Dr Example' --reason 'For 943 476 5919' --until 2026-12-31",
               work);
}

static void
test_pin (CtlFixture *fixture, gconstpointer data)
{
  g_autofree char *person = add_pharmacist (fixture);
  g_autofree char *id
      = ctl_id (fixture, "pin add --plan @ --person %s --kind never --practice X99002 --reason Family", person);
  g_autoptr (JsonObject) pins = NULL;
  JsonObject *row = show_row (fixture, "pins", id, &pins);

  g_assert_cmpstr (json_object_get_string_member (row, "practice_code"), ==, "X99002");
  g_assert_true (json_object_get_null_member (row, "service_line_code"));
  ctl_refused (fixture, 3, "refused", "pin add --plan @ --person %s --kind never --reason Family", person);
  ctl_do (fixture, "pin remove --plan @ --pin %s", id);
  g_assert_cmpuint (count_rows (fixture, "pins"), ==, 0);
}

static void
test_supervision (CtlFixture *fixture, gconstpointer data)
{
  g_autofree char *person = add_pharmacist (fixture);
  g_autofree char *senior
      = ctl_id (fixture, "person add --plan @ --name 'Pharmacist 01' --role senior_clinical_pharmacist");
  g_autoptr (JsonObject) before = NULL, after = NULL;
  JsonObject *row;

  ctl_do (fixture, "supervise --plan @ --person %s --supervisor %s --minutes-a-month 90", person, senior);
  before = ctl_json (fixture, "show supervision --plan @");
  row = ctl_find_row (before, "supervision", "person_id", person);
  g_assert_cmpint (json_object_get_int_member (row, "minutes_a_month"), ==, 90);
  g_assert_true (json_object_get_null_member (row, "every_weeks"));
  ctl_do (fixture, "supervision set --plan @ --supervision %s --every-weeks 4",
          json_object_get_string_member (row, "id"));
  after = ctl_json (fixture, "show supervision --plan @");
  row = ctl_find_row (after, "supervision", "person_id", person);
  g_assert_cmpint (json_object_get_int_member (row, "minutes_a_month"), ==, 90);
  g_assert_cmpint (json_object_get_int_member (row, "every_weeks"), ==, 4);
}

static void
test_line (CtlFixture *fixture, gconstpointer data)
{
  g_autoptr (JsonObject) added = NULL, copied = NULL, lines = NULL;
  JsonObject *row;

  ctl_new_plan (fixture);
  added = ctl_json (fixture, "line add --plan @ --name 'Polypharmacy clinic' --driver aged_75_plus "
                             "--min-role clinical_pharmacist --minutes 12.5");
  g_assert_cmpstr (json_object_get_string_member (added, "code"), ==, "L01");
  copied = ctl_json (fixture, "line copy --plan @ --service-line T06 --name 'Care home round, evenings'");
  g_assert_cmpstr (json_object_get_string_member (copied, "code"), ==, "L02");
  ctl_do (fixture, "line set --plan @ --service-line L01 --rate 0.5 --risk high --competence frailty");
  ctl_do (fixture, "line set --plan @ --service-line L02 --use no");
  ctl_do (fixture, "weight --plan @ --service-line L01 --weight 700");
  lines = ctl_json (fixture, "show service-lines --plan @");
  row = ctl_find_row (lines, "service_lines", "code", "L01");
  g_assert_cmpfloat (json_object_get_double_member (row, "minutes_per_item"), ==, 12.5);
  g_assert_cmpfloat (json_object_get_double_member (row, "items_per_driver"), ==, 0.5);
  g_assert_cmpstr (json_object_get_string_member (row, "risk"), ==, "high");
  g_assert_true (json_object_get_boolean_member (row, "own"));
  g_assert_false (json_object_get_boolean_member (ctl_find_row (lines, "service_lines", "code", "L02"), "enabled"));
  ctl_refused (fixture, 3, "refused", "line set --plan @ --service-line L01 --minutes much");
  ctl_do (fixture, "cohort add --plan @ --practice X99001 --service-line L01 --name 'Backlog' --items 40 "
                   "--deadline 2027-03-31");
  ctl_refused (fixture, 3, "refused", "line remove --plan @ --service-line L01");
  ctl_refused (fixture, 3, "refused", "line remove --plan @ --service-line T01");
  ctl_refused (fixture, 3, "not_found", "line remove --plan @ --service-line L09");
  ctl_do (fixture, "undo --plan @");
  ctl_do (fixture, "line remove --plan @ --service-line L01");
  ctl_refused (fixture, 3, "not_found", "line set --plan @ --service-line L01 --rate 1");
  ctl_do (fixture, "undo --plan @");
  ctl_refused (fixture, 3, "refused", "line set --plan @ --service-line L01 --use perhaps");
  ctl_refused (fixture, 3, "refused", "line add --plan @ --name Walk --driver dogs --min-role clinical_pharmacist");
  ctl_refused (fixture, 3, "not_found", "weight --plan @ --service-line X01 --weight 1");
}

static void
test_settings_and_views (CtlFixture *fixture, gconstpointer data)
{
  g_autofree char *id = NULL;
  g_autoptr (JsonObject) set = NULL, reset = NULL, views = NULL;
  JsonObject *row;

  ctl_new_plan (fixture);
  ctl_do (fixture, "setting set --plan @ --key balance.low_percent --value 30");
  set = ctl_json (fixture, "show settings --plan @");
  row = ctl_find_row (set, "settings", "key", "balance.low_percent");
  g_assert_cmpint (json_object_get_int_member (row, "value"), ==, 30);
  g_assert_true (json_object_get_boolean_member (row, "own"));
  ctl_do (fixture, "setting reset --plan @ --key balance.low_percent");
  reset = ctl_json (fixture, "show settings --plan @");
  row = ctl_find_row (reset, "settings", "key", "balance.low_percent");
  g_assert_cmpint (json_object_get_int_member (row, "value"), ==, 40);
  ctl_refused (fixture, 3, "refused", "setting set --plan @ --key colour --value 1");
  ctl_refused (fixture, 3, "refused", "setting set --plan @ --key balance.low_percent --value 101");

  id = ctl_id (fixture, "view save --plan @ --page board --name 'Not safe' --state '{}'");
  row = show_row (fixture, "views", id, &views);
  g_assert_cmpstr (json_object_get_string_member (row, "page"), ==, "board");
  ctl_refused (fixture, 3, "refused", "view save --plan @ --page board --name 'Not safe' --state none");
  ctl_do (fixture, "view remove --plan @ --view %s", id);
  g_assert_cmpuint (count_rows (fixture, "views"), ==, 0);
}

static void
test_many_assignments (CtlFixture *fixture, gconstpointer data)
{
  g_autofree char *person = add_pharmacist (fixture);
  g_autofree char *other = ctl_id (fixture, "person add --plan @ --name 'Pharmacist 08' --role clinical_pharmacist");
  g_autofree char *one
      = ctl_id (fixture, "assign --plan @ --person %s --practice X99001 --service-line T06 --minutes 60", person);
  g_autofree char *copy = ctl_id (fixture, "assignment duplicate --plan @ --assignment %s", one);
  g_autoptr (JsonObject) ended = NULL, moved = NULL;
  JsonObject *row;

  ctl_do (fixture, "assignment end --plan @ --assignment %s --assignment %s --on 2026-12-31", one, copy);
  ctl_do (fixture, "assignment status --plan @ --assignment %s --assignment %s --status agreed", one, copy);
  row = show_row (fixture, "assignments", copy, &ended);
  g_assert_cmpstr (json_object_get_string_member (row, "until"), ==, "2026-12-31");
  g_assert_cmpstr (json_object_get_string_member (row, "status"), ==, "agreed");
  ctl_do (fixture, "move --plan @ --assignment %s --assignment %s --person %s", one, copy, other);
  ctl_do (fixture, "assignment join --plan @ --assignment %s --assignment %s", one, copy);
  row = show_row (fixture, "assignments", one, &moved);
  g_assert_cmpint (json_object_get_int_member (row, "minutes"), ==, 120);
  g_assert_cmpstr (json_object_get_string_member (row, "person_id"), ==, other);
  ctl_refused (fixture, 3, "refused", "assignment join --plan @ --assignment %s", one);
  ctl_refused (fixture, 3, "refused", "assignment end --plan @ --assignment %s --on 2020-01-01", one);
  ctl_do (fixture, "unassign --plan @ --assignment %s", one);
  g_assert_cmpuint (count_rows (fixture, "assignments"), ==, 0);
}

void
ctl_add_entry_tests (void)
{
  CTL_TEST ("/ctl/entry-leave", test_leave);
  CTL_TEST ("/ctl/entry-week", test_week);
  CTL_TEST ("/ctl/entry-cohort-and-tally", test_cohort_and_tally);
  CTL_TEST ("/ctl/entry-override", test_override);
  CTL_TEST ("/ctl/entry-pin", test_pin);
  CTL_TEST ("/ctl/entry-supervision", test_supervision);
  CTL_TEST ("/ctl/entry-line", test_line);
  CTL_TEST ("/ctl/entry-settings-and-views", test_settings_and_views);
  CTL_TEST ("/ctl/entry-many-assignments", test_many_assignments);
}
