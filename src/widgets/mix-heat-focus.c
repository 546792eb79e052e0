#include "mix-heat-focus.h"

/* The cell of a heat map that has the keyboard: what a screen reader hears, and where the focus ring is drawn. */
struct _MixHeatFocus
{
  GtkWidget parent_instance;

  char *name;
};

G_DEFINE_FINAL_TYPE (MixHeatFocus, mix_heat_focus, GTK_TYPE_WIDGET)

static void
mix_heat_focus_finalize (GObject *object)
{
  g_free (MIX_HEAT_FOCUS (object)->name);
  G_OBJECT_CLASS (mix_heat_focus_parent_class)->finalize (object);
}

static void
mix_heat_focus_class_init (MixHeatFocusClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mix_heat_focus_finalize;
  gtk_widget_class_set_css_name (widget_class, "mixheatfocus");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
}

static void
mix_heat_focus_init (MixHeatFocus *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

/**
 * mix_heat_focus_new:
 *
 * Returns: (transfer floating): a cell without a name
 */
GtkWidget *
mix_heat_focus_new (void)
{
  return g_object_new (MIX_TYPE_HEAT_FOCUS, NULL);
}

/**
 * mix_heat_focus_set:
 * @self: the cell
 * @name: what a screen reader says
 * @row: position of its row
 * @column: position of its column
 */
void
mix_heat_focus_set (MixHeatFocus *self, const char *name, int row, int column)
{
  g_set_str (&self->name, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->name, -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_ROW_INDEX, row + 1,
                                  GTK_ACCESSIBLE_RELATION_COL_INDEX, column + 1, -1);
}
