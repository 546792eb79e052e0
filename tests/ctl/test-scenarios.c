#include "ctl-tests.h"

/* Branches of a plan: made, changed, compared, taken over. */

static char *
branch (CtlFixture *fixture, const char *name)
{
  g_autoptr (JsonObject) made = ctl_json (fixture, "scenario new --plan @ --name '%s'", name);

  g_assert_cmpstr (ctl_get_text (made, "name"), ==, name);
  return g_strdup (ctl_get_text (made, "plan"));
}

static guint
count_rows (JsonObject *document, const char *table)
{
  return json_array_get_length (json_object_get_array_member (document, table));
}

/* Somebody joins in the branch only; taken over, the two are the same. */
static void
test_branch_and_take (CtlFixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autofree char *id = NULL;
  g_autoptr (JsonObject) listed = NULL;
  g_autoptr (JsonObject) compared = NULL;
  g_autoptr (JsonObject) changes = NULL;
  g_autoptr (JsonObject) none = NULL;

  ctl_new_plan (fixture);
  path = branch (fixture, "One more: 50/50");
  id = ctl_id (fixture, "person add --plan '%s' --name 'Pharmacist 61' --role clinical_pharmacist --hours 37.5", path);
  listed = ctl_json (fixture, "scenario list --plan @");
  g_assert_cmpuint (count_rows (listed, "scenarios"), ==, 1);
  compared = ctl_json (fixture, "scenario compare --plan @");
  g_assert_cmpuint (count_rows (compared, "scenarios"), ==, 2);
  g_assert_cmpint (ctl_get_number (ctl_find_row (compared, "scenarios", "name", "One more: 50/50"), "people"), ==, 1);
  g_assert_cmpint (
      ctl_get_number (ctl_find_row (compared, "scenarios", "name", "One more: 50/50"), "contracted_minutes"), ==, 2250);
  g_assert_false (
      json_object_get_boolean_member (ctl_find_row (compared, "scenarios", "name", "One more: 50/50"), "cost_known"));
  changes = ctl_json (fixture, "scenario changes --plan @ --name 'One more: 50/50'");
  g_assert_cmpstr (ctl_get_text (ctl_find_row (changes, "changes", "id", id), "words"), ==,
                   "Person added (Pharmacist 61)");
  ctl_do (fixture, "scenario take --plan @ --name 'One more: 50/50'");
  ctl_assert_change (fixture, "Take Over From One more: 50/50");
  none = ctl_json (fixture, "scenario changes --plan @ --name 'One more: 50/50'");
  g_assert_cmpuint (count_rows (none, "changes"), ==, 0);
  ctl_do (fixture, "scenario remove --plan @ --name 'One more: 50/50'");
}

/* One of two people is taken over, with all that is said of them and nothing else. */
static void
test_take_one (CtlFixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autofree char *ann = NULL;
  g_autofree char *ben = NULL;
  g_autoptr (JsonObject) people = NULL;
  g_autoptr (JsonObject) rest = NULL;

  ctl_new_plan (fixture);
  path = branch (fixture, "Two more");
  ann = ctl_id (fixture, "person add --plan '%s' --name Ann --role clinical_pharmacist --hours 37.5", path);
  ben = ctl_id (fixture, "person add --plan '%s' --name Ben --role pharmacy_technician --hours 20", path);
  ctl_do (fixture, "scenario take --plan @ --name 'Two more' --row %s", ann);
  people = ctl_json (fixture, "show people --plan @");
  g_assert_cmpuint (count_rows (people, "people"), ==, 1);
  g_assert_cmpstr (ctl_get_text (ctl_find_row (people, "people", "id", ann), "name"), ==, "Ann");
  rest = ctl_json (fixture, "scenario changes --plan @ --name 'Two more'");
  for (guint i = 0; i < count_rows (rest, "changes"); i++)
    {
      JsonObject *change = json_array_get_object_element (json_object_get_array_member (rest, "changes"), i);

      g_assert_nonnull (strstr (ctl_get_text (change, "words"), "Ben"));
    }
  ctl_refused (fixture, 3, "not_found", "scenario take --plan @ --name 'Two more' --row %s", ann);
}

static void
test_refusals (CtlFixture *fixture, gconstpointer data)
{
  ctl_new_plan (fixture);
  ctl_do (fixture, "scenario new --plan @ --name Less");
  ctl_refused (fixture, 3, "refused", "scenario new --plan @ --name Less");
  ctl_refused (fixture, 3, "refused", "scenario new --plan @ --name ''");
  ctl_refused (fixture, 3, "refused", "scenario new --plan @ --name 'For 943 476 5919'");
  ctl_refused (fixture, 3, "not_found", "scenario compare --plan @ --name More");
  ctl_refused (fixture, 3, "not_found", "scenario take --plan @ --name More");
  ctl_refused (fixture, 3, "not_found", "scenario remove --plan @ --name ../plan");
}

void
ctl_add_scenarios_tests (void)
{
  CTL_TEST ("/ctl/scenarios/branch-and-take", test_branch_and_take);
  CTL_TEST ("/ctl/scenarios/take-one", test_take_one);
  CTL_TEST ("/ctl/scenarios/refusals", test_refusals);
}
