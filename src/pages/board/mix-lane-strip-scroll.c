#include "mix-lane-strip-private.h"

/* Getting from lane to lane: by wheel, swipe and the buttons at the ends, by a card held near an edge, and by name. */

#define EDGE_WIDTH 48
#define EDGE_STEP_MILLISECONDS 450

static gboolean
scrolled_cb (MixLaneStrip *self, double dx, double dy)
{
  self->scrolled += dx;
  if (ABS (self->scrolled) < 1)
    return FALSE;
  mix_lane_strip_scroll (self, self->scrolled > 0 ? 1 : -1);
  self->scrolled = 0;
  return TRUE;
}

static void
swiped_cb (MixLaneStrip *self, double velocity_x, double velocity_y)
{
  if (ABS (velocity_x) > 2 * ABS (velocity_y) && ABS (velocity_x) > 300)
    mix_lane_strip_scroll (self, velocity_x < 0 ? 1 : -1);
}

static void
before_clicked_cb (MixLaneStrip *self)
{
  mix_lane_strip_scroll (self, -(int) MAX (self->end - self->first, 1));
}

static void
after_clicked_cb (MixLaneStrip *self)
{
  mix_lane_strip_scroll (self, (int) MAX (self->end - self->first, 1));
}

static gboolean
edge_step_cb (gpointer data)
{
  MixLaneStrip *self = data;

  mix_lane_strip_scroll (self, self->edge_step);
  return G_SOURCE_CONTINUE;
}

/* A card held near an edge brings the lanes beyond it. */
static void
drag_moved_cb (MixLaneStrip *self, double x, double y)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int step = x > width - EDGE_WIDTH ? 1 : x < EDGE_WIDTH ? -1 : 0;

  if (step == self->edge_step)
    return;
  g_clear_handle_id (&self->edge_id, g_source_remove);
  self->edge_step = step;
  if (step != 0)
    self->edge_id = g_timeout_add (EDGE_STEP_MILLISECONDS, edge_step_cb, self);
}

/* No card is near an edge. */
void
_mix_lane_strip_stop_edge (MixLaneStrip *self)
{
  g_clear_handle_id (&self->edge_id, g_source_remove);
  self->edge_step = 0;
}

/* The arrow stands on the side that it points to. */
static GtkWidget *
make_pill (MixLaneStrip *self, const char *icon_name, gboolean at_end, GCallback callback)
{
  GtkWidget *pill = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *icon = gtk_image_new_from_icon_name (icon_name);

  gtk_box_append (GTK_BOX (box), at_end ? label : icon);
  gtk_box_append (GTK_BOX (box), at_end ? icon : label);
  gtk_button_set_child (GTK_BUTTON (pill), box);
  g_object_set_data (G_OBJECT (pill), "label", label);
  gtk_widget_add_css_class (pill, "mix-lane-pill");
  g_signal_connect_swapped (pill, "clicked", callback, self);
  gtk_widget_set_parent (pill, GTK_WIDGET (self));
  gtk_widget_set_child_visible (pill, FALSE);
  return pill;
}

/* The buttons that say how many lanes there are before and after those seen. */
void
_mix_lane_strip_add_pills (MixLaneStrip *self)
{
  self->before_button = make_pill (self, "go-previous-symbolic", FALSE, G_CALLBACK (before_clicked_cb));
  self->after_button = make_pill (self, "go-next-symbolic", TRUE, G_CALLBACK (after_clicked_cb));
}

