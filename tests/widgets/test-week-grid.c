#include "mix-week-grid.h"
#include "widget-test.h"

/* A week of two people and the desks of one practice. */
static MixWeekTable *
make_table (void)
{
  static const char *const days[] = { "Mon 23", "Tue 24", "Wed 25", "Thu 26", "Fri 27" };
  const MixWeekBlock villette = { MIX_WEEK_BLOCK_PLACE, "p1", "Villette", NULL, FALSE, TRUE };
  const MixWeekBlock short_of_desks
      = { MIX_WEEK_BLOCK_PLACE, "p1", "Villette", "Villette. One desk short", TRUE, TRUE };
  const MixWeekBlock remote = { MIX_WEEK_BLOCK_REMOTE, "remote", "Remote", NULL, FALSE, TRUE };
  const MixWeekBlock study = { MIX_WEEK_BLOCK_STUDY, "study", "Study", NULL, FALSE, TRUE };
  const MixWeekBlock leave = { MIX_WEEK_BLOCK_LEAVE, "leave", "Leave", NULL, FALSE, FALSE };
  const MixWeekBlock off = { MIX_WEEK_BLOCK_OFF, "off", "Off", NULL, FALSE, FALSE };
  const MixWeekBlock *first[]
      = { &villette, &villette, &villette, &short_of_desks, &remote, &remote, &study, &remote, &leave, &leave };
  MixWeekDesks desks[MIX_WEEK_N_SESSIONS] = { { 1, 2 }, { 1, 2 }, { 1, 2 }, { 3, 2 }, { 0, 2 } };
  MixWeekTable *table = mix_week_table_new ();

  for (guint i = 0; i < MIX_WEEK_N_DAYS; i++)
    mix_week_table_set_day (table, i, days[i], i == 1);
  mix_week_table_add_row (table, "a", "Pharmacist 11", NULL);
  for (guint i = 0; i < MIX_WEEK_N_SESSIONS; i++)
    mix_week_table_add_block (table, i, first[i]);
  mix_week_table_add_row (table, "b", "Technician 09", NULL);
  for (guint i = 0; i < MIX_WEEK_N_SESSIONS; i++)
    mix_week_table_add_block (table, i, i < 8 ? &villette : &off);
  mix_week_table_add_heading (table, "Desks", "used of there");
  mix_week_table_add_row (table, "p1", "Villette", "2");
  mix_week_table_add_desks (table, desks);
  return table;
}

static void
test_table (void)
{
  g_autoptr (MixWeekTable) table = make_table ();
  const MixWeekLine *line = mix_week_table_get_line (table, 0);
  g_autofree char *name = mix_week_table_dup_cell_name (table, 0, 3);
  g_autofree char *desks = mix_week_table_dup_cell_name (table, 3, 3);

  g_assert_cmpuint (mix_week_table_get_n_lines (table), ==, 4);
  g_assert_true (line->joined[0]);
  g_assert_false (line->joined[1]);
  g_assert_true (line->joined[2]);
  g_assert_false (line->joined[3]);
  g_assert_cmpint (mix_week_table_get_line (table, 3)->kind, ==, MIX_WEEK_LINE_DESKS);
  g_assert_cmpstr (name, ==, "Pharmacist 11, Tuesday afternoon: Villette. One desk short");
  g_assert_cmpstr (desks, ==, "Villette, Tuesday afternoon: 3 of 2 desks used");
}

/* Somebody who stays all day keeps a line, though others come and go. */
static void
test_table_lines (void)
{
  static const struct
  {
    guint session;
    const char *key;
  } there[] = { { 0, "a" }, { 0, "b" }, { 1, "b" }, { 1, "c" }, { 2, "a" } };
  g_autoptr (MixWeekTable) table = mix_week_table_new ();
  MixWeekDesks desks[MIX_WEEK_N_SESSIONS] = { { 2, 2 } };

  mix_week_table_add_row (table, "p", "Villette", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (there); i++)
    {
      MixWeekBlock block = { MIX_WEEK_BLOCK_PLACE, there[i].key, there[i].key, NULL, FALSE, TRUE };

      mix_week_table_add_block (table, there[i].session, &block);
    }
  mix_week_table_add_desks (table, desks);
  g_assert_cmpuint (mix_week_table_get_n_lines (table), ==, 3);
  g_assert_cmpstr (mix_week_table_get_line (table, 0)->blocks[0]->key, ==, "a");
  g_assert_cmpstr (mix_week_table_get_line (table, 0)->blocks[1]->key, ==, "c");
  g_assert_cmpstr (mix_week_table_get_line (table, 1)->blocks[1]->key, ==, "b");
  g_assert_true (mix_week_table_get_line (table, 1)->joined[0]);
  g_assert_false (mix_week_table_get_line (table, 1)->first);
  g_assert_cmpint (mix_week_table_get_line (table, 2)->kind, ==, MIX_WEEK_LINE_DESKS);
}

