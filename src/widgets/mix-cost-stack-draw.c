#include "mix-cost-stack-private.h"

#include <adwaita.h>
#include <math.h>

#include "mix-draw.h"
#include "mix-pattern.h"

#define GRID_WIDTH 1.0f
#define MARK_WIDTH 1.5f
#define WHISKER_WIDTH 1.6f
#define WHISKER_REACH 5.0f
#define DOT_RADIUS 3.5f
#define LABEL_GAP 6.0f
#define BAR_SHARE 0.44f
#define WIDEST_BAR_EM 4.5f
#define MOST_LINES 5
#define SMALL 0.82
#define BETWEEN_PARTS 1.0f

static PangoLayout *
create_small_layout (GtkWidget *widget, const char *text)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (widget, text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (SMALL));
  pango_layout_set_attributes (layout, attributes);
  return layout;
}

/* A round amount between lines: 1, 2, 2.5 or 5 of a power of ten. */
static double
choose_step (double most)
{
  static const double STEPS[] = { 1, 2, 2.5, 5, 10 };
  double power = pow (10, floor (log10 (most / MOST_LINES)));

  for (guint i = 0; i < G_N_ELEMENTS (STEPS); i++)
    if (most / (STEPS[i] * power) <= MOST_LINES)
      return STEPS[i] * power;
  return 10 * power;
}

static double
find_most (MixCostStack *self)
{
  double most = 100;

  for (guint i = 0; i < self->columns->len; i++)
    {
      const MixCostColumn *column = &g_array_index (self->columns, MixCostColumn, i);

      most = MAX (most, (double) (MAX (column->high, column->likely) - _mix_cost_stack_get_base (self, column)));
    }
  return most;
}

/* Where things are, for the size that the widget has. */
MixCostFrame
_mix_cost_stack_make_frame (MixCostStack *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  float em = mix_draw_get_em (widget);
  float width = (float) (gtk_widget_get_width (widget) - self->head_width);
  MixCostFrame frame = { .most = find_most (self) };

  frame.step = choose_step (frame.most);
  frame.most *= 1.02;
  frame.area
      = GRAPHENE_RECT_INIT ((float) self->head_width, em, width, (float) gtk_widget_get_height (widget) - 2 * em);
  frame.bar_width = MIN (width / (float) MAX (self->columns->len, 1) * BAR_SHARE, em * WIDEST_BAR_EM);
  frame.mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  return frame;
}

/* How far down an amount above the base line is. */
float
_mix_cost_frame_get_y (const MixCostFrame *frame, double amount)
{
  double up = CLAMP (amount / frame->most, 0, 1);

  return frame->area.origin.y + frame->area.size.height * (float) (1 - up);
}

/* Where a part of a stack is, as if read from left to right. */
graphene_rect_t
_mix_cost_frame_get_bar (const MixCostFrame *frame, guint column, guint n_columns, double from, double until)
{
  float each = frame->area.size.width / (float) n_columns;
  float left = frame->area.origin.x + each * ((float) column + 0.5f) - frame->bar_width / 2;
  float top = _mix_cost_frame_get_y (frame, until);

  return GRAPHENE_RECT_INIT (left, top, frame->bar_width, _mix_cost_frame_get_y (frame, from) - top);
}

static void
draw_stack (MixCostStack *self, GtkSnapshot *snapshot, const MixCostFrame *frame, guint position)
{
  const MixCostColumn *column = &g_array_index (self->columns, MixCostColumn, position);
  gboolean contrast = adw_style_manager_get_high_contrast (adw_style_manager_get_default ());
  double until = -(double) _mix_cost_stack_get_base (self, column);

  for (guint i = 0; i < MIX_N_SERIES; i++)
    {
      double from = MAX (until, 0);
      graphene_rect_t area;

      until += (double) column->parts[i];
      if (until <= from)
        continue;
      area = _mix_cost_frame_get_bar (frame, position, self->columns->len, from, until);
      if (area.size.height > 3 * BETWEEN_PARTS)
        area.size.height -= BETWEEN_PARTS;
      mix_pattern_append (snapshot, mix_pattern_of_series (self->looks[i]), &area, MIX_PATTERN_SPACING,
                          mix_style_get_colour (MIX_COLOUR_SERIES_1 + self->looks[i]),
                          mix_style_get_colour (MIX_COLOUR_PATTERN_LINE));
      if (contrast)
        mix_draw_outline (snapshot, &area, 0, 2, mix_style_get_colour (MIX_COLOUR_LIMIT));
    }
}

static void
add_line (GskPathBuilder *builder, float from_x, float from_y, float to_x, float to_y)
{
  gsk_path_builder_move_to (builder, from_x, from_y);
  gsk_path_builder_line_to (builder, to_x, to_y);
}

