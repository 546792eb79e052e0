#pragma once

#include "mix-mark.h"

G_BEGIN_DECLS

/**
 * MixBarSegment:
 * @label: what it is: "65 to 74"
 * @text: (nullable): its figure in words, for the legend: "4,120"
 * @value: its length
 *
 * A part of a whole. Parts take the chart series and their patterns in order.
 */
typedef struct
{
  const char *label;
  const char *text;
  double value;
} MixBarSegment;

#define MIX_TYPE_SEGMENTED_BAR (mix_segmented_bar_get_type ())
G_DECLARE_FINAL_TYPE (MixSegmentedBar, mix_segmented_bar, MIX, SEGMENTED_BAR, GtkWidget)

GtkWidget *mix_segmented_bar_new (void) G_GNUC_WARN_UNUSED_RESULT;
void mix_segmented_bar_set_segments (MixSegmentedBar *self, const MixBarSegment *segments, guint n_segments);
guint mix_segmented_bar_get_n_segments (MixSegmentedBar *self);

G_END_DECLS
