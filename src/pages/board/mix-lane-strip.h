#pragma once

#include "mix-board-view.h"
#include "mix-lane-view.h"

G_BEGIN_DECLS

#define MIX_TYPE_LANE_STRIP (mix_lane_strip_get_type ())
G_DECLARE_FINAL_TYPE (MixLaneStrip, mix_lane_strip, MIX, LANE_STRIP, GtkWidget)

void mix_lane_strip_set_view (MixLaneStrip *self, MixBoardView *view);
void mix_lane_strip_set_narrow (MixLaneStrip *self, gboolean narrow);
void mix_lane_strip_set_editable (MixLaneStrip *self, gboolean editable);
void mix_lane_strip_set_empty (MixLaneStrip *self, gboolean empty);
void mix_lane_strip_set_selection (MixLaneStrip *self, MixCardSelection *selection);
void mix_lane_strip_scroll (MixLaneStrip *self, int n_lanes);
MixLaneView *mix_lane_strip_reveal (MixLaneStrip *self, MixBoardLane *lane);
MixLaneView *mix_lane_strip_find (MixLaneStrip *self, MixBoardLane *lane);
MixLaneView *mix_lane_strip_get_focused (MixLaneStrip *self);
MixBoardLane *mix_lane_strip_get_shown (MixLaneStrip *self);
MixBoardLane *mix_lane_strip_get_neighbour (MixLaneStrip *self, MixBoardLane *lane, int step);
void mix_lane_strip_show_verdicts (MixLaneStrip *self, MixBoard *board, GPtrArray *cards);
void mix_lane_strip_clear_verdicts (MixLaneStrip *self);
guint mix_lane_strip_get_n_views (MixLaneStrip *self);

G_END_DECLS
