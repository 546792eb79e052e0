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
  g_autoptr (JsonObject) before = NULL;

  ctl_new_plan (fixture);
  before = ctl_json (fixture, "check --plan @");
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

/* A fit says why; who could do it comes best first, and what it would cost. */
static void
test_fit_and_candidates (CtlFixture *fixture, gconstpointer data)
{
  g_autofree char *technician = NULL;
  g_autofree char *pharmacist = NULL;
  g_autofree char *work = NULL;
  g_autoptr (JsonObject) fit = NULL;
  g_autoptr (JsonObject) who = NULL;
  g_autoptr (JsonObject) nobody = NULL;
  JsonObject *row;

  ctl_new_plan (fixture);
  technician = ctl_id (fixture, "person add --plan @ --name 'Technician 01' --role pharmacy_technician --hours 10 "
                                "--registration current --home-practice X99001");
  pharmacist = ctl_id (fixture, "person add --plan @ --name 'Pharmacist 01' --role clinical_pharmacist --hours 37.5 "
                                "--registration current --home-practice X99001");
  fit = ctl_json (fixture, "fit --plan @ --person %s --service-line T06 --practice X99001", technician);
  g_assert_cmpstr (json_object_get_string_member (fit, "fit"), ==, "blocked");
  row = json_array_get_object_element (json_object_get_array_member (fit, "reasons"), 0);
  g_assert_cmpstr (json_object_get_string_member (row, "effect"), ==, "blocked");
  g_assert_cmpstr (json_object_get_string_member (row, "code"), ==, "role_below_least");
  work = ctl_id (fixture, "assign --plan @ --person %s --practice X99001 --service-line T15 --minutes 120", technician);
  who = ctl_json (fixture, "candidates --plan @ --assignment %s", work);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (who, "candidates")), ==, 1);
  row = json_array_get_object_element (json_object_get_array_member (who, "candidates"), 0);
  g_assert_cmpstr (json_object_get_string_member (row, "person_id"), ==, pharmacist);
  nobody = ctl_json (fixture, "candidates --plan @ --practice X99001 --service-line T06 --minutes 60 --limit 5");
  g_assert_cmpint (json_object_get_int_member (nobody, "minutes"), ==, 60);
  row = json_array_get_object_element (json_object_get_array_member (nobody, "candidates"), 1);
  g_assert_cmpstr (json_object_get_string_member (row, "fit"), ==, "blocked");
  g_assert_false (json_object_get_boolean_member (row, "sensible"));
  ctl_refused (fixture, 2, "usage", "candidates --plan @ --practice X99001");
  ctl_refused (fixture, 3, "not_found", "candidates --plan @ --assignment none");
  ctl_refused (fixture, 3, "not_found", "fit --plan @ --person %s --service-line T99", technician);
}

/* T01 at a practice is driver × rate × minutes ÷ 52; a number that nobody knows is null and says what to enter. */
static void
test_demand (CtlFixture *fixture, gconstpointer data)
{
  g_autoptr (JsonObject) all = NULL;
  g_autoptr (JsonObject) one = NULL;
  JsonArray *rows;
  guint n_not_known = 0;
  gint64 minutes = 0;

  ctl_new_plan (fixture);
  all = ctl_json (fixture, "demand --plan @");
  rows = json_object_get_array_member (all, "demands");
  g_assert_cmpuint (json_array_get_length (rows), >, 50);
  for (guint i = 0; i < json_array_get_length (rows); i++)
    {
      JsonObject *row = json_array_get_object_element (rows, i);

      if (json_object_get_null_member (row, "minutes"))
        {
          g_assert_cmpuint (json_array_get_length (json_object_get_array_member (row, "missing")), >, 0);
          g_assert_cmpstr (json_object_get_string_member (row, "basis"), ==, "not_known");
          n_not_known++;
          continue;
        }
      minutes += json_object_get_int_member (row, "minutes");
      g_assert_cmpfloat_with_epsilon ((double) json_object_get_int_member (row, "minutes"),
                                      (double) json_object_get_int_member (row, "driver_count")
                                          * json_object_get_double_member (row, "rate")
                                          * json_object_get_double_member (row, "minutes_an_item") / 52,
                                      0.51);
    }
  g_assert_cmpint (json_object_get_int_member (all, "minutes"), ==, minutes);
  g_assert_cmpint (json_object_get_int_member (all, "not_known"), ==, n_not_known);
  one = ctl_json (fixture, "demand --plan @ --practice X99001 --service-line T01");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (one, "demands")), ==, 1);
  ctl_refused (fixture, 3, "not_found", "demand --plan @ --practice X00000");
}

