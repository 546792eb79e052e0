#pragma once

#include "mix-grid-cell.h"
#include "mix-pattern.h"
#include "mix-week-grid.h"

G_BEGIN_DECLS

/*
 * The parts of the week grid: what it shows (mix-week-grid.c), sizes and scrolling (-layout.c), one day alone (-day.c),
 * drawing (-draw.c, -blocks.c), half-days by name and place (-cursor.c), keys and screen readers (-keys.c), and
 * dragging
 * (-drag.c).
 */

/* Of what is drawn, in pixels. */
#define MIX_WEEK_GRID_RADIUS 7.0f
#define MIX_WEEK_GRID_TEXT_GAP 6.0f

#define MIX_WEEK_GRID_SESSIONS_A_DAY 2

/* A line and a half-day of it. */
typedef struct
{
  guint line;
  guint session;
} MixWeekGridCellPosition;

/* A week of half days by people or places, on which sessions lie. */
struct _MixWeekGrid
{
  GtkWidget parent_instance;

  MixWeekTable *table; /* or NULL */
  gboolean editable;
  gboolean one_day;              /* as wide as one day; it goes from day to day */
  GtkAdjustment *adjustments[2]; /* by orientation, or NULL */
  GtkScrollablePolicy policies[2];

  /* Sizes in pixels, worked out when the table or the font changes. */
  GArray *tops; /* of float: upper edge of each line, and the lower edge of the last */
  float em;
  float head_height;
  float name_width;
  float least_session_width;
  float widest_title;
  GHashTable *layouts; /* "width text" → PangoLayout, kept while the font and the table stay */

  guint day; /* that a grid as wide as one day shows */
  guint cursor_line;
  guint cursor_session;
  MixGridCell *rows; /* or NULL: not made yet */
  MixGridCell *focused_cell;

  MixWeekGridJudge judge;
  gpointer judge_data;
  gboolean dragging;
  MixWeekGridCellPosition held;
  double pointer_x, pointer_y;
  gboolean over; /* a drop would be at target */
  MixWeekGridCellPosition target;
  MixWeekDrop drop;
  char *drop_words;
  guint scroll_id; /* scrolls while a block is held at an edge */
};

void _mix_week_grid_measure_table (MixWeekGrid *self);
void _mix_week_grid_choose_name_width (MixWeekGrid *self, int width);
void _mix_week_grid_update_adjustments (MixWeekGrid *self);
void _mix_week_grid_measure (GtkWidget *widget,
                             GtkOrientation orientation,
                             int for_size,
                             int *minimum,
                             int *natural,
                             int *minimum_baseline,
                             int *natural_baseline);
float _mix_week_grid_get_session_width (MixWeekGrid *self);
void _mix_week_grid_get_cell_area (MixWeekGrid *self, guint line, guint session, guint n, graphene_rect_t *area);
gboolean _mix_week_grid_find_cell (MixWeekGrid *self, double x, double y, MixWeekGridCellPosition *cell);
void _mix_week_grid_get_spot (MixWeekGrid *self, const MixWeekGridCellPosition *cell, MixWeekSpot *spot);
double _mix_week_grid_get_scroll (MixWeekGrid *self, GtkOrientation orientation);
void _mix_week_grid_go_to_day (MixWeekGrid *self);
void _mix_week_grid_settle_at_day (MixWeekGrid *self);
void _mix_week_grid_keep_cursor (MixWeekGrid *self, const MixWeekSpot *before);
void _mix_week_grid_reveal (MixWeekGrid *self, guint line, guint session);
const MixWeekLine *_mix_week_grid_get_line (MixWeekGrid *self, guint line);

void _mix_week_grid_snapshot (GtkWidget *widget, GtkSnapshot *snapshot);

GdkRGBA _mix_week_grid_fade (const GdkRGBA *colour, float alpha);
GdkRGBA _mix_week_grid_get_foreground (MixWeekGrid *self);
void _mix_week_grid_draw_text (
    GtkSnapshot *snapshot, PangoLayout *layout, const graphene_rect_t *area, float align, const GdkRGBA *colour);
GdkRGBA _mix_week_grid_get_accent (void);
void _mix_week_grid_fill (
    GtkSnapshot *snapshot, const graphene_rect_t *box, MixPattern pattern, const GdkRGBA *ground, const GdkRGBA *line);
void _mix_week_grid_draw_blocks (MixWeekGrid *self, GtkSnapshot *snapshot, const MixWeekLine *line, guint position);
void _mix_week_grid_draw_desks (MixWeekGrid *self, GtkSnapshot *snapshot, const MixWeekLine *line, guint position);
PangoLayout *_mix_week_grid_get_layout (MixWeekGrid *self, const char *text, float width, float scale);

void _mix_week_grid_init_keys (MixWeekGrid *self);
void _mix_week_grid_class_init_keys (GtkWidgetClass *widget_class);
void _mix_week_grid_init_accessible (GtkAccessibleInterface *iface);
void _mix_week_grid_drop_cells (MixWeekGrid *self);
void _mix_week_grid_move_cursor (MixWeekGrid *self, guint line, guint session);

void _mix_week_grid_init_drag (MixWeekGrid *self);
void _mix_week_grid_end_drag (MixWeekGrid *self);

G_END_DECLS
