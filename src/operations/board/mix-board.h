#pragma once

#include "mix-card.h"
#include "mix-plan-demand.h"
#include "mix-team-load.h"

G_BEGIN_DECLS

/**
 * MixBoardCounts:
 * @n_cards: by fit, work that somebody has and that counts
 * @minutes: the same in minutes a week
 * @n_over: people whose work is known to take more than they have
 * @over_minutes: how much more
 * @n_nobody: pieces of work that nobody has
 * @nobody_minutes: minutes a week of them: "at least" unless @n_not_known is 0
 * @n_not_known: demands of which nobody knows how much they are
 *
 * What a board finds, for all of a plan or one network.
 */
typedef struct
{
  guint n_cards[MIX_N_FIT_GRADES];
  int minutes[MIX_N_FIT_GRADES];
  guint n_over;
  int over_minutes;
  guint n_nobody;
  gint64 nobody_minutes;
  guint n_not_known;
} MixBoardCounts;

/**
 * MixUnknownDemand:
 * @line: the work
 * @missing: what to enter so that it is known
 * @n_places: at how many places
 *
 * Work of which nobody knows how much there is.
 */
typedef struct
{
  MixServiceLine *line;
  MixDemandMissing missing;
  guint n_places;
} MixUnknownDemand;

#define MIX_TYPE_BOARD (mix_board_get_type ())
G_DECLARE_FINAL_TYPE (MixBoard, mix_board, MIX, BOARD, GObject)

MixBoard *mix_board_new (MixPlan *plan) G_GNUC_WARN_UNUSED_RESULT;
MixBoard *mix_board_new_after (MixBoard *before, MixPlan *plan) G_GNUC_WARN_UNUSED_RESULT;
MixPlan *mix_board_get_plan (MixBoard *self);
MixTeamLoad *mix_board_get_load (MixBoard *self);
GPtrArray *mix_board_get_cards (MixBoard *self);
GPtrArray *mix_board_get_nobody (MixBoard *self);
GPtrArray *mix_board_get_cards_of_person (MixBoard *self, guint position);
MixCard *mix_board_find_card (MixBoard *self, const char *key);
const MixPlaceDemand *mix_board_find_demand (MixBoard *self, const char *place_id, const char *line_id);
int mix_board_get_assigned (MixBoard *self, const char *place_id, const char *line_id);
MixBoardCounts mix_board_count (MixBoard *self, const char *network_id);
GArray *mix_board_get_unknown (MixBoard *self, const char *network_id, const char *place_id) G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_board_person_is_in_network (MixBoard *self, MixPerson *person, const char *network_id);

G_END_DECLS
