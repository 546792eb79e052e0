#include "mix-heat-map-private.h"

#include <math.h>

#include "mix-draw.h"

/* Where heads, cells and edges stand. Sizes are in em, so that they grow with the text. */

#define ROW_HEIGHT 3.15f
#define FOOT_HEIGHT 1.75f
#define NARROW_FOOT_HEIGHT 2.5f
#define LEAST_COLUMN 6.3f
#define MOST_COLUMN 8.2f
#define NARROW_COLUMN 4.8f
#define ROW_HEAD 13.4f
#define NARROW_ROW_HEAD 8.0f
#define EDGE 11.2f
#define NARROW_EDGE 3.6f
#define HEAD_LINES 3
#define FOOT_MARGIN 8.0f

/* What names a column: over a few lines at most. */
PangoLayout *
_mix_heat_map_make_head (MixHeatMap *self, const char *title, gboolean strong)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), title);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  if (strong)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_SEMIBOLD));
  pango_attr_list_insert (attributes, pango_attr_scale_new (self->narrow ? 0.86 : 0.93));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_width (layout, (int) ((self->layout.column - 4) * PANGO_SCALE));
  pango_layout_set_height (layout, -HEAD_LINES);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  return layout;
}

static float
measure_heads (MixHeatMap *self)
{
  float line = self->layout.em * 1.4f;
  float height = line;

  for (guint i = 0; self->table != NULL && i < mix_heat_table_get_n_columns (self->table); i++)
    {
      const MixHeatHead *head = mix_heat_table_get_column (self->table, i);
      g_autoptr (PangoLayout) layout = _mix_heat_map_make_head (self, head->title, TRUE);
      int text_height;

      pango_layout_get_pixel_size (layout, NULL, &text_height);
      height = MAX (height, (float) text_height + (head->subtitle != NULL ? line : 0));
    }
  return height + 10;
}

/* As many whole columns as fit: none is cut at the edge before the cells scroll. */
static float
choose_column_width (MixHeatMap *self, float room)
{
  guint n = self->table != NULL ? mix_heat_table_get_n_columns (self->table) : 0;
  float least = floorf ((self->narrow ? NARROW_COLUMN : LEAST_COLUMN) * self->layout.em);
  float most = floorf (MOST_COLUMN * self->layout.em);

  if (n == 0)
    return least;
  n = MIN (n, MAX ((guint) (room / least), 1));
  return CLAMP (floorf (room / (float) n), least, most);
}

/* Works out where everything stands in a widget of this size. */
void
_mix_heat_map_lay_out (MixHeatMap *self, int width, int height)
{
  MixHeatLayout *layout = &self->layout;
  gboolean has_edge = self->table != NULL && mix_heat_table_get_edge_head (self->table)->title != NULL;
  guint n_rows = self->table != NULL ? mix_heat_table_get_n_rows (self->table) : 0;
  guint n_columns = self->table != NULL ? mix_heat_table_get_n_columns (self->table) : 0;
  guint n_feet = self->table != NULL ? mix_heat_table_get_n_feet (self->table) : 0;
  float room;

  layout->em = mix_draw_get_em (GTK_WIDGET (self));
  layout->row = floorf (ROW_HEIGHT * layout->em);
  layout->row_head = floorf ((self->narrow ? NARROW_ROW_HEAD : ROW_HEAD) * layout->em);
  layout->edge = has_edge ? floorf ((self->narrow ? NARROW_EDGE : EDGE) * layout->em) : 0;
  room = MAX ((float) width - layout->row_head - layout->edge, 1);
  layout->column = choose_column_width (self, room);
  layout->column_head = measure_heads (self);
  layout->foot_row = floorf ((self->narrow ? NARROW_FOOT_HEIGHT : FOOT_HEIGHT) * layout->em);
  layout->foot = n_feet > 0 ? layout->foot_row * (float) n_feet + FOOT_MARGIN : 0;
  layout->cells_width = MIN (floorf (MAX (room / layout->column, 1)), (float) n_columns) * layout->column;
  layout->cells_height
      = MIN (MAX ((float) height - layout->column_head - layout->foot, 1), layout->row * (float) n_rows);
}

static void
configure_adjustment (MixHeatMap *self, GtkOrientation orientation, double page, double whole, double step)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  if (adjustment != NULL)
    gtk_adjustment_configure (adjustment, CLAMP (gtk_adjustment_get_value (adjustment), 0, MAX (whole - page, 0)), 0,
                              MAX (whole, page), step, page * 0.9, page);
}

