#include "mix-fault-vfs.h"
#include "mix-store-fixture.h"

#include "mix-error.h"
#include "mix-store-private.h"
#include "test-folder.h"

#include <string.h>

/*
 * Walks a fault through every call of three sessions that reads, writes, syncs, cuts, opens or removes a file. Whatever
 * happens, the plan must open afterwards, pass every check, and hold each change that was returned; a change that
 * failed must be there whole or not at all. Each walk through a session begins with the files that the one before it
 * left, so that no call is made more often than the calls after it in its own session ask for.
 */
typedef struct
{
  MixStore *store; /* NULL: closed */
  const char *path;
} Session;

/* A later version, which appends a column. */
static MixSchemaStep *later_steps;
static guint n_later_steps;

typedef gboolean (*Deed) (Session *session, GError **error);

static gboolean
open_with (Session *session, MixStoreFlags flags, GError **error)
{
  session->store = _mix_store_open_with (session->path, flags, &(MixStoreOptions) { .vfs = MIX_FAULT_VFS }, error);
  return session->store != NULL;
}

static gboolean
create_plan (Session *session, GError **error)
{
  return open_with (session, MIX_STORE_CREATE, error);
}

static gboolean
open_plan (Session *session, GError **error)
{
  return open_with (session, MIX_STORE_DEFAULT, error);
}

static gboolean
open_later (Session *session, GError **error)
{
  session->store = _mix_store_open_with (
      session->path, MIX_STORE_DEFAULT,
      &(MixStoreOptions) { .vfs = MIX_FAULT_VFS, .steps = later_steps, .n_steps = n_later_steps }, error);
  return session->store != NULL;
}

static gboolean
put_many (MixStore *store, gpointer value, GError **error)
{
  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *key = g_strdup_printf ("key %u", i);
      g_autofree char *text
          = g_strdup_printf ("%s of %u, at some length so that a page does not hold many", (char *) value, i);

      if (!mix_store_put_setting (store, key, text, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
change_first (Session *session, GError **error)
{
  return mix_store_change (session->store, "First", put_many, (char[]) { "One" }, error);
}

static gboolean
change_second (Session *session, GError **error)
{
  return mix_store_change (session->store, "Second", put_many, (char[]) { "Two" }, error);
}

static gboolean
change_third (Session *session, GError **error)
{
  return mix_store_change (session->store, "Third", put_many, (char[]) { "Three" }, error);
}

static gboolean
undo_two (Session *session, GError **error)
{
  return mix_store_undo (session->store, 2, error);
}

static gboolean
redo_one (Session *session, GError **error)
{
  return mix_store_redo (session->store, 1, error);
}

static gboolean
close_plan (Session *session, GError **error)
{
  mix_store_close (session->store);
  g_clear_object (&session->store);
  return TRUE;
}

#define MOST_DEEDS 6

static struct
{
  Deed deeds[MOST_DEEDS];
  guint n_deeds;
  char *folder; /* the files that it begins with */
  /* What the plan holds and what its history says, before and after each deed; NULL: no plan. */
  const char *states[MOST_DEEDS + 1];
} sessions[] = {
  { { create_plan, change_first, close_plan }, 3 },
  { { open_plan, change_second, undo_two, redo_one, change_third, close_plan }, 6 },
  { { open_later, change_first, close_plan }, 3 },
};

#define N_SESSIONS G_N_ELEMENTS (sessions)

static MixStore *
open_whatever_version (const char *path)
{
  MixStoreOptions later = { .steps = later_steps, .n_steps = n_later_steps };
  g_autoptr (GError) error = NULL;
  MixStore *store = mix_store_open (path, MIX_STORE_READ_ONLY, &error);

  if (g_error_matches (error, MIX_ERROR, MIX_ERROR_NEWER))
    {
      g_clear_error (&error);
      store = _mix_store_open_with (path, MIX_STORE_READ_ONLY, &later, &error);
    }
  g_assert_no_error (error);
  return store;
}

/* Descriptions by the checksum of all bytes that the plan is made of. */
static GHashTable *descriptions;

static void
add_bytes (GChecksum *checksum, const char *path, const char *suffix)
{
  g_autofree char *name = g_strconcat (path, suffix, NULL);
  g_autofree char *bytes = NULL;
  gsize length = 0;

  g_file_get_contents (name, &bytes, &length, NULL);
  g_checksum_update (checksum, (const guchar *) &length, sizeof length);
  g_checksum_update (checksum, (const guchar *) bytes, (gssize) length);
}

static char *
dup_checksum (const char *path)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_MD5);

  add_bytes (checksum, path, "");
  add_bytes (checksum, path, "-wal");
  add_bytes (checksum, path, "-shm");
  return g_strdup (g_checksum_get_string (checksum));
}

static char *
make_description (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MixStore) store = open_whatever_version (path);
  g_autoptr (GPtrArray) history = NULL;
  g_autofree char *dump = NULL;
  GString *state = g_string_new (NULL);

  g_assert_true (mix_store_verify (store, NULL, &error));
  history = mix_store_get_history (store, 0, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < history->len; i++)
    g_string_append_printf (state, "%s%s\n", mix_change_get_name (history->pdata[i]),
                            mix_change_is_undone (history->pdata[i]) ? " (undone)" : "");
  dump = mix_fixture_dump (store);
  g_string_append (state, dump);
  mix_store_close (store);
  return g_string_free_and_steal (state);
}

