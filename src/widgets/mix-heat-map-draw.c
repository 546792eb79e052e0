#include "mix-heat-map-private.h"

#include <adwaita.h>

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#include "mix-draw.h"
#include "mix-glyph.h"

/* One snapshot of the map. */

#define RADIUS 6.0f
#define LEAST_TINT 0.14f
#define MOST_TINT 0.76f
#define MARK_SIZE 1.1f
#define HOME_SIZE 0.85f
#define BAR_HEIGHT 7.0f
#define BAR_MARGIN 8.0f

typedef struct
{
  MixHeatMap *map;
  GtkSnapshot *snapshot;
  PangoLayout *plain; /* reused for every text of its kind */
  PangoLayout *strong;
  PangoLayout *small;
  GdkRGBA text;
  GdkRGBA ground; /* behind the map */
  gboolean contrast;
} Pen;

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
static float
draw_text (
    const Pen *pen, PangoLayout *layout, const char *text, const graphene_rect_t *area, float at, const GdkRGBA *colour)
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

static const GdkRGBA *
get_secondary (const Pen *pen)
{
  return pen->contrast ? &pen->text : mix_style_get_colour (MIX_COLOUR_SECONDARY);
}

static void
fill (const Pen *pen, const graphene_rect_t *area, float radius, const GdkRGBA *colour)
{
  GskRoundedRect shape;

  gsk_rounded_rect_init_from_rect (&shape, area, radius);
  gtk_snapshot_push_rounded_clip (pen->snapshot, &shape);
  gtk_snapshot_append_color (pen->snapshot, colour, area);
  gtk_snapshot_pop (pen->snapshot);
}

static GdkRGBA
get_tint (const Pen *pen, MixColour colour, float strength)
{
  GdkRGBA tint = *mix_style_get_colour (colour);

  tint.alpha = pen->contrast ? 0 : strength;
  return tint;
}

static void
draw_home (const Pen *pen, const graphene_rect_t *area)
{
  float size = HOME_SIZE * pen->map->layout.em;
  float x = area->origin.x + area->size.width - size - 3;

  if (gtk_widget_get_direction (GTK_WIDGET (pen->map)) == GTK_TEXT_DIR_RTL)
    x = area->origin.x + 3;
  mix_glyph_append (pen->snapshot, "mix-home-symbolic", x, area->origin.y + 3, size, &pen->text);
}

/* An exception: pattern and frame around a plate, on which mark and figure stand. */
static void
draw_marked (const Pen *pen, const MixHeatCell *cell, const graphene_rect_t *area)
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
  draw_text (pen, pen->plain, cell->text, &plate, 0.5f, &pen->text);
}

static void
draw_cell (const Pen *pen, guint row, guint column)
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
      draw_text (pen, pen->plain, cell->text, &place, 0.5f, &pen->text);
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

/* Where there is little room, a name takes two lines rather than be cut. */
static void
draw_wrapped (const Pen *pen, const char *text, const graphene_rect_t *area)
{
  g_autoptr (PangoLayout) layout = pango_layout_copy (pen->plain);
  graphene_rect_t place = _mix_heat_map_mirror (pen->map, area);
  int height;

  pango_layout_set_text (layout, text, -1);
  pango_layout_set_width (layout, (int) area->size.width * PANGO_SCALE);
  pango_layout_set_height (layout, -2);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_get_pixel_size (layout, NULL, &height);
  mix_draw_layout (pen->snapshot, layout, place.origin.x, place.origin.y + (place.size.height - (float) height) / 2,
                   &pen->text);
}

static void
draw_row_head (const Pen *pen, guint row, float y)
{
  const MixHeatLayout *layout = &pen->map->layout;
  const MixHeatHead *head = mix_heat_table_get_row (pen->map->table, row);
  float half = (layout->row - 6) / 2;
  float width = layout->row_head - 10;

  if (pen->map->narrow)
    draw_wrapped (pen, head->title, &GRAPHENE_RECT_INIT (4, y + 3, width, layout->row - 6));
  else if (head->subtitle == NULL)
    draw_text (pen, pen->plain, head->title, &GRAPHENE_RECT_INIT (4, y, width, layout->row), 0, &pen->text);
  else
    {
      draw_text (pen, pen->plain, head->title, &GRAPHENE_RECT_INIT (4, y + 3, width, half), 0, &pen->text);
      draw_text (pen, pen->small, head->subtitle, &GRAPHENE_RECT_INIT (4, y + 3 + half, width, half), 0,
                 get_secondary (pen));
    }
}

