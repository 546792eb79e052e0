#include "ctl-tests.h"

#include <string.h>

/* People, their work, and the history of both. */

static void
test_person (CtlFixture *fixture, gconstpointer data)
{
  g_autofree char *id = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (JsonObject) people = NULL;
  g_autoptr (JsonObject) again = NULL;
  g_auto (CtlRun) run = { 0 };
  JsonObject *person;

  ctl_new_plan (fixture);
  before = ctl_show (fixture, "people");
  id = ctl_id (fixture,
               "person add --plan @ --name 'Pharmacist 07' --role clinical_pharmacist --band 7 --hours 22.5 "
               "--pattern=WWWWRR---- --employer 'Sample Federation' --home-practice X99001 --prescriber on_course "
               "--pathway on_pathway --start 2026-06-01");
  g_assert_true (g_uuid_string_is_valid (id));
  people = ctl_json (fixture, "show people --plan @");
  person = ctl_find_row (people, "people", "id", id);
  g_assert_cmpstr (ctl_get_text (person, "name"), ==, "Pharmacist 07");
  g_assert_cmpint (ctl_get_number (person, "contracted_minutes"), ==, 1350);
  g_assert_cmpstr (ctl_get_text (person, "home_practice"), ==, "X99001");
  g_assert_cmpstr (ctl_get_text (person, "registration"), ==, "current");
  g_assert_true (json_object_get_null_member (person, "leaving_date"));

  ctl_do (fixture, "person set --plan @ --person %s --hours 30 --from 2026-09-01", id);
  ctl_assert_change (fixture, "Change the hours of Pharmacist 07");
  again = ctl_json (fixture, "person set --plan @ --person %s --hours 30 --from 2026-09-01", id);
  g_assert_true (json_object_get_null_member (again, "change"));
  ctl_do (fixture, "person leave --plan @ --person 'Pharmacist 07' --on 2026-12-31");
  ctl_do (fixture, "person remove --plan @ --person %s --author 'A. Tester'", id);
  ctl_assert_change (fixture, "Remove Pharmacist 07");
  after = ctl_show (fixture, "people");
  g_assert_cmpstr (before, ==, after);

  run = ctl_run (fixture, NULL, "person add --plan @ --name P --role gp");
  g_assert_cmpint (run.status, ==, 0);
  g_assert_true (g_uuid_string_is_valid (g_strstrip (run.output)));
}

static void
test_competence_and_supervision (CtlFixture *fixture, gconstpointer data)
{
  g_autofree char *id = NULL;
  g_autofree char *senior = NULL;
  g_autoptr (JsonObject) competences = NULL;
  g_autoptr (JsonObject) supervision = NULL;
  JsonObject *row;

  ctl_new_plan (fixture);
  id = ctl_id (fixture, "person add --plan @ --name 'Pharmacist 07' --role clinical_pharmacist");
  senior = ctl_id (fixture, "person add --plan @ --name 'Senior 01' --role senior_clinical_pharmacist");
  ctl_do (fixture,
          "competence set --plan @ --person %s --competence anticoagulation --level signed_off --by 'Senior 01' "
          "--from 2026-05-01 --until 2027-04-30",
          id);
  competences = ctl_json (fixture, "show competences --plan @");
  row = ctl_find_row (competences, "competences", "person_id", id);
  g_assert_cmpstr (ctl_get_text (row, "competence"), ==, "anticoagulation");
  g_assert_cmpstr (ctl_get_text (row, "until"), ==, "2027-04-30");
  g_assert_cmpstr (ctl_get_text (row, "signed_off_by"), ==, "Senior 01");

  ctl_do (fixture, "supervise --plan @ --person %s --supervisor %s --kind prescribing", id, senior);
  supervision = ctl_json (fixture, "show supervision --plan @");
  row = ctl_find_row (supervision, "supervision", "person_id", id);
  g_assert_cmpstr (ctl_get_text (row, "supervisor"), ==, "Senior 01");
  ctl_do (fixture, "unsupervise --plan @ --supervision %s", ctl_get_text (row, "id"));
  ctl_assert_change (fixture, "Senior 01 supervises Pharmacist 07 no longer");
}

