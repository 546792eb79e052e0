#include "mix-board-page-private.h"

/*
 * The views of the same cards: lanes, heat map and week. They share the selected card, the filters and undo; only the
 * one that is shown follows the plan.
 */

static gboolean
is_view (MixBoardPage *self, const char *name)
{
  return gtk_stack_get_child_by_name (self->view_stack, name) != NULL;
}

/* Shows a view by its name in the template. */
void
_mix_board_page_choose_view (MixBoardPage *self, const char *name)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (mix_page_get_actions (MIX_PAGE (self))), "view");

  if (!is_view (self, name))
    return;
  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_string (name));
  adw_toggle_group_set_active_name (self->view_toggles, name);
  gtk_stack_set_visible_child_name (self->view_stack, name);
}

static void
view_changed_cb (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  _mix_board_page_choose_view (user_data, g_variant_get_string (state, NULL));
}

static void
view_toggled_cb (MixBoardPage *self)
{
  _mix_board_page_choose_view (self, adw_toggle_group_get_active_name (self->view_toggles));
}

/* Where there is little room, a toggle is its icon alone. */
void
_mix_board_page_fold_toggles (MixBoardPage *self, gboolean folded)
{
  for (guint i = 0; i < adw_toggle_group_get_n_toggles (self->view_toggles); i++)
    {
      AdwToggle *toggle = adw_toggle_group_get_toggle (self->view_toggles, i);

      adw_toggle_set_label (toggle, folded ? NULL : adw_toggle_get_tooltip (toggle));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->week_label), !folded);
}

static gboolean
shortcut_pressed_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  if (!mix_page_is_shown (MIX_PAGE (widget)))
    return FALSE;
  _mix_board_page_choose_view (MIX_BOARD_PAGE (widget), g_variant_get_string (arguments, NULL));
  return TRUE;
}

static void
add_view_shortcuts (MixBoardPage *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller), GTK_SHORTCUT_SCOPE_GLOBAL);
  for (guint i = 0; i < adw_toggle_group_get_n_toggles (self->view_toggles); i++)
    {
      const char *name = adw_toggle_get_name (adw_toggle_group_get_toggle (self->view_toggles, i));
      GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_1 + i, GDK_ALT_MASK),
                                                gtk_callback_action_new (shortcut_pressed_cb, NULL, NULL));

      gtk_shortcut_set_arguments (shortcut, g_variant_new_string (name));
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
    }
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

/* Adds the action "view", whose state is the name of the view shown, and the keys for it. */
void
_mix_board_page_add_views (MixBoardPage *self)
{
  static const GActionEntry entries[] = {
    { .name = "view", .parameter_type = "s", .state = "'lanes'", .change_state = view_changed_cb },
  };

  mix_page_add_actions (MIX_PAGE (self), entries, G_N_ELEMENTS (entries));
  add_view_shortcuts (self);
}

/* Binds what the toggles in the template call. */
void
_mix_board_page_bind_views (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, MixBoardPage, view_stack);
  gtk_widget_class_bind_template_child (widget_class, MixBoardPage, view_toggles);
  gtk_widget_class_bind_template_child (widget_class, MixBoardPage, week_label);
  gtk_widget_class_bind_template_child (widget_class, MixBoardPage, heat_map_bin);
  gtk_widget_class_bind_template_child (widget_class, MixBoardPage, week_bin);
  gtk_widget_class_bind_template_callback (widget_class, view_toggled_cb);
}