/* Opens the plan, checks it and says what is in it; the same bytes are looked at once. */
static const char *
describe (const char *path)
{
  g_autofree char *checksum = dup_checksum (path);
  char *state = g_hash_table_lookup (descriptions, checksum);

  if (state == NULL)
    {
      state = make_description (path);
      g_hash_table_insert (descriptions, g_steal_pointer (&checksum), state);
    }
  return state;
}

static void
assert_state (const char *path, guint session, guint deed, gboolean may_be_done)
{
  const char *const *states = sessions[session].states;
  const char *state;

  if (states[deed] == NULL && !g_file_test (path, G_FILE_TEST_EXISTS))
    return;
  state = describe (path);
  if (may_be_done && g_strcmp0 (state, states[deed + 1]) == 0)
    return;
  g_assert_cmpstr (state, ==, states[deed]);
}

static void
copy_files (const char *from, const char *to)
{
  g_autoptr (GDir) dir = g_dir_open (from, 0, NULL);
  const char *name;

  g_assert_cmpint (g_mkdir_with_parents (to, 0700), ==, 0);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *source = g_build_filename (from, name, NULL);
      g_autofree char *target = g_build_filename (to, name, NULL);
      g_autofree char *bytes = NULL;
      gsize length;

      if (g_file_test (source, G_FILE_TEST_IS_DIR))
        copy_files (source, target);
      else
        g_assert_true (g_file_get_contents (source, &bytes, &length, NULL)
                       && g_file_set_contents (target, bytes, (gssize) length, NULL));
    }
}

/* What each deed leaves behind where all goes well. */
static void
record_states (const MixStoreFixture *fixture)
{
  Session session = { NULL, fixture->path };

  mix_fault_vfs_plan (MIX_FAULT_NONE, 0, 0);
  for (guint i = 0; i < N_SESSIONS; i++)
    {
      sessions[i].folder = test_folder_new ();
      copy_files (fixture->folder, sessions[i].folder);
      sessions[i].states[0] = i > 0 ? describe (fixture->path) : NULL;
      for (guint j = 0; j < sessions[i].n_deeds; j++)
        {
          g_assert_true (sessions[i].deeds[j](&session, NULL));
          sessions[i].states[j + 1] = describe (fixture->path);
        }
    }
}

static void
forget_states (void)
{
  for (guint i = 0; i < N_SESSIONS; i++)
    {
      test_folder_remove (sessions[i].folder);
      g_free (sessions[i].folder);
    }
  g_hash_table_unref (descriptions);
}

/* Power is back: the plan is opened again, if it is there. */
static void
start_again (Session *session, guint number, guint deed, gboolean done, const char *folder)
{
  if (session->store != NULL)
    close_plan (session, NULL);
  mix_fault_vfs_repair (folder);
  assert_state (session->path, number, done ? deed + 1 : deed, !done);
}

