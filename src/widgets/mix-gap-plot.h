#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * MixGapPoint:
 * @seconds: after the beginning
 * @objective: cost of the best plan found by then; NAN where there was none
 * @bound: cost that no plan can be below; NAN where it was not known
 *
 * How a search stood at one moment.
 */
typedef struct
{
  double seconds;
  double objective;
  double bound;
} MixGapPoint;

#define MIX_TYPE_GAP_PLOT (mix_gap_plot_get_type ())
G_DECLARE_FINAL_TYPE (MixGapPlot, mix_gap_plot, MIX, GAP_PLOT, GtkWidget)

GtkWidget *mix_gap_plot_new (void) G_GNUC_WARN_UNUSED_RESULT;
void mix_gap_plot_clear (MixGapPlot *self);
void mix_gap_plot_add (MixGapPlot *self, double seconds, double objective, double bound);
guint mix_gap_plot_get_n_points (MixGapPlot *self);
MixGapPoint mix_gap_plot_get_point (MixGapPlot *self, guint position);
double mix_gap_plot_get_gap (MixGapPlot *self);
void mix_gap_plot_set_planned_seconds (MixGapPlot *self, double seconds);

G_END_DECLS
