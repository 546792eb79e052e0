#include "board-demo.h"
#include "mix-board-page.h"
#include "mix-filter-popover.h"
#include "mix-folded-lane.h"
#include "mix-heat-map.h"
#include "mix-heat-view.h"
#include "mix-lane-strip.h"
#include "mix-task-card.h"
#include "widget-test.h"

/* The board over a plan of two networks and twelve people, in a window of its own. */
typedef struct
{
  char *folder;
  MixDocument *document;
  GtkWidget *page;
  GtkWidget *window;
  char *said;
} Fixture;

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  *(MixDocument **) data = mix_document_open_finish (result, &error);
  g_assert_no_error (error);
}

static gboolean
is_open (gpointer data)
{
  return *(MixDocument **) data != NULL;
}

static gboolean
is_idle (gpointer data)
{
  return !mix_document_is_busy (data);
}

static void
said_cb (Fixture *fixture, const char *words, gboolean can_undo)
{
  g_set_str (&fixture->said, words);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;

  fixture->folder = g_dir_make_tmp ("skillmix-board-XXXXXX", NULL);
  path = board_demo_write (fixture->folder, 2, 12);
  mix_document_open_async (path, NULL, opened_cb, &fixture->document);
  g_assert_true (widget_test_wait (is_open, &fixture->document));
  fixture->page = g_object_new (MIX_TYPE_BOARD_PAGE, "document", fixture->document, NULL);
  g_signal_connect_swapped (fixture->page, "said", G_CALLBACK (said_cb), fixture);
  fixture->window = adw_window_new ();
  gtk_widget_insert_action_group (fixture->window, "page", mix_page_get_actions (MIX_PAGE (fixture->page)));
  adw_window_set_content (ADW_WINDOW (fixture->window), fixture->page);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1000, 600);
  mix_page_set_shown (MIX_PAGE (fixture->page), TRUE);
  gtk_window_present (GTK_WINDOW (fixture->window));
  widget_test_wait_for_frame (fixture->page);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autofree char *command = g_strdup_printf ("rm -r '%s'", fixture->folder);

  g_assert_true (widget_test_wait (is_idle, fixture->document));
  widget_test_close (fixture->window);
  mix_document_close (fixture->document);
  g_clear_object (&fixture->document);
  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
  g_free (fixture->folder);
  g_free (fixture->said);
}

static void
act (Fixture *fixture, const char *action, GVariant *parameter)
{
  g_action_group_activate_action (mix_page_get_actions (MIX_PAGE (fixture->page)), action, parameter);
  g_assert_true (widget_test_wait (is_idle, fixture->document));
  widget_test_settle ();
}

static GtkWidget *
find_child (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_child (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static MixBoard *
get_board (Fixture *fixture)
{
  return mix_board_new (mix_document_get_plan (fixture->document));
}

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
test_few_widgets (Fixture *fixture, gconstpointer data)
{
  GtkWidget *strip = find_child (fixture->page, MIX_TYPE_LANE_STRIP);

  g_assert_cmpuint (mix_lane_strip_get_n_views (MIX_LANE_STRIP (strip)), ==, 4);
  g_assert_nonnull (find_child (strip, MIX_TYPE_TASK_CARD));
}

static void
test_give_and_undo (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MixBoard) before = get_board (fixture);
  MixCard *card = g_ptr_array_index (mix_board_get_nobody (before), 0);
  g_autofree char *person_id = choose_person (before, card);
  guint n_before = mix_board_get_cards (before)->len;
  g_autoptr (MixBoard) after = NULL;

  act (fixture, "give-card", g_variant_new ("(ss)", mix_card_get_key (card), person_id));
  after = get_board (fixture);
  g_assert_cmpuint (mix_board_get_cards (after)->len, ==, n_before + 1);
  g_assert_null (mix_board_find_card (after, mix_card_get_key (card)));
  g_assert_nonnull (fixture->said);
  g_assert_nonnull (strstr (fixture->said, mix_card_get_title (card)));

  mix_document_undo_async (fixture->document, NULL, NULL);
  g_assert_true (widget_test_wait (is_idle, fixture->document));
  g_clear_object (&after);
  after = get_board (fixture);
  g_assert_cmpuint (mix_board_get_cards (after)->len, ==, n_before);
  g_assert_nonnull (mix_board_find_card (after, mix_card_get_key (card)));
}

static void
test_unassign (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MixBoard) before = get_board (fixture);
  g_autofree char *key = g_strdup (mix_card_get_key (g_ptr_array_index (mix_board_get_cards (before), 0)));
  g_autoptr (MixBoard) after = NULL;

  act (fixture, "show-card", g_variant_new_string (key));
  act (fixture, "unassign", NULL);
  after = get_board (fixture);
  g_assert_null (mix_board_find_card (after, key));
  g_assert_nonnull (strstr (fixture->said, "Nobody has it"));
}

/* Work that would be blocked is not given silently: a question is open, and nothing has changed. */
static void
test_blocked_asks (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MixBoard) before = get_board (fixture);
  g_autoptr (MixBoard) after = NULL;
  GPtrArray *nobody = mix_board_get_nobody (before);

  for (guint i = 0; i < nobody->len; i++)
    {
      MixCard *card = g_ptr_array_index (nobody, i);
      g_autoptr (GArray) candidates = mix_candidates_list (before, card);
      const MixCandidate *worst = &g_array_index (candidates, MixCandidate, candidates->len - 1);

      if (worst->fit.grade != MIX_FIT_BLOCKED)
        continue;
      act (fixture, "give-card", g_variant_new ("(ss)", mix_card_get_key (card), mix_person_get_id (worst->person)));
      after = get_board (fixture);
      g_assert_nonnull (mix_board_find_card (after, mix_card_get_key (card)));
      g_assert_null (fixture->said);
      g_assert_nonnull (adw_window_get_visible_dialog (ADW_WINDOW (fixture->window)));
      return;
    }
  g_assert_not_reached ();
}

