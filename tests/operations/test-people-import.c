#include "mix-people-import.h"
#include "mix-plan-fixture.h"

#include "mix-name-index.h"
#include "mix-people.h"
#include "mix-plan-entries.h"

/* The import of a table, as the plan is when the test asks for it. */
static MixTableImport *
read_table (MixPlanFixture *fixture, MixPeopleImportKind kind, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MixSheet) sheet = mix_sheet_new_from_text (text, -1, &error);
  g_autoptr (MixPlan) plan = mix_plan_fixture_load (fixture);

  g_assert_no_error (error);
  return MIX_TABLE_IMPORT (mix_people_import_new (plan, sheet, kind));
}

/* Every row in one line: number, outcome, what it does, and the refused cells. */
static char *
describe_rows (MixTableImport *import)
{
  GPtrArray *rows = mix_table_import_get_rows (import);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      MixTableImportRow *row = rows->pdata[i];

      g_string_append_printf (text, "%u %s %s", mix_table_import_row_get_number (row),
                              mix_table_import_outcome_get_key (mix_table_import_row_get_outcome (row)),
                              mix_table_import_row_get_words (row));
      for (guint n = 0; n < mix_table_import_row_get_n_errors (row); n++)
        g_string_append_printf (text, " [%u %s]", mix_table_import_row_get_error (row, n)->column,
                                mix_table_import_row_get_error (row, n)->message);
      g_string_append_c (text, '\n');
    }
  return g_string_free_and_steal (text);
}

static void
assert_rows (MixTableImport *import, const char *expected)
{
  g_autofree char *text = describe_rows (import);

  g_assert_cmpstr (text, ==, expected);
}

static void
apply (MixPlanFixture *fixture, MixTableImport *import)
{
  g_autoptr (GError) error = NULL;

  mix_table_import_apply (import, fixture->store, &error);
  g_assert_no_error (error);
}

#define TEAM                                                                                                           \
  "Name\tJob title\tBand\tHours\tBase practice\tSupervisor\n"                                                          \
  "Pharmacist 01\tClinical pharmacist\t7\t37.5\tElm\tPharmacist 02\n"                                                  \
  "Pharmacist 02\tSenior clinical pharmacist\t8a\t30\tX99002\t\n"                                                      \
  "Technician 01\tPharmacy technician\t5\t20\tOke Medical Centre\t\n"                                                  \
  "Somebody\t\t6\t20\tElm\t\n"                                                                                         \
  "pharmacist 01\tClinical pharmacist\t7\t30\tElm\t\n"                                                                 \
  "Technician 02\tPharmacy technician\tninety\t20\tNowhere at all\t\n"

static void
test_people (MixPlanFixture *fixture, gconstpointer data)
{
  g_autoptr (MixTableImport) import = read_table (fixture, MIX_PEOPLE_IMPORT_PEOPLE, TEAM);
  g_autoptr (MixTableImport) again = NULL;
  g_autoptr (MixPlan) plan = NULL;

  assert_rows (
      import,
      "2 added Role: Clinical pharmacist; Band: 7; Hours a week: 37.5; Home practice: Elm; Supervisor: Pharmacist 02\n"
      "3 added Role: Senior clinical pharmacist; Band: 8a; Hours a week: 30.0; Home practice: Oak\n"
      "4 added Role: Pharmacy technician; Band: 5; Hours a week: 20.0"
      " [4 The practice “Oke Medical Centre” is not in this plan. Did you mean “OAK MEDICAL CENTRE”?]\n"
      "5 refused  [1 Somebody new needs a role, such as clinical pharmacist.]\n"
      "6 refused  [0 This name is in row 2 already. One of the two has to be told apart.]\n"
      "7 added Role: Pharmacy technician; Hours a week: 20.0"
      " [4 The practice “Nowhere at all” is not in this plan.] [2 “ninety” is not a band, such as 6 or 8a.]\n");
  apply (fixture, import);
  mix_plan_fixture_assert_undo_name (fixture, "Import 4 people");
  plan = mix_plan_fixture_load (fixture);
  g_assert_cmpuint (mix_plan_get_people (plan)->len, ==, 4);

  again = read_table (fixture, MIX_PEOPLE_IMPORT_PEOPLE, TEAM);
  g_assert_true (mix_table_import_is_empty (again));
}

