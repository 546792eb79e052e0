#pragma once

#include "mix-heat-map.h"

G_BEGIN_DECLS

/* Where the parts stand, in pixels. */
typedef struct
{
  float em;
  float row_head;    /* width of the heads of rows */
  float column_head; /* height of the heads of columns */
  float edge;        /* width of what stands at the ends of rows; 0 where there is nothing */
  float foot;        /* height of all rows of totals */
  float foot_row;    /* height of one of them */
  float column;      /* width of a column */
  float row;         /* height of a row */
  float cells_width; /* of the part of the cells that is seen */
  float cells_height;
} MixHeatLayout;

/*
 * A table of figures as coloured cells, drawn in one go: only the cells that are seen are. Heads and edges stay while
 * the cells scroll. Each cell says its figure in text, and an exception by frame, pattern and mark besides colour.
 *
 * The cell that has the keyboard is a widget: two of them take turns, so that a screen reader hears each step as a move
 * of the focus.
 *
 * Signals: "cell-activated" (row, column): Enter or a click; "row-activated" (row): a click on its head;
 * "cell-focused" (row, column): the keyboard came to a cell.
 *
 * It is in five files: the widget (mix-heat-map.c), its keys (-keys.c), where everything stands (-layout.c), and how
 * cells (-draw.c) and what is around them (-edges.c) are drawn.
 */
struct _MixHeatMap
{
  GtkWidget parent_instance;

  MixHeatTable *table; /* or NULL */
  GtkAdjustment *adjustments[2];
  GtkScrollablePolicy policies[2];
  MixHeatLayout layout;
  GtkWidget *focus_cells[2];
  guint active; /* which of them stands for the cell */
  guint row;    /* the cell that has the keyboard, or had it */
  guint column;
  GHashTable *selected; /* set of positions, counted row by row */
  gboolean narrow;
};

void _mix_heat_map_lay_out (MixHeatMap *self, int width, int height);
void _mix_heat_map_configure (MixHeatMap *self);
float _mix_heat_map_get_offset (MixHeatMap *self, GtkOrientation orientation);
graphene_rect_t _mix_heat_map_get_cell_area (MixHeatMap *self, guint row, guint column);
graphene_rect_t _mix_heat_map_get_cells_area (MixHeatMap *self);
graphene_rect_t _mix_heat_map_mirror (MixHeatMap *self, const graphene_rect_t *area);
gboolean _mix_heat_map_find_cell (MixHeatMap *self, double x, double y, guint *row, guint *column);
gboolean _mix_heat_map_find_row (MixHeatMap *self, double x, double y, guint *row);
void
_mix_heat_map_get_seen (MixHeatMap *self, guint *first_row, guint *end_row, guint *first_column, guint *end_column);
gboolean _mix_heat_map_is_selected (MixHeatMap *self, guint row, guint column);
PangoLayout *_mix_heat_map_make_head (MixHeatMap *self, const char *title, gboolean strong) G_GNUC_WARN_UNUSED_RESULT;
void _mix_heat_map_snapshot (GtkWidget *widget, GtkSnapshot *snapshot);

gboolean _mix_heat_map_has_cells (MixHeatMap *self);
gboolean _mix_heat_map_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip);
void _mix_heat_map_add_controllers (MixHeatMap *self);

G_END_DECLS