/* From low to high beside the stack, with a dot at the likely amount. */
static void
draw_whisker (MixCostStack *self, GtkSnapshot *snapshot, const MixCostFrame *frame, guint position)
{
  const MixCostColumn *column = &g_array_index (self->columns, MixCostColumn, position);
  double base = (double) _mix_cost_stack_get_base (self, column);
  graphene_rect_t bar = _mix_cost_frame_get_bar (frame, position, self->columns->len, 0, 0);
  float x = bar.origin.x + bar.size.width + 2 * WHISKER_REACH + 2;
  float low = _mix_cost_frame_get_y (frame, (double) column->low - base);
  float likely = _mix_cost_frame_get_y (frame, (double) column->likely - base);
  float high = _mix_cost_frame_get_y (frame, (double) column->high - base);
  const GdkRGBA *colour = mix_style_get_colour (MIX_COLOUR_LIMIT);
  GskPathBuilder *lines = gsk_path_builder_new ();
  GskPathBuilder *dot = gsk_path_builder_new ();
  g_autoptr (GskStroke) stroke = gsk_stroke_new (WHISKER_WIDTH);
  g_autoptr (GskPath) lines_path = NULL;
  g_autoptr (GskPath) dot_path = NULL;

  add_line (lines, x, low, x, high);
  add_line (lines, x - WHISKER_REACH, low, x + WHISKER_REACH, low);
  if (!column->at_least)
    add_line (lines, x - WHISKER_REACH, high, x + WHISKER_REACH, high);
  gsk_path_builder_add_circle (dot, &GRAPHENE_POINT_INIT (x, likely), DOT_RADIUS);
  lines_path = gsk_path_builder_free_to_path (lines);
  dot_path = gsk_path_builder_free_to_path (dot);
  gtk_snapshot_append_stroke (snapshot, lines_path, stroke, colour);
  gtk_snapshot_append_fill (snapshot, dot_path, GSK_FILL_RULE_WINDING, colour);
}

static void
draw_grid (MixCostStack *self, GtkSnapshot *snapshot, const MixCostFrame *frame)
{
  for (double amount = 0; amount <= frame->most; amount += frame->step)
    gtk_snapshot_append_color (snapshot, mix_style_get_colour (MIX_COLOUR_TRACK),
                               &GRAPHENE_RECT_INIT (frame->area.origin.x, _mix_cost_frame_get_y (frame, amount),
                                                    frame->area.size.width, GRID_WIDTH));
}

/* Dashes over each column at what others pay of it, in one line where that is the same for all. */
static void
draw_marks (MixCostStack *self, GtkSnapshot *snapshot, const MixCostFrame *frame)
{
  float each = frame->area.size.width / (float) self->columns->len;
  g_autoptr (GskStroke) stroke = gsk_stroke_new (MARK_WIDTH);
  GskPathBuilder *builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;

  for (guint i = 0; i < self->columns->len; i++)
    {
      const MixCostColumn *column = &g_array_index (self->columns, MixCostColumn, i);
      float x = frame->area.origin.x + each * (float) i;
      float y = _mix_cost_frame_get_y (frame, (double) (column->mark - _mix_cost_stack_get_base (self, column)));

      if (column->mark > 0)
        add_line (builder, x, y, x + each, y);
    }
  path = gsk_path_builder_free_to_path (builder);
  gsk_stroke_set_dash (stroke, (float[2]) { 5, 3 }, 2);
  gtk_snapshot_append_stroke (snapshot, path, stroke, mix_style_get_colour (MIX_COLOUR_LIMIT));
}

/* Text that ends where the columns begin, or stands on its line where nothing is kept free for it. */
static void
draw_label (
    MixCostStack *self, GtkSnapshot *snapshot, const MixCostFrame *frame, const char *text, float y, float share)
{
  g_autoptr (PangoLayout) layout = create_small_layout (GTK_WIDGET (self), text);
  int width, height;
  float x;

  pango_layout_get_pixel_size (layout, &width, &height);
  x = self->head_width > 0 ? frame->area.origin.x - (float) width - LABEL_GAP : 0;
  if (frame->mirrored)
    x = (float) gtk_widget_get_width (GTK_WIDGET (self)) - x - (float) width;
  mix_draw_layout (snapshot, layout, x, y - (float) height * (self->head_width > 0 ? share : 1),
                   mix_style_get_colour (MIX_COLOUR_SECONDARY));
}

/* Amounts at the lines; none where the name of the mark stands. */
static void
draw_labels (MixCostStack *self, GtkSnapshot *snapshot, const MixCostFrame *frame)
{
  const MixCostColumn *first = &g_array_index (self->columns, MixCostColumn, 0);
  MixPence base = _mix_cost_stack_get_base (self, first);
  float mark_y = first->mark > 0 ? _mix_cost_frame_get_y (frame, (double) (first->mark - base)) : -1;
  float room = mix_draw_get_em (GTK_WIDGET (self)) * 1.1f;
  g_autofree char *mark = first->mark > 0 ? mix_money_format_short (first->mark) : NULL;
  /* On the grid there is room for the amount only. */
  g_autofree char *words = g_strdup_printf (
      "%s %s", self->mark_name != NULL && self->head_width > 0 ? self->mark_name : "", mark != NULL ? mark : "");

  for (double amount = 0; amount <= frame->most; amount += frame->step)
    {
      float y = _mix_cost_frame_get_y (frame, amount);
      g_autofree char *money = mix_money_format_short ((MixPence) amount);
      g_autofree char *text = self->above_mark && amount > 0 ? g_strconcat ("+", money, NULL) : g_strdup (money);

      if (mark_y < 0 || fabsf (y - mark_y) > room)
        draw_label (self, snapshot, frame, text, y, 0.5f);
    }
  if (mark_y >= 0)
    draw_label (self, snapshot, frame, g_strstrip (words), mark_y, 0.5f);
}

/* Draws the chart; text is not mirrored. */
void
_mix_cost_stack_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MixCostStack *self = MIX_COST_STACK (widget);
  MixCostFrame frame = _mix_cost_stack_make_frame (self);

  if (self->columns->len == 0 || frame.area.size.width <= 0 || frame.area.size.height <= 0)
    return;
  gtk_snapshot_save (snapshot);
  mix_draw_mirror (snapshot, widget);
  draw_grid (self, snapshot, &frame);
  for (guint i = 0; i < self->columns->len; i++)
    {
      draw_stack (self, snapshot, &frame, i);
      draw_whisker (self, snapshot, &frame, i);
    }
  draw_marks (self, snapshot, &frame);
  gtk_snapshot_restore (snapshot);
  draw_labels (self, snapshot, &frame);
}
