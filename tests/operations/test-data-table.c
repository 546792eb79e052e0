#include "mix-plan-fixture.h"

#include "mix-assignments.h"
#include "mix-organisations.h"
#include "mix-plan-tables.h"

static MixDataTable *
make_table (void)
{
  static const MixDataColumn columns[] = {
    { "name", NULL, "Name", MIX_CELL_NAME, NULL },        { "count", NULL, "Count", MIX_CELL_COUNT, NULL },
    { "minutes", NULL, "Hours", MIX_CELL_MINUTES, NULL }, { "wte", NULL, "WTE", MIX_CELL_MICROS, NULL },
    { "from", NULL, "From", MIX_CELL_DATE, NULL },        { "ours", NULL, "Ours", MIX_CELL_TRUTH, NULL },
  };
  MixDataTable *table = mix_data_table_new ("things");

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    mix_data_table_add_column (table, &columns[i]);
  mix_data_table_begin_row (table);
  mix_data_table_add_text (table, "ELM, \"THE\" SURGERY");
  mix_data_table_add_number (table, 1234567);
  mix_data_table_add_number (table, 225);
  mix_data_table_add_number (table, 5386667);
  mix_data_table_add_date (table, mix_date_new (2026, 7, 1));
  mix_data_table_add_number (table, TRUE);
  mix_data_table_begin_row (table);
  mix_data_table_add_text (table, "=1+1\tx");
  for (guint i = 0; i < 5; i++)
    mix_data_table_add_unknown (table);
  return table;
}

/* What is not known is an empty cell in files, never a zero; what looks like a formula is none. */
static void
test_forms (void)
{
  g_autoptr (MixDataTable) table = make_table ();
  g_autofree char *csv = mix_data_table_to_csv (table);
  g_autofree char *clipboard = mix_data_table_to_clipboard (table);
  g_autofree char *text = mix_data_table_to_text (table);

  g_assert_cmpstr (csv, ==,
                   "\xef\xbb\xbfName,Count,Hours,WTE,From,Ours\r\n"
                   "\"ELM, \"\"THE\"\" SURGERY\",1234567,3.75,5.386667,2026-07-01,yes\r\n"
                   "\"'=1+1\tx\",,,,,\r\n");
  g_assert_cmpstr (clipboard, ==,
                   "Name\tCount\tHours\tWTE\tFrom\tOurs\n"
                   "ELM, \"THE\" SURGERY\t1234567\t3.75\t5.386667\t2026-07-01\tyes\n"
                   "'=1+1 x\t\t\t\t\t\n");
  g_assert_nonnull (g_strrstr (text, "1,234,567"));
  g_assert_nonnull (g_strrstr (text, "Not known"));
}

/* What something is off at most is never shown as less, nor a chance as none. */
static void
test_shown_parts (void)
{
  static const MixDataColumn columns[]
      = { { "gap", NULL, "Gap", MIX_CELL_GAP, NULL }, { "chance", NULL, "Chance", MIX_CELL_CHANCE, NULL } };
  static const struct
  {
    gint64 micros;
    const char *gap;
    const char *chance;
  } cases[] = {
    { 0, "0.0%", "under 1%" }, { 4000, "0.4%", "under 1%" }, { 4001, "0.5%", "under 1%" }, { 125000, "12.5%", "13%" }
  };
  g_autoptr (MixDataTable) table = mix_data_table_new ("parts");

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    mix_data_table_add_column (table, &columns[i]);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *gap = NULL;
      g_autofree char *chance = NULL;

      mix_data_table_begin_row (table);
      mix_data_table_add_number (table, cases[i].micros);
      mix_data_table_add_number (table, cases[i].micros);
      gap = mix_data_table_dup_shown (table, i, 0);
      chance = mix_data_table_dup_shown (table, i, 1);
      g_assert_cmpstr (gap, ==, cases[i].gap);
      g_assert_cmpstr (chance, ==, cases[i].chance);
    }
}

/* Every table of a plan that can be shown has as many cells as columns, in every row. */
static void
test_plan_tables (MixPlanFixture *fixture, gconstpointer data)
{
  g_autofree char *person = mix_plan_fixture_add_person (fixture, "Pharmacist 07", "clinical_pharmacist");
  MixAssignmentDraft draft = { .person_id = person,
                               .organisation = "X99001",
                               .service_line = "T01",
                               .minutes = 90,
                               .from_date = MIX_DATE_NONE,
                               .until = MIX_DATE_NONE };
  g_autofree char *id = mix_assignments_add (fixture->store, &draft, NULL);

  g_assert_nonnull (id);
  for (guint i = 0; i < MIX_N_PLAN_TABLES; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (MixDataTable) table
          = mix_plan_table_read ((MixPlanTable) i, fixture->store, MIX_DATE_NONE, 0, NULL, &error);
      g_autofree char *csv = NULL;
      guint n_columns;

      g_assert_no_error (error);
      csv = mix_data_table_to_csv (table);
      g_assert_nonnull (mix_plan_table_get_columns ((MixPlanTable) i, &n_columns));
      g_assert_cmpuint (mix_data_table_get_n_columns (table), >=, n_columns);
      g_assert_cmpstr (mix_data_table_get_name (table), ==, mix_plan_table_get_name ((MixPlanTable) i));
      mix_data_table_begin_row (table);
    }
}

/* A network's patients are known only where all of its practices' are. */
static void
test_unknown_sum (MixPlanFixture *fixture, gconstpointer data)
{
  MixFigureDraft elm = { "X99001", "patients", 8000, MIX_DATE_NONE, NULL };
  MixFigureDraft oak = { "X99002", "patients", 2000, MIX_DATE_NONE, NULL };
  g_autoptr (MixDataTable) before = NULL;
  g_autoptr (MixDataTable) after = NULL;

  g_assert_true (mix_organisations_set_figure (fixture->store, &elm, NULL));
  before = mix_plan_table_read (MIX_PLAN_TABLE_NETWORKS, fixture->store, MIX_DATE_NONE, 0, NULL, NULL);
  g_assert_cmpstr (mix_data_table_get_text (before, 0, 0), ==, "U99001");
  g_assert_false (mix_data_table_is_known (before, 0, 3));
  g_assert_true (mix_organisations_set_figure (fixture->store, &oak, NULL));
  after = mix_plan_table_read (MIX_PLAN_TABLE_NETWORKS, fixture->store, MIX_DATE_NONE, 0, NULL, NULL);
  g_assert_cmpint (mix_data_table_get_number (after, 0, 3), ==, 10000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/data-table/forms", test_forms);
  g_test_add_func ("/data-table/shown-parts", test_shown_parts);
  MIX_PLAN_TEST ("/data-table/plan-tables", test_plan_tables);
  MIX_PLAN_TEST ("/data-table/unknown-sum", test_unknown_sum);
  return g_test_run ();
}
