#include "ctl-tests.h"

#include <string.h>

static JsonObject *
get_row (JsonObject *document, const char *table, guint position)
{
  JsonArray *rows = json_object_get_array_member (document, table);

  g_assert_cmpuint (position, <, json_array_get_length (rows));
  return json_array_get_object_element (rows, position);
}

static gint64
get_line (JsonObject *person, const char *kind, const char *grade)
{
  JsonArray *lines = json_object_get_array_member (person, "lines");

  for (guint i = 0; i < json_array_get_length (lines); i++)
    {
      JsonObject *line = json_array_get_object_element (lines, i);

      if (!g_str_equal (json_object_get_string_member (line, "kind"), kind))
        continue;
      g_assert_cmpstr (json_object_get_string_member (line, "grade"), ==, grade);
      g_assert_cmpstr (json_object_get_string_member (line, "source"), !=, "");
      return json_object_get_int_member (line, "minutes");
    }
  return 0;
}

static double
find_role (JsonObject *document, const char *key)
{
  JsonArray *rows = json_object_get_array_member (document, "staffing");

  for (guint i = 0; i < json_array_get_length (rows); i++)
    {
      JsonObject *row = json_array_get_object_element (rows, i);

      if (g_str_equal (json_object_get_string_member (row, "role"), "clinical_pharmacist"))
        return json_node_get_double (json_object_get_member (row, key));
    }
  g_assert_not_reached ();
}

/* What a role and a person spend otherwise comes off their time, and is what the work asks more people for. */
static void
test_staffing (CtlFixture *fixture, gconstpointer data)
{
  g_autofree char *id = NULL;
  g_autoptr (JsonObject) before = NULL, capacity = NULL, after = NULL;
  JsonObject *person;

  ctl_new_plan (fixture);
  id = ctl_id (fixture, "person add --plan @ --name 'Pharmacist 01' --role clinical_pharmacist --hours 18.75 "
                        "--pattern WWWWW----- --registration current --home-practice X99001");
  before = ctl_json (fixture, "staffing --plan @");
  ctl_do (fixture, "person set --plan @ --person %s --other-duties 60", id);
  ctl_do (fixture, "setting set --plan @ --key capacity.allowance_minutes_clinical_pharmacist --value 120");
  capacity = ctl_json (fixture, "capacity --plan @ --person %s", id);
  person = get_row (capacity, "people", 0);
  g_assert_cmpint (get_line (person, "other_duties", "U"), ==, 60);
  g_assert_cmpint (get_line (person, "role_allowance", "U"), ==, 60);
  after = ctl_json (fixture, "staffing --plan @");
  g_assert_cmpfloat (find_role (before, "existing_wte"), ==, 0.5);
  g_assert_cmpfloat (find_role (after, "category_factor"), >, find_role (before, "category_factor"));
  g_assert_cmpfloat (find_role (after, "individual_wte"), >, find_role (before, "individual_wte"));
  g_assert_cmpfloat_with_epsilon (find_role (after, "services_wte") * find_role (after, "category_factor")
                                      + find_role (after, "individual_wte"),
                                  find_role (after, "required_wte"), 1e-5);
}

/* The lines add up to net; a week of leave leaves nothing; what the plan changes is marked as its own. */
static void
test_capacity (CtlFixture *fixture, gconstpointer data)
{
  g_autofree char *id = NULL;
  g_autofree char *leave = NULL;
  g_autoptr (JsonObject) usual = NULL;
  g_autoptr (JsonObject) away = NULL;
  g_autoptr (JsonObject) changed = NULL;
  JsonObject *person;

  ctl_new_plan (fixture);
  id = ctl_id (fixture, "person add --plan @ --name 'Pharmacist 01' --role clinical_pharmacist --hours 37.5 "
                        "--pattern WWWWWWRRRR --registration current --home-practice X99001");
  usual = ctl_json (fixture, "capacity --plan @ --person 'Pharmacist 01'");
  g_assert_true (json_object_get_null_member (usual, "week"));
  person = get_row (usual, "people", 0);
  g_assert_cmpint (get_line (person, "contracted", "U"), ==, 2250);
  g_assert_cmpint (get_line (person, "annual_leave", "B"), ==, 234);
  g_assert_cmpint (get_line (person, "sickness", "C"), ==, 68);
  g_assert_cmpint (json_object_get_int_member (person, "on_site_minutes"), ==,
                   (json_object_get_int_member (person, "net_minutes") * 6 + 5) / 10);

  leave = ctl_id (fixture, "leave add --plan @ --person %s --kind annual --from 2027-02-01 --until 2027-02-07", id);
  away = ctl_json (fixture, "capacity --plan @ --person %s --week 2027-02-03", id);
  g_assert_cmpstr (json_object_get_string_member (away, "week"), ==, "2027-02-01");
  person = get_row (away, "people", 0);
  g_assert_cmpint (get_line (person, "annual_leave", "U"), ==, 2250);
  g_assert_cmpint (json_object_get_int_member (person, "net_minutes"), ==, 0);
  g_assert_cmpint (json_object_get_int_member (person, "free_minutes"), ==, 0);

  ctl_do (fixture, "setting set --plan @ --key capacity.sickness_per_mille --value 40");
  changed = ctl_json (fixture, "capacity --plan @");
  g_assert_cmpint (get_line (get_row (changed, "people", 0), "sickness", "U"), ==, 90);
  ctl_refused (fixture, 3, "refused", "capacity --plan @ --week soon");
  ctl_refused (fixture, 3, "not_found", "capacity --plan @ --person nobody");
}

