#pragma once

#include "mix-fan-chart.h"

G_BEGIN_DECLS

/* The widget lies in two files: what it knows and says (mix-fan-chart.c), and how it is drawn (-draw.c). */
struct _MixFanChart
{
  GtkWidget parent_instance;

  char *subject;
  GArray *points; /* of MixFanPoint, in the order of days */
  GArray *steps;  /* of MixFanStep, in the order of days */
  MixDate today;
  gboolean money; /* whether hundredths are pence */
  int reading;    /* the point that is read, or -1 */
};

const MixFanPoint *_mix_fan_chart_get_point (MixFanChart *self, guint position);
guint _mix_fan_chart_find_point (MixFanChart *self, double x);
void _mix_fan_chart_snapshot (GtkWidget *widget, GtkSnapshot *snapshot);

G_END_DECLS
