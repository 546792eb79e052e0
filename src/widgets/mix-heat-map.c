#include "mix-heat-map-private.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#include "mix-heat-focus.h"

enum
{
  PROP_0,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

enum
{
  CELL_ACTIVATED,
  ROW_ACTIVATED,
  CELL_FOCUSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE_WITH_CODE (MixHeatMap,
                               mix_heat_map,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

/* Whether there is anything to show. */
gboolean
_mix_heat_map_has_cells (MixHeatMap *self)
{
  return self->table != NULL && mix_heat_table_get_n_rows (self->table) > 0
         && mix_heat_table_get_n_columns (self->table) > 0;
}

static void
place_focus_cell (MixHeatMap *self, guint which)
{
  GtkWidget *cell = self->focus_cells[which];
  graphene_rect_t area = _mix_heat_map_get_cell_area (self, self->row, self->column);
  gboolean shown = which == self->active && _mix_heat_map_has_cells (self);

  gtk_widget_set_child_visible (cell, shown);
  if (shown)
    gtk_widget_size_allocate (
        cell,
        &(GtkAllocation) { (int) area.origin.x, (int) area.origin.y, (int) area.size.width, (int) area.size.height },
        -1);
}

static void
name_focus_cell (MixHeatMap *self)
{
  g_autofree char *name = NULL;

  if (!_mix_heat_map_has_cells (self))
    return;
  name = mix_heat_table_dup_name (self->table, self->row, self->column);
  mix_heat_focus_set (MIX_HEAT_FOCUS (self->focus_cells[self->active]), name, (int) self->row, (int) self->column);
}

static void
mix_heat_map_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  MixHeatMap *self = MIX_HEAT_MAP (widget);

  _mix_heat_map_lay_out (self, width, height);
  _mix_heat_map_configure (self);
  for (guint i = 0; i < G_N_ELEMENTS (self->focus_cells); i++)
    place_focus_cell (self, i);
}

static void
mix_heat_map_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 300 : 200;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 800 : 500;
}

static void
scrolled_cb (MixHeatMap *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->focus_cells); i++)
    place_focus_cell (self, i);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
