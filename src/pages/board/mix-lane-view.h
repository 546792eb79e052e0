#pragma once

#include <gtk/gtk.h>

#include "mix-board-lane.h"
#include "mix-card-selection.h"
#include "mix-drop-verdict.h"

G_BEGIN_DECLS

#define MIX_TYPE_LANE_VIEW (mix_lane_view_get_type ())
G_DECLARE_FINAL_TYPE (MixLaneView, mix_lane_view, MIX, LANE_VIEW, GtkWidget)

GtkWidget *mix_lane_view_new (void) G_GNUC_WARN_UNUSED_RESULT;
MixBoardLane *mix_lane_view_get_lane (MixLaneView *self);
void mix_lane_view_set_lane (MixLaneView *self, MixBoardLane *lane);
void mix_lane_view_set_selection (MixLaneView *self, MixCardSelection *selection);
void mix_lane_view_show_card (MixLaneView *self, const char *key);
gboolean mix_lane_view_focus_card (MixLaneView *self, const char *key);
gboolean mix_lane_view_focus_position (MixLaneView *self, guint position);
gboolean mix_lane_view_get_focus_position (MixLaneView *self, guint *position);
MixCard *mix_lane_view_get_focus_card (MixLaneView *self);
void mix_lane_view_show_verdict (MixLaneView *self, const MixDropVerdict *verdict);
void mix_lane_view_clear_verdict (MixLaneView *self);
void mix_lane_view_set_target (MixLaneView *self, gboolean target);
void mix_lane_view_set_editable (MixLaneView *self, gboolean editable);
void mix_lane_view_set_alone (MixLaneView *self, const char *position_words);
GtkWidget *mix_lane_view_get_list (MixLaneView *self);

G_END_DECLS
