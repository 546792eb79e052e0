#include "mix-plan-fixture.h"

#include "mix-candidate-import.h"
#include "mix-candidate-list.h"
#include "mix-error.h"
#include "mix-posts.h"
#include "mix-recruitment.h"
#include "mix-vacancies.h"
#include "mix-vacancy-candidates.h"
#include "mix-vacancy-panel.h"

#include <string.h>

/* A vacancy with one criterion; names are hidden, or not. */
static char *
open_vacancy (MixPlanFixture *fixture, gboolean shows_names)
{
  MixPostDraft post = { .name = "Senior pharmacist",
                        .role = "senior_clinical_pharmacist",
                        .band = "8a",
                        .pay_point = "entry",
                        .organisation = "X99003",
                        .funding = "scheme",
                        .minutes = 2250,
                        .wanted_from = mix_date_new (2026, 9, 1) };
  g_autoptr (GError) error = NULL;
  g_autofree char *post_id = mix_posts_add (fixture->store, &post, &error), *criterion = NULL;
  MixVacancyDraft draft = { .post_id = post_id,
                            .opened_on = mix_date_new (2026, 7, 1),
                            .closing_on = MIX_DATE_NONE,
                            .interview_on = MIX_DATE_NONE,
                            .usual_notice_days = -1,
                            .shows_names = shows_names };
  char *id;

  g_assert_no_error (error);
  id = mix_vacancies_open (fixture->store, &draft, &error);
  g_assert_no_error (error);
  criterion = mix_vacancy_criteria_add (fixture->store, id, "Three years in primary care", TRUE, &error);
  g_assert_no_error (error);
  return id;
}

static MixTableImport *
read_table (MixPlanFixture *fixture, const char *vacancy_id, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MixRecruitment) recruitment = mix_recruitment_load (fixture->store, &error);
  g_autoptr (MixSheet) sheet = mix_sheet_new_from_text (text, -1, &error);

  g_assert_no_error (error);
  return mix_candidate_import_new (recruitment, mix_recruitment_find_vacancy (recruitment, vacancy_id), sheet);
}

static void
assert_rows (MixTableImport *import, const char *expected)
{
  GPtrArray *rows = mix_table_import_get_rows (import);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      MixTableImportRow *row = rows->pdata[i];

      g_string_append_printf (text, "%u %s %s %s", mix_table_import_row_get_number (row),
                              mix_table_import_row_get_person (row) != NULL ? mix_table_import_row_get_person (row)
                                                                            : "?",
                              mix_table_import_outcome_get_key (mix_table_import_row_get_outcome (row)),
                              mix_table_import_row_get_words (row));
      for (guint n = 0; n < mix_table_import_row_get_n_errors (row); n++)
        g_string_append_printf (text, " [%u %s]", mix_table_import_row_get_error (row, n)->column,
                                mix_table_import_row_get_error (row, n)->message);
      g_string_append_c (text, '\n');
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
apply (MixPlanFixture *fixture, MixTableImport *import)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (mix_table_import_apply (import, fixture->store, &error));
  g_assert_no_error (error);
}

#define CANDIDATES                                                                                                     \
  "Name,Email,Notice,Three years in primary care\n"                                                                    \
  "Ann Example,ann@example.org,3 months,Four years at Elm\n"                                                           \
  "Ben Sample,ben@example.org,28,Ben Sample has two years\n"                                                           \
  "Ann Example,ann.example@example.com,,\n"                                                                            \
  "A. Example,ANN@example.org,,\n"

