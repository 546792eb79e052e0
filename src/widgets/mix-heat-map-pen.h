#pragma once

#include "mix-heat-map-private.h"

G_BEGIN_DECLS

/* What a heat map is drawn with. */
typedef struct
{
  MixHeatMap *map;
  GtkSnapshot *snapshot;
  PangoLayout *plain; /* reused for every text of its kind */
  PangoLayout *strong;
  PangoLayout *small;
  GdkRGBA text;
  GdkRGBA ground; /* behind the map */
  gboolean contrast;
} MixHeatPen;

float _mix_heat_pen_draw_text (const MixHeatPen *pen,
                               PangoLayout *layout,
                               const char *text,
                               const graphene_rect_t *area,
                               float at,
                               const GdkRGBA *colour);
const GdkRGBA *_mix_heat_pen_get_secondary (const MixHeatPen *pen);
void _mix_heat_pen_draw_feet (const MixHeatPen *pen, guint first_column, guint end_column);
void _mix_heat_pen_draw_corners (const MixHeatPen *pen);
void _mix_heat_pen_draw_rows (const MixHeatPen *pen, guint first_row, guint end_row);
void _mix_heat_pen_draw_column_heads (const MixHeatPen *pen, guint first_column, guint end_column);

G_END_DECLS
