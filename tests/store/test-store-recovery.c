#include "mix-store-fixture.h"

#include "mix-error.h"
#include "mix-files.h"
#include "mix-id.h"
#include "mix-recovery.h"
#include "mix-store-private.h"

#include <glib/gstdio.h>
#include <string.h>

#define PAGE 4096
#define N_FIGURES 300

/*
 * Damages each page of a plan in turn. The plan is refused, and what was on the other pages comes back; or the damage
 * is where nothing is, and it opens.
 */
typedef struct
{
  char *path; /* of the damaged plan */
  char *recovered;
  char *bytes;
  gsize length;
  guint n_rows; /* of the sound plan */
} Plan;

static gboolean
put_figures (MixStore *store, gpointer data, GError **error)
{
  g_autofree char *practice_id = mix_id_from_name ("organisation", "A00001");

  for (int i = 0; i < N_FIGURES; i++)
    {
      g_autofree char *kind = g_strdup_printf ("kind %d", i);
      g_autofree char *id = mix_id_from_name ("figure", kind);

      if (!mix_store_put_figure (store,
                                 &(MixFigureRow) { .id = id,
                                                   .organisation_id = practice_id,
                                                   .kind = kind,
                                                   .from_date = 20000,
                                                   .value = i,
                                                   .grade = 'A' },
                                 error))
        return FALSE;
    }
  return TRUE;
}

static guint
count_rows (MixStore *store)
{
  g_autofree char *dump = mix_fixture_dump (store);
  g_auto (GStrv) lines = g_strsplit (dump, "\n", -1);
  guint n = 0;

  for (char **line = lines; *line != NULL; line++)
    n += strchr (*line, '|') != NULL ? 1 : 0;
  return n;
}

static void
set_up (Plan *plan, MixStoreFixture *fixture)
{
  MixStore *store = mix_store_fixture_create (fixture);

  g_assert_true (mix_store_change (store, "Figures", put_figures, NULL, NULL));
  plan->n_rows = count_rows (store);
  mix_store_fixture_close (store);
  plan->path = g_build_filename (fixture->folder, "damaged", NULL);
  plan->recovered = g_build_filename (fixture->folder, "recovered", NULL);
  g_assert_true (g_file_get_contents (fixture->path, &plan->bytes, &plan->length, NULL));
}

static void
tear_down (Plan *plan)
{
  g_free (plan->path);
  g_free (plan->recovered);
  g_free (plan->bytes);
}

/* Writes the plan with @length bytes from @offset on overwritten. */
static void
write_damaged (Plan *plan, gsize offset, gsize length, GRand *random)
{
  g_autofree char *bytes = g_memdup2 (plan->bytes, plan->length);

  for (gsize i = 0; i < length; i++)
    bytes[offset + i] = (char) g_rand_int_range (random, 0, 256);
  g_assert_true (g_file_set_contents (plan->path, bytes, (gssize) plan->length, NULL));
}

static gboolean
opens (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MixStore) store = mix_store_open (path, MIX_STORE_DEFAULT, &error);

  if (store == NULL)
    {
      g_assert_error (error, MIX_ERROR, MIX_ERROR_DAMAGED);
      return FALSE;
    }
  mix_store_close (store);
  return TRUE;
}

/* Returns how many rows came back. */
static guint
recover (Plan *plan, MixRecovery *report)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL, *after = NULL, *name = NULL;
  gsize length_before, length_after;
  MixStore *store;
  guint n_rows;

  g_assert_true (g_file_get_contents (plan->path, &before, &length_before, NULL));
  mix_recovery_run (plan->path, plan->recovered, report, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (plan->path, &after, &length_after, NULL));
  g_assert_cmpmem (before, length_before, after, length_after);

  store = mix_store_open (plan->recovered, MIX_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  g_assert_true (mix_store_verify (store, NULL, NULL));
  n_rows = count_rows (store);
  g_assert_cmpuint (n_rows, ==, report->n_rows);
  g_object_unref (mix_store_load (store, MIX_DATE_NONE, NULL, NULL));
  name = mix_store_dup_undo_name (store);
  g_assert_null (name);
  mix_store_fixture_close (store);
  mix_file_remove_plan (plan->recovered);
  return n_rows;
}

static void
test_each_page (MixStoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  guint n_damaged = 0, n_rows = 0;
  Plan plan;

  set_up (&plan, fixture);
  for (gsize page = 0; page < plan.length / PAGE; page++)
    {
      MixRecovery report;

      write_damaged (&plan, page * PAGE, PAGE, random);
      if (opens (plan.path))
        continue;
      n_rows += recover (&plan, &report);
      n_damaged++;
    }
  g_test_message ("%u of %" G_GSIZE_FORMAT " pages matter; with one lost, %u of %u rows come back on average",
                  n_damaged, plan.length / PAGE, n_rows / n_damaged, plan.n_rows);
  g_assert_cmpuint (n_damaged, >, plan.length / PAGE / 2);
  g_assert_cmpuint (n_rows / n_damaged, >, plan.n_rows * 8 / 10);
  tear_down (&plan);
}

static void
test_few_bytes (MixStoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (2);
  Plan plan;

  set_up (&plan, fixture);
  for (guint i = 0; i < 20; i++)
    {
      MixRecovery report;

      write_damaged (&plan, (gsize) g_rand_int_range (random, 0, (gint32) plan.length - 8), 8, random);
      recover (&plan, &report);
    }
  tear_down (&plan);
}

