#include "mix-heat-map-pen.h"

#include <adwaita.h>

#include "mix-draw.h"
#include "mix-glyph.h"

/* One snapshot of the map. */

#define RADIUS 6.0f
#define LEAST_TINT 0.14f
#define MOST_TINT 0.76f
#define MARK_SIZE 1.1f
#define HOME_SIZE 0.85f

static PangoLayout *
make_layout (MixHeatMap *self, double scale, gboolean strong)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (scale));
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  if (strong)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_SEMIBOLD));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  return layout;
}

/* Draws a text at a height of an area, at its start (0), middle (0.5) or end (1); returns its width. */
float
_mix_heat_pen_draw_text (const MixHeatPen *pen,
                         PangoLayout *layout,
                         const char *text,
                         const graphene_rect_t *area,
                         float at,
                         const GdkRGBA *colour)
{
  graphene_rect_t place = _mix_heat_map_mirror (pen->map, area);
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (pen->map)) == GTK_TEXT_DIR_RTL;
  int width, height;

  if (text == NULL)
    return 0;
  pango_layout_set_width (layout, -1);
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_pixel_size (layout, &width, &height);
  if ((float) width > area->size.width)
    {
      pango_layout_set_width (layout, (int) area->size.width * PANGO_SCALE);
      width = (int) area->size.width;
    }
  mix_draw_layout (pen->snapshot, layout,
                   place.origin.x + (place.size.width - (float) width) * (mirrored ? 1 - at : at),
                   place.origin.y + (place.size.height - (float) height) / 2, colour);
  return (float) width;
}

/* The colour of what matters less. */
const GdkRGBA *
_mix_heat_pen_get_secondary (const MixHeatPen *pen)
{
  return pen->contrast ? &pen->text : mix_style_get_colour (MIX_COLOUR_SECONDARY);
}

static void
fill (const MixHeatPen *pen, const graphene_rect_t *area, float radius, const GdkRGBA *colour)
{
  GskRoundedRect shape;

  gsk_rounded_rect_init_from_rect (&shape, area, radius);
  gtk_snapshot_push_rounded_clip (pen->snapshot, &shape);
  gtk_snapshot_append_color (pen->snapshot, colour, area);
  gtk_snapshot_pop (pen->snapshot);
}

static GdkRGBA
get_tint (const MixHeatPen *pen, MixColour colour, float strength)
{
  GdkRGBA tint = *mix_style_get_colour (colour);

  tint.alpha = pen->contrast ? 0 : strength;
  return tint;
}

static void
draw_home (const MixHeatPen *pen, const graphene_rect_t *area)
{
  float size = HOME_SIZE * pen->map->layout.em;
  float x = area->origin.x + area->size.width - size - 3;

  if (gtk_widget_get_direction (GTK_WIDGET (pen->map)) == GTK_TEXT_DIR_RTL)
    x = area->origin.x + 3;
  mix_glyph_append (pen->snapshot, "mix-home-symbolic", x, area->origin.y + 3, size, &pen->text);
}

/* An exception: pattern and frame around a plate, on which mark and figure stand. */
static void
draw_marked (const MixHeatPen *pen, const MixHeatCell *cell, const graphene_rect_t *area)
{
  graphene_rect_t plate = *area;
  GskRoundedRect shape;
  GdkRGBA tint = get_tint (pen, mix_mark_get_fill (cell->mark), 0.3f + 0.4f * cell->share);
  float size = MARK_SIZE * pen->map->layout.em;
  float x, y;

  gsk_rounded_rect_init_from_rect (&shape, area, RADIUS);
  gtk_snapshot_push_rounded_clip (pen->snapshot, &shape);
  gtk_snapshot_append_color (pen->snapshot, &tint, area);
  mix_pattern_append (pen->snapshot, mix_mark_get_pattern (cell->mark), area, MIX_PATTERN_SPACING, NULL,
                      mix_style_get_colour (mix_mark_get_colour (cell->mark)));
  gtk_snapshot_pop (pen->snapshot);
  mix_draw_outline (pen->snapshot, area, RADIUS, pen->contrast ? 2 : 1.5f,
                    mix_style_get_colour (mix_mark_get_colour (cell->mark)));
  graphene_rect_inset (&plate, pen->map->narrow ? 5 : 10, 6);
  fill (pen, &plate, 4, &pen->ground);
  x = plate.origin.x + 3;
  y = plate.origin.y + (plate.size.height - size) / 2;
  mix_glyph_append (pen->snapshot, mix_mark_get_icon_name (cell->mark), x, y, size,
                    mix_style_get_colour (mix_mark_get_colour (cell->mark)));
  plate.origin.x += size + 4;
  plate.size.width -= size + 6;
  plate = _mix_heat_map_mirror (pen->map, &plate);
  _mix_heat_pen_draw_text (pen, pen->plain, cell->text, &plate, 0.5f, &pen->text);
}

