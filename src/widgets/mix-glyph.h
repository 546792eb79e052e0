#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void
mix_glyph_append (GtkSnapshot *snapshot, const char *icon_name, float x, float y, float size, const GdkRGBA *colour);
void mix_glyph_append_kept (GtkSnapshot *snapshot,
                            GtkWidget *widget,
                            const char *icon_name,
                            float x,
                            float y,
                            float size,
                            const GdkRGBA *colour);

G_END_DECLS
