#include "ctl-tests.h"

#include "mix-sheet.h"

#include <glib/gstdio.h>
#include <string.h>

/* Words that are nowhere else, in a table that is imported. */
#define TABLE                                                                                                          \
  "Name,Email,Telephone,Heard,Notice,Prescriber experience\n"                                                          \
  "Zebulonia Quagmoor,heathcock@example.org,07700 900123,Whispering weathercock,3 months,Prescribed for heronries\n"   \
  "Thaddeus Plumbago,bitterns@example.org,07700 900456,Whispering weathercock,28,Quietly counted bitterns\n"

static const char *const planted[] = { "Quagmoor",    "Plumbago",  "heathcock",    "bitterns", "900123",
                                       "weathercock", "heronries", "07700 900456", "Zebulonia" };

/* Makes a plan with a vacancy, and the table beside it. */
static char *
prepare (CtlFixture *fixture)
{
  char *path = g_build_filename (fixture->folder, "applications.csv", NULL);

  ctl_new_plan (fixture);
  ctl_do (fixture, "post add --plan @ --name Senior --role senior_clinical_pharmacist --band 8a --hours 37.5"
                   " --practice X99003");
  ctl_do (fixture, "vacancy add --plan @ --post Senior --on 2026-07-01");
  ctl_do (fixture, "vacancy criterion --plan @ --vacancy Senior --name 'Prescriber experience'");
  g_assert_true (g_file_set_contents (path, TABLE, -1, NULL));
  return path;
}

static gboolean
holds (const char *path, const char *words)
{
  g_autofree char *bytes = NULL;
  gsize length;

  return g_file_get_contents (path, &bytes, &length, NULL) && memmem (bytes, length, words, strlen (words)) != NULL;
}

static guint
count_in_folder (const char *folder, const char *words)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n_hits = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      n_hits += g_file_test (path, G_FILE_TEST_IS_DIR) ? count_in_folder (path, words) : (guint) holds (path, words);
    }
  return n_hits;
}

static void
assert_silent (CtlFixture *fixture, const char *line)
{
  g_auto (CtlRun) run = ctl_run (fixture, NULL, line);

  for (guint i = 0; i < G_N_ELEMENTS (planted); i++)
    {
      g_test_message ("%s: %s", line, planted[i]);
      g_assert_null (strstr (run.output, planted[i]));
      g_assert_null (strstr (run.messages, planted[i]));
    }
}

/* Of a file in the fixture's folder, which may be a workbook. */
static void
assert_table (CtlFixture *fixture, const char *name, guint n_rows)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (MixSheet) sheet = mix_sheet_new_from_file (file, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (mix_sheet_get_n_rows (sheet), ==, n_rows);
  for (guint row = 0; row < n_rows; row++)
    for (guint column = 0; column < mix_sheet_get_n_columns (sheet); column++)
      for (guint i = 0; i < G_N_ELEMENTS (planted); i++)
        g_assert_null (strstr (mix_sheet_get_cell (sheet, row, column), planted[i]));
}

/* Many come in from a table, and what goes out tells letters only. */
static void
test_letters (CtlFixture *fixture, gconstpointer data)
{
  g_autofree char *path = prepare (fixture);
  g_autoptr (JsonObject) trial = NULL, taken = NULL, again = NULL;

  trial = ctl_json (fixture, "candidate import %s --plan @ --vacancy Senior --dry-run", path);
  g_assert_cmpint (ctl_get_number (json_object_get_object_member (trial, "counts"), "added"), ==, 2);
  assert_silent (fixture, "candidate import ~/applications.csv --plan @ --vacancy Senior");
  taken = ctl_json (fixture, "candidate list --plan @ --to ~/list.xlsx");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (taken, "candidates")), ==, 2);
  ctl_do (fixture, "candidate list --plan @ --to ~/list.csv");
  assert_table (fixture, "list.csv", 2);
  assert_table (fixture, "list.xlsx", 2);
  again = ctl_json (fixture, "candidate import %s --plan @ --vacancy Senior", path);
  g_assert_cmpint (ctl_get_number (json_object_get_object_member (again, "counts"), "unchanged"), ==, 2);
  assert_silent (fixture, "candidate import ~/applications.csv --plan @ --vacancy Senior --json");
  assert_silent (fixture, "history --plan @ --json");
  assert_silent (fixture, "forecast --plan @ --runs 100 --json");
  assert_silent (fixture, "report --plan @ --to ~/paper.xlsx --json");
}

static void
erase_all (CtlFixture *fixture)
{
  g_autoptr (JsonObject) known = ctl_json (fixture, "candidate list --plan @");
  JsonArray *rows = json_object_get_array_member (known, "candidates");

  for (guint i = 0; i < json_array_get_length (rows); i++)
    ctl_do (fixture, "candidate erase --plan @ --candidate %s",
            ctl_get_text (json_array_get_object_element (rows, i), "id"));
}

