#include "mix-fan-chart-private.h"

#include "mix-config.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#include "mix-date-axis.h"
#include "mix-draw.h"
#include "mix-money.h"
#include "mix-style.h"
#include "mix-text.h"

#define TINT_OUTER 0.16f
#define TINT_INNER 0.26f
#define LINE_WIDTH 2.2f
#define WANTED_WIDTH 1.8f
#define OUTLINE_WIDTH 1.0f
#define GRID_WIDTH 1.0f
#define DOT_RADIUS 5.0f
#define READING_WIDTH 2.0f
#define MOST_LINES 6
#define HEAD_EM 3.2f
#define MARGIN_EM 1.2f
#define LABEL_GAP 4.0f

/* Which of the five figures of a point. */
typedef gint64 (*Figure) (const MixFanPoint *point);

typedef struct
{
  MixDateAxis axis;
  float top;
  float bottom;
  double low;
  double high;
  double step;
} Frame;

static gint64
get_p10 (const MixFanPoint *point)
{
  return point->p10;
}

static gint64
get_p25 (const MixFanPoint *point)
{
  return point->p25;
}

static gint64
get_p50 (const MixFanPoint *point)
{
  return point->p50;
}

static gint64
get_p75 (const MixFanPoint *point)
{
  return point->p75;
}

static gint64
get_p90 (const MixFanPoint *point)
{
  return point->p90;
}

/* A round number of hundredths between lines: 1, 2 or 5 of a power of ten, at least a tenth. */
static double
choose_step (double width)
{
  static const double STEPS[] = { 1, 2, 5, 10 };
  double power = MAX (pow (10, floor (log10 (MAX (width, 10) / MOST_LINES))), 10);

  for (guint i = 0; i < G_N_ELEMENTS (STEPS); i++)
    if (width / (STEPS[i] * power) <= MOST_LINES)
      return STEPS[i] * power;
  return 10 * power;
}

static void
choose_figures (MixFanChart *self, Frame *frame)
{
  frame->low = (double) _mix_fan_chart_get_point (self, 0)->p10;
  frame->high = (double) _mix_fan_chart_get_point (self, 0)->p90;
  for (guint i = 1; i < self->points->len; i++)
    {
      frame->low = MIN (frame->low, (double) _mix_fan_chart_get_point (self, i)->p10);
      frame->high = MAX (frame->high, (double) _mix_fan_chart_get_point (self, i)->p90);
    }
  for (guint i = 0; i < self->steps->len; i++)
    {
      const MixFanStep *step = &g_array_index (self->steps, MixFanStep, i);

      if (step->from > frame->axis.last)
        break;
      frame->low = MIN (frame->low, step->wanted);
      frame->high = MAX (frame->high, step->wanted);
    }
  frame->step = choose_step (frame->high - frame->low);
  frame->low = MAX (floor (frame->low / frame->step - 0.2) * frame->step, 0);
  frame->high = ceil (frame->high / frame->step + 0.2) * frame->step;
}

/* "1,080", "63.5" where lines are closer than that, or "£41k". */
static PangoLayout *
make_figure_layout (MixFanChart *self, const Frame *frame, double figure)
{
  g_autofree char *text = NULL;

  if (self->money)
    text = mix_money_format_short ((MixPence) llround (figure));
  else if (frame->step < 100)
    text = g_strdup_printf ("%.1f", figure / 100);
  else
    text = mix_text_format_thousands (llround (figure / 100));
  return mix_date_axis_create_layout (GTK_WIDGET (self), text);
}

/* The room that figures take beside the lines. */
static float
find_head (MixFanChart *self, const Frame *frame, float em)
{
  const double figures[] = { frame->low, frame->high - frame->step, frame->high };
  float head = em * HEAD_EM;

  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      g_autoptr (PangoLayout) layout = make_figure_layout (self, frame, figures[i]);
      int width;

      pango_layout_get_pixel_size (layout, &width, NULL);
      head = MAX (head, (float) width + 2 * LABEL_GAP);
    }
  return head;
}

