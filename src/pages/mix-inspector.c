#include "mix-inspector.h"

/*
 * Explains what is selected on a page. What it shows is put together anew for each subject, from top to bottom; the
 * actions stand below it and do not scroll away.
 */
typedef struct
{
  GtkScrolledWindow *scroller;
  GtkBox *content;
  GtkBox *actions;
} MixInspectorPrivate;

G_DEFINE_TYPE_WITH_PRIVATE (MixInspector, mix_inspector, ADW_TYPE_BIN)

static MixInspectorPrivate *
get_private (MixInspector *self)
{
  return mix_inspector_get_instance_private (self);
}

static void
empty_box (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static void
mix_inspector_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MIX_TYPE_INSPECTOR);
  G_OBJECT_CLASS (mix_inspector_parent_class)->dispose (object);
}

static void
mix_inspector_class_init (MixInspectorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mix_inspector_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/skillmix/Skillmix/pages/mix-inspector.ui");
  gtk_widget_class_bind_template_child_private (widget_class, MixInspector, scroller);
  gtk_widget_class_bind_template_child_private (widget_class, MixInspector, content);
  gtk_widget_class_bind_template_child_private (widget_class, MixInspector, actions);
}

static void
mix_inspector_init (MixInspector *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mix_inspector_get_content:
 * @self: an inspector
 *
 * Returns: (transfer none): the box that its sections are put into
 */
GtkBox *
mix_inspector_get_content (MixInspector *self)
{
  return get_private (self)->content;
}

/**
 * mix_inspector_clear:
 * @self: an inspector
 *
 * Takes everything out of it, for the next subject or until it is known what there is to show.
 */
void
mix_inspector_clear (MixInspector *self)
{
  MixInspectorPrivate *private = get_private (self);

  empty_box (private->content);
  empty_box (private->actions);
  gtk_widget_set_visible (GTK_WIDGET (private->actions), FALSE);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (private->scroller), 0);
}

/**
 * mix_inspector_add_action:
 * @self: an inspector
 * @label: what the button says
 * @action: what it does
 * @target: (nullable): a text that it does that to
 * @suggested: whether it is what most people would do
 *
 * Adds a button at the bottom.
 */
void
mix_inspector_add_action (
    MixInspector *self, const char *label, const char *action, const char *target, gboolean suggested)
{
  MixInspectorPrivate *private = get_private (self);
  GtkWidget *button = mix_inspector_new_button (label, action, target);

  gtk_widget_add_css_class (button, suggested ? "suggested-action" : "flat");
  gtk_box_append (private->actions, button);
  gtk_widget_set_visible (GTK_WIDGET (private->actions), TRUE);
}