static GtkWidget *
show_grid (GtkWidget **grid, int width, int height)
{
  g_autoptr (MixWeekTable) table = make_table ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  *grid = mix_week_grid_new ();
  mix_week_grid_set_table (MIX_WEEK_GRID (*grid), table);
  mix_week_grid_set_editable (MIX_WEEK_GRID (*grid), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), *grid);
  return widget_test_show (scroller, width, height);
}

static void
press (GtkWidget *widget, guint key, GdkModifierType state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean used;

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, state, &used);
    }
}

static void
assert_cursor (GtkWidget *grid, const char *row_key, const char *block_key, guint session)
{
  MixWeekSpot spot;

  g_assert_true (mix_week_grid_get_cursor (MIX_WEEK_GRID (grid), &spot));
  g_assert_cmpstr (spot.row_key, ==, row_key);
  g_assert_cmpstr (spot.block_key, ==, block_key);
  g_assert_cmpuint (spot.session, ==, session);
}

static void
test_keys (void)
{
  GtkWidget *grid;
  GtkWidget *window = show_grid (&grid, 900, 300);

  assert_cursor (grid, "a", "p1", 0);
  press (grid, GDK_KEY_Right, 0);
  press (grid, GDK_KEY_Down, 0);
  assert_cursor (grid, "b", "p1", 1);
  press (grid, GDK_KEY_Down, 0);
  assert_cursor (grid, "p1", NULL, 1);
  press (grid, GDK_KEY_Down, 0);
  assert_cursor (grid, "p1", NULL, 1);
  press (grid, GDK_KEY_End, 0);
  press (grid, GDK_KEY_Page_Up, 0);
  assert_cursor (grid, "a", "leave", 9);
  widget_test_close (window);
}

typedef struct
{
  int across, down;
  char *activated;
} Heard;

static void
shifted_cb (MixWeekGrid *grid, int across, int down, Heard *heard)
{
  heard->across = across;
  heard->down = down;
}

static void
activated_cb (MixWeekGrid *grid, const MixWeekSpot *spot, Heard *heard)
{
  g_free (heard->activated);
  heard->activated = g_strdup (spot->row_key);
}

