#include "mix-store-fixture.h"

#include "mix-error.h"
#include "mix-id.h"

static gboolean
fail_after_writing (MixStore *store, gpointer data, GError **error)
{
  g_assert_true (mix_store_put_setting (store, "half", "done", error));
  mix_set_error (error, MIX_ERROR_REFUSED, NULL, "Not like this.");
  return FALSE;
}

static gboolean
change_nothing (MixStore *store, gpointer data, GError **error)
{
  return mix_fixture_put_plan (store, NULL, error) && mix_store_put_setting (store, "absent", NULL, error);
}

static gboolean
put_text (MixStore *store, gpointer text, GError **error)
{
  return mix_store_put_setting (store, "note", text, error);
}

static gboolean
put_green (MixStore *store, gpointer data, GError **error)
{
  return mix_store_put_setting (store, "colour", "green", error);
}

static gboolean
begin_another (MixStore *store, gpointer data, GError **error)
{
  return mix_store_change (store, "Inner", put_green, NULL, error);
}

static void
assert_names (MixStore *store, const char *undo_name, const char *redo_name)
{
  g_autofree char *undo = mix_store_dup_undo_name (store);
  g_autofree char *redo = mix_store_dup_redo_name (store);

  g_assert_cmpstr (undo, ==, undo_name);
  g_assert_cmpstr (redo, ==, redo_name);
}

static guint
count_history (MixStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) history = mix_store_get_history (store, 0, &error);

  g_assert_no_error (error);
  return history->len;
}

static void
test_change_is_kept (MixStoreFixture *fixture, gconstpointer data)
{
  MixStore *store = mix_store_fixture_create (fixture);
  g_autoptr (GPtrArray) history = NULL;
  g_autofree char *value = NULL;

  mix_fixture_set (store, "colour", "green");
  mix_store_fixture_close (store);
  store = mix_store_fixture_open (fixture);

  value = mix_fixture_get (store, "colour");
  g_assert_cmpstr (value, ==, "green");
  history = mix_store_get_history (store, 1, NULL);
  g_assert_cmpuint (history->len, ==, 1);
  g_assert_cmpstr (mix_change_get_name (history->pdata[0]), ==, "Set colour to green");
  g_assert_cmpstr (mix_change_get_author (history->pdata[0]), ==, "Tester");
  g_assert_cmpint (mix_change_get_sequence (history->pdata[0]), ==, 2);
  g_assert_false (mix_change_is_undone (history->pdata[0]));
  mix_store_fixture_close (store);
}

static void
test_failing_change_rolls_back (MixStoreFixture *fixture, gconstpointer data)
{
  MixStore *store = mix_store_fixture_create (fixture);
  g_autofree char *before = mix_fixture_dump (store), *after = NULL;
  GError *error = NULL;

  g_assert_false (mix_store_change (store, "Fail", fail_after_writing, NULL, &error));
  mix_fixture_assert_error (error, MIX_ERROR_REFUSED);
  after = mix_fixture_dump (store);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpuint (count_history (store), ==, 1);
  mix_store_fixture_close (store);
}

static void
test_no_change_leaves_no_trace (MixStoreFixture *fixture, gconstpointer data)
{
  MixStore *store = mix_store_fixture_create (fixture);

  mix_fixture_set (store, "colour", "green");
  g_assert_true (mix_store_undo (store, 1, NULL));
  g_assert_true (mix_store_change (store, "Nothing", change_nothing, NULL, NULL));
  g_assert_cmpuint (count_history (store), ==, 2);
  assert_names (store, "New plan", "Set colour to green");
  mix_store_fixture_close (store);
}

static void
test_patient_number_is_refused (MixStoreFixture *fixture, gconstpointer data)
{
  MixStore *store = mix_store_fixture_create (fixture);
  char number[] = "Ring 943 476 5919 back";
  GError *error = NULL;

  g_assert_false (mix_store_change (store, "Note", put_text, number, &error));
  mix_fixture_assert_error (error, MIX_ERROR_REFUSED);
  error = NULL;
  g_assert_false (mix_store_change (store, number, change_nothing, NULL, &error));
  mix_fixture_assert_error (error, MIX_ERROR_REFUSED);
  g_assert_cmpuint (count_history (store), ==, 1);
  mix_store_fixture_close (store);
}

static void
test_nested_change (MixStoreFixture *fixture, gconstpointer data)
{
  MixStore *store = mix_store_fixture_create (fixture);
  g_autofree char *colour = NULL;
  GError *error = NULL;

  g_assert_true (mix_store_change (store, "Outer", begin_another, NULL, &error));
  g_assert_no_error (error);
  colour = mix_fixture_get (store, "colour");
  g_assert_cmpstr (colour, ==, "green");
  assert_names (store, "Outer", NULL);

  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*outside mix_store_change*");
  g_assert_false (mix_store_put_setting (store, "a", "b", &error));
  g_test_assert_expected_messages ();
  mix_fixture_assert_error (error, MIX_ERROR_FAILED);
  mix_store_fixture_close (store);
}