/* Wheel, swipe, and a card held near an edge. */
void
_mix_lane_strip_add_controllers (MixLaneStrip *self)
{
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_HORIZONTAL);
  GtkGesture *swipe = gtk_gesture_swipe_new ();
  GtkEventController *motion = gtk_drop_controller_motion_new ();

  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scrolled_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (swipe), TRUE);
  g_signal_connect_swapped (swipe, "swipe", G_CALLBACK (swiped_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (swipe));
  g_signal_connect_swapped (motion, "enter", G_CALLBACK (drag_moved_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (drag_moved_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (_mix_lane_strip_stop_edge), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}

/**
 * mix_lane_strip_scroll:
 * @self: the strip
 * @n_lanes: by how many lanes; below zero towards the start
 */
void
mix_lane_strip_scroll (MixLaneStrip *self, int n_lanes)
{
  guint *position = self->narrow ? &self->alone : &self->first;
  int wanted = (int) *position + n_lanes;

  *position = (guint) CLAMP (wanted, 0, (int) _mix_lane_strip_count_lanes (self));
  _mix_lane_strip_choose_now (self);
}

/**
 * mix_lane_strip_find:
 * @self: the strip
 * @lane: (nullable): a lane
 *
 * Returns: (transfer none) (nullable): what shows it, if it is seen
 */
MixLaneView *
mix_lane_strip_find (MixLaneStrip *self, MixBoardLane *lane)
{
  if (lane == NULL || self->view == NULL)
    return NULL;
  if (lane == mix_board_view_get_nobody (self->view))
    return gtk_widget_get_child_visible (GTK_WIDGET (self->nobody)) ? self->nobody : NULL;
  for (guint i = 0; i < self->slots->len; i++)
    {
      GtkWidget *slot = g_ptr_array_index (self->slots, i);

      if (MIX_IS_LANE_VIEW (slot) && mix_lane_view_get_lane (MIX_LANE_VIEW (slot)) == lane)
        return MIX_LANE_VIEW (slot);
    }
  return NULL;
}

/**
 * mix_lane_strip_reveal:
 * @self: the strip
 * @lane: (nullable): a lane
 *
 * Unfolds the lane, and scrolls until it is seen.
 *
 * Returns: (transfer none) (nullable): what shows it; %NULL where it is not on the board
 */
MixLaneView *
mix_lane_strip_reveal (MixLaneStrip *self, MixBoardLane *lane)
{
  MixLaneView *lane_view;
  guint position = 0;

  if (lane != NULL && self->view != NULL && !self->narrow && mix_board_lane_is_folded (lane))
    mix_board_view_set_folded (self->view, mix_board_lane_get_key (lane), FALSE);
  lane_view = mix_lane_strip_find (self, lane);
  if (lane_view != NULL || lane == NULL || self->view == NULL)
    return lane_view;
  if (lane == mix_board_view_get_nobody (self->view))
    self->alone = 0;
  else if (!_mix_lane_strip_find_position (self, lane, &position))
    return NULL;
  else if (self->narrow)
    self->alone = position + 1;
  else
    self->first = position < self->end ? position : position + 1 - MAX (self->end - self->first, 1);
  _mix_lane_strip_choose_now (self);
  if (mix_lane_strip_find (self, lane) == NULL && lane != mix_board_view_get_nobody (self->view) && !self->narrow)
    {
      self->first = position;
      _mix_lane_strip_choose_now (self);
    }
  return mix_lane_strip_find (self, lane);
}

/**
 * mix_lane_strip_get_focused:
 * @self: the strip
 *
 * Returns: (transfer none) (nullable): the lane that has the keyboard
 */
MixLaneView *
mix_lane_strip_get_focused (MixLaneStrip *self)
{
  GtkWidget *child = gtk_widget_get_focus_child (GTK_WIDGET (self));

  return child != NULL && MIX_IS_LANE_VIEW (child) ? MIX_LANE_VIEW (child) : NULL;
}

/**
 * mix_lane_strip_get_shown:
 * @self: the strip
 *
 * Returns: (transfer none) (nullable): the lane shown alone, or the first of those side by side
 */
MixBoardLane *
mix_lane_strip_get_shown (MixLaneStrip *self)
{
  if (self->view == NULL)
    return NULL;
  if ((self->narrow && self->alone == 0) || _mix_lane_strip_count_lanes (self) == 0)
    return mix_board_view_get_nobody (self->view);
  return _mix_lane_strip_get_lane (self, self->narrow ? self->alone - 1 : self->first);
}

/**
 * mix_lane_strip_get_neighbour:
 * @self: the strip
 * @lane: a lane
 * @step: 1 for the lane after it, -1 for the one before
 *
 * Returns: (transfer none) (nullable): that lane, those folded left out; the lane of nobody stands before all others
 */
MixBoardLane *
mix_lane_strip_get_neighbour (MixLaneStrip *self, MixBoardLane *lane, int step)
{
  MixBoardLane *nobody = mix_board_view_get_nobody (self->view);
  guint position;
  int wanted;

  if (lane == nobody)
    wanted = step > 0 ? 0 : -2;
  else if (_mix_lane_strip_find_position (self, lane, &position))
    wanted = (int) position + step;
  else
    return NULL;
  while (wanted >= 0 && wanted < (int) _mix_lane_strip_count_lanes (self)
         && _mix_lane_strip_is_closed (self, _mix_lane_strip_get_lane (self, (guint) wanted)))
    wanted += step;
  if (wanted == -1)
    return nobody;
  return wanted >= 0 && wanted < (int) _mix_lane_strip_count_lanes (self)
             ? _mix_lane_strip_get_lane (self, (guint) wanted)
             : NULL;
}
