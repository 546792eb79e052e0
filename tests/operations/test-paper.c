#include "mix-container.h"
#include "mix-paper-lists.h"
#include "mix-paper-print.h"
#include "mix-store-read.h"

/* The board paper of the sample plan. */
typedef struct
{
  MixStore *store;
  MixPlan *plan;
} Sample;

static void
set_up (Sample *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->store = mix_store_open (g_getenv ("MIX_SAMPLE_PLAN"), MIX_STORE_READ_ONLY, &error);
  g_assert_no_error (error);
  self->plan = mix_store_load (self->store, MIX_DATE_NONE, NULL, &error);
  g_assert_no_error (error);
}

static void
tear_down (Sample *self, gconstpointer data)
{
  g_clear_object (&self->plan);
  mix_store_close (self->store);
  g_object_unref (self->store);
}

static MixPaper *
make_paper (Sample *self, const char *network)
{
  g_autoptr (GError) error = NULL;
  MixPaper *paper = mix_paper_new (self->store, self->plan, network, NULL, &error);

  g_assert_no_error (error);
  return paper;
}

static void
assert_cell (MixDataTable *table, guint row, guint column, const char *cell)
{
  MixCellType type = mix_data_table_get_column (table, column)->type;
  gint64 number = mix_data_table_get_number (table, row, column);
  g_autofree char *shown = mix_data_table_dup_shown (table, row, column);
  double unit = type == MIX_CELL_MONEY || type == MIX_CELL_WTE ? 100 : type == MIX_CELL_MINUTES ? 60 : 1e6;

  if (!mix_data_table_is_known (table, row, column) || type == MIX_CELL_TEXT || type == MIX_CELL_DATE)
    g_assert_cmpstr (cell, ==, shown);
  else if (type == MIX_CELL_COUNT)
    g_assert_cmpint (g_ascii_strtoll (cell, NULL, 10), ==, number);
  else
    g_assert_cmpfloat_with_epsilon (g_ascii_strtod (cell, NULL) * unit, (double) number, 1e-3);
}

static void
assert_sheet (MixTableReader *reader, MixDataTable *table)
{
  g_autoptr (GError) error = NULL;
  const MixRow *row;

  g_assert_true (mix_table_reader_next (reader, &row, &error));
  for (guint i = 0; i < mix_data_table_get_n_rows (table); i++)
    {
      g_assert_true (mix_table_reader_next (reader, &row, &error));
      g_assert_no_error (error);
      for (guint column = 0; column < mix_data_table_get_n_columns (table); column++)
        assert_cell (table, i, column, column < row->n_fields ? row->fields[column].text : "");
    }
  g_assert_false (mix_table_reader_next (reader, &row, &error));
}

/* What our own reader finds in the workbook is what the paper says, cell by cell. */
static void
test_workbook (Sample *self, gconstpointer data)
{
  g_autoptr (MixPaper) paper = make_paper (self, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = mix_paper_make_workbook (paper, &error);
  g_autoptr (MixContainer) container = mix_container_open_bytes (bytes, "paper.xlsx", &error);
  g_autoptr (MixTableReader) reader = mix_container_open_table (container, &error);
  guint sheet = 1;

  g_assert_no_error (error);
  mix_table_reader_set_ragged (reader, TRUE);
  for (guint i = 0; i < paper->sections->len; i++)
    {
      const MixPaperSection *section = paper->sections->pdata[i];

      for (guint p = 0; p < section->parts->len; p++)
        {
          const MixPaperPart *part = section->parts->pdata[p];

          if (part->kind != MIX_PAPER_TABLE)
            continue;
          g_assert_true (mix_table_reader_select_sheet (reader, sheet++, &error));
          assert_sheet (reader, part->table);
        }
    }
  g_assert_cmpuint (mix_table_reader_get_n_sheets (reader), ==, sheet);
}

/* The same plan on the same day is the same bytes. */
static void
test_same_bytes (Sample *self, gconstpointer data)
{
  g_autoptr (MixPaperPrint) one = mix_paper_print_new (make_paper (self, NULL));
  g_autoptr (MixPaperPrint) other = mix_paper_print_new (make_paper (self, NULL));
  g_autoptr (GBytes) pdf = mix_paper_print_make_pdf (one);
  g_autoptr (GBytes) other_pdf = mix_paper_print_make_pdf (other);
  g_autoptr (GBytes) workbook = mix_paper_make_workbook (mix_paper_print_get_paper (one), NULL);
  g_autoptr (GBytes) other_workbook = mix_paper_make_workbook (mix_paper_print_get_paper (other), NULL);

  g_assert_true (g_bytes_equal (pdf, other_pdf));
  g_assert_true (g_bytes_equal (workbook, other_workbook));
}

/* A paper about one network has one row of numbers, and fewer pages. */
static void
test_network (Sample *self, gconstpointer data)
{
  MixNetwork *network = mix_plan_get_networks (self->plan)->pdata[0];
  g_autoptr (MixPaper) paper = make_paper (self, mix_network_get_row (network)->code);
  g_autoptr (MixPaper) none = NULL;
  g_autoptr (GError) error = NULL;
  const MixPaperSection *summary = paper->sections->pdata[0];
  const MixPaperPart *part = summary->parts->pdata[0];

  g_assert_cmpuint (mix_data_table_get_n_rows (part->table), ==, 1);
  g_assert_cmpstr (mix_data_table_get_text (part->table, 0, 0), ==, mix_network_get_name (network));
  none = mix_paper_new (self->store, self->plan, "U00000", NULL, &error);
  g_assert_null (none);
  g_assert_nonnull (error);
}

/* Nobody is in two networks: the lists of all networks add up to the list of everybody in one. */
static void
test_workforce (Sample *self, gconstpointer data)
{
  g_autoptr (MixDataTable) all = mix_workforce_list_new (self->plan, NULL);
  GPtrArray *networks = mix_plan_get_networks (self->plan);
  guint n = 0;

  for (guint i = 0; i < networks->len; i++)
    {
      g_autoptr (MixDataTable) some = mix_workforce_list_new (self->plan, mix_network_get_id (networks->pdata[i]));

      n += mix_data_table_get_n_rows (some);
    }
  g_assert_cmpuint (n, ==, mix_data_table_get_n_rows (all));
}

#define SAMPLE_TEST(path, func) g_test_add (path, Sample, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  SAMPLE_TEST ("/paper/workbook", test_workbook);
  SAMPLE_TEST ("/paper/same-bytes", test_same_bytes);
  SAMPLE_TEST ("/paper/network", test_network);
  SAMPLE_TEST ("/paper/workforce", test_workforce);
  return g_test_run ();
}
