#include "mix-start-timeline-private.h"

#include "mix-config.h"

#include <adwaita.h>
#include <math.h>

#include "mix-date-axis.h"
#include "mix-draw.h"
#include "mix-style.h"

#define AXIS_EM 1.8f
#define HEAD_EM 16.0f
#define MOST_HEAD_SHARE 0.36f
#define MARGIN_EM 0.8f
#define PILL_EM 0.95f
#define PILL_TINT 0.32f
#define DOT_RADIUS 4.5f
#define DIAMOND_RADIUS 6.0f
#define DIAMOND_WIDTH 1.6f
#define OUTLINE_WIDTH 2.0f
#define WORDS_GAP 8.0f
#define AROUND_DAYS 20

typedef struct
{
  MixDateAxis axis;
  float em;
  float width;
  float head;
  float bottom;
} Frame;

static void
include (MixDateAxis *axis, MixDate date)
{
  if (date == MIX_DATE_NONE)
    return;
  axis->first = MIN (axis->first, date - AROUND_DAYS);
  axis->last = MAX (axis->last, date + AROUND_DAYS);
}

static Frame
make_frame (MixStartTimeline *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  Frame frame = { .em = mix_draw_get_em (widget), .width = (float) gtk_widget_get_width (widget) };

  frame.head = MIN (frame.em * HEAD_EM, frame.width * MOST_HEAD_SHARE);
  frame.bottom = (float) gtk_widget_get_height (widget) - frame.em * AXIS_EM;
  frame.axis = (MixDateAxis) { self->today, self->today + AROUND_DAYS, frame.head, 0, FALSE };
  for (guint i = 0; i < self->rows->len; i++)
    {
      const MixStartRow *row = _mix_start_timeline_get_row (self, i);

      include (&frame.axis, row->first);
      include (&frame.axis, row->last);
      include (&frame.axis, row->wanted);
    }
  frame.axis.width = frame.width - frame.head - frame.em * MARGIN_EM;
  frame.axis.mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  if (frame.axis.mirrored)
    frame.axis.start = frame.em * MARGIN_EM;
  return frame;
}

static void
draw_head (MixStartTimeline *self, GtkSnapshot *snapshot, const Frame *frame, const MixStartRow *row, float middle)
{
  GtkWidget *widget = GTK_WIDGET (self);
  g_autoptr (PangoLayout) title = gtk_widget_create_pango_layout (widget, row->title);
  g_autoptr (PangoLayout) detail = mix_date_axis_create_layout (widget, row->detail);
  float x = frame->axis.mirrored ? frame->width - frame->head : 0, room = frame->head - WORDS_GAP;
  PangoLayout *const layouts[] = { title, detail };
  int height;
  GdkRGBA colour;

  for (guint i = 0; i < G_N_ELEMENTS (layouts); i++)
    {
      pango_layout_set_width (layouts[i], (int) room * PANGO_SCALE);
      pango_layout_set_ellipsize (layouts[i], PANGO_ELLIPSIZE_END);
    }
  gtk_widget_get_color (widget, &colour);
  pango_layout_get_pixel_size (title, NULL, &height);
  mix_draw_layout (snapshot, title, x, middle - (float) height, &colour);
  mix_draw_layout (snapshot, detail, x, middle, mix_style_get_colour (MIX_COLOUR_SECONDARY));
}

/* Where the desktop asks for no tints the pill is an outline. */
static graphene_rect_t
draw_pill (GtkSnapshot *snapshot, const Frame *frame, const MixStartRow *row, float middle)
{
  float height = frame->em * PILL_EM, from = mix_date_axis_get_x (&frame->axis, row->first);
  float until = mix_date_axis_get_x (&frame->axis, row->last), width = MAX (fabsf (until - from), height);
  graphene_rect_t area = GRAPHENE_RECT_INIT ((from + until) / 2 - width / 2, middle - height / 2, width, height);
  GdkRGBA colour = *mix_style_get_colour (MIX_COLOUR_SERIES_1);
  GskRoundedRect shape;

  if (adw_style_manager_get_high_contrast (adw_style_manager_get_default ()))
    mix_draw_outline (snapshot, &area, height / 2, OUTLINE_WIDTH, &colour);
  else
    {
      colour.alpha = PILL_TINT;
      gsk_rounded_rect_init_from_rect (&shape, &area, height / 2);
      gtk_snapshot_push_rounded_clip (snapshot, &shape);
      gtk_snapshot_append_color (snapshot, &colour, &area);
      gtk_snapshot_pop (snapshot);
    }
  return area;
}

static void
draw_dot (GtkSnapshot *snapshot, float x, float middle)
{
  GskPathBuilder *builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;

  gsk_path_builder_add_circle (builder, &GRAPHENE_POINT_INIT (x, middle), DOT_RADIUS);
  path = gsk_path_builder_free_to_path (builder);
  gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, mix_style_get_colour (MIX_COLOUR_SERIES_1));
}

