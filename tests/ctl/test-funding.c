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

static JsonObject *
get_network (JsonObject *answer, const char *name)
{
  return ctl_find_row (answer, "networks", "network", name);
}

static JsonObject *
get_month (JsonObject *of, guint month)
{
  return json_array_get_object_element (json_object_get_array_member (of, "months"), month);
}

/* A month is claimed by itself, paid less than that, put right, and taken out again; each step can be undone. */
static void
test_claim (CtlFixture *fixture, gconstpointer data)
{
  g_autoptr (JsonObject) claims = NULL, after = NULL;
  JsonObject *claim;
  g_autofree char *id = NULL;

  add_team (fixture);
  ctl_refused (fixture, 2, "usage", "claim set --plan @ --person 'Pharmacist 01' --month 2026-04 --pounds 5000");
  ctl_refused (fixture, 3, "refused", "claim set --plan @ --network U99001 --month 2026-04 --pounds 5000");
  ctl_refused (fixture, 3, "refused",
               "claim set --plan @ --network U99001 --person 'Pharmacist 01' --month May --pounds 5000");
  id = ctl_id (fixture, "claim set --plan @ --network U99001 --person 'Pharmacist 01' --month 2026-04 --pounds 5991.07 "
                        "--on 2026-05-20");
  ctl_do (fixture, "claim set --plan @ --claim %s --paid-pounds 5000 --paid-on 2026-06-10 --note 'Queried'", id);
  ctl_do (fixture, "claim set --plan @ --network U99001 --person 'Pharmacist 01' --month 2026-04 --paid-pounds 5500");
  ctl_refused (fixture, 3, "refused", "claim set --plan @ --claim %s --paid-on 2026-05-01", id);
  claims = ctl_json (fixture, "claim list --plan @ --network U99001 --month 2026-04");
  claim = ctl_find_row (claims, "claims", "id", id);
  g_assert_cmpint (ctl_get_number (claim, "claimed"), ==, 599107);
  g_assert_cmpint (ctl_get_number (claim, "paid"), ==, 550000);
  g_assert_cmpstr (ctl_get_text (claim, "note"), ==, "Queried");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (claims, "claims")), ==, 1);
  ctl_do (fixture, "claim remove --plan @ --claim %s", id);
  ctl_do (fixture, "undo --plan @");
  after = ctl_json (fixture, "claim list --plan @");
  g_assert_cmpint (ctl_get_number (ctl_find_row (after, "claims", "id", id), "paid"), ==, 550000);
}

/* April is claimed, paid and then due otherwise, since the pay point was wrong: the difference is to be claimed again.
 */
static void
test_months (CtlFixture *fixture, gconstpointer data)
{
  g_autoptr (JsonObject) paid = NULL, wrong = NULL, right = NULL;
  JsonObject *again, *month;

  add_team (fixture);
  ctl_do (fixture, "claim timetable --plan @ --months 1 --day 20 --reminder-days 30 --source 'The board’s letter'");
  ctl_do (fixture, "claim make --plan @ --month 2026-04 --on 2026-05-10");
  ctl_do (fixture, "claim make --plan @ --month 2026-04 --on 2026-05-11");
  ctl_do (fixture, "claim pay --plan @ --month 2026-04 --network U99001 --on 2026-06-01");
  paid = ctl_json (fixture, "funding --plan @");
  month = get_month (get_network (paid, "North PCN"), 0);
  g_assert_cmpstr (ctl_get_text (month, "state"), ==, "paid");
  g_assert_cmpint (ctl_get_number (month, "claimed"), ==, ctl_get_number (month, "forecast"));
  g_assert_cmpint (ctl_get_number (month, "paid"), ==, ctl_get_number (month, "claimed"));
  month = get_month (get_network (paid, "North PCN"), 1);
  g_assert_cmpstr (ctl_get_text (month, "state"), ==, "overdue");
  g_assert_cmpstr (ctl_get_text (month, "due_on"), ==, "2026-06-20");
  g_assert_cmpint (ctl_get_number (month, "lines_to_claim"), ==, 1);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (paid, "reminders")), ==, 2);
  ctl_do (fixture, "person set --plan @ --person 'Pharmacist 01' --pay-point intermediate --from 2026-04-16");
  wrong = ctl_json (fixture, "funding --plan @");
  again = ctl_find_row (wrong, "again", "post", "Pharmacist 01");
  g_assert_cmpint (ctl_get_number (again, "due"), <, ctl_get_number (again, "claimed"));
  g_assert_cmpint (ctl_get_number (again, "slip"), ==,
                   ctl_get_number (again, "due") - ctl_get_number (again, "claimed"));
  ctl_do (fixture, "claim again --plan @ --year 2026/27");
  right = ctl_json (fixture, "funding --plan @");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (right, "again")), ==, 0);
}

