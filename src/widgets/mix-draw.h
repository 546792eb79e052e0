#pragma once

#include "mix-mark.h"

G_BEGIN_DECLS

float mix_draw_get_em (GtkWidget *widget);
void mix_draw_mirror (GtkSnapshot *snapshot, GtkWidget *widget);
void mix_draw_layout (GtkSnapshot *snapshot, PangoLayout *layout, float x, float y, const GdkRGBA *colour);
float mix_draw_side (GtkSnapshot *snapshot, GtkWidget *widget, MixSide side, float x, float y, float size);
void
mix_draw_outline (GtkSnapshot *snapshot, const graphene_rect_t *area, float radius, float width, const GdkRGBA *colour);

G_END_DECLS
