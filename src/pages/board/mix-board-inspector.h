#pragma once

#include "mix-board-view.h"
#include "mix-findings.h"
#include "mix-inspector.h"

G_BEGIN_DECLS

#define MIX_TYPE_BOARD_INSPECTOR (mix_board_inspector_get_type ())
G_DECLARE_FINAL_TYPE (MixBoardInspector, mix_board_inspector, MIX, BOARD_INSPECTOR, MixInspector)

void mix_board_inspector_set_editable (MixBoardInspector *self, gboolean editable);
void mix_board_inspector_show_findings (MixBoardInspector *self,
                                        MixBoardView *view,
                                        MixFindings *findings,
                                        MixFindingGroup only_group);
void mix_board_inspector_show_card (MixBoardInspector *self, MixBoard *board, MixCard *card);
void mix_board_inspector_add_history (MixBoardInspector *self, GPtrArray *changes);
void mix_board_inspector_show_many (MixBoardInspector *self, MixBoard *board, GPtrArray *cards);
void mix_board_inspector_show_lane (MixBoardInspector *self, MixBoard *board, MixBoardLane *lane);

G_END_DECLS
