#include "ctl-tests.h"

static void
add_pharmacist (CtlFixture *fixture)
{
  ctl_do (fixture, "person add --plan @ --name 'Pharmacist 01' --role clinical_pharmacist --hours 37.5 --band 7 "
                   "--pay-point top --registration current --prescriber yes --pattern=WWWWWWWWWW "
                   "--home-practice X99001 --start 2020-01-01");
}

static void
add_team (CtlFixture *fixture)
{
  ctl_new_plan (fixture);
  add_pharmacist (fixture);
}

static gint64
sum_lines (JsonObject *answer, const char *option)
{
  JsonArray *rows = json_object_get_array_member (answer, "money");
  gint64 sum = 0;

  for (guint i = 0; i < json_array_get_length (rows); i++)
    {
      JsonObject *row = json_array_get_object_element (rows, i);

      if (g_str_equal (ctl_get_text (row, "option"), option))
        sum += ctl_get_number (row, "pence");
    }
  return sum;
}

/* Two posts, four models of which everything is accepted, and two people who weigh two criteria. */
static void
add_comparison (CtlFixture *fixture)
{
  static const char *const MODELS[] = { "M02", "M01", "M04", "M10" };
  static const char *const CRITERIA[] = { "control", "support" };
  static const char *const POINTS[][4]
      = { { "70,85,95", "60,75,90", "20,40,60", "5,20,40" }, { "20,35,55", "25,40,55", "50,70,85", "30,50,70" } };

  ctl_new_plan (fixture);
  ctl_do (fixture, "post add --plan @ --name 'Pharmacist, care homes' --role clinical_pharmacist --band 7 "
                   "--pay-point top --hours 37.5 --practice U99001 --wanted-from 2027-04-01");
  ctl_do (fixture, "post add --plan @ --name 'Hub technician' --role pharmacy_technician --band 5 --pay-point entry "
                   "--hours 30 --practice U99001 --wanted-from 2027-04-01");
  for (guint o = 0; o < G_N_ELEMENTS (MODELS); o++)
    ctl_do (fixture, "models accept --plan @ --model %s", MODELS[o]);
  ctl_do (fixture, "comparison save --plan @ --name 'Options for 2027' --models M02,M01,M04,M10 --from 2027-04-01 "
                   "--years 2 --shares equal");
  for (guint c = 0; c < G_N_ELEMENTS (CRITERIA); c++)
    for (guint o = 0; o < G_N_ELEMENTS (MODELS); o++)
      ctl_do (fixture, "comparison score --plan @ --criterion %s --option %s --points %s --reason 'Agreed'",
              CRITERIA[c], MODELS[o], POINTS[c][o]);
  ctl_do (fixture, "comparison swing --plan @ --by Amy --criterion control --points 100,100,100");
  ctl_do (fixture, "comparison swing --plan @ --by Amy --criterion support --points 20,30,40");
  ctl_do (fixture, "comparison swing --plan @ --by Ben --criterion support --points 100,100,100");
  ctl_do (fixture, "comparison swing --plan @ --by Ben --criterion control --points 20,30,40");
}

static double
sum_shares (JsonObject *answer, gint64 rank)
{
  JsonArray *rows = json_object_get_array_member (answer, "rank_shares");
  double sum = 0;

  for (guint i = 0; i < json_array_get_length (rows); i++)
    {
      JsonObject *row = json_array_get_object_element (rows, i);

      if (ctl_get_number (row, "rank") == rank)
        sum += json_object_get_double_member (row, "share");
    }
  return sum;
}

/* What each is worth to know is never more than everything, never below nothing. */
static void
assert_worth (JsonObject *answer)
{
  JsonObject *evpi = json_object_get_object_member (answer, "evpi");
  JsonArray *each = json_object_get_array_member (evpi, "each");

  for (guint i = 0; i < json_array_get_length (each); i++)
    {
      double points = json_object_get_double_member (json_array_get_object_element (each, i), "points");

      g_assert_cmpfloat (points, >=, 0);
      g_assert_cmpfloat (points, <=, json_object_get_double_member (evpi, "points"));
    }
}

