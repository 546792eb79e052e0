#include "mix-week-grid-private.h"

/* How many lines Page Up and Page Down go. */
#define PAGE_LINES 10

static GtkAccessibleInterface *parent_accessible;

static void
queue_draw (MixWeekGrid *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The cells for screen readers are made when somebody asks for them or the keyboard comes. */
static void
make_cells (MixWeekGrid *self)
{
  guint n_lines = self->table != NULL ? mix_week_table_get_n_lines (self->table) : 0;
  MixGridCell *last = NULL;

  if (self->rows != NULL || n_lines == 0)
    return;
  for (guint i = 0; i < n_lines; i++)
    {
      const MixWeekLine *line = mix_week_table_get_line (self->table, i);
      MixGridCell *row = mix_grid_cell_new (GTK_WIDGET (self), GTK_ACCESSIBLE_ROLE_ROW, line->title);

      for (guint session = 0; session < MIX_WEEK_N_SESSIONS && line->kind != MIX_WEEK_LINE_HEADING; session++)
        {
          g_autofree char *name = mix_week_table_dup_cell_name (self->table, i, session);
          MixGridCell *cell = mix_grid_cell_new (GTK_WIDGET (self), GTK_ACCESSIBLE_ROLE_GRID_CELL, name);

          mix_grid_cell_set_position (cell, (int) i, (int) session);
          mix_grid_cell_add_child (row, cell);
        }
      if (last != NULL)
        mix_grid_cell_set_next (last, row);
      else
        self->rows = row;
      last = row;
    }
}

static MixGridCell *
find_cell_object (MixWeekGrid *self, guint line, guint session)
{
  MixGridCell *cell;

  make_cells (self);
  cell = self->rows;
  for (guint i = 0; i < line && cell != NULL; i++)
    cell = mix_grid_cell_get_next (cell);
  cell = cell != NULL ? mix_grid_cell_get_first (cell) : NULL;
  for (guint i = 0; i < session && cell != NULL; i++)
    cell = mix_grid_cell_get_next (cell);
  return cell;
}

static void
set_cell_area (MixWeekGrid *self, MixGridCell *cell)
{
  graphene_rect_t area;

  _mix_week_grid_get_cell_area (self, self->cursor_line, self->cursor_session, 1, &area);
  mix_grid_cell_set_area (cell, &area);
}

/* Tells a screen reader where the keyboard is. */
static void
say_focus (MixWeekGrid *self)
{
  MixGridCell *cell = NULL;

  if (gtk_widget_is_focus (GTK_WIDGET (self)) && _mix_week_grid_get_line (self, self->cursor_line) != NULL)
    cell = find_cell_object (self, self->cursor_line, self->cursor_session);
  if (cell == self->focused_cell)
    return;
  if (self->focused_cell != NULL)
    mix_grid_cell_set_focused (self->focused_cell, FALSE);
  self->focused_cell = cell;
  if (cell == NULL)
    return;
  set_cell_area (self, cell);
  mix_grid_cell_set_focused (cell, TRUE);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT, cell, -1);
}

/* Forgets the cells: the table changed. */
void
_mix_week_grid_drop_cells (MixWeekGrid *self)
{
  MixGridCell *row = g_steal_pointer (&self->rows);

  if (self->focused_cell != NULL)
    gtk_accessible_reset_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT);
  self->focused_cell = NULL;
  g_clear_object (&row);
}

static GtkAccessible *
get_first_accessible_child (GtkAccessible *accessible)
{
  MixWeekGrid *self = MIX_WEEK_GRID (accessible);

  make_cells (self);
  return self->rows != NULL ? g_object_ref (GTK_ACCESSIBLE (self->rows)) : NULL;
}

void
_mix_week_grid_init_accessible (GtkAccessibleInterface *iface)
{
  parent_accessible = g_type_interface_peek_parent (iface);
  iface->get_at_context = parent_accessible->get_at_context;
  iface->get_platform_state = parent_accessible->get_platform_state;
  iface->get_accessible_parent = parent_accessible->get_accessible_parent;
  iface->get_next_accessible_sibling = parent_accessible->get_next_accessible_sibling;
  iface->get_bounds = parent_accessible->get_bounds;
  iface->get_first_accessible_child = get_first_accessible_child;
}

/* Puts the cursor at a half-day and scrolls it into view. */
void
_mix_week_grid_move_cursor (MixWeekGrid *self, guint line, guint session)
{
  self->cursor_line = line;
  self->cursor_session = session;
  _mix_week_grid_reveal (self, line, session);
  say_focus (self);
  queue_draw (self);
  g_signal_emit_by_name (self, "cursor-moved");
}