static void
test_undo_and_redo (MixStoreFixture *fixture, gconstpointer data)
{
  MixStore *store = mix_store_fixture_create (fixture);
  g_autofree char *two = NULL, *one = NULL;
  GError *error = NULL;

  mix_fixture_set (store, "colour", "green");
  mix_fixture_set (store, "colour", "blue");
  assert_names (store, "Set colour to blue", NULL);

  g_assert_true (mix_store_undo (store, 1, NULL));
  one = mix_fixture_get (store, "colour");
  g_assert_cmpstr (one, ==, "green");
  assert_names (store, "Set colour to green", "Set colour to blue");

  g_assert_true (mix_store_undo (store, 2, NULL));
  assert_names (store, NULL, "New plan");
  g_assert_false (mix_store_undo (store, 1, &error));
  mix_fixture_assert_error (error, MIX_ERROR_REFUSED);

  mix_store_fixture_close (store);
  store = mix_store_fixture_open (fixture);
  g_assert_true (mix_store_redo (store, 3, NULL));
  two = mix_fixture_get (store, "colour");
  g_assert_cmpstr (two, ==, "blue");
  error = NULL;
  g_assert_false (mix_store_redo (store, 1, &error));
  mix_fixture_assert_error (error, MIX_ERROR_REFUSED);
  mix_store_fixture_close (store);
}

static void
test_redo_branch_is_dropped (MixStoreFixture *fixture, gconstpointer data)
{
  MixStore *store = mix_store_fixture_create (fixture);
  g_autoptr (GPtrArray) history = NULL;

  mix_fixture_set (store, "colour", "green");
  mix_fixture_set (store, "colour", "blue");
  g_assert_true (mix_store_undo (store, 2, NULL));
  mix_fixture_set (store, "shape", "round");

  assert_names (store, "Set shape to round", NULL);
  history = mix_store_get_history (store, 0, NULL);
  g_assert_cmpuint (history->len, ==, 2);
  g_assert_cmpstr (mix_change_get_name (history->pdata[0]), ==, "Set shape to round");
  g_assert_cmpstr (mix_change_get_name (history->pdata[1]), ==, "New plan");
  mix_store_fixture_close (store);
}

#define N_THREADS 4
#define N_TURNS 40

typedef struct
{
  MixStore *store;
  int number;
} Worker;

static gboolean
put_twice (MixStore *store, gpointer data, GError **error)
{
  return mix_store_put_setting (store, "left", data, error) && mix_store_put_setting (store, "right", data, error);
}

/* Half the threads write both settings, half look whether they ever differ. */
static gpointer
work (gpointer data)
{
  const Worker *worker = data;

  for (int i = 0; i < N_TURNS; i++)
    {
      g_autofree char *value = g_strdup_printf ("%d of %d", i, worker->number);
      g_autofree char *undo_name = mix_store_dup_undo_name (worker->store);
      g_autoptr (MixPlan) plan = NULL;

      if (worker->number % 2 == 0)
        {
          g_assert_true (mix_store_change (worker->store, value, put_twice, value, NULL));
          continue;
        }
      plan = mix_store_load (worker->store, MIX_DATE_NONE, NULL, NULL);
      g_assert_cmpstr (mix_plan_get_setting (plan, "left"), ==, mix_plan_get_setting (plan, "right"));
    }
  return NULL;
}

static void
test_any_thread (MixStoreFixture *fixture, gconstpointer data)
{
  MixStore *store = mix_store_fixture_create (fixture);
  GThread *threads[N_THREADS];
  Worker workers[N_THREADS];

  for (int i = 0; i < N_THREADS; i++)
    {
      workers[i] = (Worker) { store, i };
      threads[i] = g_thread_new ("worker", work, &workers[i]);
    }
  for (int i = 0; i < N_THREADS; i++)
    g_thread_join (threads[i]);
  g_assert_cmpuint (count_history (store), ==, 1 + N_THREADS / 2 * N_TURNS);
  mix_store_fixture_close (store);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  MIX_FIXTURE_TEST ("/store/change/kept", test_change_is_kept);
  MIX_FIXTURE_TEST ("/store/change/failing", test_failing_change_rolls_back);
  MIX_FIXTURE_TEST ("/store/change/nothing", test_no_change_leaves_no_trace);
  MIX_FIXTURE_TEST ("/store/change/patient-number", test_patient_number_is_refused);
  MIX_FIXTURE_TEST ("/store/change/nested", test_nested_change);
  MIX_FIXTURE_TEST ("/store/change/any-thread", test_any_thread);
  MIX_FIXTURE_TEST ("/store/undo/and-redo", test_undo_and_redo);
  MIX_FIXTURE_TEST ("/store/undo/branch", test_redo_branch_is_dropped);
  return g_test_run ();
}