/* A bar that is over its limit goes on as an open hatch. */
static void
draw_bar (const Pen *pen, const MixHeatEdge *edge, const graphene_rect_t *area)
{
  double longest = mix_heat_table_get_longest (pen->map->table);
  float scale = longest > 0 ? area->size.width / (float) longest : 0;
  float limit = (float) edge->limit * scale;
  float used = (float) edge->value * scale;
  graphene_rect_t part = GRAPHENE_RECT_INIT (area->origin.x, area->origin.y, limit, area->size.height);
  graphene_rect_t place = _mix_heat_map_mirror (pen->map, &part);

  gtk_snapshot_append_color (pen->snapshot, mix_style_get_colour (MIX_COLOUR_TRACK), &place);
  part.size.width = MIN (used, limit);
  place = _mix_heat_map_mirror (pen->map, &part);
  gtk_snapshot_append_color (pen->snapshot, mix_style_get_colour (MIX_COLOUR_SERIES_1), &place);
  if (edge->over && used > limit)
    {
      part = GRAPHENE_RECT_INIT (area->origin.x + limit, area->origin.y, MAX (used - limit, 3), area->size.height);
      place = _mix_heat_map_mirror (pen->map, &part);
      mix_pattern_append (pen->snapshot, MIX_PATTERN_DIAGONAL, &place, MIX_PATTERN_SPACING_IN_BAR, NULL,
                          mix_style_get_colour (MIX_COLOUR_BLOCKED_FILL));
      mix_draw_outline (pen->snapshot, &place, 0, 1.2f, mix_style_get_colour (MIX_COLOUR_BLOCKED_FILL));
    }
  part = GRAPHENE_RECT_INIT (area->origin.x + limit - 1, area->origin.y - 2, 2, area->size.height + 4);
  place = _mix_heat_map_mirror (pen->map, &part);
  gtk_snapshot_append_color (pen->snapshot, mix_style_get_colour (MIX_COLOUR_LIMIT), &place);
}

static void
draw_edge (const Pen *pen, guint row, float y)
{
  const MixHeatLayout *layout = &pen->map->layout;
  const MixHeatEdge *edge = mix_heat_table_get_edge (pen->map->table, row);
  float x = layout->row_head + layout->cells_width + (pen->map->narrow ? 2 : 12);
  float width = layout->edge - (pen->map->narrow ? 4 : 16);
  float percent = 2.9f * layout->em;
  float text_width = pen->map->narrow ? width : width - percent;
  float half = (layout->row - 6) / 2;
  const GdkRGBA *alarm = edge->over ? mix_style_get_colour (MIX_COLOUR_OVER) : get_secondary (pen);

  if (pen->map->narrow)
    {
      draw_text (pen, edge->over ? pen->strong : pen->plain, edge->percent != NULL ? edge->percent : edge->figure,
                 &GRAPHENE_RECT_INIT (x, y, width, layout->row), 1, alarm);
      return;
    }
  if (edge->figure != NULL)
    {
      float used
          = draw_text (pen, pen->strong, edge->figure,
                       &GRAPHENE_RECT_INIT (x, y + 3, text_width, edge->limit < 0 ? 2 * half : half), 0, &pen->text);

      draw_text (pen, pen->plain, edge->rest,
                 &GRAPHENE_RECT_INIT (x + used + 4, y + 3, text_width - used - 4, edge->limit < 0 ? 2 * half : half), 0,
                 &pen->text);
    }
  if (edge->limit >= 0)
    draw_bar (pen, edge,
              &GRAPHENE_RECT_INIT (x, y + 3 + half + (half - BAR_HEIGHT) / 2, text_width - BAR_MARGIN, BAR_HEIGHT));
  draw_text (pen, edge->over ? pen->strong : pen->plain, edge->percent,
             &GRAPHENE_RECT_INIT (x + text_width, y, percent, layout->row), 1, alarm);
}

