#include <json-glib/json-glib.h>

#include "mix-board-page.h"
#include "mix-findings-strip.h"
#include "mix-heat-map.h"
#include "mix-heat-view.h"
#include "mix-money.h"
#include "mix-overview-words.h"
#include "mix-plan-view.h"
#include "mix-text.h"
#include "page-fixture.h"
#include "widget-test.h"

/*
 * The figures on screen of the sample plan are those of skillmixctl: the strip, the list of findings and the overview
 * against `check`, `demand` and `show`.
 */
typedef struct
{
  char *folder;
  char *path;
  MixDocument *document;
  MixPlanView *view;
  GtkWidget *window;
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
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) sample = g_file_new_for_path (g_getenv ("MIX_SAMPLE_PLAN"));
  g_autoptr (GFile) copy = NULL;
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("skillmix-figures-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "sample.skillmix", NULL);
  copy = g_file_new_for_path (fixture->path);
  g_file_copy (sample, copy, G_FILE_COPY_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
show_page (Fixture *fixture, const char *page, const char *item)
{
  mix_document_open_async (fixture->path, NULL, opened_cb, &fixture->document);
  g_assert_true (widget_test_wait (is_open, &fixture->document));
  fixture->view = mix_plan_view_new ();
  mix_plan_view_set_document (fixture->view, fixture->document);
  fixture->window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (fixture->window), GTK_WIDGET (fixture->view));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1280, 700);
  mix_plan_view_show_page (fixture->view, page, item);
  mix_plan_view_show_inspector (fixture->view, TRUE);
  gtk_window_present (GTK_WINDOW (fixture->window));
  widget_test_wait_for_frame (GTK_WIDGET (fixture->view));
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
  g_free (fixture->path);
}

/* What the program says of the plan that is not open here yet. */
static JsonObject *
ask_program (Fixture *fixture, const char *command)
{
  g_autofree char *line = g_strdup_printf ("'%s' %s --plan '%s' --json", g_getenv ("MIX_CTL"), command, fixture->path);
  g_autofree char *output = NULL;
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;

  g_spawn_command_line_sync (line, &output, NULL, NULL, &error);
  g_assert_no_error (error);
  json_parser_load_from_data (parser, output, -1, &error);
  g_assert_no_error (error);
  return json_object_ref (json_node_get_object (json_parser_get_root (parser)));
}

/* The count or the minutes of some codes together. */
static gint64
add_totals (JsonObject *check, const char *what, const char *const *codes)
{
  JsonArray *totals = json_object_get_array_member (check, "totals");
  gint64 sum = 0;

  for (guint i = 0; i < json_array_get_length (totals); i++)
    {
      JsonObject *total = json_array_get_object_element (totals, i);

      if (g_strv_contains (codes, json_object_get_string_member (total, "code")))
        sum += json_object_get_int_member (total, what);
    }
  return sum;
}

static const char *const blocked[] = { "unsafe_work", "unsafe_override", "override_expired", NULL };
static const char *const stretched[] = { "stretched", NULL };
static const char *const under_used[] = { "under_used", NULL };
static const char *const over[] = { "overload_person", "overload_group", NULL };
static const char *const nobody[] = { "nobody", NULL };
static const char *const unfair[] = { "unfair", NULL };

/* A label that is there once what is asked off the main thread is answered. */
typedef struct
{
  GtkWidget *root;
  const char *text;
} Wanted;

static gboolean
is_there (gpointer data)
{
  Wanted *wanted = data;

  return page_fixture_has_label (wanted->root, wanted->text);
}

static void
assert_shown (GtkWidget *root, const char *what, char *text)
{
  g_autofree char *owned = text;
  Wanted wanted = { root, text };

  if (!widget_test_wait (is_there, &wanted))
    g_error ("%s: “%s” is not on screen", what, text);
}

