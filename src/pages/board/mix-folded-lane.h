#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MIX_TYPE_FOLDED_LANE (mix_folded_lane_get_type ())
G_DECLARE_FINAL_TYPE (MixFoldedLane, mix_folded_lane, MIX, FOLDED_LANE, GtkWidget)

/* Its width on screen. */
#define MIX_FOLDED_LANE_WIDTH 46

GtkWidget *mix_folded_lane_new (const char *title, const char *reason) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