static void
draw_diamond (GtkSnapshot *snapshot, float x, float middle)
{
  GskPathBuilder *builder = gsk_path_builder_new ();
  g_autoptr (GskStroke) stroke = gsk_stroke_new (DIAMOND_WIDTH);
  g_autoptr (GskPath) path = NULL;

  gsk_path_builder_move_to (builder, x, middle - DIAMOND_RADIUS);
  gsk_path_builder_line_to (builder, x + DIAMOND_RADIUS, middle);
  gsk_path_builder_line_to (builder, x, middle + DIAMOND_RADIUS);
  gsk_path_builder_line_to (builder, x - DIAMOND_RADIUS, middle);
  gsk_path_builder_close (builder);
  path = gsk_path_builder_free_to_path (builder);
  gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, mix_style_get_colour (MIX_COLOUR_CARD));
  gtk_snapshot_append_stroke (snapshot, path, stroke, mix_style_get_colour (MIX_COLOUR_SERIES_5));
}

static PangoLayout *
create_words (MixStartTimeline *self, const MixStartRow *row)
{
  g_autofree char *date = mix_date_format_short (row->likely);
  g_autofree char *text = g_strdup_printf ("%s  %s", date, row->words);
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

  bold->end_index = (guint) strlen (date);
  pango_attr_list_insert (attributes, bold);
  pango_attr_list_insert (attributes, pango_attr_scale_new (0.9));
  pango_layout_set_attributes (layout, attributes);
  return layout;
}

static gboolean
covers_wanted (const Frame *frame, const MixStartRow *row, float x, int width)
{
  float wanted = mix_date_axis_get_x (&frame->axis, row->wanted);

  return row->wanted != MIX_DATE_NONE && wanted > x - DIAMOND_RADIUS && wanted < x + (float) width + DIAMOND_RADIUS;
}

/* After the pill and the diamond, before both where there is no room after them, below them where there is none at all.
 */
static void
draw_words (MixStartTimeline *self,
            GtkSnapshot *snapshot,
            const Frame *frame,
            const MixStartRow *row,
            const graphene_rect_t *pill,
            float middle)
{
  g_autoptr (PangoLayout) layout = create_words (self, row);
  float left = pill->origin.x, right = pill->origin.x + pill->size.width;
  float start = frame->axis.start, end = frame->axis.start + frame->axis.width;
  int width, height;
  GdkRGBA colour;
  float x, y;

  if (row->wanted != MIX_DATE_NONE)
    {
      float wanted = mix_date_axis_get_x (&frame->axis, row->wanted);

      if (fabsf (wanted - right) < 3 * DIAMOND_RADIUS)
        right = MAX (right, wanted + DIAMOND_RADIUS);
      if (fabsf (wanted - left) < 3 * DIAMOND_RADIUS)
        left = MIN (left, wanted - DIAMOND_RADIUS);
    }
  pango_layout_get_pixel_size (layout, &width, &height);
  x = right + WORDS_GAP;
  y = middle - (float) height / 2;
  if (x + (float) width > end + frame->em * MARGIN_EM || covers_wanted (frame, row, x, width))
    x = left - WORDS_GAP - (float) width;
  if (x < start || covers_wanted (frame, row, x, width))
    {
      x = CLAMP (left, start, MAX (end + frame->em * MARGIN_EM - (float) width, start));
      y = middle + frame->em * PILL_EM / 2;
    }
  gtk_widget_get_color (GTK_WIDGET (self), &colour);
  mix_draw_layout (snapshot, layout, x, y, &colour);
}

/* Draws it. */
void
_mix_start_timeline_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MixStartTimeline *self = MIX_START_TIMELINE (widget);
  Frame frame;

  if (self->rows->len == 0)
    return;
  frame = make_frame (self);
  if (frame.axis.width <= 0)
    return;
  mix_date_axis_draw (&frame.axis, snapshot, widget, 0, frame.bottom);
  mix_date_axis_draw_today (&frame.axis, snapshot, widget, self->today, 0, frame.bottom);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const MixStartRow *row = _mix_start_timeline_get_row (self, i);
      float middle = frame.em * MIX_START_TIMELINE_ROW_EM * ((float) i + 0.5f);
      graphene_rect_t pill = draw_pill (snapshot, &frame, row, middle);

      draw_head (self, snapshot, &frame, row, middle);
      draw_dot (snapshot, mix_date_axis_get_x (&frame.axis, row->likely), middle);
      if (row->wanted != MIX_DATE_NONE)
        draw_diamond (snapshot, mix_date_axis_get_x (&frame.axis, row->wanted), middle);
      draw_words (self, snapshot, &frame, row, &pill, middle);
    }
}
