#include "ctl-tests.h"

#include <glib/gstdio.h>
#include <string.h>

/* Words that are nowhere else, planted in every text that a candidate has. */
#define NAME "Zebulonia Quagmoor"
#define EMAIL "heathcock.example.test"
#define NOTE "Remembers the kestrels"
#define ANSWER "Prescribed for heronries"
#define HEARD "Whispering weathercock"

static const char *const planted[] = { "Quagmoor", EMAIL, NOTE, ANSWER, HEARD };

static char *
add_candidate (CtlFixture *fixture)
{
  return ctl_id (fixture, "candidate add --plan @ --vacancy Senior --name '" NAME "' --email " EMAIL " --heard '" HEARD
                          "' --applied 2026-07-20 --prescriber yes");
}

/* A vacancy that is advertised, with a criterion, a panel of one and a task. */
static void
prepare (CtlFixture *fixture)
{
  ctl_new_plan (fixture);
  ctl_do (fixture, "post add --plan @ --name Senior --role senior_clinical_pharmacist --band 8a --hours 37.5"
                   " --practice X99003");
  ctl_do (fixture, "vacancy add --plan @ --post Senior --on 2026-07-01 --lead Ann --notice-from conditional");
  ctl_do (fixture, "vacancy set --plan @ --vacancy Senior --closing 2026-07-31");
  ctl_do (fixture, "vacancy criterion --plan @ --vacancy Senior --name Prescriber");
  ctl_do (fixture, "vacancy panel --plan @ --vacancy Senior --name 'Dr Example'");
  ctl_do (fixture, "vacancy agree --plan @ --vacancy Senior");
  ctl_do (fixture, "vacancy task --plan @ --vacancy Senior --title 'Ask the practices' --due 2026-07-10");
  ctl_do (fixture, "vacancy stage --plan @ --vacancy Senior --to advert --on 2026-07-10 --anyway 'in a hurry'");
}

static void
tell_a_lot (CtlFixture *fixture, const char *id)
{
  ctl_do (fixture, "candidate wrote --plan @ --candidate %s --criterion Prescriber --words '" ANSWER "'", id);
  ctl_do (fixture, "candidate note --plan @ --candidate %s --by Ann --words '" NOTE "'", id);
  ctl_do (fixture, "candidate set --plan @ --candidate %s --notice-days 84", id);
}

static void
assert_silent (CtlFixture *fixture, const char *line)
{
  g_auto (CtlRun) run = ctl_run (fixture, NULL, line);

  for (guint i = 0; i < G_N_ELEMENTS (planted); i++)
    {
      g_assert_null (strstr (run.output, planted[i]));
      g_assert_null (strstr (run.messages, planted[i]));
    }
}

/* No name anywhere before the letters are scored: not in lists, reports, calendars, errors or the history. */
static void
test_no_names (CtlFixture *fixture, gconstpointer data)
{
  g_autofree char *id = NULL, *refused = NULL;

  prepare (fixture);
  id = add_candidate (fixture);
  tell_a_lot (fixture, id);
  assert_silent (fixture, "candidate list --plan @ --json");
  assert_silent (fixture, "vacancy list --plan @ --json");
  assert_silent (fixture, "pipeline --plan @");
  assert_silent (fixture, "pipeline --plan @ --table");
  assert_silent (fixture, "due --plan @ --json");
  assert_silent (fixture, "history --plan @ --json");
  assert_silent (fixture, "undo --plan @ --json");
  assert_silent (fixture, "redo --plan @ --json");
  assert_silent (fixture, "check --plan @");
  refused = g_strdup_printf ("candidate move --plan @ --candidate %s --to interview --json", id);
  assert_silent (fixture, refused);
  assert_silent (fixture, "calendar --plan @ --to ~/calendar.ics");
}

static guint
count_in_folder (const char *folder, const char *words)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n_hits = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL), *bytes = NULL;
      gsize length;

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        n_hits += count_in_folder (path, words);
      else if (g_file_get_contents (path, &bytes, &length, NULL)
               && memmem (bytes, length, words, strlen (words)) != NULL)
        n_hits++;
    }
  return n_hits;
}

static void
assert_planted (CtlFixture *fixture, gboolean wanted)
{
  for (guint i = 0; i < G_N_ELEMENTS (planted); i++)
    {
      g_test_message ("%s", planted[i]);
      g_assert_cmpint (count_in_folder (fixture->folder, planted[i]) > 0, ==, wanted);
    }
}