/* With names: what is told is said, duplicates are found by address, and a second time nothing changes. */
static void
test_named (MixPlanFixture *fixture, gconstpointer data)
{
  g_autofree char *vacancy = open_vacancy (fixture, TRUE);
  g_autoptr (MixTableImport) import = read_table (fixture, vacancy, CANDIDATES), again = NULL, changed = NULL;

  assert_rows (import,
               "2 Ann Example added Three years in primary care; E-mail: ann@example.org; Notice: 91 days\n"
               "3 Ben Sample added Three years in primary care; E-mail: ben@example.org; Notice: 28 days\n"
               "4 Ann Example added E-mail: ann.example@example.com\n"
               "5 A. Example refused  [0 Row 2 is the same person: it has the same e-mail, or the same name.]\n");
  g_assert_true (mix_table_import_is_apart (import));
  apply (fixture, import);
  again = read_table (fixture, vacancy, CANDIDATES);
  g_assert_true (mix_table_import_is_empty (again));
  changed = read_table (fixture, vacancy, "Name,Email,Notice,Hours\nBen Sample,ben@example.org,14,30\n");
  assert_rows (changed, "2 Ben Sample changed Notice: 28 days → 14 days; Hours a week: 30.0\n");
  apply (fixture, changed);
}

/* What is written into a file is understood again, and changes nothing. */
static void
test_round_trip (MixPlanFixture *fixture, gconstpointer data)
{
  g_autofree char *vacancy = open_vacancy (fixture, TRUE), *csv = NULL;
  g_autoptr (MixTableImport) import = read_table (
      fixture, vacancy,
      "Name,Email,Mobile,Heard,IP,Date applied,Notice,Hours\n"
      "Ann Example,ann@example.org,07700 900123,NHS Jobs,on course,2/7/2026,3 months,30\nBen Sample,,,,,,,\n");
  g_autoptr (MixTableImport) again = NULL;
  g_autoptr (MixRecruitment) recruitment = NULL;
  g_autoptr (MixDataTable) table = NULL;

  apply (fixture, import);
  recruitment = mix_recruitment_load (fixture->store, NULL);
  table = mix_candidate_list_create_table (recruitment, NULL);
  csv = mix_data_table_to_csv (table);
  again = read_table (fixture, vacancy, csv);
  g_assert_cmpuint (mix_table_import_count (again, MIX_TABLE_IMPORT_UNCHANGED), ==, 2);
  g_assert_true (mix_table_import_is_empty (again));
}

/* As many as a table may have are compared at once, and nobody is found twice. */
static void
test_many (MixPlanFixture *fixture, gconstpointer data)
{
  g_autofree char *vacancy = open_vacancy (fixture, TRUE);
  g_autoptr (GString) text = g_string_new ("Name,Email\n");
  g_autoptr (MixTableImport) import = NULL;
  double seconds;

  for (guint i = 0; i < MIX_SHEET_MAX_ROWS - 1; i++)
    g_string_append_printf (text, "Person %u,p%u@example.org\n", i / 2, i);
  g_test_timer_start ();
  import = read_table (fixture, vacancy, text->str);
  g_assert_cmpuint (mix_table_import_count (import, MIX_TABLE_IMPORT_ADDED), ==, MIX_SHEET_MAX_ROWS - 1);
  seconds = g_test_timer_elapsed ();
  g_test_minimized_result (seconds, "%u rows compared in %.2f s", MIX_SHEET_MAX_ROWS - 1, seconds);
}

/* By letter: neither names nor values are said, an answer that tells who it is stays out, and so does the order. */
static void
test_letters (MixPlanFixture *fixture, gconstpointer data)
{
  g_autofree char *vacancy = open_vacancy (fixture, FALSE), *csv = NULL;
  g_autoptr (MixTableImport) import = read_table (fixture, vacancy, CANDIDATES);
  g_autoptr (MixRecruitment) recruitment = NULL;
  g_autoptr (MixDataTable) table = NULL;

  assert_rows (
      import, "2 ? added Three years in primary care; E-mail; Notice\n"
              "3 ? added E-mail; Notice [3 This tells who the candidate is, and the panel reads it by letter. Take the "
              "name out.]\n"
              "4 ? added E-mail\n"
              "5 ? refused  [0 Row 2 is the same person: it has the same e-mail, or the same name.]\n");
  apply (fixture, import);
  recruitment = mix_recruitment_load (fixture->store, NULL);
  table = mix_candidate_list_create_table (recruitment, NULL);
  csv = mix_data_table_to_csv (table);
  g_assert_cmpuint (mix_data_table_get_n_rows (table), ==, 3);
  g_assert_null (strstr (csv, "Example"));
  g_assert_null (strstr (csv, "example."));
  g_assert_nonnull (strstr (csv, "91"));
}

