#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void mix_row_search_set_up (GtkSearchEntry *search, GtkListBox *list);
void mix_row_search_set_name (GtkListBoxRow *row, const char *name);

G_END_DECLS
