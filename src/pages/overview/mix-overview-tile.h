#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MIX_TYPE_OVERVIEW_TILE (mix_overview_tile_get_type ())
G_DECLARE_FINAL_TYPE (MixOverviewTile, mix_overview_tile, MIX, OVERVIEW_TILE, GtkButton)

void mix_overview_tile_set_figure (MixOverviewTile *self, const char *figure, const char *words);

G_END_DECLS
