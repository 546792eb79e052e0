#include "ctl-tests.h"

#include <string.h>

/* Two people at two practices: one may not do what they have, and both have time left. */
static char *
add_team (CtlFixture *fixture)
{
  char *id;

  ctl_new_plan (fixture);
  ctl_do (fixture, "person add --plan @ --name 'Pharmacist 01' --role clinical_pharmacist --hours 37.5 "
                   "--registration current --prescriber yes --pattern=WWWWWWWWWW --home-practice X99001 "
                   "--start 2026-01-01");
  ctl_do (fixture, "person add --plan @ --name 'Technician 01' --role pharmacy_technician --hours 30 "
                   "--registration current --pattern=WWWWWWWW-- --home-practice X99002 --start 2026-01-01");
  id = ctl_id (fixture, "assign --plan @ --person 'Technician 01' --practice X99001 --service-line T01 --minutes 90");
  ctl_do (fixture, "assign --plan @ --person 'Pharmacist 01' --practice X99002 --service-line T16 --minutes 150");
  return id;
}

static JsonArray *
get_assignments (JsonObject *answer)
{
  return json_object_get_array_member (answer, "assignments");
}

static gint64
sum_minutes (JsonObject *answer, const char *person)
{
  JsonArray *rows = get_assignments (answer);
  gint64 minutes = 0;

  for (guint i = 0; i < json_array_get_length (rows); i++)
    {
      JsonObject *row = json_array_get_object_element (rows, i);

      if (g_str_equal (json_object_get_string_member (row, "person"), person))
        minutes += json_object_get_int_member (row, "minutes");
    }
  return minutes;
}

static void
test_propose (CtlFixture *fixture, gconstpointer data)
{
  g_autofree char *id = add_team (fixture);
  g_autoptr (JsonObject) answer = ctl_json (fixture, "deploy --plan @ --seconds 2");
  JsonObject *row;

  g_assert_cmpfloat (json_object_get_double_member (answer, "bound"), <=,
                     json_object_get_double_member (answer, "objective"));
  g_assert_cmpfloat (json_object_get_double_member (answer, "gap"), <, 0.05);
  g_assert_true (json_object_has_member (answer, "seconds"));
  g_assert_cmpint (json_object_get_int_member (answer, "moves"), >, 2);
  g_assert_cmpint (sum_minutes (answer, "Pharmacist 01"), >, 1200);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (answer, "week")), >, 8);
  row = ctl_find_row (answer, "week", "person", "Pharmacist 01");
  g_assert_cmpuint (strlen (json_object_get_string_member (row, "session")), ==, 6);
  ctl_assert_change (fixture, "Give Outpatient letters, Oak, to Pharmacist 01");
}

/* The technician could learn more; what is worked out anew is never above its estimate. */
static void
test_explain (CtlFixture *fixture, gconstpointer data)
{
  g_autofree char *id = add_team (fixture);
  g_autoptr (JsonObject) answer = ctl_json (fixture, "deploy --plan @ --iterations 3 --explain 2");
  JsonArray *reasons = json_object_get_array_member (answer, "explanations");
  JsonArray *trainings = json_object_get_array_member (answer, "train_next");

  g_assert_cmpuint (json_array_get_length (reasons), >, 0);
  for (guint i = 0; i < json_array_get_length (reasons); i++)
    {
      JsonObject *row = json_array_get_object_element (reasons, i);

      g_assert_cmpint (json_object_get_int_member (row, "undone_minutes"), >, 0);
      g_assert_true (g_str_has_suffix (json_object_get_string_member (row, "reason"), "."));
    }
  g_assert_cmpuint (json_array_get_length (trainings), >, 2);
  for (guint i = 0; i < json_array_get_length (trainings); i++)
    {
      JsonObject *row = json_array_get_object_element (trainings, i);

      g_assert_cmpint (json_object_get_null_member (row, "exact_minutes"), ==, i >= 2);
      if (i < 2)
        g_assert_cmpint (json_object_get_int_member (row, "exact_minutes"), <=,
                         json_object_get_int_member (row, "estimate_minutes"));
    }
  g_assert_true (json_object_has_member (answer, "worth"));
  ctl_refused (fixture, 3, "refused", "deploy --plan @ --iterations 3 --explain many");
}

