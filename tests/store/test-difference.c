#include "mix-store-fixture.h"

#include "mix-database.h"
#include "mix-difference.h"
#include "mix-error.h"
#include "mix-id.h"

#include <glib/gstdio.h>

#define DAY mix_date_new (2026, 4, 1)
#define N_STEPS 60

/* A plan and a branch of it, which begins as a copy. */
typedef struct
{
  MixStoreFixture parent;
  MixStore *store;
  MixStore *branch;
  char *branch_path;
  GRand *random;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  mix_store_fixture_set_up (&self->parent, data);
  self->store = mix_store_fixture_create (&self->parent);
  self->branch_path = g_strconcat (self->parent.path, "-branch", NULL);
  mix_database_copy (self->parent.path, self->branch_path, NULL, NULL, &error);
  g_assert_no_error (error);
  self->branch = mix_store_open (self->branch_path, MIX_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  self->random = g_rand_new_with_seed (7);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  mix_store_fixture_close (self->store);
  mix_store_fixture_close (self->branch);
  mix_store_fixture_tear_down (&self->parent, data);
  g_free (self->branch_path);
  g_rand_free (self->random);
}

static MixDifference *
compare (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  MixDifference *difference = mix_difference_new (self->parent.path, self->branch_path, &error);

  g_assert_no_error (error);
  return difference;
}

static gboolean
put_person (MixStore *store, gpointer data, GError **error)
{
  return mix_store_put_person (store, data, error);
}

static gboolean
put_fact (MixStore *store, gpointer data, GError **error)
{
  return mix_store_put_person_fact (store, data, error);
}

static gboolean
remove_person (MixStore *store, gpointer data, GError **error)
{
  return mix_store_remove_person (store, data, error);
}

static void
change (MixStore *store, MixChangeFunc func, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  mix_store_change (store, "Step", func, (gpointer) data, &error);
  g_assert_no_error (error);
}

static void
add_person (MixStore *store, const char *id, const char *name)
{
  change (store, put_person, &(MixPersonRow) { id, name, DAY, MIX_DATE_NONE });
}

static void
add_fact (MixStore *store, const char *id, const char *person_id, const char *value)
{
  change (store, put_fact, &(MixPersonFactRow) { id, person_id, "minutes_a_week", DAY, value });
}

static char *
make_id (guint number)
{
  return g_strdup_printf ("00000000-0000-7000-8000-%012u", number);
}

/* Something is done in the branch: people come, are called otherwise, or go. */
static void
take_step (Fixture *self, GPtrArray *people, guint number)
{
  g_autofree char *id = make_id (number);
  g_autofree char *fact_id = make_id (1000 + number);
  guint any = people->len > 0 ? g_rand_int_range (self->random, 0, (int) people->len) : 0;

  if (people->len < 3 || g_rand_int_range (self->random, 0, 3) == 0)
    {
      add_person (self->branch, id, "New");
      add_fact (self->branch, fact_id, id, "2250");
      g_ptr_array_add (people, g_steal_pointer (&id));
    }
  else if (g_rand_boolean (self->random))
    add_person (self->branch, people->pdata[any], number % 2 == 0 ? "Ann" : "Ben");
  else
    {
      change (self->branch, remove_person, people->pdata[any]);
      g_ptr_array_remove_index (people, any);
    }
}

static void
assert_same (Fixture *self)
{
  g_autofree char *one = mix_fixture_dump (self->store);
  g_autofree char *other = mix_fixture_dump (self->branch);

  g_assert_cmpstr (one, ==, other);
}

/* The difference of A to B applied to A gives B, again and again; then there is none. */
static void
test_all (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < N_STEPS; i++)
    {
      g_autoptr (MixDifference) difference = NULL;
      g_autoptr (MixDifference) none = NULL;
      g_autoptr (GError) error = NULL;

      take_step (self, people, i + 1);
      if (i % 3 != 2)
        continue;
      difference = compare (self);
      g_assert_true (mix_difference_take (difference, self->store, NULL, "Take Over", &error));
      g_assert_no_error (error);
      none = compare (self);
      g_assert_cmpuint (mix_difference_get_n_changes (none), ==, 0);
      assert_same (self);
    }
}

/* What was taken over is one change, and can be taken back. */
static void
test_undo (Fixture *self, gconstpointer data)
{
  g_autofree char *id = make_id (1);
  g_autofree char *before = mix_fixture_dump (self->store);
  g_autofree char *after = NULL;
  g_autofree char *name = NULL;
  g_autoptr (MixDifference) difference = NULL;
  g_autoptr (GError) error = NULL;

  add_person (self->branch, id, "Ann");
  difference = compare (self);
  g_assert_true (mix_difference_take (difference, self->store, NULL, "Take Over From More Staff", &error));
  name = mix_store_dup_undo_name (self->store);
  g_assert_cmpstr (name, ==, "Take Over From More Staff");
  g_assert_true (mix_store_undo (self->store, 1, &error));
  g_assert_no_error (error);
  after = mix_fixture_dump (self->store);
  g_assert_cmpstr (after, ==, before);
}

