#include <stdlib.h>

#include "bench-plan.h"
#include "mix-assignments.h"
#include "mix-board-view.h"

/*
 * One card moved to another person, on a plan of 60 people and 2,000 cards: from the call of the operation until the
 * lanes are brought up to date, in memory (where waiting for the disk costs nothing) and on disk.
 */
#define N_PEOPLE 60
#define N_CARDS 2000
#define N_MOVES 300
#define LIMIT_MILLISECONDS 5.0

typedef struct
{
  MixStore *store;
  MixPlan *plan;
  MixBoardView *view;
  GRand *random;
} Bench;

enum
{
  STORE,
  PICTURE,
  LANES,
  ALL,
  N_PARTS,
};

static double
get_milliseconds (void)
{
  return (double) g_get_monotonic_time () / 1000;
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  double first = *(const double *) a, second = *(const double *) b;

  return (first > second) - (first < second);
}

static void
move (Bench *bench, double times[N_PARTS])
{
  GPtrArray *assignments = mix_plan_get_assignments (bench->plan);
  GPtrArray *people = mix_plan_get_people (bench->plan);
  int which = g_rand_int_range (bench->random, 0, (int) assignments->len);
  int who = g_rand_int_range (bench->random, 0, (int) people->len);
  g_autofree char *id = g_strdup (mix_assignment_get_id (g_ptr_array_index (assignments, which)));
  g_autofree char *person_id = g_strdup (mix_person_get_id (g_ptr_array_index (people, who)));
  double start = get_milliseconds (), stored, loaded;
  MixPlan *plan;

  g_assert_true (mix_assignments_move (bench->store, id, person_id, NULL));
  stored = get_milliseconds ();
  plan = mix_store_load_after (bench->store, bench->plan, MIX_DATE_NONE, NULL, NULL);
  g_set_object (&bench->plan, plan);
  g_object_unref (plan);
  loaded = get_milliseconds ();
  mix_board_view_set_plan (bench->view, bench->plan);
  times[ALL] = get_milliseconds () - start;
  times[STORE] = stored - start;
  times[PICTURE] = loaded - stored;
  times[LANES] = times[ALL] - times[STORE] - times[PICTURE];
}

static double
report (const char *where, double times[N_MOVES][N_PARTS])
{
  static const char *const names[] = { "the store's change", "the new picture", "board and lanes", "all of it" };
  double median = 0;

  for (guint part = 0; part < N_PARTS; part++)
    {
      double sorted[N_MOVES];

      for (guint i = 0; i < N_MOVES; i++)
        sorted[i] = times[i][part];
      qsort (sorted, N_MOVES, sizeof *sorted, compare_times);
      median = sorted[N_MOVES / 2];
      g_print ("%-10s %-20s %8.3f ms, p99 %8.3f ms\n", where, names[part], median, sorted[N_MOVES * 99 / 100]);
    }
  return median;
}

static double
measure (const char *where, gboolean in_memory)
{
  static double times[N_MOVES][N_PARTS];
  g_autofree char *folder = bench_plan_make_folder (in_memory);
  g_autofree char *path = bench_plan_write (folder, "move", N_PEOPLE, N_CARDS);
  Bench bench = { .view = mix_board_view_new (), .random = g_rand_new_with_seed (5) };
  double median;

  bench.store = mix_store_open (path, MIX_STORE_DEFAULT, NULL);
  bench.plan = mix_store_load_after (bench.store, NULL, MIX_DATE_NONE, NULL, NULL);
  mix_board_view_set_plan (bench.view, bench.plan);
  move (&bench, times[0]);
  for (guint i = 0; i < N_MOVES; i++)
    move (&bench, times[i]);
  median = report (where, times);
  g_object_unref (bench.view);
  g_object_unref (bench.plan);
  mix_store_close (bench.store);
  g_object_unref (bench.store);
  g_rand_free (bench.random);
  bench_plan_remove (folder);
  return median;
}

int
main (void)
{
  double in_memory = measure ("in memory", TRUE);
  double on_disk = measure ("on disk", FALSE);

  g_print ("one move among %d people and %d cards: %.2f ms without waiting for the disk (at most %.1f), "
           "%.2f ms with\n",
           N_PEOPLE, N_CARDS, in_memory, LIMIT_MILLISECONDS, on_disk);
  return 0;
}
