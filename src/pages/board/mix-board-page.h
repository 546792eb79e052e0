#pragma once

#include "mix-page-kind.h"
#include "mix-page.h"

G_BEGIN_DECLS

#define MIX_TYPE_BOARD_PAGE (mix_board_page_get_type ())
G_DECLARE_FINAL_TYPE (MixBoardPage, mix_board_page, MIX, BOARD_PAGE, MixPage)

void mix_board_page_count (MixBoard *board, MixPageCount *count);

G_END_DECLS
