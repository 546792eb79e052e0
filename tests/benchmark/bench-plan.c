#include "bench-plan.h"

#include <glib/gstdio.h>

#include "board-demo.h"
#include "mix-board.h"
#include "mix-store-rows.h"

/* Of the catalogue these stay switched on, so that a plan of 500 cards can have 60 people. */
#define N_LINES 5

/* The demonstration plan with more or less work in it: invented, the same at every run. */
typedef struct
{
  MixPlan *plan;
  GRand *random;
  guint n_cards;
  guint n_made;
} Filling;

static gboolean
switch_lines_off (MixStore *store, gpointer data, GError **error)
{
  GPtrArray *lines = mix_plan_get_service_lines (data);

  for (guint i = N_LINES; i < lines->len; i++)
    {
      MixServiceLineRow row = *mix_service_line_get_row (g_ptr_array_index (lines, i));

      row.enabled = FALSE;
      if (!mix_store_put_service_line (store, &row, error))
        return FALSE;
    }
  return TRUE;
}

static gpointer
choose (Filling *filling, GPtrArray *things)
{
  return g_ptr_array_index (things, g_rand_int_range (filling->random, 0, (int) things->len));
}

static gboolean
put_work (MixStore *store, Filling *filling, GError **error)
{
  g_autofree char *id = g_strdup_printf ("00000000-0000-7000-800a-%012u", filling->n_made++);
  GPtrArray *lines = mix_plan_get_service_lines (filling->plan);
  MixAssignmentRow row = {
    .id = id,
    .person_id = mix_person_get_id (choose (filling, mix_plan_get_people (filling->plan))),
    .organisation_id = mix_practice_get_id (choose (filling, mix_plan_get_practices (filling->plan))),
    .service_line_id = mix_service_line_get_id (choose (filling, lines)),
    .minutes = g_rand_int_range (filling->random, 15, 120),
    .from_date = mix_date_new (2025, 4, 1),
    .until = MIX_DATE_NONE,
    .status = g_rand_int_range (filling->random, 0, 8) == 0 ? "proposed" : "active",
  };

  return mix_store_put_assignment (store, &row, error);
}

static gboolean
add_work (MixStore *store, gpointer data, GError **error)
{
  Filling *filling = data;

  for (guint i = 0; i < filling->n_cards; i++)
    if (!put_work (store, filling, error))
      return FALSE;
  return TRUE;
}

static guint
count_cards (MixPlan *plan)
{
  g_autoptr (MixBoard) board = mix_board_new (plan);

  return mix_board_get_cards (board)->len + mix_board_get_nobody (board)->len;
}

static MixPlan *
load (MixStore *store)
{
  g_autoptr (GError) error = NULL;
  MixPlan *plan = mix_store_load (store, MIX_DATE_NONE, NULL, &error);

  g_assert_no_error (error);
  return plan;
}

static void
fill (MixStore *store, guint n_cards)
{
  g_autoptr (GError) error = NULL;
  Filling filling = { .plan = load (store), .random = g_rand_new_with_seed (11) };

  mix_store_change (store, "Switch work off", switch_lines_off, filling.plan, &error);
  g_assert_no_error (error);
  /* What is added takes cards from those nobody has, so a second time makes up for it. */
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (MixPlan) plan = load (store);
      guint n_before = count_cards (plan);

      filling.n_cards = n_cards - MIN (n_before, n_cards);
      mix_store_change (store, "Give work", add_work, &filling, &error);
      g_assert_no_error (error);
    }
  g_object_unref (filling.plan);
  g_rand_free (filling.random);
}

/* Writes a plan whose board has so many cards; returns its path. */
char *
bench_plan_write (const char *folder, const char *name, guint n_people, guint n_cards)
{
  g_autofree char *own_folder = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (MixStore) store = NULL;
  char *path;

  g_mkdir_with_parents (own_folder, 0700);
  path = board_demo_write (own_folder, 6, n_people);
  store = mix_store_open (path, MIX_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  fill (store, n_cards);
  mix_store_close (store);
  return path;
}

/* A folder for plans, where there is room on a disk or in memory. */
char *
bench_plan_make_folder (gboolean in_memory)
{
  g_autofree char *pattern
      = g_build_filename (in_memory && g_file_test ("/dev/shm", G_FILE_TEST_IS_DIR) ? "/dev/shm" : g_get_tmp_dir (),
                          "mix-bench-XXXXXX", NULL);

  g_assert_nonnull (g_mkdtemp (pattern));
  return g_steal_pointer (&pattern);
}

/* Removes the folder with all in it. */
void
bench_plan_remove (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        bench_plan_remove (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}
