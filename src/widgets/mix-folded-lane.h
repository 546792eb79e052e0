#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MIX_TYPE_FOLDED_LANE (mix_folded_lane_get_type ())
G_DECLARE_FINAL_TYPE (MixFoldedLane, mix_folded_lane, MIX, FOLDED_LANE, GtkWidget)

/* Its width on screen. */
#define MIX_FOLDED_LANE_WIDTH 46

/**
 * MixFoldedLaneKind:
 * @MIX_FOLDED_LANE_BLOCKED: the card in the hand would be blocked there
 * @MIX_FOLDED_LANE_CLOSED: the user folded it
 * @MIX_FOLDED_LANE_GROUP: the heading of lanes that are shown after it
 * @MIX_FOLDED_LANE_CLOSED_GROUP: the heading of lanes that the user folded
 * @MIX_FOLDED_LANE_EXPECTED: nobody is there yet; pressed, it says more
 *
 * Why a lane shows its name alone.
 */
typedef enum
{
  MIX_FOLDED_LANE_BLOCKED,
  MIX_FOLDED_LANE_CLOSED,
  MIX_FOLDED_LANE_GROUP,
  MIX_FOLDED_LANE_CLOSED_GROUP,
  MIX_FOLDED_LANE_EXPECTED,
} MixFoldedLaneKind;

GtkWidget *mix_folded_lane_new (MixFoldedLaneKind kind, const char *title, const char *words) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