/* Erased means gone: from every byte beside the plan, and from all that is written from then on. */
static void
test_erased (CtlFixture *fixture, gconstpointer data)
{
  g_autofree char *id = NULL, *path = NULL;
  g_autoptr (JsonObject) funnel = NULL, erased = NULL;

  prepare (fixture);
  id = add_candidate (fixture);
  tell_a_lot (fixture, id);
  assert_planted (fixture, TRUE);
  ctl_do (fixture, "candidate export --plan @ --candidate %s --to ~/subject.txt", id);
  path = g_build_filename (fixture->folder, "subject.txt", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (planted); i++)
    g_assert_cmpuint (count_in_folder (fixture->folder, planted[i]), >, 1);
  g_assert_cmpint (g_remove (path), ==, 0);

  ctl_do (fixture, "copy --plan @ --to ~/shared.skillmix --without-candidates");
  ctl_do (fixture, "candidate end --plan @ --candidate %s --outcome withdrawn --reason pay --on 2025-12-01", id);
  erased = ctl_json (fixture, "candidate erase --plan @ --due");
  g_assert_cmpint (ctl_get_number (erased, "erased"), ==, 1);
  assert_planted (fixture, FALSE);
  ctl_do (fixture, "copy --plan @ --to ~/after.skillmix");
  ctl_do (fixture, "calendar --plan @ --to ~/after.ics");
  assert_planted (fixture, FALSE);
  funnel = ctl_json (fixture, "funnel --plan @");
  g_assert_cmpint (ctl_get_number (ctl_find_row (funnel, "funnel", "step", "applied"), "people"), ==, 1);
  ctl_refused (fixture, 3, "not_found", "candidate erase --plan @ --candidate %s", id);
}

static void
score (CtlFixture *fixture, const char *id, const char *round)
{
  ctl_do (fixture, "candidate score --plan @ --candidate %s --round %s --member 'Dr Example' --points 3", id, round);
  ctl_do (fixture, "candidate score --plan @ --candidate %s --round %s --points 3", id, round);
}

static void
clear_checks (CtlFixture *fixture, const char *id)
{
  static const char *const checks[]
      = { "identity", "right_to_work", "qualifications", "references", "criminal_record", "work_health", "register" };

  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    ctl_do (fixture, "candidate check --plan @ --candidate %s --check %s --state cleared", id, checks[i]);
}

/* A first day that is agreed is when they are expected, here and in the forecast. */
static void
assert_expected_on (CtlFixture *fixture, const char *id, const char *day)
{
  g_autoptr (JsonObject) capacity = NULL, forecast = NULL;
  JsonObject *expected, *start;

  ctl_do (fixture, "candidate notice --plan @ --candidate %s --start %s", id, day);
  capacity = ctl_json (fixture, "capacity --plan @");
  forecast = ctl_json (fixture, "forecast --plan @");
  expected = ctl_find_row (capacity, "expected", "p50", day);
  start = ctl_find_row (forecast, "vacancies", "p50", day);
  g_assert_true (json_object_get_boolean_member (expected, "agreed"));
  g_assert_cmpstr (ctl_get_text (start, "p10"), ==, day);
  g_assert_cmpstr (ctl_get_text (start, "p90"), ==, day);
}

/* From the advert to a colleague at work, in the words of a shell. */
static void
test_hire (CtlFixture *fixture, gconstpointer data)
{
  g_autofree char *id = NULL, *person = NULL;
  g_autoptr (JsonObject) people = NULL, vacancies = NULL;
  g_autoptr (JsonObject) candidates = NULL, pipeline = NULL, due = NULL;

  prepare (fixture);
  id = add_candidate (fixture);
  candidates = ctl_json (fixture, "candidate list --plan @");
  g_assert_cmpstr (ctl_get_text (ctl_find_row (candidates, "candidates", "id", id), "label"), !=, NAME);
  ctl_do (fixture, "vacancy stage --plan @ --vacancy Senior --to shortlist --on 2026-08-02 --anyway 'closed early'");
  score (fixture, id, "shortlist");
  ctl_do (fixture, "candidate move --plan @ --candidate %s --to interview", id);
  ctl_do (fixture, "candidate interview --plan @ --candidate %s --on 2026-08-05 --at 14:30 --minutes 45", id);
  ctl_refused (fixture, 3, "refused", "candidate interview --plan @ --candidate %s --on 2026-08-05 --at 25:00", id);
  score (fixture, id, "interview");
  ctl_do (fixture, "candidate offer --plan @ --candidate %s --expires 2026-09-30", id);
  due = ctl_json (fixture, "due --plan @ --as-at 2026-10-01");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (due, "due")), >, 0);
  ctl_do (fixture, "candidate answer --plan @ --candidate %s", id);
  pipeline = ctl_json (fixture, "pipeline --plan @");
  g_assert_cmpstr (ctl_get_text (ctl_find_row (pipeline, "pipeline", "subject", NAME), "post"), ==, "Senior");
  clear_checks (fixture, id);
  ctl_do (fixture, "candidate offer --plan @ --candidate %s --unconditional", id);
  ctl_do (fixture, "candidate answer --plan @ --candidate %s", id);
  assert_expected_on (fixture, id, "2027-06-01");
  ctl_do (fixture, "candidate notice --plan @ --candidate %s --start 2026-11-02", id);
  person = ctl_id (fixture, "candidate start --plan @ --candidate %s --pathway complete", id);
  people = ctl_json (fixture, "show people --plan @ --as-at 2026-11-03");
  g_assert_cmpstr (ctl_get_text (ctl_find_row (people, "people", "id", person), "name"), ==, NAME);
  ctl_do (fixture, "vacancy close --plan @ --vacancy Senior --on 2026-12-01");
  vacancies = ctl_json (fixture, "vacancy list --plan @");
  g_assert_cmpstr (ctl_get_text (ctl_find_row (vacancies, "vacancies", "post", "Senior"), "outcome"), ==, "filled");
}

