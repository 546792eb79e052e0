#include "mix-store-fixture.h"

#include "mix-backup.h"
#include "mix-error.h"
#include "mix-store-private.h"

#include <glib/gstdio.h>
#include <string.h>
#include <utime.h>

static GFile *
get_copy (MixStoreFixture *fixture)
{
  return g_file_new_build_filename (fixture->folder, "my copy #1.skillmix", NULL);
}

static MixStore *
create_with_history (MixStoreFixture *fixture)
{
  MixStore *store = mix_store_fixture_create (fixture);

  mix_fixture_set (store, "colour", "green");
  mix_fixture_set (store, "colour", "blue");
  g_assert_true (mix_store_undo (store, 1, NULL));
  return store;
}

static void
execute (const char *path, const char *sql)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
}

static void
assert_import_refused (MixStoreFixture *fixture, GFile *copy, int code)
{
  g_autofree char *path = g_build_filename (fixture->folder, "imported", NULL);
  g_autofree char *unfinished = g_strconcat (path, ".part", NULL);
  GError *error = NULL;

  g_assert_false (mix_store_import_copy (copy, path, NULL, &error));
  g_assert_null (strstr (error->message, unfinished));
  g_assert_nonnull (strstr (error->message, g_file_peek_path (copy)));
  mix_fixture_assert_error (error, code);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (unfinished, G_FILE_TEST_EXISTS));
}

