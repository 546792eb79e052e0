#include "mix-candidate-table.h"

static const char *const criteria[] = { "Three years in primary care", "Independent prescriber", NULL };

static MixRecordTable *
open_text (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MixSheet) sheet = mix_sheet_new_from_text (text, -1, &error);

  g_assert_no_error (error);
  return mix_candidate_table_new (sheet, criteria);
}

static const char *
or_none (const char *text)
{
  return text != NULL ? text : "?";
}

/* Every candidate in one line, every error as ROW/COLUMN. */
static char *
read_all (MixRecordTable *table)
{
  g_autoptr (GPtrArray) errors = g_ptr_array_new_with_free_func ((GDestroyNotify) mix_cell_error_free);
  g_autoptr (GPtrArray) records = mix_record_table_read (table, errors);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < records->len; i++)
    {
      const MixCandidateRecord *record = records->pdata[i];
      g_autofree char *day = record->applied_on != MIX_DATE_NONE ? mix_date_format_iso (record->applied_on) : NULL;

      g_string_append_printf (text, "%u %s/%s/%s/%s/%s/%s/%d/%d/%s/%s;", record->row, record->name,
                              or_none (record->email), or_none (record->telephone), or_none (record->heard),
                              or_none (record->prescriber), or_none (day), record->notice_days, (int) record->minutes,
                              or_none (record->answers->pdata[0]), or_none (record->answers->pdata[1]));
    }
  for (guint i = 0; i < errors->len; i++)
    g_string_append_printf (text, " %u/%u", ((const MixCellError *) errors->pdata[i])->row,
                            ((const MixCellError *) errors->pdata[i])->column);
  return g_string_free_and_steal (text);
}

static void
assert_candidates (const char *text, const char *expected)
{
  g_autoptr (MixRecordTable) table = open_text (text);
  g_autofree char *read = read_all (table);

  g_assert_cmpstr (read, ==, expected);
}

static void
test_headings (void)
{
  assert_candidates (
      "Applicant\tE-mail address\tMobile\tWhere did you hear of us?\tIP\tDate applied\tNotice period\tWTE\n"
      "Ann Example\tann@example.org\t07700 900123\tNHS Jobs\tYes\t20/07/2026\t3 months\t0.8\n",
      "2 Ann Example/ann@example.org/07700 900123/NHS Jobs/yes/2026-07-20/91/1800/?/?;");
  assert_candidates ("Forename,Surname,Hours,Notice\nAnn,Example,30,4 weeks\n,Solo,,none\n",
                     "2 Ann Example/?/?/?/?/?/28/1800/?/?;3 Solo/?/?/?/?/?/0/-1/?/?;");
}

/* A column may answer a criterion; one that is headed as ours stays ours. */
static void
test_answers (void)
{
  assert_candidates ("Name,Independent prescriber,Tell us: three years in primary care\n"
                     "Ann Example,on course,Four years at two practices\n",
                     "2 Ann Example/?/?/?/on_course/?/-1/-1/Four years at two practices/?;");
}

static void
test_without_headings (void)
{
  assert_candidates (
      "Ann Example,ann@example.org\nBob Example,bob@example.org\n",
      "1 Ann Example/ann@example.org/?/?/?/?/-1/-1/?/?;2 Bob Example/bob@example.org/?/?/?/?/-1/-1/?/?;");
}

/* What is not understood is left open, patients stay out, and the zero that a spreadsheet drops comes back. */
static void
test_cells (void)
{
  assert_candidates ("Name,Email,Telephone,Notice,Hours,Applied on,Heard\n"
                     "Ann Example,nowhere,7700900125,soon,99,yesterday,About 943 476 5919\n"
                     ",b@example.org,,,,,\n"
                     "Total,,,,,,\n",
                     "2 Ann Example/?/07700900125/?/?/?/-1/-1/?/?; 2/1 2/3 2/4 2/5 2/6 3/0 4/0");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/candidate-table/headings", test_headings);
  g_test_add_func ("/candidate-table/answers", test_answers);
  g_test_add_func ("/candidate-table/without-headings", test_without_headings);
  g_test_add_func ("/candidate-table/cells", test_cells);
  return g_test_run ();
}