static void
test_other_deeds (CtlFixture *fixture, gconstpointer data)
{
  g_autofree char *odt = g_build_filename (fixture->folder, "advert.odt", NULL), *bytes = NULL;
  gsize length;

  prepare (fixture);
  ctl_do (fixture, "vacancy document --plan @ --vacancy Senior --kind interview_sheet --to ~/sheet.txt");
  g_assert_cmpuint (count_in_folder (fixture->folder, "1. Prescriber: ____"), ==, 1);
  ctl_do (fixture, "vacancy document --plan @ --vacancy Senior --kind advert --to ~/advert.odt");
  g_assert_true (g_file_get_contents (odt, &bytes, &length, NULL));
  g_assert_cmpmem (bytes + 30, strlen ("mimetypeapplication/vnd.oasis"), "mimetypeapplication/vnd.oasis",
                   strlen ("mimetypeapplication/vnd.oasis"));
  ctl_do (fixture, "vacancy remove --plan @ --vacancy Senior");
  ctl_do (fixture, "person add --plan @ --name Bob --role senior_clinical_pharmacist");
  ctl_do (fixture, "vacancy add --plan @ --post Senior");
  ctl_do (fixture, "vacancy fill --plan @ --vacancy Senior --person Bob");
  ctl_refused (fixture, 3, "refused", "vacancy stage --plan @ --vacancy Senior --to lunch");
  ctl_refused (fixture, 3, "not_found", "vacancy close --plan @ --vacancy Junior");
}

/* Small numbers are not told, nor what would tell them; ratios have an interval. */
static void
test_equality (CtlFixture *fixture, gconstpointer data)
{
  g_autoptr (JsonObject) report = NULL;
  JsonObject *green, *blue;

  ctl_new_plan (fixture);
  ctl_do (fixture, "equality set --plan @ --characteristic c --group Green --year 2025 --applied 100 --shortlisted 30"
                   " --appointed 10");
  ctl_do (fixture, "equality set --plan @ --characteristic c --group Blue --year 2025 --applied 100 --shortlisted 40"
                   " --appointed 20");
  ctl_do (fixture, "equality set --plan @ --characteristic c --group Red --year 2025 --applied 30 --shortlisted 4"
                   " --appointed 0");
  ctl_do (fixture, "equality set --plan @ --characteristic c --group Grey --year 2025 --applied 20 --shortlisted 6"
                   " --appointed 1");
  ctl_refused (
      fixture, 3, "refused",
      "equality set --plan @ --characteristic c --group Red --year 2026 --applied 3 --shortlisted 4 --appointed 0");
  report = ctl_json (fixture, "equality list --plan @");
  green = ctl_find_row (report, "equality", "group", "Green");
  blue = ctl_find_row (report, "equality", "group", "Blue");
  g_assert_cmpfloat_with_epsilon (json_object_get_double_member (green, "ratio"), 0.5, 1e-6);
  g_assert_cmpfloat_with_epsilon (json_object_get_double_member (green, "ratio_low"), 0.2466, 1e-4);
  g_assert_cmpfloat_with_epsilon (json_object_get_double_member (green, "ratio_high"), 1.0136, 1e-4);
  g_assert_true (json_object_get_null_member (blue, "ratio"));
  g_assert_true (json_object_get_null_member (ctl_find_row (report, "equality", "group", "Red"), "shortlisted"));
  g_assert_true (json_object_get_null_member (ctl_find_row (report, "equality", "group", "Grey"), "shortlisted"));
  g_assert_cmpint (ctl_get_number (ctl_find_row (report, "equality", "group", "Grey"), "applied"), ==, 20);
}

void
ctl_add_recruitment_tests (void)
{
  CTL_TEST ("/ctl/recruitment/no-names", test_no_names);
  CTL_TEST ("/ctl/recruitment/erased", test_erased);
  CTL_TEST ("/ctl/recruitment/hire", test_hire);
  CTL_TEST ("/ctl/recruitment/other-deeds", test_other_deeds);
  CTL_TEST ("/ctl/recruitment/equality", test_equality);
}
