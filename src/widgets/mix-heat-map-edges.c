#include "mix-heat-map-pen.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#include "mix-draw.h"

/* What stands around the cells of a heat map: heads, ends of rows, and totals. */

#define BAR_HEIGHT 7.0f
#define BAR_MARGIN 8.0f

/* Where there is little room, a name takes two lines rather than be cut. */
static void
draw_wrapped (const MixHeatPen *pen, const char *text, gboolean strong, const graphene_rect_t *area)
{
  g_autoptr (PangoLayout) layout = pango_layout_copy (strong ? pen->strong : pen->plain);
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
draw_row_head (const MixHeatPen *pen, guint row, float y)
{
  const MixHeatLayout *layout = &pen->map->layout;
  const MixHeatHead *head = mix_heat_table_get_row (pen->map->table, row);
  float half = (layout->row - 6) / 2;
  float width = layout->row_head - 10;

  if (pen->map->narrow)
    draw_wrapped (pen, head->title, FALSE, &GRAPHENE_RECT_INIT (4, y + 3, width, layout->row - 6));
  else if (head->subtitle == NULL)
    _mix_heat_pen_draw_text (pen, pen->plain, head->title, &GRAPHENE_RECT_INIT (4, y, width, layout->row), 0,
                             &pen->text);
  else
    {
      _mix_heat_pen_draw_text (pen, pen->plain, head->title, &GRAPHENE_RECT_INIT (4, y + 3, width, half), 0,
                               &pen->text);
      _mix_heat_pen_draw_text (pen, pen->small, head->subtitle, &GRAPHENE_RECT_INIT (4, y + 3 + half, width, half), 0,
                               _mix_heat_pen_get_secondary (pen));
    }
}

/* A bar that is over its limit goes on as an open hatch. */
static void
draw_bar (const MixHeatPen *pen, const MixHeatEdge *edge, const graphene_rect_t *area)
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
draw_edge (const MixHeatPen *pen, guint row, float y)
{
  const MixHeatLayout *layout = &pen->map->layout;
  const MixHeatEdge *edge = mix_heat_table_get_edge (pen->map->table, row);
  float x = layout->row_head + layout->cells_width + (pen->map->narrow ? 2 : 12);
  float width = layout->edge - (pen->map->narrow ? 4 : 16);
  float percent = 2.9f * layout->em;
  float text_width = pen->map->narrow ? width : width - percent;
  float half = (layout->row - 6) / 2;
  const GdkRGBA *alarm = edge->over ? mix_style_get_colour (MIX_COLOUR_OVER) : _mix_heat_pen_get_secondary (pen);

  if (pen->map->narrow)
    {
      _mix_heat_pen_draw_text (pen, edge->over ? pen->strong : pen->plain,
                               edge->percent != NULL ? edge->percent : edge->figure,
                               &GRAPHENE_RECT_INIT (x, y, width, layout->row), 1, alarm);
      return;
    }
  if (edge->figure != NULL)
    {
      float used = _mix_heat_pen_draw_text (
          pen, pen->strong, edge->figure, &GRAPHENE_RECT_INIT (x, y + 3, text_width, edge->limit < 0 ? 2 * half : half),
          0, &pen->text);

      _mix_heat_pen_draw_text (
          pen, pen->plain, edge->rest,
          &GRAPHENE_RECT_INIT (x + used + 4, y + 3, text_width - used - 4, edge->limit < 0 ? 2 * half : half), 0,
          &pen->text);
    }
  if (edge->limit >= 0)
    draw_bar (pen, edge,
              &GRAPHENE_RECT_INIT (x, y + 3 + half + (half - BAR_HEIGHT) / 2, text_width - BAR_MARGIN, BAR_HEIGHT));
  _mix_heat_pen_draw_text (pen, edge->over ? pen->strong : pen->plain, edge->percent,
                           &GRAPHENE_RECT_INIT (x + text_width, y, percent, layout->row), 1, alarm);
}

static void
draw_column_head (const MixHeatPen *pen, guint column)
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
      _mix_heat_pen_draw_text (pen, pen->small, head->subtitle, &place, 0.5f, _mix_heat_pen_get_secondary (pen));
    }
}

static void
draw_trend (const MixHeatPen *pen, const graphene_rect_t *area, MixHeatTrend trend)
{
  const char *words = trend == MIX_HEAT_HIGH ? _ ("▲ high") : _ ("▼ low");

  _mix_heat_pen_draw_text (pen, pen->small, pen->map->narrow ? (trend == MIX_HEAT_HIGH ? "▲" : "▼") : words, area, 1,
                           _mix_heat_pen_get_secondary (pen));
}

