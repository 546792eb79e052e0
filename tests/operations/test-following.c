#include <stdlib.h>

#include "following-compare.h"
#include "following-deeds.h"
#include "mix-plan-changes.h"
#include "test-folder.h"

/*
 * Following a plan from change to change: after hundreds of random changes, undos and redos, on every table, the
 * picture, the board and the lanes that were followed are those that are read and worked out from nothing.
 */
#define N_STEPS 400

static const MixLaneKind kinds[] = { MIX_LANE_PERSON, MIX_LANE_PRACTICE, MIX_LANE_LINE, MIX_LANE_STATUS };

typedef struct
{
  MixStore *store;
  GRand *random;
  MixBoard *board; /* what is followed */
  MixBoardView *views[G_N_ELEMENTS (kinds)];
  guint n_shared; /* steps in which most of the picture was shared with the one before */
  guint n_undone; /* steps in which what nobody does changed on a board made after the one before */
} Following;

static MixStore *
make_store (GRand *random, char **folder)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  MixStore *store;

  *folder = test_folder_new ();
  path = g_build_filename (*folder, "plan.skillmix", NULL);
  store = mix_store_open (path, MIX_STORE_CREATE, &error);
  g_assert_no_error (error);
  mix_store_change (store, "Fill", (MixChangeFunc) following_fill, random, &error);
  g_assert_no_error (error);
  return store;
}

static MixPlan *
load (MixStore *store, MixDate as_at)
{
  g_autoptr (GError) error = NULL;
  MixPlan *plan = mix_store_load (store, as_at, NULL, &error);

  g_assert_no_error (error);
  return plan;
}

static void
follow (Following *self, MixDate as_at)
{
  g_autoptr (GError) error = NULL;
  MixPlan *before = self->board != NULL ? mix_board_get_plan (self->board) : NULL;
  g_autoptr (MixPlan) plan = mix_store_load_after (self->store, before, as_at, NULL, &error);
  g_autoptr (MixBoard) board = NULL;

  g_assert_no_error (error);
  self->n_shared += before != NULL && (mix_plan_get_changed_parts (before, plan) & MIX_PLAN_PART_SERVICE_LINES) == 0;
  board = mix_board_new_after (self->board, plan);
  self->n_undone
      += before != NULL
         && (mix_plan_get_changed_parts (before, plan) & ~(MIX_PLAN_PART_ASSIGNMENTS | MIX_PLAN_PART_OTHER_ASSIGNMENTS))
                == 0
         && mix_board_get_nobody (self->board) != mix_board_get_nobody (board);
  g_set_object (&self->board, board);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    mix_board_view_set_board (self->views[i], board);
}

static void
compare (Following *self, MixDate as_at)
{
  g_autoptr (MixPlan) plan = load (self->store, as_at);
  g_autoptr (MixBoard) board = mix_board_new (plan);

  following_compare_plans (mix_board_get_plan (self->board), plan);
  following_compare_boards (self->board, board);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (MixBoardView) view = mix_board_view_new ();

      mix_board_view_set_kind (view, kinds[i]);
      mix_board_view_set_network (view, mix_board_view_get_network (self->views[i]));
      mix_board_view_set_board (view, board);
      following_compare_views (self->views[i], view);
    }
}

static void
begin (Following *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      self->views[i] = mix_board_view_new ();
      mix_board_view_set_kind (self->views[i], kinds[i]);
    }
}

static void
end (Following *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    g_object_unref (self->views[i]);
  g_clear_object (&self->board);
}

static gboolean
do_some (MixStore *store, gpointer random, GError **error)
{
  int n = g_rand_int_range (random, 1, 5);

  /* Some deeds are not allowed and then leave everything as it is. */
  for (int i = 0; i < n; i++)
    if (!following_do_something (store, random, error))
      return FALSE;
  return TRUE;
}

static void
step (Following *self)
{
  int what = g_rand_int_range (self->random, 0, 20);

  if (what == 0)
    mix_store_change (self->store, "Much", (MixChangeFunc) following_give_much_work, self->random, NULL);
  else if (what < 5)
    mix_store_undo (self->store, (guint) g_rand_int_range (self->random, 1, 4), NULL);
  else if (what < 8)
    mix_store_redo (self->store, (guint) g_rand_int_range (self->random, 1, 3), NULL);
  else if (what < 13)
    mix_store_change (self->store, "Move", (MixChangeFunc) following_move_work, self->random, NULL);
  else
    mix_store_change (self->store, "Some", do_some, self->random, NULL);
}