static void
test_compare (CtlFixture *fixture, gconstpointer data)
{
  g_autoptr (JsonObject) answer = NULL;
  JsonObject *option;

  add_comparison (fixture);
  answer = ctl_json (fixture, "compare --plan @ --comparison 'Options for 2027' --draws 20000 --seed 7");
  g_assert_cmpstr (ctl_get_text (answer, "comparison"), ==, "Options for 2027");
  g_assert_cmpint (ctl_get_number (answer, "years"), ==, 2);
  g_assert_cmpint (ctl_get_number (answer, "posts"), ==, 2);
  g_assert_cmpint (ctl_get_number (answer, "minutes_a_week"), ==, 4050);
  option = ctl_find_row (answer, "options", "option", "M04");
  g_assert_true (json_object_get_boolean_member (option, "ranked"));
  for (gint64 rank = 1; rank <= 4; rank++)
    g_assert_cmpfloat_with_epsilon (sum_shares (answer, rank), 1, 1e-9);
  g_assert_cmpstr (ctl_get_text (ctl_find_row (answer, "people", "person", "Amy"), "leader"), ==, "M02");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (answer, "flips")), >, 3);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (answer, "sensitivities")), >, 3);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (answer, "practices")), ==, 8);
  assert_worth (answer);
}

/* The same seed gives the same bytes. */
static void
test_same_bytes (CtlFixture *fixture, gconstpointer data)
{
  g_auto (CtlRun) one = { 0 };
  g_auto (CtlRun) again = { 0 };
  g_auto (CtlRun) other = { 0 };

  add_comparison (fixture);
  one = ctl_run (fixture, NULL, "compare --plan @ --draws 5000 --seed 3 --json");
  again = ctl_run (fixture, NULL, "compare --plan @ --draws 5000 --seed 3 --json");
  other = ctl_run (fixture, NULL, "compare --plan @ --draws 5000 --seed 4 --json");
  g_assert_cmpint (one.status, ==, 0);
  g_assert_cmpstr (one.output, ==, again.output);
  g_assert_cmpstr (one.output, !=, other.output);
}

/* Beginning with the federation and changing later is an option like any other. */
static void
test_change_later (CtlFixture *fixture, gconstpointer data)
{
  g_autoptr (JsonObject) answer = NULL;
  JsonObject *later;
  gint64 cost;

  add_comparison (fixture);
  answer = ctl_json (fixture, "compare --plan @ --models M02,M04,M04:M02:2028-04-01 --draws 2000");
  later = ctl_find_row (answer, "options", "option", "M04:M02:2028-04-01");
  g_assert_true (json_object_get_boolean_member (later, "ranked"));
  cost = ctl_get_number (json_object_get_object_member (later, "cost"), "likely");
  g_assert_cmpint (cost, >, 0);
  g_assert_cmpint (
      cost, !=,
      ctl_get_number (json_object_get_object_member (ctl_find_row (answer, "options", "option", "M04"), "cost"),
                      "likely"));
}

static void
test_switch (CtlFixture *fixture, gconstpointer data)
{
  g_autoptr (JsonObject) answer = NULL;
  g_autoptr (JsonObject) late = NULL;
  JsonObject *cost, *late_cost;

  add_comparison (fixture);
  add_pharmacist (fixture);
  ctl_do (fixture, "post fill --plan @ --post 'Pharmacist, care homes' --person 'Pharmacist 01'");
  answer = ctl_json (fixture, "switch --plan @ --from M04 --to M02 --on 2029-04-01");
  cost = json_object_get_object_member (answer, "cost");
  g_assert_true (json_object_get_boolean_member (cost, "known"));
  g_assert_cmpint (ctl_get_number (cost, "low"), <=, ctl_get_number (cost, "likely"));
  g_assert_cmpint (ctl_get_number (cost, "likely"), <=, ctl_get_number (cost, "high"));
  g_assert_cmpstr (ctl_get_text (answer, "decide_by"), <, "2029-04-01");
  late = ctl_json (fixture, "switch --plan @ --from M04 --to M02 --on 2029-04-01 --decided 2029-03-31");
  late_cost = json_object_get_object_member (late, "cost");
  g_assert_cmpint (ctl_get_number (late_cost, "likely"), >, ctl_get_number (cost, "likely"));
  ctl_refused (fixture, 3, "not_found", "switch --plan @ --from M04 --to M99 --on 2029-04-01");
}

/* Nothing is known of the models yet: each is costed at least, named as not ranked, and what to find out is listed. */
static void
test_unknown (CtlFixture *fixture, gconstpointer data)
{
  g_autoptr (JsonObject) answer = NULL;
  JsonObject *option, *net;

  add_team (fixture);
  answer = ctl_json (fixture, "compare --plan @ --models M02,M04 --years 2 --draws 1000");
  option = ctl_find_row (answer, "options", "option", "M04");
  net = json_object_get_object_member (option, "net");
  g_assert_false (json_object_get_boolean_member (option, "ranked"));
  g_assert_false (json_object_get_boolean_member (net, "known"));
  g_assert_cmpint (sum_lines (answer, "M04"), ==, 2 * ctl_get_number (net, "likely"));
  g_assert_nonnull (ctl_find_row (answer, "unknowns", "parameter", "management_fee"));
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (answer, "rank_shares")), ==, 0);
  g_assert_true (json_object_get_null_member (answer, "leader"));
}