/* Letters A, B, C whatever the order. */
static void
test_letters_given (MixPlanFixture *fixture, gconstpointer data)
{
  g_autofree char *vacancy = open_vacancy (fixture, FALSE), *letters = NULL;
  g_autoptr (MixTableImport) import = read_table (fixture, vacancy, CANDIDATES);
  g_autoptr (MixRecruitment) recruitment = NULL;
  GPtrArray *candidates;

  apply (fixture, import);
  recruitment = mix_recruitment_load (fixture->store, NULL);
  candidates = mix_recruitment_find_vacancy (recruitment, vacancy)->candidates;
  g_assert_cmpuint (candidates->len, ==, 3);
  for (guint i = 0; i < candidates->len; i++)
    {
      const MixVacancyCandidate *candidate = candidates->pdata[i];
      char letter[] = { (char) ('A' + i), '\0' };

      g_assert_cmpstr (candidate->row->letter, ==, letter);
      g_assert_cmpint (candidate->row->applied_on, ==, mix_plan_get_as_at (mix_recruitment_get_plan (recruitment)));
      g_assert_false (candidate->is_named);
    }
}

/* Whoever is out already is not let in again by a table; a vacancy that is closed takes nobody. */
static void
test_refused (MixPlanFixture *fixture, gconstpointer data)
{
  g_autofree char *vacancy = open_vacancy (fixture, TRUE), *ann = NULL;
  g_autoptr (MixTableImport) import = NULL, late = NULL;
  g_autoptr (MixRecruitment) after = NULL;
  MixCandidateDraft draft = { .name = "Ann Example", .notice_days = -1, .contracted_minutes = -1 };
  GError *error = NULL;

  draft.applied_on = MIX_DATE_NONE;
  ann = mix_vacancy_candidates_add (fixture->store, vacancy, &draft, &error);
  g_assert_no_error (error);
  g_assert_true (mix_vacancy_candidates_end (fixture->store, ann, "withdrawn", "pay", MIX_DATE_NONE, &error));
  import = read_table (fixture, vacancy, "Name\nann example\nTotal\n");
  assert_rows (import, "2 ann example refused  [0 They were a candidate of this vacancy, and are not any more.]\n"
                       "3 ? refused  [0 The row is a total, not a person. It is left out.]\n");
  late = read_table (fixture, vacancy, "Name\nBen Sample\nCleo Sample\n");
  g_assert_false (mix_table_import_is_empty (late));
  g_assert_true (mix_vacancies_close (fixture->store, vacancy, "The money went elsewhere", MIX_DATE_NONE, &error));
  g_assert_false (mix_table_import_apply (late, fixture->store, &error));
  mix_plan_fixture_assert_refused (&error, MIX_ERROR_REFUSED, "*is closed*");
  after = mix_recruitment_load (fixture->store, NULL);
  g_assert_cmpuint (mix_recruitment_get_candidates (after)->len, ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  MIX_PLAN_TEST ("/candidate-import/named", test_named);
  MIX_PLAN_TEST ("/candidate-import/round-trip", test_round_trip);
  MIX_PLAN_TEST ("/candidate-import/many", test_many);
  MIX_PLAN_TEST ("/candidate-import/letters", test_letters);
  MIX_PLAN_TEST ("/candidate-import/letters-given", test_letters_given);
  MIX_PLAN_TEST ("/candidate-import/refused", test_refused);

  return g_test_run ();
}
