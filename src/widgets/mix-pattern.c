#include "mix-pattern.h"

#include <math.h>
#include <string.h>

#define LINE_WIDTH 1.4f
#define DOT_RADIUS 1.1f
#define MOST_KEPT 64

/* An area that was drawn once. Without gaps between the fields: compared byte by byte. */
typedef struct
{
  float x, y, width, height;
  float spacing;
  guint scale; /* pixels of the screen to one of ours */
  MixPattern pattern;
  GdkRGBA fill, line;
} Look;

G_STATIC_ASSERT (sizeof (Look) == 5 * sizeof (float) + sizeof (guint) + sizeof (MixPattern) + 2 * sizeof (GdkRGBA));

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

static guint
hash_look (gconstpointer data)
{
  const guint *words = data;
  guint hash = 5381;

  for (guint i = 0; i < sizeof (Look) / sizeof *words; i++)
    hash = hash * 33 + words[i];
  return hash;
}

static gboolean
looks_equal (gconstpointer a, gconstpointer b)
{
  return memcmp (a, b, sizeof (Look)) == 0;
}

static GdkTexture *
draw_look (const Look *look, GskRenderer *renderer)
{
  graphene_rect_t area = GRAPHENE_RECT_INIT (look->x, look->y, look->width, look->height);
  float scale = (float) look->scale;
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderNode *node;
  GdkTexture *texture;

  gtk_snapshot_scale (snapshot, scale, scale);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (-look->x, -look->y));
  mix_pattern_append (snapshot, look->pattern, &area, look->spacing, &look->fill, &look->line);
  node = gtk_snapshot_free_to_node (snapshot);
  texture = gsk_renderer_render_texture (renderer, node,
                                         &GRAPHENE_RECT_INIT (0, 0, look->width * scale, look->height * scale));
  gsk_render_node_unref (node);
  return texture;
}

static GdkTexture *
find_drawn (const Look *look, GskRenderer *renderer)
{
  static GHashTable *kept;
  GdkTexture *texture;

  if (kept == NULL)
    kept = g_hash_table_new_full (hash_look, looks_equal, g_free, g_object_unref);
  texture = g_hash_table_lookup (kept, look);
  if (texture != NULL)
    return texture;
  if (g_hash_table_size (kept) >= MOST_KEPT)
    g_hash_table_remove_all (kept);
  texture = draw_look (look, renderer);
  g_hash_table_insert (kept, g_memdup2 (look, sizeof *look), texture);
  return texture;
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
  GtkNative *native = gtk_widget_get_native (widget);
  GskRenderer *renderer = native != NULL ? gtk_native_get_renderer (native) : NULL;
  double scale = renderer != NULL ? gdk_surface_get_scale (gtk_native_get_surface (native)) : 0;
  Look look = { area->origin.x, area->origin.y, area->size.width, area->size.height, spacing, (guint) scale, pattern,
                *fill,          *line };

  /* Between the screen's pixels, a picture would be blurred. */
  if (look.scale == 0 || scale - look.scale > 0 || area->size.width <= 0 || area->size.height <= 0)
    mix_pattern_append (snapshot, pattern, area, spacing, fill, line);
  else
    gtk_snapshot_append_texture (snapshot, find_drawn (&look, renderer), area);
}
