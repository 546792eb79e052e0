#pragma once

#include "mix-board-matrix.h"

G_BEGIN_DECLS

/**
 * MixBoardScreen:
 *
 * Which picture of the cards is shown.
 */
typedef enum
{
  MIX_BOARD_SCREEN_LANES,
  MIX_BOARD_SCREEN_HEAT_MAP,
  MIX_BOARD_SCREEN_WEEK,
} MixBoardScreen;

/**
 * MixBoardState:
 * @screen: lanes, heat map or week
 * @rows: of the heat map
 * @columns: of the heat map
 *
 * How the board is shown, beside what its view knows.
 */
typedef struct
{
  MixBoardScreen screen;
  MixMatrixAxis rows;
  MixMatrixAxis columns;
} MixBoardState;

char *
mix_board_state_to_json (const MixBoardState *state, MixBoardView *view, gboolean layout_too) G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_board_state_from_json (MixBoardState *state, MixBoardView *view, const char *json, GError **error);

const char *mix_board_screen_get_name (MixBoardScreen screen);
gboolean mix_board_screen_parse (const char *name, MixBoardScreen *screen);
const char *mix_lane_kind_get_name (MixLaneKind kind);
gboolean mix_lane_kind_parse (const char *name, MixLaneKind *kind);
const char *mix_board_filter_get_name (MixBoardFilter filter);
gboolean mix_board_filter_parse (const char *name, MixBoardFilter *filter);

G_END_DECLS
