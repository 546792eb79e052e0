#include "mix-glyph.h"

#include <math.h>
#include <string.h>

#include "mix-kept.h"

#define ICON_PATH "/io/github/skillmix/Skillmix/icons/scalable/actions/"
#define ICON_SIZE 16.0f

/* How an icon looks, without gaps between the fields. */
typedef struct
{
  char icon_name[48];
  GdkRGBA colour;
} Look;

G_STATIC_ASSERT (sizeof (Look) == 48 + sizeof (GdkRGBA));

/* Our icons are one path on a 16 px grid each: the words between d=" and the next quote. */
static GskPath *
read_path (const char *icon_name)
{
  g_autofree char *resource = g_strconcat (ICON_PATH, icon_name, ".svg", NULL);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (resource, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char *text = NULL;
  char *start;
  char *end;

  if (bytes == NULL)
    return NULL;
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  start = strstr (text, " d=\"");
  end = start != NULL ? strchr (start + 4, '"') : NULL;
  if (end == NULL)
    return NULL;
  *end = '\0';
  return gsk_path_parse (start + 4);
}

static GskPath *
find_path (const char *icon_name)
{
  static GHashTable *paths;
  GskPath *path;

  if (paths == NULL)
    paths = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) gsk_path_unref);
  path = g_hash_table_lookup (paths, icon_name);
  if (path == NULL)
    {
      path = read_path (icon_name);
      g_return_val_if_fail (path != NULL, NULL);
      g_hash_table_insert (paths, g_strdup (icon_name), path);
    }
  return path;
}

/**
 * mix_glyph_append:
 * @snapshot: where to draw
 * @icon_name: one of our own symbolic icons, such as "mix-fit-fits-symbolic"
 * @x: left edge
 * @y: upper edge
 * @size: edge of the square, in pixels
 * @colour: its colour
 *
 * Draws an icon inside a widget that draws itself, where a #GtkImage for each would be too many widgets.
 */
void
mix_glyph_append (GtkSnapshot *snapshot, const char *icon_name, float x, float y, float size, const GdkRGBA *colour)
{
  GskPath *path = find_path (icon_name);

  if (path == NULL)
    return;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_scale (snapshot, size / ICON_SIZE, size / ICON_SIZE);
  gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_EVEN_ODD, colour);
  gtk_snapshot_restore (snapshot);
}

static void
draw_look (GtkSnapshot *snapshot, GtkWidget *widget, const graphene_rect_t *area, gconstpointer data)
{
  const Look *look = data;

  mix_glyph_append (snapshot, look->icon_name, 0, 0, area->size.height, &look->colour);
}

/**
 * mix_glyph_append_kept:
 * @snapshot: where to draw
 * @widget: the widget that draws itself
 * @icon_name: one of our own symbolic icons
 * @x: left edge
 * @y: upper edge
 * @size: edge of the square, in pixels
 * @colour: its colour
 *
 * Like mix_glyph_append(), on whole pixels, for icons of which there are many alike: each is drawn once and then shown
 * again.
 */
void
mix_glyph_append_kept (GtkSnapshot *snapshot,
                       GtkWidget *widget,
                       const char *icon_name,
                       float x,
                       float y,
                       float size,
                       const GdkRGBA *colour)
{
  Look look = { .colour = *colour };

  g_return_if_fail (strlen (icon_name) < sizeof look.icon_name);

  strcpy (look.icon_name, icon_name);
  mix_kept_append (snapshot, widget, &GRAPHENE_RECT_INIT (roundf (x), roundf (y), size, size), draw_look, &look,
                   sizeof look);
}
