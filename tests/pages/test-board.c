#include "board-page-fixture.h"
#include "mix-balance-bar.h"
#include "mix-choice.h"
#include "mix-filter-popover.h"
#include "mix-folded-lane.h"
#include "mix-heat-map.h"
#include "mix-heat-view.h"
#include "mix-lane-strip.h"
#include "mix-posts.h"
#include "mix-task-card.h"
#include "mix-vacancies.h"
#include "widget-test.h"

/* Somebody whom a card fits, with the id of another person as theirs. */
static char *
choose_person (MixBoard *board, MixCard *card)
{
  g_autoptr (GArray) candidates = mix_candidates_list (board, card);
  const MixCandidate *best = &g_array_index (candidates, MixCandidate, 0);

  g_assert_cmpint (best->fit.grade, !=, MIX_FIT_BLOCKED);
  return g_strdup (mix_person_get_id (best->person));
}

/* Only lanes that are seen have widgets: three of twelve people and nobody fit into 1,000 pixels. */
static void
test_few_widgets (BoardPageFixture *fixture, gconstpointer data)
{
  GtkWidget *strip = board_page_fixture_find_child (fixture->page, MIX_TYPE_LANE_STRIP);

  g_assert_cmpuint (mix_lane_strip_get_n_views (MIX_LANE_STRIP (strip)), ==, 4);
  g_assert_nonnull (board_page_fixture_find_child (strip, MIX_TYPE_TASK_CARD));
}

static void
test_give_and_undo (BoardPageFixture *fixture, gconstpointer data)
{
  g_autoptr (MixBoard) before = board_page_fixture_get_board (fixture);
  MixCard *card = g_ptr_array_index (mix_board_get_nobody (before), 0);
  g_autofree char *person_id = choose_person (before, card);
  guint n_before = mix_board_get_cards (before)->len;
  g_autoptr (MixBoard) after = NULL;

  board_page_fixture_act (fixture, "give-card", g_variant_new ("(ss)", mix_card_get_key (card), person_id));
  after = board_page_fixture_get_board (fixture);
  g_assert_cmpuint (mix_board_get_cards (after)->len, ==, n_before + 1);
  g_assert_null (mix_board_find_card (after, mix_card_get_key (card)));
  g_assert_nonnull (fixture->said);
  g_assert_nonnull (strstr (fixture->said, mix_card_get_title (card)));

  mix_document_undo_async (fixture->document, NULL, NULL);
  g_assert_true (widget_test_wait (board_page_fixture_is_idle, fixture->document));
  g_clear_object (&after);
  after = board_page_fixture_get_board (fixture);
  g_assert_cmpuint (mix_board_get_cards (after)->len, ==, n_before);
  g_assert_nonnull (mix_board_find_card (after, mix_card_get_key (card)));
}

static void
test_unassign (BoardPageFixture *fixture, gconstpointer data)
{
  g_autoptr (MixBoard) before = board_page_fixture_get_board (fixture);
  g_autofree char *key = g_strdup (mix_card_get_key (g_ptr_array_index (mix_board_get_cards (before), 0)));
  g_autoptr (MixBoard) after = NULL;

  board_page_fixture_act (fixture, "show-card", g_variant_new_string (key));
  board_page_fixture_act (fixture, "unassign", NULL);
  after = board_page_fixture_get_board (fixture);
  g_assert_null (mix_board_find_card (after, key));
  g_assert_nonnull (strstr (fixture->said, "Nobody has it"));
}

/* Work that would be blocked is not given silently: a question is open, and nothing has changed. */
static void
test_blocked_asks (BoardPageFixture *fixture, gconstpointer data)
{
  g_autoptr (MixBoard) before = board_page_fixture_get_board (fixture);
  g_autoptr (MixBoard) after = NULL;
  GPtrArray *nobody = mix_board_get_nobody (before);

  for (guint i = 0; i < nobody->len; i++)
    {
      MixCard *card = g_ptr_array_index (nobody, i);
      g_autoptr (GArray) candidates = mix_candidates_list (before, card);
      const MixCandidate *worst = &g_array_index (candidates, MixCandidate, candidates->len - 1);

      if (worst->fit.grade != MIX_FIT_BLOCKED)
        continue;
      board_page_fixture_act (fixture, "give-card",
                              g_variant_new ("(ss)", mix_card_get_key (card), mix_person_get_id (worst->person)));
      after = board_page_fixture_get_board (fixture);
      g_assert_nonnull (mix_board_find_card (after, mix_card_get_key (card)));
      g_assert_null (fixture->said);
      g_assert_nonnull (adw_window_get_visible_dialog (ADW_WINDOW (fixture->window)));
      return;
    }
  g_assert_not_reached ();
}

