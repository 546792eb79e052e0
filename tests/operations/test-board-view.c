#include "board-fixture.h"
#include "mix-board-state.h"
#include "mix-error.h"

static void
count_splice_cb (GListModel *list, guint position, guint removed, guint added, guint *counts)
{
  counts[0]++;
  counts[1] += removed;
  counts[2] += added;
}

static MixBoardView *
make_view (void)
{
  g_autoptr (MixPlan) plan = board_fixture_new_plan ();
  MixBoardView *view = mix_board_view_new ();

  mix_board_view_set_plan (view, plan);
  return view;
}

static guint
count_lanes (MixBoardView *view)
{
  return g_list_model_get_n_items (mix_board_view_get_lanes (view));
}

static guint
count_cards (MixBoardView *view, const char *lane)
{
  return g_list_model_get_n_items (mix_board_lane_get_cards (mix_board_view_find_lane (view, lane)));
}

static void
test_lanes (void)
{
  g_autoptr (MixBoardView) view = make_view ();
  MixBoardLane *lane;

  g_assert_cmpuint (count_lanes (view), ==, 5);
  g_assert_cmpuint (count_cards (view, "clinical"), ==, 2);
  g_assert_cmpuint (count_cards (view, "unknown"), ==, 0);
  g_assert_cmpuint (count_cards (view, MIX_LANE_KEY_NOBODY), >, 5);
  lane = mix_board_view_find_lane (view, "pathway");
  g_assert_true (mix_board_lane_is_over (lane));
  g_assert_cmpint (mix_board_lane_get_used (lane, MIX_FIT_STRETCHED), ==, 3060);
  g_assert_cmpint (mix_board_lane_get_net (mix_board_view_find_lane (view, "unknown")), ==, -1);
}

static void
test_places (void)
{
  g_autoptr (MixBoardView) view = make_view ();

  mix_board_view_set_kind (view, MIX_LANE_PRACTICE);
  g_assert_cmpuint (count_lanes (view), ==, 5);
  g_assert_cmpuint (count_cards (view, "p1"), ==, 3);
  mix_board_view_set_network (view, "n2");
  g_assert_cmpuint (count_lanes (view), ==, 2);
  g_assert_null (mix_board_view_find_lane (view, "p1"));
}

static void
test_filters (void)
{
  g_autoptr (MixBoardView) view = make_view ();

  mix_board_view_set_filter (view, MIX_BOARD_FILTER_BLOCKED);
  g_assert_cmpuint (count_lanes (view), ==, 1);
  g_assert_cmpuint (count_cards (view, "clinical"), ==, 1);
  mix_board_view_set_filter (view, MIX_BOARD_FILTER_OVER);
  g_assert_cmpuint (count_lanes (view), ==, 1);
  g_assert_cmpuint (count_cards (view, "pathway"), ==, 2);
  mix_board_view_set_filter (view, MIX_BOARD_FILTER_NONE);
  mix_board_view_set_search (view, "Warfarin");
  g_assert_cmpuint (count_lanes (view), ==, 1);
  mix_board_view_set_search (view, "nothing like it");
  g_assert_cmpuint (count_lanes (view), ==, 0);
  g_assert_cmpuint (mix_board_view_get_n_shown (view), ==, 0);
  g_assert_cmpuint (mix_board_view_get_n_cards (view), >, 10);
  mix_board_view_set_search (view, "");
  g_assert_cmpuint (count_lanes (view), ==, 5);
}