/* The next line with cells, by @step; the same where there is none. */
static guint
step_line (MixWeekGrid *self, guint line, int step)
{
  int n = self->table != NULL ? (int) mix_week_table_get_n_lines (self->table) : 0;

  for (int i = (int) line + step; i >= 0 && i < n; i += step)
    if (mix_week_table_get_line (self->table, (guint) i)->kind != MIX_WEEK_LINE_HEADING)
      return (guint) i;
  return line;
}

static void
step_down (MixWeekGrid *self, int lines)
{
  guint line = self->cursor_line;

  for (int i = 0; i < ABS (lines); i++)
    line = step_line (self, line, lines > 0 ? 1 : -1);
  _mix_week_grid_move_cursor (self, line, self->cursor_session);
}

static void
step_across (MixWeekGrid *self, int sessions)
{
  int session = CLAMP ((int) self->cursor_session + sessions, 0, MIX_WEEK_N_SESSIONS - 1);

  _mix_week_grid_move_cursor (self, self->cursor_line, (guint) session);
}

static void
activate_cell (MixWeekGrid *self)
{
  MixWeekSpot spot;

  if (mix_week_grid_get_cursor (self, &spot))
    g_signal_emit_by_name (self, "cell-activated", &spot);
}

static void
ask_for_menu (MixWeekGrid *self)
{
  graphene_rect_t area;

  if (!mix_week_grid_get_cursor_area (self, &area))
    return;
  g_signal_emit_by_name (self, "menu-wanted", (double) (area.origin.x + area.size.width / 2),
                         (double) (area.origin.y + area.size.height));
}

static gboolean
shift_block (MixWeekGrid *self, guint key, int forward)
{
  int across = 0, down = 0;

  if (key == GDK_KEY_Left || key == GDK_KEY_Right)
    across = key == GDK_KEY_Right ? forward : -forward;
  else if (key == GDK_KEY_Up || key == GDK_KEY_Down)
    down = key == GDK_KEY_Down ? 1 : -1;
  else
    return FALSE;
  if (self->editable)
    g_signal_emit_by_name (self, "shift-wanted", across, down);
  return TRUE;
}

static gboolean
go_by_key (MixWeekGrid *self, guint key, int forward)
{
  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      step_across (self, -forward);
      return TRUE;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      step_across (self, forward);
      return TRUE;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      step_down (self, -1);
      return TRUE;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      step_down (self, 1);
      return TRUE;
    case GDK_KEY_Page_Up:
      step_down (self, -PAGE_LINES);
      return TRUE;
    case GDK_KEY_Page_Down:
      step_down (self, PAGE_LINES);
      return TRUE;
    case GDK_KEY_Home:
      step_across (self, -MIX_WEEK_N_SESSIONS);
      return TRUE;
    case GDK_KEY_End:
      step_across (self, MIX_WEEK_N_SESSIONS);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, MixWeekGrid *self)
{
  GdkModifierType modifiers = state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK | GDK_ALT_MASK);
  int forward = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -1 : 1;

  if (self->dragging && key == GDK_KEY_Escape)
    {
      _mix_week_grid_end_drag (self);
      return TRUE;
    }
  if (modifiers == (GDK_CONTROL_MASK | GDK_SHIFT_MASK))
    return shift_block (self, key, forward);
  if (key == GDK_KEY_Menu || (key == GDK_KEY_F10 && modifiers == GDK_SHIFT_MASK))
    {
      ask_for_menu (self);
      return TRUE;
    }
  if (modifiers != 0)
    return FALSE;
  if (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_space)
    {
      activate_cell (self);
      return TRUE;
    }
  return go_by_key (self, key, forward);
}

static void
focus_changed_cb (MixWeekGrid *self)
{
  say_focus (self);
  queue_draw (self);
}

void
_mix_week_grid_init_keys (MixWeekGrid *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_swapped (focus, "notify::is-focus", G_CALLBACK (focus_changed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

/* The arrows go from half-day to half-day; Tab leaves the grid. */
static gboolean
mix_week_grid_focus (GtkWidget *widget, GtkDirectionType direction)
{
  if (gtk_widget_is_focus (widget) && (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD))
    return FALSE;
  return gtk_widget_grab_focus (widget);
}

void
_mix_week_grid_class_init_keys (GtkWidgetClass *widget_class)
{
  widget_class->focus = mix_week_grid_focus;
}
