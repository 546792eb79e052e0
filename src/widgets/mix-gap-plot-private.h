#pragma once

#include "mix-gap-plot.h"

G_BEGIN_DECLS

/*
 * A search over time: the cost of the best plan so far comes down in steps, a bound that no plan can be below goes up,
 * and what is between them is how much better a plan could still be. Cost grows upwards, time runs with the text.
 */
struct _MixGapPlot
{
  GtkWidget parent_instance;

  GArray *points; /* of MixGapPoint, in the order of time */
  double planned_seconds;
};

const MixGapPoint *_mix_gap_plot_get_last (MixGapPlot *self);
void _mix_gap_plot_snapshot (GtkWidget *widget, GtkSnapshot *snapshot);

G_END_DECLS