static Frame
make_frame (MixFanChart *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  float em = mix_draw_get_em (widget), width = (float) gtk_widget_get_width (widget), head;
  Frame frame = { .top = em * MARGIN_EM, .bottom = (float) gtk_widget_get_height (widget) - 1.6f * em };

  frame.axis.first = _mix_fan_chart_get_point (self, 0)->date;
  frame.axis.last = _mix_fan_chart_get_point (self, self->points->len - 1)->date;
  frame.axis.mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  choose_figures (self, &frame);
  head = find_head (self, &frame, em);
  frame.axis.start = frame.axis.mirrored ? em * MARGIN_EM : head;
  frame.axis.width = width - head - em * MARGIN_EM;
  return frame;
}

static float
get_y (const Frame *frame, double figure)
{
  double up = CLAMP ((figure - frame->low) / (frame->high - frame->low), 0, 1);

  return frame->top + (frame->bottom - frame->top) * (float) (1 - up);
}

static void
add_line (MixFanChart *self, const Frame *frame, GskPathBuilder *builder, Figure get_figure, gboolean backwards)
{
  for (guint i = 0; i < self->points->len; i++)
    {
      const MixFanPoint *point = _mix_fan_chart_get_point (self, backwards ? self->points->len - 1 - i : i);
      float x = mix_date_axis_get_x (&frame->axis, point->date), y = get_y (frame, (double) get_figure (point));

      if (i == 0 && !backwards)
        gsk_path_builder_move_to (builder, x, y);
      else
        gsk_path_builder_line_to (builder, x, y);
    }
}

static void
draw_line (MixFanChart *self, GtkSnapshot *snapshot, const Frame *frame, Figure get_figure, float width)
{
  GskPathBuilder *builder = gsk_path_builder_new ();
  g_autoptr (GskStroke) stroke = gsk_stroke_new (width);
  g_autoptr (GskPath) path = NULL;

  add_line (self, frame, builder, get_figure, FALSE);
  path = gsk_path_builder_free_to_path (builder);
  gtk_snapshot_append_stroke (snapshot, path, stroke, mix_style_get_colour (MIX_COLOUR_SERIES_1));
}

/* Where the desktop asks for no tints the edges of the bands are drawn instead, thinner than the line among them. */
static gboolean
has_edges (void)
{
  return adw_style_manager_get_high_contrast (adw_style_manager_get_default ());
}

static void
draw_band (MixFanChart *self, GtkSnapshot *snapshot, const Frame *frame, Figure get_low, Figure get_high, float tint)
{
  GskPathBuilder *builder;
  g_autoptr (GskPath) path = NULL;
  GdkRGBA colour = *mix_style_get_colour (MIX_COLOUR_SERIES_1);

  if (has_edges ())
    {
      draw_line (self, snapshot, frame, get_low, OUTLINE_WIDTH);
      draw_line (self, snapshot, frame, get_high, OUTLINE_WIDTH);
      return;
    }
  builder = gsk_path_builder_new ();
  add_line (self, frame, builder, get_low, FALSE);
  add_line (self, frame, builder, get_high, TRUE);
  gsk_path_builder_close (builder);
  path = gsk_path_builder_free_to_path (builder);
  colour.alpha = tint;
  gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, &colour);
}

static void
add_wanted (MixFanChart *self, const Frame *frame, GskPathBuilder *builder)
{
  float y = 0;
  gboolean begun = FALSE;

  for (guint i = 0; i < self->steps->len; i++)
    {
      const MixFanStep *step = &g_array_index (self->steps, MixFanStep, i);
      float x = mix_date_axis_get_x (&frame->axis, step->from);

      if (step->from > frame->axis.last)
        break;
      if (begun)
        gsk_path_builder_line_to (builder, x, y);
      y = get_y (frame, step->wanted);
      if (begun)
        gsk_path_builder_line_to (builder, x, y);
      else
        gsk_path_builder_move_to (builder, x, y);
      begun = TRUE;
    }
  if (begun)
    gsk_path_builder_line_to (builder, mix_date_axis_get_x (&frame->axis, frame->axis.last), y);
}

