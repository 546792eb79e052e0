#pragma once

#include <gtk/gtk.h>

#include "mix-card-selection.h"

G_BEGIN_DECLS

#define MIX_TYPE_LANE_SELECTION (mix_lane_selection_get_type ())
G_DECLARE_FINAL_TYPE (MixLaneSelection, mix_lane_selection, MIX, LANE_SELECTION, GObject)

MixLaneSelection *mix_lane_selection_new (GListModel *cards) G_GNUC_WARN_UNUSED_RESULT;
void mix_lane_selection_set_selection (MixLaneSelection *self, MixCardSelection *selection);

G_END_DECLS
