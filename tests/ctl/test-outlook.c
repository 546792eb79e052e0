#include "ctl-tests.h"

#include <gio/gio.h>

/* The sample plan in the place of the fixture's. */
static void
copy_sample (CtlFixture *fixture)
{
  g_autoptr (GFile) sample = g_file_new_for_path (g_getenv ("MIX_SAMPLE_PLAN"));
  g_autoptr (GFile) plan = g_file_new_for_path (fixture->plan);
  g_autoptr (GError) error = NULL;

  g_file_copy (sample, plan, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
assert_same_number (JsonObject *one, const char *key, JsonObject *other, const char *other_key)
{
  g_assert_cmpint (ctl_get_number (one, key), ==, ctl_get_number (other, other_key));
}

/* Month by month the money is that of the funding; on 31 March it is the year's. */
static void
assert_months (JsonObject *network, JsonObject *of_funding)
{
  JsonArray *months = json_object_get_array_member (network, "months");
  JsonArray *of_year = json_object_get_array_member (of_funding, "months");
  gint64 claims = 0;

  g_assert_cmpuint (json_array_get_length (months), ==, 12);
  for (guint i = 0; i < json_array_get_length (months); i++)
    {
      claims += ctl_get_number (json_array_get_object_element (of_year, i), "claims_expected");
      g_assert_cmpint (ctl_get_number (json_array_get_object_element (months, i), "claimed_expected"), ==, claims);
    }
  assert_same_number (json_array_get_object_element (months, 11), "lost_expected", network, "lapse_expected");
  assert_same_number (json_array_get_object_element (months, 11), "claimed_expected", network, "claims_expected");
}

/* Of the same runs the team is that of the forecast, the money that of the funding, the work that of the board. */
static void
test_marginals (CtlFixture *fixture, gconstpointer data)
{
  g_autoptr (JsonObject) outlook = NULL, forecast = NULL, funding = NULL, compared = NULL;
  JsonArray *points, *money;

  copy_sample (fixture);
  outlook = ctl_json (fixture, "outlook --plan @ --runs 1000 --seed 3");
  forecast = ctl_json (fixture, "forecast --plan @ --runs 1000 --seed 3");
  funding = ctl_json (fixture, "funding --plan @ --runs 1000 --seed 3");
  compared = ctl_json (fixture, "scenario compare --plan @");
  g_assert_cmpint (ctl_get_number (outlook, "runs"), ==, 1000);
  points = json_object_get_array_member (forecast, "team_wte");
  for (guint i = 0; i < json_array_get_length (points); i++)
    {
      JsonObject *point = json_array_get_object_element (points, i);
      JsonObject *same = ctl_find_row (outlook, "points", "date", ctl_get_text (point, "date"));

      g_assert_cmpfloat (json_object_get_double_member (same, "wte_p10"), ==,
                         json_object_get_double_member (point, "p10"));
      g_assert_cmpfloat (json_object_get_double_member (same, "wte_p50"), ==,
                         json_object_get_double_member (point, "p50"));
      g_assert_cmpfloat (json_object_get_double_member (same, "wte_p90"), ==,
                         json_object_get_double_member (point, "p90"));
    }
  money = json_object_get_array_member (outlook, "money");
  for (guint i = 1; i < json_array_get_length (money); i++)
    {
      JsonObject *network = json_array_get_object_element (money, i);
      JsonObject *same = ctl_find_row (funding, "networks", "network_id", ctl_get_text (network, "network_id"));

      assert_same_number (network, "lapse_low", same, "lapse_low");
      assert_same_number (network, "lapse_expected", same, "lapse_expected");
      assert_same_number (network, "lapse_high", same, "lapse_high");
      assert_same_number (network, "claims_expected", same, "claims_expected");
      assert_months (network, same);
    }
  assert_same_number (json_array_get_object_element (json_object_get_array_member (outlook, "points"), 0), "undone_p50",
                      json_array_get_object_element (json_object_get_array_member (compared, "scenarios"), 0),
                      "undone_minutes");
}

static gint64
add_up (JsonObject *outlook, const char *table, const char *key)
{
  JsonArray *rows = json_object_get_array_member (outlook, table);
  gint64 sum = 0;

  for (guint i = 0; i < json_array_get_length (rows); i++)
    sum += ctl_get_number (json_array_get_object_element (rows, i), key);
  return sum;
}

/* Lines, places and networks each add up to the same work; the same seed gives the same bytes. */
static void
test_sums (CtlFixture *fixture, gconstpointer data)
{
  g_autoptr (JsonObject) outlook = NULL;
  g_auto (CtlRun) one = { 0 }, other = { 0 };

  copy_sample (fixture);
  outlook = ctl_json (fixture, "outlook --plan @ --runs 1000 --seed 3");
  g_assert_cmpint (add_up (outlook, "lines", "wanted"), ==, add_up (outlook, "places", "wanted"));
  g_assert_cmpint (add_up (outlook, "lines", "undone_today"), ==, add_up (outlook, "places", "undone_today"));
  g_assert_cmpint (add_up (outlook, "networks", "undone_today"), ==, add_up (outlook, "places", "undone_today"));
  one = ctl_run (fixture, NULL, "outlook --plan @ --runs 1000 --seed 5 --json");
  other = ctl_run (fixture, NULL, "outlook --plan @ --runs 1000 --seed 5 --json");
  g_assert_cmpint (one.status, ==, 0);
  g_assert_cmpstr (one.output, ==, other.output);
  ctl_refused (fixture, 3, "refused", "outlook --plan @ --runs many");
}

/* Every combination keeps to the rules, and what is in it is listed. */
static void
test_combinations (CtlFixture *fixture, gconstpointer data)
{
  g_autoptr (JsonObject) answer = NULL;
  JsonArray *sets;

  copy_sample (fixture);
  answer = ctl_json (fixture, "options --plan @ --runs 1000 --seed 3");
  sets = json_object_get_array_member (answer, "combinations");
  g_assert_cmpuint (json_array_get_length (sets), >, 0);
  for (guint i = 0; i < json_array_get_length (sets); i++)
    {
      JsonObject *set = json_array_get_object_element (sets, i);
      JsonArray *ids = json_object_get_array_member (set, "options");

      g_assert_cmpuint (json_array_get_length (ids), <=, 3);
      g_assert_cmpfloat (json_object_get_double_member (set, "over_share"), <=, 0.2);
      g_assert_cmpint (ctl_get_number (set, "lapses"), <=, ctl_get_number (set, "lapses_before"));
      for (guint o = 0; o < json_array_get_length (ids); o++)
        {
          JsonObject *option = ctl_find_row (answer, "options", "id", json_array_get_string_element (ids, o));

          g_assert_true (json_object_get_boolean_member (option, "allowed"));
          g_assert_cmpstr (ctl_get_text (option, "network"), ==, ctl_get_text (set, "network"));
        }
    }
}

/* An option that is tried is in the scenario: less lapses there, and the plan stays as it is. */
static void
test_try (CtlFixture *fixture, gconstpointer data)
{
  g_autoptr (JsonObject) answer = NULL, tried = NULL, before = NULL, after = NULL;
  JsonObject *option, *was, *is;

  copy_sample (fixture);
  before = ctl_json (fixture, "outlook --plan @ --runs 1000 --seed 3");
  answer = ctl_json (fixture, "options --plan @ --runs 1000 --seed 3");
  option = ctl_find_row (answer, "options", "kind", "technician");
  tried = ctl_json (fixture, "options --plan @ --runs 1000 --seed 3 --try '%s' --name Technician",
                    ctl_get_text (option, "id"));
  after = ctl_json (fixture, "outlook --plan '%s' --runs 1000 --seed 3", ctl_get_text (tried, "scenario"));
  was = ctl_find_row (before, "money", "network", ctl_get_text (option, "network"));
  is = ctl_find_row (after, "money", "network", ctl_get_text (option, "network"));
  g_assert_cmpint (ctl_get_number (is, "claims_expected") - ctl_get_number (was, "claims_expected"), ==,
                   ctl_get_number (option, "claims"));
  g_assert_cmpint (add_up (after, "lines", "undone_p50"), <, add_up (before, "lines", "undone_p50"));
  ctl_refused (fixture, 3, "not_found", "options --plan @ --try nothing");
}

/* Side by side with the plan, a scenario of an option has as much less undone work as the option was said to bring. */
static void
test_compare_tried (CtlFixture *fixture, gconstpointer data)
{
  g_autoptr (JsonObject) answer = NULL, tried = NULL, compared = NULL;
  JsonObject *option, *plan, *scenario;
  gint64 done;

  copy_sample (fixture);
  answer = ctl_json (fixture, "options --plan @");
  option = ctl_find_row (answer, "options", "kind", "more_hours");
  tried = ctl_json (fixture, "options --plan @ --try '%s' --name Hours", ctl_get_text (option, "id"));
  compared = ctl_json (fixture, "scenario compare --plan @");
  plan = json_array_get_object_element (json_object_get_array_member (compared, "scenarios"), 0);
  scenario = ctl_find_row (compared, "scenarios", "name", "Hours");
  done = ctl_get_number (plan, "undone_until_year_end") - ctl_get_number (scenario, "undone_until_year_end");
  g_assert_cmpint (ABS (ctl_get_number (option, "undone_before") - ctl_get_number (option, "undone") - done), <=, 1);
}

void
ctl_add_outlook_tests (void)
{
  CTL_TEST ("/ctl/outlook/marginals", test_marginals);
  CTL_TEST ("/ctl/outlook/sums", test_sums);
  CTL_TEST ("/ctl/options/combinations", test_combinations);
  CTL_TEST ("/ctl/options/try", test_try);
  CTL_TEST ("/ctl/options/compare", test_compare_tried);
}
