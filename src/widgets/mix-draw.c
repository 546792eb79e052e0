#include "mix-draw.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#include "mix-kept.h"

#define LETTER_SCALE 0.68f

/**
 * mix_draw_get_em:
 * @widget: a widget
 *
 * Returns: its font size in pixels, in which drawn sizes are counted so that they grow with the text
 */
float
mix_draw_get_em (GtkWidget *widget)
{
  const PangoFontDescription *font = pango_context_get_font_description (gtk_widget_get_pango_context (widget));

  return (float) pango_font_description_get_size (font) / PANGO_SCALE;
}

/**
 * mix_draw_mirror:
 * @snapshot: where to draw
 * @widget: the widget that draws itself
 *
 * Turns what follows into its mirror image where the language is read from right to left. Not for text.
 */
void
mix_draw_mirror (GtkSnapshot *snapshot, GtkWidget *widget)
{
  if (gtk_widget_get_direction (widget) != GTK_TEXT_DIR_RTL)
    return;
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) gtk_widget_get_width (widget), 0));
  gtk_snapshot_scale (snapshot, -1, 1);
}

/**
 * mix_draw_layout:
 * @snapshot: where to draw
 * @layout: the text
 * @x: left edge
 * @y: upper edge
 * @colour: its colour
 *
 * Draws text.
 */
void
mix_draw_layout (GtkSnapshot *snapshot, PangoLayout *layout, float x, float y, const GdkRGBA *colour)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_append_layout (snapshot, layout, colour);
  gtk_snapshot_restore (snapshot);
}

/**
 * mix_draw_outline:
 * @snapshot: where to draw
 * @area: the area to frame
 * @radius: of its corners
 * @width: of the line, inside @area
 * @colour: of the line
 *
 * Draws a frame.
 */
void
mix_draw_outline (GtkSnapshot *snapshot, const graphene_rect_t *area, float radius, float width, const GdkRGBA *colour)
{
  GskRoundedRect frame;

  gsk_rounded_rect_init_from_rect (&frame, area, radius);
  gtk_snapshot_append_border (snapshot, &frame, (float[4]) { width, width, width, width },
                              (GdkRGBA[4]) { *colour, *colour, *colour, *colour });
}

/* In the widget's own size, drawn smaller: a size of its own would be measured first. */
static void
draw_letter (
    GtkSnapshot *snapshot, GtkWidget *widget, const char *letter, const graphene_rect_t *area, const GdkRGBA *colour)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, letter);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  float scale = area->size.height * LETTER_SCALE / mix_draw_get_em (widget);
  int width, height;

  pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_get_pixel_size (layout, &width, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
      snapshot, &GRAPHENE_POINT_INIT (area->origin.x + area->size.width / 2, area->origin.y + area->size.height / 2));
  gtk_snapshot_scale (snapshot, scale, scale);
  mix_draw_layout (snapshot, layout, -(float) width / 2, -(float) height / 2, colour);
  gtk_snapshot_restore (snapshot);
}

static void
draw_network (GtkSnapshot *snapshot, GtkWidget *widget, const graphene_rect_t *area, gboolean joined)
{
  float round = area->size.height / 2;
  float end = joined ? 0 : round;
  GskRoundedRect disc;

  gsk_rounded_rect_init (&disc, area, &GRAPHENE_SIZE_INIT (round, round), &GRAPHENE_SIZE_INIT (end, end),
                         &GRAPHENE_SIZE_INIT (end, end), &GRAPHENE_SIZE_INIT (round, round));
  gtk_snapshot_push_rounded_clip (snapshot, &disc);
  gtk_snapshot_append_color (snapshot, mix_style_get_colour (MIX_COLOUR_NETWORK), area);
  gtk_snapshot_pop (snapshot);
  /* Translators: one letter for "Network", on a small mark. */
  draw_letter (snapshot, widget, C_ ("side mark", "N"), area, mix_style_get_colour (MIX_COLOUR_ON_NETWORK));
}

static void
draw_practice (GtkSnapshot *snapshot, GtkWidget *widget, const graphene_rect_t *area)
{
  const GdkRGBA *colour = mix_style_get_colour (MIX_COLOUR_PRACTICE);

  mix_draw_outline (snapshot, area, area->size.height * 0.22f, 1.4f, colour);
  /* Translators: one letter for "Practice", on a small mark. */
  draw_letter (snapshot, widget, C_ ("side mark", "P"), area, colour);
}

/* How the mark of a side looks, without gaps between the fields. */
typedef struct
{
  MixSide side;
  guint font;
  GdkRGBA colours[3];
} SideLook;

G_STATIC_ASSERT (sizeof (SideLook) == sizeof (MixSide) + sizeof (guint) + 3 * sizeof (GdkRGBA));

static void
draw_side (GtkSnapshot *snapshot, GtkWidget *widget, const graphene_rect_t *area, gconstpointer data)
{
  const SideLook *look = data;
  float size = area->size.height;
  graphene_rect_t first = GRAPHENE_RECT_INIT (0, 0, size, size);
  graphene_rect_t second = GRAPHENE_RECT_INIT (size, 0, size, size);

  if (look->side != MIX_SIDE_PRACTICE)
    draw_network (snapshot, widget, &first, look->side == MIX_SIDE_BOTH);
  if (look->side != MIX_SIDE_NETWORK)
    draw_practice (snapshot, widget, look->side == MIX_SIDE_BOTH ? &second : &first);
}

/**
 * mix_draw_side:
 * @snapshot: where to draw
 * @widget: the widget that draws itself
 * @side: whose priority
 * @x: left edge
 * @y: upper edge
 * @size: height in pixels
 *
 * Draws the mark of a side: a filled disc with N, an outlined square with P, or both joined.
 *
 * Returns: its width in pixels
 */
float
mix_draw_side (GtkSnapshot *snapshot, GtkWidget *widget, MixSide side, float x, float y, float size)
{
  float width = side == MIX_SIDE_BOTH ? 2 * size : size;
  SideLook look = {
    side,
    pango_font_description_hash (pango_context_get_font_description (gtk_widget_get_pango_context (widget))),
    { *mix_style_get_colour (MIX_COLOUR_NETWORK), *mix_style_get_colour (MIX_COLOUR_ON_NETWORK),
      *mix_style_get_colour (MIX_COLOUR_PRACTICE) },
  };

  mix_kept_append (snapshot, widget, &GRAPHENE_RECT_INIT (x, y, width, size), draw_side, &look, sizeof look);
  return width;
}
