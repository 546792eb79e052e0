#include <string.h>

#include "exchange-fixtures.h"
#include "mix-container.h"
#include "mix-error.h"
#include "mix-xlsx-writer.h"
#include "test-folder.h"

#define DAY (mix_date_new (2026, 11, 22))

static const MixDataColumn columns[] = {
  { "text", NULL, "Words", MIX_CELL_TEXT, NULL },     { "count", NULL, "Count", MIX_CELL_COUNT, NULL },
  { "hours", NULL, "Hours", MIX_CELL_MINUTES, NULL }, { "micros", NULL, "Ratio", MIX_CELL_MICROS, NULL },
  { "money", NULL, "Money", MIX_CELL_MONEY, NULL },   { "share", NULL, "Share", MIX_CELL_PERCENT, NULL },
  { "wte", NULL, "WTE", MIX_CELL_WTE, NULL },         { "day", NULL, "Day", MIX_CELL_DATE, NULL },
  { "truth", NULL, "True", MIX_CELL_TRUTH, NULL },
};

static void
add_row (MixDataTable *table, const char *text, gint64 factor)
{
  mix_data_table_begin_row (table);
  mix_data_table_add_text (table, text);
  mix_data_table_add_number (table, 1234567 * factor);
  mix_data_table_add_number (table, 225 * factor);
  mix_data_table_add_number (table, 125000 * factor);
  mix_data_table_add_number (table, 4120050 * factor);
  mix_data_table_add_number (table, 624000 * factor);
  mix_data_table_add_number (table, 1265 * factor);
  mix_data_table_add_date (table, DAY);
  mix_data_table_add_number (table, factor > 0);
}

static MixDataTable *
make_table (void)
{
  MixDataTable *table = mix_data_table_new ("things");

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    mix_data_table_add_column (table, &columns[i]);
  add_row (table, "=1+1 <&> _x0041_ \xc3\xa9", 1);
  add_row (table, "two\nlines", -1);
  mix_data_table_begin_row (table);
  mix_data_table_add_text (table, "bounds");
  mix_data_table_add_unknown (table);
  mix_data_table_add_bound (table, 90, MIX_CELL_AT_MOST);
  mix_data_table_add_unknown (table);
  mix_data_table_add_bound (table, 4120050, MIX_CELL_AT_LEAST);
  for (guint i = 0; i < 4; i++)
    mix_data_table_add_unknown (table);
  return table;
}

static GBytes *
make_workbook (void)
{
  g_autoptr (MixDataTable) table = make_table ();
  g_autoptr (MixXlsxWriter) writer = mix_xlsx_writer_new ("Things", DAY);
  g_autoptr (GError) error = NULL;
  GBytes *bytes;

  mix_xlsx_writer_add_table (writer, "A name: of [many] letters/and signs", table);
  mix_xlsx_writer_add_table (writer, "A name: of [many] letters/and signs", table);
  bytes = mix_xlsx_writer_finish (writer, &error);
  g_assert_no_error (error);
  return bytes;
}

