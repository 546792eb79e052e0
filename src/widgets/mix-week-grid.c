#include "mix-week-grid-private.h"

enum
{
  PROP_0,
  PROP_EDITABLE,
  N_PROPS,
  PROP_HADJUSTMENT = N_PROPS,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

enum
{
  CURSOR_MOVED,
  CELL_ACTIVATED,
  DROPPED,
  DAY_CHANGED,
  SHIFT_WANTED,
  MENU_WANTED,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

static gboolean
get_border (GtkScrollable *scrollable, GtkBorder *border)
{
  MixWeekGrid *self = MIX_WEEK_GRID (scrollable);

  *border = (GtkBorder) { .left = (gint16) self->name_width, .top = (gint16) self->head_height };
  return TRUE;
}

static void
init_scrollable (GtkScrollableInterface *iface)
{
  iface->get_border = get_border;
}

/* A whole week: rows of half-days drawn by one widget, with the days and the names standing while the rest scrolls. */
G_DEFINE_FINAL_TYPE_WITH_CODE (MixWeekGrid,
                               mix_week_grid,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, init_scrollable)
                                   G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE, _mix_week_grid_init_accessible))

static void
mix_week_grid_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  MixWeekGrid *self = MIX_WEEK_GRID (widget);

  _mix_week_grid_choose_name_width (self, width);
  g_hash_table_remove_all (self->layouts);
  _mix_week_grid_update_adjustments (self);
  _mix_week_grid_go_to_day (self);
}

static void
mix_week_grid_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (mix_week_grid_parent_class)->css_changed (widget, change);
  _mix_week_grid_measure_table (MIX_WEEK_GRID (widget));
  gtk_widget_queue_resize (widget);
}

static void
mix_week_grid_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (mix_week_grid_parent_class)->system_setting_changed (widget, setting);
  _mix_week_grid_measure_table (MIX_WEEK_GRID (widget));
  gtk_widget_queue_resize (widget);
}

static gboolean
mix_week_grid_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  MixWeekGrid *self = MIX_WEEK_GRID (widget);
  MixWeekGridCellPosition cell;
  g_autofree char *name = NULL;
  graphene_rect_t area;

  if (keyboard)
    cell = (MixWeekGridCellPosition) { self->cursor_line, self->cursor_session };
  else if (self->dragging || !_mix_week_grid_find_cell (self, x, y, &cell))
    return FALSE;
  if (_mix_week_grid_get_line (self, cell.line) == NULL)
    return FALSE;
  name = mix_week_table_dup_cell_name (self->table, cell.line, cell.session);
  _mix_week_grid_get_cell_area (self, cell.line, cell.session, 1, &area);
  gtk_tooltip_set_text (tooltip, name);
  gtk_tooltip_set_tip_area (tooltip, &(GdkRectangle) { (int) area.origin.x, (int) area.origin.y, (int) area.size.width,
                                                       (int) area.size.height });
  return TRUE;
}

static void
scrolled_cb (MixWeekGrid *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
  _mix_week_grid_settle_at_day (self);
}

static void
set_adjustment (MixWeekGrid *self, GtkOrientation orientation, GtkAdjustment *adjustment)
{
  if (self->adjustments[orientation] != NULL)
    g_signal_handlers_disconnect_by_data (self->adjustments[orientation], self);
  g_set_object (&self->adjustments[orientation], adjustment);
  if (adjustment == NULL)
    return;
  g_signal_connect_swapped (adjustment, "value-changed", G_CALLBACK (scrolled_cb), self);
  _mix_week_grid_update_adjustments (self);
}

