/* Reads the age-band file, in time and memory, beside what the bare minimum costs: counting its lines with `wc -l` and
 * inserting its practice rows into SQLite in one transaction. Exit 77 without the file, 1 above 3 times or 64 MiB. */

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "mix-container.h"
#include "mix-nhs-file.h"

#define ROUNDS 5
#define MOST_TIMES 3.0
#define MOST_MEMORY (64.0 * 1024)
#define PRACTICE_ROWS 263977

enum
{
  ORG_TYPE = 2,
  ORG_CODE = 3,
  SEX = 6,
  BAND = 7,
  PATIENTS = 8,
};

typedef struct
{
  char *code;
  char *sex;
  char *band;
  gint64 patients;
} PracticeRow;

static const char *program;
static const char *database_path;

static void
clear_row (gpointer data)
{
  PracticeRow *row = data;

  g_free (row->code);
  g_free (row->sex);
  g_free (row->band);
}

static MixTableReader *
open_reader (GFile *file)
{
  g_autoptr (MixContainer) container = mix_container_open (file, NULL);

  return mix_container_open_table (container, NULL);
}

static GArray *
load_rows (GFile *file)
{
  g_autoptr (MixTableReader) reader = open_reader (file);
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (PracticeRow));
  const MixRow *read;

  g_array_set_clear_func (rows, clear_row);
  while (mix_table_reader_next (reader, &read, NULL))
    if (g_str_equal (read->fields[ORG_TYPE].text, "GP"))
      {
        PracticeRow row
            = { g_strdup (read->fields[ORG_CODE].text), g_strdup (read->fields[SEX].text),
                g_strdup (read->fields[BAND].text), g_ascii_strtoll (read->fields[PATIENTS].text, NULL, 10) };

        g_array_append_val (rows, row);
      }
  return rows;
}

static sqlite3_stmt *
begin_insert (sqlite3 **database)
{
  sqlite3_stmt *insert;

  g_remove (database_path);
  g_assert_cmpint (sqlite3_open (database_path, database), ==, SQLITE_OK);
  sqlite3_exec (*database, "CREATE TABLE age (code TEXT, sex TEXT, band TEXT, patients INTEGER) STRICT; BEGIN", NULL,
                NULL, NULL);
  sqlite3_prepare_v2 (*database, "INSERT INTO age VALUES (?, ?, ?, ?)", -1, &insert, NULL);
  return insert;
}

static void
insert_row (sqlite3_stmt *insert, const char *code, const char *sex, const char *band, gint64 patients)
{
  sqlite3_bind_text (insert, 1, code, -1, SQLITE_STATIC);
  sqlite3_bind_text (insert, 2, sex, -1, SQLITE_STATIC);
  sqlite3_bind_text (insert, 3, band, -1, SQLITE_STATIC);
  sqlite3_bind_int64 (insert, 4, patients);
  g_assert_cmpint (sqlite3_step (insert), ==, SQLITE_DONE);
  sqlite3_reset (insert);
}

