#include "mix-network-choice.h"
#include "mix-network-result.h"
#include "mix-new-plan.h"

/* The real table of England, which comes with the program. */
typedef struct
{
  MixNetworkChoice *choice;
  guint n_changes;
} Fixture;

static void
changed_cb (Fixture *fixture)
{
  fixture->n_changes++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MixEngland) england = mix_new_plan_load_england (&error);

  g_assert_no_error (error);
  fixture->choice = mix_network_choice_new (england);
  g_signal_connect_swapped (fixture->choice, "changed", G_CALLBACK (changed_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->choice);
}

static const MixEnglandNetwork *
find (Fixture *fixture, const char *code)
{
  const MixEnglandNetwork *network = mix_england_find_network (mix_network_choice_get_england (fixture->choice), code);

  g_assert_nonnull (network);
  return network;
}

static void
choose (Fixture *fixture, const char *const *codes)
{
  for (; *codes != NULL; codes++)
    mix_network_choice_set_network (fixture->choice, find (fixture, *codes), TRUE);
}

static void
test_adds_up (Fixture *fixture, gconstpointer data)
{
  static const char *const SIX[] = { "U69720", "U05458", "U52297", "U43314", "U14646", "U61868", NULL };
  MixNetworkTotals totals;

  choose (fixture, SIX);
  totals = mix_network_choice_add_up (fixture->choice);
  g_assert_cmpuint (totals.n_networks, ==, 6);
  g_assert_cmpuint (totals.n_practices, ==, 38);
  g_assert_cmpint (totals.patients, ==, 294463);
  g_assert_cmpint (totals.aged_65_plus, ==, 61222);
  g_assert_cmpint (totals.aged_75_plus, ==, 28686);
  g_assert_cmpuint (totals.n_without_return, ==, 0);
  g_assert_cmpint ((totals.pharmacist_billionths + 50000000) / 100000000, ==, 378);
  g_assert_cmpint ((totals.technician_billionths + 50000000) / 100000000, ==, 220);
}

static void
test_changes_once (Fixture *fixture, gconstpointer data)
{
  const MixEnglandNetwork *network = find (fixture, "U69720");

  mix_network_choice_set_network (fixture->choice, network, TRUE);
  mix_network_choice_set_network (fixture->choice, network, TRUE);
  g_assert_cmpuint (fixture->n_changes, ==, 1);
  g_assert_true (mix_network_choice_has_network (fixture->choice, network));
  mix_network_choice_set_network (fixture->choice, network, FALSE);
  mix_network_choice_set_network (fixture->choice, network, FALSE);
  g_assert_cmpuint (fixture->n_changes, ==, 2);
  g_assert_cmpuint (mix_network_choice_add_up (fixture->choice).n_practices, ==, 0);
}

static void
test_takes_groups (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MixEnglandSearch) search = mix_england_search_new (mix_network_choice_get_england (fixture->choice));
  g_autoptr (MixEnglandResult) result = mix_england_search_find (search, "QNC", 10);
  const MixEnglandGroup *group = g_ptr_array_index (result->groups, 0);
  MixNetworkTotals totals;

  mix_network_choice_add_networks (fixture->choice, group->networks);
  mix_network_choice_add_networks (fixture->choice, group->networks);
  totals = mix_network_choice_add_up (fixture->choice);
  g_assert_cmpuint (fixture->n_changes, ==, 1);
  g_assert_cmpuint (totals.n_networks, ==, 25);
  g_assert_cmpuint (totals.n_practices, ==, 140);
  g_assert_cmpint (totals.patients, ==, 1205104);
}

/* A practice in no network is taken by itself. */
static void
test_takes_practices (Fixture *fixture, gconstpointer data)
{
  MixEngland *england = mix_network_choice_get_england (fixture->choice);
  const MixEnglandPractice *practice = mix_england_find_practice (england, "Y01262");
  MixNetworkTotals totals;

  mix_network_choice_set_practice (fixture->choice, practice, TRUE);
  mix_network_choice_set_practice (fixture->choice, practice, TRUE);
  totals = mix_network_choice_add_up (fixture->choice);
  g_assert_cmpuint (fixture->n_changes, ==, 1);
  g_assert_true (mix_network_choice_has_practice (fixture->choice, practice));
  g_assert_cmpuint (totals.n_networks, ==, 0);
  g_assert_cmpuint (totals.n_practices, ==, 1);
  g_assert_cmpint (totals.patients, ==, practice->patients);
  mix_network_choice_set_practice (fixture->choice, practice, FALSE);
  g_assert_cmpuint (mix_network_choice_get_practices (fixture->choice)->len, ==, 0);
}

/* A network without a workforce return has unknown staff, not none. */
static void
test_missing_return (Fixture *fixture, gconstpointer data)
{
  MixEngland *england = mix_network_choice_get_england (fixture->choice);

  for (guint i = 0; i < mix_england_get_n_networks (england); i++)
    {
      const MixEnglandNetwork *network = mix_england_get_network (england, i);

      if (network->has_staff_return || network->is_former)
        continue;
      mix_network_choice_set_network (fixture->choice, network, TRUE);
      g_assert_cmpuint (mix_network_choice_add_up (fixture->choice).n_without_return, ==, 1);
      return;
    }
  g_assert_not_reached ();
}

static MixNetworkResult *
find_first (Fixture *fixture, const char *text)
{
  g_autoptr (MixEnglandSearch) search = mix_england_search_new (mix_network_choice_get_england (fixture->choice));
  g_autoptr (MixEnglandResult) result = mix_england_search_find (search, text, 10);

  g_assert_cmpuint (result->hits->len, >, 0);
  return mix_network_result_new (fixture->choice, g_ptr_array_index (result->hits, 0));
}

static void
test_says_why (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MixNetworkResult) by_name = find_first (fixture, "east harrow");
  g_autoptr (MixNetworkResult) by_practice = find_first (fixture, "A89009");

  g_assert_cmpstr (mix_network_result_get_title (by_name), ==, "Harrow East PCN");
  g_assert_nonnull (strstr (mix_network_result_get_title_markup (by_name), "<b>Harrow</b> <b>East</b>"));
  g_assert_cmpstr (mix_network_result_get_reason_markup (by_name), ==, "Bacon Lane, Honeypot, Mollison Way");
  g_assert_cmpstr (mix_network_result_get_size (by_name), ==, "3 practices");
  g_assert_cmpstr (mix_network_result_get_title (by_practice), ==, "Coalfields PCN");
  g_assert_nonnull (strstr (mix_network_result_get_reason_markup (by_practice), "<b>A89009</b>"));
}

#define ADD(name, func) g_test_add ("/network-choice/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("adds-up", test_adds_up);
  ADD ("changes-once", test_changes_once);
  ADD ("takes-groups", test_takes_groups);
  ADD ("takes-practices", test_takes_practices);
  ADD ("missing-return", test_missing_return);
  ADD ("says-why", test_says_why);
  return g_test_run ();
}