/* Hours of supervision that were entered count for both, in place of ours. */
static void
test_supervision (CtlFixture *fixture, gconstpointer data)
{
  g_autofree char *junior = NULL;
  g_autofree char *senior = NULL;
  g_autoptr (JsonObject) given = NULL;
  g_autoptr (JsonObject) received = NULL;

  ctl_new_plan (fixture);
  junior = ctl_id (fixture, "person add --plan @ --name 'Pharmacist 01' --role clinical_pharmacist --hours 37.5");
  senior = ctl_id (fixture, "person add --plan @ --name 'Pharmacist 02' --role advanced_pharmacist --hours 37.5");
  ctl_do (fixture, "supervise --plan @ --person %s --supervisor %s --kind clinical --minutes-a-month 260", junior,
          senior);
  given = ctl_json (fixture, "capacity --plan @ --person %s", senior);
  received = ctl_json (fixture, "capacity --plan @ --person %s", junior);
  g_assert_cmpint (get_line (get_row (given, "people", 0), "supervision_given", "U"), ==, 60);
  g_assert_cmpint (get_line (get_row (received, "people", 0), "supervision_received", "U"), ==, 60);
}

/* Whoever is being looked for is said with the forecast's own days, and is not among the people. */
static void
test_expected (CtlFixture *fixture, gconstpointer data)
{
  static const char *const days[] = { "p10", "p50", "p90" };
  g_autofree char *vacancy = NULL, *person = NULL;
  g_autoptr (JsonObject) nobody = NULL, capacity = NULL, forecast = NULL, one = NULL;
  g_auto (CtlRun) text = { 0 };
  JsonObject *expected, *start;

  ctl_new_plan (fixture);
  person = ctl_id (fixture, "person add --plan @ --name 'Pharmacist 01' --role clinical_pharmacist --hours 37.5");
  nobody = ctl_json (fixture, "capacity --plan @ --as-at 2026-11-21");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (nobody, "expected")), ==, 0);
  ctl_do (fixture, "post add --plan @ --name 'Care home pharmacist' --role clinical_pharmacist --band 7 --hours 30 "
                   "--practice X99001");
  vacancy = ctl_id (fixture, "vacancy add --plan @ --post 'Care home pharmacist' --on 2026-11-01");
  capacity = ctl_json (fixture, "capacity --plan @ --as-at 2026-11-21");
  forecast = ctl_json (fixture, "forecast --plan @ --as-at 2026-11-21");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (capacity, "people")), ==, 1);
  expected = get_row (capacity, "expected", 0);
  start = get_row (forecast, "vacancies", 0);
  g_assert_cmpstr (ctl_get_text (expected, "vacancy_id"), ==, vacancy);
  g_assert_cmpint (ctl_get_number (expected, "contracted_minutes"), ==, 1800);
  g_assert_nonnull (ctl_get_text (expected, "network"));
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    g_assert_cmpstr (ctl_get_text (expected, days[i]), ==, ctl_get_text (start, days[i]));
  g_assert_cmpstr (ctl_get_text (expected, "p10"), <, ctl_get_text (expected, "p90"));
  g_assert_false (json_object_get_boolean_member (expected, "agreed"));
  text = ctl_run (fixture, NULL, "capacity --plan @ --as-at 2026-11-21");
  g_assert_nonnull (strstr (text.output, "Care home pharmacist"));
  g_assert_nonnull (strstr (text.output, "30.0 h"));
  one = ctl_json (fixture, "capacity --plan @ --person %s", person);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (one, "expected")), ==, 0);
}