static void
draw_column_head (const Pen *pen, guint column)
{
  const MixHeatLayout *layout = &pen->map->layout;
  const MixHeatHead *head = mix_heat_table_get_column (pen->map->table, column);
  g_autoptr (PangoLayout) text = _mix_heat_map_make_head (pen->map, head->title, TRUE);
  graphene_rect_t cell = _mix_heat_map_get_cell_area (pen->map, 0, column);
  float line = head->subtitle != NULL ? 1.4f * layout->em : 0;
  int height;

  pango_layout_get_pixel_size (text, NULL, &height);
  mix_draw_layout (pen->snapshot, text, cell.origin.x, layout->column_head - 6 - line - (float) height, &pen->text);
  if (head->subtitle != NULL)
    {
      graphene_rect_t place = GRAPHENE_RECT_INIT (cell.origin.x, layout->column_head - 6 - line, cell.size.width, line);

      place = _mix_heat_map_mirror (pen->map, &place);
      draw_text (pen, pen->small, head->subtitle, &place, 0.5f, get_secondary (pen));
    }
}

static void
draw_trend (const Pen *pen, const graphene_rect_t *area, MixHeatTrend trend)
{
  const char *words = trend == MIX_HEAT_HIGH ? _ ("▲ high") : _ ("▼ low");

  draw_text (pen, pen->small, pen->map->narrow ? (trend == MIX_HEAT_HIGH ? "▲" : "▼") : words, area, 1,
             get_secondary (pen));
}

static void
draw_foot_cell (const Pen *pen, guint foot, guint column, float y, gboolean strong)
{
  const MixHeatLayout *layout = &pen->map->layout;
  graphene_rect_t cell = _mix_heat_map_get_cell_area (pen->map, 0, column);
  graphene_rect_t area = GRAPHENE_RECT_INIT (cell.origin.x, y, cell.size.width, layout->foot_row);
  MixHeatTrend trend;
  const char *text = mix_heat_table_get_foot (pen->map->table, foot, column, &trend);

  area = _mix_heat_map_mirror (pen->map, &area);
  if (trend == MIX_HEAT_PLAIN)
    {
      draw_text (pen, strong ? pen->strong : pen->plain, text, &area, 0.5f, &pen->text);
      return;
    }
  draw_trend (pen, &area, trend);
  area.size.width *= pen->map->narrow ? 0.8f : 0.55f;
  draw_text (pen, strong ? pen->strong : pen->plain, text, &area, 0.75f, &pen->text);
}

static void
draw_feet (const Pen *pen, guint first_column, guint end_column)
{
  const MixHeatLayout *layout = &pen->map->layout;
  guint n_feet = mix_heat_table_get_n_feet (pen->map->table);
  float height = layout->foot_row;
  float y = layout->column_head + layout->cells_height + 8;
  graphene_rect_t cells = GRAPHENE_RECT_INIT (layout->row_head, y, layout->cells_width, layout->foot);
  graphene_rect_t line = GRAPHENE_RECT_INIT (0, y - 5, layout->row_head + layout->cells_width + layout->edge, 1);
  GdkRGBA rule = pen->text;

  if (n_feet == 0)
    return;
  rule.alpha = pen->contrast ? 1 : 0.15f;
  line = _mix_heat_map_mirror (pen->map, &line);
  gtk_snapshot_append_color (pen->snapshot, &rule, &line);
  cells = _mix_heat_map_mirror (pen->map, &cells);
  for (guint i = 0; i < n_feet; i++, y += height)
    {
      const char *total;
      gboolean strong;
      const char *title = mix_heat_table_get_foot_title (pen->map->table, i, &total, &strong);

      draw_text (pen, strong ? pen->strong : pen->plain, title,
                 &GRAPHENE_RECT_INIT (4, y, layout->row_head - 10, height), 0, &pen->text);
      if (!pen->map->narrow)
        draw_text (
            pen, strong ? pen->strong : pen->plain, total,
            &GRAPHENE_RECT_INIT (layout->row_head + layout->cells_width + 12, y, MAX (layout->edge - 16, 0), height), 0,
            &pen->text);
      gtk_snapshot_push_clip (pen->snapshot, &cells);
      for (guint column = first_column; column < end_column; column++)
        draw_foot_cell (pen, i, column, y, strong);
      gtk_snapshot_pop (pen->snapshot);
    }
}

