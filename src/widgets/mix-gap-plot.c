#include "mix-gap-plot.h"

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

/*
 * A search over time: the cost of the best plan so far comes down in steps, a bound that no plan can be below goes up,
 * and what is between them is how much better a plan could still be. Cost grows upwards, time runs with the text.
 */
struct _MixGapPlot
{
  GtkWidget parent_instance;

  GArray *points; /* of MixGapPoint, in the order of time */
  double planned_seconds;
};

/* What is seen of it: seconds and costs at the edges, and where these edges are. */
typedef struct
{
  double seconds;
  double low;
  double high;
  graphene_rect_t area;
  gboolean mirrored;
} Frame;

enum
{
  PROP_0,
  PROP_PLANNED_SECONDS,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (MixGapPlot, mix_gap_plot, GTK_TYPE_WIDGET)

static const MixGapPoint *
get_last (MixGapPlot *self)
{
  return self->points->len > 0 ? &g_array_index (self->points, MixGapPoint, self->points->len - 1) : NULL;
}

static char *
describe (MixGapPlot *self)
{
  const MixGapPoint *last = get_last (self);
  double gap = mix_gap_plot_get_gap (self);

  if (last == NULL)
    return g_strdup (_ ("No proposal yet"));
  if (isnan (gap))
    /* Translators: %.1f is a number of seconds. */
    return g_strdup_printf (_ ("After %.1f seconds: not known how far from the best possible plan"), last->seconds);
  /* Translators: the numbers are seconds and per cent. */
  return g_strdup_printf (_ ("After %.1f seconds: at most %.1f%% from the best possible plan"), last->seconds,
                          gap * 100);
}

static void
update (MixGapPlot *self)
{
  g_autofree char *words = describe (self);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

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
  const MixGapPoint *last = get_last (self);
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
  double end = get_cost (get_last (self), bound);
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
  double end = get_cost (get_last (self), bound);
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
  const MixGapPoint *last = get_last (self);
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

static void
mix_gap_plot_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
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

static void
mix_gap_plot_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  int em = (int) ceilf (mix_draw_get_em (widget));

  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 10 * em : 7 * em;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 24 * em : 8 * em;
}

static void
mix_gap_plot_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  if (property_id == PROP_PLANNED_SECONDS)
    g_value_set_double (value, MIX_GAP_PLOT (object)->planned_seconds);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
mix_gap_plot_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  if (property_id == PROP_PLANNED_SECONDS)
    mix_gap_plot_set_planned_seconds (MIX_GAP_PLOT (object), g_value_get_double (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
mix_gap_plot_finalize (GObject *object)
{
  g_array_unref (MIX_GAP_PLOT (object)->points);
  G_OBJECT_CLASS (mix_gap_plot_parent_class)->finalize (object);
}

static void
mix_gap_plot_class_init (MixGapPlotClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mix_gap_plot_get_property;
  object_class->set_property = mix_gap_plot_set_property;
  object_class->finalize = mix_gap_plot_finalize;
  widget_class->snapshot = mix_gap_plot_snapshot;
  widget_class->measure = mix_gap_plot_measure;

  props[PROP_PLANNED_SECONDS]
      = g_param_spec_double ("planned-seconds", NULL, NULL, 0.1, 86400, 20,
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  gtk_widget_class_set_css_name (widget_class, "mixgapplot");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
mix_gap_plot_init (MixGapPlot *self)
{
  self->points = g_array_new (FALSE, FALSE, sizeof (MixGapPoint));
  self->planned_seconds = 20;
  update (self);
}

/**
 * mix_gap_plot_new:
 *
 * Returns: (transfer floating): a plot without points
 */
GtkWidget *
mix_gap_plot_new (void)
{
  return g_object_new (MIX_TYPE_GAP_PLOT, NULL);
}

/**
 * mix_gap_plot_clear:
 * @self: a plot
 *
 * Takes all points away.
 */
void
mix_gap_plot_clear (MixGapPlot *self)
{
  g_return_if_fail (MIX_IS_GAP_PLOT (self));
  g_array_set_size (self->points, 0);
  update (self);
}

/**
 * mix_gap_plot_add:
 * @self: a plot
 * @seconds: after the beginning, not before the last point
 * @objective: cost of the best plan found by then; NAN where there was none
 * @bound: cost that no plan can be below; NAN where it was not known
 *
 * Adds how the search stands.
 */
void
mix_gap_plot_add (MixGapPlot *self, double seconds, double objective, double bound)
{
  MixGapPoint point = { seconds, objective, bound };
  const MixGapPoint *last;

  g_return_if_fail (MIX_IS_GAP_PLOT (self));
  last = get_last (self);
  if (last != NULL)
    point.seconds = MAX (point.seconds, last->seconds);
  g_array_append_val (self->points, point);
  update (self);
}

/**
 * mix_gap_plot_get_n_points:
 * @self: a plot
 *
 * Returns: how many points it has
 */
guint
mix_gap_plot_get_n_points (MixGapPlot *self)
{
  g_return_val_if_fail (MIX_IS_GAP_PLOT (self), 0);
  return self->points->len;
}

/**
 * mix_gap_plot_get_point:
 * @self: a plot
 * @position: from 0, in the order of time
 *
 * Returns: a point: the numbers behind the picture
 */
MixGapPoint
mix_gap_plot_get_point (MixGapPlot *self, guint position)
{
  g_return_val_if_fail (MIX_IS_GAP_PLOT (self) && position < self->points->len, (MixGapPoint) { 0 });
  return g_array_index (self->points, MixGapPoint, position);
}

/**
 * mix_gap_plot_get_gap:
 * @self: a plot
 *
 * Returns: by which part of its cost the last plan is at most above the best possible: 0.014 for 1.4%; NAN where that
 *   is not known
 */
double
mix_gap_plot_get_gap (MixGapPlot *self)
{
  const MixGapPoint *last;

  g_return_val_if_fail (MIX_IS_GAP_PLOT (self), NAN);
  last = get_last (self);
  if (last == NULL || isnan (last->objective) || isnan (last->bound))
    return NAN;
  return last->objective > 0 ? MAX ((last->objective - last->bound) / last->objective, 0) : 0;
}

/**
 * mix_gap_plot_get_planned_seconds:
 * @self: a plot
 *
 * Returns: how long the search may take
 */
double
mix_gap_plot_get_planned_seconds (MixGapPlot *self)
{
  g_return_val_if_fail (MIX_IS_GAP_PLOT (self), 0);
  return self->planned_seconds;
}

/**
 * mix_gap_plot_set_planned_seconds:
 * @self: a plot
 * @seconds: how long the search may take; the axis is at least as long
 */
void
mix_gap_plot_set_planned_seconds (MixGapPlot *self, double seconds)
{
  g_return_if_fail (MIX_IS_GAP_PLOT (self) && seconds > 0);

  if (self->planned_seconds == seconds)
    return;
  self->planned_seconds = seconds;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PLANNED_SECONDS]);
}
