#include "mix-recruitment-page-private.h"

/* Getting about by keyboard, and the keys of what is done to the selected card: the same as on the board where it is
 * the same. */

static void
next_lane_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mix_stage_strip_go (((MixRecruitmentPage *) user_data)->strip, 1);
}

static void
previous_lane_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mix_stage_strip_go (((MixRecruitmentPage *) user_data)->strip, -1);
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

/* F6: the view, the inspector, and round again. */
static void
next_area_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixRecruitmentPage *self = user_data;

  if (has_focus (GTK_WIDGET (self->view_stack)))
    {
      mix_page_open_inspector (MIX_PAGE (self));
      gtk_widget_child_focus (GTK_WIDGET (self->inspector), GTK_DIR_TAB_FORWARD);
    }
  else if (gtk_widget_get_mapped (GTK_WIDGET (self->strip)))
    mix_stage_strip_focus (self->strip);
  else
    gtk_widget_child_focus (GTK_WIDGET (self->view_stack), GTK_DIR_TAB_FORWARD);
}

static gboolean
next_area_pressed_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  return mix_page_is_shown (MIX_PAGE (widget)) && gtk_widget_activate_action (widget, "page.next-area", NULL);
}

static gboolean
view_pressed_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  return mix_page_is_shown (MIX_PAGE (widget))
         && gtk_widget_activate_action (widget, "page.show-view", "s", g_variant_get_string (arguments, NULL));
}

static void
add_view_shortcut (GtkEventController *controller, guint keyval, const char *view)
{
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (keyval, GDK_ALT_MASK),
                                            gtk_callback_action_new (view_pressed_cb, NULL, NULL));

  gtk_shortcut_set_arguments (shortcut, g_variant_new_string (view));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
}

/* From wherever the keyboard is: the inspector is not below the page. */
static void
add_page_shortcuts (MixRecruitmentPage *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller), GTK_SHORTCUT_SCOPE_GLOBAL);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_F6, 0),
                                                          gtk_callback_action_new (next_area_pressed_cb, NULL, NULL)));
  add_view_shortcut (controller, GDK_KEY_1, "pipeline");
  add_view_shortcut (controller, GDK_KEY_2, "table");
  add_view_shortcut (controller, GDK_KEY_3, "timeline");
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
add_shortcut (GtkEventController *controller, const char *trigger, const char *action)
{
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string (trigger), gtk_named_action_new (action)));
}

/* What is done to the selected card has the same keys in every view. */
static void
add_card_shortcuts (MixRecruitmentPage *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  add_shortcut (controller, "m", "page.move");
  add_shortcut (controller, "n", "page.new-vacancy");
  add_shortcut (controller, "a", "page.add-candidate");
  add_shortcut (controller, "k", "page.criteria");
  add_shortcut (controller, "e", "page.answers");
  add_shortcut (controller, "s", "page.score");
  add_shortcut (controller, "o", "page.offer");
  add_shortcut (controller, "i", "page.interview");
  add_shortcut (controller, "c", "page.check-next");
  add_shortcut (controller, "t", "page.note");
  add_shortcut (controller, "w", "page.start");
  add_shortcut (controller, "Delete", "page.withdraw");
  add_shortcut (controller, "Menu|<Shift>F10", "page.card-menu");
  gtk_widget_add_controller (GTK_WIDGET (self->stack), controller);
}

/* Before the list takes them. */
static void
add_move_shortcuts (MixRecruitmentPage *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  add_shortcut (controller, "<Control><Shift>Left", "page.move-previous");
  add_shortcut (controller, "<Control><Shift>Right", "page.move-next");
  gtk_widget_add_controller (GTK_WIDGET (self->stack), controller);
}

/* Adds the actions and keys that move about. */
void
_mix_recruitment_page_add_keys (MixRecruitmentPage *self)
{
  static const GActionEntry ENTRIES[] = {
    { .name = "next-lane", .activate = next_lane_cb },
    { .name = "previous-lane", .activate = previous_lane_cb },
    { .name = "inspect", .activate = inspect_cb },
    { .name = "next-area", .activate = next_area_cb },
  };

  mix_page_add_actions (MIX_PAGE (self), ENTRIES, G_N_ELEMENTS (ENTRIES));
  add_page_shortcuts (self);
  add_card_shortcuts (self);
  add_move_shortcuts (self);
}
