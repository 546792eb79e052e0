#include "mix-week-grid-private.h"

#include <math.h>

/* A grid that is as wide as one day, where a week would be too narrow to read: it stands at whole days only. */

static double
get_day_width (MixWeekGrid *self)
{
  return (double) _mix_week_grid_get_session_width (self) * MIX_WEEK_GRID_SESSIONS_A_DAY;
}

static void
take_day (MixWeekGrid *self, guint day)
{
  if (self->day == day)
    return;
  self->day = day;
  g_signal_emit_by_name (self, "day-changed");
}

/* Scrolls to the day that is shown. */
void
_mix_week_grid_go_to_day (MixWeekGrid *self)
{
  GtkAdjustment *across = self->adjustments[GTK_ORIENTATION_HORIZONTAL];

  if (across != NULL && self->one_day)
    gtk_adjustment_set_value (across, self->day * get_day_width (self));
}

/* Stands at the nearest day once it was scrolled. */
void
_mix_week_grid_settle_at_day (MixWeekGrid *self)
{
  double scroll = _mix_week_grid_get_scroll (self, GTK_ORIENTATION_HORIZONTAL);

  if (!self->one_day || gtk_widget_get_width (GTK_WIDGET (self)) <= 0)
    return;
  take_day (self, (guint) CLAMP (round (scroll / get_day_width (self)), 0,
                                 MIX_WEEK_N_SESSIONS / MIX_WEEK_GRID_SESSIONS_A_DAY - 1));
  _mix_week_grid_go_to_day (self);
}

/**
 * mix_week_grid_set_one_day:
 * @self: a grid
 * @one_day: whether it is as wide as one day and goes from day to day, for where a week would be too narrow to read
 */
void
mix_week_grid_set_one_day (MixWeekGrid *self, gboolean one_day)
{
  g_return_if_fail (MIX_IS_WEEK_GRID (self));

  if (self->one_day == one_day)
    return;
  self->one_day = one_day;
  take_day (self, self->cursor_session / MIX_WEEK_GRID_SESSIONS_A_DAY);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * mix_week_grid_show_day:
 * @self: a grid as wide as one day
 * @day: 0 for Monday to 4 for Friday
 */
void
mix_week_grid_show_day (MixWeekGrid *self, guint day)
{
  g_return_if_fail (MIX_IS_WEEK_GRID (self));

  take_day (self, day);
  _mix_week_grid_go_to_day (self);
}

/**
 * mix_week_grid_get_day:
 * @self: a grid as wide as one day
 *
 * Returns: the day that it shows: 0 for Monday to 4 for Friday
 */
guint
mix_week_grid_get_day (MixWeekGrid *self)
{
  g_return_val_if_fail (MIX_IS_WEEK_GRID (self), 0);
  return self->day;
}
