#include "mix-models-cell.h"

#include "mix-range-bar.h"

/* What one option has in a row: words, a figure, or a range on its scale. A press opens what is behind it. */
struct _MixModelsCell
{
  AdwBin parent_instance;

  char *target; /* what a press opens, for the action page.open */

  GtkWidget *button;
  MixRangeBar *bar;
  GtkLabel *label;
};

G_DEFINE_FINAL_TYPE (MixModelsCell, mix_models_cell, ADW_TYPE_BIN)

static void
mix_models_cell_dispose (GObject *object)
{
  MixModelsCell *self = MIX_MODELS_CELL (object);

  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), MIX_TYPE_MODELS_CELL);
  g_clear_pointer (&self->target, g_free);
  G_OBJECT_CLASS (mix_models_cell_parent_class)->dispose (object);
}

static void
mix_models_cell_class_init (MixModelsCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mix_models_cell_dispose;
  g_type_ensure (MIX_TYPE_RANGE_BAR);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_CELL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/models/mix-models-cell.ui");
  gtk_widget_class_bind_template_child (widget_class, MixModelsCell, button);
  gtk_widget_class_bind_template_child (widget_class, MixModelsCell, bar);
  gtk_widget_class_bind_template_child (widget_class, MixModelsCell, label);
}

static void
mix_models_cell_init (MixModelsCell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mix_models_cell_new:
 *
 * Returns: (transfer floating): a cell that says nothing yet
 */
GtkWidget *
mix_models_cell_new (void)
{
  return g_object_new (MIX_TYPE_MODELS_CELL, NULL);
}

/**
 * mix_models_cell_show:
 * @self: a cell
 * @subject: the row and whose it is, for screen readers: "Control of work, Federation"
 * @target: what a press opens, for the action page.open
 * @row: its row
 * @cell: what it says
 */
void
mix_models_cell_show (MixModelsCell *self,
                      const char *subject,
                      const char *target,
                      const MixEmploymentRow *row,
                      const MixEmploymentCell *cell)
{
  MixRange range = { row->least, row->most, cell->low, cell->likely, cell->high };
  gboolean on_scale = row->most > row->least; /* money has ranges, but no scale */
  g_autofree char *words = g_strdup_printf ("%s: %s", subject, cell->text);

  gtk_widget_set_visible (GTK_WIDGET (self->bar), on_scale && cell->has_range);
  if (on_scale && cell->has_range)
    mix_range_bar_set_range (self->bar, subject, &range);
  gtk_label_set_label (self->label, cell->text);
  if (cell->known)
    gtk_widget_remove_css_class (GTK_WIDGET (self->label), "mix-not-known");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->label), "mix-not-known");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  if (g_set_str (&self->target, target))
    {
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self->button), "s", target);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), "page.open");
    }
}
