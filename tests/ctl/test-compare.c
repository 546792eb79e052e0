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

void
ctl_add_compare_tests (void)
{
  CTL_TEST ("/ctl/compare/unknown", test_unknown);
  CTL_TEST ("/ctl/compare/refused", test_refused);
}