static void
test_changed_people (MixPlanFixture *fixture, gconstpointer data)
{
  g_autofree char *id = mix_plan_fixture_add_person (fixture, "Pharmacist 01", "clinical_pharmacist");
  g_autoptr (MixTableImport) import
      = read_table (fixture, MIX_PEOPLE_IMPORT_PEOPLE,
                    "Name,Role,Hours,Leaving date\nPHARMACIST 01,Advanced pharmacist,30,31/03/2027\n");
  g_autoptr (GError) error = NULL;
  g_autoptr (MixPlan) plan = NULL;
  MixPerson *person;

  g_assert_cmpuint (mix_table_import_count (import, MIX_TABLE_IMPORT_CHANGED), ==, 1);
  apply (fixture, import);
  mix_plan_fixture_assert_undo_name (fixture, "Import facts about 1 person");
  plan = mix_plan_fixture_load (fixture);
  person = mix_plan_find_person (plan, id);
  g_assert_cmpstr (mix_person_get_fact (person, MIX_FACT_ROLE), ==, "advanced_pharmacist");
  g_assert_cmpint (mix_person_get_row (person)->leaving_date, ==, mix_date_new (2027, 3, 31));
  mix_store_undo (fixture->store, 1, &error);
  g_assert_no_error (error);
  g_clear_object (&plan);
  plan = mix_plan_fixture_load (fixture);
  person = mix_plan_find_person (plan, id);
  g_assert_cmpstr (mix_person_get_fact (person, MIX_FACT_ROLE), ==, "clinical_pharmacist");
}

/* The user says that a column holds something else. */
static void
test_meaning (MixPlanFixture *fixture, gconstpointer data)
{
  g_autoptr (MixTableImport) import
      = read_table (fixture, MIX_PEOPLE_IMPORT_PEOPLE, "Who,What\nPharmacist 01,Clinical pharmacist\n");

  mix_table_import_set_has_header (import, TRUE);
  mix_table_import_set_meaning (import, 0, MIX_PEOPLE_NAME);
  mix_table_import_set_meaning (import, 1, MIX_PEOPLE_IGNORED);
  g_assert_cmpuint (mix_table_import_count (import, MIX_TABLE_IMPORT_REFUSED), ==, 1);
  mix_table_import_set_meaning (import, 1, MIX_PEOPLE_ROLE);
  g_assert_cmpuint (mix_table_import_count (import, MIX_TABLE_IMPORT_ADDED), ==, 1);
  g_assert_cmpuint (mix_table_import_count (import, MIX_TABLE_IMPORT_REFUSED), ==, 0);
}

static char *
describe_allocation (MixPlanFixture *fixture)
{
  g_autoptr (MixPlan) plan = mix_plan_fixture_load (fixture);
  GPtrArray *rows = mix_plan_get_allocations (plan);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_null_terminated (4, g_free, TRUE);

  for (guint i = 0; i < rows->len; i++)
    {
      const MixAllocationRow *row = rows->pdata[i];
      MixPractice *practice = mix_plan_find_practice (plan, row->organisation_id);

      g_ptr_array_add (lines,
                       g_strdup_printf ("%s %s %d", mix_person_get_name (mix_plan_find_person (plan, row->person_id)),
                                        mix_practice_get_short_name (practice), row->minutes));
    }
  g_ptr_array_sort_values (lines, (GCompareFunc) strcmp);
  return g_strjoinv (", ", (char **) lines->pdata);
}

static void
assert_allocation (MixPlanFixture *fixture, const char *expected)
{
  g_autofree char *text = describe_allocation (fixture);

  g_assert_cmpstr (text, ==, expected);
}

static void
import_allocation (MixPlanFixture *fixture, const char *text, const char *rows)
{
  g_autoptr (MixTableImport) import = read_table (fixture, MIX_PEOPLE_IMPORT_ALLOCATION, text);

  mix_people_import_set_unit (MIX_PEOPLE_IMPORT (import), MIX_ALLOCATION_SESSIONS);
  assert_rows (import, rows);
  apply (fixture, import);
}

/* People down and practices across; then a week that has changed. */
static void
test_matrix (MixPlanFixture *fixture, gconstpointer data)
{
  g_autofree char *first = mix_plan_fixture_add_person (fixture, "Pharmacist 01", "clinical_pharmacist");
  g_autofree char *second = mix_plan_fixture_add_person (fixture, "Pharmacist 02", "clinical_pharmacist");

  import_allocation (fixture,
                     "Person,Elm,Oak,Southlands\n"
                     "Pharmacist 01,4,2,\n"
                     "Pharmacist 02,,1,3\n"
                     "Farmacist 02,,1,3\n",
                     "2 added Elm: 15.0; Oak: 7.5\n"
                     "3 added Oak: 3.8; Southlands: 11.3\n"
                     "4 refused  [2 The person “Farmacist 02” is not in this plan. Did you mean “Pharmacist 02”?]"
                     " [3 The person “Farmacist 02” is not in this plan. Did you mean “Pharmacist 02”?]\n");
  assert_allocation (fixture, "Pharmacist 01 Elm 900, Pharmacist 01 Oak 450, Pharmacist 02 Oak 225, "
                              "Pharmacist 02 Southlands 675");
  mix_plan_fixture_assert_undo_name (fixture, "Import the present allocation");

  import_allocation (fixture,
                     "Person,Elm,Oak,Southlands\n"
                     "Pharmacist 01,4,,2\n"
                     "Pharmacist 02,,1,3\n",
                     "2 changed Southlands: 7.5; Oak: 7.5 → ends\n"
                     "3 unchanged \n");
  assert_allocation (fixture, "Pharmacist 01 Elm 900, Pharmacist 01 Southlands 450, Pharmacist 02 Oak 225, "
                              "Pharmacist 02 Southlands 675");
}

