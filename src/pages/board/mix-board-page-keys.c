#include "mix-board-page-private.h"

/* Getting about by keyboard. The board takes Ctrl and arrows before a list does. */

static void
focus_lane (MixBoardPage *self, MixBoardLane *lane, guint position)
{
  MixLaneView *lane_view = mix_lane_strip_reveal (self->strip, lane);

  if (lane_view != NULL)
    mix_lane_view_focus_position (lane_view, position);
}

static void
go_by (MixBoardPage *self, int step)
{
  MixLaneView *focused = mix_lane_strip_get_focused (self->strip);
  MixBoardLane *lane = focused != NULL ? mix_lane_view_get_lane (focused) : mix_lane_strip_get_shown (self->strip);
  MixBoardLane *next = lane != NULL ? mix_lane_strip_get_neighbour (self->strip, lane, step) : NULL;
  guint position = 0;

  if (focused != NULL)
    mix_lane_view_get_focus_position (focused, &position);
  if (next == NULL)
    gtk_widget_error_bell (GTK_WIDGET (self));
  else if (mix_page_is_narrow (MIX_PAGE (self)) && focused == NULL)
    mix_lane_strip_scroll (self->strip, step);
  else
    focus_lane (self, next, position);
}

/* A list takes Left and Right for itself, so they are taken before it, where a card has the keyboard. */
static gboolean
sideways_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  MixBoardPage *self = user_data;
  MixLaneView *focused = mix_lane_strip_get_focused (self->strip);

  if (focused == NULL || mix_lane_view_get_focus_card (focused) == NULL)
    return FALSE;
  go_by (self, g_variant_get_int32 (arguments));
  return TRUE;
}

static void
next_lane_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  go_by (user_data, 1);
}

static void
previous_lane_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  go_by (user_data, -1);
}

/* Space: the first press keeps the card that the keyboard is on, each further one adds or takes out a card; arrows then
 * leave alone what is gathered. */
static gboolean
gather_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  MixBoardPage *self = user_data;
  MixLaneView *focused = mix_lane_strip_get_focused (self->strip);
  MixCard *card = focused != NULL ? mix_lane_view_get_focus_card (focused) : NULL;
  const char *keys[] = { card != NULL ? mix_card_get_key (card) : NULL, NULL };
  gboolean gathering = mix_card_selection_is_gathering (self->selection);

  if (card == NULL)
    return FALSE;
  mix_card_selection_set_gathering (self->selection, TRUE);
  if (!mix_card_selection_has (self->selection, keys[0]))
    mix_card_selection_add (self->selection, keys);
  else if (gathering)
    mix_card_selection_remove (self->selection, keys);
  return TRUE;
}

static void
inspect_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mix_page_open_inspector (user_data);
}

static gboolean
has_focus (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

/* The keyboard goes to the first card that is seen, or to the view that is shown instead of lanes. */
void
_mix_board_page_focus_view (MixBoardPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self->strip)))
    focus_lane (self, mix_lane_strip_get_shown (self->strip), 0);
  else
    gtk_widget_child_focus (GTK_WIDGET (self->view_stack), GTK_DIR_TAB_FORWARD);
}

/* F6: the view, findings, inspector, and round again. */
static void
next_area_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixBoardPage *self = user_data;

  if (has_focus (GTK_WIDGET (self->view_stack)))
    gtk_widget_child_focus (GTK_WIDGET (self->findings), GTK_DIR_TAB_FORWARD);
  else if (has_focus (GTK_WIDGET (self->findings)))
    {
      mix_page_open_inspector (MIX_PAGE (self));
      gtk_widget_child_focus (GTK_WIDGET (self->board_inspector), GTK_DIR_TAB_FORWARD);
    }
  else
    _mix_board_page_focus_view (self);
}

static void
add_shortcut (GtkEventController *controller, const char *trigger, const char *action, GVariant *arguments)
{
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (trigger), gtk_named_action_new (action));

  if (arguments != NULL)
    gtk_shortcut_set_arguments (shortcut, arguments);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
}

static gboolean
next_area_pressed_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  return mix_page_is_shown (MIX_PAGE (widget)) && gtk_widget_activate_action (widget, "page.next-area", NULL);
}

/* From wherever the keyboard is: the findings and the inspector are not below the page. */
static void
add_area_shortcut (MixBoardPage *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller), GTK_SHORTCUT_SCOPE_GLOBAL);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_F6, 0),
                                                          gtk_callback_action_new (next_area_pressed_cb, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
add_sideways (MixBoardPage *self, GtkEventController *controller, guint keyval, int step)
{
  GtkShortcut *shortcut
      = gtk_shortcut_new (gtk_keyval_trigger_new (keyval, 0), gtk_callback_action_new (sideways_cb, self, NULL));

  gtk_shortcut_set_arguments (shortcut, g_variant_new_int32 (step));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
}

static void
add_lane_shortcuts (MixBoardPage *self)
{
  GtkEventController *before_list = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (before_list, GTK_PHASE_CAPTURE);
  add_shortcut (before_list, "<Control>Left", "page.previous-lane", NULL);
  add_shortcut (before_list, "<Control>Right", "page.next-lane", NULL);
  add_shortcut (before_list, "<Control><Shift>Left", "page.move-previous", NULL);
  add_shortcut (before_list, "<Control><Shift>Right", "page.move-next", NULL);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (before_list),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_space, 0), gtk_callback_action_new (gather_cb, self, NULL)));
  add_sideways (self, before_list, GDK_KEY_Left, -1);
  add_sideways (self, before_list, GDK_KEY_Right, 1);
  gtk_widget_add_controller (GTK_WIDGET (self->strip), before_list);
}

/* What is done to selected cards has the same keys in every view. */
static void
add_card_shortcuts (MixBoardPage *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  add_shortcut (controller, "m", "page.move", NULL);
  add_shortcut (controller, "s", "page.split", NULL);
  add_shortcut (controller, "u", "page.unassign", NULL);
  add_shortcut (controller, "d", "page.duplicate", NULL);
  add_shortcut (controller, "j", "page.join", NULL);
  add_shortcut (controller, "p", "page.pause", NULL);
  add_shortcut (controller, "o", "page.override", NULL);
  add_shortcut (controller, "e", "page.end", NULL);
  add_shortcut (controller, "h", "page.set-hours", NULL);
  add_shortcut (controller, "Delete", "page.unassign", NULL);
  add_shortcut (controller, "c", "page.cover", g_variant_new_string (""));
  add_shortcut (controller, "n", "page.add-work", g_variant_new_string (""));
  add_shortcut (controller, "Menu|<Shift>F10", "page.card-menu", NULL);
  gtk_widget_add_controller (GTK_WIDGET (self->view_stack), controller);
}

/* Adds the actions and keys that move about. */
void
_mix_board_page_add_keys (MixBoardPage *self)
{
  static const GActionEntry entries[] = {
    { .name = "next-lane", .activate = next_lane_cb },
    { .name = "previous-lane", .activate = previous_lane_cb },
    { .name = "inspect", .activate = inspect_cb },
    { .name = "next-area", .activate = next_area_cb },
  };

  mix_page_add_actions (MIX_PAGE (self), entries, G_N_ELEMENTS (entries));
  add_lane_shortcuts (self);
  add_card_shortcuts (self);
  add_area_shortcut (self);
}