static void
test_lanes_of_practices (BoardPageFixture *fixture, gconstpointer data)
{
  MixLaneStrip *strip = MIX_LANE_STRIP (board_page_fixture_find_child (fixture->page, MIX_TYPE_LANE_STRIP));
  g_autoptr (GtkWidget) bar = NULL;

  g_object_get (fixture->page, "filter-bar", &bar, NULL);
  mix_choice_set_selected (MIX_CHOICE (board_page_fixture_find_child (bar, MIX_TYPE_CHOICE)), 1);
  widget_test_wait_for_frame (fixture->page);
  g_assert_cmpint (mix_board_lane_get_kind (mix_lane_strip_get_shown (strip)), ==, MIX_LANE_PRACTICE);
  widget_test_save (fixture->window, "board-practices");
}

static void
choose_view (BoardPageFixture *fixture, const char *name)
{
  g_action_group_change_action_state (mix_page_get_actions (MIX_PAGE (fixture->page)), "view",
                                      g_variant_new_string (name));
  widget_test_settle ();
}

/* The heat map is made when it is first shown, follows changes, and shows where a selected card is. */
static void
test_heat_map (BoardPageFixture *fixture, gconstpointer data)
{
  MixHeatView *heat_view;
  MixBoardMatrix *matrix;
  g_autoptr (MixBoard) board = board_page_fixture_get_board (fixture);
  MixCard *card = g_ptr_array_index (mix_board_get_cards (board), 0);
  guint row, column;

  g_assert_null (board_page_fixture_find_child (fixture->page, MIX_TYPE_HEAT_VIEW));
  choose_view (fixture, "heat-map");
  heat_view = MIX_HEAT_VIEW (board_page_fixture_find_child (fixture->page, MIX_TYPE_HEAT_VIEW));
  matrix = mix_heat_view_get_matrix (heat_view);
  g_assert_cmpuint (mix_board_matrix_get_n_rows (matrix), ==, 12);
  g_assert_true (mix_heat_view_show_card (heat_view, card, TRUE));
  mix_heat_map_get_focus_position (MIX_HEAT_MAP (board_page_fixture_find_child (fixture->page, MIX_TYPE_HEAT_MAP)),
                                   &row, &column);
  g_assert_cmpstr (mix_board_matrix_get_row (matrix, row)->id, ==, mix_person_get_id (mix_card_get_person (card)));
  board_page_fixture_act (fixture, "show-card", g_variant_new_string (mix_card_get_key (card)));
  mix_page_show_item (MIX_PAGE (fixture->page), "blocked");
  widget_test_settle ();
  g_assert_cmpuint (mix_board_matrix_get_n_rows (mix_heat_view_get_matrix (heat_view)), <, 12);
  choose_view (fixture, "lanes");
  g_assert_null (mix_heat_view_get_matrix (heat_view));
}