static void
assert_useful_error (GError *error, MixFault fault)
{
  g_assert_nonnull (error);
  g_assert_true (error->domain == MIX_ERROR);
  if (fault == MIX_FAULT_FULL)
    g_assert_true (error->code == MIX_ERROR_FULL || error->code == MIX_ERROR_FAILED);
}

/* Returns whether the fault struck. */
static gboolean
run_session (guint number, const MixStoreFixture *fixture, MixFault fault, guint call)
{
  Session session = { NULL, fixture->path };
  gboolean power = fault >= MIX_FAULT_POWER, struck = FALSE;
  guint n_deeds = sessions[number].n_deeds;

  mix_fault_vfs_plan (fault, call, call);
  for (guint i = 0; i < n_deeds; i++)
    {
      Deed deed = sessions[number].deeds[i];
      g_autoptr (GError) error = NULL;
      gboolean done = deed (&session, &error);

      struck = struck || mix_fault_vfs_has_struck ();
      if (!done)
        assert_useful_error (error, fault);
      if (struck && power)
        {
          start_again (&session, number, i, done, fixture->folder);
          return TRUE;
        }
      if (done)
        continue;
      assert_state (session.path, number, i, FALSE);
      mix_fault_vfs_repair (fixture->folder);
      g_clear_error (&error);
      done = deed (&session, &error);
      g_assert_no_error (error);
      g_assert_true (done);
    }
  mix_fault_vfs_repair (fixture->folder);
  assert_state (session.path, number, n_deeds, FALSE);
  return struck;
}

static guint
walk_session (guint number, MixFault fault)
{
  gboolean struck = TRUE;
  guint call;

  for (call = 1; struck; call++)
    {
      MixStoreFixture fixture;

      mix_store_fixture_set_up (&fixture, NULL);
      copy_files (sessions[number].folder, fixture.folder);
      struck = run_session (number, &fixture, fault, call);
      mix_store_fixture_tear_down (&fixture, NULL);
    }
  return call - 2;
}

static void
test_walk (gconstpointer data)
{
  guint n_calls = 0;

  for (guint i = 0; i < N_SESSIONS; i++)
    n_calls += walk_session (i, (MixFault) GPOINTER_TO_INT (data));
  g_test_message ("%u calls, %u states of files", n_calls, g_hash_table_size (descriptions));
  g_assert_cmpuint (n_calls, >, 600);
}

static void
make_later_steps (void)
{
  guint n_known;
  const MixSchemaStep *known = mix_schema_get_steps (&n_known);

  n_later_steps = n_known + 1;
  later_steps = g_new (MixSchemaStep, n_later_steps);
  memcpy (later_steps, known, n_known * sizeof *known);
  later_steps[n_known] = (MixSchemaStep) { "ALTER TABLE person ADD COLUMN nickname TEXT", TRUE };
}

int
main (int argc, char **argv)
{
  MixStoreFixture fixture;
  int result;

  g_test_init (&argc, &argv, NULL);
  make_later_steps ();
  descriptions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  mix_fault_vfs_register ();
  mix_store_fixture_set_up (&fixture, NULL);
  record_states (&fixture);
  mix_store_fixture_tear_down (&fixture, NULL);

  g_test_add_data_func ("/store/faults/error", GINT_TO_POINTER (MIX_FAULT_ERROR), test_walk);
  g_test_add_data_func ("/store/faults/full", GINT_TO_POINTER (MIX_FAULT_FULL), test_walk);
  g_test_add_data_func ("/store/faults/power", GINT_TO_POINTER (MIX_FAULT_POWER), test_walk);
  g_test_add_data_func ("/store/faults/power-shuffled", GINT_TO_POINTER (MIX_FAULT_POWER_SHUFFLED), test_walk);
  g_test_add_data_func ("/store/faults/torn", GINT_TO_POINTER (MIX_FAULT_TORN), test_walk);
  result = g_test_run ();
  forget_states ();
  g_free (later_steps);
  return result;
}