/* The same plan read again: nothing on screen moves. One assignment changes: one card and two heads do. */
static void
test_small_splices (void)
{
  g_autoptr (MixBoardView) view = make_view ();
  g_autoptr (MixPlan) same = board_fixture_new_plan ();
  g_autoptr (MixPlan) other = board_fixture_new_plan ();
  MixBoardLane *lane = mix_board_view_find_lane (view, "clinical");
  guint lanes[3] = { 0 }, cards[3] = { 0 }, heads = 0;

  g_signal_connect (mix_board_view_get_lanes (view), "items-changed", G_CALLBACK (count_splice_cb), lanes);
  g_signal_connect (mix_board_lane_get_cards (lane), "items-changed", G_CALLBACK (count_splice_cb), cards);
  g_signal_connect_swapped (lane, "changed", G_CALLBACK (g_atomic_int_inc), &heads);
  mix_board_view_set_plan (view, same);
  g_assert_cmpuint (lanes[0] + cards[0] + heads, ==, 0);

  board_fixture_add_assignment (other, "a-more", "clinical", "p2", "smr", 30, "active");
  mix_board_view_set_plan (view, other);
  g_assert_cmpuint (lanes[0], ==, 0);
  g_assert_cmpuint (cards[0], ==, 1);
  g_assert_cmpuint (cards[1], ==, 0);
  g_assert_cmpuint (cards[2], ==, 1);
  g_assert_cmpuint (heads, ==, 1);
  g_assert_true (mix_board_view_find_lane (view, "clinical") == lane);
}

static void
test_network_that_goes (void)
{
  g_autoptr (MixBoardView) view = make_view ();
  g_autoptr (MixPlan) other = board_fixture_new_large_plan (2, 2, 2, 2);

  mix_board_view_set_network (view, "n2");
  mix_board_view_set_plan (view, other);
  g_assert_null (mix_board_view_get_network (view));
  g_assert_cmpuint (count_lanes (view), ==, 2);
}

static const char *
get_key_at (MixBoardView *view, guint position)
{
  g_autoptr (MixBoardLane) lane = g_list_model_get_item (mix_board_view_get_lanes (view), position);

  return mix_board_lane_get_key (lane);
}

static void
test_lines_and_statuses (void)
{
  g_autoptr (MixBoardView) view = make_view ();
  MixBoardLane *lane;

  mix_board_view_set_kind (view, MIX_LANE_LINE);
  g_assert_cmpuint (count_cards (view, "smr"), ==, 2);
  lane = mix_board_view_find_lane (view, "smr");
  g_assert_cmpint (mix_board_lane_get_used (lane, MIX_FIT_STRETCHED), ==, 60);
  g_assert_cmpint (mix_board_lane_get_net (lane), >, 150);
  g_assert_cmpuint (count_cards (view, MIX_LANE_KEY_NOBODY), >, 5);
  g_assert_null (mix_board_view_find_lane (view, "items"));

  mix_board_view_set_kind (view, MIX_LANE_STATUS);
  g_assert_cmpuint (count_lanes (view), ==, 4);
  g_assert_cmpuint (count_cards (view, "active"), ==, 4);
  g_assert_cmpuint (count_cards (view, "agreed"), ==, 1);
  g_assert_cmpuint (count_cards (view, "proposed"), ==, 0);
  g_assert_cmpuint (count_cards (view, "paused"), ==, 1);
}

/* Choices of one facet add up; those of different ones narrow each other; a count leaves its own facet out. */
static void
test_choices (void)
{
  g_autoptr (MixBoardView) view = make_view ();
  g_autoptr (GPtrArray) fits = NULL;
  guint n_all = mix_board_view_get_n_cards (view);

  mix_board_view_choose (view, MIX_CARD_FACET_FIT, "blocked", TRUE);
  g_assert_cmpuint (mix_board_view_get_n_shown (view), ==, 1);
  mix_board_view_choose (view, MIX_CARD_FACET_FIT, "stretched", TRUE);
  g_assert_cmpuint (mix_board_view_get_n_shown (view), ==, 3);
  mix_board_view_choose (view, MIX_CARD_FACET_RISK, "high", TRUE);
  g_assert_cmpuint (mix_board_view_get_n_shown (view), ==, 1);
  g_assert_cmpuint (mix_board_view_get_n_cards (view), ==, n_all);
  fits = mix_board_view_list_choices (view, MIX_CARD_FACET_FIT);
  for (guint i = 0; i < fits->len; i++)
    {
      const MixCardChoice *choice = g_ptr_array_index (fits, i);

      if (g_str_equal (choice->key, "blocked"))
        g_assert_cmpuint (choice->n_cards, ==, 1);
      else if (g_str_equal (choice->key, MIX_CARD_CHOICE_NOBODY))
        g_assert_cmpuint (choice->n_cards, ==, 2);
      else
        g_assert_cmpuint (choice->n_cards, ==, 0);
    }
  mix_board_view_clear (view);
  g_assert_cmpuint (mix_board_view_get_n_shown (view), ==, n_all);
}

