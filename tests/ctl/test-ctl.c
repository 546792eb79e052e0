#include "ctl-tests.h"

#include <string.h>

/* What is not known is null, and "Not known" for people; never zero. */
static void
test_unknown (CtlFixture *fixture, gconstpointer data)
{
  g_autoptr (JsonObject) shown = NULL;
  g_auto (CtlRun) run = { 0 };
  JsonObject *practice;

  ctl_new_plan (fixture);
  shown = ctl_json (fixture, "show practices --plan @");
  practice = ctl_find_row (shown, "practices", "code", "X99003");
  g_assert_true (json_object_get_null_member (practice, "patients"));
  g_assert_true (json_object_get_null_member (practice, "aged_65_plus"));
  g_assert_true (json_object_get_null_member (json_object_get_object_member (practice, "registers"), "HYP"));
  run = ctl_run (fixture, NULL, "show practices --plan @");
  g_assert_nonnull (strstr (run.output, "Not known"));
}

static void
test_usage (CtlFixture *fixture, gconstpointer data)
{
  static const char *const wrong[] = {
    "",
    "show",
    "show everything --plan @",
    "fly --plan @",
    "person",
    "person add",
    "person add --plan @ --name P",
    "person add --plan @ --name P --role gp --colour red",
    "person add --plan @ --name",
    "person add --plan @ --name P --name Q --role gp",
    "person set --plan @ --person P",
    "show practices",
    "show practices --plan",
    "show practices --plan @ extra",
    "new --plan @ --pcn",
    "new --empty=yes --plan @",
    "help nothing",
    "import --plan @",
    "unassign --plan @",
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    ctl_refused (fixture, 2, "usage", "%s", wrong[i]);
  g_assert_false (g_file_test (fixture->plan, G_FILE_TEST_EXISTS));
}

static void
test_bad_input (CtlFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *line;
    int status;
    const char *code;
  } cases[] = {
    { "show practices --plan ~/nothing.skillmix", 3, "not_found" },
    { "new --plan @ --pcn U69720", 3, "refused" },
    { "new --plan ~/other.skillmix --pcn A89001", 3, "not_found" },
    { "new --plan ~/other.skillmix", 3, "refused" },
    { "new --plan ~/other.skillmix --icb QQQ", 3, "not_found" },
    { "new --plan ~/other.skillmix --empty --name '943 476 5919'", 3, "refused" },
    { "new --plan ~/other.skillmix --empty --planning-date 2026-02-30", 3, "refused" },
    { "show practices --plan @ --as-at yesterday", 3, "refused" },
    { "person add --plan @ --name '' --role gp", 3, "refused" },
    { "person add --plan @ --name P --role surgeon", 3, "refused" },
    { "person add --plan @ --name P --role gp --band 8", 3, "refused" },
    { "person add --plan @ --name P --role gp --hours 0", 3, "refused" },
    { "person add --plan @ --name P --role gp --hours 51", 3, "refused" },
    { "person add --plan @ --name P --role gp --hours many", 3, "refused" },
    { "person add --plan @ --name P --role gp --pattern=WWW", 3, "refused" },
    { "person add --plan @ --name P --role gp --prescriber maybe", 3, "refused" },
    { "person add --plan @ --name P --role gp --pathway done", 3, "refused" },
    { "person add --plan @ --name P --role gp --home-practice X99009", 3, "not_found" },
    { "person add --plan @ --name 'Ring 943-476-5919' --role gp", 3, "refused" },
    { "person set --plan @ --person Nobody --hours 10", 3, "not_found" },
    { "person set --plan @ --person Twin --hours 10", 3, "refused" },
    { "person leave --plan @ --person Solo --on 2020-01-01", 3, "refused" },
    { "person remove --plan @ --person Nobody", 3, "not_found" },
    { "assign --plan @ --person Solo --practice X99009 --service-line T01 --minutes 60", 3, "not_found" },
    { "assign --plan @ --person Solo --practice X99001 --service-line T99 --minutes 60", 3, "not_found" },
    { "assign --plan @ --person Solo --practice X99001 --service-line T01 --minutes 0", 3, "refused" },
    { "assign --plan @ --person Solo --practice X99001 --service-line T01 --minutes -5", 3, "refused" },
    { "assign --plan @ --person Solo --practice X99001 --service-line T01 --minutes 1.5", 3, "refused" },
    { "assign --plan @ --person Solo --practice X99001 --service-line T48 --minutes 60", 3, "refused" },
    { "assign --plan @ --person Solo --practice X99001 --service-line T01 --minutes 60 --from 2026-08-01 "
      "--until 2026-07-31",
      3, "refused" },
    { "unassign --plan @ --assignment none", 3, "not_found" },
    { "move --plan @ --assignment none --person Solo", 3, "not_found" },
    { "competence set --plan @ --person Solo --competence frailty --level expert", 3, "refused" },
    { "supervise --plan @ --person Solo --supervisor Solo", 3, "refused" },
    { "unsupervise --plan @ --supervision none", 3, "not_found" },
    { "copy --plan @ --to ~/no/such/folder/copy.skillmix", 3, "not_found" },
    { "recover --plan @ --to ~/r.skillmix --backup ~/none", 3, "not_found" },
  };
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  ctl_new_plan (fixture);
  ctl_do (fixture, "person add --plan @ --name Twin --role gp");
  ctl_do (fixture, "person add --plan @ --name Twin --role gp");
  ctl_do (fixture, "person add --plan @ --name Solo --role clinical_pharmacist");
  before = ctl_show (fixture, "people");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    ctl_refused (fixture, cases[i].status, cases[i].code, "%s", cases[i].line);
  after = ctl_show (fixture, "people");
  g_assert_cmpstr (before, ==, after);
  ctl_assert_change (fixture, "Add Solo");
}

