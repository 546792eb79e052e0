#include "mix-store-fixture.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/*
 * A child makes random changes, undoes and redoes them, and says on a pipe what it is about to do and what has
 * returned. The parent kills it at a random instant and opens the plan: each change that had returned must be there,
 * the one under way whole or not at all. A change writes its place in the history into many rows, so that the rows, the
 * history and the pointer can be compared with each other.
 */
#define N_ROWS 25
#define N_ROUNDS 200
#define MAX_HISTORY 1500

typedef struct
{
  gint32 position; /* the last change that is not undone */
  gint32 length;   /* of the history */
} State;

typedef struct
{
  State before, after;
  gint32 returned;
} Report;

static guint n_rounds = N_ROUNDS;
static const char *program;

static gboolean
put_position (MixStore *store, gpointer data, GError **error)
{
  for (int i = 0; i < N_ROWS; i++)
    {
      g_autofree char *key = g_strdup_printf ("row %d", i);
      g_autofree char *value = g_strdup_printf ("%d", *(gint32 *) data);

      if (!mix_store_put_setting (store, key, value, error))
        return FALSE;
    }
  return TRUE;
}

static State
read_state (MixStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) history = mix_store_get_history (store, 0, &error);
  State state = { 0, 0 };

  g_assert_no_error (error);
  state.length = (gint32) history->len;
  for (guint i = 0; i < history->len; i++)
    state.position += mix_change_is_undone (history->pdata[i]) ? 0 : 1;
  return state;
}

static State
choose_next (GRand *random, State now)
{
  int choice = g_rand_int_range (random, 0, 10);
  State next = now;

  if (choice < 2 && now.position > 0)
    next.position -= g_rand_int_range (random, 1, MIN (now.position, 4) + 1);
  else if (choice < 4 && now.length > now.position)
    next.position += g_rand_int_range (random, 1, MIN (now.length - now.position, 4) + 1);
  else
    next.position = next.length = now.position + 1;
  return next;
}

static gboolean
go_to (MixStore *store, State now, State next, GError **error)
{
  if (next.length != now.length || now.position == now.length)
    if (next.position > now.position)
      return mix_store_change (store, "Write the position", put_position, &next.position, error);
  if (next.position > now.position)
    return mix_store_redo (store, (guint) (next.position - now.position), error);
  return mix_store_undo (store, (guint) (now.position - next.position), error);
}

static void
send_report (State before, State after, gboolean returned)
{
  Report report = { before, after, returned };

  if (write (STDOUT_FILENO, &report, sizeof report) != sizeof report)
    _exit (1);
}

/* Runs until it is killed. */
static G_NORETURN void
run_child (const char *path, guint32 seed)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  MixStore *store = mix_store_open (path, MIX_STORE_DEFAULT, &error);
  State now;

  g_assert_no_error (error);
  g_assert_true (mix_store_is_writable (store));
  now = read_state (store);
  for (;;)
    {
      State next = choose_next (random, now);

      send_report (now, next, FALSE);
      if (!go_to (store, now, next, &error))
        g_error ("%s", error->message);
      send_report (now, next, TRUE);
      now = next;
    }
}

static gboolean
states_equal (State a, State b)
{
  return a.position == b.position && a.length == b.length;
}

static void
check_rows (MixStore *store, gint32 position)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MixPlan) plan = mix_store_load (store, MIX_DATE_NONE, NULL, &error);
  g_autofree char *expected = g_strdup_printf ("%d", position);

  g_assert_no_error (error);
  for (int i = 0; i < N_ROWS; i++)
    {
      g_autofree char *key = g_strdup_printf ("row %d", i);

      g_assert_cmpstr (mix_plan_get_setting (plan, key), ==, position == 0 ? NULL : expected);
    }
}

/* Returns what the plan holds after the kill. */
static State
check_plan (const char *path, State known, const Report *last)
{
  g_autoptr (GError) error = NULL;
  MixStore *store = mix_store_open (path, MIX_STORE_DEFAULT, &error);
  gboolean done;
  State found;

  g_assert_no_error (error);
  g_assert_true (mix_store_is_writable (store));
  done = mix_store_verify (store, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (done);
  found = read_state (store);
  if (last == NULL)
    g_assert_true (states_equal (found, known));
  else
    g_assert_true (states_equal (found, last->after) || (!last->returned && states_equal (found, last->before)));
  check_rows (store, found.position);
  mix_store_fixture_close (store);
  return found;
}

static GSubprocess *
start_child (const char *path, guint32 seed)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *seed_text = g_strdup_printf ("%u", seed);
  GSubprocess *child
      = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, program, "--child", path, seed_text, NULL);

  g_assert_no_error (error);
  return child;
}

/* Reads one whole report; returns FALSE at the end of the pipe. */
static gboolean
receive_report (GInputStream *pipe, Report *report)
{
  gsize n_read;

  return g_input_stream_read_all (pipe, report, sizeof *report, &n_read, NULL, NULL) && n_read == sizeof *report;
}

/* Most rounds kill at work, some while the child is still opening the plan. Returns whether there is a report. */
static gboolean
run_and_kill (GSubprocess *child, GRand *random, Report *last)
{
  GInputStream *pipe = g_subprocess_get_stdout_pipe (child);
  gboolean has_report = g_rand_int_range (random, 0, 5) > 0 && receive_report (pipe, last);
  Report report;

  g_usleep ((gulong) g_rand_int_range (random, 0, 20000));
  g_subprocess_send_signal (child, SIGKILL);
  while (receive_report (pipe, &report))
    {
      *last = report;
      has_report = TRUE;
    }
  g_assert_true (g_subprocess_wait (child, NULL, NULL));
  g_assert_true (g_subprocess_get_if_signaled (child));
  g_assert_cmpint (g_subprocess_get_term_sig (child), ==, SIGKILL);
  return has_report;
}

static void
create_plan (const char *path)
{
  MixStore *store = mix_store_open (path, MIX_STORE_CREATE, NULL);

  g_assert_nonnull (store);
  mix_store_fixture_close (store);
}

static void
test_killed_at_any_moment (MixStoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20260724);
  State known = { 0, MAX_HISTORY + 1 };
  g_autofree char *path = NULL;
  guint n_changes = 0;

  for (guint i = 0; i < n_rounds; i++)
    {
      g_autoptr (GSubprocess) child = NULL;
      gboolean has_report;
      Report last;

      if (known.length > MAX_HISTORY)
        {
          g_free (path);
          path = g_strdup_printf ("%s %u", fixture->path, i);
          create_plan (path);
          known = (State) { 0, 0 };
        }
      child = start_child (path, g_rand_int (random));
      has_report = run_and_kill (child, random, &last);
      n_changes += has_report && last.returned ? 1 : 0;
      known = check_plan (path, known, has_report ? &last : NULL);
    }
  g_test_message ("%u rounds, %u killed between two changes, %d changes in the history", n_rounds, n_changes,
                  known.length);
}

int
main (int argc, char **argv)
{
  program = argv[0];
  if (argc == 4 && g_str_equal (argv[1], "--child"))
    run_child (argv[2], (guint32) strtoul (argv[3], NULL, 10));
  g_test_init (&argc, &argv, NULL);
  if (argc == 3 && g_str_equal (argv[1], "--rounds"))
    n_rounds = (guint) strtoul (argv[2], NULL, 10);

  MIX_FIXTURE_TEST ("/store/kill/any-moment", test_killed_at_any_moment);
  return g_test_run ();
}
