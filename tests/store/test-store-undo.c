#include "mix-store-fixture.h"

#include "mix-id.h"

/*
 * Random changes over every table, then a random walk through the history: at each place the plan must hold exactly
 * what it held when the change was made, across restarts too.
 */
#define N_CHANGES 40
#define N_STEPS 40
#define N_THINGS 6

typedef struct
{
  GRand *random;
  guint n_writes;
} Writer;

static char *
pick_id (GRand *random, const char *kind)
{
  g_autofree char *name = g_strdup_printf ("%d", g_rand_int_range (random, 0, N_THINGS));

  return mix_id_from_name (kind, name);
}

static const char *
pick_word (GRand *random)
{
  static const char *const words[] = { "one", "two", "three", "“four”", "", "a longer word than the others" };

  return words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))];
}

static MixDate
pick_date (GRand *random)
{
  return g_rand_int_range (random, 0, 4) == 0 ? MIX_DATE_NONE : 20000 + g_rand_int_range (random, 0, 3);
}

static gboolean
put_organisation (MixStore *store, GRand *random, GError **error)
{
  g_autofree char *id = pick_id (random, "organisation");

  return mix_store_put_organisation (store,
                                     &(MixOrganisationRow) { .id = id,
                                                             .kind = g_rand_boolean (random),
                                                             .code = id,
                                                             .name = pick_word (random),
                                                             .short_name = pick_word (random),
                                                             .postcode = pick_word (random),
                                                             .in_plan = g_rand_boolean (random) },
                                     error);
}

static gboolean
put_figure (MixStore *store, GRand *random, GError **error)
{
  g_autofree char *organisation_id = pick_id (random, "organisation");
  MixDate from_date = pick_date (random);
  g_autofree char *name = g_strdup_printf ("%s %d", organisation_id, from_date);
  g_autofree char *id = mix_id_from_name ("figure", name);

  return mix_store_put_figure (store,
                               &(MixFigureRow) { .id = id,
                                                 .organisation_id = organisation_id,
                                                 .kind = "patients",
                                                 .from_date = from_date,
                                                 .value = g_rand_int_range (random, 0, 3),
                                                 .grade = 'A' },
                               error);
}

static gboolean
put_person (MixStore *store, GRand *random, GError **error)
{
  g_autofree char *id = pick_id (random, "person");

  return mix_store_put_person (store, &(MixPersonRow) { id, pick_word (random), 20000, pick_date (random) }, error);
}

static gboolean
put_fact (MixStore *store, GRand *random, GError **error)
{
  g_autofree char *person_id = pick_id (random, "person");
  MixDate from_date = pick_date (random);
  g_autofree char *name = g_strdup_printf ("%s %d", person_id, from_date);
  g_autofree char *id = mix_id_from_name ("fact", name);

  return mix_store_put_person_fact (
      store, &(MixPersonFactRow) { id, person_id, MIX_FACT_BAND, from_date, pick_word (random) }, error);
}

static gboolean
put_supervision (MixStore *store, GRand *random, GError **error)
{
  g_autofree char *id = pick_id (random, "supervision"), *person_id = pick_id (random, "person");
  g_autofree char *supervisor_id = pick_id (random, "person");

  return mix_store_put_supervision (store,
                                    &(MixSupervisionRow) { id, person_id, supervisor_id, "clinical", pick_date (random),
                                                           pick_date (random), g_rand_int_range (random, -1, 300), -1 },
                                    error);
}

static gboolean
put_allocation (MixStore *store, GRand *random, GError **error)
{
  g_autofree char *id = pick_id (random, "allocation"), *person_id = pick_id (random, "person");
  g_autofree char *organisation_id = pick_id (random, "organisation");

  return mix_store_put_allocation (store,
                                   &(MixAllocationRow) { id, person_id, organisation_id,
                                                         g_rand_int_range (random, 1, 100), pick_date (random),
                                                         pick_date (random) },
                                   error);
}

static gboolean
put_setting (MixStore *store, GRand *random, GError **error)
{
  return mix_store_put_setting (store, pick_word (random), g_rand_boolean (random) ? pick_word (random) : NULL, error);
}

static gboolean
remove_person (MixStore *store, GRand *random, GError **error)
{
  g_autofree char *id = pick_id (random, "person");

  return mix_store_remove_person (store, id, error);
}

