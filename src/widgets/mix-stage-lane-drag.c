#include "mix-stage-lane-private.h"

#include "mix-held-card.h"
#include "mix-hiring-card.h"

/* Between a lane's edges and a card in the hand. */
#define ROOM_AROUND_CARD 28

/* Cards that leave a stage in the hand and cards that come to it. */

static void
set_ghost (MixStageLane *self, GtkWidget *widget)
{
  if (self->ghost != NULL)
    gtk_widget_remove_css_class (self->ghost, "ghost");
  g_set_weak_pointer (&self->ghost, widget);
}

static GdkContentProvider *
drag_prepared_cb (GtkDragSource *source, double x, double y, MixStageLane *self)
{
  GtkWidget *card;
  MixHiringItem *item = _mix_stage_lane_get_item_at (self, x, y, &card);

  if (item == NULL || !self->editable)
    return NULL;
  g_set_object (&self->lifted, item);
  set_ghost (self, card);
  return gdk_content_provider_new_typed (MIX_TYPE_HIRING_ITEM, item);
}

static void
drag_begun_cb (GtkDragSource *source, GdkDrag *drag, MixStageLane *self)
{
  GtkWidget *copy = mix_hiring_card_new ();

  mix_hiring_card_set_item (MIX_HIRING_CARD (copy), self->lifted);
  mix_held_card_take (copy, gtk_widget_get_width (GTK_WIDGET (self)) - ROOM_AROUND_CARD, NULL, drag);
  if (self->ghost != NULL)
    gtk_widget_add_css_class (self->ghost, "ghost");
  g_signal_emit_by_name (self, "item-lifted", mix_hiring_item_get_key (self->lifted));
}

static void
drag_ended_cb (MixStageLane *self)
{
  g_clear_object (&self->lifted);
  set_ghost (self, NULL);
  g_signal_emit_by_name (self, "item-put-down");
}

static GdkDragAction
drop_entered_cb (MixStageLane *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "target");
  if (self->folded != NULL)
    gtk_widget_add_css_class (self->folded, "target");
  return self->editable ? GDK_ACTION_MOVE : 0;
}

static void
drop_left_cb (MixStageLane *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self), "target");
  if (self->folded != NULL)
    gtk_widget_remove_css_class (self->folded, "target");
}

static gboolean
dropped_cb (GtkDropTarget *target, const GValue *value, double x, double y, MixStageLane *self)
{
  drop_left_cb (self);
  if (!self->editable)
    return FALSE;
  g_signal_emit_by_name (self, "item-dropped", mix_hiring_item_get_key (g_value_get_object (value)));
  return TRUE;
}

/* Lets cards be dragged from here and dropped here. */
void
_mix_stage_lane_add_drag_and_drop (MixStageLane *self)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (MIX_TYPE_HIRING_ITEM, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (drag_prepared_cb), self);
  g_signal_connect (source, "drag-begin", G_CALLBACK (drag_begun_cb), self);
  g_signal_connect_swapped (source, "drag-end", G_CALLBACK (drag_ended_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->list), GTK_EVENT_CONTROLLER (source));
  g_signal_connect_swapped (target, "enter", G_CALLBACK (drop_entered_cb), self);
  g_signal_connect_swapped (target, "leave", G_CALLBACK (drop_left_cb), self);
  g_signal_connect (target, "drop", G_CALLBACK (dropped_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}
