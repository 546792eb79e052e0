#include "mix-pattern.h"

#include <math.h>

#include "mix-kept.h"

#define LINE_WIDTH 1.4f
#define DOT_RADIUS 1.1f

/* How an area looks: without gaps between the fields. The lines begin at the widget's corner. */
typedef struct
{
  float x, y;
  float spacing;
  MixPattern pattern;
  GdkRGBA fill, line;
} Look;

G_STATIC_ASSERT (sizeof (Look) == 3 * sizeof (float) + sizeof (MixPattern) + 2 * sizeof (GdkRGBA));

/* Lines x + y = k × pitch (or x − y = k × pitch) through the area, counted from the widget's corner: areas that touch
 * share one phase. */
static void
add_diagonals (GskPathBuilder *builder, const graphene_rect_t *area, float pitch, gboolean rising)
{
  float left = area->origin.x;
  float right = left + area->size.width;
  float top = area->origin.y;
  float bottom = top + area->size.height;
  float first = rising ? left + top : left - bottom;
  float last = rising ? right + bottom : right - top;

  for (float k = ceilf (first / pitch) * pitch; k <= last; k += pitch)
    {
      gsk_path_builder_move_to (builder, rising ? k - top : k + top, top);
      gsk_path_builder_line_to (builder, rising ? k - bottom : k + bottom, bottom);
    }
}

static void
add_rules (GskPathBuilder *builder, const graphene_rect_t *area, float spacing, gboolean upright)
{
  float left = area->origin.x;
  float right = left + area->size.width;
  float top = area->origin.y;
  float bottom = top + area->size.height;

  if (upright)
    for (float x = (floorf (left / spacing) + 0.5f) * spacing; x <= right; x += spacing)
      {
        gsk_path_builder_move_to (builder, x, top);
        gsk_path_builder_line_to (builder, x, bottom);
      }
  else
    for (float y = (floorf (top / spacing) + 0.5f) * spacing; y <= bottom; y += spacing)
      {
        gsk_path_builder_move_to (builder, left, y);
        gsk_path_builder_line_to (builder, right, y);
      }
}

static void
add_dots (GskPathBuilder *builder, const graphene_rect_t *area, float spacing)
{
  float right = area->origin.x + area->size.width;
  float bottom = area->origin.y + area->size.height;
  float step = spacing / 2;
  int row = (int) floorf (area->origin.y / step);

  for (; (float) row * step <= bottom + DOT_RADIUS; row++)
    {
      float shift = row % 2 == 0 ? 0 : step;

      for (float x = floorf ((area->origin.x - shift) / spacing) * spacing + shift; x <= right + DOT_RADIUS;
           x += spacing)
        gsk_path_builder_add_circle (builder, &GRAPHENE_POINT_INIT (x, (float) row * step), DOT_RADIUS);
    }
}

static GskPath *
make_lines (MixPattern pattern, const graphene_rect_t *area, float spacing)
{
  GskPathBuilder *builder = gsk_path_builder_new ();
  float pitch = spacing * (float) G_SQRT2;

  if (pattern == MIX_PATTERN_DIAGONAL || pattern == MIX_PATTERN_CROSS_HATCH)
    add_diagonals (builder, area, pitch, TRUE);
  if (pattern == MIX_PATTERN_BACK_DIAGONAL || pattern == MIX_PATTERN_CROSS_HATCH)
    add_diagonals (builder, area, pitch, FALSE);
  if (pattern == MIX_PATTERN_HORIZONTAL || pattern == MIX_PATTERN_VERTICAL)
    add_rules (builder, area, spacing, pattern == MIX_PATTERN_VERTICAL);
  if (pattern == MIX_PATTERN_DOTS)
    add_dots (builder, area, spacing);
  return gsk_path_builder_free_to_path (builder);
}

/**
 * mix_pattern_of_series:
 * @position: of a series of a chart, from 0; what is beyond the last one has the last one's
 *
 * Returns: the pattern that goes with the colour of the series
 */
MixPattern
mix_pattern_of_series (guint position)
{
  static const MixPattern PATTERNS[] = {
    MIX_PATTERN_SOLID,      MIX_PATTERN_DIAGONAL,    MIX_PATTERN_DOTS,
    MIX_PATTERN_HORIZONTAL, MIX_PATTERN_CROSS_HATCH, MIX_PATTERN_VERTICAL,
  };

  return PATTERNS[MIN (position, G_N_ELEMENTS (PATTERNS) - 1)];
}

/**
 * mix_pattern_append:
 * @snapshot: where to draw, in the coordinates of the widget
 * @pattern: which pattern
 * @area: the area to fill
 * @spacing: distance between lines in pixels
 * @fill: (nullable): the colour of the area; %NULL leaves what is below
 * @line: the colour of the pattern
 *
 * Fills an area. All areas of one widget share a phase, so that neighbours of one pattern look like one piece.
 */
void
mix_pattern_append (GtkSnapshot *snapshot,
                    MixPattern pattern,
                    const graphene_rect_t *area,
                    float spacing,
                    const GdkRGBA *fill,
                    const GdkRGBA *line)
{
  g_autoptr (GskPath) path = NULL;

  g_return_if_fail (spacing > 0);

  if (area->size.width <= 0 || area->size.height <= 0)
    return;
  if (fill != NULL)
    gtk_snapshot_append_color (snapshot, fill, area);
  if (pattern == MIX_PATTERN_SOLID)
    return;
  path = make_lines (pattern, area, spacing);
  gtk_snapshot_push_clip (snapshot, area);
  if (pattern == MIX_PATTERN_DOTS)
    gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, line);
  else
    {
      g_autoptr (GskStroke) stroke = gsk_stroke_new (LINE_WIDTH);

      gtk_snapshot_append_stroke (snapshot, path, stroke, line);
    }
  gtk_snapshot_pop (snapshot);
}

static void
draw_look (GtkSnapshot *snapshot, GtkWidget *widget, const graphene_rect_t *area, gconstpointer data)
{
  const Look *look = data;
  graphene_rect_t place = GRAPHENE_RECT_INIT (look->x, look->y, area->size.width, area->size.height);

  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (-look->x, -look->y));
  mix_pattern_append (snapshot, look->pattern, &place, look->spacing, &look->fill, &look->line);
}

/**
 * mix_pattern_append_kept:
 * @snapshot: where to draw, in the coordinates of the widget
 * @widget: the widget that draws itself
 * @pattern: which pattern
 * @area: the area to fill, on whole pixels
 * @spacing: distance between lines in pixels
 * @fill: the colour of the area
 * @line: the colour of the pattern
 *
 * Like mix_pattern_append(), for small areas of which there are many alike: each is drawn once and then shown again.
 */
void
mix_pattern_append_kept (GtkSnapshot *snapshot,
                         GtkWidget *widget,
                         MixPattern pattern,
                         const graphene_rect_t *area,
                         float spacing,
                         const GdkRGBA *fill,
                         const GdkRGBA *line)
{
  Look look = { area->origin.x, area->origin.y, spacing, pattern, *fill, *line };

  mix_kept_append (snapshot, widget, area, draw_look, &look, sizeof look);
}