static gboolean
remove_organisation (MixStore *store, GRand *random, GError **error)
{
  g_autofree char *id = pick_id (random, "organisation");

  return mix_store_remove_organisation (store, id, error);
}

static gboolean
remove_allocation (MixStore *store, GRand *random, GError **error)
{
  g_autofree char *id = pick_id (random, "allocation");

  return mix_store_remove_allocation (store, id, error);
}

static gboolean (*const writes[]) (MixStore *store, GRand *random, GError **error) = {
  put_organisation, put_organisation, put_figure,  put_person,    put_person,          put_fact,
  put_supervision,  put_allocation,   put_setting, remove_person, remove_organisation, remove_allocation,
};

/* Many a write is refused, for what it refers to is not there; the change goes on with the others. */
static gboolean
write_at_random (MixStore *store, gpointer data, GError **error)
{
  GRand *random = data;
  int n_writes = g_rand_int_range (random, 1, 15);

  for (int i = 0; i < n_writes; i++)
    writes[g_rand_int_range (random, 0, G_N_ELEMENTS (writes))](store, random, NULL);
  return TRUE;
}

static guint
count_made (MixStore *store)
{
  g_autoptr (GPtrArray) history = mix_store_get_history (store, 0, NULL);
  guint n = 0;

  for (guint i = 0; i < history->len; i++)
    n += mix_change_is_undone (history->pdata[i]) ? 0 : 1;
  return n;
}

static void
assert_at (MixStore *store, GPtrArray *dumps, guint position)
{
  g_autofree char *dump = mix_fixture_dump (store);

  g_assert_cmpuint (count_made (store), ==, position);
  g_assert_cmpstr (dump, ==, g_ptr_array_index (dumps, position));
}

static void
make_changes (MixStore *store, GRand *random, GPtrArray *dumps, guint n_changes)
{
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n_changes; i++)
    {
      g_assert_true (mix_store_change (store, "Write at random", write_at_random, random, &error));
      g_assert_no_error (error);
      if (count_made (store) == dumps->len)
        g_ptr_array_add (dumps, mix_fixture_dump (store));
    }
}

static void
walk (MixStore *store, GRand *random, GPtrArray *dumps, guint *position)
{
  guint target = (guint) g_rand_int_range (random, 0, (gint32) dumps->len);
  g_autoptr (GError) error = NULL;

  if (target < *position)
    g_assert_true (mix_store_undo (store, *position - target, &error));
  else
    g_assert_true (mix_store_redo (store, target - *position, &error));
  g_assert_no_error (error);
  *position = target;
  assert_at (store, dumps, target);
}

static void
test_random_walk (MixStoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (GPOINTER_TO_UINT (data));
  g_autoptr (GPtrArray) dumps = g_ptr_array_new_with_free_func (g_free);
  MixStore *store = mix_store_open (fixture->path, MIX_STORE_CREATE, NULL);
  guint position;

  g_ptr_array_add (dumps, mix_fixture_dump (store));
  make_changes (store, random, dumps, N_CHANGES);
  position = dumps->len - 1;
  g_assert_cmpuint (position, >, N_CHANGES / 2);
  assert_at (store, dumps, position);
  g_assert_true (mix_store_undo (store, position, NULL));
  assert_at (store, dumps, 0);
  g_assert_true (mix_store_redo (store, position, NULL));
  assert_at (store, dumps, position);

  for (guint i = 0; i < N_STEPS; i++)
    {
      walk (store, random, dumps, &position);
      if (i % 20 == 10)
        {
          mix_store_fixture_close (store);
          store = mix_store_fixture_open (fixture);
          assert_at (store, dumps, position);
        }
      if (i % 20 == 19)
        {
          g_ptr_array_set_size (dumps, (int) position + 1);
          make_changes (store, random, dumps, 10);
          position = dumps->len - 1;
          assert_at (store, dumps, position);
        }
    }
  g_assert_true (mix_store_verify (store, NULL, NULL));
  mix_store_fixture_close (store);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint seed = 1; seed <= 4; seed++)
    {
      g_autofree char *path = g_strdup_printf ("/store/undo/random-walk/%u", seed);

      g_test_add (path, MixStoreFixture, GUINT_TO_POINTER (seed), mix_store_fixture_set_up, test_random_walk,
                  mix_store_fixture_tear_down);
    }
  return g_test_run ();
}