/* The step that is longest to look at, where its name has most room. */
static const MixFanStep *
find_longest (MixFanChart *self, const Frame *frame)
{
  const MixFanStep *longest = NULL;
  MixDate most = -1;

  for (guint i = 0; i < self->steps->len; i++)
    {
      const MixFanStep *step = &g_array_index (self->steps, MixFanStep, i);
      MixDate until = i + 1 < self->steps->len ? step[1].from : frame->axis.last;
      MixDate length = MIN (until, frame->axis.last) - MAX (step->from, frame->axis.first);

      if (length > most)
        {
          longest = step;
          most = length;
        }
    }
  return longest;
}

static void
draw_wanted (MixFanChart *self, GtkSnapshot *snapshot, const Frame *frame)
{
  const GdkRGBA *colour = mix_style_get_colour (MIX_COLOUR_SERIES_5);
  g_autoptr (PangoLayout) layout = mix_date_axis_create_layout (GTK_WIDGET (self), _ ("wanted"));
  g_autoptr (GskStroke) stroke = gsk_stroke_new (WANTED_WIDTH);
  GskPathBuilder *builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  const MixFanStep *longest = find_longest (self, frame);
  int width, height;
  float x;

  add_wanted (self, frame, builder);
  path = gsk_path_builder_free_to_path (builder);
  if (self->steps->len == 0)
    return;
  gsk_stroke_set_dash (stroke, (float[2]) { 5, 3 }, 2);
  gtk_snapshot_append_stroke (snapshot, path, stroke, colour);
  pango_layout_get_pixel_size (layout, &width, &height);
  x = mix_date_axis_get_x (&frame->axis, longest->from);
  mix_draw_layout (snapshot, layout, frame->axis.mirrored ? x - (float) width - LABEL_GAP : x + LABEL_GAP,
                   get_y (frame, longest->wanted) - (float) height - 1, colour);
}

static void
draw_figures (MixFanChart *self, GtkSnapshot *snapshot, const Frame *frame)
{
  const MixDateAxis *axis = &frame->axis;

  for (double figure = frame->low; figure <= frame->high + frame->step / 100; figure += frame->step)
    {
      g_autoptr (PangoLayout) layout = make_figure_layout (self, frame, figure);
      float y = get_y (frame, figure);
      int width, height;

      pango_layout_get_pixel_size (layout, &width, &height);
      gtk_snapshot_append_color (snapshot, mix_style_get_colour (MIX_COLOUR_TRACK),
                                 &GRAPHENE_RECT_INIT (axis->start, y, axis->width, GRID_WIDTH));
      mix_draw_layout (snapshot, layout,
                       axis->mirrored ? axis->start + axis->width + LABEL_GAP : axis->start - LABEL_GAP - (float) width,
                       y - (float) height / 2, mix_style_get_colour (MIX_COLOUR_SECONDARY));
    }
}

/* The name of the line, under it where it has gone most of its way, and not across an edge that is close below; above
 * it where the days would be in its way. */
static void
draw_likely (MixFanChart *self, GtkSnapshot *snapshot, const Frame *frame)
{
  const MixFanPoint *point = _mix_fan_chart_get_point (self, self->points->len * 3 / 4);
  g_autoptr (PangoLayout) layout = mix_date_axis_create_layout (GTK_WIDGET (self), _ ("likely"));
  float x = mix_date_axis_get_x (&frame->axis, point->date);
  float line = get_y (frame, (double) point->p50), y = line + LABEL_GAP, edge = get_y (frame, (double) point->p10);
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  x = MIN (x + LABEL_GAP, frame->axis.start + frame->axis.width - (float) width);
  if (has_edges () && edge < y + (float) height)
    y = MAX (y, edge + LABEL_GAP);
  if (y + (float) height > frame->bottom)
    y = line - LABEL_GAP - (float) height;
  mix_draw_layout (snapshot, layout, x, y, mix_style_get_colour (MIX_COLOUR_SERIES_1));
}

