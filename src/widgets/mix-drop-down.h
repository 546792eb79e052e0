#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void mix_drop_down_let_shrink (GtkDropDown *drop_down);

G_END_DECLS