/* Whoever gives away unsafe work is told at once, and it is given all the same. */
static void
test_assign_unsafe (CtlFixture *fixture, gconstpointer data)
{
  g_autofree char *technician = NULL;
  g_autofree char *pharmacist = NULL;
  g_autoptr (JsonObject) unsafe = NULL;
  g_autoptr (JsonObject) safe = NULL;
  g_autoptr (JsonObject) after = NULL;

  ctl_new_plan (fixture);
  technician = ctl_id (fixture, "person add --plan @ --name 'Technician 01' --role pharmacy_technician --hours 20");
  pharmacist = ctl_id (fixture, "person add --plan @ --name 'Pharmacist 01' --role clinical_pharmacist --hours 20 "
                                "--prescriber yes");
  unsafe = ctl_unsafe_json (fixture, "assign --plan @ --person %s --practice X99001 --service-line T12 --minutes 60",
                            technician);
  g_assert_cmpstr (json_object_get_string_member (unsafe, "fit"), ==, "blocked");
  g_assert_nonnull (json_object_get_string_member (unsafe, "reason"));
  safe = ctl_json (fixture, "move --plan @ --assignment %s --person %s", json_object_get_string_member (unsafe, "id"),
                   pharmacist);
  g_assert_cmpstr (json_object_get_string_member (safe, "fit"), !=, "blocked");
  after = ctl_json (fixture, "check --plan @ --severity unsafe");
  g_assert_cmpuint (count_findings (after, "unsafe_work"), ==, 0);
}

static const char *
get_change (JsonObject *document)
{
  return json_object_get_string_member_with_default (document, "change", NULL);
}

/* A week away: what somebody else may do and has time for goes to them for that week, and comes back. */
static void
test_cover (CtlFixture *fixture, gconstpointer data)
{
  g_autofree char *technician = NULL;
  g_autofree char *other = NULL;
  g_autofree char *pharmacist = NULL;
  g_autofree char *easy = NULL;
  g_autofree char *hard = NULL;
  g_autoptr (JsonObject) asked = NULL;
  g_autoptr (JsonObject) accepted = NULL;
  g_autoptr (JsonObject) during = NULL;
  g_autoptr (JsonObject) after = NULL;
  g_autofree char *before = NULL;
  g_autofree char *undone = NULL;
  JsonObject *row;

  ctl_new_plan (fixture);
  pharmacist = ctl_id (fixture, "person add --plan @ --name 'Pharmacist 01' --role clinical_pharmacist --hours 30 "
                                "--home-practice X99001 --prescriber yes --start 2026-01-01");
  technician = ctl_id (fixture, "person add --plan @ --name 'Technician 01' --role pharmacy_technician --hours 20 "
                                "--home-practice X99001 --start 2026-01-01");
  other = ctl_id (fixture, "person add --plan @ --name 'Technician 02' --role pharmacy_technician --hours 20 "
                           "--home-practice X99001 --start 2026-01-01");
  easy = ctl_id (fixture,
                 "assign --plan @ --person %s --practice X99001 --service-line T58 --minutes 120 "
                 "--from 2026-01-01",
                 technician);
  hard = ctl_id (fixture,
                 "assign --plan @ --person %s --practice X99001 --service-line T12 --minutes 3000 "
                 "--from 2026-01-01",
                 pharmacist);
  before = ctl_show (fixture, "assignments");
  asked = ctl_json (fixture, "cover --plan @ --person %s --from 2026-08-03 --until 2026-08-07", pharmacist);
  row = json_array_get_object_element (json_object_get_array_member (asked, "work"), 0);
  g_assert_cmpstr (json_object_get_string_member (row, "assignment_id"), ==, hard);
  g_assert_false (json_object_get_boolean_member (row, "covered"));
  g_assert_cmpstr (json_object_get_string_member (row, "why"), ==, "nobody_may");
  g_assert_null (get_change (asked));
  accepted = ctl_json (fixture, "cover --plan @ --person %s --from 2026-08-03 --until 2026-08-07 --accept", technician);
  row = json_array_get_object_element (json_object_get_array_member (accepted, "work"), 0);
  g_assert_true (json_object_get_boolean_member (row, "covered"));
  g_assert_cmpstr (json_object_get_string_member (row, "to_person_id"), ==, other);
  g_assert_nonnull (strstr (get_change (accepted), "Cover Technician 01"));
  during = ctl_json (fixture, "show assignments --plan @ --as-at 2026-08-05");
  g_assert_nonnull (ctl_find_row (during, "assignments", "person_id", other));
  after = ctl_json (fixture, "show assignments --plan @ --as-at 2026-08-08");
  g_assert_nonnull (ctl_find_row (after, "assignments", "person_id", technician));
  ctl_do (fixture, "undo --plan @");
  undone = ctl_show (fixture, "assignments");
  g_assert_cmpstr (before, ==, undone);
  ctl_refused (fixture, 3, "refused", "cover --plan @ --person %s --from 2026-08-03 --until 2026-08-01", technician);
}

