#pragma once

#include "mix-mark.h"

G_BEGIN_DECLS

#define MIX_TYPE_SIDE_MARK (mix_side_mark_get_type ())
G_DECLARE_FINAL_TYPE (MixSideMark, mix_side_mark, MIX, SIDE_MARK, GtkWidget)

GtkWidget *mix_side_mark_new (MixSide side) G_GNUC_WARN_UNUSED_RESULT;
void mix_side_mark_set_side (MixSideMark *self, MixSide side);

G_END_DECLS
