#include "mix-gap-plot-private.h"

#include "mix-config.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#include "mix-draw.h"

#define LINE_WIDTH 2.0f
#define GRID_WIDTH 1.0f
#define TINT 0.16f
#define MOST_TICKS 4
#define LABEL_GAP 3.0f

/* How much is shown above the last cost and below the bound, in gaps and at least and at most as parts of the cost: the
 * first moments are far away and would press the rest flat. */
#define SHOWN_GAPS 3
#define LEAST_SHOWN 0.02
#define MOST_SHOWN 0.25

/* A line is near its end where it has so much of the height left to go. */
#define NEAR_END 0.15

#define LEAST_NAME_EM 5

/* What is seen of it: seconds and costs at the edges, and where these edges are. */
typedef struct
{
  double seconds;
  double low;
  double high;
  graphene_rect_t area;
  gboolean mirrored;
} Frame;

static PangoLayout *
create_small_layout (GtkWidget *widget, const char *text)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (widget, text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (0.82));
  pango_layout_set_attributes (layout, attributes);
  return layout;
}

/* The costs at the upper and lower edge. */
static void
choose_costs (MixGapPlot *self, Frame *frame)
{
  const MixGapPoint *last = _mix_gap_plot_get_last (self);
  double objective = isnan (last->objective) ? last->bound : last->objective;
  double bound = isnan (last->bound) ? last->objective : last->bound;
  double cost = MAX (fabs (objective), 1);
  double share = CLAMP (SHOWN_GAPS * (objective - bound), cost * LEAST_SHOWN, cost * MOST_SHOWN);

  frame->high = objective;
  frame->low = bound;
  for (guint i = 0; i < self->points->len; i++)
    {
      const MixGapPoint *point = &g_array_index (self->points, MixGapPoint, i);

      if (!isnan (point->objective))
        frame->high = MAX (frame->high, MIN (point->objective, objective + share));
      if (!isnan (point->bound))
        frame->low = MIN (frame->low, MAX (point->bound, bound - share));
    }
  frame->high += share / 10;
  frame->low -= share / 10;
}

static float
get_x (const Frame *frame, double seconds)
{
  float along = frame->area.size.width * (float) CLAMP (seconds / frame->seconds, 0, 1);

  return frame->mirrored ? frame->area.origin.x + frame->area.size.width - along : frame->area.origin.x + along;
}

static float
get_y (const Frame *frame, double cost)
{
  double up = CLAMP ((cost - frame->low) / (frame->high - frame->low), 0, 1);

  return frame->area.origin.y + frame->area.size.height * (float) (1 - up);
}

static double
get_cost (const MixGapPoint *point, gboolean bound)
{
  return bound ? point->bound : point->objective;
}

/* A step at each moment; it begins with the first cost that is known. */
static gboolean
add_steps (MixGapPlot *self, const Frame *frame, GskPathBuilder *builder, gboolean bound)
{
  gboolean begun = FALSE;
  float y = 0;

  for (guint i = 0; i < self->points->len; i++)
    {
      const MixGapPoint *point = &g_array_index (self->points, MixGapPoint, i);
      float x = get_x (frame, point->seconds);

      if (isnan (get_cost (point, bound)))
        continue;
      if (begun)
        gsk_path_builder_line_to (builder, x, y);
      y = get_y (frame, get_cost (point, bound));
      if (begun)
        gsk_path_builder_line_to (builder, x, y);
      else
        gsk_path_builder_move_to (builder, x, y);
      begun = TRUE;
    }
  return begun;
}

static void
draw_steps (MixGapPlot *self, GtkSnapshot *snapshot, const Frame *frame, gboolean bound, const GdkRGBA *colour)
{
  GskPathBuilder *builder = gsk_path_builder_new ();
  gboolean any = add_steps (self, frame, builder, bound);
  g_autoptr (GskPath) path = gsk_path_builder_free_to_path (builder);
  g_autoptr (GskStroke) stroke = gsk_stroke_new (LINE_WIDTH);

  if (!any)
    return;
  if (bound)
    gsk_stroke_set_dash (stroke, (float[2]) { 4, 3 }, 2);
  gtk_snapshot_append_stroke (snapshot, path, stroke, colour);
}

/* What lies between plan and bound, column by column; nothing where the desktop asks for no tints. */
static void
draw_between (MixGapPlot *self, GtkSnapshot *snapshot, const Frame *frame)
{
  GdkRGBA colour = *mix_style_get_colour (MIX_COLOUR_SERIES_1);

  if (adw_style_manager_get_high_contrast (adw_style_manager_get_default ()))
    return;
  colour.alpha = TINT;
  for (guint i = 0; i + 1 < self->points->len; i++)
    {
      const MixGapPoint *point = &g_array_index (self->points, MixGapPoint, i);
      float from = get_x (frame, point->seconds);
      float until = get_x (frame, point[1].seconds);
      float top, bottom;

      if (isnan (point->objective) || isnan (point->bound))
        continue;
      top = get_y (frame, point->objective);
      bottom = get_y (frame, point->bound);
      gtk_snapshot_append_color (snapshot, &colour,
                                 &GRAPHENE_RECT_INIT (MIN (from, until), top, fabsf (until - from), bottom - top));
    }
}

/* Seconds between two marks of the axis: a round number, at most so many of them. */
static double
choose_step (double seconds)
{
  static const double STEPS[] = { 0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600 };

  for (guint i = 0; i < G_N_ELEMENTS (STEPS); i++)
    if (seconds / STEPS[i] <= MOST_TICKS)
      return STEPS[i];
  return seconds;
}

