#pragma once

#include "mix-chart-table.h"

G_BEGIN_DECLS

/**
 * MixTornadoRow:
 * @label: what is not known: "Federation’s fee"
 * @range: over which figures: "5% to 10%"
 * @low: the share where it is at its low end, from 0 to 1
 * @high: the share where it is at its high end, from 0 to 1
 *
 * One bar.
 */
typedef struct
{
  const char *label;
  const char *range;
  double low;
  double high;
} MixTornadoRow;

#define MIX_TYPE_TORNADO (mix_tornado_get_type ())
G_DECLARE_FINAL_TYPE (MixTornado, mix_tornado, MIX, TORNADO, GtkWidget)

GtkWidget *mix_tornado_new (void) G_GNUC_WARN_UNUSED_RESULT;
void
mix_tornado_set_rows (MixTornado *self, const char *subject, double centre, const MixTornadoRow *rows, guint n_rows);
guint mix_tornado_get_n_rows (MixTornado *self);
MixChartTable *mix_tornado_create_table (MixTornado *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
