#include "mix-heat-map.h"
#include "widget-test.h"

typedef struct
{
  GtkWidget *window;
  GtkWidget *scroller;
  MixHeatMap *map;
  guint row;
  guint column;
  guint n_activated;
} Fixture;

static MixHeatTable *
make_table (guint n_rows, guint n_columns)
{
  MixHeatTable *table = mix_heat_table_new (n_rows, n_columns);

  mix_heat_table_set_corner (table, "Hours", &(MixHeatHead) { "In all", "of net" });
  for (guint i = 0; i < n_columns; i++)
    mix_heat_table_set_column (table, i, &(MixHeatHead) { "Column", "1,000" });
  for (guint i = 0; i < n_rows; i++)
    {
      MixHeatEdge edge = { "3.5", "of 7.0", "50%", 210, 420, FALSE };

      mix_heat_table_set_row (table, i, &(MixHeatHead) { "Row", "second line" });
      mix_heat_table_set_edge (table, i, &edge);
      for (guint j = i % 3; j < n_columns; j += 3)
        {
          MixHeatCell cell
              = { "3.5", "3.5 hours", (float) i / (float) n_rows, j % 2 ? MIX_MARK_FITS : MIX_MARK_BLOCKED, i == j };

          mix_heat_table_set_cell (table, i, j, &cell);
        }
    }
  mix_heat_table_add_foot (table, "Done", "7.0 h", TRUE);
  return table;
}

static void
activated_cb (Fixture *fixture, guint row, guint column)
{
  fixture->row = row;
  fixture->column = column;
  fixture->n_activated++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MixHeatTable) table = make_table (40, 30);

  fixture->map = MIX_HEAT_MAP (mix_heat_map_new ());
  fixture->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (fixture->scroller), GTK_WIDGET (fixture->map));
  g_signal_connect_swapped (fixture->map, "cell-activated", G_CALLBACK (activated_cb), fixture);
  mix_heat_map_set_table (fixture->map, table);
  fixture->window = widget_test_show (fixture->scroller, 800, 500);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  widget_test_close (fixture->window);
}

static void
test_bounds (Fixture *fixture, gconstpointer data)
{
  GdkRectangle area;
  guint row, column;

  mix_heat_map_focus (fixture->map, 39, 29);
  widget_test_settle ();
  mix_heat_map_get_area (fixture->map, 39, 29, &area);
  g_assert_cmpint (area.x, >, 0);
  g_assert_cmpint (area.x + area.width, <, 800);
  g_assert_cmpint (area.y + area.height, <, 500);
  mix_heat_map_focus (fixture->map, 40, 0);
  mix_heat_map_get_focus_position (fixture->map, &row, &column);
  g_assert_cmpuint (row, ==, 39);
  g_assert_cmpuint (column, ==, 29);
}

/* Another table with fewer cells keeps the keyboard on one that there is. */
static void
test_smaller_table (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MixHeatTable) small = make_table (2, 3);
  guint row, column;

  mix_heat_map_focus (fixture->map, 20, 20);
  mix_heat_map_set_table (fixture->map, small);
  widget_test_settle ();
  mix_heat_map_get_focus_position (fixture->map, &row, &column);
  g_assert_cmpuint (row, ==, 1);
  g_assert_cmpuint (column, ==, 2);
  mix_heat_map_set_table (fixture->map, NULL);
  widget_test_settle ();
}

/* Each step gives the keyboard to a widget that was not the one before, with the name of its cell. */
static void
test_accessible (Fixture *fixture, gconstpointer data)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (fixture->map));
  GtkWidget *first, *second;

  mix_heat_map_focus (fixture->map, 0, 0);
  first = gtk_root_get_focus (root);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (fixture->map), GTK_ACCESSIBLE_ROLE_GRID);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (first), GTK_ACCESSIBLE_ROLE_GRID_CELL);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (first), GTK_ACCESSIBLE_PROPERTY_LABEL, "Row, Column: 3.5 hours");
  mix_heat_map_focus (fixture->map, 0, 1);
  second = gtk_root_get_focus (root);
  g_assert_true (second != first);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (second), GTK_ACCESSIBLE_PROPERTY_LABEL, "Row, Column: nothing");
}

static void
test_drawing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GdkTexture) full = widget_test_draw (GTK_WIDGET (fixture->map));

  widget_test_save (GTK_WIDGET (fixture->map), "heat-map");
  g_assert_cmpuint (widget_test_count_colours (full), >, 20);
}

/* Only what is seen is drawn: a table of 28,000 cells costs as much as a screenful. */
static void
test_many_cells (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MixHeatTable) large = make_table (200, 140);
  gint64 start;

  mix_heat_map_set_table (fixture->map, large);
  widget_test_settle ();
  start = g_get_monotonic_time ();
  for (guint i = 0; i < 10; i++)
    {
      g_autoptr (GdkTexture) texture = NULL;

      mix_heat_map_scroll_to (fixture->map, i * 19, i * 13);
      texture = widget_test_draw (GTK_WIDGET (fixture->map));
      g_assert_nonnull (texture);
    }
  g_test_minimized_result ((double) (g_get_monotonic_time () - start) / 10, "µs a drawing");
  g_assert_cmpint (g_get_monotonic_time () - start, <, 2 * G_USEC_PER_SEC);
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);
  g_test_add ("/heat-map/bounds", Fixture, NULL, set_up, test_bounds, tear_down);
  g_test_add ("/heat-map/smaller-table", Fixture, NULL, set_up, test_smaller_table, tear_down);
  g_test_add ("/heat-map/accessible", Fixture, NULL, set_up, test_accessible, tear_down);
  g_test_add ("/heat-map/drawing", Fixture, NULL, set_up, test_drawing, tear_down);
  g_test_add ("/heat-map/many-cells", Fixture, NULL, set_up, test_many_cells, tear_down);
  return g_test_run ();
}
