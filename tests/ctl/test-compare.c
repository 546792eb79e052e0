#include "ctl-tests.h"

static void
add_team (CtlFixture *fixture)
{
  ctl_new_plan (fixture);
  ctl_do (fixture, "person add --plan @ --name 'Pharmacist 01' --role clinical_pharmacist --hours 37.5 --band 7 "
                   "--pay-point top --registration current --prescriber yes --pattern=WWWWWWWWWW "
                   "--home-practice X99001 --start 2026-01-01");
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

void
ctl_add_compare_tests (void)
{
  CTL_TEST ("/ctl/compare/unknown", test_unknown);
  CTL_TEST ("/ctl/compare/refused", test_refused);
  CTL_TEST ("/ctl/compare/cost", test_cost);
}
