#pragma once

#include <adwaita.h>

#include "mix-gap-plot.h"

G_BEGIN_DECLS

#define MIX_TYPE_GAP_TILE (mix_gap_tile_get_type ())
G_DECLARE_FINAL_TYPE (MixGapTile, mix_gap_tile, MIX, GAP_TILE, AdwBin)

void mix_gap_tile_begin (MixGapTile *self, double planned_seconds);
void mix_gap_tile_focus (MixGapTile *self);
void mix_gap_tile_add (MixGapTile *self, double seconds, double objective, double bound);
void mix_gap_tile_end (MixGapTile *self, const char *words);
void mix_gap_tile_refuse (MixGapTile *self, const char *words);
void mix_gap_tile_set_old (MixGapTile *self, gboolean old);
void mix_gap_tile_set_narrow (MixGapTile *self, gboolean narrow);
MixGapPlot *mix_gap_tile_get_plot (MixGapTile *self);
const char *mix_gap_tile_get_words (MixGapTile *self);

G_END_DECLS