static void
draw_cell (const MixHeatPen *pen, guint row, guint column)
{
  const MixHeatCell *cell = mix_heat_table_get_cell (pen->map->table, row, column);
  graphene_rect_t area = _mix_heat_map_get_cell_area (pen->map, row, column);

  if (cell == NULL || cell->text == NULL)
    {
      GdkRGBA empty = pen->text;

      empty.alpha = 0.055f;
      fill (pen, &area, RADIUS, &empty);
    }
  else if (cell->mark < MIX_MARK_FITS)
    draw_marked (pen, cell, &area);
  else
    {
      GdkRGBA tint = get_tint (pen, MIX_COLOUR_SERIES_1, LEAST_TINT + (MOST_TINT - LEAST_TINT) * cell->share);
      graphene_rect_t place = _mix_heat_map_mirror (pen->map, &area);

      fill (pen, &area, RADIUS, &tint);
      if (pen->contrast)
        mix_draw_outline (pen->snapshot, &area, RADIUS, 2, &pen->text);
      _mix_heat_pen_draw_text (pen, pen->plain, cell->text, &place, 0.5f, &pen->text);
    }
  if (cell != NULL && cell->home)
    draw_home (pen, &area);
  if (_mix_heat_map_is_selected (pen->map, row, column))
    {
      g_autoptr (GdkRGBA) accent = adw_style_manager_get_accent_color_rgba (
          adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (pen->map))));

      mix_draw_outline (pen->snapshot, &area, RADIUS, 2.5f, accent);
    }
}

static void
draw_cells (const MixHeatPen *pen, guint first_row, guint end_row, guint first_column, guint end_column)
{
  graphene_rect_t area = _mix_heat_map_get_cells_area (pen->map);

  gtk_snapshot_push_clip (pen->snapshot, &area);
  for (guint row = first_row; row < end_row; row++)
    for (guint column = first_column; column < end_column; column++)
      draw_cell (pen, row, column);
  for (guint i = 0; i < G_N_ELEMENTS (pen->map->focus_cells); i++)
    gtk_widget_snapshot_child (GTK_WIDGET (pen->map), pen->map->focus_cells[i], pen->snapshot);
  gtk_snapshot_pop (pen->snapshot);
}

/* Draws the map. */
void
_mix_heat_map_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MixHeatMap *self = MIX_HEAT_MAP (widget);
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  MixHeatPen pen = { .map = self, .snapshot = snapshot, .contrast = adw_style_manager_get_high_contrast (style) };
  guint first_row, end_row, first_column, end_column;

  if (self->table == NULL || mix_heat_table_get_n_rows (self->table) == 0
      || mix_heat_table_get_n_columns (self->table) == 0)
    return;
  gtk_widget_get_color (widget, &pen.text);
  pen.ground = adw_style_manager_get_dark (style) ? (GdkRGBA) { 0.14f, 0.14f, 0.16f, 1 } : (GdkRGBA) { 1, 1, 1, 1 };
  pen.plain = make_layout (self, self->narrow ? 0.86 : 0.93, FALSE);
  pen.strong = make_layout (self, self->narrow ? 0.86 : 0.93, TRUE);
  pen.small = make_layout (self, 0.8, FALSE);
  _mix_heat_map_get_seen (self, &first_row, &end_row, &first_column, &end_column);
  _mix_heat_pen_draw_rows (&pen, first_row, end_row);
  _mix_heat_pen_draw_column_heads (&pen, first_column, end_column);
  _mix_heat_pen_draw_corners (&pen);
  draw_cells (&pen, first_row, end_row, first_column, end_column);
  _mix_heat_pen_draw_feet (&pen, first_column, end_column);
  g_object_unref (pen.plain);
  g_object_unref (pen.strong);
  g_object_unref (pen.small);
}
