#pragma once

#include <gtk/gtk.h>

#include "mix-date.h"

G_BEGIN_DECLS

/**
 * MixDateAxis:
 * @first: the day at the start
 * @last: the day at the end, later
 * @start: where it begins, from the left edge of the widget
 * @width: how wide it is
 * @mirrored: whether later days lie further left
 *
 * Days along a chart.
 */
typedef struct
{
  MixDate first;
  MixDate last;
  float start;
  float width;
  gboolean mirrored;
} MixDateAxis;

float mix_date_axis_get_x (const MixDateAxis *self, MixDate date);
MixDate mix_date_axis_get_date (const MixDateAxis *self, double x);
void mix_date_axis_draw (const MixDateAxis *self, GtkSnapshot *snapshot, GtkWidget *widget, float top, float bottom);
void mix_date_axis_draw_today (
    const MixDateAxis *self, GtkSnapshot *snapshot, GtkWidget *widget, MixDate today, float top, float bottom);

PangoLayout *mix_date_axis_create_layout (GtkWidget *widget, const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
