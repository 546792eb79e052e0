#pragma once

#include "mix-page-kind.h"

G_BEGIN_DECLS

#define MIX_TYPE_SIDEBAR_ROW (mix_sidebar_row_get_type ())
G_DECLARE_FINAL_TYPE (MixSidebarRow, mix_sidebar_row, MIX, SIDEBAR_ROW, GtkListBoxRow)

GtkWidget *mix_sidebar_row_new (const MixPageKind *kind) G_GNUC_WARN_UNUSED_RESULT;
const MixPageKind *mix_sidebar_row_get_kind (MixSidebarRow *self);
void mix_sidebar_row_set_board (MixSidebarRow *self, MixBoard *board);

G_END_DECLS
