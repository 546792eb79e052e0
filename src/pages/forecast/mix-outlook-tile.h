#pragma once

#include <adwaita.h>

#include "mix-document.h"

G_BEGIN_DECLS

#define MIX_TYPE_OUTLOOK_TILE (mix_outlook_tile_get_type ())
G_DECLARE_FINAL_TYPE (MixOutlookTile, mix_outlook_tile, MIX, OUTLOOK_TILE, AdwBin)

void mix_outlook_tile_update (MixOutlookTile *self, MixDocument *document);
gboolean mix_outlook_tile_is_running (MixOutlookTile *self);

G_END_DECLS