/* What the user says of the year is what may be claimed; without it the pack says it, but not of unknown patients. */
static void
test_entitlement (CtlFixture *fixture, gconstpointer data)
{
  g_autoptr (JsonObject) before = NULL, set = NULL, after = NULL;

  add_team (fixture);
  before = ctl_json (fixture, "funding --plan @");
  g_assert_false (json_object_get_boolean_member (get_network (before, "North PCN"), "entitlement_known"));
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (before, "missing")), >=, 2);
  ctl_refused (fixture, 3, "refused", "entitlement set --plan @ --year 2026/27 --pounds 100000 --per-patient 27");
  ctl_do (fixture, "entitlement set --plan @ --year 2026/27 --pounds 100000 --source 'The board’s letter'");
  set = ctl_json (fixture, "funding --plan @");
  g_assert_cmpint (ctl_get_number (get_network (set, "South PCN"), "lapse_expected"), ==, 10000000);
  g_assert_cmpstr (ctl_get_text (get_network (set, "North PCN"), "entitlement_grade"), ==, "U");
  g_assert_cmpint (ctl_get_number (json_object_get_object_member (set, "all"), "lapse_expected"), ==,
                   ctl_get_number (get_network (set, "North PCN"), "lapse_expected") + 10000000);
  ctl_do (fixture, "entitlement reset --plan @ --year 2026/27 --network U99001");
  after = ctl_json (fixture, "funding --plan @");
  g_assert_false (json_object_get_boolean_member (get_network (after, "North PCN"), "entitlement_known"));
}

/* Another role is what is planned of it, until it is claimed; with people it is their share of the maximum. */
static void
test_other_role (CtlFixture *fixture, gconstpointer data)
{
  g_autoptr (JsonObject) roles = NULL, funding = NULL;
  JsonObject *network;

  add_team (fixture);
  ctl_do (fixture, "other-role add --plan @ --network U99002 --name 'Care coordinators'");
  ctl_refused (fixture, 3, "refused", "other-role month --plan @ --role 'Care coordinators' --month 2026-04 --wte 2.5");
  ctl_do (fixture, "other-role set --plan @ --role 'Care coordinators' --maximum 36000");
  ctl_do (fixture, "other-role month --plan @ --role 'Care coordinators' --month 2026-04 --wte 2.5");
  ctl_do (fixture, "other-role month --plan @ --role 'Care coordinators' --month 2026-10 --pounds 8000");
  ctl_do (fixture, "claim set --plan @ --network U99002 --role 'Care coordinators' --month 2026-05 --pounds 7000");
  roles = ctl_json (fixture, "other-role list --plan @");
  g_assert_cmpint (ctl_get_number (ctl_find_row (roles, "roles", "name", "Care coordinators"), "maximum"), ==, 3600000);
  funding = ctl_json (fixture, "funding --plan @ --year 2026/27");
  network = get_network (funding, "South PCN");
  g_assert_cmpint (ctl_get_number (network, "planned"), ==, 6 * 750000 + 6 * 800000);
  g_assert_cmpint (ctl_get_number (network, "forecast"), ==, 5 * 750000 + 700000 + 6 * 800000);
  ctl_do (fixture, "other-role month --plan @ --role 'Care coordinators' --month 2026-10");
  ctl_refused (fixture, 3, "refused", "other-role remove --plan @ --role 'Care coordinators'");
}

/* What nobody claimed anything for can go again. */
static void
test_other_role_remove (CtlFixture *fixture, gconstpointer data)
{
  g_autoptr (JsonObject) roles = NULL;

  add_team (fixture);
  ctl_do (fixture, "other-role add --plan @ --network U99002 --name 'Health coaches'");
  ctl_do (fixture, "other-role remove --plan @ --role 'Health coaches'");
  roles = ctl_json (fixture, "other-role list --plan @");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (roles, "roles")), ==, 0);
}