static void
draw_foot_cell (const MixHeatPen *pen, guint foot, guint column, float y, gboolean strong)
{
  const MixHeatLayout *layout = &pen->map->layout;
  graphene_rect_t cell = _mix_heat_map_get_cell_area (pen->map, 0, column);
  graphene_rect_t area = GRAPHENE_RECT_INIT (cell.origin.x, y, cell.size.width, layout->foot_row);
  MixHeatTrend trend;
  const char *text = mix_heat_table_get_foot (pen->map->table, foot, column, &trend);

  area = _mix_heat_map_mirror (pen->map, &area);
  if (trend == MIX_HEAT_PLAIN)
    {
      _mix_heat_pen_draw_text (pen, strong ? pen->strong : pen->plain, text, &area, 0.5f, &pen->text);
      return;
    }
  draw_trend (pen, &area, trend);
  area.size.width *= pen->map->narrow ? 0.8f : 0.55f;
  _mix_heat_pen_draw_text (pen, strong ? pen->strong : pen->plain, text, &area, 0.75f, &pen->text);
}

/* Draws the totals below the columns. */
void
_mix_heat_pen_draw_feet (const MixHeatPen *pen, guint first_column, guint end_column)
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

      if (pen->map->narrow)
        draw_wrapped (pen, title, strong, &GRAPHENE_RECT_INIT (4, y, layout->row_head - 10, height));
      else
        _mix_heat_pen_draw_text (pen, strong ? pen->strong : pen->plain, title,
                                 &GRAPHENE_RECT_INIT (4, y, layout->row_head - 10, height), 0, &pen->text);
      if (!pen->map->narrow)
        _mix_heat_pen_draw_text (
            pen, strong ? pen->strong : pen->plain, total,
            &GRAPHENE_RECT_INIT (layout->row_head + layout->cells_width + 12, y, MAX (layout->edge - 16, 0), height), 0,
            &pen->text);
      gtk_snapshot_push_clip (pen->snapshot, &cells);
      for (guint column = first_column; column < end_column; column++)
        draw_foot_cell (pen, i, column, y, strong);
      gtk_snapshot_pop (pen->snapshot);
    }
}

/* Draws what the figures are, and what stands at the ends of rows. */
void
_mix_heat_pen_draw_corners (const MixHeatPen *pen)
{
  const MixHeatLayout *layout = &pen->map->layout;
  const MixHeatHead *edge = mix_heat_table_get_edge_head (pen->map->table);
  float line = 1.4f * layout->em;
  float x = layout->row_head + layout->cells_width + (pen->map->narrow ? 2 : 12);
  float width = MAX (layout->edge - (pen->map->narrow ? 4 : 16), 0);

  _mix_heat_pen_draw_text (pen, pen->small, mix_heat_table_get_corner (pen->map->table),
                           &GRAPHENE_RECT_INIT (4, layout->column_head - 6 - line, layout->row_head - 10, line), 0,
                           _mix_heat_pen_get_secondary (pen));
  if (pen->map->narrow)
    return;
  _mix_heat_pen_draw_text (pen, pen->strong, edge->title,
                           &GRAPHENE_RECT_INIT (x, layout->column_head - 6 - 2 * line, width, line), 0, &pen->text);
  _mix_heat_pen_draw_text (pen, pen->small, edge->subtitle,
                           &GRAPHENE_RECT_INIT (x, layout->column_head - 6 - line, width, line), 0,
                           _mix_heat_pen_get_secondary (pen));
}

/* Draws heads and ends of the rows that are seen. */
void
_mix_heat_pen_draw_rows (const MixHeatPen *pen, guint first_row, guint end_row)
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

/* Draws the heads of the columns that are seen. */
void
_mix_heat_pen_draw_column_heads (const MixHeatPen *pen, guint first_column, guint end_column)
{
  const MixHeatLayout *layout = &pen->map->layout;
  graphene_rect_t area = GRAPHENE_RECT_INIT (layout->row_head, 0, layout->cells_width, layout->column_head);

  area = _mix_heat_map_mirror (pen->map, &area);
  gtk_snapshot_push_clip (pen->snapshot, &area);
  for (guint column = first_column; column < end_column; column++)
    draw_column_head (pen, column);
  gtk_snapshot_pop (pen->snapshot);
}