static char *
dup_count_and_hours (JsonObject *check, const char *const *codes)
{
  g_autofree char *hours = mix_text_format_hours (add_totals (check, "minutes", codes));

  return g_strdup_printf ("%u · %s h", (guint) add_totals (check, "count", codes), hours);
}

static void
test_board (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonObject) check = ask_program (fixture, "check");
  g_autofree char *nobody_hours = mix_text_format_hours (add_totals (check, "minutes", nobody));
  GtkWidget *strip;

  g_assert_cmpint (add_totals (check, "count", blocked), >, 0);
  g_assert_cmpint (add_totals (check, "count", over), >, 0);
  show_page (fixture, "board", NULL);
  strip = page_fixture_find (fixture->window, MIX_TYPE_FINDINGS_STRIP);
  assert_shown (strip, "blocked", g_strdup_printf ("%u", (guint) add_totals (check, "count", blocked)));
  assert_shown (strip, "stretched", g_strdup_printf ("%u", (guint) add_totals (check, "count", stretched)));
  assert_shown (strip, "under-used", g_strdup_printf ("%u", (guint) add_totals (check, "count", under_used)));
  assert_shown (strip, "over capacity", g_strdup_printf ("%u", (guint) add_totals (check, "count", over)));
  assert_shown (strip, "nobody", g_strdup_printf ("%s h", nobody_hours));
  assert_shown (fixture->window, "list of blocked", dup_count_and_hours (check, blocked));
  assert_shown (fixture->window, "list of stretched", dup_count_and_hours (check, stretched));
  assert_shown (fixture->window, "list of under-used", dup_count_and_hours (check, under_used));
  assert_shown (fixture->window, "list of over capacity", dup_count_and_hours (check, over));
  assert_shown (fixture->window, "list of nobody", dup_count_and_hours (check, nobody));
}

static JsonObject *
get_nth (JsonObject *object, const char *list, guint position)
{
  return json_array_get_object_element (json_object_get_array_member (object, list), position);
}

static guint
count_list (JsonObject *object, const char *list)
{
  return json_array_get_length (json_object_get_array_member (object, list));
}

/* "3.5", or "3.5 of 5.0" where nobody does a part and there is room for it. */
static char *
dup_cell (JsonObject *cell)
{
  gint64 minutes = json_object_get_int_member (cell, "minutes");
  gint64 nobody_minutes = json_object_get_int_member (cell, "nobody_minutes");
  g_autofree char *done = mix_text_format_hours (minutes);
  g_autofree char *needed = mix_text_format_hours (minutes + nobody_minutes);
  gboolean fits = g_str_equal (json_object_get_string_member (cell, "worst_fit"), "fits");

  return fits && nobody_minutes > 0 ? g_strdup_printf ("%s of %s", done, needed) : g_steal_pointer (&done);
}

/* Each cell of the program is on screen, in its row and column, and no other. */
static void
compare_cells (MixHeatTable *table, JsonObject *map)
{
  g_autoptr (GHashTable) cells = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_shown = 0;

  for (guint i = 0; i < count_list (map, "cells"); i++)
    {
      JsonObject *cell = get_nth (map, "cells", i);

      g_hash_table_insert (cells,
                           g_strconcat (json_object_get_string_member (cell, "row"),
                                        json_object_get_string_member (cell, "column"), NULL),
                           cell);
    }
  for (guint row = 0; row < mix_heat_table_get_n_rows (table); row++)
    for (guint column = 0; column < mix_heat_table_get_n_columns (table); column++)
      {
        g_autofree char *key
            = g_strconcat (json_object_get_string_member (get_nth (map, "rows", row), "id"),
                           json_object_get_string_member (get_nth (map, "columns", column), "id"), NULL);
        const MixHeatCell *shown = mix_heat_table_get_cell (table, row, column);
        JsonObject *cell = g_hash_table_lookup (cells, key);
        g_autofree char *text = cell != NULL ? dup_cell (cell) : NULL;

        g_assert_cmpstr (shown != NULL ? shown->text : NULL, ==, text);
        n_shown += text != NULL;
      }
  g_assert_cmpuint (n_shown, ==, g_hash_table_size (cells));
  g_assert_cmpuint (n_shown, >, 0);
}