/* A top-up is its payer's to the penny, whoever that is. */
static void
test_top_up (CtlFixture *fixture, gconstpointer data)
{
  g_autoptr (JsonObject) home = NULL, shared = NULL;
  gint64 sum = 0;
  JsonArray *payers;

  ctl_new_plan (fixture);
  ctl_do (fixture, "person add --plan @ --name 'Pharmacist 01' --role clinical_pharmacist --hours 37.5 --band 8b "
                   "--pay-point top --pattern=WWWWWWWWWW --home-practice X99001 --start 2026-01-01");
  home = ctl_json (fixture, "funding --plan @ --year 2026/27");
  g_assert_cmpint (ctl_get_number (ctl_find_row (home, "payers", "payer", "Elm"), "top_up"), ==,
                   ctl_get_number (get_network (home, "North PCN"), "top_up"));
  ctl_refused (fixture, 3, "refused", "top-up set --plan @ --network U99001 --way nobody");
  ctl_do (fixture, "top-up set --plan @ --network U99001 --person 'Pharmacist 01' --way network");
  ctl_do (fixture, "top-up reset --plan @ --network U99001 --person 'Pharmacist 01'");
  ctl_do (fixture, "top-up set --plan @ --network U99001 --way patients");
  shared = ctl_json (fixture, "funding --plan @ --year 2026/27");
  payers = json_object_get_array_member (shared, "payers");
  g_assert_cmpuint (json_array_get_length (payers), ==, 2);
  for (guint i = 0; i < 2; i++)
    sum += ctl_get_number (json_array_get_object_element (payers, i), "top_up");
  g_assert_cmpint (sum, ==, ctl_get_number (get_network (shared, "North PCN"), "top_up"));
}

/* Claims are due on days of the year, each for the months before it, until there are none again. */
static void
test_due_days (CtlFixture *fixture, gconstpointer data)
{
  g_autoptr (JsonObject) quarters = NULL, months = NULL;

  add_team (fixture);
  ctl_refused (fixture, 3, "refused", "claim timetable --plan @ --days '31 Apr'");
  ctl_do (fixture, "claim timetable --plan @ --days '31 Jul, 31 October, 31/1, 04-30'");
  quarters = ctl_json (fixture, "funding --plan @ --year 2026/27");
  g_assert_cmpstr (ctl_get_text (get_month (get_network (quarters, "North PCN"), 0), "due_on"), ==, "2026-07-31");
  g_assert_cmpstr (ctl_get_text (get_month (get_network (quarters, "North PCN"), 2), "due_on"), ==, "2026-07-31");
  g_assert_cmpstr (ctl_get_text (get_month (get_network (quarters, "North PCN"), 3), "due_on"), ==, "2026-10-31");
  g_assert_cmpstr (ctl_get_text (get_month (get_network (quarters, "North PCN"), 11), "due_on"), ==, "2027-04-30");
  ctl_do (fixture, "claim timetable --plan @ --days ''");
  months = ctl_json (fixture, "funding --plan @ --year 2026/27");
  g_assert_cmpstr (ctl_get_text (get_month (get_network (months, "North PCN"), 0), "due_on"), ==, "2026-05-31");
}

/* On half pay from 16 September to November somebody costs less, and less is to be claimed; then in full again. */
static void
test_half_pay (CtlFixture *fixture, gconstpointer data)
{
  g_autoptr (JsonObject) answer = NULL;
  gint64 claims[12];

  add_team (fixture);
  ctl_refused (fixture, 3, "refused", "person set --plan @ --person 'Pharmacist 01' --paid-percent 101");
  ctl_refused (
      fixture, 3, "refused",
      "person set --plan @ --person 'Pharmacist 01' --paid-percent 50 --from 2026-09-16 --paid-until 2026-09-15");
  ctl_do (fixture,
          "person set --plan @ --person 'Pharmacist 01' --paid-percent 50 --from 2026-09-16 --paid-until 2026-11-30");
  answer = ctl_json (fixture, "funding --plan @ --year 2026/27");
  for (guint month = 0; month < 12; month++)
    claims[month] = ctl_get_number (get_month (get_network (answer, "North PCN"), month), "forecast");
  g_assert_cmpint (claims[5], <, claims[4]);
  g_assert_cmpint (claims[6], <, claims[5]);
  g_assert_cmpint (2 * claims[6], <, claims[4]);
  g_assert_cmpint (claims[7], ==, claims[6]);
  g_assert_cmpint (claims[8], ==, claims[4]);
}

void
ctl_add_funding_tests (void)
{
  CTL_TEST ("/ctl/funding/year", test_year);
  CTL_TEST ("/ctl/funding/clock", test_clock);
  CTL_TEST ("/ctl/funding/claim", test_claim);
  CTL_TEST ("/ctl/funding/months", test_months);
  CTL_TEST ("/ctl/funding/entitlement", test_entitlement);
  CTL_TEST ("/ctl/funding/other-role", test_other_role);
  CTL_TEST ("/ctl/funding/other-role-remove", test_other_role_remove);
  CTL_TEST ("/ctl/funding/top-up", test_top_up);
  CTL_TEST ("/ctl/funding/due-days", test_due_days);
  CTL_TEST ("/ctl/funding/half-pay", test_half_pay);
}