static void
test_help (CtlFixture *fixture, gconstpointer data)
{
  static const char *const same[] = { "help person add", "person add --help", "--help person add" };
  g_auto (CtlRun) manual = ctl_run (fixture, NULL, "manual");
  g_auto (CtlRun) version = ctl_run (fixture, NULL, "--version");
  g_autofree char *first = NULL;

  ctl_do (fixture, "help");
  ctl_do (fixture, "version");
  for (guint i = 0; i < G_N_ELEMENTS (same); i++)
    {
      g_auto (CtlRun) run = ctl_run (fixture, NULL, same[i]);

      g_assert_cmpint (run.status, ==, 0);
      if (first != NULL)
        g_assert_cmpstr (run.output, ==, first);
      g_free (first);
      first = g_strdup (run.output);
    }
  g_assert_cmpint (version.status, ==, 0);
  g_assert_true (g_str_has_prefix (version.output, "skillmixctl "));
  g_assert_nonnull (strstr (manual.output, ".SH EXIT STATUS"));
  g_assert_nonnull (strstr (manual.output, "practices[].aged_65_plus"));
}

/* Comes last: what help lists has been run by the tests before. */
static void
test_all_commands_were_run (CtlFixture *fixture, gconstpointer data)
{
  g_auto (CtlRun) run = ctl_run (fixture, NULL, "help");
  const char *begin = strstr (run.output, "\nCommands\n");
  const char *end = strstr (run.output, "\nOptions of every command\n");
  g_autofree char *list = g_strndup (begin + strlen ("\nCommands\n"), (gsize) (end - begin) - strlen ("\nCommands\n"));
  g_auto (GStrv) lines = g_strsplit (list, "\n", -1);
  g_autoptr (GString) left_out = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      /* What a long name left no room for stands below it. */
      gboolean goes_on = g_str_has_prefix (lines[i], "   ");
      g_auto (GStrv) parts = g_strsplit (g_strstrip (lines[i]), "  ", 2);

      if (goes_on || parts[0] == NULL
          || (g_getenv ("MIX_SHARED_DIR") == NULL && g_str_equal (parts[0], "build-england")))
        continue;
      if (!g_hash_table_contains (ctl_get_commands_run (), parts[0]))
        g_string_append_printf (left_out, " “%s”", parts[0]);
    }
  if (left_out->len > 0)
    g_error ("No test runs%s", left_out->str);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  CTL_TEST ("/ctl/unknown", test_unknown);
  CTL_TEST ("/ctl/usage", test_usage);
  CTL_TEST ("/ctl/bad-input", test_bad_input);
  CTL_TEST ("/ctl/help", test_help);
  ctl_add_plans_tests ();
  ctl_add_recruitment_data_tests ();
  ctl_add_recruitment_tests ();
  ctl_add_report_tests ();
  ctl_add_scenarios_tests ();
  ctl_add_people_tests ();
  ctl_add_forecast_tests ();
  ctl_add_imports_tests ();
  ctl_add_capacity_tests ();
  ctl_add_entry_tests ();
  ctl_add_board_tests ();
  ctl_add_findings_tests ();
  ctl_add_week_tests ();
  ctl_add_compare_tests ();
  ctl_add_funding_tests ();
  ctl_add_outlook_tests ();
  ctl_add_deploy_tests ();
  ctl_add_models_tests ();
  CTL_TEST ("/after-all/commands-were-run", test_all_commands_were_run);
  return g_test_run ();
}
