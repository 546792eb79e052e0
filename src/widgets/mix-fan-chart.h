#pragma once

#include "mix-chart-table.h"
#include "mix-date.h"

G_BEGIN_DECLS

/**
 * MixFanPoint:
 * @date: a day
 * @p10: what one run in ten stays below
 * @p25: what a quarter of the runs stay below
 * @p50: the likely figure
 * @p75: what three quarters of the runs stay below
 * @p90: what nine runs in ten stay below
 *
 * A figure on a day, in hundredths.
 */
typedef struct
{
  MixDate date;
  gint64 p10;
  gint64 p25;
  gint64 p50;
  gint64 p75;
  gint64 p90;
} MixFanPoint;

/**
 * MixFanStep:
 * @from: a day
 * @wanted: what is wanted from then on, in hundredths
 */
typedef struct
{
  MixDate from;
  int wanted;
} MixFanStep;

#define MIX_TYPE_FAN_CHART (mix_fan_chart_get_type ())
G_DECLARE_FINAL_TYPE (MixFanChart, mix_fan_chart, MIX, FAN_CHART, GtkWidget)

GtkWidget *mix_fan_chart_new (void) G_GNUC_WARN_UNUSED_RESULT;
void mix_fan_chart_set_points (MixFanChart *self,
                               const char *subject,
                               const MixFanPoint *points,
                               guint n_points,
                               const MixFanStep *steps,
                               guint n_steps,
                               MixDate today);
void mix_fan_chart_set_money (MixFanChart *self, gboolean money);
guint mix_fan_chart_get_n_points (MixFanChart *self);
int mix_fan_chart_get_reading (MixFanChart *self);
void mix_fan_chart_set_reading (MixFanChart *self, int position);
char *mix_fan_chart_dup_reading_words (MixFanChart *self) G_GNUC_WARN_UNUSED_RESULT;
MixChartTable *mix_fan_chart_create_table (MixFanChart *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
