#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void mix_first_heading_keep (GtkScrollable *list);

G_END_DECLS