static void
draw_axis (MixGapPlot *self, GtkSnapshot *snapshot, const Frame *frame)
{
  const GdkRGBA *colour = mix_style_get_colour (MIX_COLOUR_SECONDARY);
  float below = frame->area.origin.y + frame->area.size.height;
  double step = choose_step (frame->seconds);

  for (double at = 0; at <= frame->seconds + step / 1000; at += step)
    {
      /* Translators: seconds on an axis: "15 s" */
      g_autofree char *text = g_strdup_printf (_ ("%g s"), round (at * 10) / 10);
      g_autoptr (PangoLayout) layout = create_small_layout (GTK_WIDGET (self), text);
      float x = get_x (frame, at);
      float most = (float) gtk_widget_get_width (GTK_WIDGET (self));
      int width;

      pango_layout_get_pixel_size (layout, &width, NULL);
      gtk_snapshot_append_color (
          snapshot, mix_style_get_colour (MIX_COLOUR_TRACK),
          &GRAPHENE_RECT_INIT (x, frame->area.origin.y, GRID_WIDTH, frame->area.size.height + LABEL_GAP));
      mix_draw_layout (snapshot, layout, CLAMP (x - (float) width / 2, 0, MAX (most - (float) width, 0)),
                       below + LABEL_GAP, colour);
    }
}

/* When a line came near where it is at last. */
static double
find_near_end (MixGapPlot *self, const Frame *frame, gboolean bound)
{
  double end = get_cost (_mix_gap_plot_get_last (self), bound);
  guint i = self->points->len - 1;

  while (i > 0)
    {
      double cost = get_cost (&g_array_index (self->points, MixGapPoint, i - 1), bound);

      if (isnan (cost) || fabs (cost - end) > NEAR_END * (frame->high - frame->low))
        break;
      i--;
    }
  return g_array_index (self->points, MixGapPoint, i).seconds;
}

/* The name of a line, beside its flat part; in several lines, or not at all, where there is not the room. */
static void
draw_name (MixGapPlot *self, GtkSnapshot *snapshot, const Frame *frame, gboolean bound, const GdkRGBA *colour)
{
  const char *text = bound ? _ ("no plan can be better than this") : _ ("the plan so far");
  g_autoptr (PangoLayout) layout = create_small_layout (GTK_WIDGET (self), text);
  double end = get_cost (_mix_gap_plot_get_last (self), bound);
  double near = NEAR_END * (frame->high - frame->low);
  float begin, room, y;
  int width, height;

  if (isnan (end))
    return;
  begin = get_x (frame, find_near_end (self, frame, bound));
  room = frame->mirrored ? begin - frame->area.origin.x : frame->area.origin.x + frame->area.size.width - begin;
  room = MAX (room - LABEL_GAP, LEAST_NAME_EM * mix_draw_get_em (GTK_WIDGET (self)));
  pango_layout_set_width (layout, (int) room * PANGO_SCALE);
  pango_layout_get_pixel_size (layout, &width, &height);
  begin += frame->mirrored ? -(float) width - LABEL_GAP : LABEL_GAP;
  begin = CLAMP (begin, 0, MAX ((float) (gtk_widget_get_width (GTK_WIDGET (self)) - width), 0));
  y = bound ? get_y (frame, end - near) + LINE_WIDTH : get_y (frame, end + near) - (float) height - LINE_WIDTH;
  if (bound && y + (float) height > frame->area.origin.y + frame->area.size.height)
    return;
  mix_draw_layout (snapshot, layout, begin, MAX (y, 0), colour);
}

static Frame
make_frame (MixGapPlot *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  g_autoptr (PangoLayout) layout = create_small_layout (widget, "0");
  const MixGapPoint *last = _mix_gap_plot_get_last (self);
  Frame frame = { .seconds = self->planned_seconds, .low = 0, .high = 1 };
  int digit, height;

  pango_layout_get_pixel_size (layout, &digit, &height);
  frame.area = GRAPHENE_RECT_INIT ((float) digit, (float) height + LABEL_GAP,
                                   (float) (gtk_widget_get_width (widget) - 4 * digit),
                                   (float) (gtk_widget_get_height (widget) - 3 * height) - 2 * LABEL_GAP);
  frame.mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  if (frame.mirrored)
    frame.area.origin.x += (float) (2 * digit);
  if (last != NULL)
    {
      frame.seconds = MAX (frame.seconds, last->seconds);
      choose_costs (self, &frame);
    }
  return frame;
}

/* Draws it. */
void
_mix_gap_plot_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MixGapPlot *self = MIX_GAP_PLOT (widget);
  Frame frame = make_frame (self);
  GdkRGBA colour;

  if (frame.area.size.width <= 0 || frame.area.size.height <= 0)
    return;
  gtk_widget_get_color (widget, &colour);
  draw_axis (self, snapshot, &frame);
  if (self->points->len == 0)
    return;
  draw_between (self, snapshot, &frame);
  draw_steps (self, snapshot, &frame, TRUE, &colour);
  draw_steps (self, snapshot, &frame, FALSE, mix_style_get_colour (MIX_COLOUR_SERIES_1));
  draw_name (self, snapshot, &frame, TRUE, mix_style_get_colour (MIX_COLOUR_SECONDARY));
  draw_name (self, snapshot, &frame, FALSE, mix_style_get_colour (MIX_COLOUR_NETWORK));
}