static void
test_order_and_folds (void)
{
  g_autoptr (MixBoardView) view = make_view ();
  g_autoptr (MixPlan) same = board_fixture_new_plan ();
  g_autofree char *first = g_strdup (get_key_at (view, 0));
  g_autofree char *second = g_strdup (get_key_at (view, 1));

  g_assert_false (mix_board_view_move_lane (view, first, -1));
  g_assert_true (mix_board_view_move_lane (view, first, 1));
  g_assert_cmpstr (get_key_at (view, 0), ==, second);
  g_assert_cmpstr (get_key_at (view, 1), ==, first);
  mix_board_view_set_folded (view, first, TRUE);
  mix_board_view_set_plan (view, same);
  g_assert_cmpstr (get_key_at (view, 1), ==, first);
  g_assert_true (mix_board_lane_is_folded (mix_board_view_find_lane (view, first)));
  g_assert_false (mix_board_lane_is_folded (mix_board_view_find_lane (view, second)));
}

/* Under each network stand its own lanes; a folded heading hides them. */
static void
test_groups (void)
{
  g_autoptr (MixBoardView) view = make_view ();
  guint n_lanes;

  mix_board_view_set_kind (view, MIX_LANE_PRACTICE);
  n_lanes = count_lanes (view);
  mix_board_view_set_grouped (view, TRUE);
  g_assert_cmpuint (count_lanes (view), ==, n_lanes + 2);
  g_assert_cmpstr (get_key_at (view, 0), ==, "group:n1");
  g_assert_cmpstr (get_key_at (view, 4), ==, "group:n2");
  mix_board_view_set_folded (view, "group:n1", TRUE);
  g_assert_cmpuint (count_lanes (view), ==, n_lanes + 2 - 3);
  g_assert_cmpstr (get_key_at (view, 1), ==, "group:n2");
  g_assert_cmpstr (mix_board_lane_get_subtitle (mix_board_view_find_lane (view, "group:n1")), ==, "3 places");
  mix_board_view_set_network (view, "n2");
  g_assert_cmpuint (count_lanes (view), ==, 2);
}

static MixExpectedPerson *
make_expected (const char *vacancy_id, const char *network_id)
{
  MixExpectedPerson *person = g_new0 (MixExpectedPerson, 1);

  person->vacancy_id = g_strdup (vacancy_id);
  person->name = g_strdup (vacancy_id);
  person->network_id = g_strdup (network_id);
  person->minutes = 1800;
  person->p10 = person->p50 = person->p90 = FIXTURE_DATE;
  return person;
}

static void
free_expected (gpointer data)
{
  MixExpectedPerson *person = data;

  g_free (person->vacancy_id);
  g_free (person->name);
  g_free (person->network_id);
  g_free (person);
}

static guint
find_position (MixBoardView *view, const char *key)
{
  guint position = 0;

  while (!g_str_equal (get_key_at (view, position), key))
    position++;
  return position;
}

/* Behind the last lane of their network, whether lanes stand under networks or not; behind all where they have none. */
static void
test_expected (void)
{
  g_autoptr (MixBoardView) view = make_view ();
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func (free_expected);
  guint n_lanes = count_lanes (view);
  guint position;

  g_ptr_array_add (people, make_expected ("anywhere", NULL));
  g_ptr_array_add (people, make_expected ("first", "n1"));
  g_ptr_array_add (people, make_expected ("second", "n1"));
  mix_board_view_set_expected (view, people);
  g_assert_cmpuint (count_lanes (view), ==, n_lanes + 3);
  g_assert_cmpstr (get_key_at (view, n_lanes + 2), ==, "expected:anywhere");
  position = find_position (view, "expected:first");
  g_assert_cmpuint (find_position (view, "expected:second"), ==, position + 1);
  for (guint i = 0; i < n_lanes + 3; i++)
    {
      MixNetwork *network = mix_board_lane_get_network (mix_board_view_find_lane (view, get_key_at (view, i)));

      if (network != NULL && g_str_equal (mix_network_get_id (network), "n1"))
        g_assert_cmpuint (i, <=, position + 1);
    }
  mix_board_view_set_flat (view, TRUE);
  g_assert_cmpuint (count_lanes (view), ==, n_lanes + 3);
  mix_board_view_set_network (view, "n2");
  g_assert_cmpuint (mix_board_view_get_n_cards (view), >, 0);
  g_assert_null (mix_board_view_find_lane (view, "expected:gone"));
}