/* Without a time in it, the same seed gives the same bytes. */
static void
test_same_bytes (CtlFixture *fixture, gconstpointer data)
{
  g_autofree char *id = add_team (fixture);
  g_auto (CtlRun) one = ctl_run (fixture, NULL, "deploy --plan @ --iterations 3 --seed 5 --json");
  g_auto (CtlRun) other = ctl_run (fixture, NULL, "deploy --plan @ --iterations 3 --seed 5 --json");

  g_assert_cmpint (one.status, ==, 0);
  g_assert_cmpstr (one.output, ==, other.output);
  g_assert_null (strstr (one.output, "seconds"));
  g_assert_nonnull (strstr (one.messages, "s: "));
}

static void
test_accept (CtlFixture *fixture, gconstpointer data)
{
  g_autofree char *id = add_team (fixture);
  g_autofree char *before = ctl_show (fixture, "assignments");
  g_autoptr (JsonObject) answer = ctl_json (fixture, "deploy --plan @ --seconds 1 --mode floating --accept");
  g_autoptr (JsonObject) again = NULL;
  g_autofree char *undone = NULL;

  g_assert_true (g_str_has_prefix (json_object_get_string_member (answer, "change"), "Accept the proposal, "));
  again = ctl_json (fixture, "deploy --plan @ --seconds 1 --mode floating");
  g_assert_cmpint (json_object_get_int_member (again, "moves"), ==, 0);
  g_assert_cmpint (json_object_get_int_member (again, "undone_minutes"), ==,
                   json_object_get_int_member (answer, "undone_minutes"));
  ctl_do (fixture, "undo --plan @");
  undone = ctl_show (fixture, "assignments");
  g_assert_cmpstr (before, ==, undone);
}

/* A person's, a practice's and a single change are accepted alone. */
static void
test_accept_some (CtlFixture *fixture, gconstpointer data)
{
  g_autofree char *id = add_team (fixture);
  g_auto (CtlRun) nobody = { 0 };
  g_autoptr (JsonObject) one = NULL;
  g_autoptr (JsonObject) place = NULL;
  g_autoptr (JsonObject) person = NULL;
  g_autoptr (JsonObject) answer = ctl_json (fixture, "deploy --plan @ --iterations 3");
  JsonObject *row = ctl_find_row (answer, "assignments", "change", "new");
  const char *change_id = ctl_get_text (row, "change_id");

  one = ctl_json (fixture, "deploy --plan @ --iterations 3 --accept --only %s", change_id);
  g_assert_true (g_str_has_prefix (ctl_get_text (one, "change"), "Accept "));
  g_assert_true (g_str_has_suffix (ctl_get_text (one, "change"), ctl_get_text (row, "person")));
  ctl_do (fixture, "undo --plan @");
  place = ctl_json (fixture, "deploy --plan @ --iterations 3 --accept --only X99001");
  g_assert_nonnull (strstr (ctl_get_text (place, "change"), "Elm"));
  ctl_do (fixture, "undo --plan @");
  person = ctl_json (fixture, "deploy --plan @ --iterations 3 --accept --only 'Pharmacist 01'");
  g_assert_nonnull (strstr (ctl_get_text (person, "change"), "Accept "));
  nobody = ctl_run (fixture, NULL, "deploy --plan @ --iterations 3 --accept --only Nobody");
  g_assert_cmpint (nobody.status, ==, 3);
  ctl_refused (fixture, 2, "usage", "deploy --plan @ --only X99001");
}