/* Tells the scroll bars how much there is. */
void
_mix_heat_map_configure (MixHeatMap *self)
{
  const MixHeatLayout *layout = &self->layout;
  guint n_rows = self->table != NULL ? mix_heat_table_get_n_rows (self->table) : 0;
  guint n_columns = self->table != NULL ? mix_heat_table_get_n_columns (self->table) : 0;

  configure_adjustment (self, GTK_ORIENTATION_HORIZONTAL, layout->cells_width, layout->column * (float) n_columns,
                        layout->column);
  configure_adjustment (self, GTK_ORIENTATION_VERTICAL, layout->cells_height, layout->row * (float) n_rows,
                        layout->row);
}

/* How far the cells have scrolled. */
float
_mix_heat_map_get_offset (MixHeatMap *self, GtkOrientation orientation)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  return adjustment != NULL ? floorf ((float) gtk_adjustment_get_value (adjustment)) : 0;
}

/* Where an area stands in a language that is read from right to left. */
graphene_rect_t
_mix_heat_map_mirror (MixHeatMap *self, const graphene_rect_t *area)
{
  graphene_rect_t place = *area;

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    place.origin.x = (float) gtk_widget_get_width (GTK_WIDGET (self)) - area->origin.x - area->size.width;
  return place;
}

/* Where a cell stands, seen or not. */
graphene_rect_t
_mix_heat_map_get_cell_area (MixHeatMap *self, guint row, guint column)
{
  const MixHeatLayout *layout = &self->layout;
  graphene_rect_t area = GRAPHENE_RECT_INIT (
      layout->row_head + layout->column * (float) column - _mix_heat_map_get_offset (self, GTK_ORIENTATION_HORIZONTAL),
      layout->column_head + layout->row * (float) row - _mix_heat_map_get_offset (self, GTK_ORIENTATION_VERTICAL),
      layout->column, layout->row);

  graphene_rect_inset (&area, 2, 2);
  return _mix_heat_map_mirror (self, &area);
}

/* The part of the widget that the cells scroll in. */
graphene_rect_t
_mix_heat_map_get_cells_area (MixHeatMap *self)
{
  const MixHeatLayout *layout = &self->layout;
  graphene_rect_t area
      = GRAPHENE_RECT_INIT (layout->row_head, layout->column_head, layout->cells_width, layout->cells_height);

  return _mix_heat_map_mirror (self, &area);
}

/* The rows and columns of which something is seen. */
void
_mix_heat_map_get_seen (MixHeatMap *self, guint *first_row, guint *end_row, guint *first_column, guint *end_column)
{
  const MixHeatLayout *layout = &self->layout;
  float x = _mix_heat_map_get_offset (self, GTK_ORIENTATION_HORIZONTAL);
  float y = _mix_heat_map_get_offset (self, GTK_ORIENTATION_VERTICAL);

  *first_row = (guint) (y / layout->row);
  *end_row = MIN ((guint) ceilf ((y + layout->cells_height) / layout->row), mix_heat_table_get_n_rows (self->table));
  *first_column = (guint) (x / layout->column);
  *end_column
      = MIN ((guint) ceilf ((x + layout->cells_width) / layout->column), mix_heat_table_get_n_columns (self->table));
}

static double
get_start_distance (MixHeatMap *self, double x)
{
  GtkWidget *widget = GTK_WIDGET (self);

  return gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? gtk_widget_get_width (widget) - x : x;
}

/* The row at a height, which is not above or below the cells. */
static gboolean
find_row_at (MixHeatMap *self, double y, guint *row)
{
  const MixHeatLayout *layout = &self->layout;
  double inside = y - (double) layout->column_head;

  if (self->table == NULL || inside < 0 || inside >= (double) layout->cells_height)
    return FALSE;
  *row = (guint) ((inside + (double) _mix_heat_map_get_offset (self, GTK_ORIENTATION_VERTICAL)) / (double) layout->row);
  return *row < mix_heat_table_get_n_rows (self->table);
}

/* The cell at a point. */
gboolean
_mix_heat_map_find_cell (MixHeatMap *self, double x, double y, guint *row, guint *column)
{
  const MixHeatLayout *layout = &self->layout;
  double inside = get_start_distance (self, x) - (double) layout->row_head;

  if (!find_row_at (self, y, row) || inside < 0 || inside >= (double) layout->cells_width)
    return FALSE;
  *column = (guint) ((inside + (double) _mix_heat_map_get_offset (self, GTK_ORIENTATION_HORIZONTAL))
                     / (double) layout->column);
  return *column < mix_heat_table_get_n_columns (self->table);
}

/* The row whose head, or end, is at a point. */
gboolean
_mix_heat_map_find_row (MixHeatMap *self, double x, double y, guint *row)
{
  const MixHeatLayout *layout = &self->layout;
  double start = get_start_distance (self, x);

  return find_row_at (self, y, row)
         && (start < (double) layout->row_head
             || (start >= (double) (layout->row_head + layout->cells_width)
                 && start < (double) (layout->row_head + layout->cells_width + layout->edge)));
}