static void
compare_foot (MixHeatTable *table, guint foot, JsonObject *map, const char *key)
{
  for (guint i = 0; i < count_list (map, "columns"); i++)
    {
      JsonObject *column = get_nth (map, "columns", i);
      MixHeatTrend trend;
      g_autofree char *hours = json_object_get_null_member (column, key)
                                   ? g_strdup ("?")
                                   : mix_text_format_hours (json_object_get_int_member (column, key));

      g_assert_cmpstr (mix_heat_table_get_column (table, i)->title, ==, json_object_get_string_member (column, "name"));
      g_assert_cmpstr (mix_heat_table_get_foot (table, foot, i, &trend), ==, hours);
    }
}

/* What practices need is beside what is done there; what people have is in the lanes' heads too. */
static void
compare_edge (const MixHeatEdge *edge, gint64 done, gint64 whole)
{
  g_autofree char *figure = mix_text_format_hours (done);
  g_autofree char *hours = mix_text_format_hours (whole);
  g_autofree char *rest = g_strdup_printf ("of %s", hours);

  g_assert_cmpstr (edge->figure, ==, figure);
  g_assert_cmpstr (edge->rest, ==, rest);
}

static JsonObject *
find_lane (JsonObject *board, const char *key)
{
  for (guint i = 0; i < count_list (board, "lanes"); i++)
    if (g_str_equal (json_object_get_string_member (get_nth (board, "lanes", i), "key"), key))
      return get_nth (board, "lanes", i);
  g_error ("no lane %s", key);
}

static void
compare_rows (MixHeatTable *table, JsonObject *map, JsonObject *people)
{
  g_assert_cmpuint (mix_heat_table_get_n_rows (table), ==, count_list (map, "rows"));
  g_assert_cmpuint (mix_heat_table_get_n_columns (table), ==, count_list (map, "columns"));
  for (guint i = 0; i < count_list (map, "rows"); i++)
    {
      JsonObject *row = get_nth (map, "rows", i);
      JsonObject *lane = people != NULL ? find_lane (people, json_object_get_string_member (row, "id")) : NULL;
      const MixHeatEdge *edge = mix_heat_table_get_edge (table, i);
      gint64 minutes = json_object_get_int_member (row, "minutes");

      g_assert_cmpstr (mix_heat_table_get_row (table, i)->title, ==, json_object_get_string_member (row, "name"));
      if (lane == NULL)
        compare_edge (edge, minutes, minutes + json_object_get_int_member (row, "nobody_minutes"));
      else if (!json_object_get_null_member (lane, "net_minutes"))
        compare_edge (edge, json_object_get_int_member (lane, "used_minutes"),
                      json_object_get_int_member (lane, "net_minutes"));
    }
}

static void
compare_map (Fixture *fixture, MixMatrixAxis rows, MixMatrixAxis columns, JsonObject *map, JsonObject *people)
{
  MixHeatView *view = MIX_HEAT_VIEW (page_fixture_find (fixture->window, MIX_TYPE_HEAT_VIEW));
  MixHeatTable *table;

  mix_heat_view_set_axes (view, rows, columns);
  widget_test_settle ();
  table = mix_heat_map_get_table (MIX_HEAT_MAP (page_fixture_find (fixture->window, MIX_TYPE_HEAT_MAP)));
  compare_rows (table, map, people);
  compare_cells (table, map);
  compare_foot (table, 0, map, "minutes");
  compare_foot (table, 1, map, "nobody_minutes");
  if (columns == MIX_MATRIX_PRACTICES)
    compare_foot (table, 2, map, "minutes_per_1000");
}