static void
test_long_form (MixPlanFixture *fixture, gconstpointer data)
{
  g_autofree char *id = mix_plan_fixture_add_person (fixture, "Pharmacist 01", "clinical_pharmacist");
  g_autoptr (MixPlan) plan = NULL;
  g_autoptr (GError) error = NULL;

  import_allocation (fixture,
                     "Person,Practice,Service line,Time\n"
                     "Pharmacist 01,Elm Surgery,,2\n"
                     ",X99002,,7.5 hours\n"
                     ",Elm,Care home round,1\n"
                     ",Elm,Nonsense,1\n",
                     "2 added Elm: 7.5\n"
                     "3 added Oak: 7.5\n"
                     "4 added Care home round, Elm: 3.8\n"
                     "5 refused  [3 The service line “Nonsense” is not in this plan.]\n");
  assert_allocation (fixture, "Pharmacist 01 Elm 450, Pharmacist 01 Oak 450");
  plan = mix_plan_fixture_load (fixture);
  g_assert_cmpuint (mix_plan_get_assignments (plan)->len, ==, 1);
  mix_store_undo (fixture->store, 1, &error);
  g_assert_no_error (error);
  assert_allocation (fixture, "");
}

static void
test_guess_kind (MixPlanFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *text;
    MixPeopleImportKind kind;
  } cases[] = {
    { TEAM, MIX_PEOPLE_IMPORT_PEOPLE },
    { "Name\tRole\nA\tGP\n", MIX_PEOPLE_IMPORT_PEOPLE },
    { "Person,Elm,Oak\nPharmacist 01,4,2\n", MIX_PEOPLE_IMPORT_ALLOCATION },
    { "Person,Practice,Sessions\nPharmacist 01,Elm,2\n", MIX_PEOPLE_IMPORT_ALLOCATION },
  };
  g_autoptr (MixPlan) plan = mix_plan_fixture_load (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (MixSheet) sheet = mix_sheet_new_from_text (cases[i].text, -1, NULL);

      g_assert_cmpint (mix_people_import_guess_kind (plan, sheet), ==, cases[i].kind);
    }
}

static void
test_name_index (void)
{
  g_autoptr (MixNameIndex) index = mix_name_index_new ();
  gpointer thing = NULL;

  mix_name_index_add (index, "Deerness Park Medical Group", (gpointer) 1);
  mix_name_index_add (index, "The New City Medical Group", (gpointer) 2);
  mix_name_index_add (index, "The New Practice", (gpointer) 3);
  g_assert_cmpint (mix_name_index_find (index, "DEERNESS PARK", &thing), ==, MIX_NAME_FOUND);
  g_assert_true (thing == (gpointer) 1);
  g_assert_cmpint (mix_name_index_find (index, "the new", &thing), ==, MIX_NAME_AMBIGUOUS);
  g_assert_cmpint (mix_name_index_find (index, "deer", &thing), ==, MIX_NAME_UNKNOWN);
  g_assert_cmpint (mix_name_index_find (index, "", &thing), ==, MIX_NAME_UNKNOWN);
  g_assert_cmpstr (mix_name_index_suggest (index, "Deernes Prak Medical Group"), ==, "Deerness Park Medical Group");
  g_assert_null (mix_name_index_suggest (index, "Somewhere else"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  MIX_PLAN_TEST ("/people-import/people", test_people);
  MIX_PLAN_TEST ("/people-import/changed-people", test_changed_people);
  MIX_PLAN_TEST ("/people-import/meaning", test_meaning);
  MIX_PLAN_TEST ("/people-import/matrix", test_matrix);
  MIX_PLAN_TEST ("/people-import/long-form", test_long_form);
  MIX_PLAN_TEST ("/people-import/guess-kind", test_guess_kind);
  g_test_add_func ("/people-import/name-index", test_name_index);
  return g_test_run ();
}