static guint
count_type (GtkWidget *widget, GType type)
{
  guint n = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && gtk_widget_get_child_visible (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_type (child, type);
  return n;
}

static gboolean
explains_balance (gpointer page)
{
  g_autoptr (GtkWidget) inspector = NULL;

  g_object_get (page, "inspector", &inspector, NULL);
  return count_type (inspector, MIX_TYPE_BALANCE_BAR) == 1;
}

/* The inspector says whose priorities a lane's work serves. */
static void
test_explain_lane (BoardPageFixture *fixture, gconstpointer data)
{
  MixLaneStrip *strip = MIX_LANE_STRIP (board_page_fixture_find_child (fixture->page, MIX_TYPE_LANE_STRIP));

  g_assert_false (explains_balance (fixture->page));
  board_page_fixture_act (fixture, "explain-lane",
                          g_variant_new_string (mix_board_lane_get_key (mix_lane_strip_get_shown (strip))));
  g_assert_true (widget_test_wait (explains_balance, fixture->page));
}

/* A folded lane makes room for another, and comes back when a card in it is shown. */
static void
test_folds (BoardPageFixture *fixture, gconstpointer data)
{
  MixLaneStrip *strip = MIX_LANE_STRIP (board_page_fixture_find_child (fixture->page, MIX_TYPE_LANE_STRIP));
  MixBoardLane *first = mix_lane_strip_get_shown (strip);
  g_autofree char *key = g_strdup (mix_board_lane_get_key (first));
  g_autoptr (MixCard) card = g_list_model_get_item (mix_board_lane_get_cards (first), 0);

  board_page_fixture_act (fixture, "fold-lane", g_variant_new_string (key));
  g_assert_cmpuint (count_type (GTK_WIDGET (strip), MIX_TYPE_FOLDED_LANE), ==, 1);
  g_assert_true (mix_lane_strip_get_neighbour (strip, first, -1) != NULL);
  g_assert_nonnull (strstr (
      mix_page_get_state (MIX_PAGE (fixture->page)) != NULL ? mix_page_get_state (MIX_PAGE (fixture->page)) : key,
      key));
  board_page_fixture_act (fixture, "show-card", g_variant_new_string (mix_card_get_key (card)));
  g_assert_cmpuint (count_type (GTK_WIDGET (strip), MIX_TYPE_FOLDED_LANE), ==, 0);
  g_action_group_change_action_state (mix_page_get_actions (MIX_PAGE (fixture->page)), "group-lanes",
                                      g_variant_new_boolean (TRUE));
  widget_test_settle ();
  g_assert_cmpuint (count_type (GTK_WIDGET (strip), MIX_TYPE_FOLDED_LANE), >=, 1);
}

/* Checks with counts; what is chosen narrows every view, and Clear Filters shows all again. */
static void
test_filters (BoardPageFixture *fixture, gconstpointer data)
{
  MixLaneStrip *strip = MIX_LANE_STRIP (board_page_fixture_find_child (fixture->page, MIX_TYPE_LANE_STRIP));
  MixBoardView *view = mix_board_view_new ();
  GtkWidget *popover = mix_filter_popover_new ();
  guint n_all;

  g_object_ref_sink (popover);
  mix_board_view_set_plan (view, mix_document_get_plan (fixture->document));
  mix_filter_popover_set_view (MIX_FILTER_POPOVER (popover), view);
  gtk_widget_set_parent (popover, GTK_WIDGET (strip));
  gtk_popover_popup (GTK_POPOVER (popover));
  widget_test_settle ();
  n_all = mix_board_view_get_n_shown (view);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (board_page_fixture_find_child (popover, GTK_TYPE_CHECK_BUTTON)), TRUE);
  g_assert_cmpuint (mix_board_view_get_n_shown (view), <, n_all);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (board_page_fixture_find_child (popover, GTK_TYPE_CHECK_BUTTON)),
                               FALSE);
  g_assert_cmpuint (mix_board_view_get_n_shown (view), ==, n_all);
  gtk_widget_unparent (popover);
  g_object_unref (popover);
  g_object_unref (view);
}

static void
set_up_one_person (BoardPageFixture *fixture, gconstpointer data)
{
  fixture->n_networks = fixture->n_people = 1;
  board_page_fixture_set_up (fixture, data);
}

static gboolean
open_vacancy (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  MixPostDraft post = { .name = "Care home pharmacist",
                        .role = "clinical_pharmacist",
                        .band = "7",
                        .minutes = 1800,
                        .wanted_from = MIX_DATE_NONE };
  g_autofree char *post_id = mix_posts_add (store, &post, error);
  MixVacancyDraft draft = { .post_id = post_id,
                            .opened_on = MIX_DATE_NONE,
                            .closing_on = MIX_DATE_NONE,
                            .interview_on = MIX_DATE_NONE,
                            .usual_notice_days = -1 };
  g_autofree char *id = mix_vacancies_open (store, &draft, error);

  g_assert_no_error (*error);
  return id != NULL;
}

static GtkWidget *
find_expected (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (MIX_IS_FOLDED_LANE (widget) && gtk_widget_has_css_class (widget, "expected"))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_expected (child);
  return found;
}

