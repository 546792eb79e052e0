#pragma once

#include <adwaita.h>

#include "mix-board.h"
#include "mix-cover.h"

G_BEGIN_DECLS

#define MIX_TYPE_COVER_ROW (mix_cover_row_get_type ())
G_DECLARE_FINAL_TYPE (MixCoverRow, mix_cover_row, MIX, COVER_ROW, AdwExpanderRow)

GtkWidget *mix_cover_row_new (void) G_GNUC_WARN_UNUSED_RESULT;
void mix_cover_row_show (MixCoverRow *self, MixBoard *board, MixCover *cover, const MixCoverItem *item);
MixCard *mix_cover_row_get_card (MixCoverRow *self);

G_END_DECLS
