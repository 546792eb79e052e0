#pragma once

#include "mix-chart-table.h"

G_BEGIN_DECLS

/* From so many people up a rate is shown: below it a rate says more about persons than about the work. */
#define MIX_FUNNEL_CHART_LEAST 5

/* A count that is kept back because it is small. */
#define MIX_FUNNEL_CHART_SUPPRESSED (-1)

/**
 * MixFunnelChartStep:
 * @label: what people did to get here: "Interviewed"
 * @count: how many did; %MIX_FUNNEL_CHART_SUPPRESSED where that is kept back
 */
typedef struct
{
  const char *label;
  int count;
} MixFunnelChartStep;

#define MIX_TYPE_FUNNEL_CHART (mix_funnel_chart_get_type ())
G_DECLARE_FINAL_TYPE (MixFunnelChart, mix_funnel_chart, MIX, FUNNEL_CHART, GtkWidget)

GtkWidget *mix_funnel_chart_new (void) G_GNUC_WARN_UNUSED_RESULT;
void mix_funnel_chart_set_steps (MixFunnelChart *self, const MixFunnelChartStep *steps, guint n_steps);
guint mix_funnel_chart_get_n_steps (MixFunnelChart *self);
char *mix_funnel_chart_dup_count (MixFunnelChart *self, guint step) G_GNUC_WARN_UNUSED_RESULT;
char *mix_funnel_chart_dup_rate (MixFunnelChart *self, guint step) G_GNUC_WARN_UNUSED_RESULT;
MixChartTable *mix_funnel_chart_create_table (MixFunnelChart *self, const char *title) G_GNUC_WARN_UNUSED_RESULT;
char *mix_funnel_chart_dup_summary (MixFunnelChart *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