static void
test_shift_and_activate (void)
{
  GtkWidget *grid;
  GtkWidget *window = show_grid (&grid, 900, 300);
  Heard heard = { 0 };

  g_signal_connect (grid, "shift-wanted", G_CALLBACK (shifted_cb), &heard);
  g_signal_connect (grid, "cell-activated", G_CALLBACK (activated_cb), &heard);
  press (grid, GDK_KEY_Right, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  g_assert_cmpint (heard.across, ==, 1);
  press (grid, GDK_KEY_Up, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  g_assert_cmpint (heard.down, ==, -1);
  heard.down = 0;
  mix_week_grid_set_editable (MIX_WEEK_GRID (grid), FALSE);
  press (grid, GDK_KEY_Up, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  g_assert_cmpint (heard.down, ==, 0);
  press (grid, GDK_KEY_Return, 0);
  g_assert_cmpstr (heard.activated, ==, "a");
  g_free (heard.activated);
  widget_test_close (window);
}

/* Narrow, the names stay and the cursor is scrolled into view. */
static void
test_scroll (void)
{
  GtkWidget *grid;
  GtkWidget *window = show_grid (&grid, 340, 200);
  g_autoptr (GtkAdjustment) across = NULL;
  graphene_rect_t area;
  MixWeekSpot spot = { "a", NULL, 9 };

  g_object_get (grid, "hadjustment", &across, NULL);
  g_assert_cmpfloat (gtk_adjustment_get_upper (across), >, gtk_adjustment_get_page_size (across));
  g_assert_true (mix_week_grid_set_cursor (MIX_WEEK_GRID (grid), &spot));
  g_assert_true (mix_week_grid_get_cursor_area (MIX_WEEK_GRID (grid), &area));
  g_assert_cmpfloat (area.origin.x + area.size.width, <=, gtk_widget_get_width (grid) + 1);
  g_assert_true (mix_week_grid_get_spot_at (MIX_WEEK_GRID (grid), area.origin.x + 5, area.origin.y + 5, &spot));
  g_assert_cmpuint (spot.session, ==, 9);
  g_assert_false (mix_week_grid_get_spot_at (MIX_WEEK_GRID (grid), 5, area.origin.y + 5, &spot));
  widget_test_close (window);
}

static void
count_cb (guint *n)
{
  (*n)++;
}

/* As wide as one day, it stands at whole days: by key, by name, and wherever it is scrolled to. */
static void
test_one_day (void)
{
  GtkWidget *grid;
  GtkWidget *window = show_grid (&grid, 340, 200);
  g_autoptr (GtkAdjustment) across = NULL;
  graphene_rect_t area;
  guint n_changes = 0;

  mix_week_grid_set_one_day (MIX_WEEK_GRID (grid), TRUE);
  widget_test_wait_for_frame (grid);
  g_signal_connect_swapped (grid, "day-changed", G_CALLBACK (count_cb), &n_changes);
  g_object_get (grid, "hadjustment", &across, NULL);
  g_assert_cmpuint (mix_week_grid_get_day (MIX_WEEK_GRID (grid)), ==, 0);
  mix_week_grid_show_day (MIX_WEEK_GRID (grid), 3);
  g_assert_cmpuint (mix_week_grid_get_day (MIX_WEEK_GRID (grid)), ==, 3);
  g_assert_cmpuint (n_changes, ==, 1);
  g_assert_true (mix_week_grid_set_cursor (MIX_WEEK_GRID (grid), &(MixWeekSpot) { "a", NULL, 9 }));
  g_assert_cmpuint (mix_week_grid_get_day (MIX_WEEK_GRID (grid)), ==, 4);
  g_assert_true (mix_week_grid_get_cursor_area (MIX_WEEK_GRID (grid), &area));
  g_assert_cmpfloat (area.origin.x + area.size.width, <=, gtk_widget_get_width (grid) + 1);
  gtk_adjustment_set_value (across, gtk_adjustment_get_page_size (across) * 1.3);
  g_assert_cmpuint (mix_week_grid_get_day (MIX_WEEK_GRID (grid)), ==, 1);
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (across), gtk_adjustment_get_page_size (across), 2);
  mix_week_grid_set_one_day (MIX_WEEK_GRID (grid), FALSE);
  widget_test_close (window);
}

static void
test_accessible (void)
{
  GtkWidget *grid;
  GtkWidget *window = show_grid (&grid, 900, 300);
  g_autoptr (GtkAccessible) row = gtk_accessible_get_first_accessible_child (GTK_ACCESSIBLE (grid));
  g_autoptr (GtkAccessible) cell = gtk_accessible_get_first_accessible_child (row);
  g_autoptr (GtkAccessible) parent = gtk_accessible_get_accessible_parent (cell);
  g_autoptr (GtkAccessible) next = gtk_accessible_get_next_accessible_sibling (row);

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (grid), GTK_ACCESSIBLE_ROLE_GRID);
  gtk_test_accessible_assert_role (row, GTK_ACCESSIBLE_ROLE_ROW);
  gtk_test_accessible_assert_role (cell, GTK_ACCESSIBLE_ROLE_GRID_CELL);
  gtk_test_accessible_assert_property (cell, GTK_ACCESSIBLE_PROPERTY_LABEL, "Pharmacist 11, Monday morning: Villette");
  g_assert_true (parent == row);
  g_assert_nonnull (next);
  gtk_widget_grab_focus (grid);
  press (grid, GDK_KEY_Home, 0);
  g_assert_true (gtk_accessible_get_platform_state (cell, GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSED));
  press (grid, GDK_KEY_Right, 0);
  g_assert_false (gtk_accessible_get_platform_state (cell, GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSED));
  widget_test_close (window);
}

static void
test_draws (void)
{
  GtkWidget *grid;
  GtkWidget *window = show_grid (&grid, 900, 260);
  g_autoptr (GdkTexture) texture = widget_test_draw (grid);

  g_assert_cmpuint (widget_test_count_colours (texture), >, 30);
  widget_test_save (grid, "week-grid");
  widget_test_close (window);
  window = show_grid (&grid, 340, 260);
  widget_test_save (grid, "week-grid-narrow");
  widget_test_close (window);
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);
  g_test_add_func ("/week-table/joined", test_table);
  g_test_add_func ("/week-table/lines", test_table_lines);
  g_test_add_func ("/week-grid/keys", test_keys);
  g_test_add_func ("/week-grid/shift-and-activate", test_shift_and_activate);
  g_test_add_func ("/week-grid/scroll", test_scroll);
  g_test_add_func ("/week-grid/one-day", test_one_day);
  g_test_add_func ("/week-grid/accessible", test_accessible);
  g_test_add_func ("/week-grid/draws", test_draws);
  return g_test_run ();
}