static void
mix_week_grid_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  MixWeekGrid *self = MIX_WEEK_GRID (object);

  switch (property_id)
    {
    case PROP_EDITABLE:
      g_value_set_boolean (value, self->editable);
      break;
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_VERTICAL]);
      break;
    case PROP_HSCROLL_POLICY:
      g_value_set_enum (value, (int) self->policies[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, (int) self->policies[GTK_ORIENTATION_VERTICAL]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mix_week_grid_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  MixWeekGrid *self = MIX_WEEK_GRID (object);

  switch (property_id)
    {
    case PROP_EDITABLE:
      mix_week_grid_set_editable (self, g_value_get_boolean (value));
      break;
    case PROP_HADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_VERTICAL, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_HORIZONTAL] = (GtkScrollablePolicy) g_value_get_enum (value);
      break;
    case PROP_VSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_VERTICAL] = (GtkScrollablePolicy) g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mix_week_grid_dispose (GObject *object)
{
  MixWeekGrid *self = MIX_WEEK_GRID (object);

  _mix_week_grid_end_drag (self);
  _mix_week_grid_drop_cells (self);
  set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  set_adjustment (self, GTK_ORIENTATION_VERTICAL, NULL);
  g_clear_pointer (&self->table, mix_week_table_unref);
  g_hash_table_remove_all (self->layouts);
  G_OBJECT_CLASS (mix_week_grid_parent_class)->dispose (object);
}

static void
mix_week_grid_finalize (GObject *object)
{
  MixWeekGrid *self = MIX_WEEK_GRID (object);

  g_array_unref (self->tops);
  g_hash_table_unref (self->layouts);
  g_free (self->drop_words);
  G_OBJECT_CLASS (mix_week_grid_parent_class)->finalize (object);
}

static void
add_signals (GType type)
{
  /* The cursor is at another half-day. */
  signals[CURSOR_MOVED] = g_signal_new ("cursor-moved", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /* A half-day was opened: a MixWeekSpot. */
  signals[CELL_ACTIVATED]
      = g_signal_new ("cell-activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  /* A block was dropped: two MixWeekSpot, from and to. */
  signals[DROPPED] = g_signal_new ("dropped", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                   G_TYPE_POINTER, G_TYPE_POINTER);
  /* A grid as wide as one day shows another one. */
  signals[DAY_CHANGED] = g_signal_new ("day-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /* The block at the cursor is wanted so many half-days later and so many rows further down. */
  signals[SHIFT_WANTED] = g_signal_new ("shift-wanted", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                        G_TYPE_INT, G_TYPE_INT);
  /* The menu of the half-day at the cursor is wanted, at a point of the widget. */
  signals[MENU_WANTED] = g_signal_new ("menu-wanted", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                       G_TYPE_DOUBLE, G_TYPE_DOUBLE);
}

static void
mix_week_grid_class_init (MixWeekGridClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mix_week_grid_get_property;
  object_class->set_property = mix_week_grid_set_property;
  object_class->dispose = mix_week_grid_dispose;
  object_class->finalize = mix_week_grid_finalize;
  widget_class->measure = _mix_week_grid_measure;
  widget_class->size_allocate = mix_week_grid_size_allocate;
  widget_class->snapshot = _mix_week_grid_snapshot;
  widget_class->css_changed = mix_week_grid_css_changed;
  widget_class->system_setting_changed = mix_week_grid_system_setting_changed;
  widget_class->query_tooltip = mix_week_grid_query_tooltip;
  _mix_week_grid_class_init_keys (widget_class);

  props[PROP_EDITABLE] = g_param_spec_boolean ("editable", NULL, NULL, FALSE,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
  add_signals (G_TYPE_FROM_CLASS (klass));
  gtk_widget_class_set_css_name (widget_class, "mix-week-grid");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
}

static void
mix_week_grid_init (MixWeekGrid *self)
{
  self->tops = g_array_new (FALSE, FALSE, sizeof (float));
  self->layouts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  _mix_week_grid_measure_table (self);
  _mix_week_grid_init_keys (self);
  _mix_week_grid_init_drag (self);
}

/**
 * mix_week_grid_new:
 *
 * Returns: (transfer floating): an empty grid, for a scrolled window
 */
GtkWidget *
mix_week_grid_new (void)
{
  return g_object_new (MIX_TYPE_WEEK_GRID, NULL);
}

/**
 * mix_week_grid_set_table:
 * @self: a grid
 * @table: (nullable): what to show; the cursor stays with its row
 */
void
mix_week_grid_set_table (MixWeekGrid *self, MixWeekTable *table)
{
  MixWeekGridCellPosition cursor = { self->cursor_line, self->cursor_session };
  g_autoptr (MixWeekTable) old = g_steal_pointer (&self->table);
  MixWeekSpot before = { .session = cursor.session };

  g_return_if_fail (MIX_IS_WEEK_GRID (self));

  _mix_week_grid_end_drag (self);
  self->table = old;
  _mix_week_grid_get_spot (self, &cursor, &before);
  self->table = table != NULL ? mix_week_table_ref (table) : NULL;
  _mix_week_grid_drop_cells (self);
  _mix_week_grid_measure_table (self);
  _mix_week_grid_choose_name_width (self, gtk_widget_get_width (GTK_WIDGET (self)));
  _mix_week_grid_keep_cursor (self, &before);
  _mix_week_grid_update_adjustments (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * mix_week_grid_set_judge:
 * @self: a grid
 * @judge: (nullable): says before a drop what would come of it
 * @data: given to @judge
 */
void
mix_week_grid_set_judge (MixWeekGrid *self, MixWeekGridJudge judge, gpointer data)
{
  g_return_if_fail (MIX_IS_WEEK_GRID (self));
  self->judge = judge;
  self->judge_data = data;
}

/**
 * mix_week_grid_set_editable:
 * @self: a grid
 * @editable: whether blocks can be moved
 */
void
mix_week_grid_set_editable (MixWeekGrid *self, gboolean editable)
{
  g_return_if_fail (MIX_IS_WEEK_GRID (self));

  if (self->editable == editable)
    return;
  self->editable = editable;
  if (!editable)
    _mix_week_grid_end_drag (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_EDITABLE]);
}
