#include "mix-lane-view-private.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#include "mix-card-face.h"
#include "mix-card-words.h"

/* The list of a lane: its rows, the selected card and the one that has the keyboard. */

/* A list makes widgets for up to two hundred rows around what is seen; it is given a screenful more than that, between
 * frames. On a high screen it takes a few steps. */
#define GROW_BY_CARDS 12

static const char *
get_empty_words (MixLaneView *self)
{
  if (_mix_lane_view_get_kind (self) == MIX_LANE_EXPECTED)
    return _ ("Takes work once they have started.");
  if (_mix_lane_view_get_kind (self) == MIX_LANE_PERSON && self->editable)
    return _ ("Nothing yet. Drop work here or press N.");
  return _ ("Nothing here.");
}

/* Says how many cards there are, and what to do where there is none. */
void
_mix_lane_view_show_count (MixLaneView *self)
{
  guint n = g_list_model_get_n_items (mix_board_lane_get_cards (self->lane));
  g_autofree char *name = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s, %u card", "%s, %u cards", n),
                                           mix_board_lane_get_title (self->lane), n);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_visible (GTK_WIDGET (self->empty), n == 0);
  gtk_label_set_label (self->empty, get_empty_words (self));
}

/* Among all the cards of the lane, those included that the list does not have yet. */
static guint
find_card (MixLaneView *self, const char *key)
{
  GListModel *cards = mix_board_lane_get_cards (self->lane);
  guint n = g_list_model_get_n_items (cards);

  for (guint i = 0; key != NULL && i < n; i++)
    {
      g_autoptr (MixCard) card = g_list_model_get_item (cards, i);

      if (g_str_equal (mix_card_get_key (card), key))
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

/* The list has the cards up to there, and a screenful more. */
static void
grow_to (MixLaneView *self, guint position)
{
  guint size = position < G_MAXUINT - GROW_BY_CARDS ? position + GROW_BY_CARDS : G_MAXUINT;

  if (gtk_slice_list_model_get_size (self->slice) < size)
    gtk_slice_list_model_set_size (self->slice, size);
}

/* Cards came or went. */
void
_mix_lane_view_cards_changed_cb (MixLaneView *self)
{
  _mix_lane_view_show_count (self);
}

static gboolean
grow_cb (gpointer data)
{
  MixLaneView *self = data;

  self->grow_id = 0;
  grow_to (self, g_list_model_get_n_items (G_LIST_MODEL (self->slice)));
  return G_SOURCE_REMOVE;
}

/* Between two frames, so that none waits for it. */
static void
scrolled_cb (MixLaneView *self, GtkAdjustment *adjustment)
{
  double page = gtk_adjustment_get_page_size (adjustment);
  gboolean near_end
      = gtk_adjustment_get_value (adjustment) + 2 * page > gtk_adjustment_get_upper (adjustment) && page > 0;

  if (self->lane != NULL && near_end && self->grow_id == 0
      && gtk_slice_list_model_get_size (self->slice) < g_list_model_get_n_items (mix_board_lane_get_cards (self->lane)))
    self->grow_id = g_idle_add (grow_cb, self);
}

/* The End key goes to the last card of the lane, not to the last that the list has. */
static gboolean
key_pressed_cb (MixLaneView *self, guint keyval)
{
  if (keyval == GDK_KEY_End || keyval == GDK_KEY_KP_End)
    grow_to (self, G_MAXUINT);
  return GDK_EVENT_PROPAGATE;
}

/* Has the list get more cards as it is scrolled. */
void
_mix_lane_view_watch_scrolling (MixLaneView *self)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->list));
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->list), keys);
}

/* A lane begins with a screenful of its cards. */
void
_mix_lane_view_begin_cards (MixLaneView *self)
{
  g_clear_handle_id (&self->grow_id, g_source_remove);
  gtk_slice_list_model_set_size (self->slice, GROW_BY_CARDS);
}

static void
set_up_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, mix_task_card_new ());
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, MixLaneView *self)
{
  MixCard *card = gtk_list_item_get_item (item);
  g_autofree char *sentence = mix_card_dup_sentence (card);

  mix_card_face_show (MIX_TASK_CARD (gtk_list_item_get_child (item)), card, _mix_lane_view_get_kind (self));
  gtk_list_item_set_accessible_label (item, sentence);
}

static void
activated_cb (MixLaneView *self, guint position)
{
  g_autoptr (MixCard) card = g_list_model_get_item (G_LIST_MODEL (self->cards), position);

  g_signal_emit_by_name (self, "card-opened", card);
}

