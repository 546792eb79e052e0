#include "mix-heat-map-private.h"

/* Getting about in a heat map by keys and pointer. */

static void
step (MixHeatMap *self, int rows, int columns)
{
  int last_row = (int) mix_heat_table_get_n_rows (self->table) - 1;
  int last_column = (int) mix_heat_table_get_n_columns (self->table) - 1;
  int row = CLAMP ((int) self->row + rows, 0, last_row);
  int column = CLAMP ((int) self->column + columns, 0, last_column);

  if (row == (int) self->row && column == (int) self->column)
    gtk_widget_error_bell (GTK_WIDGET (self));
  else
    mix_heat_map_focus (self, (guint) row, (guint) column);
}

static void
activate_cell (MixHeatMap *self)
{
  g_signal_emit_by_name (self, "cell-activated", self->row, self->column);
}

static gboolean
key_pressed_cb (MixHeatMap *self, guint keyval, guint keycode, GdkModifierType state)
{
  gboolean control = (state & GDK_CONTROL_MASK) != 0;
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int page = (int) MAX (self->layout.cells_height / self->layout.row - 1, 1);
  int far = G_MAXINT / 4;

  if (!_mix_heat_map_has_cells (self) || (state & (GDK_ALT_MASK | GDK_SHIFT_MASK)) != 0)
    return FALSE;
  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_Right:
      step (self, 0, ((keyval == GDK_KEY_Left) != mirrored ? -1 : 1) * (control ? far : 1));
      return TRUE;
    case GDK_KEY_Up:
    case GDK_KEY_Down:
      step (self, (keyval == GDK_KEY_Up ? -1 : 1) * (control ? far : 1), 0);
      return TRUE;
    case GDK_KEY_Home:
    case GDK_KEY_End:
      step (self, control ? (keyval == GDK_KEY_Home ? -far : far) : 0, keyval == GDK_KEY_Home ? -far : far);
      return TRUE;
    case GDK_KEY_Page_Up:
    case GDK_KEY_Page_Down:
      step (self, keyval == GDK_KEY_Page_Up ? -page : page, 0);
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_space:
      activate_cell (self);
      return TRUE;
    default:
      return FALSE;
    }
}

static void
clicked_cb (MixHeatMap *self, int n_presses, double x, double y)
{
  guint row, column;

  if (_mix_heat_map_find_cell (self, x, y, &row, &column))
    {
      mix_heat_map_focus (self, row, column);
      activate_cell (self);
    }
  else if (_mix_heat_map_find_row (self, x, y, &row))
    g_signal_emit_by_name (self, "row-activated", row);
}

/* A head that had to be cut is whole in its tooltip, and a cell says what it is. */
gboolean
_mix_heat_map_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  MixHeatMap *self = MIX_HEAT_MAP (widget);
  g_autofree char *words = NULL;
  guint row, column;

  if (keyboard || !_mix_heat_map_has_cells (self))
    return FALSE;
  if (_mix_heat_map_find_cell (self, x, y, &row, &column))
    words = mix_heat_table_dup_name (self->table, row, column);
  else if (_mix_heat_map_find_row (self, x, y, &row))
    words = g_strdup (mix_heat_table_get_row (self->table, row)->title);
  else if (_mix_heat_map_find_cell (self, x, (double) self->layout.column_head, &row, &column))
    words = g_strdup (mix_heat_table_get_column (self->table, column)->title);
  gtk_tooltip_set_text (tooltip, words);
  return words != NULL;
}

/* Keys, and clicks on cells and on heads of rows. */
void
_mix_heat_map_add_controllers (MixHeatMap *self)
{
  GtkEventController *key = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (key, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
  g_signal_connect_swapped (click, "released", G_CALLBACK (clicked_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}