static gboolean
has_expected (gpointer page)
{
  return find_expected (page) != NULL;
}

static gboolean
takes_drops (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean takes = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      takes = takes || GTK_IS_DROP_TARGET (controller);
    }
  return takes;
}

/* Where one lane is seen at a time it has its turn, too, and work passes by it. */
static void
assert_expected_alone (BoardPageFixture *fixture)
{
  MixLaneStrip *strip = MIX_LANE_STRIP (board_page_fixture_find_child (fixture->page, MIX_TYPE_LANE_STRIP));
  guint n_steps = 0;
  int least;

  mix_page_set_narrow (MIX_PAGE (fixture->page), TRUE);
  widget_test_settle ();
  g_assert_null (find_expected (fixture->page));
  while (mix_board_lane_get_kind (mix_lane_strip_get_shown (strip)) != MIX_LANE_EXPECTED && n_steps++ < 4)
    mix_lane_strip_scroll (strip, 1);
  widget_test_settle ();
  g_assert_cmpint (mix_board_lane_get_kind (mix_lane_strip_get_shown (strip)), ==, MIX_LANE_EXPECTED);
  g_assert_nonnull (mix_lane_strip_find (strip, mix_lane_strip_get_shown (strip)));
  gtk_widget_measure (fixture->page, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, 360);
  widget_test_save (fixture->window, "board-expected-narrow");
  mix_page_set_narrow (MIX_PAGE (fixture->page), FALSE);
  widget_test_settle ();
}

/* A vacancy is a colleague who is expected: a lane with its range that takes no cards, and goes when it is undone. */
static void
test_expected (BoardPageFixture *fixture, gconstpointer data)
{
  GtkWidget *lane;

  g_assert_null (find_expected (fixture->page));
  mix_document_run_async (fixture->document, open_vacancy, NULL, NULL, NULL, NULL, NULL);
  g_assert_true (widget_test_wait (has_expected, fixture->page));
  lane = find_expected (fixture->page);
  g_assert_nonnull (strstr (gtk_widget_get_tooltip_text (lane), "Care home pharmacist, expected "));
  g_assert_nonnull (strstr (gtk_widget_get_tooltip_text (lane), "30.0 h"));
  g_assert_false (takes_drops (lane));
  assert_expected_alone (fixture);
  mix_document_undo_async (fixture->document, NULL, NULL);
  g_assert_true (widget_test_wait (board_page_fixture_is_idle, fixture->document));
  g_assert_null (find_expected (fixture->page));
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);
  g_test_add ("/board-page/few-widgets", BoardPageFixture, NULL, board_page_fixture_set_up, test_few_widgets,
              board_page_fixture_tear_down);
  g_test_add ("/board-page/give", BoardPageFixture, NULL, board_page_fixture_set_up, test_give_and_undo,
              board_page_fixture_tear_down);
  g_test_add ("/board-page/unassign", BoardPageFixture, NULL, board_page_fixture_set_up, test_unassign,
              board_page_fixture_tear_down);
  g_test_add ("/board-page/blocked", BoardPageFixture, NULL, board_page_fixture_set_up, test_blocked_asks,
              board_page_fixture_tear_down);
  g_test_add ("/board-page/practices", BoardPageFixture, NULL, board_page_fixture_set_up, test_lanes_of_practices,
              board_page_fixture_tear_down);
  g_test_add ("/board-page/heat-map", BoardPageFixture, NULL, board_page_fixture_set_up, test_heat_map,
              board_page_fixture_tear_down);
  g_test_add ("/board-page/folds", BoardPageFixture, NULL, board_page_fixture_set_up, test_folds,
              board_page_fixture_tear_down);
  g_test_add ("/board-page/filters", BoardPageFixture, NULL, board_page_fixture_set_up, test_filters,
              board_page_fixture_tear_down);
  g_test_add ("/board-page/explain-lane", BoardPageFixture, NULL, board_page_fixture_set_up, test_explain_lane,
              board_page_fixture_tear_down);
  g_test_add ("/board-page/expected", BoardPageFixture, NULL, set_up_one_person, test_expected,
              board_page_fixture_tear_down);
  return g_test_run ();
}