static void
draw_corners (const Pen *pen)
{
  const MixHeatLayout *layout = &pen->map->layout;
  const MixHeatHead *edge = mix_heat_table_get_edge_head (pen->map->table);
  float line = 1.4f * layout->em;
  float x = layout->row_head + layout->cells_width + (pen->map->narrow ? 2 : 12);
  float width = MAX (layout->edge - (pen->map->narrow ? 4 : 16), 0);

  draw_text (pen, pen->small, mix_heat_table_get_corner (pen->map->table),
             &GRAPHENE_RECT_INIT (4, layout->column_head - 6 - line, layout->row_head - 10, line), 0,
             get_secondary (pen));
  if (pen->map->narrow)
    return;
  draw_text (pen, pen->strong, edge->title, &GRAPHENE_RECT_INIT (x, layout->column_head - 6 - 2 * line, width, line), 0,
             &pen->text);
  draw_text (pen, pen->small, edge->subtitle, &GRAPHENE_RECT_INIT (x, layout->column_head - 6 - line, width, line), 0,
             get_secondary (pen));
}

static void
draw_rows (const Pen *pen, guint first_row, guint end_row)
{
  const MixHeatLayout *layout = &pen->map->layout;
  float offset = _mix_heat_map_get_offset (pen->map, GTK_ORIENTATION_VERTICAL);

  gtk_snapshot_push_clip (pen->snapshot, &GRAPHENE_RECT_INIT (0, layout->column_head,
                                                              (float) gtk_widget_get_width (GTK_WIDGET (pen->map)),
                                                              layout->cells_height));
  for (guint row = first_row; row < end_row; row++)
    {
      float y = layout->column_head + layout->row * (float) row - offset;

      draw_row_head (pen, row, y);
      if (layout->edge > 0)
        draw_edge (pen, row, y);
    }
  gtk_snapshot_pop (pen->snapshot);
}

static void
draw_cells (const Pen *pen, guint first_row, guint end_row, guint first_column, guint end_column)
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

static void
draw_column_heads (const Pen *pen, guint first_column, guint end_column)
{
  const MixHeatLayout *layout = &pen->map->layout;
  graphene_rect_t area = GRAPHENE_RECT_INIT (layout->row_head, 0, layout->cells_width, layout->column_head);

  area = _mix_heat_map_mirror (pen->map, &area);
  gtk_snapshot_push_clip (pen->snapshot, &area);
  for (guint column = first_column; column < end_column; column++)
    draw_column_head (pen, column);
  gtk_snapshot_pop (pen->snapshot);
}

/* Draws the map. */
void
_mix_heat_map_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MixHeatMap *self = MIX_HEAT_MAP (widget);
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  Pen pen = { .map = self, .snapshot = snapshot, .contrast = adw_style_manager_get_high_contrast (style) };
  guint first_row, end_row, first_column, end_column;

  if (self->table == NULL || mix_heat_table_get_n_rows (self->table) == 0
      || mix_heat_table_get_n_columns (self->table) == 0)
    return;
  gtk_widget_get_color (widget, &pen.text);
  pen.ground = adw_style_manager_get_dark (style) ? (GdkRGBA){ 0.14f, 0.14f, 0.16f, 1 } : (GdkRGBA){ 1, 1, 1, 1 };
  pen.plain = make_layout (self, self->narrow ? 0.86 : 0.93, FALSE);
  pen.strong = make_layout (self, self->narrow ? 0.86 : 0.93, TRUE);
  pen.small = make_layout (self, 0.8, FALSE);
  _mix_heat_map_get_seen (self, &first_row, &end_row, &first_column, &end_column);
  draw_rows (&pen, first_row, end_row);
  draw_column_heads (&pen, first_column, end_column);
  draw_corners (&pen);
  draw_cells (&pen, first_row, end_row, first_column, end_column);
  draw_feet (&pen, first_column, end_column);
  g_object_unref (pen.plain);
  g_object_unref (pen.strong);
  g_object_unref (pen.small);
}