/* Every figure of the heat map in each of its three forms: cells, ends of rows, totals below. */
static void
test_heat_map (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonObject) people = ask_program (fixture, "show board");
  g_autoptr (JsonObject) by_practice = ask_program (fixture, "show heat-map");
  g_autoptr (JsonObject) by_line = ask_program (fixture, "show heat-map --columns lines");
  g_autoptr (JsonObject) practices = ask_program (fixture, "show heat-map --rows practices --columns lines");
  GtkWidget *page;

  show_page (fixture, "board", NULL);
  page = page_fixture_find (fixture->window, MIX_TYPE_BOARD_PAGE);
  g_action_group_change_action_state (mix_page_get_actions (MIX_PAGE (page)), "view",
                                      g_variant_new_string ("heat-map"));
  compare_map (fixture, MIX_MATRIX_PEOPLE, MIX_MATRIX_PRACTICES, by_practice, people);
  compare_map (fixture, MIX_MATRIX_PEOPLE, MIX_MATRIX_LINES, by_line, people);
  compare_map (fixture, MIX_MATRIX_PRACTICES, MIX_MATRIX_LINES, practices, NULL);
}

/* The text of each unsafe finding is on screen, word for word. */
static void
test_unsafe_list (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonObject) check = ask_program (fixture, "check --severity unsafe");
  JsonArray *findings = json_object_get_array_member (check, "findings");

  show_page (fixture, "board", "blocked");
  for (guint i = 0; i < json_array_get_length (findings); i++)
    {
      JsonObject *finding = json_array_get_object_element (findings, i);

      assert_shown (fixture->window, "title", g_strdup (json_object_get_string_member (finding, "title")));
      assert_shown (fixture->window, "text", g_strdup (json_object_get_string_member (finding, "text")));
    }
}

static void
test_overview (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonObject) check = ask_program (fixture, "check");
  g_autoptr (JsonObject) demand = ask_program (fixture, "demand");

  show_page (fixture, "overview", NULL);
  assert_shown (fixture->window, "unsafe", g_strdup_printf ("%u", (guint) add_totals (check, "count", blocked)));
  assert_shown (fixture->window, "over", g_strdup_printf ("%u", (guint) add_totals (check, "count", over)));
  assert_shown (fixture->window, "under-used", g_strdup_printf ("%u", (guint) add_totals (check, "count", under_used)));
  assert_shown (fixture->window, "short", g_strdup_printf ("%u", (guint) add_totals (check, "count", unfair)));
  assert_shown (fixture->window, "nobody", mix_overview_format_hours (add_totals (check, "minutes", nobody)));
  {
    MixOverviewFigures figures = mix_overview_work_out (mix_document_get_board (fixture->document), NULL);

    g_assert_cmpint (figures.needed_minutes, ==, json_object_get_int_member (demand, "minutes"));
  }
}

/* What lapses is one number: on the page Funding, in a tile of the overview, and in the program. */
static void
test_funding (Fixture *fixture, gconstpointer data)
{
  const char *page = data;
  g_autoptr (JsonObject) funding = ask_program (fixture, "funding");
  JsonObject *all = json_object_get_object_member (funding, "all");

  show_page (fixture, page, NULL);
  assert_shown (fixture->window, page, mix_money_format_pounds (json_object_get_int_member (all, "lapse_expected")));
  if (g_str_equal (page, "funding"))
    assert_shown (fixture->window, "entitlement",
                  mix_money_format_pounds (json_object_get_int_member (all, "entitlement")));
}

#define FIGURES_TEST(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);
  FIGURES_TEST ("/figures/board", test_board);
  FIGURES_TEST ("/figures/unsafe-list", test_unsafe_list);
  FIGURES_TEST ("/figures/heat-map", test_heat_map);
  FIGURES_TEST ("/figures/overview", test_overview);
  g_test_add ("/figures/funding", Fixture, "funding", set_up, test_funding, tear_down);
  g_test_add ("/figures/lapse-in-overview", Fixture, "overview", set_up, test_funding, tear_down);
  return g_test_run ();
}
