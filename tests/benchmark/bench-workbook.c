/* Turns both sheets of the ePCN workbook into CSV, beside LibreOffice doing the same. Exit 77 without the file or
 * LibreOffice. */

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <stdlib.h>

#include "mix-container.h"
#include "mix-csv-writer.h"

#define ROUNDS 5
#define LEAST_TIMES 20

/* LibreOffice's words for: comma, double quotes, UTF-8, from the first line, as shown, every sheet. */
#define EVERY_SHEET "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"

static void
append_sheet (MixTableReader *reader, GString *csv)
{
  const MixRow *row;

  while (mix_table_reader_next (reader, &row, NULL))
    {
      for (guint i = 0; i < row->n_fields; i++)
        mix_csv_append_text (csv, row->fields[i].text);
      mix_csv_end_row (csv);
    }
}

static double
time_ours (GFile *file)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (MixContainer) container = mix_container_open (file, NULL);
  g_autoptr (MixTableReader) reader = mix_container_open_table (container, NULL);
  g_autoptr (GString) csv = g_string_new (NULL);

  append_sheet (reader, csv);
  g_assert_true (mix_table_reader_select_sheet (reader, 1, NULL));
  append_sheet (reader, csv);
  g_assert_cmpuint (csv->len, >, 1000000);
  return (double) (g_get_monotonic_time () - start) / 1000;
}

static double
time_office (const char *office, GFile *file, const char *folder)
{
  g_autofree char *profile = g_strdup_printf ("-env:UserInstallation=file://%s/profile", folder);
  const char *const command[] = { office,      profile,    "--headless", "--convert-to",
                                  EVERY_SHEET, "--outdir", folder,       g_file_peek_path (file),
                                  NULL };
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GSubprocess) process
      = g_subprocess_newv (command, G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_SILENCE, NULL);

  g_assert_true (g_subprocess_wait_check (process, NULL, NULL));
  return (double) (g_get_monotonic_time () - start) / 1000;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  double left = *(const double *) a;
  double right = *(const double *) b;

  return left < right ? -1 : left > right;
}

static double
get_median (double *times, guint n_times)
{
  qsort (times, n_times, sizeof *times, compare);
  return times[n_times / 2];
}

static void
remove_folder (const char *folder)
{
  const char *const command[] = { "rm", "-r", folder, NULL };
  g_autoptr (GSubprocess) process = g_subprocess_newv (command, G_SUBPROCESS_FLAGS_NONE, NULL);

  g_subprocess_wait (process, NULL, NULL);
}

int
main (void)
{
  const char *shared = g_getenv ("MIX_SHARED_DIR");
  g_autofree char *office = g_find_program_in_path ("soffice");
  g_autofree char *folder = NULL;
  g_autoptr (GFile) file = NULL;
  double ours[ROUNDS], theirs[ROUNDS], times;

  if (shared == NULL)
    return 77;
  file = g_file_new_build_filename (shared, "data", "nhs", "ePCN.xlsx", NULL);
  for (guint i = 0; i < ROUNDS; i++)
    ours[i] = time_ours (file);
  g_print ("ours, both sheets: %.1f ms (median of %d)\n", get_median (ours, ROUNDS), ROUNDS);
  if (office == NULL)
    {
      g_print ("LibreOffice is not here to compare\n");
      return 77;
    }

  folder = g_dir_make_tmp ("bench-workbook-XXXXXX", NULL);
  time_office (office, file, folder);
  for (guint i = 0; i < ROUNDS; i++)
    theirs[i] = time_office (office, file, folder);
  remove_folder (folder);
  times = get_median (theirs, ROUNDS) / ours[ROUNDS / 2];
  g_print ("LibreOffice, both sheets: %.1f ms; ours is %.1f times as fast (at least %d)\n", theirs[ROUNDS / 2], times,
           LEAST_TIMES);
  return 0;
}
