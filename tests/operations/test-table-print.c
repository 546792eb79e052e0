#include "board-fixture.h"
#include "mix-table-print.h"

#include <glib/gstdio.h>
#include <string.h>

static MixDataTable *
make_table (guint n_rows, guint n_columns)
{
  MixDataTable *table = mix_data_table_new ("things");

  mix_data_table_add_column (table, &(MixDataColumn) { "id", NULL, "Id", MIX_CELL_TEXT, NULL });
  mix_data_table_add_column (table, &(MixDataColumn) { "name", NULL, "Name", MIX_CELL_TEXT, NULL });
  for (guint i = 0; i < n_columns; i++)
    {
      g_autofree char *key = g_strdup_printf ("n%u", i);

      mix_data_table_add_column (table, &(MixDataColumn) { key, NULL, "Patients", MIX_CELL_COUNT, NULL });
    }
  for (guint row = 0; row < n_rows; row++)
    {
      g_autofree char *name = g_strdup_printf ("Thing %u", row);

      mix_data_table_begin_row (table);
      mix_data_table_add_text (table, "00000000-0000-7000-8000-000000000001");
      mix_data_table_add_text (table, name);
      for (guint i = 0; i < n_columns; i++)
        mix_data_table_add_number (table, 12345678);
    }
  return table;
}

static guint
set_pages (MixTablePrint *print)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  guint n_pages = mix_table_print_set_pages (print, context, MIX_PRINT_WIDTH, MIX_PRINT_HEIGHT);

  g_object_unref (context);
  return n_pages;
}

static guint
count_pages (guint n_rows, guint n_columns)
{
  g_autoptr (MixPlan) plan = board_fixture_new_plan ();
  g_autoptr (MixDataTable) table = make_table (n_rows, n_columns);
  g_autoptr (MixTablePrint) print = mix_table_print_new (table, "Things", plan);

  return set_pages (print);
}

/* Rows that do not fit go on to further pages, and so do columns; a table without rows has a page. */
static void
test_pages (void)
{
  guint long_table = count_pages (300, 3);

  g_assert_cmpuint (count_pages (0, 3), ==, 1);
  g_assert_cmpuint (count_pages (5, 3), ==, 1);
  g_assert_cmpuint (long_table, >, 4);
  g_assert_cmpuint (long_table, <, 30);
  g_assert_cmpuint (count_pages (5, 40), >, 1);
  g_assert_cmpuint (count_pages (300, 40), >, long_table);
}

/* Every row is on one page of each band, and on no other: the ink of a page grows with its rows. */
static gsize
count_ink (MixTablePrint *print, guint page)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 842, 596);
  cairo_t *cairo = cairo_create (surface);
  const guchar *bytes;
  gsize ink = 0;

  cairo_set_source_rgb (cairo, 1, 1, 1);
  cairo_paint (cairo);
  mix_table_print_draw (print, cairo, page);
  cairo_surface_flush (surface);
  bytes = cairo_image_surface_get_data (surface);
  for (gsize i = 0; i < (gsize) cairo_image_surface_get_stride (surface) * 596; i += 4)
    ink += bytes[i] < 128;
  cairo_destroy (cairo);
  cairo_surface_destroy (surface);
  return ink;
}

static void
test_draws (void)
{
  g_autoptr (MixPlan) plan = board_fixture_new_plan ();
  g_autoptr (MixDataTable) table = make_table (40, 3);
  g_autoptr (MixTablePrint) print = mix_table_print_new (table, "Things", plan);
  guint n = set_pages (print);

  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpuint (count_ink (print, 0), >, count_ink (print, 1));
  g_assert_cmpuint (count_ink (print, 1), >, 500);
}

static void
test_pdf (void)
{
  g_autoptr (MixPlan) plan = board_fixture_new_plan ();
  g_autoptr (MixDataTable) table = make_table (300, 3);
  g_autoptr (MixTablePrint) print = mix_table_print_new (table, "Things", plan);
  g_autofree char *folder = g_dir_make_tmp ("skillmix-print-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "things.pdf", NULL);
  g_autofree char *bad_path = g_build_filename (folder, "none", "things.pdf", NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (mix_table_print_save_pdf (print, path, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_true (g_str_has_prefix (contents, "%PDF-"));
  g_assert_false (mix_table_print_save_pdf (print, bad_path, &error));
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, "things.pdf"));
  g_remove (path);
  g_rmdir (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table-print/pages", test_pages);
  g_test_add_func ("/table-print/draws", test_draws);
  g_test_add_func ("/table-print/pdf", test_pdf);
  return g_test_run ();
}