/* What is pinned stays; what may not be done cannot be pinned, and is named before anything runs. */
static void
test_pins (CtlFixture *fixture, gconstpointer data)
{
  g_autofree char *id = add_team (fixture);
  g_autoptr (JsonObject) pinned = ctl_json (fixture, "deploy --plan @ --iterations 2 --pin 'Pharmacist 01'");
  g_autoptr (JsonObject) practice = ctl_json (fixture, "deploy --plan @ --iterations 2 --pin X99002");
  g_auto (CtlRun) refused = ctl_run (fixture, NULL, "deploy --plan @ --iterations 2 --pin X99001");
  JsonArray *rows = get_assignments (pinned);
  gboolean kept = FALSE;

  for (guint i = 0; i < json_array_get_length (rows); i++)
    {
      JsonObject *row = json_array_get_object_element (rows, i);

      kept = kept
             || (g_str_equal (json_object_get_string_member (row, "person"), "Pharmacist 01")
                 && g_str_equal (json_object_get_string_member (row, "service_line"), "T16")
                 && json_object_get_int_member (row, "minutes") >= 150);
    }
  g_assert_true (kept);
  g_assert_cmpint (refused.status, ==, 3);
  g_assert_nonnull (strstr (refused.messages, "Technician 01"));
  ctl_refused (fixture, 3, "refused", "deploy --plan @ --iterations 2 --pin %s", id);
  ctl_refused (fixture, 3, "not_found", "deploy --plan @ --iterations 2 --pin Nobody");
}

/* The same wishes, kept in the plan. */
static void
test_pins_of_plan (CtlFixture *fixture, gconstpointer data)
{
  g_autofree char *id = add_team (fixture);
  g_autofree char *card = ctl_id (fixture, "pin card --plan @ --assignment %s --reason 'Knows them'", id);
  g_autofree char *person
      = ctl_id (fixture, "pin add --plan @ --person 'Pharmacist 01' --kind keep --reason 'Asked for it'");
  g_autoptr (JsonObject) pins = NULL;

  ctl_assert_change (fixture, "Pharmacist 01 always has all their work");
  ctl_refused (fixture, 3, "refused", "deploy --plan @ --iterations 2");
  ctl_do (fixture, "pin remove --plan @ --pin %s", card);
  ctl_do (fixture, "pin remove --plan @ --pin %s", person);
  ctl_do (fixture, "pin place --plan @ --practice X99002 --reason 'New building'");
  ctl_assert_change (fixture, "Everybody keeps their work at Oak");
  pins = ctl_json (fixture, "show pins --plan @");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (pins, "pins")), ==, 1);
  ctl_do (fixture, "pin release --plan @ --practice X99002");
  ctl_assert_change (fixture, "Work at Oak may change");
  ctl_refused (fixture, 3, "refused", "pin add --plan @ --person 'Pharmacist 01' --kind never --reason Tired");
}

/* Everybody in one practice leaves no less undone than anybody anywhere. */
static void
test_modes (CtlFixture *fixture, gconstpointer data)
{
  g_autofree char *id = add_team (fixture);
  g_autoptr (JsonObject) answer = ctl_json (fixture, "deploy modes --plan @ --iterations 3");
  JsonObject *everywhere = ctl_find_row (answer, "modes", "mode", "free");
  JsonObject *attached = ctl_find_row (answer, "modes", "mode", "attached");
  JsonObject *floating = ctl_find_row (answer, "modes", "mode", "floating");

  g_assert_cmpint (json_object_get_int_member (attached, "undone_minutes"), >=,
                   json_object_get_int_member (everywhere, "undone_minutes"));
  g_assert_cmpint (json_object_get_int_member (floating, "undone_minutes"), >=,
                   json_object_get_int_member (everywhere, "undone_minutes"));
  g_assert_cmpfloat (json_object_get_double_member (attached, "sites_a_person"), <=, 1);
  ctl_refused (fixture, 2, "usage", "deploy modes --plan @ --mode free");
}

