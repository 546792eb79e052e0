#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *mix_name_cell_add_label (GtkWidget *box, float xalign, const char *style_class);
void mix_name_cell_set_up (GtkColumnViewCell *cell, int least_characters);
void mix_name_cell_show (GtkColumnViewCell *cell, const char *name, const char *detail, const char *whole_name);

G_END_DECLS
