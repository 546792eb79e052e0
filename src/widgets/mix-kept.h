#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The most bytes that a look may have. */
#define MIX_KEPT_MOST_LOOK 120

/**
 * MixKeptDrawFunc:
 * @snapshot: where to draw
 * @widget: the widget that draws itself
 * @area: what to fill, from the corner on
 * @look: what it looks like
 *
 * Draws a small picture. The same @look at the same size always gives the same picture.
 */
typedef void (*MixKeptDrawFunc) (GtkSnapshot *snapshot,
                                 GtkWidget *widget,
                                 const graphene_rect_t *area,
                                 gconstpointer look);

void mix_kept_append (GtkSnapshot *snapshot,
                      GtkWidget *widget,
                      const graphene_rect_t *area,
                      MixKeptDrawFunc draw,
                      gconstpointer look,
                      gsize look_size);

G_END_DECLS
