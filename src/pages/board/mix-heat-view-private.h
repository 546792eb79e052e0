#pragma once

#include "mix-heat-map.h"
#include "mix-heat-view.h"

G_BEGIN_DECLS

MixHeatTable *_mix_heat_view_make_table (MixBoardMatrix *matrix, gboolean narrowed) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