static void
test_out_and_in (MixStoreFixture *fixture, gconstpointer data)
{
  MixStore *store = create_with_history (fixture), *other;
  g_autoptr (GFile) copy = get_copy (fixture);
  g_autofree char *path = g_build_filename (fixture->folder, "imported", NULL), *log = NULL;
  g_autofree char *before = mix_fixture_dump (store), *after = NULL, *value = NULL;
  GError *error = NULL;

  g_assert_true (mix_store_copy (store, copy, NULL, &error));
  log = g_strconcat (g_file_peek_path (copy), "-wal", NULL);
  g_assert_false (g_file_test (log, G_FILE_TEST_EXISTS));
  mix_fixture_set (store, "colour", "red");
  mix_store_fixture_close (store);

  g_assert_true (mix_store_import_copy (copy, path, NULL, &error));
  g_assert_no_error (error);
  other = mix_store_open (path, MIX_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  after = mix_fixture_dump (other);
  g_assert_cmpstr (after, ==, before);
  g_assert_true (mix_store_redo (other, 1, NULL));
  value = mix_fixture_get (other, "colour");
  g_assert_cmpstr (value, ==, "blue");
  mix_store_fixture_close (other);

  g_assert_false (mix_store_import_copy (copy, path, NULL, &error));
  mix_fixture_assert_error (error, MIX_ERROR_REFUSED);
}

static void
test_abandoned_work_is_removed (MixStoreFixture *fixture, gconstpointer data)
{
  MixStore *store = mix_store_fixture_create (fixture);
  g_autoptr (GFile) copy = get_copy (fixture);
  g_autofree char *data_folder = mix_store_dup_data_folder ();
  g_autofree char *old = g_build_filename (data_folder, "copies", "old", NULL);
  g_autofree char *recent = g_build_filename (data_folder, "copies", "recent", NULL);
  struct utimbuf long_ago = { 0, 1000000 };

  g_assert_true (mix_store_copy (store, copy, NULL, NULL));
  g_assert_true (g_file_set_contents (old, "old", -1, NULL));
  g_assert_true (g_file_set_contents (recent, "recent", -1, NULL));
  g_assert_cmpint (g_utime (old, &long_ago), ==, 0);
  g_assert_true (mix_store_copy (store, copy, NULL, NULL));
  g_assert_false (g_file_test (old, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (recent, G_FILE_TEST_EXISTS));
  mix_store_fixture_close (store);
}

static void
test_copy_replaces_or_leaves (MixStoreFixture *fixture, gconstpointer data)
{
  MixStore *store = create_with_history (fixture);
  g_autoptr (GFile) copy = get_copy (fixture);
  g_autoptr (GFile) nowhere = g_file_new_build_filename (fixture->folder, "missing", "copy", NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *text = NULL;
  GError *error = NULL;

  g_assert_true (g_file_set_contents (g_file_peek_path (copy), "something else", -1, NULL));
  g_cancellable_cancel (cancellable);
  g_assert_false (mix_store_copy (store, copy, cancellable, &error));
  mix_fixture_assert_error (error, MIX_ERROR_CANCELLED);
  g_assert_true (g_file_get_contents (g_file_peek_path (copy), &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "something else");

  error = NULL;
  g_assert_false (mix_store_copy (store, nowhere, NULL, &error));
  mix_fixture_assert_error (error, MIX_ERROR_NOT_FOUND);
  g_assert_true (mix_store_copy (store, copy, NULL, NULL));
  mix_store_fixture_close (store);
}

static void
test_bad_copies_are_refused (MixStoreFixture *fixture, gconstpointer data)
{
  MixStore *store = create_with_history (fixture);
  g_autoptr (GFile) copy = get_copy (fixture), missing = g_file_get_child (copy, "missing");
  const char *path = g_file_peek_path (copy);
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (mix_store_copy (store, copy, NULL, NULL));
  mix_store_fixture_close (store);
  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));

  execute (path, "CREATE TRIGGER t AFTER INSERT ON person BEGIN DELETE FROM setting; END");
  assert_import_refused (fixture, copy, MIX_ERROR_REFUSED);
  g_assert_true (g_file_set_contents (path, bytes, (gssize) length, NULL));
  execute (path, "PRAGMA user_version = 4242");
  assert_import_refused (fixture, copy, MIX_ERROR_NEWER);
  g_assert_true (g_file_set_contents (path, bytes, (gssize) length, NULL));
  execute (path, "PRAGMA foreign_keys = OFF; DELETE FROM organisation");
  assert_import_refused (fixture, copy, MIX_ERROR_DAMAGED);
  g_assert_true (g_file_set_contents (path, bytes, (gssize) length / 2, NULL));
  assert_import_refused (fixture, copy, MIX_ERROR_DAMAGED);
  g_assert_true (g_file_set_contents (path, "hello", -1, NULL));
  assert_import_refused (fixture, copy, MIX_ERROR_DAMAGED);
  assert_import_refused (fixture, missing, MIX_ERROR_FAILED);
}

static guint
count_backups (MixStoreFixture *fixture)
{
  g_autoptr (GPtrArray) backups = mix_backup_list (fixture->path);

  return backups->len;
}

static void
test_first_change_of_a_day (MixStoreFixture *fixture, gconstpointer data)
{
  guint n_steps;
  MixStore *store = mix_store_fixture_create (fixture);
  g_autoptr (GPtrArray) backups = NULL;
  const MixBackup *backup;
  GStatBuf status;

  g_assert_cmpuint (count_backups (fixture), ==, 0);
  mix_store_fixture_close (store);
  for (guint i = 0; i < 2; i++)
    {
      store = mix_store_fixture_open (fixture);
      mix_fixture_set (store, "colour", i == 0 ? "green" : "blue");
      mix_fixture_set (store, "colour", "red");
      g_assert_null (mix_store_dup_backup_problem (store));
      mix_store_fixture_close (store);
    }

  backups = mix_backup_list (fixture->path);
  g_assert_cmpuint (backups->len, ==, 1);
  backup = backups->pdata[0];
  g_assert_cmpint (backup->reason, ==, MIX_BACKUP_DAILY);
  g_assert_cmpint (ABS (backup->made_at - g_get_real_time () / G_USEC_PER_SEC), <, 60);
  mix_schema_get_steps (&n_steps);
  g_assert_true (mix_database_verify (backup->path, NULL, n_steps, NULL, NULL));
  g_assert_cmpint (g_stat (backup->path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
}

static void
test_ten_are_kept (MixStoreFixture *fixture, gconstpointer data)
{
  g_autofree char *unfinished = g_strconcat (fixture->path, ".backups/plan one.skillmix.x.part", NULL);
  g_autofree char *first = NULL;

  mix_store_fixture_close (create_with_history (fixture));
  for (guint i = 0; i < 13; i++)
    {
      g_assert_true (mix_backup_make (fixture->path, MIX_BACKUP_MIGRATION, NULL, NULL));
      if (i == 0)
        g_assert_true (g_file_set_contents (unfinished, "left by a killed program", -1, NULL));
    }
  g_assert_cmpuint (count_backups (fixture), ==, 10);
  g_assert_false (g_file_test (unfinished, G_FILE_TEST_EXISTS));
}

/* A plan in the data folder has its backups beside those of the others. */
static void
test_place_of_backups (MixStoreFixture *fixture, gconstpointer data)
{
  g_autofree char *data_folder = mix_store_dup_data_folder ();
  g_autofree char *path = g_build_filename (data_folder, "live", NULL);
  g_autofree char *beside = g_build_filename (data_folder, "backups", NULL), *folder = NULL;
  g_autoptr (GPtrArray) backups = NULL, others = NULL;
  MixStore *store;

  g_assert_cmpint (g_mkdir_with_parents (data_folder, 0700), ==, 0);
  store = mix_store_open (path, MIX_STORE_CREATE, NULL);
  mix_store_fixture_close (store);
  g_assert_true (mix_backup_make (path, MIX_BACKUP_DAILY, NULL, NULL));
  backups = mix_backup_list (path);
  g_assert_cmpuint (backups->len, ==, 1);
  folder = g_path_get_dirname (((MixBackup *) backups->pdata[0])->path);
  g_assert_cmpstr (folder, ==, beside);

  g_free (path);
  path = g_build_filename (data_folder, "liv", NULL);
  others = mix_backup_list (path);
  g_assert_cmpuint (others->len, ==, 0);
}

/* A folder that cannot be made holds up no work, but the problem can be shown. */
static void
test_backup_problem (MixStoreFixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_strconcat (fixture->path, ".backups", NULL);
  g_autofree char *problem = NULL;
  MixStore *store;

  mix_store_fixture_close (mix_store_fixture_create (fixture));
  store = mix_store_fixture_open (fixture);
  g_assert_true (g_file_set_contents (folder, "a file is in the way", -1, NULL));
  mix_fixture_set (store, "colour", "green");
  problem = mix_store_dup_backup_problem (store);
  g_assert_nonnull (strstr (problem, folder));
  mix_store_fixture_close (store);
}

static void
test_restore (MixStoreFixture *fixture, gconstpointer data)
{
  MixStore *store = create_with_history (fixture);
  g_autofree char *path = g_build_filename (fixture->folder, "restored", NULL), *before = mix_fixture_dump (store);
  g_autofree char *after = NULL;
  g_autoptr (MixBackup) good = NULL;
  g_autoptr (GPtrArray) backups = NULL;
  GError *error = NULL;

  mix_store_fixture_close (store);
  g_assert_true (mix_backup_make (fixture->path, MIX_BACKUP_MIGRATION, NULL, NULL));
  g_assert_true (mix_backup_make (fixture->path, MIX_BACKUP_MIGRATION, NULL, NULL));
  backups = mix_backup_list (fixture->path);
  g_assert_true (g_file_set_contents (((MixBackup *) backups->pdata[0])->path, "damaged since", -1, NULL));

  good = mix_backup_find_good (fixture->path, NULL);
  g_assert_cmpstr (good->path, ==, ((MixBackup *) backups->pdata[1])->path);
  g_assert_true (mix_backup_restore (good, path, NULL, &error));
  g_assert_false (mix_backup_restore (good, path, NULL, &error));
  mix_fixture_assert_error (error, MIX_ERROR_REFUSED);
  store = mix_store_open (path, MIX_STORE_DEFAULT, NULL);
  after = mix_fixture_dump (store);
  g_assert_cmpstr (after, ==, before);
  mix_store_fixture_close (store);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  MIX_FIXTURE_TEST ("/store/copy/out-and-in", test_out_and_in);
  MIX_FIXTURE_TEST ("/store/copy/replaces", test_copy_replaces_or_leaves);
  MIX_FIXTURE_TEST ("/store/copy/abandoned", test_abandoned_work_is_removed);
  MIX_FIXTURE_TEST ("/store/copy/refused", test_bad_copies_are_refused);
  MIX_FIXTURE_TEST ("/store/backup/daily", test_first_change_of_a_day);
  MIX_FIXTURE_TEST ("/store/backup/ten", test_ten_are_kept);
  MIX_FIXTURE_TEST ("/store/backup/place", test_place_of_backups);
  MIX_FIXTURE_TEST ("/store/backup/problem", test_backup_problem);
  MIX_FIXTURE_TEST ("/store/backup/restore", test_restore);
  return g_test_run ();
}
