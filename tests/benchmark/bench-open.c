#include "bench-plan.h"
#include "mix-board-view.h"
#include "mix-store.h"

/*
 * The parts of opening a plan, with few cards and with many: what the board's painting waits for. With the name of a
 * folder, only writes the plans there, each into a folder named by its number of cards.
 */
#define N_PEOPLE 60
#define N_ROUNDS 7

static const guint numbers_of_cards[] = { 500, 50000 };

enum
{
  OPEN,
  LOAD,
  BOARD,
  LANES,
  DROP,
  N_PARTS,
};

static double
get_milliseconds (void)
{
  return (double) g_get_monotonic_time () / 1000;
}

static void
open_once (const char *path, double best[N_PARTS])
{
  double times[N_PARTS + 1];
  MixBoardView *view;
  MixStore *store;
  MixBoard *board;
  MixPlan *plan;

  times[OPEN] = get_milliseconds ();
  store = mix_store_open (path, MIX_STORE_DEFAULT, NULL);
  times[LOAD] = get_milliseconds ();
  plan = mix_store_load_after (store, NULL, MIX_DATE_NONE, NULL, NULL);
  times[BOARD] = get_milliseconds ();
  board = mix_board_new (plan);
  times[LANES] = get_milliseconds ();
  view = mix_board_view_new ();
  mix_board_view_set_board (view, board);
  times[DROP] = get_milliseconds ();
  g_object_unref (view);
  g_object_unref (board);
  g_object_unref (plan);
  times[N_PARTS] = get_milliseconds ();
  mix_store_close (store);
  g_object_unref (store);
  for (guint i = 0; i < N_PARTS; i++)
    best[i] = best[i] > 0 ? MIN (best[i], times[i + 1] - times[i]) : times[i + 1] - times[i];
}

static char *
write_plan (const char *folder, guint n_cards)
{
  g_autofree char *name = g_strdup_printf ("%u", n_cards);

  return bench_plan_write (folder, name, N_PEOPLE, n_cards);
}

static void
measure (const char *folder, guint n_cards)
{
  static const char *const names[N_PARTS] = { "open and check", "load", "board", "lanes", "drop" };
  g_autofree char *path = write_plan (folder, n_cards);
  double best[N_PARTS] = { 0 };

  for (guint round = 0; round < N_ROUNDS; round++)
    open_once (path, best);
  for (guint part = 0; part < N_PARTS; part++)
    g_print ("%6u cards, %-16s %8.2f ms\n", n_cards, names[part], best[part]);
}

int
main (int argc, char *argv[])
{
  g_autofree char *folder = argc > 1 ? NULL : bench_plan_make_folder (FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (numbers_of_cards); i++)
    if (argc > 1)
      g_free (write_plan (argv[1], numbers_of_cards[i]));
    else
      measure (folder, numbers_of_cards[i]);
  if (folder != NULL)
    bench_plan_remove (folder);
  return 0;
}
