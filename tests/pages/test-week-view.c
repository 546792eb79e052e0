#include "board-page-fixture.h"
#include "mix-week-grid.h"
#include "mix-week-view.h"
#include "widget-test.h"

#include <string.h>

/* The board's week over the plan of the fixture. */

static MixWeekView *
get_view (BoardPageFixture *fixture)
{
  return MIX_WEEK_VIEW (board_page_fixture_find_child (fixture->page, MIX_TYPE_WEEK_VIEW));
}

static MixWeekGrid *
get_grid (BoardPageFixture *fixture)
{
  return MIX_WEEK_GRID (board_page_fixture_find_child (fixture->page, MIX_TYPE_WEEK_GRID));
}

static void
set_up (BoardPageFixture *fixture, gconstpointer data)
{
  board_page_fixture_set_up (fixture, data);
  gtk_widget_activate_action (fixture->page, "page.view", "s", "week");
  widget_test_wait_for_frame (fixture->page);
}

static const MixRotaPerson *
get_first (BoardPageFixture *fixture)
{
  return mix_week_rota_get_person (mix_week_view_get_rota (get_view (fixture)), 0);
}

static void
wait_for_deed (BoardPageFixture *fixture)
{
  g_assert_true (widget_test_wait (board_page_fixture_is_idle, fixture->document));
  widget_test_settle ();
}

static void
put_cursor (BoardPageFixture *fixture, guint session)
{
  MixWeekSpot spot = { mix_person_get_id (get_first (fixture)->person), NULL, session };

  g_assert_true (mix_week_grid_set_cursor (get_grid (fixture), &spot));
}

static void
test_shows (BoardPageFixture *fixture, gconstpointer data)
{
  g_autoptr (MixDataTable) table = mix_page_create_table (MIX_PAGE (fixture->page));

  g_assert_nonnull (get_view (fixture));
  g_assert_cmpint (mix_week_view_get_monday (get_view (fixture)), ==, mix_date_new (2026, 11, 23));
  g_assert_cmpuint (mix_data_table_get_n_rows (table), ==, 12);
  g_assert_cmpstr (mix_data_table_get_name (table), ==, "people");
  mix_week_view_set_by (get_view (fixture), MIX_WEEK_BY_PRACTICE);
  g_clear_object (&table);
  table = mix_page_create_table (MIX_PAGE (fixture->page));
  g_assert_cmpstr (mix_data_table_get_name (table), ==, "practices");
  widget_test_save (fixture->page, "week-by-practice");
}

/* Another week is read for itself; back in the plan's own the board's picture is used. */
static gboolean
is_next_week (gpointer data)
{
  return mix_week_view_get_monday (data) == mix_date_new (2026, 11, 30);
}

static void
test_other_week (BoardPageFixture *fixture, gconstpointer data)
{
  gtk_widget_activate_action (GTK_WIDGET (get_view (fixture)), "week.next", NULL);
  g_assert_true (widget_test_wait (is_next_week, get_view (fixture)));
  gtk_widget_activate_action (GTK_WIDGET (get_view (fixture)), "week.this", NULL);
  g_assert_cmpint (mix_week_view_get_monday (get_view (fixture)), ==, mix_date_new (2026, 11, 23));
}

static void
test_remote_and_undo (BoardPageFixture *fixture, gconstpointer data)
{
  guint session = 0;

  while (get_first (fixture)->sessions[session].where != MIX_WHERE_ON_SITE)
    session++;
  put_cursor (fixture, session);
  gtk_widget_activate_action (GTK_WIDGET (get_view (fixture)), "week.remote", NULL);
  wait_for_deed (fixture);
  g_assert_cmpint (get_first (fixture)->sessions[session].where, ==, MIX_WHERE_REMOTE);
  g_assert_nonnull (strstr (fixture->said, "works remotely on"));
  g_assert_nonnull (strstr (fixture->said, "This week only."));
  g_assert_nonnull (strstr (mix_document_get_undo_name (fixture->document), "in the week of 23 Nov 2026"));
  mix_document_undo_async (fixture->document, NULL, NULL);
  wait_for_deed (fixture);
  g_assert_cmpint (get_first (fixture)->sessions[session].where, ==, MIX_WHERE_ON_SITE);
}

/* The place after, and the cursor stays with the person. */
static void
test_shift (BoardPageFixture *fixture, gconstpointer data)
{
  g_autofree char *before = NULL;
  MixWeekSpot spot;

  put_cursor (fixture, 0);
  before = g_strdup (get_first (fixture)->sessions[0].place_id);
  g_signal_emit_by_name (get_grid (fixture), "shift-wanted", 0, 1);
  wait_for_deed (fixture);
  g_assert_cmpstr (get_first (fixture)->sessions[0].place_id, !=, before);
  g_assert_true (mix_week_grid_get_cursor (get_grid (fixture), &spot));
  g_assert_cmpstr (spot.row_key, ==, mix_person_get_id (get_first (fixture)->person));
  g_assert_cmpuint (spot.session, ==, 0);
}

static void
test_dropped (BoardPageFixture *fixture, gconstpointer data)
{
  const MixRotaPlace *place = mix_week_rota_get_place (mix_week_view_get_rota (get_view (fixture)), 3);
  g_autofree char *wanted = g_strdup (mix_practice_get_id (place->practice));
  MixWeekSpot from = { mix_person_get_id (get_first (fixture)->person), get_first (fixture)->sessions[0].place_id, 0 };
  MixWeekSpot to = { wanted, NULL, 0 };

  g_signal_emit_by_name (get_grid (fixture), "dropped", &from, &to);
  wait_for_deed (fixture);
  g_assert_cmpstr (get_first (fixture)->sessions[0].place_id, ==, wanted);
}

static void
test_cards (BoardPageFixture *fixture, gconstpointer data)
{
  MixWeekSpot spot = { mix_person_get_id (get_first (fixture)->person), get_first (fixture)->sessions[0].place_id, 0 };
  g_autofree char *title = NULL;

  g_signal_emit_by_name (get_grid (fixture), "cell-activated", &spot);
  widget_test_settle ();
  g_object_get (fixture->page, "inspector-title", &title, NULL);
  g_assert_nonnull (title);
}

static void
test_filter (BoardPageFixture *fixture, gconstpointer data)
{
  g_autoptr (MixDataTable) all = mix_page_create_table (MIX_PAGE (fixture->page));
  g_autoptr (MixDataTable) some = NULL;

  mix_page_show_item (MIX_PAGE (fixture->page), "blocked");
  widget_test_settle ();
  some = mix_page_create_table (MIX_PAGE (fixture->page));
  g_assert_cmpuint (mix_data_table_get_n_rows (some), <, mix_data_table_get_n_rows (all));
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);
#define ADD(name, func)                                                                                                \
  g_test_add ("/week-view/" name, BoardPageFixture, NULL, set_up, func, board_page_fixture_tear_down)
  ADD ("shows", test_shows);
  ADD ("other-week", test_other_week);
  ADD ("remote-and-undo", test_remote_and_undo);
  ADD ("shift", test_shift);
  ADD ("dropped", test_dropped);
  ADD ("cards", test_cards);
  ADD ("filter", test_filter);
  return g_test_run ();
}