static void
test_lanes_of_practices (Fixture *fixture, gconstpointer data)
{
  MixLaneStrip *strip = MIX_LANE_STRIP (find_child (fixture->page, MIX_TYPE_LANE_STRIP));
  g_autoptr (GtkWidget) bar = NULL;

  g_object_get (fixture->page, "filter-bar", &bar, NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (find_child (bar, GTK_TYPE_DROP_DOWN)), 1);
  widget_test_wait_for_frame (fixture->page);
  g_assert_cmpint (mix_board_lane_get_kind (mix_lane_strip_get_shown (strip)), ==, MIX_LANE_PRACTICE);
  widget_test_save (fixture->window, "board-practices");
}

static void
choose_view (Fixture *fixture, const char *name)
{
  g_action_group_change_action_state (mix_page_get_actions (MIX_PAGE (fixture->page)), "view",
                                      g_variant_new_string (name));
  widget_test_settle ();
}

/* The heat map is made when it is first shown, follows changes, and shows where a selected card is. */
static void
test_heat_map (Fixture *fixture, gconstpointer data)
{
  MixHeatView *heat_view;
  MixBoardMatrix *matrix;
  g_autoptr (MixBoard) board = get_board (fixture);
  MixCard *card = g_ptr_array_index (mix_board_get_cards (board), 0);
  guint row, column;

  g_assert_null (find_child (fixture->page, MIX_TYPE_HEAT_VIEW));
  choose_view (fixture, "heat-map");
  heat_view = MIX_HEAT_VIEW (find_child (fixture->page, MIX_TYPE_HEAT_VIEW));
  matrix = mix_heat_view_get_matrix (heat_view);
  g_assert_cmpuint (mix_board_matrix_get_n_rows (matrix), ==, 12);
  g_assert_true (mix_heat_view_show_card (heat_view, card, TRUE));
  mix_heat_map_get_focus_position (MIX_HEAT_MAP (find_child (fixture->page, MIX_TYPE_HEAT_MAP)), &row, &column);
  g_assert_cmpstr (mix_board_matrix_get_row (matrix, row)->id, ==, mix_person_get_id (mix_card_get_person (card)));
  act (fixture, "show-card", g_variant_new_string (mix_card_get_key (card)));
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

/* A folded lane makes room for another, and comes back when a card in it is shown. */
static void
test_folds (Fixture *fixture, gconstpointer data)
{
  MixLaneStrip *strip = MIX_LANE_STRIP (find_child (fixture->page, MIX_TYPE_LANE_STRIP));
  MixBoardLane *first = mix_lane_strip_get_shown (strip);
  g_autofree char *key = g_strdup (mix_board_lane_get_key (first));
  g_autoptr (MixCard) card = g_list_model_get_item (mix_board_lane_get_cards (first), 0);

  act (fixture, "fold-lane", g_variant_new_string (key));
  g_assert_cmpuint (count_type (GTK_WIDGET (strip), MIX_TYPE_FOLDED_LANE), ==, 1);
  g_assert_true (mix_lane_strip_get_neighbour (strip, first, -1) != NULL);
  g_assert_nonnull (strstr (
      mix_page_get_state (MIX_PAGE (fixture->page)) != NULL ? mix_page_get_state (MIX_PAGE (fixture->page)) : key,
      key));
  act (fixture, "show-card", g_variant_new_string (mix_card_get_key (card)));
  g_assert_cmpuint (count_type (GTK_WIDGET (strip), MIX_TYPE_FOLDED_LANE), ==, 0);
  g_action_group_change_action_state (mix_page_get_actions (MIX_PAGE (fixture->page)), "group-lanes",
                                      g_variant_new_boolean (TRUE));
  widget_test_settle ();
  g_assert_cmpuint (count_type (GTK_WIDGET (strip), MIX_TYPE_FOLDED_LANE), >=, 1);
}

/* Checks with counts; what is chosen narrows every view, and Clear Filters shows all again. */
static void
test_filters (Fixture *fixture, gconstpointer data)
{
  MixLaneStrip *strip = MIX_LANE_STRIP (find_child (fixture->page, MIX_TYPE_LANE_STRIP));
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
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_child (popover, GTK_TYPE_CHECK_BUTTON)), TRUE);
  g_assert_cmpuint (mix_board_view_get_n_shown (view), <, n_all);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_child (popover, GTK_TYPE_CHECK_BUTTON)), FALSE);
  g_assert_cmpuint (mix_board_view_get_n_shown (view), ==, n_all);
  gtk_widget_unparent (popover);
  g_object_unref (popover);
  g_object_unref (view);
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);
  g_test_add ("/board-page/few-widgets", Fixture, NULL, set_up, test_few_widgets, tear_down);
  g_test_add ("/board-page/give", Fixture, NULL, set_up, test_give_and_undo, tear_down);
  g_test_add ("/board-page/unassign", Fixture, NULL, set_up, test_unassign, tear_down);
  g_test_add ("/board-page/blocked", Fixture, NULL, set_up, test_blocked_asks, tear_down);
  g_test_add ("/board-page/practices", Fixture, NULL, set_up, test_lanes_of_practices, tear_down);
  g_test_add ("/board-page/heat-map", Fixture, NULL, set_up, test_heat_map, tear_down);
  g_test_add ("/board-page/folds", Fixture, NULL, set_up, test_folds, tear_down);
  g_test_add ("/board-page/filters", Fixture, NULL, set_up, test_filters, tear_down);
  return g_test_run ();
}