/* T01 is a network's priority; the only practice with work has all of it. */
static void
test_balance_and_fairness (CtlFixture *fixture, gconstpointer data)
{
  g_autofree char *id = NULL;
  g_autoptr (JsonObject) balance = NULL;
  g_autoptr (JsonObject) mop_up = NULL;
  g_autoptr (JsonObject) fairness = NULL;
  g_autoptr (JsonObject) one = NULL;
  g_auto (CtlRun) shown = { 0 };
  g_auto (CtlRun) text = { 0 };
  JsonObject *row;

  ctl_new_plan (fixture);
  id = ctl_id (fixture, "person add --plan @ --name 'Pharmacist 01' --role clinical_pharmacist --hours 37.5 "
                        "--registration current --prescriber yes --home-practice X99001");
  ctl_do (fixture, "assign --plan @ --person %s --practice X99001 --service-line T01 --minutes 600", id);
  balance = ctl_json (fixture, "balance --plan @");
  g_assert_cmpint (json_object_get_int_member (balance, "low_percent"), ==, 40);
  row = get_row (balance, "balance", 0);
  g_assert_cmpstr (json_object_get_string_member (row, "subject"), ==, "plan");
  g_assert_cmpint (json_object_get_int_member (row, "network_minutes"), ==, 600);
  g_assert_cmpfloat (json_object_get_double_member (row, "network_share"), ==, 1);
  g_assert_cmpstr (json_object_get_string_member (row, "verdict"), ==, "too_much_network");
  g_assert_true (json_object_get_null_member (row, "mop_up_share"));
  g_assert_true (json_object_get_null_member (row, "mop_up_rising"));
  shown = ctl_run (fixture, NULL, "balance --plan @");
  g_assert_cmpint (shown.status, ==, 0);
  g_assert_true (g_regex_match_simple ("\\nplan .* too_much_network [^a-zA-Z]*\\n", shown.output, 0, 0));

  mop_up = ctl_json (fixture, "balance --plan @ --mop-up");
  g_assert_false (json_object_has_member (mop_up, "balance"));
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (mop_up, "mop_up")), ==, 12);
  row = get_row (mop_up, "mop_up", 11);
  g_assert_cmpstr (json_object_get_string_member (row, "person_id"), ==, id);
  g_assert_cmpfloat (json_object_get_double_member (row, "share"), ==, 0);

  fairness = ctl_json (fixture, "fairness --plan @");
  g_assert_cmpint (json_object_get_int_member (fairness, "shortfall_percent"), ==, 80);
  row = json_object_get_object_member (fairness, "hours_per_1000");
  g_assert_cmpfloat (json_object_get_double_member (row, "least"), <=, json_object_get_double_member (row, "median"));
  row = ctl_find_row (fairness, "practices", "practice_code", "X99001");
  g_assert_cmpint (json_object_get_int_member (row, "minutes"), ==, 600);
  g_assert_cmpfloat_with_epsilon (json_object_get_double_member (row, "hours_per_1000"),
                                  10000.0 / (double) json_object_get_int_member (row, "patients"), 1e-4);
  one = ctl_json (fixture, "fairness --plan @ --network %s", "U99001");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (one, "practices")), <=,
                    json_array_get_length (json_object_get_array_member (fairness, "practices")));
  ctl_refused (fixture, 3, "not_found", "fairness --plan @ --network X00000");
  text = ctl_run (fixture, NULL, "fairness --plan @");
  g_assert_cmpint (text.status, ==, 0);
  g_assert_nonnull (strstr (text.output, "Hours a week for 1,000 patients"));
}

void
ctl_add_capacity_tests (void)
{
  CTL_TEST ("/ctl/capacity", test_capacity);
  CTL_TEST ("/ctl/capacity-expected", test_expected);
  CTL_TEST ("/ctl/capacity-supervision", test_supervision);
  CTL_TEST ("/ctl/balance-and-fairness", test_balance_and_fairness);
  CTL_TEST ("/ctl/staffing", test_staffing);
}
