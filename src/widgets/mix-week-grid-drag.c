#include "mix-week-grid-private.h"

#include <math.h>

/* Near an edge a held block scrolls what is below it. */
#define EDGE 36.0
#define SCROLL_STEP 14.0
#define SCROLL_MILLISECONDS 30

static const MixWeekBlock *
get_block (MixWeekGrid *self, const MixWeekGridCellPosition *cell)
{
  const MixWeekLine *line = _mix_week_grid_get_line (self, cell->line);

  return line != NULL ? line->blocks[cell->session] : NULL;
}

static void
judge_target (MixWeekGrid *self)
{
  MixWeekSpot from, to;

  g_clear_pointer (&self->drop_words, g_free);
  self->drop = MIX_WEEK_DROP_REFUSED;
  if (!self->over || self->judge == NULL)
    return;
  _mix_week_grid_get_spot (self, &self->held, &from);
  _mix_week_grid_get_spot (self, &self->target, &to);
  self->drop = self->judge (&from, &to, &self->drop_words, self->judge_data);
}

static void
find_target (MixWeekGrid *self)
{
  MixWeekGridCellPosition target = { 0, 0 };
  gboolean over = _mix_week_grid_find_cell (self, self->pointer_x, self->pointer_y, &target);

  if (over != self->over || target.line != self->target.line || target.session != self->target.session)
    {
      self->over = over;
      self->target = target;
      judge_target (self);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static double
get_push (double position, double from, double until)
{
  if (position < from + EDGE)
    return -SCROLL_STEP;
  return position > until - EDGE ? SCROLL_STEP : 0;
}

static void
push (GtkAdjustment *adjustment, double step)
{
  if (adjustment != NULL)
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + step);
}

static gboolean
scroll_cb (gpointer data)
{
  MixWeekGrid *self = data;
  GtkWidget *widget = GTK_WIDGET (self);

  push (self->adjustments[GTK_ORIENTATION_HORIZONTAL],
        get_push (self->pointer_x, (double) self->name_width, gtk_widget_get_width (widget)));
  push (self->adjustments[GTK_ORIENTATION_VERTICAL],
        get_push (self->pointer_y, (double) self->head_height, gtk_widget_get_height (widget)));
  find_target (self);
  return G_SOURCE_CONTINUE;
}

/* Gives a held block back to where it was. */
void
_mix_week_grid_end_drag (MixWeekGrid *self)
{
  g_clear_handle_id (&self->scroll_id, g_source_remove);
  g_clear_pointer (&self->drop_words, g_free);
  if (!self->dragging)
    return;
  self->dragging = FALSE;
  self->over = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
begin_drag (MixWeekGrid *self, const MixWeekGridCellPosition *cell)
{
  self->dragging = TRUE;
  self->over = FALSE;
  self->held = *cell;
  self->scroll_id = g_timeout_add (SCROLL_MILLISECONDS, scroll_cb, self);
}

static void
drag_begun_cb (GtkGestureDrag *gesture, double x, double y, MixWeekGrid *self)
{
  MixWeekGridCellPosition cell;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (_mix_week_grid_find_cell (self, x, y, &cell))
    _mix_week_grid_move_cursor (self, cell.line, cell.session);
  else
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
}

static void
dragged_cb (GtkGestureDrag *gesture, double offset_x, double offset_y, MixWeekGrid *self)
{
  MixWeekGridCellPosition cell = { self->cursor_line, self->cursor_session };
  double x, y;

  gtk_gesture_drag_get_start_point (gesture, &x, &y);
  self->pointer_x = x + offset_x;
  self->pointer_y = y + offset_y;
  if (!self->dragging)
    {
      const MixWeekBlock *block = get_block (self, &cell);

      if (!gtk_drag_check_threshold (GTK_WIDGET (self), (int) x, (int) y, (int) self->pointer_x, (int) self->pointer_y))
        return;
      if (!self->editable || block == NULL || !block->movable)
        {
          gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
          return;
        }
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
      begin_drag (self, &cell);
    }
  find_target (self);
}

static void
drag_ended_cb (GtkGestureDrag *gesture, double offset_x, double offset_y, MixWeekGrid *self)
{
  MixWeekSpot from, to;
  gboolean drop
      = self->dragging && self->over && self->drop != MIX_WEEK_DROP_REFUSED && self->drop != MIX_WEEK_DROP_NOTHING;

  _mix_week_grid_get_spot (self, &self->held, &from);
  _mix_week_grid_get_spot (self, &self->target, &to);
  _mix_week_grid_end_drag (self);
  if (drop)
    g_signal_emit_by_name (self, "dropped", &from, &to);
}

static void
cancelled_cb (MixWeekGrid *self)
{
  _mix_week_grid_end_drag (self);
}

static void
clicked_cb (GtkGestureClick *gesture, int n_presses, double x, double y, MixWeekGrid *self)
{
  MixWeekSpot spot;

  if (mix_week_grid_get_spot_at (self, x, y, &spot))
    g_signal_emit_by_name (self, "cell-activated", &spot);
}

static void
menu_clicked_cb (GtkGestureClick *gesture, int n_presses, double x, double y, MixWeekGrid *self)
{
  MixWeekGridCellPosition cell;

  if (!_mix_week_grid_find_cell (self, x, y, &cell))
    return;
  gtk_widget_grab_focus (GTK_WIDGET (self));
  _mix_week_grid_move_cursor (self, cell.line, cell.session);
  g_signal_emit_by_name (self, "menu-wanted", x, y);
}

static void
long_pressed_cb (GtkGestureLongPress *gesture, double x, double y, MixWeekGrid *self)
{
  menu_clicked_cb (NULL, 1, x, y, self);
}

void
_mix_week_grid_init_drag (MixWeekGrid *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *menu = gtk_gesture_click_new ();
  GtkGesture *press = gtk_gesture_long_press_new ();

  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begun_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (dragged_cb), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (drag_ended_cb), self);
  g_signal_connect_swapped (drag, "cancel", G_CALLBACK (cancelled_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  g_signal_connect (click, "released", G_CALLBACK (clicked_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (menu), GDK_BUTTON_SECONDARY);
  g_signal_connect (menu, "pressed", G_CALLBACK (menu_clicked_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (menu));
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  g_signal_connect (press, "pressed", G_CALLBACK (long_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (press));
}
