#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * MixPattern:
 *
 * What tells areas apart where colour may not be seen.
 */
typedef enum
{
  MIX_PATTERN_SOLID,
  MIX_PATTERN_DIAGONAL,
  MIX_PATTERN_BACK_DIAGONAL,
  MIX_PATTERN_CROSS_HATCH,
  MIX_PATTERN_DOTS,
  MIX_PATTERN_HORIZONTAL,
  MIX_PATTERN_VERTICAL,
} MixPattern;

/* Distance between the lines of a pattern, in pixels. */
#define MIX_PATTERN_SPACING 6.0f
#define MIX_PATTERN_SPACING_IN_BAR 5.0f

MixPattern mix_pattern_of_series (guint position);
void mix_pattern_append (GtkSnapshot *snapshot,
                         MixPattern pattern,
                         const graphene_rect_t *area,
                         float spacing,
                         const GdkRGBA *fill,
                         const GdkRGBA *line);
void mix_pattern_append_kept (GtkSnapshot *snapshot,
                              GtkWidget *widget,
                              MixPattern pattern,
                              const graphene_rect_t *area,
                              float spacing,
                              const GdkRGBA *fill,
                              const GdkRGBA *line);

G_END_DECLS