/* What is at a place of the list. */
GtkWidget *
_mix_lane_view_get_widget_at (MixLaneView *self, double x, double y)
{
  return gtk_widget_pick (GTK_WIDGET (self->list), x, y, GTK_PICK_DEFAULT);
}

/* The card at a place of the list, if there is one. */
MixCard *
_mix_lane_view_get_card_at (MixLaneView *self, double x, double y)
{
  return mix_card_face_get_card (_mix_lane_view_get_widget_at (self, x, y));
}

static void
list_pressed_cb (MixLaneView *self, int n_presses, double x, double y)
{
  MixCard *card = _mix_lane_view_get_card_at (self, x, y);
  graphene_point_t point;

  if (card == NULL
      || !gtk_widget_compute_point (GTK_WIDGET (self->list), GTK_WIDGET (self),
                                    &GRAPHENE_POINT_INIT ((float) x, (float) y), &point))
    return;
  g_signal_emit_by_name (self, "menu-wanted", card, (double) point.x, (double) point.y);
}

/* A plain press ends the gathering of cards, before the list takes it. */
static void
list_press_begins_cb (MixLaneView *self, int n_presses, double x, double y, GtkGesture *gesture)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));

  if ((state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) == 0 && self->selection != NULL)
    mix_card_selection_set_gathering (self->selection, FALSE);
}

/**
 * mix_lane_view_set_selection:
 * @self: a lane on screen
 * @selection: the board's selection, which the lane shows and changes
 */
void
mix_lane_view_set_selection (MixLaneView *self, MixCardSelection *selection)
{
  g_set_object (&self->selection, selection);
  mix_lane_selection_set_selection (self->cards, selection);
}

/**
 * mix_lane_view_focus_position:
 * @self: a lane on screen
 * @position: of a card; the last one is taken where there are fewer
 *
 * Returns: whether the keyboard is on a card from here on; an empty lane has none
 */
gboolean
mix_lane_view_focus_position (MixLaneView *self, guint position)
{
  guint n;

  if (self->lane == NULL)
    return FALSE;
  grow_to (self, position);
  n = g_list_model_get_n_items (G_LIST_MODEL (self->cards));
  if (n == 0)
    return gtk_widget_grab_focus (self->add_button);
  gtk_list_view_scroll_to (self->list, MIN (position, n - 1), GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT, NULL);
  /* A list that does not have the keyboard only remembers where it would be. */
  return gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

/**
 * mix_lane_view_focus_card:
 * @self: a lane on screen
 * @key: key of a card
 *
 * Returns: whether the card is here, selected, and has the keyboard
 */
gboolean
mix_lane_view_focus_card (MixLaneView *self, const char *key)
{
  guint position = self->lane != NULL ? find_card (self, key) : GTK_INVALID_LIST_POSITION;

  return position != GTK_INVALID_LIST_POSITION && mix_lane_view_focus_position (self, position);
}

/**
 * mix_lane_view_show_card:
 * @self: a lane on screen
 * @key: key of a card
 *
 * Scrolls to a card. The keyboard stays where it is.
 */
void
mix_lane_view_show_card (MixLaneView *self, const char *key)
{
  guint position = self->lane != NULL ? find_card (self, key) : GTK_INVALID_LIST_POSITION;

  if (position == GTK_INVALID_LIST_POSITION)
    return;
  grow_to (self, position);
  gtk_list_view_scroll_to (self->list, position, GTK_LIST_SCROLL_NONE, NULL);
}

/**
 * mix_lane_view_get_focus_card:
 * @self: a lane on screen
 *
 * Returns: (transfer none) (nullable): the card that has the keyboard
 */
MixCard *
mix_lane_view_get_focus_card (MixLaneView *self)
{
  return mix_card_face_get_card (gtk_widget_get_focus_child (GTK_WIDGET (self->list)));
}

/**
 * mix_lane_view_get_focus_position:
 * @self: a lane on screen
 * @position: (out): of the card that has the keyboard
 *
 * Returns: whether one has
 */
gboolean
mix_lane_view_get_focus_position (MixLaneView *self, guint *position)
{
  MixCard *card = mix_lane_view_get_focus_card (self);

  if (card == NULL)
    return FALSE;
  *position = find_card (self, mix_card_get_key (card));
  return *position != GTK_INVALID_LIST_POSITION;
}

/* Binds what the list in the template calls. */
void
_mix_lane_view_bind_cards (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, set_up_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_press_begins_cb);
}
