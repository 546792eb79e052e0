#include <string.h>

#include "exchange-fixtures.h"
#include "mix-cell-text.h"
#include "mix-error.h"
#include "mix-people-table.h"

static MixRecordTable *
open_text (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MixSheet) sheet = mix_sheet_new_from_text (text, -1, &error);

  g_assert_no_error (error);
  return mix_people_table_new (sheet);
}

/* Every person in one line, every error as ROW/COLUMN. */
static char *
read_all (MixRecordTable *table, GPtrArray *errors)
{
  g_autoptr (GPtrArray) people = mix_record_table_read (table, errors);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < people->len; i++)
    {
      const MixPersonRecord *person = g_ptr_array_index (people, i);

      g_string_append_printf (text, "%u %s/%s/%s/%" G_GINT64_FORMAT "/%s/%s/%s/%s;", person->row, person->name,
                              person->role != NULL ? person->role : "?", person->band != NULL ? person->band : "?",
                              person->minutes, person->pattern != NULL ? person->pattern : "?",
                              person->employer != NULL ? person->employer : "?",
                              person->home_practice != NULL ? person->home_practice : "?",
                              person->prescriber != NULL ? person->prescriber : "?");
    }
  for (guint i = 0; i < errors->len; i++)
    {
      const MixCellError *error = g_ptr_array_index (errors, i);

      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      g_string_append_printf (text, " %u/%u", error->row, error->column);
    }
  return g_string_free_and_steal (text);
}

static void
assert_people (const char *table, const char *expected)
{
  g_autoptr (MixRecordTable) people = open_text (table);
  g_autoptr (GPtrArray) errors = g_ptr_array_new_with_free_func ((GDestroyNotify) mix_cell_error_free);
  g_autofree char *text = read_all (people, errors);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_pasted (void)
{
  assert_people ("Name\tJob title\tAfC band\tContracted hours\tDays worked\tEmployed by\tBase practice\tIP?\n"
                 "Pharmacist 07\tSenior Clinical Pharmacist\tBand 8a\t37.5\tMon-Fri\tNorth PCN\tA89001\tYes\n"
                 "Technician 02\tPharmacy Technician\t5\t22:30\tMon, Tue am, Thu\tNorth PCN\t\tNo\n"
                 "\n"
                 "Total\t\t\t60\t\t\t\t\n",
                 "2 Pharmacist 07/senior_clinical_pharmacist/8a/2250/WWWWWWWWWW/North PCN/A89001/yes;"
                 "3 Technician 02/pharmacy_technician/5/1350/WWW---WW--/North PCN/?/none; 5/0");
}

static void
test_csv_with_titles_above (void)
{
  assert_people ("Team of the north,,,\n,,,\nFirst name,Surname,Role,FTE\nAnn,Example,Pharmacist,0.8\n"
                 "Bob,Sample,GP,0.1\n",
                 "4 Ann Example/clinical_pharmacist/?/1800/?/?/?/?;5 Bob Sample/gp/?/225/?/?/?/?;");
}

static void
test_no_header (void)
{
  assert_people ("Pharmacist 01\tClinical pharmacist\t7\t30\nPharmacist 02\tTrainee pharmacist\t5\t37.5\n",
                 "1 Pharmacist 01/clinical_pharmacist/7/1800/?/?/?/?;"
                 "2 Pharmacist 02/trainee_pharmacist/5/2250/?/?/?/?;");
}

static void
test_cell_errors (void)
{
  assert_people ("Name,Role,Band,Hours,WTE,Pattern,Prescriber,Employer,Start date,Leaving date\n"
                 "P1,Nurse,8,lots,,Someday,maybe,,soon,\n"
                 ",Pharmacist,7,30,,,,,,\n"
                 "P3,Pharmacist,7,30,1.0,,,999 000 0018,,\n"
                 "P4,Pharmacist,7,,0.5,,,,1/9/2026,1/8/2026\n",
                 "2 P1/?/?/-1/?/?/?/?;4 P3/clinical_pharmacist/7/1800/?/?/?/?;"
                 "5 P4/clinical_pharmacist/7/1125/?/?/?/?;"
                 " 2/1 2/2 2/3 2/5 2/6 2/8 3/0 4/7 4/4 5/9");
}

static void
test_columns_set (void)
{
  g_autoptr (MixRecordTable) people = open_text ("Who,Name of employer,Practice\nAnn,North,A89001\n");
  g_autoptr (GPtrArray) errors = g_ptr_array_new_with_free_func ((GDestroyNotify) mix_cell_error_free);
  g_autofree char *text = NULL;

  mix_record_table_set_column (people, 0, MIX_PEOPLE_NAME);
  mix_record_table_set_column (people, 1, MIX_PEOPLE_EMPLOYER);
  g_assert_cmpint (mix_record_table_get_column (people, 0), ==, MIX_PEOPLE_NAME);
  g_assert_cmpint (mix_record_table_get_column (people, 2), ==, MIX_PEOPLE_HOME_PRACTICE);
  text = read_all (people, errors);
  g_assert_cmpstr (text, ==, "2 Ann/?/?/-1/?/North/A89001/?;");

  mix_record_table_set_column (people, 2, MIX_PEOPLE_NAME);
  g_assert_cmpint (mix_record_table_get_column (people, 0), ==, MIX_PEOPLE_IGNORED);
}

static void
test_empty (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MixSheet) sheet = mix_sheet_new_from_text (" \n\n", -1, &error);

  g_assert_nonnull (sheet);
  g_clear_object (&sheet);
  sheet = mix_sheet_new_from_text ("\n\n", -1, &error);
  g_assert_null (sheet);
  fixture_assert_refused (error, "nothing in the table", NULL);
}

