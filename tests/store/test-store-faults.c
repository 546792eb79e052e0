#include "mix-fault-vfs.h"
#include "mix-store-fixture.h"

#include "mix-error.h"
#include "mix-store-private.h"

#include <string.h>

/*
 * Walks a fault through every call of a session that reads, writes, syncs, cuts, opens or removes a file. Whatever
 * happens, the plan must open afterwards, pass every check, and hold each change that was returned; a change that
 * failed must be there whole or not at all.
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
  session->store = _mix_store_open_with (session->path, flags, &(MixStoreOptions){ .vfs = MIX_FAULT_VFS }, error);
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
      &(MixStoreOptions){ .vfs = MIX_FAULT_VFS, .steps = later_steps, .n_steps = n_later_steps }, error);
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
  return mix_store_change (session->store, "First", put_many, (char[]){ "One" }, error);
}

static gboolean
change_second (Session *session, GError **error)
{
  return mix_store_change (session->store, "Second", put_many, (char[]){ "Two" }, error);
}

static gboolean
change_third (Session *session, GError **error)
{
  return mix_store_change (session->store, "Third", put_many, (char[]){ "Three" }, error);
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

static const Deed script[] = {
  create_plan, change_first, close_plan, open_plan,  change_second, undo_two,
  redo_one,    change_third, close_plan, open_later, change_first,  close_plan,
};

#define N_DEEDS G_N_ELEMENTS (script)

/* What the plan holds and what its history says, after each deed of a session in which all goes well. */
static char *states[N_DEEDS];

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

static char *
describe (const char *path)
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

static void
assert_state (const char *path, guint deed, gboolean may_be_done)
{
  g_autofree char *state = NULL;

  if (deed == 0 && !g_file_test (path, G_FILE_TEST_EXISTS))
    return;
  state = describe (path);
  if (may_be_done && g_strcmp0 (state, states[deed]) == 0)
    return;
  g_assert_cmpstr (state, ==, states[deed == 0 ? 0 : deed - 1]);
}

static void
record_states (const char *path)
{
  Session session = { NULL, path };

  mix_fault_vfs_plan (MIX_FAULT_NONE, 0, 0);
  for (guint i = 0; i < N_DEEDS; i++)
    {
      g_assert_true (script[i](&session, NULL));
      states[i] = describe (path);
    }
}

/* Power is back: the plan is opened again, if it is there. */
static void
start_again (Session *session, guint deed, gboolean done, const char *folder)
{
  if (session->store != NULL)
    close_plan (session, NULL);
  mix_fault_vfs_repair (folder);
  assert_state (session->path, done ? deed + 1 : deed, !done);
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
run_session (const MixStoreFixture *fixture, MixFault fault, guint call)
{
  Session session = { NULL, fixture->path };
  gboolean power = fault >= MIX_FAULT_POWER, struck = FALSE;

  mix_fault_vfs_plan (fault, call, call);
  for (guint i = 0; i < N_DEEDS; i++)
    {
      g_autoptr (GError) error = NULL;
      gboolean done = script[i](&session, &error);

      struck = struck || mix_fault_vfs_has_struck ();
      if (!done)
        assert_useful_error (error, fault);
      if (struck && power)
        {
          start_again (&session, i, done, fixture->folder);
          return TRUE;
        }
      if (done)
        continue;
      assert_state (session.path, i, FALSE);
      mix_fault_vfs_repair (fixture->folder);
      g_clear_error (&error);
      done = script[i](&session, &error);
      g_assert_no_error (error);
      g_assert_true (done);
    }
  mix_fault_vfs_repair (fixture->folder);
  assert_state (session.path, N_DEEDS, FALSE);
  return struck;
}

static void
test_walk (gconstpointer data)
{
  MixFault fault = (MixFault) GPOINTER_TO_INT (data);
  gboolean struck = TRUE;
  guint call;

  for (call = 1; struck; call++)
    {
      MixStoreFixture fixture;

      mix_store_fixture_set_up (&fixture, NULL);
      struck = run_session (&fixture, fault, call);
      mix_store_fixture_tear_down (&fixture, NULL);
    }
  g_test_message ("%u calls", call - 2);
  g_assert_cmpuint (call, >, 100);
}

static void
make_later_steps (void)
{
  guint n_known;
  const MixSchemaStep *known = mix_schema_get_steps (&n_known);

  n_later_steps = n_known + 1;
  later_steps = g_new (MixSchemaStep, n_later_steps);
  memcpy (later_steps, known, n_known * sizeof *known);
  later_steps[n_known] = (MixSchemaStep){ "ALTER TABLE person ADD COLUMN nickname TEXT", TRUE };
}

int
main (int argc, char **argv)
{
  MixStoreFixture fixture;
  int result;

  g_test_init (&argc, &argv, NULL);
  make_later_steps ();
  mix_fault_vfs_register ();
  mix_store_fixture_set_up (&fixture, NULL);
  record_states (fixture.path);
  mix_store_fixture_tear_down (&fixture, NULL);

  g_test_add_data_func ("/store/faults/error", GINT_TO_POINTER (MIX_FAULT_ERROR), test_walk);
  g_test_add_data_func ("/store/faults/full", GINT_TO_POINTER (MIX_FAULT_FULL), test_walk);
  g_test_add_data_func ("/store/faults/power", GINT_TO_POINTER (MIX_FAULT_POWER), test_walk);
  g_test_add_data_func ("/store/faults/power-shuffled", GINT_TO_POINTER (MIX_FAULT_POWER_SHUFFLED), test_walk);
  g_test_add_data_func ("/store/faults/torn", GINT_TO_POINTER (MIX_FAULT_TORN), test_walk);
  result = g_test_run ();
  for (guint i = 0; i < N_DEEDS; i++)
    g_free (states[i]);
  g_free (later_steps);
  return result;
}
