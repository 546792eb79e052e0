#include "ctl-tests.h"

#include <string.h>

static guint
count_findings (JsonObject *document, const char *code)
{
  JsonArray *findings = json_object_get_array_member (document, "findings");
  guint n = 0;

  for (guint i = 0; i < json_array_get_length (findings); i++)
    n += g_str_equal (json_object_get_string_member (json_array_get_object_element (findings, i), "code"), code);
  return n;
}

/* Findings end with 1, and are printed all the same. */
static void
test_check (CtlFixture *fixture, gconstpointer data)
{
  g_autofree char *id = NULL;
  g_auto (CtlRun) run = { 0 };

  ctl_new_plan (fixture);
  ctl_do (fixture, "check --plan @");
  id = ctl_id (fixture, "person add --plan @ --name 'Technician 01' --role pharmacy_technician --hours 10");
  ctl_do (fixture, "assign --plan @ --person %s --practice X99001 --service-line T12 --minutes 900", id);
  run = ctl_run (fixture, NULL, "check --plan @ --json");
  g_assert_cmpint (run.status, ==, 1);
  g_assert_nonnull (strstr (run.output, "\"unsafe_work\""));
  g_assert_nonnull (strstr (run.output, "\"overload_person\""));
  g_assert_cmpstr (run.messages, ==, "");
}

/* The worst comes first; what was not asked for is left out, but counted. */
static void
test_check_some (CtlFixture *fixture, gconstpointer data)
{
  g_autofree char *id = NULL;
  g_autoptr (JsonObject) all = NULL;
  g_autoptr (JsonObject) some = NULL;
  JsonObject *first;

  ctl_new_plan (fixture);
  id = ctl_id (fixture, "person add --plan @ --name 'Technician 01' --role pharmacy_technician --hours 10");
  ctl_do (fixture, "assign --plan @ --person %s --practice X99001 --service-line T12 --minutes 60", id);
  all = ctl_unsafe_json (fixture, "check --plan @");
  first = json_array_get_object_element (json_object_get_array_member (all, "findings"), 0);
  g_assert_cmpstr (json_object_get_string_member (first, "code"), ==, "unsafe_work");
  g_assert_cmpstr (json_object_get_string_member (first, "severity"), ==, "unsafe");
  g_assert_cmpint (json_object_get_int_member (first, "minutes"), ==, 60);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (first, "subject_ids")), ==, 4);
  g_assert_cmpuint (count_findings (all, "nobody"), >, 0);
  some = ctl_unsafe_json (fixture, "check --plan @ --severity unsafe");
  g_assert_cmpuint (count_findings (some, "nobody"), ==, 0);
  g_assert_cmpuint (count_findings (some, "unsafe_work"), ==, 1);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (some, "totals")), ==,
                    json_array_get_length (json_object_get_array_member (all, "totals")));
  ctl_refused (fixture, 2, "usage", "check --plan @ --severity bad");
  ctl_refused (fixture, 2, "usage", "check --plan @ --code bad");
  ctl_refused (fixture, 3, "not_found", "check --plan @ --network X00000");
}

void
ctl_add_findings_tests (void)
{
  CTL_TEST ("/ctl/check", test_check);
  CTL_TEST ("/ctl/check-some", test_check_some);
}
