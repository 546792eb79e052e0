#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MIX_TYPE_GRID_CELL (mix_grid_cell_get_type ())
G_DECLARE_FINAL_TYPE (MixGridCell, mix_grid_cell, MIX, GRID_CELL, GObject)

MixGridCell *mix_grid_cell_new (GtkWidget *grid, GtkAccessibleRole role, const char *name) G_GNUC_WARN_UNUSED_RESULT;
void mix_grid_cell_add_child (MixGridCell *self, MixGridCell *child);
void mix_grid_cell_set_next (MixGridCell *self, MixGridCell *next);
MixGridCell *mix_grid_cell_get_next (MixGridCell *self);
MixGridCell *mix_grid_cell_get_first (MixGridCell *self);
void mix_grid_cell_set_name (MixGridCell *self, const char *name);
void mix_grid_cell_set_focused (MixGridCell *self, gboolean focused);
void mix_grid_cell_set_area (MixGridCell *self, const graphene_rect_t *area);
void mix_grid_cell_set_position (MixGridCell *self, int row, int column);

G_END_DECLS
