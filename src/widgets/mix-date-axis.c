#include "mix-date-axis.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "mix-draw.h"
#include "mix-style.h"

#define GRID_WIDTH 1.0f
#define LABEL_GAP 3.0f
#define SMALL 0.82

/**
 * mix_date_axis_create_layout:
 * @widget: the widget that draws itself
 * @text: a label
 *
 * Returns: (transfer full): the text, as small as labels of an axis are
 */
PangoLayout *
mix_date_axis_create_layout (GtkWidget *widget, const char *text)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (widget, text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (SMALL));
  pango_layout_set_attributes (layout, attributes);
  return layout;
}

/**
 * mix_date_axis_get_x:
 * @self: an axis
 * @date: a day
 *
 * Returns: how far it lies from the left edge of the widget; days outside lie at the ends
 */
float
mix_date_axis_get_x (const MixDateAxis *self, MixDate date)
{
  double share = (double) (date - self->first) / MAX (self->last - self->first, 1);
  float along = self->width * (float) CLAMP (share, 0, 1);

  return self->mirrored ? self->start + self->width - along : self->start + along;
}

/**
 * mix_date_axis_get_date:
 * @self: an axis
 * @x: from the left edge of the widget
 *
 * Returns: the day that is nearest
 */
MixDate
mix_date_axis_get_date (const MixDateAxis *self, double x)
{
  double along = (x - self->start) / MAX (self->width, 1);

  along = CLAMP (self->mirrored ? 1 - along : along, 0, 1);
  return self->first + (MixDate) lround (along * (self->last - self->first));
}

static MixDate
get_month_start (MixDate date)
{
  int year, month;

  mix_date_split (date, &year, &month, NULL);
  return mix_date_new (year, month, 1);
}

/* How many months lie between two labels so that none touches the next. */
static int
choose_months (const MixDateAxis *self, GtkWidget *widget)
{
  static const int STEPS[] = { 1, 2, 3, 6, 12, 24 };
  float month = self->width * 30 / (float) MAX (self->last - self->first, 1);
  float label = 4.2f * mix_draw_get_em (widget);

  for (guint i = 0; i < G_N_ELEMENTS (STEPS); i++)
    if (month * (float) STEPS[i] >= label)
      return STEPS[i];
  return STEPS[G_N_ELEMENTS (STEPS) - 1];
}

static void
draw_month (const MixDateAxis *self, GtkSnapshot *snapshot, GtkWidget *widget, MixDate month, float top, float bottom)
{
  g_autofree char *text = mix_date_format_month (month);
  g_autoptr (PangoLayout) layout = mix_date_axis_create_layout (widget, text);
  float x = mix_date_axis_get_x (self, month), end = self->start + self->width;
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  gtk_snapshot_append_color (snapshot, mix_style_get_colour (MIX_COLOUR_TRACK),
                             &GRAPHENE_RECT_INIT (x, top, GRID_WIDTH, bottom - top + LABEL_GAP));
  x = self->mirrored ? MAX (x - (float) width - LABEL_GAP, self->start) : MIN (x + LABEL_GAP, end - (float) width);
  mix_draw_layout (snapshot, layout, x, bottom + LABEL_GAP, mix_style_get_colour (MIX_COLOUR_SECONDARY));
}

/**
 * mix_date_axis_draw:
 * @self: an axis
 * @snapshot: where to draw
 * @widget: the widget that draws itself
 * @top: upper edge of the lines
 * @bottom: lower edge of the lines; names of months stand below it
 *
 * Draws a line at the beginning of months, as many as there is room for names.
 */
void
mix_date_axis_draw (const MixDateAxis *self, GtkSnapshot *snapshot, GtkWidget *widget, float top, float bottom)
{
  int step = choose_months (self, widget), number;
  MixDate month = get_month_start (self->first);

  if (month < self->first)
    month = mix_date_add_months (month, 1);
  for (; month <= self->last; month = mix_date_add_months (month, 1))
    {
      mix_date_split (month, NULL, &number, NULL);
      if ((number - 1) % MIN (step, 12) == 0)
        draw_month (self, snapshot, widget, month, top, bottom);
    }
}

/**
 * mix_date_axis_draw_today:
 * @self: an axis
 * @snapshot: where to draw
 * @widget: the widget that draws itself
 * @today: the day
 * @top: upper edge of the line; its name stands there
 * @bottom: lower edge of the line
 *
 * Draws a dashed line at the present day.
 */
void
mix_date_axis_draw_today (
    const MixDateAxis *self, GtkSnapshot *snapshot, GtkWidget *widget, MixDate today, float top, float bottom)
{
  g_autoptr (GskStroke) stroke = gsk_stroke_new (GRID_WIDTH);
  g_autoptr (PangoLayout) layout = mix_date_axis_create_layout (widget, _ ("today"));
  GskPathBuilder *builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  float x = mix_date_axis_get_x (self, today);
  int width;

  if (today < self->first || today > self->last)
    {
      gsk_path_builder_unref (builder);
      return;
    }
  gsk_path_builder_move_to (builder, x, top);
  gsk_path_builder_line_to (builder, x, bottom);
  path = gsk_path_builder_free_to_path (builder);
  gsk_stroke_set_dash (stroke, (float[2]) { 3, 3 }, 2);
  gtk_snapshot_append_stroke (snapshot, path, stroke, mix_style_get_colour (MIX_COLOUR_LIMIT));
  pango_layout_get_pixel_size (layout, &width, NULL);
  mix_draw_layout (snapshot, layout, self->mirrored ? x - (float) width - LABEL_GAP : x + LABEL_GAP, top,
                   mix_style_get_colour (MIX_COLOUR_SECONDARY));
}