/* What the light band, or the outer edges, are, where it leaves the room for it at the lower end of the chart. */
static void
draw_band_words (MixFanChart *self, GtkSnapshot *snapshot, const Frame *frame)
{
  g_autoptr (PangoLayout) layout
      = mix_date_axis_create_layout (GTK_WIDGET (self), has_edges () ? _ ("8 in 10 runs lie between the outer lines")
                                                                     : _ ("8 in 10 runs lie in the light band"));
  const MixFanPoint *last = _mix_fan_chart_get_point (self, self->points->len - 1);
  int width, height;
  float y;

  pango_layout_get_pixel_size (layout, &width, &height);
  y = frame->bottom - (float) height - LABEL_GAP;
  if ((float) width > frame->axis.width / 2 || get_y (frame, (double) last->p10) > y - LABEL_GAP)
    return;
  mix_draw_layout (snapshot, layout,
                   frame->axis.mirrored ? frame->axis.start + LABEL_GAP
                                        : frame->axis.start + frame->axis.width - (float) width - LABEL_GAP,
                   y, mix_style_get_colour (MIX_COLOUR_SECONDARY));
}

static void
draw_reading (MixFanChart *self, GtkSnapshot *snapshot, const Frame *frame)
{
  const GdkRGBA *colour = mix_style_get_colour (MIX_COLOUR_LIMIT);
  const MixFanPoint *point;
  GskPathBuilder *builder;
  g_autoptr (GskPath) path = NULL;
  float x, y, low, high;

  if (self->reading < 0)
    return;
  point = _mix_fan_chart_get_point (self, (guint) self->reading);
  x = mix_date_axis_get_x (&frame->axis, point->date);
  y = get_y (frame, (double) point->p50);
  low = get_y (frame, (double) point->p10);
  high = get_y (frame, (double) point->p90);
  gtk_snapshot_append_color (snapshot, colour,
                             &GRAPHENE_RECT_INIT (x - READING_WIDTH / 2, high, READING_WIDTH, low - high));
  builder = gsk_path_builder_new ();
  gsk_path_builder_add_circle (builder, &GRAPHENE_POINT_INIT (x, y), DOT_RADIUS);
  path = gsk_path_builder_free_to_path (builder);
  gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, colour);
}

/* The point nearest to a place. */
guint
_mix_fan_chart_find_point (MixFanChart *self, double x)
{
  Frame frame = make_frame (self);
  MixDate date = mix_date_axis_get_date (&frame.axis, x);
  guint best = 0;

  for (guint i = 1; i < self->points->len; i++)
    if (ABS (_mix_fan_chart_get_point (self, i)->date - date)
        < ABS (_mix_fan_chart_get_point (self, best)->date - date))
      best = i;
  return best;
}

/* Draws it. */
void
_mix_fan_chart_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MixFanChart *self = MIX_FAN_CHART (widget);
  Frame frame;

  if (self->points->len == 0)
    return;
  frame = make_frame (self);
  if (frame.axis.width <= 0 || frame.bottom <= frame.top)
    return;
  mix_date_axis_draw (&frame.axis, snapshot, widget, frame.top, frame.bottom);
  draw_figures (self, snapshot, &frame);
  draw_band (self, snapshot, &frame, get_p10, get_p90, TINT_OUTER);
  draw_band (self, snapshot, &frame, get_p25, get_p75, TINT_INNER);
  draw_line (self, snapshot, &frame, get_p50, LINE_WIDTH);
  draw_likely (self, snapshot, &frame);
  draw_band_words (self, snapshot, &frame);
  draw_wanted (self, snapshot, &frame);
  mix_date_axis_draw_today (&frame.axis, snapshot, widget, self->today, 0, frame.bottom);
  draw_reading (self, snapshot, &frame);
}
