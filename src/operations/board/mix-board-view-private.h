#pragma once

#include "mix-board-view.h"

G_BEGIN_DECLS

#define MIX_N_LANE_KINDS (MIX_LANE_STATUS + 1)

/*
 * A board as it is looked at: by whom its lanes are, of which network, with which cards alone. Its lanes are
 *
 *   nobody: MixBoardLane, always there
 *   lanes:  GListStore of MixBoardLane, each over its own GListStore of MixCard
 *
 * and stay the same objects from one plan to the next, so that a screen keeps its place. "changed" follows every
 * change; "folded" follows a lane that folds or unfolds.
 *
 * The view is in four files: what is looked at (mix-board-view.c), which cards are left (-cards.c), the lanes that they
 * make (-lanes.c), and how the user has laid these out (-layout.c).
 */
struct _MixBoardView
{
  GObject parent_instance;

  MixBoard *board; /* NULL before there is a plan */
  MixLaneKind kind;
  char *network_id; /* NULL: all */
  MixBoardFilter filter;
  MixCardFilter *card_filter;
  MixBoardCounts counts;
  MixBoardLane *nobody;
  GPtrArray *expected; /* of MixExpectedPerson, or NULL: not known */
  GListStore *lanes;
  GHashTable *known; /* key → MixBoardLane, of all kinds, those hidden too */
  guint n_cards;
  guint n_shown;
  GHashTable *folded; /* set of keys of lanes and groups */
  GPtrArray
      *order[MIX_N_LANE_KINDS]; /* keys of lanes as the user put them; those not in it follow; NULL: as they are */
  gboolean flat;                /* there is no room for headings */
  gboolean grouped;             /* lanes of people and practices stand under their networks */
};

/* What a lane of cards adds up to, whatever part of it is shown. */
typedef struct
{
  int used[MIX_N_FIT_GRADES];
  gint64 nobody;
} MixLaneSums;

const char *_mix_board_view_get_key (MixBoardView *self, MixCard *card);
gboolean _mix_board_view_is_narrowed (MixBoardView *self);
GHashTable *_mix_board_view_sort_cards (MixBoardView *self) G_GNUC_WARN_UNUSED_RESULT;
GHashTable *_mix_board_view_sum_cards (MixBoardView *self) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *_mix_board_view_list_nobody (MixBoardView *self) G_GNUC_WARN_UNUSED_RESULT;
MixBoardLane *_mix_board_view_make_lane (MixBoardView *self, MixLaneKind kind, const char *key);
GPtrArray *_mix_board_view_fill_lanes (MixBoardView *self) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *_mix_board_view_lay_out (MixBoardView *self, GPtrArray *lanes) G_GNUC_WARN_UNUSED_RESULT;
void _mix_board_view_refresh (MixBoardView *self);

G_END_DECLS