static void
test_cut_off (MixStoreFixture *fixture, gconstpointer data)
{
  static const gsize lengths[] = { 0, 1, 100, PAGE - 1, PAGE };
  MixRecovery report;
  Plan plan;

  set_up (&plan, fixture);
  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      GError *error = NULL;

      g_assert_true (g_file_set_contents (plan.path, plan.bytes, (gssize) lengths[i], NULL));
      g_assert_false (mix_recovery_run (plan.path, plan.recovered, &report, NULL, &error));
      mix_fixture_assert_error (error, MIX_ERROR_DAMAGED);
      g_assert_false (g_file_test (plan.recovered, G_FILE_TEST_EXISTS));
    }
  g_assert_true (g_file_set_contents (plan.path, plan.bytes, (gssize) plan.length / 2, NULL));
  g_assert_cmpuint (recover (&plan, &report), >, 0);
  g_assert_false (report.complete);
  tear_down (&plan);
}

static void
test_sound_plan_comes_back_whole (MixStoreFixture *fixture, gconstpointer data)
{
  MixRecovery report;
  Plan plan;

  set_up (&plan, fixture);
  g_assert_true (g_file_set_contents (plan.path, plan.bytes, (gssize) plan.length, NULL));
  g_assert_cmpuint (recover (&plan, &report), ==, plan.n_rows);
  g_assert_true (report.complete);
  g_assert_cmpuint (report.n_left_out, ==, 0);
  tear_down (&plan);
}

/* What refers to a lost row goes, or forgets it where it may. */
static void
test_dangling_references (MixStoreFixture *fixture, gconstpointer data)
{
  MixRecovery report;
  sqlite3 *db = NULL;
  Plan plan;

  set_up (&plan, fixture);
  g_assert_true (g_file_set_contents (plan.path, plan.bytes, (gssize) plan.length, NULL));
  g_assert_cmpint (sqlite3_open (plan.path, &db), ==, SQLITE_OK);
  g_assert_cmpint (
      sqlite3_exec (db, "DELETE FROM source; DELETE FROM organisation WHERE kind = 'network'", NULL, NULL, NULL), ==,
      SQLITE_OK);
  sqlite3_close (db);
  g_assert_cmpuint (recover (&plan, &report), ==, plan.n_rows - 2);
  g_assert_cmpuint (report.n_left_out, ==, 0);

  g_assert_cmpint (sqlite3_open (plan.path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "DELETE FROM organisation", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
  recover (&plan, &report);
  g_assert_cmpuint (report.n_left_out, ==, N_FIGURES + 1);
  tear_down (&plan);
}

static void
test_set_aside (MixStoreFixture *fixture, gconstpointer data)
{
  MixStore *store = mix_store_fixture_create (fixture);
  g_autofree char *aside = NULL;
  GError *error = NULL;

  g_assert_null (mix_recovery_set_aside (fixture->path, &error));
  mix_fixture_assert_error (error, MIX_ERROR_READ_ONLY);
  mix_store_fixture_close (store);

  aside = mix_recovery_set_aside (fixture->path, NULL);
  g_assert_true (g_str_has_prefix (aside, fixture->path));
  g_assert_true (g_file_test (aside, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  mix_store_fixture_close (mix_store_fixture_create (fixture));
}

/* What was committed but not yet moved into the main file is in the log: a kill leaves it there. */
static void
test_log_comes_along (MixStoreFixture *fixture, gconstpointer data)
{
  MixStore *store = mix_store_fixture_create (fixture);
  g_autofree char *log = g_strconcat (fixture->path, "-wal", NULL), *bytes = NULL, *log_bytes = NULL;
  g_autofree char *damaged_log = NULL, *value = NULL;
  gsize length, log_length;
  MixRecovery report;
  Plan plan = { 0 };

  mix_fixture_set (store, "colour", "green");
  g_assert_true (g_file_get_contents (fixture->path, &bytes, &length, NULL));
  g_assert_true (g_file_get_contents (log, &log_bytes, &log_length, NULL));
  plan.path = g_build_filename (fixture->folder, "damaged", NULL);
  plan.recovered = g_build_filename (fixture->folder, "recovered", NULL);
  damaged_log = g_strconcat (plan.path, "-wal", NULL);
  memset (bytes, 0, PAGE);
  g_assert_true (g_file_set_contents (plan.path, bytes, (gssize) length, NULL));
  g_assert_true (g_file_set_contents (damaged_log, log_bytes, (gssize) log_length, NULL));
  plan.n_rows = count_rows (store);
  mix_store_fixture_close (store);

  g_assert_cmpuint (recover (&plan, &report), ==, plan.n_rows);
  tear_down (&plan);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  MIX_FIXTURE_TEST ("/store/recovery/each-page", test_each_page);
  MIX_FIXTURE_TEST ("/store/recovery/few-bytes", test_few_bytes);
  MIX_FIXTURE_TEST ("/store/recovery/cut-off", test_cut_off);
  MIX_FIXTURE_TEST ("/store/recovery/sound", test_sound_plan_comes_back_whole);
  MIX_FIXTURE_TEST ("/store/recovery/dangling", test_dangling_references);
  MIX_FIXTURE_TEST ("/store/recovery/set-aside", test_set_aside);
  MIX_FIXTURE_TEST ("/store/recovery/log", test_log_comes_along);
  return g_test_run ();
}
