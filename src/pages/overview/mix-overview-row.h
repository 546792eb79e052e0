#pragma once

#include <gtk/gtk.h>

#include "mix-overview-ahead.h"
#include "mix-overview.h"

G_BEGIN_DECLS

#define MIX_TYPE_OVERVIEW_ROW (mix_overview_row_get_type ())
G_DECLARE_FINAL_TYPE (MixOverviewRow, mix_overview_row, MIX, OVERVIEW_ROW, GtkListBoxRow)

GtkWidget *mix_overview_row_new (MixNetwork *network) G_GNUC_WARN_UNUSED_RESULT;
MixNetwork *mix_overview_row_get_network (MixOverviewRow *self);
void mix_overview_row_set_band (MixOverviewRow *self, int low, int high);
void mix_overview_row_set_figures (MixOverviewRow *self, const MixOverviewFigures *figures, gint64 most_minutes);
void mix_overview_row_set_ahead (MixOverviewRow *self, const MixOverviewAhead *ahead, MixPence most_lapse);

G_END_DECLS
