#include "mix-kept.h"

#include <math.h>
#include <string.h>

/* A card's body is the largest: some 60 KB at 100%. */
#define MOST_KEPT 128

/* A picture that was drawn once. Without gaps between the fields: compared byte by byte. */
typedef struct
{
  MixKeptDrawFunc draw;
  float width, height;
  guint scale; /* pixels of the screen to one of ours */
  guint look_size;
  guint8 look[MIX_KEPT_MOST_LOOK];
} Key;

G_STATIC_ASSERT (sizeof (Key)
                 == sizeof (MixKeptDrawFunc) + 2 * sizeof (float) + 2 * sizeof (guint) + MIX_KEPT_MOST_LOOK);

static guint
hash_key (gconstpointer data)
{
  const guint *words = data;
  guint hash = 5381;

  for (guint i = 0; i < sizeof (Key) / sizeof *words; i++)
    hash = hash * 33 + words[i];
  return hash;
}

static gboolean
keys_equal (gconstpointer a, gconstpointer b)
{
  return memcmp (a, b, sizeof (Key)) == 0;
}

static GdkTexture *
draw_texture (const Key *key, GtkWidget *widget, GskRenderer *renderer)
{
  graphene_rect_t area = GRAPHENE_RECT_INIT (0, 0, key->width, key->height);
  float scale = (float) key->scale;
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderNode *node;
  GdkTexture *texture;

  gtk_snapshot_scale (snapshot, scale, scale);
  key->draw (snapshot, widget, &area, key->look);
  node = gtk_snapshot_free_to_node (snapshot);
  if (node == NULL)
    return NULL;
  texture = gsk_renderer_render_texture (renderer, node,
                                         &GRAPHENE_RECT_INIT (0, 0, key->width * scale, key->height * scale));
  gsk_render_node_unref (node);
  return texture;
}

/* NULL where there is nothing to see. */
static GdkTexture *
find_texture (const Key *key, GtkWidget *widget, GskRenderer *renderer)
{
  static GHashTable *kept;
  GdkTexture *texture;

  if (kept == NULL)
    kept = g_hash_table_new_full (hash_key, keys_equal, g_free, g_object_unref);
  texture = g_hash_table_lookup (kept, key);
  if (texture != NULL)
    return texture;
  if (g_hash_table_size (kept) >= MOST_KEPT)
    g_hash_table_remove_all (kept);
  texture = draw_texture (key, widget, renderer);
  if (texture != NULL)
    g_hash_table_insert (kept, g_memdup2 (key, sizeof *key), texture);
  return texture;
}

static gboolean
is_whole (float number)
{
  return floorf (number) == number;
}

/* Between the screen's pixels, a picture would be blurred. */
static gboolean
lies_on_pixels (const graphene_rect_t *area)
{
  return is_whole (area->origin.x) && is_whole (area->origin.y) && is_whole (area->size.width)
         && is_whole (area->size.height);
}

static void
draw_directly (GtkSnapshot *snapshot, GtkWidget *widget, const Key *key, const graphene_rect_t *area)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &area->origin);
  key->draw (snapshot, widget, &GRAPHENE_RECT_INIT (0, 0, key->width, key->height), key->look);
  gtk_snapshot_restore (snapshot);
}

/**
 * mix_kept_append:
 * @snapshot: where to draw, in the coordinates of the widget
 * @widget: the widget that draws itself
 * @area: where
 * @draw: draws it
 * @look: all that @draw depends on beside the size, without gaps between its fields
 * @look_size: bytes of it, at most %MIX_KEPT_MOST_LOOK
 *
 * For small pictures of which there are many alike: each is drawn once and then shown again.
 */
void
mix_kept_append (GtkSnapshot *snapshot,
                 GtkWidget *widget,
                 const graphene_rect_t *area,
                 MixKeptDrawFunc draw,
                 gconstpointer look,
                 gsize look_size)
{
  GtkNative *native = gtk_widget_get_native (widget);
  GskRenderer *renderer = native != NULL ? gtk_native_get_renderer (native) : NULL;
  double scale = renderer != NULL ? gdk_surface_get_scale (gtk_native_get_surface (native)) : 0;
  Key key = { .draw = draw, .width = area->size.width, .height = area->size.height, .scale = (guint) scale };
  GdkTexture *texture = NULL;

  g_return_if_fail (look_size <= MIX_KEPT_MOST_LOOK);

  if (area->size.width <= 0 || area->size.height <= 0)
    return;
  key.look_size = (guint) look_size;
  memcpy (key.look, look, look_size);
  if (key.scale > 0 && scale - key.scale <= 0 && lies_on_pixels (area))
    texture = find_texture (&key, widget, renderer);
  if (texture != NULL)
    gtk_snapshot_append_texture (snapshot, texture, area);
  else
    draw_directly (snapshot, widget, &key, area);
}
