#pragma once

#include "mix-pack.h"

G_BEGIN_DECLS

/**
 * MixPackListing:
 * @path: the file
 * @origin: ours or yours
 * @pack: (nullable): the pack; %NULL when it can't be used
 * @error: (nullable): why it can't be used
 *
 * A pack as a list of packs shows it.
 */
typedef struct
{
  char *path;
  MixPackOrigin origin;
  MixPack *pack;
  GError *error;
} MixPackListing;

#define MIX_TYPE_PACK_SET (mix_pack_set_get_type ())
G_DECLARE_FINAL_TYPE (MixPackSet, mix_pack_set, MIX, PACK_SET, GObject)

MixPackSet *mix_pack_set_new (const char *our_folder, const char *your_folder) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *mix_pack_set_get_items (MixPackSet *self, const char *kind, GError **error);
const MixPackItem *mix_pack_set_get_item (MixPackSet *self, const char *kind, const char *id, GError **error);
GPtrArray *mix_pack_set_list (MixPackSet *self);
gboolean mix_pack_set_add (MixPackSet *self, const char *path, GError **error);
gboolean mix_pack_set_remove (MixPackSet *self, const char *id, GError **error);

G_END_DECLS