/* More changes are never worth less, and so many are made at most. */
static void
test_moves (CtlFixture *fixture, gconstpointer data)
{
  g_autofree char *id = add_team (fixture);
  g_autoptr (JsonObject) curve = ctl_json (fixture, "deploy moves --plan @ --iterations 3");
  g_autoptr (JsonObject) few = ctl_json (fixture, "deploy --plan @ --iterations 3 --moves 1");
  g_autoptr (JsonObject) none = ctl_json (fixture, "deploy --plan @ --iterations 3 --moves 0");
  JsonArray *points = json_object_get_array_member (curve, "points");

  g_assert_cmpuint (json_array_get_length (points), ==, 7);
  for (guint i = 0; i < 6; i++)
    {
      JsonObject *point = json_array_get_object_element (points, i);

      g_assert_cmpint (json_object_get_int_member (point, "moves"), <=,
                       json_object_get_int_member (point, "most_moves"));
    }
  g_assert_cmpint (json_object_get_int_member (few, "moves"), <=, 1);
  g_assert_cmpint (json_object_get_int_member (none, "moves"), ==, 0);
}

/* What cannot all hold is said, and who else could do a piece of work. */
static void
test_questions (CtlFixture *fixture, gconstpointer data)
{
  g_autofree char *id = add_team (fixture);
  g_autoptr (JsonObject) wishes = ctl_json (fixture, "deploy wishes --plan @ --pin %s", id);
  g_autoptr (JsonObject) shown = ctl_json (fixture, "show assignments --plan @");
  JsonArray *rows = json_object_get_array_member (shown, "assignments");
  g_autoptr (JsonObject) others = NULL;

  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (wishes, "wishes")), >=, 1);
  for (guint i = 0; i < json_array_get_length (rows); i++)
    {
      const char *other = ctl_get_text (json_array_get_object_element (rows, i), "id");

      if (!g_str_equal (other, id))
        others = ctl_json (fixture, "deploy alternatives --plan @ --assignment %s --iterations 2", other);
    }
  g_assert_nonnull (others);
  g_assert_true (json_object_has_member (others, "alternatives"));
  ctl_refused (fixture, 3, "not_found", "deploy alternatives --plan @ --assignment none");
}

/* One more desk, counted in steps, leaves no more undone than the proposal counted in steps does. */
static void
test_desk (CtlFixture *fixture, gconstpointer data)
{
  g_autofree char *id = add_team (fixture);
  g_autoptr (JsonObject) shown = ctl_json (fixture, "show practices --plan @");
  JsonArray *practices = json_object_get_array_member (shown, "practices");
  const char *practice = ctl_get_text (json_array_get_object_element (practices, 0), "code");
  g_autoptr (JsonObject) proposed = ctl_json (fixture, "deploy --plan @ --iterations 2");
  g_autoptr (JsonObject) tried = ctl_json (fixture, "deploy desk --plan @ --practice %s --iterations 2", practice);
  JsonObject *desk = json_array_get_object_element (json_object_get_array_member (tried, "desk"), 0);

  g_assert_cmpstr (ctl_get_text (desk, "practice_code"), ==, practice);
  g_assert_cmpfloat_with_epsilon (json_object_get_double_member (desk, "undone_before"),
                                  json_object_get_double_member (proposed, "undone_minutes"), 1);
  g_assert_cmpfloat (json_object_get_double_member (desk, "undone_after"), <=,
                     json_object_get_double_member (desk, "undone_before") + 1);
  ctl_refused (fixture, 3, "not_found", "deploy desk --plan @ --practice none --iterations 2");
}

