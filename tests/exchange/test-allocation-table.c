#include "exchange-fixtures.h"
#include "mix-allocation-table.h"

static MixAllocationTable *
open_text (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MixSheet) sheet = mix_sheet_new_from_text (text, -1, &error);

  g_assert_no_error (error);
  return mix_allocation_table_new (sheet, 225);
}

static char *
read_all (MixAllocationTable *table)
{
  g_autoptr (GPtrArray) errors = g_ptr_array_new_with_free_func ((GDestroyNotify) mix_cell_error_free);
  g_autoptr (GPtrArray) records = mix_allocation_table_read (table, errors);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < records->len; i++)
    {
      const MixAllocationRecord *record = g_ptr_array_index (records, i);

      g_string_append_printf (text, "%u %s@%s %" G_GINT64_FORMAT "%s%s;", record->row, record->person, record->practice,
                              record->minutes, record->service_line != NULL ? " " : "",
                              record->service_line != NULL ? record->service_line : "");
    }
  for (guint i = 0; i < errors->len; i++)
    {
      const MixCellError *error = g_ptr_array_index (errors, i);

      g_string_append_printf (text, " %u/%u", error->row, error->column);
    }
  return g_string_free_and_steal (text);
}

static const struct
{
  const char *name;
  const char *table;
  gboolean matrix;
  MixAllocationUnit unit;
  const char *expected;
} forms[] = {
  { "long", "Person\tPractice\tSessions\tTask\nP1\tA89001\t2\tT01\n\tA89002\t0.5\t\nP2\tA89001\t-\t\nTotal\t\t2.5\t\n",
    FALSE, MIX_ALLOCATION_SESSIONS, "2 P1@A89001 450 T01;3 P1@A89002 113;" },
  { "long-hours", "Name,Surgery,Hours per week\nP1,A89001,7.5\nP2,A89002,1 session\n", FALSE, MIX_ALLOCATION_HOURS,
    "2 P1@A89001 450;3 P2@A89002 225;" },
  { "matrix",
    "Name,Role,Hours,Hill Practice,Lake Surgery,Total\nP1,Pharmacist,37.5,6,4,10\nP2,Technician,15,,4,4\n"
    "Total,,,6,8,14\n",
    TRUE, MIX_ALLOCATION_SESSIONS, "2 P1@Hill Practice 1350;2 P1@Lake Surgery 900;3 P2@Lake Surgery 900;" },
  { "matrix-hours", "Name,Hill Practice,Lake Surgery\nP1,22.5,15\nP2,0,3.75\n", TRUE, MIX_ALLOCATION_HOURS,
    "2 P1@Hill Practice 1350;2 P1@Lake Surgery 900;3 P2@Lake Surgery 225;" },
  { "matrix-unnamed", ",A89001,A89002\nP1,2,\nP2,1,3\n", TRUE, MIX_ALLOCATION_SESSIONS,
    "2 P1@A89001 450;3 P2@A89001 225;3 P2@A89002 675;" },
  { "practices-down", "Practice,Ann Example,Bob Sample\nA89001,2,3\nA89002,\xe2\x80\x93,4\n", TRUE,
    MIX_ALLOCATION_SESSIONS, "2 Ann Example@A89001 450;2 Bob Sample@A89001 675;3 Bob Sample@A89002 900;" },
  { "errors",
    "Person,Practice,Sessions,From,Until\nP1,A89001,lots,,\nP1,,2,,\nP1,A89001,2,whenever,\n"
    "P1,A89001,2,1/9/2026,1/8/2026\nP1,999 000 0018,2,,\n",
    FALSE, MIX_ALLOCATION_SESSIONS, " 2/2 3/2 4/3 5/4 6/2" },
};

static void
test_form (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (MixAllocationTable) table = open_text (forms[i].table);
  g_autofree char *text = read_all (table);

  g_assert_cmpint (mix_allocation_table_is_matrix (table), ==, forms[i].matrix);
  g_assert_cmpint (mix_allocation_table_get_unit (table), ==, forms[i].unit);
  g_assert_cmpstr (text, ==, forms[i].expected);
}

static void
test_unit_set (void)
{
  g_autoptr (MixAllocationTable) table = open_text ("Name,A89001,A89002\nP1,2,4\n");
  g_autofree char *text = NULL;

  mix_allocation_table_set_unit (table, MIX_ALLOCATION_HOURS);
  mix_allocation_table_set_column (table, 2, MIX_ALLOCATION_IGNORED);
  text = read_all (table);
  g_assert_cmpstr (text, ==, "2 P1@A89001 120;");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autofree char *path = g_strconcat ("/allocation-table/", forms[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_form);
    }
  g_test_add_func ("/allocation-table/unit-set", test_unit_set);
  return g_test_run ();
}
