#include "mix-pack-private.h"

G_DEFINE_FINAL_TYPE (MixPack, mix_pack, G_TYPE_OBJECT)

static void
mix_pack_finalize (GObject *object)
{
  MixPack *self = MIX_PACK (object);

  g_ptr_array_unref (self->items);
  g_string_chunk_free (self->strings);

  G_OBJECT_CLASS (mix_pack_parent_class)->finalize (object);
}

static void
mix_pack_class_init (MixPackClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mix_pack_finalize;
}

static void
mix_pack_init (MixPack *self)
{
  self->strings = g_string_chunk_new (4096);
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) _mix_pack_item_free);
  self->date = MIX_DATE_NONE;
}

MixPack *
_mix_pack_new (const char *path, MixPackOrigin origin)
{
  MixPack *self = g_object_new (MIX_TYPE_PACK, NULL);

  self->path = g_string_chunk_insert (self->strings, path);
  self->origin = origin;
  return self;
}

/**
 * mix_pack_get_id:
 * @self: a pack
 *
 * Returns: the pack's own name, also its file name in the user's folder
 */
const char *
mix_pack_get_id (MixPack *self)
{
  g_return_val_if_fail (MIX_IS_PACK (self), NULL);
  return self->id;
}

/**
 * mix_pack_get_kind:
 * @self: a pack
 *
 * Returns: what its items are, such as `pay` or `service-lines`
 */
const char *
mix_pack_get_kind (MixPack *self)
{
  g_return_val_if_fail (MIX_IS_PACK (self), NULL);
  return self->kind;
}

/**
 * mix_pack_get_title:
 * @self: a pack
 *
 * Returns: its title
 */
const char *
mix_pack_get_title (MixPack *self)
{
  g_return_val_if_fail (MIX_IS_PACK (self), NULL);
  return self->title;
}

/**
 * mix_pack_get_publisher:
 * @self: a pack
 *
 * Returns: who compiled it
 */
const char *
mix_pack_get_publisher (MixPack *self)
{
  g_return_val_if_fail (MIX_IS_PACK (self), NULL);
  return self->publisher;
}

/**
 * mix_pack_get_path:
 * @self: a pack
 *
 * Returns: the file it was read from
 */
const char *
mix_pack_get_path (MixPack *self)
{
  g_return_val_if_fail (MIX_IS_PACK (self), NULL);
  return self->path;
}

/**
 * mix_pack_get_date:
 * @self: a pack
 *
 * Returns: the day it was compiled
 */
MixDate
mix_pack_get_date (MixPack *self)
{
  g_return_val_if_fail (MIX_IS_PACK (self), MIX_DATE_NONE);
  return self->date;
}

/**
 * mix_pack_get_origin:
 * @self: a pack
 *
 * Returns: whether it came with the program or was added by the user
 */
MixPackOrigin
mix_pack_get_origin (MixPack *self)
{
  g_return_val_if_fail (MIX_IS_PACK (self), MIX_PACK_OURS);
  return self->origin;
}

/**
 * mix_pack_get_n_figures:
 * @self: a pack
 * @n_known: (out) (optional): how many of them have a value
 *
 * Returns: the number of its figures
 */
guint
mix_pack_get_n_figures (MixPack *self, guint *n_known)
{
  guint n_figures = 0, known = 0;

  g_return_val_if_fail (MIX_IS_PACK (self), 0);

  for (guint i = 0; i < self->items->len; i++)
    {
      const MixPackItem *item = g_ptr_array_index (self->items, i);

      n_figures += item->figures->len;
      for (guint j = 0; j < item->figures->len; j++)
        known += mix_pack_item_get_figure (item, j)->known ? 1 : 0;
    }
  if (n_known != NULL)
    *n_known = known;
  return n_figures;
}

/**
 * mix_pack_get_items:
 * @self: a pack
 *
 * Returns: (transfer none) (element-type MixPackItem): its items in the order of the file
 */
GPtrArray *
mix_pack_get_items (MixPack *self)
{
  g_return_val_if_fail (MIX_IS_PACK (self), NULL);
  return self->items;
}
