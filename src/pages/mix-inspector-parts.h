#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Parts that inspectors are put together from. */

GtkWidget *mix_inspector_new_label (const char *text, const char *first_class, ...) G_GNUC_NULL_TERMINATED;
GtkWidget *mix_inspector_new_heading (const char *text, const char *at_end);
GtkWidget *mix_inspector_new_list (const char *name);
GtkWidget *
mix_inspector_new_row (const char *icon_name, const char *colour_class, const char *title, const char *detail);
GtkWidget *mix_inspector_new_figure (const char *title, const char *figure, char grade, const char *source);
GtkWidget *mix_inspector_new_button (const char *label, const char *action, const char *target);
void mix_inspector_row_set_action (GtkWidget *row, const char *action, GVariant *target, const char *icon_name);

G_END_DECLS