static void
end_insert (sqlite3 *database, sqlite3_stmt *insert)
{
  sqlite3_finalize (insert);
  g_assert_cmpint (sqlite3_exec (database, "COMMIT", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (database);
}

static double
time_insert (GArray *rows)
{
  gint64 start = g_get_monotonic_time ();
  sqlite3 *database;
  sqlite3_stmt *insert = begin_insert (&database);

  for (guint i = 0; i < rows->len; i++)
    {
      const PracticeRow *row = &g_array_index (rows, PracticeRow, i);

      insert_row (insert, row->code, row->sex, row->band, row->patients);
    }
  end_insert (database, insert);
  return (double) (g_get_monotonic_time () - start) / 1000;
}

static double
time_wc (const char *path)
{
  const char *const command[] = { "wc", "-l", path, NULL };
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GSubprocess) process = g_subprocess_newv (command, G_SUBPROCESS_FLAGS_STDOUT_SILENCE, NULL);

  g_assert_nonnull (process);
  g_assert_true (g_subprocess_wait_check (process, NULL, NULL));
  return (double) (g_get_monotonic_time () - start) / 1000;
}

static void
count_age_cb (const MixAgeRecord *record, gpointer user_data)
{
  *(gint64 *) user_data += record->patients;
}

static void
read_ages (GFile *file)
{
  static const MixNhsSink sink = { .age = count_age_cb };
  g_autoptr (MixNhsFile) opened = mix_nhs_file_open (file, NULL);
  gint64 patients = 0;

  g_assert_true (mix_nhs_file_read (opened, &sink, &patients, NULL, NULL));
  g_assert_cmpint (patients, ==, 63436508);
}

static void
read_and_insert (GFile *file)
{
  g_autoptr (MixTableReader) reader = open_reader (file);
  sqlite3 *database;
  sqlite3_stmt *insert = begin_insert (&database);
  const MixRow *row;
  guint n_rows = 0;

  while (mix_table_reader_next (reader, &row, NULL))
    if (g_str_equal (row->fields[ORG_TYPE].text, "GP"))
      {
        insert_row (insert, row->fields[ORG_CODE].text, row->fields[SEX].text, row->fields[BAND].text,
                    g_ascii_strtoll (row->fields[PATIENTS].text, NULL, 10));
        n_rows++;
      }
  end_insert (database, insert);
  g_assert_cmpuint (n_rows, ==, PRACTICE_ROWS);
}

/* The most memory that this process ever held, in KiB. */
static double
get_peak_memory (void)
{
  g_autofree char *status = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    return 0;
  line = strstr (status, "VmHWM:");
  return line != NULL ? g_ascii_strtod (line + strlen ("VmHWM:"), NULL) : 0;
}

/* Does one job in a process of its own, so that its memory is its own; says milliseconds and KiB. */
static int
run_job (const char *job, GFile *file)
{
  gint64 start = g_get_monotonic_time ();

  if (g_str_equal (job, "read"))
    read_ages (file);
  else
    read_and_insert (file);
  g_print ("%.3f %.0f\n", (double) (g_get_monotonic_time () - start) / 1000, get_peak_memory ());
  return 0;
}

static double
time_job (const char *job, const char *path, double *memory)
{
  const char *const command[] = { program, job, path, database_path, NULL };
  g_autoptr (GSubprocess) process = g_subprocess_newv (command, G_SUBPROCESS_FLAGS_STDOUT_PIPE, NULL);
  g_autofree char *output = NULL;
  char *rest;
  double time;

  g_assert_true (g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, NULL));
  g_assert_true (g_subprocess_get_successful (process));
  time = g_ascii_strtod (output, &rest);
  *memory = MAX (*memory, g_ascii_strtod (rest, NULL));
  return time;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  double left = *(const double *) a;
  double right = *(const double *) b;

  return left < right ? -1 : left > right;
}

static double
get_median (double *times)
{
  qsort (times, ROUNDS, sizeof *times, compare);
  return times[ROUNDS / 2];
}

static int
compare_all (GFile *file)
{
  const char *path = g_file_peek_path (file);
  g_autoptr (GArray) rows = load_rows (file);
  double wc[ROUNDS], inserts[ROUNDS], reads[ROUNDS], both[ROUNDS];
  double read_memory = 0, both_memory = 0, base, read_times, both_times;

  g_assert_cmpuint (rows->len, ==, PRACTICE_ROWS);
  for (guint i = 0; i < ROUNDS; i++)
    {
      wc[i] = time_wc (path);
      inserts[i] = time_insert (rows);
      reads[i] = time_job ("read", path, &read_memory);
      both[i] = time_job ("insert", path, &both_memory);
    }
  base = get_median (wc) + get_median (inserts);
  read_times = get_median (reads) / base;
  both_times = get_median (both) / base;
  g_print ("wc -l %.1f ms + SQLite insert of %u rows %.1f ms = %.1f ms (medians of %d)\n", get_median (wc), rows->len,
           get_median (inserts), base, ROUNDS);
  g_print ("read and add up: %.1f ms, %.2f times, %.1f MiB\n", get_median (reads), read_times, read_memory / 1024);
  g_print ("read and insert: %.1f ms, %.2f times, %.1f MiB\n", get_median (both), both_times, both_memory / 1024);
  return read_times <= MOST_TIMES && both_times <= MOST_TIMES && MAX (read_memory, both_memory) < MOST_MEMORY ? 0 : 1;
}

int
main (int argc, char *argv[])
{
  const char *shared = g_getenv ("MIX_SHARED_DIR");
  g_autoptr (GFile) file = NULL;
  g_autofree char *path = NULL;
  int status;

  program = argv[0];
  if (argc == 4)
    {
      file = g_file_new_for_path (argv[2]);
      database_path = argv[3];
      return run_job (argv[1], file);
    }
  if (shared == NULL)
    return 77;
  file = g_file_new_build_filename (shared, "data", "nhs", "gp-reg-pat-prac-quin-age.csv", NULL);
  database_path = path = g_strdup_printf ("%s.%d.db", program, (int) getpid ());
  status = compare_all (file);
  g_remove (database_path);
  return status;
}
