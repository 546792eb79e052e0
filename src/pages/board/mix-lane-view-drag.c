#include "mix-lane-view-private.h"

#include "mix-card-face.h"
#include "mix-card-words.h"
#include "mix-held-card.h"

/* Between a lane's edges and a card in the hand. */
#define ROOM_AROUND_CARD 28

/* Cards that leave a lane in the hand and cards that come to it, and what is said before a drop. */

static const char *const verdict_classes[] = {
  [MIX_FIT_BLOCKED] = "blocked",
  [MIX_FIT_STRETCHED] = "stretched",
  [MIX_FIT_UNDER_USED] = "under-used",
  [MIX_FIT_FITS] = "fits",
};

/* What stays in the lane while the card is in the hand. */
static void
set_ghost (MixLaneView *self, GtkWidget *widget)
{
  if (self->ghost != NULL)
    gtk_widget_remove_css_class (self->ghost, "ghost");
  g_set_weak_pointer (&self->ghost, widget);
  if (widget != NULL)
    gtk_widget_add_css_class (widget, "ghost");
}

static GdkContentProvider *
drag_prepared_cb (GtkDragSource *source, double x, double y, MixLaneView *self)
{
  MixCard *card = self->editable ? _mix_lane_view_get_card_at (self, x, y) : NULL;

  g_set_object (&self->lifted, card);
  set_ghost (self, NULL);
  g_set_weak_pointer (&self->ghost, card != NULL ? _mix_lane_view_get_widget_at (self, x, y) : NULL);
  return card != NULL ? gdk_content_provider_new_typed (MIX_TYPE_CARD, card) : NULL;
}

/* How many cards are in the hand: all that are selected, where the one that is lifted is among them. */
static guint
count_held (MixLaneView *self, MixCard *card)
{
  return self->selection != NULL && mix_card_selection_has (self->selection, mix_card_get_key (card))
             ? mix_card_selection_get_n (self->selection)
             : 1;
}

/* A copy of the card, as it looks in the hand. */
static GtkWidget *
copy_card (MixLaneView *self, MixCard *card)
{
  GtkWidget *copy = mix_task_card_new ();

  mix_card_face_show (MIX_TASK_CARD (copy), card, _mix_lane_view_get_kind (self));
  return copy;
}

static void
drag_begun_cb (GtkDragSource *source, GdkDrag *drag, MixLaneView *self)
{
  guint n = count_held (self, self->lifted);
  g_autofree char *words = n > 1 ? mix_cards_dup_count (n) : NULL;

  mix_held_card_take (copy_card (self, self->lifted), gtk_widget_get_width (GTK_WIDGET (self)) - ROOM_AROUND_CARD,
                      words, drag);
  set_ghost (self, self->ghost);
  g_signal_emit_by_name (self, "card-lifted", self->lifted);
}

static void
drag_ended_cb (MixLaneView *self)
{
  g_clear_object (&self->lifted);
  set_ghost (self, NULL);
  g_signal_emit_by_name (self, "card-put-down");
}

static gboolean
takes_cards (MixLaneView *self)
{
  return self->editable && _mix_lane_view_get_kind (self) != MIX_LANE_EXPECTED;
}

static GdkDragAction
drop_entered_cb (MixLaneView *self)
{
  g_signal_emit_by_name (self, "card-hovers", takes_cards (self));
  return takes_cards (self) ? GDK_ACTION_MOVE : 0;
}

static void
drop_left_cb (MixLaneView *self)
{
  g_signal_emit_by_name (self, "card-hovers", FALSE);
}

static gboolean
is_control_down (GtkDropTarget *target)
{
  GdkDrop *drop = gtk_drop_target_get_current_drop (target);
  GdkSeat *seat = gdk_display_get_default_seat (
      gtk_widget_get_display (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target))));
  GdkDevice *keyboard = seat != NULL ? gdk_seat_get_keyboard (seat) : NULL;

  return drop != NULL && keyboard != NULL && (gdk_device_get_modifier_state (keyboard) & GDK_CONTROL_MASK) != 0;
}