static void
test_assign (CtlFixture *fixture, gconstpointer data)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *id = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (JsonObject) shown = NULL;
  JsonObject *row;

  ctl_new_plan (fixture);
  before = ctl_show (fixture, "assignments");
  first = ctl_id (fixture, "person add --plan @ --name 'Pharmacist 12' --role clinical_pharmacist");
  second = ctl_id (fixture, "person add --plan @ --name 'Pharmacist 13' --role clinical_pharmacist");
  id = ctl_id (fixture,
               "assign --plan @ --person %s --practice X99003 --service-line T06 --minutes 210 "
               "--until 2027-03-31 --status proposed",
               first);
  shown = ctl_json (fixture, "show assignments --plan @");
  row = ctl_find_row (shown, "assignments", "id", id);
  g_assert_cmpstr (ctl_get_text (row, "person"), ==, "Pharmacist 12");
  g_assert_cmpstr (ctl_get_text (row, "practice_code"), ==, "X99003");
  g_assert_cmpstr (ctl_get_text (row, "service_line_code"), ==, "T06");
  g_assert_cmpint (ctl_get_number (row, "minutes"), ==, 210);
  g_assert_cmpstr (ctl_get_text (row, "from"), ==, "2026-07-01");
  g_assert_cmpstr (ctl_get_text (row, "until"), ==, "2027-03-31");
  g_assert_cmpstr (ctl_get_text (row, "status"), ==, "proposed");
  ctl_do (fixture, "move --plan @ --assignment %s --person 'Pharmacist 13'", id);
  ctl_do (fixture, "assignment set --plan @ --assignment %s --minutes 120", id);
  ctl_do (fixture, "assignment split --plan @ --assignment %s --person 'Pharmacist 12' --minutes 60", id);
  ctl_do (fixture, "unassign --plan @ --assignment %s", id);
  ctl_assert_change (fixture, "Take Care home round, Southlands, from Pharmacist 13");
  ctl_do (fixture, "undo --plan @ 5");
  after = ctl_show (fixture, "assignments");
  g_assert_cmpstr (before, ==, after);
}

static void
test_history (CtlFixture *fixture, gconstpointer data)
{
  g_autofree char *empty = NULL;
  g_autofree char *full = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  g_autoptr (JsonObject) step = NULL;
  g_autoptr (JsonObject) history = NULL;
  JsonObject *newest;

  ctl_new_plan (fixture);
  empty = ctl_show (fixture, "people");
  for (guint i = 1; i <= 3; i++)
    ctl_do (fixture, "person add --plan @ --name 'Pharmacist %02u' --role clinical_pharmacist --author Tester", i);
  full = ctl_show (fixture, "people");
  step = ctl_json (fixture, "undo --plan @ 3");
  g_assert_cmpint (ctl_get_number (step, "changes"), ==, 3);
  g_assert_cmpstr (ctl_get_text (step, "redo"), ==, "Add Pharmacist 01");
  undone = ctl_show (fixture, "people");
  g_assert_cmpstr (undone, ==, empty);
  history = ctl_json (fixture, "history --plan @");
  newest = json_array_get_object_element (json_object_get_array_member (history, "history"), 0);
  g_assert_cmpstr (ctl_get_text (newest, "name"), ==, "Add Pharmacist 03");
  g_assert_cmpstr (ctl_get_text (newest, "author"), ==, "Tester");
  g_assert_true (json_object_get_boolean_member (newest, "undone"));
  ctl_do (fixture, "redo --plan @ 2");
  ctl_do (fixture, "redo --plan @");
  redone = ctl_show (fixture, "people");
  g_assert_cmpstr (redone, ==, full);
  ctl_refused (fixture, 3, "refused", "redo --plan @");
  ctl_refused (fixture, 3, "refused", "undo --plan @ 99");
  ctl_refused (fixture, 3, "refused", "undo --plan @ none");
}

/* A batch is one change: all of its lines, or none. */
static void
test_batch (CtlFixture *fixture, gconstpointer data)
{
  static const char right[] = "# two people and their work\n\n"
                              "person add --name 'Pharmacist 01' --role clinical_pharmacist\r\n"
                              "person add --name \"Pharmacist 02\" --role clinical_pharmacist\n"
                              "assign --person 'Pharmacist 02' --practice X99001 --service-line T01 --minutes 60";
  static const char wrong[] = "person add --name 'Pharmacist 03' --role clinical_pharmacist\n"
                              "person add --name 'Pharmacist 04' --role surgeon\n";
  g_autofree char *path = g_build_filename (fixture->folder, "lines", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_auto (CtlRun) run = { 0 };
  g_auto (CtlRun) undo = { 0 };

  ctl_new_plan (fixture);
  g_assert_true (g_file_set_contents (path, right, -1, NULL));
  ctl_do (fixture, "batch ~/lines --plan @ --name 'Begin the team'");
  ctl_assert_change (fixture, "Begin the team");
  before = ctl_show (fixture, "people");
  run = ctl_run (fixture, wrong, "batch --plan @");
  g_assert_cmpint (run.status, ==, 3);
  g_assert_nonnull (strstr (run.messages, "Line 2: “surgeon” is not a role"));
  undo = ctl_run (fixture, "undo", "batch --plan @");
  g_assert_cmpint (undo.status, ==, 2);
  after = ctl_show (fixture, "people");
  g_assert_cmpstr (before, ==, after);
  ctl_refused (fixture, 3, "not_found", "batch ~/nothing --plan @");
}

void
ctl_add_people_tests (void)
{
  CTL_TEST ("/ctl/person", test_person);
  CTL_TEST ("/ctl/competence-and-supervision", test_competence_and_supervision);
  CTL_TEST ("/ctl/assign", test_assign);
  CTL_TEST ("/ctl/history", test_history);
  CTL_TEST ("/ctl/batch", test_batch);
}
