#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MIX_TYPE_COLUMN_ROW (mix_column_row_get_type ())
G_DECLARE_FINAL_TYPE (MixColumnRow, mix_column_row, MIX, COLUMN_ROW, GtkWidget)

GtkWidget *mix_column_row_new (void) G_GNUC_WARN_UNUSED_RESULT;
void mix_column_row_set_head (MixColumnRow *self, GtkWidget *head);
void mix_column_row_add_cell (MixColumnRow *self, GtkWidget *cell);
GtkWidget *mix_column_row_get_cell (MixColumnRow *self, guint position);
void mix_column_row_place_cell (MixColumnRow *self, GtkWidget *cell, guint position);
void mix_column_row_truncate (MixColumnRow *self, guint n_cells);
void mix_column_row_clear (MixColumnRow *self);
void mix_column_row_set_head_width (MixColumnRow *self, int head_width);

G_END_DECLS