static gboolean
dropped_cb (GtkDropTarget *target, const GValue *value, double x, double y, MixLaneView *self)
{
  if (!takes_cards (self))
    return FALSE;
  g_signal_emit_by_name (self, "card-hovers", FALSE);
  g_signal_emit_by_name (self, "card-dropped", g_value_get_object (value), is_control_down (target));
  return TRUE;
}

/* Lets cards be dragged from here and dropped here. */
void
_mix_lane_view_add_drag_and_drop (MixLaneView *self)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (MIX_TYPE_CARD, GDK_ACTION_MOVE | GDK_ACTION_COPY);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE | GDK_ACTION_COPY);
  g_signal_connect (source, "prepare", G_CALLBACK (drag_prepared_cb), self);
  g_signal_connect (source, "drag-begin", G_CALLBACK (drag_begun_cb), self);
  g_signal_connect_swapped (source, "drag-end", G_CALLBACK (drag_ended_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->list), GTK_EVENT_CONTROLLER (source));
  g_signal_connect_swapped (target, "enter", G_CALLBACK (drop_entered_cb), self);
  g_signal_connect_swapped (target, "leave", G_CALLBACK (drop_left_cb), self);
  g_signal_connect (target, "drop", G_CALLBACK (dropped_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static void
make_verdict (MixLaneView *self)
{
  GtkWidget *mark = mix_fit_mark_new (MIX_MARK_FITS, TRUE);
  GtkWidget *words = gtk_label_new (NULL);

  self->verdict = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  gtk_widget_add_css_class (self->verdict, "mix-verdict");
  self->verdict_mark = MIX_FIT_MARK (mark);
  self->verdict_words = GTK_LABEL (words);
  gtk_label_set_xalign (self->verdict_words, 0);
  gtk_label_set_wrap (self->verdict_words, TRUE);
  gtk_label_set_width_chars (self->verdict_words, 10);
  gtk_box_append (GTK_BOX (self->verdict), mark);
  gtk_box_append (GTK_BOX (self->verdict), words);
  gtk_widget_insert_after (self->verdict, GTK_WIDGET (self), gtk_widget_get_first_child (GTK_WIDGET (self)));
}

/**
 * mix_lane_view_show_verdict:
 * @self: a lane on screen
 * @verdict: (nullable): what it would mean to put the cards in the hand here; %NULL where there is nothing to say
 *
 * Says what a drop here would do, before the drop.
 */
void
mix_lane_view_show_verdict (MixLaneView *self, const MixDropVerdict *verdict)
{
  mix_lane_view_clear_verdict (self);
  if (verdict == NULL)
    return;
  if (self->verdict == NULL)
    make_verdict (self);
  self->verdict_class = verdict_classes[verdict->grade];
  gtk_widget_add_css_class (GTK_WIDGET (self), self->verdict_class);
  mix_fit_mark_set_mark (self->verdict_mark, mix_fit_grade_get_mark (verdict->grade));
  gtk_label_set_label (self->verdict_words, verdict->words);
  gtk_widget_set_css_classes (GTK_WIDGET (self->verdict_words),
                              (const char *[]) { verdict->over ? "mix-over" : "mix-secondary", "mix-dense", NULL });
  gtk_widget_set_visible (self->verdict, TRUE);
  mix_capacity_bar_set_ghost (self->bar, verdict->minutes);
}

/**
 * mix_lane_view_clear_verdict:
 * @self: a lane on screen
 *
 * Takes back what mix_lane_view_show_verdict() showed.
 */
void
mix_lane_view_clear_verdict (MixLaneView *self)
{
  if (self->verdict_class != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self), self->verdict_class);
  self->verdict_class = NULL;
  if (self->verdict != NULL)
    gtk_widget_set_visible (self->verdict, FALSE);
  mix_capacity_bar_set_ghost (self->bar, 0);
  mix_lane_view_set_target (self, FALSE);
}

/**
 * mix_lane_view_set_target:
 * @self: a lane on screen
 * @target: whether a card would be dropped here
 */
void
mix_lane_view_set_target (MixLaneView *self, gboolean target)
{
  if (target)
    gtk_widget_add_css_class (GTK_WIDGET (self), "target");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "target");
}
