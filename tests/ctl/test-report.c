#include "ctl-tests.h"

#include <string.h>

/* The board paper and the lists, as files. That their numbers agree is checked by check-paper.py. */

static void
add_team (CtlFixture *fixture)
{
  ctl_new_plan (fixture);
  ctl_do (fixture, "person add --plan @ --name 'Pharmacist 01' --role clinical_pharmacist --hours 37.5 --band 7 "
                   "--pay-point top --registration current --prescriber yes --pattern=WWWWWWWWWW "
                   "--home-practice X99001 --start 2026-01-01");
}

static char *
read_file (CtlFixture *fixture, const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

static void
test_paper (CtlFixture *fixture, gconstpointer data)
{
  g_autofree char *pdf = NULL, *workbook = NULL;
  g_autoptr (JsonObject) one = NULL, other = NULL, network = NULL;
  JsonObject *section;

  add_team (fixture);
  one = ctl_json (fixture, "report --plan @ --as-at 2026-11-22 --to %s/paper.pdf", fixture->folder);
  other = ctl_json (fixture, "report --plan @ --as-at 2026-11-22 --to %s/paper.xlsx", fixture->folder);
  network = ctl_json (fixture, "report --plan @ --as-at 2026-11-22 --pcn U99001 --to %s/one.pdf", fixture->folder);
  pdf = read_file (fixture, "paper.pdf");
  workbook = read_file (fixture, "paper.xlsx");
  g_assert_true (g_str_has_prefix (pdf, "%PDF-"));
  g_assert_true (g_str_has_prefix (workbook, "PK"));
  json_object_remove_member (one, "file");
  json_object_remove_member (other, "file");
  g_assert_true (json_object_equal (one, other));
  section = ctl_find_row (one, "sections", "id", "funding");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (section, "tables")), ==, 2);
  g_assert_nonnull (strstr (ctl_get_text (network, "subtitle"), "("));
}

/* Twelve months of the year are claimable, those that have begun are in the list, in pounds and pence. */
static void
test_lists (CtlFixture *fixture, gconstpointer data)
{
  g_autofree char *claims = NULL, *people = NULL;
  g_autoptr (JsonObject) answer = NULL;

  add_team (fixture);
  answer = ctl_json (fixture, "report --plan @ --as-at 2026-11-22 --what claims --year 2026/27 --to %s/claims.csv",
                     fixture->folder);
  g_assert_cmpint (ctl_get_number (answer, "rows"), ==, 8);
  claims = read_file (fixture, "claims.csv");
  g_assert_nonnull (strstr (claims, "2026-04-01,"));
  g_assert_nonnull (strstr (claims, "5977.08"));
  g_assert_null (strstr (claims, "2026-12-01,"));
  ctl_do (fixture, "report --plan @ --as-at 2026-11-22 --what workforce --pcn U99001 --to %s/people.csv",
          fixture->folder);
  people = read_file (fixture, "people.csv");
  g_assert_nonnull (strstr (people, "X99001,Pharmacist 01,"));
  g_assert_nonnull (strstr (people, ",37.5,1,"));
}

static void
test_refusals (CtlFixture *fixture, gconstpointer data)
{
  add_team (fixture);
  ctl_refused (fixture, 2, "usage", "report --plan @ --to %s/paper.doc", fixture->folder);
  ctl_refused (fixture, 2, "usage", "report --plan @ --what people --to %s/people.csv", fixture->folder);
  ctl_refused (fixture, 2, "usage", "report --plan @ --what claims --to %s/claims.pdf", fixture->folder);
  ctl_refused (fixture, 3, "not_found", "report --plan @ --pcn U00000 --to %s/paper.pdf", fixture->folder);
}

void
ctl_add_report_tests (void)
{
  CTL_TEST ("/ctl/report/paper", test_paper);
  CTL_TEST ("/ctl/report/lists", test_lists);
  CTL_TEST ("/ctl/report/refusals", test_refusals);
}