/* A lane passes those of who is expected: they have no place of their own. */
static void
test_move_past_expected (void)
{
  g_autoptr (MixBoardView) view = make_view ();
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func (free_expected);
  guint n_lanes = count_lanes (view);

  g_ptr_array_add (people, make_expected ("first", "n1"));
  mix_board_view_set_expected (view, people);
  for (guint i = 0; i < n_lanes; i++)
    {
      g_autofree char *key = g_strdup (get_key_at (view, 0));

      for (guint k = 1; k < n_lanes; k++)
        g_assert_true (mix_board_view_move_lane (view, key, 1));
      g_assert_false (mix_board_view_move_lane (view, key, 1));
    }
}

/* What is written is read again, into another view of the same plan. */
static void
test_state (void)
{
  g_autoptr (MixBoardView) view = make_view ();
  g_autoptr (MixBoardView) other = make_view ();
  MixBoardState state = { MIX_BOARD_SCREEN_HEAT_MAP, MIX_MATRIX_PRACTICES, MIX_MATRIX_LINES };
  MixBoardState read = { MIX_BOARD_SCREEN_LANES, MIX_MATRIX_PEOPLE, MIX_MATRIX_PRACTICES };
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *named = NULL;
  g_autoptr (GError) error = NULL;

  mix_board_view_set_kind (view, MIX_LANE_PRACTICE);
  mix_board_view_choose (view, MIX_CARD_FACET_RISK, "high", TRUE);
  mix_board_view_choose (view, MIX_CARD_FACET_SIDE, "both", TRUE);
  mix_board_view_set_search (view, "war");
  mix_board_view_set_grouped (view, TRUE);
  mix_board_view_set_folded (view, "p2", TRUE);
  g_assert_true (mix_board_view_move_lane (view, "p1", 1) || mix_board_view_move_lane (view, "p1", -1)
                 || mix_board_view_find_lane (view, "p1") != NULL);
  first = mix_board_state_to_json (&state, view, TRUE);
  g_assert_true (mix_board_state_from_json (&read, other, first, &error));
  g_assert_no_error (error);
  second = mix_board_state_to_json (&read, other, TRUE);
  g_assert_cmpstr (first, ==, second);
  g_assert_cmpint (read.screen, ==, MIX_BOARD_SCREEN_HEAT_MAP);
  g_assert_cmpuint (mix_board_view_get_n_shown (view), ==, mix_board_view_get_n_shown (other));

  named = mix_board_state_to_json (&state, view, FALSE);
  g_assert_null (strstr (named, "folded"));
  g_assert_false (mix_board_state_from_json (&read, other, "[", &error));
  g_assert_error (error, MIX_ERROR, MIX_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_true (mix_board_state_from_json (&read, other, "{\"network\": \"gone\", \"rows\": 3}", &error));
  g_assert_null (mix_board_view_get_network (other));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/board-view/lanes", test_lanes);
  g_test_add_func ("/board-view/places", test_places);
  g_test_add_func ("/board-view/filters", test_filters);
  g_test_add_func ("/board-view/splices", test_small_splices);
  g_test_add_func ("/board-view/network-gone", test_network_that_goes);
  g_test_add_func ("/board-view/lines-and-statuses", test_lines_and_statuses);
  g_test_add_func ("/board-view/choices", test_choices);
  g_test_add_func ("/board-view/order-and-folds", test_order_and_folds);
  g_test_add_func ("/board-view/groups", test_groups);
  g_test_add_func ("/board-view/expected", test_expected);
  g_test_add_func ("/board-view/move-past-expected", test_move_past_expected);
  g_test_add_func ("/board-view/state", test_state);
  return g_test_run ();
}