/* A fact that is taken over brings the person that it is about; nobody else comes. */
static void
test_needs (Fixture *self, gconstpointer data)
{
  g_autofree char *ann = make_id (1);
  g_autofree char *ben = make_id (2);
  g_autofree char *fact = make_id (3);
  g_autofree char *other_fact = make_id (4);
  const char *chosen[] = { fact, NULL };
  g_autoptr (MixDifference) difference = NULL;
  g_autoptr (MixDifference) rest = NULL;
  g_autoptr (GPtrArray) needed = NULL;
  g_autoptr (GError) error = NULL;

  add_person (self->branch, ann, "Ann");
  add_person (self->branch, ben, "Ben");
  add_fact (self->branch, fact, ann, "2250");
  add_fact (self->branch, other_fact, ben, "1125");
  difference = compare (self);
  g_assert_cmpuint (mix_difference_get_n_changes (difference), ==, 4);
  needed = mix_difference_list_needed (difference, chosen);
  g_assert_cmpuint (needed->len, ==, 2);
  g_assert_true (mix_difference_take (difference, self->store, chosen, "Take Over", &error));
  g_assert_no_error (error);
  rest = compare (self);
  g_assert_cmpuint (mix_difference_get_n_changes (rest), ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      const MixRowChange *change = mix_difference_get_change (rest, i);

      g_assert_cmpint (change->kind, ==, MIX_ROW_ADDED);
      g_assert_true (g_str_equal (change->id, ben) || g_str_equal (change->id, other_fact));
    }
}

/* Somebody new comes with all that is said of them, and is one thing to take over. */
static void
test_group (Fixture *self, gconstpointer data)
{
  g_autofree char *ann = make_id (1);
  g_autofree char *ben = make_id (2);
  g_autofree char *fact = make_id (3);
  g_autofree char *other_fact = make_id (4);
  const char *chosen[] = { ann, NULL };
  g_autoptr (MixDifference) difference = NULL;
  g_autoptr (GPtrArray) needed = NULL;
  g_autofree gboolean *parts = NULL;
  guint n_parts = 0;

  add_person (self->branch, ann, "Ann");
  add_person (self->branch, ben, "Ben");
  add_fact (self->branch, fact, ann, "2250");
  add_fact (self->branch, other_fact, ben, "1125");
  difference = compare (self);
  needed = mix_difference_list_needed (difference, chosen);
  g_assert_cmpuint (needed->len, ==, 2);
  parts = mix_difference_list_parts (difference);
  for (guint i = 0; i < mix_difference_get_n_changes (difference); i++)
    {
      n_parts += parts[i];
      g_assert_cmpint (parts[i], ==, g_str_equal (mix_difference_get_change (difference, i)->table, "person_fact"));
    }
  g_assert_cmpuint (n_parts, ==, 2);
}

static gboolean
remove_fact (MixStore *store, gpointer data, GError **error)
{
  return mix_store_remove_person_fact (store, data, error);
}

/* What stands in the place of something else cannot be taken over alone: that is said, and nothing is done. */
static void
test_not_alone (Fixture *self, gconstpointer data)
{
  g_autofree char *ann = make_id (1), *fact = make_id (2), *other_fact = make_id (3), *before = NULL, *after = NULL;
  const char *chosen[] = { other_fact, NULL };
  g_autoptr (MixDifference) first = NULL;
  g_autoptr (MixDifference) difference = NULL;
  GError *error = NULL;

  add_person (self->branch, ann, "Ann");
  add_fact (self->branch, fact, ann, "2250");
  first = compare (self);
  g_assert_true (mix_difference_take (first, self->store, NULL, "Take Over", NULL));
  change (self->branch, remove_fact, fact);
  add_fact (self->branch, other_fact, ann, "1125");
  difference = compare (self);
  before = mix_fixture_dump (self->store);
  g_assert_false (mix_difference_take (difference, self->store, chosen, "Take Over", &error));
  g_assert_nonnull (strstr (error->message, "in the place of"));
  mix_fixture_assert_error (error, MIX_ERROR_REFUSED);
  after = mix_fixture_dump (self->store);
  g_assert_cmpstr (after, ==, before);
  g_assert_true (mix_difference_take (difference, self->store, NULL, "Take Over", NULL));
  assert_same (self);
}

/* A person who is gone goes with all that is said of them. */
static void
test_removal (Fixture *self, gconstpointer data)
{
  g_autofree char *ann = make_id (1);
  g_autofree char *fact = make_id (2);
  const char *chosen[] = { ann, NULL };
  g_autoptr (MixDifference) first = NULL;
  g_autoptr (MixDifference) difference = NULL;
  g_autoptr (GError) error = NULL;

  add_person (self->branch, ann, "Ann");
  add_fact (self->branch, fact, ann, "2250");
  first = compare (self);
  g_assert_true (mix_difference_take (first, self->store, NULL, "Take Over", &error));
  change (self->branch, remove_person, ann);
  difference = compare (self);
  g_assert_true (mix_difference_take (difference, self->store, chosen, "Take Over", &error));
  g_assert_no_error (error);
  assert_same (self);
}

/* Where the plan went another way in the meantime, nothing is done. */
static void
test_conflict (Fixture *self, gconstpointer data)
{
  g_autofree char *id = make_id (1);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (MixDifference) difference = NULL;
  GError *error = NULL;

  add_person (self->branch, id, "Ann");
  difference = compare (self);
  add_person (self->store, id, "Somebody else");
  before = mix_fixture_dump (self->store);
  g_assert_false (mix_difference_take (difference, self->store, NULL, "Take Over", &error));
  mix_fixture_assert_error (error, MIX_ERROR_REFUSED);
  after = mix_fixture_dump (self->store);
  g_assert_cmpstr (after, ==, before);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/difference/all", Fixture, NULL, set_up, test_all, tear_down);
  g_test_add ("/difference/undo", Fixture, NULL, set_up, test_undo, tear_down);
  g_test_add ("/difference/needs", Fixture, NULL, set_up, test_needs, tear_down);
  g_test_add ("/difference/group", Fixture, NULL, set_up, test_group, tear_down);
  g_test_add ("/difference/not-alone", Fixture, NULL, set_up, test_not_alone, tear_down);
  g_test_add ("/difference/removal", Fixture, NULL, set_up, test_removal, tear_down);
  g_test_add ("/difference/conflict", Fixture, NULL, set_up, test_conflict, tear_down);
  return g_test_run ();
}
