#pragma once

#include "mix-board-lane.h"

G_BEGIN_DECLS

/**
 * MixBoardFilter:
 *
 * Which finding to show alone.
 */
typedef enum
{
  MIX_BOARD_FILTER_BLOCKED,
  MIX_BOARD_FILTER_STRETCHED,
  MIX_BOARD_FILTER_UNDER_USED,
  MIX_BOARD_FILTER_OVER,
  MIX_BOARD_FILTER_NOBODY,
  MIX_BOARD_FILTER_NONE,
} MixBoardFilter;

#define MIX_TYPE_BOARD_VIEW (mix_board_view_get_type ())
G_DECLARE_FINAL_TYPE (MixBoardView, mix_board_view, MIX, BOARD_VIEW, GObject)

MixBoardView *mix_board_view_new (void) G_GNUC_WARN_UNUSED_RESULT;
void mix_board_view_set_plan (MixBoardView *self, MixPlan *plan);
void mix_board_view_set_kind (MixBoardView *self, MixLaneKind kind);
void mix_board_view_set_network (MixBoardView *self, const char *network_id);
void mix_board_view_set_filter (MixBoardView *self, MixBoardFilter filter);
void mix_board_view_set_search (MixBoardView *self, const char *text);

MixBoard *mix_board_view_get_board (MixBoardView *self);
MixLaneKind mix_board_view_get_kind (MixBoardView *self);
const char *mix_board_view_get_network (MixBoardView *self);
MixBoardFilter mix_board_view_get_filter (MixBoardView *self);
const char *mix_board_view_get_search (MixBoardView *self);
const MixBoardCounts *mix_board_view_get_counts (MixBoardView *self);
GListModel *mix_board_view_get_lanes (MixBoardView *self);
MixBoardLane *mix_board_view_get_nobody (MixBoardView *self);
MixBoardLane *mix_board_view_find_lane (MixBoardView *self, const char *key);
MixBoardLane *mix_board_view_find_lane_of_card (MixBoardView *self, MixCard *card);
guint mix_board_view_get_n_cards (MixBoardView *self);
guint mix_board_view_get_n_shown (MixBoardView *self);

G_END_DECLS