/* Erased means gone also for those who came in by a table, and whatever was written of them meanwhile. */
static void
test_erased (CtlFixture *fixture, gconstpointer data)
{
  g_autofree char *path = prepare (fixture);

  ctl_do (fixture, "candidate import %s --plan @ --vacancy Senior", path);
  g_assert_cmpint (g_remove (path), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (planted); i++)
    g_assert_cmpuint (count_in_folder (fixture->folder, planted[i]), >, 0);
  ctl_do (fixture, "candidate list --plan @ --to ~/list.csv");
  ctl_do (fixture, "vacancy document --plan @ --vacancy Senior --kind interview_sheet --to ~/sheet.txt");
  ctl_do (fixture, "vacancy document --plan @ --vacancy Senior --kind advert --to ~/advert.txt");
  ctl_do (fixture, "calendar --plan @ --to ~/calendar.ics");
  erase_all (fixture);
  ctl_do (fixture, "copy --plan @ --to ~/after.skillmix");
  ctl_do (fixture, "candidate list --plan @ --to ~/after.csv");
  ctl_do (fixture, "calendar --plan @ --to ~/after.ics");
  ctl_do (fixture, "report --plan @ --what workforce --to ~/after-workforce.csv");
  assert_silent (fixture, "report --plan @ --to ~/after.xlsx --json");
  assert_silent (fixture, "check --plan @ --json");
  for (guint i = 0; i < G_N_ELEMENTS (planted); i++)
    g_assert_cmpuint (count_in_folder (fixture->folder, planted[i]), ==, 0);
}

/* One row that cannot be taken is said; none that can is refused; all or nothing. */
static void
test_refused (CtlFixture *fixture, gconstpointer data)
{
  g_autofree char *path = prepare (fixture);
  g_autoptr (JsonObject) candidates = NULL;

  g_assert_true (g_file_set_contents (path, "Name,Email\n,nobody@example.org\n", -1, NULL));
  ctl_refused (fixture, 3, "refused", "candidate import %s --plan @ --vacancy Senior", path);
  ctl_refused (fixture, 3, "not_found", "candidate import %s --plan @ --vacancy Junior", path);
  candidates = ctl_json (fixture, "candidate list --plan @");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (candidates, "candidates")), ==, 0);
}

static guint
count_tasks (CtlFixture *fixture)
{
  g_autoptr (JsonObject) stages = ctl_json (fixture, "stage-template list --plan @ --role clinical_pharmacist");

  return json_array_get_length (json_object_get_array_member (stages, "tasks"));
}

/* Stages of a role's own, in the words of a shell. */
static void
test_stages (CtlFixture *fixture, gconstpointer data)
{
  g_autoptr (JsonObject) ours = NULL, own = NULL, again = NULL;
  JsonObject *task;
  guint n_ours;

  ctl_new_plan (fixture);
  ours = ctl_json (fixture, "stage-template list --plan @ --role clinical_pharmacist");
  g_assert_false (json_object_get_boolean_member (ours, "own"));
  n_ours = count_tasks (fixture);
  ctl_do (fixture, "stage-template copy --plan @ --role clinical_pharmacist");
  ctl_do (fixture, "stage-template set --plan @ --role clinical_pharmacist --stage pathway --used no"
                   " --conditions tasks_done");
  ctl_do (fixture, "stage-template task --plan @ --role clinical_pharmacist --stage advert --title 'Ask Elm'"
                   " --owner Ann --turn others --days 3");
  g_assert_cmpuint (count_tasks (fixture), ==, n_ours + 1);
  own = ctl_json (fixture, "stage-template list --plan @ --role clinical_pharmacist");
  g_assert_true (json_object_get_boolean_member (own, "own"));
  task = ctl_find_row (own, "tasks", "title", "Ask Elm");
  g_assert_cmpint (ctl_get_number (task, "days"), ==, 3);
  g_assert_cmpstr (ctl_get_text (task, "turn"), ==, "others");
  g_assert_false (json_object_get_boolean_member (ctl_find_row (own, "stages", "stage", "pathway"), "used"));
  ctl_do (fixture, "stage-template task --plan @ --role clinical_pharmacist --stage advert --title 'Ask Elm' --remove");
  g_assert_cmpuint (count_tasks (fixture), ==, n_ours);
  ctl_refused (fixture, 3, "not_found",
               "stage-template task --plan @ --role clinical_pharmacist --stage advert --title 'Ask Elm' --remove");
  ctl_do (fixture, "stage-template reset --plan @ --role clinical_pharmacist");
  again = ctl_json (fixture, "stage-template list --plan @ --role clinical_pharmacist");
  g_assert_false (json_object_get_boolean_member (again, "own"));
  ctl_refused (fixture, 3, "refused", "stage-template list --plan @ --role juggler");
}

void
ctl_add_recruitment_data_tests (void)
{
  CTL_TEST ("/ctl/recruitment-data/letters", test_letters);
  CTL_TEST ("/ctl/recruitment-data/erased", test_erased);
  CTL_TEST ("/ctl/recruitment-data/refused", test_refused);
  CTL_TEST ("/ctl/recruitment-data/stages", test_stages);
}
