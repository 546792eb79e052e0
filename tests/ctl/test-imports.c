#include "ctl-tests.h"

/* What comes from files: official ones, packs, tables of people, and the table of England. */

static void
test_packs (CtlFixture *fixture, gconstpointer data)
{
  g_autofree char *source = g_build_filename (g_getenv ("MIX_DATA_DIR"), "packs", "training.xml", NULL);
  g_autofree char *copy = g_build_filename (fixture->folder, "ours.xml", NULL);
  g_autoptr (JsonObject) packs = ctl_json (fixture, "packs");
  g_autoptr (JsonObject) with_ours = NULL;
  g_autoptr (GString) text = NULL;
  g_autofree char *content = NULL;

  g_assert_cmpint (ctl_get_number (ctl_find_row (packs, "packs", "id", "pay"), "figures"), >, 100);
  g_assert_true (g_file_get_contents (source, &content, NULL, NULL));
  text = g_string_new (content);
  g_string_replace (text, "id=\"training\"", "id=\"our-training\"", 1);
  g_assert_true (g_file_set_contents (copy, text->str, -1, NULL));
  ctl_do (fixture, "packs add ~/ours.xml");
  with_ours = ctl_json (fixture, "packs");
  g_assert_true (json_object_get_boolean_member (ctl_find_row (with_ours, "packs", "id", "our-training"), "yours"));
  ctl_do (fixture, "packs remove our-training");
  ctl_refused (fixture, 3, "not_found", "packs remove our-training");
  g_assert_true (g_file_set_contents (copy, "<pack", -1, NULL));
  ctl_refused (fixture, 3, "refused", "packs add ~/ours.xml");
}

/* The official files as they are published: what one import adds is there, a second one changes nothing, undo takes it
 * back. */
static void
test_import (CtlFixture *fixture, gconstpointer data)
{
  static const char *const files[] = {
    "epcncorepartnerdetails.csv",
    "ePCN.xlsx",
    "gp-reg-pat-prac-map.csv",
    "gp-reg-pat-prac-map.zip",
    "gp-reg-pat-prac-quin-age.csv",
    "PREVALENCE_2425.csv",
    "epraccur.csv",
    "21-22.csv",
    "1.Primary Care Networks - June 2026 Individual Level.csv",
  };
  const char *shared = g_getenv ("MIX_SHARED_DIR");
  g_autofree char *practices = NULL;
  g_autofree char *networks = NULL;

  if (shared == NULL)
    {
      g_test_skip ("../shared is not there");
      return;
    }
  ctl_do (fixture, "new --plan @ --empty --planning-date 2026-07-01");
  ctl_do (fixture, "network add --plan @ --code U05458 --name X");
  ctl_do (fixture, "practice add --plan @ --code A89024 --name Y --network U05458 --from 2019-07-01");
  practices = ctl_show (fixture, "practices");
  networks = ctl_show (fixture, "networks");
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *file = g_build_filename (shared, "data", "nhs", files[i], NULL);
      g_autofree char *quoted = g_shell_quote (file);
      g_autofree char *after_practices = NULL;
      g_autofree char *after_networks = NULL;
      g_autoptr (JsonObject) dry = ctl_json (fixture, "import --plan @ --dry-run %s", quoted);
      g_autoptr (JsonObject) first = ctl_json (fixture, "import --plan @ %s", quoted);
      g_autoptr (JsonObject) second = ctl_json (fixture, "import --plan @ %s", quoted);

      g_test_message ("%s: %s", files[i], ctl_get_text (first, "change"));
      g_assert_true (json_object_get_null_member (dry, "change"));
      g_assert_nonnull (ctl_get_text (first, "change"));
      g_assert_true (json_object_get_null_member (second, "change"));
      ctl_do (fixture, "undo --plan @");
      after_practices = ctl_show (fixture, "practices");
      after_networks = ctl_show (fixture, "networks");
      g_assert_cmpstr (after_practices, ==, practices);
      g_assert_cmpstr (after_networks, ==, networks);
    }
}

static gint64
count_rows (JsonObject *document, const char *outcome)
{
  return json_object_get_int_member (json_object_get_object_member (document, "counts"), outcome);
}

/* People, then where they are: each as a dry run that changes nothing, and then for good. */
static void
test_table_imports (CtlFixture *fixture, gconstpointer data)
{
  g_autofree char *people = g_build_filename (fixture->folder, "people.csv", NULL);
  g_autofree char *where = g_build_filename (fixture->folder, "where.csv", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (JsonObject) tried = NULL;
  g_autoptr (JsonObject) taken = NULL;
  g_autoptr (JsonObject) again = NULL;
  g_autoptr (JsonObject) refused = NULL;
  g_autoptr (JsonObject) allocated = NULL;
  g_autoptr (JsonObject) allocations = NULL;
  JsonObject *row;

  ctl_new_plan (fixture);
  g_assert_true (
      g_file_set_contents (people, "Name,Role,Band,Hours\nAnn,clinical_pharmacist,7,37.5\nBen,gp,,9\n", -1, NULL));
  before = ctl_show (fixture, "people");
  tried = ctl_json (fixture, "people import --plan @ '%s' --dry-run", people);
  after = ctl_show (fixture, "people");
  g_assert_cmpint (count_rows (tried, "added"), ==, 2);
  g_assert_cmpstr (before, ==, after);

  taken = ctl_json (fixture, "people import --plan @ '%s'", people);
  g_assert_cmpint (count_rows (taken, "added"), ==, 2);
  again = ctl_json (fixture, "people import --plan @ '%s'", people);
  g_assert_cmpint (count_rows (again, "unchanged"), ==, 2);

  g_assert_true (g_file_set_contents (people, "Name,Role,Band\nEve,clinical_pharmacist,9x\n", -1, NULL));
  refused = ctl_json (fixture, "people import --plan @ '%s'", people);
  row = json_array_get_object_element (json_object_get_array_member (refused, "rows"), 0);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (row, "refused_cells")), ==, 1);

  g_assert_true (g_file_set_contents (where, "Person,Practice,Sessions\nAnn,X99001,4\n", -1, NULL));
  allocated = ctl_json (fixture, "allocation import --plan @ '%s' --unit sessions", where);
  g_assert_cmpint (count_rows (allocated, "added"), ==, 1);
  allocations = ctl_json (fixture, "show allocations --plan @");
  g_assert_cmpint (json_object_get_int_member (ctl_find_row (allocations, "allocations", "person", "Ann"), "minutes"),
                   ==, 4 * 225);
}

static void
test_build_england (CtlFixture *fixture, gconstpointer data)
{
  const char *shared = g_getenv ("MIX_SHARED_DIR");
  g_autofree char *from = NULL;
  g_autofree char *quoted = NULL;

  if (shared != NULL)
    {
      from = g_build_filename (shared, "data", "nhs", NULL);
      quoted = g_shell_quote (from);
      ctl_do (fixture, "build-england --from %s --to ~/england", quoted);
    }
  ctl_refused (fixture, 3, "not_found", "build-england --from ~ --to ~/england2");
}

void
ctl_add_imports_tests (void)
{
  CTL_TEST ("/ctl/packs", test_packs);
  CTL_TEST ("/ctl/import", test_import);
  CTL_TEST ("/ctl/table-imports", test_table_imports);
  CTL_TEST ("/ctl/build-england", test_build_england);
}
