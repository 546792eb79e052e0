#pragma once

#include "mix-board.h"
#include "mix-expected.h"

G_BEGIN_DECLS

/**
 * MixLaneKind:
 * @MIX_LANE_NOBODY: work that nobody has
 * @MIX_LANE_PERSON: a person's
 * @MIX_LANE_PRACTICE: a practice's, or a network's own
 * @MIX_LANE_LINE: a service line's
 * @MIX_LANE_STATUS: work that is proposed, agreed, active or paused
 * @MIX_LANE_GROUP: the heading of a network's lanes, without cards
 * @MIX_LANE_EXPECTED: a colleague’s who is being looked for, without cards
 *
 * What a lane is for.
 */
typedef enum
{
  MIX_LANE_NOBODY,
  MIX_LANE_PERSON,
  MIX_LANE_PRACTICE,
  MIX_LANE_LINE,
  MIX_LANE_STATUS,
  MIX_LANE_GROUP,
  MIX_LANE_EXPECTED,
} MixLaneKind;

#define MIX_TYPE_BOARD_LANE (mix_board_lane_get_type ())
G_DECLARE_FINAL_TYPE (MixBoardLane, mix_board_lane, MIX, BOARD_LANE, GObject)

/* The key of the lane of work that nobody has. */
#define MIX_LANE_KEY_NOBODY "nobody"

MixBoardLane *mix_board_lane_new (MixLaneKind kind, const char *key) G_GNUC_WARN_UNUSED_RESULT;
void mix_board_lane_show_person (MixBoardLane *self, const MixPersonLoad *load, GPtrArray *cards);
void mix_board_lane_show_place (MixBoardLane *self,
                                MixPractice *practice,
                                MixNetwork *network,
                                const int used[MIX_N_FIT_GRADES],
                                gint64 nobody,
                                GPtrArray *cards);
void mix_board_lane_show_line (
    MixBoardLane *self, MixServiceLine *line, const int used[MIX_N_FIT_GRADES], gint64 nobody, GPtrArray *cards);
void mix_board_lane_show_status (MixBoardLane *self, const int used[MIX_N_FIT_GRADES], GPtrArray *cards);
void mix_board_lane_show_group (MixBoardLane *self, MixNetwork *network, MixLaneKind kind, guint n_lanes);
void mix_board_lane_show_expected (MixBoardLane *self, const MixExpectedPerson *person, MixNetwork *network);
void mix_board_lane_show_nobody (MixBoardLane *self, const MixBoardCounts *counts, GPtrArray *cards);

MixLaneKind mix_board_lane_get_kind (MixBoardLane *self);
const char *mix_board_lane_get_key (MixBoardLane *self);
const char *mix_board_lane_get_title (MixBoardLane *self);
const char *mix_board_lane_get_subtitle (MixBoardLane *self);
const char *mix_board_lane_get_used_words (MixBoardLane *self);
const char *mix_board_lane_get_free_words (MixBoardLane *self);
int mix_board_lane_get_net (MixBoardLane *self);
int mix_board_lane_get_used (MixBoardLane *self, MixFitGrade grade);
gboolean mix_board_lane_is_over (MixBoardLane *self);
GListModel *mix_board_lane_get_cards (MixBoardLane *self);
MixPerson *mix_board_lane_get_person (MixBoardLane *self);
void mix_board_lane_set_network (MixBoardLane *self, MixNetwork *network);
MixNetwork *mix_board_lane_get_network (MixBoardLane *self);
void mix_board_lane_set_folded (MixBoardLane *self, gboolean folded);
gboolean mix_board_lane_is_folded (MixBoardLane *self);

G_END_DECLS
