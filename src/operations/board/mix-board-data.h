#pragma once

#include "mix-board-view.h"
#include "mix-data-table.h"

G_BEGIN_DECLS

MixDataTable *mix_board_data_new (MixBoardView *view) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
