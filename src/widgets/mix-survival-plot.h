#pragma once

#include "mix-chart-table.h"

G_BEGIN_DECLS

/**
 * MixSurvivalPoint:
 * @days: after the beginning
 * @n_waiting: still waiting just before
 * @share: of all that wait longer, from 0 to 1
 * @lower: lower end of its 95% interval; no number where there is none
 * @upper: upper end of it
 *
 * A step of a curve of those who still wait.
 */
typedef struct
{
  double days;
  guint n_waiting;
  double share;
  double lower;
  double upper;
} MixSurvivalPoint;

#define MIX_TYPE_SURVIVAL_PLOT (mix_survival_plot_get_type ())
G_DECLARE_FINAL_TYPE (MixSurvivalPlot, mix_survival_plot, MIX, SURVIVAL_PLOT, GtkWidget)

GtkWidget *mix_survival_plot_new (void) G_GNUC_WARN_UNUSED_RESULT;
void mix_survival_plot_set_points (
    MixSurvivalPlot *self, const char *subject, const MixSurvivalPoint *points, guint n_points, double usual_days);
MixChartTable *mix_survival_plot_create_table (MixSurvivalPlot *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
