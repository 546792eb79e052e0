#include "mix-store-fixture.h"

#include "mix-backup.h"
#include "mix-error.h"
#include "mix-id.h"
#include "mix-store-private.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

static gint64
query (MixStore *store, const char *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 value = -1;

  mix_database_query_integer (store->db, store->path, sql, &value, &error);
  g_assert_no_error (error);
  return value;
}

static gboolean
put_setting (MixStore *store, gpointer data, GError **error)
{
  return mix_store_put_setting (store, "key", data, error);
}

static void
assert_refused_to_open (const char *path, MixStoreFlags flags, int code)
{
  GError *error = NULL;

  g_assert_null (mix_store_open (path, flags, &error));
  mix_fixture_assert_error (error, code);
}

static void
test_pragmas (MixStoreFixture *fixture, gconstpointer data)
{
  MixStore *store = mix_store_fixture_create (fixture);
  g_autofree char *log = g_strconcat (fixture->path, "-wal", NULL);
  GStatBuf status;

  g_assert_cmpint (query (store, "PRAGMA application_id"), ==, 0x536b4d78);
  g_assert_cmpint (query (store, "PRAGMA user_version"), ==, store->newest_version);
  g_assert_cmpint (query (store, "PRAGMA foreign_keys"), ==, 1);
  g_assert_cmpint (query (store, "PRAGMA synchronous"), ==, 2);
  g_assert_cmpint (query (store, "PRAGMA secure_delete"), ==, 1);
  g_assert_cmpint (query (store, "SELECT count (*) FROM pragma_journal_mode WHERE journal_mode = 'wal'"), ==, 1);
  g_assert_cmpint (query (store, "SELECT count (*) FROM pragma_table_list WHERE schema = 'main' AND strict = 0"
                                 " AND name NOT LIKE 'sqlite_%'"),
                   ==, 0);
  g_assert_cmpint (g_stat (fixture->path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  g_assert_cmpint (g_stat (log, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  mix_store_fixture_close (store);

  g_assert_false (g_file_test (log, G_FILE_TEST_EXISTS));
}

/* A plan is one file again when it is closed. */
static void
test_closed_leaves_one_file (MixStoreFixture *fixture, gconstpointer data)
{
  MixStore *store = mix_store_fixture_create (fixture);
  g_autoptr (GDir) dir = NULL;

  mix_store_fixture_close (store);
  dir = g_dir_open (fixture->folder, 0, NULL);
  g_assert_cmpstr (g_dir_read_name (dir), ==, "plan one.skillmix");
  g_assert_null (g_dir_read_name (dir));
}

static void
test_refusals (MixStoreFixture *fixture, gconstpointer data)
{
  g_autofree char *other = g_build_filename (fixture->folder, "other", NULL);
  g_autofree char *text = g_strnfill (5000, 'a');
  sqlite3 *db = NULL;

  assert_refused_to_open (other, MIX_STORE_DEFAULT, MIX_ERROR_NOT_FOUND);
  mix_store_fixture_close (mix_store_fixture_create (fixture));
  assert_refused_to_open (fixture->path, MIX_STORE_CREATE, MIX_ERROR_REFUSED);

  g_assert_true (g_file_set_contents (other, text, -1, NULL));
  assert_refused_to_open (other, MIX_STORE_DEFAULT, MIX_ERROR_DAMAGED);
  g_assert_true (g_file_set_contents (other, "", 0, NULL));
  assert_refused_to_open (other, MIX_STORE_DEFAULT, MIX_ERROR_REFUSED);
  g_assert_cmpint (sqlite3_open (other, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "CREATE TABLE t (a)", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
  assert_refused_to_open (other, MIX_STORE_DEFAULT, MIX_ERROR_REFUSED);
}

static void
test_newer_is_refused (MixStoreFixture *fixture, gconstpointer data)
{
  g_autofree char *before = NULL, *after = NULL;
  gsize length_before, length_after;
  sqlite3 *db = NULL;
  GError *error = NULL;

  mix_store_fixture_close (mix_store_fixture_create (fixture));
  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "PRAGMA user_version = 4242", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
  g_assert_true (g_file_get_contents (fixture->path, &before, &length_before, NULL));

  g_assert_null (mix_store_open (fixture->path, MIX_STORE_DEFAULT, &error));
  g_assert_nonnull (strstr (error->message, "4242"));
  mix_fixture_assert_error (error, MIX_ERROR_NEWER);
  g_assert_true (g_file_get_contents (fixture->path, &after, &length_after, NULL));
  g_assert_cmpmem (before, length_before, after, length_after);
}

/* Steps that a later version could bring: the first appends a column, the second does more. */
static const MixSchemaStep later_steps[]
    = { { "ALTER TABLE person ADD COLUMN nickname TEXT", TRUE }, { "DROP TABLE supervision", FALSE } };

/* Opens the plan as a program does that knows @n_later steps more. */
static MixStore *
open_with_later (MixStoreFixture *fixture, guint n_later, GError **error)
{
  guint n_known;
  const MixSchemaStep *known = mix_schema_get_steps (&n_known);
  g_autoptr (GArray) steps = g_array_new (FALSE, FALSE, sizeof (MixSchemaStep));

  g_array_append_vals (steps, known, n_known);
  g_array_append_vals (steps, later_steps, n_later);
  return _mix_store_open_with (
      fixture->path, MIX_STORE_DEFAULT,
      &(MixStoreOptions) { .steps = (const MixSchemaStep *) (gpointer) steps->data, .n_steps = steps->len }, error);
}

static MixStore *
open_later (MixStoreFixture *fixture, guint n_later)
{
  g_autoptr (GError) error = NULL;
  MixStore *store = open_with_later (fixture, n_later, &error);

  g_assert_no_error (error);
  return store;
}

static gboolean
put_two_people (MixStore *store, gpointer data, GError **error)
{
  g_autofree char *first = mix_id_from_name ("person", "1"), *second = mix_id_from_name ("person", "2");

  return mix_store_put_person (store, &(MixPersonRow) { first, "Ann", 20000, MIX_DATE_NONE }, error)
         && mix_store_put_person (store, &(MixPersonRow) { second, data, 20000, MIX_DATE_NONE }, error);
}

static void
put_people (MixStore *store, const char *name)
{
  g_autoptr (GError) error = NULL;

  mix_store_change (store, "Put two people", put_two_people, (gpointer) name, &error);
  g_assert_no_error (error);
}

static void
test_appending_step_keeps_undo (MixStoreFixture *fixture, gconstpointer data)
{
  MixStore *store = mix_store_fixture_create (fixture);
  g_autoptr (GPtrArray) backups = NULL;
  GError *error = NULL;

  put_people (store, "Ben");
  g_assert_true (mix_store_undo (store, 1, NULL));
  mix_store_fixture_close (store);

  store = open_later (fixture, 1);
  backups = mix_backup_list (fixture->path);
  g_assert_cmpuint (backups->len, >=, 1);
  g_assert_cmpint (((MixBackup *) backups->pdata[0])->reason, ==, MIX_BACKUP_MIGRATION);
  g_assert_true (mix_store_redo (store, 1, &error));
  put_people (store, "Bill");
  g_assert_true (mix_store_undo (store, 3, &error));
  g_assert_true (mix_store_redo (store, 3, &error));
  g_assert_true (mix_store_undo (store, 0, &error));
  g_assert_cmpint (query (store, "SELECT count (*) FROM person"), ==, 2);
  mix_store_fixture_close (store);

  assert_refused_to_open (fixture->path, MIX_STORE_DEFAULT, MIX_ERROR_NEWER);
}

static void
test_other_step_ends_undo (MixStoreFixture *fixture, gconstpointer data)
{
  MixStore *store = mix_store_fixture_create (fixture);
  g_autoptr (GPtrArray) history = NULL;
  GError *error = NULL;

  mix_fixture_set (store, "colour", "green");
  g_assert_true (mix_store_undo (store, 1, NULL));
  mix_store_fixture_close (store);

  store = open_later (fixture, 2);
  history = mix_store_get_history (store, 0, NULL);
  g_assert_cmpuint (history->len, ==, 2);
  g_assert_null (mix_store_dup_undo_name (store));
  g_assert_null (mix_store_dup_redo_name (store));
  g_assert_false (mix_store_undo (store, 1, &error));
  mix_fixture_assert_error (error, MIX_ERROR_REFUSED);

  mix_fixture_set (store, "colour", "blue");
  g_assert_true (mix_store_undo (store, 1, NULL));
  mix_store_fixture_close (store);
}

/* An older plan that another program holds cannot be moved up, and says so. */
static void
test_older_held_elsewhere (MixStoreFixture *fixture, gconstpointer data)
{
  MixStore *writer = mix_store_fixture_create (fixture);
  GError *error = NULL;

  g_assert_null (open_with_later (fixture, 1, &error));
  mix_fixture_assert_error (error, MIX_ERROR_READ_ONLY);
  mix_store_fixture_close (writer);
}

static void
test_second_program_reads (MixStoreFixture *fixture, gconstpointer data)
{
  MixStore *writer = mix_store_fixture_create (fixture);
  MixStore *reader = mix_store_fixture_open (fixture);
  g_autofree char *holder = mix_store_dup_holder (reader), *seen = NULL;
  char value[] = "1";
  GError *error = NULL;

  g_assert_true (mix_store_is_writable (writer));
  g_assert_null (mix_store_dup_holder (writer));
  g_assert_false (mix_store_is_writable (reader));
  g_assert_nonnull (strstr (holder, ", since "));
  g_assert_false (mix_store_change (reader, "No", put_setting, value, &error));
  g_assert_nonnull (strstr (error->message, holder));
  mix_fixture_assert_error (error, MIX_ERROR_READ_ONLY);

  g_object_unref (mix_store_load (reader, MIX_DATE_NONE, NULL, NULL));
  g_assert_false (mix_store_has_news (reader));
  mix_fixture_set (writer, "colour", "green");
  g_assert_true (mix_store_has_news (reader));
  seen = mix_fixture_get (reader, "colour");
  g_assert_cmpstr (seen, ==, "green");
  g_assert_false (mix_store_has_news (reader));

  error = NULL;
  g_assert_false (mix_store_try_become_writer (reader, &error));
  mix_fixture_assert_error (error, MIX_ERROR_READ_ONLY);
  mix_store_fixture_close (writer);
  g_assert_true (mix_store_try_become_writer (reader, NULL));
  g_assert_true (mix_store_is_writable (reader));
  g_assert_null (mix_store_dup_holder (reader));
  g_assert_cmpint (query (reader, "PRAGMA synchronous"), ==, 2);
  mix_fixture_set (reader, "colour", "blue");
  mix_store_fixture_close (reader);
}

/* A newer program may have had the plan in the meantime. */
static void
test_moved_up_meanwhile (MixStoreFixture *fixture, gconstpointer data)
{
  MixStore *writer = mix_store_fixture_create (fixture);
  MixStore *reader = mix_store_fixture_open (fixture);
  GError *error = NULL;

  mix_store_fixture_close (writer);
  writer = open_later (fixture, 1);
  g_assert_null (mix_store_load (reader, MIX_DATE_NONE, NULL, &error));
  mix_fixture_assert_error (error, MIX_ERROR_NEWER);
  mix_store_fixture_close (writer);
  error = NULL;
  g_assert_false (mix_store_try_become_writer (reader, &error));
  mix_fixture_assert_error (error, MIX_ERROR_NEWER);
  mix_store_fixture_close (reader);

  writer = open_later (fixture, 1);
  g_assert_true (mix_store_is_writable (writer));
  mix_store_fixture_close (writer);
}

/* The same file by another name is the same plan. */
static void
test_link_is_the_same_plan (MixStoreFixture *fixture, gconstpointer data)
{
  MixStore *writer = mix_store_fixture_create (fixture), *reader;
  g_autofree char *link = g_build_filename (fixture->folder, "link", NULL);

  g_assert_cmpint (symlink (fixture->path, link), ==, 0);
  reader = mix_store_open (link, MIX_STORE_DEFAULT, NULL);
  g_assert_nonnull (reader);
  g_assert_false (mix_store_is_writable (reader));
  g_assert_cmpstr (mix_store_get_path (reader), ==, mix_store_get_path (writer));
  mix_store_fixture_close (reader);
  mix_store_fixture_close (writer);
}

static void
test_read_only_flag (MixStoreFixture *fixture, gconstpointer data)
{
  MixStore *store;
  g_autofree char *value = NULL;

  store = mix_store_fixture_create (fixture);
  mix_fixture_set (store, "colour", "green");
  mix_store_fixture_close (store);
  store = mix_store_open (fixture->path, MIX_STORE_READ_ONLY, NULL);
  value = mix_fixture_get (store, "colour");
  g_assert_cmpstr (value, ==, "green");
  g_assert_false (mix_store_is_writable (store));
  g_assert_null (mix_store_dup_holder (store));
  mix_store_fixture_close (store);
}

static void
test_closed_store_says_so (MixStoreFixture *fixture, gconstpointer data)
{
  MixStore *store = mix_store_fixture_create (fixture);
  char value[] = "1";
  GError *error = NULL;

  mix_store_close (store);
  g_assert_false (mix_store_change (store, "No", put_setting, value, &error));
  mix_fixture_assert_error (error, MIX_ERROR_FAILED);
  error = NULL;
  g_assert_null (mix_store_load (store, MIX_DATE_NONE, NULL, &error));
  mix_fixture_assert_error (error, MIX_ERROR_FAILED);
  error = NULL;
  g_assert_null (mix_store_get_history (store, 0, &error));
  mix_fixture_assert_error (error, MIX_ERROR_FAILED);
  g_assert_false (mix_store_has_news (store));
  mix_store_fixture_close (store);
}

static void
test_unfinished_creation (MixStoreFixture *fixture, gconstpointer data)
{
  g_autofree char *unfinished = g_strconcat (fixture->path, ".new", NULL);
  g_autofree char *log = g_strconcat (fixture->path, "-wal", NULL);

  g_assert_true (g_file_set_contents (unfinished, "left by a killed program", -1, NULL));
  g_assert_true (g_file_set_contents (log, "of a plan that is gone", -1, NULL));
  mix_store_fixture_close (mix_store_fixture_create (fixture));
  g_assert_false (g_file_test (unfinished, G_FILE_TEST_EXISTS));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  MIX_FIXTURE_TEST ("/store/open/pragmas", test_pragmas);
  MIX_FIXTURE_TEST ("/store/open/one-file", test_closed_leaves_one_file);
  MIX_FIXTURE_TEST ("/store/open/refusals", test_refusals);
  MIX_FIXTURE_TEST ("/store/open/newer", test_newer_is_refused);
  MIX_FIXTURE_TEST ("/store/open/older-appended", test_appending_step_keeps_undo);
  MIX_FIXTURE_TEST ("/store/open/older-changed", test_other_step_ends_undo);
  MIX_FIXTURE_TEST ("/store/open/older-held", test_older_held_elsewhere);
  MIX_FIXTURE_TEST ("/store/open/second-program", test_second_program_reads);
  MIX_FIXTURE_TEST ("/store/open/moved-up-meanwhile", test_moved_up_meanwhile);
  MIX_FIXTURE_TEST ("/store/open/link", test_link_is_the_same_plan);
  MIX_FIXTURE_TEST ("/store/open/read-only", test_read_only_flag);
  MIX_FIXTURE_TEST ("/store/open/closed", test_closed_store_says_so);
  MIX_FIXTURE_TEST ("/store/open/unfinished", test_unfinished_creation);
  return g_test_run ();
}
