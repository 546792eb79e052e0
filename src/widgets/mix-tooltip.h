#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void mix_tooltip_set_words (GtkWidget *widget, const char *words);

G_END_DECLS