/* Who is named takes it rather than the best, or nobody; never somebody who may not or is no candidate. */
static void
test_cover_given (CtlFixture *fixture, gconstpointer data)
{
  g_autofree char *away = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *hard = NULL;
  g_autofree char *work = NULL;
  g_autofree char *best = NULL;
  g_autoptr (JsonObject) asked = NULL;
  g_autoptr (JsonObject) given = NULL;
  g_autoptr (JsonObject) kept = NULL;
  const char *words = "person add --plan @ --name '%s' --role %s --hours 20 --home-practice X99001 --start 2026-01-01";
  JsonObject *row;

  ctl_new_plan (fixture);
  away = ctl_id (fixture, words, "Technician 01", "pharmacy_technician");
  first = ctl_id (fixture, words, "Technician 02", "pharmacy_technician");
  second = ctl_id (fixture, words, "Technician 03", "pharmacy_technician");
  hard = ctl_id (fixture,
                 "assign --plan @ --person %s --practice X99001 --service-line T22 --minutes 60 "
                 "--from 2026-01-01",
                 away);
  work = ctl_id (fixture,
                 "assign --plan @ --person %s --practice X99001 --service-line T58 --minutes 120 "
                 "--from 2026-01-01",
                 away);
  asked = ctl_json (fixture, "cover --plan @ --person %s", away);
  row = json_array_get_object_element (json_object_get_array_member (asked, "work"), 1);
  best = g_strdup (json_object_get_string_member (row, "to_person_id"));
  g_assert_true (g_str_equal (best, first) || g_str_equal (best, second));
  given = ctl_json (fixture, "cover --plan @ --person %s --give %s=%s", away, work,
                    g_str_equal (best, first) ? second : first);
  row = json_array_get_object_element (json_object_get_array_member (given, "work"), 1);
  g_assert_cmpstr (json_object_get_string_member (row, "to_person_id"), !=, best);
  g_assert_cmpstr (json_object_get_string_member (row, "why"), ==, "covered");
  kept = ctl_json (fixture, "cover --plan @ --person %s --give %s=- --accept", away, work);
  row = json_array_get_object_element (json_object_get_array_member (kept, "work"), 1);
  g_assert_cmpstr (json_object_get_string_member (row, "why"), ==, "stays");
  ctl_refused (fixture, 3, "refused", "cover --plan @ --person %s --give %s=%s", away, hard, first);
  ctl_refused (fixture, 3, "refused", "cover --plan @ --person %s --give nothing=%s", away, first);
  ctl_refused (fixture, 2, "usage", "cover --plan @ --person %s --give %s", away, work);
}

/* Kept blocked work stays a finding that names the decision; once that has run out it says so. */
static void
test_overrides (CtlFixture *fixture, gconstpointer data)
{
  g_autofree char *id = NULL;
  g_autofree char *work = NULL;
  g_autoptr (JsonObject) kept = NULL;
  g_autoptr (JsonObject) expired = NULL;

  ctl_new_plan (fixture);
  id = ctl_id (fixture, "person add --plan @ --name 'Technician 01' --role pharmacy_technician --hours 20");
  work = ctl_id (fixture,
                 "assign --plan @ --person %s --practice X99001 --service-line T12 --minutes 60 "
                 "--from 2026-07-01",
                 id);
  ctl_do (fixture,
          "override --plan @ --assignment %s --by 'Dr Elm' --reason 'Until the new post' "
          "--from 2026-07-01 --until 2026-08-31",
          work);
  kept = ctl_unsafe_json (fixture, "check --plan @ --as-at 2026-07-15");
  g_assert_cmpuint (count_findings (kept, "unsafe_override"), ==, 1);
  g_assert_cmpuint (count_findings (kept, "unsafe_work"), ==, 0);
  expired = ctl_unsafe_json (fixture, "check --plan @ --as-at 2026-09-15");
  g_assert_cmpuint (count_findings (expired, "override_expired"), ==, 1);
}

void
ctl_add_findings_tests (void)
{
  CTL_TEST ("/ctl/check", test_check);
  CTL_TEST ("/ctl/check-some", test_check_some);
  CTL_TEST ("/ctl/fit-and-candidates", test_fit_and_candidates);
  CTL_TEST ("/ctl/demand", test_demand);
  CTL_TEST ("/ctl/assign-unsafe", test_assign_unsafe);
  CTL_TEST ("/ctl/cover", test_cover);
  CTL_TEST ("/ctl/cover/given", test_cover_given);
  CTL_TEST ("/ctl/overrides-are-found", test_overrides);
}
