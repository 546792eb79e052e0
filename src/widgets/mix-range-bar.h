#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * MixRange:
 * @least: lower end of the scale
 * @most: upper end of the scale
 * @low: where the range begins
 * @likely: a likely figure in it
 * @high: where it ends
 *
 * A range on a scale.
 */
typedef struct
{
  double least;
  double most;
  double low;
  double likely;
  double high;
} MixRange;

#define MIX_TYPE_RANGE_BAR (mix_range_bar_get_type ())
G_DECLARE_FINAL_TYPE (MixRangeBar, mix_range_bar, MIX, RANGE_BAR, GtkWidget)

GtkWidget *mix_range_bar_new (void) G_GNUC_WARN_UNUSED_RESULT;
void mix_range_bar_set_range (MixRangeBar *self, const char *subject, const MixRange *range);
void mix_range_bar_set_money (MixRangeBar *self, const char *words);
const MixRange *mix_range_bar_get_range (MixRangeBar *self);

G_END_DECLS