/* What our own reader reads is what was written, to the last digit. */
static void
test_read_back (void)
{
  g_autoptr (GBytes) bytes = make_workbook ();
  g_autoptr (GError) error = NULL;
  g_autoptr (MixContainer) container = mix_container_open_bytes (bytes, "test.xlsx", &error);
  g_autoptr (MixTableReader) reader = mix_container_open_table (container, &error);
  g_autofree char *rows = fixture_read_all (reader, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (rows, ==,
                   "1:[Words|Count|Hours|Ratio|Money|Share|WTE|Day|True]"
                   "2:[=1+1 <&> _x0041_ \xc3\xa9|1234567|3.75|0.125|41200.5|0.624|12.65|2026-11-22|yes]"
                   "3:[two\nlines|-1234567|-3.75|-0.125|-41200.5|-0.624|-12.65|2026-11-22|no]"
                   "4:[bounds|Not known|1.5|Not known|41200.5|Not known|Not known||]");
  g_assert_cmpuint (mix_table_reader_get_n_sheets (reader), ==, 2);
  g_assert_cmpstr (mix_table_reader_get_sheet_name (reader, 0), ==, "A name  of  many  letters and s");
  g_assert_cmpstr (mix_table_reader_get_sheet_name (reader, 1), ==, "A name  of  many  letters and 2");
}

static void
test_same_bytes (void)
{
  g_autoptr (GBytes) one = make_workbook ();
  g_autoptr (GBytes) other = make_workbook ();

  g_assert_true (g_bytes_equal (one, other));
}

static char *
read_member (MixContainer *container, const char *name)
{
  char *text = g_malloc0 (65536);
  g_autoptr (GInputStream) stream = NULL;
  guint member;

  g_assert_true (mix_container_find_member (container, name, &member));
  stream = mix_container_open_member (container, member, NULL);
  g_assert_true (g_input_stream_read_all (stream, text, 65535, NULL, NULL, NULL));
  return text;
}

/* The properties give a title, the program and the day that they were told: no user, no machine, no clock. */
static void
test_nobody (void)
{
  g_autoptr (GBytes) bytes = make_workbook ();
  g_autoptr (MixContainer) container = mix_container_open_bytes (bytes, "test.xlsx", NULL);
  g_autofree char *core = read_member (container, "docProps/core.xml");
  g_autofree char *app = read_member (container, "docProps/app.xml");

  g_assert_nonnull (strstr (core, "<dc:creator></dc:creator>"));
  g_assert_nonnull (strstr (core, "<cp:lastModifiedBy></cp:lastModifiedBy>"));
  g_assert_nonnull (strstr (core, "2026-11-22T00:00:00Z"));
  g_assert_nonnull (strstr (app, "<Company></Company>"));
}

/* A text longer than a cell may be is refused, not cut. */
static void
test_too_long (void)
{
  g_autofree char *text = g_strnfill (32768, 'x');
  g_autoptr (MixDataTable) table = mix_data_table_new ("things");
  g_autoptr (MixXlsxWriter) writer = mix_xlsx_writer_new ("Things", DAY);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  mix_data_table_add_column (table, &columns[0]);
  mix_data_table_begin_row (table);
  mix_data_table_add_text (table, text);
  mix_xlsx_writer_add_table (writer, "Long", table);
  bytes = mix_xlsx_writer_finish (writer, &error);
  g_assert_null (bytes);
  g_assert_error (error, MIX_ERROR, MIX_ERROR_REFUSED);
}

/* What another program shows of the sheet is what people see of the table in ours. */
static void
test_other_program (void)
{
  g_autofree char *soffice = g_find_program_in_path ("soffice");
  g_autofree char *folder = test_folder_new ();
  g_autofree char *file = g_build_filename (folder, "things.xlsx", NULL);
  g_autofree char *csv = g_build_filename (folder, "things.csv", NULL);
  g_autofree char *profile = g_strdup_printf ("-env:UserInstallation=file://%s/profile", folder);
  const char *command[]
      = { soffice, profile, "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76", "--outdir",
          folder,  file,    NULL };
  g_autoptr (GBytes) bytes = make_workbook ();
  g_autofree char *shown = NULL, *output = NULL;
  int status = -1;

  if (soffice == NULL)
    {
      g_test_skip ("soffice is not installed");
      test_folder_remove (folder);
      return;
    }
  g_assert_true (g_file_set_contents (file, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL));
  g_assert_true (g_spawn_sync (folder, (char **) command, NULL, G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, &output, NULL,
                               &status, NULL));
  g_assert_cmpint (status, ==, 0);
  g_assert_true (g_file_get_contents (csv, &shown, NULL, NULL));
  g_assert_cmpstr (shown, ==,
                   "Words,Count,Hours,Ratio,Money,Share,WTE,Day,True\n"
                   "=1+1 <&> _x0041_ \xc3\xa9,\"1,234,567\",3.8,0.125,\"£41,201\",62%,12.7,22 Nov 2026,yes\n"
                   "\"two\nlines\",\"−1,234,567\",−3.8,−0.125,\"−£41,201\",−62%,−12.7,22 Nov 2026,no\n"
                   "bounds,Not known,at most 1.5,Not known,\"at least £41,201\",Not known,Not known,,\n");
  test_folder_remove (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xlsx-writer/read-back", test_read_back);
  g_test_add_func ("/xlsx-writer/same-bytes", test_same_bytes);
  g_test_add_func ("/xlsx-writer/nobody", test_nobody);
  g_test_add_func ("/xlsx-writer/too-long", test_too_long);
  g_test_add_func ("/xlsx-writer/other-program", test_other_program);
  return g_test_run ();
}
