#include "ctl-tests.h"

/* Band 7, top, whole-time, from 2026: 56,515 of pay with on-costs is 5,991.07 a month, and 71,724.96 a year at most. */
static void
add_team (CtlFixture *fixture)
{
  ctl_new_plan (fixture);
  ctl_do (fixture, "person add --plan @ --name 'Pharmacist 01' --role clinical_pharmacist --hours 37.5 --band 7 "
                   "--pay-point top --registration current --prescriber yes --pattern=WWWWWWWWWW "
                   "--home-practice X99001 --start 2026-01-01");
}

/* Every month is claimable, within cost and maximum, and the months add up to the forecast. */
static void
test_year (CtlFixture *fixture, gconstpointer data)
{
  g_autoptr (JsonObject) answer = NULL;
  JsonArray *lines;
  JsonObject *network;
  gint64 sum = 0;

  add_team (fixture);
  answer = ctl_json (fixture, "funding --plan @ --year 2026/27");
  g_assert_cmpstr (ctl_get_text (answer, "year"), ==, "2026/27");
  g_assert_false (json_object_get_boolean_member (answer, "rates_held"));
  lines = json_object_get_array_member (answer, "lines");
  g_assert_cmpuint (json_array_get_length (lines), ==, 12);
  for (guint i = 0; i < 12; i++)
    {
      JsonObject *line = json_array_get_object_element (lines, i);

      g_assert_true (json_object_get_boolean_member (line, "known"));
      g_assert_cmpint (ctl_get_number (line, "claim"), ==,
                       MIN (ctl_get_number (line, "cost"), ctl_get_number (line, "maximum")));
      sum += ctl_get_number (line, "claim");
    }
  network = json_array_get_object_element (json_object_get_array_member (answer, "networks"), 0);
  g_assert_cmpint (ctl_get_number (network, "forecast"), ==, sum);
  g_assert_cmpint (sum, >, 6000000);
  ctl_refused (fixture, 2, "usage", "funding --plan @ --year 2026");
}

/* A post that is wanted from 1 October loses the same each month; more by 31 March than until today. */
static void
test_clock (CtlFixture *fixture, gconstpointer data)
{
  g_autoptr (JsonObject) answer = NULL, early = NULL;
  JsonObject *vacancy, *before;

  add_team (fixture);
  ctl_do (fixture, "post add --plan @ --name 'New pharmacist' --role clinical_pharmacist --band 7 --pay-point top "
                   "--hours 37.5 --practice U99001 --wanted-from 2026-10-01");
  answer = ctl_json (fixture, "vacancy-clock --plan @ --as-at 2027-01-01 --year 2026/27");
  vacancy = ctl_find_row (answer, "vacancies", "post", "New pharmacist");
  g_assert_true (json_object_get_boolean_member (vacancy, "lost_so_far_known"));
  g_assert_cmpint (ctl_get_number (vacancy, "lost_by_31_march"), ==, 2 * ctl_get_number (vacancy, "lost_so_far"));
  early = ctl_json (fixture, "vacancy-clock --plan @ --as-at 2026-10-01 --year 2026/27");
  before = ctl_find_row (early, "vacancies", "post", "New pharmacist");
  g_assert_cmpint (ctl_get_number (before, "lost_so_far"), ==, 0);
}

void
ctl_add_funding_tests (void)
{
  CTL_TEST ("/ctl/funding/year", test_year);
  CTL_TEST ("/ctl/funding/clock", test_clock);
}