static void
test_refused (CtlFixture *fixture, gconstpointer data)
{
  add_team (fixture);
  ctl_refused (fixture, 3, "not_found", "compare --plan @ --models M99");
  ctl_refused (fixture, 3, "refused", "compare --plan @ --years 6");
  ctl_refused (fixture, 2, "usage", "compare --plan @ --split fairly");
}

/* Band 7, top, whole-time, at the 2026/27 pay of the pack: 56,515 ÷ 12. Every line says how it comes about, and the
 * lines add up to the cost. */
static void
test_cost (CtlFixture *fixture, gconstpointer data)
{
  g_autoptr (JsonObject) answer = NULL, pay = NULL;
  JsonArray *entries;
  JsonObject *entry;
  gint64 sum = 0;

  add_team (fixture);
  ctl_do (fixture, "models accept --plan @ --model M02");
  pay = ctl_json (fixture, "cost --plan @ --model M02 --from 2026-05-20 --years 1 --line pay");
  g_assert_cmpstr (ctl_get_text (pay, "from"), ==, "2026-05-01");
  entries = json_object_get_array_member (pay, "entries");
  g_assert_cmpuint (json_array_get_length (entries), ==, 1);
  entry = json_array_get_object_element (entries, 0);
  g_assert_cmpint (ctl_get_number (entry, "months"), ==, 12);
  g_assert_cmpint (ctl_get_number (entry, "pence"), ==, 470958);
  g_assert_cmpstr (ctl_get_text (entry, "arithmetic"), ==, "£56,515.00 whole-time pay a year × 1 WTE ÷ 12 = £4,709.58");

  answer = ctl_json (fixture, "cost --plan @ --model M02 --from 2026-05-01 --years 1");
  entries = json_object_get_array_member (answer, "entries");
  for (guint i = 0; i < json_array_get_length (entries); i++)
    {
      entry = json_array_get_object_element (entries, i);
      sum += ctl_get_number (entry, "pence") * ctl_get_number (entry, "months");
    }
  g_assert_cmpint (sum, ==, ctl_get_number (answer, "net"));
  ctl_refused (fixture, 3, "not_found", "cost --plan @ --model M99");
  ctl_refused (fixture, 2, "usage", "cost --plan @ --model M02 --line wages");
}

/* A copy differs in nothing; with other weights it differs in what they count and how often each comes first. */
static void
test_difference (CtlFixture *fixture, gconstpointer data)
{
  g_autoptr (JsonObject) same = NULL;
  g_autoptr (JsonObject) other = NULL;

  add_comparison (fixture);
  ctl_do (fixture, "comparison duplicate --plan @ --comparison 'Options for 2027' --name 'With control'");
  same = ctl_json (fixture, "compare difference --plan @ --comparison 'Options for 2027' --with 'With control' "
                            "--draws 2000");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (same, "differences")), ==, 0);
  ctl_do (fixture, "comparison swing --plan @ --comparison 'With control' --by Ben --criterion control "
                   "--points 100,100,100");
  other = ctl_json (fixture, "compare difference --plan @ --comparison 'Options for 2027' --with 'With control' "
                             "--draws 2000");
  g_assert_nonnull (ctl_find_row (other, "differences", "in", "weight"));
  g_assert_nonnull (ctl_find_row (other, "differences", "in", "answer"));
}

/* All of it on paper; the file begins as a PDF does. */
static void
test_print (CtlFixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "comparison.pdf", NULL);
  g_autofree char *contents = NULL;
  g_autoptr (JsonObject) answer = NULL;

  add_comparison (fixture);
  answer = ctl_json (fixture, "print --plan @ --what comparison --to %s", path);
  g_assert_cmpint (ctl_get_number (answer, "rows"), >, 15);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_true (g_str_has_prefix (contents, "%PDF-"));
}

void
ctl_add_compare_tests (void)
{
  CTL_TEST ("/ctl/compare/print", test_print);
  CTL_TEST ("/ctl/compare/difference", test_difference);
  CTL_TEST ("/ctl/compare/compare", test_compare);
  CTL_TEST ("/ctl/compare/same-bytes", test_same_bytes);
  CTL_TEST ("/ctl/compare/change-later", test_change_later);
  CTL_TEST ("/ctl/compare/switch", test_switch);
  CTL_TEST ("/ctl/compare/unknown", test_unknown);
  CTL_TEST ("/ctl/compare/refused", test_refused);
  CTL_TEST ("/ctl/compare/cost", test_cost);
}
