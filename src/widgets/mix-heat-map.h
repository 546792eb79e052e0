#pragma once

#include "mix-heat-table.h"

G_BEGIN_DECLS

#define MIX_TYPE_HEAT_MAP (mix_heat_map_get_type ())
G_DECLARE_FINAL_TYPE (MixHeatMap, mix_heat_map, MIX, HEAT_MAP, GtkWidget)

GtkWidget *mix_heat_map_new (void) G_GNUC_WARN_UNUSED_RESULT;
MixHeatTable *mix_heat_map_get_table (MixHeatMap *self);
void mix_heat_map_set_table (MixHeatMap *self, MixHeatTable *table);
void mix_heat_map_set_narrow (MixHeatMap *self, gboolean narrow);
void mix_heat_map_unselect_all (MixHeatMap *self);
void mix_heat_map_select (MixHeatMap *self, guint row, guint column);
void mix_heat_map_get_focus_position (MixHeatMap *self, guint *row, guint *column);
void mix_heat_map_focus (MixHeatMap *self, guint row, guint column);
void mix_heat_map_scroll_to (MixHeatMap *self, guint row, guint column);
void mix_heat_map_get_area (MixHeatMap *self, guint row, guint column, GdkRectangle *area);

G_END_DECLS
