#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * MixWaterfallStep:
 * @label: what it is: "Sickness allowance"
 * @text: its figure in words: "−0.7 h"
 * @start: where its bar begins, in the unit of all steps
 * @length: how long its bar is
 * @total: whether it is what there is before or after all steps, and not a step
 * @grade: 'A', 'B', 'C', 'U' for the user's own, '?', or 0 for no chip
 * @source: (nullable): title and date of the source
 *
 * One row of a waterfall.
 */
typedef struct
{
  const char *label;
  const char *text;
  double start;
  double length;
  gboolean total;
  char grade;
  const char *source;
} MixWaterfallStep;

#define MIX_TYPE_WATERFALL (mix_waterfall_get_type ())
G_DECLARE_FINAL_TYPE (MixWaterfall, mix_waterfall, MIX, WATERFALL, GtkWidget)

GtkWidget *mix_waterfall_new (void) G_GNUC_WARN_UNUSED_RESULT;
void mix_waterfall_set_steps (MixWaterfall *self, const MixWaterfallStep *steps, guint n_steps);
guint mix_waterfall_get_n_steps (MixWaterfall *self);

G_END_DECLS