static void
test_random (void)
{
  char *folder;
  Following self = { .random = g_rand_new_with_seed (20261122) };
  MixDate as_at = MIX_DATE_NONE;

  self.store = make_store (self.random, &folder);
  begin (&self);
  follow (&self, as_at);
  for (guint i = 0; i < N_STEPS; i++)
    {
      step (&self);
      if (g_rand_int_range (self.random, 0, 4) == 0)
        continue;
      if (g_rand_int_range (self.random, 0, 25) == 0)
        as_at = as_at == MIX_DATE_NONE ? FOLLOWING_DAY - 60 : MIX_DATE_NONE;
      /* A load in passing, of another day, is nobody's business. */
      if (g_rand_int_range (self.random, 0, 10) == 0)
        g_object_unref (load (self.store, FOLLOWING_DAY + 90));
      follow (&self, as_at);
      compare (&self, as_at);
    }
  g_test_message ("%u of %u steps shared the catalogue, in %u work alone changed what nobody does", self.n_shared,
                  N_STEPS, self.n_undone);
  g_assert_cmpuint (self.n_shared, >, N_STEPS / 4);
  g_assert_cmpuint (self.n_undone, >, 10);
  end (&self);
  mix_store_close (self.store);
  g_object_unref (self.store);
  g_rand_free (self.random);
  test_folder_remove (folder);
  g_free (folder);
}

/* One who only reads follows what another program writes. */
static void
test_other_writer (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (3);
  char *folder;
  g_autoptr (MixStore) writer = make_store (random, &folder);
  Following self = { .random = random };

  self.store = mix_store_open (mix_store_get_path (writer), MIX_STORE_READ_ONLY, NULL);
  begin (&self);
  for (guint i = 0; i < 20; i++)
    {
      follow (&self, MIX_DATE_NONE);
      compare (&self, MIX_DATE_NONE);
      mix_store_change (writer, "Some", do_some, random, NULL);
    }
  end (&self);
  mix_store_close (self.store);
  g_object_unref (self.store);
  mix_store_close (writer);
  test_folder_remove (folder);
  g_free (folder);
}

static guint
count_shared_people (MixBoard *before, MixBoard *after)
{
  guint n = 0;

  for (guint i = 0; i < mix_team_load_get_n_people (mix_board_get_load (after)); i++)
    n += mix_team_load_get_person (mix_board_get_load (before), i)
             == mix_team_load_get_person (mix_board_get_load (after), i)
         && mix_board_get_cards_of_person (before, i) == mix_board_get_cards_of_person (after, i);
  return n;
}

/* After one piece of work changed, all but the people it touches, and all their other cards, are the same objects. */
static void
test_shares (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (4);
  char *folder;
  Following self = { .random = random };

  self.store = make_store (random, &folder);
  begin (&self);
  follow (&self, MIX_DATE_NONE);
  for (guint i = 0; i < 30; i++)
    {
      g_autoptr (MixBoard) before = g_object_ref (self.board);
      MixPlan *plan = mix_board_get_plan (before);

      mix_store_change (self.store, "Move", (MixChangeFunc) following_move_work, random, NULL);
      follow (&self, MIX_DATE_NONE);
      g_assert_cmpint (mix_plan_get_changed_parts (plan, mix_board_get_plan (self.board))
                           & ~(MIX_PLAN_PART_ASSIGNMENTS | MIX_PLAN_PART_OTHER_ASSIGNMENTS),
                       ==, 0);
      g_assert_cmpuint (count_shared_people (before, self.board) + 4, >=, mix_plan_get_people (plan)->len);
    }
  end (&self);
  mix_store_close (self.store);
  g_object_unref (self.store);
  test_folder_remove (folder);
  g_free (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/following/random", test_random);
  g_test_add_func ("/following/other-writer", test_other_writer);
  g_test_add_func ("/following/shares", test_shares);
  return g_test_run ();
}