static void
test_too_wide (void)
{
  g_autoptr (GString) text = g_string_new ("a");
  g_autoptr (GError) error = NULL;
  g_autoptr (MixSheet) sheet = NULL;

  for (guint i = 0; i < MIX_SHEET_MAX_COLUMNS; i++)
    g_string_append (text, "\tb");
  sheet = mix_sheet_new_from_text (text->str, -1, &error);
  g_assert_null (sheet);
  fixture_assert_refused (error, "row 1", "512 columns", NULL);
}

static const struct
{
  const char *text;
  const char *pattern;
} patterns[] = {
  { "WWWWWWWWWW", "WWWWWWWWWW" },
  { "ww rr -- ss ee", "WWRR--SSEE" },
  { "Mon-Fri", "WWWWWWWWWW" },
  { "Monday to Wednesday", "WWWWWW----" },
  { "Mon \xe2\x80\x93 Tue, Fri", "WWWW----WW" },
  { "M, T, Th pm", "WWWW---W--" },
  { "Mon am & Thurs all day", "W-----WW--" },
  { "Mon, Tue remote, Wed am study", "WWRRS-----" },
  { "Tue-Wed am", "--W-W-----" },
  { "Wed-Mon", NULL },
  { "Mon-", NULL },
  { "am", NULL },
  { "Saturday", NULL },
  { "WWWW", NULL },
  { "", NULL },
};

static void
test_patterns (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (patterns); i++)
    {
      g_autofree char *pattern = mix_cell_parse_pattern (patterns[i].text);

      g_assert_cmpstr (pattern, ==, patterns[i].pattern);
    }
}

static const struct
{
  const char *text;
  MixCellUnit unit;
  gint64 minutes;
} amounts[] = {
  { "2", MIX_CELL_UNIT_SESSIONS, 450 },
  { "2", MIX_CELL_UNIT_HOURS, 120 },
  { "7.5h", MIX_CELL_UNIT_SESSIONS, 450 },
  { "7.5 hours", MIX_CELL_UNIT_SESSIONS, 450 },
  { "90 min", MIX_CELL_UNIT_HOURS, 90 },
  { "1 session", MIX_CELL_UNIT_HOURS, 225 },
  { "37:30", MIX_CELL_UNIT_SESSIONS, 2250 },
  { "0.5", MIX_CELL_UNIT_SESSIONS, 113 },
  { "30 hrs per week", MIX_CELL_UNIT_HOURS, 1800 },
  { "0", MIX_CELL_UNIT_HOURS, 0 },
  { "168", MIX_CELL_UNIT_HOURS, 10080 },
  { "169", MIX_CELL_UNIT_HOURS, -1 },
  { "-1", MIX_CELL_UNIT_HOURS, -1 },
  { "two", MIX_CELL_UNIT_HOURS, -1 },
  { "", MIX_CELL_UNIT_HOURS, -1 },
  { "7:60", MIX_CELL_UNIT_HOURS, -1 },
  { "h", MIX_CELL_UNIT_HOURS, -1 },
  { "99999999999999", MIX_CELL_UNIT_HOURS, -1 },
};

static void
test_amounts (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (amounts); i++)
    {
      gint64 minutes = -1;
      gboolean read = mix_cell_parse_amount (amounts[i].text, amounts[i].unit, 225, &minutes);

      g_assert_cmpint (read ? minutes : -1, ==, amounts[i].minutes);
    }
}

static const struct
{
  const char *text;
  const char *role;
} roles[] = {
  { "clinical_pharmacist", "clinical_pharmacist" },
  { "PCN Pharmacist", "clinical_pharmacist" },
  { "Lead Clinical Pharmacist", "senior_clinical_pharmacist" },
  { "Advanced Pharmacist Practitioner", "advanced_pharmacist" },
  { "Pre-reg pharmacist", "trainee_pharmacist" },
  { "Foundation trainee pharmacist", "trainee_pharmacist" },
  { "Pre-registration Trainee Pharmacy Technician", "trainee_pharmacy_technician" },
  { "Pharm Tech", "pharmacy_technician" },
  { "Pharmacy administrator", "admin" },
  { "GP", "gp" },
  { "Physiotherapist", NULL },
};

static void
test_roles (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      MixRole role;

      if (mix_cell_parse_role (roles[i].text, &role))
        g_assert_cmpstr (mix_role_get_code (role), ==, roles[i].role);
      else
        g_assert_null (roles[i].role);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/people-table/pasted", test_pasted);
  g_test_add_func ("/people-table/csv-with-titles-above", test_csv_with_titles_above);
  g_test_add_func ("/people-table/no-header", test_no_header);
  g_test_add_func ("/people-table/cell-errors", test_cell_errors);
  g_test_add_func ("/people-table/columns-set", test_columns_set);
  g_test_add_func ("/people-table/empty", test_empty);
  g_test_add_func ("/people-table/too-wide", test_too_wide);
  g_test_add_func ("/people-table/patterns", test_patterns);
  g_test_add_func ("/people-table/amounts", test_amounts);
  g_test_add_func ("/people-table/roles", test_roles);
  return g_test_run ();
}
