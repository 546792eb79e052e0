#pragma once

#include "mix-board-lane.h"
#include "mix-card-filter.h"

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

/**
 * MixCardChoice:
 * @key: a choice of a facet
 * @words: what people call it
 * @n_cards: how many cards it would leave
 * @rank: where it stands among the others; those of one rank stand by name
 *
 * What can be chosen of a facet.
 */
typedef struct
{
  char *key;
  char *words;
  guint n_cards;
  guint rank;
} MixCardChoice;

#define MIX_TYPE_BOARD_VIEW (mix_board_view_get_type ())
G_DECLARE_FINAL_TYPE (MixBoardView, mix_board_view, MIX, BOARD_VIEW, GObject)

MixBoardView *mix_board_view_new (void) G_GNUC_WARN_UNUSED_RESULT;
void mix_board_view_set_board (MixBoardView *self, MixBoard *board);
void mix_board_view_set_plan (MixBoardView *self, MixPlan *plan);
void mix_board_view_set_kind (MixBoardView *self, MixLaneKind kind);
void mix_board_view_set_network (MixBoardView *self, const char *network_id);
void mix_board_view_set_filter (MixBoardView *self, MixBoardFilter filter);
void mix_board_view_set_search (MixBoardView *self, const char *text);
void mix_board_view_set_expected (MixBoardView *self, GPtrArray *people);
void mix_board_view_choose (MixBoardView *self, MixCardFacet facet, const char *choice, gboolean chosen);
void mix_board_view_clear (MixBoardView *self);

MixBoard *mix_board_view_get_board (MixBoardView *self);
MixLaneKind mix_board_view_get_kind (MixBoardView *self);
const char *mix_board_view_get_network (MixBoardView *self);
MixBoardFilter mix_board_view_get_filter (MixBoardView *self);
const MixCardFilter *mix_board_view_get_card_filter (MixBoardView *self);
gboolean mix_board_view_is_narrowed (MixBoardView *self);
gboolean mix_board_view_shows (MixBoardView *self, MixCard *card);
GPtrArray *mix_board_view_list_choices (MixBoardView *self, MixCardFacet facet) G_GNUC_WARN_UNUSED_RESULT;
const MixBoardCounts *mix_board_view_get_counts (MixBoardView *self);
GListModel *mix_board_view_get_lanes (MixBoardView *self);
MixBoardLane *mix_board_view_get_nobody (MixBoardView *self);
MixBoardLane *mix_board_view_find_lane (MixBoardView *self, const char *key);
MixBoardLane *mix_board_view_find_lane_of_card (MixBoardView *self, MixCard *card);
guint mix_board_view_get_n_cards (MixBoardView *self);
guint mix_board_view_get_n_shown (MixBoardView *self);

void mix_board_view_set_folded (MixBoardView *self, const char *key, gboolean folded);
GPtrArray *mix_board_view_list_folded (MixBoardView *self) G_GNUC_WARN_UNUSED_RESULT;
void mix_board_view_unfold_all (MixBoardView *self);
void mix_board_view_unfold_card (MixBoardView *self, MixCard *card);
void mix_board_view_set_flat (MixBoardView *self, gboolean flat);
void mix_board_view_set_grouped (MixBoardView *self, gboolean grouped);
gboolean mix_board_view_get_grouped (MixBoardView *self);
gboolean mix_board_view_move_lane (MixBoardView *self, const char *key, int step);
void mix_board_view_set_order (MixBoardView *self, MixLaneKind kind, GPtrArray *keys);
GPtrArray *mix_board_view_get_order (MixBoardView *self, MixLaneKind kind);

G_END_DECLS
