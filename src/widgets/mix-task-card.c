#include "mix-task-card-private.h"

G_DEFINE_FINAL_TYPE (MixTaskCard, mix_task_card, GTK_TYPE_WIDGET)

static const char *const style_classes[] = { "certain", "proposed", "paused" };

static void
mix_task_card_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  _mix_task_card_draw (MIX_TASK_CARD (widget), snapshot);
}

static void
mix_task_card_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (mix_task_card_parent_class)->css_changed (widget, change);
  _mix_task_card_forget_layouts (MIX_TASK_CARD (widget));
  _mix_task_card_forget_heights ();
}

static void
mix_task_card_direction_changed (GtkWidget *widget, GtkTextDirection previous)
{
  _mix_task_card_forget_layouts (MIX_TASK_CARD (widget));
  GTK_WIDGET_CLASS (mix_task_card_parent_class)->direction_changed (widget, previous);
}

static gboolean
is_cut (MixTaskCard *self, MixTaskCardText text)
{
  return self->layouts[text] != NULL && pango_layout_is_ellipsized (self->layouts[text]);
}

static gboolean
mix_task_card_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  MixTaskCard *self = MIX_TASK_CARD (widget);
  g_autofree char *text = NULL;

  if (!is_cut (self, MIX_TASK_CARD_TEXT_TITLE) && !is_cut (self, MIX_TASK_CARD_TEXT_PLACE))
    return FALSE;
  text = g_strdup_printf ("%s\n%s", self->face.title, self->face.place);
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static void
clear_face (MixTaskCard *self)
{
  g_free ((char *) self->face.title);
  g_free ((char *) self->face.place);
  g_free ((char *) self->face.due);
  g_free ((char *) self->face.hours);
  g_free ((char *) self->face.kept);
  self->face = (MixTaskCardFace) { 0 };
}

static void
mix_task_card_finalize (GObject *object)
{
  _mix_task_card_forget_layouts (MIX_TASK_CARD (object));
  clear_face (MIX_TASK_CARD (object));
  G_OBJECT_CLASS (mix_task_card_parent_class)->finalize (object);
}

static void
mix_task_card_class_init (MixTaskCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mix_task_card_finalize;
  widget_class->snapshot = mix_task_card_snapshot;
  widget_class->css_changed = mix_task_card_css_changed;
  widget_class->direction_changed = mix_task_card_direction_changed;
  widget_class->query_tooltip = mix_task_card_query_tooltip;
  gtk_widget_class_set_css_name (widget_class, "mixcard");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
mix_task_card_init (MixTaskCard *self)
{
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

/**
 * mix_task_card_new:
 *
 * Returns: (transfer floating): an empty card
 */
GtkWidget *
mix_task_card_new (void)
{
  return g_object_new (MIX_TYPE_TASK_CARD, NULL);
}

/**
 * mix_task_card_set_face:
 * @self: a card
 * @face: what it should say, copied
 */
void
mix_task_card_set_face (MixTaskCard *self, const MixTaskCardFace *face)
{
  g_return_if_fail (MIX_IS_TASK_CARD (self) && face->title != NULL && face->place != NULL && face->hours != NULL);

  if (face->style != self->face.style)
    gtk_widget_remove_css_class (GTK_WIDGET (self), style_classes[self->face.style]);
  clear_face (self);
  self->face = *face;
  self->face.title = g_strdup (face->title);
  self->face.place = g_strdup (face->place);
  self->face.due = g_strdup (face->due);
  self->face.hours = g_strdup (face->hours);
  self->face.kept = g_strdup (face->kept);
  gtk_widget_add_css_class (GTK_WIDGET (self), style_classes[face->style]);
  _mix_task_card_forget_layouts (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * mix_task_card_get_face:
 * @self: a card
 *
 * Returns: (transfer none): what it says; its title is %NULL before it was told
 */
const MixTaskCardFace *
mix_task_card_get_face (MixTaskCard *self)
{
  g_return_val_if_fail (MIX_IS_TASK_CARD (self), NULL);
  return &self->face;
}