set_adjustment (MixHeatMap *self, GtkOrientation orientation, GtkAdjustment *adjustment)
{
  GtkAdjustment **place = &self->adjustments[orientation];

  if (*place != NULL)
    g_signal_handlers_disconnect_by_data (*place, self);
  g_clear_object (place);
  *place = g_object_ref_sink (adjustment != NULL ? adjustment : gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  g_signal_connect_object (*place, "value-changed", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
mix_heat_map_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  MixHeatMap *self = MIX_HEAT_MAP (object);

  switch (property_id)
    {
    case PROP_HADJUSTMENT:
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[property_id - PROP_HADJUSTMENT]);
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, (int) self->policies[property_id - PROP_HSCROLL_POLICY]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mix_heat_map_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  MixHeatMap *self = MIX_HEAT_MAP (object);

  switch (property_id)
    {
    case PROP_HADJUSTMENT:
    case PROP_VADJUSTMENT:
      set_adjustment (self, (GtkOrientation) (property_id - PROP_HADJUSTMENT), g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      self->policies[property_id - PROP_HSCROLL_POLICY] = (GtkScrollablePolicy) g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static gboolean
mix_heat_map_grab_focus (GtkWidget *widget)
{
  MixHeatMap *self = MIX_HEAT_MAP (widget);

  return _mix_heat_map_has_cells (self) && gtk_widget_grab_focus (self->focus_cells[self->active]);
}

static void
mix_heat_map_dispose (GObject *object)
{
  MixHeatMap *self = MIX_HEAT_MAP (object);

  for (guint i = 0; i < G_N_ELEMENTS (self->focus_cells); i++)
    g_clear_pointer (&self->focus_cells[i], gtk_widget_unparent);
  for (guint i = 0; i < G_N_ELEMENTS (self->adjustments); i++)
    g_clear_object (&self->adjustments[i]);
  g_clear_object (&self->table);
  G_OBJECT_CLASS (mix_heat_map_parent_class)->dispose (object);
}

static void
mix_heat_map_finalize (GObject *object)
{
  g_hash_table_unref (MIX_HEAT_MAP (object)->selected);
  G_OBJECT_CLASS (mix_heat_map_parent_class)->finalize (object);
}

static guint
add_signal (const char *name, guint n_types)
{
  return g_signal_new (name, MIX_TYPE_HEAT_MAP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, n_types,
                       G_TYPE_UINT, G_TYPE_UINT);
}

static void
mix_heat_map_class_init (MixHeatMapClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mix_heat_map_get_property;
  object_class->set_property = mix_heat_map_set_property;
  object_class->dispose = mix_heat_map_dispose;
  object_class->finalize = mix_heat_map_finalize;
  widget_class->size_allocate = mix_heat_map_size_allocate;
  widget_class->measure = mix_heat_map_measure;
  widget_class->snapshot = _mix_heat_map_snapshot;
  widget_class->grab_focus = mix_heat_map_grab_focus;
  widget_class->query_tooltip = _mix_heat_map_query_tooltip;
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
  signals[CELL_ACTIVATED] = add_signal ("cell-activated", 2);
  signals[ROW_ACTIVATED] = add_signal ("row-activated", 1);
  signals[CELL_FOCUSED] = add_signal ("cell-focused", 2);
  gtk_widget_class_set_css_name (widget_class, "mixheatmap");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
}

static void
mix_heat_map_init (MixHeatMap *self)
{
  self->selected = g_hash_table_new (NULL, NULL);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (self->focus_cells); i++)
    {
      self->focus_cells[i] = mix_heat_focus_new ();
      gtk_widget_set_parent (self->focus_cells[i], GTK_WIDGET (self));
      gtk_widget_set_child_visible (self->focus_cells[i], FALSE);
      set_adjustment (self, (GtkOrientation) i, NULL);
    }
  _mix_heat_map_add_controllers (self);
}

/**
 * mix_heat_map_new:
 *
 * Returns: (transfer floating): a map that shows nothing, to be put into a scrolled window
 */
GtkWidget *
mix_heat_map_new (void)
{
  return g_object_new (MIX_TYPE_HEAT_MAP, NULL);
}

/**
 * mix_heat_map_get_table:
 * @self: a map
 *
 * Returns: (transfer none) (nullable): what it shows
 */
MixHeatTable *
mix_heat_map_get_table (MixHeatMap *self)
{
  return self->table;
}

/**
 * mix_heat_map_set_table:
 * @self: a map
 * @table: (nullable): what to show
 */
void
mix_heat_map_set_table (MixHeatMap *self, MixHeatTable *table)
{
  g_return_if_fail (MIX_IS_HEAT_MAP (self));

  if (!g_set_object (&self->table, table))
    return;
  if (_mix_heat_map_has_cells (self))
    {
      self->row = MIN (self->row, mix_heat_table_get_n_rows (table) - 1);
      self->column = MIN (self->column, mix_heat_table_get_n_columns (table) - 1);
      gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_ROW_COUNT,
                                      (int) mix_heat_table_get_n_rows (table), GTK_ACCESSIBLE_RELATION_COL_COUNT,
                                      (int) mix_heat_table_get_n_columns (table), -1);
    }
  g_hash_table_remove_all (self->selected);
  name_focus_cell (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * mix_heat_map_set_narrow:
 * @self: a map
 * @narrow: whether there is little room: columns are smaller, and rows end in a percentage alone
 */
void
mix_heat_map_set_narrow (MixHeatMap *self, gboolean narrow)
{
  self->narrow = narrow;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static gpointer
count_position (MixHeatMap *self, guint row, guint column)
{
  return GUINT_TO_POINTER (row * mix_heat_table_get_n_columns (self->table) + column);
}

/* Whether a cell is selected. */
gboolean
_mix_heat_map_is_selected (MixHeatMap *self, guint row, guint column)
{
  return g_hash_table_size (self->selected) > 0
         && g_hash_table_contains (self->selected, count_position (self, row, column));
}

/**
 * mix_heat_map_unselect_all:
 * @self: a map
 *
 * Selects no cell.
 */
void
mix_heat_map_unselect_all (MixHeatMap *self)
{
  g_hash_table_remove_all (self->selected);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * mix_heat_map_select:
 * @self: a map with a table
 * @row: position of a row
 * @column: position of a column
 *
 * Selects a cell beside those that are.
 */
void
mix_heat_map_select (MixHeatMap *self, guint row, guint column)
{
  g_hash_table_add (self->selected, count_position (self, row, column));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * mix_heat_map_get_focus_position:
 * @self: a map
 * @row: (out): position of a row
 * @column: (out): position of a column
 *
 * Tells which cell has the keyboard, or will have it when the map has.
 */
void
mix_heat_map_get_focus_position (MixHeatMap *self, guint *row, guint *column)
{
  *row = self->row;
  *column = self->column;
}

static double
find_value (GtkAdjustment *adjustment, double start, double length)
{
  double value = gtk_adjustment_get_value (adjustment);
  double page = gtk_adjustment_get_page_size (adjustment);

  return start < value ? start : MAX (value, MIN (start + length - page, start));
}

/**
 * mix_heat_map_scroll_to:
 * @self: a map
 * @row: position of a row
 * @column: position of a column
 *
 * Scrolls until the cell is seen.
 */
void
mix_heat_map_scroll_to (MixHeatMap *self, guint row, guint column)
{
  GtkAdjustment *across = self->adjustments[GTK_ORIENTATION_HORIZONTAL];
  GtkAdjustment *down = self->adjustments[GTK_ORIENTATION_VERTICAL];
  double width = (double) self->layout.column;
  double height = (double) self->layout.row;

  gtk_adjustment_set_value (across, find_value (across, column * width, width));
  gtk_adjustment_set_value (down, find_value (down, row * height, height));
}

/**
 * mix_heat_map_focus:
 * @self: a map
 * @row: position of a row
 * @column: position of a column
 *
 * Gives a cell the keyboard, and scrolls until it is seen.
 */
void
mix_heat_map_focus (MixHeatMap *self, guint row, guint column)
{
  g_return_if_fail (MIX_IS_HEAT_MAP (self));

  if (!_mix_heat_map_has_cells (self) || row >= mix_heat_table_get_n_rows (self->table)
      || column >= mix_heat_table_get_n_columns (self->table))
    return;
  self->row = row;
  self->column = column;
  self->active = 1 - self->active;
  mix_heat_map_scroll_to (self, row, column);
  name_focus_cell (self);
  place_focus_cell (self, self->active);
  gtk_widget_grab_focus (self->focus_cells[self->active]);
  place_focus_cell (self, 1 - self->active);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[CELL_FOCUSED], 0, row, column);
}

/**
 * mix_heat_map_get_area:
 * @self: a map
 * @row: position of a row
 * @column: position of a column
 * @area: (out): where the cell is in the map, in pixels: what a popover points to
 */
void
mix_heat_map_get_area (MixHeatMap *self, guint row, guint column, GdkRectangle *area)
{
  graphene_rect_t place = _mix_heat_map_get_cell_area (self, row, column);

  *area
      = (GdkRectangle) { (int) place.origin.x, (int) place.origin.y, (int) place.size.width, (int) place.size.height };
}
