#include "board-page-fixture.h"
#include "mix-lane-strip.h"
#include "mix-plan-entries.h"
#include "widget-test.h"

/* What is done to several cards at once, and what asks before it is done. */

static GtkSelectionModel *
find_first_cards (BoardPageFixture *fixture)
{
  MixLaneStrip *strip = MIX_LANE_STRIP (board_page_fixture_find_child (fixture->page, MIX_TYPE_LANE_STRIP));
  MixLaneView *lane_view = mix_lane_strip_find (strip, mix_lane_strip_get_shown (strip));

  return gtk_list_view_get_model (GTK_LIST_VIEW (mix_lane_view_get_list (lane_view)));
}

static MixCard *
get_card (GtkSelectionModel *cards, guint position)
{
  g_autoptr (MixCard) card = g_list_model_get_item (G_LIST_MODEL (cards), position);

  return card;
}

/* Ctrl-click adds, a plain click chooses one alone, Ctrl+A takes the lane. */
static void
test_select (BoardPageFixture *fixture, gconstpointer data)
{
  GtkSelectionModel *cards = find_first_cards (fixture);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (cards));

  g_assert_cmpuint (n, >, 2);
  gtk_selection_model_select_item (cards, 0, TRUE);
  gtk_selection_model_select_item (cards, 2, FALSE);
  g_assert_true (gtk_selection_model_is_selected (cards, 0));
  g_assert_false (gtk_selection_model_is_selected (cards, 1));
  g_assert_true (gtk_selection_model_is_selected (cards, 2));
  gtk_selection_model_select_item (cards, 1, TRUE);
  g_assert_false (gtk_selection_model_is_selected (cards, 0));
  gtk_selection_model_select_all (cards);
  for (guint i = 0; i < n; i++)
    g_assert_true (gtk_selection_model_is_selected (cards, i));
  widget_test_save (fixture->window, "board-many");
}

/* One named change for all of them, and they stay selected. */
static void
test_pause_many (BoardPageFixture *fixture, gconstpointer data)
{
  GtkSelectionModel *cards = find_first_cards (fixture);
  g_autofree char *first = g_strdup (mix_card_get_key (get_card (cards, 0)));
  g_autofree char *second = g_strdup (mix_card_get_key (get_card (cards, 1)));
  g_autoptr (MixBoard) paused = NULL;

  gtk_selection_model_select_item (cards, 0, TRUE);
  gtk_selection_model_select_item (cards, 1, FALSE);
  board_page_fixture_act (fixture, "pause", NULL);
  g_assert_cmpstr (fixture->said, ==, "2 cards, set to Paused.");
  g_assert_cmpstr (mix_document_get_undo_name (fixture->document), ==, "Set 2 cards, to Paused");
  paused = board_page_fixture_get_board (fixture);
  g_assert_cmpstr (mix_card_get_status (mix_board_find_card (paused, first)), ==, "paused");
  g_assert_cmpstr (mix_card_get_status (mix_board_find_card (paused, second)), ==, "paused");
  board_page_fixture_act (fixture, "pause", NULL);
  g_clear_object (&paused);
  paused = board_page_fixture_get_board (fixture);
  g_assert_cmpstr (mix_card_get_status (mix_board_find_card (paused, first)), ==, "active");
}

static void
test_duplicate_and_join (BoardPageFixture *fixture, gconstpointer data)
{
  GtkSelectionModel *cards = find_first_cards (fixture);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (cards));
  g_autofree char *key = g_strdup (mix_card_get_key (get_card (cards, 0)));
  int minutes = mix_card_get_minutes (get_card (cards, 0));
  g_autoptr (MixBoard) joined = NULL;

  gtk_selection_model_select_item (cards, 0, TRUE);
  board_page_fixture_act (fixture, "duplicate", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (cards)), ==, n + 1);
  for (guint i = 0; i < n + 1; i++)
    if (g_str_equal (mix_card_get_key (get_card (cards, i)), key))
      gtk_selection_model_select_item (cards, i, FALSE);
  board_page_fixture_act (fixture, "join", NULL);
  joined = board_page_fixture_get_board (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (cards)), ==, n);
  for (guint i = 0; i < n; i++)
    if (mix_card_get_minutes (get_card (cards, i)) == 2 * minutes)
      return;
  g_assert_not_reached ();
}

static MixCard *
find_blocked (MixBoard *board)
{
  GPtrArray *cards = mix_board_get_cards (board);

  for (guint i = 0; i < cards->len; i++)
    if (mix_card_get_fit (cards->pdata[i])->grade == MIX_FIT_BLOCKED)
      return cards->pdata[i];
  g_assert_not_reached ();
}

static guint
count_entries (GtkWidget *widget)
{
  guint n = ADW_IS_ENTRY_ROW (widget) && gtk_widget_get_visible (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_entries (child);
  return n;
}

/* A decision asks who, why and until when; what fits needs none. */
static void
test_override_asks (BoardPageFixture *fixture, gconstpointer data)
{
  g_autoptr (MixBoard) board = board_page_fixture_get_board (fixture);
  AdwDialog *dialog;

  board_page_fixture_act (fixture, "show-card", g_variant_new_string (mix_card_get_key (find_blocked (board))));
  board_page_fixture_act (fixture, "override", NULL);
  dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));
  g_assert_nonnull (dialog);
  g_assert_cmpstr (adw_dialog_get_title (dialog), ==, "Keep Blocked Work");
  g_assert_cmpuint (count_entries (GTK_WIDGET (dialog)), ==, 3);
  g_assert_cmpuint (mix_plan_get_fit_overrides (mix_document_get_plan (fixture->document))->len, ==, 0);
  widget_test_save (fixture->window, "board-override");
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);
  g_test_add ("/board-deeds/select", BoardPageFixture, NULL, board_page_fixture_set_up, test_select,
              board_page_fixture_tear_down);
  g_test_add ("/board-deeds/pause-many", BoardPageFixture, NULL, board_page_fixture_set_up, test_pause_many,
              board_page_fixture_tear_down);
  g_test_add ("/board-deeds/duplicate-join", BoardPageFixture, NULL, board_page_fixture_set_up, test_duplicate_and_join,
              board_page_fixture_tear_down);
  g_test_add ("/board-deeds/override", BoardPageFixture, NULL, board_page_fixture_set_up, test_override_asks,
              board_page_fixture_tear_down);
  return g_test_run ();
}