/* The files that are written solve to the same, without a plan. */
static void
test_files (CtlFixture *fixture, gconstpointer data)
{
  g_autofree char *id = add_team (fixture);
  g_autofree char *instance = g_build_filename (fixture->folder, "problem.txt", NULL);
  g_autofree char *model = g_build_filename (fixture->folder, "problem.lp", NULL);
  g_autofree char *prices = g_build_filename (fixture->folder, "prices.txt", NULL);
  g_autoptr (JsonObject) of_plan = NULL;
  g_autoptr (JsonObject) of_file = NULL;

  ctl_do (fixture, "deploy --plan @ --export-instance %s --export-model %s", instance, model);
  g_assert_true (g_file_test (instance, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (model, G_FILE_TEST_EXISTS));
  of_plan = ctl_json (fixture, "deploy --plan @ --iterations 5");
  of_file = ctl_json (fixture, "deploy --instance %s --iterations 5 --prices %s", instance, prices);
  g_assert_true (g_file_test (prices, G_FILE_TEST_EXISTS));
  g_assert_cmpfloat (json_object_get_double_member (of_plan, "objective"), ==,
                     json_object_get_double_member (of_file, "objective"));
  g_assert_cmpint (json_object_get_int_member (of_plan, "undone_minutes"), ==,
                   json_object_get_int_member (of_file, "undone_minutes"));
}

static void
test_wrong (CtlFixture *fixture, gconstpointer data)
{
  g_autofree char *id = add_team (fixture);

  ctl_refused (fixture, 2, "usage", "deploy");
  ctl_refused (fixture, 2, "usage", "deploy --plan @ --instance x.txt");
  ctl_refused (fixture, 2, "usage", "deploy --instance x.txt --accept");
  ctl_refused (fixture, 2, "usage", "deploy --plan @ --seconds 1 --iterations 1");
  ctl_refused (fixture, 2, "usage", "deploy --plan @ --mode everywhere");
  ctl_refused (fixture, 3, "refused", "deploy --plan @ --seconds soon");
  ctl_refused (fixture, 3, "not_found", "deploy --instance ~/none.txt");
  ctl_do (fixture, "new --plan ~/empty.skillmix --empty --name Empty");
  ctl_refused (fixture, 3, "refused", "deploy --plan ~/empty.skillmix");
}

static void
test_settings (CtlFixture *fixture, gconstpointer data)
{
  g_autoptr (JsonObject) settings = NULL;
  JsonObject *row;

  ctl_new_plan (fixture);
  ctl_do (fixture, "setting set --plan @ --key deployment.change --value 50");
  settings = ctl_json (fixture, "show settings --plan @");
  row = ctl_find_row (settings, "settings", "key", "deployment.change");
  g_assert_cmpint (json_object_get_int_member (row, "value"), ==, 50);
  g_assert_nonnull (strstr (json_object_get_string_member (row, "words"), "An hour of undone high-risk work"));
  row = ctl_find_row (settings, "settings", "key", "balance.low_percent");
  g_assert_cmpstr (json_object_get_string_member (row, "words"), ==, "");
}

void
ctl_add_deploy_tests (void)
{
  CTL_TEST ("/ctl/deploy-propose", test_propose);
  CTL_TEST ("/ctl/deploy-explain", test_explain);
  CTL_TEST ("/ctl/deploy-same-bytes", test_same_bytes);
  CTL_TEST ("/ctl/deploy-accept", test_accept);
  CTL_TEST ("/ctl/deploy-accept-some", test_accept_some);
  CTL_TEST ("/ctl/deploy-pins", test_pins);
  CTL_TEST ("/ctl/deploy-pins-of-plan", test_pins_of_plan);
  CTL_TEST ("/ctl/deploy-modes", test_modes);
  CTL_TEST ("/ctl/deploy-moves", test_moves);
  CTL_TEST ("/ctl/deploy-questions", test_questions);
  CTL_TEST ("/ctl/deploy-desk", test_desk);
  CTL_TEST ("/ctl/deploy-files", test_files);
  CTL_TEST ("/ctl/deploy-wrong", test_wrong);
  CTL_TEST ("/ctl/deploy-settings", test_settings);
}
